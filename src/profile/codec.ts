/* A profile as data, in and out: every number with its document and article, every reading by its name. */

import * as t from 'io-ts'
import { accountabilityRulesCodec } from '../accountability/index.js'
import { openAssignRulesCodec } from '../assign/index.js'
import { calendarRulesCodec } from '../calendar/index.js'
import { checklistRulesCodec } from '../checklist/index.js'
import { frameRulesCodec } from '../frame/index.js'
import {
  citationCodec,
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
  type Message,
  type Messages
} from '../kernel/index.js'
import { openMergeRulesCodec } from '../merge/index.js'
import { planRulesCodec, reviewDemandsCodec } from '../plan/index.js'
import { publishRulesCodec } from '../publish/index.js'
import { registryRulesCodec } from '../registry/index.js'
import { statisticsRulesCodec } from '../statistics/index.js'
import { inspectRulesCodec } from './inspect-codec.js'
import { extendProfile, STAGES, type Profile, type Validity } from './profile.js'

const documentsCodec: Codec<Profile['documents']> = listOf(
  closed('ProfileDocument', {
    short: textCodec,
    title: textCodec,
    number: nullOr(textCodec),
    date: nullOr(dateCodec)
  })
)
const namedBase = closed('Extension', { extends: textCodec })

type Trouble = { readonly path: readonly string[]; readonly found: unknown; readonly expected: Message }

// What is wrong with members that are each well formed, told once all of them are.
const agreeing = <A>(shape: Codec<A>, troublesOf: (value: A) => readonly Trouble[]): Codec<A> =>
  new t.Type(
    shape.name,
    (value): value is A => shape.is(value) && troublesOf(value).length === 0,
    (value, context) => {
      const formed = shape.validate(value, context)
      if (formed._tag === 'Left') return formed
      const troubles = troublesOf(formed.right)
      if (troubles.length === 0) return formed
      return t.failures(
        troubles.map(({ path, found, expected }) => ({
          value: found,
          context: path.reduce<t.Context>((outer, key) => t.appendContext(outer, key, t.unknown), context),
          message: JSON.stringify(expected)
        }))
      )
    },
    t.identity
  )

const validityCodec: Codec<Validity> = agreeing(
  closed('Validity', { from: nullOr(dateCodec), to: nullOr(dateCodec) }),
  ({ from, to }) =>
    from === null || to === null || from <= to
      ? []
      : [{ path: ['to'], found: to, expected: { zh: `不早于 ${from} 的日期`, en: `a day not before ${from}` } }]
)

const shapeCodec: Codec<Profile> = closed('Profile', {
  name: textCodec,
  documents: documentsCodec,
  validity: validityCodec,
  calendar: calendarRulesCodec,
  checklist: checklistRulesCodec,
  registry: registryRulesCodec,
  plan: planRulesCodec,
  review: reviewDemandsCodec,
  frame: frameRulesCodec,
  merge: openMergeRulesCodec,
  assign: openAssignRulesCodec,
  inspect: inspectRulesCodec,
  publish: publishRulesCodec,
  accountability: accountabilityRulesCodec,
  statistics: statisticsRulesCodec
})

/**
 * A profile: each document is listed once, no article is cited of a document that is not listed, and validity ends not before it begins.
 * 规则包：文件不重复列出，不引用未列出的文件，有效期终止日不早于起始日。
 *
 * @since 0.1.0
 */
export const profileCodec: Codec<Profile> = agreeing(shapeCodec, (profile) => {
  const listed = new Set<string>()
  const twice = profile.documents.flatMap(({ short }, i): readonly Trouble[] => {
    if (listed.has(short))
      return [{ path: ['documents', String(i), 'short'], found: short, expected: listedOnceExpected }]
    listed.add(short)
    return []
  })
  return [...twice, ...STAGES.flatMap((stage) => unlisted(profile[stage], [stage], listed))]
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

// Of a profile that is well formed, so that the walk is as deep as its shape.
function unlisted(value: unknown, path: readonly string[], listed: ReadonlySet<string>): readonly Trouble[] {
  if (typeof value !== 'object' || value === null) return []
  if (citationCodec.is(value)) {
    const { document } = value
    if (listed.has(document)) return []
    return [{ path: [...path, 'document'], found: document, expected: listedExpected }]
  }
  return Object.entries(value).flatMap(([key, member]) => unlisted(member, [...path, key], listed))
}

const listedOnceExpected: Message = { zh: '未重复列出的文件', en: 'a document that is listed once' }
const listedExpected: Message = {
  zh: '规则包 documents 中列出的文件简称',
  en: 'the short title of a document that the profile lists'
}
