/* What the profiles answer for the time after the visit: the numbers of the texts, grounds that can be judged, what stays open. */

import { describe, expect, it } from 'vitest'
import { compileRules, type AccountabilityRule, type RuleKind } from '../../../src/accountability/index.js'
import { days, months, workdays, yearlyDue } from '../../../src/calendar/index.js'
import { cite, orThrow, reasonsOf, type Citation } from '../../../src/kernel/index.js'
import {
  linxia2019,
  linxiaJoint,
  linxiaMarket,
  national,
  ningyang,
  printAnswer,
  readingsOf,
  readProfile,
  silent,
  wannian,
  zhongshan,
  type Profile
} from '../../../src/profile/index.js'

const judging = { linxia2019, linxiaJoint, linxiaMarket, ningyang, zhongshan, wannian }

const told = (basis: Citation | null | undefined): string =>
  basis === null || basis === undefined ? 'silent' : `${cite('zh')(basis)} ${basis.rule ?? ''}`.trim()

/** The numbers of the grounds of one kind that rest on a rule. */
const groundsOf = ({ accountability }: Profile, rule: string, kind: RuleKind): readonly AccountabilityRule[] =>
  (accountability.rules ?? []).filter((one) => one.basis.rule === rule && one.kind === kind)

describe('the terms after a visit', () => {
  it('LX-MKT-23a, LX-DEPT-30g, NY-15: 20 working days, and no number where the text says 及时 alone', () => {
    for (const { publish } of [linxiaMarket, linxiaJoint, ningyang]) expect(publish.term?.value).toEqual(workdays(20))
    for (const { publish } of [national, linxia2019, zhongshan, wannian]) expect(publish.term).toBe(null)
  })

  it('C-03: every clock runs from the check of each subject to the publication, which satisfies all readings', () => {
    for (const profile of [linxiaMarket, linxiaJoint, ningyang, zhongshan, wannian]) {
      expect(readingsOf(profile)).toMatchObject({ 'publish.start': 'check', 'publish.end': 'published' })
    }
  })

  it('LX-DEPT-31b, LX-DEPT-31c, LX-DEPT-31d: 60 days, 20 and 15 working days; C-16: no other text gives a term', () => {
    const { within, review, answer } = linxiaJoint.publish.objection ?? {}
    expect([within?.value, review?.value, answer?.value]).toEqual([days(60), workdays(20), workdays(15)])
    for (const { publish } of [national, linxia2019, linxiaMarket, ningyang, zhongshan, wannian]) {
      expect(publish.objection).toBe(null)
    }
  })

  it('LX-DEPT-33b, LX-DEPT-33c: a follow-up is closed in three months and entered in 20 working days', () => {
    const { closeWithin, enterWithin } = linxiaJoint.inspect
    expect([closeWithin?.value, enterWithin?.value]).toEqual([months(3), workdays(20)])
  })

  it('LX19-44: the day of the year-end report is kept as printed, and falls on 30 November', () => {
    const [half, end] = linxia2019.statistics.reports
    if (half === undefined || end === undefined) throw new Error('two reports')
    expect(end.value.by).toEqual({ month: 11, day: 31 })
    const { terms } = linxia2019.calendar
    expect([half, end].map(({ value }) => yearlyDue(value.by, 2022, terms).on)).toEqual(['2022-05-31', '2022-11-30'])
    expect(yearlyDue(end.value.by, 2022, terms).warnings.map(({ _tag }) => _tag)).toEqual(['SourceDefect'])
    expect(printAnswer('zh')('statistics', 'reports', [end])).toBe(
      '年终工作情况和抽查数据，每年11月31日前报州市场监管局（《临夏州实施意见》四（二））'
    )
  })

  it('ZS-39: two summaries in writing, by 15 July and by 10 November', () => {
    expect(zhongshan.statistics.reports.map(({ value }) => [value.part, value.by, value.withData])).toEqual([
      ['half-year', { month: 7, day: 15 }, false],
      ['year-end', { month: 11, day: 10 }, false]
    ])
  })
})

describe('the grounds of liability and exemption', () => {
  it.each(Object.entries(judging))('of %s can be judged: known facts, ids of their own, no cycle', (_, profile) => {
    const { rules } = orThrow(compileRules(profile.accountability))
    expect(rules.length).toBe(profile.accountability.rules?.length)
  })

  it('are none where the texts name none, and whoever asks is told what is open', () => {
    for (const { accountability } of [silent, national]) {
      expect(reasonsOf(compileRules(accountability))).toEqual([
        { _tag: 'AnswerOpen', stage: 'accountability', question: 'rules' }
      ])
    }
  })

  it.each<readonly [string, Profile, RuleKind, number]>([
    ['LX-MKT-27', linxiaMarket, 'exemption', 1],
    ['LX-MKT-28', linxiaMarket, 'liability', 5],
    ['LX-MKT-29', linxiaMarket, 'exemption', 5],
    ['LX-DEPT-36a', linxiaJoint, 'liability', 4],
    ['LX-DEPT-36b', linxiaJoint, 'exemption', 4],
    ['NY-22', ningyang, 'exemption', 5],
    ['ZS-36', zhongshan, 'exemption', 1],
    ['ZS-37', zhongshan, 'liability', 5],
    ['ZS-38', zhongshan, 'exemption', 5]
  ])('%s: as many as the article has', (rule, profile, kind, count) => {
    expect(groundsOf(profile, rule, kind).length).toBe(count)
  })

  it('LX-DEPT-36b: has no clause for a subject that was not drawn, and NY-22 no list of liability', () => {
    const asked = ({ accountability }: Profile): string => JSON.stringify(accountability.rules)
    expect(asked(linxiaMarket)).toContain('"not":{"fact":"drawn"}')
    expect(asked(linxiaJoint)).not.toContain('"fact":"drawn"')
    expect(groundsOf(ningyang, 'NY-22', 'liability')).toEqual([])
  })

  it('LX-MKT-28: are told with what they need: and, or, not each in its own words', () => {
    const rules = linxiaMarket.accountability.rules?.filter(({ id }) => id === 'LX-MKT-28.3') ?? []
    expect(printAnswer('zh')('accountability', 'rules', rules)).toMatch(/要件：（[^（）]+且并非〔[^〔〕]+〕）/u)
    expect(printAnswer('en')('accountability', 'rules', rules)).toMatch(/it needs: \([^()]+ and not \[[^[\]]+\]\)/u)
    const fourth = linxiaMarket.accountability.rules?.filter(({ id }) => id === 'LX-MKT-28.4') ?? []
    expect(printAnswer('zh')('accountability', 'rules', fourth)).toMatch(/要件：（[^（）]+或[^（）]+）/u)
    const other = fourth.map((one) => ({ ...one, when: { rule: one.id } }))
    expect(printAnswer('zh')('accountability', 'rules', other)).toContain('要件：规则“LX-MKT-28.4”成立')
  })

  it('LX19-43: a county refines them in JSON, with facts of its own', () => {
    const county = { document: '某县细则', article: '第三条' }
    const words = { zh: '设备故障', en: 'the equipment failed' }
    const own = { name: '设备故障', source: 'caller', words, evidence: { zh: '检修记录', en: 'the repair record' } }
    const rule = { id: '某县-1', kind: 'exemption', when: { fact: '设备故障' }, basis: county, words }
    const data = {
      name: '某县',
      extends: linxiaMarket.name,
      documents: [{ short: '某县细则', title: '某县细则', number: null, date: null }],
      accountability: { rules: [...(linxiaMarket.accountability.rules ?? []), rule], facts: [own] }
    }
    const profile = orThrow(readProfile(data, [linxiaMarket]))
    expect(orThrow(compileRules(profile.accountability)).rules.length).toBe(
      (linxiaMarket.accountability.rules?.length ?? 0) + 1
    )
    expect(printAnswer('zh')('accountability', 'facts', profile.accountability.facts)).toBe(
      '“设备故障”；由使用者举证；设备故障；凭据：检修记录'
    )
    expect(printAnswer('zh')('accountability', 'rules', profile.accountability.rules?.slice(-1) ?? null)).toBe(
      '〔某县-1〕；免责；设备故障；要件：“设备故障”（《某县细则》第三条）'
    )
  })

  it('are refused by their place where a condition is none, or 100,000 of them are nested', () => {
    let deep: unknown = { fact: 'drawn' }
    for (let i = 0; i < 100_000; i++) deep = { not: deep }
    const refused = (when: unknown): readonly string[] => {
      const rule = { ...linxiaMarket.accountability.rules?.[0], when }
      const data = { name: '某县', extends: linxiaMarket.name, accountability: { rules: [rule] } }
      return reasonsOf(readProfile(data, [linxiaMarket])).map((one) => (one._tag === 'Malformed' ? one.at : one._tag))
    }
    expect(refused({ any: [{ fact: 'drawn' }, {}] })).toEqual(['/accountability/rules/0/when/any/1'])
    expect(refused(deep).map((at) => at.startsWith('/accountability/rules/0/when/not'))).toEqual([true])
  })
})

describe('what problems ask for', () => {
  it('宁阳县实施意见: follow-up is joined on, and a suspected crime goes to the judiciary', () => {
    const { demands } = ningyang.inspect
    expect([demands['daily-supervision'], demands.judiciary].map(told)).toEqual([
      '《宁阳县实施意见》二（四）2',
      '《宁阳县实施意见》二（四）2'
    ])
    expect([demands.case, demands['other-authority'], demands['abnormal-list']].map(told)).toEqual([
      'silent',
      'silent',
      'silent'
    ])
  })

  it('LX-MKT-21b: only the market regulators forbid an order to correct in place of the abnormal list', () => {
    const all = [national, linxia2019, linxiaJoint, linxiaMarket, ningyang, zhongshan, wannian]
    expect(all.filter(({ inspect }) => inspect.demands['abnormal-list'] !== null)).toEqual([linxiaMarket])
  })
})
