/* Wannian's pools, and short ways to subjects, proposals and findings. */

import { cited, orThrow, type CivilDate, type Name } from '../../../src/kernel/index.js'
import { wannian } from '../../../src/profile/wannian.js'
import {
  openPoolBook,
  sortIntoPools,
  type Confirmation,
  type Pool,
  type PoolApplication,
  type PoolBook,
  type PoolFinding,
  type PoolMove,
  type PoolProposal,
  type PoolRules,
  type Severity,
  type Subject
} from '../../../src/registry/index.js'
import { day, name, ruled, subjectWith } from './sample.js'

export const office: Name = name('市场监管部门联席会议办公室')

export const wannianPools: PoolRules = ruled(wannian.registry.pools)

/** The rules with every edge that leads down read as this. */
export const downwards = (when: 'at-once' | 'yearly'): PoolRules => ({
  ...wannianPools,
  moves: wannianPools.moves.map((move): PoolMove =>
    move.to === 'A' ? move : { ...move, when: cited(when, move.when.basis) }
  )
})

export const firm = (id: string, changed: { readonly [K in keyof Subject]?: unknown } = {}): Subject =>
  subjectWith({ id, ...changed })

export const confirmedOn = (text: string, by: Name = office): Confirmation => ({ by, on: day(text) })

export const proposal = (
  subject: string,
  pool: Pool,
  confirmation: Confirmation | null = confirmedOn('2022-12-01'),
  by = '县应急管理局'
): PoolProposal => ({ subject: name(subject), pool, by: name(by), confirmation })

export const finding = (subject: string, on: string, severity: Severity | null, visit = `V-${on}`): PoolFinding => ({
  subject: name(subject),
  visit: name(visit),
  on: day(on),
  severity
})

export const application = (subject: string, on: string, changed: Partial<PoolApplication> = {}): PoolApplication => ({
  subject: name(subject),
  to: 'A',
  route: 'application',
  by: name(subject),
  on: day(on),
  confirmation: confirmedOn('2023-12-10'),
  ...changed
})

export const FOUNDED: CivilDate = day('2022-12-31')
export const ADJUSTED: CivilDate = day('2023-12-20')

/** Firms A1 (manufacturer), B1 (general), C1 (poor credit) in their pools since the end of 2022. */
export const three: readonly Subject[] = [
  firm('A1', { industry: '制造业', creditCode: null }),
  firm('B1', { creditCode: null }),
  firm('C1', { marks: ['poor-credit'], creditCode: null })
]

export const threePools = (): PoolBook =>
  openPoolBook(
    orThrow(
      sortIntoPools({
        subjects: three,
        proposals: [proposal('A1', 'A'), proposal('C1', 'C')],
        on: FOUNDED,
        rules: wannianPools
      })
    ).places,
    FOUNDED
  )
