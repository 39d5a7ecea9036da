/* 读法: where a text can be read in more than one way, which way a profile reads it; printed in the evidence. */

import { STAGES, type Profile } from './profile.js'

/**
 * Every answer of a profile that is a word, by its place: the readings by which a campaign is made. 规则包中以词语作答的各项（即所采用的读法），按所在位置列出。
 *
 * @example readingsOf(linxiaJoint)['frame.drawCap.year'] // => 'calendar'
 * @example readingsOf(zhongshan)['plan.smallRegistry'] // => 'refuse'
 * @since 0.1.0
 */
export const readingsOf = (profile: Profile): { readonly [place: string]: string } =>
  Object.fromEntries(STAGES.flatMap((stage) => wordsIn(profile[stage], stage)))

function wordsIn(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  const members = Object.entries(value)
  const word: unknown = (value as { readonly value?: unknown }).value
  if (typeof word === 'string') return [[place, word]]
  return members.flatMap(([key, member]) => wordsIn(member, `${place}.${key}`))
}
