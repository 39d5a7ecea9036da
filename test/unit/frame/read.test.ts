/* Tables from their text: every line as the protocol writes it, and every other spelling refused with its line. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exclusionsText,
  frameText,
  idOrder,
  readExclusions,
  readFrame,
  tableTextMessages,
  type Exclusion,
  type TableTextRefusal,
  type Unit
} from '../../../src/frame/index.js'
import { explainBy, isName, isUncomposedName, orThrow, reasonsOf, type Name } from '../../../src/kernel/index.js'

const tagsOf = (text: string): readonly (readonly [string, number])[] =>
  reasonsOf(readFrame(text)).map(({ _tag, line }) => [_tag, line])

const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter(isName),
  fc.constantFrom('__proto__', 'constructor', '甲', '～', '𠀀', 'a', 'aa')
) as fc.Arbitrary<Name>

describe('readFrame', () => {
  it('reads back every frame that is written, in the order of the text', () => {
    const units = fc.uniqueArray(
      fc.record({ id: name, stratum: name, weight: fc.integer({ min: 1, max: 2 ** 32 - 1 }) }),
      {
        selector: ({ id }) => id
      }
    )
    fc.assert(
      fc.property(units, (frame: readonly Unit[]) => {
        const order = idOrder(frame.map(({ id }) => id))
        const text = frameText(frame, order)
        const read = orThrow(readFrame(text))
        expect(read).toEqual([...order].map((row) => frame[row]))
        expect(frameText(read, Uint32Array.from(read.keys()))).toBe(text)
      })
    )
  })

  it('reads no text as a frame that is not the text of that frame', () => {
    const lines = fc.array(
      fc.constantFrom('a\tx\t1', 'b\tx\t02', 'b\tx\t2', '', 'b\tx\t2\t', 'a\tx', ' a\tx\t1', 'c\t\t1')
    )
    const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean())
    fc.assert(
      fc.property(text, ([content, end, ended]) => {
        const whole = content.join(end) + (ended && content.length > 0 ? end : '')
        const read = readFrame(whole)
        if (read._tag === 'Right') expect(frameText(read.right, Uint32Array.from(read.right.keys()))).toBe(whole)
      })
    )
  })

  it('reads the empty text as the empty frame', () => {
    expect(orThrow(readFrame(''))).toEqual([])
  })

  it.each([
    ['1', true],
    ['4294967295', true],
    ['0', false],
    ['4294967296', false],
    ['01', false],
    ['+1', false],
    ['-1', false],
    ['1.0', false],
    ['1e2', false],
    ['1 ', false],
    ['１', false],
    ['', false]
  ])('takes the weight %j: %s', (weight, taken) => {
    expect(tagsOf(`a\tx\t${weight}\n`)).toEqual(taken ? [] : [['LineWeight', 1]])
  })

  it.each<readonly [string, string, readonly (readonly [string, number])[]]>([
    ['a last line without LF', 'a\tx\t1\nb\tx\t1', [['LineNotEnded', 2]]],
    [
      'lines ended by CRLF',
      'a\tx\t1\r\nb\tx\t1\r\n',
      [
        ['LineWeight', 1],
        ['LineWeight', 2]
      ]
    ],
    ['an empty line', 'a\tx\t1\n\nb\tx\t1\n', [['LineColumns', 2]]],
    ['a final empty line', 'a\tx\t1\n\n', [['LineColumns', 2]]],
    ['a TAB too many', 'a\tx\t1\t\n', [['LineColumns', 1]]],
    ['a column too few', 'a\tx\n', [['LineColumns', 1]]],
    ['a byte order mark', '\ufeffa\tx\t1\n', [['LineName', 1]]],
    ['an empty id', '\tx\t1\n', [['LineName', 1]]],
    ['a stratum with outer space', 'a\tx \t1\n', [['LineName', 1]]],
    ['an id of 201 bytes', `${'a'.repeat(201)}\tx\t1\n`, [['LineName', 1]]],
    ['ids in the wrong order', 'b\tx\t1\na\tx\t1\n', [['LineOutOfOrder', 2]]],
    ['ids by UTF-16 units', '𠀀\tx\t1\n～\tx\t1\n', [['LineOutOfOrder', 2]]],
    ['an id twice', 'a\tx\t1\na\ty\t1\n', [['LineIdTwice', 2]]],
    [
      'several troubles, all of them',
      'b\tx\t0\na\t\t1\nc\n',
      [
        ['LineWeight', 1],
        ['LineName', 2],
        ['LineOutOfOrder', 2],
        ['LineColumns', 3]
      ]
    ]
  ])('refuses %s with its line', (_what, text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it('reads an id of 200 bytes, and one that is not in NFC as it stands', () => {
    const uncomposed = 'e\u0301'
    expect(isUncomposedName(uncomposed) && !isName(uncomposed)).toBe(true)
    const text = `${'a'.repeat(200)}\tx\t1\n${uncomposed}\tx\t1\n`
    expect(orThrow(readFrame(text)).map(({ id }) => id)).toEqual(['a'.repeat(200), uncomposed])
  })
})

describe('readExclusions', () => {
  it('reads back every list that is written', () => {
    const entries = fc.uniqueArray(fc.record({ id: name, reason: name }), { selector: ({ id }) => id })
    fc.assert(
      fc.property(entries, (exclusions: readonly Exclusion[]) => {
        const order = idOrder(exclusions.map(({ id }) => id))
        expect(orThrow(readExclusions(exclusionsText(exclusions, order)))).toEqual(
          [...order].map((row) => exclusions[row])
        )
      })
    )
  })

  it('refuses CRLF by the invisible character that it leaves in the reason', () => {
    expect(reasonsOf(readExclusions('a\tgone\r\n'))).toEqual([
      { _tag: 'LineName', line: 1, column: 'reason', found: 'gone\r', trouble: { _tag: 'Invisible', codePoint: 0x0d } }
    ])
  })

  it('refuses a frame as a list of exclusions', () => {
    expect(reasonsOf(readExclusions('a\tx\t1\n'))).toEqual([{ _tag: 'LineColumns', line: 1, columns: 3, expected: 2 }])
  })
})

describe('the words', () => {
  const refusals: readonly TableTextRefusal[] = [
    { _tag: 'LineNotEnded', line: 7 },
    { _tag: 'LineColumns', line: 7, columns: 4, expected: 3 },
    { _tag: 'LineName', line: 7, column: 'id', found: '', trouble: { _tag: 'Empty' } },
    { _tag: 'LineName', line: 7, column: 'stratum', found: 'x', trouble: { _tag: 'TooLong', bytes: 201 } },
    { _tag: 'LineName', line: 7, column: 'reason', found: ' x', trouble: { _tag: 'OuterSpace' } },
    { _tag: 'LineName', line: 7, column: 'id', found: '\u200b', trouble: { _tag: 'Invisible', codePoint: 0x200b } },
    { _tag: 'LineWeight', line: 7, found: '01' },
    { _tag: 'LineOutOfOrder', line: 7, id: 'a', before: 'b' },
    { _tag: 'LineIdTwice', line: 7, id: 'a' }
  ]

  it.each(refusals.map((refusal) => [refusal._tag, refusal] as const))(
    'of %s name the line in both languages',
    (_tag, refusal) => {
      const zh = explainBy(tableTextMessages)('zh')(refusal)
      const en = explainBy(tableTextMessages)('en')(refusal)
      expect(zh).toMatch(/第 7 行/)
      expect(en).toMatch(/line 7/)
    }
  )

  it('shorten what is long without cutting a character in half', () => {
    const [refusal] = reasonsOf(readFrame(`a\tx\t${'𠀀'.repeat(500)}\n`))
    const words = refusal ? explainBy(tableTextMessages)('en')(refusal) : ''
    expect(words).toContain(`"${'𠀀'.repeat(60)}"…`)
    expect(words.length).toBeLessThan(250)
    expect(words).not.toMatch(/\\ud8/)
  })
})
