/* 评判结论: what follows for one officer and one event, with the rules that fired, were blocked or stay open.
   临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十六条; 中山市实施方案 四（三）. */

import type { Citation, Message, Name } from '../kernel/index.js'
import type { CaseKey, Fact } from './fact.js'
import type { RuleKind } from './rules.js'

/**
 * 免责, 应担责, 两者并存而有争议, 移送司法机关, 尚不能认定. 结论。
 *
 * @since 0.1.0
 */
export const VERDICT_WORDS = ['exempt', 'liable', 'contested', 'referToJudiciary', 'undetermined'] as const

/** One of them. 其中之一。 @since 0.1.0 */
export type VerdictWord = (typeof VERDICT_WORDS)[number]

/** A rule, and the facts that made it what it is. 某条规则及使其如此的事实。 @since 0.1.0 */
export type RuleFinding = {
  readonly rule: Name
  readonly kind: RuleKind
  readonly basis: Citation
  readonly words: Message
  /** Known facts that make it fire, or that block it; of an open one, the unknown facts it waits for. By name. 使其成立或受阻的已知事实；未决者为所待的不明事实。 */
  readonly by: readonly Name[]
}

/** A verdict. 评判。 @since 0.1.0 */
export type Verdict = {
  readonly key: CaseKey
  readonly verdict: VerdictWord
  /** Of an undetermined one: facts are missing, or all is known and no ground applies; else null. 不能认定的原因：事实不明，或事实已明而无任何情形成立。 */
  readonly because: 'unknownFacts' | 'noGround' | null
  /** Each list in the order of the ids. 各列表均按规则编号排列。 */
  readonly fired: readonly RuleFinding[]
  readonly blocked: readonly RuleFinding[]
  readonly open: readonly RuleFinding[]
  /** Each fact that a fired or blocked rule names, with its proofs, by name. 所引用的已知事实及凭据。 */
  readonly facts: readonly Fact[]
}

/** What the three kinds of rules say together. 三类规则的合并结果。 @since 0.1.0 */
export type Standing = Pick<Verdict, 'verdict' | 'because'>

/** A fact as it may turn out to be. 某事实的一种可能。 @since 0.1.0 */
export type SupposedFact = { readonly fact: Name; readonly value: boolean }

/** What the verdict is when these facts turn out so. 若事实如此，结论为何。 @since 0.1.0 */
export type SupposedVerdict = Standing & { readonly facts: readonly SupposedFact[] }

/**
 * A verdict in words. 结论的文字。
 *
 * @example standingWords({ verdict: 'exempt', because: null }).en // => 'exempt'
 * @since 0.1.0
 */
export const standingWords = ({ verdict, because }: Standing): Message =>
  verdict === 'undetermined' ? openWords[because ?? 'noGround'] : verdictWords[verdict]

const verdictWords: { readonly [W in Exclude<VerdictWord, 'undetermined'>]: Message } = {
  exempt: { zh: '免责', en: 'exempt' },
  liable: { zh: '应担责', en: 'liable' },
  contested: {
    zh: '问责与免责情形并存，有争议',
    en: 'contested: a ground of liability and one of exemption both hold'
  },
  referToJudiciary: { zh: '移送有关机关', en: 'referred to the competent authorities' }
}

const openWords: { readonly [B in 'unknownFacts' | 'noGround']: Message } = {
  unknownFacts: { zh: '事实不明，尚不能认定', en: 'undetermined: facts are not known' },
  noGround: { zh: '事实已明，无任何问责、免责情形成立', en: 'undetermined: all is known and no ground applies' }
}
