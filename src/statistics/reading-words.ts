/* How the form was read, in words: nobody adds figures of two readings unawares. 临夏州实施意见 附件3. */

import type { Message } from '../kernel/index.js'
import type { AnnexReadings } from './rules.js'

const words: { readonly [K in keyof AnnexReadings]: { readonly [R in AnnexReadings[K]]: Message } } = {
  inspected: {
    visit: { zh: '抽查数量按上门次数计', en: 'subjects inspected are counted by visits' },
    oncePerInitiator: { zh: '同一户在同一发起部门只计一次', en: 'a subject counts once for each initiator' },
    oncePerRow: { zh: '同一户在同一行只计一次', en: 'a subject counts once in a row' }
  },
  amount: {
    finesAndConfiscations: { zh: '金额含罚款与没收', en: 'amounts hold fines and confiscations' },
    fines: { zh: '金额仅含罚款', en: 'amounts hold fines alone' }
  },
  row: {
    initiator: { zh: '按发起部门的层级计入各行', en: 'rows go by the level of the initiator' },
    anyCounty: {
      zh: '有县级部门参与的批次计入县市行',
      en: 'batches in which a county takes part stand in the county rows'
    }
  },
  jointCases: {
    filer: { zh: '联合办理的案件由立案部门统计', en: 'a case handled jointly is counted by who filed it' },
    shares: {
      zh: '联合办理的案件金额按分担额分别统计',
      en: 'the amount of a case handled jointly is counted by shares'
    }
  },
  dating: {
    visit: { zh: '公示、案件按检查结束之日归入期间', en: 'publications and cases fall into the period of their visit' },
    event: { zh: '公示、案件按其自身之日归入期间', en: 'publications and cases fall into the period of their own day' }
  }
}

/**
 * How a form was read, one sentence a point. 统计口径说明，每点一句。
 *
 * @example readingWords({ inspected: 'visit', amount: 'fines', row: 'initiator', jointCases: 'filer', dating: 'visit' })[1]?.en // => 'amounts hold fines alone'
 * @basis 临夏州实施意见 附件3
 * @since 0.1.0
 */
export const readingWords = ({ inspected, amount, row, jointCases, dating }: AnnexReadings): readonly Message[] => [
  words.inspected[inspected],
  words.amount[amount],
  words.row[row],
  words.jointCases[jointCases],
  words.dating[dating]
]
