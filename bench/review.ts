/* The review of a large plan: 5,754 listed items and 395 batches with all data given, beside a million SHA-256. */

import { cited, citing, orThrow, parseDate, parseRatio, sha256Text, type Name } from '../src/kernel/index.js'
import { monthsWindow } from '../src/calendar/index.js'
import type { Item } from '../src/checklist/index.js'
import { reviewPlan, type PlanRow, type PlanReviewInput, type ReviewRules } from '../src/plan/index.js'
import { linxiaJoint } from '../src/profile/linxia-joint.js'
import { interleaved, rowBy, type BenchRow } from './measure.js'

const basis = citing('临夏州市场监管系统细则')('第十二条')
const duty = { basis, soft: false }

/** Every question answered, so that every check is made. */
const everything: ReviewRules = {
  listed: duty,
  founded: duty,
  random: duty,
  byDefault: duty,
  strictFields: cited([], basis),
  noCampaign: { ...duty, reading: 'none' },
  noRepeat: duty,
  shared: cited('merge', basis),
  jointShare: cited(null, basis),
  raised: duty,
  spread: cited('even', basis),
  mostInMonth: cited(orThrow(parseRatio('10%')), basis),
  keyItems: basis,
  balance: basis,
  officersPerVisit: cited(2, basis),
  workload: basis,
  visitsPerSubject: { ...cited(2, basis), soft: true, keyItemsFree: true },
  staleAfter: cited(5, basis),
  appraisal: duty,
  scope: basis,
  onsite: duty,
  census: basis
}

function inputOf(items: number, batches: number): PlanReviewInput {
  const name = (text: string, i: number): Name => `${text}${String(i)}` as Name
  const listed = Array.from({ length: items }, (_, i): Item => ({
    domain: name('领域', i % 410),
    initiator: `${name('甲', i % 23)}部门` as Name,
    item: name('事项', i),
    objects: name('对象', i % 281),
    class: i % 6 === 0 ? 'key' : 'general',
    basis: i % 50 === 0 ? [] : ['某条例第一条'],
    bodies: [],
    content: [],
    methods: ['onsite'],
    ratio: '5%',
    frequency: null
  }))
  const rows = listed.slice(0, batches).map(({ domain, initiator, item, objects, class: itemClass }, i): PlanRow => ({
    number: i + 1,
    domain,
    initiator,
    item,
    objects,
    class: itemClass,
    levels: ['prefecture', 'county'],
    partners: ['市场监管部门' as Name],
    openPartners: false,
    window: monthsWindow(2022, 1 + (i % 6), 11),
    quantity: { _tag: 'Count', count: 30 }
  }))
  return {
    plan: { title: '计划', year: 2022, rows },
    rules: {
      plan: linxiaJoint.plan,
      review: everything,
      pools: null,
      quiet: [],
      terms: { before: cited('inclusive', basis) }
    },
    reading: [],
    checklist: { name: '清单' as Name, version: orThrow(parseDate('2022-01-01')), items: listed },
    stock: rows.map(({ number }) => ({ row: number, subjects: 389, classes: null, group: null })),
    supervised: [{ level: 'prefecture', subjects: 109_275 }],
    decisions: [],
    staff: Array.from({ length: 23 }, (_, i) => ({
      department: `${name('甲', i)}部门` as Name,
      officers: 177,
      days: 20
    })),
    uses: listed.map((key) => ({ key, last: null })),
    campaigns: rows.map(({ domain, window }, i) => ({ name: name('专项', i), domain, window, random: false })),
    outside: [],
    appraisal: ['将检查次数纳入考核']
  }
}

/** `reviewPlan` with every check made, and ten times as much of everything, beside a million SHA-256. */
export function benchReview(rounds = 5): readonly BenchRow[] {
  const input = inputOf(5754, 395)
  const large = inputOf(57_540, 3950)
  const times = interleaved(rounds, {
    hashes: () => {
      for (let i = 0; i < 1_000_000; i++) sha256Text(String(i))
    },
    review: () => reviewPlan(input),
    large: () => reviewPlan(large)
  })
  const row = rowBy(times)
  return [
    row('1,000,000 SHA-256', 'hashes', null, null),
    row('reviewPlan of 5,754 items and 395 batches, over 1,000,000 SHA-256', 'review', 'hashes', null),
    row('reviewPlan of ten times as many, over the former', 'large', 'review', 20)
  ]
}
