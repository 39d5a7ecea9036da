/* 中山市 2020: general items below 100 %, officers drawn by each department for itself. No algorithms here. */

import { cited, citing, nameOf, orThrow, parseRatio } from '../kernel/index.js'
import { zhongshanGrounds } from './accountability-grounds.js'
import { zhongshanScheme } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const scheme = citing(zhongshanScheme.short)
const CONFERENCE_OFFICE = nameOf('联席会议办公室')
const CITY_SYSTEM = nameOf('市抽查系统')

/**
 * Zhongshan, read as the library proposes: a registry of one can never be drawn from. 中山市规则包：仅一户的名录库无从抽取。
 *
 * @basis 中山市实施方案
 * @example zhongshan.plan.generalCap?.strict // => true
 * @since 0.1.0
 */
export const zhongshan: Profile = extendProfile(silent, {
  name: '中山市',
  documents: [zhongshanScheme],
  validity: { from: zhongshanScheme.date, to: null },
  checklist: {
    withoutBasis: cited('report', scheme('二（二）', 'ZS-04')),
    fields: cited(['content', 'methods', 'ratio', 'frequency'], scheme('二（二）', 'ZS-04')),
    onChange: [
      { act: 'published', at: nameOf('本部门政务信息网'), waivable: true, basis: scheme('二（二）', 'ZS-05') }
    ],
    mappedTo: cited(['互联网+监管', '两平台'].map(nameOf), scheme('二（二）', 'ZS-05')),
    workingRule: cited(
      ['drawing', 'flow', 'approval', 'publication', 'archiving', 'scheme', 'guide'],
      scheme('二（五）', 'ZS-19')
    )
  },
  registry: {
    // 执法证号 is one of the fields of every officer.
    certificate: scheme('二（三）2', 'ZS-08'),
    officerFields: cited(['post', 'userRight', 'fields', 'mobile'], scheme('二（三）2', 'ZS-08')),
    officerGroups: cited(['civil-servant', 'qualified-staff', 'daily-supervision'], scheme('二（三）2', 'ZS-08')),
    noGap: scheme('二（三）1', 'ZS-07'),
    freshness: {
      ...silent.registry.freshness,
      upkeep: cited(['subjects', 'officers'], scheme('二（三）1', 'ZS-07'))
    }
  },
  plan: {
    // 抽查比例不能达到100%: strictly below, and no word that leaves room.
    generalCap: {
      ...cited(orThrow(parseRatio('100%')), scheme('二（四）第3段', 'ZS-16')),
      strict: true,
      waivable: false
    },
    keyUncapped: scheme('二（四）第3段', 'ZS-15'),
    smallRegistry: cited('refuse', scheme('二（四）第3段', 'ZS-16')),
    capOver: cited('row', scheme('二（四）第3段', 'ZS-16')),
    quantityStated: scheme('二（四）第2段', 'ZS-12'),
    fields: [
      cited(
        ['title', 'items', 'scope', 'number', 'methods', 'time', 'bodies', 'lead', 'partners'],
        scheme('二（四）第2段', 'ZS-12')
      ),
      cited(['bothClasses'], scheme('二（四）第3段', 'ZS-14')),
      cited(['title', 'taskName', 'scope', 'items', 'number', 'ratio', 'time'], scheme('三（一）第1段', 'ZS-20'))
    ],
    lead: cited('initiator', scheme('二（四）第1段', 'ZS-10')),
    jointInPlan: scheme('二（二）', 'ZS-06'),
    filings: [cited([CITY_SYSTEM], scheme('二（四）第2段', 'ZS-13'))],
    channels: cited(['国家企业信用信息公示系统（广东）', '本部门网站'].map(nameOf), scheme('二（四）第2段', 'ZS-13')),
    adjustable: scheme('二（四）第3段', 'ZS-14'),
    due: [cited({ year: 0, month: 1, day: 'end', receivers: [CITY_SYSTEM] }, scheme('二（四）第2段', 'ZS-13'))]
  },
  review: {
    jointShare: cited(null, scheme('三（一）', 'ZS-06')),
    raised: { basis: scheme('二（四）第3段', 'ZS-17'), soft: true },
    workload: scheme('三（二）', 'ZS-22'),
    scope: scheme('二（四）第2段', 'ZS-12'),
    census: scheme('二（四）第3段', 'ZS-18')
  },
  frame: {
    raised: {
      marks: cited(['complaints', 'abnormal-list', 'serious-violation', 'key-field'], scheme('二（四）第3段', 'ZS-17')),
      soft: true
    },
    rising: scheme('二（四）第1段', 'ZS-11'),
    leads: {
      grounds: cited(
        ['complaint', 'superior-order', 'transfer', 'monitoring', 'special-rectification'],
        scheme('三（五）', 'ZS-32')
      ),
      when: cited('at-once', scheme('三（五）', 'ZS-32')),
      monitoring: cited('byName', scheme('三（五）', 'ZS-32')),
      general: scheme('三（五）', 'ZS-33')
    }
  },
  merge: {
    joint: cited([], scheme('三（一）', 'ZS-20')),
    agreement: cited([], scheme('三（一）', 'ZS-20'))
  },
  assign: {
    // 牵头部门和参与部门分别随机匹配: each department draws its own.
    officersPerDepartment: cited(1, scheme('三（二）', 'ZS-23')),
    head: cited('appointed', scheme('三（二）', 'ZS-23')),
    experts: cited('drawn', scheme('三（二）', 'ZS-24')),
    jointRegistry: cited(null, scheme('三（二）', 'ZS-22'))
  },
  inspect: {
    methods: cited(['onsite', 'written', 'network'], scheme('三（三）', 'ZS-26')),
    // 检验检测、财务审计、调查咨询等工作: 等 leaves the services open.
    bodyQualified: scheme('三（三）', 'ZS-26'),
    bodyGuided: scheme('三（三）', 'ZS-26'),
    entrusterPays: scheme('三（三）', 'ZS-26'),
    conclusions: cited(['professional-body'], scheme('三（三）', 'ZS-26')),
    whoChecks: scheme('三（四）', 'ZS-27'),
    demands: {
      ...silent.inspect.demands,
      'daily-supervision': scheme('三（四）', 'ZS-29'),
      judiciary: scheme('三（四）', 'ZS-29')
    },
    lenience: scheme('三（四）', 'ZS-30')
  },
  publish: {
    // 及时: the number of days is left open.
    start: cited('check', scheme('三（四）', 'ZS-27')),
    end: cited('published', scheme('三（四）', 'ZS-27')),
    approval: { before: cited('published', scheme('三（四）', 'ZS-27')), inside: null },
    enters: cited(['officer', 'department'], scheme('三（四）', 'ZS-27')),
    publishes: cited(['officer', 'department'], scheme('三（四）', 'ZS-27')),
    // 通过市抽查系统向社会公示.
    channels: [cited({ of: 'all', oneOf: ['professional-system'] }, scheme('三（四）', 'ZS-27'))],
    sinks: [
      cited(
        {
          of: 'all',
          sinks: ['广东省“双随机、一公开”监管工作平台', '国家企业信用信息公示系统（广东）', '被检查对象的信用记录'].map(
            nameOf
          )
        },
        scheme('三（四）', 'ZS-29')
      )
    ],
    redaction: cited(['trade-secret', 'privacy'], scheme('三（四）', 'ZS-28'))
  },
  accountability: { rules: zhongshanGrounds(scheme) },
  statistics: {
    reports: [
      cited(
        { part: 'half-year', by: { month: 7, day: 15 }, receiver: CONFERENCE_OFFICE, withData: false },
        scheme('四（四）', 'ZS-39')
      ),
      cited(
        { part: 'year-end', by: { month: 11, day: 10 }, receiver: CONFERENCE_OFFICE, withData: false },
        scheme('四（四）', 'ZS-39')
      )
    ]
  }
})
