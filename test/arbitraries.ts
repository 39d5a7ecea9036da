/* What the properties are tried on, one arbitrary a noun. */

import fc from 'fast-check'
import type { Json, Name } from '../src/kernel/index.js'

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
