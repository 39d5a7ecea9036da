/* What the properties are tried on, one arbitrary a noun. */

import fc from 'fast-check'
import type { NoticeDraft } from '../src/draw/index.js'
import type { Json, Name, Plain } from '../src/kernel/index.js'

/** Any sequence of UTF-16 units, lone surrogates among them. */
export const unitText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0xd7f0, max: 0xe00f })
    ),
    { maxLength: 40 }
  )
  .map((units) => String.fromCharCode(...units))

/** Any text that has a UTF-8 form. */
export const wellFormedText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 40 })
)

/** What a name may be: Chinese, accented, beyond U+FFFF, or a word that JavaScript knows. */
export const nameText: fc.Arbitrary<Name> = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[0-9A-Z]{1,18}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[甲乙丙丁～Ａéß𠀀𠮷€😀a-f'"\\%$`]{1,16}$/u) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0') }
) as fc.Arbitrary<Name>

/** A ratio from 0 to 1, in each of its spellings. */
export const ratioText: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.nat(10 ** 9), fc.integer({ min: 1, max: 10 ** 9 }))
    .map(([a, b]) => `${String(Math.min(a, b))}/${String(Math.max(a, b))}`),
  fc.stringMatching(/^0\.[0-9]{1,15}$/),
  fc.stringMatching(/^[0-9]{1,2}(\.[0-9]{1,9})?%$/)
)

/** JSON without fractions, at most 16 levels deep. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ readonly value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 14, depthSize: 'small' },
    fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), wellFormedText),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(wellFormedText, nameText), tie('value'), { maxKeys: 5 })
  )
})).value

/** Weights of one stratum, from 1 to 2³²−1, of like and of unlike magnitudes. */
export const weightList: fc.Arbitrary<readonly number[]> = fc
  .constantFrom(1, 2, 5, 10, 100, 10 ** 6, 2 ** 32 - 1)
  .chain((most) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: most }) }, fc.constant(2 ** 32 - 1)), {
      minLength: 1,
      maxLength: 30
    })
  )

type Draft = Plain<NoticeDraft>
type Order = Draft['draws'][number]

const weight: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 32 - 1 }) }
)

/** What is to be drawn of one population: some strata, some excluded, sizes that fit. */
export const drawOrder: fc.Arbitrary<Order> = fc
  .record({
    name: nameText,
    population: nameText,
    ids: fc.uniqueArray(fc.record({ id: nameText, weight, place: fc.nat(99) }), {
      maxLength: 24,
      selector: ({ id }) => id
    }),
    strata: fc.uniqueArray(
      fc.record({
        name: nameText,
        method: fc.constantFrom('census', 'srs', 'pps'),
        size: fc.nat(1000),
        reserve: fc.nat(1000)
      }),
      { minLength: 1, maxLength: 4, selector: ({ name }) => name }
    )
  })
  .map(({ name, population, ids, strata }) => {
    const stratumOf = (place: number): string | undefined => strata[place % (strata.length + 1)]?.name
    const frame = ids.flatMap(({ id, weight, place }) => {
      const stratum = stratumOf(place)
      return stratum === undefined ? [] : [{ id, stratum, weight }]
    })
    return {
      name,
      population,
      frame,
      exclusions: ids.flatMap(({ id, place }) =>
        stratumOf(place) === undefined ? [{ id, reason: `理由${String(place)}` }] : []
      ),
      strata: strata.map(({ name, method, size, reserve }) => {
        const rows = frame.filter(({ stratum }) => stratum === name).length
        const drawn = method === 'census' ? rows : size % (rows + 1)
        return {
          name,
          method,
          size: drawn,
          reserve: method === 'srs' && drawn > 0 ? reserve % (rows - drawn + 1) : 0,
          reason: rows > 0 && drawn === 0 ? '不抽取' : null
        }
      })
    }
  })

const source: fc.Arbitrary<Draft['sources'][number]> = fc
  .record({ name: nameText, detail: wellFormedText, length: fc.integer({ min: 1, max: 40 }) })
  .chain(({ name, detail, length }) =>
    fc.constantFrom<Draft['sources'][number]>(
      { kind: 'witness', name, detail },
      { kind: 'seal', name, detail },
      { kind: 'dice', name, detail, length },
      { kind: 'lottery', name, detail, length, time: '2026-04-20T08:10:00Z' },
      { kind: 'beacon', name, detail, chain: 'a', round: length, time: '2026-04-20T08:10:00Z' }
    )
  )

/** A first notice that breaks no rule. */
export const noticeDraft: fc.Arbitrary<Draft> = fc.record({
  register: nameText,
  number: fc.constant(1),
  previous: fc.constant(null),
  previousRecord: fc.constant(null),
  voids: fc.constant([]),
  title: wellFormedText,
  closes: fc.constant('2026-04-20T08:00:00Z'),
  sources: fc.uniqueArray(source, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
  staff: fc.constant(null),
  more: fc.dictionary(fc.oneof(wellFormedText, nameText), json, { maxKeys: 3 }),
  draws: fc.uniqueArray(drawOrder, { minLength: 1, maxLength: 3, selector: ({ name }) => name })
})

/** Rows in any other order. */
export const turnedRows = <A>(rows: readonly A[]): fc.Arbitrary<readonly A[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })
