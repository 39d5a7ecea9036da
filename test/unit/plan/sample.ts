/* Rows, decisions and rules for the tests of the plan stage. */

import { monthsWindow } from '../../../src/calendar/index.js'
import {
  cited,
  citing,
  isName,
  orThrow,
  parseRatio,
  type Checked,
  type Cited,
  type Name,
  type Ratio,
  type Tagged
} from '../../../src/kernel/index.js'
import {
  sizeTask,
  type GeneralCap,
  type PlanRow,
  type PrintedRow,
  type Quota,
  type SizedStratum,
  type SizeRefusal,
  type SizeRules,
  type StratumDecision,
  type Waiver
} from '../../../src/plan/index.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'

export const name = (text: string): Name => {
  if (!isName(text)) throw new Error(`no name: ${text}`)
  return text
}

export const ratio = (text: string): Ratio => orThrow(parseRatio(text))

/** A printed row whose cells can be overwritten one by one. */
export const printed = (cells: Partial<PrintedRow> = {}): PrintedRow => ({
  抽查领域: '物业管理活动行政检查',
  发起部门: '住建部门',
  抽查事项: '对物业管理活动的监管',
  事项分类: '一般监管',
  检查对象: '物业企业',
  抽查主体: '州县级',
  配合部门: '市场监管部门',
  抽查时间: '2月-11月',
  ...cells
})

export const planRow = (changes: Partial<PlanRow> = {}): PlanRow => ({
  number: 1,
  domain: name('物业管理活动行政检查'),
  initiator: name('住建部门'),
  item: name('对物业管理活动的监管'),
  objects: name('物业企业'),
  class: 'general',
  levels: ['prefecture', 'county'],
  partners: [name('市场监管部门')],
  openPartners: false,
  window: monthsWindow(2022, 2, 11),
  ...changes
})

export const stratum = (changes: Partial<StratumDecision> = {}): StratumDecision => ({
  name: name('全部'),
  classes: null,
  method: 'srs',
  quota: { ratio: '10%', rounding: 'cap' },
  reserve: 0,
  weights: null,
  ...changes
})

export const weights = { low: 1, general: 2, higher: 5, high: 10 } as const

/** Both rules of 2022 together, as a market regulator who checks jointly keeps them. */
export const linxia = {
  plan: {
    ...linxiaJoint.plan,
    itemFloor: linxiaMarket.plan.itemFloor,
    coverageFloor: linxiaMarket.plan.coverageFloor,
    coverageOver: linxiaMarket.plan.coverageOver,
    due: [...linxiaJoint.plan.due, ...linxiaMarket.plan.due]
  }
}

/** A reading chosen by the test, with a source. */
export const reading = <R extends string>(value: R): Cited<R> => cited(value, citing('试验')('第一条'))

/** 中山市实施方案 二（四）: the ratio of general items may not reach 100 %; no floor is given. */
export const zhongshanCap: GeneralCap = {
  ...cited(ratio('100%'), citing('中山市实施方案')('二（四）')),
  strict: true,
  waivable: false
}
export const zhongshan: SizeRules = {
  ...linxia.plan,
  generalCap: zhongshanCap,
  itemFloor: null,
  coverageFloor: null,
  smallRegistry: reading('refuse')
}

export const waiver: Waiver = { row: 1, reason: '投诉集中', approver: '分管负责人' }

/** Sizes one task of a row, strata given with their rows. */
export const sizes = (
  strata: readonly (readonly [rows: number, decision: Partial<StratumDecision>])[],
  input: { readonly rules?: SizeRules; readonly waiver?: Waiver | null; readonly class?: PlanRow['class'] } = {}
): Checked<SizeRefusal, readonly SizedStratum[]> => {
  const named = strata.map(([rows, decision], i) => ({
    rows,
    decision: stratum({ name: name(`层${String(i + 1)}`), ...decision })
  }))
  const task = {
    name: name('抽查1'),
    registry: name('物业企业名录库'),
    row: planRow({ class: input.class ?? 'general' }),
    strata: named.map(({ decision }) => decision),
    team: { qualifications: [], experts: [] }
  }
  const rowsIn = (of: Name): number => named.find(({ decision }) => decision.name === of)?.rows ?? 0
  return sizeTask({ task, rowsIn, rules: input.rules ?? linxia.plan, waiver: input.waiver ?? null })
}

/** Sizes one stratum by a quota. */
export const sizesOf = (
  rows: number,
  quota: Quota,
  input: Parameters<typeof sizes>[1] = {}
): Checked<SizeRefusal, readonly SizedStratum[]> => sizes([[rows, { quota }]], input)

/** The tags of what was refused. */
export const tags = (check: Checked<Tagged, unknown>): readonly string[] =>
  check._tag === 'Left' ? check.left.map(({ _tag }) => _tag) : []
