/* What a notice tells of each task, so that visits follow from the notice and the record alone.
   临夏州部门联合细则 第十九条至第二十三条. */

import type { Window } from '../calendar/index.js'
import type { ItemKey } from '../checklist/index.js'
import { compareUtf8, type Name } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import type { RegionCode } from '../registry/index.js'

/**
 * How many experts of one specialty go along, beside the officers: 1 to 100. 随检的某一专业专家人数（1 至 100），不计入执法人员。
 *
 * @basis 临夏州部门联合细则 第二十三条
 * @since 0.1.0
 */
export type ExpertPlaces = { readonly specialty: Name; readonly places: number }

/**
 * A task as it stands in the notice, under `more.campaign.tasks`: texts and integers only. 公告 `more.campaign.tasks` 中的任务：仅含文本与整数。
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export type AnnouncedTask = {
  /** The name of its draw, in the notice once. 其抽取名称，在公告中唯一。 */
  readonly draw: Name
  /** What is inspected; its domain is what `MergeRules.apart` speaks of. 抽查事项；`MergeRules.apart` 按其抽查领域判断。 */
  readonly item: ItemKey
  /** The registry that it draws from. 所抽取的名录库。 */
  readonly population: Name
  /** The initiator first, then the partners; each once. 发起部门居首，其后为配合部门；各列一次。 */
  readonly departments: readonly Name[]
  /**
   * `prefecture`: officers of the prefecture's own region; `county`: officers of the subject's region.
   * 州级：州本级人员；县级：对象所在地人员。
   */
  readonly levels: readonly Level[]
  /** The region code under which the prefecture's own officers stand. 州本级人员所用的地区代码。 */
  readonly prefecture: RegionCode
  /** The days on which it may be carried out: any set of days. 可执行的日期，可为任意若干天。 */
  readonly window: Window
  /** Every officer of its departments must hold them all; by bytes, each once. 其各部门每名执法人员均须具备的资格；按字节排序，各列一次。 */
  readonly qualifications: readonly Name[]
  /** By bytes of the specialty, each once. 按专业字节排序，各列一次。 */
  readonly experts: readonly ExpertPlaces[]
}

/**
 * Where the officers of a task come from when it is carried out at a subject: by bytes, each once.
 * 某任务在某对象处执行时的检查人员来源地区。
 *
 * A task of the prefecture alone takes the prefecture's officers; one of both levels takes those of the subject's
 * region too.
 *
 * @param region where the subject is
 * @basis 临夏州2022年度部门联合抽查计划 “抽查主体”栏（州级、州县级）
 * @example staffedFrom({ levels: ['prefecture', 'county'], prefecture: '622900' }, '622921') // => ['622900', '622921']
 * @since 0.1.0
 */
export const staffedFrom = (
  task: Pick<AnnouncedTask, 'levels' | 'prefecture'>,
  region: RegionCode
): readonly RegionCode[] =>
  [...new Set(task.levels.map((level) => (level === 'prefecture' ? task.prefecture : region)))].sort(compareUtf8)
