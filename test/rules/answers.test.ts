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
    ['LX19-33', linxia2019, '投诉举报、转办移送、监测线索；'],
    ['LX-MKT-6c', linxiaMarket, '投诉举报、转办移送、监测线索；'],
    ['NY-20', ningyang, '投诉举报、转办移送、监测线索；'],
    ['ZS-32', zhongshan, '投诉举报、上级交办、转办移送、监测线索、专项整治；']
  ])('%s: monitoring is named among the grounds of a lead', (_, profile, answer) => {
    expect(printed(profile, 'leads').join()).toContain(`→ 事由：${answer}`)
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
    expect(line).toContain(
      '移库：①发现轻微或一般违法行为的，由A类库移出，移入B类库，无须办公室核实确认，即时移库；' +
        '②发现重大违法行为的，由A类库移出，移入C类库，无须办公室核实确认，即时移库；'
    )
  })
})
