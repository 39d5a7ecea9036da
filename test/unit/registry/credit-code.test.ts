import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explainBy } from '../../../src/kernel/index.js'
import {
  checkCharacter,
  CREDIT_CODE_ALPHABET,
  creditCodeMessages,
  creditCodeTroubles,
  isCreditCode,
  organisationCheckCharacter,
  parseCreditCode,
  type CreditCodeTrouble
} from '../../../src/registry/index.js'
import { readJson } from '../../json.js'
import { gansu } from './sample.js'

type Verdict = readonly [code: string, ninth: string | null, last: string | null]
const vectors = readJson('vectors/credit-codes.json') as {
  readonly base: string
  readonly ninths: readonly string[]
  readonly counts: { readonly [name: string]: number }
  readonly valid: { readonly [check: string]: readonly string[] }
  readonly corruptions: readonly Verdict[]
  readonly transpositions: readonly Verdict[]
}

const tags = (code: string): readonly string[] => creditCodeTroubles(code).map(({ _tag }) => _tag)
const expectedBy = (
  troubles: readonly CreditCodeTrouble[],
  tag: 'CodeOrganisationCheck' | 'CodeFinalCheck'
): string | null => {
  const trouble = troubles.find(({ _tag }) => _tag === tag)
  return trouble && 'expected' in trouble ? trouble.expected : null
}

describe('check characters (GB 32100, GB 11714)', () => {
  it('all 31 come out, and a code with each is accepted', () => {
    expect(new Set(Object.keys(vectors.valid))).toEqual(new Set(CREDIT_CODE_ALPHABET.split('')))
    expect(new Set(Object.keys(vectors.valid)).size).toBe(31)
    for (const [check, codes] of Object.entries(vectors.valid)) {
      expect(codes.length).toBeGreaterThan(0)
      for (const code of codes) {
        expect([code, checkCharacter(code.slice(0, 17))]).toEqual([code, check])
        expect(organisationCheckCharacter(code.slice(8, 16))).toBe(code.charAt(16))
        expect(creditCodeTroubles(code)).toEqual([])
      }
    }
    expect(vectors.ninths).toHaveLength(11)
  })

  it.each(['91110108551385082Q', '91110000600037341L', '91350100M000100Y43', '12440600MB2C07549J'])(
    'accepts %s, which is public',
    (code) => {
      expect(parseCreditCode(code)).toEqual({ _tag: 'Right', right: code })
      expect(isCreditCode(code)).toBe(true)
    }
  )

  it('refuses each of the 540 codes that differ from one at a single place', () => {
    expect(vectors.corruptions).toHaveLength(18 * 30)
    for (const [code, ninth, last] of vectors.corruptions) {
      const troubles = creditCodeTroubles(code)
      expect([code, expectedBy(troubles, 'CodeOrganisationCheck'), expectedBy(troubles, 'CodeFinalCheck')]).toEqual([
        code,
        ninth,
        last
      ])
      expect(last).not.toBeNull()
    }
  })

  it('detects every swap of two neighbours by the last character, and only some by that of the organisation code', () => {
    let [byLast, byNinth] = [0, 0]
    for (const [code, ninth, last] of vectors.transpositions) {
      const troubles = creditCodeTroubles(code)
      expect([code, expectedBy(troubles, 'CodeOrganisationCheck'), expectedBy(troubles, 'CodeFinalCheck')]).toEqual([
        code,
        ninth,
        last
      ])
      if (expectedBy(troubles, 'CodeFinalCheck') !== null) byLast++
      if (expectedBy(troubles, 'CodeOrganisationCheck') !== null) byNinth++
    }
    expect({ all: vectors.transpositions.length, byLast, byNinth }).toEqual({
      all: vectors.counts['transpositions'],
      byLast: vectors.counts['transpositions'],
      byNinth: vectors.counts['transpositionsFoundByNinth']
    })
    expect(byNinth).toBeLessThan(byLast)
  })

  const script = fileURLToPath(new URL('../../vectors/credit-codes.py', import.meta.url))
  const python = spawnSync('python3', ['--version']).status === 0
  it.skipIf(!python)('the vectors are what the second implementation writes (needs python3)', () => {
    const run = spawnSync('python3', ['-B', script, '--check'], { encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([0, ''])
  })

  it('are not computed from what is no beginning of a code', () => {
    expect(
      ['', '9111010855138508', '91110108551385082Q', '9111010855138508I', '9111010855138508q'].map(checkCharacter)
    ).toEqual(Array(5).fill(null))
    expect(['5513850', '551385082', '5513850a', ''].map(organisationCheckCharacter)).toEqual(Array(4).fill(null))
  })

  it('the organisation code keeps the letters that credit codes do without (GB 11714)', () => {
    expect(organisationCheckCharacter('IOSVZ000')).not.toBeNull()
  })
})

describe('creditCodeTroubles', () => {
  it('reports the last character alone where a code of the first trials has another', () => {
    expect(creditCodeTroubles('91350100M0001TGQXM')).toEqual([{ _tag: 'CodeFinalCheck', expected: '1', found: 'M' }])
    expect(isCreditCode('91350100M0001TGQXM')).toBe(true)
  })

  it('reports the organisation code under a tag of its own', () => {
    const first17 = '91110108551385083'
    expect(creditCodeTroubles(first17 + (checkCharacter(first17) ?? ''))).toEqual([
      { _tag: 'CodeOrganisationCheck', expected: '2', found: '3' }
    ])
  })

  it.each([
    ['small letters', '91110108551385082q'],
    ['full width', '９1110108551385082Ｑ'],
    ['full width small letters', '91110108551385082ｑ'],
    ['a space in front', ' 91110108551385082Q'],
    ['a line end behind', '91110108551385082Q\n'],
    ['groups', '911101 08 55138508-2 Q'],
    ['an ideographic space', '91110108551385082Q\u3000'],
    ['a byte order mark', '\ufeff91110108551385082Q'],
    ['a zero-width space', '91110108\u200b551385082Q']
  ])('refuses %s, converts nothing and names the lawful spelling', (_, text) => {
    expect(creditCodeTroubles(text)).toEqual([{ _tag: 'CodeSpelling', nearest: '91110108551385082Q' }])
    expect(isCreditCode(text)).toBe(false)
    expect(parseCreditCode(text)._tag).toBe('Left')
  })

  it('names no spelling where the rest is no code either', () => {
    expect(creditCodeTroubles('9111010855138508q')).toEqual([
      { _tag: 'CodeSpelling', nearest: null },
      { _tag: 'CodeLength', characters: 17 }
    ])
  })

  it.each(['I', 'O', 'S', 'V', 'Z', '*', '号', '𠀀'])('refuses %s by its position', (character) => {
    const text = `91110108${character}51385082Q`
    const found = creditCodeTroubles(text).filter(({ _tag }) => _tag === 'CodeCharacter')
    expect(found).toEqual([{ _tag: 'CodeCharacter', position: 9, character }])
  })

  it('reports every trouble of a text, not only the first', () => {
    expect(tags('Z91101O8551385083q')).toEqual([
      'CodeSpelling',
      'CodeCharacter',
      'CodeCharacter',
      'CodeRegistrar',
      'CodeRegionPart',
      'CodeOrganisationCheck'
    ])
    expect(tags('91A10108551385083Q')).toEqual(['CodeRegionPart', 'CodeOrganisationCheck', 'CodeFinalCheck'])
  })

  it('still says which last character is due where another stands that is none', () => {
    expect(creditCodeTroubles('91110108551385082O')).toEqual([
      { _tag: 'CodeCharacter', position: 18, character: 'O' },
      { _tag: 'CodeFinalCheck', expected: 'Q', found: 'O' }
    ])
  })

  it.each([
    ['', [0]],
    ['9', [1]],
    ['91110108551385082', [17]],
    ['91110108551385082QQ', [19]],
    ['9'.repeat(101), [101]],
    ['x'.repeat(1_000_000), [1_000_000]]
  ])('refuses other lengths (%#)', (text, lengths) => {
    const found = creditCodeTroubles(text).flatMap((trouble) =>
      trouble._tag === 'CodeLength' ? [trouble.characters] : []
    )
    expect(found).toEqual(lengths)
  })

  it('does not walk through what is longer than any code could be meant', () => {
    expect(tags('q'.repeat(100))).toEqual(['CodeSpelling', 'CodeLength'])
    expect(tags('*'.repeat(100))).toHaveLength(101)
    expect(tags('*'.repeat(101))).toEqual(['CodeLength'])
  })

  it('refuses a registrar or category that is not known', () => {
    const withPrefix = (prefix: string): readonly string[] => {
      const first17 = `${prefix}11010855138508`.slice(0, 16) + '2'
      return tags(first17 + (checkCharacter(first17) ?? ''))
    }
    expect(['91', '92', '93', '11', '12', '51', '52', '54', '81', 'A1', 'N2', 'Y1', '31'].map(withPrefix)).toEqual(
      Array(13).fill([])
    )
    expect(['95', '01', 'B1', 'Y2', '2A', 'N4', '90'].map(withPrefix)).toEqual(Array(7).fill(['CodeRegistrar']))
  })

  it('checks the region against the caller’s table only, and only when there is one', () => {
    const [linxia, beijing] = ['91622901T6BP7RD354', '91110108551385082Q']
    expect(creditCodeTroubles(linxia, gansu)).toEqual([])
    expect(creditCodeTroubles(beijing, gansu)).toEqual([{ _tag: 'CodeRegionUnknown', region: '110108' }])
    expect(creditCodeTroubles(beijing)).toEqual([])
  })

  it('knows the codes of Gansu that the national table lacks (临夏州实施意见 附件4)', () => {
    for (const region of ['620124', '620404', '620504', '623100', '623200']) {
      const first17 = `91${region}551385082`
      expect(creditCodeTroubles(first17 + (checkCharacter(first17) ?? ''), gansu)).toEqual([])
    }
  })

  it('explains each trouble in both languages', () => {
    const texts = ['91110108551385082q', 'q', '9511O10855138508*S', '91110108551385083Q']
    const said = texts
      .flatMap((text) => creditCodeTroubles(text, gansu))
      .concat(creditCodeTroubles('91110108551385082Q', gansu))
    expect(new Set(said.map(({ _tag }) => _tag)).size).toBe(8)
    const [zh, en] = [explainBy(creditCodeMessages)('zh'), explainBy(creditCodeMessages)('en')]
    for (const trouble of said) {
      expect(zh(trouble)).toMatch(/[\u4e00-\u9fff]{2}/)
      expect(en(trouble)).toMatch(/^[ -~]+$/)
    }
    expect(said[0] && zh(said[0])).toBe('统一社会信用代码须用半角大写字符且无空格、连字符，应写作 91110108551385082Q')
    expect(said[0] && en(said[0])).toBe(
      'a credit code has capital letters of half width, no space and no hyphen; write 91110108551385082Q'
    )
  })
})
