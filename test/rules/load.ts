/* Loads the tests anew for every mutant: modules that no profile reaches are evaluated once, the others again and again.
   A profile changed while it loads is the profile that whatever extends it extends. */

import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import ts from 'typescript'

export type Exports = Record<string, unknown>

/** A module as compiled: what it imports, and its body. */
type Compiled = {
  readonly imports: ReadonlyMap<string, string>
  readonly run: (exports: Exports, require: (name: string) => unknown, url: string) => void
}

/** Evaluates a module with all it imports. */
export type Load = (path: string) => Exports

export type Loader = {
  /** Which of the files depend on what stands below the folder. */
  readonly reaching: (files: readonly string[]) => readonly string[]
  /** A fresh world: the modules that reach the folder are evaluated again in it; `loaded` sees each before its importers do. */
  readonly world: (loaded?: (path: string, exports: Exports) => void) => Load
}

/**
 * @param files   the tests, as absolute paths
 * @param folder  what is loaded anew stands below it, or depends on it
 * @param virtual modules given instead of those of their name
 */
export async function loaderOf(
  files: readonly string[],
  folder: string,
  virtual: ReadonlyMap<string, Exports>
): Promise<Loader> {
  const imports = importsOf(files)
  const fresh = reachingBack(imports, folder)
  const wanted = files.filter((file) => fresh.has(file))
  const needed = closure(wanted, imports)
  const packages = new Map(virtual)
  for (const name of new Set([...needed].flatMap((path) => [...(imports.get(path)?.keys() ?? [])]))) {
    if (name.startsWith('.') || packages.has(name)) continue
    packages.set(name, { ...((await import(name)) as Exports), __esModule: true })
  }
  const compiled = new Map([...needed].map((path) => [path, compile(path, imports.get(path) ?? new Map())]))
  const settled = new Map<string, Exports>()

  const world: Loader['world'] = (loaded) => {
    const own = new Map<string, Exports>()
    const load: Load = (path) => {
      const cache = fresh.has(path) ? own : settled
      const known = cache.get(path)
      if (known !== undefined) return known
      const module = compiled.get(path)
      if (module === undefined) throw new Error(`not compiled: ${path}`)
      const exports: Exports = {}
      cache.set(path, exports)
      const require = (name: string): unknown => {
        const at = module.imports.get(name)
        return at === undefined || !name.startsWith('.') ? packages.get(name) : load(at)
      }
      try {
        module.run(exports, require, pathToFileURL(path).href)
        loaded?.(path, exports)
      } catch (error) {
        // What broke half way must not be taken for whole by the next who asks.
        cache.delete(path)
        throw error
      }
      return exports
    }
    return load
  }
  return { reaching: (of) => of.filter((file) => fresh.has(file)), world }
}

/** What each module imports, by name as written: the path of our own files, the name itself of packages. */
function importsOf(files: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>()
  const waiting = [...files]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const own = new Map(valueImports(path).map((name) => [name, placeOf(path, name)] as const))
    found.set(path, own)
    waiting.push(...[...own].filter(([name]) => name.startsWith('.')).map(([, at]) => at))
  }
  return found
}

// Types are gone when the tests run, and with them the imports of types.
function valueImports(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022)
  return source.statements.flatMap((statement) => {
    const typeOnly =
      (ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(statement) && statement.isTypeOnly)
    if (typeOnly || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))) return []
    const from = statement.moduleSpecifier
    return from !== undefined && ts.isStringLiteral(from) ? [from.text] : []
  })
}

const placeOf = (path: string, name: string): string =>
  name.startsWith('.') ? resolve(dirname(path), name.replace(/\.js$/, '.ts')) : name

/** The modules that stand below the folder or import, through any number of others, what does. */
function reachingBack(imports: ReadonlyMap<string, ReadonlyMap<string, string>>, folder: string): ReadonlySet<string> {
  const importers = new Map<string, string[]>()
  for (const [path, own] of imports) {
    for (const at of own.values()) importers.set(at, [...(importers.get(at) ?? []), path])
  }
  const found = new Set<string>()
  const waiting = [...imports.keys()].filter((path) => path.startsWith(folder))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    waiting.push(...(importers.get(path) ?? []))
  }
  return found
}

function closure(
  from: readonly string[],
  imports: ReadonlyMap<string, ReadonlyMap<string, string>>
): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    waiting.push(...[...(imports.get(path) ?? [])].filter(([name]) => name.startsWith('.')).map(([, at]) => at))
  }
  return found
}

function compile(path: string, imports: ReadonlyMap<string, string>): Compiled {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8').replaceAll('import.meta.url', '__url'), {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      isolatedModules: true
    }
  })
  const body = compileFunction(outputText, ['exports', 'require', '__url'], { filename: path })
  return { imports, run: body as unknown as Compiled['run'] }
}
