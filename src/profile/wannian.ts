/* 万年县 2022: three pools, quiet months, a review of every plan. No algorithms here. */

import type { QuietPeriod } from '../calendar/index.js'
import { cited, citing, nameOf, orThrow, parseDate, parseRatio } from '../kernel/index.js'
import type { PoolRules } from '../registry/index.js'
import { wannianGrounds } from './accountability-grounds.js'
import { wannianScheme } from './document.js'
import { extendProfile, type Profile } from './profile.js'
import { silent } from './silent.js'

const scheme = citing(wannianScheme.short)
const poolA = (rule: string): ReturnType<typeof scheme> => scheme('三（一）1第2段', rule)
const poolB = (rule: string): ReturnType<typeof scheme> => scheme('三（一）1第3段', rule)
const poolC = (rule: string): ReturnType<typeof scheme> => scheme('三（一）1第4段', rule)
const moving = (rule: string): ReturnType<typeof scheme> => scheme('三（一）1第5段', rule)
const quietMonths = scheme('三（二）1', 'WN-21')

// Words of the scheme, which are names by the rules of the kernel.
const OFFICE = nameOf('市场监管部门联席会议办公室')
const PLATFORM = nameOf('江西省“双随机、一公开”行政执法监督平台')
const JUSTICE = nameOf('司法局')
const SECTORS = ['制造业', '旅游业', '数字经济', '招商引资', '纳税大户'].map(nameOf)

const since = cited(orThrow(parseDate('2022-08-10')), quietMonths)

const quietBut = (pool: 'A' | 'B', months: readonly number[]): QuietPeriod => ({
  name: nameOf(`${pool}类库企业安静期`),
  groups: [nameOf(pool)],
  binds: cited({ kinds: null, ways: null }, quietMonths),
  open: cited({ _tag: 'Months', months }, quietMonths),
  grounds: cited(
    ['work-safety', 'environment', 'fire', 'occupational-health', 'emergency', 'complaint', 'superior-order'],
    quietMonths
  ),
  filings: cited([OFFICE, JUSTICE], quietMonths),
  // Whether the seven grounds are free of filing is not said: the stricter reading leaves a trace.
  listed: cited('filed', quietMonths),
  others: cited('waived', quietMonths),
  since,
  firstYear: cited('binds', quietMonths)
})

// 除双随机检查外，原则上不开展其它行政执法检查: no day is open to checks outside the draw.
const drawsAlone: QuietPeriod = {
  name: nameOf('A类库双随机之外的检查'),
  groups: [nameOf('A')],
  binds: cited({ kinds: null, ways: ['outside'] }, poolA('WN-07')),
  open: cited({ _tag: 'Months', months: [] }, poolA('WN-07')),
  // Three grounds here, seven in 三（二）1: a safety check may enter too, for what opens the quiet months opens this.
  grounds: cited(
    [
      'complaint',
      'superior-order',
      'transfer',
      'work-safety',
      'environment',
      'fire',
      'occupational-health',
      'emergency'
    ],
    poolA('WN-08')
  ),
  filings: cited([OFFICE, JUSTICE], poolA('WN-08')),
  listed: cited('filed', poolA('WN-08')),
  others: cited('waived', poolA('WN-07')),
  since,
  firstYear: cited('binds', poolA('WN-07'))
}

const pools: PoolRules = {
  office: cited(OFFICE, poolA('WN-04')),
  // Three pools and four classes, and no map between them: 低 speaks for A, 一般 and 较高 for B, 高 for C.
  classPools: cited({ low: 'A', general: 'B', higher: 'B', high: 'C' }, scheme('三（一）1第1段', 'WN-02')),
  entries: [
    { pool: 'A', marks: ['excellent-credit'], sectors: SECTORS, basis: poolA('WN-02') },
    { pool: 'C', marks: ['poor-credit', 'annual-coverage'], sectors: [], basis: poolC('WN-12') }
  ],
  rest: cited('B', poolB('WN-09')),
  precedence: cited(['C', 'A', 'B'], poolC('WN-12')),
  pools: {
    A: {
      organiser: cited('office', poolA('WN-04')),
      ratio: cited({ _tag: 'AtMost', ratio: orThrow(parseRatio('10%')) }, poolA('WN-05')),
      jointly: cited('always', poolA('WN-06')),
      timesAYear: null,
      confirmed: poolA('WN-04')
    },
    B: {
      organiser: cited('department', poolB('WN-10')),
      ratio: cited({ _tag: 'OwnChoice' }, poolB('WN-10')),
      jointly: cited('whereOverlapping', poolB('WN-11')),
      timesAYear: null,
      confirmed: null
    },
    C: {
      organiser: cited('proposer', poolC('WN-13')),
      ratio: cited({ _tag: 'Everybody' }, poolC('WN-13')),
      jointly: cited('whereOverlapping', poolC('WN-14')),
      timesAYear: cited(1, poolC('WN-13')),
      confirmed: poolC('WN-12')
    }
  },
  moves: [
    {
      from: 'A',
      to: 'B',
      trigger: { _tag: 'Violation', severities: ['minor', 'general'] },
      confirmed: false,
      when: cited('at-once', moving('WN-16')),
      basis: moving('WN-16')
    },
    {
      from: 'A',
      to: 'C',
      trigger: { _tag: 'Violation', severities: ['major'] },
      confirmed: false,
      when: cited('at-once', moving('WN-16')),
      basis: moving('WN-16')
    },
    {
      from: 'B',
      to: 'A',
      trigger: { _tag: 'CleanCheck', routes: ['application', 'recommendation'] },
      confirmed: true,
      when: cited('yearly', moving('WN-17')),
      basis: moving('WN-17')
    }
  ],
  noOtherMove: moving('WN-18'),
  adjustments: cited(1, moving('WN-15')),
  exit: cited('yearly', moving('WN-18')),
  clean: cited('lastCheck', moving('WN-17')),
  lockedTask: cited('kept', moving('WN-15'))
}

/**
 * Wannian, read as the library proposes: A is drawn in June and jointly, B in June and September, C once a year. 万年县规则包（采用本库建议的读法）。
 *
 * The ratio of pool B and the size of a team are left open: an extension gives them. B 类库的比例与检查组人数留空，由扩展给出。
 *
 * @basis 万年县实施方案
 * @example wannian.calendar.quiet.map(({ groups }) => groups) // => [['A'], ['B'], ['A']]
 * @since 0.1.0
 */
export const wannian: Profile = extendProfile(silent, {
  name: '万年县',
  documents: [wannianScheme],
  validity: { from: wannianScheme.date, to: null },
  calendar: { quiet: [quietBut('A', [6]), quietBut('B', [6, 9]), drawsAlone] },
  checklist: {
    withoutBasis: cited('report', scheme('三（二）3', 'WN-25')),
    adjustedYearly: scheme('三（一）3', 'WN-20'),
    yearlyFilings: [
      {
        list: nameOf('A类库联合检查事项清单'),
        by: cited({ month: 3, day: 'end' }, scheme('三（一）3', 'WN-20')),
        receivers: [OFFICE, JUSTICE]
      }
    ]
  },
  registry: {
    officerFields: cited(['qualifications', 'specialties'], scheme('三（一）2', 'WN-19')),
    officerGroups: cited(['civil-servant', 'qualified-staff', 'daily-supervision'], scheme('三（一）2', 'WN-19')),
    freshness: {
      ...silent.registry.freshness,
      yearly: [
        {
          source: 'joint-officers',
          by: cited({ month: 3, day: 'end' }, scheme('三（一）2', 'WN-19')),
          department: OFFICE
        }
      ]
    },
    pools
  },
  plan: {
    itemFloor: cited(1, scheme('三（二）2', 'WN-23')),
    completedPerItem: cited(1, scheme('三（二）2', 'WN-23')),
    specialApart: scheme('三（二）2', 'WN-24'),
    review: cited(
      [
        { reviewer: OFFICE, tests: ['ratio', 'frequency', 'repetition'] },
        { reviewer: JUSTICE, tests: ['legality'] }
      ],
      scheme('三（二）3', 'WN-25')
    ),
    filings: [cited([PLATFORM], scheme('三（二）2', 'WN-24'))],
    smallRegistry: cited('drawOne', scheme('三（二）2', 'WN-23')),
    due: [cited({ year: 0, month: 3, day: 'end', receivers: [PLATFORM] }, scheme('三（二）2', 'WN-24'))]
  },
  review: {
    listed: { basis: scheme('三（二）3', 'WN-26'), soft: false },
    noRepeat: { basis: scheme('三（二）3', 'WN-25'), soft: false },
    shared: cited('joint', poolB('WN-11')),
    spread: cited('concentrated', quietMonths),
    census: poolC('WN-13')
  },
  merge: {
    period: cited('overlapping', poolB('WN-11')),
    // The name of the registry that holds the subjects of pool A.
    joint: cited([nameOf('A类库')], poolA('WN-06')),
    agreement: cited([], poolC('WN-14'))
  },
  assign: { jointRegistry: cited(nameOf('联合检查执法人员库'), scheme('三（一）2', 'WN-19')) },
  inspect: {
    oneForm: scheme('二', 'WN-01'),
    listOnly: scheme('三（二）3', 'WN-26'),
    severities: cited(['minor', 'general', 'major'], moving('WN-16')),
    whoChecks: scheme('三（三）2', 'WN-28'),
    demands: {
      ...silent.inspect.demands,
      case: scheme('三（三）1', 'WN-27'),
      'other-authority': scheme('三（三）1', 'WN-27'),
      judiciary: scheme('三（三）1', 'WN-27')
    },
    lenience: scheme('三（三）4', 'WN-31')
  },
  publish: {
    objects: cited(['items', 'results'], scheme('三（三）2', 'WN-28')),
    // 及时: the number of days is left open.
    start: cited('check', scheme('三（三）2', 'WN-28')),
    end: cited('published', scheme('三（三）2', 'WN-28')),
    enters: cited(['officer', 'department'], scheme('三（三）2', 'WN-28')),
    publishes: cited(['officer', 'department'], scheme('三（三）2', 'WN-28')),
    // 录入江西省“双随机、一公开”行政执法监督平台公示.
    channels: [cited({ of: 'all', oneOf: ['professional-system'] }, scheme('三（三）2', 'WN-28'))],
    sinks: [
      cited(
        { of: 'all', sinks: ['国家企业信用信息公示系统', '全国信用信息共享平台'].map(nameOf) },
        scheme('三（三）2', 'WN-28')
      )
    ]
  },
  accountability: { rules: wannianGrounds(scheme) },
  statistics: { bulletins: scheme('四（四）', 'WN-33') }
})
