#!/usr/bin/env python3
"""How often what a rule says is right: measured with planted slips, written where docs/rules.md is made from.

    python3 scripts/maturity.py .build/release/faaliyet FOLDER-OF-STRANGERS'-TABLES docs/measured.json

One digit is changed in a cell that takes part in a relation, and the page is checked again. A new error or warning is
right where it shows the changed figure, and wrong where it does not; what is told of a strangers' table as it stands is
wrong. Of each operator the share of slips that were told at all is measured too. Reports of ours are known to have
mistakes of their own: what is told of them as they stand counts nowhere.
"""
import collections, hashlib, json, pathlib, re, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from strangers import check, printed, shows, slipped

ROOT = pathlib.Path(__file__).parent.parent
HOME = ["Output/2023/rapor.html", "Output/2019/rapor.html"]
SLIPS_AT_HOME = 400


def grids(page):
    """Where the text of each cell stands, by table, printed row and column, spans counted one by one."""
    places = {}
    for table, match in enumerate(re.finditer(r"<table[^>]*>(.*?)</table>", page, re.S)):
        covered = {}
        for row, tr in enumerate(re.finditer(r"<tr[^>]*>(.*?)</tr>", match.group(1), re.S)):
            column = 0
            for cell in re.finditer(r"<t[dh]([^>]*)>([^<]*)</t[dh]>", tr.group(1), re.S):
                while (row, column) in covered:
                    column += 1
                spans = {name: int(value) for name, value in re.findall(r'(col|row)span="(\d+)"', cell.group(1))}
                start = match.start(1) + tr.start(1)
                places[table, row, column] = (start + cell.start(2), start + cell.end(2))
                for down in range(spans.get("row", 1)):
                    for right in range(spans.get("col", 1)):
                        covered[row + down, column + right] = True
                column += spans.get("col", 1)
    return places


def slipped_at_home(page, lines, name):
    """Our page with one digit changed in a cell of a relation, and the operators that the cell takes part in."""
    operators = collections.defaultdict(set)
    for line in lines:
        if line.get("verdict") in ("exact", "rounded"):
            for cell in [line["target"]] + line["parts"]:
                operators[(cell["table"], *cell["grid"]), cell["value"]].add(line["operator"])
    places = grids(page)
    cells = sorted((place, value) for place, value in operators
                   if place in places and page[slice(*places[place])].strip() == value
                   and sum(letter.isdigit() for letter in value) > 2)
    for number in range(SLIPS_AT_HOME):
        seed = int.from_bytes(hashlib.sha256(f"{name} {number}".encode()).digest()[:8], "big")
        place, value = cells[seed % len(cells)]
        start, end = places[place]
        text = page[start:end]
        digits = [index for index, letter in enumerate(text) if letter.isdigit()][:-1]
        index = digits[seed // 1009 % len(digits)]
        digit = str((int(text[index]) + 1 + seed // 65537 % 9) % 10)
        changed = text[:index] + digit + text[index + 1:]
        yield operators[place, value], changed.strip(), page[:start] + changed + page[end:]


class Tally:
    """What was said, by rule, and what was told, by operator."""

    def __init__(self):
        self.right, self.wrong = collections.Counter(), collections.Counter()
        self.told, self.planted = collections.Counter(), collections.Counter()

    def note(self, lines, before, text, operators):
        new = [line for line in lines if line.get("severity") in ("error", "warning")
               and (line["fingerprint"], line.get("shown"), line.get("computed")) not in before]
        for line in new:
            (self.right if shows(line, text) else self.wrong)[line["rule"], line["severity"]] += 1
        for operator in operators:
            self.planted[operator] += 1
            self.told[operator] += any(shows(line, text) for line in new)

    def record(self):
        rules = collections.defaultdict(dict)
        for rule, severity in sorted(set(self.right) | set(self.wrong)):
            rules[rule][severity] = {"right": self.right[rule, severity], "wrong": self.wrong[rule, severity]}
        return {"rules": rules,
                "operators": {operator: {"told": self.told[operator], "planted": self.planted[operator]}
                              for operator in sorted(self.planted)}}


def known(lines):
    return {(line["fingerprint"], line.get("shown"), line.get("computed")) for line in lines if "fingerprint" in line}


def strangers(program, folder):
    tally = Tally()
    tables = json.loads((folder / "expected.json").read_text())
    with tempfile.TemporaryDirectory() as work:
        made, plain = [], {}
        for table in tables:
            plain[table["name"]] = str(folder / f"{table['name']}.tr.html")
            page = pathlib.Path(plain[table["name"]]).read_text()
            for number, (_, text, changed) in enumerate(slipped(page, table)):
                path = pathlib.Path(work) / f"{table['name']}.{number}.html"
                path.write_text(changed)
                made.append((table["name"], str(path), text))
        lines = check(program, list(plain.values()) + [path for _, path, _ in made])
        for name, path, text in made:
            tally.note(lines[path], known(lines[plain[name]]), text, ["sum"])
        for path in plain.values():
            for line in lines[path]:
                if line.get("severity") in ("error", "warning"):
                    tally.wrong[line["rule"], line["severity"]] += 1
    return tally.record()


def home(program):
    tally = Tally()
    with tempfile.TemporaryDirectory() as work:
        for name in HOME:
            page = (ROOT / name).read_text()
            plain = check(program, [str(ROOT / name)])[str(ROOT / name)]
            made = []
            for number, (operators, text, changed) in enumerate(slipped_at_home(page, plain, name)):
                path = pathlib.Path(work) / f"{number}.html"
                path.write_text(changed)
                made.append((str(path), operators, text))
            lines = check(program, [path for path, _, _ in made])
            for path, operators, text in made:
                tally.note(lines[path], known(plain), text, sorted(operators))
    return tally.record()


def main():
    program, folder, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if not (folder / "expected.json").is_file():
        print(f"{folder}: no tables there (expected.json is missing); nothing measured")
        return
    measured = {"strangers": strangers(program, folder), "home": home(program)}
    target.write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
