/* Why a staff or visits are refused before anybody is assigned, in words. */

import type { CivilDate, Digest, Messages, Name } from '../kernel/index.js'
import { mergeMessages, type MergeRefusal } from '../merge/index.js'
import { registryMessages, type RegionCode, type RegistryRefusal } from '../registry/index.js'
import type { WideningScope } from './mode.js'
import type { WidenLimit } from './rules.js'
import type { IntractableWish } from './wish.js'

/** Why a staff was refused; `at` is a JSON pointer into what was given. 人员名册被拒绝的理由；`at` 为所给数据中的 JSON 指针。 @since 0.1.0 */
export type StaffRefusal =
  /** An id of an officer or expert that stands before, in either list. 与前面某名检查人员或专家编号相同。 */
  | { readonly _tag: 'StaffIdTwice'; readonly at: string; readonly id: Name }
  | { readonly _tag: 'StaffEntryTwice'; readonly at: string }
  | { readonly _tag: 'StaffOutOfOrder'; readonly at: string }
  | { readonly _tag: 'StaffTextMissing'; readonly at: string }
  | {
      readonly _tag: 'StaffNumberOutside'
      readonly at: string
      readonly found: string
      readonly least: number
      readonly most: number
    }
  | { readonly _tag: 'UnknownOfficer'; readonly at: string; readonly officer: Name }
  | { readonly _tag: 'UnknownSubject'; readonly at: string; readonly subject: Name }
  | { readonly _tag: 'RelationReversed'; readonly at: string; readonly from: CivilDate; readonly to: CivilDate }
  | {
      readonly _tag: 'OfficerInTwoGroups'
      readonly at: string
      readonly officer: Name
      /** The group before. 前一组。 */
      readonly before: Name
    }
  | { readonly _tag: 'GroupOfDepartments'; readonly at: string; readonly departments: readonly Name[] }
  | { readonly _tag: 'GroupsMissing' }
  | { readonly _tag: 'RotationWithoutRegions'; readonly regions: number }
  | { readonly _tag: 'NeighbourOfItself'; readonly at: string; readonly region: RegionCode }
  | {
      readonly _tag: 'WideningTooFar'
      readonly at: string
      readonly to: WideningScope
      readonly allowed: WidenLimit
    }
  | { readonly _tag: 'StaffEmpty' }
  | Extract<MergeRefusal, { readonly _tag: 'SubjectsListedTwice' }>
  | Extract<RegistryRefusal, { readonly _tag: 'CertificateReversed' }>

/** Why assigning was refused. 派员被拒绝的理由。 @since 0.1.0 */
export type AssignRefusal =
  | StaffRefusal
  | { readonly _tag: 'StaffNotBound' }
  | { readonly _tag: 'StaffDigestDiffers'; readonly announced: Digest; readonly found: Digest }
  | { readonly _tag: 'VisitTwice'; readonly subject: Name; readonly ordinal: number }
  | {
      readonly _tag: 'VisitIncomplete'
      readonly subject: Name
      readonly ordinal: number
      readonly wrong: 'departments' | 'window' | 'experts' | 'tasks' | 'ordinal'
    }
  | { readonly _tag: 'VisitsOutsideArea'; readonly subjects: readonly Name[] }

/** Its words. 其文本。 @since 0.1.0 */
export const assignMessages: Messages<AssignRefusal | IntractableWish> = {
  StaffIdTwice: {
    zh: ({ at, id }) => `${at}：编号“${id}”已用于前面的检查人员或专家`,
    en: ({ at, id }) => `${at}: the id "${id}" is that of an officer or expert before`
  },
  StaffEntryTwice: {
    zh: ({ at }) => `${at} 与前面某项重复`,
    en: ({ at }) => `${at} repeats an entry before it`
  },
  StaffOutOfOrder: {
    zh: ({ at }) => `人员名册 ${at} 处次序不合规范（按 UTF-8 字节升序，不重复）`,
    en: ({ at }) => `the staff is out of order at ${at}: lists ascend by UTF-8 bytes, nothing twice`
  },
  StaffTextMissing: {
    zh: ({ at }) => `${at} 不得为空：须写明理由和批准人`,
    en: ({ at }) => `${at} must not be empty: a reason and an approver are required`
  },
  StaffNumberOutside: {
    zh: ({ at, found, least, most }) => `${at} 应为 ${String(least)} 至 ${String(most)} 的整数，实为 ${found}`,
    en: ({ at, found, least, most }) =>
      `${at} must be an integer from ${String(least)} to ${String(most)}, not ${found}`
  },
  UnknownOfficer: {
    zh: ({ at, officer }) => `${at}：名册中没有人员“${officer}”`,
    en: ({ at, officer }) => `${at}: there is nobody called "${officer}"`
  },
  UnknownSubject: {
    zh: ({ at, subject }) => `${at}：各地区名单中没有检查对象“${subject}”`,
    en: ({ at, subject }) => `${at}: no area has a subject called "${subject}"`
  },
  RelationReversed: {
    zh: ({ at, from, to }) => `${at}：利害关系的末日 ${to} 早于首日 ${from}`,
    en: ({ at, from, to }) => `${at}: the relation ends on ${to}, before it begins on ${from}`
  },
  OfficerInTwoGroups: {
    zh: ({ at, officer, before }) => `${at}：“${officer}”已编入“${before}”组，一人只能编入一组`,
    en: ({ at, officer, before }) => `${at}: "${officer}" is in the group "${before}" already; nobody is in two`
  },
  GroupOfDepartments: {
    zh: ({ at, departments }) => `${at}：一组人员须属同一部门，实有 ${departments.join('、')}`,
    en: ({ at, departments }) => `${at}: a group is of one department, not of ${departments.join(', ')}`
  },
  GroupsMissing: {
    zh: () => '编组随机须先编组，名册中没有任何组',
    en: () => 'groups are to be drawn and the staff has none'
  },
  RotationWithoutRegions: {
    zh: ({ regions }) => `轮转交叉至少需要两个地区，实有 ${String(regions)} 个`,
    en: ({ regions }) => `a rotation needs two regions of subjects at least, not ${String(regions)}`
  },
  NeighbourOfItself: {
    zh: ({ at, region }) => `${at}：${region} 不能与自身相邻`,
    en: ({ at, region }) => `${at}: ${region} is no neighbour of itself`
  },
  WideningTooFar: {
    zh: ({ at, to, allowed }) => `${at}：来源扩大至${scopeZh[to]}超出规则所允许的限度（${scopeZh[allowed]}）`,
    en: ({ at, to, allowed }) => `${at}: the pool is widened to ${scopeEn[to]}; the rules allow ${scopeEn[allowed]}`
  },
  StaffEmpty: {
    zh: () => '名册中没有任何可抽取的检查人员',
    en: () => 'the staff has no officer who could be drawn'
  },
  SubjectsListedTwice: mergeMessages.SubjectsListedTwice,
  CertificateReversed: registryMessages.CertificateReversed,
  StaffNotBound: {
    zh: () => '公告未绑定人员名册，不得据此派员',
    en: () => 'the notice binds no staff, so nobody can be drawn from one'
  },
  StaffDigestDiffers: {
    zh: ({ announced, found }) => `人员名册摘要为 ${found}，公告所绑定的为 ${announced}`,
    en: ({ announced, found }) => `the staff has the digest ${found}; the notice binds ${announced}`
  },
  VisitTwice: {
    zh: ({ subject, ordinal }) => `“${subject}”的第 ${String(ordinal)} 次上门出现不止一次`,
    en: ({ subject, ordinal }) => `visit ${String(ordinal)} to "${subject}" is given more than once`
  },
  VisitIncomplete: {
    zh: ({ subject, ordinal, wrong }) => `“${subject}”的第 ${String(ordinal)} 次上门${wrongZh[wrong]}`,
    en: ({ subject, ordinal, wrong }) => `visit ${String(ordinal)} to "${subject}" has ${wrongEn[wrong]}`
  },
  VisitsOutsideArea: {
    zh: ({ subjects }) => `${String(subjects.length)} 个对象的所在地区与人员名册不一致：${some(subjects, '、')}`,
    en: ({ subjects }) =>
      `${String(subjects.length)} subjects are not where the staff's areas have them: ${some(subjects, ', ')}`
  },
  IntractableWish: {
    zh: ({ wish }) => `${wishZh[wish]}：该要求属 NP 难问题，不作近似处理；${insteadZh[wish]}`,
    en: ({ wish }) => `${wishEn[wish]}: this is NP-hard and is not approximated; ${insteadEn[wish]}`
  }
}

const scopeZh: { readonly [S in WidenLimit]: string } = { never: '不扩大', neighbours: '相邻地区', prefecture: '全州' }
const scopeEn: { readonly [S in WidenLimit]: string } = {
  never: 'no widening',
  neighbours: 'the neighbours',
  prefecture: 'the whole prefecture'
}

const wrongZh = {
  departments: '没有部门或部门重复',
  window: '没有可执行的日期或首尾颠倒',
  tasks: '没有任务',
  ordinal: '序号不是自 1 起的整数',
  experts: '所需专家人数不在 1 至 100 之间'
} as const
const wrongEn = {
  departments: 'no department, or one twice',
  window: 'no day, or days that end before they begin',
  tasks: 'no task',
  ordinal: 'an ordinal that is no integer from 1',
  experts: 'a number of experts outside 1 to 100'
} as const

const wishZh = { unionOfSpecialties: '要求全组专长合起来覆盖各事项', neverTogether: '要求某些人永不同组' } as const
const wishEn = {
  unionOfSpecialties: 'that the specialties of a team together cover its items',
  neverTogether: 'that some people are never in one team'
} as const
const insteadZh = {
  unionOfSpecialties: '请要求每名人员均具备各事项的资格，或另派专家',
  neverTogether: '请采用编组随机，将其编入不同的组'
} as const
const insteadEn = {
  unionOfSpecialties: 'ask that every member is qualified for every item, or send experts',
  neverTogether: 'draw groups and put them into different ones'
} as const

const some = (subjects: readonly Name[], comma: string): string =>
  subjects.slice(0, 5).join(comma) + (subjects.length > 5 ? '…' : '')
