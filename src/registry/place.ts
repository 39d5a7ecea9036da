/* Who is in which pool and why: every market entity in exactly one. 万年县实施方案 三（一）1. */

import { acceptUnless, refuse, type Checked, type CivilDate, type Name } from '../kernel/index.js'
import { hasMark, isInSector } from './mark.js'
import type { PoolProposalRefusal, PoolsNotRuled } from './pool-error.js'
import { POOLS, type Confirmation, type Pool, type PoolGround, type PoolRules } from './pool.js'
import { isMarketEntity, type Subject } from './subject.js'

/** A proposal to put a subject on the list of a pool. 将检查对象列入某类库名单的提议。 @since 0.1.0 */
export type PoolProposal = {
  readonly subject: Name
  readonly pool: Pool
  /** The department that proposes. 提出单位。 */
  readonly by: Name
  /** Null while the office has not confirmed it. 办公室尚未确认的为 null。 */
  readonly confirmation: Confirmation | null
}

/** A subject in its pool: every ground it meets, those of other pools too, and who proposed it. 检查对象所在类库、其满足的全部条件及提出单位。 @since 0.1.0 */
export type PoolPlace = {
  readonly subject: Name
  readonly pool: Pool
  /** By the order of precedence of their pools. 按类库先后次序。 */
  readonly grounds: readonly PoolGround[]
  readonly proposers: readonly Name[]
}

/** A subject with a ground for a pool whose list is not confirmed for it. 符合某类库条件而名单尚未确认的对象。 @since 0.1.0 */
export type PoolCandidate = { readonly subject: Name; readonly pool: Pool; readonly grounds: readonly PoolGround[] }

/** A partition of the subjects. 检查对象的分库结果。 @since 0.1.0 */
export type PoolPlaces = {
  readonly places: readonly PoolPlace[]
  readonly awaiting: readonly PoolCandidate[]
  /** Subjects that are no market entity: no pool takes them. 非市场主体，不入类库。 */
  readonly outside: readonly Name[]
}

/**
 * Puts every market entity into one pool, with its reasons. 将每个市场主体归入一类库并说明理由。
 *
 * A ground for a pool whose list the office confirms counts once the list is confirmed for that subject; until then the
 * subject is a candidate. Where grounds meet, the pool that comes first in the order of precedence has the subject, and the
 * other grounds stay on record. O(subjects + proposals).
 *
 * @param input.subjects  each id once, as `checkRegistry` has it: an id given twice is placed twice
 * @param input.proposals of several departments for one subject, all are its proposers
 * @param input.on        the day on which the pools are set up
 * @returns places, candidates and others in the order of the subjects; refuses with `ProposalOfStranger`, `PoolHasNoList`,
 *   `ProposalWithoutGround`, `ConfirmedByOther`, `ConfirmedLater`, and with `PoolsNotRuled`
 * @basis 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export function sortIntoPools({
  subjects,
  proposals,
  on,
  rules
}: {
  readonly subjects: readonly Subject[]
  readonly proposals: readonly PoolProposal[]
  readonly on: CivilDate
  readonly rules: PoolRules | null
}): Checked<PoolProposalRefusal | PoolsNotRuled, PoolPlaces> {
  if (rules === null) return refuse<PoolsNotRuled>({ _tag: 'PoolsNotRuled' })
  const subjectOf = new Map(proposals.length === 0 ? [] : subjects.map((subject) => [subject.id, subject]))
  const grounds = groundsBy(rules)
  const refusals = proposals.flatMap((proposal): readonly PoolProposalRefusal[] => {
    const subject = subjectOf.get(proposal.subject)
    return subject === undefined || !isMarketEntity(subject)
      ? [{ _tag: 'ProposalOfStranger', subject: proposal.subject, pool: proposal.pool }]
      : proposalRefusals(proposal, grounds(subject), on, rules)
  })
  return acceptUnless<PoolProposalRefusal, PoolPlaces>(refusals, () => {
    const proposed = new Map<Name, PoolProposal[]>()
    for (const proposal of proposals) {
      const known = proposed.get(proposal.subject)
      if (known) known.push(proposal)
      else proposed.set(proposal.subject, [proposal])
    }
    const places: PoolPlace[] = []
    const awaiting: PoolCandidate[] = []
    const outside: Name[] = []
    for (const subject of subjects) {
      const { id } = subject
      if (!isMarketEntity(subject)) {
        outside.push(id)
        continue
      }
      const mine = proposed.get(id) ?? []
      const met = grounds(subject)
      const isOpen = (one: Pool): boolean =>
        rules.pools[one].confirmed === null ||
        mine.some(({ pool, confirmation }) => pool === one && confirmation !== null)
      const pool = met.find((ground) => isOpen(ground.pool))?.pool ?? rules.rest.value
      const rest: PoolGround = { _tag: 'OfRest', pool, basis: rules.rest.basis }
      const own = met.some((ground) => ground.pool === pool) ? met : [...met, rest]
      const proposers = mine.flatMap((one) => (one.pool === pool ? [one.by] : []))
      places.push({ subject: id, pool, grounds: own, proposers: [...new Set(proposers)] })
      for (const other of rules.precedence.value) {
        const forOther = met.filter((ground) => ground.pool === other)
        if (forOther.length > 0 && !isOpen(other)) awaiting.push({ subject: id, pool: other, grounds: forOther })
      }
    }
    return { places, awaiting, outside }
  })
}

/**
 * The grounds that a subject meets by its own data, by the order of precedence of their pools. 检查对象按自身数据满足的全部条件。
 *
 * @basis 万年县实施方案 三（一）1; 三（三）4
 * @since 0.1.0
 */
export function groundsBy(
  rules: PoolRules
): (subject: Pick<Subject, 'riskClass' | 'marks' | 'industry' | 'tags'>) => readonly PoolGround[] {
  const { classPools, entries, precedence } = rules
  const rank = new Map(precedence.value.map((pool, at) => [pool, at]))
  const rankOf = ({ pool }: PoolGround): number => rank.get(pool) ?? POOLS.length
  return (subject) => {
    const found: PoolGround[] = []
    for (const { pool, marks, sectors, basis } of entries) {
      for (const mark of marks) if (hasMark(mark)(subject)) found.push({ _tag: 'OfMark', pool, mark, basis })
      for (const sector of sectors) {
        if (isInSector(sector)(subject)) found.push({ _tag: 'OfSector', pool, sector, basis })
      }
    }
    const { riskClass } = subject
    if (riskClass !== null) {
      found.push({ _tag: 'OfClass', pool: classPools.value[riskClass], riskClass, basis: classPools.basis })
    }
    return found.length < 2 ? found : found.sort((a, b) => rankOf(a) - rankOf(b))
  }
}

/**
 * What is wrong with a proposal, given the grounds of its subject. 提议的问题。
 *
 * @param on the day by which a confirmation must stand
 * @since 0.1.0
 */
export function proposalRefusals(
  { subject, pool, confirmation }: PoolProposal,
  grounds: readonly PoolGround[],
  on: CivilDate,
  rules: PoolRules
): readonly PoolProposalRefusal[] {
  const { confirmed } = rules.pools[pool]
  if (confirmed === null) return [{ _tag: 'PoolHasNoList', subject, pool }]
  const unfounded: readonly PoolProposalRefusal[] = grounds.some((ground) => ground.pool === pool)
    ? []
    : [{ _tag: 'ProposalWithoutGround', subject, pool, basis: confirmed }]
  return [...unfounded, ...confirmationRefusals({ subject, confirmation, on, rules })]
}

/**
 * What is wrong with a confirmation; nothing where there is none yet. 确认的问题；尚未确认的没有问题。
 *
 * @since 0.1.0
 */
export function confirmationRefusals({
  subject,
  confirmation,
  on,
  rules
}: {
  readonly subject: Name
  readonly confirmation: Confirmation | null
  readonly on: CivilDate
  readonly rules: Pick<PoolRules, 'office'>
}): readonly PoolProposalRefusal[] {
  if (confirmation === null) return []
  const { office } = rules
  return [
    ...(confirmation.by === office.value
      ? []
      : [
          { _tag: 'ConfirmedByOther', subject, by: confirmation.by, office: office.value, basis: office.basis } as const
        ]),
    ...(confirmation.on <= on ? [] : [{ _tag: 'ConfirmedLater', subject, confirmed: confirmation.on, on } as const])
  ]
}
