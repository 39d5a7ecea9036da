import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printItemKey, type ItemKey } from '../../src/checklist/index.js'
import { isName, orThrow, type Name } from '../../src/kernel/index.js'
import {
  checkCharacter,
  CREDIT_CODE_ALPHABET,
  creditCodeTroubles,
  isCertifiedOn,
  isCountableOn,
  isCreditCode,
  isWithin,
  makeRegionTable,
  organisationCheckCharacter,
  parseCreditCode,
  type RegionCode,
  type RegionEntry
} from '../../src/registry/index.js'
import { isCivilDate, type CivilDate } from '../../src/kernel/index.js'
import { officerWith } from '../unit/registry/sample.js'

const characters = fc.constantFrom(...CREDIT_CODE_ALPHABET.split(''))
const codes = fc
  .tuple(
    fc.constantFrom('11', '12', '51', '91', '92', '93', 'N2', 'Y1'),
    fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0')),
    fc.array(characters, { minLength: 8, maxLength: 8 }).map((eight) => eight.join(''))
  )
  .map(([prefix, region, eight]) => {
    const first17 = `${prefix}${region}${eight}${organisationCheckCharacter(eight) ?? ''}`
    return first17 + (checkCharacter(first17) ?? '')
  })
const places = fc.integer({ min: 0, max: 17 })
const names = fc
  .string({ unit: fc.constantFrom('/', '~', '0', '1', 'a', '甲', '|', '"', '\\'), minLength: 1, maxLength: 6 })
  .filter((text): text is Name => isName(text))
const keys: fc.Arbitrary<ItemKey> = fc.record({ domain: names, initiator: names, item: names, objects: names })
const days = fc
  .tuple(fc.integer({ min: 2020, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  .filter((text): text is CivilDate => isCivilDate(text))

describe('credit codes', () => {
  it('every code made by the two check characters is accepted as it stands', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCreditCode(code)).toEqual({ _tag: 'Right', right: code })
      }),
      { numRuns: 2000 }
    )
  })

  it('one changed character is always refused', () => {
    fc.assert(
      fc.property(codes, places, characters, (code, place, other) => {
        fc.pre(code.charAt(place) !== other)
        const changed = code.slice(0, place) + other + code.slice(place + 1)
        expect(creditCodeTroubles(changed).map(({ _tag }) => _tag)).toContain('CodeFinalCheck')
      }),
      { numRuns: 2000 }
    )
  })

  it('two different characters that change places are refused, but for the first and the last, which weigh the same', () => {
    fc.assert(
      fc.property(codes, places, places, (code, a, b) => {
        const [i, j] = [Math.min(a, b), Math.max(a, b)]
        fc.pre(code.charAt(i) !== code.charAt(j))
        const swapped = code.slice(0, i) + code.charAt(j) + code.slice(i + 1, j) + code.charAt(i) + code.slice(j + 1)
        const found = creditCodeTroubles(swapped).some(({ _tag }) => _tag === 'CodeFinalCheck')
        expect(found).toBe(!(i === 0 && j === 17))
      }),
      { numRuns: 2000 }
    )
  })

  it('in small letters is refused with its lawful spelling and nothing else', () => {
    fc.assert(
      fc.property(codes, (code) => {
        fc.pre(code !== code.toLowerCase())
        expect(creditCodeTroubles(code.toLowerCase())).toEqual([{ _tag: 'CodeSpelling', nearest: code }])
      })
    )
  })

  it('any text: no exception, and no trouble only for what has the form', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters, minLength: 17, maxLength: 19 })),
        (text) => {
          if (creditCodeTroubles(text).length === 0) expect(isCreditCode(text)).toBe(true)
          if (isCreditCode(text))
            expect(creditCodeTroubles(text).map(({ _tag }) => _tag)).not.toContain('CodeCharacter')
        }
      ),
      { numRuns: 2000 }
    )
  })
})

describe('item keys', () => {
  it('two keys print alike exactly when all four parts are alike', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const alike =
          a.domain === b.domain && a.initiator === b.initiator && a.item === b.item && a.objects === b.objects
        expect(printItemKey(a) === printItemKey(b)).toBe(alike)
      })
    )
  })

  it('the four parts can be read back from the printed key', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const parts = printItemKey(key)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        expect(parts).toEqual([key.domain, key.initiator, key.item, key.objects])
      }),
      { numRuns: 1000 }
    )
  })

  it('moving a character from one part to its neighbour makes another key', () => {
    fc.assert(
      fc.property(keys, names, (key, moved) => {
        const a = { ...key, domain: `${key.domain}${moved}` as Name }
        const b = { ...key, initiator: `${moved}${key.initiator}` as Name }
        expect(printItemKey(a)).not.toBe(printItemKey(b))
      })
    )
  })
})

describe('region tables', () => {
  // A forest: each region lies in one of those before it, or in none.
  const forests = fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 40 }).map((parents) => {
    const code = (i: number): RegionCode => String(100_000 + i) as RegionCode
    return parents.map((parent, i): RegionEntry => ({
      code: code(i),
      name: '区' as Name,
      parent: parent === null || i === 0 ? null : code(parent % i)
    }))
  })
  const shuffledForests = forests.chain((entries) =>
    fc.record({ entries: fc.constant(entries), shuffled: fc.shuffledSubarray(entries, { minLength: entries.length }) })
  )

  it('a region is in itself, in its parent, and in whatever its parent is in; the order of entries does not matter', () => {
    fc.assert(
      fc.property(shuffledForests, ({ entries, shuffled }) => {
        const [table, other] = [orThrow(makeRegionTable(entries)), orThrow(makeRegionTable(shuffled))]
        for (const outer of entries) {
          for (const inner of entries) {
            const is = isWithin(table, outer.code)(inner.code)
            const byParent = inner.parent !== null && isWithin(table, outer.code)(inner.parent)
            expect(is).toBe(inner.code === outer.code || byParent)
            expect(isWithin(other, outer.code)(inner.code)).toBe(is)
          }
        }
      }),
      { numRuns: 50 }
    )
  })

  it('closing a chain on itself is always refused as one cycle of exactly that chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 29 }), (length, into) => {
        const code = (i: number): RegionCode => String(100_000 + i) as RegionCode
        const back = into % length
        const entries = Array.from({ length }, (_, i): RegionEntry => ({
          code: code(i),
          name: '区' as Name,
          parent: code(i + 1 < length ? i + 1 : back)
        }))
        expect(makeRegionTable(entries)).toEqual({
          _tag: 'Left',
          left: [{ _tag: 'RegionCycle', codes: entries.slice(back).map((entry) => entry.code) }]
        })
      })
    )
  })
})

describe('certificates', () => {
  it('valid over a span means valid on its first and on its last day', () => {
    fc.assert(
      fc.property(days, days, days, days, (a, b, c, d) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const [first, last] = c < d ? [c, d] : [d, c]
        const officer = officerWith({ certificate: { number: 'N', from, to } })
        const whole = isCertifiedOn(first, last)(officer)
        expect(whole).toBe(isCertifiedOn(first, first)(officer) && isCertifiedOn(last, last)(officer))
        expect(isCountableOn(first, last)(officer)).toBe(whole)
      })
    )
  })
})
