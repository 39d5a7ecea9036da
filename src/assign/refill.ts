/* Crews that stay short filled once more, with one rule lifted: how many more places that would fill. Nobody is drawn here:
   the most that can be filled does not depend on who fills it. */

import { exchangesIn } from './exchange.js'
import { at, flowOf, hasHole, join, lengthOf, NO_LIMIT, type Flow, type Lists } from './flow.js'
import type { Adjacent, Instance } from './instance.js'

/** Who may serve besides, and who of them must not; or which rule no longer holds. 放宽后的规则。 @since 0.1.0 */
export type Lifting = {
  /** For each kind the classes that may serve it besides. 各种名额另可由哪些类担任。 */
  readonly more?: readonly (readonly Adjacent[])[]
  /** For each crew those of these classes who must not serve it. 其中须回避者。 */
  readonly barred?: readonly (readonly number[] | undefined)[]
  /** Leaders' places are for anybody. 组长名额可由任何人担任。 */
  readonly leaderless?: true
  /** Nobody is barred. 无人须回避。 */
  readonly unbarred?: true
}

/** Crews as they are filled, and what lifting a rule would bring. 已派员的名额组，以及放宽规则可多补的名额。 @since 0.1.0 */
export type Refill = {
  /** How many places more are filled with a rule lifted. 放宽规则后可多补的名额数。 */
  readonly gain: (lifting: Lifting) => number
  /** How many more without any capacity. 不设上限时可多补的名额数。 */
  readonly gainUncapped: () => number
  /** The least capacity for all that brings so many; larger ones stay. 可多补如此多名额的最小统一上限。 */
  readonly leastCapacity: (covers: number, capacities: readonly (number | null)[], isShort: IsIn) => number
  /** How many new people, who may serve all these crews and may lead, bring so many. 可多补如此多名额所需的新增人数。 */
  readonly leastAdded: (covers: number, capacity: number) => number
}

type IsIn = (person: number) => boolean

/**
 * Begins with crews as they are filled, the most that their rules allow. 从现有的最大派员状态开始。
 *
 * @param instance capacities are what is left for these crews; of `barred` only who could otherwise serve; its tiers,
 *   carried loads and repeats do not matter
 * @param members of each crew
 * @since 0.1.0
 */
export function refillOf(instance: Instance, members: readonly (readonly number[])[]): Refill {
  const empty = instance.crews.map(({ places }, i) => places - (members[i]?.length ?? 0))
  const base = flowWithReserve(instance, empty.reduce((most, places) => Math.max(most, places), 1) - 1)
  members.forEach((own, crew) => own.forEach((person) => join(base, person, crew)))
  const { crews } = base
  const reserve = instance.people.length

  const leastCapacity: Refill['leastCapacity'] = (covers, capacities, isShort) => {
    const flow = copyOf(base, {})
    const room = (person: number, to: number): number => Math.max(0, to - (capacities[person] ?? NO_LIMIT))
    let [to, gained, isReached] = [0, 0, isShort]
    // Whatever more is gained goes through somebody whom an empty place reaches: that many seats more they must have.
    while (gained < covers) {
      const reached = [...capacities.keys()].filter(isReached)
      const seats = (limit: number): number => reached.reduce((sum, one) => sum + room(one, limit) - room(one, to), 0)
      to = leastThat(to + 1, (limit) => seats(limit) >= covers - gained)
      for (const person of capacities.keys()) flow.capacity[person] = at(base.capacity, person) + room(person, to)
      const filled = fill(flow, covers - gained)
      gained += filled.gained
      isReached = filled.isReached
    }
    return to
  }

  const leastAdded: Refill['leastAdded'] = (covers, capacity) => {
    const each = Math.min(crews, capacity)
    const directly = (number: number): number =>
      Math.min(
        number * each,
        empty.reduce((sum, places) => sum + Math.min(number, places), 0)
      )
    let number = Math.ceil(covers / each)
    if (directly(number) >= covers) return number
    // Fewer than the places that one crew lacks: people may have to change places with them.
    const added: Adjacent = { class: at(base.classOf, reserve), tier: 0 }
    const flow = copyOf(base, { kinds: base.kinds.map((adjacent) => [...adjacent, added]) })
    let [gained, known] = [0, 0]
    for (; directly(number) < covers; number++) {
      while (known < number) flow.capacity[reserve + known++] = each
      gained += fill(flow, covers - gained).gained
      if (gained >= covers) break
    }
    return number
  }

  const lifted = ({ more, barred, leaderless, unbarred }: Lifting): Partial<Flow> => ({
    ...(more === undefined ? {} : { kinds: base.kinds.map((adjacent, i) => joined(adjacent, more[i] ?? [])) }),
    ...(barred === undefined ? {} : { barred: listsWith(base.barred, barred) }),
    ...(unbarred === undefined ? {} : { barred: { from: new Int32Array(crews + 1), all: new Int32Array(0) } }),
    ...(leaderless === undefined
      ? {}
      : { leaders: new Uint8Array(crews), ordinary: base.ordinary.map((places, i) => places + at(base.leaders, i)) })
  })

  return {
    gain: (lifting) => {
      const flow = copyOf(base, lifted(lifting))
      return fill(flow, roomIn(flow)).gained
    },
    gainUncapped: () => gainUncapped(base),
    leastCapacity,
    leastAdded
  }
}

const joined = (adjacent: readonly Adjacent[], more: readonly Adjacent[]): readonly Adjacent[] =>
  more.length === 0 ? adjacent : [...adjacent, ...more]

/** Each list with more behind it. 各列表之后再接一段。 */
function listsWith(lists: Lists, more: readonly (readonly number[] | undefined)[]): Lists {
  const size = lists.from.length - 1
  const from = new Int32Array(size + 1)
  for (let i = 0; i < size; i++) from[i + 1] = at(from, i) + lengthOf(lists, i) + (more[i]?.length ?? 0)
  const all = new Int32Array(at(from, size))
  for (let i = 0; i < size; i++) {
    let end = at(from, i)
    for (let old = at(lists.from, i); old < at(lists.from, i + 1); old++) all[end++] = at(lists.all, old)
    for (const one of more[i] ?? []) all[end++] = one
  }
  return { from, all }
}

/** The least number from `low` on that is enough; some number must be. 自 `low` 起满足条件的最小数。 */
function leastThat(low: number, isEnough: (number: number) => boolean): number {
  let [short, enough] = [low - 1, low]
  while (!isEnough(enough)) [short, enough] = [enough, enough + 2 * (enough - short)]
  while (enough - short > 1) {
    const middle = short + ((enough - short) >> 1)
    if (isEnough(middle)) enough = middle
    else short = middle
  }
  return enough
}

// Behind the people stand new ones of a class of their own, who may serve nothing yet.
function flowWithReserve(instance: Instance, size: number): Flow {
  const own = instance.people.reduce((last, person) => Math.max(last, person.class), -1) + 1
  const added = { capacity: 0, carried: 0, weight: 1, mayLead: true, class: own }
  const people = [...instance.people, ...Array.from({ length: size }, () => added)]
  return flowOf({ ...instance, people }, [...people.keys()], [...instance.crews.keys()])
}

function copyOf(flow: Flow, lifted: Partial<Flow>): Flow {
  const { members } = flow
  return {
    ...flow,
    ...lifted,
    capacity: flow.capacity.slice(),
    members: { ...members, all: members.all.slice(), size: members.size.slice() },
    serving: flow.serving.map((crews) => [...crews]),
    leading: flow.leading.slice(),
    given: flow.given.slice()
  }
}

/** Fills what can be filled, up to so many places; `isReached`: whom the places that stay empty reach. 补满可补之处，至多若干名额。 */
function fill(flow: Flow, wanted: number): { readonly gained: number; readonly isReached: IsIn } {
  const exchanges = exchangesIn(flow)
  exchanges.aimBelow(Infinity)
  let gained = 0
  for (let crew = 0; crew < flow.crews && gained < wanted; crew++) {
    while (gained < wanted && (hasHole(flow, 2 * crew) || hasHole(flow, 2 * crew + 1))) {
      const end = exchanges.fromHole(crew)
      if (end === -1) {
        exchanges.setAside()
        break
      }
      exchanges.apply(end)
      gained++
    }
  }
  return { gained, isReached: exchanges.isAside }
}

/** How many visits more those can take in all who may serve anything. 可担任任一名额者合计还可承担的次数。 */
function roomIn({ persons, kinds, classOf, capacity, given }: Flow): number {
  const open = new Uint8Array(persons)
  for (const adjacent of kinds) for (const entry of adjacent) open[entry.class] = 1
  let room = 0
  for (let person = 0; person < persons; person++)
    if (at(open, at(classOf, person)) === 1) room += at(capacity, person) - at(given, person)
  return room
}

/** Without capacities a crew takes whoever may serve it, whatever other crews do. 不设上限时各组互不影响。 */
function gainUncapped(flow: Flow): number {
  const { kinds, classOf, mayLead, kindOf, leaders, ordinary, barred, members } = flow
  const sizes = new Map<number, readonly [others: number, leading: number]>()
  const plus = ([others, leading]: readonly [number, number], leads: number): readonly [number, number] =>
    leads === 1 ? [others, leading + 1] : [others + 1, leading]
  classOf.forEach((one, person) => sizes.set(one, plus(sizes.get(one) ?? [0, 0], at(mayLead, person))))
  const open = kinds.map((adjacent) =>
    adjacent.reduce((sum, { class: one }) => sum.map((size, i) => size + (sizes.get(one)?.[i] ?? 0)), [0, 0])
  )
  let gained = 0
  for (let crew = 0; crew < flow.crews; crew++) {
    const own = open[at(kindOf, crew)] ?? []
    let [others, leading] = [at(own, 0), at(own, 1)]
    for (let i = at(barred.from, crew); i < at(barred.from, crew + 1); i++)
      if (at(mayLead, at(barred.all, i)) === 1) leading--
      else others--
    const led = leading > 0 ? at(leaders, crew) : 0
    gained += Math.min(at(ordinary, crew) + led, others + leading) - at(members.size, crew)
  }
  return gained
}
