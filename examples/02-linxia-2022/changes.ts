/* After the teams are locked: empty places are filled by appointment, one officer recuses, some fall ill. All of it made up. */

import {
  changeTeams,
  lockTeams,
  standbyOrder,
  type ChangeRequest,
  type Standby,
  type TeamChanges
} from '../../src/assign/index.js'
import type { Announcement, Campaign } from '../../src/campaign/index.js'
import { nameOf, orThrow, parseDate, type CivilDate, type Name } from '../../src/kernel/index.js'
import { chanceOf } from './random.js'

const day = (text: string): CivilDate => orThrow(parseDate(text))

/** The day after the record. */
export const LOCKED_ON = day('2022-01-05')

/** What became of the teams, and who was on standby for the one who recused, the first first. */
export type Replacement = { readonly changes: TeamChanges; readonly standby: readonly Standby[] }

type Conducted = Pick<Campaign, 'record' | 'visits' | 'teams'>
type Request<T extends ChangeRequest['_tag']> = Extract<ChangeRequest, { readonly _tag: T }>

/**
 * Locks the teams and replaces the leader of the first joint team for whom somebody is on standby.
 *
 * @param before changes that come before it; those that the rules refuse are left out
 * @param after  changes that come after it; those that the rules refuse are left out
 */
export function replaceOne(
  { staff }: Pick<Announcement, 'staff'>,
  { record, visits: { visits }, teams: assignment }: Conducted,
  before: readonly ChangeRequest[] = [],
  after: readonly ChangeRequest[] = []
): Replacement {
  const lock = lockTeams({ assignment, on: LOCKED_ON })
  const grounds = { visits, staff, record, assignment, lock, chain: [] }
  for (const { subject, ordinal, crews } of assignment.teams) {
    const [crew, partner] = crews
    const out = crew?.officers[0]
    if (crew === undefined || partner === undefined || out === undefined) continue
    const key = { subject, ordinal, department: crew.department, specialty: null }
    const recusal: Request<'Replaced'> = {
      _tag: 'Replaced',
      ...key,
      out: out.id,
      cause: 'recusal',
      relation: { kind: 'kinship', source: 'officer' },
      by: 'drawn',
      on: day('2022-02-14'),
      reason: '本人申报与检查对象负责人系近亲属（示例） · a near relation, declared by the officer (example)',
      approver: APPROVER
    }
    const changes = lawful(grounds, [...before, recusal, ...after])
    const at = changes.chain.findIndex((change) => change._tag === 'Replaced' && change.out === out.id)
    if (at < 0) continue
    const chain = changes.chain.slice(0, at)
    return { changes, standby: orThrow(standbyOrder({ ...grounds, chain, crew: key, leader: out.leads })) }
  }
  return { changes: lawful(grounds, [...before, ...after]), standby: [] }
}

/** Somebody of the department for each empty place that any of its officers may take: those with the fewest visits first. */
export function appointments(
  { staff }: Pick<Announcement, 'staff'>,
  { teams: { unfilled, loads } }: Conducted
): readonly ChangeRequest[] {
  const given = new Map(loads.map(({ officer, visits }) => [officer, visits]))
  return unfilled.flatMap(({ subject, ordinal, department, specialty, leader, missing }): readonly ChangeRequest[] => {
    if (department === null || missing !== 1) return []
    const [first] = staff.officers
      .filter((one) => one.department === department && (one.mayLead || !leader))
      .filter(({ id, capacity }) => capacity === null || (given.get(id) ?? 0) < capacity)
      .sort((a, b) => (given.get(a.id) ?? 0) - (given.get(b.id) ?? 0))
    // A team without its leader stays at home: who leads is drawn, and nobody drawn may lead.
    if (first === undefined || leader) return []
    given.set(first.id, (given.get(first.id) ?? 0) + 1)
    return [
      {
        _tag: 'DirectlyAppointed',
        subject,
        ordinal,
        department,
        specialty,
        officer: first.id,
        leads: false,
        on: LOCKED_ON,
        reason:
          '本地人员不足，经批准从其他县（市）直接委派（示例） · too few at the place; appointed by leave (example)',
        approver: APPROVER
      }
    ]
  })
}

/** Officers who could not come and were replaced by whoever was on standby. */
export function absences(
  seed: string,
  { teams: { teams, unfilled }, visits: { visits } }: Conducted
): readonly ChangeRequest[] {
  const chance = chanceOf(seed, 'absences')
  const opens = new Map(
    visits.map(({ subject, ordinal, window }) => [`${String(ordinal)}|${subject}`, window[0]?.from])
  )
  const open = new Set(unfilled.map(({ subject, ordinal }) => `${String(ordinal)}|${subject}`))
  const early = teams
    .slice(1)
    .filter(
      ({ subject, ordinal }) =>
        !open.has(`${String(ordinal)}|${subject}`) && (opens.get(`${String(ordinal)}|${subject}`) ?? '') < '2022-04'
    )
  return chance.some(early, ABSENT).flatMap(({ subject, ordinal, crews }, i): readonly ChangeRequest[] => {
    const crew = crews.at(-1)
    const out = crew?.officers.at(-1)
    if (crew === undefined || out === undefined || out.leads) return []
    const cause = i % 3 === 0 ? 'special' : 'absence'
    return [
      {
        _tag: 'Replaced',
        subject,
        ordinal,
        department: crew.department,
        specialty: null,
        out: out.id,
        cause,
        relation: null,
        by: 'drawn',
        on: ABSENT_ON,
        reason:
          cause === 'special' ? '另有紧急任务（示例） · an urgent task (example)' : '因病缺勤（示例） · ill (example)',
        approver: APPROVER
      }
    ]
  })
}

const ABSENT = 12
const ABSENT_ON = day('2022-02-21')
const APPROVER: Name = nameOf('示例批准人')

type Grounds = Omit<Parameters<typeof changeTeams>[0], 'changes'>

/** The changes, without those that the rules refuse. */
function lawful(grounds: Grounds, changes: readonly ChangeRequest[]): TeamChanges {
  const changed = changeTeams({ ...grounds, changes })
  if (changed._tag === 'Right') return changed.right
  const refused = new Set(changed.left.map(({ change }) => change))
  // Refused for another reason than a request of ours, it is a fault of the example.
  if (refused.has(0)) return orThrow(changed)
  return lawful(
    grounds,
    changes.filter((_, i) => !refused.has(i + 1))
  )
}
