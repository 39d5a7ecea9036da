import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const impure = [
  ['Math', 'random', 'the seed is an argument'],
  ['Math', 'log', 'engines round it differently'],
  ['Math', 'exp', 'engines round it differently'],
  ['Math', 'pow', 'engines round it differently'],
  ['Date', 'now', 'today is an argument']
].map(([object, property, message]) => ({ object, property, message }))

export default tseslint.config(
  { ignores: ['dist', 'out', 'coverage', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error'
    }
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'no host object in src' },
            { regex: '^(fp-ts|io-ts)/(?!lib/)', message: 'only lib/ loads in Node as ESM and as CommonJS' }
          ]
        }
      ],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: false }],
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-globals': [
        'error',
        'console',
        'process',
        'globalThis',
        'crypto',
        'TextEncoder',
        'Intl',
        'setTimeout'
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date']", message: 'civil dates stand in kernel/date.ts' },
        {
          selector: 'MemberExpression[property.name=/^(localeCompare|toLocale\\w*)$/]',
          message: 'order is by UTF-8 bytes'
        }
      ]
    }
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] }
)
