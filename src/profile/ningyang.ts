/* 宁阳县 2020: a county opinion whose numbers come from the province. No algorithms here. */

import { workdays } from '../calendar/index.js'
import { cited, citing, nameOf } from '../kernel/index.js'
import { ningyangGrounds } from './accountability-grounds.js'
import { ningyangOpinion } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const opinion = citing(ningyangOpinion.short)
const REGULATOR = nameOf('县市场监管部门')

/**
 * Ningyang: ratio and frequency follow the province, so the cap is open until it is given. 宁阳县规则包：比例与频次依省级规定，须先给出。
 *
 * @basis 宁阳县实施意见
 * @example ningyang.registry.freshness.eachDraw?.value // => ['subjects', 'officers']
 * @since 0.1.0
 */
export const ningyang: Profile = extendProfile(silent, {
  name: '宁阳县',
  documents: [ningyangOpinion],
  validity: { from: ningyangOpinion.date, to: null },
  checklist: {
    withoutBasis: cited('report', opinion('二（二）3', 'NY-09')),
    derived: cited('province', opinion('二（二）1', 'NY-03')),
    onChange: [
      { act: 'adjusted', at: nameOf('省工作平台'), waivable: false, basis: opinion('二（二）1', 'NY-04') },
      { act: 'filed', at: REGULATOR, waivable: false, basis: opinion('二（二）1', 'NY-04') }
    ],
    workingRule: cited(
      ['basis', 'content', 'flow', 'approval', 'publication', 'archiving'],
      opinion('二（二）3', 'NY-09')
    )
  },
  registry: {
    officerGroups: cited(
      ['civil-servant', 'qualified-staff', 'daily-supervision', 'enforcement-team'],
      opinion('二（二）2', 'NY-08')
    ),
    freshness: {
      ...silent.registry.freshness,
      eachDraw: cited(['subjects', 'officers'], opinion('二（二）2', 'NY-06'))
    }
  },
  plan: {
    lead: cited('initiator', opinion('二（三）2', 'NY-12')),
    filings: [cited([REGULATOR], opinion('二（三）1', 'NY-11'))],
    channels: cited(['门户网站', '国家企业信用信息公示系统（山东）'].map(nameOf), opinion('二（三）1', 'NY-11')),
    adjustable: opinion('二（三）1', 'NY-11'),
    due: [cited({ year: 0, month: 1, day: 'end', receivers: [REGULATOR] }, opinion('二（三）1', 'NY-11'))]
  },
  review: {
    spread: cited('even', opinion('二（三）1', 'NY-10')),
    onsite: { basis: opinion('二（三）2', 'NY-13'), soft: true }
  },
  frame: {
    leads: {
      grounds: cited(['complaint', 'transfer', 'monitoring'], opinion('二（四）3', 'NY-20')),
      when: cited('promptly', opinion('二（四）3', 'NY-20')),
      monitoring: cited('byName', opinion('二（四）3', 'NY-20')),
      general: opinion('二（四）3', 'NY-20')
    }
  },
  merge: {
    joint: cited([], opinion('二（三）2', 'NY-12')),
    agreement: cited([], opinion('二（三）2', 'NY-12'))
  },
  assign: { jointRegistry: cited(null, opinion('二（二）2', 'NY-08')) },
  inspect: {
    methods: cited(['onsite', 'written', 'network'], opinion('二（三）2', 'NY-13')),
    jointOnsite: opinion('二（三）2', 'NY-13'),
    conclusions: cited(['department', 'court', 'professional-body'], opinion('二（三）2', 'NY-14')),
    conclusionNeed: opinion('二（三）2', 'NY-14'),
    whoChecks: opinion('二（四）1', 'NY-16'),
    // 做好后续监管衔接，涉嫌犯罪的及时移送司法机关.
    demands: {
      ...silent.inspect.demands,
      'daily-supervision': opinion('二（四）2'),
      judiciary: opinion('二（四）2')
    }
  },
  publish: {
    objects: cited(['results'], opinion('二（四）1', 'NY-16')),
    term: cited(workdays(20), opinion('二（四）1', 'NY-15')),
    start: cited('check', opinion('二（四）1', 'NY-15')),
    // 录入省工作平台: to the publication satisfies this reading and the stricter one.
    end: cited('published', opinion('二（四）1', 'NY-15')),
    approval: {
      before: cited('entered', opinion('二（四）1', 'NY-15')),
      inside: opinion('二（四）1', 'NY-15')
    },
    enters: cited(['officer'], opinion('二（四）1', 'NY-15')),
    publishes: cited(['officer', 'department'], opinion('二（四）1', 'NY-16')),
    channels: [cited({ of: 'market', oneOf: ['publicity-system'] }, opinion('二（四）1', 'NY-16'))],
    sinks: [
      cited(
        { of: 'market', sinks: ['国家企业信用信息公示系统（山东）', '信用中国（山东）'].map(nameOf) },
        opinion('二（四）1', 'NY-16')
      )
    ],
    correction: cited('head', opinion('二（四）1', 'NY-17'))
  },
  accountability: { rules: ningyangGrounds(opinion) }
})
