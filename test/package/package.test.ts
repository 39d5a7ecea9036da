/* The packed package in an empty project: every subpath by import and by require, and the command. */

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readJson } from '../json.js'
import { installed, manifest, project, run } from './built.js'

const names = readJson('package/public-names.json') as { readonly [subpath: string]: readonly string[] }
const subpaths = Object.keys(manifest.exports).filter((path) => path !== './package.json')

let folder = ''
beforeAll(() => {
  if (!existsSync(join(project, 'dist', 'index.js'))) run(project, 'npm', 'run', 'build')
  folder = installed()
})

describe('the packed package', () => {
  it('has a root and one subpath for each folder of src', () => {
    const folders = readdirSync(join(project, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect([...subpaths].sort()).toEqual(['.', ...folders.map(({ name }) => `./${name}`)].sort())
  })

  it('exports by import and by require the names that are listed, and no others', () => {
    const specifiers = subpaths.map((path) => path.replace('.', 'double-random'))
    const list = `JSON.stringify(Object.fromEntries(found.map(([path, module]) => [path, Object.keys(module).filter((name) => name !== 'default').sort()])))`
    writeFileSync(
      join(folder, 'names.mjs'),
      `const found = await Promise.all(${JSON.stringify(specifiers)}.map(async (path) => [path, await import(path)]))\nconsole.log(${list})`
    )
    writeFileSync(
      join(folder, 'names.cjs'),
      `const found = ${JSON.stringify(specifiers)}.map((path) => [path, require(path)])\nconsole.log(${list})`
    )
    expect(JSON.parse(run(folder, 'node', 'names.mjs'))).toEqual(names)
    expect(JSON.parse(run(folder, 'node', 'names.cjs'))).toEqual(names)
  })

  it('draws the same record by import and by require', () => {
    const { notice, tables, commitments, values, record } =
      (readJson('vectors/draw-vectors.json') as readonly Record<string, unknown>[])[0] ?? {}
    writeFileSync(join(folder, 'case.json'), JSON.stringify({ notice, tables, commitments, values }))
    const body = (load: string): string => `${load}
      const { readFileSync } = require('node:fs')
      const { tables, ...rest } = JSON.parse(readFileSync('case.json', 'utf8'))
      const pairs = Object.entries(tables).map(([name, { frame, exclusions }]) => ({
        name,
        frame: frame.map(([id, stratum, weight]) => ({ id, stratum, weight })),
        exclusions: exclusions.map(([id, reason]) => ({ id, reason }))
      }))
      console.log(JSON.stringify(orThrow(drawUnits({ ...rest, tables: pairs }))))`
    writeFileSync(join(folder, 'draw.cjs'), body(`const { drawUnits, orThrow } = require('double-random')`))
    writeFileSync(
      join(folder, 'draw.mjs'),
      body(
        `import { createRequire } from 'node:module'\nimport { drawUnits, orThrow } from 'double-random'\nconst require = createRequire(import.meta.url)`
      )
    )
    expect(JSON.parse(run(folder, 'node', 'draw.cjs'))).toEqual(record)
    expect(JSON.parse(run(folder, 'node', 'draw.mjs'))).toEqual(record)
  })

  it('brings a command that runs', () => {
    expect(run(folder, 'node', join('node_modules', 'double-random', 'dist', 'bin.js'), '--help')).toMatch(
      /double-random draw/
    )
  })

  it('holds no source, no test and nothing of this machine', () => {
    const held = readdirSync(join(folder, 'node_modules', 'double-random'), { recursive: true, encoding: 'utf8' })
    expect(held.filter((path) => /^(src|test|examples|bench|cli)(\/|$)|\.tgz$/.test(path))).toEqual([])
  })
})
