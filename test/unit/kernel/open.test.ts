import { describe, expect, it } from 'vitest'
import { cited, citing, reasonsOf, settle, type Cited } from '../../../src/kernel/index.js'

type Rules = { readonly team: Cited<number>; readonly widen: Cited<string>; readonly note: Cited<string> | null }

const basis = citing('某县细则')('第一条')
const rules = { team: cited(2, basis), widen: cited('never', basis), note: null }

describe('answers that a text leaves open', () => {
  it('are refused, every one of them, where a verb cannot do without', () => {
    const open = { ...rules, team: null, widen: null }
    expect(reasonsOf(settle<Rules, 'team' | 'widen'>('assign', open, ['team', 'widen']))).toEqual([
      { _tag: 'AnswerOpen', stage: 'assign', question: 'team' },
      { _tag: 'AnswerOpen', stage: 'assign', question: 'widen' }
    ])
  })

  it('are no trouble where nothing needs them', () => {
    expect(settle<Rules, 'team' | 'widen'>('assign', rules, ['team', 'widen'])).toEqual({ _tag: 'Right', right: rules })
  })
})
