/* Rules, rows and data for the tests of the plan's review: Linxia's texts together, and what a test changes in them. */

import { citing, cited, orThrow, parseDate, type CivilDate } from '../../../src/kernel/index.js'
import type { Checklist, Item } from '../../../src/checklist/index.js'
import {
  reviewPlan,
  type Plan,
  type PlanRow,
  type ReviewFinding,
  type PlanReviewInput,
  type ReviewRules
} from '../../../src/plan/index.js'
import { name, planRow } from './sample.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { wannian } from '../../../src/profile/wannian.js'

export const market = citing('临夏州市场监管系统细则')
export const joint = citing('临夏州部门联合细则')
export const opinion = citing('临夏州实施意见')
export const zhongshanText = citing('中山市实施方案')
export const wannianText = citing('万年县实施方案')
export const nation = citing('国办发〔2024〕54号')

export const day = (text: string): CivilDate => orThrow(parseDate(text))

/** What the joint rules say of visits and officers stands with the stages that draw and assign. */
const { drawCap } = linxiaJoint.frame

/** The opinion of 2019 and both rules of 2022; where both speak of joint checks, the joint rules. */
export const linxiaReview: ReviewRules = {
  ...linxiaMarket.review,
  shared: linxiaJoint.review.shared,
  scope: linxiaJoint.review.scope,
  workload: linxiaJoint.review.workload,
  officersPerVisit: linxiaJoint.assign.officersPerVisit,
  visitsPerSubject:
    drawCap === null ? null : { ...drawCap.most, soft: drawCap.soft, keyItemsFree: drawCap.keyItems.value === 'free' }
}

/** Every question left open. */
export const silentReview: ReviewRules = {
  listed: null,
  founded: null,
  random: null,
  byDefault: null,
  strictFields: null,
  noCampaign: null,
  noRepeat: null,
  shared: null,
  jointShare: null,
  raised: null,
  spread: null,
  mostInMonth: null,
  keyItems: null,
  balance: null,
  officersPerVisit: null,
  workload: null,
  visitsPerSubject: null,
  staleAfter: null,
  appraisal: null,
  scope: null,
  onsite: null,
  census: null
}

/** No text asks anything of how a plan is made. */
const noCourse = {
  makers: null,
  kinds: null,
  fields: [],
  lead: null,
  jointWays: null,
  jointInPlan: null,
  specialApart: null,
  review: null,
  filings: [],
  channels: null,
  adjustable: null,
  republish: null,
  temporary: null,
  temporaryPublished: null,
  systemGrounds: null,
  sameHand: null,
  completedPerItem: null,
  finishedWhen: null
} as const

export const silentPlan: PlanReviewInput['rules']['plan'] = {
  ...noCourse,
  generalCap: null,
  keyUncapped: joint('第九条', 'LX-DEPT-9a'),
  itemFloor: null,
  coverageFloor: null,
  smallRegistry: cited('drawOne', market('第六条（五）', 'LX-MKT-6e')),
  capOver: cited('row', joint('第二十条', 'LX-DEPT-20c')),
  coverageOver: cited('level', market('第十二条', 'LX-MKT-12f')),
  quantityStated: null,
  due: []
}

export const linxiaPlan: PlanReviewInput['rules']['plan'] = {
  ...linxiaJoint.plan,
  itemFloor: linxiaMarket.plan.itemFloor,
  coverageFloor: linxiaMarket.plan.coverageFloor,
  coverageOver: linxiaMarket.plan.coverageOver,
  fields: [...linxiaMarket.plan.fields, ...linxiaJoint.plan.fields],
  due: [...linxia2019.plan.due, ...linxiaMarket.plan.due]
}

export const inclusive: PlanReviewInput['rules']['terms'] = {
  before: cited('inclusive', citing('民法典')('第一千二百五十九条'))
}

export const linxiaRules: PlanReviewInput['rules'] = {
  plan: linxiaPlan,
  review: linxiaReview,
  pools: null,
  quiet: [],
  terms: inclusive
}

export const planOf = (...rows: readonly Partial<PlanRow>[]): Plan => ({
  title: '计划',
  year: 2022,
  rows: rows.map((changes, i) => planRow({ number: i + 1, ...changes }))
})

type Changes = Omit<Partial<PlanReviewInput>, 'rules'> & {
  readonly review?: Partial<ReviewRules>
  readonly limits?: Partial<PlanReviewInput['rules']['plan']>
  readonly rules?: Partial<PlanReviewInput['rules']>
}

/** Reviews a plan by rules that ask nothing but what the test asks. */
export function reviewBy({ review, limits, rules, plan = planOf({}), ...more }: Changes): readonly ReviewFinding[] {
  return reviewPlan({
    plan,
    rules: {
      plan: { ...silentPlan, ...limits },
      review: { ...silentReview, ...review },
      pools: null,
      quiet: [],
      terms: inclusive,
      ...rules
    },
    ...more
  })
}

/** The findings with a tag, or those of a rule. */
export const those = (findings: readonly ReviewFinding[], tag: ReviewFinding['_tag']): readonly ReviewFinding[] =>
  findings.filter(({ _tag }) => _tag === tag)

/** Where the findings with a tag stand: their rows. */
export const rowsOf = (findings: readonly ReviewFinding[], tag: ReviewFinding['_tag']): readonly (number | null)[] =>
  those(findings, tag).map(({ row }) => row)

/** A listed item that matches `planRow` unless changed. */
export const item = (changes: Partial<Item> = {}): Item => {
  const { domain, initiator, item: matter, objects } = planRow()
  return {
    domain,
    initiator,
    item: matter,
    objects,
    class: 'general',
    basis: ['某条例第一条'],
    bodies: [],
    content: [],
    methods: ['onsite'],
    ratio: null,
    frequency: null,
    ...changes
  }
}

export const checklist = (...items: readonly Item[]): Checklist => ({
  name: name('清单'),
  version: day('2022-01-01'),
  items
})

export const stock = (
  row: number,
  subjects: number,
  more: Partial<NonNullable<PlanReviewInput['stock']>[number]> = {}
): NonNullable<PlanReviewInput['stock']>[number] => ({ row, subjects, classes: null, group: null, ...more })

const { pools } = wannian.registry
if (pools === null) throw new Error('Wannian has pools')

/** Wannian's pools. */
export const wannianPools = pools
