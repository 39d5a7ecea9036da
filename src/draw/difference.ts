/* Where something published differs from its recomputation: by place, entries by their key, at most a thousand listed a draw. */

import { isPlainObject, pointerStep, type Json, type JsonObject } from '../kernel/index.js'

/** One difference between a record and its recomputation. 记录与重算结果的一处不同。 @since 0.1.0 */
export type Difference =
  | { readonly _tag: 'ValueDiffers'; readonly at: string; readonly computed: string; readonly recorded: string }
  | { readonly _tag: 'MemberMissing'; readonly at: string }
  | { readonly _tag: 'MemberUnknown'; readonly at: string }
  | { readonly _tag: 'UnitAdded'; readonly at: string; readonly id: string }
  | { readonly _tag: 'UnitMissing'; readonly at: string; readonly id: string }
  | { readonly _tag: 'OrderDiffers'; readonly at: string; readonly computed: string; readonly recorded: string }
  | { readonly _tag: 'MoreDifferences'; readonly at: string; readonly count: number }

/** How many differences are listed a draw; the others are counted. 每次抽取列出的差异上限，其余计数。 @since 0.1.0 */
export const LISTED_DIFFERENCES = 1000

/**
 * Every difference between a computed value and a recorded one of unknown origin. 计算值与来源不明的记录值之间的全部差异。
 *
 * @param at where both stand; empty for a record
 * @returns in order of place; each draw, and everything outside the draws, lists up to `LISTED_DIFFERENCES` and counts the rest
 * @example differencesOf({ a: 1 }, { a: 2 }) // => [{ _tag: 'ValueDiffers', at: '/a', computed: '1', recorded: '2' }]
 * @since 0.1.0
 */
export function differencesOf(computed: Json, recorded: unknown, at = ''): readonly Difference[] {
  const lists = new Map<string, { readonly listed: Difference[]; more: number }>()
  const report = (difference: Difference): void => {
    const draw = /^\/(?:draws\/\d+|visits|teams)/.exec(difference.at)?.[0] ?? ''
    const list = lists.get(draw) ?? { listed: [], more: 0 }
    lists.set(draw, list)
    if (difference._tag === 'MoreDifferences') list.more += difference.count
    else if (list.listed.length < LISTED_DIFFERENCES) list.listed.push(difference)
    else list.more++
  }
  // Looking at what is of unknown origin can run code of its own (a getter, a proxy): what cannot be looked at differs.
  try {
    compare(computed, recorded, at, report)
  } catch {
    report({ _tag: 'ValueDiffers', at, computed: shown(computed), recorded: typeof recorded })
  }
  return [...lists].flatMap(([at, { listed, more }]): readonly Difference[] =>
    more === 0 ? listed : [...listed, { _tag: 'MoreDifferences', at, count: more }]
  )
}

type Report = (difference: Difference) => void

function compare(computed: Json, recorded: unknown, at: string, report: Report): void {
  if (computed === recorded) return
  if (isKeyed(computed) && Array.isArray(recorded)) return compareKeyed(computed, recorded, at, report)
  if (Array.isArray(computed) && Array.isArray(recorded)) {
    computed.forEach((entry: Json, i) => {
      const place = `${at}/${String(i)}`
      if (i >= recorded.length) report({ _tag: 'MemberMissing', at: place })
      else compare(entry, recorded[i], place, report)
    })
    const listed = Math.min(recorded.length, computed.length + LISTED_DIFFERENCES)
    for (let i = computed.length; i < listed; i++) report({ _tag: 'MemberUnknown', at: `${at}/${String(i)}` })
    if (recorded.length > listed) report({ _tag: 'MoreDifferences', at, count: recorded.length - listed })
    return
  }
  if (isPlainObject(computed) && isPlainObject(recorded)) return compareMembers(computed, recorded, at, report)
  report({ _tag: 'ValueDiffers', at, computed: shown(computed), recorded: shown(recorded) })
}

function compareMembers(
  computed: JsonObject,
  recorded: Readonly<Record<string, unknown>>,
  at: string,
  report: Report
): void {
  for (const key of Object.keys(computed)) {
    const place = `${at}/${pointerStep(key)}`
    if (Object.hasOwn(recorded, key)) compare(computed[key] as Json, recorded[key], place, report)
    else report({ _tag: 'MemberMissing', at: place })
  }
  for (const key of Object.keys(recorded)) {
    if (!Object.hasOwn(computed, key)) report({ _tag: 'MemberUnknown', at: `${at}/${pointerStep(key)}` })
  }
}

type Keyed = readonly Json[]

// What tells the entries of a list apart, whatever their place: a unit's id; a visit's subject and ordinal, and the department of
// a part of it; an officer's load.
function keyOf(entry: unknown): string | undefined {
  if (!isPlainObject(entry)) return undefined
  const { id, subject, ordinal, department, officer } = entry
  if (typeof id === 'string') return id
  if (typeof subject === 'string' && typeof ordinal === 'number') {
    return [subject, String(ordinal), ...(typeof department === 'string' ? [department] : [])].join(' ')
  }
  return typeof officer === 'string' ? officer : undefined
}

const isKeyed = (value: Json): value is Json & Keyed =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => keyOf(entry) !== undefined)

// An entry dropped from the middle shifts all behind it; said by key, it is one difference and not thousands.
function compareKeyed(computed: Keyed, recorded: readonly unknown[], at: string, report: Report): void {
  const places = new Map<string, number>()
  recorded.forEach((entry, i) => {
    const place = `${at}/${String(i)}`
    const key = keyOf(entry)
    if (key === undefined) report({ _tag: 'ValueDiffers', at: place, computed: '{ id … }', recorded: shown(entry) })
    else if (places.has(key)) report({ _tag: 'UnitAdded', at: place, id: key })
    else places.set(key, i)
  })
  const known = new Set<string>()
  let last = -1
  let before = ''
  let ordered = true
  computed.forEach((entry, i) => {
    const key = keyOf(entry) ?? ''
    known.add(key)
    const place = places.get(key)
    if (place === undefined) return report({ _tag: 'UnitMissing', at: `${at}/${String(i)}`, id: key })
    compare(entry, recorded[place], `${at}/${String(place)}`, report)
    if (place < last && ordered) {
      ordered = false
      report({
        _tag: 'OrderDiffers',
        at: `${at}/${String(place)}`,
        computed: `${before}, ${key}`,
        recorded: `${key}, …, ${before}`
      })
    }
    last = place
    before = key
  })
  for (const [key, place] of places)
    if (!known.has(key)) report({ _tag: 'UnitAdded', at: `${at}/${String(place)}`, id: key })
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 80)}…` : value
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? `[${String(value.length)}]` : typeof value
}
