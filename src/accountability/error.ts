/* Why rules of accountability, statements or a question about them are refused, in both languages. */

import {
  kernelMessages,
  type AnswerOpen,
  type CivilDate,
  type Language,
  type Message,
  type Messages,
  type Name
} from '../kernel/index.js'
import { CONDITION_DEPTH, CONDITION_PARTS } from './condition.js'
import { factKinds } from './fact-table.js'
import { standingWords, type SupposedVerdict } from './verdict.js'

/** Why rules are not taken. 规则不予采用的理由。 @since 0.1.0 */
export type RulesRefusal =
  | AnswerOpen
  | { readonly _tag: 'RulesTooMany'; readonly rules: number; readonly most: number }
  | { readonly _tag: 'RuleIdTwice'; readonly rule: Name; readonly times: number }
  | { readonly _tag: 'FactDeclaredTwice'; readonly fact: Name; readonly times: number }
  /** A profile cannot give a fact of the library another meaning. 规则包不得改变本库事实的含义。 */
  | { readonly _tag: 'FactRedeclared'; readonly fact: Name }
  /** What the trail knows is in the library's table; a profile adds what callers state. 规则包只能增加由使用者举证的事实。 */
  | { readonly _tag: 'FactNotOfTrail'; readonly fact: Name }
  | { readonly _tag: 'RuleConditionTooDeep'; readonly rule: Name; readonly most: number }
  | { readonly _tag: 'RuleConditionTooLarge'; readonly rule: Name; readonly most: number }
  | {
      readonly _tag: 'RuleConditionMalformed'
      readonly rule: Name
      readonly path: readonly string[]
      readonly expected: Message
    }
  | {
      readonly _tag: 'RuleFactUnknown'
      readonly rule: Name
      readonly fact: Name
      /** Up to three that are known, the likest first. 最相近的已知名称，至多三个。 */
      readonly nearest: readonly Name[]
    }
  | {
      readonly _tag: 'RuleUnknown'
      readonly rule: Name
      readonly named: Name
      readonly nearest: readonly Name[]
    }
  /** Each names the next, and the last the first. 依次引用，末者引用首者。 */
  | { readonly _tag: 'RuleCycle'; readonly rules: readonly Name[] }

/** Why statements are not taken. 举证不予采纳的理由。 @since 0.1.0 */
export type StatementRefusal =
  | { readonly _tag: 'StatedFactUnknown'; readonly fact: Name; readonly by: Name; readonly nearest: readonly Name[] }
  | { readonly _tag: 'StatementUnproved'; readonly fact: Name; readonly by: Name }
  | {
      readonly _tag: 'StatementAgainstTrail'
      readonly fact: Name
      readonly stated: boolean
      readonly by: Name
      readonly on: CivilDate
      /** The events that show the opposite. 表明相反情形的事件。 */
      readonly events: readonly number[]
    }
  | {
      readonly _tag: 'StatementsDisagree'
      readonly fact: Name
      readonly yes: readonly Name[]
      readonly no: readonly Name[]
    }
  /** What is stated would be lost: its case is not one of those asked for. 所举事实所属之案不在所列各案之中。 */
  | {
      readonly _tag: 'StatementOfNoCase'
      readonly officer: Name
      readonly subject: Name
      readonly ordinal: number | null
      readonly fact: Name
      readonly by: Name
    }

/** Why the deciding facts are not computed. 不计算关键事实的理由。 @since 0.1.0 */
export type DecidingRefusal = {
  readonly _tag: 'UnknownsTooMany'
  /** Unknown facts that bear on the verdict, by name. 与结论有关的不明事实。 */
  readonly facts: readonly Name[]
  readonly most: number
  /** What would settle the verdict at once all the same, fewest facts first. 仍可立即决定结论的认定，事实少者在前。 */
  readonly atOnce: readonly SupposedVerdict[]
  /** Of up to how many facts all of these are given; 0 where none was looked for. 所列认定至多含几项事实；未作查找则为 0。 */
  readonly searched: number
  /** The verdict if none of the unknown facts is so, with those of them that it takes, none of which can be spared. 若不明事实均不成立的结论，及为此须查明不成立的事实（缺一不可）。 */
  readonly nothingElse: SupposedVerdict
}

/** Why a trail gives no facts of a case. 留痕不能给出某案事实的理由。 @since 0.1.0 */
export type CaseRefusal =
  | { readonly _tag: 'CaseVisitUnknown'; readonly subject: Name; readonly ordinal: number }
  | { readonly _tag: 'CaseOfOtherOfficer'; readonly officer: Name; readonly subject: Name; readonly ordinal: number }
  | { readonly _tag: 'CaseWasVisited'; readonly subject: Name; readonly ordinal: number }

/** Why no due-diligence file is made. 不编制尽职档案的理由。 @since 0.1.0 */
export type FileRefusal =
  | { readonly _tag: 'FileWithoutCase' }
  | { readonly _tag: 'FileTreeShort'; readonly events: number; readonly covered: number }

/** All that is refused here. 本环节的全部拒绝理由。 @since 0.1.0 */
export type AccountabilityRefusal = RulesRefusal | StatementRefusal | DecidingRefusal | CaseRefusal | FileRefusal

/** Their words. 其文本。 @since 0.1.0 */
export const accountabilityMessages: Messages<AccountabilityRefusal> = {
  AnswerOpen: kernelMessages.AnswerOpen,
  RulesTooMany: {
    zh: ({ rules, most }) => `规则共 ${String(rules)} 条，超过上限 ${String(most)} 条`,
    en: ({ rules, most }) => `${String(rules)} rules are more than ${String(most)}`
  },
  RuleIdTwice: {
    zh: ({ rule, times }) => `规则编号“${rule}”出现 ${String(times)} 次；请各取不同编号`,
    en: ({ rule, times }) => `the rule id "${rule}" stands ${String(times)} times; give each rule its own`
  },
  FactDeclaredTwice: {
    zh: ({ fact, times }) => `事实“${fact}”声明了 ${String(times)} 次`,
    en: ({ fact, times }) => `the fact "${fact}" is declared ${String(times)} times`
  },
  FactRedeclared: {
    zh: ({ fact }) => `事实“${fact}”已在本库目录中，不得另作声明；请改用其他名称`,
    en: ({ fact }) => `the fact "${fact}" is the library's own and cannot be declared anew; take another name`
  },
  FactNotOfTrail: {
    zh: ({ fact }) => `规则包的事实“${fact}”不能由留痕得出，来源应为 caller（由使用者举证）`,
    en: ({ fact }) => `the trail cannot know the fact "${fact}" of a profile; its source is the caller`
  },
  RuleConditionTooDeep: {
    zh: ({ rule, most }) => `规则“${rule}”的条件嵌套超过 ${String(most)} 层，或自含；请拆为几条规则，以 rule 引用`,
    en: ({ rule, most }) =>
      `the condition of "${rule}" has more than ${String(most)} levels, or holds itself; make several rules of it and join them by rule`
  },
  RuleConditionTooLarge: {
    zh: ({ rule, most }) => `规则“${rule}”的条件超过 ${String(most)} 个组成部分`,
    en: ({ rule, most }) => `the condition of "${rule}" has more than ${String(most)} parts`
  },
  RuleConditionMalformed: {
    zh: ({ rule, path, expected }) => `规则“${rule}”的条件在 /${path.join('/')} 处应为${expected.zh}`,
    en: ({ rule, path, expected }) => `the condition of "${rule}" at /${path.join('/')}: expected ${expected.en}`
  },
  RuleFactUnknown: {
    zh: ({ rule, fact, nearest }) => `规则“${rule}”引用了未知事实“${fact}”${likeZh(nearest)}`,
    en: ({ rule, fact, nearest }) => `"${rule}" asks for the unknown fact "${fact}"${likeEn(nearest)}`
  },
  RuleUnknown: {
    zh: ({ rule, named, nearest }) => `规则“${rule}”引用了不存在的规则“${named}”${likeZh(nearest)}`,
    en: ({ rule, named, nearest }) => `"${rule}" names the rule "${named}", which does not exist${likeEn(nearest)}`
  },
  RuleCycle: {
    zh: ({ rules }) => `规则循环引用：${[...rules, rules[0] ?? ''].join(' → ')}`,
    en: ({ rules }) => `rules refer to themselves: ${[...rules, rules[0] ?? ''].join(' → ')}`
  },
  StatedFactUnknown: {
    zh: ({ fact, by, nearest }) => `${by}所举事实“${fact}”不在目录中${likeZh(nearest)}`,
    en: ({ fact, by, nearest }) => `${by} states the unknown fact "${fact}"${likeEn(nearest)}`
  },
  StatementUnproved: {
    zh: ({ fact, by }) => `${by}就“${said(fact, 'zh')}”未附凭据；请写明报告、认定或记录`,
    en: ({ fact, by }) => `${by} gives no evidence for "${said(fact, 'en')}"; name the report, finding or record`
  },
  StatementAgainstTrail: {
    zh: (r) =>
      `${r.by}于 ${r.on} 称“${said(r.fact, 'zh')}”${r.stated ? '成立' : '不成立'}，与留痕第 ${r.events.join('、')} 号事件不符；如留痕有误，请先在留痕中更正或记录违规`,
    en: (r) =>
      `${r.by} stated on ${r.on} that "${said(r.fact, 'en')}" is ${String(r.stated)}, against events ${r.events.join(', ')} of the trail; where the trail is wrong, correct it there or record the irregularity`
  },
  StatementsDisagree: {
    zh: (r) => `就“${said(r.fact, 'zh')}”，${r.yes.join('、')}称成立，${r.no.join('、')}称不成立；请先查清`,
    en: (r) => `on "${said(r.fact, 'en')}" ${r.yes.join(', ')} say yes and ${r.no.join(', ')} say no; settle it first`
  },
  StatementOfNoCase: {
    zh: (r) =>
      `${r.by}就${r.officer}对“${r.subject}”${r.ordinal === null ? '（未上门）' : `第 ${String(r.ordinal)} 次上门`}所举事实“${said(r.fact, 'zh')}”不属于所列各案；请核对案件，或将该案列入`,
    en: (r) =>
      `${r.by} states "${said(r.fact, 'en')}" of ${r.officer} and ${r.ordinal === null ? 'no visit' : `visit ${String(r.ordinal)}`} of "${r.subject}", which is none of the cases; correct the case, or list it`
  },
  CaseVisitUnknown: {
    zh: ({ subject, ordinal }) => `留痕中没有对“${subject}”的第 ${String(ordinal)} 次上门`,
    en: ({ subject, ordinal }) => `the trail has no visit ${String(ordinal)} of "${subject}"`
  },
  CaseOfOtherOfficer: {
    zh: ({ officer, subject, ordinal }) => `${officer}从未列入对“${subject}”第 ${String(ordinal)} 次上门的检查组`,
    en: ({ officer, subject, ordinal }) =>
      `${officer} was never in the team of visit ${String(ordinal)} of "${subject}"`
  },
  CaseWasVisited: {
    zh: ({ subject, ordinal }) => `“${subject}”有第 ${String(ordinal)} 次上门，不属未被抽中；请就该次上门评判`,
    en: ({ subject, ordinal }) => `"${subject}" has a visit ${String(ordinal)}; judge that one`
  },
  FileWithoutCase: {
    zh: () => '尽职档案至少须有一案',
    en: () => 'a due-diligence file needs one case'
  },
  FileTreeShort: {
    zh: ({ events, covered }) => `留痕有 ${String(events)} 个事件，所给树仅含 ${String(covered)} 个；请以整个留痕构建`,
    en: ({ events, covered }) =>
      `the trail has ${String(events)} events and the tree covers ${String(covered)}; build it over the whole trail`
  },
  UnknownsTooMany: {
    zh: ({ facts, most, atOnce, nothingElse }) =>
      `与结论有关的不明事实有 ${String(facts.length)} 项（${saidAll(facts, 'zh')}），超过 ${String(most)} 项，不计算关键事实；请先查明其中若干项：${[...atOnce.slice(0, SAID), nothingElse].map(supposedZh).join('；')}`,
    en: ({ facts, most, atOnce, nothingElse }) =>
      `${String(facts.length)} unknown facts bear on the verdict (${saidAll(facts, 'en')}), more than ${String(most)}; find out some of them first: ${[...atOnce.slice(0, SAID), nothingElse].map(supposedEn).join('; ')}`
  }
}

// Who reads a message wants the first few; the refusal itself holds them all.
const SAID = 20

const factWords: ReadonlyMap<Name, Message> = new Map(factKinds.map(({ name, words }) => [name, words]))

/** A fact in words; one that a profile declares itself, by its name. */
const said = (fact: Name, language: Language): string => factWords.get(fact)?.[language] ?? fact

const saidAll = (facts: readonly Name[], language: Language): string => {
  const first = facts.slice(0, SAID).map((fact) => said(fact, language))
  return `${first.join(language === 'zh' ? '、' : '; ')}${facts.length > SAID ? ' …' : ''}`
}

function supposedZh(supposed: SupposedVerdict): string {
  const those = (so: boolean): string =>
    supposed.facts.flatMap(({ fact, value }) => (value === so ? [`“${said(fact, 'zh')}”`] : [])).join('、')
  const [yes, no] = [those(true), those(false)]
  const parts = [...(yes === '' ? [] : [`${yes}成立`]), ...(no === '' ? [] : [`${no}不成立`])]
  return `若${parts.join('，')}，则${standingWords(supposed).zh}`
}

function supposedEn(supposed: SupposedVerdict): string {
  const those = supposed.facts.map(({ fact, value }) => `${value ? '' : 'not '}"${said(fact, 'en')}"`)
  return `if ${those.join(' and ')}: ${standingWords(supposed).en}`
}

const likeZh = (names: readonly Name[]): string => (names.length === 0 ? '' : `；相近的有 ${names.join('、')}`)
const likeEn = (names: readonly Name[]): string => (names.length === 0 ? '' : `; near it: ${names.join(', ')}`)

/** The refusal for a condition over its limits. 条件超限的拒绝理由。 @since 0.1.0 */
export const beyondLimits = (rule: Name, kind: 'tooDeep' | 'tooLarge'): RulesRefusal =>
  kind === 'tooDeep'
    ? { _tag: 'RuleConditionTooDeep', rule, most: CONDITION_DEPTH }
    : { _tag: 'RuleConditionTooLarge', rule, most: CONDITION_PARTS }
