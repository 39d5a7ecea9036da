import { describe, expect, it } from 'vitest'
import {
  CHECK_KINDS,
  CHECK_WAYS,
  daysIn,
  enterOn,
  explainQuiet,
  GROUNDS,
  groundWords,
  monthsWindow,
  nextOpenDay,
  NO_DAY,
  openDaysOf,
  periodsFor,
  quietMessages,
  whyClosed,
  type OpenDays,
  type Permit,
  type QuietCheck,
  type QuietEntry,
  type QuietPeriod,
  type QuietRefusal,
  type Window
} from '../../../src/calendar/index.js'
import { cited, citing, orThrow, reasonsOf, type CivilDate } from '../../../src/kernel/index.js'
import {
  aboveScale,
  bureau,
  day,
  elsewhere,
  entryOn,
  name,
  office,
  quietA,
  quietB,
  randomOnlyA,
  span,
  wannian
} from './sample.js'

const check = (group: string, more: Partial<QuietCheck> = {}): QuietCheck => ({
  groups: [name(group)],
  kind: 'daily',
  way: 'random',
  ...more
})
const openIn = (periods: readonly QuietPeriod[], who: QuietCheck, year: number): Window =>
  orThrow(openDaysOf(periods, who, year))
const permit = (periods: readonly QuietPeriod[], entry: QuietEntry): Permit => orThrow(enterOn(periods, entry))
const refused = (periods: readonly QuietPeriod[], entry: QuietEntry): readonly QuietRefusal[] =>
  reasonsOf(enterOn(periods, entry))
const tags = (refusals: readonly QuietRefusal[]): readonly string[] => refusals.map(({ _tag }) => _tag)
const both = [
  { with: office, on: day('2023-03-01') },
  { with: bureau, on: day('2023-03-02') }
]
const waiver = { reason: '确需入企', approver: '联席会议办公室' }

describe('the months in which a pool is checked', () => {
  it('WN-21: A from 1 to 30 June, B in June and from 1 to 30 September; the rest of the year is quiet', () => {
    expect(openIn(wannian, check('A'), 2023)).toEqual([span('2023-06-01', '2023-06-30')])
    expect(openIn(wannian, check('B'), 2023)).toEqual([
      span('2023-06-01', '2023-06-30'),
      span('2023-09-01', '2023-09-30')
    ])
    const refusedOn = (group: string) => (text: string) =>
      tags(refused(wannian, entryOn([text], { groups: [name(group)] }))).length > 0
    expect(['2023-05-31', '2023-06-01', '2023-06-30', '2023-07-01'].map(refusedOn('A'))).toEqual([
      true,
      false,
      false,
      true
    ])
    expect(['2023-08-31', '2023-09-01', '2023-09-30', '2023-10-01'].map(refusedOn('B'))).toEqual([
      true,
      false,
      false,
      true
    ])
    expect(refusedOn('A')('2023-09-01')).toBe(true)
  })

  it('WN-22: C is checked on any day of the year', () => {
    expect(openIn(wannian, check('C'), 2023)).toEqual(monthsWindow(2023, 1, 12))
    expect(permit(wannian, entryOn(['2023-03-01'], { groups: [name('C')] })).passages).toEqual([])
  })

  it('WN-21 (C-24): 一集中 is the window of months, so that A and B meet in June', () => {
    expect(openIn(wannian, check('A', { groups: [name('A'), name('B')] }), 2023)).toEqual(monthsWindow(2023, 6, 6))
  })

  it('WN-21 (C-31): a place that spreads its checks evenly has no quiet period, and every day is open', () => {
    expect(openIn([], check('A'), 2023)).toEqual(monthsWindow(2023, 1, 12))
    expect(daysIn(openIn(wannian, check('A'), 2023))).toBe(30)
  })
})

describe('a refused day', () => {
  it('WN-21: is told with the period that closes it, the article and the next open day, each day by itself', () => {
    expect(refused(wannian, entryOn(['2023-05-31', '2023-07-01', '2023-06-15']))).toEqual([
      {
        _tag: 'QuietDay',
        on: '2023-05-31',
        period: 'A类库企业安静期',
        ground: null,
        nextOpen: '2023-06-01',
        basis: { document: '万年县实施方案', article: '三（二）1', rule: 'WN-21' }
      },
      {
        _tag: 'QuietDay',
        on: '2023-07-01',
        period: 'A类库企业安静期',
        ground: null,
        nextOpen: '2024-06-01',
        basis: { document: '万年县实施方案', article: '三（二）1', rule: 'WN-21' }
      }
    ])
  })

  it('may be closed by two periods, and its next open day is open in both', () => {
    const summer: QuietPeriod = elsewhere('夏', { _tag: 'DaysOfMonth', from: 1, to: 10 })
    const periods = [quietA, summer]
    expect(
      refused(periods, entryOn(['2023-05-05'])).map((refusal) => 'nextOpen' in refusal && refusal.nextOpen)
    ).toEqual(['2023-06-11', '2023-06-11'])
    expect(whyClosed(periods, check('A'), day('2023-05-05')).map((period) => period.name)).toEqual([
      'A类库企业安静期',
      '夏'
    ])
    expect(whyClosed(periods, check('A'), day('2023-06-05')).map((period) => period.name)).toEqual(['夏'])
    expect(whyClosed(periods, check('A'), day('2023-06-11'))).toEqual([])
  })

  it('has no next open day where the window holds none, and none is looked for in a month that waits for its choice', () => {
    const never = { ...quietA, open: cited(NO_DAY, quietA.open.basis) }
    expect(nextOpenDay([never], check('A'), day('2023-05-05'))).toBeNull()
    expect(refused([never], entryOn(['2100-12-30', '2100-12-31']))).toMatchObject([
      { on: '2100-12-30', nextOpen: null },
      { on: '2100-12-31', nextOpen: null }
    ])
    expect(nextOpenDay(wannian, check('A'), day('2100-07-01'))).toBeNull()
    const chosen = elsewhere('选', { _tag: 'ChosenDays', perMonth: 20, days: [] })
    expect(nextOpenDay([chosen], check('A'), day('2025-07-10'))).toBeNull()
  })

  it('has one of its own where days before it had none: in the next year, or behind the month that waited', () => {
    const basis = citing('某地')('安静期')
    const nexts = (open: OpenDays, texts: readonly string[]): readonly unknown[] =>
      refused([elsewhere('某地', NO_DAY, { open: cited(open, basis) })], entryOn(texts)).flatMap((refusal) =>
        refusal._tag === 'QuietDay' ? [refusal.nextOpen] : []
      )
    const once: OpenDays = { _tag: 'Spans', window: [span('2025-03-01', '2025-03-01')] }
    expect(nexts(once, ['2023-12-31', '2024-01-01', '2024-01-02'])).toEqual([null, '2025-03-01', '2025-03-01'])
    const chosen: OpenDays = { _tag: 'ChosenDays', perMonth: 1, days: [day('2025-02-20'), day('2025-03-01')] }
    expect(nexts(chosen, ['2025-01-30', '2025-01-31', '2025-02-01', '2025-02-02', '2025-02-28'])).toEqual([
      null,
      null,
      '2025-02-20',
      '2025-02-20',
      '2025-03-01'
    ])
  })

  it('leads to the day itself where it is open', () => {
    expect(nextOpenDay(wannian, check('A'), day('2023-06-30'))).toBe('2023-06-30')
    expect(nextOpenDay(wannian, check('B'), day('2023-07-01'))).toBe('2023-09-01')
    expect(nextOpenDay(wannian, check('B'), day('2023-12-31'))).toBe('2024-06-01')
  })
})

describe('entry within a quiet period', () => {
  const march = (more: Partial<QuietEntry> = {}): QuietEntry =>
    entryOn(['2023-03-06'], { way: 'outside', kind: 'case', ground: 'complaint', ...more })

  it('WN-21: a complaint opens March to a check of A once both bodies have it on file; with one missing or none it is refused', () => {
    expect(permit([quietA], march({ filings: both }))).toEqual({
      days: ['2023-03-06'],
      passages: [
        {
          period: 'A类库企业安静期',
          days: ['2023-03-06'],
          ground: 'complaint',
          filings: both,
          waiver: null,
          basis: [quietA.open.basis, quietA.grounds.basis]
        }
      ]
    })
    expect(refused([quietA], march({ filings: both.slice(0, 1) }))).toMatchObject([
      { _tag: 'QuietFilingMissing', days: ['2023-03-06'], ground: 'complaint', missing: [bureau] }
    ])
    expect(refused([quietA], march())).toMatchObject([{ _tag: 'QuietFilingMissing', missing: [office, bureau] }])
  })

  it('WN-21: each of the seven grounds opens it, and no planned check without one', () => {
    for (const ground of quietA.grounds.value)
      expect(tags(refused([quietA], march({ ground, filings: both })))).toEqual([])
    expect(quietA.grounds.value.length).toBe(7)
    expect(tags(refused([quietA], march({ ground: null, filings: both, waiver })))).toEqual(['QuietDay'])
  })

  it('WN-21 (C-37): every entry is filed, or by the other reading only what is not listed', () => {
    const free: QuietPeriod = { ...quietA, listed: cited('free', quietA.listed.basis) }
    expect(tags(refused([quietA], march()))).toEqual(['QuietFilingMissing'])
    expect(permit([free], march({ filings: both })).passages[0]?.filings).toEqual([])
    const filedOnly: QuietPeriod = { ...free, others: cited('filed', quietA.others.basis) }
    expect(tags(refused([filedOnly], march({ ground: 'transfer' })))).toEqual(['QuietFilingMissing'])
    expect(permit([filedOnly], march({ ground: 'transfer', filings: both })).passages[0]).toMatchObject({
      filings: both,
      waiver: null,
      basis: [quietA.open.basis, quietA.others.basis]
    })
  })

  it('WN-21 (C-33): a ground that is not listed passes with filings, a reason and an approver, which come back as evidence', () => {
    const other = march({ ground: 'other', filings: both })
    expect(refused([quietA], other)).toMatchObject([
      { _tag: 'QuietWaiverMissing', ground: 'other', days: ['2023-03-06'], basis: quietA.others.basis }
    ])
    for (const unsigned of [
      { ...waiver, reason: '' },
      { ...waiver, approver: '' },
      { ...waiver, reason: ' ' },
      { ...waiver, approver: '　' }
    ]) {
      expect(tags(refused([quietA], { ...other, waiver: unsigned }))).toEqual(['QuietWaiverMissing'])
    }
    expect(tags(refused([quietA], march({ ground: 'other' })))).toEqual(['QuietFilingMissing', 'QuietWaiverMissing'])
    expect(permit([quietA], { ...other, waiver }).passages[0]).toMatchObject({ waiver, filings: both })
    expect(permit([quietA], march({ filings: both, waiver })).passages[0]?.waiver).toBeNull()
    const article = citing('某地')('第二条')
    const refusing: QuietPeriod = { ...quietA, others: cited('refused', article) }
    expect(refused([refusing], { ...other, waiver })).toEqual([
      {
        _tag: 'QuietDay',
        on: '2023-03-06',
        period: quietA.name,
        ground: 'other',
        nextOpen: '2023-06-01',
        basis: article
      }
    ])
    expect(refused([refusing], { ...other, ground: null })).toMatchObject([{ basis: quietA.open.basis }])
  })

  it('WN-21: holds for A and B alike: every kind and way of check, the seven grounds, both bodies, from 10 August 2022 on', () => {
    for (const [period, text] of [
      [quietA, 'A'],
      [quietB, 'B']
    ] as const) {
      const groups = [name(text)]
      const asked = (more: Partial<QuietEntry> = {}): readonly string[] =>
        tags(refused([period], march({ groups, ...more })))
      for (const kind of CHECK_KINDS)
        for (const way of CHECK_WAYS) expect(asked({ kind, way, ground: null })).toEqual(['QuietDay'])
      const opening = GROUNDS.filter((ground) => asked({ ground, filings: both }).length === 0)
      expect(opening.map((ground) => groundWords[ground].zh)).toEqual([
        '投诉举报',
        '上级交办',
        '突发事件',
        '安全生产',
        '环境保护',
        '应急消防',
        '职业卫生'
      ])
      expect(asked()).toEqual(['QuietFilingMissing'])
      expect(refused([period], march({ groups }))).toMatchObject([{ missing: [office, bureau] }])
      expect(asked({ ground: 'media', filings: both })).toEqual(['QuietWaiverMissing'])
      expect(asked({ ground: 'media', filings: both, waiver })).toEqual([])
      const issued = ['2022-03-07', '2022-08-09', '2022-08-10', '2022-12-31']
      expect(issued.map((at) => asked({ days: [day(at)], ground: null }))).toEqual([[], [], ['QuietDay'], ['QuietDay']])
      expect(periodsFor([period], check('C'))).toEqual([])
    }
  })

  it('keeps only the filings that the period asks for', () => {
    const more = [...both, { with: name('公安局'), on: day('2023-03-03') }]
    expect(permit([quietA], march({ filings: more })).passages[0]?.filings).toEqual(both)
  })

  it('WN-07: outside the draw A sees in principle no check, in June neither; a random check in June needs nothing', () => {
    const june = (more: Partial<QuietEntry>): QuietEntry => entryOn(['2023-06-15'], more)
    expect(permit(wannian, june({})).passages).toEqual([])
    expect(refused(wannian, june({ way: 'outside' }))).toMatchObject([
      { _tag: 'QuietDay', period: 'A类库双随机之外的检查', nextOpen: null, basis: randomOnlyA.open.basis }
    ])
    expect(tags(refused(wannian, june({ way: 'outside', ground: 'media', filings: both })))).toEqual([
      'QuietWaiverMissing'
    ])
    expect(
      permit(wannian, june({ way: 'outside', ground: 'media', filings: both, waiver })).passages.map((passage) => [
        passage.waiver,
        ...passage.basis.map(({ rule }) => rule)
      ])
    ).toEqual([[waiver, 'WN-07', 'WN-07']])
    expect(permit(wannian, june({ way: 'outside', groups: [name('B')] })).passages).toEqual([])
    const in2022 = (text: string): readonly string[] =>
      tags(refused([randomOnlyA], entryOn([text], { way: 'outside', kind: 'case' })))
    expect([in2022('2022-08-09'), in2022('2022-08-10')]).toEqual([[], ['QuietDay']])
  })

  it('WN-08: a complaint, an order from above or a transfer opens A in June once the form is filed with both bodies', () => {
    for (const ground of ['complaint', 'superior-order', 'transfer'] as const) {
      const june = entryOn(['2023-06-15'], { way: 'outside', kind: 'case', ground })
      expect(refused(wannian, june)).toMatchObject([
        { _tag: 'QuietFilingMissing', missing: [office, bureau], basis: { rule: 'WN-08' } }
      ])
      expect(permit(wannian, { ...june, filings: both }).passages.map(({ period }) => period)).toEqual([
        'A类库双随机之外的检查'
      ])
    }
  })

  it('WN-08 (C-25): a safety check enters A in March once filed: the period governs the time, the pool the kind, and both are passed', () => {
    const safety = march({ ground: 'work-safety' })
    expect(refused(wannian, safety)).toMatchObject([
      { _tag: 'QuietFilingMissing', period: 'A类库企业安静期', basis: { rule: 'WN-21' } },
      { _tag: 'QuietFilingMissing', period: 'A类库双随机之外的检查', basis: { rule: 'WN-08' } }
    ])
    expect(
      permit(wannian, { ...safety, filings: both }).passages.map(({ basis }) => basis.map(({ rule }) => rule))
    ).toEqual([
      ['WN-21', 'WN-21'],
      ['WN-07', 'WN-08']
    ])
  })

  it('says of several days all that is lacking, and needs one day at least', () => {
    const entry = march({ days: ['2023-03-07', '2023-03-06', '2023-03-06'].map(day) })
    expect(refused([quietA], entry)).toMatchObject([{ days: ['2023-03-06', '2023-03-07'] }])
    expect(refused([quietA], march({ days: [] }))).toEqual([{ _tag: 'EntryWithoutDay' }])
    expect(tags(refused(wannian, march({ ground: null })))).toEqual(['QuietDay', 'QuietDay'])
  })
})

describe('the year in which a quiet period was issued', () => {
  const free: QuietPeriod = { ...quietA, firstYear: cited('free', quietA.firstYear.basis) }

  it('WN-21 (C-35): before 10 August 2022 every day is open; from then on the year has no June left, or is free by the other reading', () => {
    expect(openIn([quietA], check('A'), 2021)).toEqual(monthsWindow(2021, 1, 12))
    expect(openIn([quietA], check('A'), 2022)).toEqual([span('2022-01-01', '2022-08-09')])
    expect(openIn([free], check('A'), 2022)).toEqual(monthsWindow(2022, 1, 12))
    expect(openIn([free], check('A'), 2023)).toEqual(monthsWindow(2023, 6, 6))
    expect(['2022-08-09', '2022-08-10'].map((text) => tags(refused([quietA], entryOn([text]))))).toEqual([
      [],
      ['QuietDay']
    ])
    expect(refused([quietA], entryOn(['2022-08-10']))).toMatchObject([{ nextOpen: '2023-06-01' }])
    expect(tags(refused([free], entryOn(['2022-12-31', '2023-01-01'])))).toEqual(['QuietDay'])
  })

  it('binds always where no day of issue is given', () => {
    const ever: QuietPeriod = { ...free, since: null }
    expect(openIn([ever], check('A'), 1949)).toEqual(monthsWindow(1949, 6, 6))
  })
})

describe('quiet periods of other places', () => {
  const spanOfMonth = (from: number, to: number) => ({ _tag: 'DaysOfMonth', from, to }) as const
  const inMarch = (window: Window): Window => window.filter(({ from }) => from.startsWith('2023-03'))

  it('close the 1st to the 25th of every month to firms above scale, and to nobody else (安庆)', () => {
    const anqing = elsewhere('安庆', spanOfMonth(1, 25), { groups: [aboveScale] })
    const large = check('above-scale')
    expect(inMarch(openIn([anqing], large, 2023))).toEqual([span('2023-03-26', '2023-03-31')])
    expect(daysIn(openIn([anqing], large, 2023))).toBe(365 - 12 * 25)
    expect(nextOpenDay([anqing], large, day('2023-02-01'))).toBe('2023-02-26')
    expect(openIn([anqing], check('B'), 2023)).toEqual(monthsWindow(2023, 1, 12))
    expect(openIn([anqing], check('B', { groups: [name('B'), aboveScale] }), 2023).length).toBe(12)
  })

  it('close the 1st to the 20th but leave random checks free (铜梁), where 万年县 binds exactly those', () => {
    const basis = citing('铜梁')('安静期')
    const tongliang = elsewhere('铜梁', spanOfMonth(1, 20), {
      binds: cited({ kinds: null, ways: ['outside'] }, basis),
      grounds: cited(['work-safety', 'environment', 'product-quality', 'occupational-health', 'complaint'], basis)
    })
    const outside = { way: 'outside', kind: 'special' } as const
    expect(periodsFor([tongliang], check('A'))).toEqual([])
    expect(permit([tongliang], entryOn(['2023-03-20'])).passages).toEqual([])
    expect(['2023-03-20', '2023-03-21'].map((text) => tags(refused([tongliang], entryOn([text], outside))))).toEqual([
      ['QuietDay'],
      []
    ])
    expect(permit([tongliang], entryOn(['2023-03-20'], { ...outside, ground: 'environment' })).passages).toMatchObject([
      { ground: 'environment', filings: [], waiver: null }
    ])
    expect(tags(refused([tongliang], entryOn(['2023-03-20'], { ...outside, ground: 'media', waiver })))).toEqual([
      'QuietDay'
    ])
    expect(tags(refused([quietB], entryOn(['2023-03-20'], { groups: [name('B')] })))).toEqual(['QuietDay'])
  })

  it('close Monday to Thursday (宜宾)', () => {
    const yibin = elsewhere('宜宾', { _tag: 'Weekdays', weekdays: [1, 2, 3, 4] })
    const closed = ['2023-03-05', '2023-03-06', '2023-03-09', '2023-03-10'].map(
      (text) => whyClosed([yibin], check('A'), day(text)).length > 0
    )
    expect(closed).toEqual([false, true, true, false])
    expect(refused([yibin], entryOn(['2023-03-06']))).toMatchObject([{ nextOpen: '2023-03-10' }])
  })

  it('close twenty days of every month, to be chosen, and say so while they are not (交口)', () => {
    const july = Array.from({ length: 20 }, (_, i) => `2025-07-${String(i + 1).padStart(2, '0')}` as CivilDate)
    const jiaokou = elsewhere('交口', { _tag: 'ChosenDays', perMonth: 20, days: july }, { groups: [aboveScale] })
    const entry = (text: string): QuietEntry => entryOn([text], { groups: [aboveScale] })
    expect(tags(refused([jiaokou], entry('2025-07-20')))).toEqual(['QuietDay'])
    expect(refused([jiaokou], entry('2025-07-20'))).toMatchObject([{ nextOpen: '2025-07-21' }])
    expect(tags(refused([jiaokou], entry('2025-07-21')))).toEqual([])
    expect(refused([jiaokou], entry('2025-08-01'))).toEqual([
      { _tag: 'DaysNotChosen', year: 2025, month: 8, wanted: 20, chosen: 0 }
    ])
    expect(reasonsOf(openDaysOf([jiaokou], check('above-scale'), 2025)).length).toBe(11)
    expect(reasonsOf(openDaysOf([jiaokou], check('B'), 2025))).toEqual([])
  })

  it('need no choice for months before they bind', () => {
    const basis = citing('交口')('安静期')
    const since = cited(day('2025-07-14'), basis)
    const late = elsewhere('交口', { _tag: 'ChosenDays', perMonth: 20, days: [] }, { since })
    expect(reasonsOf(openDaysOf([late], check('A'), 2025)).map(({ month }) => month)).toEqual([7, 8, 9, 10, 11, 12])
    expect(reasonsOf(openDaysOf([{ ...late, firstYear: cited('free', basis) }], check('A'), 2025))).toEqual([])
  })

  it('C-04: bind one kind of check and not another, whatever way its subjects were found', () => {
    const basis = citing('某地')('安静期')
    const special = elsewhere('某地', spanOfMonth(1, 31), { binds: cited({ kinds: ['special'], ways: null }, basis) })
    const kinds = ['daily', 'special', 'case'] as const
    const bound = (way: 'random' | 'outside'): readonly number[] =>
      kinds.map((kind) => periodsFor([special], check('A', { kind, way })).length)
    expect([bound('random'), bound('outside')]).toEqual([
      [0, 1, 0],
      [0, 1, 0]
    ])
  })
})

describe('refused entries in words', () => {
  const basis = quietA.open.basis
  const period = quietA.name
  const days = [day('2023-03-06'), day('2023-03-07')]
  const refusals: readonly QuietRefusal[] = [
    { _tag: 'DaysNotChosen', year: 2025, month: 8, wanted: 20, chosen: 0 },
    { _tag: 'EntryWithoutDay' },
    { _tag: 'QuietDay', on: day('2023-03-06'), period, ground: null, nextOpen: day('2023-06-01'), basis },
    { _tag: 'QuietFilingMissing', days, period, ground: 'complaint', missing: [office, bureau], basis },
    { _tag: 'QuietWaiverMissing', days, period, ground: 'media', basis }
  ]

  it('are in Chinese and in English', () => {
    expect(refusals.map(({ _tag }) => _tag)).toEqual(Object.keys(quietMessages))
    expect(refusals.map(explainQuiet('zh'))).toEqual([
      '2025 年 8 月应选定 20 天，实选 0 天',
      '未列明检查日期',
      '2023-03-06 在“A类库企业安静期”内，未主张特殊原因，最近可检查日为 2023-06-01（《万年县实施方案》三（二）1）',
      '“A类库企业安静期”内因投诉举报于 2023-03-06、2023-03-07 入企，须报市场监管部门联席会议办公室、司法局备案（《万年县实施方案》三（二）1）',
      '“A类库企业安静期”未列举媒体曝光，于 2023-03-06、2023-03-07 入企须写明理由和批准人（《万年县实施方案》三（二）1）'
    ])
    expect(refusals.map(explainQuiet('en'))).toEqual([
      '20 days of 2025-08 are to be chosen, 0 are',
      'no day of the check is given',
      '2023-03-06 is closed by "A类库企业安静期" and no ground is claimed; next open day 2023-06-01 (万年县实施方案, 三（二）1)',
      'entry on 2023-03-06, 2023-03-07 within "A类库企业安静期" for complaint or report has to be filed with 市场监管部门联席会议办公室, 司法局 (万年县实施方案, 三（二）1)',
      '"A类库企业安静期" does not list exposure in the media: entry on 2023-03-06, 2023-03-07 needs a reason and an approver (万年县实施方案, 三（二）1)'
    ])
  })

  it('name a ground that opens nothing, and say when no open day is certain', () => {
    const none: QuietRefusal = {
      _tag: 'QuietDay',
      on: day('2023-03-06'),
      period,
      ground: 'media',
      nextOpen: null,
      basis
    }
    expect([explainQuiet('zh')(none), explainQuiet('en')(none)]).toEqual([
      '2023-03-06 在“A类库企业安静期”内，“媒体曝光”不在可入企的特殊原因之列，至次年年底尚无确定的可检查日（《万年县实施方案》三（二）1）',
      '2023-03-06 is closed by "A类库企业安静期" and exposure in the media is no ground for entry; no open day is certain up to the end of the next year (万年县实施方案, 三（二）1)'
    ])
  })
})
