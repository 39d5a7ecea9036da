import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../src/calendar/index.js'
import {
  drawsUsed,
  frameMessages,
  makeFrame,
  type DrawCap,
  type DrawPlan,
  type FrameInput,
  type FrameRules,
  type PastCheck,
  type VisitCap
} from '../../../src/frame/index.js'
import { cite, explainBy, reasonsOf } from '../../../src/kernel/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { national } from '../../../src/profile/national.js'
import type { Mark, Subject } from '../../../src/registry/index.js'
import { name, stratum, tags } from '../plan/sample.js'
import { check, day, drawPlan, input, inside, ledger, made, nothing, outside, subject, taskWith } from './sample.js'

const rules = linxiaJoint.frame
const capOf = (changed: Partial<DrawCap>): FrameRules => {
  if (rules.drawCap === null) throw new Error('Linxia has a cap on draws')
  return { ...rules, drawCap: { ...rules.drawCap, ...changed } }
}
const twice = (of: string): readonly PastCheck[] => [check(of, '2023-02-01'), check(of, '2023-04-01')]
const region = { stratum: stratum().name, where: { _tag: 'Region', within: ['622900'] } } as never
const deployed = (ground: Ground, changed: Partial<DrawPlan> = {}): DrawPlan =>
  drawPlan({ ground, task: 'temporary', conditions: [region], ...changed })
const marked = (id: string, ...marks: readonly Mark[]): Subject => subject(id, { marks })

describe('the cap on draws', () => {
  it('LX-DEPT-17a: a third draw in one year is excluded, a second and a first are not', () => {
    const frame = made([subject('零'), subject('一'), subject('二'), subject('三')], rules, {
      ledger: ledger(check('一', '2023-02-01'), ...twice('二'), ...twice('三'), check('三', '2023-05-01'))
    })
    expect(inside(frame)).toEqual(['零', '一'])
    expect(outside(frame)).toEqual([
      ['二', 'LX-DEPT-17a'],
      ['三', 'LX-DEPT-17a']
    ])
    expect(frame.tables.exclusions.map(({ reason }) => reason.replace(/ \[.*/, ''))).toEqual([
      '一年内已被抽中2次 drawn 2 times within a year',
      '一年内已被抽中3次 drawn 3 times within a year'
    ])
  })

  it('LX-DEPT-9a: draws of key items are free of it, frequency as well as ratio; read the other way they are bound (C-05)', () => {
    const task = { ...input([], rules).task, row: { ...input([], rules).task.row, class: 'key' as const } }
    const [basis] = rules.drawCap === null ? [] : [rules.drawCap.keyItems.basis]
    const frameBy = (law: FrameRules, changed: Partial<FrameInput>): readonly string[] =>
      inside(made([subject('二')], law, { ledger: ledger(...twice('二')), ...changed }))
    expect(frameBy(rules, { task })).toEqual(['二'])
    expect(frameBy(rules, {})).toEqual([])
    expect(
      frameBy(capOf({ keyItems: { value: 'bound', basis: basis ?? { document: '', article: '' } } }), { task })
    ).toEqual([])
    expect(basis).toMatchObject({ article: '第九条', rule: 'LX-DEPT-9a' })
  })

  it('LX-DEPT-17a: the cap protects market entities, whatever their kind, and no product or place', () => {
    const kinds = ['enterprise', 'sole-trader', 'cooperative', 'foreign-enterprise', 'product', 'place'] as const
    const frame = made(
      kinds.map((kind) => subject(kind, { kind })),
      rules,
      { ledger: ledger(...kinds.flatMap(twice)) }
    )
    expect(inside(frame)).toEqual(['product', 'place'])
  })

  it('LX-DEPT-17a: what no draw chose is not counted', () => {
    const outsideOnes = twice('甲').map((one) => ({ ...one, way: 'outside' as const, ground: 'complaint' as const }))
    expect(inside(made([subject('甲')], rules, { ledger: ledger(...outsideOnes, check('甲', '2023-05-01')) }))).toEqual(
      ['甲']
    )
  })

  it('LX-DEPT-17a: 原则上 lets one subject pass with a reason and an approver, and the waiver comes back (C-33)', () => {
    const waiver = { subject: name('甲'), reason: '风险集中', approver: '分管负责人' }
    const other = { ...waiver, subject: name('丙') }
    const frame = made([subject('甲'), subject('乙'), subject('丙')], rules, {
      ledger: ledger(...twice('甲'), ...twice('乙')),
      waivers: [waiver, other]
    })
    expect(inside(frame)).toEqual(['甲', '丙'])
    expect(frame.waived).toEqual([{ waiver, drawn: 2 }])
    expect(frame.unneeded).toEqual([other])
  })

  it('C-33: a waiver without reason or approver, doubled, for a stranger, or where nothing is 原则上 is refused', () => {
    const waiver = { subject: name('甲'), reason: '风险集中', approver: '分管负责人' }
    const refused = (waivers: Parameters<typeof input>[2], of: FrameRules = rules): readonly string[] =>
      tags(makeFrame(input([subject('甲')], of, waivers)))
    expect(refused({ waivers: [{ ...waiver, reason: ' ' }] })).toEqual(['SubjectWaiverUnsigned'])
    expect(refused({ waivers: [{ ...waiver, approver: '' }] })).toEqual(['SubjectWaiverUnsigned'])
    expect(refused({ waivers: [waiver, waiver] })).toEqual(['SubjectWaivedTwice'])
    expect(refused({ waivers: [{ ...waiver, subject: name('乙') }] })).toEqual(['SubjectWaiverForStranger'])
    expect(refused({ waivers: [waiver] }, capOf({ soft: false }))).toEqual(['SubjectWaiverNotAllowed'])
    expect(refused({ waivers: [waiver] }, nothing)).toEqual(['SubjectWaiverNotAllowed'])
  })
})

describe('the year and the count', () => {
  const old = [check('甲', '2022-06-16'), check('甲', '2023-01-02')]

  it('C-08: the calendar year forgets last December, the rolling one does not', () => {
    const held = { ledger: ledger(...old) }
    expect(inside(made([subject('甲')], rules, held))).toEqual(['甲'])
    const rolling = capOf({ year: { value: 'rolling', basis: { document: '甲', article: '一' } } })
    expect(inside(made([subject('甲')], rolling, held))).toEqual([])
  })

  it('C-08: twelve months before the day of the draw are outside, a day later inside', () => {
    const rolling = capOf({ year: { value: 'rolling', basis: { document: '甲', article: '一' } } })
    const on = (first: string): readonly string[] =>
      inside(made([subject('甲')], rolling, { ledger: ledger(check('甲', first), check('甲', '2023-01-02')) }))
    expect(on('2022-06-15')).toEqual(['甲'])
    expect(on('2022-06-16')).toEqual([])
  })

  it('C-08: 1 January and the day of the draw count, 31 December before and the day after do not', () => {
    const counts = (of: string): number => {
      if (rules.drawCap === null) return -1
      const one = { ...rules.drawCap, most: { ...rules.drawCap.most, value: 1 } }
      return drawsUsed(one, [check('甲', of)], day('2023-06-15'), subject('甲'))
    }
    expect(['2022-12-31', '2023-01-01', '2023-06-15', '2023-06-16'].map(counts)).toEqual([0, 1, 1, 0])
  })

  it('C-08: two draws merged into one visit count 1, unless draws are counted', () => {
    const merged = [
      check('甲', '2023-02-01', { visit: name('同次') }),
      check('甲', '2023-02-03', { visit: name('同次') })
    ]
    const other = check('甲', '2023-04-01')
    expect(inside(made([subject('甲')], rules, { ledger: ledger(...merged) }))).toEqual(['甲'])
    expect(inside(made([subject('甲')], rules, { ledger: ledger(...merged, other) }))).toEqual([])
    const draws = capOf({ counted: { value: 'draws', basis: { document: '甲', article: '一' } } })
    expect(inside(made([subject('甲')], draws, { ledger: ledger(...merged) }))).toEqual([])
  })

  it('C-08: a joint visit of two departments counts 1', () => {
    const joint = check('甲', '2023-02-01', { departments: [name('住建部门'), name('市场监管部门')] })
    expect(inside(made([subject('甲')], rules, { ledger: ledger(joint) }))).toEqual(['甲'])
  })

  it('LX-DEPT-17a: drawn twice by different departments, a third task leaves it out, be the departments joint or not', () => {
    const checks = [
      check('甲', '2023-02-01', { departments: [name('消防机构')] }),
      check('甲', '2023-04-01', { departments: [name('税务部门')] })
    ]
    expect(inside(made([subject('甲')], rules, { ledger: ledger(...checks) }))).toEqual([])
  })
})

describe('what lifts the cap on draws', () => {
  const grounds = ['key-field', 'complaints', 'abnormal-list', 'dishonest', 'serious-violation'] as const

  it.each(grounds)('LX-DEPT-17b: the mark %s lifts the cap, and says so', (mark) => {
    const frame = made([marked('甲', mark), subject('乙')], rules, { ledger: ledger(...twice('甲'), ...twice('乙')) })
    expect(inside(frame)).toEqual(['甲'])
    expect(frame.lifted.map(({ subject: of, drawn, lift }) => [of, drawn, lift._tag, lift.basis.rule])).toEqual([
      ['甲', 2, 'ByMarks', 'LX-DEPT-17b']
    ])
  })

  it('LX-DEPT-17b: marks that the sentence does not name lift nothing', () => {
    const frame = made([marked('甲', 'excellent-credit', 'poor-credit', 'annual-coverage')], rules, {
      ledger: ledger(...twice('甲'))
    })
    expect(inside(frame)).toEqual([])
  })

  it('C-09: read with 有, a key-field enterprise needs another mark, and no other mark is enough (LX-DEPT-17b)', () => {
    const and = capOf({ liftedReading: { value: 'keyFieldAnd', basis: { document: '甲', article: '一' } } })
    const subjects = [
      marked('重点', 'key-field'),
      marked('投诉', 'complaints', 'dishonest'),
      marked('两者', 'key-field', 'complaints')
    ]
    const held = { ledger: ledger(...subjects.flatMap(({ id }) => twice(id))) }
    expect(inside(made(subjects, and, held))).toEqual(['两者'])
    expect(inside(made(subjects, rules, held))).toEqual(['重点', '投诉', '两者'])
  })

  it.each(['special-rectification', 'special-event', 'superior-order'] as const)(
    'LX-DEPT-17c: a directed draw deployed apart from the plan on %s is free of the cap',
    (ground) => {
      const frame = made([subject('甲')], rules, { ledger: ledger(...twice('甲')), draw: deployed(ground) })
      expect(inside(frame)).toEqual(['甲'])
      expect(frame.lifted.map(({ lift }) => [lift._tag, lift.basis.rule])).toEqual([['ByGround', 'LX-DEPT-17c']])
    }
  )

  it('LX-DEPT-17c: the ground alone is not enough: the draw must be directed, and deployed apart from the plan', () => {
    const held = { ledger: ledger(...twice('甲')) }
    const kept = (draw: DrawPlan): readonly string[] => inside(made([subject('甲')], rules, { ...held, draw }))
    expect(kept(deployed('special-event', { conditions: [] }))).toEqual([])
    expect(kept(deployed('special-event', { task: 'planned' }))).toEqual([])
    expect(kept(deployed('complaint'))).toEqual([])
    expect(kept(deployed('special-event'))).toEqual(['甲'])
  })

  it('C-34: whoever LX-MKT-12e wants drawn more is free of the cap of LX-DEPT-17a', () => {
    const raised = linxiaMarket.frame.raised?.marks.value ?? []
    expect(raised).toHaveLength(4)
    const subjects = raised.map((mark) => marked(mark, mark))
    expect(inside(made(subjects, rules, { ledger: ledger(...raised.flatMap(twice)) }))).toEqual(raised)
  })
})

const of2025: VisitCap = {
  per: 'level',
  most: { value: 2, basis: { document: '某市清单', article: '一' } },
  year: { value: 'calendar', basis: { document: '某市清单', article: '一' } },
  kinds: { value: ['daily', 'special', 'case'], basis: { document: '某市清单', article: '一' } },
  notCounted: { value: ['complaint', 'own-request'], basis: { document: '某市清单', article: '二' } },
  liftedClasses: { value: ['high'], basis: { document: '某市清单', article: '三' } }
}
const withCaps = (...visitCaps: readonly VisitCap[]): FrameRules => ({ ...nothing, visitCaps })
const countyTask = { task: taskWith([stratum()], { levels: ['county'], partners: [] }) }
const excluded = (
  caps: readonly VisitCap[],
  checks: readonly PastCheck[],
  changed: Parameters<typeof input>[2] = {}
): boolean =>
  inside(made([subject('甲')], withCaps(...caps), { ledger: ledger(...checks), ...countyTask, ...changed })).length ===
  0

describe('a cap on visits of the kind of 2025', () => {
  const drawn = check('甲', '2023-02-01')
  const complaint = check('甲', '2023-03-01', { way: 'outside', ground: 'complaint', kind: 'case' })
  const monitored = check('甲', '2023-04-01', { way: 'outside', ground: 'monitoring', kind: 'case' })

  it('2025 caps: at the cap a subject is out, below it is in, and checks outside the draw count', () => {
    expect(excluded([of2025], [drawn])).toBe(false)
    expect(excluded([of2025], [drawn, monitored])).toBe(true)
    expect(excluded([{ ...of2025, most: { ...of2025.most, value: 3 } }], [drawn, monitored])).toBe(false)
  })

  it('2025 caps: a ground that is not counted neither counts nor is stopped', () => {
    expect(excluded([of2025], [drawn, complaint])).toBe(false)
    expect(excluded([of2025], [drawn, monitored], { draw: drawPlan({ ground: 'complaint' }) })).toBe(false)
  })

  it('2025 caps: the other level has a counter of its own, and both together have another (2 a level, 4 combined)', () => {
    const combined: VisitCap = { ...of2025, per: 'all', most: { ...of2025.most, value: 4 } }
    const above = (on: string): PastCheck => check('甲', on, { level: 'prefecture' })
    expect(excluded([of2025], [above('2023-01-05'), above('2023-01-06'), drawn])).toBe(false)
    expect(excluded([of2025, combined], [above('2023-01-05'), above('2023-01-06'), drawn])).toBe(false)
    const four = [above('2023-01-05'), above('2023-01-06'), above('2023-01-07'), drawn]
    expect(excluded([of2025, combined], four)).toBe(true)
  })

  it('2025 caps: a task of both levels is stopped when one of them has used its visits up', () => {
    const both = { task: taskWith([stratum()], { levels: ['prefecture', 'county'] }) }
    expect(excluded([of2025], [drawn, monitored], both)).toBe(true)
  })

  it('2025 caps: each department has a counter of its own, a partner’s among them', () => {
    const cap: VisitCap = { ...of2025, per: 'department' }
    const fire = (on: string): PastCheck => check('甲', on, { departments: [name('消防机构')] })
    const visits = [fire('2023-01-05'), fire('2023-01-06')]
    expect(excluded([cap], visits)).toBe(false)
    const partner = { task: taskWith([stratum()], { levels: ['county'], partners: [name('消防机构')] }) }
    expect(excluded([cap], visits, partner)).toBe(true)
  })

  it('2025 caps: a class that is visited as need be is free, and so is a kind of check that is not counted', () => {
    const free = made([subject('甲', { riskClass: 'high' })], withCaps(of2025), {
      ledger: ledger(drawn, monitored),
      ...countyTask
    })
    expect(inside(free)).toEqual(['甲'])
    const daily: VisitCap = { ...of2025, kinds: { ...of2025.kinds, value: ['daily'] } }
    expect(excluded([daily], [drawn, monitored])).toBe(false)
    expect(excluded([daily], [drawn, check('甲', '2023-03-01')])).toBe(true)
    expect(excluded([daily], [drawn, check('甲', '2023-03-01')], { draw: drawPlan({ kind: 'special' }) })).toBe(false)
  })

  it('2025 caps: a cap that the text asks for without its number is refused until it is decided', () => {
    const refused = makeFrame(input([subject('甲')], national.frame))
    expect(tags(refused)).toEqual(['VisitCapOpen'])
    const [one] = reasonsOf(refused)
    const basis = national.frame.visitCaps[0]?.most.basis
    if (one === undefined || one._tag !== 'VisitCapOpen' || basis === undefined) throw new Error('no refusal')
    expect(explainBy(frameMessages)('zh')(one)).toContain(cite('zh')(basis))
    expect(national.frame.visitCaps.map(({ per, most }) => [per, most.value])).toEqual([['department', null]])
  })

  it('a subject who reached several limits is out by the first, which is the cap on draws', () => {
    const frame = made(
      [subject('甲')],
      { ...rules, visitCaps: [of2025] },
      { ledger: ledger(...twice('甲')), ...countyTask }
    )
    expect(outside(frame)).toEqual([['甲', 'LX-DEPT-17a']])
  })
})
