/* Where a rule stands: document and article. Numbers of the law travel with it. */

import type { Language } from './message.js'

/**
 * A document and the article in it. 文件及其条款。
 *
 * `document` is the short title by which the profile's documents are known, `article` as printed: `第九条`, `三（二）`.
 * `rule` is the id of one rule of the article in docs/rules.md: `LX-DEPT-17a`. 规则编号见 docs/rules.md。
 *
 * @since 0.1.0
 */
export type Citation = { readonly document: string; readonly article: string; readonly rule?: string }

/** A value of the law with its source. 附出处的法定数值。 @since 0.1.0 */
export type Cited<A> = { readonly value: A; readonly basis: Citation }

/**
 * Cites articles of one document. 引用某一文件的条款。
 *
 * @example citing('临夏州部门联合细则')('第九条') // => { document: '临夏州部门联合细则', article: '第九条' }
 * @example citing('万年县实施方案')('三（二）1', 'WN-21').rule // => 'WN-21'
 * @since 0.1.0
 */
export const citing =
  (document: string) =>
  (article: string, rule?: string): Citation =>
    rule === undefined ? { document, article } : { document, article, rule }

/**
 * A value with its source. 为数值附上出处。
 *
 * @example cited(2, citing('临夏州部门联合细则')('第二十三条')).value // => 2
 * @since 0.1.0
 */
export const cited = <A>(value: A, basis: Citation): Cited<A> => ({ value, basis })

/**
 * A citation as it is printed. 打印引用。
 *
 * @example cite('zh')({ document: '临夏州部门联合细则', article: '第九条' }) // => '《临夏州部门联合细则》第九条'
 * @example cite('en')({ document: '临夏州部门联合细则', article: '第九条' }) // => '临夏州部门联合细则, 第九条'
 * @since 0.1.0
 */
export const cite =
  (language: Language) =>
  (citation: Citation): string =>
    language === 'zh' ? `《${citation.document}》${citation.article}` : `${citation.document}, ${citation.article}`
