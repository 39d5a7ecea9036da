/* One subject's own case, and the line by which anybody checks it. */

import { spawnSync } from 'node:child_process'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { explainTicket, type DrawRecord, type TicketExplanation } from '../../../src/draw/index.js'
import * as tickets from '../../../src/draw/ticket.js'
import * as order from '../../../src/draw/ticket-order.js'
import { orThrow, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { put, standing, without } from '../../pointer.js'
import { inputOf, oneStratum, recordOf, sha, unitsOf } from './sample.js'

vi.mock('../../../src/draw/ticket.js', { spy: true })
vi.mock('../../../src/draw/ticket-order.js', { spy: true })

const input = inputOf()
const record = recordOf(input)
const explain = explainTicket({ record, tables: input.tables })
const of = (id: string): TicketExplanation => orThrow(explain('食品抽查', id))
const stratum = (i: number): DrawRecord['draws'][number]['strata'][number] =>
  standing(record, `/draws/0/strata/${String(i)}`) as DrawRecord['draws'][number]['strata'][number]
const not = (i: number, prefix: string): string => {
  const taken = new Set([...stratum(i).drawn, ...stratum(i).reserve].map(({ id }) => String(id)))
  return unitsOf(prefix, 20).find(({ id }) => !taken.has(id))?.id ?? ''
}

describe('explainTicket', () => {
  it('of equal chances: drawn, in reserve or not drawn, by ticket and cut-off', () => {
    const { drawn, reserve, ...rest } = stratum(0)
    const cutoff = 'cutoff' in rest ? rest.cutoff : null
    for (const [id, outcome] of [
      [String(drawn[0]?.id), 'drawn'],
      [String(drawn[5]?.id), 'drawn'],
      [String(reserve[0]?.id), 'reserve'],
      [not(0, '甲'), 'notDrawn']
    ] as const) {
      const told = of(id)
      expect(told).toMatchObject({
        draw: '食品抽查',
        stratum: '甲',
        id,
        ticket: sha(`dr1|t|${record.seed}|${id}`),
        outcome,
        certain: false,
        cutoff,
        probability: { numerator: 6, denominator: 20 }
      })
      expect(told.ticket <= (cutoff ?? '')).toBe(outcome === 'drawn')
    }
    expect(of(String(drawn[5]?.id)).ticket).toBe(cutoff)
  })

  it('by weight: certain with probability 1, all others with exactly n·w/D', () => {
    expect(of('乙-010')).toMatchObject({
      outcome: 'drawn',
      certain: true,
      cutoff: null,
      probability: { numerator: 1, denominator: 1 }
    })
    const drawn = new Set(stratum(1).drawn.map(({ id }) => String(id)))
    for (let k = 1; k <= 9; k++) {
      const id = `乙-00${String(k)}`
      expect(of(id)).toMatchObject({
        outcome: drawn.has(id) ? 'drawn' : 'notDrawn',
        certain: false,
        probability: { numerator: 3 * k, denominator: 45 }
      })
    }
  })

  it('of a census: certain; of a stratum that is skipped: never', () => {
    expect(of('丙-002')).toMatchObject({
      outcome: 'drawn',
      certain: true,
      probability: { numerator: 1, denominator: 1 }
    })
    expect(of('丁-001')).toMatchObject({
      outcome: 'notDrawn',
      certain: false,
      cutoff: null,
      probability: { numerator: 0, denominator: 1 }
    })
  })

  it('refuses who is excluded, with the reason, and who is unknown', () => {
    expect(explain('食品抽查', 'X-2')).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'SubjectExcluded', draw: '食品抽查', id: 'X-2', reason: '本年度已检查' }]
    })
    for (const id of ['', '甲-021', '甲-001 ', '__proto__', 'constructor']) {
      expect(explain('食品抽查', id)).toEqual({
        _tag: 'Left',
        left: [{ _tag: 'SubjectUnknown', draw: '食品抽查', id }]
      })
    }
    for (const draw of ['', '别的', '__proto__']) {
      expect(explain(draw, '甲-001')).toEqual({ _tag: 'Left', left: [{ _tag: 'DrawUnknown', draw }] })
    }
  })

  it('refuses a record or tables that cannot be read, with every malformed place', () => {
    const cut = without(put(record, '/seed', 'short'), '/draws/0/strata/0/drawn') as DrawRecord
    expect(
      reasonsOf(explainTicket({ record: cut, tables: null as never })('食品抽查', '甲-001')).map((refusal) =>
        refusal._tag === 'Malformed' ? refusal.at : refusal._tag
      )
    ).toEqual(['/record/seed', '/record/draws/0/strata/0/drawn', '/tables'])
  })

  it('says it in both languages with ticket, chance and command', () => {
    const told = [String(stratum(0).drawn[0]?.id), '乙-010', '乙-001', '丙-001', '丁-001'].map(of)
    for (const { id, ticket, words, command, probability } of told) {
      for (const text of [words.zh, words.en]) {
        for (const part of [id, ticket, command]) expect(text).toContain(part)
      }
      expect(words.zh).not.toBe(words.en)
      if (probability.numerator % probability.denominator !== 0) {
        const chance = `${String(probability.numerator)}/${String(probability.denominator)}`
        expect(words.zh).toContain(chance)
        expect(words.en).toContain(chance)
      }
    }
  })

  it('tells cases apart in words: drawn, in reserve, not drawn, certain, census, skipped', () => {
    const kinds = [
      String(stratum(0).drawn[0]?.id),
      String(stratum(0).reserve[0]?.id),
      not(0, '甲'),
      '乙-010',
      '丙-001',
      '丁-001'
    ].map((id) => {
      const { words, ticket, command } = of(id)
      return [words.zh, words.en].map((text) =>
        text
          .replaceAll(command, '')
          .replaceAll(ticket, '')
          .replaceAll(id, '')
          .replaceAll(/[甲乙丙丁]/g, '')
      )
    })
    expect(new Set(kinds.map(([zh]) => zh)).size).toBe(6)
    expect(new Set(kinds.map(([, en]) => en)).size).toBe(6)
  })

  it('keeps draws apart: a subject drawn in one and excluded from another', () => {
    const [one] = input.notice.draws
    const two = inputOf({
      ...(without(without(input.notice, '/protocol'), '/draws') as Parameters<typeof inputOf>[0] & object),
      draws: [
        ...(input.tables.map((pair) => ({
          ...pair,
          population: one?.population.name ?? '',
          strata: (one?.strata ?? []).map(({ name, method, size, reserve, reason }) => ({
            name,
            method,
            size,
            reserve,
            reason
          }))
        })) satisfies Plain<unknown>),
        {
          name: '价格抽查',
          population: '名录',
          frame: unitsOf('丙', 1),
          exclusions: [{ id: '甲-001', reason: '不涉及' }],
          strata: [{ name: '丙', method: 'census', size: 1, reserve: 0, reason: null }]
        }
      ]
    })
    const both = explainTicket({ record: recordOf(two), tables: two.tables })
    expect(both('食品抽查', '甲-001')._tag).toBe('Right')
    expect(both('价格抽查', '甲-001')).toMatchObject({ left: [{ _tag: 'SubjectExcluded', reason: '不涉及' }] })
    expect(orThrow(both('价格抽查', '丙-001')).ticket).toBe(orThrow(both('食品抽查', '丙-001')).ticket)
  })
})

describe('the work of explaining', () => {
  const frame = unitsOf('甲', 100_000)
  const big = inputOf(oneStratum(frame, { method: 'srs', size: 500, reserve: 0, reason: null }))
  const drawn = recordOf(big)
  const hashing = vi.mocked(tickets.ticketOf)
  const all = [vi.mocked(tickets.ticketHeads), vi.mocked(tickets.ticketsOf), vi.mocked(order.smallestTickets)]

  beforeEach(() => {
    vi.clearAllMocks()
  })

  it('is one ticket an answer and no draw again: 1,000 of 100,000', () => {
    const answer = explainTicket({ record: drawn, tables: big.tables })
    expect(hashing).not.toHaveBeenCalled()
    for (let i = 0; i < 1000; i++) expect(answer('食品抽查', frame[i * 97]?.id ?? '')._tag).toBe('Right')
    expect(hashing).toHaveBeenCalledTimes(1000)
    for (const other of all) expect(other).not.toHaveBeenCalled()
  })

  it('is no ticket at all where there is nothing to explain', () => {
    expect(explainTicket({ record: drawn, tables: big.tables })('食品抽查', 'unknown')._tag).toBe('Left')
    expect(hashing).not.toHaveBeenCalled()
  })

  it('is seen here: a draw does hash every unit', () => {
    recordOf(big)
    for (const other of all) expect(other).toHaveBeenCalledTimes(1)
    expect(tickets.ticketsOf).toHaveBeenCalledTimes(1)
    expect(vi.mocked(tickets.ticketsOf).mock.calls[0]?.[1]).toHaveLength(500)
  })
})

describe('the command', () => {
  const missing = spawnSync('sh', ['-c', 'command -v sha256sum']).status !== 0
  const ids = [
    "it's",
    '"quoted"',
    '$HOME',
    '`id`',
    '%s%n',
    'a\\nb',
    '--',
    '-n',
    '甲 乙',
    '𠀀',
    "''",
    '!x;&|<>*?',
    '__proto__'
  ]
  const frame = ids.map((id) => ({ id, stratum: '甲', weight: 1 }))
  const given = inputOf(oneStratum(frame, { method: 'srs', size: 3, reserve: 0, reason: null }))
  const answer = explainTicket({ record: recordOf(given), tables: given.tables })

  it.skipIf(missing)('prints the ticket of any id in a shell (skipped where there is no sha256sum)', () => {
    for (const id of ids) {
      const { command, ticket } = orThrow(answer('食品抽查', id))
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
      expect(stderr).toBe('')
      expect(stdout.slice(0, 64)).toBe(ticket)
    }
  })

  it('is one line that names the seed and the id', () => {
    expect(orThrow(answer('食品抽查', "it's")).command).toBe(
      `printf 'dr1|t|%s|%s' ${recordOf(given).seed} 'it'\\''s' | sha256sum`
    )
  })
})
