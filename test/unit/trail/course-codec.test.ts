import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import {
  CANONICAL_STEPS,
  EXTRA_STEPS,
  foldEvents,
  kindOfStep,
  lackingSteps,
  momentCodec,
  NOTHING_RECORDED,
  readEvents,
  recordEvents,
  stepKinds,
  trailEventCodec,
  wordsOfStep,
  type TrailEvent
} from '../../../src/trail/index.js'
import { rules } from './course-samples.js'

const vectors = fileURLToPath(new URL('../../vectors', import.meta.url))
const text = readFileSync(`${vectors}/trail-v1.jsonl`, 'utf8')
const [first = '', ...lines] = text.trimEnd().split('\n')
const { protocol } = JSON.parse(first) as { readonly protocol: string }
const raw = lines.map((line) => (JSON.parse(line) as { readonly event: unknown }).event)
const events = orThrow(readEvents({ protocol, events: raw }))

const python = spawnSync('python3', ['--version']).status === 0

describe('a trail of the first version', () => {
  it.runIf(python)('is what a second implementation makes of it, byte by byte', () => {
    const made = spawnSync('python3', [`${vectors}/trail_v1.py`], { encoding: 'utf8' })
    expect(made.stdout).toBe(text)
  })

  it('LX19-10: stays readable, as it stands, and its fold accepts it', () => {
    expect(protocol).toBe('dt1')
    expect(events).toEqual(raw)
    const state = orThrow(foldEvents(events, rules))
    expect(state.count).toBe(lines.length)
    expect([...state.tasks.values()].map(({ task, ended }) => [task, ended?.ending._tag ?? null])).toEqual([
      ['一', 'Completed'],
      ['二', 'Abandoned'],
      ['三', null]
    ])
    expect(state.closed?.excused.map(({ task }) => task)).toEqual(['三'])
    expect([...state.visits.keys()]).toEqual(['1|S1', '1|S2', '1|S3', '1|S9'])
  })

  it('LX-DEPT-5: holds every step there is, and with them all fourteen of the list', () => {
    expect(new Set(events.map(({ step }) => step._tag))).toEqual(new Set(Object.keys(stepKinds)))
    expect(lackingSteps(orThrow(foldEvents(events, rules)))).toEqual([])
  })

  it('LX-DEPT-5: what a trail lacks of the fourteen is told after each event, and only shrinks', () => {
    let state = NOTHING_RECORDED
    let lacking: readonly string[] = CANONICAL_STEPS
    for (const event of events) {
      state = orThrow(recordEvents(state, [event], rules))
      const now = lackingSteps(state)
      expect(lacking).toEqual(expect.arrayContaining([...now]))
      lacking = now
    }
    const upTo = (count: number): readonly string[] => lackingSteps(orThrow(foldEvents(events.slice(0, count), rules)))
    expect(upTo(0)).toEqual(CANONICAL_STEPS)
    expect(upTo(7)).toEqual(CANONICAL_STEPS.slice(5))
    // The archive is there, the upload is not.
    expect(upTo(events.length - 1)).toEqual(['archive'])
  })
})

describe('the list of steps', () => {
  it('LX-DEPT-5: names fourteen steps in their order', () => {
    expect(CANONICAL_STEPS.map((step) => wordsOfStep(step).zh)).toEqual([
      '监管事项清单',
      '计划制定',
      '任务制定',
      '监管对象录入',
      '监管人员录入',
      '监管对象名单抽取',
      '监管人员抽取匹配',
      '检查计划任务下达',
      '检查结果录入',
      '检查结果审核',
      '检查结果公示',
      '后续处置',
      '数据统计分析',
      '数据存档上报'
    ])
  })

  it('LX-DEPT-5: each step belongs to one of the fourteen or to one named event beside them, and none of either is empty', () => {
    const kinds = new Set<string>([...CANONICAL_STEPS, ...EXTRA_STEPS])
    expect(kinds.size).toBe(CANONICAL_STEPS.length + EXTRA_STEPS.length)
    const used = new Set<string>([...Object.values(stepKinds), ...events.map(({ step }) => kindOfStep(step))])
    expect(used).toEqual(kinds)
  })

  it('LX-DEPT-24c: an exchange for an interest is a recusal, any other a replacement', () => {
    const exchange = events.find(({ step }) => step._tag === 'ReplaceOfficer')?.step
    if (exchange?._tag !== 'ReplaceOfficer') throw new Error('no exchange')
    expect(kindOfStep(exchange)).toBe('recusal')
    expect(kindOfStep({ ...exchange, cause: 'other' })).toBe('replacement')
  })
})

describe('the codec of events', () => {
  const event = events[0] as TrailEvent
  const places = (value: unknown): readonly string[] => reasonsOf(decode(trailEventCodec)(value)).map(({ at }) => at)

  it('ZS-03: an event is a closed object: a member too many, one too few and a wrong one are each told by its place', () => {
    expect(places(event)).toEqual([])
    expect(places({ ...event, extra: 1 })).toEqual(['/extra'])
    expect(places({ ...event, step: { ...event.step, version: 0, more: null } })).toEqual([
      '/step/version',
      '/step/more'
    ])
    const { basis, ...rest } = event
    expect(basis).toHaveLength(1)
    expect(places(rest)).toEqual(['/basis'])
    expect(places({ ...event, step: { ...event.step, _tag: 'Unheard' } })).toEqual(['/step/_tag'])
    for (const value of [null, [], 'x', 1, undefined]) expect(places(value)).toEqual([''])
  })

  it('each member of each step is asked for: without it the step is refused at its place', () => {
    const byTag = new Map(events.map((one) => [one.step._tag, one]))
    for (const one of byTag.values()) {
      for (const member of Object.keys(one.step)) {
        const step = Object.fromEntries(Object.entries(one.step).filter(([name]) => name !== member))
        expect(places({ ...one, step })).toContain(`/step/${member}`)
        expect(places({ ...one, step: { ...one.step, [member]: Symbol('none') } })[0]).toContain(`/step/${member}`)
      }
    }
  })

  it('a day before 1949 or after 2100 is refused by its place', () => {
    expect(places({ ...event, step: { ...event.step, on: '1948-12-31' } })).toEqual(['/step/on'])
    expect(places({ ...event, step: { ...event.step, on: '1949-01-01' } })).toEqual([])
    expect(places({ ...event, at: '1948-12-31T23:59:59+08:00' })).toEqual(['/at'])
    expect(places({ ...event, at: '2100-12-31T23:59:59+08:00' })).toEqual([])
    expect(places({ ...event, at: '2101-01-01T00:00:00+08:00' })).toEqual(['/at'])
  })

  it('a moment has one spelling', () => {
    for (const at of [
      '2022-03-01T09:30:00Z',
      '2022-03-01T09:30+08:00',
      '2022-03-01 09:30:00+08:00',
      '2022-03-01T09:30:60+08:00'
    ]) {
      expect(momentCodec.is(at)).toBe(false)
    }
    expect(momentCodec.is('2022-03-01T09:30:59+08:00')).toBe(true)
  })

  it('numbers are from 1 on', () => {
    for (const seq of [0, -1, 1.5, '1']) expect(places({ ...event, seq })).toEqual(['/seq'])
  })

  it('a list of events is refused with the index of each, and a protocol that nobody knows by its name', () => {
    const mixed = [event, { ...event, seq: 0 }, event, { ...event, at: '' }]
    expect(reasonsOf(readEvents({ protocol, events: mixed })).map((r) => (r._tag === 'Malformed' ? r.at : r))).toEqual([
      '/1/seq',
      '/3/at'
    ])
    for (const name of ['dt0', '__proto__', 'toString']) {
      expect(reasonsOf(readEvents({ protocol: name, events: [] }))).toEqual([
        { _tag: 'ProtocolUnknown', protocol: name, known: ['dt1'] }
      ])
    }
  })
})
