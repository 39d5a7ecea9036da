import { describe, expect, it } from 'vitest'
import { changeTeams, lockTeams } from '../../../src/assign/index.js'
import { reasonsOf } from '../../../src/kernel/index.js'
import { day, name } from '../merge/samples.js'
import {
  assigned,
  crewOf,
  expert,
  FIRE,
  MARKET,
  officer,
  officers,
  recordFor,
  seeds,
  staffWith,
  visit
} from './samples.js'

const firemen = officers('f1 f2 f3', { department: name(FIRE) })

describe('a joint team', () => {
  it('is matched by lead and partners each from their own officers, at random (中山市实施方案 三（二）)', () => {
    const staff = staffWith([...officers('m1 m2 m3'), ...firemen], { rules: { head: 'appointed' } })
    const sent = seeds.map((seed) => {
      const [team] = assigned([visit('a', [MARKET, FIRE])], staff, seed).teams
      expect(team?.crews.map(({ department }) => department)).toEqual([MARKET, FIRE])
      return team?.crews.map((crew) => crew.officers.map(({ id }) => id).join()) ?? []
    })
    expect(new Set(sent.map(([lead]) => lead))).toEqual(new Set(['m1', 'm2', 'm3']))
    expect(new Set(sent.map(([, partner]) => partner))).toEqual(new Set(['f1', 'f2', 'f3']))
    // Neither choice follows from the other.
    expect(new Set(sent.map((crews) => crews.join(' '))).size).toBe(9)
  })

  it('is matched with officers whom qualification, region and workload leave (中山市实施方案 三（二）)', () => {
    const lifts = { qualifications: [name('电梯')] }
    const staff = staffWith(
      [
        officer('able', lifts),
        officer('busy', { ...lifts, capacity: 0 }),
        officer('elsewhere', { ...lifts, region: '622922' as never }),
        officer('unqualified'),
        officer('worked', { ...lifts, carried: 1 })
      ],
      { rules: { officersPerVisit: 1 } }
    )
    const sentTo = (subjects: string, seed: string): readonly string[] =>
      assigned(
        subjects.split(' ').map((subject) => visit(subject, [MARKET], lifts)),
        staff,
        seed
      ).teams.flatMap(({ crews }) => crews.flatMap((crew) => crew.officers.map(({ id }) => id)))
    for (const seed of seeds) {
      expect(sentTo('a', seed)).toEqual(['able'])
      expect([...sentTo('a b c', seed)].sort()).toEqual(['able', 'able', 'worked'])
    }
  })

  it('without anybody who may lead has its officers and no head, and says that the leader’s place is empty (联合细则 第二十三条)', () => {
    const { teams, unfilled } = assigned([visit('a')], staffWith(officers('o1 o2', { mayLead: false })))
    expect(teams[0]?.head).toBeNull()
    expect(teams[0]?.crews[0]?.officers.map(({ leads }) => leads)).toEqual([false])
    expect(unfilled).toEqual([{ ...crewOf('a'), missing: 1, leader: true, eligible: 2, eligibleLeaders: 0 }])
  })
})

describe('experts who must be drawn (中山市实施方案 三（二）)', () => {
  it('come from the registry of experts at random, and nobody is left to be appointed', () => {
    const experts = ['e1', 'e2', 'e3'].map((id) => expert(id, ['电梯']))
    const asking = visit('a', [MARKET], { experts: [{ specialty: name('电梯'), places: 1 }] })
    const drawn = seeds.map((seed) => {
      const { teams, expertsToAppoint } = assigned([asking], staffWith(officers('o1 o2'), { experts }), seed)
      expect(expertsToAppoint).toEqual([])
      return teams[0]?.experts.flatMap((own) => own.experts).join()
    })
    expect(new Set(drawn)).toEqual(new Set(['e1', 'e2', 'e3']))
  })
})

describe('drawn officers (联合细则 第二十四条)', () => {
  it('are not replaced without a reason and the consent of somebody who is named', () => {
    const staff = staffWith(officers('o1 o2 o3'))
    const visits = [visit('a')]
    const assignment = assigned(visits, staff)
    const lock = lockTeams({ assignment, on: day('2022-02-20') })
    const out = assignment.teams[0]?.head ?? name('')
    const asked = { _tag: 'Replaced', ...crewOf('a'), out, cause: 'special', relation: null, by: 'drawn' } as const
    const change = (reason: string, approver: string): readonly string[] => {
      const changes = [{ ...asked, on: day('2022-03-01'), reason, approver: name(approver) }]
      const grounds = { visits, staff, record: recordFor(staff), assignment, lock, chain: [] }
      return reasonsOf(changeTeams({ ...grounds, changes })).map(({ _tag }) => _tag)
    }
    expect(change('抽调防汛', '局长')).toEqual([])
    expect(change(' ', '局长')).toEqual(['ChangeReasonMissing'])
    expect(change('抽调防汛', '')).toEqual(['ChangeApproverMissing'])
  })
})
