"""Writes linxia-2022-review.json: what a reviewer finds in the 2022 joint plan of Linxia, from the table alone.

Rows were listed by reading the plan and its notes; this script only adds the cells, the counts and the words.
It knows nothing of the library: it reads linxia-2022-plan.json, which was taken from the printed table by hand.
Run beside that file: python3 linxia-2022-review.py
"""

import json
from pathlib import Path

here = Path(__file__).parent
plan = json.loads((here / "linxia-2022-plan.json").read_text(encoding="utf-8"))
row = {r["seq"]: r for r in plan}
found = []


def add(severity, rule, place, column, zh, en):
    found.append({"row": place, "column": column, "rule": rule, "severity": severity, "zh": zh, "en": en})


# The table as a whole.
add("error", "LX-DEPT-15a", None, None, "全表未载抽查比例和数量。", "The table states neither ratio nor quantity.")
add("error", "LX-MKT-12a", None, None, "计划未载抽查类型。", "The plan does not state its type.")
both = sum(r["levels"] == ["prefecture", "county"] for r in plan)
assert both == 53
add("error", "LX-DEPT-15a", None, None, "53 行由州、县两级实施，均未载两级分配比例。", "53 rows are for both levels, and none states how they are split.")
add("error", "LX-DEPT-15a", None, None, "县级实施的 53 行均未载各地区比重。", "None of the 53 rows that counties carry out states the weight of each area.")
add("note", "LX19-49", None, None, "计划未印编号。", "The plan prints no number of its own.")
keys = [r["seq"] for r in plan if r["category"] == "key"]
assert keys == [19, 20, 21, 24, 28, 36, 44, 52, 54, 55, 67]
add("note", "LX19-17", None, None, "70 行中 11 行为重点监管。", "11 of 70 rows are key items.")
joint = [n for n, r in row.items() if set(r["cooperatingDepartments"]) - {r["initiatingDepartment"]}]
assert len(joint) == 69 and 49 not in joint
add("note", "LX-PLAN-10", None, None, "70 行中 69 行另有配合部门。", "69 of 70 rows name another department.")
months = [sum(r["windowStartMonth"] <= m <= r["windowEndMonth"] for r in plan) for m in range(1, 13)]
assert months == [7, 36, 55, 66, 69, 69, 70, 70, 70, 68, 66, 3]
add("note", "C-31", None, None, "1 月 7 行、12 月 3 行、7 至 9 月 70 行可查。", "7 rows are open in January, 3 in December, 70 from July to September.")

# What cannot be checked from the table alone.
for rule, zh, en in [
    ("LX-MKT-16a", "事项清单", "a checklist"),
    ("LX-MKT-4b", "事项清单", "a checklist"),
    ("LX-MKT-6a", "事项清单", "a checklist"),
    ("LX-MKT-6e", "事项清单", "a checklist"),
    ("LX-DEPT-9b", "名录库户数", "the numbers of the registries"),
    ("LX-DEPT-17a", "名录库户数", "the numbers of the registries"),
    ("LX-MKT-12d", "名录库户数", "the numbers of the registries"),
    ("LX-MKT-12f", "各级监管对象总数", "the subjects that each level supervises"),
    ("LX-MKT-12e", "各类别的抽查决定", "decisions on the classes"),
    ("LX-DEPT-15b", "执法人员数", "the numbers of officers"),
    ("LX-MKT-6d", "专项检查清单", "a list of campaigns"),
    ("LX-MKT-4a", "不纳入随机抽查的事项清单", "a list of what is kept outside the draw"),
]:
    add("note", rule, None, None, f"未提供{zh}，未作审核。", f"Not checked: {en} would be needed.")

# Cells that are merged with the row above, or empty.
columns = {"domain": "抽查领域", "initiatingDepartment": "发起部门", "objects": "检查对象", "cooperatingDepartments": "配合部门"}
other_initiator = {"检查对象": [3, 5, 7, 8, 17, 49], "配合部门": [7, 8, 17, 49]}
carried = 0
for n, r in row.items():
    for member, column in columns.items():
        if not r["inherited"][member]:
            continue
        carried += 1
        if n in other_initiator.get(column, []):
            add("warning", "LX-PLAN-01", n, column, "本行无此格，承自另一发起部门的行，读法较弱。", "No cell of its own; what is carried belongs to a row of another initiator, a weaker reading.")
        elif (n, column) == (54, "抽查领域"):
            add("note", "LX-PLAN-01", n, column, "仅领域承前，其余各格均为本行自有。", "Only the domain is carried; every other cell is its own.")
        else:
            add("note", "LX-PLAN-01", n, column, "本行无此格，读作与上方合并。", "No cell of its own; read as merged with the row above.")
assert carried == 29 + 21 + 10 + 18
for column, rows in other_initiator.items():
    for n in rows:
        above = next(m for m in range(n - 1, 0, -1) if row[m]["domain"] == row[n]["domain"] and not row[m]["inherited"]["objects" if column == "检查对象" else "cooperatingDepartments"])
        assert row[above]["initiatingDepartment"] != row[n]["initiatingDepartment"], (n, column)

# Departments.
assert row[49]["cooperatingDepartments"] == [row[49]["initiatingDepartment"]]
add("warning", "LX-PLAN-10", 49, "配合部门", "配合部门即发起部门自身，应视为未列明。", "The partner is the initiator itself; treat it as not named.")
for n in (56, 57):
    add("warning", "LX-PLAN-08", n, "配合部门", "“住建、交通等部门”未列尽。", "The list ends in 等 and is open.")
    add("note", "LX-PLAN-01", n, "配合部门", "“交通部门”读作交通运输部门。", "交通部门 is read as 交通运输部门.")
for n in (8, 32):
    assert row[n]["initiatingDepartment"] == "消防救援机构"
    add("note", "LX-PLAN-01", n, "发起部门", "消防救援机构不以“部门”结尾，照印。", "消防救援机构 does not end in 部门 and is kept as printed.")

# Items.
for n, first in ((7, 5), (14, 13)):
    assert row[n]["item"] == row[first]["item"]
    add("note", "LX-PLAN-09", n, "抽查事项", f"事项名称与第 {first} 行相同。", f"The item's name is that of row {first}.")
add("warning", "LX-PLAN-01", 57, "抽查事项", "事项名称末尾混入法规名称。", "The title of a regulation ends the item's name.")

# Objects.
for n in (62, 63, 64):
    assert row[n]["objects"] == "企业"
    add("warning", "LX-DEPT-15a", n, "检查对象", "检查对象仅为“企业”，范围不明。", "The objects are just 企业, which is no range.")
for n, zh, en in [
    (32, "产品", "products"),
    (53, "从业人员", "persons"),
    (55, "涉税当事人", "parties of tax cases"),
    (56, "在建工程项目", "projects"),
    (57, "各县(市)", "counties and cities"),
    (65, "权利人", "holders of rights"),
]:
    add("note", "LX-PLAN-07", n, "检查对象", f"检查对象含{zh}，不是市场主体。", f"The objects are, or include, {en}: no market entities.")
for n, others in [(2, "1"), (3, "1、2"), (5, "4"), (7, "6"), (8, "6、7"), (17, "16"), (20, "19"), (34, "33"), (49, "48"), (51, "50"), (60, "59"), (63, "62"), (70, "69")]:
    for m in map(int, others.split("、")):
        assert (row[m]["domain"], row[m]["objects"]) == (row[n]["domain"], row[n]["objects"])
        assert max(row[m]["windowStartMonth"], row[n]["windowStartMonth"]) <= min(row[m]["windowEndMonth"], row[n]["windowEndMonth"])
    add("note", "LX-DEPT-22", n, "检查对象", f"与第 {others} 行检查对象相同、时间相交，抽中同户应合并。", f"Same objects as row {others.replace('、', ', ')} in meeting months; who is drawn twice is visited once.")

pairs = {
    n
    for n, r in row.items()
    for m in range(1, n)
    if (row[m]["domain"], row[m]["objects"]) == (r["domain"], r["objects"])
}
assert pairs == {f["row"] for f in found if f["rule"] == "LX-DEPT-22"}

# Time.
for n in (21, 22, 23, 35, 36, 38, 45):
    assert row[n]["windowStartMonth"] == 1
    add("warning", "LX-MKT-12b", n, "抽查时间", "自 1 月起可查，早于 1 月 15 日的报送期限。", "Opens in January, before the plan is due on 15 January.")

order = ["抽查领域", "发起部门", "抽查事项", "事项分类", "检查对象", "抽查主体", "配合部门", "抽查时间"]
found.sort(key=lambda f: (f["row"] or 0, -1 if f["column"] is None else order.index(f["column"]), f["rule"]))
lines = ",\n".join(f"  {json.dumps(f, ensure_ascii=False)}" for f in found)
(here / "linxia-2022-review.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
