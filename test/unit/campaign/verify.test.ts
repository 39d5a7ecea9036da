import { describe, expect, it } from 'vitest'
import { changeTeams, lockTeams, type ChangeRequest, type TeamChange } from '../../../src/assign/index.js'
import { conduct, explain, type CampaignVerification } from '../../../src/campaign/index.js'
import { orThrow, reasonsOf, sha256Text, type CivilDate } from '../../../src/kernel/index.js'
import { name } from '../plan/sample.js'
import { campaign, given, HOUSING, verified } from './sample.js'

const all = campaign()
const { teams, visits, record } = all.conducted
const { staff } = all.announcement

const tagsOf = ({ differences }: CampaignVerification): readonly string[] =>
  differences.map((found) => ('_tag' in found ? found._tag : ''))
const placesOf = ({ differences }: CampaignVerification): readonly string[] =>
  differences.flatMap((found) => ('at' in found ? [String(found.at)] : []))

/** The teams with one text put for another, as they were published. */
const published = (from: string, to: string): unknown => {
  const text = JSON.stringify(teams)
  expect(text).toContain(from)
  return JSON.parse(text.replace(from, to))
}

describe('another staff than the one that the notice binds', () => {
  const [first, ...others] = staff.officers as readonly [(typeof staff.officers)[number]]
  const other = { ...staff, officers: [{ ...first, carried: 1 }, ...others] }

  it('is refused by conducting, once and with both digests', () => {
    expect(reasonsOf(conduct({ ...all.input, staff: other }))).toMatchObject([
      { _tag: 'StaffDigestDiffers', announced: all.input.notice.staff?.digest }
    ])
    expect(reasonsOf(conduct({ ...all.input, staff: other }))).toHaveLength(1)
  })

  it('is reported by verifying, once', () => {
    expect(tagsOf(verified(all, { staff: other }))).toEqual(['StaffDigestDiffers'])
  })
})

describe('the teams of a verified campaign', () => {
  it('as they were made differ nowhere and break no rule, and nothing of them was left unchecked', () => {
    const report = verified(all)
    expect(report.differences).toEqual([])
    expect(report.unchecked.map(({ _tag }) => _tag)).toEqual(['NoticeDigestUnchecked', 'RoundUnchecked'])
    expect(verified(all, { teams: JSON.parse(JSON.stringify(teams)) }).differences).toEqual([])
  })

  it('that break a rule are told by the place of the difference and by the rule, with what was not looked at then', () => {
    const team = teams.teams[0]
    const head = team?.head ?? ''
    const [own, partner] = team?.crews.map((crew) => crew.officers[0]?.id ?? '') ?? []
    expect(own).toBe(head)
    const report = verified(all, { teams: published(`"id":"${partner ?? ''}"`, `"id":"${head}"`) })
    expect(placesOf(report)).toContain('/teams/teams/0/crews/1/officers/0')
    expect(tagsOf(report)).toEqual(
      expect.arrayContaining(['OfficerOfOtherDepartment', 'OfficerTwiceInTeam', 'LoadDiffers'])
    )
    const broken = report.differences.filter((found) => '_tag' in found && found._tag.startsWith('Officer')).length
    expect(report.unchecked).toContainEqual({ _tag: 'OptimalityAfterBreaches', breaches: broken })
    expect(verified(all).unchecked.length + 1).toBe(report.unchecked.length)
  })

  it('that keep every rule but are not those of the seed differ by place alone', () => {
    const head = teams.teams[0]?.head ?? ''
    // Two heads of the lead department change their visits: as even as before, and no lot of this seed.
    const other = teams.teams.find((team) => team.head !== head)
    const swapped = JSON.stringify(teams)
      .replaceAll(`"${head}"`, '"?"')
      .replaceAll(`"${other?.head ?? ''}"`, `"${head}"`)
      .replaceAll('"?"', `"${other?.head ?? ''}"`)
    const report = verified(all, { teams: { ...(JSON.parse(swapped) as object), loads: teams.loads } })
    expect(report.differences.length).toBeGreaterThan(0)
    expect(new Set(placesOf(report).map((at) => at.split('/')[1]))).toEqual(new Set(['teams']))
    for (const tag of tagsOf(report)) expect(['ValueDiffers', 'UnitMissing', 'UnitAdded']).toContain(tag)
  })

  it('are told in words of both languages, whatever was found and whatever was left out', () => {
    const broken = verified(all, { teams: published(`"id":"${HOUSING}`, '"id":"某') })
    for (const found of [...broken.differences, ...broken.unchecked]) {
      expect(explain('zh')(found)).toMatch(/[\u4e00-\u9fff]/)
      expect(explain('en')(found)).toMatch(/[a-z]{3}/)
    }
  })
})

describe('changes of the teams after their lock (联合细则 第二十三条、第二十四条)', () => {
  const lock = lockTeams({ assignment: teams, on: '2026-04-21' as CivilDate })
  const [one, two] = teams.teams
  const leaving = (team: typeof one, on: string): ChangeRequest => ({
    _tag: 'Replaced',
    subject: name(team?.subject ?? ''),
    ordinal: 1,
    department: name(HOUSING),
    specialty: null,
    out: name(team?.crews[0]?.officers[0]?.id ?? ''),
    cause: 'recusal',
    relation: { kind: 'kinship', source: 'officer' },
    by: 'drawn',
    on: on as CivilDate,
    reason: '本人申请',
    approver: name('局长')
  })
  const grounds = { visits: visits.visits, staff, record, assignment: teams }
  const { chain, seal } = orThrow(
    changeTeams({ ...grounds, lock, chain: [], changes: [leaving(one, '2026-05-01'), leaving(two, '2026-05-02')] })
  )
  const placed = (changes: Parameters<typeof verified>[1] & object): readonly string[] =>
    placesOf(verified(all, changes))

  it('as they were made differ nowhere, with and without the seal that was published with them', () => {
    expect(chain).toHaveLength(2)
    for (const changes of [
      { lock, chain },
      { lock, chain, seal },
      { lock, chain: [] }
    ])
      expect(verified(all, { changes: JSON.parse(JSON.stringify(changes)) as typeof changes }).differences).toEqual([])
  })

  it.each<readonly [string, (own: TeamChange) => object, readonly string[]]>([
    ['the reason of the first', (own) => ({ ...own, reason: '另有安排' }), ['/chain/0/digest', '/chain/1/previous']],
    ['who came', (own) => ({ ...own, in: 'out' in own ? own.out : '' }), ['/chain/0/digest', '/chain/1/previous']],
    ['its number', (own) => ({ ...own, number: 2 }), ['/chain/0/number', '/chain/0/digest']]
  ])('tampered with are told by place: %s', (_, tampered, places) => {
    const [first, second] = chain
    const changed = [first === undefined ? {} : tampered(first), second]
    expect(placed({ changes: { lock, chain: changed, seal } })).toEqual(expect.arrayContaining([...places]))
  })

  it('with the first taken out, turned round, or cut off at the end under the published seal are told', () => {
    const [first, second] = chain
    expect(placed({ changes: { lock, chain: [second], seal } })).toContain('/chain/0/previous')
    expect(placed({ changes: { lock, chain: [second, first], seal } })).toContain('/chain/0/number')
    expect(placed({ changes: { lock, chain: [first], seal } })).toEqual(['/seal'])
  })

  it('under the lock of another list, on another day, or of no readable shape are told', () => {
    const other = { ...lock, digest: sha256Text('another') }
    expect(placed({ changes: { lock: other, chain, seal } })).toContain('/lock/digest')
    expect(placed({ changes: { lock: { ...lock, on: '2026-04-20' }, chain, seal } })).toContain('/chain/0/previous')
    expect(placed({ changes: { lock: null, chain: 5 } })).toEqual(['/lock', '/chain'])
  })

  it('are held against the teams of the seed, not against those published', () => {
    const elsewhere = published(`"id":"${HOUSING}`, '"id":"某')
    const report = verified(all, { teams: elsewhere, changes: { lock, chain, seal } })
    expect(placesOf(report).filter((at) => at.startsWith('/chain') || at.startsWith('/lock'))).toEqual([])
  })
})

describe('a campaign of which nothing can be computed', () => {
  it('says so and asks nothing of its teams', () => {
    const report = verified(all, { record: null })
    expect(report.computed).toBeNull()
    expect(report.unchecked).toEqual([{ _tag: 'NothingComputed' }])
  })

  it('where it binds no campaign is told at the place of the notice', () => {
    const bare = campaign(given())
    const more = Object.fromEntries(Object.entries(bare.input.notice.more).filter(([key]) => key !== 'campaign'))
    const notice = { ...bare.input.notice, more }
    expect(placesOf(verified(bare, { record: { ...bare.conducted.record, notice } }))).toContain(
      '/notice/more/campaign'
    )
  })
})
