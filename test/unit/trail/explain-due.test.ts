/* By when each result of a subject was due, and how late it was; what a correction has to fit. */

import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../src/kernel/index.js'
import { silent } from '../../../src/profile/index.js'
import { explainSubject, resultDueLines, tellStep, type TrailStep } from '../../../src/trail/index.js'
import {
  dispatch,
  fold,
  formResult,
  inspectSteps,
  key,
  locked,
  market,
  n,
  result,
  review,
  rules,
  tagsOf
} from './course-samples.js'

const act = (on: string): { readonly by: typeof market; readonly on: CivilDate } => ({
  by: market,
  on: on as CivilDate
})
const own = { visit: key(), department: market }
const visited = [...locked(), dispatch(), ...inspectSteps(), formResult(), review()]
const entering = (on: string): TrailStep => ({ _tag: 'EnterResult', ...act(on), ...own })
const publishing = (on: string): TrailStep => ({
  _tag: 'PublishResult',
  ...act(on),
  ...own,
  channels: [{ kind: 'publicity-system', name: n('公示系统') }],
  withheld: []
})
const correcting = (changes: Partial<typeof result>): TrailStep => ({
  _tag: 'CorrectResult',
  ...act('2022-05-09'),
  ...own,
  result: { ...result, ...changes },
  reason: '录入有误',
  approver: n('局长'),
  as: 'head',
  objection: null
})
const wordsOn = (steps: readonly TrailStep[], today: string, law = rules): readonly string[] =>
  resultDueLines({ state: fold(steps), rules: law, today: today as CivilDate }, n('S1')).map(({ words }) => words.zh)

describe('by when a result was due', () => {
  it('LX-MKT-23a: a line for each result: due day, start, term, and late by how many working days', () => {
    const [end] = fold(visited).visits.values()
    const ended = String(end?.course.ended)
    const due = /应于 (\S+) 前/.exec(wordsOn(visited, '2022-03-05')[0] ?? '')?.[1] ?? ''
    expect(wordsOn(visited, due)[0]).toContain(`自 ${ended} 检查结束起 20个工作日；至 ${due} 尚未公示，未逾期`)
    const done = (on: string): string =>
      wordsOn([...visited, entering('2022-03-10'), publishing(on)], '2022-12-01')[0] ?? ''
    expect(done(due)).toContain(`已于 ${due} 公示，按期`)
    expect(done('2022-05-09')).toMatch(/已于 2022-05-09 公示，逾期 [1-9]\d* 个工作日/)
    expect(wordsOn(visited, '2022-05-09')[0]).toMatch(/尚未公示，逾期 [1-9]\d* 个工作日/)
  })

  it('LX-DEPT-30g: what is withheld by law is not late, and says so; where no term is given, that is said', () => {
    const withholding: TrailStep = {
      _tag: 'WithholdResult',
      ...act('2022-03-10'),
      ...own,
      ground: 'state-secret',
      law: '保密法',
      approver: n('局长')
    }
    expect(wordsOn([...visited, withholding], '2022-12-01')[0]).toContain('已于 2022-03-10 决定不予公示，按期')
    const [line] = wordsOn(visited, '2022-12-01', { ...rules, publish: silent.publish })
    expect(line).toContain('期限无从确定')
    expect(wordsOn([...locked(), dispatch()], '2022-12-01')).toEqual([])
  })

  it('LX-DEPT-30g: the lines stand behind the events of the subject, with the article of the term', () => {
    const state = fold(visited)
    const terms = { state, rules, today: '2022-12-01' as CivilDate }
    const lines = explainSubject({ events: [], subject: n('S1'), terms })
    expect(lines).toMatchObject([{ as: 'resultDue', seq: null, basis: rules.publish.term?.basis }])
    expect(lines[0]?.words.en).toMatch(/^the result of 市场监管局 was to be published by .* late by \d+ working days/)
    expect(explainSubject({ events: [], subject: n('S2'), terms })).toEqual([])
  })
})

describe('a correction', () => {
  const state = fold([...visited, entering('2022-03-10'), publishing('2022-03-11')])

  it('LX-DEPT-31a: may say that there was nothing, and grades no result that finds nothing', () => {
    expect(tagsOf(state, correcting({ text: '更正' }))).toEqual([])
    expect(tagsOf(state, correcting({ severity: 'major' }))).toEqual(['CorrectedGradeUnfit'])
    expect(tagsOf(state, correcting({ code: 'correction-ordered', severity: 'major' }))).toEqual([])
    expect(tagsOf(state, correcting({ signedBy: [n('局外人')] }))).toEqual(['SignedByStranger'])
  })
})

describe('rules of a step', () => {
  it('WN-17: a move between pools rests on what caused it', () => {
    const move = (cause: object): unknown =>
      tellStep({ _tag: 'MovePool', from: 'B', to: 'A', cause } as unknown as TrailStep)?.rules
    expect(['Found', 'Applied', 'Relisted'].map((_tag) => move({ _tag }))).toEqual([['WN-16'], ['WN-17'], ['WN-15']])
  })

  it('LX-MKT-21a: handing over to daily supervision rests on another rule than a case does', () => {
    const open = (route: string): readonly string[] | undefined =>
      tellStep({ _tag: 'OpenFollowUp', route } as unknown as TrailStep)?.rules
    expect([open('daily-supervision')?.[1], open('case')?.[1]]).toEqual(['LX-MKT-21a', 'LX-MKT-21c'])
  })

  it('ZS-30: a penalty spared is told with the conditions that are not said to hold', () => {
    const lenience = {
      department: market,
      first: true,
      minor: true,
      notMandatory: true,
      corrected: false,
      help: '',
      listed: null
    }
    const told = tellStep({ _tag: 'SparePenalty', ...act('2022-05-01'), visit: key(), lenience })
    expect(told?.words.zh).toBe('市场监管局记录免罚（未载明：已整改）')
  })
})
