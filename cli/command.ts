/* What the command is asked, what it says, how it ends: everything but the printing. */

import { drawCases } from './draw.js'
import { verifyDirectory } from './verify.js'
import { sayBoth, type Place } from './words.js'

/** What is printed, piece by piece, and the status. */
export type Ended = {
  readonly status: 0 | 1 | 2
  readonly stdout: readonly string[]
  readonly stderr: readonly string[]
}

const HELP = `double-random

  double-random draw CASES.json    由公告、表与各来源取值形成抽取记录，打印记录列表（一个 JSON 文本）
                                   makes the records of [{ notice, tables, commitments, values } …], prints them as one JSON text
  double-random verify DIR         仅凭目录中的文件核验一次抽查活动，逐处打印差异与提示
                                   checks a campaign from its files alone, prints each difference and warning
                                   有 lock.json、changes.json 时一并核验名单变更 with changes of the teams where these are there
                                   有 trail.jsonl、trail-head.json 时一并核验留痕 with the trail where these are there
  double-random --help             打印本说明 prints this text

  退出码 exit status: 0 无拒绝、无差异 nothing refused, no difference; 1 有拒绝或差异 refused or different; 2 用法错误 wrong use
`

/** Does what the words after the command's name ask for. */
export function runCommand(given: readonly string[]): Ended {
  const [command, path, ...others] = given
  const asksHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'
  if (asksHelp(command)) return { status: 0, stdout: [HELP], stderr: [] }
  if (command === undefined) return misused('缺少命令', 'a command is missing')
  if (command !== 'draw' && command !== 'verify') {
    return misused(`没有命令“${command}”`, `there is no command "${command}"`)
  }
  if (asksHelp(path)) return { status: 0, stdout: [HELP], stderr: [] }
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

const misused = (zh: string, en: string): Ended => ({ status: 2, stdout: [], stderr: [`${zh}\n${en}\n\n${HELP}`] })

/** How many reasons of one case are printed; the rest are counted. */
const LISTED = 1000

function draw(path: string): Ended {
  const records = drawCases(path)
  if (records._tag === 'Right') {
    // One piece a record: together they can be longer than a string may be.
    const pieces = records.right.map((record, i) => `${i === 0 ? '[' : ','}${record}`)
    return { status: 0, stdout: [...(pieces.length === 0 ? ['['] : pieces), ']\n'], stderr: [] }
  }
  const stderr = records.left.flatMap(({ number, reasons }) => {
    const head = number === null ? path : `第 ${String(number)} 例 · case ${String(number)} (/${String(number - 1)})`
    const more = reasons.length - LISTED
    return [
      `${head}\n`,
      ...reasons.slice(0, LISTED).map((said) => `${sayBoth({ file: null, said })}\n`),
      ...(more > 0 ? [`- 另有 ${String(more)} 条 · ${String(more)} more\n`] : [])
    ]
  })
  return { status: 1, stdout: [], stderr }
}

function verifyIn(directory: string): Ended {
  const { differences, warnings, unchecked, counts, trail } = verifyDirectory(directory)
  const list = (head: string, places: readonly Place[]): readonly string[] =>
    places.length === 0 ? [] : [`${head} ${String(places.length)}\n`, ...places.map((place) => `${sayBoth(place)}\n`)]
  const remarks = [...list('提示 warnings', warnings), ...list('未核对 unchecked', unchecked)]
  const found = list('差异 differences', differences)
  const verdict = [
    ...(counts === null ? [] : [verdictOn(counts, differences.length)]),
    ...(trail === null ? [] : [trailVerdict(trail)])
  ]
  return found.length === 0
    ? { status: 0, stdout: [...remarks, ...verdict], stderr: [] }
    : { status: 1, stdout: remarks, stderr: [...found, ...verdict] }
}

const trailVerdict = ({
  events,
  confirmed,
  digest
}: NonNullable<ReturnType<typeof verifyDirectory>['trail']>): string =>
  `留痕 ${String(events)} 个事件，已公布的首部确认至第 ${String(confirmed)} 个\n` +
  `trail: ${String(events)} events, confirmed by published heads up to number ${String(confirmed)}\n` +
  `留痕摘要 trail ${digest}\n`

function verdictOn(counts: NonNullable<ReturnType<typeof verifyDirectory>['counts']>, differences: number): string {
  const { noticeDigest, recordDigest, draws, units, visits, changes } = counts
  const [zh, en] = differences === 0 ? ['未发现差异', 'no difference'] : ['存在差异', 'with differences']
  const [visitsZh, visitsEn] =
    visits === null ? ['', ''] : [`、${String(visits)} 次上门及其检查组`, `, ${String(visits)} visits and their teams`]
  const [changesZh, changesEn] =
    changes === null
      ? ['', '']
      : [`、名单变更 ${String(changes.number)} 项`, `, changes of teams: ${String(changes.number)}`]
  return (
    `已重算 ${String(draws)} 次抽取、抽中 ${String(units)} 户次${visitsZh}${changesZh}，${zh}\n` +
    `computed again: ${String(draws)} draws, ${String(units)} drawn${visitsEn}${changesEn}: ${en}\n` +
    `公告摘要 notice ${noticeDigest}\n记录摘要 record ${recordDigest}\n` +
    (changes === null ? '' : `变更总摘要 seal ${changes.seal}\n`)
  )
}
