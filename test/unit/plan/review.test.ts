/* The review as a whole: what it says for want of data, waivers, order, codec, words, the five elements. */

import { describe, expect, it } from 'vitest'
import { cited, citing, decode, explainBy, reasonsOf } from '../../../src/kernel/index.js'
import {
  CHECK_ELEMENTS,
  explainReview,
  fallsUnderRandomChecks,
  lackingElements,
  mayBeFiled,
  printReview,
  reviewMessages,
  reviewPlan,
  reviewDemandsCodec,
  type CheckProof,
  type ReviewFinding,
  type ReviewWaiver
} from '../../../src/plan/index.js'
import { linxiaMarket, silent } from '../../../src/profile/index.js'
import { name } from './sample.js'
import { joint, linxiaRules, market, nation, planOf, reviewBy, rowsOf, stock, those } from './review-sample.js'

describe('data that is left out', () => {
  it('is a note for every rule that could not be checked, and none where it is given', () => {
    const bare = those(reviewPlan({ plan: planOf({}), rules: linxiaRules }), 'NotChecked')
    const told = bare.map((one) => (one._tag === 'NotChecked' ? `${one.need} ${one.rule}` : ''))
    expect(told.sort()).toEqual([
      'campaigns LX-MKT-6d',
      'checklist LX-MKT-16a',
      'checklist LX-MKT-4b',
      'checklist LX-MKT-6a',
      'checklist LX-MKT-6e',
      'decisions LX-MKT-12e',
      'outside LX-MKT-4a',
      'staff LX-DEPT-15b',
      'stock LX-DEPT-17a',
      'stock LX-DEPT-9b',
      'stock LX-MKT-12d',
      'supervised LX-MKT-12f'
    ])
    expect(bare.every(({ severity, row, column }) => severity === 'note' && row === null && column === null)).toBe(true)
    const given = reviewPlan({
      plan: planOf({}),
      rules: linxiaRules,
      checklist: { name: name('清单'), version: '2022-01-01' as never, items: [] },
      stock: [stock(1, 100)],
      supervised: [],
      decisions: [],
      staff: [],
      uses: [],
      campaigns: [],
      outside: [],
      appraisal: []
    })
    expect(those(given, 'NotChecked')).toEqual([])
  })

  it('is told as well where a registry is known for some rows only', () => {
    const plan = planOf({}, {})
    const of = (...rows: readonly number[]): readonly string[] =>
      those(
        reviewPlan({ plan, rules: linxiaRules, stock: rows.map((row) => stock(row, 100)), staff: [] }),
        'NotChecked'
      )
        .flatMap((one) => (one._tag === 'NotChecked' && one.need === 'stock' ? [one.rule] : []))
        .sort()
    expect(of(1)).toEqual(['LX-DEPT-15b', 'LX-DEPT-17a', 'LX-DEPT-9b', 'LX-MKT-12d'])
    expect(of(1, 2)).toEqual([])
  })

  it('is not asked for where the texts ask nothing', () => {
    expect(those(reviewBy({}), 'NotChecked')).toEqual([])
    const review = { staleAfter: cited(5, nation('二')), appraisal: { basis: nation('三'), soft: false } }
    expect(those(reviewBy({ review }), 'NotChecked')).toMatchObject([{ need: 'appraisal' }, { need: 'uses' }])
  })
})

describe('waivers', () => {
  const rows = [{ openPartners: true }, { openPartners: true }]
  const waiver = (changes: Partial<ReviewWaiver> = {}): ReviewWaiver => ({
    rule: 'LX-PLAN-08',
    row: 1,
    reason: '名单另文印发',
    approver: '分管负责人',
    ...changes
  })
  const by = (...waivers: readonly ReviewWaiver[]): readonly ReviewFinding[] =>
    reviewBy({ plan: planOf(...rows), waivers })

  it('C-33: a warning passes with reason and approver, which come back with it', () => {
    expect(those(by(waiver()), 'PartnersLeftOpen')).toMatchObject([
      { row: 1, severity: 'note', waiver: waiver() },
      { row: 2, severity: 'warning', waiver: null }
    ])
    expect(those(by(waiver()), 'WaiverWithoutUse')).toEqual([])
    expect(printReview(by(waiver()), 'zh')).toContain('已放行：名单另文印发；批准人：分管负责人')
  })

  it('C-33: a waiver without reason or approver, for another rule or row passes nothing and is reported', () => {
    for (const changes of [{ reason: ' ' }, { approver: '' }, { rule: 'LX-PLAN-01' }, { row: 3 }, { row: null }]) {
      const found = by(waiver(changes))
      expect(those(found, 'PartnersLeftOpen').map(({ severity }) => severity)).toEqual(['warning', 'warning'])
      expect(those(found, 'WaiverWithoutUse')).toMatchObject([{ severity: 'warning', rule: 'C-33' }])
    }
  })

  it('C-33: an error cannot be waived', () => {
    const limits = { quantityStated: joint('第十五条', 'LX-DEPT-15a') }
    const found = reviewBy({ limits, waivers: [waiver({ rule: 'LX-DEPT-15a', row: null })] })
    expect(those(found, 'QuantityMissing')).toMatchObject([{ severity: 'error', waiver: null }])
    expect(rowsOf(found, 'WaiverWithoutUse')).toEqual([null])
  })
})

describe('a review', () => {
  it('WN-25: may be filed while nothing in it is an error', () => {
    const limits = { quantityStated: joint('第十五条', 'LX-DEPT-15a') }
    expect(mayBeFiled(reviewBy({ plan: planOf({ openPartners: true, class: 'key' }) }))).toBe(true)
    expect(mayBeFiled(reviewBy({ plan: planOf({ class: 'key' }), limits }))).toBe(false)
  })

  it('finds nothing in a plan without rows', () => {
    expect(reviewBy({ plan: planOf(), number: '1' })).toEqual([])
    expect(printReview([], 'en')).toBe('Nothing was found.')
  })

  it('puts errors before warnings before notes at one place', () => {
    const found = reviewPlan({ plan: planOf({}), rules: linxiaRules }).filter(({ row }) => row === null)
    const severities = found.map(({ severity }) => severity)
    expect(severities).toEqual([...severities].sort((a, b) => 'ewn'.indexOf(a[0] ?? '') - 'ewn'.indexOf(b[0] ?? '')))
    expect(severities[0]).toBe('error')
  })

  it('names the article where a rule has no id', () => {
    const found = reviewBy({ review: { staleAfter: cited(5, nation('二')) } })
    expect(found.map(({ rule }) => rule)).toContain('国办发〔2024〕54号 二')
  })

  it('keeps bars and line feeds out of its table', () => {
    const appraisal = { basis: nation('三'), soft: false }
    const found = those(reviewBy({ review: { appraisal }, appraisal: ['检查次数|\n排名'] }), 'AppraisalByCount')
    const [line] = printReview(found, 'en').split('\n').slice(-1)
    expect(line).toContain('检查次数\\| 排名')
  })

  it('says every kind of finding in both languages', () => {
    expect(explainReview).toBeTypeOf('function')
    const [waived] = those(
      reviewBy({ waivers: [{ rule: 'WN-26', row: null, reason: '理由', approver: '某人' }] }),
      'WaiverWithoutUse'
    )
    if (waived === undefined) throw new Error('no finding')
    expect(explainBy(reviewMessages)('zh')(waived)).toContain('WN-26')
    expect(Object.values(reviewMessages).every((words) => 'zh' in words && 'en' in words)).toBe(true)
  })
})

describe('the codec of the rules', () => {
  it('takes them as they stand, and says where they are malformed', () => {
    for (const rules of [linxiaMarket.review, silent.review]) {
      expect(reasonsOf(decode(reviewDemandsCodec)(JSON.parse(JSON.stringify(rules))))).toEqual([])
    }
    const broken = {
      ...silent.review,
      listed: { basis: market('第十六条') },
      staleAfter: cited(0, citing('某细则')('第一条')),
      shared: cited('both', citing('某细则')('第一条')),
      spare: null
    }
    expect(reasonsOf(decode(reviewDemandsCodec)(broken)).map(({ at }) => at)).toEqual([
      '/listed/soft',
      '/shared/value',
      '/staleAfter/value',
      '/spare'
    ])
  })
})

describe('the five elements', () => {
  const proof: CheckProof = {
    plan: name('计划'),
    subjects: name('抽取记录'),
    officers: name('派员记录'),
    list: name('清单'),
    publication: name('公示')
  }

  it('LX-MKT-3: a check that lacks any of the five is no double-random check', () => {
    expect(lackingElements(proof)).toEqual([])
    for (const element of CHECK_ELEMENTS) expect(lackingElements({ ...proof, [element]: null })).toEqual([element])
    expect(CHECK_ELEMENTS.length).toBe(5)
  })

  it('LX-DEPT-3a: an item falls under random checks when its method is random and it has been taken in', () => {
    const of = (byList: boolean, takenIn: boolean): boolean => fallsUnderRandomChecks({ byList, takenIn })
    expect([of(true, true), of(true, false), of(false, true), of(false, false)]).toEqual([true, false, false, false])
  })
})
