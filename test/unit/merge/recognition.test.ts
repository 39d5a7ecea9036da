import { describe, expect, it } from 'vitest'
import { explainBy, reasonsOf } from '../../../src/kernel/index.js'
import {
  mergeMessages,
  mergeVisits,
  type Merging,
  type MergeRefusal,
  type Recognition
} from '../../../src/merge/index.js'
import {
  area,
  COUNTY,
  day,
  mergedRecords,
  months,
  name,
  NOTICE,
  noticeOf,
  recognition,
  recordOf,
  rules,
  task
} from './samples.js'

const tasks = [task('a', months(1, 3), ['市场监管部门', '消防部门']), task('b', months(2, 5))]
const record = recordOf({ a: ['甲', '乙'], b: ['甲'] })

const merged = (...recognised: readonly Recognition[]): Merging => mergedRecords([{ record, tasks, recognised }])

const refusals = (...recognised: readonly Recognition[]): readonly MergeRefusal[] =>
  reasonsOf(mergeVisits({ records: [{ record, tasks, recognised }], areas: [area(COUNTY, '甲', '乙')], rules }))

const place = { notice: NOTICE, at: 0, draw: 'a', subject: '甲' }

describe('a recognised result of another department (结果互认)', () => {
  it('stands in for the drawn task: it is in no visit, and in the list with its ticket and its evidence', () => {
    const own = recognition('a', '甲')
    const { visits, recognised, saved } = merged(own)
    expect(visits.map((visit) => [visit.subject, visit.tasks.map(({ draw }) => draw)])).toEqual([
      ['乙', ['a']],
      ['甲', ['b']]
    ])
    expect(recognised).toEqual([
      { subject: '甲', task: { notice: NOTICE, draw: 'a' }, ticket: 'ticket of 甲', recognition: own }
    ])
    expect(saved).toEqual({
      draws: 3,
      recognised: 1,
      visits: 2,
      visitsSaved: 0,
      subjects: 2,
      subjectsVisitedMoreThanOnce: 0
    })
  })

  it('may leave no visit at all to a subject, which still counts as drawn', () => {
    const { visits, recognised, saved } = merged(recognition('b', '甲'), recognition('a', '甲'))
    expect(visits.map(({ subject }) => subject)).toEqual(['乙'])
    expect(recognised.map(({ task: own }) => own.draw)).toEqual(['a', 'b'])
    expect(saved).toMatchObject({ draws: 3, recognised: 2, visits: 1, visitsSaved: 0, subjects: 2 })
  })

  it('is not used where the subject was not drawn', () => {
    expect(merged(recognition('b', '乙'))).toEqual(merged())
  })

  it('counts for its own notice alone', () => {
    const other = { record: recordOf({ a: ['甲'] }, noticeOf('b')), tasks: [task('a', months(8, 9))], recognised: [] }
    const { recognised, visits } = mergedRecords([{ record, tasks, recognised: [recognition('a', '甲')] }, other])
    expect(recognised.map(({ task: own }) => own.notice)).toEqual([NOTICE])
    expect(visits.flatMap((visit) => visit.tasks.map(({ notice }) => notice))).toContain(noticeOf('b'))
  })

  it('is refused for a draw that is not among the tasks', () => {
    expect(refusals(recognition('c', '甲'))).toEqual([{ _tag: 'RecognitionOfNoTask', ...place, draw: 'c' }])
  })

  it('is refused when it is the initiator’s own, and taken from a partner', () => {
    const department = name('市场监管部门')
    expect(refusals(recognition('a', '甲', { department }))).toEqual([
      { _tag: 'RecognitionOfOwnResult', ...place, department }
    ])
    expect(refusals(recognition('a', '甲', { department: name('消防部门') }))).toEqual([])
  })

  it('is refused when the same task of the same subject is recognised twice', () => {
    expect(
      refusals(recognition('a', '甲'), recognition('a', '乙'), recognition('a', '甲', { result: '另一份' }))
    ).toEqual([{ _tag: 'RecognisedTwice', ...place, at: 2 }])
  })

  it.each([
    ['the day before the last', '2022-03-30', 0],
    ['the last day', '2022-03-31', 0],
    ['the day after', '2022-04-01', 1]
  ])('is refused when it is later than the last day of the task: %s', (_, on, count) => {
    expect(refusals(recognition('a', '甲', { on: day(on) }))).toEqual(
      [{ _tag: 'RecognitionTooLate', ...place, on, last: '2022-03-31' }].slice(0, count)
    )
  })

  it('is refused without the number of the result or without evidence', () => {
    expect(refusals(recognition('a', '甲', { result: ' ' }))).toEqual([
      { _tag: 'RecognitionUnproven', ...place, missing: 'result' }
    ])
    expect(refusals(recognition('a', '甲', { evidence: '' }))).toEqual([
      { _tag: 'RecognitionUnproven', ...place, missing: 'evidence' }
    ])
  })

  it('is refused in both languages, with its place in the list from 1', () => {
    const wrong = refusals(
      recognition('c', '甲'),
      recognition('a', '甲', { department: name('市场监管部门'), on: day('2023-01-01'), result: '', evidence: '' }),
      recognition('a', '甲')
    )
    expect(wrong.map(({ _tag }) => _tag)).toEqual([
      'RecognitionOfNoTask',
      'RecognitionOfOwnResult',
      'RecognitionTooLate',
      'RecognitionUnproven',
      'RecognitionUnproven',
      'RecognisedTwice'
    ])
    for (const refusal of wrong) {
      expect(explainBy(mergeMessages)('zh')(refusal)).toMatch(/第 [123] 条结果认可/)
      expect(explainBy(mergeMessages)('en')(refusal)).toMatch(/recognition [123] of notice aaaaaaaa…/)
    }
  })
})
