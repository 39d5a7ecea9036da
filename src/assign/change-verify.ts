/* 核验变更链: every change computed again from what came before, every difference told by its place
   (临夏州部门联合细则 第二十三条、第二十四条). */

import type { Difference } from '../draw/index.js'
import { decode, type Digest, type Language, type Malformed, type Messages, type Name } from '../kernel/index.js'
import { groundDifferences, replayChain, sealOf } from './chain.js'
import type { ChangeGrounds } from './change.js'
import { teamChangesCodec, teamLockCodec } from './change-codec.js'
import { changeRefusal, explainChange, type ChangeTrouble } from './change-error.js'

/** Where a chain of changes is not what the rules and the seed give. 变更链与规则及种子不符之处。 @since 0.1.0 */
export type ChangeDifference =
  | Malformed
  | Difference
  | { readonly _tag: 'ChangeStaffDiffers'; readonly at: string; readonly bound: Digest | null; readonly found: Digest }
  | { readonly _tag: 'LockedOtherwise'; readonly at: string; readonly locked: Digest; readonly found: Digest }
  | { readonly _tag: 'ChangeNotLawful'; readonly at: string; readonly trouble: ChangeTrouble }
  | { readonly _tag: 'NotFirstOnStandby'; readonly at: string; readonly first: Name; readonly recorded: Name }
  | { readonly _tag: 'SealDiffers'; readonly at: string; readonly published: Digest; readonly found: Digest }

/**
 * Computes a chain of changes again and reports every difference by place: a change removed, altered, put elsewhere or
 * put in; one that is not lawful; a drawn replacement that was not the first on standby. 重算变更链，逐处报告差异。
 *
 * That the assignment follows from the seed is seen by making it again (`assignOfficers`), not here. The last changes
 * taken off leave a shorter chain that is whole in itself: only the seal published with the chain shows it.
 *
 * @param input.lock  of unknown origin, as parsed from JSON
 * @param input.chain of unknown origin, as parsed from JSON
 * @param input.seal  what was published with the chain; left out, it is not compared
 * @returns none for what `changeTeams` gives
 * @basis 临夏州部门联合细则 第二十三条、第二十四条
 * @since 0.1.0
 */
export function verifyChanges(
  input: ChangeGrounds & { readonly lock: unknown; readonly chain: unknown; readonly seal?: Digest }
): readonly ChangeDifference[] {
  const lock = decode(teamLockCodec, '/lock')(input.lock)
  const chain = decode(teamChangesCodec, '/chain')(input.chain)
  if (lock._tag === 'Left') return [...lock.left, ...(chain._tag === 'Left' ? chain.left : [])]
  if (chain._tag === 'Left') return chain.left
  const found = sealOf(lock.right, chain.right)
  const { seal = found } = input
  return [
    ...groundDifferences(input, lock.right),
    ...replayChain(input, lock.right, chain.right).differences,
    ...(seal === found ? [] : [{ _tag: 'SealDiffers', at: '/seal', published: seal, found } as const])
  ]
}

/** The words for what is not a difference of the draw's own kinds. 变更链特有差异的文本。 @since 0.1.0 */
export const changeDifferenceMessages: Messages<Exclude<ChangeDifference, Malformed | Difference>> = {
  ChangeStaffDiffers: {
    zh: ({ bound, found }) => `人员名册摘要为 ${found}，公告所绑定的为 ${bound ?? '无'}`,
    en: ({ bound, found }) => `the staff has the digest ${found}; the notice binds ${bound ?? 'none'}`
  },
  LockedOtherwise: {
    zh: ({ locked, found }) => `派员结果摘要为 ${found}，所锁定的为 ${locked}`,
    en: ({ locked, found }) => `the assignment has the digest ${found}; ${locked} was locked`
  },
  ChangeNotLawful: {
    zh: ({ at, trouble }) => `${at}：${explainTrouble('zh')(trouble)}`,
    en: ({ at, trouble }) => `${at}: ${explainTrouble('en')(trouble)}`
  },
  NotFirstOnStandby: {
    zh: ({ at, first, recorded }) => `${at}：候补首位为“${first}”，记录为“${recorded}”`,
    en: ({ at, first, recorded }) => `${at}: "${first}" was first on standby, recorded is "${recorded}"`
  },
  SealDiffers: {
    zh: ({ published, found }) => `变更链的总摘要为 ${found}，所公布的为 ${published}`,
    en: ({ published, found }) => `the chain has the seal ${found}; ${published} was published`
  }
}

const explainTrouble = (language: Language) => (trouble: ChangeTrouble) =>
  explainChange(language)(changeRefusal(0)(trouble))
