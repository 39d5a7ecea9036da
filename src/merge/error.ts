/* Why drawn tasks cannot be made into visits, or a joint task is not agreed, in words. */

import { cite, type Citation, type CivilDate, type Digest, type Messages, type Name } from '../kernel/index.js'
import type { AgreedElement } from './rules.js'

// The task of a recognition or the subject it names: its notice, its place in the list from 0, and both.
type RecognitionPlace = { readonly notice: Digest; readonly at: number; readonly draw: Name; readonly subject: Name }

/** Why merging was refused; `notice` is the digest of the record's notice. 合并被拒绝的理由；`notice` 为记录所属公告的摘要。 @since 0.1.0 */
export type MergeRefusal =
  | { readonly _tag: 'RecordGivenTwice'; readonly notice: Digest }
  | { readonly _tag: 'TaskNotAnnounced'; readonly notice: Digest; readonly draw: Name }
  | { readonly _tag: 'TaskWithoutDraw'; readonly notice: Digest; readonly draw: Name }
  | { readonly _tag: 'TaskAnnouncedTwice'; readonly notice: Digest; readonly draw: Name }
  | {
      readonly _tag: 'TaskIncomplete'
      readonly notice: Digest
      readonly draw: Name
      readonly missing: 'departments' | 'levels' | 'window'
    }
  | { readonly _tag: 'SubjectDrawnTwice'; readonly notice: Digest; readonly draw: Name; readonly subject: Name }
  | { readonly _tag: 'SubjectsListedTwice'; readonly subjects: readonly Name[] }
  | { readonly _tag: 'SubjectsWithoutArea'; readonly subjects: readonly Name[] }
  | RecognitionRefusal

/** Why another department's result cannot stand in for a check. 结果认可被拒绝的理由。 @since 0.1.0 */
export type RecognitionRefusal =
  | (RecognitionPlace & { readonly _tag: 'RecognitionOfNoTask' })
  | (RecognitionPlace & { readonly _tag: 'RecognitionOfOwnResult'; readonly department: Name })
  | (RecognitionPlace & { readonly _tag: 'RecognitionTooLate'; readonly on: CivilDate; readonly last: CivilDate })
  | (RecognitionPlace & { readonly _tag: 'RecognitionUnproven'; readonly missing: 'result' | 'evidence' })
  | (RecognitionPlace & { readonly _tag: 'RecognisedTwice' })

// The place of an agreement in the list, from 0.
type AgreementPlace = { readonly at: number; readonly draw: Name; readonly department: Name }

/** Why the departments of the joint tasks have not agreed. 联合任务未完成事先协商的理由。 @since 0.1.0 */
export type AgreementRefusal =
  | (AgreementPlace & { readonly _tag: 'AgreementOfNoTask' })
  | (AgreementPlace & { readonly _tag: 'AgreementOfNoParty' })
  | (AgreementPlace & { readonly _tag: 'AgreedTwice' })
  | (AgreementPlace & {
      readonly _tag: 'AgreementTooLate'
      readonly on: CivilDate
      readonly last: CivilDate
      readonly basis: Citation
    })
  | {
      readonly _tag: 'AgreementIncomplete'
      readonly draw: Name
      readonly department: Name
      readonly missing: readonly AgreedElement[]
      readonly basis: Citation
    }

/** Its words. 其文本。 @since 0.1.0 */
export const mergeMessages: Messages<MergeRefusal> = {
  RecordGivenTwice: {
    zh: ({ notice }) => `公告 ${short(notice)} 的记录提交了不止一次`,
    en: ({ notice }) => `the record of notice ${short(notice)} is given more than once`
  },
  TaskNotAnnounced: {
    zh: ({ notice, draw }) => `公告 ${short(notice)} 的抽取“${draw}”未公告其任务（部门、层级、时间）`,
    en: ({ notice, draw }) =>
      `the draw "${draw}" of notice ${short(notice)} has no announced task (departments, levels, days)`
  },
  TaskWithoutDraw: {
    zh: ({ notice, draw }) => `公告 ${short(notice)} 的任务“${draw}”在记录中没有对应的抽取`,
    en: ({ notice, draw }) => `the task "${draw}" of notice ${short(notice)} has no draw in the record`
  },
  TaskAnnouncedTwice: {
    zh: ({ notice, draw }) => `公告 ${short(notice)} 的任务“${draw}”公告了不止一次`,
    en: ({ notice, draw }) => `the task "${draw}" of notice ${short(notice)} is announced more than once`
  },
  TaskIncomplete: {
    zh: ({ notice, draw, missing }) => `公告 ${short(notice)} 的任务“${draw}”缺少${missingZh[missing]}`,
    en: ({ notice, draw, missing }) => `the task "${draw}" of notice ${short(notice)} has no ${missingEn[missing]}`
  },
  SubjectDrawnTwice: {
    zh: ({ notice, draw, subject }) => `“${subject}”在公告 ${short(notice)} 的抽取“${draw}”中出现不止一次`,
    en: ({ notice, draw, subject }) =>
      `"${subject}" stands more than once in the draw "${draw}" of notice ${short(notice)}`
  },
  SubjectsListedTwice: {
    zh: ({ subjects }) => `${String(subjects.length)} 个检查对象在地区名单中出现不止一次：${some(subjects, '、')}`,
    en: ({ subjects }) =>
      `${String(subjects.length)} subjects stand in the areas more than once: ${some(subjects, ', ')}`
  },
  SubjectsWithoutArea: {
    zh: ({ subjects }) => `${String(subjects.length)} 个被抽中对象未列入任何地区：${some(subjects, '、')}`,
    en: ({ subjects }) => `${String(subjects.length)} drawn subjects stand in no area: ${some(subjects, ', ')}`
  },
  RecognitionOfNoTask: {
    zh: (e) => `${recognitionZh(e)}：公告中没有这项任务`,
    en: (e) => `${recognitionEn(e)}: the notice has no such task`
  },
  RecognitionOfOwnResult: {
    zh: (e) => `${recognitionZh(e)}：“${e.department}”是该任务的发起部门，只能认可其他部门的结果`,
    en: (e) => `${recognitionEn(e)}: "${e.department}" is the task’s initiator; only another department’s result counts`
  },
  RecognitionTooLate: {
    zh: (e) => `${recognitionZh(e)}：结果日期 ${e.on} 晚于任务末日 ${e.last}`,
    en: (e) => `${recognitionEn(e)}: the result of ${e.on} is later than the task’s last day ${e.last}`
  },
  RecognitionUnproven: {
    zh: (e) => `${recognitionZh(e)}：缺少${unprovenZh[e.missing]}`,
    en: (e) => `${recognitionEn(e)}: it has no ${unprovenEn[e.missing]}`
  },
  RecognisedTwice: {
    zh: (e) => `${recognitionZh(e)}：同一任务、同一对象认可了不止一次`,
    en: (e) => `${recognitionEn(e)}: the same task is recognised for the same subject more than once`
  }
}

/** Its words. 其文本。 @since 0.1.0 */
export const agreementMessages: Messages<AgreementRefusal> = {
  AgreementOfNoTask: {
    zh: (e) => `${agreementZh(e)}：没有这项任务`,
    en: (e) => `${agreementEn(e)}: there is no such task`
  },
  AgreementOfNoParty: {
    zh: (e) => `${agreementZh(e)}：该部门不是任务的发起或配合部门`,
    en: (e) => `${agreementEn(e)}: the department is neither initiator nor partner of the task`
  },
  AgreedTwice: {
    zh: (e) => `${agreementZh(e)}：同一部门就同一任务登记了不止一次`,
    en: (e) => `${agreementEn(e)}: the department has agreed to the task more than once`
  },
  AgreementTooLate: {
    zh: (e) => `${agreementZh(e)}：协商日期 ${e.on} 晚于任务末日 ${e.last}，不是事先协商（${cite('zh')(e.basis)}）`,
    en: (e) =>
      `${agreementEn(e)}: agreed on ${e.on}, after the task’s last day ${e.last}, hence not beforehand (${cite('en')(e.basis)})`
  },
  AgreementIncomplete: {
    zh: ({ draw, department, missing, basis }) =>
      `任务“${draw}”：“${department}”尚未就${missing.map((one) => elementsZh[one]).join('、')}事先协商（${cite('zh')(basis)}）`,
    en: ({ draw, department, missing, basis }) =>
      `task "${draw}": "${department}" has not agreed beforehand on ${missing.map((one) => elementsEn[one]).join(', ')} (${cite('en')(basis)})`
  }
}

const missingZh = { departments: '部门', levels: '抽查主体', window: '可执行的日期' } as const
const missingEn = { departments: 'department', levels: 'level', window: 'day on which it may be carried out' } as const
const unprovenZh = { result: '结果文号', evidence: '执法证据' } as const
const unprovenEn = { result: 'number of the result', evidence: 'evidence' } as const

const elementsZh: { readonly [E in AgreedElement]: string } = {
  items: '检查事项',
  subjects: '检查对象',
  officers: '执法检查人员',
  ratio: '抽查比例',
  frequency: '检查频次'
}
const elementsEn: { readonly [E in AgreedElement]: string } = {
  items: 'items',
  subjects: 'subjects',
  officers: 'officers',
  ratio: 'ratio',
  frequency: 'frequency'
}

const recognitionZh = ({ notice, at, draw, subject }: RecognitionPlace): string =>
  `公告 ${short(notice)} 第 ${String(at + 1)} 条结果认可（任务“${draw}”，对象“${subject}”）`
const recognitionEn = ({ notice, at, draw, subject }: RecognitionPlace): string =>
  `recognition ${String(at + 1)} of notice ${short(notice)} (task "${draw}", subject "${subject}")`

const agreementZh = ({ at, draw, department }: AgreementPlace): string =>
  `第 ${String(at + 1)} 条协商（任务“${draw}”，部门“${department}”）`
const agreementEn = ({ at, draw, department }: AgreementPlace): string =>
  `agreement ${String(at + 1)} (task "${draw}", department "${department}")`

const short = (digest: Digest): string => `${digest.slice(0, 8)}…`

const some = (subjects: readonly Name[], comma: string): string =>
  subjects.slice(0, 5).join(comma) + (subjects.length > 5 ? '…' : '')
