import { describe, expect, it } from 'vitest'
import { decode, jsonTroubles, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { announcedTasksCodec, mergeVisits, visitCodec } from '../../../src/merge/index.js'
import { area, COUNTY, months, recordOf, task } from './samples.js'

describe('announced tasks as JSON', () => {
  const tasks = [task('甲类', [...months(1, 2), ...months(4, 5)], ['市场监管部门', '公安部门'])]

  it('come back from the notice as they went in', () => {
    expect(decode(announcedTasksCodec)(JSON.parse(JSON.stringify(tasks)))).toEqual({ _tag: 'Right', right: tasks })
  })

  it('are JSON without fractions, so that they may stand under `more`', () => {
    expect(jsonTroubles(tasks, 14)).toEqual([])
  })

  it.each([
    ['/0/levels/0', { levels: ['province'] }],
    ['/0/prefecture', { prefecture: '62290' }],
    ['/0/departments/0', { departments: [' 公安'] }],
    ['/0/open', { open: true }]
  ])('are malformed at %s', (at, change) => {
    const reasons = reasonsOf(decode(announcedTasksCodec)([{ ...tasks[0], ...change }]))
    expect(reasons.map((reason) => reason.at)).toEqual([at])
  })

  it('lack no member', () => {
    expect(reasonsOf(decode(announcedTasksCodec)([{ draw: '甲类' }])).map((reason) => reason.at)).toEqual([
      '/0/departments',
      '/0/levels',
      '/0/prefecture',
      '/0/window'
    ])
  })
})

describe('visits as JSON', () => {
  const input = { record: recordOf({ a: ['甲'] }), tasks: [task('a', months(1, 2))], areas: [area(COUNTY, '甲')] }
  const [visit] = orThrow(mergeVisits(input)).visits

  it('come back as they went out', () => {
    expect(orThrow(decode(visitCodec)(JSON.parse(JSON.stringify(visit))))).toEqual(visit)
  })

  it('have an ordinal from 1 on', () => {
    expect(reasonsOf(decode(visitCodec)({ ...visit, ordinal: 0 })).map(({ at }) => at)).toEqual(['/ordinal'])
  })
})
