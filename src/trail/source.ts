/* The articles from which the order of the steps comes. 各环节先后次序所依的条款. */

import { citing, type Citation } from '../kernel/index.js'

const joint = citing('临夏州部门联合细则')
const market = citing('临夏州市场监管系统细则')
const opinion = citing('临夏州实施意见')

/** List, plan, task, draw, check, publication: one after the other. 清单、计划、任务、抽取、检查、公开，依次进行。 @since 0.1.0 */
export const chainArticle: Citation = joint('第二条', 'LX-DEPT-2')

/** Every step leaves a trace by which it can be told whose it was. 全程留痕、责任可追溯。 @since 0.1.0 */
export const traceArticle: Citation = opinion('三（一）', 'LX19-10')

/** The task is public before it is carried out. 实施抽查前公开抽查任务。 @since 0.1.0 */
export const announcedArticle: Citation = market('第十三条', 'LX-MKT-13a')

/** After the match the list is locked. 匹配后名单锁定。 @since 0.1.0 */
export const lockArticle: Citation = joint('第二十三条', 'LX-DEPT-23b')

/** Checked and not published is not completed. 已检查未公示视为未完成。 @since 0.1.0 */
export const completedArticle: Citation = market('第二十三条', 'LX-MKT-23b')

/** Nothing is told beforehand of whom is visited. 不得提前透露。 @since 0.1.0 */
export const secrecyArticle: Citation = joint('第三十条2', 'LX-DEPT-30b')

/** Who makes a task completes it and enters it. 谁制定、谁完成、谁录入。 @since 0.1.0 */
export const taskArticle: Citation = joint('第十九条', 'LX-DEPT-19a')
