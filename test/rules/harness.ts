/* What the tests take for vitest while mutants run: describe and it write down what there is to run, expect is vitest's own. */

import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend
} from '@vitest/expect'
import type { Exports } from './load.js'

type Run = () => unknown

/** One test: its full title, with those of its groups, and the title as written in the file. */
export type Test = {
  readonly title: string
  readonly written: string
  /** Runs what its groups ask for first, then the test; rejects when it fails. */
  readonly run: () => Promise<void>
}

type Group = { readonly title: string; readonly before: { readonly run: Run; done: boolean }[]; readonly each: Run[] }

export type Harness = {
  readonly vitest: Exports
  /** The tests that a file declares when it is loaded. */
  readonly declared: (load: () => void) => readonly Test[]
}

export function makeHarness(): Harness {
  let groups: Group[] = []
  let tests: Test[] = []
  const asked = <A>(list: readonly Group[], of: (group: Group) => readonly A[]): readonly A[] => list.flatMap(of)

  const it = (written: string, title: string, run: Run): void => {
    const within = [...groups]
    tests.push({
      title: [...within.map((group) => group.title), title].filter((part) => part !== '').join(' › '),
      written,
      run: async () => {
        for (const before of asked(within, (group) => group.before)) {
          if (!before.done) await before.run()
          before.done = true
        }
        for (const before of asked(within, (group) => group.each)) await before()
        await run()
      }
    })
  }
  const describe = (_written: string, title: string, run: Run): void => {
    groups = [...groups, { title, before: [], each: [] }]
    run()
    groups = groups.slice(0, -1)
  }
  const top = (): Group => {
    const group = groups.at(-1)
    if (group === undefined) throw new Error('outside of every file')
    return group
  }
  return {
    vitest: {
      __esModule: true,
      expect: makeExpect(),
      it: declarer(it),
      test: declarer(it),
      describe: declarer(describe),
      beforeAll: (run: Run) => void top().before.push({ run, done: false }),
      beforeEach: (run: Run) => void top().each.push(run),
      afterAll: () => undefined,
      afterEach: () => undefined
    },
    declared: (load) => {
      tests = []
      groups = [{ title: '', before: [], each: [] }]
      load()
      return tests
    }
  }
}

type Declare = (written: string, title: string, run: Run) => void

function declarer(declare: Declare): unknown {
  const plain = (title: string, ...rest: readonly unknown[]): void => {
    // Options may stand between, a time limit after.
    const run = rest.find((part) => typeof part === 'function') as Run | undefined
    if (run !== undefined) declare(title, title, run)
  }
  const idle = (): void => undefined
  const each =
    (cases: readonly unknown[]) =>
    (title: string, run: (...values: readonly unknown[]) => unknown): void => {
      cases.forEach((one, index) => {
        const values: readonly unknown[] = Array.isArray(one) ? one : [one]
        declare(title, titleOf(title, values, index), () => run(...values))
      })
    }
  return Object.assign(plain, {
    each,
    skip: Object.assign(() => undefined, { each: () => idle }),
    todo: idle,
    skipIf: (when: boolean) => (when ? idle : plain),
    runIf: (when: boolean) => (when ? plain : idle)
  })
}

function titleOf(title: string, values: readonly unknown[], index: number): string {
  const counted = title.replaceAll('%#', String(index))
  const places = counted.match(/%[sdifjoOc]/g)?.length ?? 0
  return format(counted, ...values.slice(0, places)).replace(/\$(\w+)/g, (whole, key: string) => {
    const [first] = values
    return typeof first === 'object' && first !== null && key in first ? String((first as Exports)[key]) : whole
  })
}

// As vitest puts its expect together.
function makeExpect(): unknown {
  chai.use(JestExtend)
  chai.use(JestChaiExpect)
  chai.use(JestAsymmetricMatchers)
  const host = globalThis as unknown as Record<symbol, object>
  const expect = Object.assign(
    (value: unknown, message?: string) => chai.expect(value, message),
    chai.expect,
    host[ASYMMETRIC_MATCHERS_OBJECT],
    customMatchers
  )
  host[GLOBAL_EXPECT] = expect
  return expect
}
