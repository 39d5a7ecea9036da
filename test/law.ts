/* The exact law of what is drawn: every answer that a source of integers can give, each weighed by its chance. */

import { fraction } from './enumerate.js'

export type Below = (n: number) => number

/** A law: the chance of each outcome as a reduced fraction, by outcome in order. And of how many answers it was counted. */
export type Law = { readonly chances: Readonly<Record<string, string>>; readonly leaves: number }

/**
 * Counts a law: `below(n)` is answered by each of 0 to n−1 in turn, depth first, so that an outcome's chance is the sum
 * over the answers that lead to it of 1/n · 1/n′ · … Exact, since nothing is drawn and nothing rounded.
 *
 * @param most refuses to go on past so many answers, so that a test stays a test
 */
export function lawOf(draw: (below: Below) => string, most = 200_000): Law {
  const seen = new Map<string, Map<bigint, bigint>>()
  const answers: { given: number; of: number }[] = []
  let leaves = 0
  for (;;) {
    let [asked, ways] = [0, 1n]
    const outcome = draw((n) => {
      const known = answers[asked] ?? { given: 0, of: n }
      if (known.of !== n) throw new Error('the same answers led to another question')
      answers[asked++] = known
      ways *= BigInt(n)
      return known.given
    })
    if (++leaves > most) throw new Error(`more than ${String(most)} answers`)
    const own = seen.get(outcome) ?? new Map<bigint, bigint>()
    own.set(ways, (own.get(ways) ?? 0n) + 1n)
    seen.set(outcome, own)
    answers.length = asked
    while (answers.length > 0 && lastOf(answers).given + 1 === lastOf(answers).of) answers.pop()
    if (answers.length === 0) break
    answers[answers.length - 1] = { ...lastOf(answers), given: lastOf(answers).given + 1 }
  }
  const chances = [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([outcome, own]) => [outcome, sumOf([...own].map(([ways, times]) => [times, ways]))] as const)
  return { chances: Object.fromEntries(chances), leaves }
}

/** The chance that one of several outcomes comes: the sum of their chances. */
export const chanceOf = ({ chances }: Law, of: (outcome: string) => boolean): string =>
  sumOf(
    Object.entries(chances)
      .filter(([outcome]) => of(outcome))
      .map(([, chance]) => chance.split('/').map(BigInt) as [bigint, bigint])
  )

const sumOf = (parts: readonly (readonly [bigint, bigint])[]): string => {
  const [n, d] = parts.reduce<readonly [bigint, bigint]>(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n])
  return fraction(n, d)
}

const lastOf = (answers: readonly { given: number; of: number }[]): { given: number; of: number } =>
  answers[answers.length - 1] ?? { given: 0, of: 1 }
