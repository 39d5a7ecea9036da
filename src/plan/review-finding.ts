/* What a review of a plan says: each finding with its severity, its rule, its place and the facts it rests on. */

import type { DaysNotChosen, Span } from '../calendar/index.js'
import type { ItemClass, ItemKey } from '../checklist/index.js'
import type { Citation, CivilDate, Name, Ratio } from '../kernel/index.js'
import type { ObjectKind, Pool, PoolOrganiser, RiskClass } from '../registry/index.js'
import type { SizeRefusal } from './error.js'
import type { SizeEvidence } from './evidence.js'
import type { PlanField } from './field.js'
import type { PlanFinding } from './finding.js'
import type { AnyColumn } from './printed.js'
import type { Level } from './row.js'
import type { SpreadReading } from './review-rules.js'
import type { GeneralCap } from './rules.js'

/** A hard rule is broken; a soft rule is broken or a doubt remains; a fact worth knowing. 违反硬规则；违反软规则或存疑；提示事实。 @since 0.1.0 */
export type ReviewSeverity = 'error' | 'warning' | 'note'

/** Data that a review may be given beside the plan. 审核时可另行提供的资料。 @since 0.1.0 */
export type ReviewNeed =
  | 'checklist'
  | 'stock'
  | 'groups'
  | 'supervised'
  | 'decisions'
  | 'staff'
  | 'uses'
  | 'campaigns'
  | 'outside'
  | 'appraisal'

/** What a review finds. 审核所见。 @since 0.1.0 */
export type ReviewRemark =
  // The table as it stands.
  | { readonly _tag: 'AsPrinted'; readonly doubt: PlanFinding }
  | { readonly _tag: 'PartnerIsInitiator'; readonly department: Name }
  | { readonly _tag: 'PartnersLeftOpen' }
  | { readonly _tag: 'PartnersUnnamed' }
  | { readonly _tag: 'SuffixUnlike'; readonly department: Name }
  | { readonly _tag: 'ObjectsVague'; readonly objects: Name }
  | { readonly _tag: 'ObjectsNoEntity'; readonly objects: Name; readonly kind: ObjectKind }
  | { readonly _tag: 'RowWithoutDay' }
  | { readonly _tag: 'RowOutsideYear'; readonly year: number; readonly spans: readonly Span[] }
  | { readonly _tag: 'OpensEarly'; readonly opens: CivilDate; readonly due: CivilDate }
  | { readonly _tag: 'DueDayClamped'; readonly month: number; readonly day: number; readonly due: CivilDate }
  | { readonly _tag: 'QuantityMissing'; readonly missing: number; readonly rows: number }
  | { readonly _tag: 'FieldUnstated'; readonly field: PlanField; readonly rows: readonly number[] | null }
  | { readonly _tag: 'PlanUnnumbered' }
  | { readonly _tag: 'TemporaryTask' }
  | { readonly _tag: 'AppraisalByCount'; readonly sentence: string; readonly word: string }
  | { readonly _tag: 'NotChecked'; readonly need: ReviewNeed; readonly about: Citation }
  // The checklist.
  | { readonly _tag: 'RowOutsideList'; readonly version: CivilDate }
  | { readonly _tag: 'RowUnfounded' }
  | { readonly _tag: 'ListedNeverDrawn'; readonly key: ItemKey; readonly times: number }
  | { readonly _tag: 'ClassUnlikeList'; readonly listed: ItemClass; readonly planned: ItemClass }
  | { readonly _tag: 'RatioAboveList'; readonly listed: string; readonly planned: string }
  | { readonly _tag: 'JointNotOnsite' }
  | { readonly _tag: 'ItemStale'; readonly key: ItemKey; readonly last: CivilDate | null; readonly years: number }
  | { readonly _tag: 'ListedOutsideDraw'; readonly key: ItemKey }
  | { readonly _tag: 'OutsideDrawUngrounded'; readonly key: ItemKey; readonly field: Name }
  // Double work.
  | { readonly _tag: 'RowsRepeat'; readonly first: number }
  | { readonly _tag: 'ObjectsShared'; readonly others: readonly number[]; readonly departments: readonly Name[] }
  | {
      readonly _tag: 'SharedNotJoint'
      /** The first row of that department. 该部门的首个相关行。 */
      readonly other: number
      readonly department: Name
      /** How many rows of that department before this one. 该部门在本行之前的相关行数。 */
      readonly rows: number
    }
  | { readonly _tag: 'CampaignBeside'; readonly campaign: Name; readonly rows: readonly number[] }
  | { readonly _tag: 'FullCoverageBeside'; readonly others: readonly number[] }
  // Numbers.
  | { readonly _tag: 'CapUndecided'; readonly rows: number }
  | { readonly _tag: 'ReadingUndecided'; readonly question: string }
  | { readonly _tag: 'QuantityDisagrees'; readonly ratio: Ratio; readonly count: number; readonly subjects: number }
  | { readonly _tag: 'StatedAboveCap'; readonly ratio: string; readonly cap: GeneralCap }
  | { readonly _tag: 'SizeUnlawful'; readonly refusal: SizeRefusal }
  | { readonly _tag: 'SmallStock'; readonly evidence: Extract<SizeEvidence, { readonly _tag: 'SmallRegistry' }> }
  | { readonly _tag: 'NobodyDrawn' }
  | { readonly _tag: 'EverybodyTaken' }
  | {
      readonly _tag: 'CoverageShort'
      readonly level: Level
      readonly places: number
      readonly subjects: number
      readonly least: number
    }
  | {
      readonly _tag: 'RiskierDrawnLess'
      readonly riskier: RiskClass
      readonly safer: RiskClass
      readonly ratios: readonly [riskier: string, safer: string]
    }
  | {
      readonly _tag: 'PoolOrganiserWrong'
      readonly pool: Pool
      readonly organiser: PoolOrganiser
      readonly office: Name
    }
  | { readonly _tag: 'PoolNotJoint'; readonly pool: Pool }
  | { readonly _tag: 'PoolAboveRatio'; readonly pool: Pool; readonly asked: string; readonly most: Ratio }
  | { readonly _tag: 'PoolNotWhole'; readonly pool: Pool; readonly asked: string }
  // The year as a whole.
  | {
      readonly _tag: 'InQuietPeriod'
      readonly period: Name
      readonly group: Name | null
      readonly days: readonly Span[]
    }
  | { readonly _tag: 'QuietDaysOpen'; readonly period: Name; readonly trouble: DaysNotChosen }
  | { readonly _tag: 'KeyShare'; readonly keys: number; readonly rows: number }
  | { readonly _tag: 'JointShare'; readonly joint: number; readonly rows: number; readonly least: Ratio | null }
  | {
      readonly _tag: 'LoadByMonth'
      readonly unit: 'rows' | 'visits'
      readonly months: readonly number[]
      readonly reading: SpreadReading | null
    }
  | {
      readonly _tag: 'MonthOverloaded'
      readonly month: number
      readonly load: number
      readonly year: number
      readonly most: Ratio
    }
  | { readonly _tag: 'BurdenStated'; readonly places: number; readonly subjects: number; readonly rows: number }
  | {
      readonly _tag: 'SubjectsOverdrawn'
      readonly rows: readonly number[]
      readonly places: number
      readonly subjects: number
      readonly most: number
    }
  | { readonly _tag: 'OfficerLoad'; readonly visits: number; readonly each: number; readonly officers: number }
  | {
      readonly _tag: 'OfficersOverloaded'
      readonly department: Name | null
      readonly asked: number
      readonly given: number
    }
  | { readonly _tag: 'OfficersLacking'; readonly department: Name; readonly rows: readonly number[] }
  | { readonly _tag: 'WaiverWithoutUse'; readonly waiver: ReviewWaiver }

/**
 * Leave to pass a soft rule: which rule, where, who gave it, and why. 对软规则的放行：所涉规则、行、批准人与理由。
 *
 * @since 0.1.0
 */
export type ReviewWaiver = {
  /** Of docs/rules.md, as the finding names it. 规则编号，与审核所见一致。 */
  readonly rule: string
  /** Null for the whole plan. 针对全表则为 null。 */
  readonly row: number | null
  readonly reason: string
  readonly approver: string
}

/** Where a finding stands; both null: the whole plan. 所在行与栏；均为 null 表示全表。 @since 0.1.0 */
export type ReviewPlace = { readonly row: number | null; readonly column: AnyColumn | null }

/** One finding of a review. 一条审核所见。 @since 0.1.0 */
export type ReviewFinding = ReviewRemark &
  ReviewPlace & {
    readonly severity: ReviewSeverity
    /** The id of docs/rules.md; where a text has none there, its short title and article. 规则编号；无编号的为文件简称与条款。 */
    readonly rule: string
    /** Null where the finding rests on the form of the table and on no article. 仅据表格形式而无条款的为 null。 */
    readonly basis: Citation | null
    /** Who let a soft rule pass, and why. 软规则的放行依据。 */
    readonly waiver: ReviewWaiver | null
  }
