/* What became of one visit, made up from a seed: the check itself, from the form to the paper or to the finding that it was impossible. */

import type { Item, ItemKey } from '../../src/checklist/index.js'
import {
  composeForm,
  type CheckForm,
  type CheckPaper,
  type Dispatch,
  type ImpossibleKind,
  type ItemFinding,
  type NonCooperation,
  type VisitKey,
  type VisitStep
} from '../../src/inspect/index.js'
import { nameOf, orThrow, type CivilDate, type Name } from '../../src/kernel/index.js'
import type { Visit } from '../../src/merge/index.js'
import type { TrailStep } from '../../src/trail/index.js'
import { linxia } from './profile.js'
import type { Chance } from './random.js'
import { workdayAfter, workdaysIn } from './workdays.js'

/** A step and the day on which it is entered, which is never before the day on which it was done. */
export type Entered = { readonly entered: CivilDate; readonly step: TrailStep }

/** What may be remarkable about a visit. */
export type Mark =
  | 'clean'
  | 'problem'
  | 'impossible'
  | 'refused'
  | 'delayed'
  | 'late'
  | 'returned'
  | 'withheld'
  | 'corrected'
  | 'objection'
  | 'case'
  | 'crimeTransferred'
  | 'crimeKept'
  | 'entrusted'
  | 'backdated'

/** A visit as it went. */
export type Tale = {
  readonly visit: Visit
  readonly dispatch: Dispatch
  readonly steps: readonly Entered[]
  readonly marks: ReadonlySet<Mark>
  /** The last day on which anything of it is entered. */
  readonly last: CivilDate
}

/** Writes steps in the order in which they are entered: none before the one before it. */
export type Diary = {
  readonly write: (step: TrailStep, delay?: number) => void
  readonly on: () => CivilDate
  /** Another diary that goes on from here. */
  readonly branch: () => Diary
}

/** A diary that writes into a list. */
export function diaryFrom(list: Entered[], from: CivilDate): Diary {
  let last = from
  return {
    write: (step, delay = 0) => {
      const own = delay === 0 ? step.on : workdayAfter(step.on, delay)
      if (own > last) last = own
      list.push({ entered: last, step })
    },
    on: () => last,
    branch: () => diaryFrom(list, last)
  }
}

/** A visit on the day of its check, for what follows. */
export type Checked = {
  readonly key: VisitKey
  readonly dispatch: Dispatch
  /** Null where the check was impossible. */
  readonly findings: readonly ItemFinding[] | null
  readonly impossible: ImpossibleKind | null
  readonly evidence: readonly Name[]
  readonly ended: CivilDate
}

/** What a visit is told with. */
export type Telling = {
  readonly chance: Chance
  readonly itemOf: (key: ItemKey) => Item | undefined
  readonly marks: Set<Mark>
}

/** Prepares the form, goes there and comes back with the paper, or finds that there is nobody to check. */
export function tellCheck(
  visit: Visit,
  step: Extract<VisitStep, { readonly _tag: 'DispatchVisit' }>,
  earliest: CivilDate,
  diary: Diary,
  telling: Telling
): Checked {
  const { chance, marks } = telling
  const { visit: key, dispatch } = step
  const days = workdaysIn(dispatch.window, earliest)
  const last = days.at(-1)
  if (last === undefined) throw new Error(`no day is left for ${key.subject}`)
  const isDelayed = chance.inThousand(4)
  if (isDelayed) marks.add('delayed')
  const at = chance.below(days.length)
  const begins = isDelayed ? workdayAfter(last, 3 + chance.below(10)) : (days[at] ?? last)
  const writer = dispatch.officers.find(({ leads }) => leads) ?? dispatch.officers[0]
  if (writer === undefined) throw new Error(`nobody is sent to ${key.subject}`)
  const by = writer.id
  const prepared = isDelayed ? last : (days[at - 1] ?? begins)
  const form = formOf(visit, prepared, telling)
  diary.write({ _tag: 'PrepareForm', visit: key, by, on: prepared, form, waiver: null })
  const evidence: Name[] = []
  const common = { key, dispatch, evidence }
  if (chance.inThousand(60)) {
    const kind = chance.byWeight(IMPOSSIBLE)
    marks.add('impossible')
    if (kind === 'serious-refusal') marks.add('refused')
    evidence.push(nameOf(`ZM-${key.subject}-1`))
    diary.write({
      _tag: 'FindImpossible',
      visit: key,
      by,
      on: begins,
      impossible: { kind, therefore: THEREFORE[kind], proof: evidence },
      nonCooperation: kind === 'serious-refusal' ? [refusalOn(begins)] : []
    })
    return { ...common, findings: null, impossible: kind, ended: begins }
  }
  if (chance.inThousand(4)) entrust(step, begins, diary, telling)
  const isRemote = chance.inThousand(10)
  const present = dispatch.officers.map(({ id }) => id)
  diary.write({
    _tag: 'BeginVisit',
    visit: key,
    by,
    on: begins,
    methods: isRemote ? ['network'] : ['onsite'],
    present,
    credentials: true,
    uniform: true,
    instructed: true,
    waiver: isRemote ? REMOTE : null
  })
  const ended = chance.inThousand(80) && !isDelayed ? workdayAfter(begins, 1) : begins
  evidence.push(nameOf(`ZP-${key.subject}-1`))
  const findings = findingsOf(form, telling)
  const refused = chance.inThousand(3)
  if (refused) marks.add('refused')
  const isLateEntry = chance.inThousand(15)
  if (isLateEntry) marks.add('backdated')
  diary.write(
    {
      _tag: 'EndVisit',
      visit: key,
      by,
      on: ended,
      paper: paperOf(findings, evidence, by, refused ? [hesitationOn(ended)] : [], !isRemote, chance)
    },
    // Entered some days after it was done: the trail shows both days.
    isLateEntry ? 2 + chance.below(3) : 0
  )
  return { ...common, findings, impossible: null, ended }
}

const IMPOSSIBLE: readonly (readonly [ImpossibleKind, number])[] = [
  ['unreachable', 42],
  ['closed', 26],
  ['deregistered', 14],
  ['moved-away', 8],
  ['serious-refusal', 6],
  ['in-liquidation', 4]
]

const THEREFORE: { readonly [K in ImpossibleKind]: string } = {
  unreachable: '示例：登记住所无人，电话不通，致使无法开展检查 · nobody at the place, no answer by telephone',
  closed: '示例：已停业，门店清空，致使无法开展检查 · closed and cleared out',
  deregistered: '示例：抽取后已注销，致使无法开展检查 · deregistered since the draw',
  'moved-away': '示例：登记机关已迁至州外，致使无法开展检查 · registered elsewhere since',
  'serious-refusal': '示例：拒不开门且多次阻拦，致使无法开展检查 · kept the team out again and again',
  'in-liquidation': '示例：正在组织清算，致使无法开展检查 · in liquidation',
  'registration-revoked': '示例：设立登记已被撤销 · registration revoked',
  'licence-revoked': '示例：许可证已被吊销 · licence revoked',
  'other-cause': '示例：道路中断 · the road was cut'
}

const REMOTE = { reason: '示例：道路中断，改为网络监测 · the road was cut; checked by network', approver: '示例批准人' }

const refusalOn = (on: CivilDate): NonCooperation => ({
  kind: 'entry-refused',
  times: 2,
  on,
  circumstance: '示例：两次拒绝检查人员进入场所 · refused entry twice',
  toward: null,
  serious: true
})

const hesitationOn = (on: CivilDate): NonCooperation => ({
  kind: 'material-refused',
  times: 1,
  on,
  circumstance: '示例：起初拒绝提供进货票据，后予提供 · refused invoices at first',
  toward: null,
  serious: false
})

function formOf(visit: Visit, on: CivilDate, { itemOf }: Telling): CheckForm {
  return orThrow(
    composeForm({
      visit,
      itemOf,
      choice: 'automatic',
      precheck: { on, sources: [nameOf('示例监管平台')], found: '示例：登记信息已核对 · registration looked up' },
      rules: linxia.inspect
    })
  )
}

function entrust(
  { visit, by, dispatch }: Extract<VisitStep, { readonly _tag: 'DispatchVisit' }>,
  on: CivilDate,
  diary: Diary,
  { chance, marks }: Telling
): void {
  const department = dispatch.departments[0] as Name
  marks.add('entrusted')
  diary.write({
    _tag: 'EntrustBody',
    visit,
    by,
    on,
    entrustment: {
      body: nameOf(`示例检验检测机构${String(1 + chance.below(3))}`),
      kind: 'testing-body',
      service: 'testing',
      qualified: true,
      department,
      paidBy: department,
      guidedBy: dispatch.officers[0]?.id ?? null
    }
  })
}

/** What each department found on each item: mostly nothing. */
function findingsOf({ items }: CheckForm, { chance, marks }: Telling): readonly ItemFinding[] {
  const isCrime = chance.inThousand(2)
  const findings = items.flatMap(({ item, departments }) =>
    departments.map((department, i): ItemFinding => {
      const isProblem = chance.inThousand(isCrime && i === 0 ? 1000 : 55)
      if (!isProblem) {
        return { item, department, outcome: 'clean', severity: null, text: '', measures: [], demands: [] }
      }
      const severity = isCrime ? 'major' : chance.byWeight(SEVERITY)
      return {
        item,
        department,
        outcome: 'problem',
        severity,
        text: chance.pick(PROBLEMS[severity]),
        measures:
          severity === 'minor'
            ? [{ kind: 'correction-order', form: 'oral', until: null }]
            : [
                { kind: 'site-record', form: null, until: null },
                { kind: 'correction-order', form: 'written', until: null }
              ],
        demands: isCrime ? ['judiciary'] : severity === 'major' ? ['case'] : []
      }
    })
  )
  marks.add(findings.some(({ outcome }) => outcome === 'problem') ? 'problem' : 'clean')
  return findings
}

const SEVERITY: readonly (readonly ['minor' | 'general' | 'major', number])[] = [
  ['minor', 62],
  ['general', 30],
  ['major', 8]
]

const PROBLEMS = {
  minor: ['示例：台账登记不全 · records incomplete', '示例：公示栏信息未更新 · notice board out of date'],
  general: ['示例：个别制度未落实 · a working rule not kept', '示例：部分人员未持证上岗 · staff without certificate'],
  major: ['示例：存在较大安全隐患 · a considerable hazard', '示例：超范围经营 · business beyond the licence']
} as const

function paperOf(
  findings: readonly ItemFinding[],
  numbers: readonly Name[],
  takenBy: Name,
  nonCooperation: readonly NonCooperation[],
  isOnsite: boolean,
  chance: Chance
): CheckPaper {
  return {
    findings,
    evidence: numbers.map((number) => ({ number, kind: isOnsite ? 'photo' : 'electronic-data', takenBy })),
    conclusions: [],
    nonCooperation,
    signature: !isOnsite
      ? null
      : chance.inThousand(15)
        ? {
            _tag: 'SubjectUnsigned',
            reason: '示例：负责人外出，电话告知 · the person in charge was away',
            witnesses: [nameOf('示例见证人')]
          }
        : { _tag: 'SubjectSigned', way: 'signed', as: 'person-in-charge' },
    waivers: []
  }
}
