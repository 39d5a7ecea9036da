import { describe, expect, it } from 'vitest'
import { accept, decode, nameOf, orThrow, reasonsOf, type Codec } from '../../../src/kernel/index.js'
import {
  countReturn,
  statisticsReturnCodec,
  statisticsRulesCodec,
  statisticsSourceCodec,
  unitsIn,
  veilReturn
} from '../../../src/statistics/index.js'
import { rules, source, year } from './sample.js'

const given = orThrow(countReturn({ source, period: year, units: null, rules }))
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const at = <A>(codec: Codec<A>, value: unknown): readonly string[] =>
  reasonsOf(decode(codec)(value)).map((malformed) => malformed.at)

describe('JSON of statistics', () => {
  it('LX19-45: rules, sources and returns come back as they went', () => {
    expect(decode(statisticsRulesCodec)(throughJson(rules))).toEqual(accept(rules))
    expect(decode(statisticsSourceCodec)(throughJson(source))).toEqual(accept(source))
    expect(decode(statisticsReturnCodec)(throughJson(given))).toEqual(accept(given))
    const veiled = veilReturn(given, '盐')
    expect(decode(statisticsReturnCodec)(throughJson(veiled))).toEqual(accept(veiled))
    const silent = { annex: null, metrics: null, reports: [], keyItems: null, bulletins: null }
    expect(decode(statisticsRulesCodec)(silent)).toEqual(accept(silent))
  })

  it('LX19-46: a return that counts one thing twice, or is out of order, is malformed', () => {
    const [first, second, ...rest] = given.entries
    expect(at(statisticsReturnCodec, { ...given, entries: [first, first, second, ...rest] })).toEqual(['/entries'])
    expect(at(statisticsReturnCodec, { ...given, entries: [second, first, ...rest] })).toEqual(['/entries'])
    expect(at(statisticsReturnCodec, { ...given, units: [...given.units, ...given.units] })).toEqual(['/units'])
    expect(at(statisticsReturnCodec, { ...given, units: [...given.units].reverse() })).toEqual(['/units'])
  })

  it('LX19-46: a return that counts for a unit which it does not list is malformed; whoever bears a share is listed', () => {
    const [first, ...others] = given.units
    if (first === undefined) throw new Error('a return of nobody')
    expect(at(statisticsReturnCodec, { ...given, units: others })).toEqual([''])
    const [one] = source.cases
    if (one === undefined) throw new Error('a source without a case')
    const stranger = { ...one.unit, department: nameOf('合并上门的部门') }
    const shared = {
      ...one,
      confiscated: null,
      shares: [
        { unit: one.unit, fine: one.fine, confiscated: null },
        { unit: stranger, fine: '0', confiscated: null }
      ]
    }
    expect(unitsIn({ ...source, cases: [shared] })).toContainEqual(stranger)
  })

  it('LX19-45: an entry has a subject where households are counted and yuan where an amount is, and nowhere else', () => {
    const places = (change: (entry: (typeof given.entries)[number]) => object): readonly string[] =>
      at(statisticsReturnCodec, { ...given, entries: given.entries.map((entry) => ({ ...entry, ...change(entry) })) })
    expect(places(() => ({ subject: null })).length).toBe(
      given.entries.filter(({ subject }) => subject !== null).length
    )
    expect(places(() => ({ subject: '甲' })).length).toBe(
      given.entries.filter(({ subject }) => subject === null).length
    )
    expect(places(() => ({ yuan: null })).length).toBe(given.entries.filter(({ yuan }) => yuan !== null).length)
    expect(places(() => ({ yuan: '1' })).length).toBe(given.entries.filter(({ yuan }) => yuan === null).length)
    expect(places(({ yuan }) => (yuan === null ? {} : { yuan: '1e3' })).length).toBe(4)
  })

  it('LX19-45: every malformed place is named by its path', () => {
    const broken = throughJson(source) as {
      visits: { ended: string; results: { channels: string[] }[] }[]
      cases: { fine: string; more?: number }[]
    }
    const [visit] = broken.visits
    const [one] = broken.cases
    if (visit?.results[0] === undefined || one === undefined) throw new Error('no visit')
    visit.ended = '2022-02-30'
    visit.results[0].channels = ['公示系统']
    one.fine = '-1'
    one.more = 1
    expect(at(statisticsSourceCodec, broken)).toEqual([
      '/visits/0/ended',
      '/visits/0/results/0/channels/0',
      '/cases/0/fine',
      '/cases/0/more'
    ])
  })

  it('LX19-45: a period that is reversed and a day before 1949 are malformed', () => {
    expect(at(statisticsReturnCodec, { ...given, period: { from: '2022-12-31', to: '2022-01-01' } })).toEqual([
      '/period'
    ])
    expect(at(statisticsReturnCodec, { ...given, period: { from: '1948-12-31', to: '2022-01-01' } })).toEqual([
      '/period/from'
    ])
  })

  it('LX-DEPT-7: a group, a reading or a part of the year that there is none of is malformed', () => {
    const changed = throughJson(rules) as {
      metrics: { value: string[] }
      annex: { row: { value: string } }
      reports: { value: { part: string; by: { day: number } } }[]
    }
    changed.metrics.value[0] = 'profits'
    changed.annex.row.value = 'place'
    if (changed.reports[0] !== undefined) changed.reports[0].value.by.day = 32
    expect(at(statisticsRulesCodec, changed)).toEqual([
      '/annex/row/value',
      '/metrics/value/0',
      '/reports/0/value/by/day'
    ])
  })
})
