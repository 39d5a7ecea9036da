/* Names near a mistyped one, so that a refusal can say what was meant. */

import { compareUtf8, type Name } from '../kernel/index.js'

const LISTED = 3
// Looking for what was meant costs time; beyond so many names nobody reads it.
const GIVEN = 100
// Farther away than half of its letters a name is another word.
const farthest = (text: string): number => Math.max(1, Math.floor(text.length / 2))

/**
 * Up to three known names that differ least from a text, by letters put in, left out or changed. 与给定文本最相近的已知名称，至多三个。
 *
 * @param known each once, any order
 * @returns the likest first, equal ones in the order of UTF-8; none that differs in more than half of the text's letters
 * @example nearestNames('drwan', [nameOf('drawn'), nameOf('visited')]) // => ['drawn']
 * @since 0.1.0
 */
export function nearestNames(text: string, known: Iterable<Name>): readonly Name[] {
  const most = farthest(text)
  return [...known]
    .map((name) => ({ name, distance: distanceBetween(text, name) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || compareUtf8(a.name, b.name))
    .slice(0, LISTED)
    .map(({ name }) => name)
}

/** Gives the known names nearest to a text. 给出与文本最相近的已知名称。 @since 0.1.0 */
export type Nearest = (text: Name, known: Iterable<Name>) => readonly Name[]

/**
 * Gives the nearest names for one list of refusals: for its first 100 texts, and none for those after. 为同一批拒绝理由给出相近名称：仅前 100 个文本，其余不给。
 *
 * @example nearestGiver()(nameOf('drwan'), [nameOf('drawn')]) // => ['drawn']
 * @since 0.1.0
 */
export function nearestGiver(): Nearest {
  const given = new Map<Name, readonly Name[]>()
  return (text, known) => {
    const before = given.get(text)
    if (before !== undefined) return before
    if (given.size >= GIVEN) return []
    const names = nearestNames(text, known)
    given.set(text, names)
    return names
  }
}

function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
