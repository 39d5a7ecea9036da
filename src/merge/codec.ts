/* JSON of announced tasks and of visits: each member as it stands, none missing and none too many. */

import { windowCodec } from '../calendar/index.js'
import { closed, integerCodec, listOf, nameCodec, nullOr, oneOf, textCodec, type Codec } from '../kernel/index.js'
import type { Level } from '../plan/index.js'
import { regionCodeCodec } from '../registry/index.js'
import type { Area } from './area.js'
import type { AnnouncedTask } from './task.js'
import type { Visit, VisitTask } from './visit.js'

/** A task of the notice. 公告中的任务。 @since 0.1.0 */
export const announcedTaskCodec: Codec<AnnouncedTask> = closed('AnnouncedTask', {
  draw: nameCodec,
  departments: listOf(nameCodec),
  levels: listOf(oneOf<Level>(['prefecture', 'county'])),
  prefecture: regionCodeCodec,
  window: windowCodec
})

/** The tasks of a notice, as they stand under its `more`. 公告 `more` 中的任务列表。 @since 0.1.0 */
export const announcedTasksCodec: Codec<readonly AnnouncedTask[]> = listOf(announcedTaskCodec)

/** A region and the subjects in it. 一个地区及其检查对象。 @since 0.1.0 */
export const areaCodec: Codec<Area> = closed('Area', { region: regionCodeCodec, subjects: listOf(nameCodec) })

const visitTaskCodec: Codec<VisitTask> = closed('VisitTask', {
  draw: nameCodec,
  ticket: textCodec,
  departments: listOf(nameCodec),
  regions: nullOr(listOf(regionCodeCodec)),
  window: windowCodec
})

/** A visit. 一次上门检查。 @since 0.1.0 */
export const visitCodec: Codec<Visit> = closed('Visit', {
  subject: nameCodec,
  ordinal: integerCodec(1, Number.MAX_SAFE_INTEGER),
  tasks: listOf(visitTaskCodec),
  lead: nameCodec,
  departments: listOf(nameCodec),
  window: windowCodec,
  region: regionCodeCodec
})
