import { describe, expect, it } from 'vitest'
import { levelsOf } from '../../../src/audit/index.js'
import { assigned, expert, FIRE, MARKET, officer, officers, staffWith, visit } from '../assign/samples.js'
import { name } from '../merge/samples.js'

describe('load levels', () => {
  it('count people at each load of carried and given visits over weight, department by department, heaviest first', () => {
    const staff = staffWith(
      [
        ...officers('a b c'),
        officer('d', { carried: 7 }),
        officer('e', { carried: 14, weight: 2 }),
        officer('f', { department: name(FIRE) })
      ],
      { experts: [expert('x', ['食品'], { carried: 1 })] }
    )
    const assignment = assigned([visit('a'), visit('b')], staff)
    expect(levelsOf({ staff, assignment })).toEqual([
      {
        department: MARKET,
        levels: [
          { visits: 7, weight: 1, people: 2 },
          { visits: 2, weight: 1, people: 1 },
          { visits: 1, weight: 1, people: 2 }
        ]
      },
      { department: FIRE, levels: [{ visits: 0, weight: 1, people: 1 }] },
      { department: null, levels: [{ visits: 1, weight: 1, people: 1 }] }
    ])
  })
})
