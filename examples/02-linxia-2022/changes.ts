/* After the teams are locked: one officer recuses, and the first of the standby order comes. */

import { changeTeams, lockTeams, standbyOrder, type Standby, type TeamChanges } from '../../src/assign/index.js'
import type { Announcement, Campaign } from '../../src/campaign/index.js'
import { orThrow, parseDate, type CivilDate, type Name } from '../../src/kernel/index.js'

const day = (text: string): CivilDate => orThrow(parseDate(text))

/** The day after the record. */
export const LOCKED_ON = day('2022-01-05')

/** What became of the teams, and who was on standby, the first first. */
export type Replacement = { readonly changes: TeamChanges; readonly standby: readonly Standby[] }

/** Locks the teams and replaces the leader of the first joint team for whom somebody is on standby. */
export function replaceOne(
  { staff }: Pick<Announcement, 'staff'>,
  { record, visits: { visits }, teams: assignment }: Campaign
): Replacement {
  const lock = lockTeams({ assignment, on: LOCKED_ON })
  const grounds = { visits, staff, record, assignment, lock, chain: [] }
  for (const { subject, ordinal, crews } of assignment.teams) {
    const [crew, partner] = crews
    const out = crew?.officers[0]
    if (crew === undefined || partner === undefined || out === undefined) continue
    const key = { subject, ordinal, department: crew.department, specialty: null }
    const changed = changeTeams({
      ...grounds,
      changes: [
        {
          _tag: 'Replaced',
          ...key,
          out: out.id,
          cause: 'recusal',
          relation: { kind: 'kinship', source: 'officer' },
          by: 'drawn',
          on: day('2022-02-14'),
          reason: '本人申报与检查对象负责人系近亲属（示例） · a near relation, declared by the officer (example)',
          approver: '示例批准人' as Name
        }
      ]
    })
    if (changed._tag === 'Left') continue
    const standby = orThrow(standbyOrder({ ...grounds, crew: key, leader: out.leads }))
    return { changes: changed.right, standby }
  }
  return { changes: orThrow(changeTeams({ ...grounds, changes: [] })), standby: [] }
}
