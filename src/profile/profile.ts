/* A profile: the answers of one jurisdiction to the questions that the stages ask, each with its article. */

import type { AccountabilityRules } from '../accountability/index.js'
import type { AssignRules } from '../assign/index.js'
import type { CalendarRules } from '../calendar/index.js'
import type { ChecklistRules } from '../checklist/index.js'
import type { FrameRules } from '../frame/index.js'
import type { InspectRules } from '../inspect/index.js'
import type { CivilDate, Open } from '../kernel/index.js'
import type { MergeRules } from '../merge/index.js'
import type { PlanReviewInput, PlanRules, ReviewDemands } from '../plan/index.js'
import type { PublishRules } from '../publish/index.js'
import type { RegistryRules } from '../registry/index.js'
import type { StatisticsRules } from '../statistics/index.js'
import type { ProfileDocument } from './document.js'

/** From which day to which the documents hold, both included; null where a text does not say. 有效期（含首尾两日）；未载明的为 null。 @since 0.1.0 */
export type Validity = { readonly from: CivilDate | null; readonly to: CivilDate | null }

/**
 * The answers of one jurisdiction. 一地的规定。
 *
 * A stage owns its question (`CalendarRules`, `PlanRules` …), a profile only answers. Null means that the texts are silent:
 * either nothing is asked, or a verb that cannot do without an answer refuses (`AnswerOpen`, `CapOpen`) until an extension
 * of the profile gives one.
 * 环节提出问题，规则包只作回答。null 表示文件未作规定：或即无此要求，或由需要答案的环节拒绝，直至扩展的规则包作出决定。
 *
 * @since 0.1.0
 */
export type Profile = {
  readonly name: string
  readonly documents: readonly ProfileDocument[]
  readonly validity: Validity
  readonly calendar: CalendarRules
  readonly checklist: ChecklistRules
  readonly registry: RegistryRules
  readonly plan: PlanRules
  readonly review: ReviewDemands
  readonly frame: FrameRules
  readonly merge: Open<MergeRules, 'period' | 'joint' | 'agreement'>
  readonly assign: Open<AssignRules>
  readonly inspect: InspectRules
  readonly publish: PublishRules
  readonly accountability: AccountabilityRules
  readonly statistics: StatisticsRules
}

/** What another profile answers differently. 与所依据规则包不同的部分。 @since 0.1.0 */
export type ProfileChanges = {
  readonly name: string
  readonly documents?: readonly ProfileDocument[]
  readonly validity?: Validity
} & { readonly [S in Stage]?: Partial<Profile[S]> }

/** The stages that ask a profile. 向规则包提出问题的环节。 @since 0.1.0 */
export type Stage = Exclude<keyof Profile, 'name' | 'documents' | 'validity'>

/** What a profile says of itself: its documents and when it holds. 规则包关于自身的内容：引用的文件与有效期。 @since 0.1.0 */
export type ProfileHead = Pick<Profile, 'documents' | 'validity'>

/** A part of a profile: what it says of itself, or its answers to one stage. 规则包的一个部分：关于自身，或对某一环节的答案。 @since 0.1.0 */
export type Section = 'profile' | Stage

/** The answers of a profile by the part that they stand in. 规则包各部分的答案。 @since 0.1.0 */
export type Answers = { readonly [S in Stage]: Profile[S] } & { readonly profile: ProfileHead }

/** The stages in the order of the flow. 各环节，按流程次序。 @since 0.1.0 */
export const STAGES: readonly Stage[] = [
  'calendar',
  'checklist',
  'registry',
  'plan',
  'review',
  'frame',
  'merge',
  'assign',
  'inspect',
  'publish',
  'accountability',
  'statistics'
]

/**
 * A profile that takes another as it stands but for what it answers itself: a county's own rules (各县（市）可细化规定). 在另一规则包基础上仅改动所列部分。
 *
 * @returns documents of both, each once; answers of `changes` where it gives one; its validity, else that of the base
 * @basis 临夏州部门联合细则 第三十七条
 * @example extendProfile(linxiaJoint, { name: '某县', assign: { officersPerVisit: cited(3, citing('某县细则')('第一条')) } }).assign.officersPerVisit?.value // => 3
 * @since 0.1.0
 */
export const extendProfile = (base: Profile, changes: ProfileChanges): Profile => ({
  name: changes.name,
  documents: [
    ...base.documents,
    ...(changes.documents ?? []).filter(({ short }) => base.documents.every((known) => known.short !== short))
  ],
  validity: changes.validity ?? base.validity,
  calendar: { ...base.calendar, ...changes.calendar },
  checklist: { ...base.checklist, ...changes.checklist },
  registry: { ...base.registry, ...changes.registry },
  plan: { ...base.plan, ...changes.plan },
  review: { ...base.review, ...changes.review },
  frame: { ...base.frame, ...changes.frame },
  merge: { ...base.merge, ...changes.merge },
  assign: { ...base.assign, ...changes.assign },
  inspect: { ...base.inspect, ...changes.inspect },
  publish: { ...base.publish, ...changes.publish },
  accountability: { ...base.accountability, ...changes.accountability },
  statistics: { ...base.statistics, ...changes.statistics }
})

/**
 * Whether a profile holds on a day. 某日规则包是否有效。
 *
 * @example isInForce({ from: '2022-08-10', to: null })('2022-08-09') // => false
 * @since 0.1.0
 */
export const isInForce =
  ({ from, to }: Validity) =>
  (on: CivilDate): boolean =>
    (from === null || from <= on) && (to === null || on <= to)

/**
 * What `reviewPlan` asks of a profile: its demands, with the numbers that stand with other stages. 审核计划所需的全部规定。
 *
 * @example reviewRulesOf(linxiaJoint).review.officersPerVisit?.value // => 2
 * @basis 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export const reviewRulesOf = ({
  calendar,
  registry,
  plan,
  review,
  frame,
  assign
}: Profile): PlanReviewInput['rules'] => ({
  plan,
  review: {
    ...review,
    officersPerVisit: assign.officersPerVisit,
    visitsPerSubject:
      frame.drawCap === null
        ? null
        : {
            ...frame.drawCap.most,
            soft: frame.drawCap.soft,
            keyItemsFree: frame.drawCap.keyItems.value === 'free'
          }
  },
  pools: registry.pools,
  quiet: calendar.quiet,
  terms: calendar.terms
})
