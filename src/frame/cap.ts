/* 频次上限: whether a subject has been drawn or visited so often this year that it may not be drawn again, and what lifts the limit.
   临夏州部门联合细则 第十七条; 国办发〔2024〕54号（年度检查频次上限）. */

import type { CheckKind, Ground } from '../calendar/index.js'
import type { Citation, CivilDate, Name } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import { isMarketEntity, type Mark, type Subject } from '../registry/index.js'
import { countChecks, dayBeforeYear, type Ledger, type PastCheck, type TaskSource } from './ledger.js'
import type { DrawCap, FrameRules, VisitCap } from './rules.js'

/** What caps look at in the check that is to come. 频次上限所涉的拟开展检查的情况。 @since 0.1.0 */
export type ComingCheck = {
  /** The day of the draw, or of the check outside a draw. 抽取之日，或随机抽查之外的检查之日。 */
  readonly on: CivilDate
  readonly kind: CheckKind
  /** Those that may carry it out: a cap that one of them has used up binds. 实施层级；其中之一已达上限即受限。 */
  readonly levels: readonly Level[]
  readonly departments: readonly Name[]
  readonly ground: Ground | null
}

/** A draw that is to come. 拟进行的抽取。 @since 0.1.0 */
export type ComingDraw = ComingCheck & {
  /** Whether conditions narrow it down (定向、综合). 是否设有条件。 */
  readonly directed: boolean
  /** `temporary`: deployed apart from the annual plan (另行部署). 是否在年度计划之外另行部署。 */
  readonly task: TaskSource
}

/** Why a subject who has been drawn often enough may be drawn again. 已达抽中上限的对象仍可抽取的原因。 @since 0.1.0 */
export type Lift =
  | { readonly _tag: 'ByMarks'; readonly marks: readonly Mark[]; readonly basis: Citation }
  | { readonly _tag: 'ByGround'; readonly ground: Ground; readonly basis: Citation }

/**
 * How often a subject was drawn in the year of a draw, where that reaches the cap; 0 where it does not. 本年度已被抽中的次数；未达上限则为 0。
 *
 * @param checks of the subject
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export function drawsUsed(cap: DrawCap, checks: readonly PastCheck[], on: CivilDate, subject: Subject): number {
  if (checks.length < cap.most.value) return 0
  const drawn = countChecks(checks, dayBeforeYear(cap.year.value, on), on, cap.counted.value, isDrawn)
  if (drawn < cap.most.value) return 0
  return cap.whom.value === 'everybody' || isMarketEntity(subject) ? drawn : 0
}

/**
 * What lifts the cap on draws for a subject; null: nothing does. 使抽中上限不适用于该对象的情形；没有则为 null。
 *
 * A ground lifts it only for a draw that is directed and deployed apart from the plan: neither alone is enough.
 *
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export function liftOf(cap: DrawCap, subject: Subject, draw: ComingDraw): Lift | null {
  const { ground } = draw
  if (ground !== null && draw.directed && draw.task === 'temporary' && cap.liftedGrounds.value.includes(ground)) {
    return { _tag: 'ByGround', ground, basis: cap.liftedGrounds.basis }
  }
  const marks = cap.liftedMarks.value.filter((mark) => subject.marks?.includes(mark) ?? false)
  const enough = cap.liftedReading.value === 'any' ? marks.length > 0 : marks.includes('key-field') && marks.length > 1
  return enough ? { _tag: 'ByMarks', marks, basis: cap.liftedMarks.basis } : null
}

/** A cap on visits that a subject has used up. 某对象已用尽的检查次数上限。 @since 0.1.0 */
export type UsedVisits = { readonly cap: VisitCap; readonly visits: number }

/**
 * The caps on visits that a subject has used up for the check to come, in the order of the rules. 对拟开展的检查，某对象已用尽的各项检查次数上限。
 *
 * A cap whose number is still open stops nobody here: whoever asks has to have it decided first.
 *
 * @param checks of the subject
 * @basis 国办发〔2024〕54号
 * @since 0.1.0
 */
export const visitsUsed = (
  caps: readonly VisitCap[],
  checks: readonly PastCheck[],
  subject: Pick<Subject, 'riskClass'>,
  coming: ComingCheck
): readonly UsedVisits[] =>
  caps.flatMap((cap): readonly UsedVisits[] => {
    if (cap.most.value === null || isFree(cap, subject, coming)) return []
    const visits = Math.max(...scopesOf(cap, coming).map((within) => visitsIn(cap, checks, coming.on, within)))
    return visits >= cap.most.value ? [{ cap, visits }] : []
  })

/**
 * Those of a ledger who bore as many checks as the least of the caps allows, of whatever kind and year: nobody else can have reached one. 记录次数已不少于最低上限的对象；其余不可能达到任何上限。
 *
 * So that a registry of a hundred thousand is asked about few.
 *
 * @basis 临夏州部门联合细则 第十七条
 * @since 0.1.0
 */
export function nearCaps(
  ledger: Ledger,
  { drawCap, visitCaps }: Pick<FrameRules, 'drawCap' | 'visitCaps'>
): ReadonlyMap<Name, readonly PastCheck[]> {
  const caps = [
    ...(drawCap === null ? [] : [drawCap.most.value]),
    ...visitCaps.map(({ most }) => most.value ?? Infinity)
  ]
  const least = Math.min(...caps)
  const near = new Map<Name, readonly PastCheck[]>()
  if (least === Infinity) return near
  for (const [subject, checks] of ledger) if (checks.length >= least) near.set(subject, checks)
  return near
}

const isDrawn = ({ way }: PastCheck): boolean => way === 'random'

const isFree = (cap: VisitCap, { riskClass }: Pick<Subject, 'riskClass'>, { kind, ground }: ComingCheck): boolean =>
  !cap.kinds.value.includes(kind) ||
  (ground !== null && cap.notCounted.value.includes(ground)) ||
  (riskClass !== null && cap.liftedClasses.value.includes(riskClass))

// Each answer is one counter: a department's, a level's, or everybody's.
function scopesOf({ per }: VisitCap, { departments, levels }: ComingCheck): readonly ((check: PastCheck) => boolean)[] {
  switch (per) {
    case 'all':
      return [() => true]
    case 'level':
      return levels.map((level) => (check) => check.level === level)
    case 'department':
      return departments.map((department) => (check) => check.departments.includes(department))
  }
}

const visitsIn = (
  { year, kinds, notCounted }: VisitCap,
  checks: readonly PastCheck[],
  on: CivilDate,
  within: (check: PastCheck) => boolean
): number =>
  countChecks(
    checks,
    dayBeforeYear(year.value, on),
    on,
    'visits',
    (check) =>
      within(check) &&
      kinds.value.includes(check.kind) &&
      (check.ground === null || !notCounted.value.includes(check.ground))
  )
