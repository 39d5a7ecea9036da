#!/usr/bin/env node
/* The command: prints what it is told and ends as it is told, whatever becomes of its reader. */

import { runCommand } from './command.js'

// Whoever reads us may stop at any time; a disk may be full.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = 1
    if (error.code === 'EPIPE' || stream === process.stderr) return
    process.stderr.write(`无法写出 cannot write: ${error.code ?? error.message}\n`)
  })
}

try {
  // Everything is ready before the first byte goes out.
  const { status, stdout, stderr } = runCommand(process.argv.slice(2))
  process.exitCode = status
  for (const piece of stdout) process.stdout.write(piece)
  for (const piece of stderr) process.stderr.write(piece)
} catch (error) {
  // A fault of ours, said without a trace, since whoever runs this did not write it.
  process.exitCode = 1
  process.stderr.write(`程序错误 internal error: ${error instanceof Error ? error.message : String(error)}\n`)
}
