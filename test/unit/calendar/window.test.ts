import { describe, expect, it } from 'vitest'
import {
  complementIn,
  daysIn,
  difference,
  intersection,
  isOpenOn,
  monthsWindow,
  union,
  windowCodec,
  type Window
} from '../../../src/calendar/index.js'
import { decode, orThrow, parseDate, reasonsOf, type CivilDate } from '../../../src/kernel/index.js'

const day = (text: string): CivilDate => orThrow(parseDate(text))
const span = (from: string, to: string): Window[number] => ({ from: day(from), to: day(to) })

describe('the months of a plan', () => {
  it('are whole and both included (联合抽查计划 抽查时间)', () => {
    const open = isOpenOn(monthsWindow(2022, 3, 11))
    expect(['2022-02-28', '2022-03-01', '2022-11-30', '2022-12-01'].map(day).map(open)).toEqual([
      false,
      true,
      true,
      false
    ])
    expect(monthsWindow(2024, 2, 2)).toEqual([span('2024-02-01', '2024-02-29')])
    expect(monthsWindow(2022, 1, 12)).toEqual([span('2022-01-01', '2022-12-31')])
  })

  it.each([
    [2022, 0, 3],
    [2022, 1, 13],
    [2022, 11, 3],
    [2022, 1.5, 3],
    [1948, 1, 2],
    [2101, 1, 2],
    [Number.NaN, 1, 2]
  ])('are none in year %s from %s to %s: a mistake of the program, which throws', (year, first, last) => {
    expect(() => monthsWindow(year, first, last)).toThrow(RangeError)
  })
})

describe('the days common to two tasks (联合细则 第二十二条)', () => {
  it('are months 3 to 9 for 2–9 and 3–11, and none for 2–9 and 10–12', () => {
    expect(intersection(monthsWindow(2022, 2, 9), monthsWindow(2022, 3, 11))).toEqual(monthsWindow(2022, 3, 9))
    expect(intersection(monthsWindow(2022, 2, 9), monthsWindow(2022, 10, 12))).toEqual([])
  })

  it('can be a single day, and none one day further on', () => {
    const june = [span('2022-06-01', '2022-06-30')]
    expect(intersection(june, [span('2022-06-30', '2022-07-31')])).toEqual([span('2022-06-30', '2022-06-30')])
    expect(intersection(june, [span('2022-07-01', '2022-07-31')])).toEqual([])
  })

  it('cut windows of several spans into all their common parts', () => {
    const two = [span('2022-06-01', '2022-06-30'), span('2022-09-01', '2022-09-30')]
    const cut = [span('2022-06-10', '2022-06-12'), span('2022-06-20', '2022-09-05'), span('2022-09-20', '2022-12-31')]
    const common = [
      span('2022-06-10', '2022-06-12'),
      span('2022-06-20', '2022-06-30'),
      span('2022-09-01', '2022-09-05'),
      span('2022-09-20', '2022-09-30')
    ]
    expect(intersection(two, cut)).toEqual(common)
    expect(intersection(cut, two)).toEqual(common)
  })

  it('of an empty window are none, and an empty window is open on no day', () => {
    expect(intersection([], monthsWindow(2022, 1, 12))).toEqual([])
    expect(isOpenOn([])(day('2022-06-01'))).toBe(false)
  })
})

describe('the days of two windows together', () => {
  const [june, july, september] = [monthsWindow(2022, 6, 6), monthsWindow(2022, 7, 7), monthsWindow(2022, 9, 9)]

  it('are one span where they touch or overlap, and two with a day between', () => {
    expect(union(june, july)).toEqual(monthsWindow(2022, 6, 7))
    expect(union(july, june)).toEqual(monthsWindow(2022, 6, 7))
    expect(union(june, [span('2022-07-02', '2022-07-03')])).toEqual([...june, span('2022-07-02', '2022-07-03')])
    expect(union(monthsWindow(2022, 2, 9), monthsWindow(2022, 3, 11))).toEqual(monthsWindow(2022, 2, 11))
    expect(union(monthsWindow(2022, 1, 12), june)).toEqual(monthsWindow(2022, 1, 12))
    expect(union(june, june)).toEqual(june)
  })

  it('join over the end of a year, and with no day are the other window', () => {
    expect(union(monthsWindow(2022, 12, 12), monthsWindow(2023, 1, 1))).toEqual([span('2022-12-01', '2023-01-31')])
    expect(union([], september)).toEqual(september)
    expect(union(september, [])).toEqual(september)
    expect(union([], [])).toEqual([])
  })

  it('fill the gaps of each other', () => {
    const even = [span('2022-06-02', '2022-06-02'), span('2022-06-04', '2022-06-04'), span('2022-06-06', '2022-06-06')]
    const odd = [span('2022-06-03', '2022-06-03'), span('2022-06-05', '2022-06-05')]
    expect(union(even, odd)).toEqual([span('2022-06-02', '2022-06-06')])
  })
})

describe('the days of one window without those of another', () => {
  const june = monthsWindow(2022, 6, 6)

  it('lose their head, their tail, their middle or all', () => {
    expect(difference(june, [span('2022-05-01', '2022-06-01')])).toEqual([span('2022-06-02', '2022-06-30')])
    expect(difference(june, [span('2022-06-30', '2022-07-31')])).toEqual([span('2022-06-01', '2022-06-29')])
    expect(difference(june, [span('2022-06-10', '2022-06-20')])).toEqual([
      span('2022-06-01', '2022-06-09'),
      span('2022-06-21', '2022-06-30')
    ])
    expect(difference(june, june)).toEqual([])
    expect(difference(june, [span('2022-05-31', '2022-06-30')])).toEqual([])
  })

  it('stay as they are beside days that are none of theirs', () => {
    expect(difference(june, [span('2022-05-01', '2022-05-31'), span('2022-07-01', '2022-07-31')])).toEqual(june)
    expect(difference(june, [])).toEqual(june)
    expect(difference([], june)).toEqual([])
  })

  it('may lose one cut to two spans, and several cuts to one', () => {
    const two = [span('2022-06-01', '2022-06-10'), span('2022-06-20', '2022-06-30')]
    expect(difference(two, [span('2022-06-05', '2022-06-25')])).toEqual([
      span('2022-06-01', '2022-06-04'),
      span('2022-06-26', '2022-06-30')
    ])
    expect(difference(june, [span('2022-06-02', '2022-06-02'), span('2022-06-04', '2022-06-29')])).toEqual([
      span('2022-06-01', '2022-06-01'),
      span('2022-06-03', '2022-06-03'),
      span('2022-06-30', '2022-06-30')
    ])
  })

  it('within a year are its closed days, to both ends of the calendar', () => {
    expect(complementIn(june, 2022)).toEqual([span('2022-01-01', '2022-05-31'), span('2022-07-01', '2022-12-31')])
    expect(complementIn(june, 2023)).toEqual(monthsWindow(2023, 1, 12))
    expect(complementIn(monthsWindow(2100, 1, 12), 2100)).toEqual([])
    expect(complementIn(monthsWindow(1949, 2, 12), 1949)).toEqual(monthsWindow(1949, 1, 1))
  })
})

describe('the number of days of a window', () => {
  it('counts both ends of every span', () => {
    expect(
      [[], monthsWindow(2022, 6, 6), [...monthsWindow(2023, 6, 6), ...monthsWindow(2023, 9, 9)]].map(daysIn)
    ).toEqual([0, 30, 60])
    expect(daysIn([span('2022-06-01', '2022-06-01')])).toBe(1)
    expect([monthsWindow(2023, 1, 12), monthsWindow(2024, 1, 12)].map(daysIn)).toEqual([365, 366])
  })
})

describe('a window as data', () => {
  const places = (data: unknown): readonly string[] =>
    reasonsOf(decode(windowCodec, '/window')(data)).map(({ at }) => at)
  const june = { from: '2022-06-01', to: '2022-06-30' }

  it('is accepted as it stands: empty, one day, spans with one closed day between', () => {
    for (const window of [
      [],
      [{ from: '2022-06-01', to: '2022-06-01' }],
      [june, { from: '2022-07-02', to: '2022-07-03' }],
      [
        { from: '2022-12-01', to: '2022-12-30' },
        { from: '2023-01-01', to: '2023-01-01' }
      ]
    ]) {
      expect(orThrow(decode(windowCodec)(window))).toBe(window)
    }
  })

  it('is refused where spans touch, overlap, repeat or descend, at the day that does so', () => {
    for (const from of ['2022-07-01', '2022-06-30', '2022-06-01', '2022-01-01']) {
      expect(places([june, { from, to: '2022-08-01' }])).toEqual(['/window/1/from'])
    }
    expect(places([june, june, june])).toEqual(['/window/1/from', '/window/2/from'])
    expect(
      places([
        { from: '2022-12-01', to: '2022-12-31' },
        { from: '2023-01-01', to: '2023-01-01' }
      ])
    ).toEqual(['/window/1/from'])
  })

  it('is refused where a span ends before it begins, where a day does not exist, and where it is no list of spans', () => {
    expect(places([june, { from: '2022-08-02', to: '2022-08-01' }])).toEqual(['/window/1/to'])
    expect(places([{ from: '2022-11-01', to: '2022-11-31' }])).toEqual(['/window/0/to'])
    expect(places([{ ...june, days: 30 }])).toEqual(['/window/0/days'])
    expect(places({})).toEqual(['/window'])
    expect(places([null, 7])).toEqual(['/window/0', '/window/1'])
  })

  it('says in both languages what was expected', () => {
    const [refusal] = reasonsOf(decode(windowCodec)([june, { from: '2022-07-01', to: '2022-07-01' }]))
    expect(refusal?.expected).toEqual({
      zh: '与上一段（至 2022-06-30）至少相隔一天的日期',
      en: 'a day that leaves at least one day after the span before it, which ends on 2022-06-30'
    })
    expect(refusal?.found).toBe('"2022-07-01"')
  })
})
