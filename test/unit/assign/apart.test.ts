import { describe, expect, it } from 'vitest'
import { componentsOf } from '../../../src/assign/component.js'
import { crewMaker } from '../../../src/assign/crew.js'
import type { Staff } from '../../../src/assign/index.js'
import { serversOf } from '../../../src/assign/server.js'
import { byVisit, type Visit } from '../../../src/merge/index.js'
import { COUNTY, months, name, names, PREFECTURE } from '../merge/samples.js'
import { MARKET, officer, officers, relation, staffWith, visit } from './samples.js'

const barredIn = (visits: readonly Visit[], staff: Staff): readonly (readonly (readonly number[])[])[] =>
  componentsOf([...visits].sort(byVisit).flatMap(crewMaker(staff, null)), serversOf(staff), staff).map(({ instance }) =>
    instance.crews.map(({ barred }) => barred)
  )

describe('the people barred from a crew', () => {
  it('are listed once, however many relations they have to its subject', () => {
    const relations = [relation('o1', 'a'), relation('o1', 'a', { kind: 'other' }), relation('o2', 'a')]
    expect(barredIn([visit('a'), visit('b')], staffWith(officers('o1 o2'), { relations }))).toEqual([[[0, 1], []]])
  })

  it('are those of every visit to the subject on whose days the relation holds', () => {
    const relations = [relation('o2', 'a', { from: months(5, 5)[0]?.from ?? null })]
    const visits = [visit('a', [MARKET], { ordinal: 1 }), visit('a', [MARKET], { ordinal: 2, window: months(3, 6) })]
    const staff = staffWith(officers('o1 o2'), { relations })
    expect(barredIn(visits, staff)).toEqual([[[], [1]]])
  })

  it('are groups by any of their members, ascending and once, whoever the members are', () => {
    const staff = staffWith(officers('o1 o2 o3 o4'), {
      groups: [
        { name: name('g'), officers: names('o3', 'o4') },
        { name: name('h'), officers: names('o1', 'o2') }
      ],
      relations: [relation('o1', 'a'), relation('o2', 'a'), relation('o3', 'a')],
      rules: { mode: 'groups' }
    })
    expect(barredIn([visit('a')], staff)).toEqual([[[0, 1]]])
  })

  it('are only those who might serve it otherwise', () => {
    const visits = [
      visit('a', [MARKET], { regions: [COUNTY, PREFECTURE] }),
      visit('b', [MARKET], { regions: [PREFECTURE] })
    ]
    const people = [officer('o1'), officer('o2', { region: PREFECTURE })]
    const relations = [relation('o1', 'a'), relation('o1', 'b'), relation('o2', 'b')]
    expect(barredIn(visits, staffWith(people, { relations }))).toEqual([[[0], [1]]])
  })
})
