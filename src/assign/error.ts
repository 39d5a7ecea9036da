/* Why a staff or visits are refused before anybody is assigned, in words. */

import type { CivilDate, Digest, Messages, Name } from '../kernel/index.js'

/** Why a staff was refused. 人员名册被拒绝的理由。 @since 0.1.0 */
export type StaffRefusal =
  | { readonly _tag: 'StaffOfficerTwice'; readonly officer: Name }
  | { readonly _tag: 'StaffOutOfOrder'; readonly at: string }
  | { readonly _tag: 'StaffSubjectsTwice'; readonly subjects: readonly Name[] }
  | {
      readonly _tag: 'StaffCertificateReversed'
      readonly officer: Name
      readonly from: CivilDate
      readonly to: CivilDate
    }
  | {
      readonly _tag: 'StaffNumberOutside'
      readonly at: string
      readonly found: string
      readonly least: number
      readonly most: number
    }

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
      readonly wrong: 'departments' | 'window'
    }
  | { readonly _tag: 'VisitsOutsideArea'; readonly subjects: readonly Name[] }

/** Its words. 其文本。 @since 0.1.0 */
export const assignMessages: Messages<AssignRefusal> = {
  StaffOfficerTwice: {
    zh: ({ officer }) => `检查人员“${officer}”列入名册不止一次`,
    en: ({ officer }) => `the officer "${officer}" is listed more than once`
  },
  StaffOutOfOrder: {
    zh: ({ at }) => `人员名册 ${at} 处次序不合规范（按 UTF-8 字节升序，不重复）`,
    en: ({ at }) => `the staff is out of order at ${at}: lists ascend by UTF-8 bytes, nothing twice`
  },
  StaffSubjectsTwice: {
    zh: ({ subjects }) => `${String(subjects.length)} 个检查对象在地区名单中出现不止一次：${some(subjects, '、')}`,
    en: ({ subjects }) =>
      `${String(subjects.length)} subjects stand in the areas more than once: ${some(subjects, ', ')}`
  },
  StaffCertificateReversed: {
    zh: ({ officer, from, to }) => `检查人员“${officer}”的证件末日 ${to} 早于首日 ${from}`,
    en: ({ officer, from, to }) => `the certificate of "${officer}" ends on ${to}, before it begins on ${from}`
  },
  StaffNumberOutside: {
    zh: ({ at, found, least, most }) => `${at} 应为 ${String(least)} 至 ${String(most)} 的整数，实为 ${found}`,
    en: ({ at, found, least, most }) =>
      `${at} must be an integer from ${String(least)} to ${String(most)}, not ${found}`
  },
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
    zh: ({ subject, ordinal, wrong }) =>
      `“${subject}”的第 ${String(ordinal)} 次上门${wrong === 'window' ? '没有可执行的日期' : '没有部门或部门重复'}`,
    en: ({ subject, ordinal, wrong }) =>
      `visit ${String(ordinal)} to "${subject}" has ${wrong === 'window' ? 'no day' : 'no department, or one twice'}`
  },
  VisitsOutsideArea: {
    zh: ({ subjects }) => `${String(subjects.length)} 个对象的所在地区与人员名册不一致：${some(subjects, '、')}`,
    en: ({ subjects }) =>
      `${String(subjects.length)} subjects are not where the staff's areas have them: ${some(subjects, ', ')}`
  }
}

const some = (subjects: readonly Name[], comma: string): string =>
  subjects.slice(0, 5).join(comma) + (subjects.length > 5 ? '…' : '')
