/* What is known of a subject that bears on how often, or whether, it is drawn: complaints, lists, fields, credit.
   临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十七条; 万年县实施方案 三（一）1. */

import type { Name } from '../kernel/index.js'

/**
 * A mark that a rule reads. 规则所读取的标注。
 *
 * In order: complained of again and again (多次被投诉举报), in the list of abnormal operations (列入经营异常名录), dishonest (失信行为),
 * a record of serious violations (严重违法记录), in a key area, field or industry that touches life and property (重点领域),
 * excellent credit (信用优良), poor credit (信用等级较差), in need of full yearly coverage for safety, quality or public
 * interest (每年需全覆盖检查).
 *
 * @basis 临夏州市场监管系统细则 第十二条; 临夏州部门联合细则 第十七条; 中山市实施方案 二（四）; 万年县实施方案 三（一）1
 * @since 0.1.0
 */
export type Mark =
  | 'complaints'
  | 'abnormal-list'
  | 'dishonest'
  | 'serious-violation'
  | 'key-field'
  | 'excellent-credit'
  | 'poor-credit'
  | 'annual-coverage'

/** All marks. 全部标注。 @since 0.1.0 */
export const MARKS: readonly Mark[] = [
  'complaints',
  'abnormal-list',
  'dishonest',
  'serious-violation',
  'key-field',
  'excellent-credit',
  'poor-credit',
  'annual-coverage'
]

/**
 * Whether a subject bears a mark. 检查对象是否带有某标注。
 *
 * @example hasMark('complaints')({ marks: ['abnormal-list'] }) // => false
 * @since 0.1.0
 */
export const hasMark =
  (mark: Mark) =>
  (subject: { readonly marks?: readonly Mark[] }): boolean =>
    subject.marks?.includes(mark) ?? false

/**
 * Whether a subject is in a sector: its industry, or one of its tags, has that very name. 检查对象是否属于某领域（行业或标注名称相同）。
 *
 * @example isInSector('制造业')({ tags: ['纳税大户', '制造业'] }) // => true
 * @since 0.1.0
 */
export const isInSector =
  (sector: Name) =>
  (subject: { readonly industry?: Name; readonly tags?: readonly Name[] }): boolean =>
    subject.industry === sector || (subject.tags?.includes(sector) ?? false)
