/* Visits in a year: the law of how often a subject is drawn, 0, 1, 2, 3 or more times, by all notices of the year.
   临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第二十条. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import type { NoticeChances } from './chance-inclusion.js'
import { decimalChance, sumChances, type Chance } from './chance-ratio.js'
import { plusReal, quotientReal, realText, timesReal, ZERO_REAL, realOf, type ProbabilityText } from './tail-real.js'
import {
  blockExpected,
  blockWeights,
  NO_VISIT,
  plusVisits,
  tailApart,
  visitPoint,
  visitTail,
  type VisitBlock,
  type VisitCounting
} from './visits-chance-block.js'
import { kindsOfYear } from './visits-chance-kinds.js'

/** Between these two, both reached or not; equal where the value is exact. 介于两者之间；精确时两者相等。 @since 0.1.0 */
export type ChanceBounds = { readonly least: Chance; readonly most: Chance }

/**
 * How often a subject is drawn in a year. 某对象一年中被抽中次数的分布。
 *
 * @since 0.1.0
 */
export type VisitLaw = {
  /** `frechet`: frames of one notice overlap without being equal, so that the true value lies between the bounds. 抽样框部分重叠时只给出界限。 */
  readonly by: 'exact' | 'frechet'
  /** Of exactly 0, 1 and 2, and of 3 or more. 恰为 0、1、2 次及 3 次以上的概率。 */
  readonly times: readonly [ChanceBounds, ChanceBounds, ChanceBounds, ChanceBounds]
  /** Of at least 1, 2, 3. 至少 1、2、3 次的概率。 */
  readonly atLeast: readonly [ChanceBounds, ChanceBounds, ChanceBounds]
  readonly expected: ChanceBounds
}

/** Subjects with the same law. 分布相同的一组对象。 @since 0.1.0 */
export type VisitGroup = {
  readonly subjects: number
  readonly first: Name
  /** One a notice in which they can be drawn. 可被抽中的每份公告一项。 */
  readonly blocks: readonly VisitBlock[]
  readonly law: VisitLaw
}

/** The year of everybody: subject i has `groups[groupOf[i]]`. 全部对象的一年：第 i 个对象属 `groups[groupOf[i]]`。 @since 0.1.0 */
export type YearlyVisits = {
  readonly counting: VisitCounting
  /** Everybody in any table, by first appearance. 各表中的全部对象，按首次出现次序。 */
  readonly ids: readonly Name[]
  readonly groupOf: Uint32Array
  readonly groups: readonly VisitGroup[]
  /** Expected numbers of subjects with 0, 1, 2, 3 or more, to 15 digits. 预期 0、1、2、3 次以上的对象数（15 位有效数字）。 */
  readonly subjects: readonly { readonly least: ProbabilityText; readonly most: ProbabilityText }[]
}

/**
 * The law of the number of visits from what each notice does. 由各公告推出次数分布。
 *
 * Notices have seeds of their own and are independent, and so are `pps` draws. `srs` draws of one notice share the ticket: exact
 * where their units are the same, else Fréchet bounds, tightened by hits being positively associated. Exact rationals throughout.
 *
 * @param blocks one a notice
 * @example visitLaw([{ sure: 0, alone: [], nests: [{ rows: 10, sizes: [3, 2] }] }], 'draws').atLeast.map(({ least }) => printChance(least)) // => ['3/10', '1/5', '0/1']
 * @since 0.1.0
 */
export function visitLaw(blocks: readonly VisitBlock[], counting: VisitCounting): VisitLaw {
  const parts = blocks.map((block) => blockWeights(block, counting))
  const isExact = parts.every(({ low, high }) => low === high)
  const low = parts.reduce((sum, part) => plusVisits(sum, part.low), NO_VISIT)
  const high = isExact ? low : parts.reduce((sum, part) => plusVisits(sum, part.high), NO_VISIT)
  const tail = (k: number): ChanceBounds => {
    const least = visitTail(low, k)
    return { least, most: isExact ? least : visitTail(high, k) }
  }
  const point = (k: 0 | 1 | 2): ChanceBounds => {
    const least = isExact ? visitPoint(low, k) : tailApart(low, high, k)
    return { least, most: isExact ? least : tailApart(high, low, k) }
  }
  const expected = blocks.map((block) => blockExpected(block, counting))
  const three = tail(3)
  return {
    by: isExact ? 'exact' : 'frechet',
    times: [point(0), point(1), point(2), three],
    atLeast: [tail(1), tail(2), three],
    expected: {
      least: sumChances(expected.map(({ least }) => [least, 1] as const)),
      most: sumChances(expected.map(({ most }) => [most, 1] as const))
    }
  }
}

/**
 * The law of visits of every subject over a year of notices. 全年各公告下每个对象受检次数的分布。
 *
 * Subjects that are drawn with the same probabilities are one group, and the law is computed once a group: a hundred thousand
 * subjects and 70 draws within a second or two, where chances are few; where every subject has a weight of its own, up to a
 * millisecond a subject. That who was drawn once is left out of a later frame (caps of a year) is outside this: frames are taken as given.
 *
 * @param input.notices of `inclusionChances`, each with a seed of its own
 * @param input.counting `draws` each hit, `notices` a notice once
 * @returns refuses with `ChanceNoticeTwice`, and with `ChanceIdTwice` where an id stands twice in a draw
 * @basis 临夏州市场监管系统细则 第十二条
 * @example orThrow(yearlyVisits({ notices: [], counting: 'draws' })).groups // => []
 * @since 0.1.0
 */
export function yearlyVisits(input: {
  readonly notices: readonly NoticeChances[]
  readonly counting: VisitCounting
}): Checked<ChanceRefusal, YearlyVisits> {
  const { notices, counting } = input
  const { ids, groupOf, groups: kinds, refusals } = kindsOfYear(notices)
  return acceptUnless(refusals, () => {
    const groups = kinds.map(({ subjects, first, blocks }): VisitGroup => ({
      subjects,
      first,
      blocks,
      law: visitLaw(blocks, counting)
    }))
    const expected = (of: (law: VisitLaw) => Chance): ProbabilityText =>
      realText(
        groups.reduce((sum, { subjects, law }) => {
          const { numerator, denominator } = of(law)
          return numerator === 0n
            ? sum
            : plusReal(sum, timesReal(realOf(BigInt(subjects)), quotientReal(numerator, denominator)))
        }, ZERO_REAL)
      )
    const subjects = ([0, 1, 2, 3] as const).map((k) => ({
      least: expected(({ times }) => times[k].least),
      most: expected(({ times }) => times[k].most)
    }))
    return { counting, ids, groupOf, groups, subjects }
  })
}

/**
 * The group of one subject, null where it is in no table. 某一对象所属的组；不在任何表中则为 null。
 *
 * @example visitsOf(orThrow(yearlyVisits({ notices: [], counting: 'draws' })), 'a') // => null
 * @since 0.1.0
 */
export const visitsOf = ({ ids, groupOf, groups }: YearlyVisits, id: string): VisitGroup | null =>
  groups[groupOf[ids.findIndex((one) => one === id)] ?? -1] ?? null

/**
 * A law in one line of decimals, its kind named. 分布的单行文本。
 *
 * @example printVisits('en')(visitLaw([], 'draws')) // => 'visits 0: 1, 1: 0, 2: 0, 3+: 0 (exact)'
 * @since 0.1.0
 */
export const printVisits =
  (language: 'zh' | 'en') =>
  ({ by, times }: VisitLaw): string => {
    const [zero, one, two, more] = times.map(({ least, most }) =>
      by === 'exact' ? decimalChance(least) : `${decimalChance(least)}–${decimalChance(most)}`
    ) as [string, string, string, string]
    return language === 'zh'
      ? `受检 0 次：${zero}，1 次：${one}，2 次：${two}，3 次以上：${more}（${by === 'exact' ? '精确' : '弗雷歇界'}）`
      : `visits 0: ${zero}, 1: ${one}, 2: ${two}, 3+: ${more} (${by === 'exact' ? 'exact' : 'Fréchet bounds'})`
  }
