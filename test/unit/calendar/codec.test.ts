import { describe, expect, it } from 'vitest'
import {
  calendarRulesCodec,
  CHECK_KINDS,
  CHECK_WAYS,
  checkKindCodec,
  checkKindWords,
  checkWayCodec,
  checkWayWords,
  citedTermCodec,
  EVERY_DAY,
  groundCodec,
  GROUNDS,
  groundWords,
  holidayYearCodec,
  months,
  openDaysCodec,
  quietEntryCodec,
  quietPeriodCodec,
  stateHolidays,
  termCodec,
  workdays,
  yearlyDateCodec,
  type CalendarRules
} from '../../../src/calendar/index.js'
import { cited, citing, decode, orThrow, reasonsOf, type Codec } from '../../../src/kernel/index.js'
import { bureau, day, elsewhere, entryOn, terms, wannian } from './sample.js'

const places =
  <A>(codec: Codec<A>) =>
  (data: unknown): readonly string[] =>
    reasonsOf(decode(codec)(data)).map(({ at }) => at)
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const rules: CalendarRules = {
  terms,
  quiet: [...wannian, elsewhere('宜宾', { _tag: 'Weekdays', weekdays: [1, 2, 3, 4] })]
}

describe('the rules of a calendar as data', () => {
  it('go to JSON and come back as they were', () => {
    expect(orThrow(decode(calendarRulesCodec)(json(rules)))).toEqual(rules)
  })

  it('are refused at each reading that is none', () => {
    const wrong = {
      terms: {
        restDay: { ...terms.restDay, value: 'previousWorkday' },
        start: { ...terms.start, value: '' },
        before: { ...terms.before, value: 1 }
      },
      quiet: [
        {
          ...wannian[0],
          listed: { value: 'both', basis: {} },
          others: { value: null, basis: terms.start.basis },
          firstYear: { value: 'maybe', basis: terms.start.basis },
          more: 1
        }
      ]
    }
    expect(places(calendarRulesCodec)(wrong)).toEqual([
      '/terms/restDay/value',
      '/terms/start/value',
      '/terms/before/value',
      '/quiet/0/listed/value',
      '/quiet/0/listed/basis/document',
      '/quiet/0/listed/basis/article',
      '/quiet/0/others/value',
      '/quiet/0/firstYear/value',
      '/quiet/0/more'
    ])
  })

  it('are refused at each group, ground, body and kind that is none', () => {
    const [first] = wannian
    const wrong = {
      ...first,
      groups: ['A', ' B'],
      binds: { ...first?.binds, value: { kinds: ['routine'], ways: ['drawn'] } },
      grounds: { ...first?.grounds, value: ['complaint', 'whim'] },
      filings: { ...first?.filings, value: [''] },
      since: { ...first?.since, value: '2022-02-29' }
    }
    expect(places(quietPeriodCodec)(wrong)).toEqual([
      '/groups/1',
      '/binds/value/kinds/0',
      '/binds/value/ways/0',
      '/grounds/value/1',
      '/filings/value/0',
      '/since/value'
    ])
  })
})

describe('open days as data', () => {
  const open = places(openDaysCodec)

  it('are accepted as they stand, nested in each other', () => {
    const nested = {
      _tag: 'Difference',
      from: { _tag: 'Union', of: [EVERY_DAY, { _tag: 'DaysOfMonth', from: 31, to: 31 }] },
      without: {
        _tag: 'Intersection',
        of: [
          { _tag: 'Weekdays', weekdays: [1, 7] },
          { _tag: 'ChosenDays', perMonth: 20, days: ['2025-07-01', '2025-07-02'] },
          { _tag: 'Spans', window: [{ from: '2022-06-01', to: '2022-06-30' }] }
        ]
      }
    }
    expect(orThrow(decode(openDaysCodec)(nested))).toBe(nested)
  })

  it('are refused where numbers are none of a month, a day or a week, step back or stand twice', () => {
    expect(open({ _tag: 'Months', months: [0, 13, 6.5] })).toEqual(['/months/0', '/months/1', '/months/2'])
    expect(open({ _tag: 'Months', months: [9, 6, 6] })).toEqual(['/months/1', '/months/2'])
    expect(open({ _tag: 'Weekdays', weekdays: [0, 8] })).toEqual(['/weekdays/0', '/weekdays/1'])
    expect(open({ _tag: 'DaysOfMonth', from: 0, to: 32 })).toEqual(['/from', '/to'])
    expect(open({ _tag: 'DaysOfMonth', from: 25, to: 24 })).toEqual(['/to'])
    expect(open({ _tag: 'DaysOfMonth', from: 25, to: 25 })).toEqual([])
    expect(open({ _tag: 'ChosenDays', perMonth: 0, days: ['2025-07-01', '2025-07-02'] })).toEqual(['/perMonth'])
    expect(open({ _tag: 'ChosenDays', perMonth: 1, days: ['2025-07-02', '2025-07-01'] })).toEqual(['/days/1'])
    expect(open({ _tag: 'ChosenDays', perMonth: 1, days: ['2025-07-02', '2025-07-02'] })).toEqual(['/days/1'])
  })

  it('are refused where a part is none, at the place of that part', () => {
    expect(open({ _tag: 'Always' })).toEqual(['/_tag'])
    expect(open([])).toEqual([''])
    expect(open({ _tag: 'Union', of: [EVERY_DAY, { _tag: 'Months' }, null] })).toEqual(['/of/1/months', '/of/2'])
    expect(open({ _tag: 'Difference', from: EVERY_DAY })).toEqual(['/without'])
    expect(open({ _tag: 'Spans', window: [{ from: '2022-06-02', to: '2022-06-01' }] })).toEqual(['/window/0/to'])
  })

  it('nested too deep to be read are refused, not thrown', () => {
    let deep: unknown = EVERY_DAY
    for (let i = 0; i < 100_000; i++) deep = { _tag: 'Union', of: [deep] }
    expect(reasonsOf(decode(openDaysCodec)(deep)).length).toBe(1)
  })

  it('say in both languages what was expected', () => {
    const expected = (data: unknown): unknown => reasonsOf(decode(openDaysCodec)(data))[0]?.expected
    expect(expected({ _tag: 'Months', months: [9, 6] })).toEqual({
      zh: '大于前一项 9 的值',
      en: 'a value above 9, the one before it'
    })
    expect(expected({ _tag: 'DaysOfMonth', from: 25, to: 24 })).toEqual({
      zh: '不小于 25 的数',
      en: 'a number not below 25'
    })
  })
})

describe('holidays, terms and yearly dates as data', () => {
  it('of the State Council go to JSON and come back as they were', () => {
    for (const year of stateHolidays) expect(orThrow(decode(holidayYearCodec)(json(year)))).toEqual(year)
  })

  it('are refused with a year outside the calendar, a reversed span and a day that does not exist', () => {
    const wrong = {
      year: 1948,
      notice: 1,
      holidays: [{ from: '2022-10-07', to: '2022-10-01' }],
      makeUp: ['2022-11-31']
    }
    expect(places(holidayYearCodec)(wrong)).toEqual(['/year', '/notice', '/holidays/0/to', '/makeUp/0'])
  })

  it('terms have a unit and a count of 1 to 1000, with a source or without', () => {
    expect(orThrow(decode(termCodec)(json(workdays(20))))).toEqual(workdays(20))
    const sourced = cited(months(3), citing('临夏州部门联合细则')('第三十三条', 'LX-DEPT-33b'))
    expect(orThrow(decode(citedTermCodec)(json(sourced)))).toEqual(sourced)
    expect([0, 1, 1000, 1001].flatMap((count) => places(termCodec)({ unit: 'days', count }))).toEqual([
      '/count',
      '/count'
    ])
    expect(places(termCodec)({ unit: 'weeks', count: 1 })).toEqual(['/unit'])
  })

  it('C-02: a yearly date keeps a day that does not exist as printed, and none that no month could have', () => {
    const date = (day: unknown): readonly string[] => places(yearlyDateCodec)({ month: 11, day })
    expect([31, 'end', 0, 32, 'last'].map(date)).toEqual([[], [], ['/day'], ['/day'], ['/day']])
  })
})

describe('entries, kinds, ways and grounds as data', () => {
  it('an entry goes to JSON and comes back as it was', () => {
    const entry = entryOn(['2023-03-06'], {
      ground: 'complaint',
      filings: [{ with: bureau, on: day('2023-03-02') }],
      waiver: { reason: '确需', approver: '办公室' }
    })
    expect(orThrow(decode(quietEntryCodec)(json(entry)))).toEqual(entry)
    expect(places(quietEntryCodec)({ ...entry, ground: 'whim', days: ['2023-02-29'], waiver: {} })).toEqual([
      '/days/0',
      '/ground',
      '/waiver/reason',
      '/waiver/approver'
    ])
  })

  it('C-04: the three kinds of check and the two ways are told apart, each by words of its own', () => {
    expect([CHECK_KINDS, CHECK_WAYS]).toEqual([
      ['daily', 'special', 'case'],
      ['random', 'outside']
    ])
    expect(CHECK_KINDS.map((kind) => checkKindWords[kind].zh)).toEqual(['日常检查', '专项检查', '个案检查'])
    expect(CHECK_WAYS.map((way) => checkWayWords[way].zh)).toEqual(['双随机抽查', '随机抽查之外的检查'])
    expect(CHECK_KINDS.map((kind) => places(checkWayCodec)(kind))).toEqual([[''], [''], ['']])
    expect(CHECK_WAYS.map((way) => places(checkKindCodec)(way))).toEqual([[''], ['']])
  })

  it('each ground has words in both languages, no two the same', () => {
    const words = Object.values(groundWords).flatMap(({ zh, en }) => [zh, en])
    expect(new Set(words).size).toBe(2 * GROUNDS.length)
    expect(GROUNDS.flatMap((ground) => places(groundCodec)(ground))).toEqual([])
    expect(places(groundCodec)('toString')).toEqual([''])
  })
})
