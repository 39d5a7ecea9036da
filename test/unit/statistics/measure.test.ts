import { describe, expect, it } from 'vitest'
import { accept, cited, citing, nameOf, orThrow, reasonsOf, type CivilDate } from '../../../src/kernel/index.js'
import type { Officer, Subject } from '../../../src/registry/index.js'
import {
  completionIn,
  drawnShares,
  makeBulletin,
  measureWork,
  METRIC_GROUPS,
  metricRates,
  metricsOf,
  printPercent,
  RATE_KEYS,
  rateFraction,
  rateOf,
  sayRate,
  sourceOfLevel,
  type CountedVisit,
  type MeasureInput,
  type MetricTable,
  type Rate
} from '../../../src/statistics/index.js'
import { batch, countyMarket, day, market, oneCase, result, rules, source, tax, visit, year } from './sample.js'

const system = citing('临夏州市场监管系统细则')
const joint = citing('临夏州部门联合细则')
const publish: Pick<MeasureInput['rules'], 'completion' | 'withheldCounts' | 'finishedWhen'> = {
  completion: cited('published', system('第二十三条', 'LX-MKT-23b')),
  withheldCounts: cited('completes', joint('第三十条4', 'LX-DEPT-30g')),
  finishedWhen: null
}

const measure = (more: Partial<MeasureInput> = {}): MetricTable =>
  orThrow(
    measureWork({
      source,
      period: year,
      asOf: day('2022-12-31'),
      subjects: null,
      officers: null,
      plans: null,
      items: null,
      rules: { ...rules, ...publish },
      ...more
    })
  )

const subject = (id: string, kind: Subject['kind'] = 'enterprise', status: Subject['status'] = 'operating') => ({
  id: nameOf(id),
  kind,
  status
})

const officer = (
  id: string,
  status: Officer['status'],
  to: string | null
): Pick<Officer, 'id' | 'status' | 'certificate'> => ({
  id: nameOf(id),
  status,
  certificate: to === null ? null : { number: nameOf('证'), from: day('2020-01-01'), to: day(to) }
})

describe('when a visit is completed', () => {
  const on = day('2022-06-01')
  const of = (more: Partial<CountedVisit>, asOf: CivilDate = on, by = publish): string =>
    completionIn({ ...visit('1', '批', { results: [result(market)] }), ...more }, asOf, by)

  it('LX-MKT-23b: a check that is not published is not completed, one that is published is, from that day on', () => {
    expect(of({})).toBe('complete')
    expect(of({}, day('2022-04-12'))).toBe('complete')
    expect(of({}, day('2022-04-11'))).toBe('incomplete')
    expect(of({ results: [result(market, { published: null })] })).toBe('incomplete')
    expect(of({ ended: null })).toBe('incomplete')
    expect(of({ ended: on })).toBe('complete')
    expect(of({ ended: day('2022-06-02') })).toBe('incomplete')
    expect(of({ results: [] })).toBe('incomplete')
  })

  it('LX-MKT-23b: with several departments each result must be published', () => {
    expect(of({ results: [result(market), result(tax, { published: null })] })).toBe('incomplete')
    expect(of({ results: [result(market), result(tax)] })).toBe('complete')
  })

  it('C-19: a check deemed complete because it was impossible still needs its published result', () => {
    expect(of({ impossible: true, results: [result(market, { published: null })] })).toBe('incomplete')
    expect(of({ impossible: true })).toBe('complete')
  })

  it('LX-DEPT-30g: a result that is lawfully withheld completes its visit, or, read otherwise, does not; where nothing is said it is undecided', () => {
    const withheld = { results: [result(market, { published: null, withheld: day('2022-04-12') })] }
    expect(of(withheld)).toBe('complete')
    expect(of(withheld, on, { ...publish, withheldCounts: cited('apart', joint('第三十条4')) })).toBe('incomplete')
    expect(of(withheld, on, { ...publish, withheldCounts: null })).toBe('undecided')
    expect(of(withheld, day('2022-04-11'))).toBe('incomplete')
  })

  it('LX-MKT-23b: read otherwise, entry or the end of the check is enough; where nothing is said it is undecided', () => {
    const entered = { results: [result(market, { published: null })] }
    const none = { results: [result(market, { published: null, entered: null })] }
    const by = (value: 'entered' | 'checked') => ({ ...publish, completion: cited(value, system('第二十三条')) })
    expect([of(entered, on, by('entered')), of(none, on, by('entered')), of(none, on, by('checked'))]).toEqual([
      'complete',
      'incomplete',
      'complete'
    ])
    expect(of({}, on, { ...publish, completion: null })).toBe('undecided')
    expect(of({ ended: null }, on, { ...publish, completion: null })).toBe('incomplete')
  })
})

describe('the six groups of figures', () => {
  it('LX-DEPT-7: are those of the article, each with counts of its own and a rate; where no text asks for them the table is refused', () => {
    expect(METRIC_GROUPS).toHaveLength(6)
    const keys = METRIC_GROUPS.flatMap(metricsOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(RATE_KEYS.map((key) => metricRates[key].group))).toEqual(new Set(METRIC_GROUPS))
    expect(measure().groups).toEqual(METRIC_GROUPS)
    const input = { source, period: year, asOf: year.to, subjects: null, officers: null, plans: null, items: null }
    expect(reasonsOf(measureWork({ ...input, rules: { metrics: null, keyItems: null, ...publish } }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'statistics', question: 'metrics' }
    ])
  })

  it('LX-DEPT-7: registries are counted with what they know: market entities, operating, on duty, certified on the day', () => {
    const { counts } = measure({
      subjects: [subject('对象1'), subject('对象2', 'product'), subject('对象9', 'enterprise', 'deregistered')],
      officers: [
        officer('甲1', 'on-duty', '2022-12-31'),
        officer('甲2', 'on-duty', '2022-12-30'),
        officer('乙', 'leave', '2022-12-31')
      ]
    })
    expect(counts).toMatchObject({
      subjects: 3,
      marketEntities: 2,
      operating: 2,
      officers: 3,
      onDuty: 2,
      certified: 1,
      officersSent: 2
    })
    expect(measure().counts).toMatchObject({ subjects: null, certified: null, plans: null, items: null })
  })

  it('C-07: coverage counts distinct supervised subjects with a published result; the share of a registry stands beside it', () => {
    const again = {
      ...source,
      visits: [...source.visits, visit('4', '系统', { subject: nameOf('对象3'), results: [result(countyMarket)] })]
    }
    const subjects = ['对象1', '对象2', '对象3', '对象5'].map((id) => subject(id))
    const rate = rateOf(measure({ source: again, subjects }), 'coverage')
    expect([rate.numerator.count, rate.denominator.count]).toEqual([3, 4])
    const unpublished = {
      ...source,
      visits: source.visits.map((one) => ({ ...one, results: [result(market, { published: null })] }))
    }
    expect(rateOf(measure({ source: unpublished, subjects }), 'coverage').numerator.count).toBe(0)
    expect(rateOf(measure({ subjects: [subject('对象1')] }), 'coverage')).toMatchObject({
      numerator: { count: 1 },
      denominator: { count: 1 }
    })
    expect(
      drawnShares(source).map(({ batch: id, rate: { numerator, denominator } }) => [
        id,
        numerator.count,
        denominator.count
      ])
    ).toEqual([
      ['联合', 2, 20],
      ['系统', 1, null]
    ])
    expect(drawnShares({ batches: [batch('外', market, { way: 'outside' })] })).toEqual([])
  })

  it('LX-MKT-12f: coverage is of a level: the batches of the other level are left out', () => {
    const county = sourceOfLevel(source, 'county')
    expect([
      county.batches.map(({ id }) => id),
      county.visits.map(({ id }) => id),
      county.cases.map(({ id }) => id)
    ]).toEqual([['系统'], ['3'], ['案4']])
    expect(measure({ source: sourceOfLevel(source, 'prefecture') }).counts.subjectsPublished).toBe(2)
  })

  it('LX-DEPT-19b: results of tasks of the plan count toward its completion, those of temporary tasks stand apart', () => {
    const temporary = {
      ...source,
      batches: source.batches.map((one) => (one.id === '系统' ? { ...one, task: 'temporary' as const } : one))
    }
    expect(measure({ source: temporary }).counts).toMatchObject({
      visits: 3,
      visitsCompleted: 2,
      plannedVisits: 2,
      plannedVisitsCompleted: 1,
      temporaryVisits: 1
    })
    expect(measure().counts).toMatchObject({ plannedVisits: 3, plannedVisitsCompleted: 2, temporaryVisits: 0 })
  })

  it('LX-MKT-23b: the completion rate counts only what is published', () => {
    const rate = rateOf(measure(), 'completion')
    expect([rate.numerator.count, rate.denominator.count]).toEqual([2, 3])
    const unknown = measure({ rules: { ...rules, ...publish, completion: null } })
    expect(sayRate('zh')(rateOf(unknown, 'completion'))).toBe('完成率：已完成的上门未知，无法计算')
  })

  it('LX-DEPT-7: results are in time up to their last day, overdue from the day after it, and late results are not in time', () => {
    const with_ = (published: CivilDate | null, asOf: CivilDate): Partial<MetricTable['counts']> =>
      measure({
        asOf,
        source: {
          batches: source.batches,
          visits: [visit('3', '系统', { results: [result(countyMarket, { published })] })],
          cases: []
        }
      }).counts
    expect(with_(day('2022-05-09'), day('2022-06-01'))).toMatchObject({
      resultsDue: 1,
      resultsInTime: 1,
      resultsOverdue: 0
    })
    expect(with_(day('2022-05-10'), day('2022-06-01'))).toMatchObject({
      resultsDue: 1,
      resultsInTime: 0,
      resultsOverdue: 0
    })
    expect(with_(null, day('2022-05-09'))).toMatchObject({ resultsDue: 0, resultsInTime: 0, resultsOverdue: 0 })
    expect(with_(null, day('2022-05-10'))).toMatchObject({ resultsDue: 1, resultsInTime: 0, resultsOverdue: 1 })
    // What is published tomorrow is not published today.
    expect(with_(day('2022-05-11'), day('2022-05-10'))).toMatchObject({ resultsPublished: 0, resultsOverdue: 1 })
  })

  it('LX-DEPT-30g: a term that ends with entry is kept by entry, and a withheld result owes no publication', () => {
    const entry = result(countyMarket, { published: null, due: { on: day('2022-04-11'), end: 'entered' } })
    const withheld = result(countyMarket, { published: null, withheld: day('2022-04-12') })
    const counts = (of: typeof entry): MetricTable['counts'] =>
      measure({ source: { ...source, visits: [visit('3', '系统', { results: [of] })], cases: [] } }).counts
    expect(counts(entry)).toMatchObject({ resultsInTime: 1, resultsDue: 1, resultsPublished: 0, resultsPublishable: 1 })
    expect(counts(withheld)).toMatchObject({
      resultsDue: 0,
      resultsWithheld: 1,
      resultsPublishable: 0,
      resultsOverdue: 0
    })
  })

  it('LX-DEPT-7: follow-ups are counted as opened, closed, entered, in time', () => {
    const followUp = (closed: string | null) => ({
      unit: countyMarket,
      opened: day('2022-05-01'),
      closed: closed === null ? null : day(closed),
      entered: null,
      due: day('2022-08-01')
    })
    const visits = [visit('3', '系统', { followUps: [followUp('2022-08-01'), followUp('2022-08-02'), followUp(null)] })]
    const { counts } = measure({ source: { ...source, visits, cases: [oneCase('案', '3', countyMarket)] } })
    expect(counts).toMatchObject({
      followUps: 3,
      followUpsClosed: 2,
      followUpsEntered: 0,
      followUpsDue: 3,
      followUpsInTime: 1,
      casesFiled: 1
    })
  })

  it('LX19-17: the share of key items is reported, exactly, and held against no number', () => {
    const items = [
      ...Array.from({ length: 59 }, () => ({ class: 'general' as const })),
      ...Array.from({ length: 11 }, () => ({ class: 'key' as const }))
    ]
    const share = rateOf(measure({ items }), 'keyItemShare')
    expect(rateFraction(share)).toEqual({ numerator: 11, denominator: 70 })
    expect(sayRate('zh')(share)).toBe('重点检查事项占比：11/70（重点检查事项/抽查事项），约 15.71%')
  })

  it('LX-DEPT-7: visits dispatched outside the period, and checks outside the draw, are not among the random visits', () => {
    const outside = {
      ...source,
      visits: [
        ...source.visits,
        visit('9', '系统', { way: 'outside' }),
        visit('8', '系统', { dispatched: day('2021-12-31') })
      ]
    }
    expect(measure({ source: outside }).counts).toMatchObject({ visits: 3, outsideVisits: 1 })
  })
})

describe('a rate', () => {
  const rate = (numerator: number | null, denominator: number | null): Rate => ({
    words: { zh: '率', en: 'rate' },
    numerator: { words: { zh: '分子', en: 'parts' }, count: numerator },
    denominator: { words: { zh: '分母', en: 'wholes' }, count: denominator }
  })

  it('LX-DEPT-7: is an exact fraction, and says that there is nothing to divide by instead of a number', () => {
    expect(rateFraction(rate(0, 5))).toEqual({ numerator: 0, denominator: 1 })
    expect(rateFraction(rate(0, 0))).toBeNull()
    expect(printPercent(rate(3, 0))).toBeNull()
    expect(sayRate('en')(rate(3, 0))).toBe('rate: there are no wholes, so there is no rate')
    expect(sayRate('zh')(rate(3, 0))).toBe('率：分母为 0，无比率')
    expect(sayRate('en')(rate(null, 4))).toBe('rate: parts are not known, so there is no rate')
  })

  it('LX-DEPT-7: is printed in percent with two decimals, half up, and can exceed 100', () => {
    expect([rate(1, 3), rate(2, 3), rate(1, 20000), rate(1, 20001), rate(3, 2), rate(0, 7)].map(printPercent)).toEqual([
      '33.33%',
      '66.67%',
      '0.01%',
      '0.00%',
      '150.00%',
      '0.00%'
    ])
  })
})

describe('a bulletin', () => {
  it('WN-33: tells of each unit how it stands, in order and without a ranking', () => {
    const lines = orThrow(makeBulletin({ source, asOf: day('2022-12-31'), rules }))
    expect(
      lines.map(({ unit, publication, inTime, overdue }) => [
        unit.department,
        publication.numerator.count,
        publication.denominator.count,
        inTime.numerator.count,
        inTime.denominator.count,
        overdue
      ])
    ).toEqual([
      [market.department, 2, 2, 2, 2, 0],
      [tax.department, 1, 2, 1, 2, 1],
      [countyMarket.department, 1, 1, 1, 1, 0]
    ])
  })

  it('WN-33: what is overdue is so from the day after its last day', () => {
    const overdue = (text: string): number | undefined =>
      orThrow(makeBulletin({ source, asOf: day(text), rules })).find(({ unit }) => unit === tax)?.overdue
    expect([overdue('2022-05-09'), overdue('2022-05-10')]).toEqual([0, 1])
  })

  it('WN-33: is refused where no text asks for one', () => {
    expect(reasonsOf(makeBulletin({ source, asOf: year.to, rules: { bulletins: null } }))).toEqual([
      { _tag: 'AnswerOpen', stage: 'statistics', question: 'bulletins' }
    ])
    expect(makeBulletin({ source: { visits: [] }, asOf: year.to, rules })).toEqual(accept([]))
  })
})
