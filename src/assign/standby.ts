/* 候补次序: who is next for a place, in an order that the seed fixed before anybody left (临夏州部门联合细则 第二十四条). */

import { canonicalJson, compareUtf8, sha256Text, shuffled, streamOf, type Digest, type Name } from '../kernel/index.js'
import type { CrewKey } from './assign.js'
import { groupOf, isRepeat, reasonsAgainst, type Candidate } from './candidate.js'
import type { Tier } from './mode.js'
import type { Book, Seat, Standing } from './standing.js'

/** Somebody on standby. 一名候补。 @since 0.1.0 */
export type Standby = {
  /** An officer or expert; a group where groups are drawn. 人员或专家；编组随机时为组名。 */
  readonly officer: Name
  /** 0: the crew's own pool; 1: its neighbours; 2: the whole prefecture. 0 本级，1 相邻地区，2 全州。 */
  readonly tier: Tier
  /** How many of them served the subject last time. 其中上次已查该对象的人数。 */
  readonly repeats: number
  readonly carried: number
  /** Visits of these teams, as they stand. 当前名单中的上门次数。 */
  readonly visits: number
  readonly weight: number
}

/**
 * The order in which the seed puts the officers of a department (or the experts of a specialty, or the groups) for one
 * crew. 种子为某组所定的人员次序。
 *
 * It is of all of them, whether they may serve or not, so that nobody's leaving or recusal moves the others.
 *
 * @param names in any order
 * @since 0.1.0
 */
export function seededRanks(seed: Digest, key: CrewKey, names: readonly Name[]): ReadonlyMap<Name, number> {
  const { subject, ordinal, department, specialty } = key
  const message = canonicalJson({ standby: { subject, ordinal, department, specialty } })
  const order = shuffled([...names].sort(compareUtf8), streamOf(seed, sha256Text(message)))
  return new Map(order.map((name, rank) => [name, rank]))
}

/**
 * Who is on standby for a crew, the first first: by tier, then by repeats of the last pairs, then by load (carried and
 * given visits for each weight), then as the seed has it. 某组的候补人员，按层级、重复、负担、种子次序排列。
 *
 * @param leader whether one who may lead is needed
 * @since 0.1.0
 */
export function standbyFor(book: Book, standing: Standing, seat: Seat, leader: boolean): readonly Standby[] {
  const candidates = candidatesFor(book, seat)
  const ranks = seededRanks(
    book.seed,
    seat.key,
    candidates.map(({ name }) => name)
  )
  return candidates
    .flatMap((candidate): readonly Standby[] => {
      const { reasons, tier } = reasonsAgainst(book, standing, seat, leader)(candidate)
      return reasons.length > 0 || tier === null ? [] : [standbyOf(book, standing, seat, candidate, tier)]
    })
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        a.repeats - b.repeats ||
        (a.carried + a.visits) * b.weight - (b.carried + b.visits) * a.weight ||
        (ranks.get(a.officer) ?? 0) - (ranks.get(b.officer) ?? 0)
    )
}

/**
 * Everybody who could be asked at all: the officers of the department, the experts of the specialty, or the groups.
 * 可被考虑的全部人员：部门人员、专长专家，或编组。
 *
 * @since 0.1.0
 */
export function candidatesFor({ staff }: Book, seat: Seat): readonly Candidate[] {
  const { department, specialty } = seat.key
  if (specialty !== null) {
    return staff.experts
      .filter((expert) => expert.specialties.includes(specialty))
      .map(({ id }) => ({ name: id, members: [id] }))
  }
  if (groupOf(staff, seat) !== null) {
    const own = new Set(staff.officers.filter((officer) => officer.department === department).map(({ id }) => id))
    return staff.groups
      .filter(({ officers }) => officers.some((id) => own.has(id)))
      .map(({ name, officers }) => ({ name, members: officers }))
  }
  return staff.officers
    .filter((officer) => officer.department === department)
    .map(({ id }) => ({ name: id, members: [id] }))
}

// A group carries what the one of its members carries who carries most, and weighs as the lightest (as in the match).
function standbyOf(book: Book, standing: Standing, seat: Seat, candidate: Candidate, tier: Tier): Standby {
  const people = candidate.members.flatMap((id) => book.officers.get(id) ?? book.experts.get(id) ?? [])
  return {
    officer: candidate.name,
    tier,
    repeats: candidate.members.filter((id) => isRepeat(book, seat, id)).length,
    carried: Math.max(...people.map(({ carried }) => carried)),
    visits: Math.max(...people.map(({ id }) => standing.given.get(id) ?? 0)),
    weight: Math.min(...people.map(({ weight }) => weight))
  }
}
