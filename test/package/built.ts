/* What `npm run build` and `npm pack` make of the project, laid out as an installed package would be. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const project = fileURLToPath(new URL('../..', import.meta.url))

/** The manifest as it stands. */
export const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly exports: { readonly [path: string]: unknown }
  readonly dependencies: { readonly [name: string]: string }
}

/** An empty project with the packed package in it and its run-time dependencies, no others. */
export function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'double-random-'))
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'double-random'), { recursive: true })
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
  ) as readonly { readonly filename: string }[]
  execFileSync('tar', [
    'xzf',
    join(folder, packed?.filename ?? ''),
    '--strip-components=1',
    '-C',
    join(modules, 'double-random')
  ])
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(project, 'node_modules', name), join(modules, name))
  return folder
}

/** Runs a program in a folder and gives what it printed. */
export const run = (folder: string, program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8' })
