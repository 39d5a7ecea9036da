/* 临夏州市场监管系统 2022: checks of the market regulators alone, on the ground of the opinion of 2019. No algorithms here. */

import { workdays } from '../calendar/index.js'
import { cited, citing, nameOf, orThrow, parseRatio } from '../kernel/index.js'
import { linxiaMarketGrounds } from './accountability-grounds.js'
import { linxiaMarketRules } from './document.js'
import { linxia2019 } from './linxia-2019.js'
import { extendProfile, type Profile } from './profile.js'

const system = citing(linxiaMarketRules.short)
const CREDIT_DIVISION = nameOf('州局信用监管科')

/**
 * The market regulators of Linxia by their rules of 2022, read as the library proposes. 临夏州市场监管系统规则包（采用本库建议的读法）。
 *
 * The number of the cap, leaders' places and heads are left open: an extension gives them. 上限数值、组长的规定留空，由扩展给出。
 *
 * @basis 临夏州市场监管系统细则; 临夏州实施意见
 * @example linxiaMarket.assign.experts // => { value: 'appointed', basis: { document: '临夏州市场监管系统细则', article: '第十三条', rule: 'LX-MKT-13e' } }
 * @since 0.1.0
 */
export const linxiaMarket: Profile = extendProfile(linxia2019, {
  name: '临夏州市场监管系统',
  documents: [linxiaMarketRules],
  // In force from its issue in 2022, the day of which is not printed.
  validity: { from: null, to: null },
  checklist: {
    // 没有规定的一律不得擅自开展, yet the tables that the prefecture prints leave the basis to the items' own lists.
    withoutBasis: cited('report', system('第四条（二）', 'LX-MKT-4b'))
  },
  registry: {
    certificate: system('第十六条', 'LX-MKT-16b'),
    duties: cited([['lead'], ['subjects', 'plan'], ['officers', 'supervision']], system('第十条', 'LX-MKT-10b'))
  },
  plan: {
    itemFloor: cited(1, system('第六条（五）', 'LX-MKT-6e')),
    coverageFloor: cited(orThrow(parseRatio('5%')), system('第十二条', 'LX-MKT-12f')),
    smallRegistry: cited('drawOne', system('第六条（五）', 'LX-MKT-6e')),
    coverageOver: cited('level', system('第十二条', 'LX-MKT-12f')),
    makers: cited(['prefecture', 'county'], system('第九条', 'LX-MKT-9a')),
    fields: [cited(['title', 'type', 'items', 'scope', 'time'], system('第十二条', 'LX-MKT-12a'))],
    lead: cited('named', system('第十条', 'LX-MKT-10a')),
    filings: [cited([CREDIT_DIVISION], system('第十二条', 'LX-MKT-12b'))],
    channels: cited([], system('第十二条', 'LX-MKT-12a')),
    adjustable: system('第十二条', 'LX-MKT-12c'),
    republish: cited(workdays(7), system('第十二条', 'LX-MKT-12c')),
    finishedWhen: cited('published', system('第二十三条', 'LX-MKT-23b')),
    systemGrounds: cited(['order', 'general-problem', 'prominent-risk'], system('第八条', 'LX-MKT-8')),
    // The opinion's day stands beside it: both are to be kept.
    due: [
      ...linxia2019.plan.due,
      cited({ year: 0, month: 1, day: 15, receivers: [CREDIT_DIVISION] }, system('第十二条', 'LX-MKT-12b'))
    ]
  },
  review: {
    listed: { basis: system('第十六条', 'LX-MKT-16a'), soft: false },
    founded: { basis: system('第四条（二）', 'LX-MKT-4b'), soft: false },
    random: { basis: system('第六条（一）', 'LX-MKT-6a'), soft: false },
    byDefault: { basis: system('第四条（一）', 'LX-MKT-4a'), soft: true },
    strictFields: cited(['药品', '医疗器械', '化妆品', '重点食品'].map(nameOf), system('第六条（二）', 'LX-MKT-6b')),
    noCampaign: { basis: system('第六条（四）', 'LX-MKT-6d'), soft: true, reading: 'randomAllowed' },
    noRepeat: { basis: system('第四条（四）', 'LX-MKT-4d'), soft: true },
    shared: cited('merge', system('第十四条', 'LX-MKT-14')),
    raised: { basis: system('第十二条', 'LX-MKT-12e'), soft: false },
    balance: system('第十二条', 'LX-MKT-12d'),
    scope: system('第十二条', 'LX-MKT-12a')
  },
  frame: {
    directed: {
      grounds: cited(['superior-order', 'complaint', 'media', 'monitoring'], system('第十一条', 'LX-MKT-11b')),
      attributes: cited(['industry', 'region'], system('第十一条', 'LX-MKT-11b'))
    },
    raised: {
      marks: cited(['complaints', 'abnormal-list', 'serious-violation', 'key-field'], system('第十二条', 'LX-MKT-12e')),
      soft: false
    },
    leads: {
      grounds: cited(['complaint', 'transfer', 'monitoring'], system('第六条（三）', 'LX-MKT-6c')),
      when: cited('promptly', system('第六条（三）', 'LX-MKT-6c')),
      monitoring: cited('byName', system('第六条（三）', 'LX-MKT-6c')),
      general: null
    }
  },
  assign: {
    officersPerVisit: cited(2, system('第十六条', 'LX-MKT-16b')),
    officersPerDepartment: cited(1, system('第十六条', 'LX-MKT-16b')),
    // 由其所在部门选派: specialists are sent.
    experts: cited('appointed', system('第十三条', 'LX-MKT-13e')),
    // 本级执法检查人员名录库.
    widen: cited('never', system('第十三条', 'LX-MKT-13b'))
  },
  inspect: {
    methods: cited(['written', 'onsite', 'network'], system('第十七条', 'LX-MKT-17a')),
    present: cited(2, system('第十六条', 'LX-MKT-16b')),
    // 实施检查时: whether a check in writing needs two as well is not said; the stricter reading.
    presentAt: cited('anyMethod', system('第十六条', 'LX-MKT-16b')),
    credentials: system('第十六条', 'LX-MKT-16b'),
    delegation: system('第十七条', 'LX-MKT-17b'),
    deskTakesPart: system('第九条', 'LX-MKT-9b'),
    // 等第三方机构: other bodies too.
    bodies: cited(
      ['consumer-association', 'accounting-firm', 'law-firm', 'testing-body', 'credit-bureau', 'other-body'],
      system('第十七条', 'LX-MKT-17c')
    ),
    conclusions: cited(['department', 'court', 'professional-body'], system('第十七条', 'LX-MKT-17c')),
    listOnly: system('第十六条', 'LX-MKT-16a'),
    signature: cited(['signed', 'sealed'], system('第十九条', 'LX-MKT-19a')),
    recorded: cited(['photo', 'video', 'recorder'], system('第十九条', 'LX-MKT-19b')),
    nonCooperation: cited(
      ['entry-refused', 'material-refused', 'material-untrue', 'obstruction'],
      system('第二十二条（一）至（四）', 'LX-MKT-22b')
    ),
    whoChecks: system('第二十三条', 'LX-MKT-23d'),
    demands: {
      'abnormal-list': system('第二十一条', 'LX-MKT-21b'),
      'daily-supervision': system('第二十一条', 'LX-MKT-21a'),
      case: system('第二十一条', 'LX-MKT-21c'),
      'other-authority': system('第二十一条', 'LX-MKT-21c'),
      judiciary: system('第二十一条', 'LX-MKT-21c')
    },
    refusalPunished: system('第二十二条', 'LX-MKT-22a')
  },
  publish: {
    objects: cited(['items', 'plan', 'results'], system('第四条（三）', 'LX-MKT-4c')),
    term: cited(workdays(20), system('第二十三条', 'LX-MKT-23a')),
    start: cited('check', system('第二十三条', 'LX-MKT-23a')),
    end: cited('published', system('第二十三条', 'LX-MKT-23a')),
    approval: {
      before: cited('entered', system('第二十三条', 'LX-MKT-23a')),
      inside: system('第二十三条', 'LX-MKT-23a')
    },
    enters: cited(['officer', 'department'], system('第二十三条', 'LX-MKT-23d')),
    channels: [cited({ of: 'all', oneOf: ['publicity-system'] }, system('第二十三条', 'LX-MKT-23a'))],
    withholding: system('第四条（三）', 'LX-MKT-4c'),
    nonCooperation: cited(
      { fields: ['name', 'count', 'time', 'circumstance'], oneOf: ['publicity-system'] },
      system('第二十二条', 'LX-MKT-22a')
    ),
    measuresApart: system('第二十三条', 'LX-MKT-23c'),
    completion: cited('published', system('第二十三条', 'LX-MKT-23b')),
    // What the law keeps from the public cannot leave a visit uncompleted for ever.
    withheldCounts: cited('completes', system('第四条（三）', 'LX-MKT-4c')),
    // The task is published before the check, and not its list.
    reveal: cited('after-visits', system('第十三条', 'LX-MKT-13a'))
  },
  accountability: { rules: linxiaMarketGrounds(system) }
})
