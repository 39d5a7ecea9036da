/* 更换、回避: changes of locked teams, each drawn by default, each approved, each chained to what came before
   (临夏州部门联合细则 第二十三条、第二十四条; 临夏州市场监管系统细则 第十三条; 中山市实施方案 三（二）). */

import { accept, reasonsOf, refuse, refuseAll, type Checked, type Digest, type Name } from '../kernel/index.js'
import type { CrewKey, OfficerLoad, Team } from './assign.js'
import { changesByOfficer } from './change.js'
import type { ChangeCounts, ChangeGrounds, ChangeRequest, TeamChange } from './change.js'
import { changeRefusal, type ChangeRefusal } from './change-error.js'
import { groundDifferences, linkedChange, replayChain, sealOf } from './chain.js'
import type { ChangeDifference } from './change-verify.js'
import type { TeamLock } from './lock.js'
import { byRelation, type Relation } from './relation.js'
import { standbyFor, type Standby } from './standby.js'
import { crewNames, crewOf, seatOf, visitKey, type Empty, type Standing } from './standing.js'
import { stepOf } from './step.js'

export type { Standby } from './standby.js'

/** The teams after all changes, and how they came about. 全部变更之后的检查组及其由来。 @since 0.1.0 */
export type TeamChanges = {
  readonly lock: TeamLock
  readonly chain: readonly TeamChange[]
  /** Published with the chain: without it nobody sees that the last changes were taken off. 与变更链一并公布的总摘要。 */
  readonly seal: Digest
  /** In the order of the assignment. 次序同派员结果。 */
  readonly teams: readonly Team[]
  /** Places that are still empty. 仍空缺的名额。 */
  readonly unfilled: readonly (CrewKey & Empty)[]
  /** In the order of the assignment. 次序同派员结果。 */
  readonly loads: readonly OfficerLoad[]
  /** Relations that the changes declared, canonical: they belong into the next staff. 变更中申报的利害关系，应列入下次名册。 */
  readonly relations: readonly Relation[]
  /** Who was recused from a subject and is still in another team of it: to be replaced there too. 已回避、但仍在同一对象其他检查组中的人员，亦须更换。 */
  readonly toReplace: readonly (CrewKey & { readonly officer: Name })[]
  /** By bytes of the name. 按名称字节排序。 */
  readonly counts: readonly ChangeCounts[]
}

/**
 * Changes locked teams. Every request is judged by the teams as the lawful requests before it left them.
 * 变更已锁定的检查组；每项申请按此前合法变更后的名单判断。
 *
 * A replacement is drawn: the first of the standby order comes. Somebody may be named instead, who must be eligible;
 * where nobody is on standby, somebody from beyond the regions of the crew may be appointed directly. Both are marked
 * as not random. Nobody else moves. Whoever is recused is barred from all visits to the subject from then on, whoever
 * left a team does not come back into it.
 *
 * When the leader of a crew leaves and nobody who stays may lead, only who may lead is on standby. The lead passes to
 * the member who stays, may lead and leads the fewest visits (ties as the seed ranks the department for this crew),
 * else to whoever comes; where heads are appointed, the head is to be appointed again.
 *
 * @param input.visits     those of the assignment, any order
 * @param input.staff      the staff that the notice bound
 * @param input.record     its seed and the staff digest of its notice are read
 * @param input.assignment as it was locked
 * @param input.chain      earlier changes, as this verb gave them; empty at first
 * @param input.changes    requests, in the order in which they are to be made
 * @returns the whole chain and the teams after it; refuses with every trouble of every request. Nothing is changed then
 * @basis 临夏州部门联合细则 第二十三条、第二十四条；临夏州市场监管系统细则 第十三条；中山市实施方案 三（二）
 * @since 0.1.0
 */
export function changeTeams(
  input: ChangeGrounds & {
    readonly lock: TeamLock
    readonly chain: readonly TeamChange[]
    readonly changes: readonly ChangeRequest[]
  }
): Checked<ChangeRefusal, TeamChanges> {
  const { lock, assignment } = input
  const wrong = groundDifferences(input, lock)
  if (wrong.length > 0) return refuseAll(wrong.map(groundRefusal))
  const replay = replayChain(input, lock, input.chain)
  if (replay.differences.length > 0) return refuse(chainRefusal(replay.differences))
  const { book, standing } = replay
  const chain = [...input.chain]
  const refusals: ChangeRefusal[] = []
  let { after } = replay
  input.changes.forEach((request, i) => {
    const step = stepOf(book, standing, { locked: lock.on, after }, request)
    for (const trouble of reasonsOf(step)) refusals.push(changeRefusal(i + 1)(trouble))
    if (step._tag === 'Left') return
    chain.push(linkedChange(request, step.right, chain.length + 1, sealOf(lock, chain)))
    step.right.apply()
    after = request.on
  })
  if (refusals.length > 0) return refuseAll(refusals)
  return accept({
    lock,
    chain,
    seal: sealOf(lock, chain),
    teams: assignment.teams.map((team) => standing.teams.get(visitKey(team)) ?? team),
    unfilled: [...standing.empty.values()].filter(({ missing }) => missing > 0),
    loads: assignment.loads.map((load) => ({ ...load, visits: standing.given.get(load.officer) ?? 0 })),
    relations: relationsDeclared(chain),
    toReplace: barredMembers(standing),
    counts: changesByOfficer(chain)
  })
}

/**
 * Who is on standby for a crew, the first first, so that it can be published before anybody leaves. 某组的候补次序，可事先公布。
 *
 * Those who may serve the crew, are not in the team and not barred, and are below their capacity: by tier (own pool
 * first), then those who did not serve the subject last time, then by load (carried and given visits for each weight)
 * rising, then in the order of the seed: all officers of the department (experts of the specialty, groups) by bytes,
 * shuffled with the stream of the SHA-256 of the RFC 8785 form of `{ standby: { subject, ordinal, department,
 * specialty } }`.
 *
 * @param input.chain  the changes so far
 * @param input.crew   whose place it is
 * @param input.leader only those who may lead
 * @returns refuses with `LockDiffers`, `ChainDiffers`, `ChangeOfNoVisit`, `ChangeOfNoCrew`
 * @basis 临夏州部门联合细则 第二十四条
 * @since 0.1.0
 */
export function standbyOrder(
  input: ChangeGrounds & {
    readonly lock: TeamLock
    readonly chain: readonly TeamChange[]
    readonly crew: CrewKey
    readonly leader: boolean
  }
): Checked<ChangeRefusal, readonly Standby[]> {
  const { lock, crew, leader } = input
  const wrong = groundDifferences(input, lock)
  if (wrong.length > 0) return refuseAll(wrong.map(groundRefusal))
  const { book, standing, differences } = replayChain(input, lock, input.chain)
  if (differences.length > 0) return refuse(chainRefusal(differences))
  const seat = seatOf(book, standing, crew)
  if (seat !== null) return accept(standbyFor(book, standing, seat, leader))
  const { subject, ordinal } = crew
  if (!standing.teams.has(visitKey(crew)))
    return refuse(changeRefusal(0)({ _tag: 'ChangeOfNoVisit', subject, ordinal }))
  return refuse(changeRefusal(0)({ _tag: 'ChangeOfNoCrew', ...crewOf(crew), crews: crewNames(standing, crew) }))
}

function groundRefusal(difference: ChangeDifference): ChangeRefusal {
  switch (difference._tag) {
    case 'ChangeStaffDiffers':
      return changeRefusal(0)({ _tag: 'ChangeStaffUnbound', bound: difference.bound, found: difference.found })
    case 'LockedOtherwise':
      return changeRefusal(0)({ _tag: 'LockDiffers', locked: difference.locked, found: difference.found })
    default:
      return chainRefusal([difference])
  }
}

const chainRefusal = (differences: readonly ChangeDifference[]): ChangeRefusal =>
  changeRefusal(0)({ _tag: 'ChainDiffers', at: [...new Set(differences.map(({ at }) => at))] })

function relationsDeclared(chain: readonly TeamChange[]): readonly Relation[] {
  return chain
    .flatMap((change): readonly Relation[] => {
      if (change._tag !== 'Replaced' && change._tag !== 'GroupReplaced') return []
      const officer = change._tag === 'Replaced' ? change.out : change.member
      return change.relation === null
        ? []
        : [{ officer, subject: change.subject, ...change.relation, from: null, to: null }]
    })
    .sort(byRelation)
    .filter((relation, i, all) => i === 0 || byRelation(all[i - 1] as Relation, relation) !== 0)
}

function barredMembers({ teams, recused }: Standing): TeamChanges['toReplace'] {
  return [...teams.values()].flatMap(({ subject, ordinal, crews, experts }) => {
    const barred = recused.get(subject)
    if (barred === undefined) return []
    const own = [
      ...crews.flatMap(({ department, officers }) => officers.map(({ id }) => ({ department, specialty: null, id }))),
      ...experts.flatMap(({ specialty, experts: ids }) => ids.map((id) => ({ department: null, specialty, id })))
    ]
    return own
      .filter(({ id }) => barred.has(id))
      .map(({ department, specialty, id }) => ({ subject, ordinal, department, specialty, officer: id }))
  })
}
