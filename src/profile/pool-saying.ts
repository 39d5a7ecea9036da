/* How the rules of the three pools are said. 万年县实施方案 三（一）1. */

import { markWords } from '../frame/index.js'
import type { Message } from '../kernel/index.js'
import {
  RISK_CLASSES,
  type MoveTrigger,
  type PoolEntry,
  type PoolLaw,
  type PoolMove,
  type PoolRatio,
  type PoolRules
} from '../registry/index.js'
import {
  NONE,
  article,
  basedOn,
  citedAs,
  counting,
  eachMember,
  eachOf,
  either,
  inRow,
  named,
  names,
  orNull,
  percentOf,
  phrase,
  same,
  unlessEmpty,
  word,
  wordsOf,
  type Say
} from './say.js'
import { registryWords } from './word.js'

const poolLaw: Say<PoolLaw> = eachMember<PoolLaw>({
  organiser: citedAs(word(registryWords.organiser)),
  ratio: citedAs(phrase(poolRatio)),
  jointly: orNull(citedAs(word(registryWords.jointly)), {
    zh: '是否联合检查未规定',
    en: 'whether checks are joint is not said'
  }),
  timesAYear: orNull(
    citedAs(counting((n) => ({ zh: `每户每年至少检查${n}次`, en: `each subject at least ${n} a year` }))),
    { zh: '每年次数不限', en: 'any number a year' }
  ),
  confirmed: orNull(article({ zh: '名单须经办公室确定', en: 'the office confirms the list' }), {
    zh: '符合条件即入库',
    en: 'the ground alone suffices'
  })
})

/** How the rules of pools are said. 类库规定的说法。 @since 0.1.0 */
export const poolSayings: Say<PoolRules> = eachMember<PoolRules>({
  office: named({ zh: '办公室', en: 'office' }, citedAs(phrase(same))),
  classPools: named(
    { zh: '信用风险类别', en: 'classes of credit risk' },
    citedAs(
      phrase((poolOf) =>
        inRow(
          RISK_CLASSES.map((risk) => ({
            zh: `${registryWords.risk[risk].zh}入${registryWords.pool[poolOf[risk]].zh}`,
            en: `${registryWords.risk[risk].en} in ${registryWords.pool[poolOf[risk]].en}`
          }))
        )
      )
    )
  ),
  entries: named(
    { zh: '入库条件', en: 'who enters' },
    eachOf(
      basedOn<PoolEntry>(
        eachMember<Omit<PoolEntry, 'basis'>>({
          pool: word(registryWords.pool),
          marks: named({ zh: '标注', en: 'marks' }, unlessEmpty(wordsOf(markWords, NONE))),
          sectors: named({ zh: '领域', en: 'sectors' }, unlessEmpty(names(NONE)))
        })
      )
    )
  ),
  rest: named({ zh: '其他对象', en: 'all others' }, citedAs(word(registryWords.pool))),
  precedence: named(
    { zh: '条件竞合时的先后', en: 'first to last where grounds meet' },
    citedAs(wordsOf(registryWords.pool, NONE))
  ),
  pools: eachMember<PoolRules['pools']>({
    A: named(registryWords.pool.A, poolLaw),
    B: named(registryWords.pool.B, poolLaw),
    C: named(registryWords.pool.C, poolLaw)
  }),
  moves: named(
    { zh: '移库', en: 'moves' },
    eachOf(
      basedOn<PoolMove>(
        eachMember<Omit<PoolMove, 'basis'>>({
          trigger: phrase(moveTrigger),
          from: phrase((pool) => ({
            zh: `由${registryWords.pool[pool].zh}移出`,
            en: `from ${registryWords.pool[pool].en}`
          })),
          to: phrase((pool) => ({ zh: `移入${registryWords.pool[pool].zh}`, en: `to ${registryWords.pool[pool].en}` })),
          confirmed: either(
            { zh: '须经办公室核实确认', en: 'the office has to verify it' },
            { zh: '无须办公室核实确认', en: 'without being verified by the office' }
          ),
          when: citedAs(word(registryWords.when))
        })
      )
    )
  ),
  noOtherMove: article({ zh: '没有其他移库路径', en: 'there is no other move' }),
  adjustments: citedAs(counting((n) => ({ zh: `每年调整${n}次`, en: `adjustments a year: ${n}` }))),
  exit: citedAs(word(registryWords.exit)),
  clean: citedAs(word(registryWords.clean)),
  lockedTask: citedAs(word(registryWords.lockedTask))
})

function poolRatio(ratio: PoolRatio): Message {
  switch (ratio._tag) {
    case 'AtMost': {
      const { zh, en } = percentOf(ratio.ratio)
      return { zh: `抽查比例不高于${zh}`, en: `at most ${en} is drawn` }
    }
    case 'OwnChoice':
      return { zh: '抽查比例由组织者合理设定', en: 'the organiser sets the ratio' }
    case 'Everybody':
      return { zh: '全覆盖', en: 'everybody is checked' }
  }
}

function moveTrigger(trigger: MoveTrigger): Message {
  switch (trigger._tag) {
    case 'Violation': {
      const { zh, en } = inRow(trigger.severities.map((severity) => registryWords.severity[severity]))
      return {
        zh: `发现${zh.replaceAll('、', '或')}违法行为的`,
        en: `on a violation that is ${en.replace(' and ', ' or ')}`
      }
    }
    case 'CleanCheck': {
      const { zh, en } = inRow(trigger.routes.map((route) => registryWords.route[route]))
      return {
        zh: `检查未发现问题并经${zh.replaceAll('、', '或')}的`,
        en: `after a clean check, ${en.replace(' and ', ' or ')}`
      }
    }
  }
}
