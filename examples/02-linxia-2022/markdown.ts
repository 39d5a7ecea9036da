/* Small pieces of Markdown, and numbers as people read them. */

/** A table: what stands in a cell may hold a bar, but no line break. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : ':--')), ...rows]
    .map((row) => `| ${row.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

/** Something that is there to be looked up rather than read. */
export const folded = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`

/** An integer with commas between thousands. */
export const many = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** A share in percent with two decimals, for reading only. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)}%`

/** Milliseconds as seconds. */
export const seconds = (took: number): string => `${(took / 1000).toFixed(2)} s`

/** How often each key occurs, the most frequent first, ties in the order of the list. */
export function tally<A>(list: readonly A[], keyOf: (entry: A) => string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const entry of list) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
