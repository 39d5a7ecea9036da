/* Caps and floors: the cap on an item's registry, the floor on a level's year, small registries, riskier classes, pools.
   临夏州部门联合细则 第九条、第十六条; 临夏州市场监管系统细则 第十二条; 中山市实施方案 二（四）; 万年县实施方案 三（一）1. */

import { capOf, floorOf, nearestOf, type Citation } from '../kernel/index.js'
import { POOLS, RISK_CLASSES, type PoolRules, type RiskClass } from '../registry/index.js'
import { reachCoverage } from './coverage.js'
import type { SizeRefusal } from './error.js'
import { isPartAbove, partAsked, rowsIn, takesEverybody, type RowAsked } from './review-asked.js'
import type { ReviewFinding, ReviewPlace } from './review-finding.js'
import { finding, severityOf, WHOLE_PLAN } from './review-found.js'
import type { PlanReviewInput } from './review-input.js'
import type { PlanDuty } from './review-rules.js'
import type { GeneralCap, PlanRules } from './rules.js'
import { compareShares, printShare, shareOf, type Share } from './share.js'

/**
 * The numbers of the plan beside the limits of the law. 计划所列数量与法定限制的比对。
 *
 * The cap is a share of one item's registry in one draw; the coverage is a share of all subjects that a level supervises in
 * a year. They have different denominators (C-07) and are told apart in every sentence.
 *
 * @basis 临夏州部门联合细则 第九条、第十六条; 临夏州市场监管系统细则 第六条（五）、第十二条; 中山市实施方案 二（四）; 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function reviewLimits(
  { rules, supervised }: PlanReviewInput,
  asked: readonly RowAsked[]
): readonly ReviewFinding[] {
  const generals = asked.filter((one) => one.row.class === 'general' && !hasPoolRatio(one, rules.pools)).length
  return [
    ...(rules.plan.generalCap === null && generals > 0
      ? [finding('error', 'C-38', WHOLE_PLAN, { _tag: 'CapUndecided', rows: generals })]
      : []),
    ...undecided(asked),
    ...(supervised ?? []).flatMap(({ level, subjects }) => coverage(level, subjects, asked, rules.plan)),
    ...asked.flatMap((one) => [
      ...stated(one, rules.plan),
      ...one.refusals.flatMap((refusal) => unlawful(one, refusal, rules.plan)),
      ...one.evidence.flatMap((evidence) =>
        evidence._tag === 'SmallRegistry'
          ? [finding('note', withRule(evidence.cap.basis, 'C-06'), rowOf(one), { _tag: 'SmallStock', evidence })]
          : []
      ),
      ...disagreeing(one),
      ...(rules.review.census !== null && takesEverybody(one)
        ? [finding('note', rules.review.census, rowOf(one), { _tag: 'EverybodyTaken' })]
        : []),
      ...(rules.review.raised === null ? [] : riskier(one, rules.review.raised)),
      ...(rules.pools === null ? [] : pools(one, rules.pools, rules.plan))
    ])
  ]
}

// The ratio of a pool is the cap of its rows.
const hasPoolRatio = ({ stock }: RowAsked, rules: PoolRules | null): boolean =>
  POOLS.some((pool) => pool === stock?.group && rules !== null && rules.pools[pool].ratio.value._tag !== 'OwnChoice')

const rowOf = ({ row }: RowAsked): ReviewPlace => ({ row: row.number, column: null })
const withRule = (basis: Citation, rule: string): Citation => ({ ...basis, rule })

/** Ratios held against the cap where no registry is known yet, and a number of nobody. */
function stated(one: RowAsked, { generalCap: cap, capOver, itemFloor }: PlanRules): readonly ReviewFinding[] {
  const { row, strata, stock } = one
  if (strata === null || stock !== null) return []
  const nobody = strata.every(({ quota }) => quota !== null && 'number' in quota && quota.number === 0)
  const none =
    nobody && itemFloor !== null && itemFloor.value > 0
      ? [finding('error', itemFloor.basis, rowOf(one), { _tag: 'NobodyDrawn' })]
      : []
  // Over several strata the cap is one of the whole row, which only their registry can tell.
  if (cap === null || row.class === 'key' || (capOver?.value !== 'stratum' && strata.length > 1)) return none
  const above = strata.flatMap((stratum) => {
    const part = partAsked(stratum, null)
    if (part === null || !isOver(part, cap)) return []
    const remark = { _tag: 'StatedAboveCap', ratio: printShare(part, 1), cap } as const
    return [finding(severityOf({ soft: cap.waivable }), cap.basis, rowOf(one), remark)]
  })
  return [...none, ...above.slice(0, 1)]
}

function isOver(part: Share, { value, strict }: GeneralCap): boolean {
  const order = compareShares(part, shareOf(value, 1))
  return order > 0 || (strict && order === 0)
}

const capTags: readonly SizeRefusal['_tag'][] = ['RatioAboveCap', 'SizeAboveCap']

/** Readings without which sizes cannot be told, each once. */
function undecided(asked: readonly RowAsked[]): readonly ReviewFinding[] {
  const questions = asked.flatMap(({ refusals }) =>
    refusals.flatMap((refusal) => (refusal._tag === 'AnswerOpen' ? [refusal.question] : []))
  )
  return [...new Set(questions)].map((question) =>
    finding('note', 'C-38', WHOLE_PLAN, { _tag: 'ReadingUndecided', question })
  )
}

function unlawful(one: RowAsked, refusal: SizeRefusal, rules: PlanRules): readonly ReviewFinding[] {
  // Both are said once for the whole plan.
  if (refusal._tag === 'CapOpen' || refusal._tag === 'AnswerOpen') return []
  const cap = 'cap' in refusal ? refusal.cap : null
  const soft = cap?.waivable === true && capTags.includes(refusal._tag)
  const remark = { _tag: 'SizeUnlawful', refusal } as const
  const basis = cap?.basis ?? ('floor' in refusal ? refusal.floor.basis : rules.quantityStated)
  return [finding(severityOf({ soft }), basis ?? 'C-15', rowOf(one), remark)]
}

/** A ratio and a number printed side by side, neither the one rounded down nor up from the other. */
function disagreeing(one: RowAsked): readonly ReviewFinding[] {
  const { row, stock, decision } = one
  const { quantity } = row
  if (quantity?._tag !== 'Percent' || quantity.of !== undefined || stock === null || decision !== null) return []
  const { ratio, count } = quantity
  if (count === undefined) return []
  const { subjects } = stock
  if ([capOf, nearestOf, floorOf].some((rounding) => rounding(ratio, subjects) === count)) return []
  return [finding('warning', 'C-15', rowOf(one), { _tag: 'QuantityDisagrees', ratio, count, subjects })]
}

function coverage(
  level: 'prefecture' | 'county',
  subjects: number,
  asked: readonly RowAsked[],
  rules: PlanRules
): readonly ReviewFinding[] {
  if (rules.coverageOver?.value !== 'level' || rules.coverageFloor === null) return []
  const rows = asked.filter(({ row }) => row.levels.includes(level))
  const places = rows.reduce((sum, one) => sum + (one.places ?? 0), 0)
  // A row of both levels counts for each: more than it can give, so that a shortfall is certain.
  const reached = reachCoverage({ subjects, places, rules })
  if (reached._tag === 'Right') return []
  const { basis } = rules.coverageFloor
  if (rows.some((one) => one.places === null)) {
    return [finding('note', basis, WHOLE_PLAN, { _tag: 'NotChecked', need: 'stock', about: basis })]
  }
  return reached.left.map(({ least }) =>
    finding('error', basis, WHOLE_PLAN, { _tag: 'CoverageShort', level, places, subjects, least })
  )
}

/** A class with a lower ratio than some safer class of the same row; a class in no stratum has none at all. */
function riskier(one: RowAsked, duty: PlanDuty): readonly ReviewFinding[] {
  const { strata, stock } = one
  if (strata === null || strata.every(({ classes }) => classes === null)) return []
  const partOf = (riskClass: RiskClass): Share | null => {
    const stratum = strata.find(({ classes }) => classes?.includes(riskClass) ?? true)
    if (stratum === undefined) return { above: 0n, below: 1n }
    return partAsked(stratum, stock === null ? null : rowsIn(stock, stratum))
  }
  const findings: ReviewFinding[] = []
  let highest: { readonly riskClass: RiskClass; readonly part: Share } | null = null
  for (const riskClass of RISK_CLASSES) {
    const part = partOf(riskClass)
    if (part === null) continue
    if (highest !== null && compareShares(part, highest.part) < 0) {
      const ratios = [printShare(part, 1), printShare(highest.part, 1)] as const
      const remark = { _tag: 'RiskierDrawnLess', riskier: riskClass, safer: highest.riskClass, ratios } as const
      findings.push(finding(severityOf(duty), duty.basis, rowOf(one), remark))
    } else highest = { riskClass, part }
  }
  return findings
}

function pools(one: RowAsked, rules: PoolRules, { smallRegistry }: PlanRules): readonly ReviewFinding[] {
  const { row, stock, places, strata } = one
  const pool = POOLS.find((name) => name === stock?.group)
  if (pool === undefined || stock === null) return []
  const law = rules.pools[pool]
  const findings: ReviewFinding[] = []
  const at = (column: ReviewPlace['column']): ReviewPlace => ({ row: row.number, column })
  if (law.organiser.value === 'office' && (row.lead ?? row.initiator) !== rules.office.value) {
    const remark = { _tag: 'PoolOrganiserWrong', pool, organiser: 'office', office: rules.office.value } as const
    findings.push(finding('error', law.organiser.basis, at('发起部门'), remark))
  }
  if (law.jointly?.value === 'always' && row.partners.length === 0 && !row.openPartners) {
    findings.push(finding('error', law.jointly.basis, at('配合部门'), { _tag: 'PoolNotJoint', pool }))
  }
  const { value: ratio, basis } = law.ratio
  const [part] = strata?.length === 1 ? strata.map((stratum) => partAsked(stratum, stock.subjects)) : [null]
  const share = places === null || stock.subjects === 0 ? (part ?? null) : shareOfPlaces(places, stock.subjects)
  if (share === null) return findings
  const asked = printShare(share, 1)
  if (ratio._tag === 'AtMost' && isPartAbove(share, ratio.ratio)) {
    // One of a pool too small for its cap is the reading chosen for small registries (C-06), and no breach of its own.
    const small = smallRegistry?.value === 'drawOne' && places === 1 && capOf(ratio.ratio, stock.subjects) === 0
    const remark = { _tag: 'PoolAboveRatio', pool, asked, most: ratio.ratio } as const
    findings.push(finding(small ? 'note' : 'error', small ? withRule(basis, 'C-06') : basis, at(null), remark))
  }
  if (ratio._tag === 'Everybody' && compareShares(share, { above: 1n, below: 1n }) < 0) {
    const yearly = law.timesAYear?.basis ?? basis
    findings.push(finding('error', yearly, at(null), { _tag: 'PoolNotWhole', pool, asked }))
  }
  return findings
}

const shareOfPlaces = (places: number, subjects: number): Share => ({ above: BigInt(places), below: BigInt(subjects) })
