/* The frozen vectors of the protocol, made by another implementation. */

import { describe, expect, it } from 'vitest'
import {
  checkNotice,
  drawUnits,
  noticeDigest,
  noticeText,
  NOTHING_PUBLISHED,
  readNotice,
  recordText,
  verifyRecord,
  verifyRegister,
  type DrawRecord
} from '../../../src/draw/index.js'
import { canonicalJson, orThrow, streamOf, type Digest, type Json } from '../../../src/kernel/index.js'
import { readJson } from '../../json.js'
import { drawRefusals, drawVectors, inputOf, noticeTexts } from './cases.js'

describe('draw vectors', () => {
  it.each(drawVectors.map((vector, i) => [i + 1, vector.record.notice.title, vector] as const))(
    'makes record %i (%s) byte for byte',
    (_number, _title, vector) => {
      expect(recordText(orThrow(drawUnits(inputOf(vector))))).toBe(canonicalJson(vector.record as unknown as Json))
    }
  )

  it.each(drawVectors.map((vector, i) => [i + 1, vector] as const))(
    'verifies record %i without a difference',
    (_number, vector) => {
      const { tables } = inputOf(vector)
      expect(verifyRecord({ record: vector.record, tables, published: NOTHING_PUBLISHED }).differences).toEqual([])
    }
  )

  it('verifies the chained register of all vectors', () => {
    const notices = drawVectors.map(({ notice }) => orThrow(checkNotice(notice)))
    const voided = new Set(notices.flatMap(({ voids }) => voids.map(({ number }) => number)))
    expect([...voided]).toEqual([9, 17, 21])
    const entries = notices.map((notice, i) => ({
      notice: noticeText(notice),
      record: voided.has(notice.number) ? null : (drawVectors[i]?.record as unknown as DrawRecord)
    }))
    expect(verifyRegister(entries)).toEqual({ troubles: [], pending: [] })
  })
})

describe('draw refusals', () => {
  it.each(drawRefusals.map((refusal) => [refusal.why, refusal.case] as const))(
    'refuses a record: %s',
    (_why, given) => {
      expect(drawUnits(inputOf(given))._tag).toBe('Left')
    }
  )
})

describe('notice texts', () => {
  it('reads the canonical text', () => {
    const notice = orThrow(readNotice(noticeTexts.text))
    expect(notice).toEqual(noticeTexts.notice)
    expect(noticeText(notice)).toBe(noticeTexts.text)
    expect(noticeDigest(notice)).toBe(noticeTexts.digest)
  })

  it.each(noticeTexts.refused.map(({ why, text }) => [why, text] as const))(
    'refuses another spelling: %s',
    (_why, text) => {
      expect(readNotice(text)._tag).toBe('Left')
    }
  )
})

describe('stream vectors', () => {
  const vectors = readJson('vectors/stream-vectors.json') as readonly {
    readonly seed: Digest
    readonly component: Digest
    readonly words: readonly number[]
    readonly below: readonly (readonly [number, number])[]
  }[]

  it.each(vectors.map((vector, i) => [i + 1, vector] as const))(
    'gives the words and integers of stream %i',
    (_number, vector) => {
      const stream = streamOf(vector.seed, vector.component)
      expect(vector.words.map(() => stream.word())).toEqual(vector.words)
      const fresh = streamOf(vector.seed, vector.component)
      expect(vector.below.map(([n]) => fresh.below(n))).toEqual(vector.below.map(([, result]) => result))
    }
  )
})
