/* Every refusal and every finding is produced here once, and said in both languages with its data. */

import { describe, expect, it } from 'vitest'
import {
  drawMessages,
  drawUnits,
  explainTicket,
  findingMessages,
  noticeText,
  NOTHING_PUBLISHED,
  readNotice,
  verifyRecord,
  verifyRegister,
  writeNotice,
  type DrawInput,
  type DrawRecord,
  type DrawRefusal,
  type Finding,
  type NoticeDraft,
  type RegisterEntry
} from '../../../src/draw/index.js'
import { explainBy, orThrow, reasonsOf, type Plain } from '../../../src/kernel/index.js'
import { changed, put, without } from '../../pointer.js'
import { draft, inputOf, oneStratum, publishedOf, recordOf, sha, sources, tablesOf, unitsOf } from './sample.js'

const input = inputOf()
const record = recordOf(input)
const first = noticeText(record.notice)

const written = (pointer: string, to: unknown): readonly DrawRefusal[] =>
  reasonsOf(writeNotice(put(draft, pointer, to) as Plain<NoticeDraft>))
const drawn = (pointer: string, to: unknown): readonly DrawRefusal[] =>
  reasonsOf(drawUnits(put(input, pointer, to) as DrawInput))

const heavy = (): readonly DrawRefusal[] => {
  // The sum of the weights is not computed from fewer rows than it takes: 2^21 + 1.
  const frame = Array.from({ length: 2 ** 21 + 1 }, (_, i) => ({
    id: String(1_000_000 + i),
    stratum: '甲',
    weight: 2 ** 32 - 1
  }))
  const { notice, ...rest } = inputOf(
    oneStratum(unitsOf('甲', 1), { method: 'srs', size: 1, reserve: 0, reason: null })
  )
  return reasonsOf(drawUnits({ notice, ...rest, tables: [{ name: '食品抽查', frame, exclusions: [] }] }))
}

const refusals: readonly DrawRefusal[] = [
  ...written('/register', ' a'),
  ...written('/number', 2),
  ...written('/previousRecord', sha('a')),
  ...reasonsOf(
    writeNotice({
      ...draft,
      number: 5,
      previous: sha('a'),
      previousRecord: sha('b'),
      voids: [4, 3, 5].map((number) => ({ number, reason: '误' }))
    })
  ),
  ...written('/sources/1/name', '见证人一'),
  ...written('/sources', []),
  ...written('/draws/0/strata', []),
  ...written('/sources/4/time', '2026-04-20T08:09:59Z'),
  ...drawn('/notice/draws/0/population/rows', 36),
  ...written('/draws/0/strata/0/size', 21),
  ...written('/draws/0/strata/2/size', 2),
  ...written('/draws/0/strata/1/reserve', 1),
  ...drawn('/notice/draws/0/strata/1/weights', null),
  ...written('/draws/0/strata/0/reason', '缓检'),
  ...reasonsOf(readNotice(' '.repeat(2 ** 24 + 1))),
  ...reasonsOf(readNotice('{')),
  ...reasonsOf(readNotice(`${first} `)),
  ...drawn('/tables', []),
  ...drawn('/tables/0/name', '别的'),
  ...drawn('/tables', [...input.tables, ...input.tables]),
  ...written('/draws/0/frame/3/id', '甲-001'),
  ...written('/draws/0/exclusions/0/id', 'X-2'),
  ...written('/draws/0/exclusions/0/id', '甲-001'),
  ...written('/draws/0/frame/3/stratum', '己'),
  ...heavy(),
  ...drawn('/tables/0/frame/20/weight', 2),
  ...drawn('/tables/0/exclusions', []),
  ...drawn('/tables/0/frame', unitsOf('甲', 3)),
  ...drawn('/values', []),
  ...drawn('/commitments/3', sha('a')),
  ...drawn('/commitments/2', null),
  ...drawn('/commitments/1', input.commitments[0]),
  ...[0, 2, 3, 4, 5].flatMap((i) => drawn(`/values/${String(i)}`, 'x')),
  ...drawn('/commitments/0', null),
  ...drawn('/values/0', sha('a')),
  ...drawn('/values/1', input.values[0]),
  ...drawn('/values', put(put(input.values, '/0', 'absent'), '/1', 'absent'))
]

const verified = (
  given: unknown,
  published: unknown = NOTHING_PUBLISHED,
  tables = input.tables
): readonly Finding[] => {
  const { differences, warnings, unchecked } = verifyRecord({ record: given, tables, published } as Parameters<
    typeof verifyRecord
  >[0])
  const all: readonly (Finding | DrawRefusal)[] = [...differences, ...warnings, ...unchecked]
  return all.filter((found): found is Finding => found._tag in findingMessages)
}
const units = '/draws/0/strata/0/drawn'
const bare = inputOf({ ...draft, sources: sources.filter(({ kind }) => kind === 'dice') })
const many = oneStratum(unitsOf('甲', 1001), { method: 'census', size: 1001, reserve: 0, reason: null })

const registered = (...entries: readonly (readonly [object, DrawRecord | null])[]): readonly Finding[] => {
  const list = entries.map(([changes, made]): RegisterEntry => ({
    notice: noticeText({ ...record.notice, ...changes }),
    record: made
  }))
  return verifyRegister(list).troubles
}
const second = { number: 2, previous: sha(first) }
const own = (changes: object): DrawRecord => ({
  ...record,
  notice: { ...record.notice, ...changes }
})
const plain = { sources: sources.slice(0, 2) }
const void1 = { voids: [{ number: 1, reason: '误' }] }
const explain = explainTicket({ record, tables: input.tables })

const findings: readonly Finding[] = [
  ...verified(put(record, '/seed', sha('a'))),
  ...verified(without(record, '/seed')),
  ...verified(put(record, '/extra', 1)),
  ...verified(changed(record, units, (list) => (list as readonly unknown[]).slice(1))),
  ...verified(changed(record, units, (list) => [...(list as readonly unknown[]), { id: '甲-999', ticket: sha('a') }])),
  ...verified(changed(record, units, (list) => [...(list as readonly unknown[])].reverse())),
  ...verified(put(recordOf(inputOf(many)), units, [7]), NOTHING_PUBLISHED, tablesOf(many)),
  ...verified({ ...record, ...Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${String(i)}`, 1])) }),
  ...verified(put(record, '/notice/sources/5/round', 7), publishedOf(input)),
  ...verified(recordOf(bare), NOTHING_PUBLISHED),
  ...verified(put(record, '/notice/register', 'e\u0301')),
  ...verified(null),
  ...verifyRegister([{ notice: '{', record: null }]).troubles,
  ...registered([{}, null], [{ ...second, register: '别的' }, null]),
  ...registered([{}, null], [{ ...second, number: 3 }, null]),
  ...registered([{}, null], [{ ...second, previous: sha('a') }, null]),
  ...registered([{}, null], [{ ...second, previousRecord: sha('a') }, null]),
  ...registered([{}, own({ title: '' })]),
  ...registered([plain, own(plain)], [{ ...second, ...plain, ...void1 }, null]),
  ...registered(
    [plain, null],
    [{ ...second, ...plain, ...void1 }, null],
    [{ number: 3, previous: sha('a'), ...void1 }, null]
  ),
  ...registered([plain, null], [{ ...second, ...plain }, null]),
  ...registered([{}, record], [second, own(second)]),
  ...reasonsOf(explain('别的', '甲-001')),
  ...reasonsOf(explain('食品抽查', 'X-1')),
  ...reasonsOf(explain('食品抽查', '甲-999')),
  ...reasonsOf(explainTicket({ record: null as never, tables: [] })('食品抽查', '甲-001'))
]

const tagsOf = (list: readonly { readonly _tag: string }[]): readonly string[] =>
  [...new Set(list.map(({ _tag }) => _tag))].sort()

// The data that words must name: every text and number of a refusal, but for words that stand for themselves.
const words = new Set(['frame', 'exclusions', 'notEarlier', 'notAscending', 'hasRecord', 'witness', 'seal', 'beacon'])
const dataOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' || words.has(value) ? [] : [value]
  if (typeof value === 'number') return Number.isFinite(value) ? [String(value)] : []
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => dataOf(entry))
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(dataOf)
}

function unnamed(refusal: DrawRefusal | Finding, zh: string, en: string): readonly string[] {
  const { _tag, ...data } = refusal
  const told = (text: string): boolean => [text, JSON.stringify(text)].every((form) => !zh.includes(form))
  const toldToo = (text: string): boolean => [text, JSON.stringify(text)].every((form) => !en.includes(form))
  if (_tag === 'Malformed') {
    const { at, found } = refusal
    return dataOf([at, found]).filter((text) => told(text) || toldToo(text))
  }
  // Troubles of an entry are counted, not told one by one; a length stands only where digits are asked for.
  const named = _tag === 'EntryUnreadable' ? { ...data, troubles: 1 } : data
  const kept = 'kind' in data && (data.kind === 'dice' || data.kind === 'lottery') ? {} : { length: '' }
  const shown = _tag === 'ValueUnreadable' ? { ...named, ...kept, kind: '' } : named
  // Where a draw or all witnesses are named, the place in the notice need not be.
  return dataOf('draw' in data || _tag === 'NoWitness' ? { ...shown, at: '' } : shown).filter(
    (text) => told(text) || toldToo(text)
  )
}

describe('the words of the draw', () => {
  it('stand for every refusal, each of which is produced here', () => {
    expect(tagsOf(refusals)).toEqual(Object.keys(drawMessages).sort())
  })

  it('name the data of every refusal, in two languages that differ', () => {
    for (const refusal of refusals) {
      const [zh, en] = [explainBy(drawMessages)('zh')(refusal), explainBy(drawMessages)('en')(refusal)]
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(zh).not.toBe(en)
      expect(en.replaceAll(/"[^"]*"/g, '')).toMatch(/[a-z]{2}/)
      expect([refusal._tag, unnamed(refusal, zh, en)]).toEqual([refusal._tag, []])
    }
  })

  it('hold no number or object that prints as such', () => {
    for (const refusal of refusals) {
      const text = explainBy(drawMessages)('en')(refusal) + explainBy(drawMessages)('zh')(refusal)
      expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/)
    }
  })
})

describe('the words of verification', () => {
  it('stand for every finding, each of which is produced here', () => {
    expect(tagsOf(findings)).toEqual(Object.keys(findingMessages).sort())
  })

  it('name the data of every finding, in two languages that differ', () => {
    for (const finding of findings) {
      const [zh, en] = [explainBy(findingMessages)('zh')(finding), explainBy(findingMessages)('en')(finding)]
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(zh).not.toBe(en)
      expect(en).toMatch(/[a-z]{2}/)
      expect([finding._tag, unnamed(finding, zh, en)]).toEqual([finding._tag, []])
      if (finding._tag !== 'Malformed') expect(zh + en).not.toMatch(/undefined|\[object|NaN|Infinity/)
    }
  })

  it('share no tag with the words of the draw but Malformed', () => {
    const shared = Object.keys(findingMessages).filter((tag) => tag in drawMessages)
    expect(shared).toEqual(['Malformed'])
    expect(orThrow(writeNotice(draft)).number).toBe(1)
  })
})
