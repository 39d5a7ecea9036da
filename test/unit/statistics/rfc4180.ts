/* A reader of RFC 4180 that knows nothing of the writer: it goes letter by letter through the grammar. */

export function rfc4180(text: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  let [line, cell, at] = [[] as string[], '', 0]
  const fail = (why: string): never => {
    throw new Error(`${why} at ${String(at)}`)
  }
  while (at < text.length) {
    if (text[at] === '"') {
      at++
      for (;;) {
        if (at >= text.length) fail('an open quote')
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"'
          at += 2
        } else if (text[at] === '"') break
        else cell += text[at++] ?? ''
      }
      at++
      if (text[at] !== ',' && text.slice(at, at + 2) !== '\r\n') fail('text behind a quote')
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') fail('a bare quote or line break')
        cell += text[at++] ?? ''
      }
    }
    line.push(cell)
    cell = ''
    if (text[at] === ',') {
      at++
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n') fail('a line without CR LF')
    at += 2
    lines.push(line)
    line = []
  }
  return lines
}
