#!/usr/bin/env python3
"""The chain of a trail a second time: Python 3.9 or later, standard library only.

It shares no line with the library beside it.

    python3 trail-reference.py make                     prints trail-chain.json
    python3 trail-reference.py chain < cases.json       [{trail, events} ...] -> [{text, head} ...]

A leaf is the SHA-256 of an event's RFC 8785 form. The digest before the first event is the SHA-256 of `dt1|` and the
trail's name; the digest up to an event is the SHA-256 of `dt1|`, the digest before, `|` and the leaf, all as text in
hexadecimal digits. The tree is that of RFC 9162, section 2.1, over the 32 bytes of each leaf.

trail-chain.json, made by `make` and by nothing else:
    trails  [{covers, trail, events, text, heads, leaves, roots, proofs}]
            heads[k], roots[k]: after k events; proofs: [{seq, count, path}]
"""

import hashlib
import json
import random
import sys


def sha256(data):
    return hashlib.sha256(data).digest()


# RFC 8785 for what an event may hold: members by the UTF-16 units of their keys, integers, texts as JSON.stringify has them.


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode('utf-16-be'))
        return '{' + ','.join(quoted(key) + ':' + canonical(value[key]) for key in keys) + '}'
    if isinstance(value, list):
        return '[' + ','.join(canonical(entry) for entry in value) + ']'
    if isinstance(value, str):
        return quoted(value)
    return json.dumps(value)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def leaf(event):
    return sha256(canonical(event).encode('utf-8'))


def start(trail):
    return sha256(('dt1|' + trail).encode('utf-8')).hex()


def link(before, event):
    return sha256(('dt1|' + before + '|' + leaf(event).hex()).encode('ascii')).hex()


def chain(trail, events):
    digests = [start(trail)]
    for event in events:
        digests.append(link(digests[-1], event))
    return digests


def text_of(trail, events, digests):
    lines = [canonical({'protocol': 'dt1', 'trail': trail})]
    for event, digest in zip(events, digests[1:]):
        lines.append(canonical({'event': event, 'digest': digest}))
    return ''.join(line + '\n' for line in lines)


# RFC 9162, 2.1.1 and 2.1.3.1, as they are defined there.


def largest_power_below(n):
    k = 1
    while 2 * k < n:
        k *= 2
    return k


def tree(leaves):
    if not leaves:
        return sha256(b'')
    if len(leaves) == 1:
        return sha256(b'\x00' + leaves[0])
    k = largest_power_below(len(leaves))
    return sha256(b'\x01' + tree(leaves[:k]) + tree(leaves[k:]))


def path(m, leaves):
    if len(leaves) == 1:
        return []
    k = largest_power_below(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [tree(leaves[k:])]
    return path(m - k, leaves[k:]) + [tree(leaves[:k])]


# What follows makes the vectors.

TEXTS = [
    '物业服务企业',
    'a "quoted" \\ text',
    'line\nfeed\ttab\u0001\u001f',
    '\U00020000\U0001f600 and \uffff',
    '\u007f\u0080\u2028\u2029',
    '',
    '/<>&\'',
    'é',
]


def events_of(source, count):
    events = []
    for seq in range(1, count + 1):
        step = {
            'on': '2022-03-%02d' % (1 + seq % 28),
            'by': source.choice(TEXTS) + str(seq),
            '_tag': source.choice(['DrawSubjects', 'BeginVisit', 'PublishResult']),
        }
        for _ in range(source.randrange(4)):
            step[source.choice(['z', 'a', '字', 'B', '\U00010000', '\uffee', '10', '9', 'a"'])] = source.choice(
                [None, True, False, 0, -1, 2 ** 53 - 1, [], {}, [[1], {'b': 1, 'a': 2}], source.choice(TEXTS)]
            )
        events.append({'seq': seq, 'step': step, 'basis': [{'document': '细则', 'article': '第五条'}], 'at': '2022-03-01T09:30:00+08:00'})
    return events


def vector(covers, trail, events, counts):
    digests = chain(trail, events)
    leaves = [leaf(event) for event in events]
    return {
        'covers': covers,
        'trail': trail,
        'events': events,
        'text': text_of(trail, events, digests),
        'heads': digests,
        'leaves': [one.hex() for one in leaves],
        'roots': [tree(leaves[:count]).hex() for count in range(len(events) + 1)],
        'proofs': [
            {'seq': seq, 'count': count, 'path': [step.hex() for step in path(seq - 1, leaves[:count])]}
            for count in counts
            for seq in range(1, count + 1)
        ],
    }


def make():
    source = random.Random(9162)
    trails = [
        vector('no event', '空', [], []),
        vector('one event', '甲', events_of(source, 1), [1]),
        vector('texts and keys of every kind', '2022年"物业"抽查', events_of(source, 17), [2, 3, 7, 8, 17]),
        vector('trees of every count up to 33', '树', events_of(source, 33), [1, 4, 5, 6, 9, 16, 31, 32, 33]),
        # Messages whose padding fills a block exactly, or needs one more.
        vector('events of every length', '长', [{'seq': seq, 'text': 'x' * seq} for seq in range(1, 131)], []),
    ]
    print(json.dumps({'trails': trails}, ensure_ascii=True, indent=1))


def main():
    if sys.argv[1:] == ['make']:
        make()
    elif sys.argv[1:] == ['chain']:
        answers = []
        for case in json.load(sys.stdin):
            digests = chain(case['trail'], case['events'])
            answers.append({'text': text_of(case['trail'], case['events'], digests), 'head': digests[-1]})
        print(json.dumps(answers))
    else:
        sys.exit(__doc__)


if __name__ == '__main__':
    main()
