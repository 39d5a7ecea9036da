/* The shape of the house: imports go to the left only, one door a dependency, nothing impure, every export documented. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** The folders of src/ in the order of a campaign; a file imports from its own folder or from the left. */
const ORDER = [
  'kernel',
  'calendar',
  'checklist',
  'registry',
  'plan',
  'frame',
  'draw',
  'merge',
  'assign',
  'inspect',
  'publish',
  'trail',
  'accountability',
  'statistics',
  'profile',
  'audit',
  'campaign',
  'index'
]

const DOORS: { readonly [dependency: string]: RegExp } = {
  'decimal.js': /^kernel\/ratio\.ts$/,
  'io-ts': /(^|\/)codec\.ts$/,
  // Simulation only, never a draw or a team.
  'pure-rand': /^audit\//,
  '@noble/hashes': /^kernel\/digest\.ts$/,
  'fp-ts': /./
}

type Import = { readonly file: string; readonly from: string }

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

const imports: readonly Import[] = [...sources].flatMap(([file, text]) =>
  ts.preProcessFile(text).importedFiles.map(({ fileName }) => ({ file, from: fileName }))
)

const stageOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file.replace('.ts', ''))

describe('src', () => {
  it('holds files and imports to look at', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(200)
  })

  it('has no stage that stands outside the order', () => {
    expect([...new Set(files.map(stageOf))].filter((stage) => !ORDER.includes(stage))).toEqual([])
  })

  it('imports from its own folder or from the left', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false
      const target = normalize(join(dirname(file), from)).replace(/\.js$/, '.ts')
      return ORDER.indexOf(stageOf(target)) > ORDER.indexOf(stageOf(file)) || !sources.has(target)
    })
    expect(wrong).toEqual([])
  })

  it('reaches another folder through its index', () => {
    const wrong = imports.filter(({ file, from }) => {
      const target = normalize(join(dirname(file), from))
      return (
        from.startsWith('.') &&
        target.includes('/') &&
        stageOf(target) !== stageOf(file) &&
        !target.endsWith('/index.js')
      )
    })
    expect(wrong).toEqual([])
  })

  it('takes each dependency through its one door', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (from.startsWith('.')) return false
      const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? '')
      return !(DOORS[name]?.test(file) ?? false)
    })
    expect(wrong).toEqual([])
  })

  it('says in no file what is impure or depends on the engine', () => {
    const impure =
      /Math\.(random|log|exp|pow)\b|Date\.now|new Date\b|localeCompare|toLocale|console\.|\bany\b as|@ts-ignore|eslint-disable/
    expect([...sources].filter(([, text]) => impure.test(text)).map(([file]) => file)).toEqual([])
  })

  it('keeps files short enough to hold one concept', () => {
    const long = [...sources]
      .map(([file, text]) => [file, text.split('\n').length] as const)
      .filter(([, lines]) => lines > 320)
    expect(long).toEqual([])
  })
})

describe('public exports', () => {
  const exported = [...sources].flatMap(([file, text]) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
    return source.statements.flatMap((statement) => {
      if (ts.isExportDeclaration(statement) || !ts.canHaveModifiers(statement)) return []
      const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
      if (!isExported) return []
      const comment = ts
        .getJSDocCommentsAndTags(statement)
        .map((node) => node.getText(source))
        .join('\n')
      const name = statement.getText(source).split(/[\n=({]/)[0] ?? ''
      return [
        { place: `${file}: ${name.trim()}`, comment, overload: ts.isFunctionDeclaration(statement) && !statement.body }
      ]
    })
  })

  it('each have a docstring in English and Chinese', () => {
    const wrong = exported.filter(({ comment }) => !/[\u4e00-\u9fff]/.test(comment) || !/[A-Za-z]{3}/.test(comment))
    expect(wrong.map(({ place }) => place)).toEqual([])
  })

  it('each say since when', () => {
    expect(exported.filter(({ comment }) => !comment.includes('@since')).map(({ place }) => place)).toEqual([])
  })
})

describe('the tree', () => {
  it('has neither a machine path nor the name of a registry host', () => {
    const top = fileURLToPath(new URL('..', import.meta.url))
    const skipped = /(^|\/)(node_modules|dist|out|coverage|\.git|__pycache__)(\/|$)/
    const wrong = readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(top, join(entry.parentPath, entry.name)))
      .filter((path) => !skipped.test(path) && !path.endsWith('architecture.test.ts'))
      .filter((path) =>
        /registry\.[a-z]+\.(org|com|io)|\/(work|root|tmp\/bash_jobs)\/|"resolved":/.test(
          readFileSync(join(top, path), 'utf8')
        )
      )
    expect(wrong).toEqual([])
  })
})
