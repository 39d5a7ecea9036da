/* Reads docs/rules.md and finds everything in it that does not hold: ids, kinds, homes, proofs, sentences, counts.
   Pure: the list of ids and a way to read a file of the repository are arguments. */

import { exportedNames, testTitles } from './source.js'

export type Row = { readonly key: string; readonly cells: readonly string[] }
export type Page = {
  readonly text: string
  readonly rules: readonly Row[]
  readonly conflicts: readonly Row[]
  readonly judged: readonly Row[]
  readonly defects: readonly Row[]
  readonly counts: readonly Row[]
}

/** The frozen ids: rules with their kind, what only a person can judge, and conflicts. */
export type Ids = {
  readonly rules: Readonly<Record<string, string>>
  readonly judged: readonly string[]
  readonly conflicts: readonly string[]
}

/** The text of a file of the repository, or nothing where there is no such file. */
export type Repository = (path: string) => string | undefined

/** The tables of the page, by the first word of the heading they stand under. */
export function readPage(text: string, ids: Pick<Ids, 'rules'>): Page {
  const keys = new Set(Object.keys(ids.rules).map(keyOf))
  const rows = text.split(/^## /mu).flatMap((section): readonly Row[] => {
    const key = /^\S+/u.exec(section)?.[0] ?? ''
    const lines = section
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\| (?:---|id|E|key|document) /u.test(line))
    return lines.map((line) => ({ key, cells: cellsOf(line) }))
  })
  const under = (key: string): readonly Row[] => rows.filter((row) => row.key === key)
  return {
    text,
    rules: rows.filter((row) => keys.has(row.key)),
    conflicts: under('Conflicts'),
    judged: under('Judged'),
    defects: under('Defects'),
    counts: under('Where').filter(({ cells }) => cells.length === 5)
  }
}

/** Every reason why the page does not hold, each with the id it concerns. */
export const findings = (page: Page, ids: Ids, repository: Repository): readonly string[] => [
  ...idFindings(page.rules, Object.keys(ids.rules)),
  ...idFindings(page.conflicts, ids.conflicts),
  ...idFindings(page.judged, ids.judged),
  ...mentions(page.text, ids).map((id) => `${id}: mentioned, but no such rule`),
  ...page.rules.flatMap((row) => ruleFindings(row, ids, repository)),
  ...page.judged.flatMap((row) => judgedFindings(row, repository)),
  ...page.conflicts.flatMap((row) => conflictFindings(row, repository)),
  ...page.defects.flatMap(({ key, cells }) => bilingual(`${key} ${at(cells, 0)} ${at(cells, 1)}`, at(cells, 2))),
  ...countFindings(page)
]

/** The head's two tables as they ought to be: by kind, and by document. */
export function countsOf(rules: readonly Row[]): readonly string[] {
  const line = (name: string, of: readonly Row[]): string => {
    const states = ['proved', ORGANISATION, NOT_YET].map((state) => of.filter((row) => stateOf(row) === state).length)
    return `| ${[name, ...states, of.length].join(' | ')} |`
  }
  const kinds = ['H', 'S', 'D'].map((kind) =>
    line(
      kind,
      rules.filter(({ cells }) => cells[1] === kind)
    )
  )
  const keys = [...new Set(rules.map(({ key }) => key))].map((key) =>
    line(
      key,
      rules.filter((row) => row.key === key)
    )
  )
  return [...kinds, line('total 合计', rules), ...keys]
}

const NOT_YET = 'not yet'
const ORGANISATION = 'organisation'

const at = (cells: readonly string[], index: number): string => cells[index] ?? ''
const parts = (cell: string): readonly string[] => cell.split('<br>').map((part) => part.trim())
const keyOf = (id: string): string => id.slice(0, id.lastIndexOf('-'))
const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\||\|\s*$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const stateOf = ({ cells }: Row): string =>
  at(cells, 4) === ORGANISATION ? ORGANISATION : at(cells, 5) === NOT_YET ? NOT_YET : 'proved'

function idFindings(rows: readonly Row[], expected: readonly string[]): readonly string[] {
  const seen = rows.map(({ cells }) => at(cells, 0))
  return [
    ...expected.filter((id) => !seen.includes(id)).map((id) => `${id}: missing`),
    ...seen.filter((id, index) => seen.indexOf(id) !== index).map((id) => `${id}: doubled`),
    ...seen.filter((id) => !expected.includes(id)).map((id) => `${id}: unknown`)
  ]
}

function mentions(text: string, ids: Ids): readonly string[] {
  const keys = [...new Set(Object.keys(ids.rules).map(keyOf))].join('|')
  const found = text.match(new RegExp(`\\b(?:${keys})-\\d+[a-z]?\\b`, 'gu')) ?? []
  return found.filter((id) => !Object.hasOwn(ids.rules, id) && !ids.judged.includes(id))
}

function ruleFindings({ key, cells }: Row, ids: Ids, repository: Repository): readonly string[] {
  const [id = '', kind = '', article = '', sentence = '', home = '', proof = ''] = cells
  const expected = ids.rules[id] ?? kind
  const say = (when: boolean, what: string): readonly string[] => (when ? [`${id}: ${what}`] : [])
  const proved = proof !== NOT_YET
  return [
    ...say(cells.length !== 6, `${String(cells.length)} cells where six belong`),
    ...say(keyOf(id) !== key, `stands under ${key}`),
    ...say(expected !== kind, `kind ${kind} where ${expected} belongs`),
    ...say(!citesArticle(id, article), `article “${article}” is not the one its id names`),
    ...bilingual(id, sentence),
    ...(home === ORGANISATION
      ? [...say(!proved, 'organisation without a reason'), ...(proved ? bilingual(id, proof) : [])]
      : [
          ...homeFindings(id, home, repository),
          ...say(proved && home === NOT_YET, 'a proof without a home'),
          ...(proved ? parts(proof).flatMap((one) => proofFindings(id, one, repository)) : [])
        ])
  ]
}

// What is kept for whoever judges has a home and a proof, or it is not kept.
function judgedFindings({ cells }: Row, repository: Repository): readonly string[] {
  const [id = '', article = '', sentence = '', kept = '', home = '', proof = ''] = cells
  return [
    ...(cells.length === 6 ? [] : [`${id}: ${String(cells.length)} cells where six belong`]),
    ...(citesArticle(id, article) ? [] : [`${id}: article “${article}” is not the one its id names`]),
    ...bilingual(id, sentence),
    ...bilingual(id, kept),
    ...parts(home).flatMap((one) => homeFindings(id, one, repository)),
    ...[home, proof].filter((cell) => cell === NOT_YET).map(() => `${id}: kept nowhere, or without proof`),
    ...parts(proof).flatMap((one) => proofFindings(id, one, repository))
  ]
}

const conflictFindings = ({ cells }: Row, repository: Repository): readonly string[] => [
  ...(cells.length === 5 ? [] : [`${at(cells, 0)}: ${String(cells.length)} cells where five belong`]),
  ...(/\p{L}/u.test(at(cells, 1)) ? [] : [`${at(cells, 0)}: says not where`]),
  ...bilingual(at(cells, 0), at(cells, 2)),
  ...bilingual(at(cells, 0), at(cells, 3)),
  ...homeFindings(at(cells, 0), at(cells, 4), repository)
]

/** Many rows name one file, which is read once. */
const once = <A>(read: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}
const exportsOf = once(exportedNames)
const titlesOf = once(testTitles)

function homeFindings(id: string, home: string, repository: Repository): readonly string[] {
  if (home === NOT_YET) return []
  return parts(home).flatMap((one) => {
    const [path = '', name] = one.split('#')
    const text = repository(path)
    if (text === undefined) return [`${id}: home ${path || '(empty)'} does not exist`]
    return name === undefined || exportsOf(text).has(name) ? [] : [`${id}: home ${path} does not export ${name}`]
  })
}

function proofFindings(id: string, proof: string, repository: Repository): readonly string[] {
  const [path = '', ...rest] = proof.split(' › ')
  const title = rest.join(' › ')
  if (!/^test\/.*\.test\.ts$/u.test(path)) return [`${id}: proof “${proof}” names no test file`]
  const text = repository(path)
  if (text === undefined) return [`${id}: proof file ${path} does not exist`]
  return titlesOf(text).has(title) ? [] : [`${id}: no running test “${title}” in ${path}`]
}

function bilingual(id: string, cell: string): readonly string[] {
  const [zh = '', en = '', ...more] = parts(cell)
  return [
    ...(/\p{Script=Han}{2}.*。$/u.test(zh) ? [] : [`${id}: no Chinese sentence in “${cell}”`]),
    ...(/[A-Za-z]+ [a-z0-9]+.*\.$/u.test(en) && !/\p{Script=Han}/u.test(en)
      ? []
      : [`${id}: no English sentence in “${cell}”`]),
    ...(more.length === 0 ? [] : [`${id}: more than two sentences in “${cell}”`])
  ]
}

// The ids of the two 细则 are built on article numbers; the others are running numbers.
function citesArticle(id: string, article: string): boolean {
  const number = /^LX-(?:MKT|DEPT)-(\d+)/u.exec(id)?.[1]
  if (number === undefined) return /\p{Script=Han}/u.test(article)
  const digit = (index: number): string => ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][index] ?? ''
  const tens = Math.floor(Number(number) / 10)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digit(tens)}十`
  return article.startsWith(`第${ten}${digit(Number(number) % 10)}条`)
}

function countFindings({ counts, rules }: Page): readonly string[] {
  const printed = counts.map(({ cells }) => `| ${cells.join(' | ')} |`)
  return countsOf(rules)
    .filter((line, index) => printed[index] !== line)
    .map((line) => `head: the counts ought to say ${line}`)
}

/** Rules that only a person can judge, for whom a review counts or evidence is kept: docs/rules.md lists them under Judged. */
export const JUDGED = [
  'LX19-17',
  'LX19-29',
  'LX19-36',
  'LX19-41',
  'LX19-42',
  'LX19-49',
  'LX-MKT-12d',
  'LX-MKT-13d',
  'LX-MKT-18',
  'LX-MKT-20',
  'LX-MKT-26',
  'LX-DEPT-15b',
  'LX-DEPT-23a',
  'LX-DEPT-29',
  'NY-23',
  'ZS-30',
  'WN-03',
  'WN-31',
  'WN-32',
  'WN-33'
]
