/* 评判: from rules and facts to a verdict for one officer and one event, with what fired, what was blocked and by what.
   临夏州市场监管系统细则 第二十六条至第二十九条; 临夏州部门联合细则 第三十六条; 宁阳县实施意见 三（二）; 中山市实施方案 四（三）. */

import { compareUtf8, type Name } from '../kernel/index.js'
import type { CompiledRule, CompiledRules } from './compile.js'
import type { Fact, Facts } from './fact.js'
import { FALSE, partTruths, ruleTruths, TRUE, UNKNOWN } from './kleene.js'
import type { RuleFinding, Standing, Verdict, VerdictWord } from './verdict.js'

/**
 * Judges one case: what follows for an officer and an event. 评判一案：某执法检查人员就某事应否担责。
 *
 * A liability and an exemption that both hold are `contested`: neither outweighs the other. A referral comes before both.
 * While an unknown fact could still change the word, it is `undetermined`. What holds: a rule that fired or was blocked
 * stays so whatever else is learnt, and a verdict that is not for want of facts never changes.
 * 问责与免责情形并存为有争议，不分先后；移送优先。尚有不明事实足以改变结论的，为不能认定。已成立或受阻的规则不因获知其他事实而改变，
 * 已认定的结论亦然。
 *
 * @param input.rules as `compileRules` gives them
 * @param input.facts as `gatherFacts` gives them
 * @basis 临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条; 宁阳县实施意见 三（二）; 中山市实施方案 四（三）
 * @since 0.1.0
 */
export const judge = ({ rules, facts }: { readonly rules: CompiledRules; readonly facts: Facts }): Verdict =>
  verdictBy(outcomeOf(rules, factTruths(rules, facts)), facts)

/** Judges one case after another by the same rules. 依同一规则逐案评判。 @since 0.1.0 */
export type Judge = (facts: Facts) => Verdict

/**
 * A judge of many cases: each verdict is that of `judge`. Most cases of a campaign know the same of themselves, so the rules are
 * asked once for all of them; what was found is kept, for up to 4,096 different cases, as long as the judge is.
 * 逐案评判：结论与 `judge` 相同。活动中多数案件的已知事实相同，规则只计算一次；所得（至多 4,096 种）随评判者保留。
 *
 * @basis 临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条
 * @since 0.1.0
 */
export function judgeBy(rules: CompiledRules): Judge {
  const kept = new Map<string, Outcome>()
  return (facts) => {
    const values = factTruths(rules, facts)
    const text = values.join('')
    const known = kept.get(text)
    if (known !== undefined) return verdictBy(known, facts)
    const outcome = outcomeOf(rules, values)
    if (kept.size < OUTCOMES_KEPT) kept.set(text, outcome)
    return verdictBy(outcome, facts)
  }
}

const OUTCOMES_KEPT = 4096

type Outcome = Omit<Verdict, 'key' | 'facts'> & { readonly named: readonly Name[] }

function verdictBy({ verdict, because, fired, blocked, open, named }: Outcome, { key, known }: Facts): Verdict {
  const facts: Fact[] = []
  for (const name of named) {
    const fact = known.get(name)
    if (fact !== undefined) facts.push(fact)
  }
  return { key, verdict, because, fired, blocked, open, facts }
}

function outcomeOf(rules: CompiledRules, values: Uint8Array): Outcome {
  const truths = ruleTruths(rules, values)
  const fired: RuleFinding[] = []
  const blocked: RuleFinding[] = []
  const open: RuleFinding[] = []
  const cited = new Set<number>()
  for (const [i, { rule }] of rules.rules.entries()) {
    const bearing = bearingFacts(rules, i, values, truths)
    const { id, kind, basis, words } = rule
    const finding = { rule: id, kind, basis, words, by: namesOf(rules, bearing) }
    if (truths[i] === UNKNOWN) {
      open.push(finding)
      continue
    }
    for (const fact of bearing) cited.add(fact)
    if (truths[i] === TRUE) fired.push(finding)
    else blocked.push(finding)
  }
  return { ...standingOf(rules, truths), fired, blocked, open, named: namesOf(rules, [...cited]) }
}

/**
 * The value of each fact by its number: 0 false, 1 unknown, 2 true. 各事实的三值，按序号。
 *
 * @since 0.1.0
 */
export function factTruths(rules: CompiledRules, { known }: Facts): Uint8Array {
  const values = new Uint8Array(rules.facts.length).fill(UNKNOWN)
  for (const { fact, value } of known.values()) {
    const number = rules.factNumbers.get(fact)
    if (number !== undefined) values[number] = value ? TRUE : FALSE
  }
  return values
}

/**
 * The word that follows from the values of all rules. 由各规则的值得出结论。
 *
 * @since 0.1.0
 */
export function standingOf(rules: CompiledRules, truths: Uint8Array): Standing {
  let liability = FALSE
  let exemption = FALSE
  let referral = FALSE
  for (let i = 0; i < rules.rules.length; i++) {
    const truth = truths[i] ?? FALSE
    switch (rules.rules[i]?.rule.kind) {
      case 'liability':
        if (truth > liability) liability = truth
        break
      case 'exemption':
        if (truth > exemption) exemption = truth
        break
      default:
        if (truth > referral) referral = truth
    }
  }
  if (referral === TRUE) return settled('referToJudiciary')
  if (referral === UNKNOWN || liability === UNKNOWN || exemption === UNKNOWN) return wanting
  if (liability === TRUE) return settled(exemption === TRUE ? 'contested' : 'liable')
  return exemption === TRUE ? settled('exempt') : groundless
}

const settled = (verdict: VerdictWord): Standing => ({ verdict, because: null })
const wanting: Standing = { verdict: 'undetermined', because: 'unknownFacts' }
const groundless: Standing = { verdict: 'undetermined', because: 'noGround' }

/**
 * Numbers of the facts that make a rule what it is: for one that fired or is blocked the known facts that do so, for an open
 * one the unknown facts that can still decide it. 使规则如此的事实序号：已成立或受阻者为起作用的已知事实，未决者为仍能决定它的不明事实。
 *
 * @since 0.1.0
 */
export function bearingFacts(
  rules: CompiledRules,
  number: number,
  values: Uint8Array,
  truths: Uint8Array
): readonly number[] {
  const found = new Set<number>()
  const seen = new Set([number])
  const open = [number]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const rule = rules.rules[at]
    if (rule === undefined) continue
    const parts = partTruths(rule, values, truths)
    for (const { named, fact } of bearingParts(rule, parts)) {
      if (fact) found.add(named)
      else if (!seen.has(named)) {
        seen.add(named)
        open.push(named)
      }
    }
  }
  return [...found]
}

/** The leaves that make the root what it is: parts that have another value than what joins them do not count. */
function bearingParts(
  rule: CompiledRule,
  parts: Uint8Array
): readonly { readonly named: number; readonly fact: boolean }[] {
  const leaves: { readonly named: number; readonly fact: boolean }[] = []
  const open = [rule.ops.length - 1]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const op = rule.ops[at]
    const arg = rule.args[at] ?? 0
    if (op === 0 || op === 1) {
      leaves.push({ named: arg, fact: op === 0 })
      continue
    }
    let child = at - 1
    for (let k = 0; k < arg; k++) {
      if (op === 4 || parts[child] === parts[at]) open.push(child)
      child -= rule.sizes[child] ?? 1
    }
  }
  return leaves
}

const namesOf = (rules: CompiledRules, numbers: readonly number[]): readonly Name[] =>
  numbers.flatMap((number) => rules.facts[number]?.name ?? []).sort(compareUtf8)
