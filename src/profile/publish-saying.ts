/* How answers about publication are said, and their words: every member and option has its own, a forgotten one does not compile. */

import { printTerm, type Term } from '../calendar/index.js'
import {
  channelWords,
  groupWords,
  handWords,
  roleWords,
  withholdWords,
  type ApprovalRule,
  type ChannelRule,
  type ClockEnd,
  type ClockStart,
  type CompletionReading,
  type LateReading,
  type NonCooperationField,
  type NonCooperationRule,
  type ObjectionRules,
  type PublicObject,
  type PublishRules,
  type RevealReading,
  type SinkRule,
  type SuspendReading,
  type WithheldReading
} from '../publish/index.js'
import {
  NONE,
  article,
  citedAs,
  eachMember,
  eachOf,
  named,
  names,
  orNull,
  phrase,
  word,
  wordsOf,
  type Say,
  type Words
} from './say.js'
import type { Sayings } from './saying.js'

/** Results and their publication. 结果录入与公示的选项。 @since 0.1.0 */
export const publishWords: {
  readonly object: Words<PublicObject>
  readonly start: Words<ClockStart>
  readonly end: Words<ClockEnd>
  readonly before: Words<ClockEnd>
  readonly field: Words<NonCooperationField>
  readonly suspend: Words<SuspendReading>
  readonly late: Words<LateReading>
  readonly completion: Words<CompletionReading>
  readonly withheld: Words<WithheldReading>
  readonly reveal: Words<RevealReading>
} = {
  object: {
    items: { zh: '抽查事项', en: 'the items' },
    plan: { zh: '抽查计划', en: 'the plan' },
    results: { zh: '抽查结果', en: 'the results' }
  },
  start: {
    check: { zh: '自对该对象的检查完成之日起算', en: 'from the end of the check of each subject' },
    task: { zh: '自全部对象的任务完成之日起算', en: 'from the end of the whole task' }
  },
  end: {
    published: { zh: '期限内须公示', en: 'published within the term' },
    entered: { zh: '期限内须录入', en: 'entered within the term' }
  },
  before: {
    published: { zh: '公示前审核', en: 'approved before publication' },
    entered: { zh: '录入前审核', en: 'approved before entry' }
  },
  field: {
    name: { zh: '对象名称', en: 'the name of the subject' },
    count: { zh: '不予配合次数', en: 'how often' },
    time: { zh: '时间', en: 'when' },
    circumstance: { zh: '情形', en: 'the circumstances' }
  },
  suspend: {
    none: { zh: '复查期间不停止公示', en: 'it stays published during the review' },
    'until-decided': { zh: '复查期间暂停公示', en: 'publication stops until the review is decided' }
  },
  late: {
    rejected: { zh: '逾期的不予受理并说明', en: 'a late one is rejected with a note' },
    reviewed: { zh: '逾期的仍予复查', en: 'a late one is reviewed all the same' }
  },
  completion: {
    published: { zh: '公示后方为完成', en: 'once its result is published' },
    entered: { zh: '录入即为完成', en: 'once its result is entered' },
    checked: { zh: '检查结束即为完成', en: 'once the check is over' }
  },
  withheld: {
    completes: { zh: '视为完成', en: 'counted as completed' },
    apart: { zh: '单独列示', en: 'counted apart' }
  },
  reveal: {
    'after-visits': { zh: '检查之后公开，此前仅公布承诺', en: 'after the visits, with commitments alone before' },
    'at-draw': { zh: '抽取之时公开', en: 'at the draw' }
  }
}

/** A term and the word 内. 期限的说法。 @since 0.1.0 */
export const within: Say<Term> = phrase((term) => ({
  zh: `${printTerm('zh')(term)}内`,
  en: `within ${printTerm('en')(term)}`
}))

/** How answers about publication are said. 公示类答案的说法。 @since 0.1.0 */
export const publishSayings: Sayings<PublishRules> = {
  objects: orNull(citedAs(wordsOf(publishWords.object, NONE)), null),
  term: orNull(citedAs(within), null),
  start: orNull(citedAs(word(publishWords.start)), null),
  end: orNull(citedAs(word(publishWords.end)), null),
  sampling: orNull(
    citedAs(orNull(within, { zh: '另有期限，数值未定', en: 'a term of its own, the number is open' })),
    null
  ),
  approval: orNull(
    eachMember<ApprovalRule>({
      before: citedAs(word(publishWords.before)),
      inside: orNull(article({ zh: '审核计入期限', en: 'the approval lies within the term' }), {
        zh: '审核是否计入期限未规定',
        en: 'whether the approval lies within the term is not said'
      })
    }),
    null
  ),
  enters: orNull(citedAs(wordsOf(handWords, NONE)), null),
  publishes: orNull(citedAs(wordsOf(handWords, NONE)), null),
  channels: eachOf(
    citedAs(
      eachMember<ChannelRule>({
        of: word(groupWords),
        oneOf: named({ zh: '至少经其一', en: 'by one of these at least' }, wordsOf(channelWords, NONE))
      })
    )
  ),
  sinks: eachOf(
    citedAs(
      eachMember<SinkRule>({
        of: word(groupWords),
        sinks: named({ zh: '归集至', en: 'collected to' }, names(NONE))
      })
    )
  ),
  redaction: orNull(citedAs(wordsOf(withholdWords, NONE)), null),
  withholding: orNull(
    article({ zh: '依法依规不适合公开的除外', en: 'not where publication is unsuitable by law' }),
    null
  ),
  nonCooperation: orNull(
    citedAs(
      eachMember<NonCooperationRule>({
        fields: named({ zh: '载明', en: 'it says' }, wordsOf(publishWords.field, NONE)),
        oneOf: named({ zh: '至少经其一', en: 'by one of these at least' }, wordsOf(channelWords, NONE))
      })
    ),
    null
  ),
  measuresApart: orNull(article({ zh: '另行公示', en: 'published apart' }), null),
  correction: orNull(
    named(
      { zh: '不得擅自改变，更正签字人', en: 'not changed at will, a correction is signed by' },
      citedAs(orNull(word(roleWords), { zh: '未指明', en: 'somebody not named' }))
    ),
    null
  ),
  objection: orNull(
    eachMember<ObjectionRules>({
      within: named({ zh: '自公示之日起提出', en: 'filed after publication' }, citedAs(within)),
      review: named({ zh: '自收到材料之日起复查', en: 'reviewed after receipt' }, citedAs(within)),
      answer: named({ zh: '自作出复查结果之日起反馈', en: 'answered after the outcome' }, citedAs(within)),
      form: article({ zh: '须有书面申请和证明材料', en: 'in writing and with proof' }),
      suspend: citedAs(word(publishWords.suspend)),
      late: citedAs(word(publishWords.late))
    }),
    null
  ),
  completion: orNull(citedAs(word(publishWords.completion)), null),
  withheldCounts: orNull(citedAs(word(publishWords.withheld)), null),
  reveal: orNull(citedAs(word(publishWords.reveal)), null)
}
