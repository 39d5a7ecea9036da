/* JSON of rules, facts, statements and verdicts: each member as it stands; conditions are read without recursion. */

import * as t from 'io-ts'
import {
  booleanCodec,
  byMember,
  citationCodec,
  citedCodec,
  closed,
  dateCodec,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  YEARS,
  type Codec,
  type Message
} from '../kernel/index.js'
import { conditionTroubles, type Condition } from './condition.js'
import type { CaseKey, Fact, FactProof, FactStatement } from './fact.js'
import {
  ANSWERED,
  FACT_SOURCES,
  RULE_KINDS,
  type AccountabilityRule,
  type AccountabilityRules,
  type FactKind
} from './rules.js'
import { VERDICT_WORDS, type RuleFinding, type Verdict } from './verdict.js'

/** Words in both languages. 中英文文本。 @since 0.1.0 */
export const wordsCodec: Codec<Message> = closed('Message', { zh: textCodec, en: textCodec })

/**
 * A condition, at most `CONDITION_DEPTH` levels and `CONDITION_PARTS` parts: every malformed place, or the limit. 条件：给出每处不合格或所超上限。
 *
 * @since 0.1.0
 */
export const conditionCodec: Codec<Condition> = new t.Type<Condition>(
  'Condition',
  (value): value is Condition => conditionTroubles(value).length === 0,
  (value, context) => {
    const troubles = conditionTroubles(value)
    if (troubles.length === 0) return t.success(value as Condition)
    return t.failures(
      troubles.map(({ path, found, expected }) => ({
        value: found,
        context: path.reduce<t.Context>((outer, key) => t.appendContext(outer, key, t.unknown), context),
        message: JSON.stringify(expected)
      }))
    )
  },
  t.identity
)

/** A rule. 一条规则。 @since 0.1.0 */
export const accountabilityRuleCodec: Codec<AccountabilityRule> = closed('AccountabilityRule', {
  id: nameCodec,
  kind: oneOf(RULE_KINDS),
  when: conditionCodec,
  basis: citationCodec,
  words: wordsCodec
})

/** A fact that conditions may ask for. 条件可引用的事实。 @since 0.1.0 */
export const factKindCodec: Codec<FactKind> = closed('FactKind', {
  name: nameCodec,
  source: oneOf(FACT_SOURCES),
  words: wordsCodec,
  evidence: wordsCodec
})

/** What a profile answers. 规则包中的规定。 @since 0.1.0 */
export const accountabilityRulesCodec: Codec<AccountabilityRules> = closed('AccountabilityRules', {
  rules: nullOr(listOf(accountabilityRuleCodec)),
  facts: listOf(factKindCodec),
  answersFor: nullOr(citedCodec(listOf(oneOf(ANSWERED))))
})

/** Whom and what a verdict is about. 评判的对象。 @since 0.1.0 */
export const caseKeyCodec: Codec<CaseKey> = closed('CaseKey', {
  officer: nameCodec,
  subject: nameCodec,
  ordinal: nullOr(integerCodec(1, Number.MAX_SAFE_INTEGER))
})

const seqCodec = integerCodec(1, Number.MAX_SAFE_INTEGER)

/** What shows a fact. 事实的凭据。 @since 0.1.0 */
export const factProofCodec: Codec<FactProof> = byMember('from', {
  trail: closed('TrailProof', {
    from: oneOf(['trail'] as const),
    events: listOf(seqCodec),
    days: nullOr(integerCodec(0, 100_000)),
    provisional: listOf(integerCodec(YEARS.first, YEARS.last))
  }),
  caller: closed('CallerProof', {
    from: oneOf(['caller'] as const),
    text: textCodec,
    by: nameCodec,
    on: dateCodec
  })
})

/** A known fact. 已知事实。 @since 0.1.0 */
export const factCodec: Codec<Fact> = closed('Fact', {
  fact: nameCodec,
  value: booleanCodec,
  proofs: listOf(factProofCodec),
  against: listOf(factProofCodec)
})

/** A statement. 举证。 @since 0.1.0 */
export const factStatementCodec: Codec<FactStatement> = closed('FactStatement', {
  fact: nameCodec,
  value: booleanCodec,
  text: textCodec,
  by: nameCodec,
  on: dateCodec
})

const findingCodec: Codec<RuleFinding> = closed('RuleFinding', {
  rule: nameCodec,
  kind: oneOf(RULE_KINDS),
  basis: citationCodec,
  words: wordsCodec,
  by: listOf(nameCodec)
})

/** A verdict. 评判。 @since 0.1.0 */
export const verdictCodec: Codec<Verdict> = closed('Verdict', {
  key: caseKeyCodec,
  verdict: oneOf(VERDICT_WORDS),
  because: nullOr(oneOf(['unknownFacts', 'noGround'] as const)),
  fired: listOf(findingCodec),
  blocked: listOf(findingCodec),
  open: listOf(findingCodec),
  facts: listOf(factCodec)
})
