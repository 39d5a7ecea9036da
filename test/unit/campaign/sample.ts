/* One small campaign, to be announced, conducted, verified and spoiled: a joint task, and one of a single department. */

import { announce, conduct, verify, type Announcement, type Campaign } from '../../../src/campaign/index.js'
import type { CampaignInput, CampaignPlan, CampaignVerification } from '../../../src/campaign/index.js'
import { NOTHING_PUBLISHED } from '../../../src/draw/index.js'
import { orThrow, type Plain } from '../../../src/kernel/index.js'
import { AGREED_ELEMENTS } from '../../../src/merge/index.js'
import { linxia } from '../../../examples/02-linxia-2022/profile.js'
import { itemWith } from '../checklist/sample.js'
import { draft, valuesOf } from '../draw/sample.js'
import { name, planRow, stratum } from '../plan/sample.js'
import { officerWith, subjectWith } from '../registry/sample.js'

type Given = Plain<CampaignPlan>

export const HOUSING = '住建部门'
export const MARKET = '市场监管部门'
export const ESTATES = '物业抽查'
export const FIRE = '消防抽查'

export const row = planRow({ window: [{ from: '2026-05-01', to: '2026-11-30' } as never] })
const { domain, initiator, item, objects } = row
export const listed = itemWith({ domain, initiator, item, objects })
export const registry = name('物业企业名录库')

const { register, number, previous, previousRecord, voids, title, closes, sources, more } = draft
export const notice = { register, number, previous, previousRecord, voids, title, closes, sources, more }

const certificate = { number: '甘N-0001', from: '2021-01-01', to: '2027-12-31' }
export const officers = [HOUSING, MARKET].flatMap((department) =>
  ['1', '2', '3', '4'].map((id) => officerWith({ id: `${department}${id}`, department, region: '622901', certificate }))
)

/** What both departments of a joint task agree on, before the year begins. */
export const agreed = (draw = ESTATES, elements = AGREED_ELEMENTS): Given['agreements'] =>
  [HOUSING, MARKET].map((department) => ({ draw, department, elements, on: '2025-12-01' }))

export const teams: Given['teams'] = { mode: 'own', reason: '按属地力量安排', balance: 'dec-min' }

/** Both departments brought their lists up to date for the task (部门联合细则 第十九条). */
export const refreshes: NonNullable<Given['refreshes']> = [HOUSING, MARKET].flatMap((department) =>
  (['items', 'subjects', 'officers'] as const).map((source) => ({
    source,
    department,
    act: 'updated' as const,
    on: '2026-01-10',
    by: '名录库管理员'
  }))
)

export const given = (changed: Partial<Given> = {}): Given => ({
  profile: linxia,
  checklist: { name: '清单', version: '2026-01-01', items: [listed] },
  plan: { title: '计划', year: 2026, rows: [row] },
  decisions: [{ row: 1, name: name(ESTATES), registry, strata: [stratum()] }],
  waivers: [],
  subjects: Array.from({ length: 40 }, (_, i) =>
    subjectWith({ id: `S${String(i).padStart(2, '0')}`, creditCode: null, registries: [registry] })
  ),
  on: '2026-01-15',
  history: [],
  refreshes,
  officers,
  experts: [],
  relations: [],
  agreements: agreed(),
  teams,
  prefecture: '622900',
  chains: [],
  notice,
  ...changed
})

const second = planRow({ ...row, number: 2, item: name('消防设施检查') })

/** Two joint tasks of the same subjects; the draw of the second row is the first by bytes. */
export const two = (changed: Partial<Given> = {}): Given =>
  given({
    checklist: { name: '清单', version: '2026-01-01', items: [listed, itemWith({ ...listed, item: second.item })] },
    plan: { title: '计划', year: 2026, rows: [row, second] },
    decisions: [
      { row: 1, name: name(ESTATES), registry, strata: [stratum()] },
      { row: 2, name: name(FIRE), registry, strata: [stratum()] }
    ],
    agreements: [...agreed(ESTATES), ...agreed(FIRE)],
    ...changed
  })

export const recognition = (
  draw: string,
  subject: string,
  changed: object = {}
): NonNullable<Given['recognised']>[number] => ({
  draw,
  subject,
  department: MARKET,
  result: '市监检〔2026〕1号',
  on: '2026-03-01',
  evidence: '现场检查笔录',
  approver: '联席会议办公室',
  ...changed
})

export type Conducted = {
  readonly announcement: Announcement
  readonly input: Plain<CampaignInput>
  readonly conducted: Campaign
}

/** A campaign from the plan to the teams. */
export const campaign = (plan: Given = given()): Conducted => {
  const announcement = orThrow(announce(plan))
  const input = { ...announcement, ...valuesOf(announcement.notice) }
  return { announcement, input, conducted: orThrow(conduct(input)) }
}

/** What a verifier finds, with something else published than what was made. */
export const verified = (
  { announcement, input, conducted }: Conducted,
  changed: Partial<Parameters<typeof verify>[0]> = {}
): CampaignVerification =>
  verify({
    record: conducted.record,
    tables: announcement.tables,
    staff: announcement.staff,
    visits: conducted.visits,
    teams: conducted.teams,
    published: { ...NOTHING_PUBLISHED, commitments: input.commitments, values: input.values },
    ...changed
  })
