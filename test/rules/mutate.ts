/* Every value of the law in a profile, and what it could be instead: a step up or down, another word, one less, one more. */

import { addDays, decode, isCivilDate, orThrow, parseRatio, type Ratio } from '../../src/kernel/index.js'
import { profileCodec, STAGES, type Profile } from '../../src/profile/index.js'

export type Path = readonly (string | number)[]

/** One value of one profile, changed. */
export type Mutant = {
  readonly profile: string
  readonly path: Path
  readonly from: unknown
  readonly to: unknown
  /** The rules whose tests are to notice: the value's own, or those of what stands beside or below it. */
  readonly rules: readonly string[]
}

type Members = { readonly [key: string]: unknown }

/**
 * The mutants of a profile that its codec accepts; what it has from the profiles it extends is theirs.
 *
 * @param bases profiles that it may extend
 */
export function mutantsOf(key: string, profile: Profile, bases: readonly Profile[]): readonly Mutant[] {
  const asked = STAGES.flatMap((stage) =>
    Object.entries(profile[stage]).flatMap(([question, answer]) => places(answer, [stage, question]))
  )
  const own = asked.filter(({ path }) => !isInherited(profile, bases, path))
  return own.flatMap(({ path, value, rules }) => {
    const accepted = candidates(profile, path, value).filter((to) => profileCodec.is(changed(profile, path, to)))
    return [...new Map(accepted.map((to) => [JSON.stringify(to), to])).values()]
      .filter((to) => JSON.stringify(to) !== JSON.stringify(value))
      .map((to) => ({ profile: key, path, from: value, to, rules }))
  })
}

/** The same value with another at the path; what the path does not touch is shared. */
export function changed(whole: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(whole)) return whole.map((one: unknown, i) => (i === step ? changed(one, rest, to) : one))
  return { ...(whole as Members), [step]: changed((whole as Members)[step], rest, to) }
}

type Place = { readonly path: Path; readonly value: unknown; readonly rules: readonly string[] }

// Where no citation stands beside a value, those below it count, and else those beside its siblings.
function places(value: unknown, path: Path, around: readonly string[] = []): readonly Place[] {
  if (isCitation(value)) return path.at(-1) === 'basis' ? [] : [{ path, value, rules: [ruleOf(value)] }]
  if (isRatio(value) || !isBranch(value)) return around.length === 0 ? [] : [{ path, value, rules: around }]
  const beside = isMembers(value) && isCitation(value['basis']) ? [ruleOf(value['basis'])] : null
  const rules = beside ?? (cited(value).length > 0 ? cited(value) : around)
  if (rules.length === 0) return []
  return [
    { path, value, rules },
    ...Object.entries(value).flatMap(([step, one]) =>
      places(one, [...path, Array.isArray(value) ? Number(step) : step], rules)
    )
  ]
}

const cited = (value: unknown): readonly string[] =>
  isCitation(value) ? [ruleOf(value)] : isBranch(value) ? [...new Set(Object.values(value).flatMap(cited))] : []

/** The rule's id; a citation without one counts as general law, by its document. */
const ruleOf = ({ rule, document }: { readonly rule?: string; readonly document: string }): string => rule ?? document

// What is inherited is the very object of the profile that was extended.
const isInherited = (profile: Profile, bases: readonly Profile[], path: Path): boolean =>
  bases.some((base) =>
    path.some((_, i) => {
      const mine = at(profile, path.slice(0, i + 1))
      return i > 0 && isBranch(mine) && mine === at(base, path.slice(0, i + 1))
    })
  )

const at = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (isBranch(value) ? (value as Members)[step] : undefined), whole)

function candidates(profile: Profile, path: Path, value: unknown): readonly unknown[] {
  if (isRatio(value)) return [stepped(value, 1), stepped(value, -1)]
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string') return wordsFor(profile, path, value)
  if (value === null) return [1, true, ...wordsFor(profile, path, null)]
  if (Array.isArray(value)) return [...lists(profile, path, value), null]
  const tag = (value as Members)['_tag']
  const otherwise = tag === undefined ? [] : wordsAt(profile, [...path, '_tag']).map((_tag) => ({ _tag }))
  return [null, ...otherwise]
}

function lists(profile: Profile, path: Path, list: readonly unknown[]): readonly unknown[] {
  const less = list.map((_, i) => list.filter((_, j) => j !== i))
  const words = wordsAt(changed(profile, path, [...list, '']) as Profile, [...path, list.length])
  const more = [...Array.from({ length: 12 }, (_, i) => i + 1), ...words, '某']
  const added = more
    .filter((one) => !list.includes(one))
    .map((one) => [...list, one])
    .find((longer) => profileCodec.is(changed(profile, path, longer)))
  return added === undefined ? less : [...less, added]
}

/** Other words for one: a day beside it, a name with one sign more, or each of the words that the codec knows there. */
function wordsFor(profile: Profile, path: Path, value: string | null): readonly unknown[] {
  if (isCivilDate(value)) return [1, -1].map((days) => orThrow(addDays(value, days)))
  const named = `${value ?? ''}某`
  return profileCodec.is(changed(profile, path, named)) ? [named] : [...wordsAt(profile, path), 30]
}

/** The words that the codec would take at a place, from what it says when it is given none of them. */
function wordsAt(profile: Profile, path: Path): readonly string[] {
  const check = decode(profileCodec)(changed(profile, path, '\u2603'))
  if (check._tag === 'Right') return []
  const expected = check.left.find(({ at: place }) => place === `/${path.join('/')}`)?.expected.en
  return expected?.startsWith('one of ') === true ? expected.slice('one of '.length).split(', ') : []
}

function stepped({ numerator, denominator }: Ratio, percent: number): unknown {
  const check = parseRatio(`${String((100 * numerator) / denominator + percent)}%`)
  return check._tag === 'Right' ? check.right : null
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const isMembers = (value: unknown): value is Members => isBranch(value) && !Array.isArray(value)

const isRatio = (value: unknown): value is Ratio =>
  isMembers(value) && typeof value['numerator'] === 'number' && typeof value['denominator'] === 'number'

const isCitation = (value: unknown): value is { readonly document: string; readonly article: string; rule?: string } =>
  isMembers(value) && typeof value['document'] === 'string' && typeof value['article'] === 'string'
