/* A page of the documentation held against the source: its names, its tables of verbs, refusals and readings, the tests it lists. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readingsOf } from '../../src/profile/index.js'
import { profiles } from './profiles-page.js'
import { exportedNames } from './source.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const source = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(`src/${path}`))
const exported = new Set(source.flatMap((text) => [...exportedNames(text)]))
const tags = new Set(source.flatMap((text) => [...text.matchAll(/_tag: '(\w+)'/gu)].map(([, tag]) => tag)))
const members = new Set(source.flatMap((text) => [...text.matchAll(/readonly (\w+)\??:/gu)].map(([, name]) => name)))
const quoted = new Set(source.flatMap((text) => [...text.matchAll(/'([\w-]+)'/gu)].map(([, word]) => word)))

const keys = new Set(source.flatMap((text) => [...text.matchAll(/^ +(\w+): \{/gmu)].map(([, key]) => key)))

/** A reading as a page tells it, and as the profiles have it. */
export type ReadingTold = {
  readonly place: string
  readonly taken: readonly string[]
  readonly or: readonly string[]
  /** The words that profiles take at that place, each once, sorted. */
  readonly found: readonly string[]
}

/** What can be asked of a page. */
export type Page = {
  readonly text: string
  /** The rows of the tables whose first heading this is, each as its cells without code marks. */
  readonly rowsUnder: (head: string) => readonly (readonly string[])[]
  /** Names in code marks that the source does not have: no export, tag, member, key, or word in quotes; nor a block of the page. */
  readonly unknownNames: readonly string[]
  readonly names: readonly string[]
  readonly verbs: readonly string[]
  readonly unknownVerbs: readonly string[]
  /** Each refusal beside a verb, and whether the verb's own description tells it. */
  readonly refusals: readonly (readonly [tag: string, said: boolean])[]
  readonly readings: readonly ReadingTold[]
  /** Words of a reading that stand in no source. */
  readonly unknownWords: readonly string[]
  /** The tests of each section that begins with `## `. */
  readonly tests: readonly (readonly string[])[]
  readonly missingTests: readonly string[]
}

/** Reads a page. */
export function pageOf(path: string): Page {
  const text = read(path)
  const rowsUnder = (head: string): readonly (readonly string[])[] =>
    text
      .split('\n\n')
      .filter((block) => block.startsWith(`| ${head} `))
      .flatMap((block) => block.split('\n').slice(2))
      .map((line) => line.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')))
  // What a page shows in a block of its own, it may name.
  const shown = new Set([...text.matchAll(/```.*?```/gsu)].flatMap(([block]) => block.match(/\w+/gu) ?? []))
  const names = [...text.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/gu)].map(([, name]) => name ?? '')
  const verbs = rowsUnder('verb').flatMap(([cell]) => listed(cell))
  const readings = rowsUnder('reading').map(([place = '', taken, or]) => ({
    place,
    taken: listed(taken),
    or: listed(or),
    found: takenAt(place)
  }))
  const tests = text
    .split(/^## /mu)
    .slice(1)
    .map((section) => [...section.matchAll(/`(test\/[\w/.-]+\.test\.ts)`/gu)].map(([, test]) => test ?? ''))
  return {
    text,
    rowsUnder,
    names,
    unknownNames: [...new Set(names.filter((name) => !isKnown(name) && !shown.has(name)))],
    verbs,
    unknownVerbs: verbs.filter((verb) => !exported.has(verb)),
    refusals: rowsUnder('verb').flatMap(([cell, , told = '']) => {
      const own = listed(cell)
        .map((verb) => documentation(verb))
        .join('\n')
      return [...told.matchAll(/\b[A-Z]\w+/gu)].map(([tag]) => [tag, own.includes(tag)] as const)
    }),
    readings,
    unknownWords: readings.flatMap(({ taken, or }) => [...taken, ...or]).filter((word) => !quoted.has(word)),
    tests,
    missingTests: tests.flat().filter((test) => !existsSync(new URL(test, root)))
  }
}

const isKnown = (name: string): boolean =>
  exported.has(name) ||
  tags.has(name) ||
  members.has(name) ||
  keys.has(name) ||
  quoted.has(name) ||
  ['extends', 'null'].includes(name)

const listed = (cell: string | undefined): readonly string[] => (cell ?? '').split(', ').filter((word) => word !== '')

// A place as a reading's key: `*` stands for any number in a list.
const takenAt = (place: string): readonly string[] => {
  const key = new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '\\d+')}$`, 'u')
  const found = Object.values(profiles).flatMap((profile) =>
    Object.entries(readingsOf(profile)).flatMap(([known, word]) => (key.test(known) ? [word] : []))
  )
  return [...new Set(found)].sort()
}

/** What stands above a function of the source. */
function documentation(verb: string): string {
  for (const text of source) {
    const at = new RegExp(`^export (?:const|function\\*?) ${verb}\\b`, 'mu').exec(text)?.index
    if (at !== undefined) return text.slice(text.lastIndexOf('/**', at), at)
  }
  return ''
}
