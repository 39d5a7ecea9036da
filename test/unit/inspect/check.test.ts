import { describe, expect, it } from 'vitest'
import { METHODS, itemOf, type Checklist, type Item, type Method } from '../../../src/checklist/index.js'
import {
  composeForm,
  dispatchOf,
  formOf,
  formPartOf,
  takeVisitStep,
  type CheckForm
} from '../../../src/inspect/index.js'
import { cited, orThrow, sha256Text } from '../../../src/kernel/index.js'
import type { Visit } from '../../../src/merge/index.js'
import type { RegionCode } from '../../../src/registry/index.js'
import {
  beginning,
  begun,
  courseOf,
  day,
  dispatch,
  dispatching,
  exits,
  fire,
  form,
  itemKey,
  market,
  name,
  officer,
  onlyRefusal,
  preparing,
  shop,
  silent,
  step,
  strict,
  tags,
  visit
} from './sample.js'

const telling = (law: string | null) => step('TellSubject', '2022-03-02', { law })
const anyMethod = {
  ...strict,
  presentAt: cited('anyMethod' as const, strict.present?.basis ?? { document: '', article: '' })
}
const present = (...ids: readonly string[]) => ({ present: ids.map(name) })

const listed = (key: typeof shop, content: readonly string[]): Item => ({
  ...key,
  class: 'general',
  basis: ['食品安全法'],
  bodies: [],
  content,
  methods: ['onsite'],
  ratio: null,
  frequency: null
})
const checklist: Checklist = {
  name: name('清单'),
  version: day('2022-01-01'),
  items: [listed(shop, ['许可证', '进货查验']), listed(exits, ['疏散通道'])]
}
const task = (draw: string) => ({ notice: sha256Text('公告'), draw: name(draw) })
const merged: Visit = {
  ...visit,
  tasks: [
    {
      ...task('甲'),
      ticket: '0',
      item: shop,
      departments: [market, fire],
      regions: null,
      window: dispatch().window,
      qualifications: [],
      experts: []
    },
    {
      ...task('乙'),
      ticket: '1',
      item: exits,
      departments: [fire],
      regions: null,
      window: dispatch().window,
      qualifications: [],
      experts: []
    }
  ],
  lead: task('甲'),
  departments: [market, fire],
  form: {
    of: task('甲'),
    items: [
      { item: shop, tasks: [task('甲')] },
      { item: exits, tasks: [task('乙')] }
    ]
  },
  window: dispatch().window,
  region: '622921' as RegionCode
}
const compose = (list: Checklist) =>
  composeForm({
    visit: merged,
    itemOf: itemOf(list),
    choice: 'automatic',
    precheck: form().precheck,
    standard: ({ item }) => (item === shop.item ? '证照齐全' : null),
    rules: strict
  })

describe('the form of a visit', () => {
  it('WN-01: one form holds every item of every task, each with its departments, content and standard', () => {
    const composed = orThrow(compose(checklist))
    expect(composed.of).toBe('甲')
    expect(
      composed.items.map(({ item, departments, content, standard }) => [item.item, departments, content, standard])
    ).toEqual([
      ['食品销售检查', [market, fire], ['许可证', '进货查验'], '证照齐全'],
      ['消防安全检查', [fire], ['疏散通道'], null]
    ])
    expect(formPartOf(composed)(market).map(({ item }) => item.item)).toEqual(['食品销售检查'])
    const prepared = step('PrepareForm', '2022-03-02', { form: composed, waiver: null })
    expect(formOf(courseOf(strict, dispatching(), prepared))).toEqual(composed)
  })

  it('WN-01: a form that leaves an item out passes with a reason and an approver only, which stay on record', () => {
    const part: CheckForm = form({ items: form().items.slice(0, 1) })
    expect(onlyRefusal(strict, dispatching(), preparing(part))).toMatchObject({ _tag: 'FormItemLeftOut', item: exits })
    const waiver = { reason: '消防专项另行安排', approver: '张局长' }
    const waived = step('PrepareForm', '2022-03-02', { form: part, waiver })
    expect(courseOf(strict, dispatching(), waived).forms).toMatchObject([{ waiver }])
    const unsigned = step('PrepareForm', '2022-03-02', { form: part, waiver: { reason: ' ', approver: '张局长' } })
    expect(tags(strict, dispatching(), unsigned)).toEqual(['VisitWaiverUnsigned'])
    expect(tags(silent, dispatching(), preparing(part))).toEqual([])
  })

  it('LX-MKT-16a: an item that no list has is not composed, one that is no task of the visit is refused on the form', () => {
    const short = { ...checklist, items: checklist.items.slice(0, 1) }
    expect(compose(short)).toMatchObject({
      _tag: 'Left',
      left: [{ _tag: 'FormItemUnlisted', item: exits, basis: { rule: 'LX-MKT-16a' } }]
    })
    const other = { ...form().items[0], item: itemKey('广告检查') } as CheckForm['items'][number]
    const beyond = preparing({ items: [...form().items, other] })
    expect(onlyRefusal(strict, dispatching(), beyond)).toMatchObject({
      _tag: 'FormItemUndispatched',
      basis: { rule: 'LX-MKT-16a' }
    })
    expect(tags(silent, dispatching(), beyond)).toEqual([])
  })

  it('LX-DEPT-30a: each subject is looked up before its form is prepared, on that day at the latest', () => {
    const looked = (on: string, sources: readonly string[]) =>
      preparing({ precheck: { on: day(on), sources: sources.map(name), found: '存续' } })
    expect(tags(strict, dispatching(), looked('2022-03-02', ['系统']))).toEqual([])
    expect(tags(strict, dispatching(), looked('2022-03-03', ['系统']))).toEqual(['NotPrechecked'])
    expect(tags(strict, dispatching(), looked('2022-03-02', []))).toEqual(['NotPrechecked'])
    expect(onlyRefusal(strict, dispatching(), preparing({ precheck: null }))).toMatchObject({
      basis: { rule: 'LX-DEPT-30a' }
    })
    expect(tags(silent, dispatching(), preparing({ precheck: null }))).toEqual([])
  })

  it('LX-DEPT-30a: one form a subject holds, the last that is prepared before the visit begins', () => {
    const course = courseOf(strict, dispatching(), preparing(), preparing({ choice: 'chosen' }))
    expect(course.forms).toHaveLength(2)
    expect(formOf(course)?.choice).toBe('chosen')
    expect(tags(strict, ...begun, preparing())).toEqual(['VisitBegunAlready'])
    expect(tags(strict, dispatching(), beginning())).toEqual(['FormMissing'])
  })

  it('LX-DEPT-26: a form is matched automatically or chosen by hand', () => {
    for (const choice of ['automatic', 'chosen'] as const)
      expect(tags(strict, dispatching(), preparing({ choice }))).toEqual([])
    const matched = { ...strict, formChoices: cited(['automatic'] as const, { document: '某文件', article: '第一条' }) }
    expect(tags(matched, dispatching(), preparing({ choice: 'chosen' }))).toEqual(['FormChoiceUnknown'])
  })

  it('is that of the lead task, with each item once and checked by a department of its task', () => {
    const [first, second] = form().items as [CheckForm['items'][number], CheckForm['items'][number]]
    expect(tags(strict, dispatching(), preparing({ of: name('乙') }))).toEqual(['FormOfOtherTask'])
    expect(tags(strict, dispatching(), preparing({ items: [first, second, first] }))).toEqual(['FormItemTwice'])
    const alien = { ...second, departments: [market] }
    expect(tags(strict, dispatching(), preparing({ items: [first, alien] }))).toEqual(['FormItemOfNobody'])
    expect(tags(strict, dispatching(), preparing({ items: [first, { ...second, departments: [] }] }))).toEqual([
      'FormItemOfNobody'
    ])
  })
})

describe('what is dispatched', () => {
  it('follows from the merged visit, its team and the registry; who is not certified throughout is not counted', () => {
    const certificate = { number: name('证1'), from: day('2022-01-01'), to: day('2022-06-30') }
    const made = dispatchOf({
      visit: merged,
      team: {
        ...visit,
        head: name('M1'),
        crews: [
          {
            department: market,
            officers: [
              { id: name('M1'), leads: true },
              { id: name('M2'), leads: false }
            ]
          },
          { department: fire, officers: [{ id: name('F1'), leads: false }] }
        ],
        experts: [{ specialty: name('食品'), experts: [name('E1')] }]
      },
      subject: { kind: 'enterprise' },
      officerOf: (id) =>
        id === 'F1'
          ? undefined
          : { certificate: id === 'M1' ? certificate : { ...certificate, to: day('2022-06-29') } },
      way: 'random',
      pool: null
    })
    expect(made).toEqual(
      dispatch({
        officers: [
          officer('M1', { leads: true }),
          officer('M2', { certified: false }),
          officer('F1', { department: fire, certified: false })
        ]
      })
    )
    expect(takeVisitStep(null, step('DispatchVisit', '2022-03-01', { dispatch: made }), silent)._tag).toBe('Right')
  })
})

describe('before the visit', () => {
  it('LX-DEPT-30b: the subject is told nothing beforehand, unless a law that is named asks for it', () => {
    expect(onlyRefusal(strict, dispatching(), telling(null))).toMatchObject({
      _tag: 'ToldWithoutLaw',
      basis: { rule: 'LX-DEPT-30b' }
    })
    expect(tags(strict, dispatching(), telling(' '))).toEqual(['ToldWithoutLaw'])
    expect(courseOf(strict, dispatching(), telling('《药品检查管理办法》第五条')).told).toMatchObject({
      law: '《药品检查管理办法》第五条'
    })
    expect(tags(silent, dispatching(), telling(null))).toEqual([])
    expect(tags(silent, ...begun, telling(null))).toEqual(['VisitBegunAlready'])
  })
})

describe('the beginning of a visit', () => {
  it('LX-DEPT-30c: two certified officers of the team come to the place, one is too few; of a larger team two suffice', () => {
    expect(tags(strict, dispatching(), preparing(), beginning(present('M1', 'M2')))).toEqual([])
    expect(onlyRefusal(strict, dispatching(), preparing(), beginning(present('M1')))).toMatchObject({
      _tag: 'TooFewPresent',
      certified: 1,
      least: 2
    })
    expect(tags(silent, dispatching(), preparing(), beginning(present('M1')))).toEqual([])
  })

  it('LX-MKT-16b: an officer without certificate, an expert or a stranger does not count to the two', () => {
    const weak = dispatching({
      officers: [
        officer('M1', { leads: true }),
        officer('M2', { certified: false }),
        officer('F1', { department: fire })
      ]
    })
    expect(tags(strict, weak, preparing(), beginning(present('M1', 'M2')))).toEqual(['TooFewPresent'])
    expect(tags(strict, dispatching(), preparing(), beginning(present('M1', 'E1')))).toEqual([
      'PresentNotOfTeam',
      'TooFewPresent'
    ])
    expect(tags(silent, dispatching(), preparing(), beginning(present('省质检院')))).toEqual(['PresentNotOfTeam'])
    expect(tags(strict, dispatching(), preparing(), beginning(present('M1', 'M1')))).toEqual(['TooFewPresent'])
  })

  it('LX-MKT-16b: read for any method two must come to a written check too, read for the place one suffices there', () => {
    const written = beginning({
      methods: ['written'],
      waiver: { reason: '资料审查', approver: '张局长' },
      ...present('M1')
    })
    expect(tags(strict, dispatching(), preparing(), written)).toEqual([])
    expect(tags(anyMethod, dispatching(), preparing(), written)).toEqual(['TooFewPresent'])
    const open = { ...strict, presentAt: null }
    expect(onlyRefusal(open, dispatching(), preparing(), written)).toEqual({
      _tag: 'AnswerOpen',
      stage: 'inspect',
      question: 'presentAt'
    })
  })

  it('LX-MKT-16b: credentials are shown', () => {
    const hidden = beginning({ credentials: false })
    expect(onlyRefusal(strict, dispatching(), preparing(), hidden)).toMatchObject({ _tag: 'CredentialsNotShown' })
    expect(tags(silent, dispatching(), preparing(), hidden)).toEqual([])
  })

  it('LX-DEPT-30c: officers at the place are in uniform and tell what help and material they ask', () => {
    const bare = { uniform: false, instructed: false, waiver: { reason: '资料审查', approver: '张局长' } }
    expect(tags(strict, dispatching(), preparing(), beginning(bare))).toEqual(['ConductWanting', 'ConductWanting'])
    expect(tags(strict, dispatching(), preparing(), beginning({ ...bare, methods: ['written'] }))).toEqual([])
  })

  const methodsOf = (methods: readonly Method[], basis = 'x') => ({
    ...silent,
    methods: cited(methods, { document: basis, article: '一' })
  })
  const accepted = (methods: readonly Method[]): readonly Method[] =>
    METHODS.filter(
      (method) => tags(methodsOf(methods), dispatching(), preparing(), beginning({ methods: [method] })).length === 0
    )

  it('LX-MKT-17a: the methods are written, onsite and network; a method beyond the list is refused', () => {
    expect(accepted(['written', 'onsite', 'network'])).toEqual(['onsite', 'written', 'network'])
  })

  it('LX-DEPT-28: sampling is a fourth method', () => {
    expect(accepted(['written', 'onsite', 'network', 'sampling'])).toEqual(METHODS)
    expect(tags(silent, dispatching(), preparing(), beginning({ methods: [] }))).toEqual(['NoMethod'])
  })

  it('NY-13: a joint check is at the place, with others beside it; else it needs a reason and an approver', () => {
    const written = beginning({ methods: ['written'] })
    expect(onlyRefusal(strict, dispatching(), preparing(), written)).toMatchObject({
      _tag: 'VisitNotOnsite',
      basis: { rule: 'NY-13' }
    })
    expect(tags(strict, dispatching(), preparing(), beginning({ methods: ['written', 'onsite'] }))).toEqual([])
    const waiver = { reason: '疫情防控', approver: '张局长' }
    const waived = courseOf(strict, dispatching(), preparing(), beginning({ methods: ['written'], waiver }))
    expect(waived.begun?.waiver).toEqual(waiver)
    const alone = { ...strict, oneForm: null }
    const single = dispatching({
      tasks: [{ draw: name('甲'), item: shop, departments: [market] }],
      departments: [market],
      officers: [officer('M1', { leads: true }), officer('M2')]
    })
    const own = preparing({ items: [{ ...form().items[0], departments: [market] } as CheckForm['items'][number]] })
    expect(tags(alone, single, own, beginning({ methods: ['written'], ...present('M1', 'M2') }))).toEqual([])
  })

  it('outside the window is recorded and never refused', () => {
    const on = (text: string) => courseOf(strict, dispatching(), preparing(), beginning({}, text)).begun?.inWindow
    expect([on('2022-03-02'), on('2022-06-30'), on('2022-07-01')]).toEqual([true, true, false])
  })
})
