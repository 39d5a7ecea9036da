/* JSON of staff and of assignments: each member as it stands, none missing and none too many. */

import { booleanCodec, closed, dateCodec, integerCodec, listOf, nameCodec, nullOr, oneOf } from '../kernel/index.js'
import type { Codec } from '../kernel/index.js'
import { areaCodec } from '../merge/index.js'
import { regionCodeCodec } from '../registry/index.js'
import type { Assignment, OfficerLoad, Team, UnfilledPlaces } from './assign.js'
import { RELATION_KINDS, type Relation } from './relation.js'
import { TEAM_SIZE_LIMIT, type TeamSizes } from './rules.js'
import { VISITS_LIMIT, type Staff, type StaffOfficer } from './staff.js'

const staffOfficerCodec: Codec<StaffOfficer> = closed('StaffOfficer', {
  id: nameCodec,
  department: nameCodec,
  region: regionCodeCodec,
  mayLead: booleanCodec,
  certifiedFrom: dateCodec,
  certifiedTo: dateCodec,
  capacity: nullOr(integerCodec(0, VISITS_LIMIT)),
  carried: integerCodec(0, VISITS_LIMIT)
})

/** A declared relation. 已申报的利害关系。 @since 0.1.0 */
export const relationCodec: Codec<Relation> = closed('Relation', {
  officer: nameCodec,
  subject: nameCodec,
  kind: oneOf(RELATION_KINDS)
})

const teamSizesCodec: Codec<TeamSizes> = closed('TeamSizes', {
  officersPerVisit: integerCodec(1, TEAM_SIZE_LIMIT),
  officersPerDepartment: integerCodec(1, TEAM_SIZE_LIMIT)
})

/**
 * A staff; its order and what stands in it twice are the business of `checkStaff`.
 * 人员名册；次序与重复由 `checkStaff` 检查。
 * @since 0.1.0
 */
export const staffCodec: Codec<Staff> = closed('Staff', {
  officers: listOf(staffOfficerCodec),
  areas: listOf(areaCodec),
  relations: listOf(relationCodec),
  rules: teamSizesCodec
})

const count = (least: number): Codec<number> => integerCodec(least, Number.MAX_SAFE_INTEGER)

const teamCodec: Codec<Team> = closed('Team', {
  subject: nameCodec,
  ordinal: count(1),
  head: nullOr(nameCodec),
  crews: listOf(
    closed('TeamCrew', {
      department: nameCodec,
      officers: listOf(closed('TeamMember', { id: nameCodec, leads: booleanCodec }))
    })
  )
})

const unfilledCodec: Codec<UnfilledPlaces> = closed('UnfilledPlaces', {
  subject: nameCodec,
  ordinal: count(1),
  department: nameCodec,
  missing: count(1),
  leader: booleanCodec,
  eligible: count(0),
  eligibleLeaders: count(0)
})

const loadCodec: Codec<OfficerLoad> = closed('OfficerLoad', { officer: nameCodec, visits: count(0) })

/** An assignment. 派员结果。 @since 0.1.0 */
export const assignmentCodec: Codec<Assignment> = closed('Assignment', {
  teams: listOf(teamCodec),
  unfilled: listOf(unfilledCodec),
  loads: listOf(loadCodec)
})
