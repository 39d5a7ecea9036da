import { describe, expect, it } from 'vitest'
import { decode, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { national } from '../../../src/profile/national.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import {
  PUBLICATION_TAGS,
  publicationStepCodec,
  publishRulesCodec,
  type PublicationStep
} from '../../../src/publish/index.js'
import { answer, correct, decide, enter, fire, name, object, officer, publish, step, website } from './sample.js'

const all: readonly PublicationStep[] = [
  enter(),
  publish('2022-09-08', {
    channels: [website],
    withheld: [{ part: 'subject', ground: 'privacy', law: '民法典 第一千零三十二条' }]
  }),
  step('WithholdResult', '2022-09-08', { ground: 'state-secret', law: '保守国家秘密法', approver: name('李局长') }),
  step('CollectResult', '2022-09-08', { sinks: [name('信用中国')] }, officer, fire),
  correct('2022-09-09', { objection: name('异议一') }),
  object('2022-09-10'),
  decide('2022-09-11', 'upheld'),
  answer('2022-09-12')
]
const profiles = [national, linxia2019, linxiaMarket, linxiaJoint, ningyang, zhongshan, wannian]

const places = (input: unknown): readonly string[] => reasonsOf(decode(publicationStepCodec)(input)).map(({ at }) => at)

describe('the JSON of steps', () => {
  it('holds every step there is, and gives it back as it was', () => {
    expect(all.map(({ _tag }) => _tag)).toEqual(PUBLICATION_TAGS)
    for (const one of all) expect(orThrow(decode(publicationStepCodec)(JSON.parse(JSON.stringify(one))))).toEqual(one)
  })

  it('refuses each step by the place where it is malformed', () => {
    const spoilt: readonly (readonly [PublicationStep, object, string])[] = [
      [enter(), { on: '1948-12-31' }, '/on'],
      [enter(), { visit: { subject: '甲', ordinal: 0 } }, '/visit/ordinal'],
      [enter(), { by: '' }, '/by'],
      [publish(), { channels: [{ kind: 'radio', name: '电台' }] }, '/channels/0/kind'],
      [publish(), { withheld: [{ part: 'subject', ground: 'privacy', law: ' ' }] }, '/withheld/0/law'],
      [publish(), { withheld: [{ part: 'all', ground: 'privacy', law: '法' }] }, '/withheld/0/part'],
      [correct('2022-09-09'), { reason: '' }, '/reason'],
      [correct('2022-09-09'), { as: 'clerk' }, '/as'],
      [correct('2022-09-09'), { result: { code: 'fine' } }, '/result/code'],
      [decide('2022-09-11', 'upheld'), { outcome: 'lost' }, '/outcome'],
      [decide('2022-09-11', 'upheld'), { reason: ' ' }, '/reason'],
      [object('2022-09-10'), { written: 'yes' }, '/written']
    ]
    for (const [one, change, place] of spoilt) expect(places({ ...one, ...change })).toContain(place)
    expect(places({ ...enter(), note: '' })).toEqual(['/note'])
    expect(places({ ...enter(), _tag: 'DeleteResult' })).toEqual(['/_tag'])
    for (const nothing of [null, undefined, 7, 'EnterResult', []]) expect(places(nothing)).toEqual([''])
  })
})

describe('the JSON of rules', () => {
  it('holds the answers of every profile, and refuses a word that is none', () => {
    for (const { publish: rules } of profiles) {
      expect(orThrow(decode(publishRulesCodec)(JSON.parse(JSON.stringify(rules))))).toEqual(rules)
    }
    const [some] = profiles.filter(({ publish: { start } }) => start !== null)
    const { start } = some?.publish ?? { start: null }
    const wrong = { ...some?.publish, start: { ...start, value: 'year' }, extra: 1 }
    expect(reasonsOf(decode(publishRulesCodec)(wrong)).map(({ at }) => at)).toEqual(['/start/value', '/extra'])
  })
})
