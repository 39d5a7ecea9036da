/* Instances as one says them: who may serve each crew, person by person. */

import type { Balance, Instance, Matching, Person, Places } from '../src/assign/instance.js'

export type Asked = Partial<Omit<Places, 'kind' | 'barred'>> & {
  /** Who may serve it. */
  readonly open: readonly number[]
  /** Who of them comes from how far; everybody else from the crew's own pool. */
  readonly from?: Readonly<Record<number, number>>
}

type Someone = Partial<Omit<Person, 'class'>>

const SOMEONE: Omit<Person, 'class'> = { capacity: null, carried: 0, weight: 1, mayLead: true }
const CREW: Omit<Places, 'kind' | 'barred'> = { places: 1, leaders: 0, repeats: [] }

/** So many persons alike. */
export const alike = (count: number, someone: Someone = {}): readonly Someone[] =>
  Array.from({ length: count }, () => someone)

/** All persons from the first to one before the second. */
export const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** The instance with a class for each way to be open to crews, and nobody barred. */
export function byClass(people: readonly Someone[], asked: readonly Asked[], balance: Balance = 'dec-min'): Instance {
  const full = people.map((one) => ({ ...SOMEONE, ...one }))
  const tier = ({ open, from }: Asked, person: number): number | null =>
    open.includes(person) ? (from?.[person] ?? 0) : null
  const signatures = full.map(({ mayLead }, i) => JSON.stringify([mayLead, asked.map((crew) => tier(crew, i))]))
  const classes = [...new Set(signatures)]
  const rows = asked.map((crew) =>
    classes.flatMap((signature, one) => {
      const found = tier(crew, signatures.indexOf(signature))
      return found === null ? [] : [{ class: one, tier: found }]
    })
  )
  const kinds = [...new Set(rows.map((row) => JSON.stringify(row)))]
  return {
    people: full.map((one, i) => ({ ...one, class: classes.indexOf(signatures[i] ?? '') })),
    crews: asked.map((crew, i) => ({ ...placesOf(crew), kind: kinds.indexOf(JSON.stringify(rows[i])), barred: [] })),
    kinds: kinds.map((kind) => rows.find((row) => JSON.stringify(row) === kind) ?? []),
    balance
  }
}

/** The same instance said the other way: everybody of one kind, and whoever is not open to a crew barred from it. */
export function byBarred(people: readonly Someone[], asked: readonly Asked[], balance: Balance = 'dec-min'): Instance {
  const full = people.map((one) => ({ ...SOMEONE, ...one }))
  return {
    people: full.map((one) => ({ ...one, class: one.mayLead ? 0 : 1 })),
    crews: asked.map((crew) => ({
      ...placesOf(crew),
      kind: 0,
      barred: [...full.keys()].filter((person) => !crew.open.includes(person))
    })),
    kinds: [[...new Set(full.map(({ mayLead }) => (mayLead ? 0 : 1)))].map((one) => ({ class: one, tier: 0 }))],
    balance
  }
}

const placesOf = ({ places, leaders, repeats }: Asked): Omit<Places, 'kind' | 'barred'> => ({
  places: places ?? CREW.places,
  leaders: leaders ?? CREW.leaders,
  repeats: repeats ?? CREW.repeats
})

/** Teams as text: `ab c -`, the first person being a. */
export const teamsText = ({ members }: Pick<Matching, 'members'>): string =>
  members.map((own) => (own.length === 0 ? '-' : own.map(letter).join(''))).join(' ')

/** Teams and heads as text: `ab:a c:c`. */
export const headedText = ({ members, heads }: Matching): string =>
  members
    .map((own, crew) => {
      const head = heads[crew] ?? null
      return `${own.map(letter).join('')}:${head === null ? '-' : letter(head)}`
    })
    .join(' ')

const letter = (person: number): string => String.fromCharCode(97 + person)
