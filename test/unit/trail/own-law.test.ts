/* What a trail refuses by itself cites the jurisdiction that it is kept under, in words and not in codes. */

import { describe, expect, it } from 'vitest'
import { cited, citing, explainBy } from '../../../src/kernel/index.js'
import { linxiaJoint, linxiaMarket, ningyang, silent, wannian, zhongshan } from '../../../src/profile/index.js'
import {
  CAMPAIGN_STEPS,
  NOTHING_RECORDED,
  recordEvents,
  stepKinds,
  stepWords,
  trailMessages,
  type TrailRefusal,
  type TrailStep
} from '../../../src/trail/index.js'
import { close, dispatch, draw, endTask, eventsOf, locked, n, rules } from './course-samples.js'

type Law = Pick<typeof wannian, 'inspect' | 'publish'>

const refusalsUnder = ({ inspect, publish }: Law, steps: readonly TrailStep[]): readonly TrailRefusal[] => {
  const taken = recordEvents(NOTHING_RECORDED, eventsOf(steps), { ...rules, inspect, publish })
  return taken._tag === 'Left' ? taken.left : []
}
const basesUnder = (law: Law, steps: readonly TrailStep[]): readonly (string | null)[] =>
  refusalsUnder(law, steps).flatMap((refusal) => ('basis' in refusal ? [refusal.basis?.document ?? null] : []))

const early = [draw()]
const revealing: TrailStep = {
  _tag: 'RevealNames',
  by: n('局'),
  on: '2022-02-18' as never,
  tasks: [n('一')],
  files: []
}

describe('the law of an order of steps', () => {
  it('LX-MKT-13a: where the trail is kept under the rules of the prefecture, its article is cited', () => {
    for (const law of [linxiaJoint, linxiaMarket]) expect(basesUnder(law, early)).toEqual(['临夏州市场监管系统细则'])
  })

  it('ZS-03: elsewhere no article of another place is cited; Zhongshan has its own for the trace', () => {
    for (const law of [wannian, ningyang, zhongshan, silent]) expect(basesUnder(law, early)).toEqual([null])
    const backwards = eventsOf(locked().slice(0, 1)).map((event) => ({ ...event, seq: 2 }))
    const basisOf = (law: Law): unknown => {
      const taken = recordEvents(NOTHING_RECORDED, backwards, { ...rules, inspect: law.inspect, publish: law.publish })
      return taken._tag === 'Left' ? taken.left.map((refusal) => ('basis' in refusal ? refusal.basis : undefined)) : []
    }
    expect(basisOf(zhongshan)).toEqual([citing('中山市实施方案')('二（一）', 'ZS-03')])
    expect(basisOf(linxiaJoint)).toMatchObject([{ rule: 'LX19-10' }])
    expect(basisOf(wannian)).toEqual([null])
    const [refusal] = refusalsUnder(wannian, early)
    if (refusal === undefined) throw new Error('not refused')
    for (const language of ['zh', 'en'] as const)
      expect(explainBy(trailMessages)(language)(refusal)).not.toMatch(/临夏|null|undefined/)
  })

  it('LX-DEPT-30b: names kept until after the visits cite the reading that the profile gives, and completion its own', () => {
    const reading = cited('after-visits' as const, citing('某地办法')('第九条'))
    const law = { inspect: silent.inspect, publish: { ...silent.publish, reveal: reading } }
    const found = refusalsUnder(law, [...locked(), dispatch(), revealing]).filter(
      ({ _tag }) => _tag === 'RevealedBeforeVisits'
    )
    expect(found).toMatchObject([{ basis: { document: '某地办法' } }])
    const completion = cited('published' as const, citing('某地办法')('第十条'))
    const open = refusalsUnder({ inspect: silent.inspect, publish: { ...silent.publish, completion } }, [
      ...locked(0),
      endTask(),
      close('2022-03-01')
    ])
    expect(open.map(({ _tag }) => _tag)).toEqual(['BeforeItsCause'])
  })
})

describe('the name of every step', () => {
  it('LX-DEPT-5: each step has a name of its own in both languages, none of which is a code', () => {
    const tags = Object.keys(stepKinds) as readonly (keyof typeof stepKinds)[]
    expect(Object.keys(stepWords).sort()).toEqual([...tags].sort())
    expect(new Set(tags.map((tag) => stepWords[tag].zh)).size).toBe(tags.length)
    for (const tag of tags) {
      expect(stepWords[tag].zh).toMatch(/^[\u4e00-\u9fff]+$/)
      expect(stepWords[tag].en).not.toContain(tag)
    }
    expect(CAMPAIGN_STEPS.every((tag) => tag in stepWords)).toBe(true)
  })
})
