/* docs/rules.md holds every rule once, and each home and proof it names is there.
   The second half breaks a small page in every way the first half guards against. */

import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countsOf, findings, JUDGED, readPage, type Ids, type Repository } from './catalogue.js'
import { exportedNames, testTitles } from './source.js'

const root = new URL('../../', import.meta.url)

const repository: Repository = (path) => {
  if (path === '' || path.startsWith('/') || path.split('/').includes('..')) return undefined
  const url = new URL(path, root)
  return statSync(url, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(url, 'utf8') : undefined
}

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const ids: Ids = {
  rules: JSON.parse(read('test/docs/rule-ids.json')) as Readonly<Record<string, string>>,
  judged: JUDGED,
  conflicts: Array.from({ length: 38 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`)
}

describe('the catalogue of rules', () => {
  it('lists every rule once with its kind, article, both sentences, and homes and proofs that exist', () => {
    expect(findings(readPage(read('docs/rules.md'), ids), ids, repository)).toEqual([])
  })

  it('leaves no rule without a home and a proof, or the reason why it binds nobody on record', () => {
    const counts = countsOf(readPage(read('docs/rules.md'), ids).rules)
    // By kind, together, and by document.
    expect(counts.map((line) => line.split(' | ').at(-2))).toEqual(Array.from({ length: 3 + 1 + 7 }, () => '0'))
  })

  it('rests on a frozen list of 255 rules of five documents: 146 hard, 46 soft, 63 data', () => {
    const count = (of: readonly string[]): Record<string, number> =>
      of.reduce<Record<string, number>>((sum, name) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }), {})
    expect(count(Object.values(ids.rules))).toEqual({ H: 146, S: 46, D: 63 })
    expect(count(Object.keys(ids.rules).map((id) => id.slice(0, id.lastIndexOf('-'))))).toEqual({
      LX19: 39,
      'LX-PLAN': 10,
      'LX-MKT': 53,
      'LX-DEPT': 68,
      NY: 20,
      ZS: 35,
      WN: 30
    })
  })
})

const few: Ids = {
  rules: { 'NY-02': 'S', 'NY-03': 'H', 'LX-MKT-16b': 'H' },
  judged: ['NY-23'],
  conflicts: ['C-01', 'C-02']
}

const files: Readonly<Record<string, string>> = {
  'src/team.ts':
    "export const smallest = 2\nconst hidden = 3 // export const hidden\nexport { hidden as shown } from './x.js'",
  'test/team.test.ts': [
    "it('at least two officers', () => {})",
    "it.each([1])('a cap | a floor', () => {})",
    "it('a title on ' + 'two lines', () => {})",
    "it.skip('skipped', () => {})",
    "it.todo('to do')",
    "it('without a body')",
    "describe.skip('idle', () => { it('inside a skipped group', () => {}) })",
    "// it('in a comment', () => {})"
  ].join('\n')
}

const good = `# Rules

## Where it stands

| E | proved | organisation | not yet | total |
| --- | --- | --- | --- | --- |
| H | 1 | 0 | 1 | 2 |
| S | 0 | 1 | 0 | 1 |
| D | 0 | 0 | 0 | 0 |
| total 合计 | 1 | 1 | 1 | 3 |

| key | proved | organisation | not yet | total |
| --- | --- | --- | --- | --- |
| LX-MKT | 1 | 0 | 0 | 1 |
| NY | 0 | 1 | 1 | 2 |

## LX-MKT

| id | E | article | rule | home | proof |
| --- | --- | --- | --- | --- | --- |
| LX-MKT-16b | H | 第十六条 | 不得少于两人。<br>At least two officers. | src/team.ts#smallest | test/team.test.ts › at least two officers<br>test/team.test.ts › a cap \\| a floor<br>test/team.test.ts › a title on two lines |

## NY

| id | E | article | rule | home | proof |
| --- | --- | --- | --- | --- | --- |
| NY-02 | S | 二（一） | 使用省平台。<br>The provincial platform is used. | organisation | 约束机关。<br>It binds authorities. |
| NY-03 | H | 二（二）1 | 清单依省清单。<br>Lists follow the province. | not yet | not yet |

## Conflicts

| id | where | issue | reading | home |
| --- | --- | --- | --- | --- |
| C-01 | NY-02 | 期限不一。<br>The terms differ. | 分别报告。<br>Both are reported. | not yet |
| C-02 | NY-03 | 日期不存在。<br>No such day. | 取前一日。<br>The day before. | src/team.ts#shown |

## Judged

| id | article | rule | kept | home | proof |
| --- | --- | --- | --- | --- | --- |
| NY-23 | 三（二） | 失职的严肃处理。<br>Failure is dealt with. | 有权机关的认定。<br>The finding of the competent body. | src/team.ts#shown | test/team.test.ts › at least two officers |

## Defects

| document | place | defect |
| --- | --- | --- |
| NY | 三（二） | 文字重复。<br>A word is doubled. |
`

const found = (page: string): readonly string[] => findings(readPage(page, few), few, (path) => files[path])

const broken: readonly (readonly [what: string, from: string | RegExp, to: string, finding: string])[] = [
  ['a missing rule', /^\| NY-03 .*\n/mu, '', 'NY-03: missing'],
  ['a doubled rule', /^(\| NY-03 .*\n)/mu, '$1$1', 'NY-03: doubled'],
  ['an unknown rule', '| NY-03 |', '| NY-99 |', 'NY-99: unknown'],
  ['another kind', '| NY-03 | H |', '| NY-03 | D |', 'NY-03: kind D where H belongs'],
  [
    'a rule under another document',
    /(## NY\n[^#]*)(\| NY-03 .*\n)([^#]*## Conflicts)/u,
    '## LX-MKT\n\n$2$1$3',
    'NY-03: stands under LX-MKT'
  ],
  ['a row with a cell too many', '| NY-03 | H |', '| NY-03 | H | x |', 'NY-03: 7 cells where six belong'],
  [
    'an article that is not the one of the id',
    '第十六条',
    '第六条',
    'LX-MKT-16b: article “第六条” is not the one its id names'
  ],
  ['a rule without an article', '二（二）1', '', 'NY-03: article “” is not the one its id names'],
  ['a home that is no file', 'src/team.ts#smallest', 'src/none.ts', 'LX-MKT-16b: home src/none.ts does not exist'],
  ['an empty home', '| not yet | not yet |', '|  | not yet |', 'NY-03: home (empty) does not exist'],
  ['an export the home lacks', '#smallest', '#largest', 'LX-MKT-16b: home src/team.ts does not export largest'],
  ['a name the home does not export', '#smallest', '#hidden', 'LX-MKT-16b: home src/team.ts does not export hidden'],
  [
    'a proof in no test file',
    'test/team.test.ts › at',
    'src/team.ts › at',
    'LX-MKT-16b: proof “src/team.ts › at least two officers” names no test file'
  ],
  [
    'a proof file that is not there',
    'test/team.test.ts › at',
    'test/none.test.ts › at',
    'LX-MKT-16b: proof file test/none.test.ts does not exist'
  ],
  [
    'a title that is not there',
    'at least two officers<',
    'at least three officers<',
    'LX-MKT-16b: no running test “at least three officers” in test/team.test.ts'
  ],
  [
    'part of a title',
    'at least two officers<',
    'at least two<',
    'LX-MKT-16b: no running test “at least two” in test/team.test.ts'
  ],
  ['a proof without a home', 'src/team.ts#smallest', 'not yet', 'LX-MKT-16b: a proof without a home'],
  [
    'an organisation without a reason',
    '约束机关。<br>It binds authorities.',
    'not yet',
    'NY-02: organisation without a reason'
  ],
  ['a reason in Chinese alone', '<br>It binds authorities.', '', 'NY-02: no English sentence in “约束机关。”'],
  [
    'a sentence without Chinese',
    '清单依省清单。<br>',
    '',
    'NY-03: no Chinese sentence in “Lists follow the province.”'
  ],
  [
    'a sentence without English',
    '<br>Lists follow the province.',
    '',
    'NY-03: no English sentence in “清单依省清单。”'
  ],
  [
    'a count that is off by one',
    '| H | 1 | 0 | 1 | 2 |',
    '| H | 2 | 0 | 0 | 2 |',
    'head: the counts ought to say | H | 1 | 0 | 1 | 2 |'
  ],
  [
    'a total that is off by one',
    '合计 | 1 |',
    '合计 | 2 |',
    'head: the counts ought to say | total 合计 | 1 | 1 | 1 | 3 |'
  ],
  [
    'a count of a document that is off by one',
    '| NY | 0 | 1 | 1 | 2 |',
    '| NY | 1 | 1 | 0 | 2 |',
    'head: the counts ought to say | NY | 0 | 1 | 1 | 2 |'
  ],
  ['a missing conflict', /^\| C-02 .*\n/mu, '', 'C-02: missing'],
  ['a conflict without a reading', '分别报告。<br>Both are reported.', '', 'C-01: no Chinese sentence in “”'],
  ['a conflict whose home lacks the export', '#shown', '#gone', 'C-02: home src/team.ts does not export gone'],
  ['a conflict on a rule there is not', '| C-01 | NY-02 |', '| C-01 | NY-77 |', 'NY-77: mentioned, but no such rule'],
  ['a missing judgement', /^\| NY-23 .*\n/mu, '', 'NY-23: missing'],
  [
    'a judgement for which nothing is kept',
    'src/team.ts#shown | test/team',
    'not yet | test/team',
    'NY-23: kept nowhere, or without proof'
  ],
  [
    'a judgement whose proof is not there',
    'src/team.ts#shown | test/team.test.ts › at least two',
    'src/team.ts#shown | test/team.test.ts › at least three',
    'NY-23: no running test “at least three officers” in test/team.test.ts'
  ],
  [
    'a judgement in one language',
    '<br>The finding of the competent body.',
    '',
    'NY-23: no English sentence in “有权机关的认定。”'
  ],
  ['a defect in one language', '<br>A word is doubled.', '', 'Defects NY 三（二）: no English sentence in “文字重复。”']
]

describe('the check of the catalogue', () => {
  it('accepts a page that holds', () => {
    expect(found(good)).toEqual([])
  })

  it.each(broken)('finds %s', (_what, from, to, finding) => {
    const page = good.replace(from, to)
    expect(page).not.toBe(good)
    expect(found(page)).toContain(finding)
  })

  it('takes no skipped, unwritten or commented test for a proof', () => {
    expect([...testTitles(files['test/team.test.ts'] ?? '')]).toEqual([
      'at least two officers',
      'a cap | a floor',
      'a title on two lines'
    ])
  })

  it('sees constants, functions, types and renamed exports, and nothing that stays inside', () => {
    const text =
      'export const a = 1, b = 2\nexport function c() {}\nexport type D = 1\nexport interface E {}\nconst f = 1\nexport { f as g }'
    expect([...exportedNames(text)]).toEqual(['a', 'b', 'c', 'D', 'E', 'g'])
  })
})
