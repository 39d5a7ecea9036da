/* What became of one visit after the check, made up: each department's result, its review, publication, and what followed from it. */

import { impossibleCode, type DepartmentResult, type Disposal } from '../../src/inspect/index.js'
import { nameOf, type CivilDate, type Name } from '../../src/kernel/index.js'
import type { Channel } from '../../src/publish/index.js'
import type { Severity } from '../../src/registry/index.js'
import { linxia } from './profile.js'
import { tellObjection } from './tale-objections.js'
import type { Checked, Diary, Telling } from './tale.js'
import { daysAfter, workdayAfter } from './workdays.js'

/** One department's part of a visit. */
export type Part = Checked & { readonly department: Name; readonly members: readonly Name[] }

/** Tells of every department's result, and of whatever follows from it. */
export function tellResults(checked: Checked, diary: Diary, telling: Telling): void {
  const { dispatch } = checked
  for (const department of dispatch.departments) {
    const members = dispatch.officers.filter((one) => one.department === department).map(({ id }) => id)
    tellResult({ ...checked, department, members }, diary.branch(), telling)
  }
}

function tellResult(part: Part, diary: Diary, telling: Telling): void {
  const { key: visit, department, members, ended, dispatch } = part
  const { chance, marks } = telling
  const by = members[0] as Name
  const result = resultOf(part, telling)
  let formed = chance.inThousand(600) ? ended : workdayAfter(ended, 1 + chance.below(2))
  diary.write({ _tag: 'FormResult', visit, by, on: formed, department, result })
  const [leader] = dispatch.officers.filter((one) => one.leads)
  const isLeader = leader !== undefined && department === leader.department && chance.inThousand(400)
  const reviewer = isLeader
    ? ({ by: leader.id, as: 'leader' } as const)
    : ({ by: nameOf(`示例${department}负责人`), as: 'head' } as const)
  const review = { _tag: 'ReviewResult', visit, department, ...reviewer } as const
  if (chance.inThousand(20)) {
    marks.add('returned')
    const on = workdayAfter(formed, 1)
    diary.write({ ...review, on, approved: false, reason: '示例：描述不够具体 · not specific enough' })
    formed = workdayAfter(on, 1)
    const text = `${result.text}（经补充 · supplemented）`
    diary.write({ _tag: 'FormResult', visit, by, on: formed, department, result: { ...result, text } })
  }
  const approved = workdayAfter(formed, 1 + chance.below(2))
  diary.write({ ...review, on: approved, approved: true, reason: '' })
  // Non-cooperation has to be told to the public: such a result is never withheld.
  if (!marks.has('refused') && chance.inThousand(2)) {
    marks.add('withheld')
    diary.write({
      _tag: 'WithholdResult',
      visit,
      department,
      by: department,
      on: workdayAfter(approved, 1),
      ground: 'trade-secret',
      law: '《中华人民共和国政府信息公开条例》第十五条',
      approver: nameOf('示例批准人')
    })
  } else {
    tellPublication(part, result, workdayAfter(approved, 1 + chance.below(2)), diary.branch(), telling)
  }
  tellFollowUp(part, result, approved, diary.branch(), telling)
}

function tellPublication(
  part: Part,
  result: DepartmentResult,
  entered: CivilDate,
  diary: Diary,
  telling: Telling
): void {
  const { key: visit, department, members, dispatch } = part
  const { chance, marks } = telling
  const isRefusal = marks.has('refused')
  diary.write({ _tag: 'EnterResult', visit, department, by: members[0] as Name, on: entered })
  const isLate = chance.inThousand(9)
  if (isLate) marks.add('late')
  const published = workdayAfter(entered, (isLate ? 18 : 1) + chance.below(isLate ? 12 : 4))
  const channels: Channel[] = []
  if (dispatch.market || isRefusal) channels.push(SYSTEM)
  if (!dispatch.market) {
    channels.push(
      chance.inThousand(300) ? PROFESSIONAL : { kind: 'department-website', name: nameOf(`${department}网站`) }
    )
  } else if (chance.inThousand(250)) channels.push({ kind: 'department-website', name: nameOf(`${department}网站`) })
  diary.write({ _tag: 'PublishResult', visit, department, by: department, on: published, channels, withheld: [] })
  // The platforms take a visit over with the result of its lead department.
  if (dispatch.market && department === dispatch.departments[0])
    diary.write({ _tag: 'CollectResult', visit, department, by: department, on: published, sinks: SINKS })
  tellObjection(part, result, published, diary, telling)
}

const SYSTEM: Channel = { kind: 'publicity-system', name: nameOf('国家企业信用信息公示系统（甘肃）') }
const PROFESSIONAL: Channel = { kind: 'professional-system', name: nameOf('示例专业抽查系统') }

// Where the law of the profile sends what is published on market entities.
const SINKS: readonly Name[] = linxia.publish.sinks.flatMap(({ value }) => (value.of === 'market' ? value.sinks : []))

function resultOf({ department, findings, impossible, members }: Part, { chance }: Telling): DepartmentResult {
  if (findings === null) {
    const code = impossibleCode(impossible ?? 'other-cause')
    return {
      code,
      severity: null,
      text: '示例：无法开展检查 · the check was impossible',
      disposals: [],
      signedBy: members
    }
  }
  const problems = findings.filter((one) => one.department === department && one.outcome === 'problem')
  const severity = gravest(problems.map((one) => one.severity))
  const demands = [...new Set(problems.flatMap((one) => one.demands))]
  if (severity === null) {
    const code = chance.inThousand(60) ? 'no-such-business' : 'no-problem'
    return { code, severity, text: '', disposals: [], signedBy: members }
  }
  const isGrave = severity === 'major' || (severity === 'general' && chance.inThousand(250))
  const own: readonly Disposal[] = isGrave && demands.length === 0 ? ['daily-supervision'] : ['order-correction']
  return {
    code: isGrave ? 'to-be-handled' : 'correction-ordered',
    severity,
    text: problems.map(({ text }) => text).join('；'),
    disposals: [...demands, ...own],
    signedBy: members
  }
}

const ORDER: readonly (Severity | null)[] = [null, 'minor', 'general', 'major']
const gravest = (grades: readonly (Severity | null)[]): Severity | null =>
  grades.reduce((worst, grade) => (ORDER.indexOf(grade) > ORDER.indexOf(worst) ? grade : worst), null)

function tellFollowUp(part: Part, result: DepartmentResult, from: CivilDate, diary: Diary, telling: Telling): void {
  const { key: visit, department, impossible, evidence, members, dispatch } = part
  const { chance, marks } = telling
  const isRefused = impossible === 'serious-refusal' && department === dispatch.departments[0]
  const isCrime = result.disposals.includes('judiciary')
  if (result.code !== 'to-be-handled' && !isRefused) return
  // Two in five are never handed over: what the rules of accountability call not transferring a suspected crime.
  const isKept = isCrime && chance.inThousand(400)
  if (isCrime) marks.add(isKept ? 'crimeKept' : 'crimeTransferred')
  if (isKept) return
  const route = isCrime ? 'judiciary' : isRefused || result.disposals.includes('case') ? 'case' : 'daily-supervision'
  const followUp = nameOf(`${ROUTE[route].zh}-${visit.subject}-${String(visit.ordinal)}-${department}`)
  const by = members[0] as Name
  const opened = workdayAfter(from, 1 + chance.below(3))
  diary.write({
    _tag: 'OpenFollowUp',
    visit,
    department,
    by,
    on: opened,
    followUp,
    route,
    to: nameOf(route === 'case' ? department : ROUTE[route].to),
    reason: isRefused ? '示例：不配合检查情节严重 · serious refusal' : result.text,
    evidence: route === 'daily-supervision' ? [] : evidence
  })
  // A few stay open beyond the end of the year's work.
  if (chance.inThousand(40)) return
  const closed = daysAfter(opened, 20 + chance.below(70))
  const on = workdayAfter(closed, 1)
  if (route === 'case') {
    marks.add('case')
    diary.write({
      _tag: 'RecordCase',
      visit,
      department,
      by: department,
      on,
      case: nameOf(`示例罚〔2022〕${department}${visit.subject.slice(-7)}-${String(visit.ordinal)}`),
      fine: `${String(500 * (1 + chance.below(60)))}${chance.inThousand(200) ? '.50' : ''}`
    })
  }
  diary.write({
    _tag: 'CloseFollowUp',
    visit,
    by,
    on,
    followUp,
    outcome: route === 'case' ? '示例：已作出处罚决定 · a penalty was imposed' : '示例：已改正 · corrected',
    waiver: null
  })
  diary.write({ _tag: 'EnterFollowUp', visit, by, on: workdayAfter(on, 1 + chance.below(22)), followUp })
}

const ROUTE = {
  case: { zh: '立案', to: '' },
  judiciary: { zh: '移送', to: '示例公安机关' },
  'daily-supervision': { zh: '移交', to: '示例日常监管机构' }
} as const
