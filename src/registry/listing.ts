/* Lists that keep a subject out of draws (无事不扰、白名单、触发式检查): each entry has a reason, an approver and a last day.
   No regulation of the profiles sets up such a list; who has one says so in its rules. */

import {
  acceptUnless,
  canonicalJson,
  compareUtf8,
  dayNumber,
  type Checked,
  type Citation,
  type Cited,
  type CivilDate,
  type Name
} from '../kernel/index.js'
import type { ListingRefusal } from './keeping-error.js'
import type { Mark } from './mark.js'
import type { Subject } from './subject.js'

/** Not disturbed without cause; checked on a trigger only; checks itself and pledges. 无事不扰；仅触发式检查；自查承诺。 @since 0.1.0 */
export type ListingKind = 'undisturbed' | 'trigger-only' | 'self-check'

/** The three kinds. 三种名单。 @since 0.1.0 */
export const LISTING_KINDS: readonly ListingKind[] = ['undisturbed', 'trigger-only', 'self-check']

/** One subject on a list that keeps it out of draws. 名单中的一户：名单有效期内不参与抽取。 @since 0.1.0 */
export type Listing = {
  readonly subject: Name
  readonly kind: ListingKind
  readonly reason: Name
  readonly approver: Name
  readonly from: CivilDate
  /** The last day, included: no exclusion is without end. 末日（含）；不设无期限的排除。 */
  readonly to: CivilDate
}

/** What a jurisdiction says of such lists. 各地关于此类名单的规定。 @since 0.1.0 */
export type ListingRules = {
  /** The kinds that there are. 可设的名单。 */
  readonly kinds: Cited<readonly ListingKind[]>
  /** The most days that an entry may hold, first and last counted. 每次列入的最长天数（含首尾）。 */
  readonly longest: Cited<number>
  /** Marks that keep a subject off every list. 不得列入名单的标注。 */
  readonly barred: Cited<readonly Mark[]>
}

/** A listing that keeps its subject out of a draw, with the article. 使对象不参与抽取的名单及其条款。 @since 0.1.0 */
export type ListedOut = { readonly listing: Listing; readonly basis: Citation }

/**
 * The listings in force on a day, by subject: reasoned exclusions, to be counted in the record. 某日有效的名单（附理由的排除，计入抽取记录）。
 *
 * @param input.listings any order; of two in force for one subject the one that ends last is given, of two that end on one day always the same
 * @param input.subjects the registry; O(listings + subjects)
 * @param input.on       the day of the draw
 * @returns for each listed subject its listing; refuses, for every listing, in force or not, with `ListingKindUnknown`,
 *   `ListingReversed`, `ListingTooLong`, `ListingOfStranger`, `ListingBarred`, and with `ListingsNotRuled`
 * @since 0.1.0
 */
export function listedOut({
  listings,
  subjects,
  on,
  rules
}: {
  readonly listings: readonly Listing[]
  readonly subjects: readonly Pick<Subject, 'id' | 'marks'>[]
  readonly on: CivilDate
  readonly rules: ListingRules | null
}): Checked<ListingRefusal, ReadonlyMap<Name, ListedOut>> {
  if (rules === null) {
    // No listing, no question to ask.
    const refusals: readonly ListingRefusal[] = listings.length === 0 ? [] : [{ _tag: 'ListingsNotRuled' }]
    return acceptUnless(refusals, () => new Map())
  }
  const listed = new Set(listings.map(({ subject }) => subject))
  const marksOf = new Map(subjects.flatMap(({ id, marks }) => (listed.has(id) ? [[id, marks ?? []] as const] : [])))
  const refusals = listings.flatMap((listing, at) => listingRefusals(listing, at, marksOf.get(listing.subject), rules))
  return acceptUnless(refusals, () => {
    const found = new Map<Name, ListedOut>()
    for (const listing of listings) {
      if (on < listing.from || on > listing.to) continue
      const known = found.get(listing.subject)
      if (known === undefined || isBefore(listing, known.listing)) {
        found.set(listing.subject, { listing, basis: rules.kinds.basis })
      }
    }
    return found
  })
}

/** Which of two listings of one subject is told, whatever their order. */
const isBefore = (a: Listing, b: Listing): boolean =>
  a.to > b.to || (a.to === b.to && compareUtf8(canonicalJson(a), canonicalJson(b)) < 0)

function listingRefusals(
  { subject, kind, from, to }: Listing,
  at: number,
  marks: readonly Mark[] | undefined,
  { kinds, longest, barred }: ListingRules
): readonly ListingRefusal[] {
  const refusals: ListingRefusal[] = []
  if (!kinds.value.includes(kind)) refusals.push({ _tag: 'ListingKindUnknown', subject, at, kind, basis: kinds.basis })
  const days = dayNumber(to) - dayNumber(from) + 1
  if (days < 1) refusals.push({ _tag: 'ListingReversed', subject, at, from, to })
  if (days > longest.value) {
    refusals.push({ _tag: 'ListingTooLong', subject, at, days, most: longest.value, basis: longest.basis })
  }
  if (marks === undefined) refusals.push({ _tag: 'ListingOfStranger', subject, at })
  for (const mark of marks ?? []) {
    if (barred.value.includes(mark)) refusals.push({ _tag: 'ListingBarred', subject, at, mark, basis: barred.basis })
  }
  return refusals
}
