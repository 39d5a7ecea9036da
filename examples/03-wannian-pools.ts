// A county with three pools: who is in which and why, when whom may be checked, who moves. 一县三库：谁在哪一库、何时可查、如何移库。
import { decode, explain, orThrow, parseDate, type CivilDate } from 'double-random'
import { enterOn, type QuietEntry } from 'double-random/calendar'
import { listOf, nameOf } from 'double-random/kernel'
import { wannian } from 'double-random/profile'
import * as registry from 'double-random/registry'

const day = (text: string): CivilDate => orThrow(parseDate(text))
const { quiet } = wannian.calendar
const { pools: rules } = wannian.registry
const office = nameOf('市场监管部门联席会议办公室')

// 1. The registry says what is known of each; the lists of A and C are the office's. 名录库载明情况，A、C 类名单由办公室确定。
const known = [
  { id: '甲厂', riskClass: 'low', industry: '制造业' },
  { id: '乙旅行社', riskClass: 'general', tags: ['旅游业'] },
  { id: '丙商店', riskClass: 'general' },
  { id: '丁化工', riskClass: 'higher', industry: '制造业', marks: ['annual-coverage'] }
]
const other = { kind: 'enterprise', creditCode: null, region: '361129', status: 'operating', registries: [] }
const firms = known.map((firm) => ({ ...other, ...firm, name: `示例${firm.id}` }))
const subjects = orThrow(decode(listOf(registry.subjectCodec))(firms))
const by = nameOf('县市场监管局')
const confirmation = { by: office, on: day('2022-12-30') }
const proposals: readonly registry.PoolProposal[] = [
  { subject: nameOf('甲厂'), pool: 'A', by, confirmation },
  { subject: nameOf('乙旅行社'), pool: 'A', by, confirmation: null },
  { subject: nameOf('丁化工'), pool: 'A', by, confirmation },
  { subject: nameOf('丁化工'), pool: 'C', by, confirmation }
]
const on = day('2022-12-31')
const { places, awaiting } = orThrow(registry.sortIntoPools({ subjects, proposals, on, rules }))
for (const { subject, pool, grounds } of places)
  console.log(subject, pool, ...grounds.map((ground) => `${ground._tag}→${ground.pool}`))
console.log('awaiting 待确认', ...awaiting.map(({ subject, pool }) => `${subject}→${pool}`))

// 2. Quiet days: refused with the next open one; a complaint opens the door, once filed. 安静期：告知下一可检查日；投诉经备案可入企。
const ask = (entry: Pick<QuietEntry, 'days' | 'way' | 'ground' | 'filings'>): void => {
  const asked = enterOn(quiet, { groups: [nameOf('A')], kind: 'case', waiver: null, ...entry })
  console.log(asked._tag === 'Left' ? asked.left.map(explain('zh')).join('\n') : `${asked.right.days.join()} 可检查`)
}
const drawn = { way: 'random', ground: null, filings: [] } as const
ask({ ...drawn, days: [day('2023-03-10')] })
ask({ ...drawn, days: [day('2023-06-10')] })
const complaint = { way: 'outside', ground: 'complaint', days: [day('2023-03-10')] } as const
ask({ ...complaint, filings: [] })
ask({ ...complaint, filings: [office, nameOf('司法局')].map((body) => ({ with: body, on: day('2023-03-09') })) })

// 3. What checks find moves firms at once; the yearly review lets a clean one rise. 检查结论即时移库；年度调整方可升库。
const findings = (['甲厂', '乙旅行社', '丙商店'] as const).map((id): registry.PoolFinding => ({
  subject: nameOf(id),
  visit: nameOf(`检查-${id}`),
  on: day('2023-06-12'),
  severity: id === '乙旅行社' ? null : 'major'
}))
const { book } = orThrow(registry.movePools({ book: registry.openPoolBook(places, on), findings, rules }))
const verified = { by: office, on: day('2023-12-20') }
const applications = ['甲厂', '乙旅行社'].map(nameOf).map((subject) => {
  return { subject, to: 'A', route: 'application', by: subject, on: day('2023-12-01'), confirmation: verified } as const
})
const year = { book, subjects, findings, applications, proposals: [], rules }
const review = orThrow(registry.reviewPools({ ...year, on: day('2023-12-31') }))
console.log(review.refused.map(explain('zh')).join('\n'))
for (const date of ['2023-01-01', '2023-06-12', '2024-01-01'].map(day))
  console.log(date, ...[...registry.standingsOn(review.book, date)].map(([id, { pool }]) => `${id} ${pool}`))
