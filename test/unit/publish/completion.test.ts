import { describe, expect, it } from 'vitest'
import type { VisitCourse } from '../../../src/inspect/index.js'
import { cited, orThrow, reasonsOf, type Name } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import type { Profile } from '../../../src/profile/profile.js'
import { silent } from '../../../src/profile/silent.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import {
  completionOf,
  openPublicity,
  openSinks,
  stageOfResult,
  tallyCompletions,
  type Publication,
  type PublicationStep,
  type VisitCompletion
} from '../../../src/publish/index.js'
import { changed, courseOf, day, enter, fire, market, name, officer, publish, run, step, tags } from './sample.js'

type Rules = Pick<Profile, 'publish'>

const withhold = step('WithholdResult', '2022-09-08', { ground: 'law', law: '统计法 第九条', approver: name('李局长') })
const made = (rules: Rules, course: VisitCourse, ...steps: readonly PublicationStep[]): Publication | null =>
  orThrow(run(rules, course, ...steps))

const whole = (
  rules: Rules,
  stages: ReadonlyMap<Name, readonly PublicationStep[]>,
  course = courseOf()
): ReturnType<typeof completionOf> =>
  completionOf(course, (department) => made(rules, course, ...(stages.get(department) ?? [])), rules.publish)

const both = (of: (department: Name) => readonly PublicationStep[]): ReadonlyMap<Name, readonly PublicationStep[]> =>
  new Map([
    [market, of(market)],
    [fire, of(fire)]
  ])
const entered = (department: Name): readonly PublicationStep[] => [enter('2022-09-07', department, department)]
const published = (department: Name): readonly PublicationStep[] => [
  ...entered(department),
  publish('2022-09-08', {}, department, department)
]

describe('when a visit is completed', () => {
  it('LX-MKT-23b: what was checked and not published is not completed', () => {
    const before = orThrow(whole(linxiaMarket, both(entered)))
    expect(before).toMatchObject({ completed: false, checked: true, missing: [market, fire] })
    expect(before.basis).toEqual(linxiaMarket.publish.completion?.basis)
    expect(orThrow(whole(linxiaMarket, both(published)))).toMatchObject({ completed: true, missing: [] })
    const basis = before.basis
    const byEntry = changed(linxiaMarket, { completion: cited('entered', basis) })
    expect(orThrow(whole(byEntry, both(entered))).completed).toBe(true)
    expect(orThrow(whole(byEntry, both(published))).completed).toBe(true)
    expect(orThrow(whole(byEntry, new Map())).completed).toBe(false)
    const byCheck = changed(linxiaMarket, { completion: cited('checked', basis) })
    expect(orThrow(whole(byCheck, new Map())).completed).toBe(true)
  })

  it('LX-MKT-23b: a visit that is not over is not completed, whatever is published', () => {
    const open = courseOf({ ended: null })
    expect(orThrow(whole(linxiaMarket, both(published), open))).toMatchObject({ completed: false, checked: false })
  })

  it('C-19: what was deemed complete still needs its published result', () => {
    const deemed = courseOf({
      impossible: {
        by: officer,
        on: day('2022-09-05'),
        impossible: { kind: 'deregistered', therefore: '主体已不存在，无从检查', proof: [name('登记档案')] },
        nonCooperation: []
      }
    })
    for (const rules of [linxiaMarket, linxiaJoint]) {
      expect(orThrow(whole(rules, both(entered), deemed))).toMatchObject({ completed: false, deemed: true })
      expect(orThrow(whole(rules, both(published), deemed))).toMatchObject({ completed: true, deemed: true })
    }
  })

  it('C-29: a joint visit is completed when each department has published its own result', () => {
    const one = new Map([[market, published(market)]])
    expect(orThrow(whole(linxiaMarket, one))).toMatchObject({ completed: false, missing: [fire] })
    expect(orThrow(whole(linxiaMarket, one)).results).toEqual([
      { department: market, stage: 'published' },
      { department: fire, stage: 'formed' }
    ])
  })

  it('C-29: visits count once and results by department', () => {
    const all: readonly VisitCompletion[] = [
      orThrow(whole(linxiaMarket, both(published))),
      orThrow(whole(linxiaMarket, new Map([[market, published(market)]]))),
      orThrow(whole(linxiaMarket, new Map(), courseOf({ ended: null, results: [] })))
    ]
    expect(tallyCompletions(all)).toEqual({
      visits: 3,
      checked: 2,
      deemed: 0,
      completed: 1,
      results: { none: 2, formed: 1, entered: 0, withheld: 0, published: 3 }
    })
  })

  it('LX-DEPT-30g: what is lawfully withheld completes its visit, or is counted apart where so decided', () => {
    const stages = new Map([
      [market, [withhold]],
      [fire, published(fire)]
    ])
    expect(orThrow(whole(linxiaJoint, stages)).completed).toBe(true)
    const basis = linxiaJoint.publish.withheldCounts?.basis ?? { document: '', article: '' }
    const apart = changed(linxiaJoint, { withheldCounts: cited('apart', basis) })
    expect(orThrow(whole(apart, stages))).toMatchObject({ completed: false, missing: [market] })
    const open = changed(linxiaJoint, { withheldCounts: null })
    expect(reasonsOf(whole(open, stages))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'withheldCounts' }
    ])
    expect(tags(whole(open, both(published)))).toEqual([])
    expect(reasonsOf(whole(silent, new Map()))).toEqual([
      { _tag: 'AnswerOpen', stage: 'publish', question: 'completion' }
    ])
    // Shown after all, it is published.
    const later = made(linxiaJoint, courseOf(), withhold, enter('2022-09-09'), publish('2022-09-09'))
    expect(stageOfResult(courseOf(), market, later)).toBe('published')
  })
})

describe('what is still to be made public', () => {
  const act = { by: market, on: day('2022-01-05') }
  const none = { none: 3, formed: 0, entered: 0, withheld: 0, published: 0 }

  it('LX19-04: items, plan and results are all published, but for what a law keeps back', () => {
    const all = { ...none, formed: 1, entered: 2, withheld: 4, published: 5 }
    const { objects } = linxia2019.publish
    expect(openPublicity({ items: null, plan: null, results: all }, linxia2019.publish)).toEqual([
      { object: 'items', missing: 1, basis: objects?.basis },
      { object: 'plan', missing: 1, basis: objects?.basis },
      { object: 'results', missing: 3, basis: objects?.basis }
    ])
    expect(openPublicity({ items: act, plan: act, results: { ...none, withheld: 1 } }, linxia2019.publish)).toEqual([])
    expect(openPublicity({ items: null, plan: null, results: all }, silent.publish)).toEqual([])
  })

  it('LX-MKT-4c: plan, items and results are published, each told apart', () => {
    const open = (input: Parameters<typeof openPublicity>[0]): readonly string[] =>
      openPublicity(input, linxiaMarket.publish).map(({ object, basis }) => `${object} ${basis.rule ?? ''}`)
    expect(open({ items: null, plan: act, results: none })).toEqual(['items LX-MKT-4c'])
    expect(open({ items: act, plan: null, results: none })).toEqual(['plan LX-MKT-4c'])
    expect(open({ items: act, plan: act, results: { ...none, entered: 1 } })).toEqual(['results LX-MKT-4c'])
    expect(
      openPublicity({ items: null, plan: null, results: none }, wannian.publish).map(({ object }) => object)
    ).toEqual(['items'])
    expect(
      openPublicity({ items: null, plan: null, results: { ...none, formed: 1 } }, ningyang.publish).map(
        ({ object }) => object
      )
    ).toEqual(['results'])
  })
})

describe('platforms', () => {
  const collect = (...sinks: readonly Name[]): PublicationStep => step('CollectResult', '2022-09-08', { sinks })
  const open = (rules: Rules, isMarket: boolean, ...steps: readonly PublicationStep[]): readonly string[] =>
    openSinks(made(rules, courseOf(), ...steps), isMarket, rules.publish).map(({ sink }) => sink)

  it('LX19-37: results on enterprises reach three national platforms, others none by this rule', () => {
    const three = ['国家企业信用信息公示系统', '全国信用信息共享平台', '国家“互联网+监管”系统']
    expect(open(linxia2019, true, enter())).toEqual(three)
    expect(open(linxia2019, false, enter())).toEqual([])
    expect(open(linxia2019, true, enter(), collect(name('全国信用信息共享平台')))).toEqual([three[0], three[2]])
    expect(open(linxia2019, true, enter(), collect(...three.map(name)))).toEqual([])
    expect(open(linxia2019, true, withhold)).toEqual([])
  })

  it('NY-16: results on enterprises are shared to the publicity system and the credit website', () => {
    expect(open(ningyang, true, enter('2022-09-07', officer))).toEqual([
      '国家企业信用信息公示系统（山东）',
      '信用中国（山东）'
    ])
  })

  it('ZS-29: results are pushed to the province and the publicity system and enter the credit record', () => {
    const [province, system, record] = open(zhongshan, false, enter())
    expect(province).toContain('广东省')
    expect(system).toContain('公示系统')
    expect(record).toContain('信用记录')
    expect(open(zhongshan, true)).toHaveLength(3)
  })

  it('WN-28: results are collected to the publicity system and the credit platform as well', () => {
    expect(open(wannian, false, enter())).toEqual(['国家企业信用信息公示系统', '全国信用信息共享平台'])
  })

  it('LX19-37: a platform that two texts name is asked for once', () => {
    const twice = changed(linxia2019, { sinks: [...linxia2019.publish.sinks, ...linxia2019.publish.sinks] })
    expect(open(twice, true, enter())).toHaveLength(3)
  })
})
