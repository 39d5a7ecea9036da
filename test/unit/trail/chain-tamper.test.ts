/* Every one of 100,000 random changes of a trail of 1,000 events is found, and where it is found is where it is. */

import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/trail/verify-trail-links.js'
import { verifyTrail, verifyTrailBy, type TrailDifference } from '../../../src/trail/verify-trail.js'
import {
  integers,
  rememberingMeans,
  tamperEntries,
  textOf,
  textTamperer,
  TRAIL,
  trailOf,
  type PlainEntry,
  type Tampered
} from './chain-tamper.js'

const { entries, head } = trailOf(1000)
const text = textOf(entries)
const tamperText = textTamperer(text)
const [lineMeans, listMeans] = [rememberingMeans(), rememberingMeans()]

const ofText = (changed: string): readonly TrailDifference[] =>
  verifyTrailBy(lineMeans, { text: changed, heads: [head] }).differences
const ofEntries = (changed: readonly PlainEntry[]): readonly TrailDifference[] =>
  verifyTrailBy(listMeans, { trail: TRAIL, entries: changed, heads: [head] }).differences

function missed<T>(
  count: number,
  seed: number,
  tamper: (below: (n: number) => number) => Tampered<T> | undefined,
  differencesOf: (changed: T) => readonly TrailDifference[]
): { readonly met: Map<string, number>; readonly wrong: readonly unknown[] } {
  const below = integers(seed)
  const met = new Map<string, number>()
  const wrong: unknown[] = []
  for (let made = 0; made < count;) {
    const change = tamper(below)
    if (change === undefined) continue
    made++
    met.set(change.how, (met.get(change.how) ?? 0) + 1)
    const [first] = differencesOf(change.changed)
    if (first === undefined || placeOf(first) !== change.line) wrong.push({ how: change.how, line: change.line, first })
  }
  return { met, wrong }
}

describe('a trail of a thousand events and its published head', () => {
  it('LX19-10: is whole before anything is changed', () => {
    expect(ofText(text)).toEqual([])
    expect(ofEntries(entries)).toEqual([])
  })

  it('LX19-10: each of 10,000 random changes of its text is found on the line on which it is', () => {
    const { met, wrong } = missed(10_000, 2022, tamperText, ofText)
    expect(wrong.slice(0, 5)).toEqual([])
    expect(wrong).toHaveLength(0)
    expect([...met.values()].every((times) => times > 1000)).toBe(true)
    expect(met.size).toBe(7)
  })

  it('LX19-10: each of 90,000 random changes of its entries is found on the line on which it is', () => {
    const { met, wrong } = missed(90_000, 7, (below) => tamperEntries(entries, below), ofEntries)
    expect(wrong.slice(0, 5)).toEqual([])
    expect(wrong).toHaveLength(0)
    expect([...met.values()].every((times) => times > 1000)).toBe(true)
    expect(met.size).toBe(8)
  })

  it('LX19-10: what is remembered of the hashes changes nothing in what is found', () => {
    const below = integers(11)
    for (let i = 0; i < 150; i++) {
      const ofLines = tamperText(below)
      const ofList = tamperEntries(entries, below)
      if (ofLines)
        expect(verifyTrail({ text: ofLines.changed, heads: [head] }).differences).toEqual(ofText(ofLines.changed))
      if (ofList) {
        const plain = verifyTrail({ trail: TRAIL, entries: ofList.changed, heads: [head] })
        expect(plain.differences).toEqual(ofEntries(ofList.changed))
      }
    }
  })
})
