/* What each place asks of its lists and registries, by its own profile: no field more and none less, and whether a lack is reported, waived or refused. */

import { describe, expect, it } from 'vitest'
import { checkChecklist, checkVersion, type Checklist, type VersionWaiver } from '../../src/checklist/index.js'
import { cited, citing, orThrow, reasonsOf } from '../../src/kernel/index.js'
import { linxia2019 } from '../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../src/profile/linxia-market.js'
import { national } from '../../src/profile/national.js'
import { ningyang } from '../../src/profile/ningyang.js'
import type { Profile } from '../../src/profile/profile.js'
import { wannian } from '../../src/profile/wannian.js'
import { zhongshan } from '../../src/profile/zhongshan.js'
import {
  checkDuties,
  checkRegistry,
  OFFICER_GROUPS,
  type Duty,
  type Officer,
  type RegistryRules
} from '../../src/registry/index.js'
import { checklistOf, itemWith } from '../unit/checklist/sample.js'
import { day, gansu, name, officerWith, ruled, silent } from '../unit/registry/sample.js'

const bare = itemWith({ bodies: [], content: [], methods: [], ratio: null, frequency: null })

describe('a checklist', () => {
  it.each<readonly [string, Profile]>([
    ['LX19-11', linxia2019],
    ['LX-DEPT-8', linxiaJoint],
    ['LX-MKT-4b', linxiaMarket],
    ['NY-09', ningyang],
    ['ZS-04', zhongshan],
    ['WN-25', wannian]
  ])('%s: an item without legal basis is reported and stays on the list', (rule, { checklist: rules }) => {
    const list = checklistOf(itemWith({ basis: [] }))
    const { checklist, findings } = orThrow(
      checkChecklist({ checklist: list, rules: { withoutBasis: rules.withoutBasis, fields: null } })
    )
    expect(checklist).toEqual(list)
    expect(findings.map((one) => [one._tag, 'basis' in one ? one.basis.rule : null])).toEqual([
      ['ItemWithoutBasis', rule]
    ])
  })

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-11', linxia2019, ['bodies', 'content', 'methods']],
    ['LX-DEPT-8', linxiaJoint, ['bodies', 'content', 'methods']],
    ['ZS-04', zhongshan, ['content', 'methods', 'ratio', 'frequency']]
  ])('%s: an item that states nothing lacks these fields and no other', (rule, { checklist: rules }, fields) => {
    const withoutBasis = cited('report' as const, citing('某细则')('第一条'))
    const found = (of: Checklist): readonly unknown[] =>
      orThrow(checkChecklist({ checklist: of, rules: { withoutBasis, fields: rules.fields } })).findings.map((one) =>
        one._tag === 'ItemFieldMissing' ? `${one.field} ${String(one.basis.rule)}` : one._tag
      )
    expect(found(checklistOf(bare))).toEqual(fields.map((field) => `${field} ${rule}`))
    expect(found(checklistOf(itemWith({})))).toEqual([])
  })

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-18', linxia2019, ['对外网站', '相关平台']],
    ['ZS-05', zhongshan, ['本部门政务信息网']]
  ])(
    '%s: each publication of a changed list is waived by a reason and an approver',
    (_, { checklist: rules }, places) => {
      const [before, after] = ['2022-03-01', '2023-03-01'].map((version, i) => ({
        ...checklistOf(...[itemWith({}), itemWith({ item: '对宾馆的检查' })].slice(0, i + 1)),
        version: day(version)
      }))
      if (before === undefined || after === undefined) throw new Error('two versions')
      const waivers = places.map((at): VersionWaiver => ({
        version: after.version,
        act: 'published',
        at: name(at),
        reason: name('网站改版'),
        approver: name('某乙')
      }))
      const undone = (given: readonly VersionWaiver[]): readonly unknown[] =>
        reasonsOf(checkVersion({ before, after, records: [], waivers: given, rules })).map((one) =>
          one._tag === 'VersionDutyUndone' ? one.at : one._tag
        )
      expect(undone([])).toEqual(places)
      expect(undone(waivers)).toEqual([])
      waivers.forEach((one) => expect(undone(waivers.filter((other) => other !== one))).toEqual([one.at]))
    }
  )
})

describe('a registry of officers', () => {
  const found = (asked: Partial<RegistryRules>, officers: readonly Officer[]): readonly unknown[] =>
    orThrow(
      checkRegistry({
        registry: { subjects: [], officers, experts: [] },
        regions: gansu,
        rules: { ...silent, ...asked }
      })
    ).findings.map((one) => (one._tag === 'OfficerFieldMissing' ? one.field : one._tag))
  const empty = officerWith({
    post: null,
    userRight: null,
    fields: [],
    mobile: null,
    qualifications: [],
    specialties: []
  })

  it.each<readonly [string, Profile, readonly string[]]>([
    ['LX19-23', linxia2019, ['qualifications', 'specialties']],
    ['LX-DEPT-12a', linxiaJoint, ['qualifications', 'specialties']],
    ['WN-19', wannian, ['qualifications', 'specialties']],
    ['ZS-08', zhongshan, ['post', 'userRight', 'fields', 'mobile']]
  ])('%s: an officer of whom nothing is known lacks these fields and no other', (_, { registry }, fields) => {
    expect(found({ officerFields: registry.officerFields }, [empty])).toEqual(fields)
    expect(found({ officerFields: registry.officerFields }, [officerWith({})])).toEqual([])
  })

  it('NY-08: the four groups are taken in by name, and whoever is of none of them is found', () => {
    const { officerGroups } = ningyang.registry
    const officers = OFFICER_GROUPS.map((group) => officerWith({ id: group, group }))
    expect(found({ officerGroups }, officers)).toEqual([])
    const stranger = { ...officerWith({}), group: 'volunteer' } as unknown as Officer
    expect(found({ officerGroups }, [stranger])).toEqual(['OfficerGroupUnknown'])
  })

  it.each<readonly [string, Profile]>([
    ['LX-MKT-16b', linxiaMarket],
    ['ZS-08', zhongshan],
    ['国办发〔2024〕54号', national]
  ])('%s: an officer without certificate is found, one with it is not', (_, { registry }) => {
    const { certificate } = registry
    expect(found({ certificate }, [officerWith({ certificate: null })])).toEqual(['OfficerWithoutCertificate'])
    expect(found({ certificate }, [officerWith({})])).toEqual([])
  })

  it('LX-MKT-10b: each of two duties that may be together is apart from the officers’ keeper by itself', () => {
    const groups = ruled(linxiaMarket.registry.duties)
    const own: Readonly<Record<Duty, string>> = {
      lead: '信用监管机构',
      subjects: '食品机构',
      plan: '药品机构',
      officers: '政策法规机构',
      supervision: '督察机构'
    }
    const together = (changed: Partial<typeof own>): readonly unknown[] =>
      reasonsOf(
        checkDuties({
          groups,
          holders: (Object.entries({ ...own, ...changed }) as [Duty, string][]).map(([duty, unit]) => ({
            duty,
            unit: name(unit)
          }))
        })
      ).map((one) => (one._tag === 'DutiesTogether' ? one.duties : one._tag))
    expect(together({})).toEqual([])
    expect(together({ subjects: '政策法规机构' })).toEqual([['subjects', 'officers']])
    expect(together({ plan: '政策法规机构' })).toEqual([['plan', 'officers']])
    expect(together({ subjects: '督察机构' })).toEqual([['subjects', 'supervision']])
    expect(together({ plan: '信用监管机构' })).toEqual([['lead', 'plan']])
    expect(together({ plan: '食品机构', supervision: '政策法规机构' })).toEqual([])
  })
})
