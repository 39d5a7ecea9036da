/* What the command says of files, and how it prints anything the library refuses or reports: Chinese, then English. */

import { explain, type Explainable } from '../src/campaign/index.js'
import { explainBy, type Language, type Messages } from '../src/kernel/index.js'
import type { FileTrouble } from './files.js'

/** What verifying a directory leaves out. */
export type LeftOut =
  | { readonly _tag: 'DrawNotComputed'; readonly draw: string }
  | { readonly _tag: 'TeamsNotComputed' }
  | { readonly _tag: 'ChangesNotComputed' }
  | { readonly _tag: 'NothingPublished' }
  | { readonly _tag: 'TrailHeadNotPublished' }

/** A draw on a trail that is not the one of the files beside it. */
export type OtherDraw = {
  readonly _tag: 'TrailOfOtherDraw'
  readonly line: number
  readonly what: 'notice' | 'record'
  readonly stated: string
  readonly computed: string
}

/** Everything that the command prints. */
export type Said = Explainable | FileTrouble | LeftOut | OtherDraw

/** Something said of a file, or of the whole. */
export type Place = { readonly file: string | null; readonly said: Said }

const ownMessages: Messages<FileTrouble | LeftOut | OtherDraw> = {
  JsonEmpty: { zh: () => '文件为空，不是 JSON', en: () => 'the file is empty, which is no JSON' },
  JsonBroken: {
    zh: ({ line, column, found }) =>
      `不是 JSON：第 ${String(line)} 行第 ${String(column)} 列${found === '' ? '文本中断' : `出现 ${JSON.stringify(found)}`}`,
    en: ({ line, column, found }) =>
      `no JSON: at line ${String(line)}, column ${String(column)} ${found === '' ? 'the text breaks off' : `stands ${JSON.stringify(found)}`}`
  },
  JsonKeyTwice: {
    zh: ({ at }) => `${at}：该键在同一对象中出现两次`,
    en: ({ at }) => `${at}: the key stands twice in one object`
  },
  PathMissing: { zh: () => '文件或目录不存在', en: () => 'no such file or directory' },
  PathIsDirectory: { zh: () => '是目录，应为文件', en: () => 'is a directory, not a file' },
  PathIsNoDirectory: { zh: () => '不是目录，应为目录', en: () => 'is not a directory' },
  PathIsNoFile: { zh: () => '不是普通文件', en: () => 'is not a regular file' },
  PathUnreadable: { zh: ({ code }) => `无法读取（${code}）`, en: ({ code }) => `cannot be read (${code})` },
  PathUnexpected: { zh: () => '公告中没有与此文件对应的抽取', en: () => 'the notice has no draw for this file' },
  FileTooLarge: {
    zh: ({ bytes, most }) => `文件有 ${String(bytes)} 字节，超过 ${String(most)} 字节`,
    en: ({ bytes, most }) => `the file has ${String(bytes)} bytes, more than ${String(most)}`
  },
  FileNotUtf8: {
    zh: ({ offset }) => `自第 ${String(offset + 1)} 个字节起不是 UTF-8`,
    en: ({ offset }) => `no UTF-8 from byte ${String(offset + 1)} on`
  },
  FileHasMark: { zh: () => '文件以字节次序标记（BOM）开头', en: () => 'the file begins with a byte order mark' },
  DrawNotComputed: {
    zh: ({ draw }) => `抽取“${draw}”的表无法读取，未重算`,
    en: ({ draw }) => `the draw "${draw}" was not computed again, since its tables cannot be read`
  },
  TeamsNotComputed: {
    zh: () => '上门检查与检查组未重算：所依据的文件无法读取',
    en: () => 'visits and teams were not computed again, since what they rest on cannot be read'
  },
  ChangesNotComputed: {
    zh: () => '名单变更未重算：lock.json 或 changes.json 无法读取',
    en: () => 'changes of the teams were not computed again, since lock.json or changes.json cannot be read'
  },
  NothingPublished: {
    zh: () => '没有可读的 published.json：别处公布的内容均未核对',
    en: () => 'no readable published.json: nothing was held against what was published elsewhere'
  },
  TrailHeadNotPublished: {
    zh: () => '没有可读的 trail-head.json：留痕仅核对了自身的链，改写后重算全部摘要无从发现',
    en: () =>
      'no readable trail-head.json: of the trail only the chain itself was looked at, and one written anew would pass'
  },
  TrailOfOtherDraw: {
    zh: ({ line, what, stated, computed }) =>
      `第 ${String(line)} 行：所载${what === 'notice' ? '公告' : '抽取记录'}的摘要为 ${stated}，本目录的为 ${computed}`,
    en: ({ line, what, stated, computed }) =>
      `line ${String(line)}: names a ${what} with the digest ${stated}; that of this directory is ${computed}`
  }
}

const explainOwn = explainBy<FileTrouble | LeftOut | OtherDraw>(ownMessages)

/** Says something in one language, its file before it. */
export const sayIn =
  (language: Language) =>
  ({ file, said }: Place): string => {
    const words = isOwn(said) ? explainOwn(language)(said) : explain(language)(said)
    return file === null ? words : `${file}${language === 'zh' ? '：' : ': '}${words}`
  }

/** Says something in both languages, a line each. */
export const sayBoth = (place: Place): string => `- ${sayIn('zh')(place)}\n  ${sayIn('en')(place)}`

const isOwn = (said: Said): said is FileTrouble | LeftOut | OtherDraw => Object.hasOwn(ownMessages, said._tag)
