/* The review of the real joint plan of 2022 beside a list made by reading the table, and its report beside the page. */

import { describe, expect, it } from 'vitest'
import { explainReview, remedyOf } from '../../../src/plan/index.js'
import { readJson } from '../../json.js'
import { linxiaFindings, pageInDocs, reviewPage } from './review-page.js'

/** What a reviewer found by reading, independent of the library. */
type Expected = {
  readonly row: number | null
  readonly column: string | null
  readonly rule: string
  readonly severity: string
  readonly zh: string
  readonly en: string
}

const expected = readJson('./vectors/linxia-2022-review.json') as readonly Expected[]

const found = linxiaFindings()
const key = ({ row, column, rule, severity }: Omit<Expected, 'zh' | 'en'>): string =>
  [row ?? '-', column ?? '-', rule, severity].join(' ')
const sorted = (list: readonly Omit<Expected, 'zh' | 'en'>[]): readonly string[] => list.map(key).sort()

describe('the review of the 2022 joint plan of Linxia', () => {
  it('WN-25: finds what a reader finds, row by row and rule by rule, and nothing else', () => {
    expect(sorted(found)).toEqual(sorted(expected))
    expect(expected.length).toBe(137)
  })

  it('puts the whole plan first, then rows and columns in their order', () => {
    const rows = found.map(({ row }) => row ?? 0)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    const row49 = found.filter(({ row }) => row === 49).map(({ column }) => column)
    expect(row49).toEqual(['抽查领域', '检查对象', '检查对象', '配合部门', '配合部门'])
  })

  it('says every finding and its remedy in both languages, and names its place', () => {
    for (const one of found) {
      const words = [explainReview('zh')(one), explainReview('en')(one), remedyOf(one).zh, remedyOf(one).en]
      expect(words.filter((text) => text === '' || /undefined|\[object|null/.test(text))).toEqual([])
      expect(words[0]).toContain(one.row === null ? '全表' : `第 ${String(one.row)} 行`)
      expect(words[1]).toContain(one.row === null ? 'the plan' : `row ${String(one.row)}`)
    }
  })

  it('stands on its page as the code prints it', () => {
    expect(pageInDocs()).toBe(reviewPage())
  })
})
