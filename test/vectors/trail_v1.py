#!/usr/bin/env python3
"""A whole trail of protocol dt1, with every step there is: Python 3.9 or later, standard library only.

It shares no line with the library beside it. trail-v1.jsonl was made by it once and stays as it is: whatever the library
becomes, this trail stays readable.

    python3 trail_v1.py > trail-v1.jsonl

The first line names the protocol and the trail; each other line is {"digest", "event"} in RFC 8785 form. The digest before
the first event is SHA-256("dt1|" + name); each other is SHA-256("dt1|" + digest before + "|" + leaf), the leaf being
SHA-256 of the event in RFC 8785 form.
"""

import hashlib
import json
import sys

TRAIL = '临夏州2022年第一批'
LAW = {'article': '第五条', 'document': '临夏州部门联合细则', 'rule': 'LX-DEPT-5'}


def sha(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()


def canonical(value):
    # Keys here are ASCII and numbers small integers, so that this is RFC 8785.
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(',', ':'))


def at(on, by, tag, **members):
    return {'_tag': tag, 'by': by, 'on': on, **members}


MARKET, OFFICE, A, B, C = '市场监管局', '联席会议办公室', '甲', '乙', '丙'
ITEM = {'domain': '娱乐场所', 'initiator': MARKET, 'item': '登记事项检查', 'objects': '企业'}
WINDOW = [{'from': '2022-03-01', 'to': '2022-11-30'}]


def visit(subject):
    return {'subject': subject, 'ordinal': 1}


def task(name, **more):
    members = dict(
        task=name, item=ITEM, departments=[MARKET], list='联合抽查事项清单', plan='2022年度抽查计划', way='random',
        level='prefecture', region='622900', registry='市场主体', window=WINDOW,
    )
    members.update(more)
    return at('2022-02-01', OFFICE, 'MakeCampaignTask', **members)


def officer(name, leads):
    return {'id': name, 'department': MARKET, 'leads': leads, 'certified': True}


def dispatch(subject, draw='一', way='random'):
    return at('2022-03-01', OFFICE, 'DispatchVisit', visit=visit(subject), dispatch={
        'tasks': [{'draw': draw, 'item': ITEM, 'departments': [MARKET]}], 'lead': draw, 'departments': [MARKET],
        'market': True, 'region': '622900', 'window': WINDOW, 'officers': [officer(A, True), officer(B, False)],
        'experts': ['专家一'], 'way': way, 'pool': 'B',
    })


def of(subject, on, by, tag, **members):
    return at(on, by, tag, visit=visit(subject), **members)


def form(subject, draw='一'):
    return of(subject, '2022-03-02', A, 'PrepareForm', waiver=None, form={
        'of': draw, 'choice': 'automatic',
        'precheck': {'on': '2022-03-02', 'sources': ['公示系统'], 'found': '在营（开业）'},
        'items': [{'item': ITEM, 'tasks': [draw], 'departments': [MARKET], 'content': ['登记事项是否一致'],
                   'methods': ['onsite'], 'basis': ['公司登记管理条例'], 'standard': None}],
    })


def begin(subject, present):
    return of(subject, '2022-03-03', A, 'BeginVisit', methods=['onsite'], present=present, credentials=True,
              uniform=True, instructed=True, waiver=None)


def end(subject, outcome, severity, text, evidence):
    return of(subject, '2022-03-03', A, 'EndVisit', paper={
        'findings': [{'item': ITEM, 'department': MARKET, 'outcome': outcome, 'severity': severity, 'text': text,
                      'measures': [{'kind': 'correction-order', 'form': 'written', 'until': '2022-03-20'}] if text else [],
                      'demands': ['case'] if text else []}],
        'evidence': evidence, 'conclusions': [], 'nonCooperation': [], 'waivers': [],
        'signature': {'_tag': 'SubjectUnsigned', 'reason': '负责人外出', 'witnesses': ['居委会工作人员']},
    })


def result(code, text, severity=None, disposals=()):
    return {'code': code, 'severity': severity, 'text': text, 'disposals': list(disposals), 'signedBy': [A, C]}


def formed(subject, value, on='2022-03-04'):
    return of(subject, on, A, 'FormResult', department=MARKET, result=value)


def reviewed(subject, approved, reason='', on='2022-03-04'):
    return of(subject, on, A, 'ReviewResult', department=MARKET, approved=approved, reason=reason, **{'as': 'leader'})


def published(subject, on='2022-03-08'):
    return of(subject, on, MARKET, 'PublishResult', department=MARKET,
              channels=[{'kind': 'publicity-system', 'name': '公示系统'}],
              withheld=[{'part': 'findings', 'ground': 'privacy', 'law': '政府信息公开条例第十五条'}])


def entered(subject, on='2022-03-07'):
    return of(subject, on, A, 'EnterResult', department=MARKET)


FOUND = result('to-be-handled', '登记地址不符', 'general', ['case'])
CORRECTED = result('to-be-handled', '登记地址不符，已于检查后更正', 'minor', ['case'])
CLEAN = result('no-problem', '未发现问题')

STEPS = [
    at('2022-01-05', OFFICE, 'AdoptList', list='联合抽查事项清单', version=1, digest=sha('list')),
    at('2022-01-10', OFFICE, 'AdoptPlan', plan='2022年度抽查计划', version=1, digest=sha('plan'), channels=['门户网站']),
    task('一'),
    task('二', plan=None, way='outside'),
    task('三'),
    at('2022-02-02', '信用监管科', 'EnterSubjects', registry='市场主体', rows=10927, digest=sha('subjects')),
    at('2022-02-02', '法规科', 'EnterOfficers', department=MARKET, rows=407, digest=sha('officers')),
    at('2022-02-10', OFFICE, 'PublishNotice', notice=sha('notice'), tasks=['一'], committed=['公证处'], channels=['门户网站']),
    at('2022-02-11', '公证处', 'PublishCommitments', notice=sha('notice'),
       commitments=[{'source': '公证处', 'digest': sha('nonce')}]),
    at('2022-02-15', OFFICE, 'DrawSubjects', notice=sha('notice'), record=sha('record'),
       tasks=[{'task': '一', 'drawn': 3}],
       witnesses=[{'kind': kind, 'name': name} for kind, name in (
           ('discipline', '派驻纪检组'), ('deputy', '人大代表一'), ('cppcc', '政协委员一'),
           ('journalist', '日报社'), ('subject', '企业代表一'))]),
    at('2022-02-16', OFFICE, 'MatchOfficers', teams=sha('teams'), tasks=[{'task': '一', 'record': sha('record'), 'visits': 3}]),
    at('2022-02-17', OFFICE, 'LockTeams', teams=sha('teams'), tasks=['一']),
    at('2022-02-28', MARKET, 'FileFiling', filing='备-1', subject='S9', visit=None, ground='complaint',
       reference='投诉2022-7', day='2022-03-03', **{'with': '司法局'}),
    dispatch('S1'), dispatch('S2'), dispatch('S3'), dispatch('S9', '二', 'outside'),
    of('S1', '2022-03-01', OFFICE, 'ReplaceOfficer', department=MARKET, out=B, cause='recusal', drawn=False,
       reason='与检查对象有利害关系', approver='局长', **{'in': officer(C, False)}),
    of('S9', '2022-03-01', OFFICE, 'DelegateVisit', delegation={
        'department': MARKET, 'from': {'office': MARKET, 'level': 'prefecture'},
        'to': {'office': '县市场监管局', 'level': 'county'}, 'officers': [officer('丁', True), officer('戊', False)]}),
    of('S1', '2022-03-01', MARKET, 'EntrustBody', entrustment={
        'body': '检测中心', 'kind': 'testing-body', 'service': 'testing', 'qualified': True, 'department': MARKET,
        'paidBy': MARKET, 'guidedBy': A}),
    form('S1'),
    of('S1', '2022-03-02', A, 'TellSubject', law='特种设备安全法'),
    begin('S1', [A, C]),
    end('S1', 'problem', 'general', '登记地址不符', [{'number': '证-1', 'kind': 'photo', 'takenBy': A}]),
    of('S2', '2022-03-03', A, 'FindImpossible', nonCooperation=[],
       impossible={'kind': 'unreachable', 'therefore': '人去楼空，无从检查', 'proof': ['退信']}),
    formed('S1', result('to-be-handled', '待核实', 'general', ['case'])), reviewed('S1', False, '结论不明'),
    formed('S1', FOUND), reviewed('S1', True),
    formed('S2', {**result('unreachable', '通过登记的住所无法联系'), 'signedBy': [A]}), reviewed('S2', True),
    entered('S1'), published('S1'),
    of('S1', '2022-03-09', A, 'CollectResult', department=MARKET, sinks=['信用信息共享平台']),
    of('S2', '2022-03-08', MARKET, 'WithholdResult', department=MARKET, ground='state-secret', law='保守国家秘密法第九条',
       approver='局长'),
    of('S1', '2022-03-10', A, 'OpenFollowUp', department=MARKET, followUp='续-1', route='case', to='执法稽查科',
       reason='登记地址不符，逾期未改正', evidence=['证-1']),
    of('S1', '2022-03-30', '执法稽查科', 'RecordCase', department=MARKET, fine='12000.50', case='案-1'),
    of('S1', '2022-03-30', MARKET, 'SparePenalty', lenience={
        'department': MARKET, 'first': True, 'minor': True, 'notMandatory': True, 'corrected': True, 'help': '行政指导',
        'listed': None}),
    of('S1', '2022-03-31', '执法稽查科', 'CloseFollowUp', followUp='续-1', outcome='已处罚', waiver=None),
    of('S1', '2022-04-01', A, 'EnterFollowUp', followUp='续-1'),
    of('S1', '2022-04-05', 'S1', 'FileObjection', department=MARKET, objection='异-1', written=True, proof=['租赁合同']),
    of('S1', '2022-04-08', MARKET, 'CorrectResult', department=MARKET, result=CORRECTED, reason='检查后已变更登记',
       approver='局长', objection='异-1', **{'as': 'head'}),
    of('S1', '2022-04-08', MARKET, 'DecideObjection', department=MARKET, objection='异-1', outcome='corrected',
       reason='检查后已变更登记'),
    of('S1', '2022-04-11', MARKET, 'AnswerObjection', department=MARKET, objection='异-1'),
    form('S3'), begin('S3', [A, B]), end('S3', 'clean', None, '', []),
    formed('S3', {**CLEAN, 'signedBy': [A, B]}, '2022-03-04'), reviewed('S3', True), entered('S3'), published('S3'),
    at('2022-04-12', '法规科', 'RecordIrregularity', irregularity='违-1', what='delayed', words='逾期公示',
       visit=visit('S3'), subject=None, task='一', officers=[A], department=MARKET, occurred='2022-03-08',
       evidence=['系统日志'], reportedBy='S3'),
    at('2022-04-20', '法规科', 'SettleIrregularity', irregularity='违-1', outcome='unfounded', reason='未逾期'),
    at('2022-04-21', OFFICE, 'MovePool', subject='S1', to='B', visit=visit('S1'),
       cause={'_tag': 'Found', 'visit': '2022年第一批/S1/1', 'found': '2022-03-03', 'severity': 'general'},
       **{'from': 'A'}),
    at('2022-04-30', OFFICE, 'EndTask', task='一', ending={'_tag': 'Completed'}),
    at('2022-04-30', OFFICE, 'EndTask', task='二', ending={'_tag': 'Abandoned', 'reason': '投诉撤回', 'approver': '局长'}),
    at('2022-05-01', OFFICE, 'RevealNames', tasks=['一', '二'], files=[{'name': '名单', 'digest': sha('names')}]),
    at('2022-05-31', OFFICE, 'MakeStatistics', report='附件3', digest=sha('statistics')),
    at('2022-12-01', OFFICE, 'CloseCampaign', excused=[{'task': '三', 'reason': '机构改革', 'approver': '州长'}]),
    at('2022-12-02', '档案室', 'ArchiveTrail', archive='州档案馆', digest=sha('trail')),
    at('2022-12-02', '档案室', 'UploadTrail', to='省平台', digest=sha('trail')),
]


def lines():
    yield canonical({'protocol': 'dt1', 'trail': TRAIL})
    digest, entered_at = sha('dt1|' + TRAIL), ''
    for number, step in enumerate(STEPS, 1):
        # Some steps are written down later than they were done; entries never go back.
        entered_at = max(entered_at, step['on'] + 'T17:30:00+08:00')
        event = {'seq': number, 'at': entered_at, 'basis': [LAW], 'step': step}
        digest = sha('dt1|' + digest + '|' + sha(canonical(event)))
        yield canonical({'digest': digest, 'event': event})


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8', newline='\n')
    for line in lines():
        print(line)
