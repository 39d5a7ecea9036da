#!/usr/bin/env python3
"""dr1, the draw protocol of docs/draw.md, a second time: Python 3.9 or later, standard library only.

It shares no line with the library beside it. Section numbers are those of docs/draw.md; sections 1 to 8 are the whole
protocol and stop at the line "What follows makes test vectors". Whoever audits a draw need not read on from there.

    python3 reference.py draw     < cases.json     [{notice, tables, commitments, values} ...] -> [record ...]
                                                   if any case is refused: only the refusals, one JSON a line, on
                                                   standard error ({"case", "place", "why"}), exit 1
    python3 reference.py check    < cases.json     a line a case, "ok" or its refusals; takes [{why, case} ...] as well.
                                                   A case that brings its record must give that record; exit 1 if one
                                                   with `why` is not refused (at `place`, if given) or another one is
    python3 reference.py verify   < one.json       {record, tables, published?} -> differences, warnings,
    unchecked; exit 1
                                                   if any difference. published: {noticeDigest?, commitments?, values?},
                                                   as they stood elsewhere; null in `values` where nothing is known
    python3 reference.py register < register.json  [{notice: its text, record: record | null} ...] from number 1 on;
                                                   the same answer, exit 1 if any difference
    python3 reference.py notice   < notice.json    the digest of a notice's exact bytes, or its refusals, exit 1
    python3 reference.py stream   < streams.json   [{seed, component, words, below} ...] with the results filled in
    python3 reference.py make                      prints reference-vectors.json

A place is a JSON pointer into the case (/notice/..., /tables/<draw>/frame/<row>/<column>, /commitments/<i>,
/values/<i>), rows counted from 0 in the order given. A member that is missing is refused where it should stand.

reference-vectors.json, made by `make` and by nothing else (UTF-8, one case a line; all but Chinese is escaped):

    draws      [{covers, notice, tables, commitments, values, record}]
    pps        [{covers, weights | rule, size, start, certain, remaining,
                 drawn | drawnRows + drawnDigest + first + last}]
               section 6 alone: weights in ticket order, the start given, units named by their index from 0.
               rule {rows, top, mod, then}: w(i) = top - (i mod `mod`), i from 0, followed by the weights of `then`.
               `start` is r, injected (null: no unit is left after the certainties). drawnDigest is the SHA-256 of the
               drawn indices, certainties included, ascending, in decimal, each followed by LF.
    refusals   [{why, place, case}]           making a record must be refused; one refusal stands at `place`
    verify     [{why, record, tables, published, place, warnings, unchecked}]
               `place` null: no difference at all; else one difference stands there. warnings and unchecked as sets
    registers  [{why, entries: [{notice, record}], ok}]
    notices    [{why, text, digest} | {why, text, place}]   the reader of notices: the digest, or refused at `place`
    limits     [{why, notice, draws?, more?, bytes, digest | place}]   a notice grown by rule before it is read:
               draws: the one draw is repeated so often, copy i (from 0) named "d" + i
               more: [count, length, last]: member "k" + i, i from 0, is "x" * length, the last one "x" * last
    names      [[text, ok]]                   a name that making takes or refuses
    tables     [{rows, text, digest}]         rows of three are a frame, rows of two are exclusions, in any order
    jcs        [{text, jcs, digest} | {text, refused}]      any JSON text, parsed and written canonically, or refused
    streams    [{seed, component, words, at, below, used}]  the first 20 words; [k, word k] far out; the calls made in
               order on a fresh stream; how many words they took
"""

import hashlib
import json
import re
import sys
import unicodedata

LARGEST = 2 ** 53 - 1


def sha256(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()


class Refusals:
    """What is refused and where: (place, why, kind). Making refuses all kinds; verifying tells them apart.

    shape   from what stands there, nothing can be computed (`blocked`)
    rule    a rule is broken, yet a verifier can go on
    nfc     a name is not in NFC, as this engine knows Unicode
    """

    def __init__(self):
        self.all, self.blocked = [], False

    def add(self, place, why, kind='rule'):
        self.blocked = self.blocked or kind == 'shape'
        if (place, why, kind) not in self.all[-50:]:            # what two rules refuse for one reason is told once
            self.all.append((place, why, kind))


def pointer(place, key):
    """One step down a JSON pointer."""
    return place + '/' + str(key).replace('~', '~0').replace('/', '~1')


# -------------------------------------------------------------------------------------------- 1. numbers, texts, names

def integer(value, low, high=LARGEST):
    return type(value) is int and low <= value <= high          # bool is an int to Python, and is none here


def digest(value):
    return isinstance(value, str) and re.fullmatch('[0-9a-f]{64}', value) is not None


def check_text(value, place, refusals, limit=10_000):
    if not isinstance(value, str):
        refusals.add(place, 'is not a text', 'shape')
    elif re.search('[\ud800-\udfff]', value):
        refusals.add(place, 'holds half a surrogate pair', 'shape')
    elif len(value.encode('utf-8')) > limit:
        refusals.add(place, 'is longer than %d bytes' % limit)
    else:
        return True
    return False


UNSEEN = [(0x00, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x1680, 0x1680),
          (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x2800, 0x2800),
          (0x3000, 0x3000), (0x3164, 0x3164), (0xD800, 0xDFFF), (0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
          (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFF), (0xE0000, 0xE0FFF)] + [
          (plane + 0xFFFE, plane + 0xFFFF) for plane in range(0x10000, 0x110000, 0x10000)]
UNSEEN_CHARACTER = re.compile('[' + ''.join('\\U%08x-\\U%08x' % pair for pair in UNSEEN) + ']')


def check_name(value, place, refusals):
    if not check_text(value, place, refusals, 200):
        return
    if value == '':
        refusals.add(place, 'is empty')
    if value != value.strip(' '):
        refusals.add(place, 'begins or ends with a space')
    for character in UNSEEN_CHARACTER.findall(value):
        refusals.add(place, 'holds U+%04X' % ord(character))
    if unicodedata.normalize('NFC', value) != value:
        refusals.add(place, 'is not in NFC', 'nfc')


# --------------------------------------------------------------------------------------------- 2. frame and exclusions

def table_text(rows):
    """[id, stratum, weight] or [id, reason] rows in any order -> the table's text, lines by the bytes of id."""
    rows = sorted(rows, key=lambda row: row[0].encode('utf-8'))
    return ''.join('\t'.join(map(str, row)) + '\n' for row in rows)


def by_stratum(frame):
    strata = {}
    for row in frame:
        strata.setdefault(row[1], []).append(row)
    return strata


def check_tables(notice, tables, refusals):
    """Tables against the notice that announced them. Gives back the frames that can be drawn from, by draw."""
    usable = {}
    if not isinstance(tables, dict):
        refusals.add('/tables', 'is not an object', 'shape')
        return usable
    names = [draw['name'] for draw in notice['draws']]
    for name in tables:
        if name not in names:
            refusals.add(pointer('/tables', name), 'belongs to no draw of the notice')
    for i, draw in enumerate(notice['draws']):
        here = pointer('/tables', draw['name'])
        if draw['name'] not in tables:
            refusals.add(here, 'is missing')
            continue
        pair = tables[draw['name']]
        found = Refusals()
        if exact(pair, here, ['frame', 'exclusions'], found):
            check_rows(pair['frame'], here + '/frame', 3, found)
            check_rows(pair['exclusions'], here + '/exclusions', 2, found)
        if not found.blocked:
            usable[draw['name']] = pair['frame']
            check_pair(draw, '/notice/draws/%d' % i, pair, here, found)
        refusals.all += found.all
    return usable


def check_rows(rows, place, width, refusals):
    if not isinstance(rows, list):
        return refusals.add(place, 'is not a list', 'shape')
    seen = set()
    for k, row in enumerate(rows):
        here = pointer(place, k)
        if not isinstance(row, list) or len(row) != width:
            refusals.add(here, 'is not a row of %d' % width, 'shape')
            continue
        check_name(row[0], here + '/0', refusals)
        check_name(row[1], here + '/1', refusals)
        if width == 3 and not integer(row[2], 1, 2 ** 32 - 1):
            refusals.add(here + '/2', 'is not a weight from 1 to 2^32-1', 'rule' if integer(row[2], 1) else 'shape')
        if isinstance(row[0], str):
            if row[0] in seen:
                refusals.add(here + '/0', 'stands here twice')
            seen.add(row[0])


def check_pair(draw, place, pair, here, refusals):
    """What the notice says of one draw's frame and exclusions, and what they hold."""
    framed = {row[0] for row in pair['frame']}
    for k, row in enumerate(pair['exclusions']):
        if row[0] in framed:
            refusals.add('%s/exclusions/%d/0' % (here, k), 'is in the frame too')
    names, strata = {stratum['name'] for stratum in draw['strata']}, by_stratum(pair['frame'])
    for k, row in enumerate(pair['frame']):
        if row[1] not in names:
            refusals.add('%s/frame/%d/1' % (here, k), 'is no stratum of the draw')
    for table in ('frame', 'exclusions'):
        if len(pair[table]) != draw[table]['rows']:
            refusals.add('%s/%s/rows' % (place, table), 'the table has %d rows' % len(pair[table]))
        if sha256(table_text(pair[table])) != draw[table]['digest']:
            refusals.add('%s/%s/digest' % (place, table), 'the table has another digest')
    for j, stratum in enumerate(draw['strata']):
        weights = [row[2] for row in strata.get(stratum['name'], [])]
        spot = '%s/strata/%d' % (place, j)
        if len(weights) != stratum['rows']:
            refusals.add(spot + '/rows', 'the frame has %d rows of it' % len(weights))
        if sum(weights) > LARGEST:
            refusals.add(spot, 'its weights add up to more than 2^53-1')
        if stratum['method'] == 'pps' and stratum['rows'] > 0 and weights:
            for member, value in (('min', min(weights)), ('max', max(weights)), ('total', sum(weights))):
                if stratum['weights'][member] != value:
                    refusals.add('%s/weights/%s' % (spot, member), 'the frame has %d' % value)


# ----------------------------------------------------------------------------------------------------------- 3. notice

def parse(text):
    """JSON as any parser reads it. A number that is no integer within 2^53-1, or -0, stays a float: refused later."""
    def number(spelling):
        value = float(spelling)
        whole = abs(value) <= LARGEST and value == int(value) and not (value == 0 and spelling[0] == '-')
        return int(value) if whole else value

    def constant(word):
        raise ValueError('%s is not JSON' % word)
    return json.loads(text, parse_int=number, parse_float=number, parse_constant=constant)


ESCAPED = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r'}


def jcs(value):
    """RFC 8785: no spaces, keys by UTF-16 units, shortest escapes. Only what dr1 knows: no number but integers."""
    if value is None or isinstance(value, bool):
        return {None: 'null', True: 'true', False: 'false'}[value]
    if integer(value, -LARGEST):
        return str(value)
    if isinstance(value, str):
        value.encode('utf-8')                                   # half a surrogate pair is a ValueError here
        return '"' + re.sub('["\\\\\0-\x1f]', lambda c: ESCAPED.get(c[0], '\\u%04x' % ord(c[0])), value) + '"'
    if isinstance(value, list):
        return '[' + ','.join(map(jcs, value)) + ']'
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode('utf-16-be', 'surrogatepass'))
        return '{' + ','.join(jcs(key) + ':' + jcs(value[key]) for key in keys) + '}'
    raise ValueError('not an integer within 2^53-1: %r' % value)


def read_notice(data):
    """The bytes of a notice -> (notice, digest, refusals). Only the canonical spelling is a notice."""
    refusals = Refusals()
    if len(data) > 16 * 2 ** 20:
        refusals.add('', 'is longer than 16 MiB', 'shape')
        return None, None, refusals
    try:
        notice = parse(data.decode('utf-8'))
    except (ValueError, RecursionError) as error:
        refusals.add('', 'is not JSON in UTF-8: %s' % error, 'shape')
        return None, None, refusals
    check_notice(notice, '', refusals)
    try:
        if not refusals.blocked and jcs(notice).encode('utf-8') != data:
            refusals.add('', 'is not in canonical form', 'shape')
    except ValueError:
        pass                                                    # a bad number or text, already refused in its place
    return notice, hashlib.sha256(data).hexdigest(), refusals


def exact(value, place, names, refusals):
    """Whether value is an object of exactly these members."""
    if not isinstance(value, dict):
        refusals.add(place, 'is not an object', 'shape')
        return False
    for name in names:
        if name not in value:
            refusals.add(pointer(place, name), 'is missing', 'shape')
    for name in value:
        if name not in names:
            refusals.add(pointer(place, name), 'is no member known here')
    return all(name in value for name in names)


def seconds(time):
    """YYYY-MM-DDThh:mm:ssZ -> seconds since the year 0 of the Gregorian calendar; None if there is no such time."""
    match = re.fullmatch('([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z', time)
    if match is None:
        return None
    year, month, day, hour, minute, second = map(int, match.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    months = [31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= months[month - 1] and hour <= 23 and minute <= 59 and second <= 59):
        return None
    days = 365 * year + (year + 3) // 4 - (year + 99) // 100 + (year + 399) // 400 + sum(months[:month - 1]) + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second


def check_tree(value, place, refusals, depth=1):
    """What holds everywhere in a notice: depth, numbers, texts and keys."""
    if isinstance(value, (dict, list)) and depth > 16:
        return refusals.add(place, 'is deeper than 16', 'shape')
    if isinstance(value, (int, float)) and not isinstance(value, bool) and not integer(value, -LARGEST):
        refusals.add(place, 'is not an integer within 2^53-1', 'shape')
    if isinstance(value, str):
        check_text(value, place, refusals)
    if isinstance(value, list):
        for i, item in enumerate(value):
            check_tree(item, pointer(place, i), refusals, depth + 1)
    if isinstance(value, dict):
        for key, item in value.items():
            check_text(key, pointer(place, key), refusals)
            check_tree(item, pointer(place, key), refusals, depth + 1)


def check_notice(notice, place, refusals):
    check_tree(notice, place, refusals)
    if not exact(notice, place, ['protocol', 'register', 'number', 'previous', 'previousRecord', 'voids', 'title',
                                 'closes',
                                 'sources', 'staff', 'more', 'draws'], refusals):
        return
    if notice['protocol'] != 'dr1':
        refusals.add(place + '/protocol', 'is not dr1', 'shape')
    check_name(notice['register'], place + '/register', refusals)
    check_text(notice['title'], place + '/title', refusals)
    number = notice['number']
    if not integer(number, 1):
        refusals.add(place + '/number', 'is not an integer from 1', 'shape')
        number = None
    for member in ('previous', 'previousRecord'):
        if notice[member] is not None and not digest(notice[member]):
            refusals.add(pointer(place, member), 'is neither null nor a digest')
        if number == 1 and notice[member] is not None:
            refusals.add(pointer(place, member), 'is not null at number 1')
    if number != 1 and notice['previous'] is None:
        refusals.add(place + '/previous', 'is null after number 1')
    check_voids(notice, number, place + '/voids', refusals)
    closes = seconds(notice['closes']) if isinstance(notice['closes'], str) else None
    if closes is None:
        refusals.add(place + '/closes', 'is not a time')
    if many(notice['sources'], place + '/sources', 64, refusals):
        for i, source in enumerate(notice['sources']):
            check_source(source, '%s/sources/%d' % (place, i), closes, refusals)
        check_distinct(notice['sources'], place + '/sources', refusals)
    if notice['staff'] is not None and exact(notice['staff'], place + '/staff', ['digest'], refusals):
        if not digest(notice['staff']['digest']):
            refusals.add(place + '/staff/digest', 'is not a digest')
    if not isinstance(notice['more'], dict):
        refusals.add(place + '/more', 'is not an object')
    if many(notice['draws'], place + '/draws', 10_000, refusals):
        for i, draw in enumerate(notice['draws']):
            check_draw(draw, '%s/draws/%d' % (place, i), refusals)
        check_distinct(notice['draws'], place + '/draws', refusals)
    if not refusals.blocked and len(jcs(notice).encode('utf-8')) > 16 * 2 ** 20:
        refusals.add(place, 'is longer than 16 MiB')


def many(value, place, most, refusals):
    if not isinstance(value, list):
        refusals.add(place, 'is not a list', 'shape')
        return False
    if not 1 <= len(value) <= most:
        refusals.add(place, 'is not a list of 1 to %d' % most)
    return True


def check_distinct(items, place, refusals):
    seen = set()
    for i, item in enumerate(items):
        name = item.get('name') if isinstance(item, dict) else None
        if isinstance(name, str) and name in seen:
            refusals.add('%s/%d/name' % (place, i), 'is the name of an earlier one')
        if isinstance(name, str):
            seen.add(name)


def check_voids(notice, number, place, refusals):
    if not isinstance(notice['voids'], list):
        return refusals.add(place, 'is not a list', 'shape')
    last = 0
    for i, void in enumerate(notice['voids']):
        here = pointer(place, i)
        if not exact(void, here, ['number', 'reason'], refusals):
            continue
        check_name(void['reason'], here + '/reason', refusals)
        if not integer(void['number'], 1):
            refusals.add(here + '/number', 'is not an integer from 1', 'shape')
            continue
        if number is not None and void['number'] >= number:
            refusals.add(here + '/number', 'is not the number of an earlier notice')
        if void['number'] <= last:
            refusals.add(here + '/number', 'does not ascend')
        if number is not None and void['number'] == number - 1 and notice['previousRecord'] is not None:
            refusals.add(here + '/number', 'is that of a notice with a record')
        last = void['number']


MEMBERS = {'witness': [], 'seal': [], 'dice': ['length'], 'lottery': ['length', 'time'],
           'beacon': ['chain', 'round', 'time']}


def check_source(source, place, closes, refusals):
    if not isinstance(source, dict):
        return refusals.add(place, 'is not an object', 'shape')
    kind = source.get('kind')
    if not isinstance(kind, str) or kind not in MEMBERS:
        return refusals.add(place + '/kind', 'is no kind of source', 'shape')
    if not exact(source, place, ['kind', 'name', 'detail'] + MEMBERS[kind], refusals):
        return
    check_name(source['name'], place + '/name', refusals)
    for member in ('detail', 'chain'):
        if member in source:
            check_text(source[member], pointer(place, member), refusals)
    if 'length' in source and not integer(source['length'], 1, 10_000):
        refusals.add(place + '/length', 'is not an integer from 1 to 10,000', 'shape')
    if 'round' in source and not integer(source['round'], 1):
        refusals.add(place + '/round', 'is not an integer from 1')
    if 'time' in source:
        time = seconds(source['time']) if isinstance(source['time'], str) else None
        if time is None:
            refusals.add(place + '/time', 'is not a time')
        elif closes is not None and time < closes + 600:
            refusals.add(place + '/time', 'is less than 600 s after closing')


def check_draw(draw, place, refusals):
    if not exact(draw, place, ['name', 'population', 'frame', 'exclusions', 'strata'], refusals):
        return
    check_name(draw['name'], place + '/name', refusals)
    for member, other in (('population', 'name'), ('frame', 'digest'), ('exclusions', 'digest')):
        here = pointer(place, member)
        if exact(draw[member], here, [other, 'rows'], refusals):
            if other == 'name':
                check_name(draw[member]['name'], here + '/name', refusals)
            elif not digest(draw[member]['digest']):
                refusals.add(here + '/digest', 'is not a digest')
            check_count(draw[member]['rows'], here + '/rows', refusals)
    if many(draw['strata'], place + '/strata', LARGEST, refusals):
        for j, stratum in enumerate(draw['strata']):
            check_stratum(stratum, '%s/strata/%d' % (place, j), refusals)
        check_distinct(draw['strata'], place + '/strata', refusals)
    if not refusals.blocked:
        if draw['frame']['rows'] != sum(stratum['rows'] for stratum in draw['strata']):
            refusals.add(place + '/frame/rows', 'is not the sum of the rows of the strata')
        if draw['population']['rows'] != draw['frame']['rows'] + draw['exclusions']['rows']:
            refusals.add(place + '/population/rows', 'is not the rows of frame and exclusions')


def check_count(value, place, refusals):
    if not integer(value, 0, 2 ** 31 - 1):
        refusals.add(place, 'is not an integer from 0 to 2^31-1', 'shape')


def check_stratum(stratum, place, refusals):
    if not exact(stratum, place, ['name', 'rows', 'method', 'size', 'reserve', 'weights', 'reason'], refusals):
        return
    check_name(stratum['name'], place + '/name', refusals)
    before = len(refusals.all)
    for member in ('rows', 'size', 'reserve'):
        check_count(stratum[member], pointer(place, member), refusals)
    method = stratum['method']
    if method not in ('census', 'srs', 'pps'):
        refusals.add(place + '/method', 'is no method', 'shape')
    if len(refusals.all) > before:
        return
    rows, size, reserve = stratum['rows'], stratum['size'], stratum['reserve']
    if size > rows:
        refusals.add(place + '/size', 'is above rows')
    elif size + reserve > rows:
        refusals.add(place + '/reserve', 'with size is above rows')
    if method == 'census' and size != rows:
        refusals.add(place + '/size', 'is not rows in a census')
    if reserve > 0 and (method != 'srs' or size == 0):
        refusals.add(place + '/reserve', 'stands only with srs and a size above 0')
    if method == 'pps' and rows > 0:
        if exact(stratum['weights'], place + '/weights', ['min', 'max', 'total'], refusals):
            for member in ('min', 'max', 'total'):
                if not integer(stratum['weights'][member], 1, LARGEST if member == 'total' else 2 ** 32 - 1):
                    refusals.add('%s/weights/%s' % (place, member), 'is not what weights can be')
    elif stratum['weights'] is not None:
        refusals.add(place + '/weights', 'is not null')
    if rows > 0 and size == 0:
        check_name(stratum['reason'], place + '/reason', refusals)
    elif stratum['reason'] is not None:
        refusals.add(place + '/reason', 'is not null')


# ----------------------------------------------------------------------------------------- 4. sources, values and seed

def commitment(notice_digest, nonce, source_name):
    return sha256('dr1|c|' + notice_digest + '|' + nonce + '|' + source_name)


def netstring(value):
    return '%d:%s,' % (len(value.encode('utf-8')), value)


def seed_of(notice_digest, values):
    return sha256('dr1|s|' + notice_digest + '|' + ''.join(map(netstring, values)))


def check_values(notice, notice_digest, commitments, values, refusals):
    sources = notice['sources']
    for member, items in (('commitments', commitments), ('values', values)):
        if not isinstance(items, list) or len(items) != len(sources):
            refusals.add('/' + member, 'is not a list of one a source', 'shape')
    if refusals.blocked:
        return
    opened, committed = set(), set()
    for i, (source, made, value) in enumerate(zip(sources, commitments, values)):
        there, here, kind = '/commitments/%d' % i, '/values/%d' % i, source['kind']
        if not check_text(value, here, refusals) or (made is not None and not check_text(made, there, refusals)):
            continue
        if kind in ('dice', 'lottery'):
            if re.fullmatch('[0-9]+', value) is None or len(value) != source['length']:
                refusals.add(here, 'is not %d digits' % source['length'])
        elif not digest(value) and not (kind == 'witness' and value == 'absent'):
            refusals.add(here, 'is not 64 digits of lower-case hex')
        if kind not in ('witness', 'seal'):
            if made is not None:
                refusals.add(there, 'is not null, and %s makes no commitment' % kind)
            continue
        if made is None:
            if kind == 'seal':
                refusals.add(there, 'is missing, and a seal always has one')
            elif value != 'absent':
                refusals.add(here, 'is revealed without a commitment')
        elif not digest(made):
            refusals.add(there, 'is neither null nor a digest')
        else:
            if made in committed:
                refusals.add(there, 'is an earlier commitment')
            committed.add(made)
            if digest(value) and commitment(notice_digest, value, source['name']) != made:
                refusals.add(here, 'does not open the commitment')
        if digest(value):
            if value in opened:
                refusals.add(here, 'is an earlier nonce')
            opened.add(value)
    witnesses = [value for source, value in zip(sources, values) if source['kind'] == 'witness']
    if witnesses and all(value == 'absent' for value in witnesses):
        refusals.add('/values', 'every witness is absent')


def strength(notice, values):
    """Reported, not enforced: what makes the seed weaker than it might be."""
    kinds = [source['kind'] for source in notice['sources']]
    revealed = [value for kind, value in zip(kinds, values) if kind == 'witness' and value != 'absent']
    return ([] if 'beacon' in kinds else ['noBeacon']) + ([] if len(revealed) >= 2 else ['fewWitnesses'])


# ---------------------------------------------------------------------------------------------------------- 5. tickets

def ticket(seed, unit):
    return sha256('dr1|t|' + seed + '|' + unit)


def start(seed, draw, stratum, d):
    return int(sha256('dr1|r|' + seed + '|' + draw + '\t' + stratum)[:30], 16) % d


def in_ticket_order(seed, rows):
    """[id, stratum, weight] rows -> [(ticket, id, weight)]"""
    units = [(ticket(seed, row[0]), row[0], row[2]) for row in rows]
    return sorted(units, key=lambda unit: (unit[0], unit[1].encode('utf-8')))


# ---------------------------------------------------------------------------------------------------------- 6. methods

def certainties(weights, n):
    """The units sure to be drawn (by index), and the n and W that are left. All at once, then again, until none is."""
    certain, total = set(), sum(weights)
    while n > 0:
        more = [i for i, w in enumerate(weights) if i not in certain and n * w >= total]
        if not more:
            break
        certain.update(more)
        n, total = n - len(more), total - sum(weights[i] for i in more)
    return certain, n, total


def systematic(weights, n, d, r):
    """Indices of the units drawn: those in whose piece of the running sum of n*w a mark lies, one mark every d."""
    drawn, c = [], 0
    for i, w in enumerate(weights):
        before, c = c, c + n * w
        if (c + d - 1 - r) // d - (before + d - 1 - r) // d == 1:
            drawn.append(i)
    return drawn


def pps(weights, size, start_of):
    """Weights in ticket order -> (certain, remaining, drawn), units by index; start_of(d) is the start below d."""
    certain, n, d = certainties(weights, size)
    rest = [i for i in range(len(weights)) if i not in certain]
    if n <= 0 or not rest:
        return sorted(certain), None, sorted(certain)
    r = start_of(d)
    taken = [rest[k] for k in systematic([weights[i] for i in rest], n, d, r)]
    return sorted(certain), {'size': n, 'weight': d, 'start': r}, sorted(certain.union(taken))


def draw_stratum(seed, draw_name, stratum, rows):
    units = in_ticket_order(seed, rows)
    size, method = stratum['size'], stratum['method']
    told = [{'id': unit, 'ticket': number} for number, unit, _ in units]
    result = {'name': stratum['name'], 'rows': stratum['rows'], 'method': method, 'size': size,
              'drawn': told[:size], 'reserve': told[size:size + stratum['reserve']]}
    if method == 'srs':
        result['cutoff'] = result['drawn'][-1]['ticket'] if result['drawn'] else None
    if method == 'pps':
        certain, remaining, drawn = pps([weight for _, _, weight in units], size,
                                        lambda d: start(seed, draw_name, stratum['name'], d))
        result.update(drawn=[told[i] for i in drawn], certain=[units[i][1] for i in certain], remaining=remaining)
    return result


# ------------------------------------------------------------------------------------------ 7. record and verification

def compute(notice, frames, commitments, values):
    """The record, from what was already checked. A draw without a usable frame is None: only a verifier meets one."""
    notice_digest = sha256(jcs(notice))
    seed = seed_of(notice_digest, values)
    record = {'protocol': 'dr1', 'notice': notice, 'noticeDigest': notice_digest, 'commitments': commitments,
              'values': values, 'seed': seed, 'draws': []}
    for draw in notice['draws']:
        name, strata = draw['name'], by_stratum(frames.get(draw['name'], []))
        drawn = [draw_stratum(seed, name, stratum, strata.get(stratum['name'], [])) for stratum in draw['strata']]
        record['draws'].append({'name': name, 'strata': drawn} if name in frames else None)
    return record


def make_record(case):
    """{notice, tables, commitments, values} -> (record or None, refusals). All that can be told is told at once."""
    refusals = Refusals()
    if not isinstance(case, dict):
        refusals.add('', 'is not an object', 'shape')
        return None, refusals
    check_notice(case.get('notice'), '/notice', refusals)
    if not refusals.blocked:
        notice, tables = case['notice'], case.get('tables')
        commitments, values = case.get('commitments'), case.get('values')
        frames = check_tables(notice, tables, refusals)
        check_values(notice, sha256(jcs(notice)), commitments, values, refusals)
        if not refusals.all:
            return compute(notice, frames, commitments, values), refusals
    return None, refusals


def record_digest(record):
    return sha256(jcs(record))


def compare(expected, found, place):
    """Every difference between two JSON values, by place."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in expected:
            if key not in found:
                yield pointer(place, key), 'is missing'
            else:
                yield from compare(expected[key], found[key], pointer(place, key))
        for key in found:
            if key not in expected:
                yield pointer(place, key), 'is no member known here'
    elif isinstance(expected, list) and isinstance(found, list):
        for i in range(max(len(expected), len(found))):
            if i >= len(found):
                yield pointer(place, i), 'is missing'
            elif i >= len(expected):
                yield pointer(place, i), 'is too many'
            else:
                yield from compare(expected[i], found[i], pointer(place, i))
    elif expected is None and re.fullmatch('/draws/[0-9]+', place):
        yield place, 'cannot be computed from these tables'
    elif isinstance(expected, (dict, list)):
        yield place, 'is no object or list, and one is computed'
    elif type(expected) is not type(found) or expected != found:
        yield place, 'differs: %s is computed' % jcs(expected)


class Findings:
    """What a verifier says. Every difference is counted, the first thousand of each draw are listed."""

    def __init__(self):
        self.count, self.listed, self.warnings, self.unchecked, self.by_draw = 0, [], [], [], {}

    def differ(self, place, why):
        self.count += 1
        draw = '/'.join(place.split('/')[:3]) if place.startswith('/draws/') else ''
        self.by_draw[draw] = self.by_draw.get(draw, 0) + 1
        if self.by_draw[draw] <= 1000:
            self.listed.append({'place': place, 'why': why})

    def take(self, refusals):
        for place, why, kind in refusals.all:
            if kind == 'nfc':
                self.warnings.append('notNfc ' + place)         # engines know different Unicode versions
            else:
                self.differ(place, why)

    def told(self):
        return {'differences': self.count, 'listed': self.listed, 'complete': self.count == len(self.listed),
                'warnings': self.warnings, 'unchecked': self.unchecked}


def verify(record, tables, published=None):
    """Computes the record again, from what was published elsewhere where that is given. Never refuses: it reports."""
    findings = Findings()
    published = published if isinstance(published, dict) else {}
    refusals = Refusals()
    if not isinstance(record, dict):
        findings.differ('', 'is not an object')
        return findings.told()
    notice = record.get('notice')
    check_notice(notice, '/notice', refusals)
    if refusals.blocked:
        findings.take(refusals)
        return findings.told()
    notice_digest, sources = sha256(jcs(notice)), notice['sources']
    if 'noticeDigest' not in published:
        findings.unchecked.append('/noticeDigest')
    elif published['noticeDigest'] != notice_digest:
        findings.differ('/notice', 'is not the notice that was published')

    def elsewhere(member):
        items = published.get(member)
        return items if isinstance(items, list) and len(items) == len(sources) else [None] * len(sources)
    known_commitments = 'commitments' in published and isinstance(published['commitments'], list)
    commitments = published['commitments'] if known_commitments else record.get('commitments')
    values = record.get('values')
    if isinstance(values, list) and len(values) == len(sources):
        values = [own if given is None else given for given, own in zip(elsewhere('values'), values)]
        for i, (source, given, value) in enumerate(zip(sources, elsewhere('values'), values)):
            commits = source['kind'] in ('witness', 'seal')
            if commits and not known_commitments:
                findings.unchecked.append('/commitments/%d' % i)
            if given is None and not (commits and known_commitments and value != 'absent'):
                findings.unchecked.append('/values/%d' % i)
            if source['kind'] == 'beacon':
                findings.unchecked.append('/notice/sources/%d/round' % i)   # takes the chain's own parameters
    frames = check_tables(notice, tables, refusals)
    given = Refusals()
    check_values(notice, notice_digest, commitments, values, given)
    refusals.all += given.all
    findings.take(refusals)
    if given.blocked:
        return findings.told()
    findings.warnings += strength(notice, values)
    for place, why in compare(compute(notice, frames, commitments, values), record, ''):
        findings.differ(place, why)
    return findings.told()


def verify_register(entries):
    """[{notice: text, record: record | null} ...]: the chain from number 1 on; records are for verify()."""
    findings, nonces, with_record, voided, sealed = Findings(), {}, set(), set(), set()
    register, before, record_before = None, None, None
    for i, entry in enumerate(entries):
        here, found = '/%d' % i, Refusals()
        text, record = (entry.get('notice'), entry.get('record')) if isinstance(entry, dict) else (None, None)
        if not check_text(text, here + '/notice', found, 16 * 2 ** 20):
            findings.take(found)
            return findings.told()
        notice, notice_digest, refusals = read_notice(text.encode('utf-8'))
        for place, why, kind in refusals.all:
            found.add(here + '/notice' + place, why, kind)
        findings.take(found)
        if refusals.blocked:
            return findings.told()                              # what follows hangs on a notice nobody can read
        register = notice['register'] if register is None else register
        if notice['register'] != register:
            findings.differ(here + '/notice/register', 'is another register')
        if notice['number'] != i + 1:
            findings.differ(here + '/notice/number', 'is not %d' % (i + 1))
        if notice['previous'] != before:
            findings.differ(here + '/notice/previous', 'is not the digest of the notice before')
        if notice['previousRecord'] not in (None, record_before):
            findings.differ(here + '/notice/previousRecord', 'is not the digest of the record before')
        elif notice['previousRecord'] != record_before:
            findings.warnings.append('recordLater %s/notice/previousRecord' % here)
        for k, void in enumerate(notice['voids']):
            if void['number'] in with_record:
                findings.differ('%s/notice/voids/%d/number' % (here, k), 'is that of a notice with a record')
            voided.add(void['number'])
        if any(source['kind'] == 'seal' for source in notice['sources']):
            sealed.add(notice['number'])
        before, record_before = notice_digest, None
        if record is None:
            continue
        with_record.add(notice['number'])
        try:
            record_before = record_digest(record)
            same = jcs(record['notice']) == text and record['noticeDigest'] == notice_digest
        except (ValueError, RecursionError, TypeError, KeyError):
            same = False
        if not same:
            findings.differ(here + '/record', 'is not the record of this notice')
            continue
        for source, value in zip(notice['sources'], record['values'] if isinstance(record.get('values'), list) else []):
            if source['kind'] in ('witness', 'seal') and digest(value):
                if value in nonces:
                    findings.warnings.append('nonceAgain %s after /%d' % (here, nonces[value]))
                nonces[value] = i
    for number in range(1, len(entries) + 1):
        if number not in with_record and number not in voided:
            if number < len(entries) and number not in sealed:
                findings.differ('/%d/record' % (number - 1), 'is missing, and no later notice voids this one')
            else:
                findings.warnings.append('open /%d' % (number - 1))
    return findings.told()


# ------------------------------------------------------------------------------------------------------------ 8. teams

def words(seed, component):
    """The stream of 32-bit words of one component."""
    k = 0
    while True:
        block = hashlib.sha256(('dr1|a|%s|%s|%d' % (seed, component, k)).encode('utf-8')).digest()
        for i in range(0, 32, 4):
            yield int.from_bytes(block[i:i + 4], 'big')
        k += 1


def below(stream, n):
    """An integer from 0 to n-1, each as likely as the others. At least one word, even for n = 1."""
    if not integer(n, 1, 2 ** 32):
        raise ValueError('n is not from 1 to 2^32')
    bound = 2 ** 32 - 2 ** 32 % n
    while True:
        word = next(stream)
        if word < bound:
            return word % n


# ------------------------------------------------------------------------------------------------------------ commands

def say(value, out=sys.stdout):
    out.buffer.write((json.dumps(value, ensure_ascii=True) + '\n').encode('ascii'))


def command_draw(cases):
    told = [make_record(case) for case in cases]
    lines = [{'case': i, 'place': place, 'why': why}
             for i, (_, refusals) in enumerate(told) for place, why, _ in refusals.all]
    for line in lines:
        say(line, sys.stderr)
    if not lines:
        say([record for record, _ in told])
    return 1 if lines else 0


def command_check(cases):
    status = 0
    for case in cases:
        meant = isinstance(case, dict) and 'case' in case and 'why' in case
        record, refusals = make_record(case['case'] if meant else case)
        places = [place for place, _, _ in refusals.all]
        say([{'place': place, 'why': why} for place, why, _ in refusals.all] if places else 'ok')
        good = bool(places) and case.get('place', places[0]) in places if meant else not places
        if good and not meant and 'record' in case:
            good = jcs(record) == jcs(case['record'])
        if not good:
            print('not as meant: %s' % (case.get('why') if meant else 'this case'), file=sys.stderr)
            status = 1
    return status


def command_stream(streams):
    answers = []
    for one in streams:
        count = one['words'] if type(one['words']) is int else len(one['words'])
        first, calls = words(one['seed'], one['component']), words(one['seed'], one['component'])
        bounds = [call[0] if isinstance(call, list) else call for call in one['below']]
        answers.append({'seed': one['seed'], 'component': one['component'],
                        'words': [next(first) for _ in range(count)], 'below': [[n, below(calls, n)] for n in bounds]})
    say(answers)
    return 0


def command_notice(data):
    _, notice_digest, refusals = read_notice(data)
    for place, why, _ in refusals.all:
        say({'place': place, 'why': why}, sys.stderr)
    if not refusals.all:
        print(notice_digest)
    return 1 if refusals.all else 0


def command_findings(findings):
    say(findings)
    return 1 if findings['differences'] else 0


def main(arguments):
    command = arguments[0] if len(arguments) == 1 else None
    if command == 'make':
        sys.stdout.buffer.write(make_vectors().encode('utf-8'))
        return 0
    if command not in ('draw', 'check', 'verify', 'register', 'notice', 'stream'):
        print('usage: reference.py draw | check | verify | register | notice | stream | make', file=sys.stderr)
        return 2
    data = sys.stdin.buffer.read()
    if command == 'notice':
        return command_notice(data)
    try:
        given = parse(data.decode('utf-8'))
    except (ValueError, RecursionError) as error:
        say({'case': None, 'place': '', 'why': 'is not JSON in UTF-8: %s' % error}, sys.stderr)
        return 1
    if isinstance(given, dict) != (command == 'verify') or not isinstance(given, (dict, list)):
        say({'case': None, 'place': '', 'why': 'is not what this command takes'}, sys.stderr)
        return 1
    if command == 'draw':
        return command_draw(given)
    if command == 'check':
        return command_check(given)
    if command == 'verify':
        return command_findings(verify(given.get('record'), given.get('tables'), given.get('published')))
    if command == 'register':
        return command_findings(verify_register(given))
    return command_stream(given)


# ================================================================================================================
# What follows makes test vectors. Whoever audits a draw stops here.
# ================================================================================================================

CLOSES = '2026-11-22T08:00:00Z'
CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971'
HEAVIEST = 2 ** 32 - 1


def coin(label, n):
    """A choice from 0 to n-1 that is the same wherever it is made."""
    return int(sha256('coin ' + label), 16) % n


def digits(label, length):
    return ''.join(str(coin('%s digit %d' % (label, i), 10)) for i in range(length))


def shuffled(label, items):
    return [item for _, item in sorted(enumerate(items), key=lambda one: sha256('%s place %d' % (label, one[0])))]


def credit_code(label):
    letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    return '91622' + ''.join(letters[coin('%s %d' % (label, i), 31)] for i in range(13))


def copied(value):
    return parse(json.dumps(value))


# Sources come with what they will say: (source, value, makes a commitment)

def dice(name, length, value=None):
    return {'kind': 'dice', 'name': name, 'detail': '十面骰，自左向右', 'length': length}, value or digits(name, length), False


def lottery(name, length=14, time='2026-11-22T13:30:00Z', value=None):
    return {'kind': 'lottery', 'name': name, 'detail': '开奖号码，两位一组，不留空格', 'length': length,
            'time': time}, value or digits(name, length), False


def beacon(name, time='2026-11-22T12:00:00Z', value=None, chain=CHAIN, at=34181812):
    return {'kind': 'beacon', 'name': name, 'detail': 'randomness', 'chain': chain, 'round': at,
            'time': time}, value or sha256('beacon ' + name), False


def witness(name, way='reveals'):
    value = sha256('nonce ' + name) if way == 'reveals' else 'absent'
    return {'kind': 'witness', 'name': name, 'detail': '现场承诺'}, value, way != 'never came'


def seal(name):
    return {'kind': 'seal', 'name': name, 'detail': '检查结束后开封'}, sha256('nonce ' + name), True


def pool(name, rows, method, size, reserve=0):
    """A stratum: rows are (id, weight)."""
    weights = [weight for _, weight in rows]
    return ({'name': name, 'rows': len(rows), 'method': method, 'size': size, 'reserve': reserve,
             'weights': {'min': min(weights), 'max': max(weights),
                         'total': sum(weights)} if method == 'pps' and rows else None,
             'reason': '本批不查' if rows and not size else None},
            [[unit, name, weight] for unit, weight in rows])


def batch(name, pools, exclusions=(), population='名录库'):
    """A draw and its tables, the rows of which stand in no order."""
    frame = shuffled('frame ' + name, [row for _, rows in pools for row in rows])
    excluded = shuffled('exclusions ' + name, [list(row) for row in exclusions])
    return ({'name': name, 'population': {'name': population, 'rows': len(frame) + len(excluded)},
             'frame': {'rows': len(frame), 'digest': sha256(table_text(frame))},
             'exclusions': {'rows': len(excluded), 'digest': sha256(table_text(excluded))},
             'strata': [stratum for stratum, _ in pools]},
            {'frame': frame, 'exclusions': excluded})


def case_of(draws, sources=None, **members):
    sources = sources or [dice('骰', 20), witness('商会'), witness('公证处'), beacon('信标')]
    notice = {'protocol': 'dr1', 'register': '参考公告簿', 'number': 1, 'previous': None, 'previousRecord': None,
              'voids': [],
              'title': '参考向量', 'closes': CLOSES, 'sources': [source for source, _, _ in sources], 'staff': None,
              'more': {},
              'draws': [draw for draw, _ in draws]}
    notice.update(members)
    case = {'notice': notice, 'tables': {draw['name']: tables for draw, tables in draws}, 'commitments': [],
            'values': [value for _, value, _ in sources]}
    return commit(case, [commits for _, _, commits in sources])


def commit(case, commits):
    """Commitments for this very notice. Who commits and is absent later committed to a nonce nobody sees."""
    notice_digest = sha256(jcs(case['notice']))
    case['commitments'] = [
        commitment(notice_digest, value if digest(value) else sha256('nonce ' + source['name']), source['name'])
        if made else None for source, value, made in zip(case['notice']['sources'], case['values'], commits)]
    return case


def units(label, count, weight=lambda i: 1):
    return [(credit_code('%s %d' % (label, i)), weight(i)) for i in range(count)]


def of_bytes(label, length, character='x'):
    """An id of exactly so many bytes, of this character as far as it goes, and no other of the label is the same."""
    wide = len(character.encode('utf-8'))
    return '%s%s' % ('%02d' % coin(label, 100) if length > 2 else '',
                     character * ((length - 2 * (length > 2)) // wide)) + \
        'y' * ((length - 2 * (length > 2)) % wide)


def draw_cases():
    """(covers, case)"""
    yield 'the worked example of docs/draw.md', case_of(
        [batch('餐饮', [pool('A类', [(unit, 1) for unit in ('甲店', '乙店', '丙店', '丁店', '戊店', '己店')], 'srs', 2, 1),
                        pool('B类', list(zip(('庚厂', '辛厂', '壬厂', '癸厂'), (1, 2, 3, 14))), 'pps', 2)],
               [('子店', '停业')])],
        [witness('商会'), dice('骰', 20)], title='餐饮抽查')

    plain = [1, 2, 3, 46, 47, 48, 49, 50, 55, 56, 57, 58, 63, 64, 65]
    long = [111, 112, 113, 119, 120, 121, 128, 175, 176, 177, 184, 199, 200]
    for covers, lengths, character in (
            ('ids of 1 to 65 ASCII bytes', plain, 'x'), ('ids of 111 to 200 ASCII bytes', long, 'x'),
            ('ids of 2-byte characters up to 65 bytes', plain[3:], '\u00df'),
            ('ids of 2-byte characters up to 200 bytes', long, '\u0416'),
            ('ids of 3-byte characters up to 65 bytes', plain[3:], '\u5b57'),
            ('ids of 3-byte characters up to 200 bytes', long, '\uff21'),
            ('ids of 4-byte characters up to 65 bytes', plain[3:], '\U00020000'),
            ('ids of 4-byte characters up to 200 bytes', long, '\U0001f600')):
        rows = [(of_bytes('%s %d' % (covers, length), length, character), 1) for length in lengths]
        assert sorted(len(unit.encode('utf-8')) for unit, _ in rows) == lengths
        yield covers, case_of([batch('长度', [pool('全部', rows, 'census', len(rows))])])

    odd = ['\uff5e', '\U00020000', '\ue000', '\U00010000', '\uffe5', '\U0010fffd', '\ud7ff', 'z', '\u00ff', '\u0100',
           '~']
    yield 'rows whose order differs between UTF-8 and UTF-16', case_of(
        [batch('序', [pool('甲', [(unit, i + 1) for i, unit in enumerate(odd)], 'srs', 5, 2)],
               [(unit + unit, '重复 ' + unit) for unit in odd])])
    yield 'the same with pps, where the order of tickets and not of rows counts', case_of(
        [batch('序', [pool('甲', [(unit, i + 1) for i, unit in enumerate(odd)], 'pps', 5)])])
    yield 'ids that are prefixes, digits and case of each other', case_of(
        [batch('前缀', [pool('甲', [(unit, 1) for unit in
                                  ['a', 'aa', 'a!', 'a b', 'A', 'B', 'b', '1', '01', '10', '9', '-1', '1e3', '0', '00',
                                   '|', '||']],
                            'srs', 9, 8)])])

    own = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '1', '01', '0', 'null', 'undefined',
           'NaN',
           'true', 'length', 'prototype', '__defineGetter__', 'id', 'then', 'toJSON']
    yield 'ids named like members of objects', case_of(
        [batch('名', [pool('甲', [(name, i + 1) for i, name in enumerate(own)], 'srs', 7, 3)],
               [('isPrototypeOf', '__proto__')])])
    yield 'strata named like members of objects', case_of(
        [batch('名', [pool(name, units(name, 2), 'srs', 1) for name in own])])
    yield 'draws named like members of objects, same stratum in each', case_of(
        [batch(name, [pool('甲', units('同一批', 3, lambda i: i + 1), 'pps', 1)]) for name in own])
    yield 'sources named like members of objects', case_of(
        [batch('名', [pool('甲', units('来源', 4), 'srs', 2)])],
        [witness(name) for name in own[:7]] + [dice('then', 3), lottery('1e3'), beacon('toJSON')],
        register='constructor')
    yield 'numeric names in descending order stay in notice order', case_of(
        [batch(name, [pool(stratum, units(name + stratum, 2), 'srs', 1) for stratum in ('2', '10', '1', '01')])
         for name in ('10', '9', '01', '1')])

    same = units('同户', 8, lambda i: i + 1)
    yield 'one unit in several draws has one ticket; srs nests where frames are the same', case_of(
        [batch('第%d事' % size, [pool('库', same, 'srs', size, 8 - size)]) for size in (1, 3, 5, 8)])
    yield 'same frame, pps: one order, independent starts', case_of(
        [batch('第%d事' % i, [pool('库', same, 'pps', 3)]) for i in range(1, 7)])
    yield 'overlapping frames: nested on the units they share', case_of(
        [batch('前六', [pool('库', same[:6], 'srs', 3)]), batch('后六', [pool('库', same[2:], 'srs', 3)]),
         batch('中四', [pool('库', same[2:6], 'census', 4)])])
    yield 'in one draw of the notice, excluded in another', case_of(
        [batch('甲事', [pool('库', same[:4], 'srs', 2)], [(unit, '年内已查') for unit, _ in same[4:]]),
         batch('乙事', [pool('库', same[4:], 'srs', 2)], [(unit, '年内已查') for unit, _ in same[:4]])])

    yield 'srs of 7 at every size and reserve of interest', case_of(
        [batch('大小', [pool('%d加%d' % pair, units('大小%d%d' % pair, 7), 'srs', *pair)
                      for pair in ((0, 0), (1, 0), (1, 1), (1, 6), (6, 0), (6, 1), (7, 0), (3, 2), (3, 4))])])
    yield 'srs of 0, 1 and 2 units', case_of(
        [batch('小库', [pool('无', [], 'srs', 0), pool('一不查', units('一a', 1), 'srs', 0),
                      pool('一', units('一b', 1), 'srs', 1),
                       pool('二取一', units('二a', 2), 'srs', 1, 1), pool('二', units('二b', 2), 'srs', 2)])])
    yield 'srs of 50 of 200', case_of([batch('中库', [pool('甲', units('中库', 200), 'srs', 50, 10)])])
    yield 'census of 0, 1, 2 and 30', case_of(
        [batch('全覆盖', [pool('%d户' % rows, units('全%d' % rows, rows, lambda i: HEAVIEST - i), 'census', rows)
                        for rows in (0, 1, 2, 30)])])

    for base in (2, 3):
        yield 'pps, weights %d^k, every size: certainties in cascade' % base, case_of(
            [batch('层层', [pool('取%d' % n, [('%d层%d' % (n, k), base ** k) for k in range(10)], 'pps', n)
                          for n in range(0, 11)])])
    yield 'pps, one certainty a round', case_of(
        [batch('逐轮', [pool('甲', [('户%02d' % i, w) for i, w in enumerate([1, 1, 1, 1, 2, 4, 8, 16, 32, 64])], 'pps',
                           8)])])
    yield 'pps, equality n*w = W: at once, in the second round, one short of it', case_of(
        [batch('相等', [pool('一轮', [('a1', 5), ('a2', 5), ('a3', 3), ('a4', 2)], 'pps', 3),
                      pool('二轮', [('b1', 20), ('b2', 6), ('b3', 4), ('b4', 2)], 'pps', 3),
                      pool('差一', [('c1', 5), ('c2', 5), ('c3', 3), ('c4', 3)], 'pps', 3),
                      pool('双等', [('d1', 4), ('d2', 4), ('d3', 4), ('d4', 4)], 'pps', 4),
                      pool('半', [('e1', 3), ('e2', 1), ('e3', 1), ('e4', 1)], 'pps', 2)])])
    yield 'pps, weights 1 and 2^32-1', case_of(
        [batch('两端', [pool('一重', [('a%d' % i, HEAVIEST if i == 0 else 1) for i in range(9)], 'pps', 3),
                      pool('一轻', [('b%d' % i, 1 if i == 0 else HEAVIEST) for i in range(9)], 'pps', 8),
                      pool('全重', [('c%d' % i, HEAVIEST) for i in range(9)], 'pps', 4),
                      pool('全轻', [('d%d' % i, 1) for i in range(9)], 'pps', 4),
                      pool('各半', [('e%d' % i, HEAVIEST if i % 2 else 1) for i in range(10)], 'pps', 5),
                      pool('半加', [('f%d' % i, HEAVIEST if i % 2 else 1) for i in range(10)], 'pps', 6)])])
    yield 'pps of one unit, of all, of all but one', case_of(
        [batch('边', [pool('一', [('a', 7)], 'pps', 1), pool('二取一', [('b', 7), ('c', 9)], 'pps', 1),
                     pool('二', [('d', 7), ('e', 9)], 'pps', 2),
                     pool('缺一', [('f%d' % i, i + 5) for i in range(6)], 'pps', 5),
                     pool('等缺一', [('g%d' % i, 5) for i in range(6)], 'pps', 5), pool('不取', [('h', 3)], 'pps', 0),
                     pool('空', [], 'pps', 0)])])
    yield 'pps of equal weights is no srs', case_of(
        [batch('等重', [pool('按重', units('等重', 12, lambda i: 3), 'pps', 5)]),
         batch('等概', [pool('按重', units('等重', 12, lambda i: 3), 'srs', 5)])])
    yield 'pps of 120 heavy units: n*w above 2^37', case_of(
        [batch('重库', [pool('甲', units('重库', 120, lambda i: HEAVIEST - i % 7), 'pps', 61)])])
    yield 'pps of 200 units, risk 1 to 5', case_of(
        [batch('风险', [pool('甲', units('风险', 200, lambda i: 1 + coin('风险 %d' % i, 5)), 'pps', 40)])])
    for length in (47, 48, 49, 111, 112, 113, 200):
        yield 'a start message of %d bytes after the first 64 and 7' % length, case_of(
            [batch(of_bytes('批次 %d' % length, length - 1 - 3, '字'),
                   [pool('类', units('起点', 5, lambda i: i + 1), 'pps', 2)])])
    name = of_bytes('两百', 200, '\U00020000')
    yield 'every name 200 bytes long', case_of(
        [batch(name, [pool(name, [(name, 1), (name[:-2] + 'zz', 2)], 'pps', 1),
                      pool('字' * 66 + 'ab', [('ß' * 100, 1)], 'srs', 0)], [('x' * 200, name)], name)],
        [witness(name), witness('y' * 200), dice('é' * 100, 2)], register=name)

    for length in (1, 9, 10, 99, 100, 999, 1000, 10000):
        yield 'a value of %d digits in its netstring' % length, case_of(
            [batch('骰', [pool('甲', units('骰子', 3), 'srs', 1)])], [dice('骰', length)])
    yield 'dice of many lengths in one notice', case_of(
        [batch('骰', [pool('甲', units('骰子', 3), 'srs', 1)])], [dice('骰%d' % n, n) for n in (1, 10, 9, 100, 99, 2, 11)])
    yield 'values of zeros and nines', case_of(
        [batch('值', [pool('甲', units('零九', 4), 'srs', 2)])],
        [dice('零', 12, '0' * 12), dice('九', 12, '9' * 12), lottery('彩', 7, value='0000000'),
         beacon('全零', value='0' * 64), beacon('全f', value='f' * 64)])
    for one in (dice('骰', 6), lottery('彩'), beacon('信标'), seal('公证处'), witness('商会')):
        yield 'one source only: ' + one[0]['kind'], case_of([batch('源', [pool('甲', units('源', 4), 'srs', 2)])], [one])
    yield 'witnesses: revealed, absent with and without a commitment', case_of(
        [batch('源', [pool('甲', units('源', 4), 'srs', 2)])],
        [witness('来者'), witness('未揭', 'absent'), witness('未到', 'never came'), witness('未到二', 'never came'),
         seal('公证处')])
    yield 'no witness at all', case_of(
        [batch('源', [pool('甲', units('源', 4), 'srs', 2)])], [seal('公证处'), dice('骰', 5), lottery('彩'), beacon('信标')])
    yield 'sixty-four sources of every kind', case_of(
        [batch('源', [pool('甲', units('源', 4), 'srs', 2)])],
        [(witness('人%d' % i) if i % 5 == 0 else seal('封%d' % i) if i % 5 == 1 else dice('骰%d' % i, i) if i % 5 == 2
          else lottery('彩%d' % i, i) if i % 5 == 3 else beacon('标%d' % i)) for i in range(64)])
    for closes, time in (('2028-02-29T23:50:00Z', '2028-03-01T00:00:00Z'),
                         ('2026-12-31T23:59:59Z', '2027-01-01T00:09:59Z'),
                         ('2000-02-29T00:00:00Z', '2000-02-29T00:10:00Z'),
                         ('2100-02-28T23:55:00Z', '2100-03-01T00:05:00Z')):
        yield 'beacon and lottery exactly 600 s after %s' % closes, case_of(
            [batch('时', [pool('甲', units('时', 3), 'srs', 1)])], [lottery('彩', 7, time), beacon('信标', time)],
            closes=closes)
    yield 'rounds and lengths at both ends, texts empty and of 10,000 bytes', case_of(
        [batch('端', [pool('甲', units('端', 3), 'srs', 1)])],
        [({'kind': 'beacon', 'name': '一', 'detail': '', 'chain': '', 'round': 1, 'time': '2026-11-22T08:10:00Z'},
          sha256('一'), False),
         ({'kind': 'beacon', 'name': '末', 'detail': '字' * 3333 + 'x', 'chain': CHAIN, 'round': LARGEST,
           'time': '9999-12-31T23:59:59Z'}, sha256('末'), False)])

    yield 'an empty title', case_of([batch('题', [pool('甲', units('题', 3), 'srs', 1)])], title='')
    yield 'a title of all that needs escapes, and of what needs none', case_of(
        [batch('题', [pool('甲', units('题', 3), 'srs', 1)])],
        title=''.join(map(chr, range(0x21))) +
        '"\\/\x7f\x80\xa0\u2028\u2029\ufeff\ufffe\ufffd e\u0301 \u00e9 \U0001f600 </script>')
    yield 'a title of 10,000 bytes', case_of([batch('题', [pool('甲', units('题', 3), 'srs', 1)])], title='字' * 3333 + 'x')
    deep = {'a': [LARGEST]}
    for _ in range(12):
        deep = {'深': deep}
    yield 'more: depth 16, the largest integers, keys of every kind', case_of(
        [batch('余', [pool('甲', units('余', 3), 'srs', 1)])],
        more={'depth': deep, '': '', 'max': LARGEST, 'min': -LARGEST, 'zero': 0, 'empty': [{}, [], ''], '\uff5e': 1,
              '\U00020000': 2, '10': [None, True, False], '9': 'ratio 0.10', '__proto__': {'__proto__': None},
              '\x00': '\x1f',
              'dr1': {'root': 'x'}, '"': '\\', 'é': 1, 'e\u0301': 2})
    yield 'a later notice: voids several, binds staff, has no record before it', case_of(
        [batch('后', [pool('甲', units('后', 3), 'srs', 1)])], number=41, previous=sha256('四十'),
        voids=[{'number': 1, 'reason': '信标中断'}, {'number': 39, 'reason': '无人揭示'}, {'number': 40, 'reason': '封存未开'}],
        staff={'digest': sha256('staff')})
    yield 'the largest number of all', case_of(
        [batch('末', [pool('甲', units('末', 3), 'srs', 1)])], number=LARGEST, previous=sha256('a'),
        previousRecord=sha256('b'),
        voids=[{'number': LARGEST - 2, 'reason': '信标中断'}])
    yield 'everybody is excluded', case_of(
        [batch('空', [pool('甲', [], 'srs', 0), pool('乙', [], 'census', 0), pool('丙', [], 'pps', 0)],
               [(unit, '本年已查') for unit, _ in units('空', 5)])])
    yield 'strata that are left out, each with its reason', case_of(
        [batch('缓', [pool('甲', units('缓甲', 3), 'srs', 0), pool('乙', units('缓乙', 3, lambda i: i + 1), 'pps', 0),
                     pool('丙', units('缓丙', 2), 'srs', 2)])])
    yield 'names that need escapes or look like syntax', case_of(
        [batch('a/b~c "d" \\ | ,', [pool('x|y\\"z', [('1:a,', 1), ('%s', 2), ('$S', 3), ('a\\tb', 4), ("'", 5),
                                                     ('<b>', 6)], 'pps', 3),
                                   pool('双  空格', [('a  b', 1), ('.', 2), ('..', 3), ('/', 4), ('~0', 5), ('~1', 6)],
                                        'srs', 3, 1)],
               [('#', '&amp;')])])
    yield 'twelve draws of three strata', case_of(
        [batch('第%d批' % i, [pool('甲', units('批%d甲' % i, 2), 'srs', 1),
                            pool('乙', units('批%d乙' % i, 2, lambda k: k + 1), 'pps', 1),
                             pool('丙', [], 'census', 0)]) for i in range(12)])


# Section 6 alone

def grown(rule):
    return [rule['top'] - i % rule['mod'] for i in range(rule['rows'])] + rule['then']


def in_doubles(weights, n, d, r):
    """What a program would draw that computes in doubles."""
    drawn, c = [], 0.0
    for i, w in enumerate(weights):
        before, c = c, c + float(n) * float(w)
        if (c + d - 1.0 - r) // float(d) - (before + d - 1.0 - r) // float(d) == 1.0:
            drawn.append(i)
    return drawn


def in_int64(weights, n, d, r):
    """What a program would draw that computes in signed 64-bit integers, which wrap and divide towards zero."""
    def wrapped(x):
        return (x + 2 ** 63) % 2 ** 64 - 2 ** 63

    def divided(x):
        return x // d if x >= 0 else -(-x // d)
    drawn, c = [], 0
    for i, w in enumerate(weights):
        before, c = c, wrapped(c + n * w)
        if divided(wrapped(c + d - 1 - r)) - divided(wrapped(before + d - 1 - r)) == 1:
            drawn.append(i)
    return drawn


def pps_case(covers, weights, size, r, rule=None):
    _, n, d = certainties(weights, size)
    certain, remaining, drawn = pps(weights, size, lambda _: r)
    assert len(drawn) == size and (remaining is None) == (r is None) and (r is None or 0 <= r < d), covers
    one = {'covers': covers, 'size': size, 'start': r, 'certain': certain, 'remaining': remaining}
    one.update({'rule': rule} if rule else {'weights': weights})
    if rule:
        listed = ''.join('%d\n' % i for i in drawn)
        one.update(drawnRows=len(drawn), drawnDigest=sha256(listed), first=drawn[:5], last=drawn[-5:])
    else:
        one['drawn'] = drawn
    return one


def pps_cases():
    shares = [0] * 9
    for r in range(45):
        one = pps_case('1 to 9, three, every start', list(range(1, 10)), 3, r)
        for i in one['drawn']:
            shares[i] += 1
        yield one
    assert shares == [3 * w for w in range(1, 10)]              # exactly n*w of the D starts: the whole proof
    for weights, size in (([3, 2, 1], 2), ([5, 4, 3, 2, 1], 2), ([5, 4, 3, 2, 1], 3), ([1, 1, 2, 2, 2], 2),
                          ([40, 1, 2, 3, 4], 2),
                          ([512, 256, 128, 64, 32, 16, 8, 4, 2, 1], 5), ([1, 2, 4, 8, 16, 32, 64, 128, 256, 512], 5),
                          ([HEAVIEST] * 5, 3), ([1, HEAVIEST, 1, HEAVIEST, 1], 3), ([7], 1), ([7, 7], 2),
                          ([9, 7, 5], 3), ([], 0),
                          ([4, 3, 2], 0), ([1, 1], 1), ([HEAVIEST, HEAVIEST - 1], 1), ([5, 5, 3, 2], 3),
                          ([20, 6, 4, 2], 3)):
        _, n, d = certainties(weights, size)
        sure = len(certainties(weights, size)[0]) == len(weights)
        for r in [None] if sure or size == 0 else sorted({0, 1, d // 2, d - 1, coin(str(weights), d)}):
            yield pps_case('weights in the order given', weights, size, r)
    for covers, rule, size, r, wrong in (
            ('doubles go wrong', {'rows': 2100, 'top': HEAVIEST, 'mod': 7, 'then': []}, 1001, 5982889437756,
             in_doubles),
            ('signed 64-bit integers go wrong', {'rows': 70000, 'top': HEAVIEST, 'mod': 7, 'then': []}, 45000, None,
             in_int64),
            ('total weight 2^53-1', {'rows': 2 ** 21, 'top': HEAVIEST, 'mod': 1, 'then': [2 ** 21 - 1]}, 1000003, None,
             None),
            ('heavy units at the end are certain',
             {'rows': 1000, 'top': 13, 'mod': 11, 'then': [HEAVIEST, 1, 900000, 800, 700]},
             40, None, None)):
        weights = grown(rule)
        _, n, d = certainties(weights, size)
        r = coin(covers, d) if r is None else r
        yield pps_case(covers, weights, size, r, rule)
        assert wrong is None or wrong(weights, n, d, r) != systematic(weights, n, d, r), covers


# Refusals

def sound():
    """A small case in which everything may go wrong."""
    return case_of(
        [batch('甲批', [pool('普通', [('a1', 1), ('a2', 1), ('a3', 1)], 'srs', 1, 1),
                       pool('风险', [('b1', 1), ('b2', 4), ('b3', 7)], 'pps', 2), pool('重点', [('c', 1)], 'census', 1),
                       pool('缓查', [('d1', 1), ('d2', 1)], 'srs', 0), pool('空', [], 'pps', 0)], [('停业户', '停业')]),
         batch('乙批', [pool('普通', [('a1', 1), ('a2', 1)], 'srs', 1)])],
        [(dict(source, detail=''), value, commits) for source, value, commits in
         (witness('商会'), witness('消协', 'absent'), seal('公证处'), dice('骰', 6), lottery('彩', 7), beacon('信标', chain='链'))],
        number=7, previous=sha256('六'), previousRecord=sha256('六之记录'), voids=[{'number': 3, 'reason': '中断'}], title='')


REMOVE = object()


def put(value, place, new):
    """Sets, adds or removes what stands at a JSON pointer."""
    steps = [step.replace('~1', '/').replace('~0', '~') for step in place.split('/')[1:]]
    for step in steps[:-1]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    last = int(steps[-1]) if isinstance(value, list) else steps[-1]
    if new is REMOVE:
        del value[last]
    elif isinstance(value, list) and last == len(value):
        value.append(new)
    else:
        value[last] = new


def broken(changes, again=True):
    """The sound case, changed; its tables are announced as they now are and commitments made anew, if possible."""
    case = copied(sound())
    for place, new in changes:
        put(case, place, new)
    if again:
        try:
            for draw in case['notice']['draws']:
                for table in ('frame', 'exclusions'):
                    if not any(place.endswith(table + '/digest') for place, _ in changes):
                        draw[table]['digest'] = sha256(table_text(case['tables'][draw['name']][table]))
        except (AttributeError, KeyError, TypeError, ValueError):
            pass                                                # the tables are what is wrong
        try:
            if not any(place.startswith(('/commitments', '/values')) for place, _ in changes):
                commit(case, [True, True, True, False, False, False])
        except (AttributeError, KeyError, TypeError, ValueError):
            pass                                                # the notice is what is wrong
    return case


ID, REASON = '/tables/甲批/frame/2/0', '/tables/甲批/exclusions/0/1'
DRAW, SRS = '/notice/draws/0', '/notice/draws/0/strata/0'
PPS, CENSUS, LEFT, EMPTY = (DRAW + '/strata/%d' % i for i in (1, 2, 3, 4))

SINGLE = [                                                      # why, place, new value
    ('an id of one space', ID, ' '), ('an id that ends with a space', ID, 'a '), ('an id with DEL', ID, 'a\x7fb'),
    ('an id with NEL', ID, 'a\x85b'), ('an id with a line separator', ID, 'a\u2028b'),
    ('an id with LRM', ID, 'a\u200eb'),
    ('an id with a blank braille pattern', ID, '\u2800'), ('an id with a half-width filler', ID, 'a\uffa0'),
    ('an id with a tag character', ID, 'a\U000e0041'), ('an id with the last code point', ID, '\U0010ffff'),
    ('an id with a noncharacter of the Arabic block', ID, '\ufdd0'), ('an id with a combining joiner', ID, 'a\u034fb'),
    ('an id with a compatibility ideograph', ID, '\uf900'), ('an id with the ohm sign', ID, '\u2126'),
    ('an id of 67 characters of 3 bytes', ID, '字' * 67), ('an id that is half a surrogate pair', ID, '\udc00'),
    ('an id with half a pair before a letter', ID, '\ud840a'), ('an id of conjoining jamo', ID, '\u1100\u1161'),
    ('an id that is a list', ID, ['a']), ('a reason with LF', REASON, 'a\nb'),
    ('a reason of 201 bytes', REASON, 'x' * 201), ('a reason null', REASON, None),
    ('an excluded id in NFD', '/tables/甲批/exclusions/0/0', 'e\u0301'),
    ('an excluded id with TAB', '/tables/甲批/exclusions/0/0', 'a\tb'),
    ('a row of two', '/tables/甲批/frame/0', ['a', '普通']), ('a row of four', '/tables/甲批/frame/0', ['a', '普通', 1, 1]),
    ('a row that is an object', '/tables/甲批/frame/0', {'id': 'a', 'stratum': '普通', 'weight': 1}),
    ('an exclusion of three', '/tables/甲批/exclusions/0', ['a', 'b', 1]),
    ('a weight of 2^53', '/tables/甲批/frame/0/2', 2 ** 53), ('a weight false', '/tables/甲批/frame/0/2', False),
    ('a weight of minus zero', '/tables/甲批/frame/0/2', -0.0), ('a weight that is a list', '/tables/甲批/frame/0/2', [1]),
    ('a frame that is an object', '/tables/甲批/frame', {}), ('a frame missing', '/tables/甲批/frame', REMOVE),
    ('exclusions missing', '/tables/甲批/exclusions', REMOVE), ('a table too many', '/tables/甲批/rows', []),
    ('tables null', '/tables', None), ('tables that are a list', '/tables', []),
    ('a pair of tables null', '/tables/甲批', None),
    ('a pair of tables for nothing', '/tables/__proto__', {'frame': [], 'exclusions': []}),
    ('a pair of tables missing', '/tables/乙批', REMOVE), ('notice a list', '/notice', []),
    ('register null', '/notice/register', None), ('register of 201 bytes', '/notice/register', 'é' * 100 + 'x'),
    ('number a fraction', '/notice/number', 7.5), ('number 2^53', '/notice/number', 2 ** 53),
    ('number true', '/notice/number', True), ('number minus 1', '/notice/number', -1),
    ('previous null at number 7', '/notice/previous', None), ('previous short', '/notice/previous', 'a' * 63),
    ('previous with a letter beyond f', '/notice/previous', 'g' * 64),
    ('previousRecord in upper case', '/notice/previousRecord', 'A' * 64),
    ('voids null', '/notice/voids', None), ('a void null', '/notice/voids/0', None),
    ('a void of number 0', '/notice/voids/0/number', 0), ('a void of a later notice', '/notice/voids/0/number', 8),
    ('a void of the notice itself', '/notice/voids/0/number', 7), ('a void of text', '/notice/voids/0/number', '3'),
    ('a void without a reason', '/notice/voids/0/reason', REMOVE),
    ('a void with an empty reason', '/notice/voids/0/reason', ''),
    ('a void with more', '/notice/voids/0/date', CLOSES), ('title null', '/notice/title', None),
    ('title a number', '/notice/title', 1),
    ('title of 10,001 bytes', '/notice/title', '字' * 3333 + 'xy'), ('title missing', '/notice/title', REMOVE)] + [
    ('closes %s' % why, '/notice/closes', time) for why, time in (
        ('at second 60', '2026-11-22T08:00:60Z'), ('at minute 60', '2026-11-22T08:60:00Z'),
        ('on 29 February 2026', '2026-02-29T08:00:00Z'), ('on 29 February 2100', '2100-02-29T08:00:00Z'),
        ('on 31 November', '2026-11-31T08:00:00Z'), ('in month 13', '2026-13-01T08:00:00Z'),
        ('on day 0', '2026-11-00T08:00:00Z'), ('with an offset', '2026-11-22T08:00:00+08:00'),
        ('in lower case', '2026-11-22t08:00:00z'),
        ('with a fraction', '2026-11-22T08:00:00.000Z'), ('with LF', '2026-11-22T08:00:00Z\n'),
        ('with a space', '2026-11-22 08:00:00Z'),
        ('with full-width digits', '２０２６-11-22T08:00:00Z'), ('with a year of five digits', '12026-11-22T08:00:00Z'),
        ('null', None), ('a number', 1795334400))] + [
    ('sources null', '/notice/sources', None), ('sources an object', '/notice/sources', {}),
    ('a source null', '/notice/sources/3', None), ('a source without a kind', '/notice/sources/3/kind', REMOVE),
    ('kind __proto__', '/notice/sources/3/kind', '__proto__'),
    ('kind in upper case', '/notice/sources/3/kind', 'DICE'),
    ('a seal with a length', '/notice/sources/2/length', 1),
    ('dice without a length', '/notice/sources/3/length', REMOVE),
    ('dice of length 0', '/notice/sources/3/length', 0),
    ('dice of length "6"', '/notice/sources/3/length', '6'),
    ('dice with a time', '/notice/sources/3/time', '2026-11-22T12:00:00Z'),
    ('lottery 599 s after closing', '/notice/sources/4/time', '2026-11-22T08:09:59Z'),
    ('lottery before closing', '/notice/sources/4/time', '2026-11-21T13:30:00Z'),
    ('lottery at no time', '/notice/sources/4/time', '2026-11-22'),
    ('lottery without a time', '/notice/sources/4/time', REMOVE),
    ('beacon of round 0', '/notice/sources/5/round', 0), ('beacon of round "1"', '/notice/sources/5/round', '1'),
    ('a chain of 10,001 bytes', '/notice/sources/5/chain', 'x' * 10001),
    ('a detail null', '/notice/sources/0/detail', None), ('a detail missing', '/notice/sources/0/detail', REMOVE),
    ('a source named in NFD', '/notice/sources/3/name', 'e\u0301'),
    ('a source named as one of another kind', '/notice/sources/3/name', '商会'),
    ('staff a list', '/notice/staff', []), ('staff a digest', '/notice/staff', 'a' * 64),
    ('staff missing', '/notice/staff', REMOVE),
    ('more with half a pair for a key', '/notice/more/\ud800', 1),
    ('more with a key of 10,001 bytes', '/notice/more/' + 'x' * 10001, 1),
    ('more with a text of 10,001 bytes', '/notice/more/x', 'x' * 10001),
    ('more with minus zero', '/notice/more/x', -0.0), ('more with 2^53', '/notice/more/x', 2 ** 53),
    ('more with -2^53', '/notice/more/x', -2 ** 53), ('more with a tenth', '/notice/more/x', 0.1),
    ('a member that objects inherit', '/notice/constructor', None), ('draws null', '/notice/draws', None),
    ('a draw null', DRAW, None),
    ('a draw named as another', '/notice/draws/1/name', '甲批'), ('a draw with more', DRAW + '/ratio', '0.1'),
    ('a draw without strata', DRAW + '/strata', REMOVE), ('a draw of no strata', DRAW + '/strata', []),
    ('a population without a name', DRAW + '/population/name', REMOVE),
    ('a population with an empty name', DRAW + '/population/name', ''),
    ('a population of -1', DRAW + '/population/rows', -1),
    ('a population of one too few', DRAW + '/population/rows', 9),
    ('a frame of one too many', DRAW + '/frame/rows', 10),
    ('a frame digest in upper case', DRAW + '/frame/digest', 'A' * 64),
    ('an exclusions digest null', DRAW + '/exclusions/digest', None),
    ('a root of the exclusions', DRAW + '/exclusions/root', 'a' * 64),
    ('a stratum null', SRS, None), ('a stratum without a reserve', SRS + '/reserve', REMOVE),
    ('a stratum with more', SRS + '/ratio', 1),
    ('a stratum named as another', PPS + '/name', '普通'), ('a method in upper case', SRS + '/method', 'SRS'),
    ('a method null', SRS + '/method', None), ('a method that objects inherit', SRS + '/method', 'toString'),
    ('a size that is a text', SRS + '/size', '1'), ('a size that is a fraction', SRS + '/size', 1.5),
    ('a size of minus zero', LEFT + '/size', -0.0),
    ('rows of 2^31', SRS + '/rows', 2 ** 31), ('size and reserve above rows', SRS + '/reserve', 3),
    ('a census that leaves one out', CENSUS + '/size', 0),
    ('a pps with a reserve', PPS + '/reserve', 1), ('a reserve without a size', LEFT + '/reserve', 1),
    ('a reason where units are drawn', SRS + '/reason', '本批不查'), ('an empty reason', LEFT + '/reason', ''),
    ('a reason where there is no unit', EMPTY + '/reason', '空'),
    ('no reason where units are left out', LEFT + '/reason', None),
    ('weights where there is no unit', EMPTY + '/weights', {'min': 1, 'max': 1, 'total': 1}),
    ('weights in a census', CENSUS + '/weights', {'min': 1, 'max': 1, 'total': 1}),
    ('weights null in a pps', PPS + '/weights', None),
    ('weights without a total', PPS + '/weights/total', REMOVE), ('weights with a mean', PPS + '/weights/mean', 4),
    ('a least weight that is not', PPS + '/weights/min', 2), ('a largest weight that is not', PPS + '/weights/max', 8),
    ('a total that is not', PPS + '/weights/total', 13), ('a total that is a text', PPS + '/weights/total', '12'),
    ('dice with 7 digits of 6', '/values/3', '1234567'), ('dice with nothing', '/values/3', ''),
    ('dice in Arabic digits', '/values/3', '١٢٣٤٥٦'),
    ('dice with a sign', '/values/3', '+12345'), ('dice with LF', '/values/3', '12345\n'),
    ('dice with a number', '/values/3', 123456),
    ('dice absent', '/values/3', 'absent'), ('lottery absent', '/values/4', 'absent'),
    ('lottery with spaces', '/values/4', '12 3 45'),
    ('beacon absent', '/values/5', 'absent'), ('beacon of 63', '/values/5', 'a' * 63),
    ('beacon with LF', '/values/5', 'a' * 63 + '\n'), ('a witness Absent', '/values/0', 'Absent'),
    ('a witness empty', '/values/0', ''),
    ('a nonce of 65', '/values/0', 'a' * 65), ('a seal absent', '/values/2', 'absent'),
    ('values an object', '/values', {}),
    ('a seal without a commitment', '/commitments/2', None), ('a commitment on a lottery', '/commitments/4', 'a' * 64),
    ('a commitment on a beacon', '/commitments/5', 'a' * 64),
    ('a commitment in upper case', '/commitments/1', 'A' * 64),
    ('a commitment of 63', '/commitments/1', 'a' * 63), ('a commitment that is a number', '/commitments/1', 1),
    ('a commitment too many', '/commitments', [None] * 7)]


def refusal_cases():
    """(why, place, case)"""
    for why, place, new in SINGLE:
        yield why, place, broken([(place, new)])
    yield 'staff of nothing', '/notice/staff/digest', broken([('/notice/staff', {})])
    yield 'staff with a null digest', '/notice/staff/digest', broken([('/notice/staff', {'digest': None})])
    yield 'dice of length 10,001 and as many digits', '/notice/sources/3/length', broken(
        [('/notice/sources/3/length', 10001), ('/values/3', '1' * 10001)])
    own = sound()
    first = sha256('nonce 商会')
    seal_digest = sha256(jcs(own['notice']))
    yield 'an id twice, in two strata', '/tables/甲批/frame/9/0', broken(
        [('/tables/甲批/frame/9', [own['tables']['甲批']['frame'][2][0], '缓查', 1]), (LEFT + '/rows', 3),
         (DRAW + '/frame/rows', 10),
         (DRAW + '/population/rows', 11)])
    yield 'an excluded id twice', '/tables/甲批/exclusions/1/0', broken(
        [('/tables/甲批/exclusions/1', ['停业户', '注销']), (DRAW + '/exclusions/rows', 2), (DRAW + '/population/rows', 11)])
    yield 'a drawable unit among the excluded', '/tables/甲批/exclusions/1/0', broken(
        [('/tables/甲批/exclusions/1', [own['tables']['甲批']['frame'][2][0], '停业']), (DRAW + '/exclusions/rows', 2),
         (DRAW + '/population/rows', 11)])
    yield 'a stratum nobody announced', '/tables/甲批/frame/2/1', broken([('/tables/甲批/frame/2/1', 'toString')])
    light = [row[1] for row in own['tables']['甲批']['frame']].index('普通')
    for why, weight in (('a weight of 2^32', 2 ** 32), ('a weight of 0', 0), ('a weight of -1', -1)):
        place = '/tables/甲批/frame/%d/2' % light
        yield why + ' that no method uses', place, broken([(place, weight)])
    yield 'a unit moved between strata', SRS + '/rows', broken([('/tables/甲批/frame/%d/1' % light, '重点')])
    yield 'previousRecord at number 1', '/notice/previousRecord', broken(
        [('/notice/number', 1), ('/notice/previous', None), ('/notice/voids', [])])
    yield 'voids descending', '/notice/voids/1/number', broken([('/notice/voids/1', {'number': 2, 'reason': '信标中断'})])
    yield 'a void of the notice before, whose record is known', '/notice/voids/1/number', broken(
        [('/notice/voids/1', {'number': 6, 'reason': '信标中断'})])
    deep = 1
    for _ in range(15):
        deep = [deep]
    yield 'lists to depth 17', '/notice/more/x' + '/0' * 14, broken([('/notice/more/x', deep)])
    yield 'a member doubled in meaning only', '/notice/draws/0/Name', broken([('/notice/draws/0/Name', '甲批')])
    yield 'commitments of two witnesses exchanged', '/values/0', broken(
        [('/commitments/0', own['commitments'][1]), ('/commitments/1', own['commitments'][0])])
    yield 'two commitments alike', '/commitments/1', broken([('/commitments/1', own['commitments'][0])])
    yield 'a commitment made under another source name', '/values/0', broken(
        [('/commitments/0', commitment(seal_digest, first, '消协'))])
    yield 'a commitment made for another notice', '/values/0', broken(
        [('/commitments/0', commitment(sha256('x'), first, '商会'))])
    yield 'one nonce for witness and seal', '/values/2', broken(
        [('/values/2', first), ('/commitments/2', commitment(seal_digest, first, '公证处'))])
    yield 'the only witness who came is absent after all', '/values', broken([('/values/0', 'absent')])
    yield 'no witness made a commitment', '/values', broken(
        [('/values/0', 'absent'), ('/commitments/0', None), ('/commitments/1', None)])
    yield 'a value too few', '/values', broken([('/values/5', REMOVE)])
    yield 'a commitment too few', '/commitments', broken([('/commitments/5', REMOVE)])
    yield 'the order of two values exchanged', '/values/3', broken(
        [('/values/3', own['values'][4]), ('/values/4', own['values'][3])])
    yield 'the tables of two draws exchanged', '/notice/draws/0/frame/digest', broken(
        [('/tables', {'甲批': own['tables']['乙批'], '乙批': own['tables']['甲批']})], False)
    yield 'a weight changed after the notice', '/notice/draws/1/frame/digest', broken([('/tables/乙批/frame/0/2', 2)],
                                                                                      False)
    yield 'a reason changed after the notice', '/notice/draws/0/exclusions/digest', broken(
        [('/tables/甲批/exclusions/0/1', '注销')], False)
    yield 'the title changed after the commitments', '/values/0', broken([('/notice/title', '别的')], False)
    yield 'a case that is a list', '', [own['notice'], own['tables'], own['commitments'], own['values']]
    yield 'a case that is a text', '', 'dr1'
    yield 'a case of nothing', '/notice', {}


# Records, registers, spellings, limits, names, tables, canonical JSON, streams

def published(record):
    values = [value if source['kind'] in ('dice', 'lottery', 'beacon') else None
              for source, value in zip(record['notice']['sources'], record['values'])]
    return {'noticeDigest': record['noticeDigest'], 'commitments': record['commitments'], 'values': values}


def verify_cases():
    """(why, place, record, tables, published)"""
    case = sound()
    record, refusals = make_record(copied(case))
    assert not refusals.all
    everything, first = published(record), '/draws/0/strata/0'
    yield 'sound, all published elsewhere', None, record, case['tables'], everything
    yield 'sound, nothing known from elsewhere', None, record, case['tables'], {}
    yield 'sound, no beacon or lottery value known', None, record, case['tables'], {
        'noticeDigest': everything['noticeDigest'], 'commitments': everything['commitments']}
    stray = {'id': '外来户', 'ticket': ticket(record['seed'], '外来户')}
    drawn = record['draws'][0]['strata'][0]['drawn']
    spare = record['draws'][0]['strata'][0]['reserve']
    for why, place, changes in (
            ('a unit added', first + '/drawn/1', [(first + '/drawn/1', stray)]),
            ('a unit dropped', first + '/drawn/0', [(first + '/drawn', [])]),
            ('a unit exchanged with the reserve', first + '/drawn/0/id',
             [(first + '/drawn', spare), (first + '/reserve', drawn)]),
            ('a ticket changed', first + '/drawn/0/ticket', [(first + '/drawn/0/ticket', 'a' * 64)]),
            ('a ticket in upper case', first + '/drawn/0/ticket',
             [(first + '/drawn/0/ticket', drawn[0]['ticket'].upper())]),
            ('the cut-off raised', first + '/cutoff', [(first + '/cutoff', 'f' * 64)]),
            ('the cut-off missing', first + '/cutoff', [(first + '/cutoff', REMOVE)]),
            ('a cut-off where none stands', '/draws/0/strata/2/cutoff', [('/draws/0/strata/2/cutoff', None)]),
            ('the seed changed', '/seed', [('/seed', 'a' * 64)]), ('the seed missing', '/seed', [('/seed', REMOVE)]),
            ('the notice digest changed', '/noticeDigest', [('/noticeDigest', 'a' * 64)]),
            ('another protocol', '/protocol', [('/protocol', 'dr2')]),
            ('a member added', '/comment', [('/comment', '')]), ('a draw missing', '/draws/1', [('/draws/1', REMOVE)]),
            ('a draw too many', '/draws/2', [('/draws/2', record['draws'][0])]),
            ('draws null', '/draws', [('/draws', None)]),
            ('the start changed', '/draws/0/strata/1/remaining/start', [('/draws/0/strata/1/remaining/start', 99)]),
            ('remaining null', '/draws/0/strata/1/remaining', [('/draws/0/strata/1/remaining', None)]),
            ('a certainty hidden', '/draws/0/strata/1/certain/0', [('/draws/0/strata/1/certain', [])]),
            ('rows that are true', '/draws/0/strata/2/rows', [('/draws/0/strata/2/rows', True)]),
            ('a beacon value other than the published', '/values/5', [('/values/5', 'a' * 64)]),
            ('a dice value other than the published', '/values/3', [('/values/3', '000000')]),
            ('a commitment other than the published', '/commitments/1', [('/commitments/1', 'a' * 64)]),
            ('a nonce that does not open', '/values/0', [('/values/0', 'a' * 64)]),
            ('the notice changed', '/notice', [('/notice/title', '别的')]),
            ('the notice missing', '/notice', [('/notice', REMOVE)]),
            ('the notice without draws', '/notice/draws', [('/notice/draws', REMOVE)]),
            ('values missing', '/values', [('/values', REMOVE)]),
            ('a size above rows, in notice and record', '/notice/draws/0/strata/0/size',
             [('/notice/draws/0/strata/0/size', 4)])):
        changed = copied(record)
        for at, new in changes:
            put(changed, at, new)
        yield why, place, changed, case['tables'], everything
    tables = copied(case['tables'])
    tables['甲批']['frame'][0][2] += 1
    yield 'a weight in the tables changed', '/notice/draws/0/frame/digest', record, tables, everything
    yield 'tables missing', '/tables/乙批', record, {'甲批': case['tables']['甲批']}, everything
    yield 'tables null', '/tables', record, None, everything
    yield 'a record that is a list', '', [record], case['tables'], everything
    yield 'another notice was published', '/notice', record, case['tables'], dict(everything, noticeDigest='a' * 64)
    loose = case_of([batch('甲', [pool('甲', [('e\u0301', 1), ('f', 1)], 'srs', 1)])], [dice('骰', 3)])
    notice, frames = loose['notice'], {'甲': loose['tables']['甲']['frame']}
    yield 'an id not in NFC is computed as it stands, and reported', None, \
        compute(notice, frames, loose['commitments'], loose['values']), loose['tables'], {}


def register_cases():
    """(why, entries, ok)"""
    def chain(changes=()):
        entries, previous, previous_record = [], None, None
        for number in range(1, 5):
            members = {'number': number, 'previous': previous, 'previousRecord': previous_record,
                       'voids': [{'number': 2, 'reason': '无人揭示'}] if number == 3 else []}
            members.update({member: new for at, member, new in changes if at == number})
            case = case_of([batch('批%d' % number, [pool('甲', units('链', 2), 'srs', 1)])],
                           [dice('骰', 4, digits(str(number), 4))], **members)
            notice, frames = case['notice'], {name: pair['frame'] for name, pair in case['tables'].items()}
            record = None if number == 2 else compute(notice, frames, case['commitments'], case['values'])
            entries.append({'notice': jcs(notice), 'record': record})
            previous, previous_record = sha256(jcs(notice)), record and record_digest(record)
        return entries
    whole = chain()
    yield 'four notices, the second voided by the third', whole, True
    yield 'the first alone', whole[:1], True
    yield 'the last still without a record', whole[:3] + [dict(whole[3], record=None)], True
    yield 'the record of the third made after the fourth notice', chain([(4, 'previousRecord', None)]), True
    yield 'the first is missing', whole[1:], False
    yield 'a gap', whole[:2] + whole[3:], False
    yield 'two of one number', whole[:2] + whole[1:], False
    yield 'the second never voided', chain([(3, 'voids', [])]), False
    yield 'a notice voided that has a record', chain([(4, 'voids', [{'number': 1, 'reason': '不合意'}])]), False
    yield 'the wrong digest of the notice before', chain([(3, 'previous', 'a' * 64)]), False
    yield 'the wrong digest of the record before', chain([(4, 'previousRecord', 'a' * 64)]), False
    yield 'a digest of a record that is not there', chain([(3, 'previousRecord', 'a' * 64)]), False
    yield 'another register', chain([(4, 'register', '另一公告簿')]), False
    yield 'the record of another notice', whole[:3] + [dict(whole[3], record=whole[2]['record'])], False
    yield 'a notice with a final newline', whole[:3] + [dict(whole[3], notice=whole[3]['notice'] + '\n')], False


def notice_cases():
    """(why, text)"""
    case = case_of([batch('甲', [pool('甲', units('文', 2), 'srs', 1)])], [dice('骰', 3)],
                   title='"\\\x00\x1f\x7f\u2028é\U00020000',
                   more={'\uff5e': 1, '\U00020000': -2, 'a': [], 'n': 1000000})
    text = jcs(case['notice'])
    yield 'canonical', text
    yield 'canonical, rows of 2^31-1', jcs(dict(case['notice'], draws=[dict(
        case['notice']['draws'][0], population={'name': '库', 'rows': 2 ** 31 - 1},
        frame={'rows': 2 ** 31 - 1, 'digest': 'a' * 64},
        strata=[dict(case['notice']['draws'][0]['strata'][0], rows=2 ** 31 - 1, size=1, reserve=2 ** 31 - 2)])]))
    yield 'rows of 2^31', jcs(dict(case['notice'], draws=[dict(
        case['notice']['draws'][0], population={'name': '库', 'rows': 2 ** 31},
        exclusions={'rows': 2 ** 31 - 2, 'digest': 'a' * 64})]))
    for why, old, new in (
            ('\\u0000 in upper case', '\\u001f', '\\u001F'), ('DEL escaped', '\x7f', '\\u007f'),
            ('U+2028 escaped', '\u2028', '\\u2028'),
            ('é escaped', 'é', '\\u00e9'), ('a pair escaped', '"n":', '"\\ud840\\udc01":1,"n":'),
            ('a quote as \\u0022', '\\"', '\\u0022'),
            ('a space after a colon', '"n":1', '"n": 1'), ('a space before all', '{"closes"', ' {"closes"'),
            ('CRLF at the end', '"voids":[]}', '"voids":[]}\r\n'),
            ('1e6', '1000000', '1e6'), ('1E6', '1000000', '1E6'), ('1000000.0', '1000000', '1000000.0'),
            ('10000000e-1', '1000000', '10000000e-1'),
            ('a plus sign', ':1000000', ':+1000000'), ('a bare point', '1000000', '1000000.'),
            ('NaN', '1000000', 'NaN'),
            ('Infinity', '1000000', 'Infinity'), ('hex', '1000000', '0xF4240'),
            ('an integer above 2^53 that rounds into range', '1000000', '9007199254740993'),
            ('a fraction that rounds to an integer', '1000000', '9007199254740990.9'), ('1e400', '1000000', '1e400'),
            ('a trailing comma', '"a":[]', '"a":[],'),
            ('a comment', '"a":[]', '"a":[]/**/'), ('single quotes', '"a":[]', "'a':[]"),
            ('a raw TAB in a text', '\\u0000', '\t'),
            ('a doubled key, same value', '"kind":"dice"', '"kind":"dice","kind":"dice"'),
            ('a doubled key deep inside', '"size":1', '"size":0,"size":1'),
            ('keys of a source in another order', '"detail":"十面骰，自左向右","kind":"dice"',
             '"kind":"dice","detail":"十面骰，自左向右"'),
            ('more in UTF-8 order', '"\U00020000":-2,"\uff5e":1', '"\uff5e":1,"\U00020000":-2'),
            ('a BOM inside', '"more"', '\ufeff"more"')):
        assert old in text, why
        yield why, text.replace(old, new, 1)
    for why, other in (('null', 'null'), ('a text', '"dr1"'), ('a number', '1'), ('an empty object', '{}'),
                       ('an empty list', '[]'),
                       ('white space', ' \n'), ('half a pair, escaped', text.replace('"n":', '"\\ud840":1,"n":')),
                       ('twice', text + text),
                       ('lists 2,000 deep', '[' * 2000 + ']' * 2000)):
        yield why, other


def grow(notice, draws=None, more=None):
    notice = copied(notice)
    if draws is not None:
        notice['draws'] = [dict(notice['draws'][0], name='d%d' % i) for i in range(draws)]
    if more is not None:
        count, length, last = more
        notice['more'] = {'k%d' % i: 'x' * (last if i == count - 1 else length) for i in range(count)}
    return notice


def limit_cases():
    notice = case_of([batch('甲', [pool('空', [], 'srs', 0)])], [dice('骰', 1)])['notice']
    short = 16 * 2 ** 20 - len(jcs(grow(notice, more=[1676, 10000, 0])).encode('utf-8'))
    assert 0 < short < 10000
    for why, rule in (('10,000 draws', {'draws': 10000}), ('10,001 draws', {'draws': 10001}),
                      ('16 MiB', {'more': [1676, 10000, short]}),
                      ('16 MiB and one byte', {'more': [1676, 10000, short + 1]})):
        text = jcs(grow(notice, **rule)).encode('utf-8')
        _, notice_digest, refusals = read_notice(text)
        one = dict({'why': why, 'notice': notice, 'bytes': len(text)}, **rule)
        yield dict(one, place=refusals.all[0][0]) if refusals.all else dict(one, digest=notice_digest)


def name_cases():
    texts = ['', ' ', '  ', 'a', ' a', 'a ', 'a b', 'a  b', '\t', 'a\tb', 'a\n', 'x' * 199, 'x' * 200, 'x' * 201,
             '字' * 66, '字' * 66 + 'x',
             '字' * 66 + 'xy', '字' * 66 + 'xyz', '字' * 67, 'é' * 99 + 'x', 'é' * 100, 'é' * 100 + 'x',
             '\U00020000' * 49 + 'xyz',
             '\U00020000' * 50, '\U00020000' * 50 + 'x', '__proto__', 'constructor', '0', '|', '"', '\\', '\ud800',
             '\udfff', '\ud800\ud800',
             '\udc00\ud800', '\U0001f600', '\U0001f468\u200d\U0001f469', '\u2764\ufe0f', '９１', 'Ａ', 'ﬁ', '①']
    for composed, apart in (('\u00e9', 'e\u0301'), ('\u00c5', 'A\u030a'), ('\uac00', '\u1100\u1161'),
                            ('\uac01', '\uac00\u11a8'),
                            ('\u304c', '\u304b\u3099'), ('\u1e69', 's\u0323\u0307'), ('\u00f1', 'n\u0303'),
                            ('\u8c48', '\uf900'),
                            ('\u5e74', '\uf98e'), ('\u4e3d', '\U0002f800'), ('\u00c5', '\u212b'), ('\u03a9', '\u2126'),
                            ('K', '\u212a'),
                            ('\u0308\u0301', '\u0344'), ('\u0915\u093c', '\u0958'), (';', '\u037e'),
                            ('\u00b7', '\u0387'),
                            ('a\u0323\u0307', 'a\u0307\u0323'), ('\u1e63\u0307', None), ('\u3008', '\u2329')):
        assert unicodedata.normalize('NFC', apart or composed) == unicodedata.normalize('NFC', composed)
        texts += [composed] + ([apart] if apart else [])
    for first, last in UNSEEN:
        for c in sorted({first - 1, first, last, last + 1}):
            if 0 <= c <= 0x10FFFF:
                texts.append('a%sb' % chr(c))
                if first - 1 < c < last + 1:
                    texts.append(chr(c))
    listed = []
    for text in texts:
        refusals = Refusals()
        check_name(text, '', refusals)
        if [text, not refusals.all] not in listed:
            listed.append([text, not refusals.all])
    return listed


def table_cases():
    odd = ['\uff5e', '\U00020000', '\ue000', '\U00010000', 'z', 'zz', 'z!', '10', '9', 'Z', '\u00e9', 'e', '__proto__']
    for rows in ([], [['a', 'b', 1]], [['a', 'b']], [['b', 's', HEAVIEST], ['a', 's', 1]],
                 [[unit, '层', i + 1] for i, unit in enumerate(odd)], [[unit, '因 ' + unit] for unit in odd],
                 shuffled('表', [[credit_code('表 %d' % i), '甲', 1 + i % 5] for i in range(40)]),
                 [['字' * 66, 'x' * 200, 10], ['字' * 65 + 'z', 'x', 4294967294], ['字' * 65, '1', 9]]):
        text = table_text(rows)
        yield {'rows': rows, 'text': text, 'digest': sha256(text)}


def jcs_cases():
    texts = ['null', 'true', 'false', '0', '-1', '9007199254740991', '-9007199254740991', '1.0', '1e2', '-5E+1',
             '100e-2', '0e5', '""', '[]', '{}',
             ' [ 1 , 2 ] ', '{"b":1,"a":2}', '{"10":1,"9":2,"1":3,"01":4,"-1":5,"":6}',
             '{"a":1,"A":2,"aa":3,"a b":4,"_":5}',
             '{"__proto__":1,"constructor":{"__proto__":[]},"toString":2}',
             '{"\\uff5e":1,"\\ud840\\udc00":2,"\\ue000":3,"z":4}',
             '{"\\ud83d\\ude00":1,"\\ufb33":2,"\\u20ac":3,"\\r":4,"1":5,"\\u0080":6,"\\u00f6":7,"</script>":8}',
             '"\\/\\"\\\\"', '"\\u0041\\u00e9\\u5b57"', '"\\ud840\\udc00"', '"\\u007f"', '"\\u0080\\u00a0"',
             '"\\u2028\\u2029"', '"\\ufeff\\ufffe\\uffff"',
             '"e\\u0301 \\u00e9"', '[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]',
             '{"a":{"b":{"c":[null,true,false,{"d":"e"}]}}}']
    texts += ['"\\u%04x"' % c for c in range(0x20)] + ['{"\\u%04x":"\\u%04x"}' % (c, c) for c in (0, 8, 9, 10, 12, 13,
                                                                                                  31)]
    texts += ['"\\ud800"', '"\\udc00"', '"\\udc00\\ud800"', '"a\\ud83d"', '"\\ude00b"', '{"\\ud800":1}',
              '[{"a":["\\udfff"]}]', '1.5', '-0', '[-0.0]',
              '-0e1', '9007199254740992', '-9007199254740992', '9007199254740993', '1e16', '1e400', '{"a":0.1}', '1e-7']
    for text in texts:
        value = parse(text)
        try:
            canonical = jcs(value)
        except ValueError:
            yield {'text': text,
                   'refused': 'half a surrogate pair' if '"' in text and 'ud' in text else 'no integer within 2^53-1'}
        else:
            yield {'text': text, 'jcs': canonical, 'digest': sha256(canonical)}


def stream_cases():
    hard = [1, 2 ** 32, 2 ** 31 + 1, 2 ** 31, 3, 2 ** 32 - 1, 3 * 2 ** 30 + 1, 2]
    for label, calls in (('拒绝', [2 ** 31 + 1] * 60), ('一', [1] * 9), ('全', [2 ** 32] * 9), ('混', hard * 6),
                         ('洗牌', list(range(40, 0, -1))), ('三分', [2863311531] * 40)):
        seed, component = sha256('seed ' + label), sha256(jcs({'component': label}))
        stream, counted, taken = words(seed, component), words(seed, component), [0]

        def counting():
            for word in counted:
                taken[0] += 1
                yield word
        source = counting()
        results = [[n, below(source, n)] for n in calls]
        first, far = [next(stream) for _ in range(20)], {}
        for k in range(20, 8001):
            word = next(stream)
            if k in (31, 32, 79, 80, 799, 800, 807, 7999, 8000):
                far[k] = word
        yield {'seed': seed, 'component': component, 'words': first, 'at': [list(pair) for pair in far.items()],
               'below': results,
               'used': taken[0]}


def make_vectors():
    sections = {'draws': [], 'pps': list(pps_cases()), 'refusals': [], 'verify': [], 'registers': [], 'notices': [],
                'limits': list(limit_cases()), 'names': name_cases(), 'tables': list(table_cases()),
                'jcs': list(jcs_cases()),
                'streams': list(stream_cases())}
    for covers, case in draw_cases():
        record, refusals = make_record(copied(case))
        assert not refusals.all, (covers, refusals.all)
        sections['draws'].append(dict({'covers': covers}, **case, record=record))
    for why, place, case in refusal_cases():
        _, refusals = make_record(copied(case))
        assert place in [at for at, _, _ in refusals.all], (why, place, refusals.all)
        sections['refusals'].append({'why': why, 'place': place, 'case': case})
    for why, place, record, tables, given in verify_cases():
        told = verify(copied(record), copied(tables), copied(given))
        places = [one['place'] for one in told['listed']]
        assert place in places if place is not None else not places, (why, place, told)
        sections['verify'].append({'why': why, 'record': record, 'tables': tables, 'published': given, 'place': place,
                                   'warnings': told['warnings'], 'unchecked': told['unchecked']})
    for why, entries, ok in register_cases():
        assert (verify_register(copied(entries))['differences'] == 0) == ok, (why, verify_register(entries))
        sections['registers'].append({'why': why, 'entries': entries, 'ok': ok})
    for why, text in notice_cases():
        _, notice_digest, refusals = read_notice(text.encode('utf-8'))
        assert why.startswith('canonical') == (not refusals.all), (why, refusals.all)
        sections['notices'].append({'why': why, 'text': text, 'place': refusals.all[0][0]} if refusals.all
                                   else {'why': why, 'text': text, 'digest': notice_digest})
    body = ',\n'.join('%s: [\n%s\n]' % (json.dumps(name), ',\n'.join(map(written, items))) for name,
                      items in sections.items())
    return '{\n"protocol": "dr1",\n' + body + '\n}\n'


def written(value):
    """JSON on one line, in which Chinese stands as it is and all that might be lost on the way is escaped."""
    return re.sub(r'(?<!\\)((?:\\\\)*)\\u([0-9a-f]{4})', lambda match: match.group(1) + (
        chr(int(match.group(2), 16)) if 0x4E00 <= int(match.group(2), 16) <= 0x9FFF else '\\u' + match.group(2)),
        json.dumps(value, separators=(',', ':')))


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
