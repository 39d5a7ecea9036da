import { describe, expect, it } from 'vitest'
import {
  frameRulesCodec,
  historyCodec,
  outsideRequestCodec,
  predicateCodec,
  type Predicate
} from '../../../src/frame/index.js'
import { decode, reasonsOf, type Codec } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { national } from '../../../src/profile/national.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import { check } from './sample.js'

const places = <A>(codec: Codec<A>, input: unknown): readonly string[] =>
  reasonsOf(decode(codec)(input)).map(({ at }) => at)
const copy = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value)) as Record<string, unknown>

describe('rules as JSON', () => {
  it.each(
    [linxia2019, linxiaJoint, linxiaMarket, national, ningyang, wannian, zhongshan].map(
      (one) => [one.name, one] as const
    )
  )('of %s are read as they stand', (_, { frame }) => {
    expect(places(frameRulesCodec, copy(frame))).toEqual([])
  })

  it('are refused with the place of each fault', () => {
    const joint = copy(linxiaJoint.frame)
    const cap = joint.drawCap as Record<string, unknown>
    expect(places(frameRulesCodec, { ...joint, drawCap: { ...cap, most: { value: 0, basis: cap.basis } } })).toEqual([
      '/drawCap/most/value',
      '/drawCap/most/basis'
    ])
    expect(places(frameRulesCodec, { ...joint, drawCap: { ...cap, year: 2022 } })).toEqual(['/drawCap/year'])
    expect(places(frameRulesCodec, { ...joint, visitCaps: undefined })).toEqual(['/visitCaps'])
    expect(places(frameRulesCodec, { ...joint, more: 1 })).toEqual(['/more'])
    expect(
      places(frameRulesCodec, { ...joint, weights: { value: { low: 0, general: 1, higher: 1, high: 1 }, basis: {} } })
    ).toEqual(['/weights/value/low', '/weights/basis/document', '/weights/basis/article'])
  })
})

describe('conditions as JSON', () => {
  const nested: Predicate = {
    _tag: 'All',
    of: [
      { _tag: 'Not', of: { _tag: 'Kind', kinds: ['enterprise'] } },
      {
        _tag: 'Any',
        of: [
          { _tag: 'CreditCode', has: true },
          { _tag: 'Mark', marks: ['complaints'] }
        ]
      }
    ]
  }

  it('are read, one inside the other', () => {
    expect(places(predicateCodec, nested)).toEqual([])
  })

  it('are refused with the place of the fault inside', () => {
    expect(places(predicateCodec, { _tag: 'Not', of: { _tag: 'Kind', kinds: ['firm'] } })).toEqual(['/of/kinds/0'])
    expect(places(predicateCodec, { _tag: 'Region', within: ['6229'] })).toEqual(['/within/0'])
    expect(places(predicateCodec, { _tag: 'Colour' })).toEqual(['/_tag'])
    expect(places(predicateCodec, { _tag: 'All', of: [{ _tag: 'Kind' }] })).toEqual(['/of/0/kinds'])
  })
})

describe('checks as JSON', () => {
  it('are read as they stand, and refused with the place of each fault', () => {
    const one = check('甲', '2023-02-01')
    expect(places(historyCodec, [one])).toEqual([])
    expect(places(historyCodec, [one, { ...one, on: '2023-02-29', way: 'drawn' }])).toEqual(['/1/on', '/1/way'])
  })

  it('outside the draw have no way to call themselves random', () => {
    const request = {
      visit: '上门',
      subject: '甲',
      ground: 'complaint',
      reference: '12315-1',
      kind: 'case',
      on: '2023-03-10',
      departments: ['市场监管部门'],
      level: 'county',
      item: null,
      filings: [{ with: '司法局', on: '2023-03-09' }],
      waiver: null,
      approval: { by: '局长', on: '2023-03-09' }
    }
    expect(places(outsideRequestCodec, request)).toEqual([])
    expect(places(outsideRequestCodec, { ...request, way: 'random' })).toEqual(['/way'])
    expect(places(outsideRequestCodec, { ...request, ground: 'rumour', filings: [{}] })).toEqual([
      '/ground',
      '/filings/0/with',
      '/filings/0/on'
    ])
  })
})
