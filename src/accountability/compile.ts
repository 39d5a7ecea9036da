/* Rules made ready for many verdicts: checked once, put into the order in which they are computed.
   临夏州市场监管系统细则 第二十七条至第二十九条; 临夏州部门联合细则 第三十六条; 临夏州实施意见 四（二）（可细化标准）. */

import { acceptUnless, compareUtf8, refuseAll, type Checked, type Name } from '../kernel/index.js'
import { conditionParts, conditionTroubles, type ConditionPart } from './condition.js'
import { beyondLimits, type RulesRefusal } from './error.js'
import { factKinds } from './fact-table.js'
import { nearestGiver, type Nearest } from './nearest.js'
import type { AccountabilityRule, AccountabilityRules, FactKind } from './rules.js'

/** A rule whose names are numbers. 名称已换为序号的规则。 @since 0.1.0 */
export type CompiledRule = {
  readonly rule: AccountabilityRule
  /** 0 fact, 1 rule, 2 all, 3 any, 4 not; parts before what they stand in. 运算码，组成部分在前。 */
  readonly ops: readonly number[]
  /** Number of the fact or the rule, or how many parts are joined. 事实或规则的序号，或被连接部分的个数。 */
  readonly args: readonly number[]
  /** How many parts each one has, itself included. 各组成部分所含部分数（含自身）。 */
  readonly sizes: readonly number[]
}

/** Rules ready for `judge`. 可供评判的规则。 @since 0.1.0 */
export type CompiledRules = {
  /** By id. 按编号排列。 */
  readonly rules: readonly CompiledRule[]
  /** Numbers of the rules, those first which others name. 计算次序，被引用者在前。 */
  readonly order: readonly number[]
  /** Library's and profile's, in that order. 本库与规则包的事实。 */
  readonly facts: readonly FactKind[]
  readonly factNumbers: ReadonlyMap<Name, number>
}

/** How many rules a profile may have. 规则条数上限。 @since 0.1.0 */
export const RULES_MOST = 1000

/**
 * Checks rules and makes them ready for many verdicts. 检查规则并为大量评判作准备。
 *
 * The order of the list decides nothing: rules are put in the order of their ids. 列表次序不影响结论。
 *
 * @param rules.facts facts of the profile's own, which conditions may ask for beside `factKinds`
 * @returns refuses with `AnswerOpen` where the text names no ground, `RulesTooMany`, `RuleIdTwice`, `FactDeclaredTwice`,
 *   `FactRedeclared`, `FactNotOfTrail`, `RuleConditionTooDeep`, `RuleConditionTooLarge`, `RuleConditionMalformed`,
 *   `RuleFactUnknown` and `RuleUnknown` with the names nearest to it, `RuleCycle` with the rules on it
 * @basis 临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十七条至第二十九条
 * @example reasonsOf(compileRules({ rules: null, facts: [], answersFor: null })).map(({ _tag }) => _tag) // => ['AnswerOpen']
 * @since 0.1.0
 */
export function compileRules(rules: AccountabilityRules): Checked<RulesRefusal, CompiledRules> {
  if (rules.rules === null) {
    return refuseAll<RulesRefusal>([{ _tag: 'AnswerOpen', stage: 'accountability', question: 'rules' }])
  }
  if (rules.rules.length > RULES_MOST) {
    return refuseAll<RulesRefusal>([{ _tag: 'RulesTooMany', rules: rules.rules.length, most: RULES_MOST }])
  }
  const sorted = [...rules.rules].sort((a, b) => compareUtf8(a.id, b.id))
  const facts = [...factKinds, ...rules.facts]
  const factNumbers = new Map(facts.map(({ name }, i) => [name, i]))
  const ruleNumbers = new Map(sorted.map(({ id }, i) => [id, i]))
  const refusals: RulesRefusal[] = [...factTroubles(rules.facts), ...idTroubles(sorted)]
  const parts = sorted.map((rule) => conditionParts(rule.when))
  const near = nearestGiver()
  for (const [i, rule] of sorted.entries()) {
    for (const trouble of shapeTroubles(rule)) refusals.push(trouble)
    for (const trouble of nameTroubles(rule, parts[i] ?? [], factNumbers, ruleNumbers, near)) refusals.push(trouble)
  }
  const { order, cycles } = orderOf(parts.map((of) => rulesNamed(of, ruleNumbers)))
  for (const cycle of cycles) {
    refusals.push({ _tag: 'RuleCycle', rules: cycle.flatMap((number) => sorted[number]?.id ?? []) })
  }
  return acceptUnless(refusals, () => ({
    rules: sorted.map((rule, i) => compiled(rule, parts[i] ?? [], factNumbers, ruleNumbers)),
    order,
    facts,
    factNumbers
  }))
}

function factTroubles(own: readonly FactKind[]): readonly RulesRefusal[] {
  const known = new Set(factKinds.map(({ name }) => name))
  return [
    ...repeated(own.map(({ name }) => name)).map(([fact, times]): RulesRefusal => ({
      _tag: 'FactDeclaredTwice',
      fact,
      times
    })),
    ...own.flatMap(({ name: fact, source }): readonly RulesRefusal[] => [
      ...(known.has(fact) ? [{ _tag: 'FactRedeclared', fact } as const] : []),
      ...(source === 'trail' ? [{ _tag: 'FactNotOfTrail', fact } as const] : [])
    ])
  ]
}

const idTroubles = (rules: readonly AccountabilityRule[]): readonly RulesRefusal[] =>
  repeated(rules.map(({ id }) => id)).map(([rule, times]) => ({ _tag: 'RuleIdTwice', rule, times }))

function repeated(names: readonly Name[]): readonly (readonly [Name, number])[] {
  const times = new Map<Name, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return [...times].filter(([, count]) => count > 1)
}

function shapeTroubles({ id, when }: AccountabilityRule): readonly RulesRefusal[] {
  return conditionTroubles(when).map(({ kind, path, expected }) =>
    kind === 'malformed' ? { _tag: 'RuleConditionMalformed', rule: id, path, expected } : beyondLimits(id, kind)
  )
}

function nameTroubles(
  { id: rule }: AccountabilityRule,
  parts: readonly ConditionPart[],
  facts: ReadonlyMap<Name, number>,
  rules: ReadonlyMap<Name, number>,
  near: Nearest
): readonly RulesRefusal[] {
  const unknown = (op: 'fact' | 'rule', known: ReadonlyMap<Name, number>): readonly Name[] => [
    ...new Set(parts.flatMap((part) => (part.op === op && !known.has(part.name) ? [part.name] : [])))
  ]
  return [
    ...unknown('fact', facts).map((fact): RulesRefusal => ({
      _tag: 'RuleFactUnknown',
      rule,
      fact,
      nearest: near(fact, facts.keys())
    })),
    ...unknown('rule', rules).map((named): RulesRefusal => ({
      _tag: 'RuleUnknown',
      rule,
      named,
      nearest: near(named, rules.keys())
    }))
  ]
}

const rulesNamed = (parts: readonly ConditionPart[], numbers: ReadonlyMap<Name, number>): readonly number[] => [
  ...new Set(parts.flatMap((part) => (part.op === 'rule' ? (numbers.get(part.name) ?? []) : [])))
]

/** Named rules first; a rule that comes back to itself is given with those between. Depth first, without recursion. */
function orderOf(named: readonly (readonly number[])[]): {
  readonly order: readonly number[]
  readonly cycles: readonly (readonly number[])[]
} {
  const order: number[] = []
  const cycles: (readonly number[])[] = []
  const place = new Map<number, number>()
  const done = new Set<number>()
  for (let first = 0; first < named.length; first++) {
    const way: { readonly rule: number; next: number }[] = done.has(first) ? [] : [{ rule: first, next: 0 }]
    if (way.length > 0) place.set(first, 0)
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const target = named[last.rule]?.[last.next++]
      if (target === undefined) {
        done.add(last.rule)
        place.delete(last.rule)
        order.push(last.rule)
        way.pop()
        continue
      }
      const from = place.get(target)
      if (from !== undefined) cycles.push(way.slice(from).map(({ rule }) => rule))
      else if (!done.has(target)) {
        place.set(target, way.length)
        way.push({ rule: target, next: 0 })
      }
    }
  }
  return { order, cycles }
}

const CODES = { fact: 0, rule: 1, all: 2, any: 3, not: 4 } as const

function compiled(
  rule: AccountabilityRule,
  parts: readonly ConditionPart[],
  facts: ReadonlyMap<Name, number>,
  rules: ReadonlyMap<Name, number>
): CompiledRule {
  const sizes: number[] = []
  for (const [i, part] of parts.entries()) {
    const arity = 'arity' in part ? part.arity : 0
    let size = 1
    for (let k = 0; k < arity; k++) size += sizes[i - size] ?? 0
    sizes.push(size)
  }
  return {
    rule,
    ops: parts.map(({ op }) => CODES[op]),
    args: parts.map((part) =>
      'arity' in part ? part.arity : ((part.op === 'fact' ? facts : rules).get(part.name) ?? 0)
    ),
    sizes
  }
}
