/* Vectors made by test/vectors/assign_reference.py, written from docs/assign.md alone: it shares no line with src. */

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Instance, Matching } from '../../../src/assign/instance.js'
import { matchCrews } from '../../../src/assign/match.js'
import { drawRotation, rotationBy } from '../../../src/assign/rotation.js'
import { streamOf, type Digest } from '../../../src/kernel/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import { readJson } from '../../json.js'

type MatchVector = Matching & {
  readonly covers: string
  readonly seed: Digest
  readonly component: Digest
  readonly instance: Instance
}

const vectors = readJson('vectors/assign-vectors.json') as {
  readonly matches: readonly MatchVector[]
  readonly rotations: readonly {
    readonly seed: Digest
    readonly regions: readonly RegionCode[]
    readonly component: Digest
    readonly officers: readonly RegionCode[]
  }[]
}

describe('matches as the reference made from docs/assign.md does', () => {
  it.each(vectors.matches.map((vector) => [vector.covers, vector] as const))(
    'members, heads, certain members and deficits: %s',
    (_covers, { seed, component, instance, members, heads, forced, deficits }) => {
      expect(matchCrews(instance, streamOf(seed, component).below)).toEqual({ members, heads, forced, deficits })
    }
  )

  it('on instances that are complete and short, near and far, with several heads, with certain members, and balanced in both ways', () => {
    const having = (holds: (vector: MatchVector) => boolean): number => vectors.matches.filter(holds).length
    expect(vectors.matches.length).toBe(100)
    expect(having(({ deficits }) => deficits.length === 0)).toBeGreaterThan(40)
    expect(having(({ deficits }) => deficits.some(({ held }) => held > 0))).toBeGreaterThan(10)
    expect(having(({ forced }) => forced.length > 0)).toBeGreaterThan(40)
    expect(having(({ instance }) => instance.balance === 'max-only')).toBeGreaterThan(25)
    expect(having(({ instance }) => instance.kinds.flat().some(({ tier }) => tier > 0))).toBeGreaterThan(10)
    expect(
      having(({ instance: { people, crews }, members }) =>
        members.some(
          (who, crew) => crews[crew]?.leaders === 1 && who.filter((person) => people[person]?.mayLead).length > 1
        )
      )
    ).toBeGreaterThan(20)
  })
})

describe('rotates as the reference made from docs/assign.md does', () => {
  it.each(vectors.rotations.map((vector) => [vector.regions.length, vector] as const))(
    'a cycle of %i regions',
    (_count, { seed, regions, component, officers }) => {
      const turns = regions.map((subjects, i) => ({ officers: officers[i], subjects }))
      expect(drawRotation(seed, regions)).toEqual(turns)
      expect(rotationBy(regions, streamOf(seed, component).below)).toEqual(turns)
    }
  )
})

const python = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!python)('assign_reference.py, run here (skipped where there is no python3)', () => {
  const script = fileURLToPath(new URL('../../vectors/assign_reference.py', import.meta.url))
  const ask = (command: string, input: string): string =>
    spawnSync('python3', [script, command], { input, encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout

  it('makes the committed vectors, byte for byte', () => {
    const committed = readFileSync(new URL('../../vectors/assign-vectors.json', import.meta.url), 'utf8')
    expect(ask('make', '') === committed).toBe(true)
  })

  it('answers as the library does where one person of an instance may no longer serve', () => {
    const cases = vectors.matches
      .filter(({ instance: { people, crews } }) => people.length > 1 && people.length < 16 && crews.length > 1)
      .map(({ seed, component, instance }) => ({
        seed,
        component,
        instance: {
          ...instance,
          people: instance.people.map((person, i) => (i === 1 ? { ...person, capacity: 0 } : person))
        }
      }))
    expect(cases.length).toBeGreaterThan(50)
    expect(JSON.parse(ask('match', JSON.stringify(cases)))).toEqual(
      cases.map(({ seed, component, instance }) => matchCrews(instance, streamOf(seed, component).below))
    )
  })
})
