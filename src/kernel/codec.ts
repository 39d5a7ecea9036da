/* The door for data: io-ts types that accept a value as it stands or say every place where it is malformed. */

import * as t from 'io-ts'
import { accept, acceptUnless, refuse, type Checked } from './checked.js'
import { isPlainObject, jsonTroubles, LISTED_TROUBLES, pointerStep, unlistedExpected, type JsonObject } from './json.js'
import type { Message } from './message.js'

/** A place in the data that is not as it should be. 数据中某处不合格。 @since 0.1.0 */
export type Malformed = {
  readonly _tag: 'Malformed'
  /** JSON pointer; empty for the value itself. JSON 指针；空串表示该值本身。 */
  readonly at: string
  readonly expected: Message
  /** What stands there, shortened. 实际内容（节略）。 */
  readonly found: string
}

/** Accepts values as they stand: nothing is converted, trimmed or dropped. 原样接受的编解码器：不转换、不删改。 @since 0.1.0 */
export type Codec<A> = t.Type<A>

/**
 * Decodes data of unknown origin: the value itself, or every malformed place. 解码来源不明的数据：原值，或全部不合格之处。
 *
 * @example decode(nameCodec)('甲') // => { _tag: 'Right', right: '甲' }
 * @example reasonsOf(decode(nameCodec)(' 甲')).map((e) => e.expected.en) // => ['a name without leading or trailing space']
 * @since 0.1.0
 */
export const decode =
  <A>(codec: Codec<A>, at = '') =>
  (input: unknown): Checked<Malformed, A> => {
    // Looking at a value can run code of its own (a getter, a proxy); what breaks there is malformed too.
    try {
      if (codec.is(input)) return accept(input)
      const result = codec.decode(input)
      if (result._tag === 'Right') return accept(result.right)
      const malformed = result.left.map((error) => malformedOf(at, error))
      return acceptUnless<Malformed, A>(malformed, () => result.left as never)
    } catch {
      return refuse({ _tag: 'Malformed', at, expected: { zh: '可读的数据', en: 'readable data' }, found: typeof input })
    }
  }

/**
 * A codec from a question and the words for what it expects. 由判断函数及其期望说明构成的编解码器。
 *
 * @param expected its words; a function may look at the value that was refused
 * @since 0.1.0
 */
export function codecOf<A>(
  name: string,
  is: (value: unknown) => value is A,
  expected: Message | ((value: unknown) => Message)
): Codec<A> {
  const words = typeof expected === 'function' ? expected : () => expected
  return new t.Type(
    name,
    is,
    (value, context) =>
      is(value) ? t.success(value) : t.failures([{ value, context, message: JSON.stringify(words(value)) }]),
    t.identity
  )
}

/**
 * A codec with a quicker question, which must answer as its own would. 以更快的判断函数代替原有判断的编解码器，二者结论须一致。
 *
 * @since 0.1.0
 */
export const codecLike = <A>(codec: Codec<A>, is: (value: unknown) => value is A): Codec<A> =>
  new t.Type(codec.name, is, codec.validate, t.identity)

type Required<P extends t.Props> = { readonly [K in keyof P]: t.TypeOf<P[K]> }
type NoProps = { readonly [K in never]: t.Mixed }
type Optional<P extends t.Props> = { readonly [K in keyof P]?: t.TypeOf<P[K]> }

/**
 * An object with exactly these members: one missing and one too many are both malformed. 恰含这些成员的对象：缺少或多余均不合格。
 *
 * @param required members that must stand there
 * @param optional members that may be left out
 * @since 0.1.0
 */
export function closed<P extends t.Props, O extends t.Props = NoProps>(
  name: string,
  required: P,
  optional?: O
): Codec<Required<P> & Optional<O>> {
  const members = [
    ...Object.entries(required).map(([key, codec]) => ({ key, codec, needed: true })),
    ...Object.entries(optional ?? {}).map(([key, codec]) => ({ key, codec, needed: false }))
  ]
  const memberOf = new Map(members.map((member) => [member.key, member]))
  const needed = Object.keys(required).length
  const is = (value: unknown): value is Required<P> & Optional<O> => {
    if (!isPlainObject(value)) return false
    const keys = Object.keys(value)
    let found = 0
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? ''
      // Data of one origin has its members in one order, mostly ours; looking there first saves a search.
      const here = members[i]
      const member = here?.key === key ? here : memberOf.get(key)
      if (member === undefined || !member.codec.is(value[key])) return false
      if (member.needed) found++
    }
    return found === needed
  }
  return new t.Type(
    name,
    is,
    (value, context) => {
      if (is(value)) return t.success(value)
      if (!isPlainObject(value)) return t.failures([{ value, context, message: JSON.stringify(objectExpected) }])
      const errors: t.ValidationError[] = []
      const fail = (key: string, type: t.Mixed, expected: Message): void => {
        errors.push({
          value: value[key],
          context: t.appendContext(context, key, type),
          message: JSON.stringify(expected)
        })
      }
      for (const { key, codec, needed } of members) {
        if (Object.hasOwn(value, key)) {
          const result = codec.validate(value[key], t.appendContext(context, key, codec, value[key]))
          // One by one: a list can have more errors than a call can have arguments.
          if (result._tag === 'Left') for (const error of result.left) errors.push(error)
        } else if (needed) fail(key, codec, missingExpected)
      }
      for (const key of Object.keys(value)) {
        if (memberOf.has(key)) continue
        if (errors.length >= LISTED_TROUBLES) {
          errors.push({ value, context, message: JSON.stringify(unlistedExpected) })
          break
        }
        fail(key, t.unknown, noMemberExpected)
      }
      return t.failures(errors)
    },
    t.identity
  )
}

/**
 * A list. 列表。
 *
 * @since 0.1.0
 */
export function listOf<A>(element: Codec<A>): Codec<readonly A[]> {
  const is = (value: unknown): value is readonly A[] => {
    if (!Array.isArray(value)) return false
    // `every` passes over holes, which no JSON has.
    for (let i = 0; i < value.length; i++) if (!element.is(value[i])) return false
    return true
  }
  return new t.Type(
    `${element.name}[]`,
    is,
    (value, context) => {
      if (is(value)) return t.success(value)
      if (!Array.isArray(value)) return t.failures([{ value, context, message: JSON.stringify(listExpected) }])
      const errors: t.ValidationError[] = []
      for (let i = 0; i < value.length; i++) {
        if (errors.length >= LISTED_TROUBLES) {
          errors.push({ value, context, message: JSON.stringify(unlistedExpected) })
          break
        }
        const entry: unknown = value[i]
        const result = element.validate(entry, t.appendContext(context, String(i), element, entry))
        if (result._tag === 'Left') for (const error of result.left) errors.push(error)
      }
      return errors.length > 0 ? t.failures(errors) : t.success(value as readonly A[])
    },
    t.identity
  )
}

/** Null, or what the codec accepts. 为 null，或为该编解码器接受的值。 @since 0.1.0 */
export const nullOr = <A>(codec: Codec<A>): Codec<A | null> =>
  new t.Type<A | null, A | null>(
    `${codec.name} | null`,
    (value): value is A | null => value === null || codec.is(value),
    (value, context) => (value === null ? t.success(null) : codec.validate(value, context)),
    t.identity
  )

/**
 * An object whose shape depends on one of its members. 形状取决于某一成员的对象。
 *
 * @param cases the codec for each value of that member
 * @since 0.1.0
 */
export function byMember<C extends { readonly [word: string]: t.Mixed }>(
  key: string,
  cases: C
): Codec<t.TypeOf<C[keyof C]>> {
  type A = t.TypeOf<C[keyof C]>
  const word = oneOf(Object.keys(cases))
  const caseOf = (value: unknown): t.Mixed | undefined => {
    const found = isPlainObject(value) ? value[key] : undefined
    return word.is(found) ? cases[found] : undefined
  }
  return new t.Type<A>(
    `by ${key}`,
    (value): value is A => caseOf(value)?.is(value) ?? false,
    (value, context) => {
      const found = caseOf(value)
      if (found) return found.validate(value, context) as t.Validation<A>
      if (!isPlainObject(value)) return t.failures([{ value, context, message: JSON.stringify(objectExpected) }])
      return word.validate(value[key], t.appendContext(context, key, word, value[key]))
    },
    t.identity
  )
}

/** One of some words. 若干固定取值之一。 @since 0.1.0 */
export const oneOf = <W extends string>(words: readonly W[]): Codec<W> =>
  codecOf(words.join(' | '), (value): value is W => words.some((word) => word === value), {
    zh: `以下之一：${words.join('、')}`,
    en: `one of ${words.join(', ')}`
  })

/**
 * An object of JSON without fractions: texts, exact integers, true, false, null. 不含小数的 JSON 对象。
 *
 * @param depth how many objects and lists may stand inside each other, the object itself counting as 1
 * @since 0.1.0
 */
export const jsonObjectCodec = (depth: number): Codec<JsonObject> =>
  new t.Type(
    'JsonObject',
    (value): value is JsonObject => isPlainObject(value) && jsonTroubles(value, depth).length === 0,
    (value, context) => {
      if (!isPlainObject(value)) return t.failures([{ value, context, message: JSON.stringify(objectExpected) }])
      const troubles = jsonTroubles(value, depth)
      if (troubles.length === 0) return t.success(value as JsonObject)
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

const objectExpected: Message = { zh: '对象', en: 'an object' }
const listExpected: Message = { zh: '列表', en: 'a list' }
const missingExpected: Message = { zh: '此处应有成员', en: 'a member, which is missing' }
const noMemberExpected: Message = { zh: '此处不应有成员', en: 'no such member' }

function malformedOf(at: string, error: t.ValidationError): Malformed {
  const steps = error.context.slice(1).map(({ key }) => `/${pointerStep(key)}`)
  return {
    _tag: 'Malformed',
    at: at + steps.join(''),
    expected: error.message === undefined ? objectExpected : (JSON.parse(error.message) as Message),
    found: shortened(error.value)
  }
}

function shortened(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 60 ? `${JSON.stringify(value.slice(0, 60))}…` : JSON.stringify(value)
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? `[${String(value.length)}]` : typeof value
}
