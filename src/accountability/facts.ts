/* 汇集事实: what the trail knows and what callers state with evidence, put together; neither overrides the other in silence.
   临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十七条. */

import { acceptUnless, compareUtf8, type Checked, type Name } from '../kernel/index.js'
import type { CompiledRules } from './compile.js'
import type { StatementRefusal } from './error.js'
import type { CaseKey, Fact, FactProof, Facts, FactStatement } from './fact.js'
import { nearestGiver } from './nearest.js'

/**
 * Puts together all that is known of a case. 汇集一案的全部已知事实。
 *
 * A statement that agrees with the trail is added to its proofs; one against it is refused, as are statements that
 * contradict each other. 与留痕一致的举证并列为凭据；与留痕不符或彼此矛盾的，予以拒绝。
 *
 * @param input.trail      as `factsOfTrail` gives them, each fact once
 * @param input.statements of this case, any order
 * @returns refuses with `StatedFactUnknown` with the nearest names, `StatementUnproved`, `StatementAgainstTrail`, `StatementsDisagree`
 * @basis 临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十七条
 * @since 0.1.0
 */
export function gatherFacts(input: {
  readonly rules: Pick<CompiledRules, 'factNumbers'>
  readonly key: CaseKey
  readonly trail: readonly Fact[]
  readonly statements: readonly FactStatement[]
}): Checked<StatementRefusal, Facts> {
  const { rules, key, trail, statements } = input
  const known = new Map<Name, Fact>()
  for (const fact of trail) known.set(fact.fact, fact)
  const refusals: StatementRefusal[] = []
  const near = nearestGiver()
  const stated = new Map<Name, FactStatement[]>()
  for (const statement of statements) {
    const { fact, by, text } = statement
    if (!rules.factNumbers.has(fact)) {
      const nearest = near(fact, rules.factNumbers.keys())
      refusals.push({ _tag: 'StatedFactUnknown', fact, by, nearest })
      continue
    }
    if (text.trim() === '') refusals.push({ _tag: 'StatementUnproved', fact, by })
    const others = stated.get(fact)
    if (others === undefined) stated.set(fact, [statement])
    else others.push(statement)
  }
  for (const [fact, of] of stated) {
    const troubles = [...disagreement(fact, of), ...againstTrail(known.get(fact), of)]
    for (const trouble of troubles) refusals.push(trouble)
    if (troubles.length === 0) known.set(fact, joined(fact, known.get(fact), of))
  }
  return acceptUnless(refusals, () => ({ key, known }))
}

function disagreement(fact: Name, of: readonly FactStatement[]): readonly StatementRefusal[] {
  if (of.every(({ value }) => value === of[0]?.value)) return []
  const sayers = (value: boolean): readonly Name[] =>
    [...new Set(of.filter((one) => one.value === value).map(({ by }) => by))].sort(compareUtf8)
  return [{ _tag: 'StatementsDisagree', fact, yes: sayers(true), no: sayers(false) }]
}

function againstTrail(trail: Fact | undefined, of: readonly FactStatement[]): readonly StatementRefusal[] {
  if (trail === undefined || of.every(({ value }) => value === trail.value)) return []
  const events = [...new Set(trail.proofs.flatMap((proof) => (proof.from === 'trail' ? proof.events : [])))]
  return of
    .filter(({ value }) => value !== trail.value)
    .map(({ fact, value: stated, by, on }) => ({ _tag: 'StatementAgainstTrail', fact, stated, by, on, events }))
}

function joined(fact: Name, trail: Fact | undefined, of: readonly FactStatement[]): Fact {
  const proofs = of.map(({ text, by, on }): FactProof => ({ from: 'caller', text, by, on }))
  if (trail === undefined) return { fact, value: of[0]?.value ?? false, proofs, against: [] }
  return { ...trail, proofs: [...trail.proofs, ...proofs] }
}
