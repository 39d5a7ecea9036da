import { describe, expect, it } from 'vitest'
import { explainBy, orThrow, reasonsOf, type Name } from '../../../src/kernel/index.js'
import {
  isRegionCode,
  isWithin,
  makeRegionTable,
  regionMessages,
  type RegionCode,
  type RegionEntry
} from '../../../src/registry/index.js'
import { gansu, gansuEntries } from './sample.js'

const code = (text: string): RegionCode => {
  if (!isRegionCode(text)) throw new Error(text)
  return text
}
const entry = (own: string, parent: string | null): RegionEntry => ({
  code: code(own),
  name: `区${own}` as Name,
  parent: parent === null ? null : code(parent)
})

describe('region codes', () => {
  it('are six digits and nothing else', () => {
    expect(['622901', '000000'].map(isRegionCode)).toEqual([true, true])
    expect(['62290', '6229010', '62290a', '６22901', ' 622901', '622901\n', ''].map(isRegionCode)).toEqual(
      Array(7).fill(false)
    )
  })
})

describe('the table of Gansu (临夏州实施意见 附件4)', () => {
  it('has 106 regions, and those of Linxia are the prefecture, one city and seven counties', () => {
    expect(gansu.size).toBe(106)
    expect(gansuEntries.map((region) => region.code).filter(isWithin(gansu, code('622900')))).toEqual([
      '622900',
      '622901',
      '622921',
      '622922',
      '622923',
      '622924',
      '622925',
      '622926',
      '622927'
    ])
  })

  it('lies within the province as a whole', () => {
    expect(gansuEntries.every((region) => isWithin(gansu, code('620000'))(region.code))).toBe(true)
  })

  it('does not hold what lies elsewhere, and an unknown region is nowhere', () => {
    expect(isWithin(gansu, code('620000'))(code('110108'))).toBe(false)
    expect(isWithin(gansu, code('110108'))(code('110108'))).toBe(false)
    expect(isWithin(gansu, code('622901'))(code('622900'))).toBe(false)
  })
})

describe('makeRegionTable', () => {
  it('goes by the entries, not by the digits', () => {
    const table = orThrow(makeRegionTable([entry('100001', '999999'), entry('999999', null), entry('100000', null)]))
    expect(isWithin(table, code('999999'))(code('100001'))).toBe(true)
    expect(isWithin(table, code('100000'))(code('100001'))).toBe(false)
  })

  it('follows chains of any length', () => {
    const chain = Array.from({ length: 500 }, (_, i) =>
      entry(String(100_000 + i), i === 0 ? null : String(100_000 + i - 1))
    )
    const table = orThrow(makeRegionTable(chain.reverse()))
    expect(isWithin(table, code('100000'))(code('100499'))).toBe(true)
    expect(isWithin(table, code('100499'))(code('100000'))).toBe(false)
  })

  it('takes an empty table, in which nothing lies', () => {
    expect(orThrow(makeRegionTable([])).size).toBe(0)
  })

  it('refuses a doubled code with every place', () => {
    expect(
      reasonsOf(makeRegionTable([entry('100000', null), entry('100001', '100000'), entry('100000', null)]))
    ).toEqual([{ _tag: 'RegionListedTwice', code: '100000', at: [0, 2] }])
  })

  it('refuses a parent that is not there', () => {
    expect(reasonsOf(makeRegionTable([entry('100000', null), entry('100001', '200000')]))).toEqual([
      { _tag: 'RegionParentUnknown', code: '100001', at: 1, parent: '200000' }
    ])
  })

  it('refuses each cycle once, with its members and not with those that only lead into it', () => {
    const entries = [
      entry('100009', '100001'),
      entry('100001', '100002'),
      entry('100002', '100003'),
      entry('100003', '100001'),
      entry('200000', '200000'),
      entry('300000', null)
    ]
    expect(reasonsOf(makeRegionTable(entries))).toEqual([
      { _tag: 'RegionCycle', codes: ['100001', '100002', '100003'] },
      { _tag: 'RegionCycle', codes: ['200000'] }
    ])
  })

  it('collects all of them and says them in both languages', () => {
    const refused = reasonsOf(
      makeRegionTable([entry('100000', '100000'), entry('100001', '200000'), entry('100001', null)])
    )
    expect(refused.map(({ _tag }) => _tag)).toEqual(['RegionListedTwice', 'RegionParentUnknown', 'RegionCycle'])
    expect(refused.map(explainBy(regionMessages)('zh'))).toEqual([
      '区划代码 100001 重复，见第 2、3 条',
      '第 2 条 100001 的上级 200000 不在表中',
      '区划上下级成环：100000 → 100000'
    ])
    expect(refused.map(explainBy(regionMessages)('en'))).toEqual([
      'region 100001 is listed more than once, as no. 2, 3',
      'the parent 200000 of region 100001 (no. 2) is not in the table',
      'regions lie in each other: 100000 → 100000'
    ])
  })
})
