/* 事实及其凭据: what is known of an officer and an event, each with the events of the trail or the evidence that show it.
   临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十七条. */

import type { CivilDate, Name } from '../kernel/index.js'

/** Whom and what a verdict is about: one officer, one subject, one visit. 评判的对象：某执法检查人员、某检查对象、某次上门。 @since 0.1.0 */
export type CaseKey = {
  readonly officer: Name
  readonly subject: Name
  /** The number of the visit at the subject, from 1; null where it was not drawn. 第几次上门；未被抽中则为 null。 */
  readonly ordinal: number | null
}

/** What shows a fact. 事实的凭据。 @since 0.1.0 */
export type FactProof =
  | {
      readonly from: 'trail'
      /** Sequence numbers, rising. 事件序号，递增。 */
      readonly events: readonly number[]
      /** How many days late or delayed, in the unit of the term (working days unless the text says otherwise); null where nothing is counted. 逾期天数；不涉及则为 null。 */
      readonly days: number | null
      /** Years whose holidays are not announced and on which a term that was counted depends. 所算期限依赖而尚无放假通知的年份。 */
      readonly provisional: readonly number[]
    }
  | { readonly from: 'caller'; readonly text: string; readonly by: Name; readonly on: CivilDate }

/** Something known to be so or not so, with all that shows it. 已知为真或为假的事实及其全部凭据。 @since 0.1.0 */
export type Fact = {
  readonly fact: Name
  readonly value: boolean
  /** One at least. 至少一项。 */
  readonly proofs: readonly FactProof[]
  /** What on the trail said otherwise before an irregularity was found: shown, not dropped. 违规查明之前留痕中的相反记载，予以保留。 */
  readonly against: readonly FactProof[]
}

/** What somebody states, with evidence. 使用者的举证。 @since 0.1.0 */
export type FactStatement = {
  readonly fact: Name
  readonly value: boolean
  /** What shows it: a report, a ruling, a measurement. 凭据：报告、裁定、检测等。 */
  readonly text: string
  readonly by: Name
  readonly on: CivilDate
}

/** All that is known of a case; what is not listed is unknown. 一案的全部已知事实；未列者为不明。 @since 0.1.0 */
export type Facts = { readonly key: CaseKey; readonly known: ReadonlyMap<Name, Fact> }
