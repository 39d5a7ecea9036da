/* How an answer is put into words: phrases, lists and members, each text with the article on which it rests. */

import { cite, type Citation, type Cited, type Language, type Message, type Ratio } from '../kernel/index.js'

/** A text and the article it rests on; null: that of its neighbours; `told`: its articles stand in it. 一段文字及其依据；null 随相邻文字，`told` 表示依据已写入文中。 @since 0.1.0 */
export type Part = { readonly text: Message; readonly basis: Citation | 'told' | null }

/** What is said of an answer; the rank is how deep its lists are nested, and picks what stands between the parts. 对一项答案的说明；层次决定分隔符。 @since 0.1.0 */
export type Said = { readonly rank: number; readonly parts: readonly Part[] }

/** How answers of one kind are said. 某类答案的说法。 @since 0.1.0 */
export type Say<in A> = (answer: A) => Said

/** The words of every option of a union: a forgotten option does not compile. 联合类型各选项的名称；缺一不可编译。 @since 0.1.0 */
export type Words<K extends string> = { readonly [W in K]: Message }

/**
 * The same text in both languages: names of bodies, lists and platforms stay as the documents have them. 名称两种语言相同，照文件原文。
 *
 * @since 0.1.0
 */
export const same = (text: string): Message => ({ zh: text, en: text })

/** What an empty list means where nothing else is said of it. 空列表的通常含义。 @since 0.1.0 */
export const NONE: Message = { zh: '无', en: 'none' }

/**
 * A text for each answer. 由答案写出的文字。
 *
 * @since 0.1.0
 */
export const phrase =
  <A>(text: (answer: A) => Message): Say<A> =>
  (answer) => ({ rank: 0, parts: [{ text: text(answer), basis: null }] })

/**
 * An option by its word. 选项的名称。
 *
 * @since 0.1.0
 */
export const word = <K extends string>(table: Words<K>): Say<K> => phrase((option) => table[option])

/**
 * Texts in a row: 甲、乙 and `a, b and c`. 并列的文字。
 *
 * @since 0.1.0
 */
export const inRow = (texts: readonly Message[]): Message => {
  const [last, ...others] = texts.map(({ en }) => en).reverse()
  return {
    zh: texts.map(({ zh }) => zh).join('、'),
    en: others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last ?? ''}`
  }
}

/**
 * Options in a row, or what an empty list means. 并列的选项；空列表则为其含义。
 *
 * @since 0.1.0
 */
export const wordsOf = <K extends string>(table: Words<K>, empty: Message): Say<readonly K[]> =>
  phrase((options) => (options.length === 0 ? empty : inRow(options.map((option) => table[option]))))

/**
 * Names in a row, or what an empty list means. 并列的名称；空列表则为其含义。
 *
 * @since 0.1.0
 */
export const names = (empty: Message): Say<readonly string[]> =>
  phrase((list) => (list.length === 0 ? empty : inRow(list.map(same))))

/**
 * One text for yes, another for no. 是与否各自的文字。
 *
 * @since 0.1.0
 */
export const either = (yes: Message, no: Message): Say<boolean> => phrase((answer) => (answer ? yes : no))

/**
 * A number in its phrase. 数字及其用语。
 *
 * @since 0.1.0
 */
export const counting = (text: (count: string) => Message): Say<number> => phrase((count) => text(String(count)))

/**
 * A share: whole percents as the texts print them, any other as a fraction. 比例：整百分数照文件写法，其余写作分数。
 *
 * @since 0.1.0
 */
export const percentOf = ({ numerator, denominator }: Ratio): Message =>
  (numerator * 100) % denominator === 0
    ? same(`${String((numerator * 100) / denominator)}%`)
    : same(`${String(numerator)}/${String(denominator)}`)

/**
 * What an article says, where the article is the whole answer. 答案仅为条款时，该条款的内容。
 *
 * @since 0.1.0
 */
export const article =
  (text: Message): Say<Citation> =>
  (basis) => ({ rank: 0, parts: [{ text, basis }] })

/**
 * A null by what it means there: all, none, open. null 在该处的含义：全部、无、未定。
 *
 * @since 0.1.0
 */
export const orNull =
  <A>(say: Say<A>, meaning: Message | null): Say<A | null> =>
  (answer) =>
    answer !== null ? say(answer) : { rank: 0, parts: meaning === null ? [] : [{ text: meaning, basis: null }] }

/**
 * Nothing at all of an empty list. 空列表不作说明。
 *
 * @since 0.1.0
 */
export const unlessEmpty =
  <A>(say: Say<readonly A[]>): Say<readonly A[]> =>
  (answers) =>
    answers.length === 0 ? { rank: 0, parts: [] } : say(answers)

/**
 * A value with its article. 数值及其条款。
 *
 * @since 0.1.0
 */
export const citedAs =
  <A>(say: Say<A>): Say<Cited<A>> =>
  ({ value, basis }) =>
    restingOn(basis, say(value))

/**
 * Members with one article for all that has none of its own. 各成员；未另附条款者均依同一条款。
 *
 * @since 0.1.0
 */
export const basedOn =
  <A extends { readonly basis: Citation }>(say: Say<A>): Say<A> =>
  (answer) =>
    restingOn(answer.basis, say(answer))

/**
 * Every member, in the order of the table: a forgotten member does not compile. 各成员，按表中次序；缺一不可编译。
 *
 * @since 0.1.0
 */
export const eachMember =
  <A extends object>(table: { readonly [K in keyof A]: Say<A[K]> }): Say<A> =>
  (answer) => {
    const said = (Object.keys(table) as (keyof A)[]).map((key) => table[key](answer[key]))
    return { rank: 1 + Math.max(0, ...said.map(({ rank }) => rank)), parts: said.flatMap(joined) }
  }

/**
 * A member after its name. 名称在前的成员。
 *
 * @since 0.1.0
 */
export const named =
  <A>(name: Message, say: Say<A>): Say<A> =>
  (answer) => {
    const said = say(answer)
    const text = ({ text: { zh, en }, basis }: Part): Part => ({
      text: { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` },
      basis
    })
    return { rank: said.rank, parts: joined(said).map(text) }
  }

/**
 * One after the other, numbered where there are several; an empty list is silence. 逐项列出，多项时编号；空列表即未规定。
 *
 * @since 0.1.0
 */
export const eachOf =
  <A>(say: Say<A>): Say<readonly A[]> =>
  (answers) => {
    const said = answers.map(say)
    const [alone] = said
    if (alone !== undefined && said.length === 1) return alone
    const numbered = ({ text: { zh, en }, basis }: Part, at: number): Part => ({
      text: { zh: `${MARKS_ZH[at] ?? `（${String(at + 1)}）`}${zh}`, en: `(${String(at + 1)}) ${en}` },
      basis
    })
    const parts = said.flatMap(joined)
    return {
      rank: 1 + Math.max(0, ...said.map(({ rank }) => rank)),
      parts: parts.map(numbered)
    }
  }

/**
 * What is said, with its articles; silence by its word. 说明全文及条款；无内容则为“未规定”。
 *
 * @since 0.1.0
 */
export const printSaid =
  (language: Language) =>
  (said: Said): string => {
    if (said.parts.length === 0) return language === 'zh' ? '未规定' : 'silent'
    return printRuns(language, Math.max(said.rank, WHOLE), runsOf(said))
  }

const MARKS_ZH = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '⑩']

// The parts of a whole answer stand apart by semicolons at least.
const WHOLE = 2

// Deeper still, each part is a sentence.
const SENTENCES = 3

const isSameArticle = (a: Citation, b: Citation): boolean => a.document === b.document && a.article === b.article

const restingOn = (basis: Citation, { rank, parts }: Said): Said => ({
  rank,
  parts: parts.map((part) => (part.basis === null ? { ...part, basis } : part))
})

type Run = { readonly texts: readonly Message[]; readonly basis: Citation | null }

// Neighbours that rest on one article have it named once, after the last of them; a sentence has its own.
function runsOf({ rank, parts }: Said): readonly Run[] {
  const runs: Run[] = []
  let closed = true
  for (const { text, basis } of parts) {
    const last = closed ? undefined : runs.at(-1)
    const own = basis === 'told' ? null : basis
    const goesOn = last !== undefined && basis !== 'told'
    if (goesOn && (own === null || last.basis === null || isSameArticle(own, last.basis))) {
      runs[runs.length - 1] = { texts: [...last.texts, text], basis: last.basis ?? own }
    } else runs.push({ texts: [text], basis: own })
    closed = basis === 'told' || rank >= SENTENCES
  }
  return runs
}

// One part made of several: with their article where it is one, else with the articles in the text.
function joined(said: Said): readonly Part[] {
  const { rank, parts } = said
  if (parts.length < 2) return parts
  const runs = runsOf(said)
  const [run] = runs
  const alone = runs.length === 1 && run !== undefined && parts.every(({ basis }) => basis !== 'told') ? run : null
  const printed = alone === null ? runs : [{ ...alone, basis: null }]
  const text = { zh: printRuns('zh', rank, printed), en: printRuns('en', rank, printed) }
  return [{ text, basis: alone === null ? 'told' : alone.basis }]
}

function printRuns(language: Language, rank: number, runs: readonly Run[]): string {
  const join = (texts: readonly string[]): string =>
    language === 'zh'
      ? texts.join(['、', '，', '；'][rank] ?? '。')
      : rank < SENTENCES
        ? texts.join([', ', ', ', '; '][rank])
        : texts.map((text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`).join('. ')
  return join(
    runs.map(({ texts, basis }) => {
      const text = join(texts.map((one) => one[language]))
      if (basis === null) return text
      return language === 'zh' ? `${text}（${cite('zh')(basis)}）` : `${text} (${cite('en')(basis)})`
    })
  )
}
