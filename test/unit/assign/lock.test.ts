import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assignmentDigest, changeTeams, lockDigest, lockTeams, teamLockCodec } from '../../../src/assign/index.js'
import { canonicalJson, decode, reasonsOf } from '../../../src/kernel/index.js'
import {
  assignmentOf,
  crew,
  day,
  locked,
  MARKET,
  name,
  officers,
  replace,
  staffOf,
  team,
  visit
} from './change-samples.js'

const hex = (text: string): string => createHash('sha256').update(text).digest('hex')
const staff = staffOf(officers('o1 o2 o3'))
const teams = [team('a', [[MARKET, 'o1* o2']])]
const given = locked(staff, [visit('a')], teams)

describe('名单锁定 (联合细则 第二十三条)', () => {
  it('the locked list has a digest: of the assignment in canonical form, whatever the order of its members', () => {
    const assignment = assignmentOf(staff, teams)
    const reversed = Object.fromEntries(Object.entries(assignment).reverse()) as typeof assignment
    const { digest } = lockTeams({ assignment, on: day('2022-02-20') })
    expect(digest).toBe(hex(canonicalJson(assignment)))
    expect(assignmentDigest(reversed)).toBe(digest)
  })

  it('another team, another head or another load has another digest', () => {
    const other = (change: object): string =>
      lockTeams({ ...given, assignment: { ...given.assignment, ...change }, on: day('2022-02-20') }).digest
    const digests = [
      given.lock.digest,
      other({ teams: [team('a', [[MARKET, 'o1* o3']])] }),
      other({ teams: [team('a', [[MARKET, 'o1* o2']], { head: name('o2') })] }),
      other({ loads: [] })
    ]
    expect(new Set(digests).size).toBe(4)
  })

  it('the lock carries its day, which the digest of the lock binds', () => {
    expect(lockDigest(given.lock)).toBe(hex(`{"digest":"${given.lock.digest}","on":"2022-02-20"}`))
    expect(lockDigest({ ...given.lock, on: day('2022-02-21') })).not.toBe(lockDigest(given.lock))
  })

  it('after the lock nothing else than a change alters a team: another assignment is refused', () => {
    const assignment = { ...given.assignment, teams: [team('a', [[MARKET, 'o1* o3']])] }
    const refusals = reasonsOf(changeTeams({ ...given, assignment, chain: [], changes: [replace('o1', crew('a'))] }))
    expect(refusals).toEqual([
      {
        _tag: 'LockDiffers',
        change: 0,
        locked: given.lock.digest,
        found: assignmentDigest(assignment),
        basis: { document: '临夏州部门联合细则', article: '第二十三条' },
        way: 'takeLocked'
      }
    ])
  })

  it('a lock is read as it stands: a member too many, one missing and a day that is none are malformed', () => {
    expect(reasonsOf(decode(teamLockCodec)(given.lock))).toEqual([])
    const at = (lock: object): readonly string[] => reasonsOf(decode(teamLockCodec)(lock)).map((reason) => reason.at)
    expect(at({ ...given.lock, by: '' })).toEqual(['/by'])
    expect(at({ on: given.lock.on })).toEqual(['/digest'])
    expect(at({ ...given.lock, on: '2022-02-30' })).toEqual(['/on'])
  })
})
