/* 关键事实: which unknown facts would settle a verdict, whatever they turn out to be, and which findings settle it at once.
   临夏州市场监管系统细则 第二十七条至第二十九条（结合……进行综合分析：临夏州实施意见 四（二））. */

import { accept, compareUtf8, refuse, type Checked, type Name } from '../kernel/index.js'
import type { CompiledRules } from './compile.js'
import type { DecidingRefusal } from './error.js'
import type { Facts } from './fact.js'
import { bearingFacts, factTruths, standingOf } from './judge.js'
import { FALSE, ruleTruths, TRUE, UNKNOWN } from './kleene.js'
import type { Standing, SupposedFact, SupposedVerdict } from './verdict.js'

/** A smallest set of facts whose knowledge settles the verdict. 足以决定结论的最小事实集合。 @since 0.1.0 */
export type DecidingSet = {
  /** By name; empty where nothing has to be learnt. 按名称；无须查明任何事实则为空。 */
  readonly facts: readonly Name[]
  /** Every way they can turn out, false before true, the last fact changing first. 各种可能及相应结论。 */
  readonly table: readonly SupposedVerdict[]
}

/** What would settle a verdict. 足以决定结论的事实。 @since 0.1.0 */
export type DecidingFacts = {
  /** The unknown facts that bear on it, by name. 与结论有关的不明事实。 */
  readonly unknown: readonly Name[]
  /** Each set of which no part would do; fewest facts first, then by name. 各最小集合，事实少者在前。 */
  readonly sets: readonly DecidingSet[]
  /** Each finding of which no part would do: it settles the verdict though all else stays unknown. 各最小认定：即使其余不明，亦足以决定结论。 */
  readonly findings: readonly SupposedVerdict[]
}

/** With how many unknown facts the sets are computed. 计算关键事实的不明事实数上限。 @since 0.1.0 */
export const DECIDING_MOST = 12

/** How many facts a finding has at most that is given where the sets are not computed. 不计算关键事实集合时，所给认定至多含几项事实。 @since 0.1.0 */
export const AT_ONCE_SIZE = 2

/** With more unknown facts than these, findings of one fact alone are given. 不明事实超过此数时，仅给出单项认定。 @since 0.1.0 */
export const AT_ONCE_PAIRED = 64

// A profile may declare any number of facts, and each costs two evaluations of all rules.
const AT_ONCE_SINGLE = 1000

/**
 * All smallest sets of unknown facts whose knowledge, whatever it turns out to be, settles the verdict, with the verdict for
 * each way they turn out; and all smallest findings that settle it at once. 全部最小关键事实集合及其各种可能下的结论；以及足以立即决定结论的全部最小认定。
 *
 * A verdict is settled where no unknown fact can change it (`because` is not `unknownFacts`). Unknown facts that no open
 * rule can still ask for are left out. 与未决规则无关的不明事实不计。
 *
 * @returns refuses with `UnknownsTooMany` where more than `DECIDING_MOST` facts bear on it, with every smallest finding of at
 *   most `AT_ONCE_SIZE` facts that settles the verdict at once (of one fact alone where more than `AT_ONCE_PAIRED` bear on it), and the
 *   finding by which nothing of what is unknown is so
 * @basis 临夏州实施意见 四（二）; 临夏州市场监管系统细则 第二十七条至第二十九条
 * @since 0.1.0
 */
export function decidingFacts(input: {
  readonly rules: CompiledRules
  readonly facts: Facts
}): Checked<DecidingRefusal, DecidingFacts> {
  const { rules, facts } = input
  const values = factTruths(rules, facts)
  const unknown = bearingUnknowns(rules, values)
  const names = unknown.flatMap((number) => rules.facts[number]?.name ?? [])
  if (unknown.length > DECIDING_MOST) {
    return refuse({
      _tag: 'UnknownsTooMany',
      facts: names,
      most: DECIDING_MOST,
      ...findingsBeyond(rules, values, unknown)
    })
  }
  const space = settleAll(rules, values, unknown)
  return accept({
    unknown: names,
    sets: smallestSets(space).map((mask) => ({ facts: namesIn(names, mask), table: tableOf(space, names, mask) })),
    findings: smallestFindings(space).map((state) => supposed(space, names, state))
  })
}

/** What can be said where the sets are too many: findings of one fact and of two, and the one by which nothing else came to light. */
function findingsBeyond(
  rules: CompiledRules,
  values: Uint8Array,
  unknown: readonly number[]
): Pick<DecidingRefusal, 'atOnce' | 'searched' | 'nothingElse'> {
  const given = (supposed: readonly Supposed[]): SupposedVerdict => {
    const trial = values.slice()
    for (const { number, to } of supposed) trial[number] = to
    const facts = supposed.flatMap(({ number, to }): readonly SupposedFact[] => {
      const fact = rules.facts[number]?.name
      return fact === undefined ? [] : [{ fact, value: to === TRUE }]
    })
    return { ...standingOf(rules, ruleTruths(rules, trial)), facts }
  }
  const isSettled = ({ because }: SupposedVerdict): boolean => because !== 'unknownFacts'
  let needed: readonly Supposed[] = unknown.map((number) => ({ number, to: FALSE }))
  if (unknown.length > AT_ONCE_SINGLE) return { atOnce: [], searched: 0, nothingElse: given(needed) }
  for (const number of unknown) {
    const fewer = needed.filter((one) => one.number !== number)
    if (isSettled(given(fewer))) needed = fewer
  }
  const nothingElse = given(needed)
  const alone = unknown
    .flatMap((number): readonly Supposed[] => [FALSE, TRUE].map((to) => ({ number, to })))
    .map((one) => ({ one, found: given([one]) }))
  const atOnce = alone.flatMap(({ found }) => (isSettled(found) ? [found] : []))
  if (unknown.length > AT_ONCE_PAIRED) return { atOnce, searched: 1, nothingElse }
  const open = alone.flatMap(({ one, found }) => (isSettled(found) ? [] : [one]))
  const pairs = open.flatMap((a, i) =>
    open.slice(i + 1).flatMap((b) => {
      const found = a.number === b.number ? null : given([a, b])
      return found !== null && isSettled(found) ? [found] : []
    })
  )
  return { atOnce: [...atOnce, ...pairs], searched: AT_ONCE_SIZE, nothingElse }
}

type Supposed = { readonly number: number; readonly to: number }

/** Numbers of the unknown facts that can still change the word, by name. */
function bearingUnknowns(rules: CompiledRules, values: Uint8Array): readonly number[] {
  const truths = ruleTruths(rules, values)
  if (standingOf(rules, truths).because !== 'unknownFacts') return []
  // Where a ground of a kind fired, the open ones of that kind can add nothing.
  const firedKinds = new Set(rules.rules.flatMap(({ rule }, i) => (truths[i] === TRUE ? [rule.kind] : [])))
  const numbers = new Set<number>()
  for (const [i, { rule }] of rules.rules.entries()) {
    if (truths[i] !== UNKNOWN || firedKinds.has(rule.kind)) continue
    for (const fact of bearingFacts(rules, i, values, truths)) numbers.add(fact)
  }
  return [...numbers].sort((a, b) => compareUtf8(rules.facts[a]?.name ?? '', rules.facts[b]?.name ?? ''))
}

/** Each way in which each unknown fact is unknown (digit 0), false (1) or true (2), as a number of base 3. */
type Space = {
  readonly count: number
  /** 0 where it is not settled, else a number of `standings` and 1. */
  readonly codes: Uint8Array
  readonly standings: readonly Standing[]
  /** Which facts are known in a state, as bits. */
  readonly masks: Uint16Array
  /** States that are settled while none with one fact less is. */
  readonly newly: readonly number[]
}

function settleAll(rules: CompiledRules, values: Uint8Array, unknown: readonly number[]): Space {
  const count = unknown.length
  const states = 3 ** count
  const codes = new Uint8Array(states)
  const masks = new Uint16Array(states)
  const standings: Standing[] = []
  const newly: number[] = []
  const trial = values.slice()
  for (let state = 0; state < states; state++) {
    let inherited = 0
    let mask = 0
    for (let i = 0, rest = state, weight = 1; i < count; i++, weight *= 3) {
      const digit = rest % 3
      rest = (rest - digit) / 3
      trial[unknown[i] ?? 0] = digit === 0 ? UNKNOWN : digit === 1 ? FALSE : TRUE
      if (digit === 0) continue
      mask |= 1 << i
      // A settled verdict stays, so that the rules need not be asked again.
      inherited ||= codes[state - digit * weight] ?? 0
    }
    masks[state] = mask
    if (inherited > 0) {
      codes[state] = inherited
      continue
    }
    const standing = standingOf(rules, ruleTruths(rules, trial))
    if (standing.because === 'unknownFacts') continue
    let at = standings.findIndex((one) => one.verdict === standing.verdict)
    if (at < 0) at = standings.push(standing) - 1
    codes[state] = at + 1
    newly.push(state)
  }
  return { count, codes, standings, masks, newly }
}

function smallestSets({ count, codes, masks }: Space): readonly number[] {
  const deciding = new Uint8Array(1 << count).fill(1)
  for (let state = 0; state < codes.length; state++) if (codes[state] === 0) deciding[masks[state] ?? 0] = 0
  const sets: number[] = []
  for (let mask = 0; mask < deciding.length; mask++) {
    // More knowledge never unsettles, so a set is smallest where no set with one fact less decides.
    if (deciding[mask] === 1 && bitsOf(mask).every((i) => deciding[mask & ~(1 << i)] === 0)) sets.push(mask)
  }
  return sets.sort((a, b) => bitsOf(a).length - bitsOf(b).length || compareLists(bitsOf(a), bitsOf(b)))
}

function smallestFindings({ masks, newly }: Space): readonly number[] {
  const facts = (state: number): readonly number[] => bitsOf(masks[state] ?? 0)
  return [...newly].sort((a, b) => facts(a).length - facts(b).length || compareLists(facts(a), facts(b)) || a - b)
}

function tableOf(space: Space, names: readonly Name[], mask: number): readonly SupposedVerdict[] {
  const bits = bitsOf(mask)
  return Array.from({ length: 1 << bits.length }, (_, row) => {
    // The last fact changes first, as in a table of truth.
    const state = bits.reduce((sum, bit, i) => sum + 3 ** bit * (((row >> (bits.length - 1 - i)) & 1) + 1), 0)
    return supposed(space, names, state)
  })
}

function supposed({ codes, standings }: Space, names: readonly Name[], state: number): SupposedVerdict {
  const standing = standings[(codes[state] ?? 0) - 1]
  if (standing === undefined) throw new Error('a state that is not settled')
  const facts = names.flatMap((fact, i): readonly SupposedFact[] => {
    const digit = Math.floor(state / 3 ** i) % 3
    return digit === 0 ? [] : [{ fact, value: digit === 2 }]
  })
  return { ...standing, facts }
}

const namesIn = (names: readonly Name[], mask: number): readonly Name[] => bitsOf(mask).flatMap((i) => names[i] ?? [])

function bitsOf(mask: number): readonly number[] {
  const bits: number[] = []
  for (let i = 0; mask >> i > 0; i++) if ((mask >> i) & 1) bits.push(i)
  return bits
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
