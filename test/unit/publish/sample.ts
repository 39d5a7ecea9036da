/* What the tests of publication share: a visit of two departments that is over, its results, and steps by short words. */

import type { ItemKey } from '../../../src/checklist/index.js'
import type { DepartmentResult, ResultRecord, VisitCourse } from '../../../src/inspect/index.js'
import { accept, reasonsOf, type Checked, type CivilDate } from '../../../src/kernel/index.js'
import type { Profile } from '../../../src/profile/profile.js'
import {
  takePublicationStep,
  type Channel,
  type Publication,
  type PublicationStep,
  type PublishRefusal,
  type PublishRules
} from '../../../src/publish/index.js'
import { calendar, day, name, terms } from '../calendar/sample.js'

export { calendar, day, name, terms }

export const market = name('市场监管局')
export const fire = name('消防救援支队')
export const officer = name('LX-001')
export const subject = name('91622900MA00000001')
export const key = { subject, ordinal: 1 }

export const item = (text: string): ItemKey => ({
  domain: name('餐饮'),
  initiator: market,
  item: name(text),
  objects: name('餐饮服务经营者')
})

export const clean: DepartmentResult = {
  code: 'no-problem',
  severity: null,
  text: '未发现问题',
  disposals: [],
  signedBy: [officer, name('LX-002')]
}
export const problem: DepartmentResult = {
  ...clean,
  code: 'correction-ordered',
  severity: 'general',
  text: '未公示许可证，责令改正',
  disposals: ['order-correction', 'penalty']
}

/** A result of a department: formed, and reviewed on a day where one is given. */
export const recordOf = (
  department = market,
  result: DepartmentResult = clean,
  reviewed: string | null = '2022-09-06',
  approved = true
): ResultRecord => ({
  department,
  versions: [
    {
      number: 1,
      formed: { by: officer, on: day('2022-09-05') },
      result,
      review:
        reviewed === null ? null : { by: name('张组长'), on: day(reviewed), as: 'leader', approved, reason: '核对无误' }
    }
  ]
})

/** A visit of two departments to a market entity, over on Monday 5 September 2022, with both results approved. */
export const courseOf = (changes: Partial<VisitCourse> = {}, isMarket = true): VisitCourse => ({
  visit: key,
  dispatched: { by: market, on: day('2022-09-01') },
  dispatch: {
    tasks: [
      { draw: name('餐饮检查'), item: item('食品安全检查'), departments: [market] },
      { draw: name('消防检查'), item: item('消防安全检查'), departments: [fire] }
    ],
    lead: name('餐饮检查'),
    departments: [market, fire],
    market: isMarket,
    region: '622901' as VisitCourse['dispatch']['region'],
    window: [{ from: day('2022-09-01'), to: day('2022-09-30') }],
    officers: [],
    experts: [],
    way: 'random',
    pool: null
  },
  officers: [
    { id: officer, department: market, leads: true, certified: true },
    { id: name('LX-002'), department: market, leads: false, certified: true },
    { id: name('XF-001'), department: fire, leads: false, certified: true }
  ],
  replacements: [],
  delegations: [],
  entrustments: [],
  forms: [],
  told: null,
  begun: null,
  paper: null,
  impossible: null,
  ended: day('2022-09-05'),
  results: [recordOf(market), recordOf(fire)],
  followUps: [],
  cases: [],
  spared: [],
  ...changes
})

export const system: Channel = { kind: 'publicity-system', name: name('国家企业信用信息公示系统（甘肃）') }
export const professional: Channel = { kind: 'professional-system', name: name('省双随机监管平台') }
export const website: Channel = { kind: 'department-website', name: name('市场监管局网站') }

type StepOf<T extends PublicationStep['_tag']> = Extract<PublicationStep, { readonly _tag: T }>
type Own<T extends PublicationStep['_tag']> = Omit<StepOf<T>, '_tag' | 'by' | 'on' | 'visit' | 'department'>

/** A step by the department itself, unless somebody else is named. */
export const step = <T extends PublicationStep['_tag']>(
  tag: T,
  on: string,
  own: Own<T>,
  by = market,
  department = market
): PublicationStep => ({ _tag: tag, by, on: day(on), visit: key, department, ...own }) as unknown as PublicationStep

export const enter = (on = '2022-09-07', by = market, department = market): PublicationStep =>
  step('EnterResult', on, {}, by, department)
export const publish = (
  on = '2022-09-08',
  own: Partial<Own<'PublishResult'>> = {},
  by = market,
  department = market
): PublicationStep => step('PublishResult', on, { channels: [system], withheld: [], ...own }, by, department)
export const correct = (on: string, own: Partial<Own<'CorrectResult'>> = {}): PublicationStep =>
  step('CorrectResult', on, {
    result: problem,
    reason: '录入错误',
    approver: name('李局长'),
    as: 'head',
    objection: null,
    ...own
  })
export const object = (on: string, own: Partial<Own<'FileObjection'>> = {}): PublicationStep =>
  step('FileObjection', on, { objection: name('异议一'), written: true, proof: ['整改照片'], ...own }, subject)
export const decide = (
  on: string,
  outcome: Own<'DecideObjection'>['outcome'],
  own: Partial<Own<'DecideObjection'>> = {}
): PublicationStep => step('DecideObjection', on, { objection: name('异议一'), outcome, reason: '经复查', ...own })
export const answer = (on: string, objection = name('异议一')): PublicationStep =>
  step('AnswerObjection', on, { objection })

/** The steps one after another, under the rules of a profile or of one changed in places. */
export function run(
  { publish: rules }: { readonly publish: PublishRules },
  course: VisitCourse,
  ...steps: readonly PublicationStep[]
): Checked<PublishRefusal, Publication | null> {
  let publication: Publication | null = null
  for (const taken of steps) {
    const next: Checked<PublishRefusal, Publication> = takePublicationStep({ course, publication }, taken, {
      rules,
      terms,
      calendar
    })
    if (next._tag === 'Left') return next
    publication = next.right
  }
  return accept(publication)
}

export const tags = (check: Checked<{ readonly _tag: string }, unknown>): readonly string[] =>
  reasonsOf(check).map(({ _tag }) => _tag)

/** A profile's rules with some of them changed. */
export const changed = (
  { publish: rules }: Pick<Profile, 'publish'>,
  changes: Partial<PublishRules>
): { readonly publish: PublishRules } => ({ publish: { ...rules, ...changes } })

export const days = (...texts: readonly string[]): readonly CivilDate[] => texts.map(day)
