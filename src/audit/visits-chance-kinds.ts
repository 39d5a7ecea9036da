/* The subjects of a year, grouped by what each notice does to them: every draw moves a subject from one kind to the next. */

import type { Name } from '../kernel/index.js'
import type { ChanceRefusal } from './chance-error.js'
import type { ChanceClass, DrawChances, NoticeChances } from './chance-inclusion.js'
import { printChance, type Chance } from './chance-ratio.js'
import type { VisitBlock, VisitNest } from './visits-chance-block.js'

/** Subjects that go through the same blocks. 各公告情形相同的一组对象。 @since 0.1.0 */
export type VisitKind = { readonly subjects: number; readonly first: Name; readonly blocks: readonly VisitBlock[] }

/** Everybody, grouped. 全部对象及其分组。 @since 0.1.0 */
export type YearKinds = {
  readonly ids: readonly Name[]
  readonly groupOf: Uint32Array
  readonly groups: readonly VisitKind[]
  readonly refusals: readonly ChanceRefusal[]
}

/**
 * Groups the subjects of a year by the chances they have. 按各次抽取的概率将全年对象分组。
 *
 * One look-up by id a row, one by number a row; blocks are made once for all subjects that share them. `srs` strata are in one
 * nest if and only if their units are the same, which is compared unit by unit.
 *
 * @since 0.1.0
 */
export function kindsOfYear(notices: readonly NoticeChances[]): YearKinds {
  const { ids, rows, refusals } = numbered(notices)
  const blocks = interned<VisitBlock>()
  blocks.add('', NO_BLOCK)
  const paths = trie()
  const state = new Uint32Array(ids.length)
  for (const [n, { draws }] of notices.entries()) {
    const blockOf = blocksOf(draws, rows[n] ?? [], ids.length, blocks)
    for (let i = 0; i < state.length; i++) {
      const block = blockOf[i] ?? 0
      if (block !== 0) state[i] = paths.next(state[i] ?? 0, block)
    }
  }
  return { ids, ...groupsOf(ids, state, paths, blocks.all), refusals }
}

const NO_BLOCK: VisitBlock = { sure: 0, alone: [], nests: [] }

// The notices in any order are the same year: paths over the same blocks are one group.
function groupsOf(
  ids: readonly Name[],
  state: Uint32Array,
  paths: Trie,
  blocks: readonly VisitBlock[]
): Pick<YearKinds, 'groupOf' | 'groups'> {
  const groupOfState = new Map<number, number>()
  const groupOfKey = new Map<string, number>()
  const groups: { subjects: number; readonly first: Name; readonly blocks: readonly VisitBlock[] }[] = []
  const groupOf = new Uint32Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const at = state[i] ?? 0
    let group = groupOfState.get(at)
    if (group === undefined) {
      const steps = paths.path(at).sort((a, b) => a - b)
      const key = steps.join(' ')
      group = groupOfKey.get(key) ?? groups.length
      if (group === groups.length) {
        groupOfKey.set(key, group)
        groups.push({ subjects: 0, first: ids[i] as Name, blocks: steps.map((step) => blocks[step] ?? NO_BLOCK) })
      }
      groupOfState.set(at, group)
    }
    groupOf[i] = group
    const own = groups[group]
    if (own !== undefined) own.subjects += 1
  }
  return { groupOf, groups }
}

// The number of each row's subject, draw by draw.
function numbered(notices: readonly NoticeChances[]): {
  readonly ids: readonly Name[]
  readonly rows: readonly (readonly Uint32Array[])[]
  readonly refusals: readonly ChanceRefusal[]
} {
  const refusals: ChanceRefusal[] = []
  const ids: Name[] = []
  const numberOf = new Map<Name, number>()
  const seen: number[] = []
  const numberFor = (id: Name): number => {
    const known = numberOf.get(id)
    if (known !== undefined) return known
    numberOf.set(id, ids.length)
    seen.push(0)
    return ids.push(id) - 1
  }
  const met = new Set<string>()
  let round = 0
  const rows = notices.map(({ register, number, draws }) => {
    const key = `${String(number)} ${register}`
    if (met.has(key)) refusals.push({ _tag: 'ChanceNoticeTwice', register, number })
    met.add(key)
    return draws.map((draw) => {
      round += 1
      const meet = (id: Name): number => {
        const subject = numberFor(id)
        if (seen[subject] === round) refusals.push({ _tag: 'ChanceIdTwice', draw: draw.name, id })
        seen[subject] = round
        return subject
      }
      const own = new Uint32Array(draw.ids.length)
      for (let row = 0; row < own.length; row++) own[row] = meet(draw.ids[row] as Name)
      for (const { id } of draw.excluded) meet(id)
      return own
    })
  })
  return { ids, rows, refusals }
}

// What a class of one draw does to whoever is in it.
type Token =
  | { readonly sure: true }
  | { readonly chance: Chance }
  | { readonly nest: number; readonly size: number; readonly rows: number }

function blocksOf(
  draws: readonly DrawChances[],
  rows: readonly Uint32Array[],
  subjects: number,
  blocks: Interned<VisitBlock>
): Uint32Array {
  const nests = nestsOf(draws, rows, subjects)
  const tokens = interned<Token | null>()
  tokens.add('', null)
  const paths = trie()
  const state = new Uint32Array(subjects)
  for (const [d, { classes, classOf }] of draws.entries()) {
    const tokenOf = Uint32Array.from(classes, (one, c) => {
      const token = tokenFor(one, nests[d]?.[c] ?? 0)
      return token === null ? 0 : tokens.add(keyOf(token), token)
    })
    const own = rows[d] ?? new Uint32Array(0)
    for (let row = 0; row < own.length; row++) {
      const token = tokenOf[classOf[row] ?? 0] ?? 0
      if (token === 0) continue
      const subject = own[row] ?? 0
      state[subject] = paths.next(state[subject] ?? 0, token)
    }
  }
  const blockOfState = new Map<number, number>([[0, 0]])
  for (let i = 0; i < subjects; i++) {
    const at = state[i] ?? 0
    let block = blockOfState.get(at)
    if (block === undefined) {
      const made = blockFrom(paths.path(at).flatMap((step) => tokens.all[step] ?? []))
      block = blocks.add(keyOfBlock(made), made)
      blockOfState.set(at, block)
    }
    state[i] = block
  }
  return state
}

function tokenFor({ cause, chance, units }: ChanceClass, nest: number): Token | null {
  if (chance.numerator === 0n) return null
  if (chance.numerator === chance.denominator) return { sure: true }
  // Of an srs class the size follows from the chance: it was reduced from size/rows.
  return cause === 'weight'
    ? { chance }
    : { nest, size: Number((chance.numerator * BigInt(units)) / chance.denominator), rows: units }
}

const keyOf = (token: Token): string =>
  'sure' in token
    ? 'sure'
    : 'chance' in token
      ? printChance(token.chance)
      : `${String(token.nest)} ${String(token.size)} ${String(token.rows)}`

function blockFrom(tokens: readonly Token[]): VisitBlock {
  const nests = new Map<number, { readonly rows: number; readonly sizes: number[] }>()
  for (const token of tokens) {
    if (!('nest' in token)) continue
    const nest = nests.get(token.nest) ?? { rows: token.rows, sizes: [] }
    nest.sizes.push(token.size)
    nests.set(token.nest, nest)
  }
  return {
    sure: tokens.filter((token) => 'sure' in token).length,
    alone: tokens.flatMap((token) => ('chance' in token ? token.chance : [])),
    nests: [...nests.values()].map(({ rows, sizes }): VisitNest => ({ rows, sizes: sizes.sort((a, b) => b - a) }))
  }
}

const keyOfBlock = ({ sure, alone, nests }: VisitBlock): string =>
  [
    String(sure),
    alone.map(printChance).sort(byText).join(' '),
    nests
      .map(({ rows, sizes }) => `${String(rows)}:${sizes.join(',')}`)
      .sort(byText)
      .join(' ')
  ].join('|')

// By draw and class: strata with the very same subjects share a number.
function nestsOf(
  draws: readonly DrawChances[],
  rows: readonly Uint32Array[],
  subjects: number
): readonly (readonly number[])[] {
  type Seen = { readonly draw: number; readonly at: number; readonly nest: number }
  const alike = new Map<string, Seen[]>()
  const stamp = new Uint32Array(subjects)
  let [count, round] = [0, 0]
  return draws.map(({ classes, classOf }, d) => {
    const own = rows[d] ?? new Uint32Array(0)
    const sums = new Float64Array(classes.length)
    const mixes = new Int32Array(classes.length)
    for (let row = 0; row < own.length; row++) {
      const [c, subject] = [classOf[row] ?? 0, own[row] ?? 0]
      sums[c] = (sums[c] ?? 0) + subject
      mixes[c] = (mixes[c] ?? 0) + Math.imul(subject + 1, Math.imul(subject, 0x9e37_79b1) ^ 0x5bd1_e995)
    }
    return classes.map(({ cause, units }, c) => {
      if (cause !== 'equal') return 0
      const key = `${String(units)} ${String(sums[c])} ${String(mixes[c])}`
      const seen = alike.get(key) ?? []
      alike.set(key, seen)
      for (const other of seen) {
        round += 1
        const theirs = rows[other.draw] ?? new Uint32Array(0)
        const theirClass = draws[other.draw]?.classOf ?? new Uint32Array(0)
        for (let row = 0; row < theirs.length; row++) if (theirClass[row] === other.at) stamp[theirs[row] ?? 0] = round
        let same = true
        for (let row = 0; row < own.length && same; row++)
          if (classOf[row] === c && stamp[own[row] ?? 0] !== round) same = false
        if (same) return other.nest
      }
      count += 1
      seen.push({ draw: d, at: c, nest: count })
      return count
    })
  })
}

type Interned<A> = { readonly add: (key: string, value: A) => number; readonly all: readonly A[] }

function interned<A>(): Interned<A> {
  const numberOf = new Map<string, number>()
  const all: A[] = []
  const add = (key: string, value: A): number => {
    const known = numberOf.get(key)
    if (known !== undefined) return known
    numberOf.set(key, all.length)
    return all.push(value) - 1
  }
  return { add, all }
}

type Trie = { readonly next: (state: number, step: number) => number; readonly path: (state: number) => number[] }

// States are numbers, 0 at first; the last answer is kept, since rows of one kind stand together.
function trie(): Trie {
  const children: Map<number, number>[] = [new Map<number, number>()]
  const parents: number[] = [0]
  const steps: number[] = [0]
  let [lastState, lastStep, last] = [-1, -1, 0]
  const next = (state: number, step: number): number => {
    if (state === lastState && step === lastStep) return last
    const own = children[state] as Map<number, number>
    let found = own.get(step)
    if (found === undefined) {
      found = children.push(new Map<number, number>()) - 1
      parents.push(state)
      steps.push(step)
      own.set(step, found)
    }
    ;[lastState, lastStep, last] = [state, step, found]
    return found
  }
  const path = (state: number): number[] => {
    const taken: number[] = []
    for (let at = state; at !== 0; at = parents[at] ?? 0) taken.push(steps[at] ?? 0)
    return taken
  }
  return { next, path }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
