/* What is uncertain in the plan, and what checklist and registries leave to be mended. */

import { explain } from '../../src/campaign/index.js'
import type { Told } from './demo.js'
import { folded, many, table, tally } from './markdown.js'
import { both } from './summary.js'

/** Findings on plan, checklist and registries. */
export function findingsSection({ read, registry, announcement }: Told): string {
  const rows = read.findings.map((finding) => ({
    carried: finding._tag === 'CellCarried',
    cells: [
      finding.row === null ? '—' : finding.row,
      finding.column ?? '—',
      explain('zh')(finding),
      explain('en')(finding)
    ]
  }))
  const head = ['行 row', '栏 column', '存疑', 'finding']
  const doubts = rows.filter(({ carried }) => !carried).map(({ cells }) => cells)
  const carried = rows.filter((row) => row.carried).map(({ cells }) => cells)
  const others = [...announcement.findings, ...registry.findings]
  const { idle } = announcement.roster
  return `## 计划存疑 · Findings on the plan

计划原样读取；下列各处没有被悄悄更正。

The plan was read as it is printed; nothing here was mended silently.

${table(head, doubts)}

${folded(
  `沿用上方单元格 ${many(carried.length)} 处 · ${many(carried.length)} cells carried from above`,
  table(head, carried)
)}

## 清单与两库有待完善 · Findings on checklist and registries

${table(
  ['问题 finding', '处 places', '例 example'],
  tally(others, ({ _tag }) => _tag).map(([tag, count]) => {
    const example = others.find(({ _tag }) => _tag === tag)
    return [tag, many(count), example ? both(example) : '']
  })
)}

申报的利害关系中有 ${many(idle.length)} 条，其人员不参加抽取或其对象不在任何抽样框中，不写入名册。

${many(idle.length)} declared relations name an officer who is not drawn from, or a subject that is in no frame; they are not on the staff.`
}
