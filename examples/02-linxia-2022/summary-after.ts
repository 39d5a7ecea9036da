/* The sections of the summary on the year after the dispatch. */

import { stepKinds, wordsOfStep, type StepKind } from '../../src/trail/index.js'
import { rateOf, sayRate } from '../../src/statistics/index.js'
import { resultCodes } from '../../src/inspect/index.js'
import { withholdWords } from '../../src/publish/index.js'
import type { After } from './after.js'
import { annexOf } from './files-after.js'
import { many, table, tally } from './markdown.js'
import { sheetMarkdown } from './summary-figures.js'
import { markWords, verdictWords } from './summary-verdicts.js'
import type { Mark } from './tale.js'

const MADE_UP =
  '以下检查、结果、异议、案件与违规情形均为示例按种子所造，未真实发生；规则、期限与统计口径则依原文计算。\n\n' +
  'The checks, results, objections, cases and irregularities below are made up from a seed and never happened; rules, terms and counts are those of the texts.'

/** How long the trail is, and what it holds of each kind of step. */
export function trailSection({ trail, undispatched, marks }: After): string {
  const counts = new Map<StepKind, number>()
  for (const [tag, count] of trail.state.steps) {
    const kind = stepKinds[tag]
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  const given = [...trail.state.tasks.values()].filter(({ ended }) => ended?.ending._tag === 'Abandoned')
  const remarkable = tally(marks, (mark) => mark)
  return `## 全程留痕 · The trail

${MADE_UP}

${table(
  ['环节', 'step', '事件 events'],
  [
    ...[...counts].map(([kind, count]) => [wordsOfStep(kind).zh, wordsOfStep(kind).en, many(count)]),
    ['合计', 'together', many(trail.head.count)]
  ]
)}

留痕摘要 trail digest \`${trail.head.digest}\`；每月末公布一次首部，见 \`trail-head.json\`。 A head is published at the end of each month.

${
  undispatched.length === 0
    ? '全部上门均已派发。 Every visit went out.'
    : `${many(undispatched.length)} 次上门因检查组无可担任组长的人员而未派发，其任务（${given.map(({ task }) => task).join('、')}）经批准终止。 ${many(undispatched.length)} visits did not go out, since nobody of the team may lead; their tasks were given up by leave.`
}

${table(
  ['发生了什么', 'what happened', '上门 visits'],
  remarkable.map(([mark, count]) => [markWords[mark as Mark].zh, markWords[mark as Mark].en, many(count)])
)}`
}

/** What the public sees of the results. */
export function publicSection({ page, trail }: After): string {
  const { shown, hidden } = page
  const codes = tally(shown, ({ result }) => result?.code ?? '—')
  const publications = [...trail.state.visits.values()].flatMap((file) => [...file.publications.values()])
  const objections = publications.flatMap((one) => one.objections)
  const outcomes = tally(objections, ({ decided }) => decided?.outcome ?? 'open')
  const corrected = shown.find(({ earlier }) => earlier.length > 0)
  return `## 公示 · Publication

对外公示 ${many(shown.length)} 项部门结果（\`public-results.jsonl\`），依法不予公示 ${many(hidden.length)} 项：仅列部门、事由与法律依据，不列对象与结果。
${many(shown.length)} results of departments are public; ${many(hidden.length)} are withheld by law and show their department, ground and law alone.

${table(
  ['结果', 'result', '项 results'],
  codes.map(([code, count]) => {
    const known = Object.entries(resultCodes).find(([key]) => key === code)?.[1].words
    return [known?.zh ?? code, known?.en ?? '', many(count)]
  })
)}

异议 ${many(objections.length)} 件 objections：${outcomes.map(([outcome, count]) => `${OUTCOMES[outcome] ?? outcome} ${many(count)}`).join('，')}。

${
  corrected === undefined
    ? ''
    : `一项更正后的公示结果（旧结果保留） · a corrected result, the old one kept：

\`\`\`json
${JSON.stringify(corrected, null, 2)}
\`\`\``
}

${hidden[0] === undefined ? '' : `一项不予公示的结果 · one that is withheld（${withholdWords[hidden[0].ground].zh}）：\`${JSON.stringify(hidden[0])}\``}`
}

const OUTCOMES: { readonly [outcome: string]: string } = {
  upheld: '维持 upheld',
  corrected: '更正 corrected',
  'rejected-late': '逾期 late',
  void: '无效 void'
}

/** The verdicts on the incidents, in one table. */
export function verdictsSection({ verdicts, due }: After): string {
  const { incidents, byTrail } = verdicts
  return `## 免责与问责 · Exempt or liable

逐案见 \`verdicts.md\`、\`verdicts.json\`；仅凭留痕另有 ${many(byTrail.length)} 案。 Case by case in \`verdicts.md\`; by the trail alone there are ${many(byTrail.length)} more.

${table(
  ['情形', 'incident', '结论 verdicts'],
  incidents.map(({ incident: { words }, judged }) => [
    words.zh,
    words.en,
    tally(judged, ({ verdict }) => verdict.verdict)
      .map(([word, count]) => {
        const { zh, en } = verdictWords[word as keyof typeof verdictWords]
        return `${zh} ${en} ×${many(count)}`
      })
      .join('；')
  ])
)}

尽职档案 \`due-diligence.json\`：${due.keys[0]?.officer ?? ''} 对 ${due.keys[0]?.subject ?? ''}，${many(due.events.length)} 个事件，各附属于留痕的证明；摘要 \`${due.digest}\`。
One officer's due-diligence file: ${many(due.events.length)} events, each with the proof that it is on the trail.`
}

/** Annex 3 and the rates. */
export const figuresSection = ({ figures }: After): string =>
  `## 统计 · Statistics

${sheetMarkdown(annexOf(figures))}

由 ${many(figures.returns)} 个部门的填报汇总（\`annex3.md\`、\`statistics.md\`）。 Rolled up from ${many(figures.returns)} returns of departments.

${(['coverage', 'completion', 'publication', 'resultsInTime', 'followUpClosing'] as const)
  .map((key) => `- ${sayRate('zh')(rateOf(figures.metrics, key))}\n  ${sayRate('en')(rateOf(figures.metrics, key))}`)
  .join('\n')}`

/** Two lines for the terminal. */
export function shortAfter({ trail, page, figures, verdicts }: After): readonly string[] {
  const { jointPrefecture: own, jointCounty: county } = figures.table.rows
  const judged = verdicts.incidents.flatMap((incident) => incident.judged).length + verdicts.byTrail.length
  return [
    `留痕 ${many(trail.head.count)} 个事件（检查以后均为示例所造）：公示 ${many(page.shown.length)} 项，不予公示 ${many(page.hidden.length)} 项，评判 ${many(judged)} 案；附件3抽查 ${many(own.inspected + county.inspected)} 户，案件 ${many(own.cases + county.cases)} 件`,
    `a trail of ${many(trail.head.count)} events (from the visits on made up): ${many(page.shown.length)} results public, ${many(page.hidden.length)} withheld, ${many(judged)} verdicts; annex 3 counts ${many(own.inspected + county.inspected)} households and ${many(own.cases + county.cases)} cases`,
    `留痕摘要 trail  ${trail.head.digest}`
  ]
}
