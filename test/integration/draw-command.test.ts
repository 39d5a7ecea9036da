/* `double-random draw`: all records or none, and every bad file refused with its place, in both languages, without a trace. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawCases } from '../../cli/draw.js'
import { sayIn } from '../../cli/words.js'
import { writeNotice, type NoticeDraft } from '../../src/draw/index.js'
import { canonicalJson, orThrow, reasonsOf, type Json } from '../../src/kernel/index.js'
import { readJson } from '../json.js'
import { run, runHere, runShell } from './command.js'
import { temporary } from './small-campaign.js'

const vectorsPath = fileURLToPath(new URL('../vectors/draw-vectors.json', import.meta.url))
const vectors = readJson('vectors/draw-vectors.json') as readonly { readonly [member: string]: Json }[]
const refusals = readJson('vectors/draw-refusals.json') as readonly { readonly why: string; readonly case: Json }[]
const [first = {}] = vectors

let folder: ReturnType<typeof temporary>
beforeAll(() => {
  folder = temporary()
})
afterAll(() => folder.remove())

const without = (member: string): Json => Object.fromEntries(Object.entries(first).filter(([key]) => key !== member))

let files = 0
const fileOf = (content: string | Uint8Array): string => {
  const path = join(folder.path, `${String(files++)}.json`)
  writeFileSync(path, content)
  return path
}

/** What is printed of a refused file, in English, a line a reason. */
const englishOf = (path: string): readonly string[] =>
  reasonsOf(drawCases(path)).flatMap(({ number, reasons }) =>
    reasons.map((said) => `${String(number)} ${sayIn('en')({ file: null, said })}`)
  )

const expectRefused = (ended: ReturnType<typeof run>): void => {
  expect(ended.status).toBe(1)
  expect(ended.stdout).toBe('')
  expect(ended.stderr).toMatch(/[\u4e00-\u9fff]/)
  expect(ended.stderr).toMatch(/[a-z]{3}/)
  expect(ended.stderr).not.toMatch(/^ +at |node:|Error:/m)
}

describe('what can be drawn', () => {
  it('prints the records of the whole file of vectors as one JSON text and nothing else', () => {
    const { status, stdout, stderr } = run('draw', vectorsPath)
    expect([status, stderr]).toEqual([0, ''])
    const records = JSON.parse(stdout) as readonly Json[]
    expect(records.map(canonicalJson)).toEqual(vectors.map(({ record }) => canonicalJson(record ?? null)))
    expect(stdout).toBe(`${canonicalJson(records)}\n`)
  })

  it('prints an empty list of records for an empty list of cases', () => {
    expect(runHere('draw', fileOf('[]'))).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
  })

  it('counts a number of a case by its value, however it is spelled', () => {
    const text = JSON.stringify([first]).replace('"number":1,', '"number":1.0e0,')
    expect(text).not.toBe(JSON.stringify([first]))
    expect(orThrow(drawCases(fileOf(text)))).toEqual([canonicalJson(first['record'] ?? null)])
  })

  it('draws units, strata and draws that are called __proto__, constructor or NaN like any other', () => {
    const names = ['__proto__', 'constructor', 'NaN', 'toString']
    const cases = names.map((draw) => {
      const frame = names.map((id) => ({ id, stratum: draw, weight: 1 }))
      const strata = [{ name: draw, method: 'census', size: names.length, reserve: 0, reason: null }]
      const draft = {
        ...(first['notice'] as object),
        draws: [{ name: draw, population: draw, frame, exclusions: [], strata }]
      }
      delete (draft as { protocol?: unknown }).protocol
      const notice = orThrow(writeNotice(draft as unknown as NoticeDraft))
      const dice = { kind: 'dice', name: draw, detail: '', length: 1 }
      const text = JSON.stringify({ notice: { ...notice, sources: [dice] }, commitments: [null], values: ['7'] })
      const rows = JSON.stringify(names.map((id) => [id, draw, 1]))
      return `${text.slice(0, -1)},"tables":{${JSON.stringify(draw)}:{"frame":${rows},"exclusions":[]}}}`
    })
    const records = orThrow(drawCases(fileOf(`[${cases.join()}]`))).map((text) => JSON.parse(text) as DrawnRecord)
    expect(records.map((record) => record.draws.map(({ name }) => name))).toEqual(names.map((name) => [name]))
    for (const record of records) {
      expect(
        record.draws.flatMap(({ strata }) => strata.flatMap(({ drawn }) => drawn.map(({ id }) => id))).sort()
      ).toEqual([...names].sort())
    }
  })
})

type DrawnRecord = {
  readonly draws: readonly {
    readonly name: string
    readonly strata: readonly { readonly drawn: readonly { readonly id: string }[] }[]
  }[]
}

describe('what is refused', () => {
  it.each(refusals.map(({ why, case: given }) => [why, given] as const))(
    'refuses by itself, with its place: %s',
    (_why, given) => {
      const reasons = englishOf(fileOf(JSON.stringify([given])))
      expect(reasons).not.toEqual([])
      for (const reason of reasons) expect(reason).toMatch(/^1 (\/|the data: )|draw "|^1 none of the \d+ witnesses/)
    }
  )

  it('refuses all of them in one file, each under its number, and prints no record', () => {
    const ended = run('draw', fileOf(JSON.stringify(refusals.map((refusal) => refusal.case))))
    expectRefused(ended)
    const heads = [...ended.stderr.matchAll(/^第 (\d+) 例 · case (\d+) \(\/(\d+)\)$/gm)]
    expect(heads.map(([, zh, en, at]) => [zh, en, at])).toEqual(
      refusals.map((_, i) => [String(i + 1), String(i + 1), String(i)])
    )
  })

  it('prints no record where one case of several is refused, and says nothing of the others', () => {
    const ended = runHere('draw', fileOf(JSON.stringify([first, refusals[0]?.case, first])))
    expectRefused(ended)
    expect(ended.stderr.match(/^第 \d+ 例/gm)).toEqual(['第 2 例'])
  })

  it('prints the first thousand reasons of a case and counts the others', () => {
    const [draw = ''] = Object.keys(first['tables'] as object)
    const rows = Array.from({ length: 1500 }, () => null)
    const ended = runHere(
      'draw',
      fileOf(JSON.stringify([{ ...first, tables: { [draw]: { frame: rows, exclusions: [] } } }]))
    )
    expectRefused(ended)
    expect(ended.stderr.match(/^- \//gm)?.length).toBe(1000)
    expect(ended.stderr).toMatch(/- 另有 500 条 · 500 more/)
  })

  it.each<readonly [string, Json, string]>([
    ['a root that is no list', {}, 'null the data: expected a list of cases, found object'],
    ['a case that is null', [null], '1 the data: expected an object, found null'],
    ['a case that is a list', [[]], '1 the data: expected an object, found [0]'],
    ['tables in a list', [{ ...first, tables: [] }], '1 /tables: expected an object, found [0]'],
    ['tables that are null', [{ ...first, tables: null }], '1 /tables: expected an object, found null'],
    ['values that are missing', [without('values')], '1 /values: expected a member, which is missing, found undefined'],
    ['a pair that is null', [{ ...first, tables: { 'a/b': null } }], '1 /tables/a~1b: expected an object, found null']
  ])('refuses %s', (_what, content, expected) => {
    expect(englishOf(fileOf(JSON.stringify(content)))).toEqual([expected])
  })

  it.each([
    ['a row that is too long', '["a","x",1,1]', '/3: expected no such member, found 1'],
    ['a row that is too short', '["a","x"]', '/2: expected a member, which is missing, found undefined'],
    ['a row that is an object', '{"id":"a"}', '/1: expected a member, which is missing, found undefined'],
    ['a row that is null', 'null', ': expected an object, found null'],
    ['a weight that is a text', '["a","x","1"]', '/2: expected an integer from 1 to 4294967295, found "1"'],
    ['a weight of -0', '["a","x",-0]', '/2: expected an integer from 1 to 4294967295, found 0'],
    ['a weight with a fraction', '["a","x",0.5]', '/2: expected an integer from 1 to 4294967295, found 0.5'],
    [
      'an id with a space before it',
      '[" a","x",1]',
      '/0: expected a name without leading or trailing space, found " a"'
    ]
  ])('refuses %s by the name of its draw, its row and its cell', (_what, row, expected) => {
    const given = JSON.stringify([{ ...first, tables: { 'a/b': { frame: [['z', 'x', 1], 'ROW'], exclusions: [] } } }])
    expect(englishOf(fileOf(given.replace('"ROW"', row)))).toContain(`1 /tables/a~1b/frame/1${expected}`)
  })

  it('refuses a member too many beside frame and exclusions', () => {
    const [name = ''] = Object.keys(first['tables'] as object)
    const tables = { [name]: { frame: [], exclusions: [], root: 1 } }
    expect(englishOf(fileOf(JSON.stringify([{ ...first, tables }])))).toEqual([
      `1 /tables/${name}/root: expected no such member, found number`
    ])
  })

  it('refuses __proto__ as a member of a notice, where the notice has none', () => {
    const text = JSON.stringify([first]).replace('"protocol":', '"__proto__":1,"protocol":')
    expect(englishOf(fileOf(text)).join()).toContain('/notice/__proto__: expected no such member')
  })
})

describe('files that are no cases', () => {
  const deep = (open: string, close: string): string => open.repeat(100_000) + close.repeat(100_000)
  const tables = '"tables":{},"commitments":[],"values":[]'

  it.each<readonly [string, () => string, RegExp]>([
    ['an empty file', () => fileOf(''), /the file is empty/],
    ['a file that is not JSON', () => fileOf('[notice]'), /no JSON: at line 1, column 2 stands "notice\]"/],
    ['NaN', () => fileOf('[NaN]'), /no JSON: at line 1, column 2 stands "NaN\]"/],
    ['a file cut in half', () => fileOf(JSON.stringify(vectors).slice(0, 100_000)), /no JSON: at line 1, column \d+ /],
    ['a key that stands twice', () => fileOf('[{"notice":1,"notice":2}]'), /\/0\/notice: the key stands twice/],
    ['a byte order mark', () => fileOf('\ufeff[]'), /begins with a byte order mark/],
    [
      'bytes that are no UTF-8',
      () => fileOf(Uint8Array.of(0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d)),
      /no UTF-8 from byte 4 on/
    ],
    ['UTF-16', () => fileOf(Buffer.from('\ufeff[]', 'utf16le')), /no UTF-8 from byte 1 on/],
    ['lists nested 100,000 deep', () => fileOf(deep('[', ']')), /the data: expected an object, found \[1\]/],
    [
      'a notice nested 100,000 deep',
      () => fileOf(`[{"notice":${'{"more":'.repeat(100_000)}1${'}'.repeat(100_000)},${tables}}]`),
      /\/notice\/protocol: expected a member, which is missing/
    ],
    [
      'a member more that is nested 100,000 deep',
      () =>
        fileOf(
          JSON.stringify([first])
            .replace('"more":{', `"more":{"deep":${deep('[', ']')},`)
            .replace(',}', '}')
        ),
      /\/notice\/more\/deep(\/0)+: expected fewer levels of nesting/
    ],
    [
      'keys that stand twice, 100,000 deep',
      () => fileOf(`${'{"a":1,"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
      /stands twice/
    ],
    ['a directory', () => folder.path, /is a directory, not a file/],
    ['no such file', () => join(folder.path, 'none.json'), /no such file or directory/],
    ['a path through a file', () => join(fileOf('[]'), 'x.json'), /is not a directory/],
    ['a path with a zero in it', () => `${folder.path}/a\0b`, /cannot be read/]
  ])('refuses %s', (_what, path, expected) => {
    const ended = runHere('draw', path())
    expectRefused(ended)
    expect(ended.stderr).toMatch(expected)
  })

  it('refuses a file that is too large without reading it', () => {
    const path = fileOf('[]')
    truncateSync(path, 3 * 2 ** 30)
    expect(englishOf(path)).toEqual(['null the file has 3221225472 bytes, more than 268435456'])
  })

  it('refuses a pipe that nobody writes to instead of waiting for it', () => {
    const path = join(folder.path, 'pipe')
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    expect(englishOf(path)).toEqual(['null is not a regular file'])
  })
})

describe('the command', () => {
  it.each([[['--help']], [['-h']], [['draw', '--help']], [['verify', '-h']]])('explains itself to %j', (given) => {
    const { status, stdout, stderr } = runHere(...given)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/draw CASES\.json[\s\S]*verify DIR/)
  })

  it.each<readonly [readonly string[], RegExp]>([
    [[], /a command is missing/],
    [['redraw'], /there is no command "redraw"/],
    [['__proto__'], /there is no command "__proto__"/],
    [['draw'], /the file of cases is missing/],
    [['draw', ''], /the file of cases is missing/],
    [['verify'], /the directory is missing/],
    [['draw', 'a.json', 'b.json'], /too many arguments/],
    [['draw', '--seed=1', 'a.json'], /there is no option "--seed=1"/],
    [['verify', 'a', '--quiet'], /there is no option "--quiet"/]
  ])('is misused as %j: status 2, and how to use it', (given, expected) => {
    const { status, stdout, stderr } = runHere(...given)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(expected)
    expect(stderr).toMatch(/double-random draw CASES\.json/)
  })

  it('ends with the status and the words of what it was asked', () => {
    expectRefused(run('draw', folder.path))
    expect(run('redraw')).toEqual(runHere('redraw'))
  })

  it('stops quietly when its reader does', () => {
    const { stdout, stderr } = runShell(`$BIN draw '${vectorsPath}' | head -c 10`)
    expect([stdout, stderr]).toEqual(['[{"commitm', ''])
  })

  it.skipIf(!existsSync('/dev/full'))('says so when its output cannot be written, and fails', () => {
    const { status, stderr } = runShell(`$BIN draw '${vectorsPath}' > /dev/full`)
    expect(status).toBe(1)
    expect(stderr).toBe('无法写出 cannot write: ENOSPC\n')
  })

  it('draws from a file in a folder with spaces and Chinese in its name', () => {
    const path = join(folder.path, '抽 取')
    mkdirSync(path)
    writeFileSync(join(path, '案例 1.json'), JSON.stringify([first]))
    expect(runHere('draw', join(path, '案例 1.json')).status).toBe(0)
  })
})
