import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exclusionsText,
  frameText,
  idOrder,
  summarizeExclusions,
  summarizeFrame,
  type Exclusion,
  type Unit
} from '../../../src/frame/index.js'
import { compareUtf8, utf8, type Name } from '../../../src/kernel/index.js'
import { unitText, wellFormedText } from '../../arbitraries.js'

const peerOrder = (ids: readonly string[]): readonly number[] => {
  const bytes = ids.map((id) => utf8(id))
  return ids.map((_, i) => i).sort((p, q) => Buffer.compare(bytes[p] ?? Buffer.of(), bytes[q] ?? Buffer.of()))
}

const shuffle = (ids: readonly string[]): readonly string[] =>
  ids
    .map((id, i) => ({ id, at: (i * 7919 + 13) % 104_729 }))
    .sort((p, q) => p.at - q.at)
    .map(({ id }) => id)

const like = (n: number, id: (i: number) => string): readonly string[] =>
  shuffle(Array.from({ length: n }, (_, i) => id(i)))

// Ids that share long beginnings, so that groups are split again and again.
const nested = fc.array(
  fc
    .array(fc.constantFrom('a', 'b', 'aaaaaaaa', 'aaaaaaab', '甲', '～', '𠀀', '\ue000', 'ÿ', 'þ', '\0', ''), {
      maxLength: 8
    })
    .map((parts) => parts.join('')),
  { maxLength: 300 }
)

describe('the order of ids', () => {
  it('is that of Buffer.compare on their UTF-8 bytes, equal ids as they came', () => {
    for (const ids of [fc.array(wellFormedText, { maxLength: 300 }), nested])
      fc.assert(
        fc.property(ids, (list) => {
          expect([...idOrder(list)]).toEqual(peerOrder(list))
        }),
        { numRuns: 300 }
      )
  })

  it('is that of the kernel for texts that have no UTF-8 form', () => {
    fc.assert(
      fc.property(fc.array(unitText, { maxLength: 300 }), (list) => {
        const sorted = list.map((_, i) => i).sort((p, q) => compareUtf8(list[p] ?? '', list[q] ?? ''))
        expect([...idOrder(list)]).toEqual(sorted)
      })
    )
  })

  const shapes: readonly (readonly [string, readonly string[]])[] = [
    [
      'credit codes',
      like(
        20_000,
        (i) => `9162290${String(i % 8)}MA${((i * 2654435761) % 2 ** 32).toString(31).toUpperCase().padStart(8, '0')}`
      )
    ],
    ['running numbers', like(20_000, (i) => `REG-${String(i)}`)],
    ['numbers of one length', like(20_000, (i) => String(i).padStart(12, '0'))],
    [
      'Chinese names',
      like(5_000, (i) => `积石山县${String.fromCodePoint(0x4e00 + (i % 5000))}${String.fromCodePoint(0x20000 + i)}厂`)
    ],
    ['what UTF-16 orders otherwise', like(4_000, (i) => String.fromCodePoint(0xe000 + i * 7) + String(i % 3))],
    ['U+0000, which is not the end of an id', like(40, (i) => 'a' + '\0'.repeat(i))],
    ['each the beginning of the next', like(200, (i) => 'a'.repeat(i))],
    ['one letter changed in 190', like(190, (i) => `${'a'.repeat(i)}b${'a'.repeat(189 - i)}`)],
    ['the end far out, after 190 equal letters', like(3_000, (i) => 'x'.repeat(190) + String(i))],
    ['all equal', like(1_000, () => '91622901MA73ABCDEX')],
    ['few values, many times', like(5_000, (i) => `id-${String(i % 3)}`)],
    [
      'one far above the others',
      [...like(1_000, (i) => String.fromCharCode(0x100 + (i % 50)) + String(i)), '\uffff', '']
    ]
  ]

  it.each(shapes)('is right for %s', (_name, ids) => {
    expect([...idOrder(ids)]).toEqual(peerOrder(ids))
  })

  it.each(shapes)('leaves %s as they stand when they are in order', (_name, ids) => {
    const sorted = peerOrder(ids).map((i) => ids[i] ?? '')
    expect([...idOrder(sorted)]).toEqual(sorted.map((_, i) => i))
  })

  it('does not go by UTF-16 units', () => {
    expect([...idOrder(['𠀀', '～'])]).toEqual([1, 0])
    expect([...idOrder(['～', '𠀀'])]).toEqual([0, 1])
  })

  it('is right for texts of 9,000 units that differ at their ends', () => {
    const ids = like(300, (i) => 'y'.repeat(9_000 + i) + String(i % 7))
    expect([...idOrder(ids)]).toEqual(peerOrder(ids))
  })
})

describe('ids that stand more than once', () => {
  it('are found with all their rows, by rising bytes', () => {
    const ids = ['b', 'a', 'c', 'a', 'b', 'a', '～', '𠀀', '～']
    expect(
      summarizeExclusions(
        ids.map((id) => ({ id, reason: 'x' }) as unknown as Exclusion),
        idOrder(ids)
      ).duplicates
    ).toEqual([
      { id: 'a', rows: [1, 3, 5] },
      { id: 'b', rows: [0, 4] },
      { id: '～', rows: [6, 8] }
    ])
  })

  it('are exactly those that a set has seen before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('a', 'b', '甲', ''), unitText), { maxLength: 60 }), (ids) => {
        const seen = new Map<string, number[]>()
        ids.forEach((id, i) => seen.set(id, [...(seen.get(id) ?? []), i]))
        const twice = [...seen].filter(([, rows]) => rows.length > 1)
        const found = summarizeExclusions(
          ids.map((id) => ({ id, reason: 'x' }) as unknown as Exclusion),
          idOrder(ids)
        ).duplicates
        expect(found).toHaveLength(twice.length)
        for (const { id, rows } of found) expect(rows).toEqual(seen.get(id))
      })
    )
  })
})

const unit = (id: string, stratum: string, weight: number): Unit => ({
  id: id as Name,
  stratum: stratum as Name,
  weight
})
const exclusion = (id: string, reason: string): Exclusion => ({ id: id as Name, reason: reason as Name })
const sha = (text: string): string => createHash('sha256').update(utf8(text)).digest('hex')
const sortedLines = (lines: readonly string[]): string =>
  [...lines]
    .sort((p, q) => Buffer.compare(utf8(p.slice(0, p.indexOf('\t'))), utf8(q.slice(0, q.indexOf('\t')))))
    .join('')

// Distinct ids without tab, as names are.
const distinct = fc.uniqueArray(
  wellFormedText.map((text) => text.replaceAll('\t', '')),
  { maxLength: 40 }
)

describe('the text of a table', () => {
  it('of a frame has id, stratum and weight, in the order of ids', () => {
    const rows = [unit('𠀀', 'B类', 4294967295), unit('～', 'B类', 1), unit('b', 'A', 10), unit('B', 'A', 207)]
    const order = idOrder(rows.map(({ id }) => id))
    expect(frameText(rows, order)).toBe('B\tA\t207\nb\tA\t10\n～\tB类\t1\n𠀀\tB类\t4294967295\n')
    expect(summarizeFrame(rows, order).digest).toBe(sha('B\tA\t207\nb\tA\t10\n～\tB类\t1\n𠀀\tB类\t4294967295\n'))
  })

  it('of exclusions has id and reason, in the order of ids', () => {
    const rows = [exclusion('b', '注销'), exclusion('a', '安静期')]
    expect(exclusionsText(rows, Uint32Array.of(1, 0))).toBe('a\t安静期\nb\t注销\n')
    expect(summarizeExclusions(rows, Uint32Array.of(1, 0)).digest).toBe(sha('a\t安静期\nb\t注销\n'))
  })

  it('is empty for an empty table, whose digest is that of no bytes', () => {
    const none = new Uint32Array(0)
    expect([frameText([], none), exclusionsText([], none)]).toEqual(['', ''])
    expect([summarizeFrame([], none).digest, summarizeExclusions([], none).digest]).toEqual([sha(''), sha('')])
  })

  it('has the digest of its lines sorted by the bytes of id, for any rows in any order', () => {
    fc.assert(
      fc.property(distinct, fc.integer({ min: 1, max: 2 ** 32 - 1 }), (ids, weight) => {
        const rows = ids.map((id, i) => unit(id, i % 2 ? '甲类' : 'A', weight - (i % weight)))
        const text = sortedLines(rows.map((row) => `${row.id}\t${row.stratum}\t${String(row.weight)}\n`))
        expect(frameText(rows, idOrder(ids))).toBe(text)
        expect(summarizeFrame(rows, idOrder(ids)).digest).toBe(sha(text))
        const excluded = ids.map((id) => exclusion(id, '注销'))
        expect(summarizeExclusions(excluded, idOrder(ids)).digest).toBe(sha(exclusionsText(excluded, idOrder(ids))))
      })
    )
  })

  it('has its digest also where it is longer than what is hashed at once', () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `${String((i * 7919) % 30_011)}-${'甲'.repeat(i % 12)}`)
    const rows = ids.map((id, i) => unit(id, 'ABC'[i % 3] ?? '', i + 1))
    expect(summarizeFrame(rows, idOrder(ids)).digest).toBe(sha(frameText(rows, idOrder(ids))))
  })

  it.each([21_844, 21_845, 21_846, 65_535, 65_536, 65_537, 200_000])(
    'has its digest also with one field of %i characters',
    (length) => {
      const rows = [unit('a', 'A', 1), unit('b', '甲'.repeat(length), 2), unit('c', 'x'.repeat(length), 3)]
      const order = Uint32Array.of(0, 1, 2)
      expect(summarizeFrame(rows, order).digest).toBe(sha(frameText(rows, order)))
    }
  )
})
