/* Where a record differs from its recomputation: by place, units by id, at most a thousand listed a draw. */

import { isPlainObject, pointerStep, type Json } from '../kernel/index.js'

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
 * @returns in order of place; each draw, and everything outside the draws, lists up to `LISTED_DIFFERENCES` and counts the rest
 * @since 0.1.0
 */
export function differencesOf(computed: Json, recorded: unknown): readonly Difference[] {
  const lists = new Map<string, { readonly listed: Difference[]; more: number }>()
  const report = (difference: Difference): void => {
    const draw = /^\/draws\/\d+/.exec(difference.at)?.[0] ?? ''
    const list = lists.get(draw) ?? { listed: [], more: 0 }
    lists.set(draw, list)
    if (list.listed.length < LISTED_DIFFERENCES) list.listed.push(difference)
    else list.more++
  }
  compare(computed, recorded, '', report)
  return [...lists].flatMap(([at, { listed, more }]): readonly Difference[] =>
    more === 0 ? listed : [...listed, { _tag: 'MoreDifferences', at, count: more }]
  )
}

type Report = (difference: Difference) => void

function compare(computed: Json, recorded: unknown, at: string, report: Report): void {
  if (computed === recorded) return
  if (isUnits(computed) && Array.isArray(recorded)) return compareUnits(computed, recorded, at, report)
  if (Array.isArray(computed) && Array.isArray(recorded)) {
    for (let i = 0; i < Math.max(computed.length, recorded.length); i++) {
      const place = `${at}/${String(i)}`
      if (i >= recorded.length) report({ _tag: 'MemberMissing', at: place })
      else if (i >= computed.length) report({ _tag: 'MemberUnknown', at: place })
      else compare(computed[i] as Json, recorded[i], place, report)
    }
    return
  }
  if (isPlainObject(computed) && isPlainObject(recorded)) {
    for (const key of Object.keys(computed)) {
      const place = `${at}/${pointerStep(key)}`
      if (Object.hasOwn(recorded, key)) compare(computed[key] as Json, recorded[key], place, report)
      else report({ _tag: 'MemberMissing', at: place })
    }
    for (const key of Object.keys(recorded)) {
      if (!Object.hasOwn(computed, key)) report({ _tag: 'MemberUnknown', at: `${at}/${pointerStep(key)}` })
    }
    return
  }
  report({ _tag: 'ValueDiffers', at, computed: shown(computed), recorded: shown(recorded) })
}

type Units = readonly { readonly id: string; readonly ticket: string }[]

const isUnits = (value: Json): value is Json & Units => {
  const first: unknown = Array.isArray(value) ? value[0] : undefined
  return isPlainObject(first) && 'ticket' in first
}

// A unit dropped from the middle shifts all behind it; said by id, it is one difference and not thousands.
function compareUnits(computed: Units, recorded: readonly unknown[], at: string, report: Report): void {
  const places = new Map<string, number>()
  recorded.forEach((entry, i) => {
    const place = `${at}/${String(i)}`
    if (!isPlainObject(entry) || typeof entry['id'] !== 'string') {
      report({ _tag: 'ValueDiffers', at: place, computed: 'a unit', recorded: shown(entry) })
    } else if (places.has(entry['id'])) report({ _tag: 'UnitAdded', at: place, id: entry['id'] })
    else places.set(entry['id'], i)
  })
  const known = new Set<string>()
  let last = -1
  let ordered = true
  computed.forEach((unit, i) => {
    known.add(unit.id)
    const place = places.get(unit.id)
    if (place === undefined) return report({ _tag: 'UnitMissing', at: `${at}/${String(i)}`, id: unit.id })
    compare(unit, recorded[place], `${at}/${String(place)}`, report)
    if (place < last && ordered) {
      ordered = false
      const previous = computed[i - 1]?.id ?? ''
      report({
        _tag: 'OrderDiffers',
        at: `${at}/${String(place)}`,
        computed: `${previous}, ${unit.id}`,
        recorded: `${unit.id}, …, ${previous}`
      })
    }
    last = place
  })
  for (const [id, place] of places) if (!known.has(id)) report({ _tag: 'UnitAdded', at: `${at}/${String(place)}`, id })
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `${value.slice(0, 80)}…` : value
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? `a list of ${String(value.length)}` : typeof value
}
