/* 违规情形: what somebody did against the rules. A lawful step refuses it; the trail still tells that it happened.
   临夏州市场监管系统细则 第二十条、第二十八条; 临夏州部门联合细则 第三十六条. */

import type { VisitKey } from '../inspect/index.js'
import type { CivilDate, Message, Name } from '../kernel/index.js'
import type { Act } from '../plan/index.js'

/** The words of each kind. 各类违规情形的说明。 @basis 临夏州市场监管系统细则 第二十条、第二十八条 @since 0.1.0 */
export const irregularityWords = {
  'fewer-officers': { zh: '到场执法检查人员不足', en: 'fewer officers were present than required' },
  uncertified: { zh: '未持执法证件人员实施检查', en: 'somebody without a certificate made the check' },
  'credentials-not-shown': { zh: '未出示执法证件', en: 'credentials were not shown' },
  'outside-list': { zh: '检查事项不在清单之内', en: 'an item outside the list was checked' },
  'outside-draw': {
    zh: '检查未经抽取又无事由的对象',
    en: 'a subject was checked that was neither drawn nor named on a ground'
  },
  'outside-window': { zh: '在抽查时间之外检查', en: 'the check was outside the time of its task' },
  'quiet-period': { zh: '安静期内未经备案检查', en: 'the check was in a quiet period without filing' },
  disclosed: { zh: '提前透露检查信息', en: 'the check was disclosed beforehand' },
  'recusal-omitted': { zh: '应回避而未回避', en: 'an officer with an interest was not recused' },
  'changed-after-lock': { zh: '名单锁定后擅自更换', en: 'somebody was exchanged after the lock without approval' },
  'not-checked-as-required': { zh: '未按要求实施检查', en: 'the check was not made as required' },
  'not-executed': { zh: '不执行抽查任务', en: 'a task was not executed' },
  delayed: { zh: '拖延执行抽查任务', en: 'a task was delayed' },
  'result-not-published': { zh: '未公示检查结果', en: 'a result was not published' },
  'result-altered': { zh: '擅自改变已公示结果', en: 'a published result was altered without a correction' },
  'crime-not-transferred': { zh: '涉嫌犯罪未移送', en: 'a suspected crime was not transferred' },
  'substituted-measure': {
    zh: '以责令改正、行政指导代替列入异常名录',
    en: 'an order or guidance stood in for a listing'
  },
  'business-obstructed': { zh: '妨碍正常生产经营', en: 'business was obstructed' },
  'benefit-taken': { zh: '收受财物或者谋取利益', en: 'a gift or a benefit was taken' },
  'fee-charged': { zh: '收取费用', en: 'a fee was charged' },
  other: { zh: '其他', en: 'something else' }
} as const satisfies { readonly [word: string]: Message }

/** What was irregular. 违规情形的类别。 @since 0.1.0 */
export type IrregularityKind = keyof typeof irregularityWords

/** All kinds. 全部类别。 @since 0.1.0 */
export const IRREGULARITY_KINDS: readonly IrregularityKind[] = Object.keys(irregularityWords) as IrregularityKind[]

/** What was found to be irregular. 查明的违规情形。 @since 0.1.0 */
export type IrregularityFound = {
  /** Its own name, by which it is settled. 编号，处理时以此指称。 */
  readonly irregularity: Name
  readonly what: IrregularityKind
  /** What happened, in words. 情形说明。 */
  readonly words: string
  /** The visit, the subject and the task that it concerns; at least one of the three. 涉及的上门、对象、任务，至少一项。 */
  readonly visit: VisitKey | null
  readonly subject: Name | null
  readonly task: Name | null
  /** Whose act it was; empty where only the department is known. 行为人；仅知部门的为空。 */
  readonly officers: readonly Name[]
  readonly department: Name | null
  /** The day on which it happened. 发生之日。 */
  readonly occurred: CivilDate
  /** One at least. 证据，至少一项。 */
  readonly evidence: readonly string[]
  readonly reportedBy: Name
}

/** An irregularity on record. 在案的违规情形。 @since 0.1.0 */
export type Irregularity = IrregularityFound & {
  readonly recorded: Act
  /** What came of it; null while it is open. 处理结果；未处理为 null。 */
  readonly settled: (Act & { readonly outcome: 'confirmed' | 'unfounded'; readonly reason: string }) | null
}
