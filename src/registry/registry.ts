/* 两库: the registries of subjects and of officers, with the experts beside them.
   临夏州实施意见 三（三）; 临夏州部门联合细则 第十条至第十三条. */

import { acceptUnless, type Checked } from '../kernel/index.js'
import { creditCodeTroubles } from './credit-code.js'
import type { RegistryFinding, RegistryList, RegistryRefusal } from './error.js'
import type { Expert } from './expert.js'
import { lackingFields, type Officer } from './officer.js'
import type { RegionCode, RegionTable } from './region.js'
import type { RegistryRules } from './rules.js'
import { isMarketEntity, type EntityKind, type Subject } from './subject.js'

/** The two registries and the experts. 两库及专家库。 @since 0.1.0 */
export type Registry = {
  readonly subjects: readonly Subject[]
  readonly officers: readonly Officer[]
  readonly experts: readonly Expert[]
}

/** Registries that may be used, and what is to be mended in them. 可用的两库及其有待完善之处。 @since 0.1.0 */
export type CheckedRegistry = { readonly registry: Registry; readonly findings: readonly RegistryFinding[] }

/**
 * Checks the registries: what would spoil a draw or a team is refused, all else is reported. 检查两库：影响抽取或派员的予以拒绝，其余列为问题。
 *
 * A wrong credit code is a finding, for a draw goes by ids and some codes in lawful use do not meet the standard; but one code
 * on two market entities is refused, for that entity would stand in the frame twice.
 *
 * @param input.regions     the regions in which subjects, officers and experts may be
 * @param input.codeRegions where given, the regions that credit codes may name; entities registered elsewhere have others
 * @returns the registries as they stand with their findings, by list and place; refuses with `RegistryIdTwice`,
 *   `CreditCodeTwice`, `ExpertIsOfficer`, `RegionUnknown`, `CertificateReversed`
 * @basis 临夏州实施意见 三（三）; 临夏州部门联合细则 第十条至第十三条; 中山市实施方案 二（三）
 * @since 0.1.0
 */
export function checkRegistry({
  registry,
  regions,
  codeRegions,
  rules
}: {
  readonly registry: Registry
  readonly regions: RegionTable
  readonly codeRegions?: RegionTable
  readonly rules: RegistryRules
}): Checked<RegistryRefusal, CheckedRegistry> {
  const { subjects, officers, experts } = registry
  const refusals: readonly RegistryRefusal[] = [
    ...idsTwice('subjects', subjects),
    ...codesTwice(subjects),
    ...regionsUnknown('subjects', subjects, regions),
    ...idsTwice('officers', officers),
    ...regionsUnknown('officers', officers, regions),
    ...officers.flatMap(({ id, certificate }, at): readonly RegistryRefusal[] =>
      certificate !== null && certificate.from > certificate.to
        ? [{ _tag: 'CertificateReversed', id, at, from: certificate.from, to: certificate.to }]
        : []
    ),
    ...idsTwice('experts', experts),
    ...regionsUnknown('experts', experts, regions),
    ...expertsAmong(officers, experts)
  ]
  return acceptUnless(refusals, () => ({
    registry,
    findings: [
      ...subjects.flatMap((subject, at) => subjectFindings(subject, at, rules, codeRegions)),
      ...officers.flatMap((officer, at) => officerFindings(officer, at, rules))
    ]
  }))
}

// The first two characters of a code say of which kind an entity is.
const codePrefixes: { readonly [K in EntityKind]: string } = {
  enterprise: '91',
  'sole-trader': '92',
  cooperative: '93',
  'foreign-enterprise': '91'
}

function subjectFindings(
  { id, kind, creditCode, registries }: Subject,
  at: number,
  rules: RegistryRules,
  codeRegions: RegionTable | undefined
): readonly RegistryFinding[] {
  const findings: RegistryFinding[] = []
  if (creditCode !== null) {
    for (const trouble of creditCodeTroubles(creditCode, codeRegions)) {
      findings.push({ _tag: 'CreditCodeWrong', id, at, code: creditCode, trouble })
    }
    const prefix = prefixOf(kind)
    if (prefix !== undefined && !creditCode.startsWith(prefix)) {
      findings.push({ _tag: 'CreditCodeOfOtherKind', id, at, code: creditCode, kind, prefix })
    }
  } else if (isMarketEntity({ kind })) findings.push({ _tag: 'EntityWithoutCode', id, at })
  if (registries.length === 0 && rules.noGap !== null) {
    findings.push({ _tag: 'SubjectInNoRegistry', id, at, basis: rules.noGap })
  }
  return findings
}

function officerFindings(officer: Officer, at: number, rules: RegistryRules): readonly RegistryFinding[] {
  const { id, certificate, group } = officer
  const { officerFields, officerGroups } = rules
  const findings: RegistryFinding[] = []
  if (certificate === null && rules.certificate !== null) {
    findings.push({ _tag: 'OfficerWithoutCertificate', id, at, basis: rules.certificate })
  }
  if (officerGroups !== null && !officerGroups.value.includes(group)) {
    findings.push({ _tag: 'OfficerGroupUnknown', id, at, group, basis: officerGroups.basis })
  }
  if (officerFields !== null) {
    for (const field of lackingFields(officerFields.value)(officer)) {
      findings.push({ _tag: 'OfficerFieldMissing', id, at, field, basis: officerFields.basis })
    }
  }
  return findings
}

const prefixOf = (kind: Subject['kind']): string | undefined =>
  Object.hasOwn(codePrefixes, kind) ? codePrefixes[kind as EntityKind] : undefined

const idsTwice = (list: RegistryList, entries: readonly { readonly id: string }[]): readonly RegistryRefusal[] =>
  placesTwice(entries, ({ id }) => id).map(([id, at]) => ({ _tag: 'RegistryIdTwice', list, id, at }))

const codesTwice = (subjects: readonly Subject[]): readonly RegistryRefusal[] =>
  // A product or a place may well bear the code of the enterprise to which it belongs.
  placesTwice(subjects, (subject) => (isMarketEntity(subject) ? subject.creditCode : null)).map(([code, at]) => ({
    _tag: 'CreditCodeTwice',
    code,
    at
  }))

function placesTwice<A>(
  entries: readonly A[],
  keyOf: (entry: A) => string | null
): readonly (readonly [string, readonly number[]])[] {
  const seen = new Set<string>()
  const places = new Map<string, number[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === null) continue
    if (seen.has(key)) places.set(key, [])
    else seen.add(key)
  }
  // Hardly ever is there one, so the places are looked for only then.
  if (places.size > 0) entries.forEach((entry, at) => places.get(keyOf(entry) ?? '')?.push(at))
  return [...places].sort(([, a], [, b]) => (a[0] ?? 0) - (b[0] ?? 0))
}

const regionsUnknown = (
  list: RegistryList,
  entries: readonly { readonly id: string; readonly region: RegionCode }[],
  regions: RegionTable
): readonly RegistryRefusal[] =>
  entries.flatMap(({ id, region }, at): readonly RegistryRefusal[] =>
    regions.has(region) ? [] : [{ _tag: 'RegionUnknown', list, id, at, region }]
  )

function expertsAmong(officers: readonly Officer[], experts: readonly Expert[]): readonly RegistryRefusal[] {
  const places = new Map<string, number>(officers.map(({ id }, at) => [id, at]))
  return experts.flatMap(({ id }, at): readonly RegistryRefusal[] => {
    const officer = places.get(id)
    return officer === undefined ? [] : [{ _tag: 'ExpertIsOfficer', id, at, officer }]
  })
}
