import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intersection, isOpenOn, windowCodec, type Window } from '../../src/calendar/index.js'
import { addDays, decode, firstOfMonth, orThrow, reasonsOf, type CivilDate } from '../../src/kernel/index.js'
import {
  planTasks,
  printedQuantityCodec,
  readPlan,
  readQuantity,
  sizeOf,
  type PrintedRow,
  type Rounding,
  type SizeRules
} from '../../src/plan/index.js'
import { linxia, name, planRow, printed, reading, sizes, stratum, zhongshan } from '../unit/plan/sample.js'

const start = firstOfMonth(2022, 1)
const dayAt = (offset: number): CivilDate => orThrow(addDays(start, offset))

/** Any set of days among 60, as a window: the days in runs. */
const days = fc.uniqueArray(fc.integer({ min: 0, max: 59 }))
const windowOf = (open: readonly number[]): Window => {
  const spans: { from: CivilDate; to: CivilDate }[] = []
  for (let i = 0; i < 60; i++) {
    if (!open.includes(i)) continue
    const last = spans.at(-1)
    if (last !== undefined && open.includes(i - 1)) last.to = dayAt(i)
    else spans.push({ from: dayAt(i), to: dayAt(i) })
  }
  return spans
}

describe('windows', () => {
  it('of the same days are the same, and the codec accepts them', () => {
    fc.assert(
      fc.property(days, (open) => {
        const window = windowOf(open)
        expect(orThrow(decode(windowCodec)(window))).toBe(window)
        for (let i = 0; i < 60; i++) expect(isOpenOn(window)(dayAt(i))).toBe(open.includes(i))
      })
    )
  })

  it('intersect in the days open in both, in either order, and the answer is a window again', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const common = intersection(windowOf(a), windowOf(b))
        expect(common).toEqual(windowOf(a.filter((day) => b.includes(day))))
        expect(intersection(windowOf(b), windowOf(a))).toEqual(common)
      })
    )
  })

  it('with a span moved against the span before it are refused', () => {
    fc.assert(
      fc.property(days, fc.nat(), fc.integer({ min: 0, max: 3 }), (open, pick, back) => {
        const window = windowOf(open)
        const at = window.length < 2 ? 0 : 1 + (pick % (window.length - 1))
        const before = window[at - 1]
        fc.pre(before !== undefined)
        const from = orThrow(addDays(before.to, 1 - back))
        const moved = window.map((one, i) => (i === at ? { from, to: one.to } : one))
        expect(reasonsOf(decode(windowCodec)(moved)).map((r) => r.at)).toContain(`/${String(at)}/from`)
      })
    )
  })
})

const percent = fc.integer({ min: 0, max: 1000 })
const text = (perMille: number): string => `${String(perMille)}/1000`
const rowCount = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }))

describe('a ratio of so many rows', () => {
  it('lies between its cap and its floor, which differ by less than one subject', () => {
    fc.assert(
      fc.property(percent, rowCount, (perMille, rows) => {
        const of = (rounding: Rounding): number => orThrow(sizeOf({ ratio: text(perMille), rounding }, rows))
        const [cap, floor, nearest] = [of('cap'), of('floor'), of('nearest')]
        const exact = BigInt(perMille) * BigInt(rows)
        expect(BigInt(cap) * 1000n <= exact && exact < BigInt(cap + 1) * 1000n).toBe(true)
        expect(BigInt(floor) * 1000n >= exact && exact > BigInt(floor - 1) * 1000n).toBe(true)
        expect(nearest === cap || nearest === floor).toBe(true)
        const difference = BigInt(nearest) * 1000n - exact
        expect(difference <= 500n && difference > -500n).toBe(true)
      })
    )
  })
})

type Case = readonly (readonly [rows: number, perMille: number, rounding: Rounding, reserve: number])[]
const cases: fc.Arbitrary<Case> = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 250 }),
    fc.constantFrom<Rounding>('cap', 'floor', 'nearest'),
    fc.nat(4)
  ),
  { minLength: 1, maxLength: 4 }
)
const sized = (strata: Case, rules: SizeRules, itemClass: 'general' | 'key'): ReturnType<typeof sizes> =>
  sizes(
    strata.map(([rows, perMille, rounding, reserve]) => [
      rows,
      { quota: { ratio: text(perMille), rounding }, reserve }
    ]),
    { rules, class: itemClass }
  )
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

describe('sizes that are accepted', () => {
  it('fit the rows with their reserve, and nobody is drawn only with a reason', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('general', 'key'), (strata, itemClass) => {
        const check = sized(strata, linxia.plan, itemClass)
        if (check._tag === 'Left') return
        for (const { rows, size, reserve, reason, evidence } of check.right) {
          expect(size + reserve).toBeLessThanOrEqual(rows)
          expect(size === 0 && reserve > 0).toBe(false)
          expect(reason !== null).toBe(rows > 0 && size === 0)
          expect(evidence.length).toBeGreaterThan(0)
        }
      })
    )
  })

  it('of a general item never pass 10 % of the row, but for the one of a small registry (联合细则 第九条)', () => {
    fc.assert(
      fc.property(cases, (strata) => {
        const check = sized(strata, linxia.plan, 'general')
        if (check._tag === 'Left') return
        const rows = total(check.right.map((one) => one.rows))
        const size = total(check.right.map((one) => one.size))
        const small = check.right.some(({ evidence }) => evidence.some(({ _tag }) => _tag === 'SmallRegistry'))
        expect(small).toBe(rows > 0 && rows < 10)
        if (small) expect(size).toBe(1)
        else expect(size * 10).toBeLessThanOrEqual(rows)
      })
    )
  })

  it('draw somebody of every registry that has anybody (市场监管系统细则 第六条)', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('general', 'key'), (strata, itemClass) => {
        const check = sized(strata, linxia.plan, itemClass)
        if (check._tag === 'Left') return
        expect(total(check.right.map(({ size }) => size)) > 0).toBe(check.right.some(({ rows }) => rows > 0))
      })
    )
  })

  it('class by class within the cap are accepted over the whole row too, where each rounds down', () => {
    fc.assert(
      fc.property(cases, (strata) => {
        const down: Case = strata.map(([rows, perMille, , reserve]) => [rows, perMille, 'cap', reserve])
        const rules: SizeRules = { ...linxia.plan, itemFloor: null }
        if (sized(down, { ...rules, capOver: reading('stratum') }, 'general')._tag === 'Left') return
        expect(sized(down, rules, 'general')._tag).toBe('Right')
      })
    )
  })

  it('of a general item never reach 100 % where they may not (中山市实施方案 二（四）)', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (rows, number) => {
        fc.pre(number <= rows && rows > 0)
        const check = sizes([[rows, { quota: { number } }]], { rules: zhongshan })
        expect(check._tag === 'Right').toBe(number < rows)
      })
    )
  })
})

const cell = fc.constantFrom<string | null>(
  null,
  '',
  '甲',
  '乙、丙等部门',
  '一般监管',
  '州级',
  '3月-11月',
  '13月-1月',
  '部门',
  ' x'
)
const anyRow: fc.Arbitrary<PrintedRow> = fc
  .record({
    抽查领域: cell,
    发起部门: cell,
    抽查事项: cell,
    事项分类: cell,
    检查对象: cell,
    抽查主体: cell,
    配合部门: cell,
    抽查时间: cell
  })
  .chain((row) =>
    fc.constantFrom(row, printed(), printed({ 抽查领域: row.抽查领域 }), printed({ 配合部门: row.配合部门 }))
  )

describe('a printed plan', () => {
  it('of any cells is read or refused, never both, never with an exception, and every refusal has its row', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const check = readPlan({ printed: { title: '计划', year: 2022, rows }, aliases: [], rules: linxia.plan })
        if (check._tag === 'Right') expect(check.right.plan.rows.length).toBe(rows.length)
        else
          for (const refusal of check.left)
            expect('row' in refusal && refusal.row >= 1 && refusal.row <= rows.length).toBe(true)
      })
    )
  })

  it('is read alike whether its domain cells are repeated or merged', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (merged) => {
        const rows = merged.map((_, i) => printed({ 抽查事项: `事项${String(i)}` }))
        const folded = rows.map((row, i) => (i > 0 && merged[i] ? { ...row, 抽查领域: null, 发起部门: null } : row))
        const read = (table: readonly PrintedRow[]): unknown =>
          orThrow(readPlan({ printed: { title: '计划', year: 2022, rows: table }, aliases: [], rules: linxia.plan }))
            .plan
        expect(read(folded)).toEqual(read(rows))
      })
    )
  })
})

describe('what teams are asked for', () => {
  const list = fc.array(fc.constantFrom('食品', '电梯', '消防', '__proto__').map(name), { maxLength: 4 })

  it('is refused exactly where a name stands twice in one of its lists, and else carried into the task as it is', () => {
    const plan = { title: '计划', year: 2022, rows: [planRow()] }
    fc.assert(
      fc.property(list, list, (qualifications, specialties) => {
        const team = { qualifications, experts: specialties.map((specialty) => ({ specialty, places: 1 })) }
        const check = planTasks({
          plan,
          decisions: [{ row: 1, name: name('抽查'), registry: name('名录库'), strata: [stratum()], team }]
        })
        const repeats = [qualifications, specialties].reduce((sum, own) => sum + own.length - new Set(own).size, 0)
        expect(reasonsOf(check).map(({ _tag }) => _tag)).toEqual(new Array(repeats).fill('TeamNeedRepeated'))
        if (repeats === 0) expect(orThrow(check).map((task) => task.team)).toEqual([team])
      })
    )
  })
})

describe('tasks', () => {
  it('do not depend on the order of the decisions', () => {
    const rows = Array.from({ length: 6 }, (_, i) => planRow({ number: i + 1, item: name(`事项${String(i)}`) }))
    const decisions = rows.map(({ number }) => ({
      row: number,
      name: name(`抽查${String(number)}`),
      registry: name('名录库'),
      strata: [stratum()]
    }))
    const plan = { title: '计划', year: 2022, rows }
    fc.assert(
      fc.property(fc.shuffledSubarray(decisions, { minLength: 6 }), (shuffled) => {
        expect(planTasks({ plan, decisions: shuffled })).toEqual(planTasks({ plan, decisions }))
      })
    )
  })
})

describe('a cell of any text', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '10',
          '%',
          '户',
          '（',
          '）',
          '≥',
          '不低于',
          '的',
          '，',
          '抽查',
          '次',
          '100',
          '以上',
          '存量',
          '0'
        ),
        {
          maxLength: 6
        }
      )
      .map((parts) => parts.join(''))
  )

  it('LX-DEPT-15a: is read as a quantity by its codec, or not at all', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const quantity = readQuantity(text)
        expect(quantity === null || decode(printedQuantityCodec)(quantity)._tag === 'Right').toBe(true)
      }),
      { seed: 4, numRuns: 2000 }
    )
  })
})
