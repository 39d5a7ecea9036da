/* What a notice tells of each task, so that visits follow from the notice and the record alone. */

import type { Window } from '../calendar/index.js'
import { compareUtf8, type Name } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import type { RegionCode } from '../registry/index.js'

/**
 * A task as it stands in the notice, under `more`: texts only. 公告 `more` 中的任务：仅含文本。
 *
 * @basis 临夏州部门联合细则 第二十二条
 * @since 0.1.0
 */
export type AnnouncedTask = {
  /** The name of its draw, in the notice once. 其抽取名称，在公告中唯一。 */
  readonly draw: Name
  /** The initiator first, then the partners. 发起部门居首，其后为配合部门。 */
  readonly departments: readonly Name[]
  /**
   * `prefecture`: officers of the prefecture's own region; `county`: officers of the subject's region.
   * 州级：州本级人员；县级：对象所在地人员。
   */
  readonly levels: readonly Level[]
  /** The region code under which the prefecture's own officers stand. 州本级人员所用的地区代码。 */
  readonly prefecture: RegionCode
  /** The days on which it may be carried out. 可执行的日期。 */
  readonly window: Window
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
