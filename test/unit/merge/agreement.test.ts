import { describe, expect, it } from 'vitest'
import { cited, citing, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  AGREED_ELEMENTS,
  agreementMessages,
  checkAgreements,
  type AgreedElement,
  type Agreement,
  type AgreementRefusal
} from '../../../src/merge/index.js'
import { day, months, name, rules, task } from './samples.js'

const basis = rules.agreement.basis

const agreement = (draw: string, department: string, change: Partial<Agreement> = {}): Agreement => ({
  draw: name(draw),
  department: name(department),
  elements: AGREED_ELEMENTS,
  on: day('2022-01-10'),
  ...change
})

const tasks = [task('甲类', months(2, 3), ['住建部门', '公安部门']), task('乙类', months(2, 3), ['市场监管部门'])]
const both = [agreement('甲类', '住建部门'), agreement('甲类', '公安部门')]

const refusals = (agreements: readonly Agreement[]): readonly AgreementRefusal[] =>
  reasonsOf(checkAgreements({ tasks, agreements, rules }))

describe('prior agreement of the departments of a joint task (联合细则 第十九条)', () => {
  it('is complete when initiator and partners have agreed on all five elements', () => {
    expect(AGREED_ELEMENTS).toHaveLength(5)
    expect(orThrow(checkAgreements({ tasks, agreements: both, rules }))).toEqual(both)
  })

  it('comes back by bytes of draw, then of department, in whatever order it was given', () => {
    const turned = [...both].reverse()
    expect(orThrow(checkAgreements({ tasks, agreements: turned, rules }))).toEqual(both)
  })

  it('is refused for each department that has agreed to nothing, with all elements', () => {
    expect(refusals(both.slice(0, 1))).toEqual([
      { _tag: 'AgreementIncomplete', draw: '甲类', department: '公安部门', missing: AGREED_ELEMENTS, basis }
    ])
    expect(refusals([])).toHaveLength(2)
  })

  it.each(AGREED_ELEMENTS)('is refused for the one element that is missing: %s', (element) => {
    const elements = AGREED_ELEMENTS.filter((own) => own !== element)
    expect(refusals([agreement('甲类', '公安部门', { elements }), agreement('甲类', '住建部门')])).toEqual([
      { _tag: 'AgreementIncomplete', draw: '甲类', department: '公安部门', missing: [element], basis }
    ])
  })

  it('needs only the elements that the profile names', () => {
    const few = { agreement: cited<readonly AgreedElement[]>(['items'], citing('细则')('第一条')) }
    const agreements = both.map((own) => ({ ...own, elements: ['items'] as const }))
    expect(checkAgreements({ tasks, agreements, rules: few })._tag).toBe('Right')
    expect(refusals(agreements)).toHaveLength(2)
  })

  it('is not needed for a task of one department, named twice or not', () => {
    const alone = [task('乙类', months(2, 3), ['市场监管部门']), task('丙类', months(2, 3), ['公安部门', '公安部门'])]
    expect(checkAgreements({ tasks: alone, agreements: [], rules })).toEqual({ _tag: 'Right', right: [] })
  })

  it('is refused for a task that is not there, a department that is no party, and a second time', () => {
    const wrong = [...both, agreement('丙类', '公安部门'), agreement('甲类', '消防部门'), agreement('甲类', '公安部门')]
    expect(refusals(wrong)).toEqual([
      { _tag: 'AgreementOfNoTask', at: 2, draw: '丙类', department: '公安部门' },
      { _tag: 'AgreementOfNoParty', at: 3, draw: '甲类', department: '消防部门' },
      { _tag: 'AgreedTwice', at: 4, draw: '甲类', department: '公安部门' }
    ])
  })

  it.each([
    ['the day before the last', '2022-03-30', 0],
    ['the last day', '2022-03-31', 0],
    ['the day after', '2022-04-01', 1]
  ])('is refused when it is later than the last day of the task: %s', (_, on, count) => {
    const late = [agreement('甲类', '公安部门', { on: day(on) }), agreement('甲类', '住建部门')]
    expect(refusals(late)).toEqual(
      [
        {
          _tag: 'AgreementTooLate',
          at: 0,
          draw: '甲类',
          department: '公安部门',
          on,
          last: '2022-03-31',
          basis
        }
      ].slice(0, count)
    )
  })

  it('is refused in both languages, with the article', () => {
    const all = refusals([
      agreement('丙类', '公安部门'),
      agreement('甲类', '消防部门'),
      agreement('甲类', '公安部门', { on: day('2023-01-01') }),
      agreement('甲类', '公安部门')
    ])
    expect(new Set(all.map(({ _tag }) => _tag)).size).toBe(5)
    for (const refusal of all) {
      expect(explainBy(agreementMessages)('zh')(refusal)).toMatch(/\p{Script=Han}/u)
      expect(explainBy(agreementMessages)('en')(refusal)).toMatch(/[a-z]+ [a-z]+/)
    }
    const [last] = all.slice(-1)
    expect(last && explainBy(agreementMessages)('zh')(last)).toBe(
      '任务“甲类”：“住建部门”尚未就检查事项、检查对象、执法检查人员、抽查比例、检查频次事先协商（《临夏州部门联合细则》第十九条）'
    )
  })
})
