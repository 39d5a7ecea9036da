/* 随机抽查之外的检查: a check of one subject that no draw chose needs a ground, its file, its filings and, where asked, approval; it is never called random.
   临夏州实施意见 一（二）1、3、三（七）; 临夏州市场监管系统细则 第六条（三）; 万年县实施方案 三（一）1、三（二）1. */

import {
  enterOn,
  type CheckKind,
  type Ground,
  type Permit,
  type QuietFiling,
  type QuietPeriod,
  type QuietRefusal,
  type QuietWaiver
} from '../calendar/index.js'
import { acceptUnless, reasonsOf, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import type { Pool, Subject } from '../registry/index.js'
import { visitsUsed } from './cap.js'
import type { OutsideRefusal } from './law-error.js'
import type { Ledger, PastCheck } from './ledger.js'
import { groupsOf } from './quiet.js'
import type { FrameRules } from './rules.js'

/** Who approved, and when. 批准人与批准日期。 @since 0.1.0 */
export type OutsideApproval = { readonly by: Name; readonly on: CivilDate }

/** A check that is wanted outside the draw. 拟在随机抽查之外开展的检查。 @since 0.1.0 */
export type OutsideRequest = {
  /** The visit that it will be. 该次上门的编号。 */
  readonly visit: Name
  readonly subject: Name
  readonly ground: Ground | null
  /** Number of the complaint, order or transfer. 投诉举报、交办、移送的编号或文号。 */
  readonly reference: string
  readonly kind: CheckKind
  readonly on: CivilDate
  readonly departments: readonly Name[]
  readonly level: Level
  readonly item: Name | null
  readonly filings: readonly QuietFiling[]
  /** Passes a quiet period that binds only in principle. 对原则性安静期规定的放行。 */
  readonly waiver: QuietWaiver | null
  readonly approval: OutsideApproval | null
}

/** A check outside the draw that may be carried out. 准许开展的随机抽查之外的检查。 @since 0.1.0 */
export type OutsideAdmission = {
  /** As it enters the ledger: `way` is `outside`. 记入台账的记录，产生方式为随机抽查之外。 */
  readonly check: PastCheck & { readonly way: 'outside' }
  readonly permit: Permit
  readonly reference: string
  readonly approval: OutsideApproval | null
}

/**
 * Admits a check of one subject that no draw chose. 准许对某一对象开展未经随机抽取的检查。
 *
 * It takes a ground and the file that proves it; caps on visits bind it unless its ground is not counted; quiet periods ask for
 * their filings, each by its own article, so that where two bind, both are met (C-25). A cap on draws does not bind it, and it
 * never counts as one. 须有事由及其凭据；检查次数上限对其适用（不计入的事由除外）；安静期依各自条款备案；抽中次数上限不适用，亦不计入抽中次数。
 *
 * @param input.subject the one of the request
 * @param input.pool    its pool on that day; null where there is none
 * @returns refuses with `OutsideByNobody`, `OutsideOfOther`, `OutsideWithoutGround`, `OutsideWithoutReference`, `OutsideUnapproved`, `OutsideApprovedLate`,
 *   `OutsideVisitsUsed`, `VisitCapOpen`, and as `enterOn` does
 * @basis 临夏州实施意见 一（二）1、三（七）; 万年县实施方案 三（一）1、三（二）1; 中山市实施方案 三（五）
 * @since 0.1.0
 */
export function admitOutside(input: {
  readonly request: OutsideRequest
  readonly subject: Subject
  readonly pool: Pool | null
  readonly ledger: Ledger
  readonly rules: FrameRules
  readonly quiet: readonly QuietPeriod[]
}): Checked<OutsideRefusal | QuietRefusal, OutsideAdmission> {
  const { request, subject, pool, ledger, rules, quiet } = input
  const { visit, ground, kind, on, departments, level, item, filings, waiver } = request
  const permit = enterOn(quiet, {
    groups: groupsOf(subject, pool),
    kind,
    way: 'outside',
    days: [on],
    ground,
    filings,
    waiver
  })
  const refusals = [
    ...(departments.length === 0 ? [{ _tag: 'OutsideByNobody', subject: request.subject } as const] : []),
    ...(request.subject === subject.id
      ? []
      : [{ _tag: 'OutsideOfOther', subject: request.subject, given: subject.id } as const]),
    ...groundTroubles(request, rules),
    ...approvalTroubles(request, rules),
    ...visitTroubles(request, subject, ledger, rules),
    // Without a ground nothing opens a quiet day; that is said once.
    ...(ground === null ? [] : reasonsOf(permit))
  ]
  return acceptUnless<OutsideRefusal | QuietRefusal, OutsideAdmission>(refusals, () => {
    if (permit._tag === 'Left') throw new Error('refused above')
    return {
      check: {
        subject: subject.id,
        visit,
        on,
        departments,
        level,
        kind,
        way: 'outside',
        task: 'temporary',
        ground,
        item
      },
      permit: permit.right,
      reference: request.reference,
      approval: request.approval
    }
  })
}

function groundTroubles({ subject, ground, reference }: OutsideRequest, rules: FrameRules): readonly OutsideRefusal[] {
  if (ground === null) return [{ _tag: 'OutsideWithoutGround', subject, basis: rules.noPatrol }]
  return reference.trim() === '' ? [{ _tag: 'OutsideWithoutReference', subject, ground }] : []
}

function approvalTroubles(
  { subject, ground, approval, on }: OutsideRequest,
  { approval: law }: FrameRules
): readonly OutsideRefusal[] {
  if (law === null) return []
  const later = ground !== null && law.afterwards.value.includes(ground)
  if (approval === null) return later ? [] : [{ _tag: 'OutsideUnapproved', subject, basis: law.basis }]
  if (approval.on <= on || later) return []
  return [{ _tag: 'OutsideApprovedLate', subject, on, approved: approval.on, basis: law.afterwards.basis }]
}

function visitTroubles(
  { kind, on, departments, level, ground }: OutsideRequest,
  subject: Subject,
  ledger: Ledger,
  { visitCaps }: FrameRules
): readonly OutsideRefusal[] {
  const coming = { on, kind, departments, levels: [level], ground }
  const open = visitCaps.flatMap(({ per, most }): readonly OutsideRefusal[] =>
    most.value === null ? [{ _tag: 'VisitCapOpen', per, basis: most.basis }] : []
  )
  const used = visitsUsed(visitCaps, ledger.get(subject.id) ?? [], subject, coming)
  return [
    ...open,
    ...used.map(({ cap: { per, most }, visits }): OutsideRefusal => ({
      _tag: 'OutsideVisitsUsed',
      subject: subject.id,
      per,
      visits,
      // A cap that is used up has a number.
      most: most.value ?? visits,
      basis: most.basis
    }))
  ]
}
