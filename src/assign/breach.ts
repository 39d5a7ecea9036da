/* What can be wrong with an assignment, in words. */

import type { Language, Messages, Name } from '../kernel/index.js'

/** A team. 一个检查组。 @since 0.1.0 */
export type TeamPlace = { readonly subject: Name; readonly ordinal: number }

type OfTeam<T extends string> = T extends string ? TeamPlace & { readonly _tag: T } : never
type OfOfficer<T extends string> = T extends string
  ? TeamPlace & { readonly _tag: T; readonly officer: Name; readonly department: Name }
  : never

/** A rule that an assignment breaks. 派员结果违反的规则。 @since 0.1.0 */
export type AssignmentBreach =
  | OfTeam<'TeamMissing' | 'TeamUnasked' | 'TeamRepeated' | 'TeamCrewsDiffer' | 'TeamLeadersDiffer' | 'TeamHeadDiffers'>
  | OfOfficer<
      | 'OfficerNotOnStaff'
      | 'OfficerTwiceInTeam'
      | 'OfficerOfOtherDepartment'
      | 'OfficerFromOtherRegion'
      | 'OfficerNotCertified'
      | 'OfficerInConflict'
      | 'OfficerMayNotLead'
      | 'OfficerPassedOver'
    >
  | (TeamPlace & {
      readonly _tag: 'CrewSizeDiffers'
      readonly department: Name
      readonly asked: number
      readonly found: number
    })
  | (TeamPlace & { readonly _tag: 'UnfilledDiffers'; readonly department: Name })
  | {
      readonly _tag: 'OfficerOverCapacity'
      readonly officer: Name
      readonly visits: number
      readonly capacity: number
    }
  | { readonly _tag: 'LoadDiffers'; readonly officer: Name; readonly stated: number | null; readonly counted: number }

const at: { readonly [L in Language]: (place: TeamPlace) => string } = {
  zh: ({ subject, ordinal }) => `“${subject}”第 ${String(ordinal)} 次上门`,
  en: ({ subject, ordinal }) => `visit ${String(ordinal)} to "${subject}"`
}

const ofTeam = <B extends TeamPlace>(zh: string, en: string): { readonly [L in Language]: (breach: B) => string } => ({
  zh: (breach) => `${at.zh(breach)}：${zh}`,
  en: (breach) => `${at.en(breach)}: ${en}`
})

const ofOfficer = <B extends TeamPlace & { readonly officer: Name; readonly department: Name }>(
  zh: string,
  en: string
): { readonly [L in Language]: (breach: B) => string } => ({
  zh: (breach) => `${at.zh(breach)}：${breach.department}的“${breach.officer}”${zh}`,
  en: (breach) => `${at.en(breach)}: "${breach.officer}" of ${breach.department} ${en}`
})

/** Its words. 其文本。 @since 0.1.0 */
export const breachMessages: Messages<AssignmentBreach> = {
  TeamMissing: ofTeam('没有检查组', 'no team'),
  TeamUnasked: ofTeam('检查组没有对应的上门检查', 'a team without a visit'),
  TeamRepeated: ofTeam('检查组不止一个', 'more than one team'),
  TeamCrewsDiffer: ofTeam(
    '参与部门与上门检查不符',
    'its crews are not those of the departments of the visit, each once, in order'
  ),
  TeamLeadersDiffer: ofTeam(
    '组长名额不在牵头部门或不止一个',
    'more than one leader, or one outside the lead department'
  ),
  TeamHeadDiffers: ofTeam('组长与组长名额的人选不符', 'its head is not who has the leader’s place'),
  OfficerNotOnStaff: ofOfficer('不在名册中', 'is not on the staff'),
  OfficerTwiceInTeam: ofOfficer('在组内不止一次', 'is in the team more than once'),
  OfficerOfOtherDepartment: ofOfficer('属于其他部门', 'belongs to another department'),
  OfficerFromOtherRegion: ofOfficer('不属于任务允许的地区', 'is from no region that the tasks allow'),
  OfficerNotCertified: ofOfficer('证件未覆盖全部可执行日期', 'has no certificate for every day of the visit'),
  OfficerInConflict: ofOfficer('与检查对象有已申报的利害关系', 'has a declared relation to the subject'),
  OfficerMayNotLead: ofOfficer('不可任组长', 'may not lead'),
  OfficerPassedOver: ofOfficer('符合条件且未满额，名额却空缺', 'was eligible and free, yet a place is empty'),
  CrewSizeDiffers: {
    zh: (breach) =>
      `${at.zh(breach)}：${breach.department}应派 ${String(breach.asked)} 人，所派与空缺合计 ${String(breach.found)} 人`,
    en: (breach) =>
      `${at.en(breach)}: ${breach.department} has ${String(breach.asked)} places; taken or empty are ${String(breach.found)}`
  },
  UnfilledDiffers: {
    zh: (breach) => `${at.zh(breach)}：${breach.department}的空缺名额登记有误`,
    en: (breach) => `${at.en(breach)}: the empty places of ${breach.department} are not listed as they are`
  },
  OfficerOverCapacity: {
    zh: ({ officer, visits, capacity }) => `“${officer}”分得 ${String(visits)} 次上门，上限为 ${String(capacity)} 次`,
    en: ({ officer, visits, capacity }) =>
      `"${officer}" was given ${String(visits)} visits and may take ${String(capacity)}`
  },
  LoadDiffers: {
    zh: ({ officer, stated, counted }) =>
      `“${officer}”的上门次数应为 ${String(counted)}，所列为 ${stated === null ? '缺失' : String(stated)}`,
    en: ({ officer, stated, counted }) =>
      `"${officer}" is in ${String(counted)} teams, ${stated === null ? 'but not listed' : `not ${String(stated)}`}`
  }
}
