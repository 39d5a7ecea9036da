/* The made-up year after the dispatch, on five rows of the plan: what is made up keeps the rules, comes out the same every time, and is counted right. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAfter, type AfterTold } from '../../examples/02-linxia-2022/after.js'
import { makeFigures } from '../../examples/02-linxia-2022/statistics.js'
import { headsOf, makeYear, trailRules, type Year } from '../../examples/02-linxia-2022/trail.js'
import { daysAfter, workdayAfter, workdaysIn } from '../../examples/02-linxia-2022/workdays.js'
import { orThrow, type CivilDate } from '../../src/kernel/index.js'
import { announcedIn } from '../../src/campaign/index.js'
import { dayOfMoment, foldEvents, verifyTrail } from '../../src/trail/index.js'
import { smallCampaign, temporary } from './small-campaign.js'

let small: ReturnType<typeof smallCampaign>
let year: Year
let folder: ReturnType<typeof temporary>
let told: AfterTold
const stages: string[] = []
const day = (text: string): CivilDate => text as CivilDate

beforeAll(() => {
  small = smallCampaign()
  const { plan, announcement, campaign, replacement, registries, inputs } = small
  year = makeYear({ plan, announcement, campaign, changes: replacement.changes, registries })
  folder = temporary()
  told = runAfter(
    folder.path,
    { plan, announcement, campaign, replacement, registries, regions: inputs.regions },
    (zh, en, work) => {
      stages.push(`${zh} ${en}`)
      return work()
    }
  )
}, 240_000)
afterAll(() => folder.remove())

describe('working days', () => {
  it('are those of the arrangements that were issued: 8 October 2022 was worked, 7 October was not', () => {
    expect(workdayAfter(day('2022-09-30'), 1)).toBe('2022-10-08')
    expect(workdayAfter(day('2022-10-08'), 1)).toBe('2022-10-09')
    expect(workdayAfter(day('2022-01-28'), 3)).toBe('2022-02-07')
    expect(daysAfter(day('2022-02-28'), 1)).toBe('2022-03-01')
  })

  it('of a window begin on the day asked for and keep to the window', () => {
    const window = [{ from: day('2022-10-01'), to: day('2022-10-12') }]
    expect(workdaysIn(window, day('2022-10-09'))).toEqual(['2022-10-09', '2022-10-10', '2022-10-11', '2022-10-12'])
    expect(workdaysIn(window, day('2022-10-13'))).toEqual([])
  })
})

describe('the year', () => {
  it('comes out the same every time', () => {
    const { plan, announcement, campaign, replacement, registries } = small
    const again = makeYear({ plan, announcement, campaign, changes: replacement.changes, registries })
    expect(again.growing.head).toEqual(year.growing.head)
  })

  it('is taken by the fold from the first event on, and gives the state that it grew to', () => {
    const state = orThrow(foldEvents(year.growing.events, trailRules))
    expect(state).toEqual(year.growing.state)
  })

  it('is entered in office hours, never before it was done, and a few days late now and then', () => {
    let late = 0
    let last = ''
    for (const { at, step } of year.growing.events) {
      expect(at >= last).toBe(true)
      expect(at.slice(11, 19) >= '08:30:00' && at.slice(11, 19) < '17:30:00').toBe(true)
      expect(step.on <= dayOfMoment(at)).toBe(true)
      if (step.on < dayOfMoment(at)) late++
      last = at
    }
    expect(late).toBeGreaterThan(0)
    expect(late).toBeLessThan(year.growing.events.length / 10)
  })

  it('publishes a head at the end of each month, by each of which the trail verifies', () => {
    const heads = headsOf(year.growing)
    const months = new Set(year.growing.events.map(({ at }) => at.slice(0, 7)))
    expect(heads.length).toBe(months.size)
    const { head, entries } = year.growing
    const found = verifyTrail({ trail: head.trail, entries, heads })
    expect([found.differences, found.confirmed]).toEqual([[], head.count])
  })

  it('replaces the officer who recused before the visit begins, and nobody else on that visit', () => {
    const [change] = small.replacement.changes.chain
    const replaced = year.growing.events.filter(({ step }) => step._tag === 'ReplaceOfficer')
    expect(replaced.length).toBe(1)
    const file = [...year.growing.state.visits.values()].find(({ course }) => course.replacements.length > 0)
    expect(file?.visit.subject).toBe(change?.subject)
    expect(file?.course.begun?.on ?? file?.course.ended ?? '').toMatch(/^2022/)
    expect((file?.course.begun?.on ?? file?.course.ended ?? '') > (change?.on ?? '9')).toBe(true)
    const members = file?.course.officers.map(({ id }) => id) ?? []
    expect(change?._tag === 'Replaced' && members.includes(change.in) && !members.includes(change.out)).toBe(true)
  })
})

describe('the tables', () => {
  it('count every visit once, whichever way the batches of prefecture and counties are read', () => {
    const { plan, announcement, inputs } = small
    const { tasks } = orThrow(announcedIn(announcement.notice))
    const given = { plan, state: year.growing.state, tales: year.tales, regions: inputs.regions }
    const shared = new Set(tasks.filter(({ levels }) => levels.includes('county')).map(({ draw }) => draw))
    const [split, whole] = [shared, new Set<never>()].map((own) => makeFigures({ ...given, shared: own }))
    const inspected = (rows: NonNullable<typeof split>['table']['rows'] | undefined): number =>
      Object.values(rows ?? {}).reduce((sum, row) => sum + row.inspected, 0)
    const ended = [...year.growing.state.visits.values()].filter(({ course }) => course.ended?.startsWith('2022'))
    expect(inspected(split?.table.rows)).toBe(ended.length)
    expect(inspected(whole?.table.rows)).toBe(ended.length)
    expect(split?.ofPrefecture).toEqual(whole?.table)
    expect(split?.areas.reduce((sum, { table }) => sum + inspected(table.rows), 0)).toBe(ended.length)
    expect(whole?.areas.map(({ region }) => region)).toEqual(['622900'])
    expect(split?.areas.length).toBeGreaterThan(4)
  })
})

describe('what is written', () => {
  it('is the trail, the public page, the tables, the verdicts, one file and three explanations', () => {
    expect(readdirSync(folder.path).sort()).toEqual([
      'annex3.csv',
      'annex3.json',
      'annex3.md',
      'due-diligence.json',
      'explained.md',
      'public-results.jsonl',
      'statistics.csv',
      'statistics.md',
      'trail-head.json',
      'trail-root.json',
      'trail.jsonl',
      'verdicts.json',
      'verdicts.md'
    ])
    expect(stages.length).toBe(6)
  })

  it('tells of itself in sections of both languages, and in lines for the terminal', () => {
    expect(told.sections.length).toBe(4)
    for (const section of told.sections) expect(section).toMatch(/^## [\u4e00-\u9fff]+.* · [A-Z]/)
    expect(told.short.length).toBe(3)
    expect(told.short.join('\n')).toMatch(/示例所造[\s\S]*made up/)
  })

  it('is a form that a spreadsheet reads: with a mark of its coding, ends of lines as CSV has them, no formula', () => {
    const text = readFileSync(join(folder.path, 'annex3.csv'), 'utf8')
    expect(text.startsWith('\ufeff“双随机、一公开”监管信息统计表\r\n(2022年度)\r\n')).toBe(true)
    expect(text.split('\r\n').filter((line) => /^[=+@-]/.test(line))).toEqual([])
  })
})
