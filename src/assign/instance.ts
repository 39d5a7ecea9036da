/* What teams are matched from, by index alone: who may take which places, and what keeps them apart (docs/assign.md). */

/** Somebody who can be given places: an officer, an expert, or a group that goes as a whole. 可被分派者：一名人员、一名专家或整组人员。 @since 0.1.0 */
export type Person = {
  /** The most places here; null: no limit. 至多几次；null 表示不限。 */
  readonly capacity: number | null
  readonly carried: number
  /** From 1 to 10: equal weights get equal shares, twice the weight twice the share. 权重 1 至 10，与应承担的份额成正比。 */
  readonly weight: number
  readonly mayLead: boolean
  /** Persons of a class may serve the same kinds of crew and are alike in `mayLead`. 同类者可担任相同种类的名额。 */
  readonly class: number
}

/** The places of one crew. 一个名额组。 @since 0.1.0 */
export type Places = {
  /** How many different persons, the leader included. 人数，含组长。 */
  readonly places: number
  /** 1: at least one member may lead. 为 1 时至少一人可任组长。 */
  readonly leaders: 0 | 1
  readonly kind: number
  /** Persons who must not serve it, ascending. 须回避者，升序。 */
  readonly barred: readonly number[]
  /** Persons who served its subject last time, ascending: not forbidden, but as few as possible. 上次已查该对象者，升序：尽量少用。 */
  readonly repeats: readonly number[]
}

/** A class that may serve a kind of crew, and from how far it comes. 可担任某种名额的类及其来源层级。 @since 0.1.0 */
export type Adjacent = {
  readonly class: number
  /** 0: the crew's own pool; 1: its neighbours; 2: the whole prefecture. 0 本级，1 相邻地区，2 全州。 */
  readonly tier: number
}

/** Decreasingly minimal loads, or only the largest load minimal. 负担逐级最小，或仅最大负担最小。 @since 0.1.0 */
export type Balance = 'dec-min' | 'max-only'

/** One component, by index. 一个独立部分。 @since 0.1.0 */
export type Instance = {
  readonly people: readonly Person[]
  readonly crews: readonly Places[]
  /** For each kind of crew the classes that may serve it. 各种名额可由哪些类担任。 */
  readonly kinds: readonly (readonly Adjacent[])[]
  readonly balance: Balance
}

/**
 * Places that no choice of persons fills, with the count that proves it: `missing = places − seats − held`.
 * 无论如何选派都无法补满的名额及其计数证明。
 * @since 0.1.0
 */
export type Deficit = {
  readonly crews: readonly number[]
  /** Everybody who could help and is at their capacity. 可担任且均已满额者。 */
  readonly people: readonly number[]
  /** Places of these crews that are counted: all, or of some crews the leader's alone. 计入的名额：全部，或仅组长名额。 */
  readonly places: number
  readonly leaderPlaces: number
  /** What the capacities of these people sum to. 这些人员的上限合计。 */
  readonly seats: number
  /** Places held by others, who may serve no further crew of these. 由其他人员担任的名额。 */
  readonly held: number
  readonly missing: number
}

/** Who serves which crew. 派员结果。 @since 0.1.0 */
export type Matching = {
  /** For each crew, ascending. 各名额组的人员，升序。 */
  readonly members: readonly (readonly number[])[]
  /** For each crew with a leader's place a member who may lead, null where there is none. 各组组长，无人可任则为 null。 */
  readonly heads: readonly (number | null)[]
  /** Members in every optimal answer, by crew, then by person. 在一切最优结果中都必然担任者。 */
  readonly forced: readonly (readonly [crew: number, person: number])[]
  readonly deficits: readonly Deficit[]
}
