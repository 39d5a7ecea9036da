import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  burdenOf,
  byRegistry,
  frameOf,
  makeFrame,
  subjectTest,
  type FrameRules,
  type MadeFrame,
  type PastCheck,
  type Predicate
} from '../../src/frame/index.js'
import { orThrow, type Name } from '../../src/kernel/index.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { wannian } from '../../src/profile/wannian.js'
import { MARKS, POOLS, RISK_CLASSES, SUBJECT_STATUSES, type Pool, type Subject } from '../../src/registry/index.js'
import { check, day, drawPlan, input, ledger, nothing, subject, taskWith } from '../unit/frame/sample.js'
import { name, stratum, weights } from '../unit/plan/sample.js'
import { gansu } from '../unit/registry/sample.js'

const ids = Array.from({ length: 12 }, (_, i) => `户${String(i)}`)

const subjects: fc.Arbitrary<readonly Subject[]> = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: 12 })
  .chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc
          .record({
            kind: fc.constantFrom('enterprise', 'sole-trader', 'product'),
            status: fc.oneof({ weight: 4, arbitrary: fc.constant('operating') }, fc.constantFrom(...SUBJECT_STATUSES)),
            riskClass: fc.option(fc.constantFrom(...RISK_CLASSES)),
            region: fc.constantFrom('622901', '622921', '620100'),
            scale: fc.constantFrom('大', '小'),
            marks: fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 2 })
          })
          .map((changed) => subject(id, changed))
      )
    )
  )

const history: fc.Arbitrary<readonly PastCheck[]> = fc.array(
  fc
    .record({
      of: fc.constantFrom(...ids),
      visit: fc.nat(5),
      on: fc.constantFrom('2022-05-01', '2022-06-15', '2022-06-16', '2022-12-31', '2023-01-01', '2023-06-15'),
      way: fc.constantFrom('random', 'outside'),
      level: fc.constantFrom('county', 'prefecture')
    })
    .map(({ of, visit, on, way, level }) => check(of, on, { visit: name(`${of}的${String(visit)}`), way, level })),
  { maxLength: 30 }
)

const condition: fc.Arbitrary<Predicate> = fc.letrec<{ readonly one: Predicate }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Predicate>(
      { _tag: 'Kind', kinds: ['enterprise'] },
      { _tag: 'Scale', scales: [name('大')] },
      { _tag: 'Region', within: ['622900'] as never },
      { _tag: 'RiskClass', classes: ['low', 'high'] },
      { _tag: 'Mark', marks: ['complaints', 'key-field'] },
      { _tag: 'Pool', pools: ['A', 'C'] }
    ),
    fc.array(tie('one'), { minLength: 1, maxLength: 2 }).map((of): Predicate => ({ _tag: 'All', of })),
    fc.array(tie('one'), { minLength: 1, maxLength: 2 }).map((of): Predicate => ({ _tag: 'Any', of })),
    tie('one').map((of): Predicate => ({ _tag: 'Not', of }))
  )
})).one

const strata = fc.constantFrom(
  [stratum()],
  [stratum({ name: name('低'), classes: ['low', 'general'] }), stratum({ name: name('高'), classes: ['high'] })],
  [stratum({ method: 'pps', weights })],
  [stratum({ name: name('定向') }), stratum({ name: name('其余') })]
)

const places: fc.Arbitrary<ReadonlyMap<Name, { readonly pool: Pool }>> = fc
  .tuple(...ids.map(() => fc.option(fc.constantFrom(...POOLS))))
  .map((letters) => new Map(ids.flatMap((id, i) => (letters[i] ? [[name(id), { pool: letters[i] }] as const] : []))))

const poolRules = wannian.registry.pools
const rules: fc.Arbitrary<FrameRules> = fc.constantFrom(
  nothing,
  linxiaJoint.frame,
  wannian.frame,
  { ...linxiaMarket.frame, directed: null },
  {
    ...linxiaJoint.frame,
    visitCaps: [
      {
        per: 'level',
        most: { value: 1, basis: { document: '某市清单', article: '一' } },
        year: { value: 'rolling', basis: { document: '某市清单', article: '一' } },
        kinds: { value: ['daily'], basis: { document: '某市清单', article: '一' } },
        notCounted: { value: [], basis: { document: '某市清单', article: '一' } },
        liftedClasses: { value: ['high'], basis: { document: '某市清单', article: '一' } }
      }
    ]
  }
)

const town = fc.record({ subjects, history, strata, places, rules, condition: fc.option(condition) })
type Town = typeof town extends fc.Arbitrary<infer A> ? A : never

const frameIn = (of: Town, checks = of.history): MadeFrame => {
  const [first = stratum()] = of.strata
  const conditions = of.condition === null ? [] : [{ stratum: first.name, where: of.condition }]
  return orThrow(
    makeFrame(
      input(of.subjects, of.rules, {
        task: taskWith(of.strata),
        draw: drawPlan({ conditions, raise: 2, riskWaiver: { reason: '甲', approver: '乙' } }),
        ledger: ledger(...checks),
        quiet: wannian.calendar.quiet,
        pools: poolRules === null ? null : { rules: poolRules, standings: of.places }
      })
    )
  )
}

describe('frame and exclusions', () => {
  it('together are the population, in its order, and nobody is in them twice (LX-DEPT-20a)', () => {
    fc.assert(
      fc.property(town, (of) => {
        const { tables, excluded } = frameIn(of)
        const [frame, out] = [tables.frame.map(({ id }) => id), tables.exclusions.map(({ id }) => id)]
        expect(new Set([...frame, ...out])).toEqual(new Set(of.subjects.map(({ id }) => id)))
        expect(frame.length + out.length).toBe(of.subjects.length)
        const order = of.subjects.map(({ id }) => id)
        expect(frame).toEqual(order.filter((id) => frame.includes(id)))
        expect(excluded.reduce((sum, { subjects: count }) => sum + count, 0)).toBe(out.length)
      })
    )
  })

  it('are those of frameOf where the law answers nothing and no condition is set', () => {
    fc.assert(
      fc.property(town, (of) => {
        const task = taskWith(of.strata.slice(0, 1))
        const plain = orThrow(makeFrame(input(of.subjects, nothing, { task, ledger: ledger(...of.history) })))
        expect(plain.tables).toEqual(frameOf(task, byRegistry(of.subjects)))
      })
    )
  })

  it('a further draw puts nobody into the frame (LX-DEPT-17a)', () => {
    fc.assert(
      fc.property(town, fc.constantFrom(...ids), (of, id) => {
        const before = new Set(frameIn(of).tables.frame.map((unit) => unit.id))
        for (const unit of frameIn(of, [...of.history, check(id, '2023-06-14')]).tables.frame) {
          expect(before).toContain(unit.id)
        }
      })
    )
  })

  it('in a stratum by weight nobody of a riskier class, or with a raised mark, weighs less (LX-MKT-12e)', () => {
    fc.assert(
      fc.property(subjects, (some) => {
        const { tables } = orThrow(
          makeFrame(
            input(some, linxiaMarket.frame, {
              task: taskWith([stratum({ method: 'pps', weights })]),
              draw: drawPlan({ raise: 2 })
            })
          )
        )
        const raised = linxiaMarket.frame.raised?.marks.value ?? []
        const rank = (id: string): readonly [number, boolean] => {
          const one = some.find((each) => each.id === id)
          return [
            RISK_CLASSES.indexOf(one?.riskClass ?? 'low'),
            one?.marks?.some((mark) => raised.includes(mark)) ?? false
          ]
        }
        for (const a of tables.frame) {
          for (const b of tables.frame) {
            const [[class1, mark1], [class2, mark2]] = [rank(a.id), rank(b.id)]
            if (class1 <= class2 && (mark2 || !mark1)) expect(b.weight).toBeGreaterThanOrEqual(a.weight)
          }
        }
      })
    )
  })
})

describe('the ledger', () => {
  it('counts a merged visit once: burdens are the distinct visits, whatever the number of draws (C-08)', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...ids), (checks, id) => {
        const own = checks.filter((one) => one.subject === id && one.on >= '2023-01-01')
        const burden = burdenOf(ledger(...checks), name(id), 'calendar', day('2023-12-31'))
        expect(burden.visits).toBe(new Set(own.map(({ visit }) => visit)).size)
        expect(burdenOf(ledger(...checks, ...own), name(id), 'calendar', day('2023-12-31'))).toEqual(burden)
      })
    )
  })
})

describe('conditions', () => {
  it('follow the laws of logic, subject by subject', () => {
    fc.assert(
      fc.property(subjects, condition, condition, places, (some, a, b, standings) => {
        const meets = (one: Predicate): readonly boolean[] =>
          some.map(orThrow(subjectTest(one, { regions: gansu, standings })))
        const [left, right] = [meets(a), meets(b)]
        expect(meets({ _tag: 'Not', of: a })).toEqual(left.map((one) => !one))
        expect(meets({ _tag: 'All', of: [a, b] })).toEqual(left.map((one, i) => one && right[i] === true))
        expect(meets({ _tag: 'Any', of: [a, b] })).toEqual(left.map((one, i) => one || right[i] === true))
      })
    )
  })
})
