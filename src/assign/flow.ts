/* A filling of places that may yet change: who serves which crew, and what each step of an exchange would cost (docs/assign.md). */

import type { Adjacent, Instance, Person, Places } from './instance.js'

/** The capacity of somebody without a limit. 不限次数者的上限值。 @since 0.1.0 */
export const NO_LIMIT = 2 ** 31 - 1

/**
 * Every weight from 1 to 10 divides this: loads over weights are compared as integers. 1 至 10 的公倍数，使加权负担可按整数比较。
 * @since 0.1.0
 */
export const WHOLE = 2520

// More than there are weights.
const RANKS = 16

/**
 * A filling of one component. Crew u is two nodes: 2u takes whoever may serve, 2u + 1, where a leader is asked for,
 * whoever may lead; the node after the last crew's stands for places that stay empty.
 * 一个独立部分的派员状态。
 * @since 0.1.0
 */
export type Flow = {
  readonly persons: number
  readonly crews: number
  readonly capacity: Int32Array
  readonly carried: Float64Array
  /** What one visit weighs for a person: `WHOLE` over their weight. 每次上门对该人员的负担。 */
  readonly unit: Float64Array
  /** The smaller the weight, the higher. 权重越小越高。 */
  readonly rank: Uint8Array
  readonly mayLead: Uint8Array
  readonly classOf: Int32Array
  readonly leaders: Uint8Array
  /** Places beside the leader's. 组长以外的名额。 */
  readonly ordinary: Int32Array
  readonly kindOf: Int32Array
  readonly kinds: readonly (readonly Adjacent[])[]
  /** Of a class for a kind of crew; -1 where it may not serve. 某类对某种名额的层级；不可担任为 -1。 */
  readonly tierOf: (kind: number, one: number) => number
  readonly barred: Lists
  /** Ascending, without those who are barred. 升序，不含须回避者。 */
  readonly repeats: Lists
  /** What a tier costs; a repeat costs 1, and all repeats together less than a tier. 每一层级的代价。 */
  readonly tierCost: number
  /** The places of crew u begin at `from[u]`; the first `size[u]` of them are taken. 各组成员：自 `from[u]` 起的前 `size[u]` 个。 */
  readonly members: Lists & { readonly size: Int32Array }
  /** The crews of each person, ascending. 各人所在的组，升序。 */
  readonly serving: number[][]
  /** How many members of a crew may lead. 各组可任组长的成员数。 */
  readonly leading: Int32Array
  readonly given: Int32Array
  /** Of nodes. 节点的价格。 */
  readonly price: Float64Array
  /** Of persons; 0 for whoever may gain or lose a visit at no cost. 人员的价格。 */
  readonly worth: Float64Array
}

/** Lists of numbers one after the other: list i stands from `from[i]` to before `from[i + 1]`. 首尾相接的若干列表。 @since 0.1.0 */
export type Lists = { readonly from: Int32Array; readonly all: Int32Array }

/**
 * An empty filling. Persons, crews and classes are numbered as they first stand in the given orders.
 * 空的派员状态；人员、名额组与类按给定次序编号。
 *
 * @param by    the persons of the instance, each once
 * @param order the crews of the instance, each once
 * @since 0.1.0
 */
export function flowOf(instance: Instance, by: readonly number[], order: readonly number[]): Flow {
  const people = by.map((i) => instance.people[i] as Person)
  const crewOf = (i: number): Places => instance.crews[i] as Places
  const indexOf = new Int32Array(by.length)
  by.forEach((person, i) => (indexOf[person] = i))
  const classes = new Map<number, number>()
  for (const person of people) if (!classes.has(person.class)) classes.set(person.class, classes.size)
  const kinds = instance.kinds.map((adjacent) =>
    adjacent
      .flatMap(({ class: one, tier }) => (classes.has(one) ? { class: classes.get(one) as number, tier } : []))
      .sort((a, b) => a.class - b.class)
  )
  const repeats = ascending(listsOf(order, (i) => repeatsOf(crewOf(i)), indexOf))
  const leaders = new Uint8Array(order.length)
  const ordinary = new Int32Array(order.length)
  const kindOf = new Int32Array(order.length)
  const placesFrom = new Int32Array(order.length + 1)
  let tierCost = 1
  order.forEach((one, i) => {
    const crew = crewOf(one)
    leaders[i] = crew.leaders
    ordinary[i] = crew.places - crew.leaders
    kindOf[i] = crew.kind
    // A crew holds distinct persons, however many places it has, and in an exchange one too many until the other leaves.
    placesFrom[i + 1] = at(placesFrom, i) + Math.min(crew.places, people.length) + 1
    tierCost += Math.min(crew.places, lengthOf(repeats, i))
  })
  return {
    persons: people.length,
    crews: order.length,
    capacity: Int32Array.from(people, ({ capacity }) => Math.min(capacity ?? NO_LIMIT, NO_LIMIT)),
    carried: Float64Array.from(people, ({ carried }) => carried),
    unit: Float64Array.from(people, ({ weight }) => WHOLE / weight),
    rank: Uint8Array.from(people, ({ weight }) => RANKS - weight),
    mayLead: Uint8Array.from(people, ({ mayLead }) => (mayLead ? 1 : 0)),
    classOf: Int32Array.from(people, (person) => classes.get(person.class) ?? 0),
    leaders,
    ordinary,
    kindOf,
    kinds,
    tierOf: tiersIn(kinds),
    barred: listsOf(order, (i) => crewOf(i).barred, indexOf),
    repeats,
    tierCost,
    members: {
      from: placesFrom,
      all: new Int32Array(at(placesFrom, order.length)),
      size: new Int32Array(order.length)
    },
    serving: people.map(() => []),
    leading: new Int32Array(order.length),
    given: new Int32Array(people.length),
    price: new Float64Array(2 * order.length + 1),
    worth: new Float64Array(people.length)
  }
}

/** Gives a person a place. 派入。 @since 0.1.0 */
export function join(flow: Flow, person: number, crew: number): void {
  const { from, all, size } = flow.members
  all[at(from, crew) + at(size, crew)] = person
  size[crew] = at(size, crew) + 1
  const serving = flow.serving[person] ?? []
  let i = serving.push(crew) - 1
  for (; i > 0 && at(serving, i - 1) > crew; i--) serving[i] = at(serving, i - 1)
  serving[i] = crew
  flow.given[person] = at(flow.given, person) + 1
  flow.leading[crew] = at(flow.leading, crew) + at(flow.mayLead, person)
}

/** Takes a person out of a crew. 撤出。 @since 0.1.0 */
export function leave(flow: Flow, person: number, crew: number): void {
  const { from, all, size } = flow.members
  const last = at(from, crew) + at(size, crew) - 1
  for (let i = at(from, crew); i < last; i++) if (all[i] === person) all[i] = at(all, last)
  size[crew] = at(size, crew) - 1
  const serving = flow.serving[person] ?? []
  serving.splice(serving.indexOf(crew), 1)
  flow.given[person] = at(flow.given, person) - 1
  flow.leading[crew] = at(flow.leading, crew) - at(flow.mayLead, person)
}

/** An element of a list that has it. 取列表中必有的元素。 @since 0.1.0 */
export const at = (list: Int32Array | Uint8Array | readonly number[], index: number): number => list[index] as number

/** The same of wide numbers: code that reads one kind of list alone runs several times faster. 取双精度列表中必有的元素。 @since 0.1.0 */
export const amount = (list: Float64Array, index: number): number => list[index] as number

/** The node at which a person enters a crew. 人员进入该组的节点。 @since 0.1.0 */
export const nodeOf = (flow: Flow, person: number, crew: number): number =>
  2 * crew + (at(flow.leaders, crew) & at(flow.mayLead, person))

/** Whether a crew has this node: that of the leader only where a leader is asked for. 该组是否有此节点。 @since 0.1.0 */
export const isNode = (flow: Flow, node: number): boolean => (node & 1) <= at(flow.leaders, node >> 1)

/** Members who hold none of the leader's place. 不占组长名额的成员数。 @since 0.1.0 */
export const ordinaryTaken = (flow: Flow, crew: number): number =>
  at(flow.members.size, crew) - Math.min(at(flow.leading, crew), at(flow.leaders, crew))

/** Whether a place of a node is empty. 节点是否有空缺。 @since 0.1.0 */
export const hasHole = (flow: Flow, node: number): boolean => {
  const crew = node >> 1
  return (node & 1) === 1
    ? at(flow.leaders, crew) === 1 && at(flow.leading, crew) === 0
    : ordinaryTaken(flow, crew) < at(flow.ordinary, crew)
}

/** Whether a place of a node is taken. 节点是否有人。 @since 0.1.0 */
export const isTaken = (flow: Flow, node: number): boolean =>
  (node & 1) === 1 ? at(flow.leading, node >> 1) > 0 : ordinaryTaken(flow, node >> 1) > 0

/** Whether a list holds a number. 列表是否含某数。 @since 0.1.0 */
export function holds({ from, all }: Lists, list: number, value: number): boolean {
  for (let i = at(from, list); i < at(from, list + 1); i++) if (all[i] === value) return true
  return false
}

/** How long a list is. 列表长度。 @since 0.1.0 */
export const lengthOf = ({ from }: Lists, list: number): number => at(from, list + 1) - at(from, list)

/** Whether a person is in a crew. 是否在组内。 @since 0.1.0 */
export function isMember({ members: { from, all, size } }: Flow, person: number, crew: number): boolean {
  for (let i = at(from, crew), end = i + at(size, crew); i < end; i++) if (all[i] === person) return true
  return false
}

/** Who is in a crew. 组内成员。 @since 0.1.0 */
export const membersIn = ({ members: { from, all, size } }: Flow, crew: number): Int32Array =>
  all.subarray(at(from, crew), at(from, crew) + at(size, crew))

/** Whether a person is in a crew, barred from it or a repeat: whoever is of a class that may serve and is none of these, simply may. 是否已在组内、须回避或属重复配对。 @since 0.1.0 */
export const isApart = (flow: Flow, person: number, crew: number): boolean =>
  isMember(flow, person, crew) || holds(flow.barred, crew, person) || holds(flow.repeats, crew, person)

/** What it costs that a person serves a crew; -1 where they may not. 人员担任该组名额的代价；不可担任为 -1。 @since 0.1.0 */
export function costOf(flow: Flow, person: number, crew: number): number {
  const tier = flow.tierOf(at(flow.kindOf, crew), at(flow.classOf, person))
  if (tier === -1 || holds(flow.barred, crew, person)) return -1
  return tier * flow.tierCost + (holds(flow.repeats, crew, person) ? 1 : 0)
}

/** Whether a step anywhere costs anything at the prices of the moment. 当前价格或代价是否全为零。 @since 0.1.0 */
export const isPriced = ({ price, worth }: Flow): boolean =>
  price.some((one) => one !== 0) || worth.some((one) => one !== 0)

/** Whether a class may enter at a node: all, or where a leader is asked for, each by the node of its own. 类可否由该节点进入。 @since 0.1.0 */
export const enters = (flow: Flow, mayLead: number, node: number): boolean =>
  at(flow.leaders, node >> 1) === 0 ? (node & 1) === 0 : (node & 1) === mayLead

/**
 * The load of a person with so many visits given here, in units that compare: visits over weight, and of equal loads
 * that of the smaller weight is the heavier, since a visit less takes more off it.
 * 人员在给定次数下的可比负担；负担相同者，权重较小者为重。
 *
 * @since 0.1.0
 */
export const loadOf = (flow: Flow, person: number, given: number): number =>
  (amount(flow.carried, person) + given) * amount(flow.unit, person) * RANKS + at(flow.rank, person)

/** Visits over weight alone, of a load that compares. 可比负担中的次数与权重之比。 @since 0.1.0 */
export const visitsOverWeight = (load: number): number => Math.floor(load / RANKS)

/** Whether any place is empty. 是否有空缺。 @since 0.1.0 */
export function anyHole(flow: Flow): boolean {
  for (let node = 0; node < 2 * flow.crews; node++) if (hasHole(flow, node)) return true
  return false
}

// Most crews have none.
const repeatsOf = ({ repeats, barred }: Places): readonly number[] =>
  repeats.length === 0 ? repeats : repeats.filter((person) => !barred.includes(person))

/**
 * The list of each of `order`, its numbers changed to what `indexOf` makes of them. 依次取各列表并改换编号。
 *
 * @param list the same at every call; asked for twice
 * @since 0.1.0
 */
export function listsOf(
  order: readonly number[],
  list: (one: number) => readonly number[],
  indexOf: Int32Array
): Lists {
  const from = new Int32Array(order.length + 1)
  order.forEach((one, i) => (from[i + 1] = at(from, i) + list(one).length))
  const all = new Int32Array(at(from, order.length))
  let end = 0
  for (const one of order) for (const number of list(one)) all[end++] = at(indexOf, number)
  return { from, all }
}

/** Sorts each list in place. 将各列表升序排列。 @since 0.1.0 */
export function ascending(lists: Lists): Lists {
  const { from, all } = lists
  for (let i = 0; i + 1 < from.length; i++)
    if (lengthOf(lists, i) > 1) all.subarray(at(from, i), at(from, i + 1)).sort()
  return lists
}

// A short list is looked through; the classes of a long one are put into a table when they are first asked for.
function tiersIn(kinds: readonly (readonly Adjacent[])[]): Flow['tierOf'] {
  const tables: ReadonlyMap<number, number>[] = []
  return (kind, one) => {
    const adjacent = kinds[kind] ?? []
    if (adjacent.length <= 8) {
      for (const entry of adjacent) if (entry.class === one) return entry.tier
      return -1
    }
    tables[kind] ??= new Map(adjacent.map((entry) => [entry.class, entry.tier]))
    return tables[kind].get(one) ?? -1
  }
}
