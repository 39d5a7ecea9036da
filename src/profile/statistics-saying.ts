/* How answers about statistics are said, and their words: every member and option has its own, a forgotten one does not compile. */

import type { Message } from '../kernel/index.js'
import {
  metricGroupWords,
  type AmountReading,
  type AnnexRules,
  type DatingReading,
  type InspectedReading,
  type JointCaseReading,
  type ReportDay,
  type ReportPart,
  type RowReading,
  type StatisticsRules
} from '../statistics/index.js'
import { NONE, article, citedAs, eachMember, eachOf, orNull, phrase, word, wordsOf, type Words } from './say.js'
import { yearlyDate, type Sayings } from './saying.js'

/** Statistics and reports. 统计与报送的选项。 @since 0.1.0 */
export const statisticsWords: {
  readonly inspected: Words<InspectedReading>
  readonly amount: Words<AmountReading>
  readonly row: Words<RowReading>
  readonly jointCases: Words<JointCaseReading>
  readonly dating: Words<DatingReading>
  readonly part: Words<ReportPart>
} = {
  inspected: {
    visit: { zh: '同一户按检查次数计', en: 'a subject counts once for each visit' },
    oncePerInitiator: { zh: '同一户按发起部门去重', en: 'a subject counts once for each initiator' },
    oncePerRow: { zh: '同一户在一行内去重', en: 'a subject counts once in a row' }
  },
  amount: {
    finesAndConfiscations: { zh: '金额含罚款和没收', en: 'amounts are fines and confiscations' },
    fines: { zh: '金额仅含罚款', en: 'amounts are fines alone' }
  },
  row: {
    initiator: { zh: '按发起部门的层级归行', en: 'a batch stands in the row of its initiator' },
    anyCounty: { zh: '有县级部门参与即归县市行', en: 'a batch in which a county takes part stands in a county’s row' }
  },
  jointCases: {
    filer: { zh: '联合案件金额由立案单位统计', en: 'the amount of a joint case is counted by whoever filed it' },
    shares: { zh: '联合案件金额由各方按分担额统计', en: 'each counts its share of the amount of a joint case' }
  },
  dating: {
    visit: { zh: '公示和案件按检查结束之日归期', en: 'publications and cases fall on the day their visit ended' },
    event: { zh: '公示和案件按其自身之日归期', en: 'publications and cases fall on their own day' }
  },
  part: {
    'half-year': { zh: '半年', en: 'half-year report' },
    'year-end': { zh: '年终', en: 'year-end report' }
  }
}

const reportDay = ({ part, by, receiver, withData }: ReportDay): Message => {
  const day = yearlyDate(by)
  const what = statisticsWords.part[part]
  return {
    zh: `${what.zh}工作情况${withData ? '和抽查数据' : '书面总结'}，每年${day.zh}前报${receiver}`,
    en: `${what.en} ${withData ? 'with the figures' : 'in writing'}, every year by ${day.en}, to ${receiver}`
  }
}

/** How answers about statistics are said. 统计类答案的说法。 @since 0.1.0 */
export const statisticsSayings: Sayings<StatisticsRules> = {
  annex: orNull(
    eachMember<AnnexRules>({
      form: article({ zh: '按所附表式统计', en: 'by the form that is annexed' }),
      owners: article({
        zh: '批次、户数和公示数由发起部门统计，案件数、罚没金额由参与部门分别统计',
        en: 'the initiator counts batches, subjects and publications, each who takes part its cases and amounts'
      }),
      publicity: orNull(
        article({ zh: '市场主体的结果须归集至公示系统', en: 'results on market entities are in the publicity system' }),
        { zh: '未限定公示渠道', en: 'no channel is asked for' }
      ),
      inspected: citedAs(word(statisticsWords.inspected)),
      amount: citedAs(word(statisticsWords.amount)),
      row: citedAs(word(statisticsWords.row)),
      jointCases: citedAs(word(statisticsWords.jointCases)),
      dating: citedAs(word(statisticsWords.dating))
    }),
    null
  ),
  metrics: orNull(citedAs(wordsOf(metricGroupWords, NONE)), null),
  reports: eachOf(citedAs(phrase(reportDay))),
  keyItems: orNull(article({ zh: '列出重点事项占比', en: 'the share of key items is reported' }), null),
  bulletins: orNull(article({ zh: '定期督查通报', en: 'regular bulletins' }), null)
}
