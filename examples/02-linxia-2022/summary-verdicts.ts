/* Verdicts and explanations for a person to read, in both languages. */

import { factKinds, type RuleFinding, type VerdictWord } from '../../src/accountability/index.js'
import { cite, type Message } from '../../src/kernel/index.js'
import type { After, ExplainedOne } from './after.js'
import { many, table, tally } from './markdown.js'
import { MADE_UP } from './summary-figures.js'
import type { Mark } from './tale.js'
import type { Judged } from './verdicts.js'

/** What each word means. */
export const verdictWords: { readonly [W in VerdictWord]: Message } = {
  exempt: { zh: '免责', en: 'exempt' },
  liable: { zh: '问责', en: 'liable' },
  contested: { zh: '问责与免责情形并存', en: 'contested' },
  referToJudiciary: { zh: '移送有关机关', en: 'to the judiciary' },
  undetermined: { zh: '尚不能认定', en: 'undetermined' }
}

/** What happened, by mark. */
export const markWords: { readonly [M in Mark]: Message } = {
  clean: { zh: '未发现问题', en: 'nothing found' },
  problem: { zh: '发现问题', en: 'a problem found' },
  impossible: { zh: '无法开展检查', en: 'impossible' },
  refused: { zh: '不配合检查', en: 'non-cooperation' },
  delayed: { zh: '逾期检查', en: 'delayed beyond its window' },
  late: { zh: '逾期公示', en: 'published late' },
  returned: { zh: '结果被退回', en: 'a result returned' },
  withheld: { zh: '依法不予公示', en: 'withheld by law' },
  corrected: { zh: '结果更正', en: 'a result corrected' },
  objection: { zh: '异议', en: 'an objection' },
  case: { zh: '立案', en: 'a case' },
  crimeTransferred: { zh: '涉嫌犯罪已移送', en: 'a suspected crime transferred' },
  crimeKept: { zh: '涉嫌犯罪未移送', en: 'a suspected crime not transferred' },
  entrusted: { zh: '委托专业机构', en: 'a body entrusted' },
  backdated: { zh: '事后补录', en: 'entered days after it was done' }
}

const factWords = new Map<string, Message>(factKinds.map(({ name, words }) => [name, words]))

const both = ({ zh, en }: Message): string => `${zh} ${en}`

const rulesOf = (findings: readonly RuleFinding[]): string =>
  findings.length === 0 ? '—' : findings.map(({ rule }) => rule).join(' ')

function settling({ deciding, verdict }: Judged): string {
  if (deciding === null)
    return verdict.because === 'noGround' ? '无情形成立 no ground applies' : '不明事实过多 too many facts unknown'
  const [first] = deciding.sets
  if (first === undefined) return '—'
  return first.facts.map((fact) => factWords.get(fact)?.zh ?? fact).join('、')
}

/** All verdicts: what happened by the trail alone, then the incidents officer by officer. */
export function verdictsPage({ verdicts: { byTrail, incidents } }: Pick<After, 'verdicts'>): string {
  const groups = tally(byTrail, ({ marks, judged }) =>
    [marks.map((mark) => markWords[mark].zh).join('、'), judged.verdict.verdict, rulesOf(judged.verdict.fired)].join(
      '\t'
    )
  )
  return `# 评判：免责与问责 · Verdicts: exempt or liable

${MADE_UP}

## 仅凭留痕 · By the trail alone

凡有逾期公示、逾期检查、不配合检查、涉嫌犯罪未移送的上门，其每名执法检查人员各为一案，共 ${many(byTrail.length)} 案。损害、因果、滥用职权等留痕无从得知，故多为“尚不能认定”；所列规则为已成立者。逐案见 \`verdicts.json\`。

Every officer of each visit that was published late, delayed, met with refusal, or whose suspected crime was not transferred is a
case of its own: ${many(byTrail.length)}. Harm, causal links and abuse of power are nothing that a trail can know, so most are undetermined; the rules
named have fired. Case by case in \`verdicts.json\`.

${table(
  ['情形 what happened', '结论 verdict', '已成立的规则 rules fired', '案 cases'],
  groups.map(([key, count]) => {
    const [what = '', verdict = '', rules = ''] = key.split('\t')
    return [what, both(verdictWords[verdict as VerdictWord]), rules, many(count)]
  })
)}

## 事后情形（含核查陈述） · Incidents, with what was stated of them

${incidents
  .map(
    ({ incident: { words, statements }, judged }, i) => `### ${String(i + 1)}. ${words.zh}

${words.en}

陈述为真者 stated to be so：${
      statements
        .filter(({ value }) => value)
        .map(({ fact }) => both(factWords.get(fact) ?? { zh: fact, en: '' }))
        .join('；') || '—'
    }

${table(
  ['人员 officer', '对象 subject', '结论 verdict', '成立 fired', '尚待查明 to be learnt'],
  judged.map((one) => {
    const { key, verdict, fired } = one.verdict
    const subject =
      key.ordinal === null ? `${key.subject}（未抽中 not drawn）` : `${key.subject} ${String(key.ordinal)}`
    return [
      key.officer,
      subject,
      both(verdictWords[verdict]),
      rulesOf(fired),
      verdict === 'undetermined' ? settling(one) : ''
    ]
  })
)}`
  )
  .join('\n\n')}
`
}

/** Three subjects and one officer, every line with its rule. */
export const explainedPage = (explained: readonly ExplainedOne[]): string =>
  `# 逐户说明 · Explained one by one

抽取、合并与派员依真实算法得出；其后各事件为示例所造。
Draw, merging and teams follow from the algorithms; the events after them are made up.

${explained
  .map(
    ({ id, zh, en, lines }) => `## ${zh} · ${en}：${id}

${lines
  .map(
    ({ on, seq, basis, words }) =>
      `- ${on ?? '—'}${seq === null ? '' : ` #${String(seq)}`} ${words.zh}${basis === null ? '' : `（${cite('zh')(basis)}）`}\n  ${words.en} [${basis?.rule ?? '—'}]`
  )
  .join('\n')}`
  )
  .join('\n\n')}
`
