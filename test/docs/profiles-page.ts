/* The page docs/profiles.md as the code prints it; run by `tsx`, this file writes it anew. */

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language, Message } from '../../src/kernel/index.js'
import {
  answerNames,
  compareProfiles,
  linxia2019,
  linxiaJoint,
  linxiaMarket,
  national,
  ningyang,
  printAnswer,
  readingsOf,
  STAGES,
  wannian,
  zhongshan,
  type Profile,
  type Stage
} from '../../src/profile/index.js'

/** The seven, each by the name of its export. */
export const profiles: Readonly<Record<string, Profile>> = {
  national,
  linxia2019,
  linxiaJoint,
  linxiaMarket,
  ningyang,
  zhongshan,
  wannian
}

/** One question of one profile, with its answer. */
export type Answered = {
  readonly stage: Stage
  readonly question: string
  readonly name: Message
  readonly answer: unknown
}

/** Every question of a profile, in the order of the flow. */
export const answersOf = (profile: Profile): readonly Answered[] =>
  STAGES.flatMap((stage) =>
    Object.entries(answerNames[stage]).map(([question, name]) => ({
      stage,
      question,
      name: name,
      answer: (profile[stage] as Readonly<Record<string, unknown>>)[question]
    }))
  )

/** Whether a profile says nothing to a question: no value and no article. */
export const isSilent = (answer: unknown): boolean =>
  answer === null ||
  (typeof answer === 'object' && !('basis' in answer) && Object.values(answer).every((member) => isSilent(member)))

/** The rules of docs/rules.md that an answer names, each once. */
export const rulesIn = (answer: unknown): readonly string[] => [...new Set(ruleNames(answer))]

function ruleNames(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'article' in value && 'rule' in value && typeof value.rule === 'string' ? [value.rule] : []
  return [...own, ...Object.values(value).flatMap(ruleNames)]
}

const intro = `# Profiles 各地规则包

A profile is the law of one jurisdiction as data: each question that a stage asks, with the value, the document and the
article that answer it. No stage holds a legal number of its own. This page is printed from the code by \`printAnswer\`
and \`answerNames\`; a test holds it to what the code says. How the stages use the answers is told in [law.md](law.md), what
each rule says in [rules.md](rules.md).

规则包是一地规定的数据形式：环节所提的每一事项，均以数值、文件与条款作答；环节自身不含任何法定数值。本页由 \`printAnswer\` 与 \`answerNames\`
自代码印出，由测试保证与代码一致。各环节如何使用这些答案见 [law.md](law.md)，各条规则的内容见 [rules.md](rules.md)。

How to read it. Words in the first column are the stages of the code. An answer is said by \`printAnswer\`; articles that
neighbours share stand once, after the last of them. \`silent\` means that the texts say nothing. Questions that a text
does not touch stand in one line below each table; either nothing is then asked, or a verb that cannot do without refuses
with \`AnswerOpen\`, \`CapOpen\` or \`VisitCapOpen\` until an extension gives the answer.

读法：首列为代码中的环节名。答案由 \`printAnswer\` 写出；相邻内容依据同一条款的，条款只在最后列一次。“未规定”表示文件未作规定。文件未涉及的事项列于各表之下：
或即无此要求，或由不可缺少答案的环节以 \`AnswerOpen\`、\`CapOpen\`、\`VisitCapOpen\` 拒绝，直至扩展的规则包作出决定。
`

const cell = (text: string): string => text.replaceAll('|', '\\|')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const words = {
  zh: {
    place: '环节',
    question: '事项',
    answer: '答案与条款',
    rules: '规则',
    silent: '未规定',
    stop: '。',
    comma: '、'
  },
  en: {
    place: 'stage',
    question: 'question',
    answer: 'answer and article',
    rules: 'rules',
    silent: 'Silent',
    stop: '.',
    comma: ', '
  }
} as const

/** What a profile answers, and what it does not, in one language. */
function profileIn(language: Language, key: string, profile: Profile): string {
  const { place, question, answer, rules, silent, stop, comma } = words[language]
  const all = answersOf(profile)
  const said = all.filter((one) => !isSilent(one.answer))
  const unsaid = all.filter((one) => isSilent(one.answer)).map(({ name }) => name[language])
  const rows = said.map((one) => [
    one.stage,
    one.name[language],
    printAnswer(language)(one.stage, one.question as never, one.answer as never),
    rulesIn(one.answer).join(comma)
  ])
  const colon = language === 'zh' ? '：' : ': '
  return [
    `### ${profile.name} \`${key}\``,
    table([place, question, answer, rules], rows),
    `${silent} (${String(unsaid.length)})${colon}${unsaid.join(comma)}${stop}`
  ].join('\n\n')
}

/** The documents of every profile, each with its validity. */
function documents(): string {
  const rows = Object.entries(profiles).map(([key, { name, documents: cited, validity }]) => [
    `\`${key}\``,
    name,
    cited.map(({ short }) => short).join('、'),
    `${validity.from ?? '—'} / ${validity.to ?? '—'}`
  ])
  return `## Which there are 有哪些\n\n${table(['export', 'name 名称', 'documents 文件', 'in force from / to 有效期'], rows)}`
}

/** Every reading of every profile: the words by which a text that can be read in two ways is read. */
function readings(): string {
  const of = Object.values(profiles).map(readingsOf)
  const places = [...new Set(of.flatMap((one) => Object.keys(one)))]
  const rows = places.map((place) => [`\`${place}\``, ...of.map((one) => one[place] ?? '')])
  const head = `## Readings 读法

Every answer that is a word, by its place (\`readingsOf\`): where a text can be read in more than one way, which way it is
read. The notice of a campaign binds them. 每项以词语作答的答案及其所在位置（\`readingsOf\`）：条文可作多种理解之处所采用的读法；抽查活动的公告载明全部读法。`
  return `${head}\n\n${table(['place 位置', ...Object.keys(profiles).map((key) => `\`${key}\``)], rows)}`
}

/** What the two rules of Linxia of 2022 answer differently. */
function differences(): string {
  const found = compareProfiles(linxiaJoint, linxiaMarket)
  const names = new Map(answersOf(linxiaJoint).map(({ stage, question, name }) => [`${stage}.${question}`, name]))
  const block = (language: Language): string =>
    table(
      [words[language].place, words[language].question, '`linxiaJoint`', '`linxiaMarket`'],
      found.map(({ stage, question, before, after }) => [
        stage,
        names.get(`${stage}.${question}`)?.[language] ?? question,
        printAnswer(language)(stage, question as never, before as never),
        printAnswer(language)(stage, question as never, after as never)
      ])
    )
  return `## Joint rules against market rules 部门联合与市场监管系统的差异

Linxia's two rules of 2022 answer ${String(found.length)} questions differently (\`compareProfiles\`; \`explainDifference\` says each in a line).
临夏州2022年的两份细则有 ${String(found.length)} 个事项答案不同（\`compareProfiles\`；\`explainDifference\` 逐项给出一行文字）。

${block('zh')}

${block('en')}`
}

/** The whole page. */
export const profilesPage = (): string => {
  const every = (language: Language): string =>
    Object.entries(profiles)
      .map(([key, profile]) => profileIn(language, key, profile))
      .join('\n\n')
  return [
    `${intro}\n<!-- prettier-ignore-start -->`,
    documents(),
    `## 中文\n\n${every('zh')}`,
    `## English\n\n${every('en')}`,
    readings(),
    differences(),
    '<!-- prettier-ignore-end -->\n'
  ].join('\n\n')
}

const page = new URL('../../docs/profiles.md', import.meta.url)

/** The page as it stands in the documents. */
export const profilesPageInDocs = (): string => readFileSync(page, 'utf8')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, profilesPage())
