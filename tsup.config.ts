import { readdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const shared: Options = { target: 'es2022', platform: 'neutral', noExternal: [/^@noble\//], treeshake: true }

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', ...Object.fromEntries(folders.map((name) => [name, `src/${name}/index.ts`])) },
    format: ['esm', 'cjs'],
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
    splitting: true
  },
  // One file with everything in it, for a page or an engine that has no module loader.
  {
    ...shared,
    entry: { 'double-random': 'src/index.ts' },
    format: ['iife'],
    globalName: 'doubleRandom',
    noExternal: [/.*/],
    esbuildOptions: (options) => {
      options.mainFields = ['module', 'main']
    },
    minify: true,
    outExtension: () => ({ js: '.iife.js' })
  },
  {
    entry: { bin: 'cli/bin.ts' },
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    noExternal: [/^@noble\//],
    external: ['double-random']
  }
])
