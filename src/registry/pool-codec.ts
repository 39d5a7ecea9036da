/* What pools, listings, refreshes and registries by name are made from, as JSON. */

import {
  byMember,
  citationCodec,
  closed,
  codecOf,
  dateCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  textCodec,
  type Codec
} from '../kernel/index.js'
import type { MoveCause, PoolBook, PoolRecord } from './book.js'
import { DUTIES, type DutyHolder } from './duty.js'
import { DRAW_SOURCES, type Refresh } from './freshness.js'
import { LISTING_KINDS, type Listing } from './listing.js'
import { MARKS } from './mark.js'
import type { PoolFinding } from './move.js'
import { REGISTRY_FAMILIES, type NamedRegistry } from './named.js'
import type { PoolProposal } from './place.js'
import { MOVE_ROUTES, SEVERITIES, type Confirmation, type PoolGround } from './pool.js'
import type { PoolApplication } from './review.js'
import { poolCodec } from './rules-codec.js'
import { ENTITY_KINDS, OBJECT_KINDS, RISK_CLASSES, type SubjectKind } from './subject.js'

/** A `Confirmation`. 确认。 @since 0.1.0 */
export const confirmationCodec: Codec<Confirmation> = closed('Confirmation', { by: nameCodec, on: dateCodec })

/** A `PoolProposal`. 列入类库的提议。 @since 0.1.0 */
export const poolProposalCodec: Codec<PoolProposal> = closed('PoolProposal', {
  subject: nameCodec,
  pool: poolCodec,
  by: nameCodec,
  confirmation: nullOr(confirmationCodec)
})

/** A `PoolFinding`. 检查结论。 @since 0.1.0 */
export const poolFindingCodec: Codec<PoolFinding> = closed('PoolFinding', {
  subject: nameCodec,
  visit: nameCodec,
  on: dateCodec,
  severity: nullOr(oneOf(SEVERITIES))
})

/** A `PoolApplication`. 移库申请或推荐。 @since 0.1.0 */
export const poolApplicationCodec: Codec<PoolApplication> = closed('PoolApplication', {
  subject: nameCodec,
  to: poolCodec,
  route: oneOf(MOVE_ROUTES),
  by: nameCodec,
  on: dateCodec,
  confirmation: nullOr(confirmationCodec)
})

const ground: Codec<PoolGround> = byMember('_tag', {
  OfClass: closed('OfClass', {
    _tag: oneOf(['OfClass']),
    pool: poolCodec,
    riskClass: oneOf(RISK_CLASSES),
    basis: citationCodec
  }),
  OfMark: closed('OfMark', { _tag: oneOf(['OfMark']), pool: poolCodec, mark: oneOf(MARKS), basis: citationCodec }),
  OfSector: closed('OfSector', { _tag: oneOf(['OfSector']), pool: poolCodec, sector: nameCodec, basis: citationCodec }),
  OfRest: closed('OfRest', { _tag: oneOf(['OfRest']), pool: poolCodec, basis: citationCodec })
})

const cause: Codec<MoveCause> = byMember('_tag', {
  Found: closed('Found', { _tag: oneOf(['Found']), visit: nameCodec, found: dateCodec, severity: oneOf(SEVERITIES) }),
  Applied: closed('Applied', { _tag: oneOf(['Applied']), visit: nameCodec, route: oneOf(MOVE_ROUTES), by: nameCodec }),
  Relisted: closed('Relisted', { _tag: oneOf(['Relisted']), by: nameCodec })
})

/** A `PoolRecord`. 簿中一行。 @since 0.1.0 */
export const poolRecordCodec: Codec<PoolRecord> = byMember('_tag', {
  Placed: closed('Placed', {
    _tag: oneOf(['Placed']),
    on: dateCodec,
    subject: nameCodec,
    pool: poolCodec,
    grounds: listOf(ground),
    proposers: listOf(nameCodec)
  }),
  Moved: closed('Moved', {
    _tag: oneOf(['Moved']),
    on: dateCodec,
    subject: nameCodec,
    from: poolCodec,
    to: poolCodec,
    cause,
    confirmation: nullOr(confirmationCodec),
    basis: citationCodec
  }),
  Left: closed('Left', { _tag: oneOf(['Left']), on: dateCodec, subject: nameCodec, from: poolCodec })
})

const lines: Codec<readonly PoolRecord[]> = listOf(poolRecordCodec)

const misplaced = (records: readonly PoolRecord[]): number =>
  records.findIndex(({ on }, i) => on < (records[i - 1]?.on ?? on))

const linesByDay: Codec<readonly PoolRecord[]> = codecOf(
  'lines by day',
  (value): value is readonly PoolRecord[] => lines.is(value) && misplaced(value) < 0,
  (value) => {
    const at = lines.is(value) ? String(misplaced(value) + 1) : ''
    return {
      zh: `按日期先后排列的记录（第 ${at} 行早于前一行）`,
      en: `lines by day (no. ${at} is before the one above it)`
    }
  }
)

/** A `PoolBook`, its lines by day: a day's pools are read off up to that day. 类库簿；记录按日期先后排列。 @since 0.1.0 */
export const poolBookCodec: Codec<PoolBook> = closed('PoolBook', {
  // A line that is malformed is told by its own place, before the order of all.
  records: lines.pipe(linesByDay),
  adjusted: listOf(dateCodec)
})

/** A `Listing`. 名单条目。 @since 0.1.0 */
export const listingCodec: Codec<Listing> = closed('Listing', {
  subject: nameCodec,
  kind: oneOf(LISTING_KINDS),
  reason: nameCodec,
  approver: nameCodec,
  from: dateCodec,
  to: dateCodec
})

/** A `Refresh`. 更新或确认记录。 @since 0.1.0 */
export const refreshCodec: Codec<Refresh> = closed('Refresh', {
  source: oneOf(DRAW_SOURCES),
  department: nameCodec,
  act: oneOf<'updated' | 'confirmed'>(['updated', 'confirmed']),
  on: dateCodec,
  by: nameCodec
})

const kinds: readonly SubjectKind[] = [...ENTITY_KINDS, ...OBJECT_KINDS]

/** A `NamedRegistry`. 名录库。 @since 0.1.0 */
export const namedRegistryCodec: Codec<NamedRegistry> = closed('NamedRegistry', {
  name: nameCodec,
  family: oneOf(REGISTRY_FAMILIES),
  keeper: nameCodec,
  partOf: nullOr(nameCodec),
  kinds: listOf(oneOf(kinds)),
  riskClasses: listOf(oneOf(RISK_CLASSES)),
  requirement: textCodec
})

/** A `DutyHolder`. 职责承担单位。 @since 0.1.0 */
export const dutyHolderCodec: Codec<DutyHolder> = closed('DutyHolder', { duty: oneOf(DUTIES), unit: nameCodec })
