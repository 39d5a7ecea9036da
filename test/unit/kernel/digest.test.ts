import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasher, isDigest, sha256, sha256Text } from '../../../src/kernel/index.js'
import { wellFormedText } from '../../arbitraries.js'

const reference = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

describe('sha256', () => {
  it('agrees with another implementation for every length around the block boundaries', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256)
      expect(sha256(bytes)).toBe(reference(bytes))
    }
  })

  it('of a text is that of its UTF-8 bytes', () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        expect(sha256Text(text)).toBe(reference(text))
      })
    )
    expect(sha256Text('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('is the same fed piece by piece', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 8 }), (pieces) => {
        const fed = hasher()
        pieces.forEach(fed.update)
        expect(fed.hex()).toBe(reference(Buffer.concat(pieces)))
      })
    )
  })
})

describe('isDigest', () => {
  const digest = sha256Text('a')
  it.each([
    ['64 lower-case hexadecimal digits', digest, true],
    ['63 digits', digest.slice(1), false],
    ['65 digits', `${digest}0`, false],
    ['upper case', digest.toUpperCase(), false],
    ['a final newline', `${digest}\n`, false],
    ['a letter beyond f', `g${digest.slice(1)}`, false],
    ['nothing', '', false]
  ])('judges %s', (_what, text, expected) => {
    expect(isDigest(text)).toBe(expected)
  })
})
