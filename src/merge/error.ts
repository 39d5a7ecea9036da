/* Why drawn tasks cannot be made into visits, in words. */

import type { Messages, Name } from '../kernel/index.js'

/** Why merging was refused. 合并被拒绝的理由。 @since 0.1.0 */
export type MergeRefusal =
  | { readonly _tag: 'TaskNotAnnounced'; readonly draw: Name }
  | { readonly _tag: 'TaskWithoutDraw'; readonly draw: Name }
  | { readonly _tag: 'TaskAnnouncedTwice'; readonly draw: Name }
  | { readonly _tag: 'TaskIncomplete'; readonly draw: Name; readonly missing: 'departments' | 'levels' | 'window' }
  | { readonly _tag: 'SubjectDrawnTwice'; readonly draw: Name; readonly subject: Name }
  | { readonly _tag: 'SubjectsListedTwice'; readonly subjects: readonly Name[] }
  | { readonly _tag: 'SubjectsWithoutArea'; readonly subjects: readonly Name[] }

/** Its words. 其文本。 @since 0.1.0 */
export const mergeMessages: Messages<MergeRefusal> = {
  TaskNotAnnounced: {
    zh: ({ draw }) => `抽取“${draw}”未公告其任务（部门、层级、时间）`,
    en: ({ draw }) => `the draw "${draw}" has no announced task (departments, levels, days)`
  },
  TaskWithoutDraw: {
    zh: ({ draw }) => `任务“${draw}”在记录中没有对应的抽取`,
    en: ({ draw }) => `the task "${draw}" has no draw in the record`
  },
  TaskAnnouncedTwice: {
    zh: ({ draw }) => `任务“${draw}”公告了不止一次`,
    en: ({ draw }) => `the task "${draw}" is announced more than once`
  },
  TaskIncomplete: {
    zh: ({ draw, missing }) => `任务“${draw}”缺少${missingZh[missing]}`,
    en: ({ draw, missing }) => `the task "${draw}" has no ${missingEn[missing]}`
  },
  SubjectDrawnTwice: {
    zh: ({ draw, subject }) => `“${subject}”在抽取“${draw}”中出现不止一次`,
    en: ({ draw, subject }) => `"${subject}" stands more than once in the draw "${draw}"`
  },
  SubjectsListedTwice: {
    zh: ({ subjects }) => `${String(subjects.length)} 个检查对象在地区名单中出现不止一次：${some(subjects, '、')}`,
    en: ({ subjects }) =>
      `${String(subjects.length)} subjects stand in the areas more than once: ${some(subjects, ', ')}`
  },
  SubjectsWithoutArea: {
    zh: ({ subjects }) => `${String(subjects.length)} 个被抽中对象未列入任何地区：${some(subjects, '、')}`,
    en: ({ subjects }) => `${String(subjects.length)} drawn subjects stand in no area: ${some(subjects, ', ')}`
  }
}

const missingZh = { departments: '部门', levels: '抽查主体', window: '可执行的日期' } as const
const missingEn = { departments: 'department', levels: 'level', window: 'day on which it may be carried out' } as const

const some = (subjects: readonly Name[], comma: string): string =>
  subjects.slice(0, 5).join(comma) + (subjects.length > 5 ? '…' : '')
