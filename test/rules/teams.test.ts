/* What each place asks of visits and teams, by its own profile: which tasks meet, what departments agree on, who goes along and who leads. */

import { describe, expect, it } from 'vitest'
import { teamRules, type AssignRules, type Staff } from '../../src/assign/index.js'
import { checkStaff } from '../../src/assign/staff-check.js'
import { cited, citing, orThrow, reasonsOf, settle, type Open } from '../../src/kernel/index.js'
import { AGREED_ELEMENTS, checkAgreements, type MergeRules, type NotJoint } from '../../src/merge/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { ningyang } from '../../src/profile/ningyang.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import {
  assigned,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  seeds,
  staffWith,
  visit,
  widening
} from '../unit/assign/samples.js'
import { day, mergedAt, months, name, names, task } from '../unit/merge/samples.js'

const some = citing('某县细则')('第一条')

/** The answers of a profile to these questions; the others as a county decided them. */
const merging = (profile: Profile, ...asked: readonly (keyof MergeRules)[]): MergeRules => {
  const others: MergeRules = {
    period: cited('overlapping', some),
    apart: [],
    joint: cited([], some),
    agreement: cited([], some)
  }
  const own = Object.fromEntries(asked.map((question) => [question, profile.merge[question]]))
  const rules: Open<MergeRules, 'period' | 'joint' | 'agreement'> = { ...others, ...own }
  return orThrow(settle<MergeRules, 'period' | 'joint' | 'agreement'>('merge', rules, ['period', 'joint', 'agreement']))
}

const QUESTIONS = [
  'officersPerVisit',
  'officersPerDepartment',
  'leaders',
  'head',
  'experts',
  'jointRegistry',
  'widen'
] as const

const team = (profile: Profile, ...asked: readonly (keyof AssignRules)[]): Staff['rules'] => {
  const others: AssignRules = {
    officersPerVisit: cited(2, some),
    officersPerDepartment: cited(1, some),
    leaders: cited('leadCrew', some),
    head: cited('drawn', some),
    experts: cited('drawn', some),
    jointRegistry: cited(null, some),
    widen: cited('prefecture', some)
  }
  const own = Object.fromEntries(asked.map((question) => [question, profile.assign[question]]))
  const rules: Open<AssignRules> = { ...others, ...own }
  const settled = orThrow(settle<AssignRules, keyof AssignRules>('assign', rules, QUESTIONS))
  return teamRules(settled, { mode: 'own', reason: '按属地力量安排', balance: 'dec-min' })
}

describe('visits', () => {
  it.each<readonly [string, Profile]>([
    ['LX-DEPT-22', linxiaJoint],
    ['WN-11', wannian]
  ])('%s: tasks whose periods meet in one month are one visit, those that do not are two', (_, profile) => {
    const rules = merging(profile, 'period')
    const visits = (first: number): number =>
      mergedAt([task('a', months(2, 9)), task('b', months(first, 11), ['消防部门'])], rules).visits.length
    expect([visits(2), visits(9), visits(10)]).toEqual([1, 1, 2])
  })

  const alone = (profile: Profile, population: string): readonly NotJoint[] =>
    mergedAt([{ ...task('a', months(2, 3)), population: name(population) }], merging(profile, 'joint')).notJoint

  it.each<readonly [string, Profile]>([
    ['LX19-27', linxia2019],
    ['LX-DEPT-19c', linxiaJoint],
    ['NY-12', ningyang],
    ['ZS-20', zhongshan]
  ])('%s: no registry asks that its subjects be visited jointly', (rule, profile) => {
    for (const one of ['市场主体名录库', 'A类库', '某']) expect(alone(profile, one)).toEqual([])
    expect(profile.merge.joint?.basis.rule).toBe(rule)
  })

  it('WN-06: subjects of pool A, and of no other registry, are visited by two departments or more', () => {
    expect(alone(wannian, 'A类库')).toMatchObject([{ populations: ['A类库'], basis: { rule: 'WN-06' } }])
    for (const one of ['B类库', 'C类库', '某']) expect(alone(wannian, one)).toEqual([])
    const two = { ...task('a', months(2, 3), [MARKET, FIRE]), population: name('A类库') }
    expect(mergedAt([two], merging(wannian, 'joint')).notJoint).toEqual([])
  })

  const unagreed = (profile: Profile, elements: readonly (typeof AGREED_ELEMENTS)[number][]): readonly unknown[] =>
    reasonsOf(
      checkAgreements({
        tasks: [task('a', months(2, 3), [MARKET, FIRE])],
        agreements: [MARKET, FIRE].map((department) => ({
          draw: name('a'),
          department: name(department),
          elements,
          on: day('2022-01-10')
        })),
        rules: merging(profile, 'agreement')
      })
    ).map((one) => (one._tag === 'AgreementIncomplete' ? one.missing : one._tag))

  it.each<readonly [string, Profile]>([
    ['LX19-27', linxia2019],
    ['NY-12', ningyang],
    ['ZS-20', zhongshan],
    ['WN-14', wannian]
  ])('%s: the text names no element that departments agree on beforehand', (_, profile) => {
    expect(unagreed(profile, [])).toEqual([])
  })

  it.each(AGREED_ELEMENTS)('LX-DEPT-19c: both departments agree beforehand on %s', (element) => {
    const others = AGREED_ELEMENTS.filter((one) => one !== element)
    expect(unagreed(linxiaJoint, others)).toEqual([[element], [element]])
    expect(unagreed(linxiaJoint, AGREED_ELEMENTS)).toEqual([])
  })
})

describe('teams', () => {
  const firemen = officers('f1 f2 f3', { department: name(FIRE) })
  const people = [...officers('m1 m2 m3 m4'), ...firemen]
  const crews = (rules: Staff['rules'], departments: readonly string[]): readonly number[] | undefined =>
    assigned([visit('a', departments)], staffWith(people, { rules })).teams[0]?.crews.map((one) => one.officers.length)

  it.each<readonly [string, Profile]>([
    ['LX-DEPT-23c', linxiaJoint],
    ['LX-MKT-16b', linxiaMarket]
  ])('%s: two officers at least a visit, and one of each department', (_, profile) => {
    const rules = team(profile, 'officersPerVisit', 'officersPerDepartment')
    expect(crews(rules, [MARKET])).toEqual([2])
    expect(crews(rules, [MARKET, FIRE])).toEqual([1, 1])
    const one = assigned([visit('a')], staffWith(officers('m1'), { rules }))
    expect([one.teams[0]?.crews[0]?.officers.length, one.unfilled.length]).toEqual([1, 1])
  })

  it('ZS-23: each department draws one of its own at least', () => {
    expect(crews(team(zhongshan, 'officersPerDepartment'), [MARKET, FIRE])).toEqual([1, 1])
  })

  it('LX-DEPT-23c: the head is drawn, in the crew of the lead department and in no other', () => {
    const rules = team(linxiaJoint, 'leaders', 'head')
    const heads = seeds.map((seed) => {
      const [one] = assigned([visit('a', [MARKET, FIRE])], staffWith(people, { rules }), seed).teams
      expect(one?.crews.map((crew) => crew.officers.filter(({ leads }) => leads).length)).toEqual([1, 0])
      return one?.head
    })
    expect(new Set(heads).size).toBeGreaterThan(1)
    expect(heads.every((head) => head?.startsWith('m'))).toBe(true)
  })

  it('ZS-23: the head is appointed and not drawn', () => {
    const rules = team(zhongshan, 'head')
    for (const seed of seeds) {
      expect(assigned([visit('a')], staffWith(people, { rules }), seed).teams[0]?.head).toBeNull()
    }
  })

  const experts = (profile: Profile): readonly [drawn: readonly string[] | undefined, appointed: number] => {
    const asking = visit('a', [MARKET], { experts: [{ specialty: name('电梯'), places: 1 }] })
    const staff = staffWith(people, { experts: [expert('e1', ['电梯'])], rules: team(profile, 'experts') })
    const { teams, expertsToAppoint } = assigned([asking], staff)
    return [teams[0]?.experts[0]?.experts, expertsToAppoint.length]
  }

  it.each<readonly [string, Profile]>([
    ['LX-DEPT-23e', linxiaJoint],
    ['ZS-24', zhongshan]
  ])('%s: experts are drawn', (_, profile) => {
    expect(experts(profile)).toEqual([['e1'], 0])
  })

  it('LX-MKT-13e: experts are sent by their department and not drawn', () => {
    expect(experts(linxiaMarket)).toEqual([[], 1])
  })

  const widened = (profile: Profile, to: 'neighbours' | 'prefecture'): readonly string[] =>
    reasonsOf(checkStaff(staffWith(people, { widenings: [widening({ to })], rules: team(profile, 'widen') }))).map(
      ({ _tag }) => _tag
    )

  it('LX-DEPT-23d: a pool is widened to neighbours and no farther', () => {
    expect(widened(linxiaJoint, 'neighbours')).toEqual([])
    expect(widened(linxiaJoint, 'prefecture')).toEqual(['WideningTooFar'])
  })

  it('LX-MKT-13b: officers are those of the level itself, and no pool is widened', () => {
    expect(widened(linxiaMarket, 'neighbours')).toEqual(['WideningTooFar'])
    expect(widened(linxiaMarket, 'prefecture')).toEqual(['WideningTooFar'])
  })

  it.each<readonly [string, Profile]>([
    ['LX19-22', linxia2019],
    ['NY-08', ningyang],
    ['ZS-22', zhongshan]
  ])('%s: officers of a joint visit need stand in no other registry', (_, profile) => {
    expect(crews(team(profile, 'jointRegistry'), [MARKET, FIRE])).toEqual([1, 1])
  })

  it('WN-19: officers of a joint visit stand in the registry for joint checks, those of one department need not', () => {
    const rules = team(wannian, 'jointRegistry')
    const listed = { registries: names('联合检查执法人员库') }
    const staff = staffWith(
      [officer('m1', listed), officer('m2'), officer('f1', { department: name(FIRE), ...listed })],
      {
        rules
      }
    )
    for (const seed of seeds) {
      const { teams, unfilled } = assigned([visit('a', [MARKET, FIRE])], staff, seed)
      expect(teams[0]?.crews.map((one) => one.officers.map(({ id }) => id))).toEqual([['m1'], ['f1']])
      expect(unfilled).toEqual([])
    }
    expect(crews(rules, [MARKET])).toEqual([2])
    expect(crews(rules, [MARKET, FIRE])).toEqual([0, 0])
  })
})
