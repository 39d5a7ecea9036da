/* Who may be checked, when and why, by each place's own profile: grounds named and no others, pools, quiet days, caps. */

import { describe, expect, it } from 'vitest'
import { enterOn, GROUNDS, groundWords, type Ground, type QuietEntry } from '../../src/calendar/index.js'
import {
  makeFrame,
  routeLead,
  type FrameRules,
  type PastCheck,
  type Predicate,
  type VisitCap
} from '../../src/frame/index.js'
import { cited, citing, orThrow, reasonsOf } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { national } from '../../src/profile/national.js'
import { ningyang } from '../../src/profile/ningyang.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import { sortIntoPools, type Subject } from '../../src/registry/index.js'
import { bureau, day, entryOn, office, quietA, quietB, randomOnlyA } from '../unit/calendar/sample.js'
import { check, drawPlan, input, inside, ledger, made, nothing, subject, taskWith } from '../unit/frame/sample.js'
import { name, stratum, tags, weights } from '../unit/plan/sample.js'
import { firm, FOUNDED, proposal, wannianPools } from '../unit/registry/wannian.js'

const some = citing('某县细则')('第一条')
const zh = (grounds: readonly Ground[]): readonly string[] => grounds.map((ground) => groundWords[ground].zh)

describe('leads', () => {
  const followed = ({ frame }: Profile): readonly Ground[] =>
    GROUNDS.filter((ground) => {
      const route = routeLead({ ground, names: true, law: frame.leads })
      return route._tag === 'Right' && route.right._tag === 'CheckedAsCase'
    })

  it.each<readonly [string, Profile, readonly Ground[]]>([
    ['LX19-33', linxia2019, ['complaint', 'transfer', 'monitoring']],
    ['LX-MKT-6c', linxiaMarket, ['complaint', 'transfer', 'monitoring']],
    ['LX-DEPT-3c', linxiaJoint, ['complaint', 'transfer', 'monitoring']],
    ['LX-DEPT-3d', linxiaJoint, ['complaint', 'transfer', 'monitoring']],
    ['NY-20', ningyang, ['complaint', 'transfer', 'monitoring']],
    ['ZS-32', zhongshan, ['complaint', 'superior-order', 'transfer', 'monitoring', 'special-rectification']]
  ])(
    '%s: a lead that names a subject is followed on these grounds and on no other of all that there are',
    (_, profile, grounds) => {
      expect([...zh(followed(profile))].sort()).toEqual([...zh(grounds)].sort())
    }
  )
})

describe('frames', () => {
  const all = stratum()
  const directed = (where: Predicate, ground: Ground | null, rules: FrameRules): ReturnType<typeof makeFrame> =>
    makeFrame(
      input([subject('甲', { marks: ['complaints'], tags: ['标签'] })], rules, {
        draw: drawPlan({ ground, conditions: [{ stratum: all.name, where }] })
      })
    )

  it.each<readonly [string, Predicate]>([
    ['riskClass', { _tag: 'RiskClass', classes: ['general'] }],
    ['mark', { _tag: 'Mark', marks: ['complaints'] }],
    ['tag', { _tag: 'Tag', tags: [name('标签')] }],
    ['registry', { _tag: 'Registry', registries: [name('甲库')] }],
    ['creditCode', { _tag: 'CreditCode', has: false }]
  ])('LX-DEPT-20b: a condition by %s is beyond what the text names', (attribute, where) => {
    const { findings } = orThrow(directed(where, null, linxiaJoint.frame))
    expect(findings.map((one) => (one._tag === 'ConditionBeyondText' ? one.attribute : one._tag))).toEqual([attribute])
  })

  it('LX-MKT-11b: four grounds of all that there are let a draw be directed', () => {
    const where: Predicate = { _tag: 'Kind', kinds: ['enterprise'] }
    const grounds = GROUNDS.filter((ground) => directed(where, ground, linxiaMarket.frame)._tag === 'Right')
    expect([...zh(grounds)].sort()).toEqual([...zh(['superior-order', 'complaint', 'media', 'monitoring'])].sort())
  })

  const isIn = (...checks: readonly PastCheck[]): boolean =>
    inside(made([subject('甲')], linxiaJoint.frame, { ledger: ledger(...checks) })).length === 1

  it('LX-DEPT-17a: two draws merged into one visit count once and leave a further one, two visits do not', () => {
    const drawn = (visit: string): PastCheck => check('甲', '2023-02-01', { visit: name(visit) })
    expect(isIn(drawn('一'), drawn('一'))).toBe(true)
    expect(isIn(drawn('一'), drawn('二'))).toBe(false)
  })

  it('LX-DEPT-17a: the year is that of the calendar: 31 December before it does not count, 1 January does', () => {
    const own = check('甲', '2023-03-01')
    expect(isIn(own, check('甲', '2022-12-31'))).toBe(true)
    expect(isIn(own, check('甲', '2023-01-01'))).toBe(false)
  })

  it('LX-DEPT-16: 适当 lets a draw without a raised weight pass with a reason and an approver', () => {
    const task = taskWith([stratum({ method: 'pps', weights })])
    const riskWaiver = { reason: '力量不足', approver: '分管负责人' }
    expect(tags(makeFrame(input([subject('甲')], linxiaJoint.frame, { task })))).toEqual(['RaiseUndecided'])
    const frame = made([subject('甲')], linxiaJoint.frame, { task, draw: drawPlan({ riskWaiver }) })
    expect(frame.riskWaived.map(({ _tag }) => _tag)).toEqual(['RaiseUndecided'])
  })
})

describe('the cap that each authority publishes', () => {
  const county = { task: taskWith([stratum()], { levels: ['county'], partners: [] }) }
  const [cap] = national.frame.visitCaps
  const isOut = (who: Subject, ...checks: readonly PastCheck[]): boolean => {
    if (cap === undefined) throw new Error('the whole country has a cap on visits')
    const two: VisitCap = { ...cap, most: cited(2, some) }
    const rules: FrameRules = { ...nothing, visitCaps: [two] }
    return inside(made([who], rules, { ledger: ledger(...checks), ...county })).length === 0
  }
  const own = check('甲', '2023-02-01')

  it('国办发〔2024〕54号: its number is for the authority to say, and nothing is drawn before', () => {
    expect(tags(makeFrame(input([subject('甲')], national.frame)))).toEqual(['VisitCapOpen'])
  })

  it('国办发〔2024〕54号, 司法部涉企行政检查问答: it counts the visits of one department, daily, special and of a case', () => {
    for (const kind of ['daily', 'special', 'case'] as const) {
      expect(isOut(subject('甲'), own, check('甲', '2023-03-01', { kind, way: 'outside', ground: 'complaint' }))).toBe(
        true
      )
    }
    expect(isOut(subject('甲'), own)).toBe(false)
    const another = { departments: [name('消防机构')] }
    expect(isOut(subject('甲'), own, check('甲', '2023-03-01', another))).toBe(false)
  })

  it('国办发〔2024〕54号: it is of the calendar year and of every class', () => {
    expect(isOut(subject('甲'), own, check('甲', '2022-12-31'))).toBe(false)
    expect(isOut(subject('甲'), own, check('甲', '2023-01-01'))).toBe(true)
    for (const riskClass of ['low', 'general', 'higher', 'high'] as const) {
      expect(isOut(subject('甲', { riskClass }), own, check('甲', '2023-01-01'))).toBe(true)
    }
  })
})

describe('pools of Wannian', () => {
  const refused = (who: Subject, pool: 'A' | 'C'): readonly string[] =>
    tags(sortIntoPools({ subjects: [who], proposals: [proposal('1', pool)], on: FOUNDED, rules: wannianPools }))

  it('WN-02: a mark or a sector that the text does not name brings nobody into pool A', () => {
    for (const mark of ['complaints', 'abnormal-list', 'dishonest', 'serious-violation', 'key-field', 'poor-credit']) {
      expect(refused(firm('1', { marks: [mark] }), 'A')).toEqual(['ProposalWithoutGround'])
    }
    expect(refused(firm('1', { marks: ['excellent-credit'] }), 'A')).toEqual([])
    expect(refused(firm('1', { industry: '某' }), 'A')).toEqual(['ProposalWithoutGround'])
  })

  it('WN-12: a mark that the text does not name, or a sector, brings nobody into pool C', () => {
    for (const mark of [
      'complaints',
      'abnormal-list',
      'dishonest',
      'serious-violation',
      'key-field',
      'excellent-credit'
    ]) {
      expect(refused(firm('1', { marks: [mark] }), 'C')).toEqual(['ProposalWithoutGround'])
    }
    for (const industry of ['制造业', '某']) {
      expect(refused(firm('1', { industry }), 'C')).toEqual(['ProposalWithoutGround'])
    }
  })
})

describe('quiet days of Wannian', () => {
  const filings = [
    { with: office, on: day('2022-08-01') },
    { with: bureau, on: day('2022-08-01') }
  ]
  const outside = (on: string, more: Partial<QuietEntry> = {}): QuietEntry =>
    entryOn([on], { way: 'outside', kind: 'case', ...more })

  it.each([
    ['WN-21', quietA],
    ['WN-21', quietB],
    ['WN-07', randomOnlyA]
  ])('%s: a subject of no pool is bound by no quiet period (%#)', (_, period) => {
    expect(tags(enterOn([period], outside('2023-03-15', { groups: [name('某')] })))).toEqual([])
    expect(tags(enterOn([period], outside('2023-03-15', { groups: period.groups ?? [] })))).toEqual(['QuietDay'])
  })

  it('WN-07: in no month is pool A open to a check outside the draw', () => {
    for (let month = 1; month <= 12; month++) {
      const on = `2023-${String(month).padStart(2, '0')}-15`
      expect(tags(enterOn([randomOnlyA], outside(on)))).toEqual(['QuietDay'])
      expect(tags(enterOn([randomOnlyA], entryOn([on])))).toEqual([])
    }
  })

  it('WN-08: eight grounds of all that there are open pool A to a check outside the draw, once both bodies have it', () => {
    const opening = GROUNDS.filter(
      (ground) => enterOn([randomOnlyA], outside('2023-06-15', { ground, filings }))._tag === 'Right'
    )
    expect([...zh(opening)].sort()).toEqual(
      [
        ...zh([
          'complaint',
          'superior-order',
          'transfer',
          'work-safety',
          'environment',
          'fire',
          'occupational-health',
          'emergency'
        ])
      ].sort()
    )
    for (const ground of opening) {
      const [missing] = reasonsOf(enterOn([randomOnlyA], outside('2023-06-15', { ground })))
      expect(missing).toMatchObject({ _tag: 'QuietFilingMissing', missing: [office, bureau] })
    }
  })

  it('WN-21: pool A is closed to checks outside the draw from 10 August 2022 on, and not on the 9th', () => {
    expect(['2022-08-09', '2022-08-10'].map((on) => tags(enterOn([randomOnlyA], outside(on))))).toEqual([
      [],
      ['QuietDay']
    ])
    expect(tags(enterOn(wannian.calendar.quiet, outside('2021-06-15')))).toEqual([])
  })
})
