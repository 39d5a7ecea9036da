/* The examples of both READMEs are one text, and each prints what stands below it. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examplesIn, print } from './run.js'

const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((page) =>
  examplesIn(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8'))
)

describe('the examples of the README', () => {
  it('are the same in both languages', () => {
    expect(chinese).toEqual(english)
    expect(english?.length).toBe(2)
  })

  it.each((english ?? []).map(({ code, printed }) => [code.split('\n')[0] ?? '', code, printed] as const))(
    'print what they say: %s',
    (_, code, printed) => {
      expect(print(code)).toBe(printed)
    }
  )
})
