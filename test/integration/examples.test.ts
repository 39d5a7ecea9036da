/* Every example runs, prints what is committed beside it, and the README shows both as they are. */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(project, path), 'utf8')
const examples = readdirSync(join(project, 'examples')).filter((name) => /^\d\d-.*\.ts$/.test(name))

describe('examples', () => {
  it.each(examples)('%s prints its output', (name) => {
    const printed = execFileSync('npx', ['tsx', join('examples', name)], { cwd: project, encoding: 'utf8' })
    expect(printed).toBe(read(join('examples', name.replace('.ts', '.txt'))))
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s shows the first example and its output', (page) => {
    expect(read(page)).toContain(`\`\`\`ts\n${read('examples/01-first-draw.ts')}\`\`\``)
    expect(read(page)).toContain(`\`\`\`\n${read('examples/01-first-draw.txt')}\`\`\``)
  })
})
