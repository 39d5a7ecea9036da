#!/usr/bin/env node
/* The command: what it is asked, what it prints, how it ends. */

import { drawCases } from './draw.js'
import { verifyDirectory } from './verify.js'
import { sayBoth, type Place } from './words.js'

const HELP = `double-random

  double-random draw CASES.json    由公告、表与各来源取值形成抽取记录，打印记录列表（一个 JSON 文本）
                                   makes the records of [{ notice, tables, commitments, values } …], prints them as one JSON text
  double-random verify DIR         仅凭目录中的文件核验一次抽查活动，逐处打印差异与提示
                                   checks a campaign from its files alone, prints each difference and warning
  double-random --help             打印本说明 prints this text

  退出码 exit status: 0 无拒绝、无差异 nothing refused, no difference; 1 有拒绝或差异 refused or different; 2 用法错误 wrong use
`

/** How many reasons of one case are printed; the rest are counted. */
const LISTED = 1000

function draw(path: string): number {
  const records = drawCases(path)
  if (records._tag === 'Left') {
    for (const { number, reasons } of records.left) {
      const said = reasons.slice(0, LISTED).map((reason) => sayBoth({ file: null, said: reason }))
      const more = reasons.length - said.length
      complain(
        [
          number === null ? path : `第 ${String(number)} 例 · case ${String(number)} (/${String(number - 1)})`,
          ...said,
          ...(more > 0 ? [`- 另有 ${String(more)} 条 · ${String(more)} more`] : [])
        ].join('\n')
      )
    }
    return 1
  }
  // Everything is ready before the first byte goes out.
  records.right.forEach((record, i) => process.stdout.write(`${i === 0 ? '[' : ','}${record}`))
  process.stdout.write(records.right.length === 0 ? '[]\n' : ']\n')
  return 0
}

function verifyIn(directory: string): number {
  const { differences, warnings, unchecked, counts } = verifyDirectory(directory)
  const list = (zh: string, en: string, places: readonly Place[], print: (text: string) => void): void => {
    if (places.length === 0) return
    print(`${zh} ${String(places.length)} · ${en} ${String(places.length)}`)
    for (const place of places) print(sayBoth(place))
  }
  list('提示', 'warnings', warnings, tell)
  list('未核对', 'unchecked', unchecked, tell)
  list('差异', 'differences', differences, complain)
  if (counts) {
    const { noticeDigest, recordDigest, draws, units, visits } = counts
    const print = differences.length === 0 ? tell : complain
    const [zh, en] =
      differences.length === 0 ? ['，未发现差异', ', no difference'] : ['，存在差异', ', with differences']
    const [visitsZh, visitsEn] =
      visits === null
        ? ['', '']
        : [`、${String(visits)} 次上门及其检查组`, `, ${String(visits)} visits and their teams`]
    print(
      `已重算 ${String(draws)} 次抽取、抽中 ${String(units)} 户次${visitsZh}${zh}\n` +
        `computed again: ${String(draws)} draws, ${String(units)} drawn${visitsEn}${en}`
    )
    print(`公告摘要 notice ${noticeDigest}\n记录摘要 record ${recordDigest}`)
  }
  return differences.length === 0 ? 0 : 1
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

const misused = (zh: string, en: string): number => {
  complain(`${zh}\n${en}\n\n${HELP}`)
  return 2
}

function run(given: readonly string[]): number {
  const [command, path, ...others] = given
  if (command === '--help' || command === '-h') {
    tell(HELP)
    return 0
  }
  if (command === undefined) return misused('缺少命令', 'a command is missing')
  if (command !== 'draw' && command !== 'verify') {
    return misused(`没有命令“${command}”`, `there is no command "${command}"`)
  }
  if (path === '--help' || path === '-h') {
    tell(HELP)
    return 0
  }
  if (path === undefined || path === '') {
    return command === 'draw'
      ? misused('缺少案例文件', 'the file of cases is missing')
      : misused('缺少目录', 'the directory is missing')
  }
  const [option] = [path, ...others].filter((word) => word.startsWith('-'))
  if (option !== undefined) return misused(`没有选项“${option}”`, `there is no option "${option}"`)
  if (others.length > 0) return misused('参数过多', 'too many arguments')
  return command === 'draw' ? draw(path) : verifyIn(path)
}

// Whoever reads us may stop at any time; a disk may be full.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && stream === process.stdout) complain(`无法写出 cannot write: ${error.code ?? ''}`)
    process.exitCode = 1
  })
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  // A fault of ours, or memory that ran out: said without a trace, since whoever runs this did not write it.
  complain(`程序错误 internal error: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
