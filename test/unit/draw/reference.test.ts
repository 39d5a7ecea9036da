/* Vectors made by test/vectors/reference.py, a second implementation that shares no line with this one. */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  certainties,
  drawUnits,
  readNotice,
  noticeDigest,
  noticeText,
  recordText,
  systematic,
  verifyRecord,
  verifyRegister,
  type DrawRecord,
  type Published
} from '../../../src/draw/index.js'
import { exclusionsText, frameText, idOrder, type Exclusion, type Unit } from '../../../src/frame/index.js'
import {
  canonicalJson,
  isName,
  jsonTroubles,
  orThrow,
  reasonsOf,
  streamOf,
  type Digest,
  type Json
} from '../../../src/kernel/index.js'
import { readJson } from '../../json.js'
import { inputOf, type Case } from './cases.js'

type Rule = { readonly rows: number; readonly top: number; readonly mod: number; readonly then: readonly number[] }

const vectors = readJson('vectors/reference-vectors.json') as {
  readonly draws: readonly (Case & { readonly covers: string; readonly record: unknown })[]
  readonly pps: readonly {
    readonly covers: string
    readonly weights?: readonly number[]
    readonly rule?: Rule
    readonly size: number
    readonly start: number | null
    readonly certain: readonly number[]
    readonly remaining: { readonly size: number; readonly weight: number } | null
    readonly drawn?: readonly number[]
    readonly drawnRows?: number
    readonly drawnDigest?: string
  }[]
  readonly refusals: readonly { readonly why: string; readonly place: string; readonly case: Case }[]
  readonly verify: readonly {
    readonly why: string
    readonly record: unknown
    readonly tables: Case['tables']
    readonly published: Partial<Published>
    readonly place: string | null
    readonly warnings: readonly unknown[]
    readonly unchecked: readonly unknown[]
  }[]
  readonly registers: readonly {
    readonly why: string
    readonly entries: readonly { readonly notice: string; readonly record: DrawRecord | null }[]
    readonly ok: boolean
  }[]
  readonly notices: readonly {
    readonly why: string
    readonly text: string
    readonly digest?: string
    readonly place?: string
  }[]
  readonly limits: readonly {
    readonly why: string
    readonly notice: { readonly draws: readonly object[]; readonly more: object }
    readonly draws?: number
    readonly more?: readonly [number, number, number]
    readonly digest?: string
    readonly place?: string
  }[]
  readonly names: readonly (readonly [string, boolean])[]
  readonly tables: readonly {
    readonly rows: readonly (readonly [string, string, number?])[]
    readonly text: string
    readonly digest: string
  }[]
  readonly jcs: readonly { readonly text: string; readonly jcs?: string; readonly refused?: unknown }[]
  readonly streams: readonly {
    readonly seed: Digest
    readonly component: Digest
    readonly words: readonly number[]
    readonly at: readonly (readonly [number, number])[]
    readonly below: readonly (readonly [number, number])[]
    readonly used: number
  }[]
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The place of a refusal in the terms of the vectors: tables by name, members as JSON pointers. */
const placesOf = (given: Case, refusals: readonly { readonly _tag: string }[]): readonly string[] =>
  refusals.map((refusal) => {
    const at = 'at' in refusal && typeof refusal.at === 'string' ? refusal.at : undefined
    if (at === undefined) return 'draw' in refusal && typeof refusal.draw === 'string' ? `/tables/${refusal.draw}` : ''
    return at.replace(
      /^\/tables\/(\d+)/,
      (_, i: string) => `/tables/${Object.keys(given.tables ?? {})[Number(i)] ?? ''}`
    )
  })

describe('records of the second implementation', () => {
  it.each(vectors.draws.map((vector) => [vector.covers, vector] as const))(
    'makes the same record: %s',
    (_covers, vector) => {
      expect(recordText(orThrow(drawUnits(inputOf(vector))))).toBe(canonicalJson(vector.record as Json))
    }
  )
})

describe('pps of the second implementation', () => {
  const weightsOf = ({ rows, top, mod, then }: Rule): readonly number[] => [
    ...Array.from({ length: rows }, (_, i) => top - (i % mod)),
    ...then
  ]

  it.each(vectors.pps.map((vector, i) => [`${String(i + 1)} ${vector.covers}`, vector] as const))(
    'draws the same units: %s',
    (_covers, vector) => {
      const weights = Uint32Array.from(vector.weights ?? (vector.rule ? weightsOf(vector.rule) : []))
      const { from, remaining } = certainties(weights, vector.size)
      const rows = Array.from(weights, (_, i) => i)
      const others = rows.filter((i) => (weights[i] ?? 0) < from)
      const passed =
        vector.start === null
          ? []
          : systematic(
              others.map((i) => weights[i] ?? 0),
              remaining,
              vector.start
            )
      const drawn = [...rows.filter((i) => (weights[i] ?? 0) >= from), ...passed.map((i) => others[i] ?? -1)].sort(
        (a, b) => a - b
      )
      if (vector.remaining) expect(remaining).toEqual({ size: vector.remaining.size, weight: vector.remaining.weight })
      else if (vector.size > 0) expect(others).toEqual([])
      if (vector.drawn) expect(drawn).toEqual([...vector.drawn].sort((a, b) => a - b))
      else {
        expect(drawn.length).toBe(vector.drawnRows)
        expect(sha256(drawn.map((i) => `${String(i)}\n`).join(''))).toBe(vector.drawnDigest)
      }
    }
  )
})

describe('refusals of the second implementation', () => {
  it.each(vectors.refusals.map((vector) => [vector.why, vector] as const))(
    'refuses with the place: %s',
    (_why, { case: given, place }) => {
      const refusals = reasonsOf(drawUnits(inputOf(given)))
      expect(refusals).not.toEqual([])
      const places = placesOf(given, refusals)
      const near = place.startsWith('/tables/') ? place.split('/').slice(0, 3).join('/') : place
      expect(
        places.some(
          (found) => found === near || found.startsWith(`${near}/`) || (found !== '' && near.startsWith(found))
        ),
        places.join('\n')
      ).toBe(true)
    }
  )
})

describe('verification of the second implementation', () => {
  it.each(vectors.verify.map((vector) => [vector.why, vector] as const))('%s', (_why, vector) => {
    const { tables } = inputOf({ notice: null, tables: vector.tables, commitments: [], values: [] })
    const published = { noticeDigest: null, commitments: null, values: null, chains: [], ...vector.published }
    const { differences } = verifyRecord({ record: vector.record, tables, published })
    if (vector.place === null) expect(differences).toEqual([])
    else expect(differences).not.toEqual([])
  })
})

describe('registers of the second implementation', () => {
  it.each(vectors.registers.map((vector) => [vector.why, vector] as const))('%s', (_why, { entries, ok }) => {
    const { troubles } = verifyRegister(entries)
    expect(troubles.length === 0, JSON.stringify(troubles)).toBe(ok)
  })
})

describe('notices of the second implementation', () => {
  it.each(vectors.notices.map((vector) => [vector.why, vector] as const))('%s', (_why, { text, digest }) => {
    const notice = readNotice(text)
    if (digest === undefined) expect(notice._tag).toBe('Left')
    else expect(noticeDigest(orThrow(notice))).toBe(digest)
  })

  it.each(vectors.limits.map((vector) => [vector.why, vector] as const))('at a limit: %s', (_why, vector) => {
    const { notice, draws, more, digest } = vector
    const [count = 0, length = 0, last = 0] = more ?? []
    const members = Array.from({ length: count }, (_, i) => [
      `k${String(i)}`,
      'x'.repeat(i === count - 1 ? last : length)
    ])
    const grown = {
      ...notice,
      ...(draws === undefined
        ? {}
        : { draws: Array.from({ length: draws }, (_, i) => ({ ...notice.draws[0], name: `d${String(i)}` })) }),
      ...(more === undefined ? {} : { more: Object.fromEntries(members) as object })
    }
    const read = readNotice(canonicalJson(grown as unknown as Json))
    if (digest === undefined) expect(read._tag).toBe('Left')
    else expect(noticeDigest(orThrow(read))).toBe(digest)
  })
})

describe('names, tables, canonical JSON and streams of the second implementation', () => {
  it('takes and refuses the same names', () => {
    expect(vectors.names.filter(([text, ok]) => isName(text) !== ok)).toEqual([])
    expect(vectors.names.length).toBeGreaterThan(200)
  })

  it.each(vectors.tables.map((vector, i) => [i + 1, vector] as const))(
    'writes table %i',
    (_number, { rows, text, digest }) => {
      const order = idOrder(rows.map(([id]) => id))
      const isFrame = rows[0]?.length === 3
      const written = isFrame
        ? frameText(
            rows.map(([id, stratum, weight]) => ({ id, stratum, weight }) as unknown as Unit),
            order
          )
        : exclusionsText(
            rows.map(([id, reason]) => ({ id, reason }) as unknown as Exclusion),
            order
          )
      expect(written).toBe(text)
      expect(sha256(written)).toBe(digest)
    }
  )

  it.each(vectors.jcs.map((vector, i) => [i + 1, vector] as const))(
    'writes canonical JSON %i',
    (_number, { text, jcs }) => {
      const parsed = ((): unknown => {
        try {
          return JSON.parse(text)
        } catch {
          return Number.NaN
        }
      })()
      const troubles = jsonTroubles(parsed, 100)
      if (jcs === undefined) expect(troubles).not.toEqual([])
      else expect(canonicalJson(parsed as Json)).toBe(jcs)
    }
  )

  it.each(vectors.streams.map((vector, i) => [i + 1, vector] as const))(
    'gives stream %i',
    (_number, { seed, component, words, at, below, used }) => {
      const stream = streamOf(seed, component)
      const far = new Map(at)
      const last = Math.max(words.length - 1, ...far.keys())
      for (let k = 0; k <= last; k++) {
        const word = stream.word()
        if (k < words.length) expect(word).toBe(words[k])
        if (far.has(k)) expect(word).toBe(far.get(k))
      }
      const fresh = streamOf(seed, component)
      expect(below.map(([n]) => fresh.below(n))).toEqual(below.map(([, result]) => result))
      const counted = streamOf(seed, component)
      for (let k = 0; k < used; k++) counted.word()
      expect(fresh.word()).toBe(counted.word())
    }
  )
})

const python = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!python)('reference.py, run here (skipped where there is no python3)', () => {
  const script = fileURLToPath(new URL('../../vectors/reference.py', import.meta.url))
  const ask = (command: string, input: string): { readonly status: number | null; readonly stdout: string } =>
    spawnSync('python3', [script, command], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })

  it('makes the committed vectors, byte for byte', () => {
    const committed = readFileSync(new URL('../../vectors/reference-vectors.json', import.meta.url), 'utf8')
    expect(sha256(ask('make', '').stdout)).toBe(sha256(committed))
  })

  it('draws what the library draws, on the vectors of either', () => {
    const cases = vectors.draws.map(({ notice, tables, commitments, values }) => ({
      notice,
      tables,
      commitments,
      values
    }))
    const { stdout } = ask('draw', JSON.stringify(cases))
    const ours = vectors.draws.map((vector) => orThrow(drawUnits(inputOf(vector))))
    expect((JSON.parse(stdout) as readonly Json[]).map(canonicalJson)).toEqual(ours.map(recordText))
  })

  it('reads the notices that the library writes', () => {
    const [vector] = vectors.draws
    const notice = orThrow(drawUnits(inputOf(vector ?? null))).notice
    expect(ask('notice', noticeText(notice)).stdout).toContain(noticeDigest(notice))
  })
})
