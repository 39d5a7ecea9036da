/* RegistryRules as JSON: the answers of a profile to the questions of the registry stage. */

import { yearlyDateCodec } from '../calendar/index.js'
import {
  booleanCodec,
  byMember,
  citationCodec,
  citedCodec,
  closed,
  codecOf,
  integerCodec,
  listOf,
  nameCodec,
  nullOr,
  oneOf,
  ratioCodec,
  type Codec
} from '../kernel/index.js'
import { DUTIES } from './duty.js'
import { DRAW_SOURCES, type FreshnessRules } from './freshness.js'
import { LISTING_KINDS, type ListingRules } from './listing.js'
import { MARKS } from './mark.js'
import { REGISTRY_TAGS } from './named.js'
import { OFFICER_FIELDS, OFFICER_GROUPS } from './officer.js'
import {
  MOVE_ROUTES,
  POOL_ORGANISERS,
  POOLS,
  SEVERITIES,
  type MoveTrigger,
  type Pool,
  type PoolLaw,
  type PoolRatio,
  type PoolRules
} from './pool.js'
import type { RegistryRules } from './rules.js'

/** A `Pool`. 类库。 @since 0.1.0 */
export const poolCodec: Codec<Pool> = oneOf(POOLS)

const ratioOfPool: Codec<PoolRatio> = byMember('_tag', {
  AtMost: closed('AtMost', { _tag: oneOf(['AtMost']), ratio: ratioCodec }),
  OwnChoice: closed('OwnChoice', { _tag: oneOf(['OwnChoice']) }),
  Everybody: closed('Everybody', { _tag: oneOf(['Everybody']) })
})

const poolLaw: Codec<PoolLaw> = closed('PoolLaw', {
  organiser: citedCodec(oneOf(POOL_ORGANISERS)),
  ratio: citedCodec(ratioOfPool),
  jointly: nullOr(citedCodec(oneOf<'always' | 'whereOverlapping'>(['always', 'whereOverlapping']))),
  timesAYear: nullOr(citedCodec(integerCodec(1, 366))),
  confirmed: nullOr(citationCodec)
})

const trigger: Codec<MoveTrigger> = byMember('_tag', {
  Violation: closed('Violation', { _tag: oneOf(['Violation']), severities: listOf(oneOf(SEVERITIES)) }),
  CleanCheck: closed('CleanCheck', { _tag: oneOf(['CleanCheck']), routes: listOf(oneOf(MOVE_ROUTES)) })
})

const everyPoolOnce: Codec<readonly Pool[]> = codecOf(
  'precedence',
  (value): value is readonly Pool[] =>
    Array.isArray(value) && value.length === POOLS.length && POOLS.every((pool) => value.includes(pool)),
  { zh: '各类库恰好一次的列表', en: 'a list that has every pool once' }
)

/** `PoolRules`. 类库规则。 @since 0.1.0 */
export const poolRulesCodec: Codec<PoolRules> = closed('PoolRules', {
  office: citedCodec(nameCodec),
  classPools: citedCodec(
    closed('classPools', { low: poolCodec, general: poolCodec, higher: poolCodec, high: poolCodec })
  ),
  entries: listOf(
    closed('PoolEntry', {
      pool: poolCodec,
      marks: listOf(oneOf(MARKS)),
      sectors: listOf(nameCodec),
      basis: citationCodec
    })
  ),
  rest: citedCodec(poolCodec),
  precedence: citedCodec(everyPoolOnce),
  pools: closed('pools', { A: poolLaw, B: poolLaw, C: poolLaw }),
  moves: listOf(
    closed('PoolMove', {
      from: poolCodec,
      to: poolCodec,
      trigger,
      confirmed: booleanCodec,
      when: citedCodec(oneOf<'at-once' | 'yearly'>(['at-once', 'yearly'])),
      basis: citationCodec
    })
  ),
  noOtherMove: citationCodec,
  adjustments: citedCodec(integerCodec(1, 366)),
  exit: citedCodec(oneOf<'none' | 'yearly'>(['none', 'yearly'])),
  clean: citedCodec(oneOf<'anyCheck' | 'lastCheck'>(['anyCheck', 'lastCheck'])),
  lockedTask: citedCodec(oneOf<'kept' | 'followed'>(['kept', 'followed']))
})

const sources = listOf(oneOf(DRAW_SOURCES))

/** `FreshnessRules`. 更新确认规则。 @since 0.1.0 */
export const freshnessRulesCodec: Codec<FreshnessRules> = closed('FreshnessRules', {
  eachDraw: nullOr(citedCodec(sources)),
  jointTask: nullOr(citedCodec(sources)),
  upkeep: nullOr(citedCodec(sources)),
  yearly: listOf(
    closed('YearlyRefresh', { source: oneOf(DRAW_SOURCES), by: citedCodec(yearlyDateCodec), department: nameCodec })
  )
})

/** `ListingRules`. 名单规则。 @since 0.1.0 */
export const listingRulesCodec: Codec<ListingRules> = closed('ListingRules', {
  kinds: citedCodec(listOf(oneOf(LISTING_KINDS))),
  longest: citedCodec(integerCodec(1, 36_600)),
  barred: citedCodec(listOf(oneOf(MARKS)))
})

/** `RegistryRules`. 两库规则。 @since 0.1.0 */
export const registryRulesCodec: Codec<RegistryRules> = closed('RegistryRules', {
  certificate: nullOr(citationCodec),
  officerFields: nullOr(citedCodec(listOf(oneOf(OFFICER_FIELDS)))),
  officerGroups: nullOr(citedCodec(listOf(oneOf(OFFICER_GROUPS)))),
  noGap: nullOr(citationCodec),
  duties: nullOr(citedCodec(listOf(listOf(oneOf(DUTIES))))),
  tags: nullOr(citedCodec(listOf(oneOf(REGISTRY_TAGS)))),
  freshness: freshnessRulesCodec,
  pools: nullOr(poolRulesCodec),
  listings: nullOr(listingRulesCodec)
})
