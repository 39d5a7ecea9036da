/* What a TypeScript file offers to the rule catalogue: the names it exports and the titles of its live tests.
   Read from the syntax, so that a name in a comment or a string does not count. */

import ts from 'typescript'

/** The names a file exports by itself; `export *` is not followed. */
export const exportedNames = (text: string): ReadonlySet<string> => new Set(parse(text).statements.flatMap(namesOf))

/** The titles, as written, of the tests that run: neither skipped, nor todo, nor expected to fail. */
export const testTitles = (text: string): ReadonlySet<string> => new Set(titlesIn(parse(text)))

const parse = (text: string): ts.SourceFile => ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022)

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : []
  }
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  if (!exported) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  }
  return ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
    ? statement.name === undefined
      ? []
      : [statement.name.text]
    : []
}

const idle: ReadonlySet<string> = new Set(['skip', 'todo', 'fails'])

function titlesIn(node: ts.Node): readonly string[] {
  const call = ts.isCallExpression(node) ? vitestCall(node) : undefined
  if (call !== undefined && call.words.some((word) => idle.has(word))) return []
  const own = call === undefined || call.title === undefined || call.name === 'describe' ? [] : [call.title]
  const inner: string[] = []
  ts.forEachChild(node, (child) => {
    inner.push(...titlesIn(child))
  })
  return [...own, ...inner]
}

// `it.each(rows)('title', run)` is a call of a call of a property: walk down to the name it starts from.
function vitestCall(node: ts.CallExpression): { name: string; words: readonly string[]; title?: string } | undefined {
  const words: string[] = []
  let callee: ts.Expression = node.expression
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee)) {
      words.push(callee.name.text)
      callee = callee.expression
    } else if (ts.isCallExpression(callee)) callee = callee.expression
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag
    else return undefined
  }
  if (!['it', 'test', 'describe'].includes(callee.text)) return undefined
  // A title without a body is a test that vitest lists and does not run.
  const title = node.arguments.length < 2 ? undefined : literal(node.arguments[0])
  return { name: callee.text, words, ...(title === undefined ? {} : { title }) }
}

function literal(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const left = literal(node.left)
  const right = literal(node.right)
  return left === undefined || right === undefined ? undefined : left + right
}
