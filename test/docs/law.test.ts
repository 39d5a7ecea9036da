/* docs/law.md names what there is: verbs, refusals and members of the source, tests, and readings as the profiles take them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingsOf } from '../../src/profile/index.js'
import { profiles } from './profiles-page.js'
import { exportedNames } from './source.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const page = read('docs/law.md')
const source = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(`src/${path}`))
const exported = new Set(source.flatMap((text) => [...exportedNames(text)]))
const tags = new Set(source.flatMap((text) => [...text.matchAll(/_tag: '(\w+)'/gu)].map(([, tag]) => tag)))
const members = new Set(source.flatMap((text) => [...text.matchAll(/readonly (\w+)\??:/gu)].map(([, name]) => name)))

/** Rows of the tables with this head, each as its cells without code marks. */
const rowsUnder = (head: string): readonly (readonly string[])[] =>
  page
    .split('\n\n')
    .filter((block) => block.startsWith(`| ${head} `))
    .flatMap((block) => block.split('\n').slice(2))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')))

const listed = (cell: string | undefined): readonly string[] => (cell ?? '').split(', ').filter((word) => word !== '')

/** A place as a reading's key: `*` stands for any number in a list. */
const keyed = (place: string): RegExp => new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`, 'u')

/** What stands above a function of the source. */
function documentation(verb: string): string {
  for (const text of source) {
    const at = new RegExp(`^export (?:const|function) ${verb}\\b`, 'mu').exec(text)?.index
    if (at !== undefined) return text.slice(text.lastIndexOf('/**', at), at)
  }
  return ''
}

describe('the page of the law', () => {
  const readings = rowsUnder('reading')
  const words = new Set(readings.flatMap(([, taken, or]) => [...listed(taken), ...listed(or)]))

  it('names verbs, refusals and members that the source has', () => {
    const names = [...page.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/gu)].map(([, name]) => name ?? '')
    expect(names.length).toBeGreaterThan(150)
    const known = (name: string): boolean =>
      exported.has(name) || tags.has(name) || members.has(name) || words.has(name) || ['extends', 'null'].includes(name)
    expect([...new Set(names.filter((name) => !known(name)))]).toEqual([])
  })

  it('lists as verbs only functions that a stage exports, each once', () => {
    const verbs = rowsUnder('verb').flatMap(([names]) => listed(names))
    expect(verbs.length).toBeGreaterThan(40)
    expect(verbs.filter((verb) => !exported.has(verb))).toEqual([])
    expect(new Set(verbs).size).toBe(verbs.length)
  })

  it('says of each verb what its own description says that it refuses with', () => {
    const described = rowsUnder('verb').flatMap(([names, , refusals = '']) => {
      const own = listed(names)
        .map((verb) => documentation(verb))
        .join('\n')
      return [...refusals.matchAll(/\b[A-Z]\w+/gu)].map(([tag]) => [tag, own.includes(tag)] as const)
    })
    expect(described.length).toBeGreaterThan(50)
    expect(described.filter(([, said]) => !said)).toEqual([])
  })

  it('says of each reading which words the profiles take, and which others the source knows', () => {
    expect(readings.length).toBeGreaterThan(20)
    for (const [place = '', taken, or] of readings) {
      const found = Object.values(profiles).flatMap((profile) =>
        Object.entries(readingsOf(profile)).flatMap(([key, word]) => (keyed(place).test(key) ? [word] : []))
      )
      expect([place, ...[...new Set(found)].sort()]).toEqual([place, ...[...listed(taken)].sort()])
      for (const word of listed(or)) {
        expect(found).not.toContain(word)
        expect(source.some((text) => text.includes(`'${word}'`))).toBe(true)
      }
    }
  })

  it('ends each section but the last with tests that are there', () => {
    const sections = page.split(/^## /mu).slice(1, -1)
    for (const section of sections) {
      const tests = [...section.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/gu)].map(([, path]) => path ?? '')
      expect(tests.length).toBeGreaterThan(0)
      expect(tests.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
    }
  })
})
