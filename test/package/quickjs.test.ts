/* The one-file build in QuickJS, an engine without any host object: no Node, no Intl, no crypto, no TextEncoder. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getQuickJS } from 'quickjs-emscripten'
import { beforeAll, describe, expect, it } from 'vitest'
import { readJson } from '../json.js'
import { drawVectors, inputOf } from '../unit/draw/cases.js'
import { project, run } from './built.js'

const bundle = join(project, 'dist', 'double-random.iife.js')
beforeAll(() => {
  if (!existsSync(bundle)) run(project, 'npm', 'run', 'build')
})

describe('QuickJS', () => {
  it('has nothing of a host', async () => {
    const context = (await getQuickJS()).newContext()
    const hosts = `['process', 'TextEncoder', 'Intl', 'crypto', 'require', 'console', 'fetch'].filter((name) => name in globalThis)`
    const found = context.unwrapResult(context.evalCode(hosts))
    expect(context.dump(found)).toEqual([])
    found.dispose()
    context.dispose()
  })

  it('makes every record of the vectors', async () => {
    const context = (await getQuickJS()).newContext()
    context.unwrapResult(context.evalCode(readFileSync(bundle, 'utf8'))).dispose()
    for (const vector of drawVectors) {
      const code = `JSON.stringify(doubleRandom.orThrow(doubleRandom.drawUnits(${JSON.stringify(inputOf(vector))})))`
      const result = context.unwrapResult(context.evalCode(code))
      expect(JSON.parse(context.getString(result))).toEqual(vector.record)
      result.dispose()
    }
    context.dispose()
  })

  it('refuses what it refuses in Node', async () => {
    const context = (await getQuickJS()).newContext()
    context.unwrapResult(context.evalCode(readFileSync(bundle, 'utf8'))).dispose()
    const refusals = readJson('vectors/draw-refusals.json') as readonly {
      readonly case: Parameters<typeof inputOf>[0]
    }[]
    const tags = refusals.map(({ case: given }) => {
      const result = context.unwrapResult(
        context.evalCode(`doubleRandom.drawUnits(${JSON.stringify(inputOf(given))})._tag`)
      )
      const tag = context.getString(result)
      result.dispose()
      return tag
    })
    expect(new Set(tags)).toEqual(new Set(['Left']))
    context.dispose()
  })
})
