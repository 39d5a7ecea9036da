/* 更换、回避、委派: what may still change in locked teams, each change with its day, reason and approver
   (临夏州部门联合细则 第二十三条、第二十四条; 临夏州市场监管系统细则 第十三条; 中山市实施方案 三（二）). */

import { canonicalJson, compareUtf8, sha256Text, type CivilDate, type Digest, type Name } from '../kernel/index.js'
import type { Visit } from '../merge/index.js'
import type { Assignment, CrewKey, DrawnSeed } from './assign.js'
import type { Tier } from './mode.js'
import type { Relation } from './relation.js'
import type { Staff } from './staff.js'

/** 回避、特殊原因、缺勤。 Why somebody is replaced. @since 0.1.0 */
export type ChangeCause = 'recusal' | 'special' | 'absence'

/** All causes. 全部更换原因。 @since 0.1.0 */
export const CHANGE_CAUSES: readonly ChangeCause[] = ['recusal', 'special', 'absence']

/** A relation that became known after the lock, of the person replaced to the subject. 锁定后得知的利害关系。 @since 0.1.0 */
export type LaterRelation = Pick<Relation, 'kind' | 'source'>

/** What every change needs. 每次变更必备的内容。 @basis 临夏州部门联合细则 第二十四条 @since 0.1.0 */
export type Approved = {
  readonly on: CivilDate
  /** Never empty. 不得为空。 */
  readonly reason: string
  /** The head of the executing department, or whom the law names. 批准人，不得为空。 */
  readonly approver: Name
}

/** Who leaves, and why. 谁退出及其原因。 @since 0.1.0 */
export type Leaving = {
  readonly cause: ChangeCause
  /** Only with a recusal; null where it names none. 仅用于回避；未载明则为 null。 */
  readonly relation: LaterRelation | null
}

/**
 * Who comes: the first of the standby order; somebody named who is eligible (另行指派); or, where nobody is on standby,
 * somebody from beyond the regions of the crew (直接委派). 由谁接替：候补次序首位；指名的合格人员；无候补时从来源地区以外直接委派。
 *
 * @basis 临夏州部门联合细则 第二十三条、第二十四条
 * @since 0.1.0
 */
export type Coming = { readonly by: 'drawn' } | { readonly by: 'named' | 'direct'; readonly in: Name }

/** Where a head is appointed. 任命组长的上门检查。 @since 0.1.0 */
export type VisitKey = Pick<CrewKey, 'subject' | 'ordinal'>

type Replacing = CrewKey & { readonly _tag: 'Replaced'; readonly out: Name } & Leaving
type GroupReplacing = CrewKey & { readonly _tag: 'GroupReplaced'; readonly member: Name } & Leaving

/** The head of a visit, where heads are appointed. 任命组长。 @basis 中山市实施方案 三（二） @since 0.1.0 */
export type HeadAppointed = VisitKey & { readonly _tag: 'HeadAppointed'; readonly head: Name }

/** An expert, where experts are appointed. 委派专家。 @basis 临夏州部门联合细则 第二十三条；临夏州市场监管系统细则 第十三条 @since 0.1.0 */
export type ExpertAppointed = CrewKey & { readonly _tag: 'ExpertAppointed'; readonly expert: Name }

/** Somebody for an empty place. 直接委派人员填补空缺。 @basis 临夏州部门联合细则 第二十三条 @since 0.1.0 */
export type DirectlyAppointed = CrewKey & {
  readonly _tag: 'DirectlyAppointed'
  readonly officer: Name
  /** Whether for the leader's place. 是否为组长名额。 */
  readonly leads: boolean
}

/** What changes are held against. 核验变更所对照的内容。 @since 0.1.0 */
export type ChangeGrounds = {
  readonly visits: readonly Visit[]
  readonly staff: Staff
  readonly record: DrawnSeed
  readonly assignment: Assignment
}

/** A change that is asked for. 变更申请。 @since 0.1.0 */
export type ChangeRequest = Approved &
  ((Replacing & Coming) | (GroupReplacing & Coming) | HeadAppointed | ExpertAppointed | DirectlyAppointed)

/** What a replacement records beside what was asked. 更换所记录的结果。 @since 0.1.0 */
export type Succession = {
  readonly by: 'drawn' | 'named' | 'direct'
  /** An officer or expert; a group where groups are replaced. 接替者；编组更换时为组名。 */
  readonly in: Name
  /** 0: the crew's own pool; 1, 2: a widening decided before the draw; null: beyond all (directly). 来源层级；直接委派且在各层级之外为 null。 */
  readonly tier: Tier | null
  /** The first of the standby order, where another was named. 指名时被越过的候补首位。 */
  readonly passedOver: Name | null
  /** The head of the visit from now on. 变更后的组长。 */
  readonly head: Name | null
}

/** Somebody was replaced. 更换一人。 @since 0.1.0 */
export type Replaced = Replacing & Succession

/** A whole group was replaced, at the name of one member. 整组更换，以其一名成员提出。 @since 0.1.0 */
export type GroupReplaced = GroupReplacing & Succession & { readonly out: Name }

/** What was changed. 变更内容。 @since 0.1.0 */
export type ChangeContent = Replaced | GroupReplaced | HeadAppointed | ExpertAppointed | DirectlyAppointed

/** A change of the chain. 变更链中的一项。 @since 0.1.0 */
export type TeamChange = Approved &
  ChangeContent & {
    /** From 1 on. 从 1 起。 */
    readonly number: number
    /** The digest of the change before, of the lock for the first. 前一项的摘要；首项为锁定的摘要。 */
    readonly previous: Digest
    /** False wherever a person chose. 凡由人选定者为 false。 */
    readonly random: boolean
    /** SHA-256 of the RFC 8785 form of all the other members. 其余成员规范文本的摘要。 */
    readonly digest: Digest
  }

/** How often an officer, expert or group was concerned. 某人（组）涉及变更的次数。 @since 0.1.0 */
export type ChangeCounts = {
  readonly officer: Name
  /** Left, by cause. 退出次数，按原因。 */
  readonly recusals: number
  readonly specials: number
  readonly absences: number
  /** Came, by lot or chosen by a person. 接替次数：抽取，或由人选定。 */
  readonly drawn: number
  readonly chosen: number
  /** Stood first and another was named. 居候补首位而被越过的次数。 */
  readonly passedOver: number
}

/**
 * The digest of a change: of everything in it but the digest itself. 变更的摘要（不含摘要自身）。
 *
 * @example changeDigest({ number: 1 }) // => sha256Text('{"number":1}')
 * @example changeDigest({ number: 1, digest: 'aa' }) // => sha256Text('{"number":1}')
 * @since 0.1.0
 */
export function changeDigest(change: Omit<TeamChange, 'digest'> & { readonly digest?: Digest }): Digest {
  const members = Object.entries(change).filter(([key]) => key !== 'digest')
  return sha256Text(canonicalJson(Object.fromEntries(members)))
}

/**
 * How often each officer, expert or group left, came or was passed over: who is replaced often, or named often, is
 * seen at a glance. 各人（组）退出、接替、被越过的次数。
 *
 * The appointment of a head is not counted: nobody comes or goes.
 *
 * @returns by bytes of the name; only who is concerned
 * @basis 临夏州部门联合细则 第二十四条
 * @example changesByOfficer([]) // => []
 * @since 0.1.0
 */
export function changesByOfficer(chain: readonly TeamChange[]): readonly ChangeCounts[] {
  const counts = new Map<Name, Counting>()
  const count = (officer: Name | null, what: keyof Counting): void => {
    if (officer === null) return
    const own = counts.get(officer) ?? { recusals: 0, specials: 0, absences: 0, drawn: 0, chosen: 0, passedOver: 0 }
    own[what]++
    counts.set(officer, own)
  }
  for (const change of chain) {
    switch (change._tag) {
      case 'Replaced':
      case 'GroupReplaced':
        count(change.out, left[change.cause])
        count(change.in, change.by === 'drawn' ? 'drawn' : 'chosen')
        count(change.passedOver, 'passedOver')
        break
      case 'ExpertAppointed':
        count(change.expert, 'chosen')
        break
      case 'DirectlyAppointed':
        count(change.officer, 'chosen')
        break
      case 'HeadAppointed':
        break
    }
  }
  return [...counts].sort(([a], [b]) => compareUtf8(a, b)).map(([officer, own]) => ({ officer, ...own }))
}

type Counting = { -readonly [K in Exclude<keyof ChangeCounts, 'officer'>]: number }

const left: { readonly [C in ChangeCause]: keyof Counting } = {
  recusal: 'recusals',
  special: 'specials',
  absence: 'absences'
}
