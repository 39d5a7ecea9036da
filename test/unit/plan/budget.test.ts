import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow, type Name } from '../../../src/kernel/index.js'
import { shareBudget, strataByRatio, type BudgetClass } from '../../../src/plan/budget.js'
import { decisionTroubles, sizeTask } from '../../../src/plan/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { name, planRow, tags } from './sample.js'

const names = { low: name('低'), general: name('一般'), higher: name('较高'), high: name('高') }
const of = (rows: readonly number[], by: readonly number[] = [1, 2, 10, 30]): readonly BudgetClass[] =>
  rows.map((one, i) => ({ name: Object.values(names)[i] ?? name('低'), rows: one, weight: by[i] ?? 1 }))
const sizes = (rows: readonly number[], budget: number, floor = 1, by?: readonly number[]): readonly number[] =>
  orThrow(shareBudget({ classes: of(rows, by), budget, floor })).map(({ size }) => size)

const city = fc
  .record({
    classes: fc.array(fc.record({ rows: fc.nat(60), weight: fc.integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 5
    }),
    floor: fc.integer({ min: 1, max: 4 }),
    spare: fc.nat(1000)
  })
  .map(({ classes, floor, spare }) => {
    const named = classes.map((one, i): BudgetClass => ({ ...one, name: `类${String(i)}` as Name }))
    const least = named.reduce((sum, { rows }) => sum + Math.min(rows, floor), 0)
    const most = named.reduce((sum, { rows }) => sum + rows, 0)
    return { classes: named, floor, budget: least + (most === least ? 0 : spare % (most - least + 1)), most }
  })

/** The same shares from the list of all quotients, greatest first: each subject beyond the floor has one. */
const byQuotients = (classes: readonly BudgetClass[], budget: number, floor: number): readonly number[] => {
  const taken = classes.map(({ rows }) => Math.min(rows, floor))
  const quotients = classes.flatMap(({ rows, weight }, at) =>
    Array.from({ length: rows - (taken[at] ?? 0) }, (_, i) => ({
      at,
      above: BigInt(rows * weight),
      below: BigInt(2 * (i + (taken[at] ?? 0)) + 1)
    }))
  )
  quotients.sort((a, b) => {
    const difference = b.above * a.below - a.above * b.below
    return difference < 0n ? -1 : difference > 0n ? 1 : a.at - b.at
  })
  const left = budget - taken.reduce((sum, one) => sum + one, 0)
  return taken.map((size, at) => size + quotients.slice(0, left).filter((one) => one.at === at).length)
}

describe('a budget of checks', () => {
  it('is shared by rows times weight', () => {
    expect(sizes([1000, 500, 100, 33], 400)).toEqual(byQuotients(of([1000, 500, 100, 33]), 400, 1))
    expect(sizes([900, 100], 50, 1, [1, 9])).toEqual([25, 25])
  })

  it('leaves no class without a chance, however small or light it is (LX-DEPT-16)', () => {
    expect(sizes([1, 100_000], 10, 1, [1, 30])).toEqual([1, 9])
    expect(sizes([2, 100_000], 10, 3, [1, 30])).toEqual([2, 8])
  })

  it('gives a class without subjects nothing, and no class more than it has', () => {
    expect(sizes([0, 5], 5, 1, [9, 1])).toEqual([0, 5])
    expect(sizes([5, 5], 10, 1, [9, 1])).toEqual([5, 5])
  })

  it('is refused below the floors, above the rows, and where it is no number', () => {
    const refused = (
      rows: readonly number[],
      budget: number,
      floor: number,
      by?: readonly number[]
    ): readonly string[] => tags(shareBudget({ classes: of(rows, by), budget, floor }))
    expect(refused([5, 5], 3, 2)).toEqual(['BudgetBelowFloors'])
    expect(refused([5, 5], 4, 2)).toEqual([])
    expect(refused([5, 5], 10, 2)).toEqual([])
    expect(refused([5, 5], 11, 2)).toEqual(['BudgetAboveRows'])
    expect(refused([5, 5], 4.5, 0)).toEqual(['BudgetNoInteger', 'BudgetNoInteger'])
    expect(refused([-1], 0, 1, [0])).toEqual(['BudgetNoInteger', 'BudgetNoInteger'])
    const twice = [...of([3]), ...of([3])]
    expect(tags(shareBudget({ classes: twice, budget: 4, floor: 1 }))).toEqual(['BudgetClassTwice'])
  })

  it('adds up, stays within floors and rows, and a larger one takes nothing from any class', () => {
    fc.assert(
      fc.property(city, ({ classes, floor, budget, most }) => {
        const shares = orThrow(shareBudget({ classes, floor, budget }))
        expect(shares.reduce((sum, { size }) => sum + size, 0)).toBe(budget)
        for (const { rows, size } of shares) {
          expect(size).toBeGreaterThanOrEqual(Math.min(rows, floor))
          expect(size).toBeLessThanOrEqual(rows)
        }
        expect(shares.map(({ size }) => size)).toEqual(byQuotients(classes, budget, floor))
        if (budget === most) return
        const more = orThrow(shareBudget({ classes, floor, budget: budget + 1 }))
        more.forEach(({ size }, i) => {
          expect(size).toBeGreaterThanOrEqual(shares[i]?.size ?? Infinity)
        })
      })
    )
  })

  it('gives of two classes with as many rows the heavier no fewer (LX-DEPT-16)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(400),
        (rows, a, b, spare) => {
          const [light, heavy] = sizes([rows, rows], 2 + (spare % (2 * rows - 1)), 1, [Math.min(a, b), a + b])
          expect(heavy).toBeGreaterThanOrEqual(light ?? Infinity)
        }
      )
    )
  })
})

describe('strata by ratio', () => {
  it('are one a class, disjoint, with the ratio of each: 1, 2, 10 and 30 % (LX-DEPT-16)', () => {
    const strata = strataByRatio({ low: '1%', general: '2%', higher: '10%', high: '30%' }, names, 'floor')
    const task = {
      name: name('抽查1'),
      registry: name('甲库'),
      row: planRow({ class: 'key' }),
      strata,
      team: { qualifications: [], experts: [] }
    }
    expect(decisionTroubles({ row: 1, name: task.name, registry: task.registry, strata })).toEqual([])
    const rows = { 低: 101, 一般: 100, 较高: 11, 高: 10 } as Readonly<Record<string, number>>
    const sized = sizeTask({
      task,
      rowsIn: (one: string) => rows[one] ?? 0,
      rules: linxia.plan,
      waiver: null
    })
    expect(sized._tag === 'Right' ? sized.right.map(({ size }) => size) : sized.left).toEqual([2, 2, 2, 3])
  })

  it('take everybody of a class whose ratio is 100 %, as a census and not as a sample', () => {
    const [, , , high] = strataByRatio({ low: '1%', general: '2%', higher: '10%', high: '100%' }, names, 'cap')
    expect(high).toMatchObject({ method: 'census', quota: null })
  })
})
