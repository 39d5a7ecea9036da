// A first draw: 2 of 5 restaurants, a notice before the dice, a record that anyone recomputes. 第一次抽取：5 户中抽 2 户。
import { drawUnits, explain, explainTicket, orThrow, noticeDigest, verifyRecord, writeNotice } from 'double-random'
import type { DrawRecord, NoticeDraft, Published } from 'double-random'

// 1. The frame: everyone who can be drawn. 抽样框。
const frame = ['甲饭店', '乙饭店', '丙饭店', '丁饭店', '戊饭店'].map((id) => ({ id, stratum: '餐饮', weight: 1 }))
const tables = [{ name: '餐饮抽查', frame, exclusions: [{ id: '己饭店', reason: '注销' }] }]

// 2. The notice, published before anyone can know the dice. 公告先于掷骰公布。
const notice = orThrow(
  writeNotice({
    register: '示例公告簿', number: 1, previous: null, previousRecord: null, voids: [], title: '餐饮抽查',
    closes: '2026-12-01T02:00:00Z', staff: null, more: {},
    sources: [{ kind: 'dice', name: '骰', detail: '十面骰，从左到右', length: 39 }],
    draws: tables.map((pair) => ({
      ...pair, population: '餐饮名录库', strata: [{ name: '餐饮', method: 'srs', size: 2, reserve: 1, reason: null }]
    }))
  } as unknown as NoticeDraft)
)
console.log('notice 公告', noticeDigest(notice))

// 3. The dice are thrown in public; the record follows from them and from nothing else. 公开掷骰，得出记录。
const values = ['314159265358979323846264338327950288419']
