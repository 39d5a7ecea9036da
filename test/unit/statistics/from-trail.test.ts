import { describe, expect, it } from 'vitest'
import { completionOf } from '../../../src/publish/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import { cited, citing, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import type { CampaignState, TrailRules, TrailStep } from '../../../src/trail/index.js'
import { foldEvents } from '../../../src/trail/index.js'
import {
  annexCells,
  annexTable,
  completionIn,
  countReturn,
  sourceOf,
  type CaseParts,
  type ReportingUnit,
  type StatisticsSource
} from '../../../src/statistics/index.js'
import {
  adoptList,
  adoptPlan,
  commit,
  day,
  digest,
  dispatch,
  draw,
  endTask,
  enterOfficers,
  enterSubjects,
  eventsOf,
  fire,
  item,
  key,
  life,
  locked,
  lock,
  makeTask,
  market,
  match,
  n,
  publishNotice,
  rules as trailRules
} from '../trail/course-samples.js'
import { rules as statisticsRules, year } from './sample.js'

const joint = citing('临夏州部门联合细则')
const rules: TrailRules = {
  ...trailRules,
  inspect: {
    ...trailRules.inspect,
    closeWithin: cited({ unit: 'months', count: 3 }, joint('第三十三条', 'LX-DEPT-33b'))
  }
}

const stateOf = (steps: readonly TrailStep[]): CampaignState => orThrow(foldEvents(eventsOf(steps), rules))

const sourceIn = (
  state: CampaignState,
  elsewhere: readonly ReportingUnit[] = [],
  cases: readonly CaseParts[] = []
): StatisticsSource => orThrow(sourceOf({ state, elsewhere, cases, rules }))

const prefectureMarket: ReportingUnit = { region: '622900' as RegionCode, department: market, level: 'prefecture' }

const fined = (fine: string, on = '2022-03-20'): TrailStep => ({
  _tag: 'RecordCase',
  by: n('甲'),
  on: day(on),
  visit: key(),
  department: market,
  case: n('案1'),
  fine
})

const followUp: TrailStep = {
  _tag: 'OpenFollowUp',
  by: n('甲'),
  on: day('2022-03-10'),
  visit: key(),
  department: market,
  followUp: n('处置1'),
  route: 'daily-supervision',
  to: n('临夏市市场监管所'),
  reason: '移交日常监管',
  evidence: []
}

describe('what a trail gives to count', () => {
  it('LX-DEPT-7: a campaign on record is counted without anything being entered again', () => {
    const source = sourceIn(stateOf([...locked(), ...life()]))
    expect(source.batches).toEqual([
      {
        id: `${digest('notice')}\t一`,
        on: '2022-02-15',
        way: 'random',
        joint: false,
        initiator: prefectureMarket,
        partners: [],
        task: 'planned',
        drawn: 1,
        registry: 100
      }
    ])
    expect(source.visits).toEqual([
      {
        id: `S1\t1\t${digest('notice')}\t一`,
        batch: `${digest('notice')}\t一`,
        subject: 'S1',
        market: true,
        way: 'random',
        dispatched: '2022-03-01',
        officers: ['甲', '乙'],
        ended: '2022-03-02',
        impossible: false,
        results: [
          {
            unit: prefectureMarket,
            formed: '2022-03-03',
            entered: '2022-03-04',
            published: '2022-03-04',
            withheld: null,
            channels: ['publicity-system'],
            // 20 working days after 2 March 2022, when no holiday is known.
            due: { on: '2022-03-30', end: 'published' }
          }
        ],
        followUps: []
      }
    ])
    const table = annexTable(orThrow(countReturn({ source, period: year, units: null, rules: statisticsRules })))
    expect(annexCells(table)[0]).toEqual(['1', '1', '1', '0', '0', '0', '0'])
  })

  it('LX19-45: a task that is not drawn is no batch, and a batch of a visit that is still open has nothing inspected', () => {
    expect(sourceIn(stateOf(locked().slice(0, -3))).batches).toEqual([])
    const open = sourceIn(stateOf([...locked(), dispatch()]))
    expect(open.visits[0]).toMatchObject({
      ended: null,
      results: [{ formed: null, entered: null, published: null, due: null, channels: [] }]
    })
  })

  it('LX19-46: a joint task names its initiator and its partners, those of another level by their own unit', () => {
    const steps = [
      adoptList(),
      adoptPlan(),
      makeTask('一', { departments: [market, fire], plan: null }),
      enterSubjects(),
      enterOfficers(),
      enterOfficers(fire),
      publishNotice(),
      commit(),
      draw(),
      match(),
      lock()
    ]
    const county: ReportingUnit = { region: '622921' as RegionCode, department: fire, level: 'county' }
    expect(sourceIn(stateOf(steps), [county]).batches[0]).toMatchObject({
      joint: true,
      task: 'temporary',
      initiator: prefectureMarket,
      partners: [county]
    })
    expect(sourceIn(stateOf(steps)).batches[0]?.partners).toEqual([{ ...prefectureMarket, department: fire }])
  })

  it('LX19-46: cases come with their fine; what the trail does not say of them is given beside it', () => {
    const state = stateOf([...locked(), ...life(), fined('12000.50')])
    expect(sourceIn(state).cases).toMatchObject([
      {
        visit: `S1\t1\t${digest('notice')}\t一`,
        unit: prefectureMarket,
        on: '2022-03-20',
        fine: '12000.50',
        confiscated: null,
        shares: []
      }
    ])
    const part: CaseParts = { department: market, case: n('案1'), confiscated: '99.50', shares: [] }
    const source = sourceIn(state, [], [part])
    const table = annexTable(orThrow(countReturn({ source, period: year, units: null, rules: statisticsRules })))
    expect(table.rows.withinSystemPrefecture).toMatchObject({ cases: 1, penaltyAmount: '1.21' })
  })

  it('LX19-46: a case recorded at two visits is counted once, with the first; two fines under one name are not added up', () => {
    const again = (fine: string): TrailStep => ({ ...fined(fine, '2022-03-25'), visit: key('S2') }) as TrailStep
    const of = (fine: string): StatisticsSource =>
      sourceIn(stateOf([...locked(2), ...life(), ...life(key('S2')), fined('12000.50'), again(fine)]))
    expect(of('12000.50').cases.map(({ visit, on }) => [visit.slice(0, 2), on])).toEqual([['S1', '2022-03-20']])
    const table = annexTable(
      orThrow(countReturn({ source: of('12000.50'), period: year, units: null, rules: statisticsRules }))
    )
    expect(table.rows.withinSystemPrefecture).toMatchObject({ cases: 1, penaltyAmount: '1.20005' })
    const refused = countReturn({ source: of('9'), period: year, units: null, rules: statisticsRules })
    expect(reasonsOf(refused).map(({ _tag }) => _tag)).toEqual(['CountedIdTwice'])
  })

  it('LX19-46: what is given of a case that the trail does not have, or twice, is refused', () => {
    const part: CaseParts = { department: market, case: n('案2'), confiscated: null, shares: [] }
    const given = { state: stateOf([...locked(), ...life(), fined('1')]), rules }
    expect(
      reasonsOf(sourceOf({ ...given, elsewhere: [prefectureMarket, prefectureMarket], cases: [part, part] }))
    ).toEqual([
      { _tag: 'UnitNamedTwice', department: market },
      { _tag: 'CasePartsTwice', department: market, case: '案2' },
      { _tag: 'CasePartsUnknown', department: market, case: '案2' }
    ])
  })

  it('LX-DEPT-33b: a follow-up is due three months after its task has ended, and has no term before that', () => {
    const open = [...locked(2), ...life(), followUp]
    expect(sourceIn(stateOf(open)).visits[0]?.followUps).toEqual([
      { unit: prefectureMarket, opened: '2022-03-10', closed: null, entered: null, due: null }
    ])
    const ended = stateOf([...locked(), ...life(), followUp, endTask()])
    // The last visit was over on 2 March; 2 June 2022 was a Thursday.
    expect(sourceIn(ended).visits[0]?.followUps[0]?.due).toBe('2022-06-02')
  })

  it('LX-MKT-23b: a visit is completed here exactly when the publish stage says so, at every step of its life and by every reading', () => {
    const all = [...locked(), ...life()]
    for (let length = locked().length + 1; length <= all.length; length++) {
      const state = stateOf(all.slice(0, length))
      const file = [...state.visits.values()][0]
      const visit = sourceIn(state).visits[0]
      if (file === undefined || visit === undefined) throw new Error('no visit')
      for (const value of ['published', 'entered', 'checked'] as const) {
        const by = { completion: cited(value, joint('第三十二条')), withheldCounts: null }
        const told = orThrow(completionOf(file.course, (department) => file.publications.get(department) ?? null, by))
        expect(completionIn(visit, day('2022-12-31'), by) === 'complete', `${String(length)} ${value}`).toBe(
          told.completed
        )
      }
    }
  })

  it('LX19-46: two trails that tell of one batch give it one id, whatever they are called', () => {
    const [one, other] = [sourceIn(stateOf(locked())), sourceIn(stateOf([...locked(), ...life()]))]
    expect(one.batches).toEqual(other.batches)
    expect(item.initiator).toBe(market)
  })
})
