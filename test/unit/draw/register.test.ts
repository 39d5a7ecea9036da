/* 公告簿: gaps, wrong links, voids with records, nonces used twice, and what still waits. */

import { describe, expect, it } from 'vitest'
import {
  commitmentOf,
  noticeDigest,
  noticeText,
  recordDigest,
  verifyRegister,
  type DrawRecord,
  type Notice,
  type RegisterEntry
} from '../../../src/draw/index.js'
import { put, without } from '../../pointer.js'
import { draft, inputOf, recordOf, sha, sources } from './sample.js'

type Draft = typeof draft
type Made = { readonly entry: RegisterEntry; readonly notice: Notice; readonly record: DrawRecord }

const open = sources.filter(({ kind }) => kind !== 'seal')

// The next notice of a register and its record.
const next = (before: Made | null, changes: Partial<Draft> = {}): Made => {
  const number = (before?.notice.number ?? 0) + 1
  const input = inputOf(
    {
      ...draft,
      sources: open,
      number,
      previous: before && noticeDigest(before.notice),
      previousRecord: before?.entry.record ? recordDigest(before.entry.record) : null,
      ...changes
    },
    String(number)
  )
  const record = recordOf(input)
  return { entry: { notice: noticeText(record.notice), record }, notice: record.notice, record }
}
const unrecorded = (made: Made): Made => ({ ...made, entry: { ...made.entry, record: null } })
const verified = (...made: readonly Made[]): ReturnType<typeof verifyRegister> =>
  verifyRegister(made.map(({ entry }) => entry))
const voids = (...numbers: readonly number[]): Partial<Draft> => ({
  voids: numbers.map((number) => ({ number, reason: '名录有误' }))
})

const first = next(null)
const second = next(first)
const third = next(second)

describe('a register', () => {
  it('of notices with their records is without trouble', () => {
    expect(verifyRegister([])).toEqual({ troubles: [], pending: [] })
    expect(verified(first)).toEqual({ troubles: [], pending: [] })
    expect(verified(first, second, third)).toEqual({ troubles: [], pending: [] })
  })

  it('may name no record of the one before: it may have come later', () => {
    const early = next(first, { previousRecord: null })
    expect(verified(first, early)).toEqual({ troubles: [], pending: [] })
  })

  it('waits for the record of its last notice', () => {
    expect(verified(first, unrecorded(second))).toEqual({ troubles: [], pending: [2] })
    expect(verified(unrecorded(first))).toEqual({ troubles: [], pending: [1] })
  })

  it('has a notice unsettled that is followed by another and has neither record nor void', () => {
    const bare = unrecorded(first)
    expect(verified(bare, next(bare))).toEqual({ troubles: [{ _tag: 'Unsettled', number: 1 }], pending: [] })
    expect(verified(bare, next(bare, voids(1)))).toEqual({ troubles: [], pending: [] })
  })

  it('waits for a sealed notice, though others follow: a seal is opened after the visits', () => {
    const sealed = unrecorded(next(null, { sources }))
    expect(verified(sealed, next(sealed))).toEqual({ troubles: [], pending: [1] })
    expect(verified(sealed, next(sealed, voids(1)))).toEqual({ troubles: [], pending: [] })
  })
})

describe('troubles of a register', () => {
  it('a notice left out', () => {
    expect(verified(first, third).troubles).toEqual([
      { _tag: 'NumberGap', entry: 2, number: 3, expected: 2 },
      { _tag: 'PreviousDiffers', number: 3, stated: noticeDigest(second.notice), computed: noticeDigest(first.notice) },
      {
        _tag: 'PreviousRecordDiffers',
        number: 3,
        stated: recordDigest(second.record),
        computed: recordDigest(first.record)
      }
    ])
    expect(verified(second).troubles).toEqual([
      { _tag: 'NumberGap', entry: 1, number: 2, expected: 1 },
      { _tag: 'PreviousDiffers', number: 2, stated: noticeDigest(first.notice), computed: null },
      { _tag: 'PreviousRecordDiffers', number: 2, stated: recordDigest(first.record), computed: null }
    ])
  })

  it('two notices of one number', () => {
    const other = next(null, { title: '另一公告' })
    expect(verified(first, other).troubles).toMatchObject([
      { _tag: 'NumberGap', entry: 2, number: 1, expected: 2 },
      { _tag: 'PreviousDiffers', number: 1, stated: null, computed: noticeDigest(first.notice) }
    ])
    // The same nonces under one number are not said to be used in two notices.
    expect(verified(first, first).troubles.map(({ _tag }) => _tag)).toEqual(['NumberGap', 'PreviousDiffers'])
  })

  it('a notice exchanged after the next one named it', () => {
    const exchanged = next(null, { title: '另一公告' })
    expect(verified(exchanged, second).troubles).toEqual([
      {
        _tag: 'PreviousDiffers',
        number: 2,
        stated: noticeDigest(first.notice),
        computed: noticeDigest(exchanged.notice)
      },
      {
        _tag: 'PreviousRecordDiffers',
        number: 2,
        stated: recordDigest(first.record),
        computed: recordDigest(exchanged.record)
      }
    ])
  })

  it('a record named that is not there, or is another', () => {
    expect(verified(unrecorded(first), second).troubles).toEqual([
      { _tag: 'PreviousRecordDiffers', number: 2, stated: recordDigest(first.record), computed: null },
      { _tag: 'Unsettled', number: 1 }
    ])
  })

  it('a record of another notice, or one that says it is of this', () => {
    const foreign = { ...first, entry: { ...first.entry, record: second.record } }
    expect(verified(foreign).troubles).toEqual([{ _tag: 'RecordOfAnotherNotice', number: 1 }])
    const disguised = put(second.record, '/noticeDigest', first.record.noticeDigest) as DrawRecord
    expect(verified({ ...first, entry: { ...first.entry, record: disguised } }).troubles).toEqual([
      { _tag: 'RecordOfAnotherNotice', number: 1 }
    ])
    const renamed = put(first.record, '/noticeDigest', second.record.noticeDigest) as DrawRecord
    expect(verified({ ...first, entry: { ...first.entry, record: renamed } }).troubles).toEqual([
      { _tag: 'RecordOfAnotherNotice', number: 1 }
    ])
  })

  it('a void of a notice that has a record', () => {
    const later = next(second, voids(1))
    expect(verified(first, second, later).troubles).toEqual([{ _tag: 'VoidedWithRecord', number: 1, voidedBy: 3 }])
  })

  it('a void of a notice that is void already', () => {
    const bare = unrecorded(first)
    const voiding = next(bare, voids(1))
    const again = next(voiding, voids(1))
    expect(verified(bare, voiding, again).troubles).toEqual([{ _tag: 'VoidedTwice', number: 1, voidedBy: 3 }])
  })

  it('a nonce used in two notices, whoever used it', () => {
    const nonce = first.record.values[0] ?? ''
    const at = (i: number): DrawRecord =>
      put(
        put(second.record, `/values/${String(i)}`, nonce),
        `/commitments/${String(i)}`,
        commitmentOf(second.record.noticeDigest, nonce, second.notice.sources[i]?.name ?? '')
      ) as DrawRecord
    for (const i of [0, 1]) {
      expect(verifyRegister([first.entry, { ...second.entry, record: at(i) }]).troubles).toEqual([
        { _tag: 'NonceReused', number: 2, source: second.notice.sources[i]?.name, first: 1 }
      ])
    }
  })

  it('a nonce of a seal used again, by a seal or by a witness', () => {
    const sealed = next(null, { sources })
    const later = next(sealed, { sources })
    const nonce = sealed.record.values[2] ?? ''
    for (const i of [0, 2]) {
      const again = put(later.record, `/values/${String(i)}`, nonce) as DrawRecord
      expect(verifyRegister([sealed.entry, { ...later.entry, record: again }]).troubles).toEqual([
        { _tag: 'NonceReused', number: 2, source: sources[i]?.name, first: 1 }
      ])
    }
  })

  it('not: being absent, or dice, numbers and rounds that come again', () => {
    const again = ['/values/0', '/values/2', '/values/3', '/values/4'].reduce<unknown>(
      (record, pointer, i) => put(record, pointer, i === 0 ? 'absent' : first.record.values[i + 1]),
      second.record
    )
    const absent = put(first.record, '/values/0', 'absent') as DrawRecord
    const { troubles } = verifyRegister([
      { ...first.entry, record: absent },
      { ...second.entry, record: again as DrawRecord }
    ])
    expect(troubles.map(({ _tag }) => _tag)).toEqual(['PreviousRecordDiffers'])
  })

  it('a notice of another register', () => {
    const foreign = next(first, { register: '别的公告簿' })
    expect(verified(first, foreign).troubles).toEqual([
      { _tag: 'RegisterDiffers', number: 2, register: '别的公告簿', first: '测试公告簿' }
    ])
  })

  it('a notice that cannot be read: the others are still verified', () => {
    const spoilt = { ...second, entry: { ...second.entry, notice: `${second.entry.notice}\n` } }
    const { troubles, pending } = verified(first, spoilt, third)
    expect(pending).toEqual([])
    expect(troubles).toMatchObject([
      { _tag: 'EntryUnreadable', entry: 2, troubles: [{ _tag: 'NotCanonical' }] },
      { _tag: 'PreviousDiffers', number: 3, computed: sha(`${second.entry.notice}\n`) }
    ])
  })

  it('a record that cannot be read, with its places', () => {
    const cut = without(first.record, '/draws') as DrawRecord
    const { troubles, pending } = verifyRegister([{ ...first.entry, record: cut }])
    expect(troubles).toMatchObject([
      { _tag: 'EntryUnreadable', entry: 1, troubles: [{ _tag: 'Malformed', at: '/record/draws' }] }
    ])
    expect(pending).toEqual([1])
  })

  it('what is no register, no entry, no notice or no record at all', () => {
    const circle: Record<string, unknown> = {}
    circle['notice'] = circle
    const deep = JSON.parse('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)) as unknown
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    for (const strange of [null, 7, 'a', {}, circle, deep, proxy]) {
      expect(verifyRegister(strange as never).troubles).toMatchObject([{ _tag: 'EntryUnreadable', entry: 0 }])
      expect(verifyRegister([strange as RegisterEntry]).troubles).toMatchObject([{ _tag: 'EntryUnreadable', entry: 1 }])
      expect(verifyRegister([{ notice: strange as string, record: null }]).troubles).toMatchObject([
        { _tag: 'EntryUnreadable', entry: 1 }
      ])
      if (strange === null) continue
      expect(verifyRegister([{ ...first.entry, record: strange as DrawRecord }]).troubles).toMatchObject([
        { _tag: 'EntryUnreadable', entry: 1 }
      ])
    }
    // A hole is an entry that is not there.
    const holes: RegisterEntry[] = []
    holes.length = 2
    expect(verifyRegister(holes).troubles).toHaveLength(2)
  })

  it('as many as there are: 130,000 notices void twice', () => {
    const many = Array.from({ length: 130_000 }, (_, i) => ({ number: i + 1, reason: '名录有误' }))
    const huge = (number: number, previous: string): RegisterEntry => {
      const made = { ...first.notice, number: 300_000 + number, previous, voids: many }
      return { notice: noticeText(made as unknown as Notice), record: null }
    }
    const { troubles } = verifyRegister([huge(1, sha('a')), huge(2, sha('b'))])
    expect(troubles.filter(({ _tag }) => _tag === 'VoidedTwice')).toHaveLength(130_000)
  })
})
