import { describe, expect, it } from 'vitest'
import {
  cite,
  cited,
  citing,
  explainBy,
  kernelMessages,
  type KernelRefusal,
  type Language,
  type Messages
} from '../../../src/kernel/index.js'

type Late = { readonly _tag: 'Late'; readonly days: number }
type Lost = { readonly _tag: 'Lost' }
const messages: Messages<Late | Lost> = {
  Late: { zh: ({ days }) => `迟到 ${String(days)} 天`, en: ({ days }) => `${String(days)} days late` },
  Lost: { zh: () => '丢失', en: () => 'lost' }
}

describe('explainBy', () => {
  it('picks the words by tag and by language', () => {
    const explain = explainBy(messages)
    expect(explain('zh')({ _tag: 'Late', days: 3 })).toBe('迟到 3 天')
    expect(explain('en')({ _tag: 'Late', days: 3 })).toBe('3 days late')
    expect(explain('en')({ _tag: 'Lost' })).toBe('lost')
  })
})

describe('citations', () => {
  it('are printed as documents are cited in each language', () => {
    const basis = citing('临夏州部门联合细则')('第九条')
    expect(cite('zh')(basis)).toBe('《临夏州部门联合细则》第九条')
    expect(cite('en')(basis)).toBe('临夏州部门联合细则, 第九条')
    expect(cited(2, basis)).toEqual({ value: 2, basis })
  })
})

describe('the words of the kernel', () => {
  const refusals: readonly (readonly [KernelRefusal, readonly string[]])[] = [
    [{ _tag: 'Malformed', at: '/a', expected: { zh: '名称', en: 'a name' }, found: '7' }, ['/a', '7']],
    [{ _tag: 'NoSuchDay', text: '2022-11-31' }, ['2022-11-31']],
    [{ _tag: 'NotARatio', text: '1.2' }, ['1.2']],
    [{ _tag: 'NotWhole', ratio: '7/100', rows: 101 }, ['7/100', '101']],
    [{ _tag: 'AnswerOpen', stage: 'assign', question: 'officersPerVisit' }, ['assign.officersPerVisit']]
  ]

  it('stand for every tag', () => {
    expect(refusals.map(([{ _tag }]) => _tag).sort((a, b) => (a < b ? -1 : 1))).toEqual(
      Object.keys(kernelMessages).sort((a, b) => (a < b ? -1 : 1))
    )
  })

  it.each(refusals)('name the data of $_tag in both languages', (refusal, data) => {
    const [zh, en] = (['zh', 'en'] as const).map((language: Language) => explainBy(kernelMessages)(language)(refusal))
    expect(zh).not.toBe(en)
    for (const part of data) {
      expect(zh).toContain(part)
      expect(en).toContain(part)
    }
  })

  it('say what was expected, each in its language, and that the whole data is meant', () => {
    const refusal: KernelRefusal = { _tag: 'Malformed', at: '', expected: { zh: '名称', en: 'a name' }, found: 'null' }
    expect(kernelMessages.Malformed.zh(refusal)).toBe('数据：应为名称，实为 null')
    expect(kernelMessages.Malformed.en(refusal)).toBe('the data: expected a name, found null')
  })
})
