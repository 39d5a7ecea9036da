"""Exact probabilities for test/vectors/chance.json, from docs/draw.md (section 6) alone, with Python's fractions.
`python3 chance.py > chance.json` prints the file anew. None of it comes from the library itself.

Inclusion and pairs of `pps` are counted over every start and, where the stratum is small, every order. Visits are counted over
every order of all units of a notice. Years are multiplied out."""

import itertools
import json
import random
from fractions import Fraction as F

draw = random.Random(20261122)


def text(x):
    return f"{x.numerator}/{x.denominator}"


def certain(weights, size):
    """The positions that are certain, and n and W as left."""
    left, n = set(range(len(weights))), size
    while n > 0:
        whole = sum(weights[i] for i in left)
        heavy = [i for i in left if n * weights[i] >= whole]
        if not heavy:
            break
        # One by one: the heaviest first.
        heavy.sort(key=lambda i: -weights[i])
        left.remove(heavy[0])
        n -= 1
    return [i for i in range(len(weights)) if i not in left], n, sum(weights[i] for i in left)


def passed(order, weights, n, whole, r):
    c, drawn = 0, []
    for i in order:
        before = (c + whole - 1 - r) // whole
        c += n * weights[i]
        if (c + whole - 1 - r) // whole - before == 1:
            drawn.append(i)
    assert len(drawn) == n
    return drawn


def pps_case(weights, size):
    sure, n, whole = certain(weights, size)
    rest = [i for i in range(len(weights)) if i not in sure]
    count = {i: 0 for i in rest}
    pair = {p: 0 for p in itertools.combinations(rest, 2)}
    orders = list(itertools.permutations(rest)) if len(rest) > 1 else [tuple(rest)]
    for order in orders:
        for r in range(whole):
            drawn = passed(order, weights, n, whole, r)
            for i in drawn:
                count[i] += 1
            for p in itertools.combinations(sorted(drawn), 2):
                pair[p] += 1
    of = max(1, len(orders) * whole)
    chances = [text(F(1) if i in sure else F(count[i], of)) for i in range(len(weights))]
    pairs = [[i, j, text(F(k, of))] for (i, j), k in pair.items()]
    return {"weights": weights, "size": size, "chances": chances, "pairs": pairs}


def large_case(weights, size):
    """By the formula, peeled by hand, for strata that no count goes through."""
    sure, n, whole = certain(weights, size)
    return {
        "weights": weights,
        "size": size,
        "chances": [text(F(1) if i in sure else F(n * w, whole)) for i, w in enumerate(weights)],
    }


def visits(strata, unit):
    """srs strata of one notice, over every order of all units: 0, 1, 2, 3 and more."""
    units = sorted(set().union(*(set(s["units"]) for s in strata)))
    found, of = [0, 0, 0, 0], 0
    for order in itertools.permutations(units):
        hits = sum(unit in [u for u in order if u in s["units"]][: s["size"]] for s in strata)
        found[min(3, hits)] += 1
        of += 1
    return [F(k, of) for k in found]


def plus(a, b):
    law = [F(0)] * 4
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            law[min(3, i + j)] += x * y
    return law


def year_case(notices, unit):
    law = [F(1), F(0), F(0), F(0)]
    for strata in notices:
        law = plus(law, visits(strata, unit))
    return {"notices": notices, "unit": unit, "law": [text(p) for p in law]}


def year_of(chances):
    law = [F(1), F(0), F(0), F(0)]
    for p in chances:
        law = plus(law, [1 - p, p, F(0), F(0)])
    return {"chances": [text(p) for p in chances], "law": [text(p) for p in law]}


def years_until(p, goal):
    left, k = F(1), 0
    while 1 - left < goal:
        left *= 1 - p
        k += 1
    return {"yearly": text(p), "goal": text(goal), "years": k}


cases = {
    "pps": [
        pps_case(weights, size)
        for weights in ([1, 2, 3, 40], [2, 7, 8, 5, 4], [1, 1, 6, 6, 6], [3, 3, 3, 3], [5, 3, 2], [9, 1, 1, 1, 1])
        for size in range(1, len(weights) + 1)
    ],
    "large": [
        large_case([draw.randrange(1, 2**32) if draw.random() < 0.2 else draw.randrange(1, 1000) for _ in range(60)], size)
        for size in (1, 5, 12, 30, 59, 60)
    ],
    "exact": [
        year_case([[{"units": "abcd", "size": 2}, {"units": "abcd", "size": 1}], [{"units": "abc", "size": 1}]], "a"),
        year_case([[{"units": "abcde", "size": k}] for k in (1, 2, 3, 4)], "c"),
        year_case([[{"units": "abc", "size": k} for k in (1, 1, 2, 2)]], "b"),
    ],
    "bounded": [
        year_case([[{"units": "abcd", "size": 2}, {"units": "aefb", "size": 2}]], "a"),
        year_case([[{"units": "abcdefg", "size": 3}, {"units": "abc", "size": 1}, {"units": "adef", "size": 2}]], "a"),
    ],
    "years": [
        year_of([F(draw.randrange(1, 40), draw.randrange(40, 10**12)) for _ in range(count)]) for count in (3, 12, 70)
    ]
    + [year_of([F(1, 20)] * 70)],
    "until": [years_until(F(a, b), F(c, d)) for a, b, c, d in ((1, 20, 19, 20), (3, 100, 19, 20), (1, 3, 8, 9), (1, 2, 3, 4), (1, 500, 99, 100))],
}

print(json.dumps(cases, separators=(",", ":")))
