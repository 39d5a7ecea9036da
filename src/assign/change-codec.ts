/* JSON of locks and changes: each member as it stands, none missing and none too many. */

import {
  booleanCodec,
  byMember,
  closed,
  codecOf,
  dateCodec,
  digestCodec,
  integerCodec,
  listOf,
  nameCodec
} from '../kernel/index.js'
import { nullOr, oneOf, textCodec, type Codec } from '../kernel/index.js'
import { CHANGE_CAUSES, type ChangeRequest, type LaterRelation, type TeamChange } from './change.js'
import type { TeamLock } from './lock.js'
import type { Tier } from './mode.js'
import { RELATION_KINDS, RELATION_SOURCES } from './relation.js'

/** A lock of teams. 名单锁定。 @since 0.1.0 */
export const teamLockCodec: Codec<TeamLock> = closed('TeamLock', { digest: digestCodec, on: dateCodec })

const visit = { subject: nameCodec, ordinal: integerCodec(1, Number.MAX_SAFE_INTEGER) }
const crew = { ...visit, department: nullOr(nameCodec), specialty: nullOr(nameCodec) }
const approved = { on: dateCodec, reason: textCodec, approver: nameCodec }
const laterRelation: Codec<LaterRelation> = closed('LaterRelation', {
  kind: oneOf(RELATION_KINDS),
  source: oneOf(RELATION_SOURCES)
})
const leaving = { cause: oneOf(CHANGE_CAUSES), relation: nullOr(laterRelation) }
const tag = <T extends string>(word: T): { readonly _tag: Codec<T> } => ({ _tag: oneOf([word]) })

const replacing = { ...tag('Replaced'), ...crew, out: nameCodec, ...leaving }
const groupReplacing = { ...tag('GroupReplaced'), ...crew, member: nameCodec, ...leaving }
const headAppointed = { ...tag('HeadAppointed'), ...visit, head: nameCodec }
const expertAppointed = { ...tag('ExpertAppointed'), ...crew, expert: nameCodec }
const directlyAppointed = { ...tag('DirectlyAppointed'), ...crew, officer: nameCodec, leads: booleanCodec }

const drawn = { by: oneOf(['drawn'] as const) }
const named = { by: oneOf(['named', 'direct'] as const), in: nameCodec }

/**
 * A change that is asked for. 变更申请。
 *
 * @since 0.1.0
 */
export const changeRequestCodec: Codec<ChangeRequest> = byMember('_tag', {
  Replaced: byMember('by', {
    drawn: closed('Replaced', { ...approved, ...replacing, ...drawn }),
    named: closed('Replaced', { ...approved, ...replacing, ...named }),
    direct: closed('Replaced', { ...approved, ...replacing, ...named })
  }),
  GroupReplaced: byMember('by', {
    drawn: closed('GroupReplaced', { ...approved, ...groupReplacing, ...drawn }),
    named: closed('GroupReplaced', { ...approved, ...groupReplacing, ...named }),
    direct: closed('GroupReplaced', { ...approved, ...groupReplacing, ...named })
  }),
  HeadAppointed: closed('HeadAppointed', { ...approved, ...headAppointed }),
  ExpertAppointed: closed('ExpertAppointed', { ...approved, ...expertAppointed }),
  DirectlyAppointed: closed('DirectlyAppointed', { ...approved, ...directlyAppointed })
})

const tierCodec = codecOf('Tier', (value): value is Tier => value === 0 || value === 1 || value === 2, {
  zh: '0、1 或 2',
  en: '0, 1 or 2'
})
const succession = {
  by: oneOf(['drawn', 'named', 'direct'] as const),
  in: nameCodec,
  tier: nullOr(tierCodec),
  passedOver: nullOr(nameCodec),
  head: nullOr(nameCodec)
}
const link = {
  number: integerCodec(1, Number.MAX_SAFE_INTEGER),
  previous: digestCodec,
  ...approved,
  random: booleanCodec,
  digest: digestCodec
}

/** A change of the chain. 变更链中的一项。 @since 0.1.0 */
export const teamChangeCodec: Codec<TeamChange> = byMember('_tag', {
  Replaced: closed('Replaced', { ...link, ...replacing, ...succession }),
  GroupReplaced: closed('GroupReplaced', { ...link, ...groupReplacing, out: nameCodec, ...succession }),
  HeadAppointed: closed('HeadAppointed', { ...link, ...headAppointed }),
  ExpertAppointed: closed('ExpertAppointed', { ...link, ...expertAppointed }),
  DirectlyAppointed: closed('DirectlyAppointed', { ...link, ...directlyAppointed })
})

/** A chain of changes; whether it holds together is the business of `verifyChanges`. 变更链；是否连贯由 `verifyChanges` 核验。 @since 0.1.0 */
export const teamChangesCodec: Codec<readonly TeamChange[]> = listOf(teamChangeCodec)
