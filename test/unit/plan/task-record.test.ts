import { describe, expect, it } from 'vitest'
import { orThrow, reasonsOf, type Checked } from '../../../src/kernel/index.js'
import {
  itemsUncompleted,
  missingPlans,
  planCompletion,
  type CourseRefusal,
  type Level,
  type PlanCourseRules,
  type PlanFile,
  type PlanRow,
  type PlanStep,
  type SystemGround
} from '../../../src/plan/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { silent } from '../../../src/profile/silent.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { fullRow, planOf, reasons, record, step } from './course.js'
import { name } from './sample.js'

const rows = [fullRow(), fullRow({ number: 2, item: name('另一事项') })]
const opened = (level?: Level): readonly PlanStep[] => [
  step('DraftPlan', '2022-01-04', { plan: planOf(level === undefined ? { rows } : { rows, level }) }),
  step('PublishPlan', '2022-01-06', { channels: [] })
]
const task = name('甲任务')
const make = (by = '临夏市', row = 1, of = task): PlanStep => step('MakeTask', '2022-03-01', { task: of, row }, by)
const complete = (by = '临夏市', of = task): PlanStep => step('CompleteTask', '2022-04-01', { task: of }, by)
const enter = (by = '临夏市', of = task): PlanStep => step('EnterTask', '2022-04-02', { task: of }, by)
const show = (by = '临夏市', of = task): PlanStep => step('PublishTask', '2022-04-03', { task: of }, by)
const beside = (
  changes: Partial<Extract<PlanStep, { readonly _tag: 'MakeTemporaryTask' }>> = {},
  row: Partial<PlanRow> = {}
): PlanStep =>
  step('MakeTemporaryTask', '2022-03-01', {
    task,
    row: fullRow({ task: 'temporary', partners: [], ...row }),
    need: '节前食品安全',
    system: null,
    waiver: null,
    ...changes
  })
const run = (
  rules: Partial<PlanCourseRules>,
  ...steps: readonly PlanStep[]
): Checked<CourseRefusal & { readonly at: number }, PlanFile> =>
  record({ ...silent.plan, ...rules }, ...opened(), ...steps)

describe('a task of the plan', () => {
  it('C-01: is made of a published plan only', () => {
    const [draft] = opened()
    if (draft === undefined) throw new Error('a draft')
    expect(reasons(record(silent.plan, draft, make()))).toEqual(['1 PlanUnpublished'])
    expect(run({}, make())._tag).toBe('Right')
  })

  it('LX-DEPT-19a: whoever makes it completes it and enters it', () => {
    const { sameHand } = linxiaJoint.plan
    expect(sameHand?.rule).toBe('LX-DEPT-19a')
    expect(run({ sameHand }, make(), complete(), enter())._tag).toBe('Right')
    expect(reasonsOf(run({ sameHand }, make(), complete('和政县')))).toEqual([
      { _tag: 'OtherHand', task, maker: '临夏市', by: '和政县', basis: sameHand, at: 3 }
    ])
    expect(reasons(run({ sameHand }, make(), complete(), enter('和政县')))).toEqual(['4 OtherHand'])
    expect(run({ sameHand: null }, make(), complete('和政县'), enter('东乡县'))._tag).toBe('Right')
  })

  it('LX-DEPT-19b: takes over the data of its row, of the version that it was made of', () => {
    const [first] = orThrow(run({}, make())).tasks
    expect(first).toMatchObject({ name: task, type: 'planned', version: 1, row: rows[0], need: null })
    expect(reasons(run({}, make('临夏市', 3)))).toEqual(['2 TaskRowUnknown'])
    expect(reasons(run({}, make(), make('和政县', 2)))).toEqual(['3 TaskNameTaken'])
  })

  it('LX-DEPT-19b: is completed, entered and published in this order, each once', () => {
    expect(orThrow(run({}, make(), complete(), enter(), show())).tasks[0]).toMatchObject({
      completed: { on: '2022-04-01' },
      entered: { on: '2022-04-02' },
      published: { on: '2022-04-03' }
    })
    const entered = step('EnterTask', '2022-04-01', { task })
    expect(reasons(run({}, make(), entered))).toEqual(['3 TaskStepEarly'])
    expect(reasons(run({}, make(), complete(), show()))).toEqual(['4 TaskStepEarly'])
    expect(reasons(run({}, make(), complete(), complete()))).toEqual(['4 TaskStepRepeated'])
    expect(reasons(run({}, complete()))).toEqual(['2 TaskNotMade'])
  })
})

describe('a temporary task', () => {
  const { temporary, temporaryPublished } = linxiaJoint.plan

  it('LX-DEPT-18a: may be made beside the plan for a need, where a text allows it', () => {
    expect(temporary?.rule).toBe('LX-DEPT-18a')
    expect(orThrow(run({ temporary }, beside())).tasks[0]).toMatchObject({ type: 'temporary', need: '节前食品安全' })
    expect(reasons(run({ temporary }, beside({ need: ' ' })))).toEqual(['2 NeedUnstated'])
    expect(reasons(run({ temporary: null }, beside()))).toEqual(['2 AnswerOpen'])
    expect(reasons(run({ temporary }, beside(), beside()))).toEqual(['3 TaskNameTaken'])
  })

  it('LX-DEPT-18b: is recorded and published: the plan is not closed before it is', () => {
    expect(temporaryPublished?.rule).toBe('LX-DEPT-18b')
    const unfinished = [1, 2].map((row) => ({ row, reason: '机构改革' }))
    const close = step('ClosePlan', '2022-12-30', { unfinished })
    const rules = { temporary, temporaryPublished }
    const done = [beside(), complete(), enter()]
    expect(reasonsOf(run(rules, ...done, close))).toEqual([
      { _tag: 'TemporaryUnpublished', task, basis: temporaryPublished, at: 5 }
    ])
    expect(orThrow(run(rules, ...done, show(), close)).state).toBe('closed')
    expect(orThrow(run({ temporary }, ...done, close)).state).toBe('closed')
  })

  it('LX-DEPT-19b: is told from a task of the plan by its type, on both sides', () => {
    expect(reasons(run({ temporary }, beside({ row: fullRow({ task: 'planned' }) })))).toEqual(['2 TaskOfOtherType'])
    expect(reasons(run({ temporary }, beside({ row: fullRow() })))).toEqual(['2 TaskOfOtherType'])
    const plan = planOf({ rows: [fullRow({ task: 'temporary' })] })
    const draft = step('DraftPlan', '2022-01-04', { plan })
    const publish = step('PublishPlan', '2022-01-06', { channels: [] })
    expect(reasons(record(silent.plan, draft, publish, make()))).toEqual(['2 TaskOfOtherType'])
  })

  it('LX-MKT-8: the whole system is drawn from by the prefecture, on an order, a general problem or a prominent risk', () => {
    const { systemGrounds } = linxiaMarket.plan
    expect(systemGrounds?.value).toEqual(['order', 'general-problem', 'prominent-risk'])
    const by = (level: Level | undefined, system: SystemGround, grounds = systemGrounds): readonly string[] =>
      reasons(record({ ...silent.plan, temporary, systemGrounds: grounds }, ...opened(level), beside({ system })))
    expect((['order', 'general-problem', 'prominent-risk'] as const).map((ground) => by('prefecture', ground))).toEqual(
      [[], [], []]
    )
    expect([by('county', 'order'), by(undefined, 'order')]).toEqual([
      ['2 SystemDrawFromBelow'],
      ['2 SystemDrawFromBelow']
    ])
    expect(by('prefecture', 'order', null)).toEqual(['2 AnswerOpen'])
    const narrow = systemGrounds === null ? null : { ...systemGrounds, value: ['order'] as const }
    expect(by('prefecture', 'prominent-risk', narrow)).toEqual(['2 SystemGroundUnknown'])
  })

  it('ZS-06: a joint one belongs in the joint plan; beside it only with a reason and an approver, who are kept', () => {
    const { jointInPlan } = zhongshan.plan
    expect(jointInPlan?.rule).toBe('ZS-06')
    const joint = { partners: [name('公安部门')] }
    const waiver = { reason: '联络员已协商', approver: '市市场监管局' }
    const rules = { temporary, jointInPlan }
    expect(reasons(run(rules, beside({}, joint)))).toEqual(['2 JointBesidePlan'])
    expect(reasons(run(rules, beside({ waiver: { ...waiver, reason: ' ' } }, joint)))).toEqual(['2 JointBesidePlan'])
    expect(reasons(run(rules, beside({ waiver: { ...waiver, approver: '' } }, joint)))).toEqual(['2 JointBesidePlan'])
    expect(orThrow(run(rules, beside({ waiver }, joint))).tasks[0]?.waiver).toEqual(waiver)
    expect(run(rules, beside())._tag).toBe('Right')
    expect(run({ temporary }, beside({}, joint))._tag).toBe('Right')
  })
})

describe('how far a plan has come', () => {
  const second = name('乙任务')
  const third = name('丙任务')

  it('LX-DEPT-19b: results of planned tasks add up to the completion of the plan, those of temporary ones do not', () => {
    const rules = { temporary: linxiaJoint.plan.temporary }
    const file = orThrow(
      run(
        rules,
        make(),
        make('和政县', 1, second),
        step('MakeTemporaryTask', '2022-03-02', {
          task: third,
          row: fullRow({ number: 9, item: name('另一事项'), task: 'temporary' }),
          need: '舆情',
          system: null,
          waiver: null
        }),
        complete(),
        complete('和政县', second),
        enter(),
        step('CompleteTask', '2022-04-02', { task: third }),
        step('EnterTask', '2022-04-02', { task: third }),
        step('PublishTask', '2022-04-02', { task: third })
      )
    )
    expect(planCompletion(file, silent.plan)).toEqual({
      rows: 2,
      finishedRows: 1,
      planned: { made: 2, completed: 2, entered: 1, published: 0 },
      temporary: { made: 1, completed: 1, entered: 1, published: 1 }
    })
  })

  it('LX-DEPT-19a: a plan is closed when each row is finished or its reason is given', () => {
    const close = (...unfinished: readonly number[]): PlanStep =>
      step('ClosePlan', '2022-12-30', { unfinished: unfinished.map((row) => ({ row, reason: '机构改革' })) })
    const done = [make(), complete(), enter()]
    expect(reasonsOf(run({}, ...done, close()))).toEqual([{ _tag: 'RowUnfinished', row: 2, at: 5 }])
    expect(orThrow(run({}, ...done, close(2))).closed?.unfinished).toEqual([{ row: 2, reason: '机构改革' }])
    expect(reasons(run({}, ...done, close(1, 2, 3)))).toEqual(['5 FinishedExcused', '5 FinishedExcused'])
    const blank = step('ClosePlan', '2022-12-30', { unfinished: [{ row: 2, reason: ' ' }] })
    expect(reasons(run({}, ...done, blank))).toEqual(['5 RowUnfinished'])
    expect(reasons(run({}, make(), complete(), close(2)))).toEqual(['4 RowUnfinished'])
  })

  it('WN-23: every item needs one plan that is made and completed; one that is only made does not count', () => {
    const { completedPerItem } = wannian.plan
    expect(completedPerItem).toMatchObject({ value: 1, basis: { rule: 'WN-23' } })
    const [first, other] = rows
    if (first === undefined || other === undefined) throw new Error('two rows')
    const items = [first, other, { ...first, item: name('未列入') }]
    const lack = (
      rules: Pick<PlanCourseRules, 'completedPerItem' | 'finishedWhen'>,
      ...files: readonly PlanFile[]
    ): readonly unknown[] =>
      itemsUncompleted(items, files, rules).map(({ item, made, completed }) => [item.item, made, completed])
    const [none, completed, entered] = [
      orThrow(run({}, make())),
      orThrow(run({}, make(), complete())),
      orThrow(run({}, make(), complete(), enter()))
    ]
    expect(lack(wannian.plan)).toEqual(items.map(({ item }) => [item, 0, 0]))
    expect(lack(wannian.plan, none)).toEqual([
      [first.item, 1, 0],
      [other.item, 1, 0],
      ['未列入', 0, 0]
    ])
    expect(lack(wannian.plan, completed).length).toBe(3)
    expect(lack(wannian.plan, entered)).toEqual([
      [other.item, 1, 0],
      ['未列入', 0, 0]
    ])
    // Two asked: two tasks of one plan are one plan, those of two plans are two.
    const two = {
      ...wannian.plan,
      completedPerItem: completedPerItem === null ? null : { ...completedPerItem, value: 2 }
    }
    expect(lack(two, entered)[0]).toEqual([first.item, 1, 1])
    expect(lack(two, entered, entered).length).toBe(2)
    expect(lack(silent.plan, none)).toEqual([])
  })

  it('LX-MKT-23b: what is entered and not published counts as not completed, on the day of its publication it counts', () => {
    const { finishedWhen } = linxiaMarket.plan
    expect(finishedWhen).toMatchObject({ value: 'published', basis: { rule: 'LX-MKT-23b' } })
    const [entered, published] = [
      orThrow(run({}, make(), complete(), enter())),
      orThrow(run({}, make(), complete(), enter(), show()))
    ]
    const finished = (file: PlanFile, rules: Pick<PlanCourseRules, 'finishedWhen'>): number =>
      planCompletion(file, rules).finishedRows
    expect([entered, published].map((file) => finished(file, linxiaMarket.plan))).toEqual([0, 1])
    expect([entered, published].map((file) => finished(file, silent.plan))).toEqual([1, 1])
    const byEntry = { finishedWhen: finishedWhen === null ? null : { ...finishedWhen, value: 'entered' as const } }
    expect([entered, published].map((file) => finished(file, byEntry))).toEqual([1, 1])
    // The counts of tasks say what was done, whatever counts as finished.
    expect(planCompletion(entered, linxiaMarket.plan).planned).toEqual({
      made: 1,
      completed: 1,
      entered: 1,
      published: 0
    })
    const rules = { ...wannian.plan, finishedWhen }
    const lack = (file: PlanFile): number => itemsUncompleted(rows.slice(0, 1), [file], rules).length
    expect([entered, published].map(lack)).toEqual([1, 0])
    expect(itemsUncompleted(rows.slice(0, 1), [entered], wannian.plan)).toEqual([])
  })

  it('LX-MKT-23b: a plan is closed when its rows are published, or with the reason why one is not', () => {
    const { finishedWhen } = linxiaMarket.plan
    const rules = { finishedWhen }
    const close = (...unfinished: readonly number[]): PlanStep =>
      step('ClosePlan', '2022-12-30', { unfinished: unfinished.map((row) => ({ row, reason: '机构改革' })) })
    const done = [make(), complete(), enter()]
    expect(reasonsOf(run(rules, ...done, close(2)))).toEqual([
      { _tag: 'RowUnpublished', row: 1, basis: finishedWhen?.basis, at: 5 }
    ])
    expect(reasons(run(rules, make(), complete(), close(2)))).toEqual(['4 RowUnfinished'])
    expect(run(rules, ...done, close(1, 2))._tag).toBe('Right')
    expect(run(rules, ...done, show(), close(2))._tag).toBe('Right')
    expect(reasons(run(rules, ...done, show(), close(1, 2)))).toEqual(['6 FinishedExcused'])
    expect(run({}, ...done, close(2))._tag).toBe('Right')
  })

  it('LX19-30: a department makes a plan of its system and one of joint checks every year', () => {
    const { plan } = linxia2019
    const lacking = (...plans: Parameters<typeof missingPlans>[0]): readonly string[] =>
      missingPlans(plans, 2022, plan).map(({ kind }) => kind)
    expect(lacking()).toEqual(['system', 'joint'])
    expect(lacking({ year: 2022, kind: 'system' })).toEqual(['joint'])
    expect(lacking({ year: 2022, kind: 'joint' }, { year: 2021, kind: 'system' })).toEqual(['system'])
    expect(lacking({ year: 2022, kind: 'joint' }, { year: 2022, kind: 'system' })).toEqual([])
    expect(missingPlans([], 2022, silent.plan)).toEqual([])
    expect(plan.kinds?.basis.rule).toBe('LX19-30')
  })
})
