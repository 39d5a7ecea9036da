import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonDigest } from '../../../src/assign/json-digest.js'
import { canonicalJson, sha256Text, type Json, type JsonObject } from '../../../src/kernel/index.js'

const atOnce = (value: JsonObject): string => sha256Text(canonicalJson(value))

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u0000', '\u007f', '\u2028', 'é', '甲', '𠀀', 'a', '/') })
)
const json = fc.letrec<{ value: Json; list: Json[]; object: { [key: string]: Json } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object')
  ),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(fc.oneof(text, fc.constantFrom('a', 'b', '1', '10', '2')), tie('value'), { maxKeys: 5 })
}))

// Entries like declared relations: most begin as the one before, some have other members or another order of them.
const few = fc.constantFrom<Json>(null, 'officer-1', 'officer-2', '甲', 'a"b', 1, true, { d: 1, c: 'x' }, [1, ['z']])
const entry = fc.oneof(
  { weight: 9, arbitrary: fc.record({ to: few, from: few, officer: few, subject: few }) },
  { weight: 1, arbitrary: fc.constantFrom<JsonObject>({}, { from: 'a' }, { from: 'a', kind: 1, to: null }) },
  { weight: 1, arbitrary: fc.record({ from: few, officer: few, subject: few, to: few }) }
)

describe('the digest of an object piece by piece', () => {
  it('is that of its whole canonical text, whatever it holds', () => {
    fc.assert(
      fc.property(json.object, (value) => {
        expect(jsonDigest(value)).toBe(atOnce(value))
      }),
      { numRuns: 1_000 }
    )
  })

  it('is the same where entries begin alike, at whatever byte of them a piece ends', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 20, maxLength: 60 }), fc.nat(70_000), (entries, before) => {
        // Long enough for three pieces, the first of which ends after `before` more bytes.
        const list = Array.from({ length: 60 }, () => entries).flat()
        const value = { a: 'x'.repeat(before), list }
        expect(jsonDigest(value)).toBe(atOnce(value))
      }),
      { numRuns: 60 }
    )
  })

  it.each([65_533, 65_534, 65_535, 65_536, 65_537, 200_000])('is the same with a text of %d characters', (length) => {
    for (const unit of ['x', '甲', '"']) {
      const value = { b: unit.repeat(length), [unit.repeat(length)]: ['y', unit.repeat(length)] }
      expect(jsonDigest(value)).toBe(atOnce(value))
    }
  })
})
