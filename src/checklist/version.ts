/* Versions of a checklist: what changed, and whether it was adjusted, filed and published as the rules ask.
   临夏州实施意见 三（二）; 宁阳县实施意见 二（二）1; 中山市实施方案 二（二）; 万年县实施方案 三（一）3. */

import { yearlyDue, type TermRules } from '../calendar/index.js'
import { acceptUnless, type Checked, type Citation, type CivilDate, type Name } from '../kernel/index.js'
import type { Checklist } from './checklist.js'
import { areSameTexts, printItemKey, type Item } from './item.js'
import type { ChecklistRules } from './rules.js'
import type { ListFilingFinding, ListFilingRefusal, ChecklistVersionRefusal } from './version-error.js'

/** To adjust it on the platform, to file it, to publish it. 在平台上调整、备案、公开。 @since 0.1.0 */
export type VersionAct = 'adjusted' | 'filed' | 'published'

/** The three acts. 三种办理方式。 @since 0.1.0 */
export const VERSION_ACTS: readonly VersionAct[] = ['adjusted', 'filed', 'published']

/** What the rules ask for when a list changes: an act, and where or with whom. 清单变化后须办理的事项：方式及平台或受理机关。 @since 0.1.0 */
export type VersionDuty = {
  readonly act: VersionAct
  readonly at: Name
  /** Whether a recorded reason lets it pass. 有记录在案的理由可否不办。 */
  readonly waivable: boolean
  readonly basis: Citation
}

/** What was done with a version. 对某一版本已办理的事项。 @since 0.1.0 */
export type VersionRecord = {
  readonly version: CivilDate
  readonly act: VersionAct
  readonly at: Name
  readonly on: CivilDate
  readonly by: Name
}

/** Why a soft duty was left undone, and who approved. 未办理软性要求的理由与批准人。 @since 0.1.0 */
export type VersionWaiver = {
  readonly version: CivilDate
  readonly act: VersionAct
  readonly at: Name
  readonly reason: Name
  readonly approver: Name
}

/** What differs between two versions, keys as `printItemKey` prints them, in the order of the lists. 两个版本的差异。 @since 0.1.0 */
export type ChecklistChanges = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly altered: readonly string[]
}

/** A version in order, with what proves it. 已依规办理的版本及其证据。 @since 0.1.0 */
export type VersionChecked = {
  readonly changes: ChecklistChanges
  readonly evidence: readonly (VersionRecord | VersionWaiver)[]
}

/**
 * What differs between two versions of a checklist. 清单两个版本之间的差异。
 *
 * Another order of the items is no change. O(n).
 *
 * @param before null for a first version
 * @since 0.1.0
 */
export function compareChecklists(before: Checklist | null, after: Checklist): ChecklistChanges {
  const old = new Map((before?.items ?? []).map((item) => [printItemKey(item), item]))
  const kept = new Set(after.items.map(printItemKey))
  return {
    added: after.items.map(printItemKey).filter((key) => !old.has(key)),
    removed: [...old.keys()].filter((key) => !kept.has(key)),
    altered: after.items.flatMap((item) => {
      const key = printItemKey(item)
      const was = old.get(key)
      return was === undefined || sameItem(was, item) ? [] : [key]
    })
  }
}

/**
 * Checks that a version which differs from the one before was adjusted, filed and published. 检查有变化的版本是否已调整、备案和公开。
 *
 * No term is set for these acts (及时), so only their absence is found.
 *
 * @param input.before  the version before; null for a first version
 * @param input.records what was done, of any versions, in any order
 * @param input.waivers let a soft duty pass; one for a hard duty lets nothing pass
 * @returns the changes with the records and waivers relied on; refuses with `VersionNotLater` and `VersionDutyUndone`
 * @basis 临夏州实施意见 三（二）; 宁阳县实施意见 二（二）1; 中山市实施方案 二（二）
 * @since 0.1.0
 */
export function checkVersion({
  before,
  after,
  records,
  waivers,
  rules
}: {
  readonly before: Checklist | null
  readonly after: Checklist
  readonly records: readonly VersionRecord[]
  readonly waivers: readonly VersionWaiver[]
  readonly rules: Pick<ChecklistRules, 'onChange'>
}): Checked<ChecklistVersionRefusal, VersionChecked> {
  const changes = compareChecklists(before, after)
  const isChanged = changes.added.length + changes.removed.length + changes.altered.length > 0
  const { version } = after
  const refusals: ChecklistVersionRefusal[] = []
  const evidence: (VersionRecord | VersionWaiver)[] = []
  if (before !== null && isChanged && before.version >= version) {
    refusals.push({ _tag: 'VersionNotLater', before: before.version, after: version })
  }
  for (const { act, at, waivable, basis } of isChanged ? rules.onChange : []) {
    const fits = (one: VersionRecord | VersionWaiver): boolean =>
      one.version === version && one.act === act && one.at === at
    const done = records.find(fits) ?? (waivable ? waivers.find(fits) : undefined)
    if (done === undefined) refusals.push({ _tag: 'VersionDutyUndone', version, act, at, waivable, basis })
    else evidence.push(done)
  }
  return acceptUnless(refusals, () => ({ changes, evidence }))
}

/** That a list was filed. 清单已报备案。 @since 0.1.0 */
export type ListFiling = { readonly list: Name; readonly receiver: Name; readonly on: CivilDate }

/**
 * Checks on a day that the lists of its year were filed, and that the checklist was looked through this year. 检查某日时本年清单是否已备案、是否已作年度调整。
 *
 * Until the last day of the term nothing is refused; a filing after it is found to be late, and serves.
 *
 * @param input.filings  filings of any year, in any order
 * @param input.versions the days of the checklist's versions
 * @param input.terms    whether 某日前 takes in the day itself
 * @returns what is to be mended; refuses with `ListNotFiled` for each list and receiver
 * @basis 万年县实施方案 三（一）3
 * @since 0.1.0
 */
export function checkListFilings({
  on,
  filings,
  versions,
  rules,
  terms
}: {
  readonly on: CivilDate
  readonly filings: readonly ListFiling[]
  readonly versions: readonly CivilDate[]
  readonly rules: Pick<ChecklistRules, 'yearlyFilings' | 'adjustedYearly'>
  readonly terms: Pick<TermRules, 'before'>
}): Checked<ListFilingRefusal, readonly ListFilingFinding[]> {
  const year = on.slice(0, 4)
  const refusals: ListFilingRefusal[] = []
  const findings: ListFilingFinding[] = []
  for (const { list, by, receivers } of rules.yearlyFilings) {
    const due = yearlyDue(by.value, Number(year), terms).on
    for (const receiver of receivers) {
      const filed = filings
        .filter((filing) => filing.list === list && filing.receiver === receiver)
        .flatMap((filing) => (filing.on.startsWith(year) && filing.on <= on ? [filing.on] : []))
      const first = filed.reduce<CivilDate | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined)
      if (first === undefined) {
        if (on > due) refusals.push({ _tag: 'ListNotFiled', list, receiver, due, basis: by.basis })
      } else if (first > due) findings.push({ _tag: 'ListFiledLate', list, receiver, on: first, due, basis: by.basis })
    }
  }
  const { adjustedYearly } = rules
  if (adjustedYearly !== null && !versions.some((version) => version.startsWith(year) && version <= on)) {
    findings.push({ _tag: 'NotAdjustedThisYear', year: Number(year), basis: adjustedYearly })
  }
  return acceptUnless(refusals, () => findings)
}

const sameItem = (a: Item, b: Item): boolean =>
  a.class === b.class &&
  a.ratio === b.ratio &&
  a.frequency?.times === b.frequency?.times &&
  a.frequency?.months === b.frequency?.months &&
  areSameTexts(a.basis, b.basis) &&
  areSameTexts(a.bodies, b.bodies) &&
  areSameTexts(a.content, b.content) &&
  areSameTexts(a.methods, b.methods)
