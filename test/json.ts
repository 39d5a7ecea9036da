/* Test data committed beside the tests, read as it stands. */

import { readFileSync } from 'node:fs'

/** A file below `test/`, parsed. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
