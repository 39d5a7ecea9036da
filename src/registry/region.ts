/* Region codes and the table that gives them meaning: always the caller's, for real tables hold codes that the national one
   does not. 临夏州实施意见 附件4. */

import { acceptUnless, type Brand, type Checked, type Name } from '../kernel/index.js'
import type { RegionRefusal } from './error.js'

/** Six digits. 六位行政区划代码。 @since 0.1.0 */
export type RegionCode = Brand<string, 'RegionCode'>

/** A region and the region it lies in; null for the outermost. 区划及其上级；最外层为 null。 @since 0.1.0 */
export type RegionEntry = { readonly code: RegionCode; readonly name: Name; readonly parent: RegionCode | null }

/** A table in which every code stands once and every chain of parents ends. 代码不重复、上级链有终点的区划表。 @since 0.1.0 */
export type RegionTable = Brand<ReadonlyMap<RegionCode, RegionEntry>, 'RegionTable'>

/**
 * Whether a text is six digits; whether the region exists is for a table to say. 是否为六位数字；是否存在由区划表判断。
 *
 * @example isRegionCode('622921') // => true
 * @since 0.1.0
 */
export const isRegionCode = (text: string): text is RegionCode => /^[0-9]{6}$/.test(text)

/**
 * Makes a table of regions from the caller's entries. 由调用方提供的条目构成区划表。
 *
 * A region lies where its entry says, whatever its digits suggest.
 *
 * @param entries in any order
 * @returns the table; refuses with `RegionListedTwice`, `RegionParentUnknown`, `RegionCycle`
 * @basis 临夏州实施意见 附件4
 * @since 0.1.0
 */
export function makeRegionTable(entries: readonly RegionEntry[]): Checked<RegionRefusal, RegionTable> {
  const places = new Map<RegionCode, number[]>()
  entries.forEach(({ code }, at) => {
    const known = places.get(code)
    if (known) known.push(at)
    else places.set(code, [at])
  })
  const table = new Map(entries.map((entry) => [entry.code, entry]))
  const doubled = [...places].flatMap(([code, at]): readonly RegionRefusal[] =>
    at.length > 1 ? [{ _tag: 'RegionListedTwice', code, at }] : []
  )
  const orphans = entries.flatMap(({ code, parent }, at): readonly RegionRefusal[] =>
    parent === null || table.has(parent) ? [] : [{ _tag: 'RegionParentUnknown', code, at, parent }]
  )
  return acceptUnless(
    [...doubled, ...orphans, ...cyclesOf(table)],
    () => table as ReadonlyMap<RegionCode, RegionEntry> as RegionTable
  )
}

/**
 * Whether a region is the outer one or lies in it. 某区划是否为给定区划或位于其内。
 *
 * @returns false for a code that the table does not have
 * @example ['622900', '622921', '620100'].filter(isWithin(new Map([['622900', { code: '622900', name: '临夏州', parent: null }], ['622921', { code: '622921', name: '临夏县', parent: '622900' }]]), '622900')) // => ['622900', '622921']
 * @since 0.1.0
 */
export const isWithin =
  (table: RegionTable, outer: RegionCode) =>
  (code: RegionCode): boolean => {
    let entry = table.get(code)
    while (entry !== undefined && entry.code !== outer) {
      entry = entry.parent === null ? undefined : table.get(entry.parent)
    }
    return entry !== undefined
  }

function cyclesOf(table: ReadonlyMap<RegionCode, RegionEntry>): readonly RegionRefusal[] {
  const cycles: RegionRefusal[] = []
  const seen = new Set<RegionCode>()
  for (const start of table.keys()) {
    const path = new Set<RegionCode>()
    let code: RegionCode | null | undefined = start
    while (code !== null && code !== undefined && !seen.has(code)) {
      seen.add(code)
      path.add(code)
      code = table.get(code)?.parent
    }
    if (code === null || code === undefined || !path.has(code)) continue
    const steps = [...path]
    cycles.push({ _tag: 'RegionCycle', codes: steps.slice(steps.indexOf(code)) })
  }
  return cycles
}
