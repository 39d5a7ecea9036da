/* The words of publication in both languages: channels, grounds, parts, hands, roles, outcomes. */

import type { Approver } from '../inspect/index.js'
import type { Message } from '../kernel/index.js'
import type { ChannelKind, SubjectGroup } from './channel.js'
import type { Hand } from './rules.js'
import type { ObjectionOutcome } from './step.js'
import type { PublicPart, WithholdGround } from './withhold.js'

type Words<W extends string> = { readonly [K in W]: Message }

/** Kinds of channel, as annex 3 heads its columns. 渠道种类，用附件3栏目名。 @basis 临夏州实施意见 附件3 @since 0.1.0 */
export const channelWords: Words<ChannelKind> = {
  'publicity-system': { zh: '公示系统', en: 'the publicity system' },
  'professional-system': { zh: '专业系统', en: 'a professional system' },
  'department-website': { zh: '部门网站', en: "a department's website" },
  other: { zh: '其他渠道', en: 'another channel' }
}

/** Groups of subjects. 对象范围。 @since 0.1.0 */
export const groupWords: Words<SubjectGroup> = {
  market: { zh: '市场主体', en: 'market entities' },
  other: { zh: '非市场主体', en: 'subjects that are no market entities' },
  all: { zh: '全部对象', en: 'all subjects' }
}

/** Grounds of withholding. 不公开的事由。 @since 0.1.0 */
export const withholdWords: Words<WithholdGround> = {
  'state-secret': { zh: '国家秘密', en: 'state secret' },
  'trade-secret': { zh: '商业秘密', en: 'trade secret' },
  privacy: { zh: '个人隐私', en: 'privacy' },
  law: { zh: '法律法规另有规定', en: 'another provision of law' }
}

/** Parts of a published result. 公示内容的各部分。 @since 0.1.0 */
export const partWords: Words<PublicPart> = {
  subject: { zh: '检查对象', en: 'the subject' },
  items: { zh: '检查事项', en: 'the items' },
  day: { zh: '检查日期', en: 'the day of the check' },
  result: { zh: '检查结果', en: 'the result' },
  findings: { zh: '发现的问题', en: 'the findings' },
  nonCooperation: { zh: '不予配合情况', en: 'non-cooperation' }
}

/** Hands. 录入、公示主体。 @since 0.1.0 */
export const handWords: Words<Hand> = {
  officer: { zh: '该次检查中该部门的执法人员', en: "the department's officers of that visit" },
  department: { zh: '该部门', en: 'the department' }
}

/** Roles. 审核人。 @since 0.1.0 */
export const roleWords: Words<Approver> = {
  leader: { zh: '检查组长', en: "the team's leader" },
  head: { zh: '部门负责人', en: "the department's head" }
}

/** Outcomes. 异议处理结果。 @since 0.1.0 */
export const outcomeWords: Words<ObjectionOutcome> = {
  upheld: { zh: '维持', en: 'upheld' },
  corrected: { zh: '更正', en: 'corrected' },
  'rejected-late': { zh: '逾期不予受理', en: 'rejected as late' },
  void: { zh: '无效', en: 'void' }
}
