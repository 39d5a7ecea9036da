import { describe, expect, it } from 'vitest'
import { byRegistry, frameOf } from '../../../src/frame/index.js'
import { ENTITY_KINDS, RISK_CLASSES, SUBJECT_STATUSES, type Subject } from '../../../src/registry/index.js'
import type { StratumDecision, Task } from '../../../src/plan/index.js'
import { name, planRow, stratum, weights } from '../plan/sample.js'
import { subjectWith } from '../registry/sample.js'

const registry = name('甲库')
const taskOf = (...strata: readonly StratumDecision[]): Task => ({
  name: name('抽查1'),
  row: planRow(),
  registry,
  strata,
  team: { qualifications: [], experts: [] }
})
const subject = (id: string, changed: Parameters<typeof subjectWith>[0] = {}): Subject =>
  subjectWith({ id, creditCode: null, registries: ['甲库'], ...changed })

/** Subjects of every class, of none, of every kind, and of other industry, scale, area and tags. */
const varied: readonly Subject[] = [
  ...RISK_CLASSES.map((riskClass) => subject(riskClass, { riskClass })),
  subject('none', { riskClass: null }),
  ...ENTITY_KINDS.map((kind) => subject(kind, { kind })),
  subject('product', { kind: 'product' }),
  subject('tagged', { industry: '零售', scale: '大', region: '622921', tags: ['重点'] })
]

describe('an undirected draw', () => {
  it('sets no condition: all of the registry who go on are in its frame, alike in weight', () => {
    const { frame, exclusions } = frameOf(
      taskOf(stratum()),
      byRegistry([...varied, subject('x', { registries: ['乙库'] })])
    )
    expect(frame.map(({ id }) => id)).toEqual(varied.map(({ id }) => id))
    expect(new Set(frame.map(({ stratum: of, weight }) => `${of} ${String(weight)}`))).toEqual(new Set(['全部 1']))
    expect(exclusions).toEqual([])
  })

  it('takes from the whole registry: who cannot be checked any more is named with the reason, nobody else is left out', () => {
    const subjects = SUBJECT_STATUSES.map((status) => subject(status, { status }))
    const { frame, exclusions } = frameOf(taskOf(stratum()), byRegistry(subjects))
    expect(frame.map(({ id }) => id)).toEqual(['operating'])
    expect(exclusions.map(({ id }) => id)).toEqual(SUBJECT_STATUSES.slice(1))
    for (const { id, reason } of exclusions) expect(reason).toContain(id.replaceAll('-', ' '))
  })
})

describe('a task of several classes', () => {
  const low = stratum({ name: name('低风险'), classes: ['low', 'general'] })
  const high = stratum({ name: name('高风险'), classes: ['higher', 'high'] })

  it('draws each class in a stratum of its own and names who is of none (临夏州部门联合细则 第二十条)', () => {
    const { frame, exclusions } = frameOf(taskOf(low, high), byRegistry(varied.slice(0, 5)))
    expect(frame.map(({ id, stratum: of }) => [id, of])).toEqual([
      ['low', '低风险'],
      ['general', '低风险'],
      ['higher', '高风险'],
      ['high', '高风险']
    ])
    expect(exclusions.map(({ id }) => id)).toEqual(['none'])
  })

  it('treats the four risk classes differently where their weights differ (万年县 三（三）4)', () => {
    const { frame } = frameOf(taskOf(stratum({ method: 'pps', weights })), byRegistry(varied.slice(0, 4)))
    expect(frame.map(({ id, weight }) => [id, weight])).toEqual(Object.entries(weights))
  })
})
