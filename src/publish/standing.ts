/* 现行结果: what counts as a department's result once corrections may have taken its place.
   临夏州部门联合细则 第三十一条; 宁阳县实施意见 二（四）1; 万年县实施方案 三（一）1. */

import { approvedResult, type ResultOf, type VisitCourse } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'
import { standingResult, type Publication } from './publication.js'

/**
 * The result that stands: what is public, as corrected last; before its publication the approved one. 现行结果：已公示的以最后更正为准，未公示的以审核同意的为准。
 *
 * For whatever is asked of results after their publication: `poolEvidence`, `subjectRecords`. 供公示之后的移库依据、对象名下记录使用。
 *
 * @param publicationOf what became of a department's result; null where it is not entered
 * @basis 临夏州部门联合细则 第三十一条; 宁阳县实施意见 二（四）1
 * @since 0.1.0
 */
export const standingBy =
  (
    publicationOf: (course: VisitCourse, department: Name) => Pick<Publication, 'published' | 'corrections'> | null
  ): ResultOf =>
  (course, department) => {
    const publication = publicationOf(course, department)
    return (publication === null ? null : standingResult(publication)) ?? approvedResult(course, department)
  }
