/* Expected work of departments and offices: how many visits the draws of a year will bring, as exact rationals, before any is drawn.
   宁阳县实施意见 二（三）1. */

import { acceptUnless, type Checked, type Name } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import type { NoticeChances } from './chance-inclusion.js'
import { chanceAs, sumChances, timesChance, type Chance } from './chance-ratio.js'
import { checkCount } from './tail-error.js'
import type { ChanceBounds } from './visits-chance.js'
import { blockExpected, type VisitCounting } from './visits-chance-block.js'
import { kindsOfYear } from './visits-chance-kinds.js'

/** Who goes to the subjects of a draw. 某次抽取的检查部门。 @since 0.1.0 */
export type DrawDuty = {
  /** The draw's name, the same in every notice. 抽取名称。 */
  readonly draw: Name
  readonly departments: readonly Name[]
}

/** What a department's office has to expect. 某部门某机构的预期工作量。 @since 0.1.0 */
export type ExpectedWork = {
  readonly department: Name
  readonly office: Name
  /** Visits: equal bounds where exact. 上门次数；精确时上下界相同。 */
  readonly visits: ChanceBounds
  /** Officers sent, visit by visit. 派出人次。 */
  readonly places: ChanceBounds
}

/**
 * The expected visits of each department in each office. 各部门各机构的预期上门次数与派出人次。
 *
 * By draws every hit is a visit, and the sum is exact whatever overlaps. By notices the draws of one notice that ask for the same
 * department are one visit to a subject; where their frames overlap without being equal, the sum lies between two bounds.
 *
 * @param input.duties   draws that stand in none bring no work
 * @param input.officeOf the office that goes to a subject, such as its county's
 * @param input.each     officers of a department in one visit, 1 to 100
 * @returns by department, then by office, in the order met; refuses with `CountOutside`, `ChanceNoticeTwice`, `ChanceIdTwice`
 * @basis 宁阳县实施意见 二（三）1
 * @example expectedWork({ notices: [], duties: [], counting: 'draws', officeOf: (id) => id, each: 2 }) // => { _tag: 'Right', right: [] }
 * @since 0.1.0
 */
export function expectedWork(input: {
  readonly notices: readonly NoticeChances[]
  readonly duties: readonly DrawDuty[]
  readonly counting: VisitCounting
  readonly officeOf: (id: Name) => Name
  readonly each: number
}): Checked<ChanceRefusal, readonly ExpectedWork[]> {
  const { notices, duties, counting, officeOf, each } = input
  const departments = [...new Set(duties.flatMap((duty) => duty.departments))]
  const refusals: ChanceRefusal[] = [...checkCount('each', each, 1, 100)]
  const work = departments.flatMap((department): readonly ExpectedWork[] => {
    const own = new Set(duties.filter((duty) => duty.departments.includes(department)).map(({ draw }) => draw))
    const {
      ids,
      groupOf,
      groups,
      refusals: found
    } = kindsOfYear(notices.map((notice) => ({ ...notice, draws: notice.draws.filter(({ name }) => own.has(name)) })))
    for (const one of found) refusals.push(one)
    const offices = new Map<Name, Uint32Array>()
    for (const [i, id] of ids.entries()) {
      const office = officeOf(id)
      let counts = offices.get(office)
      if (counts === undefined) offices.set(office, (counts = new Uint32Array(groups.length)))
      const group = groupOf[i] ?? 0
      counts[group] = (counts[group] ?? 0) + 1
    }
    const expected = groups.map(({ blocks }) => blocks.map((block) => blockExpected(block, counting)))
    return [...offices].map(([office, counts]) => {
      const sum = (of: (bounds: ChanceBounds) => Chance): Chance =>
        sumChances(expected.flatMap((list, g) => list.map((bounds) => [of(bounds), counts[g] ?? 0] as const)))
      const visits = { least: sum(({ least }) => least), most: sum(({ most }) => most) }
      const sent = (chance: Chance): Chance => timesChance(chance, chanceAs(Number.isInteger(each) ? each : 0, 1))
      return { department, office, visits, places: { least: sent(visits.least), most: sent(visits.most) } }
    })
  })
  return acceptUnless(refusals, () => work)
}
