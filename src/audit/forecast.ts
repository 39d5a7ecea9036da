/* What years of moves make of the pools, under given rates: shares, flows, and pools that only fill. 万年县实施方案 三（一）1.
   A simulation and no draw: the numbers come from a seeded generator, so that the same input gives the same years. */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  acceptUnless,
  parseRatio,
  refuse,
  type Checked,
  type Citation,
  type Messages,
  type Ratio
} from '../kernel/index.js'
import {
  POOLS,
  SEVERITIES,
  sinksOf,
  type Pool,
  type PoolRules,
  type PoolsNotRuled,
  type Severity
} from '../registry/index.js'

/** What happens to a subject of one pool in a year, as probabilities. 某类库的对象一年中的各项概率。 @since 0.1.0 */
export type PoolRates = {
  /** To be checked, once. 被检查（一年一次）。 */
  readonly checked: Ratio
  /** Of those checked, to be found with a violation of this degree; together at most 1. 被检查者中发现该程度违法行为的，合计不超过 1。 */
  readonly violations: { readonly [S in Severity]: Ratio }
  /** Of those checked and found clean, to apply and be verified. 未发现问题者中申请并经核实的。 */
  readonly applied: Ratio
  /** Of those that no check moved, to be taken off the list of the pool in the adjustment. 未因检查移库者中在年度调整时移出名单的。 */
  readonly released: Ratio
}

/** So many subjects went from one pool to another in a year. 一年中由某类库移入另一类库的户数。 @since 0.1.0 */
export type PoolFlow = { readonly from: Pool; readonly to: Pool; readonly count: number }

/** The pools at the end of a year. 某年末的类库。 @since 0.1.0 */
export type ForecastYear = {
  /** 1 for the first. 首年为 1。 */
  readonly year: number
  readonly sizes: { readonly [P in Pool]: number }
  /** Null where there is no subject at all. 没有对象时为 null。 */
  readonly shares: { readonly [P in Pool]: Ratio | null }
  /** By pool, where anybody moved. 各移库户数（有移库者）。 */
  readonly flows: readonly PoolFlow[]
  /** Violations found in a pool from which no move leads for them. 发现违法行为而未规定移库的户数。 */
  readonly unmoved: { readonly [P in Pool]: number }
}

/** The years, and the pools that no move leaves. 历年结果，以及没有移出路径的类库。 @since 0.1.0 */
export type Forecast = { readonly years: readonly ForecastYear[]; readonly sinks: readonly Pool[] }

/** Why a forecast is refused. 预测被拒绝的理由。 @since 0.1.0 */
export type ForecastRefusal =
  | PoolsNotRuled
  | {
      readonly _tag: 'ForecastOutOfBounds'
      readonly what: 'sizes' | 'years' | 'seed'
      readonly least: number
      readonly most: number
    }
  | { readonly _tag: 'RatesOverOne'; readonly pool: Pool }
  | { readonly _tag: 'RatesTooFine'; readonly pool: Pool }
  | { readonly _tag: 'ReleaseNotRuled'; readonly pool: Pool; readonly basis: Citation }

/** Their words. 其文本。 @since 0.1.0 */
export const forecastMessages: Messages<Exclude<ForecastRefusal, PoolsNotRuled>> = {
  ForecastOutOfBounds: {
    zh: ({ what, least, most }) =>
      `${{ sizes: '户数合计', years: '年数', seed: '种子' }[what]}应为 ${String(least)} 至 ${String(most)} 的整数`,
    en: ({ what, least, most }) => `${what} must be integers, ${String(least)} to ${String(most)}`
  },
  RatesOverOne: {
    zh: ({ pool }) => `${pool}类库各程度违法行为的概率合计超过 1`,
    en: ({ pool }) => `the rates of violations of pool ${pool} are more than 1 together`
  },
  RatesTooFine: {
    zh: ({ pool }) => `${pool}类库概率的公分母超过 2^32`,
    en: ({ pool }) => `the rates of pool ${pool} have a common denominator above 2^32`
  },
  ReleaseNotRuled: {
    zh: ({ pool }) => `按所取读法，年度调整不将对象移出${pool}类库的名单`,
    en: ({ pool }) => `by the reading taken, the yearly adjustment takes nobody off the list of pool ${pool}`
  }
}

/**
 * Years of the pools, subject by subject, by the graph of moves. 按移库路径逐户模拟若干年的类库变化。
 *
 * A subject is checked at most once a year. A violation moves it along the edge for its degree, or nowhere; a clean check and
 * an application move it along theirs; else it may be taken off its list. O(subjects · years).
 *
 * @param input.sizes subjects of each pool at the beginning, ten million together at most
 * @param input.years 1 to 100
 * @param input.seed  an integer of 32 bits, signed
 * @returns the same for the same input, in every engine; refuses with `ForecastOutOfBounds`, `RatesOverOne`, `RatesTooFine`,
 *   `ReleaseNotRuled`, and with `PoolsNotRuled`
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function forecastPools({
  sizes,
  years,
  seed,
  rates,
  rules
}: {
  readonly sizes: { readonly [P in Pool]: number }
  readonly years: number
  readonly seed: number
  readonly rates: { readonly [P in Pool]: PoolRates }
  readonly rules: PoolRules | null
}): Checked<ForecastRefusal, Forecast> {
  if (rules === null) return refuse<ForecastRefusal>({ _tag: 'PoolsNotRuled' })
  const total = sizes.A + sizes.B + sizes.C
  const refusals: ForecastRefusal[] = [
    // Sizes that are no counts may still add up to one.
    ...outOfBounds(
      'sizes',
      POOLS.every((pool) => Number.isSafeInteger(sizes[pool]) && sizes[pool] >= 0) ? total : -1,
      0,
      10_000_000
    ),
    ...outOfBounds('years', years, 1, 100),
    ...outOfBounds('seed', seed, -(2 ** 31), 2 ** 31 - 1),
    ...POOLS.flatMap((pool) => ratesRefusals(pool, rates[pool], rules))
  ]
  return acceptUnless(refusals, () => {
    const steps = POOLS.map((pool) => stepsOf(pool, rates[pool], rules))
    const random = xoroshiro128plus(seed)
    const below = (n: number): number => uniformInt(random, 0, n - 1)
    const state = new Uint8Array(total)
    state.fill(1, sizes.A, sizes.A + sizes.B)
    state.fill(2, sizes.A + sizes.B)
    const result: ForecastYear[] = []
    for (let year = 1; year <= years; year++) {
      const flows = new Float64Array(9)
      const unmoved = [0, 0, 0]
      for (let i = 0; i < total; i++) {
        const from = state[i] ?? 0
        const step = steps[from]
        if (step === undefined) continue
        const to = nextPool(step, from, below)
        if (to === UNMOVED) unmoved[from] = (unmoved[from] ?? 0) + 1
        const at = to === UNMOVED ? from : to
        state[i] = at
        flows[from * 3 + at] = (flows[from * 3 + at] ?? 0) + 1
      }
      result.push(yearOf(year, total, flows, unmoved))
    }
    return { years: result, sinks: sinksOf(rules.moves) }
  })
}

// A pool's rates and edges by number, so that a year is a walk over bytes.
type Steps = {
  readonly checked: Ratio
  readonly applied: Ratio
  readonly released: Ratio
  /** Cumulated, minor to major, over one denominator. */
  readonly upTo: readonly number[]
  readonly denominator: number
  /** Where each degree leads. */
  readonly violationTo: readonly number[]
  readonly cleanTo: number
  readonly releasedTo: number
}

const UNMOVED = -1

function nextPool(step: Steps, from: number, below: (n: number) => number): number {
  if (happens(step.checked, below)) {
    const drawn = step.upTo[2] === 0 ? step.denominator : below(step.denominator)
    for (let degree = 0; degree < step.upTo.length; degree++) {
      if (drawn < (step.upTo[degree] ?? 0)) return step.violationTo[degree] ?? UNMOVED
    }
    if (step.cleanTo !== from && happens(step.applied, below)) return step.cleanTo
  }
  return happens(step.released, below) ? step.releasedTo : from
}

const happens = ({ numerator, denominator }: Ratio, below: (n: number) => number): boolean =>
  numerator > 0 && (numerator === denominator || below(denominator) < numerator)

function stepsOf(pool: Pool, rates: PoolRates, { moves, rest }: PoolRules): Steps {
  const { upTo, denominator } = cumulated(rates)
  const edges = moves.filter(({ from }) => from === pool)
  const numberOf = (to: Pool | undefined, otherwise: number): number =>
    to === undefined ? otherwise : POOLS.indexOf(to)
  const from = POOLS.indexOf(pool)
  return {
    checked: rates.checked,
    applied: rates.applied,
    released: rates.released,
    upTo,
    denominator,
    violationTo: SEVERITIES.map((severity) =>
      numberOf(
        edges.find(({ trigger }) => trigger._tag === 'Violation' && trigger.severities.includes(severity))?.to,
        UNMOVED
      )
    ),
    cleanTo: numberOf(edges.find(({ trigger }) => trigger._tag === 'CleanCheck')?.to, from),
    releasedTo: numberOf(rest.value, from)
  }
}

function cumulated({ violations }: PoolRates): { readonly upTo: readonly number[]; readonly denominator: number } {
  const denominator = SEVERITIES.reduce(
    (sum, severity) => leastCommonMultiple(sum, violations[severity].denominator),
    1
  )
  let sum = 0
  const upTo = SEVERITIES.map((severity) => {
    const { numerator, denominator: own } = violations[severity]
    return (sum += numerator * (denominator / own))
  })
  return { upTo, denominator }
}

function ratesRefusals(pool: Pool, rates: PoolRates, rules: PoolRules): readonly ForecastRefusal[] {
  const { upTo, denominator } = cumulated(rates)
  const { released } = rates
  const { value, basis } = rules.exit
  const isTooFine =
    denominator > 2 ** 32 || [rates.checked, rates.applied, released].some((r) => r.denominator > 2 ** 32)
  return [
    ...(isTooFine ? [{ _tag: 'RatesTooFine', pool } as const] : []),
    ...(!isTooFine && (upTo[2] ?? 0) > denominator ? [{ _tag: 'RatesOverOne', pool } as const] : []),
    ...(value === 'none' && released.numerator > 0 ? [{ _tag: 'ReleaseNotRuled', pool, basis } as const] : [])
  ]
}

function yearOf(year: number, total: number, flows: Float64Array, unmoved: readonly number[]): ForecastYear {
  const flow = (from: number, to: number): number => flows[from * 3 + to] ?? 0
  const size = (to: number): number => flow(0, to) + flow(1, to) + flow(2, to)
  const share = (to: number): Ratio | null => {
    const read = parseRatio(`${String(size(to))}/${String(total)}`)
    return read._tag === 'Right' ? read.right : null
  }
  return {
    year,
    sizes: { A: size(0), B: size(1), C: size(2) },
    shares: { A: share(0), B: share(1), C: share(2) },
    flows: POOLS.flatMap((from, i) =>
      POOLS.flatMap((to, j): readonly PoolFlow[] =>
        i !== j && flow(i, j) > 0 ? [{ from, to, count: flow(i, j) }] : []
      )
    ),
    unmoved: { A: unmoved[0] ?? 0, B: unmoved[1] ?? 0, C: unmoved[2] ?? 0 }
  }
}

function outOfBounds(
  what: 'sizes' | 'years' | 'seed',
  value: number,
  least: number,
  most: number
): readonly ForecastRefusal[] {
  return Number.isSafeInteger(value) && value >= least && value <= most
    ? []
    : [{ _tag: 'ForecastOutOfBounds', what, least, most }]
}

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
