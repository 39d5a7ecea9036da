/* 统一社会信用代码: eighteen characters with two check characters in them.
   GB 32100-2015 with its amendment; GB 11714-1997 for positions 9 to 17. */

import { acceptUnless, type Brand, type Checked } from '../kernel/index.js'
import type { CreditCodeTrouble } from './error.js'
import { isRegionCode, type RegionTable } from './region.js'

/**
 * A text of the form of a credit code: 18 of the 31 characters, digits at positions 3 to 8. 形式合格的统一社会信用代码。
 *
 * The form says nothing of the check characters: codes given out in the first trials of 2015 are in lawful use although
 * their last character is not the one that the standard computes. `creditCodeTroubles` says what a code does not meet.
 *
 * @since 0.1.0
 */
export type CreditCode = Brand<string, 'CreditCode'>

/** The 31 characters in the order of their values: no I, O, S, V, Z. 31 个代码字符，按其数值排列。 @since 0.1.0 */
export const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const form = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/

// Position 1, who registers, and what that office has at position 2. The lists have grown since 2015 and may grow again.
const categories: ReadonlyMap<string, string> = new Map([
  ['1', '1239'],
  ['2', '19'],
  ['3', '123459'],
  ['4', '19'],
  ['5', '123459'],
  ['6', '129'],
  ['7', '129'],
  ['8', '19'],
  ['9', '1239'],
  ['A', '19'],
  ['N', '1239'],
  ['Y', '1']
])

/**
 * Whether a text has the form of a credit code. 文本是否具有统一社会信用代码的形式。
 *
 * @example isCreditCode('91110108551385082Q') // => true
 * @example isCreditCode('91110108551385082q') // => false
 * @since 0.1.0
 */
export const isCreditCode = (text: string): text is CreditCode => form.test(text)

/**
 * A credit code that meets the standard in everything. 完全符合标准的统一社会信用代码。
 *
 * @returns the text as it stands; refuses with every `CreditCodeTrouble`
 * @example parseCreditCode('91110108551385082Q') // => { _tag: 'Right', right: '91110108551385082Q' }
 * @basis GB 32100-2015
 * @since 0.1.0
 */
export const parseCreditCode = (text: string, regions?: RegionTable): Checked<CreditCodeTrouble, CreditCode> =>
  acceptUnless(creditCodeTroubles(text, regions), () => text as CreditCode)

/**
 * Everything in which a text falls short of the standard. 文本不符合标准的全部之处。
 *
 * Nothing is converted: a text in small letters, in full width, with spaces or hyphens has the trouble `CodeSpelling`, which
 * names the lawful spelling where there is one, and is then looked at in that spelling (positions are counted in it, from 1).
 * `CodeOrganisationCheck` and `CodeRegistrar` stand apart from `CodeFinalCheck`, so that a caller may weigh them otherwise.
 *
 * @param regions where given, the regions of positions 3 to 8 that are known; codes keep the region in which they were first
 *   registered, so a table of today, or of one province, does not have them all
 * @example creditCodeTroubles('91110108551385082Q') // => []
 * @example creditCodeTroubles('91110108551385082q') // => [{ _tag: 'CodeSpelling', nearest: '91110108551385082Q' }]
 * @example creditCodeTroubles('91350100M0001TGQXM') // => [{ _tag: 'CodeFinalCheck', expected: '1', found: 'M' }]
 * @basis GB 32100-2015 4; GB 11714-1997 3
 * @since 0.1.0
 */
export function creditCodeTroubles(text: string, regions?: RegionTable): readonly CreditCodeTrouble[] {
  if (isCreditCode(text)) return partTroubles((from, to) => text.slice(from - 1, to), regions)
  // What is this long was never meant to be a code, and is not worth a walk.
  if (text.length > 100) return [{ _tag: 'CodeLength', characters: text.length }]
  const code = respelled(text)
  const characters = Array.from(code)
  const troubles: CreditCodeTrouble[] = []
  if (code !== text) troubles.push({ _tag: 'CodeSpelling', nearest: isCreditCode(code) ? code : null })
  if (characters.length !== 18) troubles.push({ _tag: 'CodeLength', characters: characters.length })
  characters.forEach((character, i) => {
    if (!CREDIT_CODE_ALPHABET.includes(character)) troubles.push({ _tag: 'CodeCharacter', position: i + 1, character })
  })
  if (characters.length !== 18) return troubles
  return [...troubles, ...partTroubles((from, to) => characters.slice(from - 1, to).join(''), regions)]
}

/**
 * The last character that the standard gives to the first 17. 由前 17 位计算第 18 位校验码。
 *
 * Weights 3^i mod 31; (31 − sum mod 31) mod 31: each of the 31 characters can come out.
 *
 * @returns null unless these are 17 characters of the alphabet
 * @example checkCharacter('91110108551385082') // => 'Q'
 * @basis GB 32100-2015 4.6; GB/T 17710
 * @since 0.1.0
 */
export function checkCharacter(first17: string): string | null {
  if (first17.length !== 17) return null
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    const value = CREDIT_CODE_ALPHABET.indexOf(first17.charAt(i))
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/**
 * The ninth character of an organisation code, from its first eight. 由组织机构代码前 8 位计算第 9 位校验码。
 *
 * @returns a digit or `X`; null unless these are eight of 0–9 and A–Z
 * @example organisationCheckCharacter('55138508') // => '2'
 * @basis GB 11714-1997 3
 * @since 0.1.0
 */
export function organisationCheckCharacter(first8: string): string | null {
  if (!/^[0-9A-Z]{8}$/.test(first8)) return null
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, i) => total + weight * parseInt(first8.charAt(i), 36), 0)
  return '0X987654321'.charAt(sum % 11)
}

// `part` gives the characters of the positions `from` to `to`, both included, counted from 1.
function partTroubles(
  part: (from: number, to: number) => string,
  regions: RegionTable | undefined
): readonly CreditCodeTrouble[] {
  const [registrar, category, region, ninth, last] = [part(1, 1), part(2, 2), part(3, 8), part(17, 17), part(18, 18)]
  const troubles: CreditCodeTrouble[] = []
  if (!categories.get(registrar)?.includes(category)) troubles.push({ _tag: 'CodeRegistrar', registrar, category })
  if (!isRegionCode(region)) troubles.push({ _tag: 'CodeRegionPart', part: region })
  else if (regions && !regions.has(region)) troubles.push({ _tag: 'CodeRegionUnknown', region })
  // Of characters outside the alphabet no check can be computed; they have been named already.
  const expectedNinth = organisationCheckCharacter(part(9, 16))
  if (expectedNinth !== null && ninth !== expectedNinth) {
    troubles.push({ _tag: 'CodeOrganisationCheck', expected: expectedNinth, found: ninth })
  }
  const expectedLast = checkCharacter(part(1, 17))
  if (expectedLast !== null && last !== expectedLast) {
    troubles.push({ _tag: 'CodeFinalCheck', expected: expectedLast, found: last })
  }
  return troubles
}

// Only to name what was probably meant: full width to half, small to capital, no spaces, no hyphens.
const respelled = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\ufeff-]/g, '')
    .replace(/[a-z]/g, (small) => small.toUpperCase())
