import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../src/calendar/index.js'
import {
  admitCampaign,
  admitOutside,
  burdenOf,
  drawsUsed,
  ledgerOf,
  outsideMessages,
  routeLead,
  supervisionOf,
  type SpecialCampaign,
  type FrameRules,
  type LeadLaw,
  type OutsideRequest,
  type VisitCap
} from '../../../src/frame/index.js'
import { accept, explainBy, orThrow, reasonsOf } from '../../../src/kernel/index.js'
import { linxia2019 } from '../../../src/profile/linxia-2019.js'
import { linxiaJoint } from '../../../src/profile/linxia-joint.js'
import { linxiaMarket } from '../../../src/profile/linxia-market.js'
import { ningyang } from '../../../src/profile/ningyang.js'
import type { Profile } from '../../../src/profile/profile.js'
import { wannian } from '../../../src/profile/wannian.js'
import { zhongshan } from '../../../src/profile/zhongshan.js'
import type { Pool } from '../../../src/registry/index.js'
import { name, tags } from '../plan/sample.js'
import { check, day, ledger, nothing, subject } from './sample.js'

const firm = subject('甲')
const request = (changed: Partial<OutsideRequest> = {}): OutsideRequest => ({
  visit: name('上门甲'),
  subject: firm.id,
  ground: 'complaint',
  reference: '12315-0001',
  kind: 'case',
  on: day('2023-03-10'),
  departments: [name('市场监管部门')],
  level: 'county',
  item: null,
  filings: [],
  waiver: null,
  approval: null,
  ...changed
})
const admit = (
  changed: Partial<OutsideRequest>,
  {
    profile = linxia2019,
    rules = profile.frame,
    pool = null,
    held = ledger()
  }: { profile?: Profile; rules?: FrameRules; pool?: Pool | null; held?: ReturnType<typeof ledger> } = {}
): ReturnType<typeof admitOutside> =>
  admitOutside({
    request: request(changed),
    subject: firm,
    pool,
    ledger: held,
    rules,
    quiet: profile.calendar.quiet
  })

describe('a check outside the draw', () => {
  it('LX19-02: without any ground it is a patrol, which random checks have replaced', () => {
    const refused = admit({ ground: null })
    expect(tags(refused)).toEqual(['OutsideWithoutGround'])
    const [reason] = reasonsOf(refused)
    expect(reason && 'basis' in reason && reason.basis).toEqual({
      document: '临夏州实施意见',
      article: '一（二）1',
      rule: 'LX19-02'
    })
    expect(tags(admit({ ground: null }, { rules: nothing }))).toEqual(['OutsideWithoutGround'])
  })

  it.each(['complaint', 'transfer', 'monitoring'] as const)(
    'LX19-06: a concrete problem from %s is checked beside the plan, with the file that proves it',
    (ground) => {
      expect(tags(admit({ ground }))).toEqual([])
      expect(tags(admit({ ground, reference: '  ' }))).toEqual(['OutsideWithoutReference'])
    }
  )

  it('LX19-33: it is never called random: it stands in the ledger as outside, and no cap on draws counts it', () => {
    const { check: admitted, reference } = orThrow(admit({}))
    expect([admitted.way, admitted.task, admitted.ground, reference]).toEqual([
      'outside',
      'temporary',
      'complaint',
      '12315-0001'
    ])
    const held = orThrow(ledgerOf([admitted]))
    const burden = burdenOf(held, firm.id, 'calendar', day('2023-12-31'))
    expect([burden.visits, burden.drawn, burden.outside, burden.kinds.case]).toEqual([1, 0, 1, 1])
    const cap = linxiaJoint.frame.drawCap
    if (cap === null) throw new Error('Linxia has a cap on draws')
    const one = { ...cap, most: { ...cap.most, value: 1 } }
    expect(drawsUsed(one, [admitted], day('2023-12-31'), firm)).toBe(0)
  })

  it('LX19-33: who was drawn twice is checked on a complaint all the same', () => {
    const held = ledger(check('甲', '2023-01-05'), check('甲', '2023-02-05'))
    expect(tags(admit({}, { profile: linxiaJoint, held }))).toEqual([])
  })

  const cap: VisitCap = {
    per: 'level',
    most: { value: 1, basis: { document: '某市清单', article: '一' } },
    year: { value: 'calendar', basis: { document: '某市清单', article: '一' } },
    kinds: { value: ['daily', 'special', 'case'], basis: { document: '某市清单', article: '一' } },
    notCounted: { value: ['complaint'], basis: { document: '某市清单', article: '二' } },
    liftedClasses: { value: [], basis: { document: '某市清单', article: '三' } }
  }

  it('2025 caps: a cap on visits binds a check outside the draw, unless its ground is not counted', () => {
    const rules = { ...nothing, visitCaps: [cap] }
    const held = ledger(check('甲', '2023-01-05'))
    expect(tags(admit({ ground: 'monitoring' }, { rules, held }))).toEqual(['OutsideVisitsUsed'])
    expect(tags(admit({ ground: 'monitoring', level: 'prefecture' }, { rules, held }))).toEqual([])
    expect(tags(admit({ ground: 'complaint' }, { rules, held }))).toEqual([])
    const open = { ...nothing, visitCaps: [{ ...cap, most: { ...cap.most, value: null } }] }
    expect(tags(admit({}, { rules: open, held }))).toEqual(['VisitCapOpen'])
  })

  it('approval: where every check is approved, it comes first, and afterwards only on the grounds that allow it', () => {
    const basis = { document: '某省规定', article: '五' }
    const rules: FrameRules = { ...nothing, approval: { basis, afterwards: { value: ['emergency'], basis } } }
    const by = (on: string): OutsideRequest['approval'] => ({ by: name('局长'), on: day(on) })
    expect(tags(admit({}, { rules }))).toEqual(['OutsideUnapproved'])
    expect(tags(admit({ approval: by('2023-03-10') }, { rules }))).toEqual([])
    expect(tags(admit({ approval: by('2023-03-11') }, { rules }))).toEqual(['OutsideApprovedLate'])
    expect(tags(admit({ ground: 'emergency', approval: by('2023-03-11') }, { rules }))).toEqual([])
    expect(tags(admit({ ground: 'emergency' }, { rules }))).toEqual([])
  })

  it('every refusal has words in both languages', () => {
    for (const refusal of reasonsOf(admit({ reference: '' }))) {
      if (refusal._tag !== 'OutsideWithoutReference') throw new Error(refusal._tag)
      expect(explainBy(outsideMessages)('zh')(refusal)).toContain('投诉举报')
      expect(explainBy(outsideMessages)('en')(refusal)).toContain('complaint')
    }
  })
})

const office = { with: name('市场监管部门联席会议办公室'), on: day('2023-03-09') }
const justice = { with: name('司法局'), on: day('2023-03-09') }
const inPoolA = (changed: Partial<OutsideRequest>): readonly string[] =>
  tags(admit(changed, { profile: wannian, pool: 'A' }))

describe('a check of pool A outside the draw', () => {
  it('WN-07: beside draws pool A is not checked, in June either, but for a ground or a waiver with its filings', () => {
    const june = { on: day('2023-06-10'), ground: 'monitoring' as const }
    expect(inPoolA({ ...june, filings: [office, justice] })).toEqual(['QuietWaiverMissing'])
    const waiver = { reason: '原则上不开展，确有必要', approver: '联席会议' }
    expect(inPoolA({ ...june, filings: [office, justice], waiver })).toEqual([])
    expect(tags(admit(june, { profile: wannian, pool: 'B' }))).toEqual([])
  })

  it.each(['complaint', 'superior-order', 'transfer'] as const)(
    'WN-08: on %s it is, once filed with the conference office and the justice bureau, both of them',
    (ground) => {
      const june = { on: day('2023-06-10'), ground }
      expect(inPoolA({ ...june, filings: [office, justice] })).toEqual([])
      expect(inPoolA({ ...june, filings: [office] })).toEqual(['QuietFilingMissing'])
      expect(inPoolA({ ...june, filings: [justice] })).toEqual(['QuietFilingMissing'])
      expect(inPoolA(june)).toEqual(['QuietFilingMissing'])
    }
  )

  it('C-25: a safety check enters pool A in March with filing, by the rule on time and the rule on kind; without it does not', () => {
    const march = { ground: 'work-safety' as const }
    expect(inPoolA({ ...march, filings: [office, justice] })).toEqual([])
    const { permit } = orThrow(admit({ ...march, filings: [office, justice] }, { profile: wannian, pool: 'A' }))
    expect(permit.passages.map(({ basis }) => basis[0]?.rule)).toEqual(['WN-21', 'WN-07'])
    expect(inPoolA(march)).toEqual(['QuietFilingMissing', 'QuietFilingMissing'])
  })

  it('C-37: on a complaint in March an A firm is entered with filing only', () => {
    expect(inPoolA({ filings: [office, justice] })).toEqual([])
    expect(inPoolA({})).toEqual(['QuietFilingMissing', 'QuietFilingMissing'])
  })
})

const lawOf = ({ frame }: Profile): LeadLaw => {
  if (frame.leads === null) throw new Error('no rule on leads')
  return frame.leads
}
const route = (profile: Profile, ground: Ground, names: boolean): string => {
  const routed = routeLead({ ground, names, law: lawOf(profile) })
  if (routed._tag === 'Left') return routed.left[0]._tag
  const { right } = routed
  return right._tag === 'CheckedAsCase'
    ? `${right._tag} ${right.when} ${String(right.basis.rule)}`
    : `${right._tag} ${String(right.basis.rule)}`
}

describe('leads', () => {
  it.each<readonly [string, Profile, readonly Ground[], string]>([
    ['LX19-33', linxia2019, ['complaint', 'transfer', 'monitoring'], 'at-once'],
    ['LX-MKT-6c', linxiaMarket, ['complaint', 'transfer', 'monitoring'], 'promptly'],
    ['LX-DEPT-3c', linxiaJoint, ['complaint', 'transfer'], 'promptly'],
    ['NY-20', ningyang, ['complaint', 'transfer', 'monitoring'], 'promptly'],
    ['ZS-32', zhongshan, ['complaint', 'superior-order', 'transfer', 'monitoring'], 'at-once']
  ])(
    '%s: a lead that names a subject is followed without a draw, on its grounds and no other',
    (rule, profile, grounds, when) => {
      expect(grounds.map((ground) => route(profile, ground, true))).toEqual(
        grounds.map(() => `CheckedAsCase ${when} ${rule}`)
      )
      expect(route(profile, 'fire', true)).toBe('LeadGroundNotListed')
    }
  )

  it.each<readonly [string, Profile]>([
    ['LX19-34', linxia2019],
    ['NY-20', ningyang],
    ['LX-DEPT-3d', linxiaJoint],
    ['ZS-33', zhongshan]
  ])('%s: a general problem goes to a draw, by a ratio as need be', (rule, profile) => {
    expect(route(profile, 'complaint', false)).toBe(`DrawnAsTheme ${rule}`)
    expect(routeLead({ ground: 'monitoring', names: false, law: lawOf(profile) })).toMatchObject(
      accept({ way: 'random' })
    )
  })

  it('LX-MKT-6c: the market rules know concrete problems only: what becomes of a general one is to be decided', () => {
    expect(route(linxiaMarket, 'complaint', false)).toBe('GeneralLeadNotRuled')
  })

  it('ZS-31: what has a definite object is a case, what has none is drawn', () => {
    expect(route(zhongshan, 'transfer', true)).toBe('CheckedAsCase at-once ZS-32')
    expect(route(zhongshan, 'transfer', false)).toBe('DrawnAsTheme ZS-33')
  })

  it('C-20: a lead from monitoring goes by whether it names a subject, or by the other reading always to a draw', () => {
    expect(route(linxiaJoint, 'monitoring', true)).toBe('CheckedAsCase promptly LX-DEPT-3d')
    expect(route(linxiaJoint, 'monitoring', false)).toBe('DrawnAsTheme LX-DEPT-3d')
    const law = lawOf(linxiaJoint)
    const general: LeadLaw = { ...law, monitoring: { ...law.monitoring, value: 'general' } }
    const routed = orThrow(routeLead({ ground: 'monitoring', names: true, law: general }))
    expect(routed._tag).toBe('DrawnAsTheme')
    expect(orThrow(routeLead({ ground: 'complaint', names: true, law: general }))._tag).toBe('CheckedAsCase')
  })

  it('refuses where the profile says nothing of leads', () => {
    expect(tags(routeLead({ ground: 'complaint', names: true, law: wannian.frame.leads }))).toEqual(['LeadsNotRuled'])
  })
})

describe('campaigns and items off the list', () => {
  const covered = new Set([name('物业管理')])
  const campaign = (changed: Partial<SpecialCampaign> = {}): SpecialCampaign => ({
    domain: name('物业管理'),
    way: 'outside',
    everybody: false,
    ...changed
  })
  const waiver = { reason: '上级统一部署', approver: '分管负责人' }
  const asked = (of: SpecialCampaign, given: typeof waiver | null = null, reading?: 'none'): readonly string[] => {
    const { noCampaign } = linxiaMarket.review
    if (noCampaign === null) throw new Error('Linxia has the rule')
    const rules = { noCampaign: reading === undefined ? noCampaign : { ...noCampaign, reading } }
    return tags(admitCampaign({ campaign: of, covered, rules, waiver: given }))
  }

  it('LX-MKT-6d: no campaign and no full coverage in a field of random items; 原则上 takes a reason and an approver', () => {
    expect(asked(campaign())).toEqual(['CampaignInRandomField'])
    expect(asked(campaign({ everybody: true }))).toEqual(['CampaignInRandomField', 'FullCoverageInRandomField'])
    expect(asked(campaign({ domain: name('药品') }))).toEqual([])
    expect(asked(campaign(), waiver)).toEqual([])
    expect(asked(campaign(), { ...waiver, reason: '' })).toEqual(['CampaignWaiverUnsigned'])
  })

  it('C-27: a campaign that is itself drawn is allowed, one of everybody is not (LX-MKT-6d)', () => {
    expect(asked(campaign({ way: 'random' }))).toEqual([])
    expect(asked(campaign({ way: 'random', everybody: true }))).toEqual(['FullCoverageInRandomField'])
    expect(asked(campaign({ way: 'random' }), null, 'none')).toEqual(['CampaignInRandomField'])
  })

  it('LX-MKT-6b: drugs, devices, cosmetics and key foods off the list stay under strict supervision; on the list they are drawn', () => {
    const of = (domain: string, listed: boolean): unknown =>
      supervisionOf({ item: name('某事项'), domain: name(domain), listed, rules: linxiaMarket.review })
    const fields = linxiaMarket.review.strictFields?.value ?? []
    expect(fields).toHaveLength(4)
    for (const field of fields) {
      expect(of(field, false)).toEqual(accept('strict'))
      expect(of(field, true)).toEqual(accept('random'))
    }
  })

  it('LX-DEPT-3b: a key field off the list goes the strict way, any other item off the list no way', () => {
    const basis = { document: '临夏州部门联合细则', article: '第三条', rule: 'LX-DEPT-3b' }
    const rules = { listed: { basis, soft: false }, strictFields: { value: [name('公共安全')], basis } }
    const of = (domain: string): unknown =>
      supervisionOf({ item: name('某事项'), domain: name(domain), listed: false, rules })
    expect(of('公共安全')).toEqual(accept('strict'))
    expect(of('物业管理')).toEqual({ _tag: 'Left', left: [{ _tag: 'ItemOffList', item: '某事项', basis }] })
  })
})

describe('a request at odds with itself', () => {
  it('names no department, or another subject than the one given: both are told', () => {
    expect(tags(admit({ departments: [], subject: name('乙') }))).toEqual(['OutsideByNobody', 'OutsideOfOther'])
    expect(tags(admit({}))).toEqual([])
  })
})
