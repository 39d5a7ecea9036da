import { describe, expect, it } from 'vitest'
import {
  commitmentOf,
  drawnOf,
  isVerified,
  noticeDigest,
  quicknet,
  recordDigest,
  recordText,
  seedOf,
  verifyRecord,
  type DrawRecord
} from '../../../src/draw/index.js'
import { orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import {
  revealStateOf,
  SEALED_NAMES,
  sealFiles,
  sealMessages,
  verifyReveal,
  type PublicFile,
  type PublishRules
} from '../../../src/publish/index.js'
import { draft, inputOf, publishedOf, recordOf, sha, sources, tablesOf, type Input } from '../draw/sample.js'
import { tags } from './sample.js'

const input: Input = inputOf()
const record: DrawRecord = recordOf(input)
const tables = tablesOf(draft)
const others: readonly PublicFile[] = [
  { name: 'tables.json', text: JSON.stringify(tables) },
  { name: 'teams.json', text: JSON.stringify(record.draws) }
]
const { before, after } = orThrow(sealFiles({ record, others }))
const place = sources.findIndex(({ kind }) => kind === 'seal')
const nonce = record.values[place] ?? ''
const named = [...new Set(record.draws.flatMap((draw) => drawnOf(draw).map(({ id }) => id)))]
const known = before.map(({ text }) => text).join('\n')
const reveal = (changes: Partial<Parameters<typeof verifyReveal>[0]> = {}): ReturnType<typeof verifyReveal> =>
  verifyReveal({ before, record, tables, chains: [quicknet], ...changes })
const without = (name: string): readonly PublicFile[] => before.filter((file) => file.name !== name)
const instead = (name: string, text: string): readonly PublicFile[] => [...without(name), { name, text }]

describe('what is public before the visits', () => {
  it('LX-DEPT-30b: neither the seed, nor a name of the frame, nor a ticket, nor the sealed nonce stands in any file', () => {
    expect(named.length).toBeGreaterThan(10)
    for (const { id } of draft.draws[0]?.frame ?? []) expect(known).not.toContain(id)
    for (const draw of record.draws) for (const { ticket } of drawnOf(draw)) expect(known).not.toContain(ticket)
    expect(known).not.toContain(record.seed)
    expect(nonce).toMatch(/^[0-9a-f]{64}$/u)
    expect(known).not.toContain(nonce)
    // All of it stands in what follows the visits.
    const shown = after.map(({ text }) => text).join('\n')
    for (const secret of [record.seed, nonce, ...named]) expect(shown).toContain(secret)
  })

  it('C-18: the seed does not follow from the files before: every value but the seal is known, and each guess at it gives another seed', () => {
    const values = JSON.parse(before.find(({ name }) => name === SEALED_NAMES.values)?.text ?? '') as readonly (
      string | null
    )[]
    const commitments = JSON.parse(
      before.find(({ name }) => name === SEALED_NAMES.commitments)?.text ?? ''
    ) as readonly (string | null)[]
    expect(values.map((value, i) => value === record.values[i])).toEqual(sources.map((_, i) => i !== place))
    const digest = noticeDigest(record.notice)
    const withSeal = (guess: string): string =>
      seedOf(
        digest,
        values.map((value) => value ?? guess)
      )
    const guesses = [
      '',
      'absent',
      commitments[place] ?? '',
      recordDigest(record),
      digest,
      '0'.repeat(64),
      sha(nonce),
      `${nonce.slice(0, -1)}${nonce.endsWith('0') ? '1' : '0'}`,
      ...values.flatMap((value) => (value === null ? [] : [value]))
    ]
    for (const guess of guesses) expect(withSeal(guess)).not.toBe(record.seed)
    expect(withSeal(nonce)).toBe(record.seed)
    // The commitment binds the nonce and shows nothing of it but its digest.
    expect(commitments[place]).toBe(commitmentOf(digest, nonce, '封存者'))
  })

  it('C-18: another nonce under the same public files gives other names, so that the files fit many draws', () => {
    const other = recordOf(inputOf(draft, '另一次'))
    expect(other.noticeDigest).toBe(record.noticeDigest)
    const names = (of: DrawRecord): readonly string[] => of.draws.flatMap((draw) => drawnOf(draw).map(({ id }) => id))
    expect(names(other)).not.toEqual(names(record))
  })

  it('C-18: notice, commitments, open values and the digest of the record come first, everything that names somebody after', () => {
    expect(before.map(({ name }) => name)).toEqual(['notice.json', 'commitments.json', 'values.json', 'record.sha256'])
    expect(after.map(({ name }) => name)).toEqual(['record.json', 'tables.json', 'teams.json'])
    expect(before.at(-1)?.text).toBe(sha(recordText(record)))
  })

  it('LX-MKT-13a: the task is public before the check: its name, its registry, its numbers stand in the notice that is sealed', () => {
    const [notice] = before
    expect(sha(notice?.text ?? '')).toBe(record.noticeDigest)
    for (const text of ['食品抽查', '食品经营者名录', '第二季度双随机抽查']) expect(notice?.text).toContain(text)
  })

  it('LX-DEPT-30b: a campaign without a seal, or with a file under a taken name, is not sealed', () => {
    const open = inputOf({ ...draft, sources: sources.filter(({ kind }) => kind !== 'seal') })
    expect(reasonsOf(sealFiles({ record: recordOf(open), others: [] }))).toEqual([{ _tag: 'NoticeUnsealed' }])
    expect(tags(sealFiles({ record, others: [{ name: 'notice.json', text: '' }] }))).toEqual(['FileNameTaken'])
    expect(tags(sealFiles({ record, others: [...others, ...others] }))).toEqual(['FileNameTaken', 'FileNameTaken'])
  })

  it('LX-DEPT-30b: a nonce or a seed that slipped into the notice is found before it is published', () => {
    const telling = (title: string): readonly unknown[] =>
      reasonsOf(sealFiles({ record: { ...record, notice: { ...record.notice, title } }, others }))
    expect(telling(`封存 ${nonce}`)).toEqual([{ _tag: 'SecretShown', name: 'notice.json', what: 'nonce' }])
    expect(telling(record.seed)).toEqual([{ _tag: 'SecretShown', name: 'notice.json', what: 'seed' }])
    expect(sealMessages.SecretShown.zh({ _tag: 'SecretShown', name: 'a', what: 'seed' })).toContain('种子')
  })
})

describe('what is revealed after the visits', () => {
  it('C-18: after the reveal everything verifies against what was public before', () => {
    const { troubles, verification } = reveal()
    expect(troubles).toEqual([])
    expect(isVerified(verification)).toBe(true)
    expect(verification.unchecked).toEqual([])
    const file = after.find(({ name }) => name === SEALED_NAMES.record)
    const parsed = JSON.parse(file?.text ?? '') as unknown
    expect(isVerified(verifyRecord({ record: parsed, tables, published: publishedOf(input) }))).toBe(true)
    expect(reveal({ record: parsed }).troubles).toEqual([])
  })

  it('LX-DEPT-30b: a record drawn anew with another nonce does not fit the files that were public before', () => {
    const other = recordOf(inputOf(draft, '另一次'))
    const found = reveal({ record: other })
    expect(found.troubles.map(({ name }) => name)).toEqual(['record.sha256'])
    expect(isVerified(found.verification)).toBe(false)
    const opened = { ...record, values: record.values.map((value, i) => (i === place ? sha('另一随机数') : value)) }
    expect(reveal({ record: opened }).verification.differences.map(({ _tag }) => _tag)).toContain('NonceDoesNotOpen')
  })

  it('LX-DEPT-30b: a name that is put in, or a notice, table or list that is exchanged, is found', () => {
    const [draw] = record.draws
    const drawn = {
      ...record,
      draws: record.draws.map((entry) =>
        entry === draw
          ? {
              ...entry,
              strata: entry.strata.map((stratum, i) =>
                i === 0
                  ? { ...stratum, drawn: stratum.drawn.map((unit, j) => (j === 0 ? { ...unit, id: '甲-999' } : unit)) }
                  : stratum
              )
            }
          : entry
      )
    }
    expect(isVerified(reveal({ record: drawn }).verification)).toBe(false)
    const exchanged = tables.map((table) => ({ ...table, frame: table.frame.slice(1) }))
    expect(isVerified(reveal({ tables: exchanged }).verification)).toBe(false)
    const retitled = instead('notice.json', (before[0]?.text ?? '').replace('第二季度', '第三季度'))
    expect(reveal({ before: retitled }).troubles).toEqual([{ _tag: 'RevealDiffers', name: 'notice.json' }])
    expect(isVerified(reveal({ before: retitled }).verification)).toBe(false)
    expect(isVerified(reveal({ before: instead('commitments.json', '[]') }).verification)).toBe(false)
  })

  it('LX-DEPT-30b: a missing or unreadable file is said, and nothing throws', () => {
    for (const { name } of before) {
      expect(reveal({ before: without(name) }).troubles).toEqual([{ _tag: 'SealedFileMissing', name }])
    }
    for (const name of ['commitments.json', 'values.json']) {
      expect(reveal({ before: instead(name, '{') }).troubles).toEqual([{ _tag: 'SealedFileUnreadable', name }])
      expect(reveal({ before: instead(name, '"甲"') }).troubles).toEqual([{ _tag: 'SealedFileUnreadable', name }])
    }
    for (const nonsense of [null, 7, [], {}]) {
      expect(reveal({ record: nonsense }).troubles.length).toBeGreaterThan(0)
    }
  })
})

describe('when names become public', () => {
  const at = (rules: Pick<PublishRules, 'reveal'>, openVisits: number, more = {}): unknown =>
    revealStateOf({ drawn: true, revealed: false, openVisits, ...more }, rules)

  it('C-18: names are sealed until the last visit is over, and free after it', () => {
    for (const { publish } of [linxiaJoint, linxiaMarket]) {
      expect(at(publish, 2)).toEqual({ _tag: 'Right', right: 'sealed' })
      expect(at(publish, 1)).toEqual({ _tag: 'Right', right: 'sealed' })
      expect(at(publish, 0)).toEqual({ _tag: 'Right', right: 'revealable' })
      expect(at(publish, 0, { revealed: true })).toEqual({ _tag: 'Right', right: 'revealed' })
      expect(at(publish, 5, { drawn: false })).toEqual({ _tag: 'Right', right: 'undrawn' })
    }
  })

  it('C-18: by the other reading they are free at the draw; where the text is silent it has to be decided', () => {
    const { reveal: law } = linxiaJoint.publish
    expect(at({ reveal: law === null ? null : { ...law, value: 'at-draw' } }, 3)).toEqual({
      _tag: 'Right',
      right: 'revealable'
    })
    expect(at(linxia2019.publish, 3)).toEqual({
      _tag: 'Left',
      left: [{ _tag: 'AnswerOpen', stage: 'publish', question: 'reveal' }]
    })
  })
})
