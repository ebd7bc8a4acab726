#!/usr/bin/env python3
"""Measures how a program finds the relations of strangers' tables, and the slips in them.

    scripts/strangers.py PROGRAM FOLDER

FOLDER holds pages `NAME.tr.html` and `NAME.en.html`, one table each, and `expected.json`, a list of
`{name, relations: [{operator, target: [row, column], parts: [[row, column], ...], holds}]}` with the
relations that somebody marked in it. Printed are, by kind: the marked relations that are found with
exactly their parts; how many of those found are marked (right), not marked but true (apart), and
not true of a target that is marked otherwise (wrong); errors told of the tables as they are; and of
planted slips those that are told, with the slipped cell the first suspect. Tables whose number
divides by four are for setting weights; they are reported apart (`make strangers STRANGERS=folder`).
"""

import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

# The operators of the annotations and those of the program, by what is compared.
KINDS = {"sum": "sum", "subtract": "difference", "average": "average", "division": "ratio", "percentage": "ratio"}
# How many slips are planted in each table.
SLIPS = 3


def canonical(target, parts, signs):
    """A sum by its signed cells, whichever of them is called the target: `a + b = c` is `c - a = b`."""
    cells = [(tuple(target), 1)] + [(tuple(part), -sign) for part, sign in zip(parts, signs)]
    turned = [(cell, -sign) for cell, sign in cells]
    return min(tuple(sorted(cells)), tuple(sorted(turned)))


def marked(relation):
    """A marked relation as it is compared."""
    kind, target, parts = KINDS[relation["operator"]], tuple(relation["target"]), relation["parts"]
    if kind == "sum":
        return kind, canonical(target, parts, [1] * len(parts))
    if kind == "difference":
        return kind, canonical(target, parts, [1] + [-1] * (len(parts) - 1))
    return kind, (target,) + tuple(tuple(part) for part in parts)


def found(line):
    """A relation of the program as it is compared; `None` for one of a kind that nobody marked."""
    target, parts = tuple(line["target"]["grid"]), [tuple(part["grid"]) for part in line["parts"]]
    if line["operator"] in ("sum", "difference"):
        return "sum", canonical(target, parts, [part["sign"] for part in line["parts"]])
    if line["operator"] == "average":
        return "average", (target,) + tuple(sorted(parts))
    if line["operator"] in ("ratio", "share", "growth"):
        return "ratio", (target,) + tuple(parts[:2])
    return None


def check(program, paths):
    """The lines that the program says of some pages, by page."""
    lines = collections.defaultdict(list)
    for start in range(0, len(paths), 50):
        result = subprocess.run([program, "check", "--format", "jsonl", "--show", "relations"]
                                + [str(path) for path in paths[start:start + 50]], capture_output=True, text=True)
        if result.returncode not in (0, 1):
            sys.exit(result.stderr)
        for line in result.stdout.splitlines():
            line = json.loads(line)
            if "document" in line and "sha256" not in line:
                lines[line["document"]].append(line)
    return lines


def cells(page):
    """Where the text of each cell stands in a page, by row and column."""
    places = {}
    for row, tr in enumerate(re.finditer(r"<tr[^>]*>(.*?)</tr>", page, re.S)):
        for column, td in enumerate(re.finditer(r"<td[^>]*>(.*?)</td>", tr.group(1), re.S)):
            places[row, column] = (tr.start(1) + td.start(1), tr.start(1) + td.end(1))
    return places


def slipped(page, table):
    """The page with one digit changed in a cell of an exact sum, several times; the same ones every time."""
    sums = [relation for relation in table["relations"] if relation["operator"] == "sum" and relation["holds"] == "exact"]
    places, made = cells(page), []
    for number in range(SLIPS if sums else 0):
        seed = int.from_bytes(hashlib.sha256(f"{table['name']} {number}".encode()).digest()[:8], "big")
        relation = sums[seed % len(sums)]
        cell = tuple(([relation["target"]] + relation["parts"])[seed // 7 % (len(relation["parts"]) + 1)])
        start, end = places[cell]
        text = page[start:end]
        digits = [index for index, letter in enumerate(text) if letter.isdigit()]
        # The last digit of a longer figure may lie within rounding.
        digits = digits[:-1] if len(digits) > 2 else digits
        if not digits:
            continue
        index = digits[seed // 1009 % len(digits)]
        digit = str((int(text[index]) + 1 + seed // 65537 % 9) % 10)
        changed = text[:index] + digit + text[index + 1:]
        made.append((cell, changed.strip(), page[:start] + changed + page[end:]))
    return made


def printed(text):
    """A text as it is compared: a blank that does not break is a blank."""
    return (text or "").replace("\u00a0", " ").strip()


def shows(finding, text):
    """Whether a finding shows a text: as its own value, an operand or the suspect."""
    values = [finding.get("shown"), (finding.get("suspect") or {}).get("shown")]
    values += [operand["value"] for operand in finding.get("operands", [])]
    return (printed(text) in map(printed, values)
            or any(shows(other, text) for other in finding.get("consequences", [])))


def suspects(finding, text):
    """Whether the first suspect of a finding is the cell that shows a text."""
    return printed((finding.get("suspect") or {}).get("shown")) == printed(text)


def percent(part, whole):
    return f"{part} of {whole}" + (f" ({100 * part / whole:.1f} %)" if whole else "")


def report(title, tables, lines, plain, slips, notation):
    """Prints the figures of some tables in one notation."""
    listed, hits = collections.Counter(), collections.Counter()
    right = apart = wrong = 0
    errors = collections.Counter()
    for table in tables:
        said = lines[plain[table["name"]]]
        relations = {found(line): tuple(line["target"]["grid"]) for line in said
                     if "operator" in line and line["verdict"] in ("exact", "rounded")}
        relations.pop(None, None)
        keys = {}
        for relation in table["relations"]:
            kind, key = marked(relation)
            keys["sum" if kind == "difference" else kind, key] = relation
            name = f"{kind} {relation['holds']}" if kind in ("sum", "difference") else kind
            listed[name] += 1
            compared = "sum" if kind == "difference" else kind
            if compared == "average":
                key = (key[0],) + tuple(sorted(key[1:]))
            hits[name] += (compared, key) in relations
        targets = {tuple(relation["target"]) for relation in table["relations"]}
        for (kind, key), target in relations.items():
            if (kind, key) in keys:
                right += 1
            elif target in targets:
                wrong += 1
            else:
                apart += 1
        errors.update(line["severity"] for line in said if "severity" in line and line["severity"] != "note")
    print(f"{title}, {notation}: {len(tables)} tables")
    for name in sorted(listed):
        print(f"  {name}: {percent(hits[name], listed[name])}")
    print(f"  right {right}, apart {apart}, wrong {wrong}; precision {percent(right, right + wrong)}")
    print(f"  told of the tables as they are: {errors['error']} errors, {errors['warning']} warnings")
    told = first = planted = 0
    for table in tables:
        before = {line["fingerprint"] for line in lines[plain[table["name"]]] if "fingerprint" in line}
        for path, cell, text in slips[table["name"]]:
            planted += 1
            new = [line for line in lines[path] if line.get("severity") in ("error", "warning")
                   and shows(line, text)]
            told += bool(new)
            first += any(suspects(line, text) for line in new)
    print(f"  slips told: {percent(told, planted)}, the slipped cell the first suspect in {first}")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (folder / "expected.json").is_file():
        print(f"{folder}: no tables there (expected.json is missing); nothing measured")
        return
    tables = json.loads((folder / "expected.json").read_text())
    with tempfile.TemporaryDirectory() as work:
        for notation in ("tr", "en"):
            plain = {table["name"]: str(folder / f"{table['name']}.{notation}.html") for table in tables}
            slips = collections.defaultdict(list)
            for table in tables:
                page = pathlib.Path(plain[table["name"]]).read_text()
                for number, (cell, text, changed) in enumerate(slipped(page, table)):
                    path = pathlib.Path(work) / f"{table['name']}.{notation}.{number}.html"
                    path.write_text(changed)
                    slips[table["name"]].append((str(path), cell, text))
            paths = list(plain.values()) + [path for made in slips.values() for path, _, _ in made]
            lines = check(program, paths)
            weights = [table for table in tables if int(re.sub(r"\D", "", table["name"])) % 4 == 0]
            rest = [table for table in tables if table not in weights]
            report("for setting weights", weights, lines, plain, slips, notation)
            report("for reporting", rest, lines, plain, slips, notation)


if __name__ == "__main__":
    main()
