/* What can be wrong with an assignment, in words; and what was not looked at, with the reason. */

import type { Language, Messages, Name } from '../kernel/index.js'
import type { RegionCode } from '../registry/index.js'
import type { CrewPlace } from './asked.js'

/** A team. 一个检查组。 @since 0.1.0 */
export type TeamPlace = Pick<CrewPlace, 'subject' | 'ordinal'>

type OfTeam<T extends string> = T extends string ? TeamPlace & { readonly _tag: T } : never
type OfCrew<T extends string> = T extends string ? CrewPlace & { readonly _tag: T } : never
type OfOfficer<T extends string> = T extends string ? CrewPlace & { readonly _tag: T; readonly officer: Name } : never

/** A rule of teams that is broken. 违反检查组组成规则之处。 @since 0.1.0 */
export type TeamBreach =
  | OfTeam<
      | 'TeamMissing'
      | 'TeamUnasked'
      | 'TeamRepeated'
      | 'TeamCrewsDiffer'
      | 'TeamExpertsDiffer'
      | 'TeamLeadersDiffer'
      | 'TeamHeadDiffers'
    >
  | OfCrew<'CrewWithoutLeader' | 'CrewNotOneGroup'>
  | (CrewPlace & { readonly _tag: 'CrewSizeDiffers'; readonly asked: number; readonly found: number })
  | OfOfficer<
      | 'OfficerNotOnStaff'
      | 'OfficerTwiceInTeam'
      | 'OfficerOfOtherDepartment'
      | 'ExpertWithoutSpecialty'
      | 'OfficerFromOtherRegion'
      | 'OfficerNotCertified'
      | 'OfficerNotRegistered'
      | 'OfficerInConflict'
      | 'OfficerMayNotLead'
    >
  | (CrewPlace & { readonly _tag: 'OfficerNotQualified'; readonly officer: Name; readonly lacking: readonly Name[] })
  | {
      readonly _tag: 'OfficerOverCapacity'
      readonly officer: Name
      readonly visits: number
      readonly capacity: number
    }
  | { readonly _tag: 'RotationNotOneCycle'; readonly regions: readonly RegionCode[] }

/** A list beside the teams that does not say what the teams show. 与检查组不符的列表。 @since 0.1.0 */
export type ListBreach =
  | OfCrew<'UnfilledDiffers' | 'ExpertsToAppointDiffer'>
  | OfOfficer<'BorrowedDiffers' | 'RepeatDiffers'>
  | {
      readonly _tag: 'LoadDiffers'
      readonly officer: Name
      readonly stated: number | null
      readonly counted: number
    }
  | (CrewPlace & {
      readonly _tag: 'ShortageDiffers'
      readonly what: ShortageFigure
      readonly stated: number
      readonly counted: number
    })
  | { readonly _tag: 'ShortagesIncomplete'; readonly missing: number; readonly unfilled: number }

/** The figures of a shortage. 短缺中的各项数字。 @since 0.1.0 */
export type ShortageFigure =
  'crews' | 'visits' | 'places' | 'leaderPlaces' | 'officers' | 'leaders' | 'seats' | 'held' | 'missing'

/** Something that could be better under the same rules. 在同样规则下可以更优之处。 @since 0.1.0 */
export type OptimalityBreach =
  | OfOfficer<'PlaceCouldBeFilled' | 'BorrowingAvoidable' | 'RepeatAvoidable' | 'CertainNotListed' | 'ListedNotCertain'>
  | { readonly _tag: 'LoadUneven'; readonly officer: Name; readonly to: Name }
  | { readonly _tag: 'HeadshipUneven'; readonly officer: Name; readonly to: Name }

/** A rule that an assignment breaks. 派员结果违反的规则。 @since 0.1.0 */
export type AssignmentBreach = TeamBreach | ListBreach | OptimalityBreach

/** What was not looked at. 未检查的内容。 @since 0.1.0 */
export type Unchecked =
  | { readonly _tag: 'OptimalityAfterBreaches'; readonly breaches: number }
  | { readonly _tag: 'LaterAfterEarlier'; readonly department: Name | null; readonly breaches: number }
  | { readonly _tag: 'CostsTooLarge'; readonly department: Name | null; readonly limit: number }
  | { readonly _tag: 'HeadsOfGroups'; readonly groups: number }
  | { readonly _tag: 'HeadsBesideAppointed'; readonly department: Name }
  | { readonly _tag: 'CoversOfCures'; readonly cures: number }

type Words<B> = { readonly [L in Language]: (breach: B) => string }

const atTeam: Words<TeamPlace> = {
  zh: ({ subject, ordinal }) => `“${subject}”第 ${String(ordinal)} 次上门`,
  en: ({ subject, ordinal }) => `visit ${String(ordinal)} to "${subject}"`
}

const atCrew: Words<CrewPlace> = {
  zh: (place) => `${atTeam.zh(place)}：${place.department ?? `专家（${place.specialty ?? ''}）`}`,
  en: (place) => `${atTeam.en(place)}: ${place.department ?? `experts (${place.specialty ?? ''})`}`
}

const ofTeam = <B extends TeamPlace>(zh: string, en: string): Words<B> => ({
  zh: (breach) => `${atTeam.zh(breach)}：${zh}`,
  en: (breach) => `${atTeam.en(breach)}: ${en}`
})

const ofCrew = <B extends CrewPlace>(zh: string, en: string): Words<B> => ({
  zh: (breach) => `${atCrew.zh(breach)}${zh}`,
  en: (breach) => `${atCrew.en(breach)} ${en}`
})

const ofOfficer = <B extends CrewPlace & { readonly officer: Name }>(zh: string, en: string): Words<B> => ({
  zh: (breach) => `${atCrew.zh(breach)}的“${breach.officer}”${zh}`,
  en: (breach) => `${atCrew.en(breach)}: "${breach.officer}" ${en}`
})

const unitOf = {
  zh: (department: Name | null): string => department ?? '专家',
  en: (department: Name | null): string => department ?? 'the experts'
}

const figure: { readonly [F in ShortageFigure]: { readonly [L in Language]: string } } = {
  crews: { zh: '名额组', en: 'crews' },
  visits: { zh: '上门次数', en: 'visits' },
  places: { zh: '名额', en: 'places' },
  leaderPlaces: { zh: '组长名额', en: "leaders' places" },
  officers: { zh: '人员', en: 'officers' },
  leaders: { zh: '可任组长者', en: 'of them who may lead' },
  seats: { zh: '上限合计', en: 'seats' },
  held: { zh: '他人所占名额', en: 'places held by others' },
  missing: { zh: '缺口', en: 'missing' }
}

/** The words for breaches. 违规之处的文本。 @since 0.1.0 */
export const breachMessages: Messages<AssignmentBreach> = {
  TeamMissing: ofTeam('没有检查组', 'no team'),
  TeamUnasked: ofTeam('检查组没有对应的上门检查', 'a team without a visit'),
  TeamRepeated: ofTeam('检查组不止一个', 'more than one team'),
  TeamCrewsDiffer: ofTeam(
    '参与部门与上门检查不符',
    'its crews are not those of the departments of the visit, each once, in order'
  ),
  TeamExpertsDiffer: ofTeam(
    '专家组与任务所需专业不符',
    'its experts are not those of the specialties that its tasks ask for'
  ),
  TeamLeadersDiffer: ofTeam(
    '组长名额不在应设之处或不止一个',
    'more than one leader in a crew, or one where no leader is asked for'
  ),
  TeamHeadDiffers: ofTeam(
    '组长不是牵头部门组长名额的人选（待指定者应留空）',
    'its head is not who has the leader’s place in the lead department’s crew, or nobody where heads are appointed'
  ),
  CrewWithoutLeader: ofCrew('的组长名额由不可任组长者占用', 'gives its leader’s place to people who may not lead'),
  CrewNotOneGroup: ofCrew('所派并非一个完整编组', 'is not one whole group'),
  CrewSizeDiffers: {
    zh: (breach) => `${atCrew.zh(breach)}应派 ${String(breach.asked)} 人，所派与空缺合计 ${String(breach.found)} 人`,
    en: (breach) => `${atCrew.en(breach)}: ${String(breach.asked)} places; taken or empty are ${String(breach.found)}`
  },
  OfficerNotOnStaff: ofOfficer('不在名册中', 'is not on the staff'),
  OfficerTwiceInTeam: ofOfficer('在组内不止一次', 'is in the team more than once'),
  OfficerOfOtherDepartment: ofOfficer('属于其他部门', 'belongs to another department'),
  ExpertWithoutSpecialty: ofOfficer('不具有该专业', 'does not have the specialty'),
  OfficerFromOtherRegion: ofOfficer('不属于允许的来源地区', 'is from no region that is allowed'),
  OfficerNotCertified: ofOfficer('证件未覆盖全部可执行日期', 'has no certificate for every day of the visit'),
  OfficerNotRegistered: ofOfficer('不在联合检查人员名录库中', 'is not in the registry for joint visits'),
  OfficerInConflict: ofOfficer('与检查对象有已申报的利害关系', 'has a declared relation to the subject'),
  OfficerMayNotLead: ofOfficer('不可任组长', 'may not lead'),
  OfficerNotQualified: {
    zh: (breach) => `${atCrew.zh(breach)}的“${breach.officer}”不具备：${breach.lacking.join('、')}`,
    en: (breach) => `${atCrew.en(breach)}: "${breach.officer}" does not hold ${breach.lacking.join(', ')}`
  },
  OfficerOverCapacity: {
    zh: ({ officer, visits, capacity }) => `“${officer}”分得 ${String(visits)} 次上门，上限为 ${String(capacity)} 次`,
    en: ({ officer, visits, capacity }) =>
      `"${officer}" was given ${String(visits)} visits and may take ${String(capacity)}`
  },
  RotationNotOneCycle: {
    zh: ({ regions }) => `轮转不是各地区 ${regions.join('、')} 的单一循环`,
    en: ({ regions }) => `the rotation is not one cycle over the regions ${regions.join(', ')}`
  },
  UnfilledDiffers: ofCrew('的空缺名额登记有误', 'has empty places that are not listed as they are'),
  ExpertsToAppointDiffer: ofCrew('的待委派专家登记有误', 'has experts to appoint that are not listed as they are'),
  BorrowedDiffers: ofOfficer('的借用登记有误', 'is not listed as borrowed as it is'),
  RepeatDiffers: ofOfficer('与上次重复的登记有误', 'is not listed as a repeated pair as it is'),
  LoadDiffers: {
    zh: ({ officer, stated, counted }) =>
      `“${officer}”的上门次数应为 ${String(counted)}，所列为 ${stated === null ? '缺失' : String(stated)}`,
    en: ({ officer, stated, counted }) =>
      `"${officer}" is in ${String(counted)} teams, ${stated === null ? 'but not listed' : `not ${String(stated)}, or carries another number than listed`}`
  },
  ShortageDiffers: {
    zh: (breach) =>
      `${atCrew.zh(breach)}所在短缺的${figure[breach.what].zh}应为 ${String(breach.counted)}，所列为 ${String(breach.stated)}`,
    en: (breach) =>
      `${atCrew.en(breach)}: the shortage states ${String(breach.stated)} ${figure[breach.what].en} and has ${String(breach.counted)}`
  },
  ShortagesIncomplete: {
    zh: ({ missing, unfilled }) => `各项短缺合计 ${String(missing)}，空缺名额为 ${String(unfilled)}`,
    en: ({ missing, unfilled }) => `shortages add up to ${String(missing)}, and ${String(unfilled)} places are empty`
  },
  PlaceCouldBeFilled: ofOfficer(
    '尚可多承担一次，经调换即可补足空缺',
    'could take one more visit, and exchanges would fill the empty place'
  ),
  BorrowingAvoidable: ofOfficer('的借用可经调换避免', 'need not be borrowed, as exchanges show'),
  RepeatAvoidable: ofOfficer('与上次的重复可经调换避免', 'need not repeat a pair of last time, as exchanges show'),
  CertainNotListed: ofOfficer('必然担任而未列明', 'was certain and is not listed'),
  ListedNotCertain: ofOfficer('列为必然担任而并非必然', 'is listed as certain and was not'),
  LoadUneven: {
    zh: ({ officer, to }) => `“${officer}”可经调换将一次上门转给负担更轻的“${to}”`,
    en: ({ officer, to }) => `"${officer}" could pass a visit on to "${to}", whose load would stay below`
  },
  HeadshipUneven: {
    zh: ({ officer, to }) => `“${officer}”可将一次组长之职交给任组长更少的“${to}”`,
    en: ({ officer, to }) => `"${officer}" could hand a headship over to "${to}", who has at least two fewer`
  }
}

/** The words for what was not looked at. 未检查内容的文本。 @since 0.1.0 */
export const uncheckedMessages: Messages<Unchecked> = {
  OptimalityAfterBreaches: {
    zh: ({ breaches }) => `检查组有 ${String(breaches)} 处违规，未再检查是否最优`,
    en: ({ breaches }) => `the teams break ${String(breaches)} rules; whether they are the best was not looked at`
  },
  LaterAfterEarlier: {
    zh: ({ department, breaches }) => `${unitOf.zh(department)}有 ${String(breaches)} 处可以更优，次一级的目标未再检查`,
    en: ({ department, breaches }) =>
      `${unitOf.en(department)} could do better in ${String(breaches)} places; what counts for less was not looked at`
  },
  CostsTooLarge: {
    zh: ({ department, limit }) => `${unitOf.zh(department)}：搜索超过 ${String(limit)} 步，借用、重复与负担未检查`,
    en: ({ department, limit }) =>
      `${unitOf.en(department)}: borrowing, repeats and loads were not looked at; the search takes more than ${String(limit)} steps`
  },
  HeadsOfGroups: {
    zh: ({ groups }) => `编组随机（${String(groups)} 个编组）：组内组长人选是否均衡未检查`,
    en: ({ groups }) => `whether the headships within ${String(groups)} groups are even was not looked at`
  },
  HeadsBesideAppointed: {
    zh: ({ department }) => `${department}：牵头组的组长待指定，其余各组组长是否均衡未检查`,
    en: ({ department }) =>
      `${department}: heads of lead crews are yet to be appointed, so whether headships are even was not looked at`
  },
  CoversOfCures: {
    zh: ({ cures }) => `${String(cures)} 项补救办法可补足的名额数未检查`,
    en: ({ cures }) => `how many places ${String(cures)} cures would cover was not looked at`
  }
}
