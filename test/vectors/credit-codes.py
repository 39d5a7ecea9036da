"""Credit codes (GB 32100-2015) by a second implementation, standard library only.

Writes credit-codes.json beside itself; `--check` compares instead of writing.
"""

import json
import os
import sys

CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def is_final_right(code):
    """All eighteen, the last with weight 1, sum to a multiple of 31."""
    total = CODE.index(code[17])
    for place in range(17):
        total += CODE.index(code[place]) * 3**place
    return total % 31 == 0


def final_for(first17):
    """By trying, so that nothing here repeats the formula under test."""
    fitting = [last for last in CODE if is_final_right(first17 + last)]
    assert len(fitting) == 1
    return fitting[0]


def is_organisation_right(nine):
    """All nine, the last with weight 1 and X worth 10, sum to a multiple of 11."""
    if nine[8] not in "0123456789X":
        return False
    total = "0123456789X".index(nine[8])
    for value, weight in zip(nine, (3, 7, 9, 10, 5, 8, 4, 2)):
        total += ORGANISATION.index(value) * weight
    return total % 11 == 0


def organisation_for(first8):
    fitting = [last for last in "0123456789X" if is_organisation_right(first8 + last)]
    assert len(fitting) == 1
    return fitting[0]


def code_of(prefix, region, first8):
    first17 = prefix + region + first8 + organisation_for(first8)
    return first17 + final_for(first17)


def verdict(code):
    """[code, the ninth character it should have or null, the last it should have or null]"""
    nine = code[8:17]
    return [
        code,
        None if is_organisation_right(nine) else organisation_for(nine[:8]),
        None if is_final_right(code) else final_for(code[:17]),
    ]


def swapped(code, place):
    return code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def main():
    valid = {}
    number = 0
    while len(valid) < 31 or min(len(codes) for codes in valid.values()) < 3:
        prefix = ("91", "92", "93", "12", "51", "N2", "Y1", "A1")[number % 8]
        region = ("622901", "622921", "110108", "350100")[number % 4]
        # Letters and digits in every place of the organisation code, not the counter alone.
        first8 = "".join(CODE[(number * 7919 + 977 * place * place + number // (place + 1)) % 31] for place in range(8))
        codes = valid.setdefault(code_of(prefix, region, first8)[17], [])
        if len(codes) < 3:
            codes.append(code_of(prefix, region, first8))
        number += 1

    base = "91110108551385082Q"
    corruptions = [
        verdict(base[:place] + other + base[place + 1 :])
        for place in range(18)
        for other in CODE
        if other != base[place]
    ]

    transpositions = []
    for codes in valid.values():
        for code in codes:
            for place in range(17):
                if code[place] != code[place + 1]:
                    transpositions.append(verdict(swapped(code, place)))

    within = [entry for entry in transpositions if entry[1] is not None]
    vectors = {
        "ninths": sorted({code[16] for codes in valid.values() for code in codes}),
        "valid": {check: valid[check] for check in CODE},
        "base": base,
        "corruptions": corruptions,
        "transpositions": transpositions,
        "counts": {
            "corruptions": len(corruptions),
            "corruptionsFoundByLast": sum(entry[2] is not None for entry in corruptions),
            "transpositions": len(transpositions),
            "transpositionsFoundByLast": sum(entry[2] is not None for entry in transpositions),
            "transpositionsFoundByNinth": len(within),
        },
    }

    def lines(name):
        return ",\n".join("    " + json.dumps(entry) for entry in vectors[name])

    text = (
        "{\n"
        + f'  "base": {json.dumps(base)},\n'
        + f'  "ninths": {json.dumps(vectors["ninths"])},\n'
        + f'  "counts": {json.dumps(vectors["counts"])},\n'
        + '  "valid": {\n'
        + ",\n".join(f"    {json.dumps(check)}: {json.dumps(valid[check])}" for check in CODE)
        + "\n  },\n"
        + f'  "corruptions": [\n{lines("corruptions")}\n  ],\n'
        + f'  "transpositions": [\n{lines("transpositions")}\n  ]\n'
        + "}\n"
    )
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "credit-codes.json")
    if "--check" in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            sys.exit(0 if file.read() == text else "credit-codes.json is not what this script writes")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


main()
