/* JSON of staffs, of the rules of teams and of what a roster is made from: each member as it stands, none missing, none too many. */

import {
  booleanCodec,
  citedCodec,
  closed,
  dateCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec,
  type Open
} from '../kernel/index.js'
import { areaCodec } from '../merge/index.js'
import { regionCodeCodec } from '../registry/index.js'
import { MODES, WIDENING_SCOPES, type Widening } from './mode.js'
import { RELATION_KINDS, RELATION_SOURCES, type LastPair, type Relation } from './relation.js'
import {
  CHOOSINGS,
  LEADER_READINGS,
  TEAM_SIZE_LIMIT,
  WIDEN_LIMITS,
  type AssignRules,
  type TeamChoices,
  type TeamRules
} from './rules.js'
import {
  VISITS_LIMIT,
  WEIGHT_LIMIT,
  type Neighbours,
  type Staff,
  type StaffExpert,
  type StaffGroup,
  type StaffOfficer
} from './staff.js'
import { TEAM_WISHES, type TeamWish } from './wish.js'

/** How balanced loads are to be. 负担均衡的要求。 @since 0.1.0 */
export const balanceCodec: Codec<TeamChoices['balance']> = oneOf(['dec-min', 'max-only'])

const teamSize = integerCodec(1, TEAM_SIZE_LIMIT)

const ruleCodecs = {
  officersPerVisit: teamSize,
  officersPerDepartment: teamSize,
  leaders: oneOf(LEADER_READINGS),
  head: oneOf(CHOOSINGS),
  experts: oneOf(CHOOSINGS),
  jointRegistry: nullOr(nameCodec),
  widen: oneOf(WIDEN_LIMITS)
}

const choiceCodecs = { mode: oneOf(MODES), reason: textCodec, balance: balanceCodec }

const answerCodecs = {
  officersPerVisit: citedCodec(ruleCodecs.officersPerVisit),
  officersPerDepartment: citedCodec(ruleCodecs.officersPerDepartment),
  leaders: citedCodec(ruleCodecs.leaders),
  head: citedCodec(ruleCodecs.head),
  experts: citedCodec(ruleCodecs.experts),
  jointRegistry: citedCodec(ruleCodecs.jointRegistry),
  widen: citedCodec(ruleCodecs.widen)
}

/** What a profile says of teams. 规则包对检查组的要求。 @since 0.1.0 */
export const assignRulesCodec: Codec<AssignRules> = closed('AssignRules', answerCodecs)

/** The same, each answer perhaps open. 同上，各项可能尚未决定。 @since 0.1.0 */
export const openAssignRulesCodec: Codec<Open<AssignRules>> = closed('AssignRules', {
  officersPerVisit: nullOr(answerCodecs.officersPerVisit),
  officersPerDepartment: nullOr(answerCodecs.officersPerDepartment),
  leaders: nullOr(answerCodecs.leaders),
  head: nullOr(answerCodecs.head),
  experts: nullOr(answerCodecs.experts),
  jointRegistry: nullOr(answerCodecs.jointRegistry),
  widen: nullOr(answerCodecs.widen)
})

/** What the executing unit chooses. 实施机关的选择。 @since 0.1.0 */
export const teamChoicesCodec: Codec<TeamChoices> = closed('TeamChoices', choiceCodecs)

/** Rules without their sources, with the choices. 去掉出处的规则与选择。 @since 0.1.0 */
export const teamRulesCodec: Codec<TeamRules> = closed('TeamRules', { ...ruleCodecs, ...choiceCodecs })

/** Wishes, to be refused by `checkWishes`. 由 `checkWishes` 拒绝的愿望。 @since 0.1.0 */
export const teamWishesCodec: Codec<readonly TeamWish[]> = listOf(oneOf(TEAM_WISHES))

/** A declared relation. 已申报的利害关系。 @since 0.1.0 */
export const relationCodec: Codec<Relation> = closed('Relation', {
  officer: nameCodec,
  subject: nameCodec,
  kind: oneOf(RELATION_KINDS),
  source: oneOf(RELATION_SOURCES),
  from: nullOr(dateCodec),
  to: nullOr(dateCodec)
})

/** Who visited whom last time. 上次由谁检查谁。 @since 0.1.0 */
export const lastPairCodec: Codec<LastPair> = closed('LastPair', { officer: nameCodec, subject: nameCodec })

/** A group that goes as a whole. 整组派出的组。 @since 0.1.0 */
export const staffGroupCodec: Codec<StaffGroup> = closed('StaffGroup', { name: nameCodec, officers: listOf(nameCodec) })

/** The neighbours of a region. 某地区的相邻地区。 @since 0.1.0 */
export const neighboursCodec: Codec<Neighbours> = closed('Neighbours', {
  region: regionCodeCodec,
  neighbours: listOf(regionCodeCodec)
})

/** A pool that is widened. 扩大来源。 @since 0.1.0 */
export const wideningCodec: Codec<Widening> = closed('Widening', {
  department: nameCodec,
  region: regionCodeCodec,
  to: oneOf(WIDENING_SCOPES),
  reason: textCodec,
  approver: nameCodec
})

/** Earlier visits of somebody. 既往上门次数。 @since 0.1.0 */
export const carriedCodec: Codec<{ readonly officer: StaffOfficer['id']; readonly visits: number }> = closed(
  'Carried',
  { officer: nameCodec, visits: integerCodec(0, VISITS_LIMIT) }
)

/** The weight of somebody. 权重。 @since 0.1.0 */
export const weightCodec: Codec<{ readonly officer: StaffOfficer['id']; readonly weight: number }> = closed('Weight', {
  officer: nameCodec,
  weight: integerCodec(1, WEIGHT_LIMIT)
})

const bearingCodecs = {
  capacity: nullOr(integerCodec(0, VISITS_LIMIT)),
  carried: integerCodec(0, VISITS_LIMIT),
  weight: integerCodec(1, WEIGHT_LIMIT)
}

const staffOfficerCodec: Codec<StaffOfficer> = closed('StaffOfficer', {
  id: nameCodec,
  department: nameCodec,
  office: nameCodec,
  region: regionCodeCodec,
  qualifications: listOf(nameCodec),
  registries: listOf(nameCodec),
  mayLead: booleanCodec,
  certificate: closed('StaffCertificate', { number: nameCodec, from: dateCodec, to: dateCodec }),
  ...bearingCodecs
})

const staffExpertCodec: Codec<StaffExpert> = closed('StaffExpert', {
  id: nameCodec,
  specialties: listOf(nameCodec),
  region: regionCodeCodec,
  ...bearingCodecs
})

/**
 * A staff; its order, and what stands in it twice or is unknown, are the business of `checkStaff`.
 * 人员名册；次序、重复与无所指者由 `checkStaff` 检查。
 * @since 0.1.0
 */
export const staffCodec: Codec<Staff> = closed('Staff', {
  officers: listOf(staffOfficerCodec),
  experts: listOf(staffExpertCodec),
  areas: listOf(areaCodec),
  groups: listOf(staffGroupCodec),
  neighbours: listOf(neighboursCodec),
  widenings: listOf(wideningCodec),
  relations: listOf(relationCodec),
  lastPairs: listOf(lastPairCodec),
  rules: teamRulesCodec
})
