/* The real command, run as its users run it. */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../cli/command.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How a run ended. */
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a script of the project by node and tsx. */
export function runScript(script: string, given: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...given], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  return { status, stdout, stderr }
}

/** Runs `double-random`. */
export const run = (...given: readonly string[]): Ended => runScript('cli/bin.ts', given)

/** The same without a process of its own. */
export function runHere(...given: readonly string[]): Ended {
  const { status, stdout, stderr } = runCommand(given)
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

/** Runs a line of the shell in the project, where `$BIN` is the command. */
export function runShell(line: string): Ended {
  const command = `'${process.execPath}' --import tsx cli/bin.ts`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replaceAll('$BIN', command)], {
    cwd: root,
    encoding: 'utf8'
  })
  return { status, stdout, stderr }
}
