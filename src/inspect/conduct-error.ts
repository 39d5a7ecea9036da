/* Why a visit is not prepared or begun as asked, in both languages.
   临夏州市场监管系统细则 第十六条、第十七条; 临夏州部门联合细则 第二十六条、第二十八条、第三十条; 宁阳县实施意见 二（三）2; 中山市实施方案 三（三）. */

import { printItemKey, type ItemKey, type Method } from '../checklist/index.js'
import { cite, type Citation, type Messages, type Name } from '../kernel/index.js'
import type { FormChoice } from './form.js'
import type { BodyKind, BodyService } from './third-party.js'

/** Why a form is refused. 检查表被拒绝的理由。 @since 0.1.0 */
export type FormRefusal =
  | { readonly _tag: 'FormItemUnlisted'; readonly item: ItemKey; readonly basis: Citation | null }
  | { readonly _tag: 'FormItemUndispatched'; readonly item: ItemKey; readonly basis: Citation }
  | { readonly _tag: 'FormItemTwice'; readonly item: ItemKey }
  | { readonly _tag: 'FormItemOfNobody'; readonly item: ItemKey; readonly department: Name | null }
  | { readonly _tag: 'FormItemLeftOut'; readonly item: ItemKey; readonly basis: Citation }
  | { readonly _tag: 'FormOfOtherTask'; readonly of: Name; readonly lead: Name }
  | { readonly _tag: 'NotPrechecked'; readonly basis: Citation }
  | { readonly _tag: 'FormChoiceUnknown'; readonly choice: FormChoice; readonly basis: Citation }

/** Why a visit does not begin as asked. 检查不能开始的理由。 @since 0.1.0 */
export type VisitConductRefusal =
  | FormRefusal
  | { readonly _tag: 'ToldWithoutLaw'; readonly basis: Citation | null }
  | { readonly _tag: 'FormMissing' }
  | { readonly _tag: 'NoMethod' }
  | { readonly _tag: 'MethodUnlisted'; readonly method: Method; readonly basis: Citation }
  | { readonly _tag: 'VisitNotOnsite'; readonly methods: readonly Method[]; readonly basis: Citation }
  | { readonly _tag: 'PresentNotOfTeam'; readonly name: Name; readonly expert: boolean }
  | { readonly _tag: 'TooFewPresent'; readonly certified: number; readonly least: number; readonly basis: Citation }
  | { readonly _tag: 'CredentialsNotShown'; readonly basis: Citation }
  | { readonly _tag: 'ConductWanting'; readonly of: 'uniform' | 'instructed'; readonly basis: Citation }
  | { readonly _tag: 'BodyUnlisted'; readonly body: Name; readonly kind: BodyKind; readonly basis: Citation }
  | { readonly _tag: 'ServiceUnlisted'; readonly body: Name; readonly service: BodyService; readonly basis: Citation }
  | { readonly _tag: 'BodyUnqualified'; readonly body: Name; readonly basis: Citation }
  | { readonly _tag: 'BodyUnguided'; readonly body: Name; readonly basis: Citation }
  | { readonly _tag: 'PaidByOther'; readonly body: Name; readonly paidBy: Name; readonly basis: Citation }

/** Their words. 其文本。 @since 0.1.0 */
export const conductMessages: Messages<VisitConductRefusal> = {
  FormItemUnlisted: {
    zh: (r) => `事项“${printItemKey(r.item)}”不在清单之中${r.basis === null ? '' : `（${cite('zh')(r.basis)}）`}`,
    en: (r) => `the item "${printItemKey(r.item)}" is on no list${r.basis === null ? '' : ` (${cite('en')(r.basis)})`}`
  },
  FormItemUndispatched: {
    zh: (r) => `事项“${printItemKey(r.item)}”不属于本次检查的任务，应严格依照清单检查（${cite('zh')(r.basis)}）`,
    en: (r) => `the item "${printItemKey(r.item)}" is none of this visit's tasks (${cite('en')(r.basis)})`
  },
  FormItemTwice: {
    zh: ({ item }) => `检查表中事项“${printItemKey(item)}”重复`,
    en: ({ item }) => `the item "${printItemKey(item)}" stands twice on the form`
  },
  FormItemOfNobody: {
    zh: (r) =>
      r.department === null
        ? `检查表未写明由哪个部门检查事项“${printItemKey(r.item)}”`
        : `${r.department}不参与事项“${printItemKey(r.item)}”的任务`,
    en: (r) =>
      r.department === null
        ? `the form does not say who checks "${printItemKey(r.item)}"`
        : `${r.department} takes no part in the task of "${printItemKey(r.item)}"`
  },
  FormItemLeftOut: {
    zh: (r) =>
      `检查表未载事项“${printItemKey(r.item)}”，应一张表载明全部事项，否则附理由与批准人（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `the form leaves out "${printItemKey(r.item)}"; one form holds all, or give a reason and an approver (${cite('en')(r.basis)})`
  },
  FormOfOtherTask: {
    zh: (r) => `检查表属任务“${r.of}”，应为牵头任务“${r.lead}”的检查表`,
    en: (r) => `the form is that of "${r.of}"; the visit takes that of its lead task "${r.lead}"`
  },
  NotPrechecked: {
    zh: ({ basis }) => `检查前未作系统预查（${cite('zh')(basis)}）`,
    en: ({ basis }) => `the subject was not looked up beforehand (${cite('en')(basis)})`
  },
  FormChoiceUnknown: {
    zh: (r) => `检查表不得${r.choice === 'automatic' ? '自动匹配' : '手动选配'}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `a form is not to be ${r.choice === 'automatic' ? 'matched automatically' : 'chosen by hand'} (${cite('en')(r.basis)})`
  },
  ToldWithoutLaw: {
    zh: ({ basis }) =>
      `不得提前向检查对象透露；依法须告知的请写明法律法规或上级规章${basis === null ? '' : `（${cite('zh')(basis)}）`}`,
    en: ({ basis }) =>
      `nothing is told beforehand unless a law asks for it; name the law${basis === null ? '' : ` (${cite('en')(basis)})`}`
  },
  FormMissing: {
    zh: () => '尚未准备检查表；请先按一对象一表单准备',
    en: () => 'no form is prepared; prepare one for this subject first'
  },
  NoMethod: { zh: () => '未写明检查方式', en: () => 'no method is named' },
  MethodUnlisted: {
    zh: (r) => `“${methodZh[r.method]}”不在所列检查方式之中（${cite('zh')(r.basis)}）`,
    en: (r) => `the method "${r.method}" is none of those listed (${cite('en')(r.basis)})`
  },
  VisitNotOnsite: {
    zh: ({ basis }) => `联合检查一般应当实地检查；不到实地的请附理由与批准人（${cite('zh')(basis)}）`,
    en: ({ basis }) =>
      `a joint check is generally at the place; else give a reason and an approver (${cite('en')(basis)})`
  },
  PresentNotOfTeam: {
    zh: (r) => `${r.name} ${r.expert ? '是专家，不计入执法检查人员' : '不是检查组成员'}`,
    en: (r) => `${r.name} ${r.expert ? 'is an expert and does not count as an officer' : 'is not of the team'}`
  },
  TooFewPresent: {
    zh: (r) =>
      `到场持证执法检查人员 ${String(r.certified)} 人，不得少于 ${String(r.least)} 人（${cite('zh')(r.basis)}）；可先更换人员`,
    en: (r) =>
      `${String(r.certified)} certified officers came, at least ${String(r.least)} must (${cite('en')(r.basis)}); replace who cannot come`
  },
  CredentialsNotShown: {
    zh: ({ basis }) => `未出示执法证件（${cite('zh')(basis)}）`,
    en: ({ basis }) => `credentials were not shown (${cite('en')(basis)})`
  },
  ConductWanting: {
    zh: (r) => `${r.of === 'uniform' ? '未规范着装' : '未告知配合要求和资料准备'}（${cite('zh')(r.basis)}）`,
    en: (r) =>
      `${r.of === 'uniform' ? 'the officers were not in uniform' : 'the subject was not told what is asked of it'} (${cite('en')(r.basis)})`
  },
  BodyUnlisted: {
    zh: (r) => `${r.body}不属于所列第三方机构种类（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.body} is none of the kinds of body listed (${cite('en')(r.basis)})`
  },
  ServiceUnlisted: {
    zh: (r) => `委托${r.body}的服务不在所列范围（${cite('zh')(r.basis)}）`,
    en: (r) => `what ${r.body} is entrusted with is none of the services listed (${cite('en')(r.basis)})`
  },
  BodyUnqualified: {
    zh: (r) => `${r.body}不具备资质，应委托有资质的机构（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.body} is not qualified; entrust a body that is (${cite('en')(r.basis)})`
  },
  BodyUnguided: {
    zh: (r) => `检查组中无人对${r.body}进行业务指导和监督（${cite('zh')(r.basis)}）`,
    en: (r) => `nobody of the team guides and supervises ${r.body} (${cite('en')(r.basis)})`
  },
  PaidByOther: {
    zh: (r) => `${r.body}的费用由${r.paidBy}支付，应“谁委托、谁付费”（${cite('zh')(r.basis)}）`,
    en: (r) => `${r.body} is paid by ${r.paidBy}; who entrusts pays (${cite('en')(r.basis)})`
  }
}

const methodZh: { readonly [M in Method]: string } = {
  onsite: '实地检查',
  written: '书面检查',
  network: '网络监测',
  sampling: '抽样检测'
}
