/* What is tied together, directly or over others: union-find over numbers. */

/** Parts of the numbers from 0 on. 由编号组成的各部分。 @since 0.1.0 */
export type Union = {
  /** The number by which the part of a number is known. 某编号所在部分的代表。 */
  readonly rootOf: (one: number) => number
  readonly unite: (one: number, other: number) => void
}

/**
 * Every number a part of its own at first. 起初每个编号自成一部分。
 *
 * @since 0.1.0
 */
export function unionOf(size: number): Union {
  const parent = Int32Array.from({ length: size }, (_, i) => i)
  const above = (one: number): number => parent[one] as number
  const rootOf = (one: number): number => {
    let root = one
    while (above(root) !== root) {
      // Halving the path keeps later look-ups short.
      parent[root] = above(above(root))
      root = above(root)
    }
    return root
  }
  return { rootOf, unite: (one, other) => void (parent[rootOf(one)] = rootOf(other)) }
}
