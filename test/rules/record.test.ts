/* What a trail shows of the platform that keeps it: each module that a text asks for has its steps on record. */

import { describe, expect, it } from 'vitest'
import { orThrow } from '../../src/kernel/index.js'
import { lackingSteps, NOTHING_RECORDED, recordEvents, stepKinds, type TrailStep } from '../../src/trail/index.js'
import { day, digest, endTask, eventsOf, life, locked, market, n, rules } from '../unit/trail/course-samples.js'

describe('the modules of a platform', () => {
  const statistics: TrailStep = {
    _tag: 'MakeStatistics',
    by: market,
    on: day('2022-04-02'),
    report: n('附件3统计表'),
    digest: digest('附件3')
  }

  it('ZS-02: plan, task, draw of subjects, draw of officers, entry, publication and statistics: each lacks until its step is taken, and no longer', () => {
    const modules = {
      plan: 'AdoptPlan',
      task: 'MakeCampaignTask',
      subjectDraw: 'DrawSubjects',
      officerMatch: 'MatchOfficers',
      resultEntry: 'EnterResult',
      resultPublication: 'PublishResult',
      statistics: 'MakeStatistics'
    } as const
    const opened = new Map<string, string>()
    let state = NOTHING_RECORDED
    for (const event of eventsOf([...locked(), ...life(), endTask(), statistics])) {
      const lacked = new Set(lackingSteps(state))
      state = orThrow(recordEvents(state, [event], rules))
      const lacking = new Set(lackingSteps(state))
      for (const one of lacked) if (!lacking.has(one)) opened.set(one, event.step._tag)
    }
    for (const [module, tag] of Object.entries(modules)) {
      expect([module, opened.get(module)]).toEqual([module, tag])
      expect(stepKinds[tag]).toBe(module)
    }
    expect(lackingSteps(state)).toContain('archive')
  })
})
