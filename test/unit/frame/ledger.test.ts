import { describe, expect, it } from 'vitest'
import { burdenOf, dayBeforeYear, ledgerOf, repeatedChecks } from '../../../src/frame/index.js'
import { refuse } from '../../../src/kernel/index.js'
import { name } from '../plan/sample.js'
import { check, day, ledger } from './sample.js'

const year = ['calendar', day('2023-12-31')] as const

describe('the ledger', () => {
  it('C-04: daily, special and case checks have counters of their own, planned and temporary too, and each level', () => {
    const held = ledger(
      check('甲', '2023-01-05'),
      check('甲', '2023-02-05', { kind: 'special', task: 'temporary', level: 'prefecture' }),
      check('甲', '2023-03-05', { kind: 'case', way: 'outside', task: 'temporary', ground: 'complaint' }),
      check('甲', '2022-12-31'),
      check('乙', '2023-01-05')
    )
    expect(burdenOf(held, name('甲'), ...year)).toEqual({
      visits: 3,
      drawn: 2,
      outside: 1,
      tasks: { planned: 1, temporary: 2 },
      kinds: { daily: 1, special: 1, case: 1 },
      levels: { prefecture: 1, county: 2 },
      departments: [{ department: '住建部门', visits: 3 }]
    })
  })

  it('C-08: a merged visit is one, to each of its departments', () => {
    const visit = name('同次')
    const held = ledger(
      check('甲', '2023-02-01', { visit, departments: [name('住建部门'), name('消防机构')] }),
      check('甲', '2023-02-01', { visit, departments: [name('税务部门')], kind: 'special' })
    )
    const burden = burdenOf(held, name('甲'), ...year)
    expect([burden.visits, burden.drawn, burden.outside]).toEqual([1, 1, 0])
    expect(burden.kinds).toEqual({ daily: 1, special: 1, case: 0 })
    expect(burden.departments.map(({ visits }) => visits)).toEqual([1, 1, 1])
  })

  it('C-08: a visit that a draw and a lead share is drawn, and not outside', () => {
    const visit = name('同次')
    const lead = check('甲', '2023-02-01', { visit, way: 'outside', ground: 'complaint' })
    const burden = burdenOf(ledger(check('甲', '2023-02-01', { visit }), lead), name('甲'), ...year)
    expect([burden.visits, burden.drawn, burden.outside]).toEqual([1, 1, 0])
  })

  it('refuses a visit to two subjects, which would hide one of them', () => {
    const visit = name('同次')
    const history = [check('甲', '2023-02-01', { visit }), check('乙', '2023-02-01', { visit })]
    expect(ledgerOf(history)).toEqual(
      refuse({ _tag: 'VisitOfSeveralSubjects', at: 1, visit: '同次', subject: '乙', other: '甲' })
    )
  })

  it('C-08: a rolling year of 29 February ends the day after 28 February, one of 28 February takes in 29 February', () => {
    expect(dayBeforeYear('rolling', day('2024-02-29'))).toBe('2023-02-28')
    expect(dayBeforeYear('rolling', day('2025-02-28'))).toBe('2024-02-28')
    expect(dayBeforeYear('rolling', day('2024-12-31'))).toBe('2023-12-31')
    expect(dayBeforeYear('calendar', day('2024-02-29'))).toBe('2023-12-31')
  })
})

describe('repeated checks', () => {
  it('LX-MKT-4d: one item drawn by two visits of a year is told, by one visit or in two years it is not', () => {
    const visit = name('同次')
    const held = ledger(
      check('甲', '2023-01-05'),
      check('甲', '2023-02-05'),
      check('乙', '2023-01-05', { visit }),
      check('乙', '2023-01-05', { visit }),
      check('丙', '2022-12-05'),
      check('丙', '2023-02-05'),
      check('丁', '2023-01-05'),
      check('丁', '2023-02-05', { item: name('对物业服务收费的监管') })
    )
    expect(repeatedChecks(held, ...year)).toEqual([{ subject: '甲', item: '对物业管理活动的监管', visits: 2 }])
  })

  it('LX-MKT-4d: following a lead is no repetition, and an item without name is none', () => {
    const held = ledger(
      check('甲', '2023-01-05'),
      check('甲', '2023-02-05', { way: 'outside', ground: 'complaint' }),
      check('乙', '2023-01-05', { item: null }),
      check('乙', '2023-02-05', { item: null })
    )
    expect(repeatedChecks(held, ...year)).toEqual([])
  })
})
