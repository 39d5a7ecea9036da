/* JSON of assignments: each member as it stands, none missing and none too many. */

import {
  booleanCodec,
  byMember,
  closed,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import { regionCodeCodec } from '../registry/index.js'
import type { Assignment, Borrowing, OfficerLoad, Placement, Repeat, Team, UnfilledPlaces } from './assign.js'
import type { Cure } from './cure.js'
import { WIDENING_SCOPES } from './mode.js'
import type { Turn } from './rotation.js'
import type { Shortage } from './shortage.js'

const count = (least: number): Codec<number> => integerCodec(least, Number.MAX_SAFE_INTEGER)

const visitKey = { subject: nameCodec, ordinal: count(1) }

/** The members of a crew's key. 名额组标识的成员。 @since 0.1.0 */
export const crewKeyCodecs = { ...visitKey, department: nullOr(nameCodec), specialty: nullOr(nameCodec) }

const turnCodec: Codec<Turn> = closed('Turn', { officers: regionCodeCodec, subjects: regionCodeCodec })

/** A team. 检查组。 @since 0.1.0 */
export const teamCodec: Codec<Team> = closed('Team', {
  ...visitKey,
  head: nullOr(nameCodec),
  crews: listOf(
    closed('TeamCrew', {
      department: nameCodec,
      officers: listOf(closed('TeamMember', { id: nameCodec, leads: booleanCodec }))
    })
  ),
  experts: listOf(closed('TeamExperts', { specialty: nameCodec, experts: listOf(nameCodec) }))
})

const unfilledCodec: Codec<UnfilledPlaces> = closed('UnfilledPlaces', {
  ...crewKeyCodecs,
  missing: count(1),
  leader: booleanCodec,
  eligible: count(0),
  eligibleLeaders: count(0)
})

const cure = <T extends Cure['_tag']>(tag: T) => ({ _tag: oneOf<T>([tag]), covers: count(1) })

const cureCodec: Codec<Cure> = byMember('_tag', {
  RaiseCapacity: closed('RaiseCapacity', { ...cure('RaiseCapacity'), to: count(1) }),
  AddLeaders: closed('AddLeaders', { ...cure('AddLeaders'), number: count(1) }),
  AddOfficers: closed('AddOfficers', { ...cure('AddOfficers'), number: count(1) }),
  BorrowFrom: closed('BorrowFrom', { ...cure('BorrowFrom'), region: regionCodeCodec }),
  SplitVisit: closed('SplitVisit', { ...cure('SplitVisit'), ...visitKey }),
  SettleRelations: closed('SettleRelations', cure('SettleRelations'))
})

/** A shortage. 短缺。 @since 0.1.0 */
export const shortageCodec: Codec<Shortage> = closed('Shortage', {
  department: nullOr(nameCodec),
  specialty: nullOr(nameCodec),
  regions: nullOr(listOf(regionCodeCodec)),
  qualifications: listOf(nameCodec),
  inGroups: booleanCodec,
  visits: count(1),
  places: count(1),
  leaderPlaces: count(0),
  officers: count(0),
  leaders: count(0),
  seats: count(0),
  held: count(0),
  missing: count(1),
  crews: listOf(closed('ShortVisit', visitKey)),
  cures: listOf(cureCodec)
})

const loadCodec: Codec<OfficerLoad> = closed('OfficerLoad', { officer: nameCodec, carried: count(0), visits: count(0) })

const placement = { ...crewKeyCodecs, officer: nameCodec }

const placementCodec: Codec<Placement> = closed('Placement', placement)

const borrowingCodec: Codec<Borrowing> = closed('Borrowing', {
  ...placement,
  tier: oneOf(WIDENING_SCOPES),
  reason: textCodec,
  approver: nameCodec
})

const repeatCodec: Codec<Repeat> = closed('Repeat', {
  ...placement,
  cause: oneOf<Repeat['cause']>(['onlyEligible', 'neededToFill'])
})

/** An assignment. 派员结果。 @since 0.1.0 */
export const assignmentCodec: Codec<Assignment> = closed('Assignment', {
  rotation: nullOr(listOf(turnCodec)),
  teams: listOf(teamCodec),
  unfilled: listOf(unfilledCodec),
  shortages: listOf(shortageCodec),
  loads: listOf(loadCodec),
  forced: listOf(placementCodec),
  borrowed: listOf(borrowingCodec),
  repeats: listOf(repeatCodec),
  expertsToAppoint: listOf(closed('ExpertsToAppoint', { ...crewKeyCodecs, places: count(1) }))
})
