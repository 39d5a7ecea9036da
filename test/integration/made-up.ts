/* Firms, officers and ceremonies that were made up, and a campaign from its input to teams that are verified again. */

import { createHash } from 'node:crypto'
import type { Announcement, Campaign, CampaignPlan, CampaignVerification } from '../../src/campaign/index.js'
import { announce, conduct, verify } from '../../src/campaign/index.js'
import type { Item } from '../../src/checklist/index.js'
import { noticeDigest, NOTHING_PUBLISHED, recordDigest } from '../../src/draw/index.js'
import type { PastCheck } from '../../src/frame/index.js'
import { nameOf, orThrow, parseDate, type Checked, type CivilDate, type Name } from '../../src/kernel/index.js'
import type { Decision, PlanRow, StratumDecision } from '../../src/plan/index.js'
import type { DrawSource, Officer, Refresh, RegionCode, Subject } from '../../src/registry/index.js'

/** A day that exists. */
export const day = (text: string): CivilDate => orThrow(parseDate(text))

/** The one county of all that is made up here, and its prefecture. */
export const COUNTY = '361129' as RegionCode
export const PREFECTURE = '361100' as RegionCode

/** An enterprise that goes on, with some members otherwise. */
export const firm = (id: string, changed: Partial<Subject> = {}): Subject => ({
  id: nameOf(id),
  kind: 'enterprise',
  name: `示例企业${id}`,
  creditCode: null,
  region: COUNTY,
  status: 'operating',
  registries: [],
  riskClass: null,
  ...changed
})

/** So many officers of a department, every second of whom may lead. */
export const officersOf = (department: Name, count: number, changed: Partial<Officer> = {}): readonly Officer[] =>
  Array.from({ length: count }, (_, i) => ({
    id: nameOf(`${department}${String(i + 1).padStart(2, '0')}`),
    name: `示例人员${String(i + 1)}`,
    office: department,
    department,
    post: nameOf('四级主任科员'),
    certificate: { number: nameOf(`示例${String(i + 1)}`), from: day('2020-01-01'), to: day('2027-12-31') },
    userRight: nameOf('检查员'),
    fields: [nameOf('市场监管')],
    mobile: null,
    region: COUNTY,
    group: 'civil-servant',
    qualifications: [nameOf('行政执法')],
    specialties: [nameOf('综合')],
    mayLead: i % 2 === 0,
    status: 'on-duty',
    capacity: null,
    ...changed
  }))

/** A row of a plan, with some members otherwise. */
export const rowWith = (
  changed: Pick<PlanRow, 'number' | 'initiator' | 'item' | 'window'> & Partial<PlanRow>
): PlanRow => ({
  domain: nameOf('综合监管'),
  objects: nameOf('企业'),
  class: 'general',
  levels: ['county'],
  partners: [],
  openPartners: false,
  ...changed
})

/** The item of a checklist that a row carries out. */
export const itemOfRow = ({ domain, initiator, item, objects, class: its, partners }: PlanRow): Item => ({
  domain,
  initiator,
  item,
  objects,
  class: its,
  basis: ['《示例条例》第一条'],
  bodies: [initiator, ...partners],
  content: ['经营资质'],
  methods: ['onsite'],
  ratio: its === 'key' ? '100%' : '10%',
  frequency: { times: 1, months: 12 }
})

/** One stratum of everybody, and how it is drawn. */
export const everybody = (
  how: Pick<StratumDecision, 'method' | 'quota'>,
  changed: Partial<StratumDecision> = {}
): StratumDecision => ({ name: nameOf('全部'), classes: null, reserve: 0, weights: null, ...how, ...changed })

/** The decision on a row: the draw has the name of its item. */
export const decide = (
  { number, item }: PlanRow,
  registry: string,
  how: Pick<StratumDecision, 'method' | 'quota'>,
  changed: Partial<Decision> = {}
): Decision => ({ row: number, name: item, registry: nameOf(registry), strata: [everybody(how)], ...changed })

/** Lists of some departments that were updated and confirmed on a day. */
export const refreshedOn = (
  on: string,
  departments: readonly Name[],
  sources: readonly DrawSource[] = ['items', 'subjects', 'officers']
): readonly Refresh[] =>
  departments.flatMap((department) =>
    sources.flatMap((source) =>
      (['updated', 'confirmed'] as const).map((act) => ({
        source,
        department,
        act,
        on: day(on),
        by: nameOf('示例管理员')
      }))
    )
  )

/** The notice after another one; the first of its register where there is none. */
export const noticeAfter = (
  before: Conducted | null,
  title: string,
  closes: string,
  number = 1
): CampaignPlan['notice'] => ({
  register: nameOf('示例公告簿'),
  number,
  previous: before === null ? null : noticeDigest(before.announcement.notice),
  previousRecord: before === null ? null : recordDigest(before.campaign.record),
  voids: [],
  title,
  closes: closes as CampaignPlan['notice']['closes'],
  sources: [{ kind: 'dice', name: nameOf('骰'), detail: '十面骰，自左向右', length: 39 }],
  more: {}
})

/** A campaign that was carried out. */
export type Conducted = {
  readonly announcement: Announcement
  readonly campaign: Campaign
  readonly verification: CampaignVerification
}

/** From the input to the teams, and all of it verified again from what is public; throws the refusals of a stage. */
export function carryOut(plan: CampaignPlan): Conducted {
  const announcement = orThrow(announce(plan))
  const digest = noticeDigest(announcement.notice)
  const thrown = BigInt(`0x${createHash('sha256').update(digest).digest('hex')}`)
  const published = { commitments: [null], values: [thrown.toString().padStart(39, '0').slice(-39)] }
  const campaign = orThrow(conduct({ ...announcement, ...published }))
  const { record, visits, teams } = campaign
  const { tables, staff } = announcement
  const verification = verify({
    record,
    tables,
    staff,
    visits,
    teams,
    published: { ...NOTHING_PUBLISHED, ...published, noticeDigest: digest }
  })
  return { announcement, campaign, verification }
}

/** Whom a draw chose, in the order in which they were drawn. */
export const drawnIn = ({ campaign }: Conducted, draw: Name): readonly Name[] =>
  campaign.record.draws
    .filter(({ name }) => name === draw)
    .flatMap(({ strata }) => strata.flatMap(({ drawn }) => drawn.map(({ id }) => id)))

/** What the visits of a campaign add to the ledger: one check for each task, on the first day of the visit. */
export const checksOf = ({ campaign, announcement }: Conducted, prefix: string): readonly PastCheck[] => {
  const day = announcement.notice.closes.slice(0, 10) as CivilDate
  return campaign.visits.visits.flatMap(({ subject, ordinal, tasks }) =>
    tasks.map(({ item, departments }) => ({
      subject,
      visit: nameOf(`${prefix}-${subject}-${String(ordinal)}`),
      on: day,
      departments,
      level: 'county',
      kind: 'daily',
      way: 'random',
      task: 'planned',
      ground: null,
      item: item.item
    }))
  )
}

/** Made when it is first asked for, so that whatever goes wrong goes wrong in a test that has a title. */
export function once<A>(make: () => A): () => A {
  let made: { readonly value: A } | null = null
  return () => (made ??= { value: make() }).value
}

/** The tags of what was refused; empty where all was accepted. */
export const tagsOf = (checked: Checked<{ readonly _tag: string }, unknown>): readonly string[] =>
  checked._tag === 'Left' ? checked.left.map(({ _tag }) => _tag) : []
