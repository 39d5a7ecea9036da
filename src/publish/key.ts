/* What is published is one department's result of one visit.
   宁阳县实施意见 二（四）1（各部门录入涉及本部门的结果）; 临夏州实施意见 附件3 备注1. */

import type { VisitKey } from '../inspect/index.js'
import type { Name } from '../kernel/index.js'

/** One department's result of one visit: what is entered, published, corrected and objected to. 某部门在一次上门检查中的结果。 @since 0.1.0 */
export type ResultKey = VisitKey & { readonly department: Name }
