/* The page docs/plan-review.md as the code prints it; run by `tsx`, this file writes it anew. */

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decode, orThrow, type Language } from '../../../src/kernel/index.js'
import {
  aliasesCodec,
  printedPlanCodec,
  printReview,
  readPlan,
  reviewPlan,
  type ReviewFinding
} from '../../../src/plan/index.js'
import { linxiaRules } from './review-sample.js'

const example = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../examples/02-linxia-2022/${file}`, import.meta.url), 'utf8'))

/** The findings on the real plan of 2022, read with its aliases and reviewed by Linxia's three texts. */
export function linxiaFindings(): readonly ReviewFinding[] {
  const printed = orThrow(decode(printedPlanCodec)(example('plan.json')))
  const aliases = orThrow(decode(aliasesCodec)(example('aliases.json')))
  const { plan, findings: reading } = orThrow(readPlan({ printed, aliases, rules: linxiaRules.plan }))
  return reviewPlan({ plan, rules: linxiaRules, reading })
}

const intro = `# Review of a plan 计划审核

\`reviewPlan\` reads a plan beside the law and returns everything that is amiss or worth knowing: **errors** break a hard
rule, **warnings** break a soft one (原则上、一般) or leave a doubt, **notes** state a fact. Every finding names its rule
([rules.md](rules.md)), its place, and what mends it. What cannot be checked for want of data is a note of its own.

\`reviewPlan\` 将抽查计划与规定逐条比对，列出全部问题：**错误**为违反硬规则，**警告**为违反软规则（原则上、一般）或存疑，**提示**为值得
注意的事实。每条均注明规则编号（见 [rules.md](rules.md)）、位置和处理办法；因缺少资料而未作的审核也逐条列出。

Below is the review of the joint plan that Linxia Prefecture published for 2022, from its printed table alone, by the
prefecture's opinion of 2019 and its two rules of 2022. The table states neither type nor quantity, and its merged cells
leave {carried} cells to be carried down. Beside it stands a list made by reading the table
(\`test/vectors/linxia-2022-review.json\`); a test holds the two against each other.

以下是对临夏州2022年部门联合抽查计划的审核，仅凭印刷的计划表，依据该州2019年实施意见和2022年两份细则。该表未载抽查类型与数量，合并
单元格使 {carried} 格须承前读取。另有一份人工阅读计划表所列的清单（\`test/vectors/linxia-2022-review.json\`），测试逐条比对二者。
`

/** The whole page. */
export function reviewPage(): string {
  const findings = linxiaFindings()
  const carried = findings.filter(
    ({ _tag, ...one }) =>
      _tag === 'AsPrinted' &&
      'doubt' in one &&
      ['CellCarried', 'CarriedFromOther', 'DomainAloneCarried'].includes(one.doubt._tag)
  ).length
  const block = (language: Language): string =>
    `<!-- prettier-ignore-start -->\n\n${printReview(findings, language)}\n\n<!-- prettier-ignore-end -->\n`
  return [
    intro.replaceAll('{carried}', String(carried)),
    `## 中文\n\n${block('zh')}`,
    `## English\n\n${block('en')}`
  ].join('\n')
}

const page = new URL('../../../docs/plan-review.md', import.meta.url)

/** The page as it stands in the documents. */
export const pageInDocs = (): string => readFileSync(page, 'utf8')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, reviewPage())
