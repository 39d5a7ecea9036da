// One visit on one trail: dispatch, check, publication, objection, verdicts, annex 3. 一次上门、一份留痕：派发至公示、异议、评判与统计表。
import { decode, explain, orThrow, parseDate, type CivilDate } from 'double-random'
import * as accountability from 'double-random/accountability'
import { makeWorkCalendar, stateHolidays } from 'double-random/calendar'
import { listOf, nameOf, sha256Text } from 'double-random/kernel'
import { citationsOf, linxiaJoint } from 'double-random/profile'
import * as statistics from 'double-random/statistics'
import * as trail from 'double-random/trail'

// 1. What the visit consists of. All of it is made up. 上门的内容，均为虚构。
const [market, fire, firm, office] = ['市场监管局', '消防救援支队', '示例宾馆', '联席会议办公室'] as const
const [list, plan, task, registry] = ['联合抽查事项清单', '2022年度联合抽查计划', '宾馆联合抽查', '宾馆名录库']
const item = { domain: '宾馆', initiator: market, item: '登记与消防检查', objects: '宾馆' }
const [departments, present] = [
  [market, fire],
  ['甲', '乙']
]
const visit = { subject: firm, ordinal: 1 }
const window = [{ from: '2022-06-01', to: '2022-06-30' }]
const [notice, record, teams, digest] = ['notice', 'record', 'teams', 'a file'].map(sha256Text)
const batch = { item, departments, list, plan, way: 'random', level: 'prefecture', region: '622900', registry, window }
const officers = departments.map((department, i) => {
  return { id: present[i], department, leads: i === 0, certified: true }
})
const served = { tasks: [{ draw: task, item, departments }], lead: task, departments, market: true, region: '622900' }
const dispatch = { ...served, window, officers, experts: [], way: 'random', pool: null }
const precheck = { on: '2022-06-14', sources: ['公示系统'], found: '存续' }
const asked = { item, tasks: [task], departments, content: ['登记、消防'], methods: [], basis: [], standard: null }
const form = { of: task, choice: 'automatic', precheck, items: [asked] }
const manner = { methods: ['onsite'], present, credentials: true, uniform: true, instructed: true, waiver: null }
const found = { item, severity: null, measures: [], demands: [] }
const findings = [
  { ...found, department: market, outcome: 'problem', text: '擅自变更住所' },
  { ...found, department: fire, outcome: 'clean', text: '' }
]
const signature = { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' }
const paper = { findings, evidence: [], conclusions: [], nonCooperation: [], signature, waivers: [] }
const channels = [{ kind: 'publicity-system', name: '公示系统' }]
const objected = { visit, department: market, objection: '异议1' }

// 2. Who did what on which day, as a platform keeps it. 何人何日所为，由平台记录。
type Said = readonly [on: string, by: string, tag: string, more: object]
const toPublic = (department: string, by: string, code: string, on: string): readonly Said[] => {
  const own = { visit, department }
  const result = { code, severity: null, text: '', disposals: [], signedBy: [by] }
  return [
    ['2022-06-20', by, 'FormResult', { ...own, result }],
    ['2022-06-21', by, 'ReviewResult', { ...own, as: 'head', approved: true, reason: '' }],
    ['2022-06-22', by, 'EnterResult', own],
    [on, department, 'PublishResult', { ...own, channels, withheld: [] }]
  ]
}
const said: readonly Said[] = [
  ['2022-01-05', office, 'AdoptList', { list, version: 1, digest }],
  ['2022-01-10', office, 'AdoptPlan', { plan, version: 1, digest, channels: ['门户网站'] }],
  ['2022-05-05', office, 'EnterSubjects', { registry, rows: 40, digest }],
  ['2022-05-05', market, 'EnterOfficers', { department: market, rows: 12, digest }],
  ['2022-05-05', fire, 'EnterOfficers', { department: fire, rows: 9, digest }],
  ['2022-05-06', market, 'MakeCampaignTask', { task, ...batch }],
  ['2022-05-10', office, 'PublishNotice', { notice, tasks: [task], committed: [], channels: ['门户网站'] }],
  ['2022-05-12', office, 'DrawSubjects', { notice, record, tasks: [{ task, drawn: 1 }], witnesses: [] }],
  ['2022-05-13', office, 'MatchOfficers', { teams, tasks: [{ task, record, visits: 1 }] }],
  ['2022-05-13', office, 'LockTeams', { teams, tasks: [task] }],
  ['2022-06-01', office, 'DispatchVisit', { visit, dispatch }],
  ['2022-06-15', '甲', 'PrepareForm', { visit, form, waiver: null }],
  ['2022-06-16', '甲', 'BeginVisit', { visit, ...manner }],
  ['2022-06-16', '甲', 'EndVisit', { visit, paper }],
  ...toPublic(fire, '乙', 'no-problem', '2022-06-23'),
  ...toPublic(market, '甲', 'to-be-handled', '2022-07-18'),
  ['2022-07-25', market, 'RecordCase', { visit, department: market, case: '〔2022〕7号', fine: '12000.50' }],
  ['2022-08-01', firm, 'FileObjection', { ...objected, written: true, proof: ['租约'] }],
  ['2022-08-10', market, 'DecideObjection', { ...objected, outcome: 'upheld', reason: '租约未备案' }],
  ['2022-08-12', market, 'AnswerObjection', objected],
  ['2022-08-15', market, 'EndTask', { task, ending: { _tag: 'Completed' } }]
]

// 3. Events are read as JSON and folded; a step before its cause is refused. 由 JSON 读取事件并逐一计入；次序不符的予以拒绝。
const rules = {
  inspect: linxiaJoint.inspect,
  publish: linxiaJoint.publish,
  terms: linxiaJoint.calendar.terms,
  calendar: orThrow(makeWorkCalendar(stateHolidays))
}
const basis = [{ document: '临夏州部门联合细则', article: '第五条', rule: 'LX-DEPT-5' }]
const eventsOf = (steps: readonly Said[]): readonly trail.TrailEvent[] => {
  const inOrder = [...steps].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const written = inOrder.map(([on, by, _tag, more], i) => {
    return { seq: i + 1, at: `${on}T18:00:00+08:00`, basis, step: { _tag, by, on, ...more } }
  })
  return orThrow(trail.readEvents({ protocol: 'dt1', events: written }))
}
const events = eventsOf(said)
const state = orThrow(trail.foldEvents(events, rules))
const unlocked = trail.foldEvents(eventsOf(said.filter(([, , tag]) => tag !== 'LockTeams')), rules)
if (unlocked._tag === 'Left') console.log(explain('en')(unlocked.left[0]))
console.log(
  'lacking 尚缺',
  trail
    .lackingSteps(state)
    .map((step) => trail.wordsOfStep(step).zh)
    .join('、')
)

// 4. The head is published; what is changed afterwards is found. 首部公布之后，任何改动均可发现。
const { entries, head } = trail.chainEvents(trail.emptyHead(nameOf('2022年宾馆抽查')), events)
console.log('head 首部', head.count, head.digest)
const altered = trail.trailText(head.trail, entries).replace('12000.50', '120.50')
const { differences } = trail.verifyTrail({ text: altered, heads: [head] })
console.log(differences.map(trail.explainTrailDifference('zh')).join('\n'))
const citationOf = citationsOf(linxiaJoint)
const lines = trail.explainSubject({ events, subject: nameOf(firm), citationOf }).slice(-5)
for (const { on, basis, words } of lines) console.log(on, basis?.rule, words.zh)

// 5. What follows for each officer, from the trail and from those who inquired. 依留痕与举证对每名执法检查人员的评判。
const day = (text: string): CivilDate => orThrow(parseDate(text))
const grounds = orThrow(accountability.compileRules(linxiaJoint.accountability))
const context = { events, state, rules, today: day('2022-09-01'), records: [], quietOn: (): boolean => false }
const read = accountability.factReader(context)
const judged = (key: accountability.CaseKey, no: readonly string[], yes: readonly string[]): void => {
  const proof = { text: '督查报告第3号', by: '州政府督查室', on: '2022-08-30' }
  const stated = [...no, ...yes].map((fact) => ({ ...proof, fact, value: yes.includes(fact) }))
  const statements = orThrow(decode(listOf(accountability.factStatementCodec))(stated))
  const facts = orThrow(accountability.gatherFacts({ rules: grounds, key, trail: orThrow(read(key)), statements }))
  const { verdict, fired, facts: shown } = accountability.judge({ rules: grounds, facts })
  console.log([key.officer, verdict, ...fired.map(({ rule }) => rule)].join(' '))
  const late = shown.find(({ fact }) => fact === 'publication-late')
  for (const proof of late?.value === true ? late.proofs : [])
    if (proof.from === 'trail') console.log('  late 逾期', proof.days, 'by events 依事件', proof.events.join(', '))
  const { unknown } = orThrow(accountability.decidingFacts({ rules: grounds, facts }))
  if (unknown.length > 0) console.log('  to be found out 待查明:', unknown.join(', '))
}
const conduct = ['misconduct', 'abuse-of-power', 'favouritism', 'officer-crime-suspected', 'operations-obstructed']
const kept = [...conduct, 'standards-departed', 'work-rules-broken']
const [first, second] = accountability.casesOf(state)
if (second !== undefined) judged(second, kept, [])
if (first !== undefined) judged(first, kept, [])
if (first !== undefined) {
  judged(first, [...kept, 'technical-limits', 'accident', 'expert-report-false'], ['harm-from-publication'])
}

// 6. Annex 3: one household, by its initiator; the case, by who filed it. 附件3：户数由发起部门计一次，案件由立案部门计。
const source = orThrow(statistics.sourceOf({ state, elsewhere: [], cases: [], rules }))
const period = { from: day('2022-01-01'), to: day('2022-12-31') }
const counted = orThrow(statistics.countReturn({ source, period, units: null, rules: linxiaJoint.statistics }))
const cells = statistics.annexCells(statistics.annexTable(counted))
for (const [i, row] of cells.entries()) console.log(row.join(' '), statistics.annexRows[i]?.words.zh)
