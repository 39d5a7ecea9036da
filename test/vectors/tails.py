"""Probabilities for test/vectors/tails.json, from definitions alone: Python's whole numbers and fractions where the sums are
finite and short, mpmath at 80 digits where they are long, SciPy beside both as a second witness (double precision).
`python3 tails.py > tails.json` prints the file anew; it takes about two minutes. None of it comes from the library itself."""

import itertools
import json
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction as F
from functools import cache
from math import comb, isclose

import mpmath as mp
from scipy import stats

mp.mp.dps = 80
draw = random.Random()
WIDE = Context(prec=60, rounding=ROUND_HALF_UP, Emin=-(10**9), Emax=10**9)
SHORT = Context(prec=15, rounding=ROUND_HALF_UP, Emin=-(10**9), Emax=10**9)


def text(x):
    """15 significant digits, zeros at the end left off; plain from 1e-6 to 1e14."""
    if isinstance(x, F):
        d = WIDE.divide(Decimal(x.numerator), Decimal(x.denominator))
    elif isinstance(x, int):
        d = Decimal(x)
    else:
        d = Decimal(mp.nstr(x, 50, strip_zeros=False, min_fixed=0, max_fixed=0))
    d = SHORT.plus(d)
    if d == 0:
        return "0"
    digits = "".join(map(str, d.as_tuple().digits))
    tens = d.adjusted()
    digits = digits.rstrip("0")
    if tens > 14 or tens < -6:
        tail = "." + digits[1:] if len(digits) > 1 else ""
        return f"{digits[0]}{tail}e{'+' if tens > 0 else ''}{tens}"
    if tens < 0:
        return "0." + "0" * (-tens - 1) + digits
    whole = digits[: tens + 1].ljust(tens + 1, "0")
    return whole + ("." + digits[tens + 1 :] if len(digits) > tens + 1 else "")


def ratio_text(a, b):
    """A fraction of long whole numbers, not brought to lowest terms: 60 digits of it first."""
    tens = max(0, 60 + (b.bit_length() - a.bit_length()) * 302 // 1000)
    return text(F(a * 10**tens // b, 10**tens))


def quad(law, x, two="likelihood"):
    """Point, lower, upper and two-sided of a finite law given as {outcome: fraction}."""
    lower = sum(p for k, p in law.items() if k <= x)
    upper = sum(p for k, p in law.items() if k >= x)
    both = sum(p for p in law.values() if p <= law[x]) if two == "likelihood" else min(F(1), 2 * min(lower, upper))
    return {"point": text(law[x]), "lower": text(lower), "upper": text(upper), "twoSided": text(both)}


def weights(N, K, n, odds=1):
    return {k: comb(K, k) * comb(N - K, n - k) * odds**k for k in range(max(0, n + K - N), min(K, n) + 1)}


def law_of(w):
    total = sum(w.values())
    return {k: F(v) / total for k, v in w.items()}


# ------------------------------------------------------------------ hypergeometric

@cache
def hyper_weights(N, K, n):
    return weights(N, K, n)


def hyper_exact(N, K, n, x):
    w = hyper_weights(N, K, n)
    total = comb(N, n)
    low = sum(v for k, v in w.items() if k <= x)
    up = sum(v for k, v in w.items() if k >= x)
    both = sum(v for v in w.values() if v <= w[x])
    return {"point": text(F(w[x], total)), "lower": text(F(low, total)), "upper": text(F(up, total)),
            "twoSided": text(F(both, total))}


def log_comb(a, b):
    return mp.loggamma(a + 1) - mp.loggamma(b + 1) - mp.loggamma(a - b + 1)


def far(point, ratio, x, end, step):
    """The tail from x to `end`, terms by their ratios, until they no longer count."""
    total = term = point
    k = x
    while k != end:
        term = term * ratio(k, step)
        total += term
        k += step
        if term < total * mp.mpf(10) ** -70:
            break
    return total


def long_law(log_point, ratio, low, high, x):
    """A law too long to list: point by logarithms, tails by ratios from the point outwards."""
    point = lambda k: mp.exp(log_point(k))
    a, b = low, high
    while a < b:
        m = (a + b) // 2
        if ratio(m, 1) < 1:
            b = m
        else:
            a = m + 1
    mode = a
    lower = lambda k: mp.mpf(0) if k < low else mp.mpf(1) if k >= high else (
        far(point(k), ratio, k, low, -1) if k < mode else 1 - far(point(k + 1), ratio, k + 1, high, 1))
    upper = lambda k: mp.mpf(1) if k <= low else 1 - lower(k - 1) if k <= mode else (
        mp.mpf(0) if k > high else far(point(k), ratio, k, high, 1))
    lx = log_point(x)
    slack = mp.mpf(10) ** -30
    if x == mode or lx >= log_point(mode) - slack:
        both = mp.mpf(1)
    elif x < mode:
        a, b = mode, high + 1  # first k on the right with no more weight
        while a < b:
            m = (a + b) // 2
            if m > high or log_point(m) <= lx + slack:
                b = m
            else:
                a = m + 1
        both = lower(x) + upper(a)
    else:
        a, b = low - 1, mode
        while a < b:
            m = -((-a - b) // 2)
            if m < low or log_point(m) <= lx + slack:
                a = m
            else:
                b = m - 1
        both = upper(x) + lower(a)
    return {"point": text(point(x)), "lower": text(lower(x)), "upper": text(upper(x)), "twoSided": text(both)}


def hyper_long(N, K, n, x):
    logp = lambda k: log_comb(K, k) + log_comb(N - K, n - k) - log_comb(N, n)
    up = lambda k: mp.mpf((K - k) * (n - k)) / ((k + 1) * (N - K - n + k + 1))
    ratio = lambda k, step: up(k) if step == 1 else 1 / up(k - 1)
    return long_law(logp, ratio, max(0, n + K - N), min(K, n), x)


def hypergeometric():
    out = []
    cases = []
    for most in (1, 3, 8, 20, 60, 300):
        for _ in range(12):
            N = draw.randint(1, most)
            K, n = draw.randint(0, N), draw.randint(0, N)
            cases.append((N, K, n, draw.randint(max(0, n + K - N), min(K, n))))
    # Laws that are symmetrical, with equal weights on both sides of the peak.
    cases += [(20, 10, 10, x) for x in range(11)] + [(30, 15, 10, 2), (30, 15, 10, 8), (8, 4, 3, 1), (8, 4, 3, 2)]
    cases += [(109275, 60, 10927, x) for x in (0, 2, 5, 6, 7, 15, 30, 60)]
    cases += [(2999, 999, 1000, x) for x in (0, 1, 250, 333, 334, 999)]
    for N, K, n, x in cases:
        q = hyper_exact(N, K, n, x)
        if N <= 300:
            s = stats.hypergeom(N, K, n)
            assert isclose(float(q["lower"]), s.cdf(x), rel_tol=1e-8, abs_tol=1e-13), (N, K, n, x)
            table = [[x, K - x], [n - x, N - K - n + x]]
            assert isclose(float(q["twoSided"]), stats.fisher_exact(table)[1], rel_tol=1e-8, abs_tol=1e-13), (N, K, n, x)
        out.append({"population": N, "marked": K, "drawn": n, "found": x, **q})
    # The long way agrees with the short one where both can be gone.
    for N, K, n, x in draw.sample(cases, 12):
        assert hyper_long(N, K, n, x) == hyper_exact(N, K, n, x), (N, K, n, x)
    G = 2**31
    for N, K, n, x in [*((109275, 200, 10927, x) for x in (0, 5, 10, 19, 20, 21, 35, 60, 100, 200)), *((109275, 3000, 10927, x) for x in (0, 120, 299, 300, 301, 420, 1500)), (109275, 54637, 10927, 5464), (109275, 54637, 10927, 5000), (109275, 54637, 10927, 9000),
                       (1000000, 400000, 300000, 120000), (1000000, 400000, 300000, 121000), (1000000, 400000, 300000, 0),
                       (1000000, 400000, 300000, 114000), (10**7, 5 * 10**6, 10**6, 503000),
                       (G, 1000, 2**20, 0), (G, 1000, 2**20, 1), (G, 1000, 2**20, 9), (G, 1000, 2**20, 1000),
                       (G, 2**30, 2**30, 2**29 + 23170), (G, 2**30, 2**30, 2**29 - 100000),
                       (G, 2**30, 2**30, 0), (G, 2**30, 2**30, 2**30), (G, 2**20, 2**11, 0), (G, 2**20, 2**11, 4)]:
        out.append({"population": N, "marked": K, "drawn": n, "found": x, **hyper_long(N, K, n, x)})
    return out


# ------------------------------------------------------------------ binomial and sums

def binomial():
    out = []
    for n, a, b, x in ([(n, a, b, draw.randint(0, n)) for n in (1, 2, 5, 17, 60, 250) for a, b in
                        ((1, 2), (1, 3), (1, 10), (7, 100), (99, 100))] +
                       [(10, 0, 1, 0), (10, 1, 1, 10), (40, 1, 20, 40), (3000, 1, 10, 0), (3000, 1, 10, 900),
                        (400, 1, 1000000, 60), (250, 123456789, 987654321, 31)]):
        p = F(a, b)
        w = {k: comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)}
        w = {k: v for k, v in w.items() if v > 0}
        q = quad(w, x)
        if n <= 250:
            assert isclose(float(q["twoSided"]), stats.binomtest(x, n, a / b).pvalue, rel_tol=1e-7, abs_tol=1e-13), (n, a, b, x)
        out.append({"trials": n, "chance": [a, b], "found": x, **q})
    for n, a, b, x in [(10**6, 1, 10, 101000), (10**6, 1, 10, 0), (2**31, 1, 2, 2**30 + 200000),
                       (2**31, 1, 2**31, 0), (109275, 1, 10, 10000)]:
        logp = lambda k: log_comb(n, k) + k * mp.log(mp.mpf(a) / b) + (n - k) * mp.log(mp.mpf(b - a) / b)
        up = lambda k: mp.mpf(n - k) * a / ((k + 1) * (b - a))
        out.append({"trials": n, "chance": [a, b], "found": x,
                    **long_law(logp, lambda k, s: up(k) if s == 1 else 1 / up(k - 1), 0, n, x)})
    return out


def convolve(a, b):
    out = {}
    for i, x in a.items():
        for j, y in b.items():
            out[i + j] = out.get(i + j, 0) + x * y
    return out


def poisson_binomial():
    out = []
    groups = [[(1, 1, 2), (1, 1, 3)], [(3, 1, 2), (2, 0, 1), (4, 1, 1), (5, 2, 7)], [(12, 1, 10)], [(1, 0, 1), (1, 1, 1)], []]
    groups += [[(1, draw.randint(1, 9), 10) for _ in range(draw.randint(2, 25))] for _ in range(6)]
    groups += [[(1, draw.randint(0, 10**6), 10**6) for _ in range(40)], [(30, 1, 10), (30, 1, 20), (30, 3, 100), (10, 1, 2)],
               [(60, 1, 1000), (60, 1, 3000), (30, 1, 10**5)]]
    for group in groups:
        law = {0: F(1)}
        for count, a, b in group:
            for _ in range(count):
                law = {k: v for k, v in convolve(law, {0: 1 - F(a, b), 1: F(a, b)}).items() if v > 0}
        for x in sorted({min(law), max(law), draw.choice(sorted(law)), draw.choice(sorted(law))}):
            q = quad(law, x)
            if group:
                ps = [a / b for count, a, b in group for _ in range(count)]
                assert isclose(float(q["point"]), stats.poisson_binom(ps).pmf(x), rel_tol=1e-6, abs_tol=1e-12)
            out.append({"groups": group, "found": x, **q})
    return out


def rounds():
    out = []
    many = [[(10, 4, 5), (6, 3, 3)], [(1, 1, 0)], [(5, 0, 2), (5, 5, 2), (7, 3, 7)], [(50, 5, 5)] * 6,
            [(2999, 100, 300)] * 3, [(400, 40, 40), (300, 10, 30), (900, 77, 45)] * 4, [(109275, 20, 10927)] * 4,
            [(20000, 200, 2000)] * 3]
    many += [[(N := draw.randint(2, 40), draw.randint(0, N), draw.randint(0, N)) for _ in range(draw.randint(2, 8))] for _ in range(12)]
    for group in many:
        w, total = {0: 1}, 1
        for N, K, n in group:
            w = convolve(w, weights(N, K, n))
            total *= comb(N, n)
        for x in sorted({min(w), max(w), draw.choice(sorted(w)), draw.choice(sorted(w))}):
            low, up = sum(v for k, v in w.items() if k <= x), sum(v for k, v in w.items() if k >= x)
            both = sum(v for v in w.values() if v <= w[x])
            q = {"point": ratio_text(w[x], total), "lower": ratio_text(low, total), "upper": ratio_text(up, total),
                 "twoSided": ratio_text(both, total)}
            out.append({"rounds": group, "found": x, **q})
    return out


# ------------------------------------------------------------------ positions

def runs_count(N, n):
    """Samples by their runs, by Wald and Wolfowitz's own formulas."""
    m, out = N - n, {}
    for r in range(2, 2 * min(m, n) + 2):
        k = r // 2
        c = 2 * comb(n - 1, k - 1) * comb(m - 1, k - 1) if r % 2 == 0 else \
            comb(n - 1, k) * comb(m - 1, k - 1) + comb(n - 1, k - 1) * comb(m - 1, k)
        if c:
            out[r] = c
    return out


def runs():
    for N in range(2, 12):
        for n in range(1, N):
            seen = {}
            for s in itertools.combinations(range(N), n):
                r = 1 + sum(((i in s) != (i - 1 in s)) for i in range(1, N))
                seen[r] = seen.get(r, 0) + 1
            assert seen == runs_count(N, n)
    out = []
    for N, n in [(2, 1), (5, 1), (6, 3), (7, 3), (12, 5), (40, 20), (41, 7), (200, 20), (2999, 1000), (3000, 300), (20000, 2000)]:
        w = runs_count(N, n)
        total = comb(N, n)
        assert sum(w.values()) == total
        keys = sorted(w)
        middle = 2 * n * (N - n) // N
        for x in sorted({keys[0], keys[-1], keys[len(keys) // 2], draw.choice(keys), *(k for k in (middle, middle + 1) if k in w)}):
            low, up = sum(v for k, v in w.items() if k <= x), sum(v for k, v in w.items() if k >= x)
            out.append({"population": N, "drawn": n, "found": x, "point": text(F(w[x], total)), "lower": text(F(low, total)),
                        "upper": text(F(up, total)), "twoSided": text(min(F(1), 2 * min(F(low, total), F(up, total))))})
    return out


def sums_count(N, n):
    """Samples by the sum of their positions: one position after another is taken or left."""
    table = [{} for _ in range(n + 1)]
    table[0] = {0: 1}
    for position in range(1, N + 1):
        for size in range(min(n, position), 0, -1):
            for s, c in table[size - 1].items():
                table[size][s + position] = table[size].get(s + position, 0) + c
    return table[n]


def sums():
    out = []
    for N, n in [(2, 1), (5, 2), (7, 6), (9, 4), (20, 7), (40, 12), (60, 30), (100, 10)]:
        w = sums_count(N, n)
        law = {k: F(v, comb(N, n)) for k, v in w.items()}
        keys = sorted(w)
        for x in sorted({keys[0], keys[-1], keys[len(keys) // 2], draw.choice(keys), draw.choice(keys), keys[len(keys) // 5]}):
            q = quad(law, x, "doubling")
            if N in (9, 20, 40):  # the sum says no more than its U
                u = x - n * (n + 1) // 2
                ranks = next(s for s in itertools.combinations(range(1, N + 1), n) if sum(s) == x) if N < 20 else None
                if ranks:
                    rest = [i for i in range(1, N + 1) if i not in ranks]
                    t = stats.mannwhitneyu(ranks, rest, method="exact", alternative="greater")
                    assert t.statistic == u and isclose(t.pvalue, float(q["upper"]), rel_tol=1e-9)
            out.append({"population": N, "drawn": n, "found": x, **q, "exact": True})
    for N, n, x in [(20000, 2000, 20001000), (20000, 2000, 19500000), (109275, 10927, 600000000), (3000, 1000, 1490000), (3000, 1000, 1600000)]:
        mean, var = mp.mpf(n) * (N + 1) / 2, mp.mpf(n) * (N - n) * (N + 1) / 12
        up = mp.erfc((x - mp.mpf(1) / 2 - mean) / mp.sqrt(2 * var)) / 2
        low = mp.erfc((mean - x - mp.mpf(1) / 2) / mp.sqrt(2 * var)) / 2
        out.append({"population": N, "drawn": n, "found": x, "lower": text(low), "upper": text(up),
                    "twoSided": text(min(mp.mpf(1), 2 * min(low, up))), "exact": False})
    return out


def spans(N, n, allowed):
    """Samples all of whose gaps are allowed, by adding one gap after another."""
    reach = {0: 1}
    for _ in range(n - 1):
        step = {}
        for t, c in reach.items():
            for g in allowed:
                if t + g < N:
                    step[t + g] = step.get(t + g, 0) + c
        reach = step
    return sum(c * (N - t) for t, c in reach.items())


def gaps():
    within, even, equal = [], [], []
    for N in range(2, 11):
        for n in range(2, N + 1):
            all_gaps = [[b - a for a, b in zip(s, s[1:])] for s in itertools.combinations(range(N), n)]
            e = sum(max(g) - min(g) <= 1 for g in all_gaps)
            even.append({"population": N, "drawn": n, "chance": text(F(e, len(all_gaps)))})
            if draw.random() < 0.5:
                a = draw.randint(1, 3)
                b = draw.randint(a, 5)
                c = sum(all(a <= x <= b for x in g) for g in all_gaps)
                within.append({"population": N, "drawn": n, "least": a, "most": b, "inside": text(F(c, len(all_gaps))),
                               "outside": text(F(len(all_gaps) - c, len(all_gaps)))})
                s = draw.randint(1, 3)
                w = {}
                for g in all_gaps:
                    w[g.count(s)] = w.get(g.count(s), 0) + 1
                x = draw.choice(sorted(w))
                equal.append({"population": N, "drawn": n, "gap": s, "found": x,
                              **quad({k: F(v, len(all_gaps)) for k, v in w.items()}, x, "doubling")})
    for N, n, a, b in [(200, 20, 1, 25), (200, 20, 5, 14), (300, 40, 7, 8), (300, 40, 6, 6), (300, 40, 1, 7), (500, 50, 1, 60), (120, 100, 1, 3),
                       (2999, 1000, 2, 3), (1500, 500, 1, 4), (1000, 100, 1, 30)]:
        c, total = spans(N, n, range(a, b + 1)), comb(N, n)
        within.append({"population": N, "drawn": n, "least": a, "most": b, "inside": text(F(c, total)), "outside": text(F(total - c, total))})
    for N, n in [(200, 20), (300, 40), (120, 100), (2999, 1000), (1000, 300)]:
        c = sum(spans(N, n, (s, s + 1)) for s in range(1, N)  if (n - 1) * s < N) - \
            sum(spans(N, n, (s,)) for s in range(2, N) if (n - 1) * s < N)
        even.append({"population": N, "drawn": n, "chance": text(F(c, comb(N, n)))})
    for N, n, s in [(60, 12, 5), (70, 24, 3), (50, 30, 1), (90, 8, 11)]:
        # By span and number of gaps equal to s, one gap after another.
        reach = {(0, 0): 1}
        for _ in range(n - 1):
            step = {}
            for (t, j), c in reach.items():
                for g in range(1, N - t):
                    key = (t + g, j + (g == s))
                    step[key] = step.get(key, 0) + c
            reach = step
        w = {}
        for (t, j), c in reach.items():
            w[j] = w.get(j, 0) + c * (N - t)
        total = comb(N, n)
        assert sum(w.values()) == total
        for x in sorted({min(w), max(w), draw.choice(sorted(w)), draw.choice(sorted(w))}):
            equal.append({"population": N, "drawn": n, "gap": s, "found": x, **quad({k: F(v, total) for k, v in w.items()}, x, "doubling")})
    for N, n, s, x in [(600, 200, 3, 198), (600, 200, 2, 0), (600, 200, 3, 30), (600, 200, 1, 70)]:
        # j gaps are s, the m others anything else: C(n-1, j) of (z/(1-z) - z^s)^m.
        total = comb(N, n)
        w = {}
        for j in range(n):
            m, room = n - 1 - j, N - s * j
            c = sum((-1) ** i * comb(m, i) * comb(room - s * i, m - i + 1) for i in range(m + 1) if room - s * i >= m - i + 1)
            if c:
                w[j] = comb(n - 1, j) * c
        assert sum(w.values()) == total
        low, up = F(sum(v for k, v in w.items() if k <= x), total), F(sum(v for k, v in w.items() if k >= x), total)
        equal.append({"population": N, "drawn": n, "gap": s, "found": x, "point": text(F(w.get(x, 0), total)), "lower": text(low),
                      "upper": text(up), "twoSided": text(min(F(1), 2 * min(low, up)))})
    return within, even, equal


# ------------------------------------------------------------------ smooth laws

def upper_gamma(df, x):
    return mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, mp.inf, regularized=True)


def smooth():
    normal = [{"z": z, "p": text(mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2)} for z in
              ["0", "0.000001", "-0.000001", "0.5", "-0.5", "1", "-1", "1.959963984540054", "-1.959963984540054", "3", "5", "-5", "8",
               "8.4", "8.48", "8.5", "9", "12", "20", "37.1", "38.5", "40", "100", "1000.5", "-40", "12345.678901234567890123"]]
    chi = []
    for df in (1, 2, 3, 4, 5, 7, 10, 25, 100, 101, 999, 1000):
        for x in sorted({"0", "0.001", "0.5", "3.84145882069412", str(df), str(2 * df + 3), "72", "72.1", "150", "1500"}):
            p = upper_gamma(df, x)
            q = stats.chi2.sf(float(x), df)
            assert isclose(float(p), q, rel_tol=1e-9, abs_tol=1e-300), (df, x)
            chi.append({"statistic": x, "degrees": df, "p": text(p)})
    return normal, chi


def classes():
    out = []
    for many in [[([10, 10], [7, 3])], [([30, 20, 50], [3, 5, 2])], [([7, 7, 6], [7, 1, 2]), ([5, 0, 5], [1, 0, 4]), ([4, 4], [4, 4])],
                 [([3] * 40, [1, 0] * 20)], [([109275 // 9] * 9, [1214, 1300, 1100, 1200, 1250, 1230, 1190, 1214, 1229])]]:
        statistic, df, least = F(0), 0, None
        for sizes, got in many:
            N, n = sum(sizes), sum(got)
            if n in (0, N):
                continue
            expected = [F(n * s, N) for s in sizes]
            statistic += F(N - 1, N - n) * sum((o - e) ** 2 / e for o, e in zip(got, expected) if e)
            df += sum(1 for s in sizes if s) - 1
            least = min([e for e in expected if e] + ([least] if least is not None else []))
        out.append({"rounds": many, "statistic": text(statistic), "degrees": df, "leastExpected": text(least),
                    "p": text(upper_gamma(df, mp.mpf(statistic.numerator) / statistic.denominator))})
    return out


# ------------------------------------------------------------------ many tests, and power

def adjusted():
    out = []
    lists = [["0.01", "0.04", "0.03"], ["0.05"], [], ["1", "1"], ["0", "0.5"], ["0.2", "0.2", "0.2", "0.01"],
             ["1e-400", "2e-400", "0.3", "1e-401", "1"], ["0.333333333333333"] * 7 + ["0.0142857142857143"]]
    lists += [[text(F(draw.randint(1, 10**9), 10 ** draw.choice((9, 10, 12)))) for _ in range(draw.randint(5, 40))] for _ in range(5)]
    for values in lists:
        p = [F(v) for v in values]
        order = sorted(range(len(p)), key=lambda i: (p[i], i))
        m = len(p)
        holm, bh = [None] * m, [None] * m
        high = F(0)
        for rank, i in enumerate(order):
            high = max(high, (m - rank) * p[i])
            holm[i] = text(min(F(1), high))
        low = F(1)
        for rank in range(m, 0, -1):
            low = min(low, m * p[order[rank - 1]] / rank)
            bh[order[rank - 1]] = text(low)
        if m:
            for a, b in zip(stats.false_discovery_control([float(v) for v in values]), bh):
                assert isclose(a, float(b), rel_tol=1e-9, abs_tol=1e-300)
        out.append({"values": values, "holm": holm, "benjaminiHochberg": bh})
    return out


def region(law, side, level):
    def p_value(x):
        return (sum(p for k, p in law.items() if k <= x) if side == "lower" else sum(p for k, p in law.items() if k >= x)
                if side == "upper" else sum(p for p in law.values() if p <= law[x]))
    return [k for k in law if p_value(k) <= level]


def sum_law(many, odds):
    law = {0: F(1)}
    for (N, K, n), w in zip(many, odds):
        law = convolve(law, law_of(weights(N, K, n, w)))
    return law


def rate_odds(N, K, n, rate):
    if n in (0, N) or K in (0, N):
        return F(1)
    f = n / (K * rate + N - K)
    return (rate * f / (1 - rate * f)) / (f / (1 - f))


def power():
    out, least = [], []
    tests = [([(20, 10, 10)], "upper", (1, 20)), ([(20, 10, 10)], "lower", (1, 20)), ([(20, 10, 10)], "twoSided", (1, 20)),
             ([(50, 5, 10)] * 3, "twoSided", (1, 20)), ([(40, 20, 4), (30, 6, 10)], "lower", (1, 100)), ([(12, 2, 3)], "upper", (1, 50)),
             ([(60, 13, 22), (9, 4, 9)], "twoSided", (1, 10)), ([(6, 3, 3)], "twoSided", (1, 10)), ([(6, 3, 3)], "twoSided", (1, 11)),
             ([(6, 3, 3)], "upper", (1, 20)), ([(6, 3, 3)], "upper", (1, 21))]
    for many, side, (a, b) in tests:
        null = sum_law(many, [F(1)] * len(many))
        alarm = region(null, side, F(a, b))
        middle = max(null, key=lambda k: null[k])
        for kind, value in (("odds", (5, 1)), ("odds", (1, 3)), ("rate", (3, 2)), ("rate", (1, 2))):
            odds = [F(*value) if kind == "odds" else rate_odds(N, K, n, F(*value)) for N, K, n in many]
            law = sum_law(many, odds)
            if len(many) == 1:
                N, K, n = many[0]
                s = stats.nchypergeom_fisher(N, K, n, float(odds[0]))
                assert all(isclose(float(p), s.pmf(k), rel_tol=1e-6, abs_tol=1e-10) for k, p in law.items())
            if kind == "rate":  # the chances that define the rate
                for N, K, n in many:
                    f = n / (K * F(*value) + N - K)
                    assert K * f * F(*value) + (N - K) * f == n
            lows, highs = [k for k in alarm if k < middle], [k for k in alarm if k > middle]
            out.append({"rounds": many, "side": side, "level": [a, b], kind: value,
                        "power": text(sum(law[k] for k in alarm)), "alarm": text(sum(null[k] for k in alarm)),
                        "atMost": max(lows, default=None), "atLeast": min(highs, default=None),
                        "expected": text(sum(k * p for k, p in null.items())), "expectedUnder": text(sum(k * p for k, p in law.items()))})
    for many, side, (a, b) in tests[:3] + tests[5:6] + tests[9:10]:
        null = sum_law(many, [F(1)] * len(many))
        alarm = region(null, side, F(a, b))
        entry = {"rounds": many, "side": side, "level": [a, b]}
        for way, odds_at in (("more", lambda h: F(100 + h, 100)), ("less", lambda h: F(100, 100 + h))):
            found = None
            if side != {"more": "lower", "less": "upper"}[way]:
                # One after another along the whole grid, in whole numbers.
                (N, K, n), = many
                w = weights(N, K, n)
                for h in range(1, 9901):
                    odds = odds_at(h)
                    v = {k: c * odds.numerator**k * odds.denominator ** (n - k) for k, c in w.items()}
                    if 5 * sum(v[k] for k in alarm) >= 4 * sum(v.values()):
                        found = h
                        break
            entry[way] = found
        least.append(entry)
    return out, least


def make(name):
    """One section, its cases drawn from a seed of its own, so that sections can be made side by side."""
    draw.seed(name)
    started = time.time()
    made = SECTIONS[name]()
    print(name, round(time.time() - started, 1), "s", file=sys.stderr, flush=True)
    return made


SECTIONS = {"hypergeometric": hypergeometric, "binomial": binomial, "poissonBinomial": poisson_binomial, "rounds": rounds, "runs": runs,
            "sums": sums, "classes": classes, "adjusted": adjusted, "gaps": gaps, "smooth": smooth, "power": power}

if __name__ == "__main__":
    with ProcessPoolExecutor(3) as pool:
        sections = dict(zip(SECTIONS, pool.map(make, SECTIONS)))
    within, even, equal = sections.pop("gaps")
    normal, chi = sections.pop("smooth")
    powers, least = sections.pop("power")
    whole = {
        "note": "Made by tails.py: definitions in exact fractions, or mpmath at 80 digits. Never by the library.", **sections,
        "gapsWithin": within, "evenStep": even, "equalGaps": equal, "normal": normal, "chiSquare": chi, "power": powers, "least": least}
    print(json.dumps(whole, separators=(",", ":")).replace("},{", "},\n{"))
