/* Every link of the documents leads to a file that is there, and every script they name is one of the package's. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const pages = [
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/02-linxia-2022/README.md'],
  ...readdirSync(join(project, 'docs')).map((name) => `docs/${name}`)
]
const scripts = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly scripts: object })
  .scripts

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(project, page), 'utf8')

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '')
    expect(links.filter((link) => !existsSync(join(project, dirname(page), link)))).toEqual([])
  })

  it('names scripts that are there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script ?? '')
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
  })
})
