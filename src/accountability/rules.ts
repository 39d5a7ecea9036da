/* 免责与问责的规则: what makes an officer liable, exempt, or a matter for the judiciary, as data that a profile holds.
   临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十五条、第三十六条; 宁阳县实施意见 三（二）; 中山市实施方案 四（三）. */

import type { Citation, Cited, Message, Name } from '../kernel/index.js'
import type { Condition } from './condition.js'

/** 问责 (liability), 免责 (exemption), 移送司法机关 (referral). 规则的种类。 @since 0.1.0 */
export const RULE_KINDS = ['liability', 'exemption', 'referral'] as const

/** A kind of rule. 规则的种类。 @since 0.1.0 */
export type RuleKind = (typeof RULE_KINDS)[number]

/**
 * One ground, with what it needs. 一项问责或免责情形及其要件。
 *
 * A proviso (不存在滥用职权、徇私舞弊) is a part of `when`, and defeats the ground where it fails. 但书为 `when` 的组成部分。
 *
 * @since 0.1.0
 */
export type AccountabilityRule = {
  /** One of its kind among all rules: `LX-MKT-28.1`. 在全部规则中唯一。 */
  readonly id: Name
  readonly kind: RuleKind
  readonly when: Condition
  readonly basis: Citation
  /** As the text says it. 文件所述情形。 */
  readonly words: Message
}

/** What the trail may know, or what only a caller with evidence can say. 由留痕得知，或须由使用者举证。 @since 0.1.0 */
export const FACT_SOURCES = ['trail', 'caller'] as const

/** Where a fact comes from. 事实的来源。 @since 0.1.0 */
export type FactSource = (typeof FACT_SOURCES)[number]

/** A fact that conditions may ask for. 条件可引用的一项事实。 @since 0.1.0 */
export type FactKind = {
  readonly name: Name
  readonly source: FactSource
  /** What is the case where it is true. 为真时的含义。 */
  readonly words: Message
  /** What shows it. 需要何种证据。 */
  readonly evidence: Message
}

/** What an officer answers for in a task of his (对其实施的检查任务负责). 执法检查人员负责的对象。 @since 0.1.0 */
export const ANSWERED = ['items', 'samples', 'evidence', 'record', 'result'] as const

/** One of them. 其中之一。 @since 0.1.0 */
export type Answered = (typeof ANSWERED)[number]

/**
 * What accountability asks of a profile. 免责与问责所需的规定。
 *
 * @since 0.1.0
 */
export type AccountabilityRules = {
  /** Null where the text names no ground at all: nobody is judged by it. 文件未规定任何情形则为 null。 */
  readonly rules: readonly AccountabilityRule[] | null
  /** Facts of its own beside those of `factKinds`, which callers state with evidence. 规则包自有的事实，由使用者举证。 */
  readonly facts: readonly FactKind[]
  /** Null where the text does not say. 未规定则为 null。 @basis 临夏州部门联合细则 第三十五条 */
  readonly answersFor: Cited<readonly Answered[]> | null
}
