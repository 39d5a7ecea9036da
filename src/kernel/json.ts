/* Canonical JSON (RFC 8785) of what the protocol allows: texts, exact integers, true, false, null, lists, objects. */

import { isText } from './name.js'
import type { Message } from './message.js'

/** JSON without fractions. 不含小数的 JSON 值。 @since 0.1.0 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON without fractions. 不含小数的 JSON 对象。 @since 0.1.0 */
export interface JsonObject {
  readonly [key: string]: Json
}

/** How many troubles of one list or object are listed before the rest is passed over: memory is bounded. 同一列表或对象最多列出的问题数（以限制内存）。 @since 0.1.0 */
export const LISTED_TROUBLES = 200_000

/** Where and why a value is not JSON of this kind. 某处的值为何不合格。 @since 0.1.0 */
export type JsonTrouble = { readonly path: readonly string[]; readonly found: unknown; readonly expected: Message }

/**
 * The RFC 8785 form: members by UTF-16 units of their keys, no white space. RFC 8785 规范形式。
 *
 * The value must have passed `jsonTroubles`, which bounds its depth.
 *
 * @example canonicalJson({ b: [1, null], a: 'é' }) // => '{"a":"é","b":[1,null]}'
 * @since 0.1.0
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/**
 * Everything in a value that is not JSON of this kind, with the keys that lead to it. 值中所有不合格之处及通往该处的键。
 *
 * After `LISTED_TROUBLES` in one list or object the rest of it is not looked at, which is a trouble of its own.
 *
 * @param depth how many objects and lists may stand inside each other, the value itself counting as 1
 * @example jsonTroubles({ a: [0.5] }, 2)[0]?.path // => ['a', '0']
 * @since 0.1.0
 */
export function jsonTroubles(value: unknown, depth: number, path: readonly string[] = []): readonly JsonTrouble[] {
  const trouble = (expected: Message): readonly JsonTrouble[] => [{ path, found: value, expected }]
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'string') return isText(value) ? [] : trouble(textExpected)
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? [] : trouble(integerExpected)
  }
  if (!isList(value) && !isPlainObject(value)) return trouble(jsonExpected)
  if (depth < 1) return trouble(depthExpected)
  const keys = isList(value) ? null : Object.keys(value)
  const found: JsonTrouble[] = []
  for (let i = 0; i < (keys ?? (value as readonly Json[])).length; i++) {
    if (found.length >= LISTED_TROUBLES) return [...found, { path, found: value, expected: unlistedExpected }]
    const key = keys?.[i] ?? String(i)
    if (!isText(key)) found.push({ path: [...path, key.slice(0, 60)], found: key, expected: textExpected })
    for (const trouble of jsonTroubles((value as JsonObject)[key], depth - 1, [...path, key])) found.push(trouble)
  }
  return found
}

/**
 * One step of a JSON pointer (RFC 6901). JSON 指针的一级。
 *
 * @example pointerStep('a/b') // => 'a~1b'
 * @since 0.1.0
 */
export const pointerStep = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Whether a value is an object that JSON can make: no list, no class. 是否为 JSON 可产生的普通对象。
 *
 * @example isPlainObject([]) // => false
 * @since 0.1.0
 */
export function isPlainObject(value: unknown): value is { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype) return true
  // An object of another realm (a frame, a worker) has another Object.prototype, whose own prototype is null too.
  return !isList(value) && (prototype === null || Object.getPrototypeOf(prototype) === null)
}

/**
 * The members of an object of unknown origin, each looked at once; none where it is no plain object or cannot be read.
 * 来源不明的对象的成员，各读取一次；不是普通对象或无法读取则为空。
 *
 * @example membersOf(null) // => {}
 * @since 0.1.0
 */
export function membersOf(value: unknown): { readonly [key: string]: unknown } {
  // Looking at a value can run code of its own (a getter, a proxy).
  try {
    return isPlainObject(value) ? { ...value } : {}
  } catch {
    return {}
  }
}

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** What stands for all that is no longer listed. 未再列出的问题的说明。 @since 0.1.0 */
export const unlistedExpected: Message = {
  zh: `各项合格（不合格者已满 ${String(LISTED_TROUBLES)} 处，其后未再查看）`,
  en: `well-formed entries; after ${String(LISTED_TROUBLES)} that are not, the rest were not looked at`
}

const textExpected: Message = {
  zh: '不超过 10,000 字节、不含孤立代理项的文本',
  en: 'a text of at most 10,000 bytes without lone surrogates'
}
const integerExpected: Message = {
  zh: '±(2^53−1) 以内的整数（不得为 −0）',
  en: 'an integer within ±(2^53−1), not −0'
}
const jsonExpected: Message = { zh: 'JSON 值', en: 'a JSON value' }
const depthExpected: Message = { zh: '更浅的嵌套', en: 'fewer levels of nesting' }
