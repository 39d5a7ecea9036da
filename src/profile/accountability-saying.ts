/* How answers about liability and exemption are said, and their words: every member and option has its own, a forgotten one does not compile. */

import {
  factKinds,
  type AccountabilityRule,
  type AccountabilityRules,
  type Answered,
  type Condition,
  type FactKind,
  type FactSource,
  type RuleKind
} from '../accountability/index.js'
import type { Message } from '../kernel/index.js'
import {
  NONE,
  basedOn,
  citedAs,
  eachMember,
  eachOf,
  named,
  orNull,
  phrase,
  same,
  word,
  wordsOf,
  type Say,
  type Words
} from './say.js'
import type { Sayings } from './saying.js'

/** Liability and exemption. 问责与免责的选项。 @since 0.1.0 */
export const accountabilityWords: {
  readonly kind: Words<RuleKind>
  readonly source: Words<FactSource>
  readonly answered: Words<Answered>
} = {
  kind: {
    liability: { zh: '问责', en: 'liable' },
    exemption: { zh: '免责', en: 'exempt' },
    referral: { zh: '移送司法机关', en: 'referred to the judiciary' }
  },
  source: {
    trail: { zh: '由留痕得知', en: 'known from the trail' },
    caller: { zh: '由使用者举证', en: 'stated with evidence' }
  },
  answered: {
    items: { zh: '检查事项和内容', en: 'the items and their content' },
    samples: { zh: '提取的产品', en: 'the samples taken' },
    evidence: { zh: '提取的证据材料', en: 'the evidence taken' },
    record: { zh: '制作的现场记录', en: 'the onsite record' },
    result: { zh: '形成的检查结果', en: 'the result' }
  }
}

const factWords = new Map(factKinds.map(({ name, words }) => [name, words]))

// A fact that the profile declares itself is said by its name.
function condition(of: Condition): Message {
  if ('fact' in of) return factWords.get(of.fact) ?? same(`“${of.fact}”`)
  if ('rule' in of) return { zh: `规则“${of.rule}”成立`, en: `the rule “${of.rule}” holds` }
  if ('not' in of) {
    const { zh, en } = condition(of.not)
    return { zh: `并非〔${zh}〕`, en: `not [${en}]` }
  }
  return 'all' in of ? joined(of.all, '且', ' and ') : joined(of.any, '或', ' or ')
}

function joined(parts: readonly Condition[], zh: string, en: string): Message {
  const said = parts.map(condition)
  return {
    zh: `（${said.map((part) => part.zh).join(zh)}）`,
    en: `(${said.map((part) => part.en).join(en)})`
  }
}

const inOwnWords: Say<Message> = phrase((words) => words)

/** How answers about accountability are said. 免责与问责类答案的说法。 @since 0.1.0 */
export const accountabilitySayings: Sayings<AccountabilityRules> = {
  rules: orNull(
    eachOf(
      basedOn<AccountabilityRule>(
        eachMember<Omit<AccountabilityRule, 'basis'>>({
          id: phrase((id) => ({ zh: `〔${id}〕`, en: `[${id}]` })),
          kind: word(accountabilityWords.kind),
          words: inOwnWords,
          when: named({ zh: '要件', en: 'it needs' }, phrase(condition))
        })
      )
    ),
    null
  ),
  facts: eachOf(
    eachMember<FactKind>({
      name: phrase((name) => same(`“${name}”`)),
      source: word(accountabilityWords.source),
      words: inOwnWords,
      evidence: named({ zh: '凭据', en: 'shown by' }, inOwnWords)
    })
  ),
  answersFor: orNull(citedAs(wordsOf(accountabilityWords.answered, NONE)), null)
}
