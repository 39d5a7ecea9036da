import { describe, expect, it } from 'vitest'
import { cited, decode, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  checkPoolTask,
  classLetter,
  groundsBy,
  movePools,
  openPoolBook,
  poolApplicationCodec,
  poolBookCodec,
  poolFindingCodec,
  poolMessages,
  poolProposalCodec,
  POOLS,
  poolsOfTask,
  reviewPools,
  RISK_CLASSES,
  riskClassOf,
  sinksOf,
  sortIntoPools,
  standingsOn,
  underChecked,
  type ClassLetter,
  type Pool,
  type PoolBook,
  type PoolPlaces,
  type PoolProposal,
  type PoolReview,
  type PoolRules,
  type PoolTask,
  type ReviewInput,
  type Subject
} from '../../../src/registry/index.js'
import { day, name } from './sample.js'
import {
  ADJUSTED,
  application,
  confirmedOn,
  downwards,
  finding,
  firm,
  FOUNDED,
  office,
  proposal,
  three,
  threePools,
  wannianPools
} from './wannian.js'

const sort = (subjects: readonly Subject[], proposals: readonly PoolProposal[] = []): PoolPlaces =>
  orThrow(sortIntoPools({ subjects, proposals, on: FOUNDED, rules: wannianPools }))

const poolsIn = (places: PoolPlaces): Readonly<Record<string, Pool>> =>
  Object.fromEntries(places.places.map(({ subject, pool }) => [subject, pool]))

const poolOf = (book: PoolBook, id: string, on: string): Pool | undefined =>
  standingsOn(book, day(on)).get(name(id))?.pool

const review = (changed: Partial<ReviewInput> = {}): PoolReview =>
  orThrow(
    reviewPools({
      book: threePools(),
      subjects: three,
      findings: [],
      applications: [],
      proposals: [],
      on: ADJUSTED,
      rules: wannianPools,
      ...changed
    })
  )

const move = (
  findings: Parameters<typeof movePools>[0]['findings'],
  rules: PoolRules = wannianPools,
  book = threePools()
) => orThrow(movePools({ book, findings, rules }))

const tags = (refused: readonly { readonly _tag: string }[]): readonly string[] => refused.map(({ _tag }) => _tag)

const task = (changed: Partial<PoolTask> = {}): PoolTask => ({
  pool: 'A',
  organiser: office,
  departments: ['县市管局', '县应急管理局'].map(name),
  rows: 100,
  size: 10,
  proposers: [],
  ...changed
})

const refusedTask = (changed: Partial<PoolTask>, rules: PoolRules | null = wannianPools) =>
  reasonsOf(checkPoolTask({ task: task(changed), rules }))

describe('pools', () => {
  it('WN-02: data, credit class and local evaluation put every market entity into exactly one of three pools', () => {
    const subjects = [
      firm('1', { industry: '制造业' }),
      firm('2', { marks: ['excellent-credit'] }),
      firm('3', { riskClass: 'low' }),
      firm('4'),
      firm('5', { marks: ['poor-credit'] }),
      firm('6', { riskClass: 'high' }),
      firm('7', { kind: 'product' }),
      firm('8', { riskClass: 'higher' })
    ]
    const proposals = [...['1', '2', '3'].map((id) => proposal(id, 'A')), ...['5', '6'].map((id) => proposal(id, 'C'))]
    const sorted = sort(subjects, proposals)
    expect(poolsIn(sorted)).toEqual({ 1: 'A', 2: 'A', 3: 'A', 4: 'B', 5: 'C', 6: 'C', 8: 'B' })
    expect(sorted.outside).toEqual(['7'])
    expect(sorted.places.map(({ grounds }) => grounds.map((one) => [one._tag, one.pool, one.basis.rule]))).toEqual([
      [
        ['OfSector', 'A', 'WN-02'],
        ['OfClass', 'B', 'WN-02']
      ],
      [
        ['OfMark', 'A', 'WN-02'],
        ['OfClass', 'B', 'WN-02']
      ],
      [['OfClass', 'A', 'WN-02']],
      [['OfClass', 'B', 'WN-02']],
      [
        ['OfMark', 'C', 'WN-12'],
        ['OfClass', 'B', 'WN-02']
      ],
      [['OfClass', 'C', 'WN-02']],
      [['OfClass', 'B', 'WN-02']]
    ])
  })

  it('WN-02: each of the five sectors alone entitles to pool A, as industry or as tag; a sixth does not', () => {
    for (const sector of ['制造业', '旅游业', '数字经济', '招商引资', '纳税大户']) {
      for (const changed of [{ industry: sector }, { tags: ['其他', sector] }]) {
        expect(poolsIn(sort([firm('1', changed)], [proposal('1', 'A')]))).toEqual({ 1: 'A' })
      }
    }
    const asked = sortIntoPools({
      subjects: [firm('1', { industry: '建筑业' })],
      proposals: [proposal('1', 'A')],
      on: FOUNDED,
      rules: wannianPools
    })
    expect(reasonsOf(asked)).toEqual([
      { _tag: 'ProposalWithoutGround', subject: '1', pool: 'A', basis: wannianPools.pools.A.confirmed }
    ])
  })

  it('WN-04: the list of pool A is confirmed by the office; until then its candidates wait in pool B', () => {
    const manufacturer = firm('1', { industry: '制造业' })
    for (const proposals of [[], [proposal('1', 'A', null)]]) {
      const sorted = sort([manufacturer], proposals)
      expect(poolsIn(sorted)).toEqual({ 1: 'B' })
      expect(sorted.awaiting.map(({ subject, pool }) => [subject, pool])).toEqual([['1', 'A']])
    }
    const refusals = (proposals: readonly PoolProposal[]) =>
      reasonsOf(sortIntoPools({ subjects: [manufacturer], proposals, on: FOUNDED, rules: wannianPools }))
    expect(refusals([proposal('1', 'A', confirmedOn('2022-12-01', name('县司法局')))])).toEqual([
      { _tag: 'ConfirmedByOther', subject: '1', by: '县司法局', office, basis: wannianPools.office.basis }
    ])
    expect(refusals([proposal('1', 'A', confirmedOn('2022-12-31'))])).toEqual([])
    expect(tags(refusals([proposal('1', 'A', confirmedOn('2023-01-01'))]))).toEqual(['ConfirmedLater'])
    expect(tags(refusals([proposal('9', 'A')]))).toEqual(['ProposalOfStranger'])
    expect(tags(refusals([proposal('1', 'B')]))).toEqual(['PoolHasNoList'])
  })

  it('WN-09: whoever is in neither A nor C is in B, with or without a class', () => {
    const sorted = sort([firm('1', { riskClass: null }), firm('2', { riskClass: 'higher' })])
    expect(
      sorted.places.map(({ pool, grounds }) => [pool, grounds.map(({ _tag, basis }) => [_tag, basis.rule])])
    ).toEqual([
      ['B', [['OfRest', 'WN-09']]],
      ['B', [['OfClass', 'WN-02']]]
    ])
  })

  it('WN-12: poor credit, or yearly coverage for safety, brings into C once the office has confirmed the proposal', () => {
    for (const mark of ['poor-credit', 'annual-coverage']) {
      const subject = firm('1', { marks: [mark] })
      expect(poolsIn(sort([subject], [proposal('1', 'C', null)]))).toEqual({ 1: 'B' })
      expect(poolsIn(sort([subject], [proposal('1', 'C')]))).toEqual({ 1: 'C' })
    }
    const unfounded = { subjects: [firm('1')], proposals: [proposal('1', 'C')], on: FOUNDED, rules: wannianPools }
    expect(tags(reasonsOf(sortIntoPools(unfounded)))).toEqual(['ProposalWithoutGround'])
  })

  it('WN-12: one subject proposed by several departments is in one pool and has all of them as proposers', () => {
    const by = ['县应急管理局', '县消防救援大队', '县应急管理局']
    const proposals = by.map((one) => proposal('1', 'C', confirmedOn('2022-12-01'), one))
    expect(
      sort([firm('1', { marks: ['annual-coverage'] })], proposals).places.map(({ proposers }) => proposers)
    ).toEqual([['县应急管理局', '县消防救援大队']])
  })

  it('WN-12, C-21: C goes before A and A before B, and both reasons stay on record', () => {
    const subject = firm('1', { industry: '制造业', marks: ['annual-coverage'], riskClass: 'general' })
    const [place] = sort([subject], [proposal('1', 'A'), proposal('1', 'C')]).places
    expect(place?.pool).toBe('C')
    expect(place?.grounds.map((one) => `${one.pool} ${one._tag}`)).toEqual(['C OfMark', 'A OfSector', 'B OfClass'])
    expect(poolsIn(sort([subject], [proposal('1', 'A')]))).toEqual({ 1: 'A' })
    const otherwise: PoolRules = { ...wannianPools, precedence: cited(['A', 'C', 'B'], wannianPools.precedence.basis) }
    const sorted = sortIntoPools({
      subjects: [subject],
      proposals: [proposal('1', 'A'), proposal('1', 'C')],
      on: FOUNDED,
      rules: otherwise
    })
    expect(poolsIn(orThrow(sorted))).toEqual({ 1: 'A' })
  })

  it('WN-30, C-23: of the four classes low speaks for A, general and higher for B, high for C', () => {
    const pools = RISK_CLASSES.map((riskClass) =>
      groundsBy(wannianPools)(firm('1', { riskClass })).map(({ pool }) => pool)
    )
    expect(pools).toEqual([['A'], ['B'], ['B'], ['C']])
    const ids = ['1', '2', '3', '4']
    const subjects = RISK_CLASSES.map((riskClass, i) => firm(ids[i] ?? '', { riskClass }))
    expect(poolsIn(sort(subjects, [proposal('1', 'A'), proposal('4', 'C')]))).toEqual({
      1: 'A',
      2: 'B',
      3: 'B',
      4: 'C'
    })
  })

  it('WN-30: a letter of a class is no pool, and a pool no letter of a class', () => {
    expect(RISK_CLASSES.map(classLetter)).toEqual(['A', 'B', 'C', 'D'])
    expect(RISK_CLASSES.map((riskClass) => riskClassOf(classLetter(riskClass)))).toEqual(RISK_CLASSES)
    const letter = classLetter('low')
    // @ts-expect-error - the letter of a class is not a pool
    const pool: Pool = letter
    // @ts-expect-error - a pool is not the letter of a class
    const other: ClassLetter = POOLS[0] ?? 'A'
    expect([pool, other]).toEqual(['A', 'A'])
  })

  it('pools are refused where the rules know none', () => {
    const none = { _tag: 'PoolsNotRuled' }
    expect(reasonsOf(sortIntoPools({ subjects: [], proposals: [], on: FOUNDED, rules: null }))).toEqual([none])
    expect(reasonsOf(movePools({ book: threePools(), findings: [], rules: null }))).toEqual([none])
    expect(refusedTask({}, null)).toEqual([none])
  })
})

describe('a task on a pool', () => {
  it('WN-04: draws of pool A are organised by the office and by nobody else', () => {
    expect(refusedTask({})).toEqual([])
    expect(refusedTask({ organiser: name('县市管局') })).toEqual([
      {
        _tag: 'NotItsOrganiser',
        pool: 'A',
        organiser: '县市管局',
        allowed: [office],
        basis: wannianPools.pools.A.organiser.basis
      }
    ])
  })

  it('WN-05: of pool A a tenth at most, rounded down: 10 of 100 and of 109, not 11; 11 of 110; none of 9', () => {
    const most = (rows: number, size: number): readonly string[] => tags(refusedTask({ rows, size }))
    expect(most(100, 9)).toEqual([])
    expect(most(100, 10)).toEqual([])
    expect(most(100, 11)).toEqual(['PoolSizeOverCap'])
    expect(most(109, 11)).toEqual(['PoolSizeOverCap'])
    expect(most(110, 11)).toEqual([])
    expect(most(9, 1)).toEqual(['PoolSizeOverCap'])
    expect(most(10, 1)).toEqual([])
    expect(refusedTask({ size: 11 })).toEqual([
      { _tag: 'PoolSizeOverCap', pool: 'A', size: 11, rows: 100, most: 10, basis: wannianPools.pools.A.ratio.basis }
    ])
  })

  it('WN-06: pool A is never checked by one department alone, named twice or not', () => {
    expect(tags(refusedTask({ departments: [name('县市管局')] }))).toEqual(['PoolCheckAlone'])
    expect(tags(refusedTask({ departments: ['县市管局', '县市管局'].map(name) }))).toEqual(['PoolCheckAlone'])
    expect(refusedTask({ departments: ['县市管局', '县税务局'].map(name) })).toEqual([])
  })

  it('WN-10: of pool B each department organises its own draw, alone, of any size', () => {
    const own = { pool: 'B', organiser: name('县商务局'), departments: [name('县商务局')] } as const
    for (const size of [0, 11, 100]) expect(refusedTask({ ...own, size })).toEqual([])
  })

  it('WN-11: of pool B departments need not go together where their draws do not meet', () => {
    expect(refusedTask({ pool: 'B', departments: [name('县商务局')] })).toEqual([])
    expect(wannianPools.pools.B.jointly?.value).toBe('whereOverlapping')
  })

  it('WN-14: of pool C departments need not go together where fields and subjects do not meet', () => {
    const alone = { pool: 'C', size: 100, proposers: [office], departments: [name('县商务局')] } as const
    expect(refusedTask(alone)).toEqual([])
    expect(wannianPools.pools.C.jointly?.value).toBe('whereOverlapping')
  })

  it('WN-13: all of pool C is checked, organised by a department that proposed', () => {
    const ofC = { pool: 'C', organiser: name('县应急管理局'), proposers: [name('县应急管理局')], size: 100 } as const
    expect(refusedTask(ofC)).toEqual([])
    expect(tags(refusedTask({ ...ofC, size: 99 }))).toEqual(['PoolNotCovered'])
    expect(tags(refusedTask({ ...ofC, size: 101 }))).toEqual(['PoolNotCovered'])
    expect(tags(refusedTask({ ...ofC, organiser: name('县商务局') }))).toEqual(['NotItsOrganiser'])
  })

  it('WN-13: who of pool C has had no check in a year is named; one check is enough, last year’s is not', () => {
    const missed = (checks: readonly string[], on = '2023-12-31') =>
      underChecked({
        book: threePools(),
        checks: checks.map((text) => ({ subject: name('C1'), on: day(text) })),
        on: day(on),
        rules: wannianPools
      }).map(({ subject, times, least }) => [subject, times, least])
    expect(missed([])).toEqual([['C1', 0, 1]])
    expect(missed(['2022-12-31'])).toEqual([['C1', 0, 1]])
    expect(missed(['2023-01-01'])).toEqual([])
    expect(missed(['2023-12-31'])).toEqual([])
    expect(missed(['2023-12-31'], '2023-12-30')).toEqual([['C1', 0, 1]])
    expect(missed(['2024-01-01'], '2023-12-31')).toEqual([['C1', 0, 1]])
  })
})

describe('moves', () => {
  it('WN-16: a minor or general violation moves from A to B, a major one from A to C, at once and with its visit', () => {
    const to = (severity: 'minor' | 'general' | 'major') => move([finding('A1', '2023-06-08', severity)]).records
    const moved = (pool: Pool, severity: string) => ({
      _tag: 'Moved',
      on: '2023-06-08',
      subject: 'A1',
      from: 'A',
      to: pool,
      cause: { _tag: 'Found', visit: 'V-2023-06-08', found: '2023-06-08', severity },
      confirmation: null,
      basis: { document: '万年县实施方案', article: '三（一）1第5段', rule: 'WN-16' }
    })
    expect(to('minor')).toEqual([moved('B', 'minor')])
    expect(to('general')).toEqual([moved('B', 'general')])
    expect(to('major')).toEqual([moved('C', 'major')])
    expect(move([finding('A1', '2023-06-08', null)]).records).toEqual([])
  })

  it('WN-16: of two violations found on one day the graver decides, in whichever order they are given', () => {
    const both = [finding('A1', '2023-06-08', 'minor', 'V1'), finding('A1', '2023-06-08', 'major', 'V2')]
    for (const findings of [both, [...both].reverse()]) {
      expect(poolOf(move(findings).book, 'A1', '2023-06-08')).toBe('C')
    }
  })

  it('WN-18: a violation found in B or in C moves nobody, and the refusal cites the article', () => {
    for (const severity of ['minor', 'general', 'major'] as const) {
      for (const subject of ['B1', 'C1']) {
        const { records, refused, book } = move([finding(subject, '2023-06-08', severity)])
        expect(records).toEqual([])
        expect(refused).toEqual([
          {
            _tag: 'NoSuchMove',
            subject,
            from: subject.charAt(0),
            to: null,
            cause: 'V-2023-06-08',
            on: '2023-06-08',
            basis: wannianPools.noOtherMove
          }
        ])
        expect(poolOf(book, subject, '2023-12-31')).toBe(subject.charAt(0))
      }
    }
  })

  it('WN-16, C-22: a major violation in June brings into C at once, so that the September draw of B is without it', () => {
    const firms = [
      firm('B2'),
      firm('A2', { industry: '旅游业', creditCode: null }),
      firm('A3', { industry: '旅游业', creditCode: null })
    ]
    const sorted = sort(firms, [proposal('A2', 'A'), proposal('A3', 'A')])
    const book = openPoolBook(sorted.places, FOUNDED)
    const after = move(
      [finding('A2', '2023-06-08', 'major'), finding('A3', '2023-06-09', 'general')],
      wannianPools,
      book
    ).book
    const ofB = (on: string): readonly string[] =>
      [...standingsOn(after, day(on))].filter(([, { pool }]) => pool === 'B').map(([id]) => id)
    expect(ofB('2023-06-07')).toEqual(['B2'])
    expect(ofB('2023-09-01')).toEqual(['B2', 'A3'])
    expect(['2023-06-07', '2023-06-08'].map((on) => poolOf(after, 'A2', on))).toEqual(['A', 'C'])
  })

  it('C-22: read as yearly, a violation waits for the adjustment and then moves on its day; the gravest decides', () => {
    const findings = [finding('A1', '2023-03-01', 'minor'), finding('A1', '2023-06-08', 'major')]
    const rules = downwards('yearly')
    const during = move(findings, rules)
    expect(during.records).toEqual([])
    expect(during.waiting).toHaveLength(2)
    const { records, book } = review({ findings, rules })
    expect(records.map((record) => [record._tag, record.on])).toEqual([['Moved', ADJUSTED]])
    expect(['2023-12-19', '2023-12-20'].map((on) => poolOf(book, 'A1', on))).toEqual(['A', 'C'])
  })

  it('WN-15, C-22: a task whose list is locked keeps its pools; read otherwise, it follows the moves', () => {
    const { book } = move([finding('A1', '2023-06-08', 'major')])
    const pool = (rules: PoolRules): Pool | undefined =>
      poolsOfTask({ book, lockedOn: day('2023-06-01'), on: day('2023-06-20'), rules }).get(name('A1'))?.pool
    expect(pool(wannianPools)).toBe('A')
    expect(pool({ ...wannianPools, lockedTask: cited('followed', wannianPools.lockedTask.basis) })).toBe('C')
  })

  it('a finding is carried once, and one from before its pool or of a stranger is refused', () => {
    const first = move([finding('A1', '2023-06-08', 'minor')])
    const again = move([finding('A1', '2023-06-08', 'minor')], wannianPools, first.book)
    expect([again.records, again.refused]).toEqual([[], []])
    const late = move([finding('A1', '2023-06-07', 'major')], wannianPools, first.book)
    expect(tags(late.refused)).toEqual(['FoundBeforePool'])
    expect(tags(move([finding('A1', '2022-12-30', 'major')]).refused)).toEqual(['FoundBeforePool'])
    expect(tags(move([finding('A1', '2022-12-31', 'major')]).refused)).toEqual([])
    expect(tags(move([finding('Z9', '2023-06-08', 'major')]).refused)).toEqual(['NotInPool'])
  })

  it('WN-16: a major finding of a visit whose minor one is in the book is not passed over: it is moved, or refused aloud', () => {
    const minor = finding('A1', '2023-06-08', 'minor', 'V1')
    const major = finding('A1', '2023-06-08', 'major', 'V1')
    const first = move([minor])
    expect(tags(move([major], wannianPools, first.book).refused)).toEqual(['NoSuchMove'])
    const both = move([minor, major, minor])
    expect([both.records.map((one) => ('to' in one ? one.to : null)), both.refused]).toEqual([['C'], []])
    expect(move([minor, major], wannianPools, both.book)).toEqual({
      book: both.book,
      records: [],
      waiting: [],
      refused: []
    })
  })

  it('WN-16: the book does not show in which order the findings of a day were given', () => {
    const day8 = (['V2', 'V1', 'V3'] as const).map((visit) => finding('A1', '2023-06-08', 'minor', visit))
    const books = [day8, [...day8].reverse()].map((findings) => move(findings).book)
    expect(books[0]).toEqual(books[1])
    expect(books[0]?.records.at(-1)).toMatchObject({ cause: { visit: 'V1' } })
  })

  it('WN-18: C is the only pool that no move leaves', () => {
    expect(sinksOf(wannianPools.moves)).toEqual(['C'])
  })
})

describe('the yearly adjustment', () => {
  const clean = finding('B1', '2023-09-10', null)

  it('WN-17: B to A needs a clean check, an application or a recommendation, and the office’s confirmation', () => {
    for (const route of ['application', 'recommendation'] as const) {
      const { records, refused } = review({
        findings: [clean],
        applications: [application('B1', '2023-10-01', { route })]
      })
      expect(refused).toEqual([])
      expect(records).toEqual([
        {
          _tag: 'Moved',
          on: ADJUSTED,
          subject: 'B1',
          from: 'B',
          to: 'A',
          cause: { _tag: 'Applied', visit: 'V-2023-09-10', route, by: 'B1' },
          confirmation: { by: office, on: '2023-12-10' },
          basis: { document: '万年县实施方案', article: '三（一）1第5段', rule: 'WN-17' }
        }
      ])
    }
    expect(review({ findings: [clean] }).records).toEqual([])
    const without = (changed: Parameters<typeof application>[2], findings = [clean]) =>
      tags(review({ findings, applications: [application('B1', '2023-10-01', changed)] }).refused)
    expect(without({}, [])).toEqual(['NoCleanCheck'])
    expect(without({}, [finding('B1', '2023-10-02', null)])).toEqual(['NoCleanCheck'])
    expect(without({}, [finding('B1', '2023-10-01', null)])).toEqual([])
    expect(without({}, [finding('B1', '2022-12-30', null)])).toEqual(['NoCleanCheck'])
    expect(without({}, [finding('B1', '2023-09-10', 'minor')])).toContain('NoCleanCheck')
    expect(without({ confirmation: null })).toEqual(['MoveUnconfirmed'])
    expect(without({ confirmation: confirmedOn('2023-12-10', name('县司法局')) })).toEqual(['ConfirmedByOther'])
    expect(without({ confirmation: confirmedOn('2023-12-20') })).toEqual([])
    expect(without({ confirmation: confirmedOn('2023-12-21') })).toEqual(['ConfirmedLater'])
  })

  it('WN-17: of two wishes for one subject the second asks for nothing any more, and of two clean checks of a day one is told', () => {
    const applications = [
      application('B1', '2023-10-01'),
      application('B1', '2023-10-02', { route: 'recommendation', by: name('县税务局'), confirmation: null })
    ]
    const findings = ['V2', 'V1'].map((visit) => finding('B1', '2023-09-10', null, visit))
    for (const given of [findings, [...findings].reverse()]) {
      const { records, refused } = review({ findings: given, applications })
      expect(refused).toEqual([])
      expect(records).toMatchObject([{ to: 'A', cause: { visit: 'V1', route: 'application' } }])
    }
  })

  it('WN-17: a violation after the clean check stops the move, unless any clean check is read to suffice', () => {
    const input = {
      findings: [clean, finding('B1', '2023-11-01', 'minor')],
      applications: [application('B1', '2023-10-01')]
    }
    expect(tags(review(input).refused)).toEqual(['NoSuchMove', 'LaterViolation'])
    const rules: PoolRules = { ...wannianPools, clean: cited('anyCheck', wannianPools.clean.basis) }
    expect(tags(review({ ...input, rules }).records)).toEqual(['Moved'])
    const before = [finding('B1', '2023-08-01', 'minor'), clean]
    expect(tags(review({ ...input, findings: before }).records)).toEqual(['Moved'])
  })

  it('WN-17, C-21: who meets a ground of C is not moved up to A', () => {
    const subjects = three.map((one) => (one.id === 'B1' ? firm('B1', { riskClass: 'high' }) : one))
    const input = { subjects, findings: [clean], applications: [application('B1', '2023-10-01')] }
    expect(tags(review(input).refused)).toEqual(['OtherPoolFirst'])
  })

  it('WN-17, C-22: read as at once, the move up counts from its confirmation', () => {
    const rules: PoolRules = {
      ...wannianPools,
      moves: wannianPools.moves.map((one) =>
        one.to === 'A' ? { ...one, when: cited('at-once', one.when.basis) } : one
      )
    }
    const { book } = review({ findings: [clean], applications: [application('B1', '2023-10-01')], rules })
    expect(['2023-12-09', '2023-12-10'].map((on) => poolOf(book, 'B1', on))).toEqual(['B', 'A'])
  })

  it('WN-18: no application leads from C to A, from A to B, or from B to C', () => {
    const asked = [
      application('C1', '2023-10-01'),
      application('A1', '2023-10-01', { to: 'B' }),
      application('B1', '2023-10-01', { to: 'C' })
    ]
    const { records, refused } = review({
      findings: ['A1', 'B1', 'C1'].map((id) => finding(id, '2023-09-10', null)),
      applications: asked
    })
    expect(records).toEqual([])
    expect(refused.map((one) => [one._tag, 'basis' in one ? one.basis.rule : null])).toEqual([
      ['NoSuchMove', 'WN-18'],
      ['NoSuchMove', 'WN-18'],
      ['NoSuchMove', 'WN-18']
    ])
  })

  it('WN-15: the pools are adjusted once a year: a second time is refused, next year’s first is not', () => {
    const first = review()
    const again = (on: string) =>
      tags(
        reasonsOf(
          reviewPools({
            book: first.book,
            subjects: three,
            findings: [],
            applications: [],
            proposals: [],
            on: day(on),
            rules: wannianPools
          })
        )
      )
    expect(again('2023-12-31')).toEqual(['AdjustedAlready'])
    const already = { _tag: 'AdjustedAlready', year: 2023, times: 1, most: 1, ...wannianPools.adjustments } as const
    expect(explainBy(poolMessages)('en')(already)).toBe(
      'adjustments of the pools in 2023: 1 made, 1 a year provided for (万年县实施方案, 三（一）1第5段)'
    )
    expect(again('2024-01-01')).toEqual([])
    expect(first.book.adjusted).toEqual([ADJUSTED])
    const backwards = { book: threePools(), subjects: three, findings: [], applications: [], proposals: [] }
    expect(tags(reasonsOf(reviewPools({ ...backwards, on: day('2022-12-30'), rules: wannianPools })))).toEqual([
      'AdjustedBackwards'
    ])
  })

  it('WN-15: who is gone leaves the pools, who is new is placed, and who is neither stays', () => {
    const subjects = [...three.slice(1), firm('N1'), firm('N2', { industry: '旅游业' }), firm('N3', { kind: 'place' })]
    const { records, book, awaiting } = review({ subjects, proposals: [proposal('N2', 'A')] })
    expect(records.map((one) => [one._tag, one.subject])).toEqual([
      ['Left', 'A1'],
      ['Placed', 'N1'],
      ['Placed', 'N2']
    ])
    expect(['A1', 'B1', 'C1', 'N1', 'N2'].map((id) => poolOf(book, id, '2023-12-20'))).toEqual([
      undefined,
      'B',
      'C',
      'B',
      'A'
    ])
    expect(awaiting).toEqual([])
  })

  it('WN-15: a wrong proposal is refused by itself and hinders no other', () => {
    const subjects = [...three, firm('N1'), firm('N2', { industry: '旅游业' })]
    const proposals = [proposal('N1', 'A'), proposal('N2', 'A'), proposal('Z9', 'C')]
    const { refused, book } = review({ subjects, proposals })
    expect(refused.map((one) => [one._tag, one.subject])).toEqual([
      ['ProposalWithoutGround', 'N1'],
      ['ProposalOfStranger', 'Z9']
    ])
    expect(['N1', 'N2'].map((id) => poolOf(book, id, '2023-12-20'))).toEqual(['B', 'A'])
  })

  it('WN-12, WN-15: credit that turned poor brings into C in the adjustment, on a confirmed proposal', () => {
    const subjects = three.map((one) => (one.id === 'C1' ? one : { ...one, marks: ['poor-credit'] as const }))
    const proposals = [proposal('A1', 'C'), proposal('B1', 'C')]
    const { records, book } = review({ subjects, proposals })
    expect(records.map((one) => (one._tag === 'Moved' ? [one.from, one.to, one.basis.rule] : null))).toEqual([
      ['A', 'C', 'WN-12'],
      ['B', 'C', 'WN-12']
    ])
    expect(['A1', 'B1'].map((id) => poolOf(book, id, '2023-12-20'))).toEqual(['C', 'C'])
    expect(tags(review({ subjects, proposals: [proposal('B1', 'C', null)] }).refused)).toEqual(['MoveUnconfirmed'])
    expect(tags(review({ proposals: [proposal('B1', 'C')] }).refused)).toEqual(['ProposalWithoutGround'])
  })

  it('WN-18, C-22: C is left in the adjustment only, to B, confirmed, and when no ground of C holds any more', () => {
    const release = [proposal('C1', 'B', confirmedOn('2023-12-10'))]
    const better = three.map((one) => (one.id === 'C1' ? firm('C1', { creditCode: null }) : one))
    const { records } = review({ subjects: better, proposals: release })
    expect(records.map((one) => (one._tag === 'Moved' ? [one.from, one.to, one.basis.rule] : null))).toEqual([
      ['C', 'B', 'WN-18']
    ])
    expect(tags(review({ proposals: release }).refused)).toEqual(['GroundStillHolds'])
    expect(tags(review({ subjects: better, proposals: [proposal('C1', 'B', null)] }).refused)).toEqual([
      'MoveUnconfirmed'
    ])
    const rules: PoolRules = { ...wannianPools, exit: cited('none', wannianPools.exit.basis) }
    const never = review({ subjects: better, proposals: release, rules })
    expect(never.records).toEqual([])
    expect(never.refused.map((one) => [one._tag, 'basis' in one ? one.basis.rule : null])).toEqual([
      ['NoSuchMove', 'WN-18']
    ])
  })

  it('WN-17: a list is no way around the clean check: neither from B nor from C to A', () => {
    const subjects = ['A1', 'B1', 'C1'].map((id) => firm(id, { industry: '制造业', creditCode: null }))
    const { refused } = review({ subjects, proposals: [proposal('B1', 'A'), proposal('C1', 'A')] })
    expect(refused.map((one) => [one._tag, 'basis' in one ? one.basis.rule : null])).toEqual([
      ['MoveNeedsCheck', 'WN-17'],
      ['MoveNeedsCheck', 'WN-17']
    ])
  })

  it('WN-16, WN-15: a violation of the year that the book has not yet is carried on its own day', () => {
    const { records, book } = review({ findings: [finding('A1', '2023-06-08', 'general')] })
    expect(records.map(({ on }) => on)).toEqual(['2023-06-08'])
    expect(poolOf(book, 'A1', '2023-06-08')).toBe('B')
    expect(review({ findings: [finding('A1', '2023-12-21', 'general')] }).records).toEqual([])
  })

  it('a book is JSON that is read back as it stands, and a wrong one is refused with its place', () => {
    const { book } = review({
      findings: [clean, finding('A1', '2023-06-08', 'major')],
      applications: [application('B1', '2023-10-01')]
    })
    expect(decode(poolBookCodec)(JSON.parse(JSON.stringify(book)))).toEqual({ _tag: 'Right', right: book })
    const swapped = { ...book, records: [...book.records].reverse() }
    expect(reasonsOf(decode(poolBookCodec)(swapped)).map(({ at, expected }) => [at, expected.en])).toEqual([
      ['/records', 'lines by day (no. 2 is before the one above it)']
    ])
    expect(poolBookCodec.is(swapped)).toBe(false)
    const wrong = { records: [{ _tag: 'Left', on: '2023-02-29', subject: 'A1', from: 'D' }], adjusted: [] }
    expect(reasonsOf(decode(poolBookCodec)(wrong)).map(({ at }) => at)).toEqual(['/records/0/on', '/records/0/from'])
  })

  it('proposals, findings and applications of malformed parts are refused with their places', () => {
    const at = (read: ReturnType<ReturnType<typeof decode>>): readonly string[] => reasonsOf(read).map((one) => one.at)
    const bad = { subject: 'A1', pool: 'D', by: '', confirmation: { by: 'x', on: '2023-02-30' } }
    expect(at(decode(poolProposalCodec)(bad))).toEqual(['/pool', '/by', '/confirmation/on'])
    expect(at(decode(poolFindingCodec)({ subject: 1, visit: 'V', on: '2023-06-08', severity: 'grave' }))).toEqual([
      '/subject',
      '/severity'
    ])
    expect(at(decode(poolApplicationCodec)({ ...application('B1', '2023-10-01'), route: 'asked', why: 1 }))).toEqual([
      '/route',
      '/why'
    ])
  })

  it('every refusal has words in both languages that name what it is about', () => {
    const { refused } = review({
      findings: [finding('B1', '2023-06-08', 'major')],
      applications: [application('B1', '2023-10-01'), application('C1', '2023-10-01')],
      proposals: [proposal('C1', 'A')]
    })
    expect(refused.length).toBeGreaterThan(3)
    for (const one of refused) {
      if (!('subject' in one)) continue
      expect(explainBy(poolMessages)('zh')(one)).toContain(one.subject)
      expect(explainBy(poolMessages)('en')(one)).toContain(one.subject)
    }
  })
})
