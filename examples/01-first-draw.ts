// 2 of 5 restaurants: a notice, dice, a record that anyone recomputes. 5 户抽 2 户：公告、掷骰、人人可重算的记录。
import { drawUnits, explain, explainTicket, noticeDigest, orThrow, verifyRecord, writeNotice } from 'double-random'

// 1. Who can be drawn, and who cannot and why. 抽样框与排除表。
const frame = ['甲饭店', '乙饭店', '丙饭店', '丁饭店', '戊饭店'].map((id) => ({ id, stratum: '餐饮', weight: 1 }))
const tables = [{ name: '餐饮抽查', frame, exclusions: [{ id: '己饭店', reason: '注销' }] }]

// 2. The notice is published before anybody can know the dice. 公告先于掷骰公布。
const opening = { register: '示例公告簿', number: 1, previous: null, previousRecord: null, voids: [] }
const content = { title: '餐饮抽查', closes: '2026-12-01T02:00:00Z', staff: null, more: {} }
const sources = [{ kind: 'dice' as const, name: '骰', detail: '十面骰，从左到右', length: 39 }]
const strata = [{ name: '餐饮', method: 'srs' as const, size: 2, reserve: 1, reason: null }]
const draws = tables.map((pair) => ({ ...pair, population: '餐饮名录库', strata }))
const notice = orThrow(writeNotice({ ...opening, ...content, sources, draws }))
console.log('notice 公告', noticeDigest(notice))

// 3. The dice are thrown in public; the record follows. 公开掷骰，得出记录。
const values = ['314159265358979323846264338327950288419']
const record = orThrow(drawUnits({ notice, tables, commitments: [null], values }))
console.log('drawn 抽中', record.draws[0]?.strata[0]?.drawn.map(({ id }) => id).join('、'))

// 4. Anyone checks it: the whole, or one's own case. 任何人都可核验：整体，或自己一户。
const published = { noticeDigest: noticeDigest(notice), commitments: [null], values, chains: [] }
console.log('differences 差异', verifyRecord({ record, tables, published }).differences.length)
console.log(orThrow(explainTicket({ record, tables })('餐饮抽查', '乙饭店')).words.zh)
const short = drawUnits({ notice, tables, commitments: [null], values: ['12345'] })
if (short._tag === 'Left') console.log(short.left.map(explain('en')).join('\n'))
