/* Why a team is not dispatched or changed as asked, in both languages.
   临夏州部门联合细则 第二十三条、第二十四条; 临夏州市场监管系统细则 第十六条、第十七条. */

import { cite, type Citation, type Messages, type Name } from '../kernel/index.js'
import type { LevelledOffice } from './delegation.js'

/** Why a team is refused. 检查组派发、更换、委托被拒绝的理由。 @since 0.1.0 */
export type VisitTeamRefusal =
  | { readonly _tag: 'DispatchWithoutTask' }
  | { readonly _tag: 'DispatchWithoutLead'; readonly lead: Name }
  | { readonly _tag: 'DispatchNamesTwice'; readonly of: 'task' | 'department' | 'officer'; readonly name: Name }
  | { readonly _tag: 'TaskOfOtherDepartment'; readonly task: Name; readonly department: Name }
  | { readonly _tag: 'OfficerOfNoDepartment'; readonly officer: Name; readonly department: Name }
  | { readonly _tag: 'DepartmentUnmanned'; readonly department: Name }
  | { readonly _tag: 'ExpertAsOfficer'; readonly expert: Name }
  | { readonly _tag: 'TeamTooSmall'; readonly certified: number; readonly least: number; readonly basis: Citation }
  | { readonly _tag: 'NotOfTeam'; readonly officer: Name; readonly department: Name }
  | { readonly _tag: 'SuccessorInTeam'; readonly officer: Name }
  | { readonly _tag: 'SuccessorOfOther'; readonly officer: Name; readonly department: Name; readonly of: Name }
  | { readonly _tag: 'SuccessorUnqualified'; readonly officer: Name; readonly basis: Citation }
  | { readonly _tag: 'SuccessorLeadsNot'; readonly out: Name; readonly officer: Name }
  | { readonly _tag: 'ReplacementUnreasoned'; readonly officer: Name; readonly basis: Citation | null }
  | { readonly _tag: 'ReplacementDrawn'; readonly officer: Name; readonly basis: Citation }
  | { readonly _tag: 'DelegatedToNobody'; readonly to: Name }
  | {
      readonly _tag: 'DelegationNotDown'
      readonly from: LevelledOffice
      readonly to: LevelledOffice
      readonly basis: Citation
    }

/** Their words. 其文本。 @since 0.1.0 */
export const visitTeamMessages: Messages<VisitTeamRefusal> = {
  DispatchWithoutTask: {
    zh: () => '派发的上门检查没有任何任务',
    en: () => 'the visit is dispatched without any task'
  },
  DispatchWithoutLead: {
    zh: ({ lead }) => `牵头任务“${lead}”不在本次检查的任务之中`,
    en: ({ lead }) => `the lead task "${lead}" is none of the visit's tasks`
  },
  DispatchNamesTwice: {
    zh: ({ of, name }) => `派发内容中${ofZh[of]}“${name}”重复`,
    en: ({ of, name }) => `the ${of} "${name}" stands twice in the dispatch`
  },
  TaskOfOtherDepartment: {
    zh: (r) => `任务“${r.task}”的部门${r.department}不在本次检查的参与部门之中`,
    en: (r) => `${r.department} of the task "${r.task}" takes no part in the visit`
  },
  OfficerOfNoDepartment: {
    zh: (r) => `执法检查人员 ${r.officer} 所属的${r.department}不在参与部门之中`,
    en: (r) => `the department of ${r.officer}, ${r.department}, takes no part in the visit`
  },
  DepartmentUnmanned: {
    zh: ({ department }) => `${department}没有派出任何执法检查人员；请先抽取或直接委派`,
    en: ({ department }) => `${department} sends no officer; draw or appoint one first`
  },
  ExpertAsOfficer: {
    zh: ({ expert }) => `${expert} 已列为专家，不得同时计为执法检查人员`,
    en: ({ expert }) => `${expert} is an expert of the visit and cannot be one of its officers too`
  },
  TeamTooSmall: {
    zh: (r) =>
      `检查组持证执法检查人员仅 ${String(r.certified)} 人，不少于 ${String(r.least)} 人方可派发（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the team has ${String(r.certified)} certified officers; a visit needs at least ${String(r.least)} (${cite('en')(r.basis)})`
  },
  NotOfTeam: {
    zh: (r) => `${r.officer} 不是检查组中${r.department}的成员`,
    en: (r) => `${r.officer} is no officer of ${r.department} in this team`
  },
  SuccessorInTeam: {
    zh: ({ officer }) => `${officer} 已在检查组中`,
    en: ({ officer }) => `${officer} is in the team already`
  },
  SuccessorOfOther: {
    zh: (r) => `${r.officer} 属${r.of}，不能接替${r.department}的人员`,
    en: (r) => `${r.officer} is of ${r.of} and cannot take a place of ${r.department}`
  },
  SuccessorUnqualified: {
    zh: (r) => `${r.officer} 不具备执法资格，请在具备执法资格的其他人员中指派（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.officer} is not qualified to enforce; appoint somebody who is (${cite('en')(r.basis)})`
  },
  SuccessorLeadsNot: {
    zh: (r) => `${r.out} 是组长，接替者 ${r.officer} 应任组长`,
    en: (r) => `${r.out} leads, so ${r.officer} must lead in that place`
  },
  ReplacementUnreasoned: {
    zh: (r) => `更换 ${r.officer} 须写明理由${r.basis === null ? '' : `（${cite('zh')(r.basis)}）`}`,
    en: (r) => `the replacement of ${r.officer} gives no reason${r.basis === null ? '' : ` (${cite('en')(r.basis)})`}`
  },
  ReplacementDrawn: {
    zh: (r) => `接替 ${r.officer} 的人员应另行指派，而非抽取（${cite('zh')(r.basis)}）`,
    en: (r) => `who takes the place of ${r.officer} is to be appointed, not drawn (${cite('en')(r.basis)})`
  },
  DelegatedToNobody: {
    zh: ({ to }) => `委托${to}实施检查，未写明执法检查人员`,
    en: ({ to }) => `the visit is entrusted to ${to}, and none of its officers is named`
  },
  DelegationNotDown: {
    zh: (r) => `${r.from.office}只能委托下级，${r.to.office}不是其下级（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.from.office} may entrust offices below it only; ${r.to.office} is not (${cite('en')(r.basis)})`
  }
}

const ofZh = { task: '任务', department: '部门', officer: '人员' } as const
