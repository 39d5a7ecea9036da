/* Digests, how to check by hand, one subject's own case, and what the proof does not cover. */

import { explainTicket, recordDigest, type TicketExplanation } from '../../src/draw/index.js'
import { sayBoth } from '../../cli/words.js'
import type { Told } from './demo.js'
import { many, table } from './markdown.js'

/** Everything about verification. */
export function proofSection({ announcement, campaign, report, inputs }: Told): string {
  const { notice } = announcement
  const { record } = campaign
  const checks = [...report.warnings, ...report.unchecked, ...report.differences]
  return `## 核验 · Verification

仅凭写出的文件重新计算：${report.differences.length === 0 ? '未发现差异' : `差异 ${many(report.differences.length)} 处`}；提示 ${many(report.warnings.length)} 条；未核对 ${many(report.unchecked.length)} 项。

Computed again from the files alone: ${report.differences.length === 0 ? 'no difference' : `${many(report.differences.length)} differences`}, ${many(report.warnings.length)} warnings, ${many(report.unchecked.length)} left unchecked.

${checks.slice(0, 50).map(sayBoth).join('\n')}

${table(
  ['', ''],
  [
    ['公告摘要 notice digest', `\`${record.noticeDigest}\``],
    ['名册摘要 staff digest', `\`${notice.staff?.digest ?? ''}\``],
    ['种子 seed', `\`${record.seed}\``],
    ['记录摘要 record digest', `\`${recordDigest(record)}\``]
  ]
)}

| 来源 source | 承诺 commitment | 取值 value |
| --- | --- | --- |
${notice.sources.map(({ name }, i) => `| ${name} | ${record.commitments[i]?.slice(0, 16) ?? '—'}${record.commitments[i] ? '…' : ''} | ${(record.values[i] ?? '').slice(0, 40)}${(record.values[i] ?? '').length > 40 ? '…' : ''} |`).join('\n')}

${inputs.ceremony.note}

### 自己动手 · By hand

\`\`\`sh
cd out
sha256sum notice.json            # ${record.noticeDigest}
sha256sum staff.json             # ${notice.staff?.digest ?? ''}
sha256sum record.json            # ${recordDigest(record)}
sha256sum -c --quiet SHA256SUMS  # 公告所载各表摘要 the digests that the notice states
${ownTickets(announcement, campaign)
  .map(({ command, ticket }) => `${command}  # ${ticket}`)
  .join('\n')}
cd .. && npm run --silent verify -- out  # 重算全部 everything again
\`\`\`

### 一户自己的情况 · One subject’s own case

${ownTickets(announcement, campaign)
  .map(({ words }) => `- ${words.zh}\n  ${words.en}`)
  .join('\n')}

### 证明什么，不证明什么 · What the proof covers, and what not

证明：谁在抽样框内，谁因何被排除，抽多少、怎样抽，以及结果由这份公告和这些取值得出；上门与检查组由记录、名册与公告的任务得出。
**仅当**公告先于第一个取值公布、且取值确为公布的取值时，才无人能选定种子；这两点须在记录之外查证（此处以 published.json 代替）。

不证明：名录库是否齐全；一户是否以两个编号出现；已停业者是否充数；计划是否为照顾或针对某户而设；是否另有一本公告簿；谁走漏了消息；
跳过与备选如何使用；现场检查结论是否正确。短的或可猜测的名单的摘要遮不住任何内容；抽中签号即表明身份。没有封存者（seal）时，取值一公开，人人都能算出自己的签号。

Covered: who was in the frame, who was excluded and why, how many were drawn and how, and that the result follows from this notice and
these values; visits and teams follow from the record, the staff and the tasks of the notice. Nobody chose the seed _only if_ the
notice was public before the first value existed and the values are the published ones; both are checked outside the record
(published.json stands for that here).

Not covered: that the registries are complete; one firm under two identifiers; dead firms padding a stratum; a plan shaped to hit or
spare someone; a second register kept in a drawer; who talked; what skips and reserves were used for; that the finding on site is
right. The digest of a short or guessable list hides nothing, and drawn tickets identify public identifiers. Without a seal everybody
can compute their own ticket from the moment the values are public.`
}

/** One who was drawn and one who was not, of the first draw. */
function ownTickets({ tables }: Told['announcement'], { record }: Told['campaign']): readonly TicketExplanation[] {
  const [draw] = record.draws
  const [own] = tables
  if (!draw || !own) return []
  const drawn = draw.strata.flatMap((stratum) => stratum.drawn)[0]?.id
  const names = new Set(draw.strata.flatMap((stratum) => stratum.drawn.map(({ id }) => id)))
  const other = own.frame.find(({ id }) => !names.has(id))?.id
  const explainOne = explainTicket({ record, tables })
  return [drawn, other].flatMap((id) => {
    const explained = id === undefined ? null : explainOne(draw.name, id)
    return explained?._tag === 'Right' ? [explained.right] : []
  })
}
