/* Many tests at once: p-values raised so that honest draws stay silent (Holm), or that few findings are false
   (Benjamini and Hochberg). Texts are compared and multiplied as they stand, in decimal, without rounding. */

import { acceptUnless, type Checked } from '../kernel/index.js'
import type { Fraction, TailRefusal } from './tail-error.js'
import { decimalText, type ProbabilityText } from './tail-real.js'

/** A p-value with what remains of it among many. 一个 p 值及其多重检验校正值。 @since 0.1.0 */
export type AdjustedP = {
  readonly value: ProbabilityText
  /** At most the level: no false finding among all of them but with that probability. 霍尔姆校正值（控制总体第一类错误率）。 */
  readonly holm: ProbabilityText
  /** At most the level: of such findings, that share is false on average. 本雅米尼–霍赫贝格校正值（控制错误发现率）。 */
  readonly benjaminiHochberg: ProbabilityText
}

// `above / below` times ten to the power `tens`.
type Scaled = { readonly above: bigint; readonly below: bigint; readonly tens: number }

const ONE: Scaled = { above: 1n, below: 1n, tens: 0 }

/**
 * Adjusts p-values for their number, by Holm and by Benjamini and Hochberg. 对多个 p 值作霍尔姆与本雅米尼–霍赫贝格校正。
 *
 * The answers stand in the order of the p-values; equal p-values are adjusted alike, wherever they stand. Values are compared
 * exactly and rounded to 15 digits only at the end. Cost: a sort.
 *
 * @param values decimal texts from 0 to 1, as the tests give them
 * @example adjustAll(['0.01', '0.04', '0.03']) // => { _tag: 'Right', right: [{ value: '0.01', holm: '0.03', benjaminiHochberg: '0.03' }, { value: '0.04', holm: '0.06', benjaminiHochberg: '0.04' }, { value: '0.03', holm: '0.06', benjaminiHochberg: '0.04' }] }
 * @since 0.1.0
 */
export function adjustAll(values: readonly ProbabilityText[]): Checked<TailRefusal, readonly AdjustedP[]> {
  const refusals = values.flatMap((text, i): readonly TailRefusal[] => {
    const scaled = readScaled(text)
    return scaled === null || compareScaled(scaled, ONE) > 0
      ? [{ _tag: 'NotADecimal', name: `values[${String(i)}]`, text }]
      : []
  })
  return acceptUnless(refusals, () => {
    const sorted = values
      .map((value, index) => ({ value, index, scaled: readScaled(value) ?? ONE }))
      .sort((a, b) => compareScaled(a.scaled, b.scaled) || a.index - b.index)
    const adjusted = new Array<AdjustedP>(values.length)
    const holm: Scaled[] = []
    sorted.forEach(({ scaled }, i) => {
      const raised = { ...scaled, above: scaled.above * BigInt(values.length - i) }
      const before = holm[i - 1]
      holm.push(before !== undefined && compareScaled(before, raised) > 0 ? before : raised)
    })
    let least = ONE
    for (let i = sorted.length - 1; i >= 0; i--) {
      const [here, step] = [sorted[i], holm[i]]
      if (here === undefined || step === undefined) continue
      const raised = { above: here.scaled.above * BigInt(values.length), below: BigInt(i + 1), tens: here.scaled.tens }
      if (compareScaled(raised, least) < 0) least = raised
      adjusted[here.index] = { value: here.value, holm: scaledText(step), benjaminiHochberg: scaledText(least) }
    }
    return adjusted
  })
}

/**
 * Compares two probabilities as texts: below zero, zero or above. 比较两个概率文本的大小。
 *
 * @param a,b texts that this library made; anything else is a mistake of the caller and throws
 * @example compareProbabilities('1e-400', '1.1e-400') // => -1
 * @since 0.1.0
 */
export const compareProbabilities = (a: ProbabilityText, b: ProbabilityText): number =>
  compareScaled(scaledOf(a), scaledOf(b))

/**
 * Whether a p-value is at most a level. p 值是否不大于显著性水平。
 *
 * @example isWithinLevel('0.05', { numerator: 1, denominator: 20 }) // => true
 * @since 0.1.0
 */
export const isWithinLevel = (value: ProbabilityText, { numerator, denominator }: Fraction): boolean =>
  compareScaled(scaledOf(value), { above: BigInt(numerator), below: BigInt(denominator), tens: 0 }) <= 0

function scaledOf(text: ProbabilityText): Scaled {
  const scaled = readScaled(text)
  if (scaled === null) throw new Error(`no probability: ${text}`)
  return scaled
}

function readScaled(text: string): Scaled | null {
  const [, whole, places = '', tens = '0'] = /^(\d{1,30})(?:\.(\d{1,60}))?(?:e([+-]?\d{1,14}))?$/.exec(text) ?? []
  if (whole === undefined) return null
  return { above: BigInt(whole + places), below: 1n, tens: Number(tens) - places.length }
}

function compareScaled(a: Scaled, b: Scaled): number {
  const [left, right] = [a.above * b.below, b.above * a.below]
  if (left === 0n || right === 0n) return signOf(left - right)
  const apart = a.tens - b.tens
  // Numbers of unlike length are told apart by it, so that no power of ten grows long.
  const longer = left.toString().length - right.toString().length + apart
  if (longer > 1 || longer < -1) return longer > 0 ? 1 : -1
  return apart >= 0 ? signOf(left * 10n ** BigInt(apart) - right) : signOf(left - right * 10n ** BigInt(-apart))
}

const signOf = (difference: bigint): number => (difference > 0n ? 1 : difference < 0n ? -1 : 0)

function scaledText(scaled: Scaled): ProbabilityText {
  const { above, below, tens } = compareScaled(scaled, ONE) > 0 ? ONE : scaled
  if (above === 0n) return '0'
  let first = above.toString().length - below.toString().length
  for (;;) {
    const places = 14 - first
    const [over, under] = places >= 0 ? [above * 10n ** BigInt(places), below] : [above, below * 10n ** BigInt(-places)]
    const digits = (2n * over + under) / (2n * under)
    if (digits >= 10n ** 15n) first += 1
    else if (digits < 10n ** 14n) first -= 1
    else return decimalText(digits, first + tens)
  }
}
