/* docs/profiles.md says what the profiles say: every question of each, its article, its rules, what is silent. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cited, citing } from '../../src/kernel/index.js'
import { JUDGED } from './catalogue.js'
import { answersOf, isSilent, profiles, profilesPage, profilesPageInDocs, rulesIn } from './profiles-page.js'

const page = profilesPageInDocs()
const known = new Set([
  ...Object.keys(JSON.parse(readFileSync(new URL('rule-ids.json', import.meta.url), 'utf8')) as object),
  ...JUDGED
])
const article = citing('某县细则')('第三条', 'NY-05')

describe('the page of profiles', () => {
  it('stands as the code prints it', () => {
    expect(page).toBe(profilesPage())
  })

  it.each(Object.keys(profiles))('has every question of %s, answered or named as silent, in both languages', (key) => {
    const part = (heading: string): string => page.split(/^## /mu).find((text) => text.startsWith(heading)) ?? ''
    const profile = profiles[key]
    if (profile === undefined) throw new Error(key)
    for (const [language, heading] of [
      ['zh', '中文'],
      ['en', 'English']
    ] as const) {
      const section =
        part(heading)
          .split(/^### /mu)
          .find((text) => text.startsWith(`${profile.name} \`${key}\``)) ?? ''
      const rows = section.split('\n').filter((line) => /^\| (?!---|环节|stage )/u.test(line))
      const silent = /^(?:未规定|Silent) \((\d+)\)[：:]/mu.exec(section)?.[1]
      expect(rows.length + Number(silent)).toBe(answersOf(profile).length)
      for (const { stage, name, answer } of answersOf(profile)) {
        const line = rows.find((one) => one.startsWith(`| ${stage} | ${name[language]} |`))
        expect(line === undefined).toBe(isSilent(answer))
      }
    }
  })

  it('names rules that the catalogue has, and no other', () => {
    const named = [...page.matchAll(/(?<![\w-])(?:LX19|LX-PLAN|LX-MKT|LX-DEPT|NY|ZS|WN)-\d+[a-z]?/gu)].map(([id]) => id)
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('says the numbers of the texts', () => {
    for (const line of [
      '| plan | 一般事项比例上限 | 不高于10%，有理由和批准人的可超过（《临夏州部门联合细则》第九条） | LX-DEPT-9b |',
      '| plan | cap of general items | below 100%, without exception (中山市实施方案, 二（四）第3段) | ZS-16 |',
      '| plan | 年度覆盖比例 | 5%（《临夏州市场监管系统细则》第十二条） | LX-MKT-12f |'
    ]) {
      expect(page).toContain(`${line}\n`)
    }
  })

  it('takes an answer for silent only where neither value nor article stands', () => {
    const [empty, said] = [
      { eachDraw: null, yearly: [] },
      { eachDraw: null, yearly: [{ by: article }] }
    ]
    expect([null, [], empty].map(isSilent)).toEqual([true, true, true])
    expect([said, article, cited(null, article), cited([], article), 0, false].some(isSilent)).toBe(false)
  })

  it('collects the rules of an answer, each once, however deep', () => {
    expect(rulesIn({ most: cited(2, article), more: [{ basis: citing('甲')('一') }, [article]] })).toEqual(['NY-05'])
  })
})
