/* A profile as data, in and out: every number with its document and article, every reading by its name. */

import { openAssignRulesCodec } from '../assign/index.js'
import { calendarRulesCodec } from '../calendar/index.js'
import { checklistRulesCodec } from '../checklist/index.js'
import { frameRulesCodec } from '../frame/index.js'
import {
  closed,
  dateCodec,
  decode,
  isPlainObject,
  listOf,
  nullOr,
  refuse,
  textCodec,
  type Checked,
  type Codec,
  type Malformed,
  type Messages
} from '../kernel/index.js'
import { openMergeRulesCodec } from '../merge/index.js'
import { planRulesCodec, reviewDemandsCodec } from '../plan/index.js'
import { registryRulesCodec } from '../registry/index.js'
import { extendProfile, STAGES, type Profile } from './profile.js'

const documentsCodec: Codec<Profile['documents']> = listOf(
  closed('ProfileDocument', {
    short: textCodec,
    title: textCodec,
    number: nullOr(textCodec),
    date: nullOr(dateCodec)
  })
)
const namedBase = closed('Extension', { extends: textCodec })

/** A profile. 规则包。 @since 0.1.0 */
export const profileCodec: Codec<Profile> = closed('Profile', {
  name: textCodec,
  documents: documentsCodec,
  validity: closed('Validity', { from: nullOr(dateCodec), to: nullOr(dateCodec) }),
  calendar: calendarRulesCodec,
  checklist: checklistRulesCodec,
  registry: registryRulesCodec,
  plan: planRulesCodec,
  review: reviewDemandsCodec,
  frame: frameRulesCodec,
  merge: openMergeRulesCodec,
  assign: openAssignRulesCodec
})

/** The profile that another extends is not among those at hand. 所扩展的规则包不在给出的规则包之中。 @since 0.1.0 */
export type BaseUnknown = { readonly _tag: 'BaseUnknown'; readonly base: string; readonly known: readonly string[] }

/** Its words. 其文本。 @since 0.1.0 */
export const profileMessages: Messages<BaseUnknown> = {
  BaseUnknown: {
    zh: ({ base, known }) => `所扩展的规则包“${base}”未给出；已有：${known.join('、')}`,
    en: ({ base, known }) => `the profile "${base}" to be extended is not given; there are: ${known.join(', ')}`
  }
}

/**
 * Reads a profile from JSON: a whole one, or one that `extends` another by its name and says only what differs. 由 JSON 读取规则包：完整的，或以 `extends` 指明所扩展的规则包并仅列不同之处。
 *
 * @param data  parsed JSON; an extension has `name` and `extends`, and of each stage the answers that differ
 * @param bases profiles that may be extended, by their names
 * @returns the whole profile; refuses with `Malformed`, with places in the whole, and `BaseUnknown`
 * @basis 临夏州部门联合细则 第三十七条
 * @example orThrow(readProfile({ name: '某县', extends: '宁阳县' }, [ningyang])).documents.length // => 2
 * @since 0.1.0
 */
export function readProfile(data: unknown, bases: readonly Profile[]): Checked<Malformed | BaseUnknown, Profile> {
  if (!isPlainObject(data) || !Object.hasOwn(data, 'extends')) return decode(profileCodec)(data)
  const { extends: named, ...changes } = data
  const asked = decode(namedBase)({ extends: named })
  if (asked._tag === 'Left') return asked
  const base = bases.find(({ name }) => name === asked.right.extends)
  if (base === undefined) {
    return refuse({ _tag: 'BaseUnknown', base: asked.right.extends, known: bases.map(({ name }) => name) })
  }
  // What is of the wrong shape stands where it was given, so that the codec tells its place.
  const { name, documents, ...answers } = changes
  const shaped = Object.fromEntries(
    Object.entries(answers).filter(([stage, own]) => STAGES.some((one) => one === stage) && isPlainObject(own))
  )
  const misshapen = Object.fromEntries(Object.entries(answers).filter(([key]) => !Object.hasOwn(shaped, key)))
  const listed = documentsCodec.is(documents)
  const extended = extendProfile(base, {
    ...shaped,
    name: name as string,
    ...(listed ? { documents } : {})
  })
  const whole = { ...extended, ...misshapen, ...(documents === undefined || listed ? {} : { documents }) }
  return decode(profileCodec)(whole)
}
