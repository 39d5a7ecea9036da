/* Small notices said in one line, and everything that the protocol can make of them: all orders of tickets, all starts. */

import { inclusionChances, type NoticeChances } from '../../../src/audit/index.js'
import { certainties, systematic, type Notice } from '../../../src/draw/index.js'
import type { DrawTables } from '../../../src/frame/index.js'
import { orThrow, type Name } from '../../../src/kernel/index.js'
import { orders } from '../../enumerate.js'

export type SmallStratum = {
  readonly method: 'census' | 'srs' | 'pps'
  readonly size: number
  readonly reserve?: number
  /** Who is in it; with a weight where that is not 1. */
  readonly units: Readonly<Record<string, number>>
}

export type SmallDraw = { readonly strata: readonly SmallStratum[]; readonly out?: Readonly<Record<string, string>> }

type Draws = Pick<Notice, 'register' | 'number' | 'draws'>

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

/** The notice and its tables; digests are not looked at by what is tested. */
export function worldOf(draws: readonly SmallDraw[], number = 1): { notice: Draws; tables: readonly DrawTables[] } {
  const name = (d: number): Name => `draw ${String(d)}` as Name
  const digest = '0'.repeat(64) as never
  const tables = draws.map(({ strata, out = {} }, d): DrawTables => ({
    name: name(d),
    frame: strata.flatMap(({ units }, s) =>
      Object.entries(units).map(([id, weight]) => ({ id: id as Name, stratum: `s${String(s)}` as Name, weight }))
    ),
    exclusions: Object.entries(out).map(([id, reason]) => ({ id: id as Name, reason: reason as Name }))
  }))
  const notice: Draws = {
    register: 'r' as Name,
    number,
    draws: draws.map(({ strata, out = {} }, d) => {
      const rows = sum(strata.map(({ units }) => Object.keys(units).length))
      const excluded = Object.keys(out).length
      return {
        name: name(d),
        population: { name: 'all' as Name, rows: rows + excluded },
        frame: { rows, digest },
        exclusions: { rows: excluded, digest },
        strata: strata.map(({ method, size, reserve = 0, units }, s) => {
          const weights = Object.values(units)
          const weighed = method === 'pps' && weights.length > 0
          return {
            name: `s${String(s)}` as Name,
            rows: weights.length,
            method,
            size,
            reserve,
            weights: weighed ? { min: Math.min(...weights), max: Math.max(...weights), total: sum(weights) } : null,
            reason: size === 0 && weights.length > 0 ? ('why' as Name) : null
          }
        })
      }
    })
  }
  return { notice, tables }
}

export const chancesFor = (draws: readonly SmallDraw[], number = 1): NoticeChances => {
  const { notice, tables } = worldOf(draws, number)
  return orThrow(inclusionChances(notice, tables))
}

/** A set of hits, by `draw id`, with how likely it is: one order of tickets and one start for each pps stratum. */
export type Outcome = {
  readonly drawn: ReadonlySet<string>
  readonly reserve: ReadonlySet<string>
  readonly ways: bigint
}

/** Every outcome of a notice and the number of equally likely cases they are counted of. */
export function outcomesOf(draws: readonly SmallDraw[]): {
  readonly outcomes: readonly Outcome[]
  readonly of: bigint
} {
  const everyone = [...new Set(draws.flatMap(({ strata }) => strata.flatMap(({ units }) => Object.keys(units))))]
  const strata = draws.flatMap((draw, d) => draw.strata.map((stratum) => ({ d, stratum })))
  const all = orders(everyone.length)
  const outcomes: Outcome[] = []
  let of = BigInt(all.length)
  for (const [index, order] of all.entries()) {
    let held: readonly Outcome[] = [{ drawn: new Set(), reserve: new Set(), ways: 1n }]
    for (const { d, stratum } of strata) {
      const own = order.map((i) => everyone[i] ?? '').filter((id) => stratum.units[id] !== undefined)
      const key = (id: string): string => `${String(d)} ${id}`
      const after = (drawn: readonly string[], reserve: readonly string[] = []): readonly Outcome[] =>
        held.map((one) => ({
          drawn: new Set([...one.drawn, ...drawn.map(key)]),
          reserve: new Set([...one.reserve, ...reserve.map(key)]),
          ways: one.ways
        }))
      if (stratum.method !== 'pps' || stratum.size === 0) {
        held = after(own.slice(0, stratum.size), own.slice(stratum.size, stratum.size + (stratum.reserve ?? 0)))
        continue
      }
      const { from, remaining } = certainties(
        Uint32Array.from(own, (id) => stratum.units[id] ?? 0),
        stratum.size
      )
      const sure = own.filter((id) => (stratum.units[id] ?? 0) >= from)
      const others = own.filter((id) => (stratum.units[id] ?? 0) < from)
      const starts = Math.max(1, others.length === 0 ? 1 : remaining.weight)
      if (index === 0) of *= BigInt(starts)
      held = Array.from({ length: starts }, (_, start) => {
        const weights = others.map((id) => stratum.units[id] ?? 0)
        const passed = others.length === 0 ? [] : systematic(weights, remaining, start).map((i) => others[i] ?? '')
        return after([...sure, ...passed])
      }).flat()
    }
    for (const one of held) outcomes.push(one)
  }
  return { outcomes, of }
}

/** How many of the cases are so, over all of them. */
export const countOf = (
  { outcomes, of }: ReturnType<typeof outcomesOf>,
  is: (outcome: Outcome) => boolean
): readonly [bigint, bigint] => [outcomes.reduce((sum, one) => (is(one) ? sum + one.ways : sum), 0n), of]
