#!/usr/bin/env python3
"""The match of docs/assign.md a second time: Python 3.9 or later, standard library only.

It shares no line with the library beside it. Section numbers are those of docs/assign.md (5.1 and so on) unless said
otherwise. All up to the line "What follows makes test vectors" computes teams; an auditor need not read on from there.

    python3 assign_reference.py match < cases.json    [{instance, seed, component} ...] -> [{members, heads, ...} ...]
    python3 assign_reference.py make                  prints assign-vectors.json

An instance (members as in src/assign/instance.ts) is
    people   [{capacity: integer | null, carried, weight, mayLead, class}]
    crews    [{places, leaders: 0 | 1, kind, barred: [person], repeats: [person]}]
    kinds    [[{class, tier}]]          for each kind of crew the classes that may serve it
    balance  "dec-min" | "max-only"

assign-vectors.json, made by `make` and by nothing else, one case a line:
    matches    [{covers, seed, component, instance, members, heads, forced, deficits}]
    rotations  [{seed, regions, component, officers}]   officers[i]: whose officers go to the subjects of regions[i]
"""

import hashlib
import heapq
import json
import random
import sys
from fractions import Fraction


def sha256(text):
    return hashlib.sha256(text.encode('utf-8')).hexdigest()


# docs/draw.md, section 8: the stream


def stream(seed, component):
    def words():
        k = 0
        while True:
            block = bytes.fromhex(sha256(f'dr1|a|{seed}|{component}|{k}'))
            for at in range(0, 32, 4):
                yield int.from_bytes(block[at:at + 4], 'big')
            k += 1

    source = words()

    def below(n):
        while True:
            word = next(source)
            if word < 2 ** 32 - 2 ** 32 % n:
                return word % n

    return below


def shuffled(items, below):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = below(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


# 2: the rotation


def rotation(regions, below):
    items = list(regions)
    for i in range(len(items) - 1, 0, -1):
        j = below(i)
        items[i], items[j] = items[j], items[i]
    return items


def rotation_digest(regions):
    return sha256(json.dumps({'rotation': regions}, separators=(',', ':')))


# 5: the match. A node is (crew, 0) for _others_ and (crew, 1) for _leader_; a person is an integer.


class Match:
    def __init__(self, instance, below):
        self.below = below
        # 5.1: the lot. person i here is self.person[i] of the instance, crew c is self.crew[c]
        self.person = shuffled(range(len(instance['people'])), below)
        self.crew = shuffled(range(len(instance['crews'])), below)
        number = {p: i for i, p in enumerate(self.person)}
        self.people = [instance['people'][p] for p in self.person]
        self.crews = [instance['crews'][c] for c in self.crew]
        self.lead = [p['mayLead'] for p in self.people]
        self.barred = [{number[p] for p in c['barred']} for c in self.crews]
        self.repeats = [{number[p] for p in c['repeats']} for c in self.crews]
        classes = {}
        for i, p in enumerate(self.people):
            classes.setdefault(p['class'], []).append(i)
        tiers = [{a['class']: a['tier'] for a in kind} for kind in instance['kinds']]
        # for each crew the classes that may serve it, in order: (tier, persons by number)
        self.pool = [[(tiers[c['kind']][k], who) for k, who in classes.items() if k in tiers[c['kind']]]
                     for c in self.crews]
        self.tier = [{p: tier for tier, who in pool for p in who} for pool in self.pool]
        self.members = [set() for _ in self.crews]
        self.given = [0] * len(self.people)
        self.B = 1 + sum(min(c['places'], len(c['repeats'])) for c in self.crews)
        self.price = {**{p: 0 for p in range(len(self.people))},
                      **{(c, leader): 0 for c in range(len(self.crews)) for leader in (0, 1)}}
        self.empty_price = 0
        self.first_filling()
        self.complete()
        self.even_out(instance['balance'])

    # questions

    def load(self, p, more=0):
        return Fraction(self.people[p]['carried'] + self.given[p] + more, self.people[p]['weight'])

    def rank(self, p, more=0):
        """Loads in their order: of equal ones that of the lesser weight is larger, as one visit less lowers it more."""
        return self.load(p, more), -self.people[p]['weight']

    def free(self, p):
        capacity = self.people[p]['capacity']
        return capacity is None or self.given[p] < capacity

    def leaders(self, c):
        return sum(self.lead[p] for p in self.members[c])

    def taken(self, node):
        c, leader = node
        in_leader = min(1, self.leaders(c)) if self.crews[c]['leaders'] else 0
        return in_leader if leader else len(self.members[c]) - in_leader

    def empty(self, node):
        c, leader = node
        has = self.crews[c]['leaders']
        return self.taken(node) < (has if leader else self.crews[c]['places'] - has)

    def nodes_with_empty_places(self):
        return [(c, leader) for c in range(len(self.crews)) for leader in (0, 1) if self.empty((c, leader))]

    def node(self, p, c):
        """The node by which a person enters and leaves a crew."""
        return (c, int(self.crews[c]['leaders'] == 1 and self.lead[p]))

    def cost(self, p, c):
        return self.tier[c][p] * self.B + (p in self.repeats[c])

    # 5.2: first filling

    def first_filling(self):
        lists = {}
        who_of = {p: who for pool in self.pool for _, who in pool for p in who}

        def enter(p):
            if self.free(p):
                lists.setdefault((who_of[p][0], self.rank(p, 1)), []).append(p)

        def pick(c, leader):
            def may(p):
                return (self.free(p) and p not in self.barred[c] and p not in self.members[c]
                        and p not in self.repeats[c] and (self.lead[p] or not leader))

            near = [who for tier, who in self.pool[c] if tier == 0]
            least = min((self.rank(p, 1) for who in near for p in who if may(p)), default=None)
            candidates = [p for who in near for p in lists.get((who[0], least), []) if may(p)]
            if not leader and not all(self.lead[p] for p in candidates):
                candidates = [p for p in candidates if not self.lead[p]]
            if not candidates:
                return False
            p = candidates[self.below(len(candidates))]
            old = lists[(who_of[p][0], least)]
            old[old.index(p)] = old[-1]
            old.pop()
            self.members[c].add(p)
            self.given[p] += 1
            enter(p)
            return True

        for p in sorted(who_of):
            enter(p)
        for c, crew in enumerate(self.crews):
            if crew['leaders']:
                pick(c, True)
        for c in shuffled(range(len(self.crews)), self.below):
            for _ in range(self.crews[c]['places'] - self.crews[c]['leaders']):
                if not pick(c, False):
                    break

    # 5.3: chains

    def steps(self, x, swapping=False):
        """The steps from a node or a person in the order of the search, each with what its sides differ by.

        swapping (section 6): also those by which an empty place passes from one node to another.
        """
        if isinstance(x, int):
            for c in range(len(self.crews)):
                if x in self.members[c]:
                    node = self.node(x, c)
                    yield node, self.price[x] - self.cost(x, c) - self.price[node]
            return
        c, leader = x
        if self.crews[c]['leaders'] and (not leader or self.leaders(c) >= 2):
            yield (c, 1 - leader), self.price[x] - self.price[(c, 1 - leader)]
        if swapping and self.taken(x):
            for node in self.nodes_with_empty_places():
                yield node, self.price[x] - self.empty_price
        again = sorted(p for p in self.repeats[c] if p in self.tier[c])
        for p in again + [p for _, who in self.pool[c] for p in who if p not in self.repeats[c]]:
            if p not in self.members[c] and p not in self.barred[c] and self.node(p, c) == x:
                yield p, self.price[x] + self.cost(p, c) - self.price[p]

    def search(self, starts, ends, out):
        """The shortest chain from one of the nodes to a person who can take one visit more, or None.

        The page asks for an end as soon as a node is put into the queue, this only when its turn comes. Both find the
        same chain: nodes are asked in the order of the queue, and the persons of a node in the same order.
        """
        queue = [node for node in starts if node not in out]
        came = {node: None for node in queue}
        for x in queue:
            for y, differs in self.steps(x):
                if differs or y in out or y in came:
                    continue
                came[y] = x
                if not isinstance(y, int):
                    queue.append(y)
                    continue
                if self.free(y) and self.price[y] == 0 and ends(y):
                    chain = [y]
                    while came[chain[0]] is not None:
                        chain.insert(0, came[chain[0]])
                    return chain
                for node, differs in self.steps(y):
                    if not differs and node not in out and node not in came:
                        came[node] = y
                        queue.append(node)
        out.update(came)
        return None

    def carry_out(self, chain, first=None):
        who = chain if first is None else [first] + chain
        for i, x in enumerate(who):
            if not isinstance(x, int):
                continue
            if i > 0:
                self.members[who[i - 1][0]].add(x)
                self.given[x] += 1
            if i + 1 < len(who):
                self.members[who[i + 1][0]].remove(x)
                self.given[x] -= 1

    # 5.4: completing

    def complete(self):
        while True:
            out = set()
            for c in range(len(self.crews)):
                while True:
                    starts = [node for node in ((c, 0), (c, 1)) if self.empty(node)]
                    chain = self.search(starts, lambda p: True, out) if starts else None
                    if chain is None:
                        break
                    self.carry_out(chain)
            if not self.nodes_with_empty_places() or not self.change_prices():
                return

    def change_prices(self):
        far = self.distances()
        ways = [d + self.price[p] for p, d in far.items() if isinstance(p, int) and self.free(p)]
        if not ways:
            return False
        D = min(ways)
        for x, d in far.items():
            if d < D:
                self.price[x] += d - D
        self.empty_price -= D
        return True

    def distances(self):
        far = {}
        heap = [(0, i, node) for i, node in enumerate(self.nodes_with_empty_places())]
        count = len(heap)
        while heap:
            d, _, x = heapq.heappop(heap)
            if x in far:
                continue
            far[x] = d
            for y, differs in self.steps(x):
                count += 1
                heapq.heappush(heap, (d + differs, count, y))
        return far

    # 5.5: evening out

    def even_out(self, balance):
        out = set()
        last = None
        while True:
            some = [p for p in range(len(self.people)) if self.given[p] and self.price[p] == 0
                    and (last is None or self.rank(p) < last)]
            if not some:
                return
            last = max(self.rank(p) for p in some)
            vain = False
            for p in some:
                if self.rank(p) != last:
                    continue
                starts = [node for node, differs in self.steps(p) if not differs]
                chain = None if p in out else self.search(starts, lambda q: self.rank(q, 1) < last, out)
                if chain is None:
                    out.add(p)
                    vain = True
                else:
                    self.carry_out(chain, p)
            if vain and balance == 'max-only':
                return

    # 6: what is certain

    def forced(self, balance):
        """The members that no way of steps that cost nothing leads back to."""
        givers = [p for p in range(len(self.people)) if self.given[p] and self.price[p] == 0]
        largest = max((self.load(p) for p in range(len(self.people)) if self.given[p]), default=None)

        def onward(x):
            for y, differs in self.steps(x, True):
                if not differs:
                    yield y
            if isinstance(x, int) and self.price[x] == 0 and self.free(x):
                for p in givers:
                    if self.rank(x, 1) == self.rank(p) or balance == 'max-only' and self.load(x, 1) <= largest:
                        yield p

        after = {x: list(onward(x)) for x in self.price}
        reach = {}
        for start in {self.node(p, c) for c in range(len(self.crews)) for p in self.members[c]}:
            reach[start] = closure([start], after)
        return sorted([self.crew[c], self.person[p]] for c in range(len(self.crews)) for p in self.members[c]
                      if self.node(p, c) not in after[p] or p not in reach[self.node(p, c)])

    # 7: shortages

    def deficits(self):
        after = {x: [y for y, _ in self.steps(x)] for x in self.price}
        met = closure(self.nodes_with_empty_places(), after)
        beside = {x: [] for x in met}
        for x in met:
            for y in after[x]:
                beside[x].append(y)
                beside[y].append(x)
        found = []
        while met:
            part = closure([next(iter(met))], beside)
            met -= part
            nodes = [x for x in part if not isinstance(x, int)]
            people = [x for x in part if isinstance(x, int)]
            crews = {c for c, _ in nodes}
            places = sum(self.crews[c]['leaders'] if leader else self.crews[c]['places'] - self.crews[c]['leaders']
                         for c, leader in nodes)
            held = sum(self.node(p, c) in part and p not in part for c in crews for p in self.members[c])
            seats = sum(self.people[p]['capacity'] for p in people)
            found.append({
                'crews': sorted(self.crew[c] for c in crews),
                'people': sorted(self.person[p] for p in people),
                'places': places,
                'leaderPlaces': sum(self.crews[c]['leaders'] for c, leader in nodes if leader),
                'seats': seats,
                'held': held,
                'missing': places - seats - held,
            })
        return sorted(found, key=lambda part: part['crews'])


def closure(starts, after):
    met = set(starts)
    left = list(met)
    while left:
        for y in after[left.pop()]:
            if y not in met:
                met.add(y)
                left.append(y)
    return met


def by_number(match, size):
    members = [[] for _ in range(size)]
    for c, who in enumerate(match.members):
        members[match.crew[c]] = sorted(match.person[p] for p in who)
    return members


# 5.6: heads


def heads_of(instance, members, below):
    people, crews = instance['people'], instance['crews']
    able = [[p for p in who if people[p]['mayLead']] if crew['leaders'] else [] for who, crew in zip(members, crews)]
    if all(len(who) < 2 for who in able):
        return [who[0] if who else None for who in able]
    led = [c for c, who in enumerate(able) if who]
    persons = sorted({p for who in able for p in who})
    match = Match({
        'people': [{'capacity': None, 'carried': 0, 'weight': 1, 'mayLead': True, 'class': k}
                   for k in range(len(persons))],
        'crews': [{'places': 1, 'leaders': 0, 'kind': i, 'barred': [], 'repeats': []} for i in range(len(led))],
        'kinds': [[{'class': k, 'tier': 0} for k, p in enumerate(persons) if p in able[c]] for c in led],
        'balance': 'dec-min',
    }, below)
    heads = [None] * len(crews)
    for c, who in zip(led, by_number(match, len(led))):
        heads[c] = persons[who[0]]
    return heads


def match_crews(instance, below):
    match = Match(instance, below)
    members = by_number(match, len(instance['crews']))
    return {
        'members': members,
        'heads': heads_of(instance, members, below),
        'forced': match.forced(instance['balance']),
        'deficits': match.deficits(),
    }


def answer(case):
    return match_crews(case['instance'], stream(case['seed'], case['component']))


# What follows makes test vectors.


def digest(source):
    return '%064x' % source.getrandbits(256)


def case_of(source, covers, people, crews, kinds, balance):
    instance = {'people': people, 'crews': crews, 'kinds': kinds, 'balance': balance}
    case = {'covers': covers, 'seed': digest(source), 'component': digest(source), 'instance': instance}
    return {**case, **answer(case)}


def random_instance(source, persons, crews, *, most=3, leads=0.6, slack=1.2, unlimited=0.1, profiles=3, kinds=3,
                    tiers=(0, 0, 0, 1, 2, None), barred=0.1, repeats=0.15, leaders=0.8, carried=3,
                    weights=(1, 1, 2, 3, 10)):
    """Persons of some profiles; a profile has a tier (None: may not serve) for each kind of crew."""
    tier = {(k, i): source.choice(tiers) for k in range(profiles) for i in range(kinds)}
    made = [{'places': source.randint(1, most), 'leaders': int(source.random() < leaders),
             'kind': source.randrange(kinds),
             'barred': [p for p in range(persons) if source.random() < barred],
             'repeats': [p for p in range(persons) if source.random() < repeats]} for _ in range(crews)]
    used = sorted({c['kind'] for c in made})
    rows = [(source.randrange(profiles), source.random() < leads) for _ in range(persons)]
    # a class: alike for all kinds of crew that there are, and in leading
    alike = [(tuple(tier[k, i] for i in used), lead) for k, lead in rows]
    classes = sorted(set(alike), key=str)
    source.shuffle(classes)
    share = slack * sum(c['places'] for c in made) / max(persons, 1)
    people = [{'capacity': None if source.random() < unlimited else max(0, round(share + source.choice((-1, 0, 0, 1)))),
               'carried': source.randint(0, carried), 'weight': source.choice(weights), 'mayLead': a[1],
               'class': classes.index(a)} for a in alike]
    adjacent = []
    for i in range(len(used)):
        row = [{'class': k, 'tier': a[0][i]} for k, a in enumerate(classes) if a[0][i] is not None]
        source.shuffle(row)
        adjacent.append(row)
    return people, [{**c, 'kind': used.index(c['kind'])} for c in made], adjacent


SHAPES = [
    ('small, one pool', 8, dict(profiles=1, kinds=1, tiers=(0,), barred=0, repeats=0)),
    ('small, relations and repeats', 7, dict(profiles=2, kinds=2, tiers=(0,), barred=0.25, repeats=0.4)),
    ('small, several classes, kinds and tiers', 10, dict(profiles=4, kinds=4)),
    ('scarce', 7, dict(slack=0.7, unlimited=0)),
    ('just enough', 8, dict(slack=1, unlimited=0, barred=0.2)),
    ('few who may lead', 8, dict(leads=0.2, unlimited=0.3, slack=1.3)),
    ('all may lead, large crews', 8, dict(leads=1, most=5, leaders=1, slack=2)),
    ('nobody carries, equal weights, repeats everywhere', 6, dict(carried=0, weights=(1,), repeats=0.7, barred=0)),
    ('distant, repeats everywhere', 9, dict(kinds=2, tiers=(0, 1, 1, 2), repeats=0.6, slack=1, unlimited=0)),
]

# Found by trying: with another rule in the place of this one the answer would be another.
FOUND = [
    ('equal loads told apart by weight', 'dec-min', (1,)),
    ('equal loads told apart by weight in picks', 'dec-min', (57,)),
    ('equal loads told apart by weight in what is certain', 'dec-min', (3,)),
    ('persons of last time first', 'dec-min', (6, 63)),
    ('classes by number, not by tier', 'dec-min', (1017, 1079)),
    ('leader first or others first', 'dec-min', (552, 773)),
    ('heads evened out to the end', 'max-only', (106, 108)),
    ('largest load of those given a visit', 'max-only', (92, 115)),
    ('largest load at a price', 'max-only', (7, 18)),
    ('evened out for one load', 'max-only', (1, 2)),
    ('evened out for a whole load', 'max-only', (22, 24)),
]


def make_matches(source):
    alone = {'capacity': None, 'carried': 0, 'weight': 1, 'mayLead': True, 'class': 0}
    one = {'places': 1, 'leaders': 1, 'kind': 0, 'barred': [], 'repeats': []}
    pool = [[{'class': 0, 'tier': 0}]]
    yield case_of(source, 'nobody and nothing', [], [], [], 'dec-min')
    yield case_of(source, 'nobody at all', [], [one, {**one, 'places': 3}], [[]], 'dec-min')
    yield case_of(source, 'no crews', [alone, {**alone, 'mayLead': False, 'class': 1}], [], [], 'max-only')
    yield case_of(source, 'one for one', [alone], [one], pool, 'max-only')
    yield case_of(source, 'one for two places', [alone], [{**one, 'places': 2}], pool, 'dec-min')
    yield case_of(source, 'nobody has a place left', [{**alone, 'capacity': 0}] * 3, [one] * 2, pool, 'dec-min')
    yield case_of(source, 'everybody barred', [alone] * 2, [{**one, 'barred': [0, 1]}], pool, 'dec-min')
    for name, times, shape in SHAPES:
        for i in range(times):
            balance = 'max-only' if i % 3 == 2 else 'dec-min'
            size = source.randint(1, 15), source.randint(1, 12)
            yield case_of(source, f'{name}, {i + 1}', *random_instance(source, *size, **shape), balance)
    for rule, balance, found in FOUND:
        for i in found:
            own = random.Random(f'{rule} {i}')
            yield case_of(own, f'decided by: {rule}, {i}', *random_instance(
                own, 8, 7, kinds=2, tiers=(0, 1, 1), repeats=0.6), balance)
    yield case_of(source, 'large, enough', *random_instance(source, 80, 150, repeats=0.02, barred=0.02), 'dec-min')
    yield case_of(source, 'large, scarce, distant', *random_instance(
        source, 80, 150, slack=0.95, unlimited=0, profiles=8, kinds=6, tiers=(0, 1, 2, None, None),
        repeats=0.05, barred=0.02), 'dec-min')
    yield case_of(source, 'large, largest load only', *random_instance(
        source, 150, 80, profiles=6, kinds=5, repeats=0.02, barred=0.02), 'max-only')


def make_rotations(source):
    for n in range(2, 10):
        for _ in range(2):
            regions = sorted('62%04d' % i for i in source.sample(range(2900, 3000), n))
            seed, component = digest(source), rotation_digest(regions)
            officers = rotation(regions, stream(seed, component))
            yield {'seed': seed, 'regions': regions, 'component': component, 'officers': officers}


def make():
    source = random.Random('docs/assign.md')
    parts = [('matches', make_matches(source)), ('rotations', make_rotations(source))]
    lines = [f'  "{name}": [\n    ' + ',\n    '.join(json.dumps(row) for row in rows) + '\n  ]' for name, rows in parts]
    print('{\n' + ',\n'.join(lines) + '\n}')


if __name__ == '__main__':
    if sys.argv[1:] == ['make']:
        make()
    elif sys.argv[1:] == ['match']:
        print(json.dumps([answer(case) for case in json.load(sys.stdin)]))
    else:
        sys.exit(__doc__)
