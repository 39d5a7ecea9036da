/* The articles from which the order of the steps comes. 各环节先后次序所依的条款. */

import { citing, type Citation } from '../kernel/index.js'
import type { TrailRules } from './rules.js'

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

/**
 * The article for an order of steps in the jurisdiction whose rules the trail is kept under: what its own rules cite, else the article
 * given where they are of the prefecture that it is of; null where its texts name none. 所依规则包对该次序的依据：首取其自身所引，其次为同属一地的所给条款；均无则为 null。
 *
 * @example ownArticle(lockArticle, { inspect: {}, publish: {} }) // => null
 * @since 0.1.0
 */
export function ownArticle(
  article: Citation | null,
  { inspect, publish }: { readonly [S in 'inspect' | 'publish']: Partial<TrailRules[S]> }
): Citation | null {
  if (article === completedArticle && publish.completion) return publish.completion.basis
  if (article === secrecyArticle && (publish.reveal || inspect.secrecy)) {
    return publish.reveal?.basis ?? inspect.secrecy ?? null
  }
  const isOf = (place: string): boolean => citesOf(place, inspect) || citesOf(place, publish)
  if (isOf(PREFECTURE)) return article
  return article === traceArticle && isOf(traceElsewhere.document) ? traceElsewhere : null
}

const PREFECTURE = '临夏州'
const traceElsewhere: Citation = citing('中山市实施方案')('二（一）', 'ZS-03')

const citesOf = (place: string, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('document' in value && typeof value.document === 'string' && value.document.startsWith(place)) ||
    Object.values(value).some((member) => citesOf(place, member)))
