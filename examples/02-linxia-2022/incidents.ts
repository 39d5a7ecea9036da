/* What came to light afterwards, made up: irregularities that go on the trail, and what inquiries stated with evidence. */

import type { CaseKey, FactStatement } from '../../src/accountability/index.js'
import { nameOf, type CivilDate, type Message, type Name } from '../../src/kernel/index.js'
import type { IrregularityKind, TrailStep } from '../../src/trail/index.js'
import { withMark } from './aftermath.js'
import type { Mark, Tale } from './tale.js'
import type { Entered } from './tale.js'
import { workdayAfter } from './workdays.js'

/** One incident: whom it concerns, what goes on the trail, and what was stated of each of its officers. */
export type Incident = {
  readonly words: Message
  readonly keys: readonly CaseKey[]
  readonly steps: readonly Entered[]
  readonly statements: readonly FactStatement[]
}

/** Who inquired, and the day on which all of it was stated. */
export const INQUIRY: Name = nameOf('示例核查组')
export const STATED_ON = '2023-05-15' as CivilDate

type Found = readonly [fact: string, value: boolean]

// What an inquiry looked into and did not find.
const NOTHING_ELSE: readonly string[] = [
  'misconduct',
  'abuse-of-power',
  'favouritism',
  'officer-crime-suspected',
  'standards-departed',
  'work-rules-broken',
  'operations-obstructed',
  'harm-from-check',
  'harm-from-publication',
  'technical-limits',
  'accident',
  'causal-link',
  'expert-report-false',
  'misled-by-report',
  'other-liability-ground',
  'other-exemption-ground'
]

const stated = (found: readonly Found[], left: readonly string[] = []): readonly FactStatement[] => {
  const named = new Set([...found.map(([fact]) => fact), ...left])
  const rest = NOTHING_ELSE.filter((fact) => !named.has(fact)).map((fact): Found => [fact, false])
  return [...found, ...rest].map(([fact, value]) => ({
    fact: nameOf(fact),
    value,
    text: `示例核查报告：${fact}=${value ? '是' : '否'} · report of an inquiry, made up`,
    by: INQUIRY,
    on: STATED_ON
  }))
}

const EMERGED: Found = ['problem-emerged', true]
const NOBODY_CAME_IN: readonly Found[] = [
  'fewer-officers',
  'uncertified-officer',
  'credentials-omitted',
  'outside-list'
].map((fact) => [fact, false])
const ACCIDENT: readonly Found[] = [EMERGED, ['accident', true]]

type Plot = {
  readonly words: Message
  /** The visit is the next one with these marks that no other incident took. */
  readonly marks: readonly Mark[]
  readonly irregularity?: {
    readonly what: IrregularityKind
    readonly words: string
    readonly outcome: 'confirmed' | 'unfounded'
  }
  readonly statements: readonly FactStatement[]
}

const say = (zh: string, en: string): Message => ({ zh, en })

const PLOTS: readonly Plot[] = [
  {
    words: say(
      '检查后对象出现问题；检查时未查出，各项要求均已遵守',
      'a problem emerged later; nothing was found then, and every rule was kept'
    ),
    marks: ['clean'],
    statements: stated([EMERGED])
  },
  {
    words: say('对象发生事故，与检查无因果关系', 'an accident without any causal link to the check'),
    marks: ['clean'],
    statements: stated([...ACCIDENT, ['causal-link', false]])
  },
  {
    words: say('现有技术手段不能发现所存在的问题', 'present technique could not have found the problem'),
    marks: ['clean'],
    statements: stated([EMERGED, ['technical-limits', true]])
  },
  {
    words: say('受托机构出具虚假报告，导致错误判定', 'an entrusted body gave a false report, which misled the team'),
    marks: ['entrusted'],
    statements: stated([EMERGED, ['expert-report-false', true], ['misled-by-report', true]])
  },
  {
    words: say('到场人员不足，造成不良后果', 'too few officers were present, and harm came of it'),
    marks: ['clean'],
    irregularity: {
      what: 'fewer-officers',
      words: '示例：事后查明仅一人到场 · only one was there',
      outcome: 'confirmed'
    },
    statements: stated([EMERGED, ['harm-from-check', true]])
  },
  {
    words: say('逾期公示并造成不良后果', 'published late, and harm came of it'),
    marks: ['late'],
    statements: stated([EMERGED, ['harm-from-publication', true]])
  },
  {
    words: say('逾期公示，未造成后果', 'published late, without harm'),
    marks: ['late'],
    statements: stated([EMERGED])
  },
  {
    words: say(
      '逾期公示造成后果，同时另有事故而无因果关系：问责与免责情形并存',
      'late with harm, and an accident without causal link: liability and exemption both hold'
    ),
    marks: ['late'],
    statements: stated([...ACCIDENT, ['causal-link', false], ['harm-from-publication', true]])
  },
  {
    words: say('检查逾期（在抽查时间之外完成）', 'the check was delayed beyond its window'),
    marks: ['delayed'],
    statements: stated([EMERGED])
  },
  {
    words: say('发现涉嫌犯罪而未移送', 'a suspected crime was found and not transferred'),
    marks: ['crimeKept'],
    statements: stated([EMERGED])
  },
  {
    words: say('发现涉嫌犯罪并已移送', 'a suspected crime was found and transferred'),
    marks: ['crimeTransferred'],
    statements: stated([EMERGED])
  },
  {
    words: say('执法检查人员本人涉嫌犯罪', 'an officer is suspected of a crime'),
    marks: ['clean'],
    statements: stated([EMERGED, ['officer-crime-suspected', true], ['abuse-of-power', true]])
  },
  {
    words: say(
      '滥用职权：但书使“未查出问题”的免责不成立，与已履职的免责情形并存',
      'abuse of power: its proviso defeats the exemption of finding nothing; that of a duty performed stands beside the liability'
    ),
    marks: ['clean'],
    statements: stated([EMERGED, ['abuse-of-power', true]])
  },
  {
    words: say('妨碍正常生产经营，经查属实', 'business was obstructed; found to be so'),
    marks: ['problem'],
    irregularity: {
      what: 'business-obstructed',
      words: '示例：封存超出必要范围 · more was sealed than need be',
      outcome: 'confirmed'
    },
    statements: stated([EMERGED], ['operations-obstructed'])
  },
  {
    words: say('举报未出示证件，经查不成立', 'reported not to have shown credentials; found to be without ground'),
    marks: ['clean'],
    irregularity: {
      what: 'credentials-not-shown',
      words: '示例：电话举报 · a report by telephone',
      outcome: 'unfounded'
    },
    statements: stated([EMERGED])
  },
  {
    words: say('不配合检查已取证，其后出现问题', 'a refusal was documented; a problem emerged later'),
    marks: ['impossible', 'refused'],
    // Nobody came in, so that the trail says nothing of who was present and what was shown.
    statements: stated([EMERGED, ...NOBODY_CAME_IN])
  },
  {
    words: say('对象发生事故，尚未核查', 'an accident that nobody has looked into yet'),
    marks: ['clean'],
    statements: stated([EMERGED, ['accident', true]]).filter(({ value }) => value)
  }
]

/** The incidents, each at a visit of its own; a plot for which the year gave no visit is left out. */
export function makeIncidents(tales: readonly Tale[], undrawn: Name, officer: Name): readonly Incident[] {
  const taken = new Set<Tale>()
  const found = PLOTS.flatMap((plot, i): readonly Incident[] => {
    // Somewhere in the middle of the year, so that not all of them are of one town.
    const list = withMark(tales, ...plot.marks).filter(
      (tale) => !taken.has(tale) && (plot.marks[0] !== 'clean' || [...tale.marks].every((mark) => mark === 'clean'))
    )
    const tale = list[Math.floor((list.length * i) / PLOTS.length)]
    if (tale === undefined) return []
    taken.add(tale)
    const { subject, ordinal } = tale.visit
    return [
      {
        words: plot.words,
        keys: tale.dispatch.officers.map(({ id }) => ({ officer: id, subject, ordinal })),
        steps: plot.irregularity === undefined ? [] : irregular(tale, i, plot.irregularity),
        statements: plot.statements
      }
    ]
  })
  const never: Incident = {
    words: say('对象未被抽中，其后出现问题', 'the subject was not drawn; a problem emerged later'),
    keys: [{ officer, subject: undrawn, ordinal: null }],
    steps: [],
    statements: stated([EMERGED])
  }
  return [...found, never]
}

function irregular(
  { visit: { subject, ordinal }, last, steps }: Tale,
  number: number,
  { what, words, outcome }: NonNullable<Plot['irregularity']>
): readonly Entered[] {
  const irregularity = nameOf(`示例违规${String(number + 1)}`)
  const ended = steps.find(({ step }) => step._tag === 'EndVisit')?.step.on ?? last
  const recorded = workdayAfter(last, 5)
  const settled = workdayAfter(recorded, 10)
  const found: TrailStep = {
    _tag: 'RecordIrregularity',
    by: INQUIRY,
    on: recorded,
    irregularity,
    what,
    words,
    visit: { subject, ordinal },
    subject: null,
    task: null,
    officers: [],
    department: null,
    occurred: ended,
    evidence: ['示例：视频记录与询问笔录 · video and record of an interview'],
    reportedBy: nameOf('示例举报人')
  }
  const reason =
    outcome === 'confirmed' ? '示例：经查属实 · found to be so' : '示例：视频显示已出示 · the video shows otherwise'
  return [
    { entered: recorded, step: found },
    { entered: settled, step: { _tag: 'SettleIrregularity', by: INQUIRY, on: settled, irregularity, outcome, reason } }
  ]
}
