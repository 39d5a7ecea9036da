import { describe, expect, it } from 'vitest'
import { isOpenOn } from '../../../src/calendar/index.js'
import { decode, isCivilDate, orThrow, type CivilDate, type Name } from '../../../src/kernel/index.js'
import {
  aliasesCodec,
  COLUMNS,
  printedPlanCodec,
  readClass,
  readLevels,
  readMonths,
  readPlan
} from '../../../src/plan/index.js'
import { readJson } from '../../json.js'
import { linxia } from './sample.js'

const table = orThrow(decode(printedPlanCodec)(readJson('../examples/02-linxia-2022/plan.json')))
const aliases = orThrow(decode(aliasesCodec)(readJson('../examples/02-linxia-2022/aliases.json')))
const { plan, findings } = orThrow(readPlan({ printed: table, aliases, rules: linxia.plan }))

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}

describe('a row of the joint plan', () => {
  it('has eight columns: field, initiator, item, class, subjects, level, partners, months', () => {
    expect(COLUMNS).toEqual([
      '抽查领域',
      '发起部门',
      '抽查事项',
      '事项分类',
      '检查对象',
      '抽查主体',
      '配合部门',
      '抽查时间'
    ])
    for (const row of table.rows) expect(Object.keys(row).sort()).toEqual([...COLUMNS].sort())
  })

  it('is general or key: 59 rows and 11, and no other word is a class', () => {
    const count = (wanted: string): number => plan.rows.filter((row) => row.class === wanted).length
    expect([count('general'), count('key')]).toEqual([59, 11])
    expect(['一般监管', '重点监管', '一般', '专项监管', ''].map(readClass)).toEqual([
      'general',
      'key',
      null,
      null,
      null
    ])
  })

  it('is for the prefecture alone in 17 rows, for prefecture and county in 53', () => {
    const count = (wanted: string): number => plan.rows.filter(({ levels }) => levels.join() === wanted).length
    expect([count('prefecture'), count('prefecture,county')]).toEqual([17, 53])
    expect(['县级', '州', ''].map(readLevels)).toEqual([null, null, null])
  })

  it('is open from the first day of its first month to the last of its last, and in one year', () => {
    const open = isOpenOn(readMonths(2022)('3月-11月') ?? [])
    const days = ['2022-02-28', '2022-03-01', '2022-11-30', '2022-12-01', '2021-06-01', '2023-06-01']
    expect(days.map((text) => open(day(text)))).toEqual([false, true, true, false, false, false])
    expect(readMonths(2022)('11月-3月')).toBeNull()
    for (const { window } of plan.rows) {
      expect(window.length).toBe(1)
      expect(window.every(({ from, to }) => from.startsWith('2022-') && to.startsWith('2022-'))).toBe(true)
    }
  })

  it('may leave its partners open by 等, which is kept and told', () => {
    expect(plan.rows[55]).toMatchObject({ partners: ['住建部门', '交通运输部门'], openPartners: true })
    expect(findings.some(({ _tag, row }) => _tag === 'PartnersOpen' && row === 56)).toBe(true)
    expect(plan.rows[0]?.openPartners).toBe(false)
  })
})

describe('the departments of the joint plan', () => {
  it('market regulation initiates 7 rows, is printed as partner in 58 and stands in 64; in row 49 it is its own partner', () => {
    const market = '市场监管部门' as Name
    const own = findings.flatMap((finding) => (finding._tag === 'OwnPartner' ? [finding.row] : []))
    const initiates = plan.rows.filter(({ initiator }) => initiator === market).map(({ number }) => number)
    const cooperates = plan.rows
      .filter(({ number, partners }) => partners.includes(market) || own.includes(number))
      .map(({ number }) => number)
    expect(own).toEqual([49])
    expect(plan.rows[48]).toMatchObject({ initiator: market, partners: [] })
    expect([initiates.length, cooperates.length, new Set([...initiates, ...cooperates]).size]).toEqual([7, 58, 64])
  })
})
