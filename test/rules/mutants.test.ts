/* The shifts and flips themselves: which there are of a value, whose rule they are, and that they reach whatever extends a profile. */

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { cited, citing } from '../../src/kernel/index.js'
import { extendProfile, linxia2019, linxiaJoint, silent, type ProfileChanges } from '../../src/profile/index.js'
import { loaderOf } from './load.js'
import { changed, mutantsOf } from './mutate.js'

const document = { short: '某县细则', title: '某县工作细则', number: null, date: null }
const text = citing(document.short)

/** The mutants of a profile that says this and nothing else: where, to what, and whose. */
const of = (changes: Omit<ProfileChanges, 'name'>): readonly (readonly [string, unknown, string])[] =>
  mutantsOf('某县', extendProfile(silent, { name: '某县', documents: [document], ...changes }), [silent]).map(
    ({ path, to, rules }) => [path.join('.'), to, rules.join(' ')]
  )

describe('mutants', () => {
  it('of a number are one up and one down, and the silence of the text', () => {
    expect(of({ assign: { officersPerVisit: cited(2, text('第一条', 'NY-08')) } })).toEqual([
      ['assign.officersPerVisit', null, 'NY-08'],
      ['assign.officersPerVisit.value', 3, 'NY-08'],
      ['assign.officersPerVisit.value', 1, 'NY-08']
    ])
  })

  it('of an option are all the others that the codec knows, of a flag its contrary', () => {
    expect(of({ review: { spread: cited('even', text('第二条', 'NY-10')) } })).toEqual([
      ['review.spread', null, 'NY-10'],
      ['review.spread.value', 'concentrated', 'NY-10']
    ])
    expect(of({ review: { listed: { basis: text('第三条', 'WN-26'), soft: false } } })).toEqual([
      ['review.listed', null, 'WN-26'],
      ['review.listed.soft', true, 'WN-26']
    ])
  })

  it('of a list are one less, one more and each word for another; of a name one sign more', () => {
    expect(of({ plan: { makers: cited(['county'], text('第四条', 'LX-MKT-9a')) } }).slice(1)).toEqual([
      ['plan.makers.value', [], 'LX-MKT-9a'],
      ['plan.makers.value', ['county', 'prefecture'], 'LX-MKT-9a'],
      ['plan.makers.value.0', 'prefecture', 'LX-MKT-9a']
    ])
    const joint = cited(['甲库' as never], text('第五条', 'WN-06'))
    expect(of({ merge: { joint } }).slice(1)).toEqual([
      ['merge.joint.value', [], 'WN-06'],
      ['merge.joint.value', ['甲库', '某'], 'WN-06'],
      ['merge.joint.value.0', '甲库某', 'WN-06']
    ])
  })

  it('of a citation alone is its silence, and what a codec refuses is none', () => {
    const [, ...numbers] = of({ plan: { itemFloor: cited(1, text('第六条', 'LX-MKT-6e')) } })
    expect(numbers).toEqual([['plan.itemFloor.value', 0, 'LX-MKT-6e']])
    expect(of({ frame: { noPatrol: text('第六条', 'LX19-02') } })).toEqual([['frame.noPatrol', null, 'LX19-02']])
  })

  it('belong to the document where no rule of the catalogue is named', () => {
    expect(of({ review: { census: text('第七条') } })).toEqual([['review.census', null, '某县细则']])
  })

  it('of what a profile has from another are the other’s', () => {
    const own = mutantsOf('linxiaJoint', linxiaJoint, [silent, linxia2019])
    expect(own.some(({ rules }) => rules.some((rule) => rule.startsWith('LX19-')))).toBe(false)
    expect(own.length).toBeGreaterThan(400)
  })

  it('leave the profile that they are of as it is', () => {
    const before = JSON.stringify(linxiaJoint)
    const path = ['frame', 'drawCap', 'most', 'value']
    expect(changed(linxiaJoint, path, 3)).toMatchObject({ frame: { drawCap: { most: { value: 3 } } } })
    expect(JSON.stringify(linxiaJoint)).toBe(before)
  })
})

describe('a profile that is changed while it loads', () => {
  it('is the one that others extend, in its own world and in no other', async () => {
    const [joint = '', folder = '', base = ''] = ['linxia-joint.ts', '', 'linxia-2019.ts'].map((file) =>
      fileURLToPath(new URL(`../../src/profile/${file}`, import.meta.url))
    )
    const { world } = await loaderOf([joint], folder, new Map())
    const noPatrolIn = (load: ReturnType<typeof world>): unknown =>
      (load(joint)['linxiaJoint'] as typeof linxiaJoint).frame.noPatrol
    const other = world((path, exports) => {
      if (path !== base) return
      const one = exports['linxia2019'] as object
      Object.assign(one, changed(one, ['frame', 'noPatrol'], null))
    })
    // What another overrides it does not inherit.
    expect(noPatrolIn(other)).toBe(null)
    expect(noPatrolIn(world())).toEqual(linxiaJoint.frame.noPatrol)
  })
})
