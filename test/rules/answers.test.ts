/* Answers that a person reads and no verb weighs: they are printed as the text has them, in the difference to a place that says nothing. */

import { describe, expect, it } from 'vitest'
import { enterOn, explainQuiet } from '../../src/calendar/index.js'
import { nameOf, orThrow, parseDate, reasonsOf } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { ningyang } from '../../src/profile/ningyang.js'
import { compareProfiles, explainDifference, type Profile } from '../../src/profile/index.js'
import { silent } from '../../src/profile/silent.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'

const printed = (profile: Profile, question: string): readonly string[] =>
  compareProfiles(silent, profile)
    .filter((one) => one.question === question)
    .map(explainDifference('zh'))

describe('printed answers', () => {
  it.each<readonly [string, Profile, string]>([
    ['LX19-33', linxia2019, 'complaint、transfer、monitoring（《临夏州实施意见》三（七））'],
    ['LX-MKT-6c', linxiaMarket, 'complaint、transfer、monitoring（《临夏州市场监管系统细则》第六条（三））'],
    ['NY-20', ningyang, 'complaint、transfer、monitoring（《宁阳县实施意见》二（四）3）'],
    [
      'ZS-32',
      zhongshan,
      'complaint、superior-order、transfer、monitoring、special-rectification（《中山市实施方案》三（五））'
    ]
  ])('%s: monitoring is named among the grounds of a lead', (_, profile, answer) => {
    expect(printed(profile, 'leads').join()).toContain(`grounds ${answer}`)
  })

  it('WN-21: a refused day is told by the name of the period that closes it, one for each pool', () => {
    const told = (pool: string): readonly string[] =>
      reasonsOf(
        enterOn(wannian.calendar.quiet, {
          groups: [nameOf(pool)],
          kind: 'daily',
          way: 'random',
          days: [orThrow(parseDate('2023-03-15'))],
          ground: null,
          filings: [],
          waiver: null
        })
      ).map(explainQuiet('zh'))
    expect(told('A')).toEqual([expect.stringContaining('“A类库企业安静期”')])
    expect(told('B')).toEqual([expect.stringContaining('“B类库企业安静期”')])
    expect(told('C')).toEqual([])
  })

  it('WN-16: the moves down need no confirmation, and only a major violation leads from A to C', () => {
    const [line = ''] = printed(wannian, 'pools')
    const article = '（《万年县实施方案》三（一）1第5段）'
    expect(line).toContain(
      `from A、to B、trigger _tag Violation、severities minor、general、confirmed false、when at-once${article}${article}`
    )
    expect(line).toContain(
      `from A、to C、trigger _tag Violation、severities major、confirmed false、when at-once${article}${article}`
    )
  })
})
