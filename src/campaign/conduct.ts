/* 实施: the second step. Record, visits and teams follow from what was announced and from the values, and from nothing else.
   临夏州市场监管系统细则 第十三条、第十四条; 临夏州部门联合细则 第十九条至第二十三条. */

import {
  assignOfficers,
  checkStaff,
  staffCodec,
  type Assignment,
  type Staff,
  type StaffRefusal
} from '../assign/index.js'
import { drawUnits, type DrawInput, type DrawRecord, type Notice } from '../draw/index.js'
import {
  accept,
  decode,
  membersOf,
  reasonsOf,
  refuseAll,
  type Checked,
  type Malformed,
  type Plain
} from '../kernel/index.js'
import { mergeVisits, type Merging } from '../merge/index.js'
import { announcedCampaignCodec, type AnnouncedCampaign } from './codec.js'
import type { ConductRefusal } from './error.js'

/** A notice with all that was published with it and of its sources. 公告、随公告公布的内容及各来源取值。 @since 0.1.0 */
export type CampaignInput = DrawInput & { readonly staff: Staff }

/** Who is inspected, in which visits, by whom. 检查谁、合并为哪些上门检查、由谁检查。 @since 0.1.0 */
export type Campaign = { readonly record: DrawRecord; readonly visits: Merging; readonly teams: Assignment }

/**
 * Conducts an announced campaign: the record, the visits and the teams follow from what is public. 实施抽查：记录、上门检查与检查组均由已公开的内容得出。
 *
 * @returns the same for everyone who has the notice, its tables, the staff and the values; refuses with every reason of the stage that fails
 * @basis 临夏州市场监管系统细则 第十三条、第十四条；临夏州部门联合细则 第十九条至第二十三条
 * @since 0.1.0
 */
export function conduct(input: Plain<CampaignInput>): Checked<ConductRefusal, Campaign> {
  const record = drawUnits(input)
  const staff = readStaff(membersOf(input)['staff'])
  const early = [...reasonsOf(record), ...reasonsOf(staff)]
  if (record._tag === 'Left' || staff._tag === 'Left') return refuseAll(early)
  return teamsOf(record.right, staff.right)
}

/** The visits and teams of a record: total from here on, so that a verifier makes them again. 由记录得出上门检查与检查组。 @since 0.1.0 */
export function teamsOf(record: DrawRecord, staff: Staff): Checked<ConductRefusal, Campaign> {
  const announced = announcedIn(record.notice)
  if (announced._tag === 'Left') return announced
  const { tasks, recognised, merge } = announced.right
  const visits = mergeVisits({ records: [{ record, tasks, recognised }], areas: staff.areas, rules: merge })
  if (visits._tag === 'Left') return visits
  const teams = assignOfficers({ visits: visits.right.visits, staff, record })
  return teams._tag === 'Left' ? teams : accept({ record, visits: visits.right, teams: teams.right })
}

/** A staff of unknown origin, shape and order checked. 检查来源不明的人员名册。 @since 0.1.0 */
export function readStaff(staff: unknown): Checked<Malformed | StaffRefusal, Staff> {
  const shape = decode(staffCodec, '/staff')(staff)
  return shape._tag === 'Left' ? shape : checkStaff(shape.right)
}

/** What a notice says of its campaign: tasks, rules of merging, agreements, recognised results. 公告中关于抽查活动的内容。 @since 0.1.0 */
export const announcedIn = (notice: Notice): Checked<Malformed, AnnouncedCampaign> =>
  decode(announcedCampaignCodec, '/notice/more/campaign')(notice.more['campaign'])
