/* A small ceremony of every method and every kind of source, to be drawn, verified and spoiled. */

import { createHash } from 'node:crypto'
import {
  commitmentOf,
  drawUnits,
  noticeDigest,
  quicknet,
  writeNotice,
  type DrawInput,
  type DrawOrder,
  type DrawRecord,
  type Notice,
  type NoticeDraft,
  type Published
} from '../../../src/draw/index.js'
import type { DrawTables } from '../../../src/frame/index.js'
import { orThrow, type Plain } from '../../../src/kernel/index.js'

type Draft = Plain<NoticeDraft>
type Order = Plain<DrawOrder>
export type Input = Plain<DrawInput>

/** A hash of another implementation. */
export const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

export const unitsOf = (
  stratum: string,
  count: number,
  weight: (i: number) => number = () => 1
): Order['frame'] & readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `${stratum}-${String(i + 1).padStart(3, '0')}`,
    stratum,
    weight: weight(i)
  }))

/** Strata of all methods: equal chances with a reserve, by weight with a certain one, a census, one skipped, one empty. */
export const order: Order = {
  name: '食品抽查',
  population: '食品经营者名录',
  frame: [
    ...unitsOf('甲', 20),
    ...unitsOf('乙', 10, (i) => (i === 9 ? 40 : i + 1)),
    ...unitsOf('丙', 3),
    ...unitsOf('丁', 2)
  ],
  exclusions: [
    { id: 'X-1', reason: '已注销' },
    { id: 'X-2', reason: '本年度已检查' }
  ],
  strata: [
    { name: '甲', method: 'srs', size: 6, reserve: 3, reason: null },
    { name: '乙', method: 'pps', size: 4, reserve: 0, reason: null },
    { name: '丙', method: 'census', size: 3, reserve: 0, reason: null },
    { name: '丁', method: 'srs', size: 0, reserve: 0, reason: '另行专项检查' },
    { name: '戊', method: 'census', size: 0, reserve: 0, reason: null }
  ]
}

const beacon = {
  kind: 'beacon',
  name: 'quicknet',
  detail: 'drand',
  chain: quicknet.chain,
  round: 27_961_627,
  time: '2026-04-20T12:30:45Z'
} as const

export const sources: Draft['sources'] = [
  { kind: 'witness', name: '见证人一', detail: '企业代表' },
  { kind: 'witness', name: '见证人二', detail: '公证员' },
  { kind: 'seal', name: '封存者', detail: '纪检' },
  { kind: 'dice', name: '骰子', detail: '十面骰，自左向右', length: 20 },
  { kind: 'lottery', name: '体彩', detail: '两位一组', length: 14, time: '2026-04-20T13:30:00Z' },
  beacon
]

export const draft: Draft = {
  register: '测试公告簿',
  number: 1,
  previous: null,
  previousRecord: null,
  voids: [],
  title: '第二季度双随机抽查',
  closes: '2026-04-20T08:00:00Z',
  sources,
  staff: null,
  more: { basis: '国办发〔2015〕58号' },
  draws: [order]
}

/** One draw of one stratum, with a single source that is enough. */
export const oneStratum = (frame: Order['frame'], stratum: Omit<Order['strata'][number], 'name'>): Draft => ({
  ...draft,
  sources: sources.filter(({ kind }) => kind === 'dice'),
  draws: [{ ...order, frame, exclusions: [], strata: [{ ...stratum, name: frame[0]?.stratum ?? '甲' }] }]
})

/** What sources of a notice give; `salt` makes another ceremony of the same notice. */
export function valuesOf(
  notice: Plain<Notice>,
  salt = ''
): { readonly commitments: readonly (string | null)[]; readonly values: readonly string[] } {
  const digest = noticeDigest(notice as Notice)
  const values = notice.sources.map((source) => {
    const hash = sha(`${salt}|${digest}|${source.name}`)
    return source.kind === 'dice' || source.kind === 'lottery'
      ? BigInt(`0x${hash}`).toString().padStart(source.length, '0').slice(-source.length)
      : hash
  })
  const commitments = notice.sources.map(({ kind, name }, i) =>
    kind === 'witness' || kind === 'seal' ? commitmentOf(digest, values[i] ?? '', name) : null
  )
  return { commitments, values }
}

/** Everything that a draw needs. */
export function inputOf(given: Draft = draft, salt = ''): Input {
  const notice = orThrow(writeNotice(given))
  return { notice, tables: tablesOf(given), ...valuesOf(notice, salt) }
}

export const tablesOf = (given: Draft): Plain<readonly DrawTables[]> =>
  given.draws.map(({ name, frame, exclusions }) => ({ name, frame, exclusions }))

export const recordOf = (input: Input): DrawRecord => orThrow(drawUnits(input))

/** What everybody could find elsewhere. */
export const publishedOf = (input: Input): Plain<Published> => ({
  noticeDigest: noticeDigest(input.notice as Notice),
  commitments: input.commitments,
  values: input.values,
  chains: [quicknet]
})
