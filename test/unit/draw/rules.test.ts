import { describe, expect, it } from 'vitest'
import { verifyRecord, writeNotice } from '../../../src/draw/index.js'
import { orThrow } from '../../../src/kernel/index.js'
import { draft, inputOf, oneStratum, publishedOf, recordOf, tablesOf, unitsOf, valuesOf } from './sample.js'

describe('witnesses (市场监管系统细则 第十五条)', () => {
  const watching = ['纪检监察', '人大代表', '政协委员', '媒体记者', '检查对象代表'].map(
    (who) => ({ kind: 'witness', name: who, detail: `${who}现场监督` }) as const
  )
  const dice = { kind: 'dice', name: '骰子', detail: '十面骰', length: 20 } as const

  it('who watch the draw stand in its notice by name and in its record, and each can move its seed', () => {
    const given = { ...draft, sources: watching }
    const input = inputOf(given)
    const record = recordOf(input)
    expect(record.notice.sources.map(({ name, detail }) => [name, detail])).toEqual(
      watching.map(({ name, detail }) => [name, detail])
    )
    const other = valuesOf(input.notice, 'another')
    const seeds = watching.map((_, i) => {
      const put = <A>(mine: readonly A[], theirs: readonly A[]): readonly A[] =>
        mine.map((value, at) => (at === i ? (theirs[i] ?? value) : value))
      const { commitments, values } = input
      return recordOf({
        ...input,
        commitments: put(commitments, other.commitments),
        values: put(values, other.values)
      }).seed
    })
    expect(new Set([record.seed, ...seeds]).size).toBe(6)
  })

  it('may be invited and need not be: without any the draw stands, and its verification says so', () => {
    const warned = (sources: typeof draft.sources): readonly string[] => {
      const given = { ...draft, sources }
      const input = inputOf(given)
      const found = verifyRecord({ record: recordOf(input), tables: tablesOf(given), published: publishedOf(input) })
      expect(found.differences).toEqual([])
      return found.warnings.flatMap(({ _tag }) => (_tag === 'FewWitnesses' ? [_tag] : []))
    }
    expect(warned([dice])).toEqual(['FewWitnesses'])
    expect(warned([dice, ...watching.slice(0, 1)])).toEqual(['FewWitnesses'])
    expect(warned([dice, ...watching.slice(0, 2)])).toEqual([])
  })
})

describe('the order of inspections where many or all are drawn', () => {
  it.each([
    ['all of 12', 'census', 12],
    ['11 of 12', 'srs', 11]
  ] as const)(
    'follows the tickets and not the table, so that batches cut from it are random: %s',
    (_, method, size) => {
      const frame = unitsOf('甲', 12)
      const given = oneStratum(frame, { method, size, reserve: 0, reason: null })
      const orders = ['', 'b', 'c', 'd'].map((salt) => {
        const drawn = recordOf(inputOf(given, salt)).draws[0]?.strata[0]?.drawn ?? []
        expect(drawn.map(({ ticket }) => ticket)).toEqual(drawn.map(({ ticket }) => ticket).sort())
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(size)
        return drawn.map(({ id }) => id).join()
      })
      expect(new Set(orders).size).toBe(4)
      expect(orders).not.toContain(frame.map(({ id }) => id).join())
      const turned = oneStratum([...frame].reverse(), { method, size, reserve: 0, reason: null })
      expect(orThrow(writeNotice(turned))).toEqual(orThrow(writeNotice(given)))
    }
  )
})
