import { describe, expect, it } from 'vitest'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { check, inside, ledger, made, outside, subject } from './sample.js'

describe('a population of any size', () => {
  it.each([0, 1, 255, 256, 257, 511, 512, 513, 1000])(
    'is placed whole and in its order, each of %i by its own history',
    (size) => {
      const ids = Array.from({ length: size }, (_, i) => `户${String(i)}`)
      const reached = ids.filter((_, i) => i % 5 === 0 || i === 255 || i === 256)
      const history = reached.flatMap((id) => [check(id, '2023-02-01'), check(id, '2023-03-01')])
      const frame = made(
        ids.map((id) => subject(id)),
        linxiaJoint.frame,
        { ledger: ledger(...history) }
      )
      expect(inside(frame)).toEqual(ids.filter((id) => !reached.includes(id)))
      expect(outside(frame)).toEqual(reached.map((id) => [id, 'LX-DEPT-17a']))
    }
  )
})
