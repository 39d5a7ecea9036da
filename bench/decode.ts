/* Decoding a registry of Linxia's size beside a bare io-ts type of the same shape. */

import * as t from 'io-ts'
import type { BenchRow } from './measure.js'
import { decode, listOf, type Checked } from '../src/kernel/index.js'
import { checkCharacter, organisationCheckCharacter, subjectCodec } from '../src/registry/index.js'

const SUBJECTS = 109_275

// What io-ts users write: strings for names and codes, words for enumerations, unknown members pass.
const bareSubject = t.type({
  id: t.string,
  kind: t.keyof({
    enterprise: null,
    'sole-trader': null,
    cooperative: null,
    'foreign-enterprise': null,
    organisation: null,
    product: null,
    project: null,
    behaviour: null,
    place: null,
    counterpart: null,
    jurisdiction: null
  }),
  name: t.string,
  creditCode: t.union([t.string, t.null]),
  region: t.string,
  status: t.keyof({
    operating: null,
    dormant: null,
    closed: null,
    'in-liquidation': null,
    deregistered: null,
    'registration-revoked': null,
    'licence-revoked': null,
    'moved-away': null
  }),
  registries: t.array(t.string),
  riskClass: t.union([t.keyof({ low: null, general: null, higher: null, high: null }), t.null])
})

/** Times both decoders on the same data, best of some rounds each in turn. */
export function benchDecode(size = SUBJECTS, rounds = 7): readonly BenchRow[] {
  const data: unknown = JSON.parse(JSON.stringify(Array.from({ length: size }, (_, i) => subjectOf(i))))
  const ours = listOf(subjectCodec)
  const bare = t.array(bareSubject)
  const times = { ours: Infinity, bare: Infinity }
  for (let round = 0; round < rounds; round++) {
    times.bare = Math.min(
      times.bare,
      secondsOf(() => bare.decode(data))
    )
    times.ours = Math.min(
      times.ours,
      secondsOf(() => decode(ours)(data))
    )
  }
  const count = size.toLocaleString('en')
  return [
    { name: `decode ${count} subjects, bare io-ts`, seconds: times.bare, ratio: null, target: null },
    {
      name: `decode ${count} subjects, registry codec`,
      seconds: times.ours,
      ratio: times.ours / times.bare,
      target: 1.5
    }
  ]
}

function secondsOf(run: () => Checked<unknown, unknown> | t.Validation<unknown>): number {
  const start = performance.now()
  const result = run()
  const seconds = (performance.now() - start) / 1000
  if (result._tag === 'Left') throw new Error('the benchmark refuses its own data')
  return seconds
}

const regions = ['622901', '622921', '622922', '622923', '622924', '622925', '622926', '622927']
const trades = ['食品商行', '建材经营部', '种植农民专业合作社', '汽车服务有限公司', '百货店']
const kinds = ['sole-trader', 'enterprise', 'sole-trader', 'cooperative', 'sole-trader'] as const
const prefixes = { 'sole-trader': '92', enterprise: '91', cooperative: '93' } as const
const risks = ['low', 'general', 'general', 'higher', 'high', null] as const

function subjectOf(i: number): unknown {
  const kind = kinds[i % kinds.length] ?? 'enterprise'
  const region = regions[i % regions.length] ?? ''
  const eight = `MA${String(i).padStart(6, '0')}`
  const seventeen = `${prefixes[kind]}${region}${eight}${organisationCheckCharacter(eight) ?? ''}`
  return {
    id: `LX-${String(i).padStart(6, '0')}`,
    kind,
    name: `临夏第${String(i)}号${trades[i % trades.length] ?? ''}`,
    creditCode: `${seventeen}${checkCharacter(seventeen) ?? ''}`,
    region,
    status: 'operating',
    registries: ['市场主体名录库', `专项名录库${String(i % 281)}`],
    riskClass: risks[i % risks.length]
  }
}
