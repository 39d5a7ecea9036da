/* What stands between a version of a plan and its publication: fields, leads, review, filings, channels.
   临夏州市场监管系统细则 第十条、第十二条; 临夏州部门联合细则 第十四条、第十五条; 万年县实施方案 三（二）2、3. */

import { reasonsOf, type Cited, type Name } from '../kernel/index.js'
import type { VersionRefusal } from './course-error.js'
import { missingPlanFields } from './field.js'
import { leadOf } from './lead.js'
import type { Plan, PlanRow } from './row.js'
import type { PlanCourseRules, PlanReviewer } from './rules.js'
import { compareShares, plusShare, shareOf, wholeShare } from './share.js'
import type { GivenVerdict } from './step.js'
import type { PlanVersion } from './version.js'

/**
 * What makes a plan none that its maker can make. 计划本身不能成立的全部问题。
 *
 * @returns `LevelMakesNoPlan`, `SpecialInAnnualPlan`, `JointWayUnknown`, `SharesNotWhole`
 * @basis 临夏州市场监管系统细则 第八条、第九条; 临夏州部门联合细则 第十四条; 临夏州实施意见 三（四）; 万年县实施方案 三（二）2
 * @since 0.1.0
 */
export function draftTroubles(
  { kind, level, rows }: Plan,
  { makers, specialApart, jointWays }: Pick<PlanCourseRules, 'makers' | 'specialApart' | 'jointWays'>
): readonly VersionRefusal[] {
  const troubles: VersionRefusal[] = []
  if (makers !== null && (level === undefined || !makers.value.includes(level))) {
    troubles.push({ _tag: 'LevelMakesNoPlan', level: level ?? null, basis: makers.basis })
  }
  const special = rows.filter((row) => row.kind === 'special').map(({ number }) => number)
  if (specialApart !== null && kind !== 'special' && special.length > 0) {
    troubles.push({ _tag: 'SpecialInAnnualPlan', rows: special, basis: specialApart })
  }
  for (const { number: row, way, shares, areas } of rows) {
    if (jointWays !== null && way !== undefined && !jointWays.value.includes(way)) {
      troubles.push({ _tag: 'JointWayUnknown', row, way, basis: jointWays.basis })
    }
    if (!isWhole(shares)) troubles.push({ _tag: 'SharesNotWhole', row, of: 'shares' })
    if (!isWhole(areas)) troubles.push({ _tag: 'SharesNotWhole', row, of: 'areas' })
  }
  return troubles
}

/**
 * Verdicts on tests that are not the reviewer's to make. 不属于该审查单位职责的结论。
 *
 * @returns `TestOfOther`; none where no text names reviewers
 * @basis 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export const verdictTroubles = (
  by: Name,
  verdicts: readonly GivenVerdict[],
  { review }: Pick<PlanCourseRules, 'review'>
): readonly VersionRefusal[] =>
  review === null
    ? []
    : verdicts
        .filter(({ test }) => !review.value.some(({ reviewer, tests }) => reviewer === by && tests.includes(test)))
        .map(({ test }) => ({ _tag: 'TestOfOther', by, test, basis: review.basis }))

/**
 * Tests of a version that are open or failed. 某版尚未审查或未通过审查的内容。
 *
 * @returns `TestOpen` for each test that a text asks and nobody made, `TestFailed` for each that was not passed
 * @basis 万年县实施方案 三（二）3
 * @since 0.1.0
 */
export const reviewTroubles = (
  { verdicts }: Pick<PlanVersion, 'verdicts'>,
  { review }: Pick<PlanCourseRules, 'review'>
): readonly VersionRefusal[] => [
  ...(review === null ? [] : openTests(verdicts, review)),
  ...verdicts
    .filter(({ passed }) => !passed)
    .map(({ by, on, test, remark }): VersionRefusal => ({ _tag: 'TestFailed', by, on, test, remark }))
]

/**
 * Everything that keeps a version from being published. 某版不能公示的全部理由。
 *
 * @param channels where it is published
 * @returns `PlanFieldMissing`, `BatchLeadMissing`, `BatchLeadOther`, `TestOpen`, `TestFailed`, `PlanNotFiled`, `PublishedNowhere`, `ChannelUnused`
 * @basis 临夏州市场监管系统细则 第十条、第十二条; 临夏州部门联合细则 第十四条、第十五条; 宁阳县实施意见 二（三）1; 中山市实施方案 二（四）
 * @since 0.1.0
 */
export const publishTroubles = (
  version: PlanVersion,
  channels: readonly Name[],
  rules: PlanCourseRules
): readonly VersionRefusal[] => [
  ...missingPlanFields(version.plan, rules).map((missing) => ({ _tag: 'PlanFieldMissing' as const, ...missing })),
  ...(rules.lead === null ? [] : version.plan.rows.flatMap((row) => reasonsOf(leadOf(row, rules)))),
  ...reviewTroubles(version, rules),
  ...rules.filings.flatMap(({ value, basis }) =>
    value
      .filter((receiver) => !version.filings.some((filing) => filing.receiver === receiver))
      .map((receiver) => ({ _tag: 'PlanNotFiled' as const, receiver, basis }))
  ),
  ...(rules.channels !== null && rules.channels.value.length === 0 && channels.length === 0
    ? [{ _tag: 'PublishedNowhere' as const, basis: rules.channels.basis }]
    : []),
  ...(rules.channels?.value ?? [])
    .filter((channel) => !channels.includes(channel))
    .flatMap((channel) =>
      rules.channels === null ? [] : [{ _tag: 'ChannelUnused' as const, channel, basis: rules.channels.basis }]
    )
]

const openTests = (
  verdicts: PlanVersion['verdicts'],
  { value, basis }: Cited<readonly PlanReviewer[]>
): readonly VersionRefusal[] =>
  value.flatMap(({ reviewer, tests }) =>
    tests
      .filter((test) => !verdicts.some((verdict) => verdict.test === test && verdict.by === reviewer))
      .map((test) => ({ _tag: 'TestOpen', reviewer, test, basis }))
  )

function isWhole(shares: PlanRow['shares'] | PlanRow['areas']): boolean {
  if (shares === undefined || shares.length === 0) return true
  const sum = shares.map(({ ratio }) => shareOf(ratio, 1)).reduce(plusShare, wholeShare(0))
  return compareShares(sum, wholeShare(1)) === 0
}
