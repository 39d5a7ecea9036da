/* 名单锁定: from here on the teams change only by a chain of recorded changes (临夏州部门联合细则 第二十三条). */

import { canonicalJson, sha256Text, type CivilDate, type Digest } from '../kernel/index.js'
import type { Assignment } from './assign.js'

/** The lock of the teams: what was locked, and when. 名单锁定：所锁定的内容与日期。 @since 0.1.0 */
export type TeamLock = {
  /** SHA-256 of the RFC 8785 form of the assignment. 派员结果规范文本的摘要。 */
  readonly digest: Digest
  readonly on: CivilDate
}

/**
 * Locks the teams as they were matched. 锁定匹配所得的名单。
 *
 * @param input.assignment as `assignOfficers` gives it
 * @param input.on         the day of the lock; no change may be dated before it
 * @returns what is published with the teams
 * @basis 临夏州部门联合细则 第二十三条
 * @example lockTeams({ assignment: {}, on: '2022-03-01' }).digest // => sha256Text('{}')
 * @since 0.1.0
 */
export const lockTeams = (input: { readonly assignment: Assignment; readonly on: CivilDate }): TeamLock => ({
  digest: assignmentDigest(input.assignment),
  on: input.on
})

/**
 * The digest of an assignment: what `sha256sum teams.json` prints of its RFC 8785 form. 派员结果的摘要。
 *
 * @example assignmentDigest({}) // => sha256Text('{}')
 * @since 0.1.0
 */
export const assignmentDigest = (assignment: Assignment): Digest => sha256Text(canonicalJson(assignment))

/**
 * The digest that the first change names as what came before it: of the lock, its day included. 锁定（含日期）的摘要，首次变更以之为前项。
 *
 * @example lockDigest({ digest: 'aa', on: '2022-03-01' }) // => sha256Text('{"digest":"aa","on":"2022-03-01"}')
 * @since 0.1.0
 */
export const lockDigest = (lock: TeamLock): Digest => sha256Text(canonicalJson(lock))
