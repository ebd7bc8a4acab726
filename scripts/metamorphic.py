#!/usr/bin/env python3
"""Holds the findings of pages against those of the same pages changed in ways that alter no meaning.

    scripts/metamorphic.py PROGRAM PATH...

A PATH is an HTML page or a folder of them. Each of the changes listed in `CHANGES` is made of every page, where it can be, and the
errors and warnings of both are compared by rule, what is shown and what was computed. Printed are, by change, how many
pages say the same, and those that do not; where fewer than 99 of 100 do, it fails (`make metamorphic`).

A rule that quotes a label quotes it in capitals where labels were put in capitals; there letters are compared in
capitals.
"""

import collections
import html
import html.parser
import json
import pathlib
import re
import subprocess
import sys
import tempfile

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RAW = {"script", "style"}
NUMBER = re.compile(r"-?\d{1,3}(\.\d{3})*")


class Element:
    """An element of a page; texts stand among its children as strings."""

    def __init__(self, name, attributes=(), children=()):
        self.name, self.attributes, self.children = name, dict(attributes), list(children)

    def all(self, *names):
        for child in self.children:
            if isinstance(child, Element):
                if child.name in names:
                    yield child
                yield from child.all(*names)

    def text(self):
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def string(self, xml=False, escape=None):
        escape = escape or (lambda text: html.escape(text, quote=False))
        marks = "".join(f' {name}="{html.escape(value or "")}"' for name, value in self.attributes.items())
        if self.name in VOID:
            return f"<{self.name}{marks}{' /' if xml else ''}>"
        inner = "".join(
            child.string(xml, escape) if isinstance(child, Element) else child if self.name in RAW and not xml
            else escape(child) for child in self.children)
        return f"<{self.name}{marks}>{inner}</{self.name}>" if self.name else inner


class Reader(html.parser.HTMLParser):
    """Reads a well-formed page into elements."""

    def __init__(self):
        super().__init__()
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, name, attributes):
        element = Element(name, attributes)
        self.open[-1].children.append(element)
        if name not in VOID:
            self.open.append(element)

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.open.pop()

    def handle_endtag(self, name):
        if name in VOID:
            return
        while self.open[-1].name != name:
            self.open.pop()
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parsed(page):
    reader = Reader()
    reader.feed(page)
    return reader.root


def rows(table):
    return [row for row in table.all("tr")]


def cells(row):
    return [cell for cell in row.children if isinstance(cell, Element) and cell.name in ("td", "th")]


def is_plain(page):
    """Whether no cell of a page spreads over others."""
    return not any({"colspan", "rowspan"} & set(cell.attributes) for cell in page.all("td", "th"))


def texts(page):
    """Every cell that holds one text."""
    return [cell for cell in page.all("td", "th") if len(cell.children) == 1 and isinstance(cell.children[0], str)]


# The changes. Each takes a page and says what it became, with the ending of its file; `None` where it cannot be made.

def as_xhtml(page, _):
    for element in page.all("html"):
        element.attributes["xmlns"] = "http://www.w3.org/1999/xhtml"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + page.string(xml=True).strip(), ".xhtml"


def as_markdown(page, _):
    tables = list(page.all("table"))
    if not is_plain(page) or any(True for _ in page.all("h1", "h2", "h3", "section", "caption")):
        return None
    lines = []
    for table in tables:
        width = max(len(cells(row)) for row in rows(table))
        for number, row in enumerate(rows(table)):
            filled = [re.sub(r"\s*\n\s*", " ", cell.text()).replace("|", "\\|").replace("*", "\\*").strip()
                      for cell in cells(row)]
            if re.search(r"[_<>`\[\]]|\n", "".join(filled)):
                return None
            lines.append("| " + " | ".join(filled + [""] * (width - len(filled))) + " |")
            if number == 0:
                lines.append("|" + " --- |" * width)
        lines.append("")
    return "\n".join(lines) + "\n", ".md"


def spans_written_out(page, _):
    """Of headings: each column and row under a joined one repeats its words."""
    if is_plain(page):
        return None
    changed = False
    for table in page.all("table"):
        head = [row for part in table.all("thead") for row in rows(part)]
        if not head or any("rowspan" in cell.attributes for row in head for cell in cells(row)):
            continue
        for row in head:
            children = []
            for cell in row.children:
                count = int(cell.attributes.pop("colspan", 1)) if isinstance(cell, Element) else 1
                changed = changed or count > 1
                children += [cell] * count
            row.children = children
    return (page.string(), ".html") if changed else None


def captions_moved(page, _):
    changed = False

    def move(element):
        nonlocal changed
        children = []
        for child in element.children:
            if isinstance(child, Element):
                move(child)
                caption = next((inner for inner in child.children if isinstance(inner, Element)
                                and inner.name == "caption"), None) if child.name == "table" else None
                if caption:
                    changed = True
                    child.children.remove(caption)
                    children.append(Element("p", {}, caption.children))
            children.append(child)
        element.children = children

    move(page)
    return (page.string(), ".html") if changed else None


def blanks_around(page, _):
    for cell in texts(page):
        if cell.children[0].strip() and cell.children[0][0] not in " \u00a0":
            cell.children[0] = "\n   " + cell.children[0] + " \u00a0 \n"
    return page.string(), ".html"


def no_break_blanks(page, _):
    for cell in texts(page):
        # Blanks before a label are its indentation.
        text = cell.children[0].rstrip()
        indent = len(text) - len(text.lstrip())
        if not text[indent:indent + 1].isdigit() and " " in text[indent:]:
            cell.children[0] = text[:indent] + text[indent:].replace(" ", "\u00a0")
    return page.string(), ".html"


def capitals(text):
    return text.replace("i", "İ").replace("ı", "I").upper()


def labels_in_capitals(page, _):
    """The words of first columns, as Turkish writes capitals."""
    for row in page.all("tr"):
        for cell in cells(row)[:1]:
            for index, child in enumerate(cell.children):
                if isinstance(child, str) and not any(letter.isdigit() for letter in child):
                    cell.children[index] = capitals(child)
    return page.string(), ".html"


def tags_in_capitals(page, _):
    return re.sub(r"<(/?)(table|tr|td|th|tbody|thead|caption)\b", lambda m: f"<{m[1]}{m[2].upper()}",
                  page.string()), ".html"


def marks_stripped(page, _):
    for element in page.all("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"):
        for name in list(element.attributes):
            if name == "class" or name == "scope":
                del element.attributes[name]
    return page.string(), ".html"


def headings_as_cells(page, _):
    """`td` for `th` in rows of figures; the headings themselves keep their part of the table."""
    changed = False
    for table in page.all("table"):
        for part in table.all("tbody"):
            for cell in part.all("th"):
                cell.name, changed = "td", True
    return (page.string(), ".html") if changed else None


def labels_as_headings(page, _):
    changed = False
    for row in page.all("tr"):
        all_cells = cells(row)
        if len(all_cells) > 1 and all_cells[0].name == "td" and re.search(r"[^\W\d]", all_cells[0].text()):
            all_cells[0].name, changed = "th", True
            all_cells[0].attributes["scope"] = "row"
    return (page.string(), ".html") if changed else None


def joined(page, other):
    """Another page's tables behind this one's."""
    if other is None:
        return None
    bodies = list(page.all("body"))
    bodies[0].children += [Element("p", {}, ["Bunlar başka bir sayfanın tablolarıdır."])] + list(other.all("table"))
    return page.string(), ".html"


def rows_swapped(page, relations):
    """The first two neighbouring rows that the same sums add, and nothing else asks for."""
    return swapped(page, relations, 0)


def columns_swapped(page, relations):
    return swapped(page, relations, 1)


def swapped(page, relations, axis):
    tables = list(page.all("table"))
    if len(tables) != 1 or not is_plain(page):
        return None
    uses, pairs = collections.defaultdict(set), set()
    for number, relation in enumerate(relations):
        if relation["operator"] != "sum":
            roles = [relation["target"]] + relation["parts"]
        else:
            roles = [relation["target"]]
        across = {tuple(part["grid"])[1 - axis] for part in relation["parts"]} | {relation["target"]["grid"][1 - axis]}
        lines = [part["grid"][axis] for part in relation["parts"]]
        if len(across) > 1:
            continue
        for cell in roles:
            uses[cell["grid"][axis]].add(f"alone {number}")
        if relation["operator"] == "sum":
            for line in lines:
                uses[line].add(tuple(sorted(lines)) + (relation["target"]["grid"][axis],))
    for line in sorted(uses):
        if line + 1 in uses and uses[line] == uses[line + 1] and not any(
                isinstance(use, str) for use in uses[line]):
            pairs.add(line)
    if not pairs:
        return None
    line = min(pairs)
    all_rows = rows(tables[0])
    if axis == 0:
        first, second = all_rows[line], all_rows[line + 1]
        first.children, second.children = second.children, first.children
    else:
        for row in all_rows:
            places = [index for index, cell in enumerate(row.children)
                      if isinstance(cell, Element) and cell.name in ("td", "th")]
            if line + 1 < len(places):
                a, b = places[line], places[line + 1]
                row.children[a], row.children[b] = row.children[b], row.children[a]
    return page.string(), ".html"


def thousandfold(page, relations):
    """Every whole number a thousand times as large, where nothing is rounded and nothing divided."""
    verdicts = {relation["verdict"] for relation in relations}
    operators = {relation["operator"] for relation in relations}
    filled = [cell for cell in texts(page) if re.search(r"\d", cell.children[0])]
    if not relations or "rounded" in verdicts or operators - {"sum", "difference"} or "%" in page.text():
        return None
    used = {tuple(part["grid"]) for relation in relations for part in relation["parts"] + [relation["target"]]}
    numbers = [cell for cell in filled if NUMBER.fullmatch(cell.children[0].strip()) and cell.text().strip() != "0"]
    if any(re.search(r"\d,\d", cell.children[0]) for cell in filled) or not used:
        return None
    tables = list(page.all("table"))
    if len(tables) != 1 or not is_plain(page):
        return None
    cells_used = [cells(rows(tables[0])[row])[column] for row, column in used]
    if any(re.search(r"[1-9]", cell.text()) and cell not in numbers for cell in cells_used):
        return None
    for cell in cells_used:
        if cell in numbers:
            cell.children[0] = cell.children[0].strip() + ".000"
    return page.string(), ".html"


def empty_row_added(page, _):
    for table in page.all("table"):
        last = rows(table)[-1]
        if "rowspan" in str([cell.attributes for cell in cells(last)]):
            return None
        width = sum(int(cell.attributes.get("colspan", 1)) for cell in cells(last))
        parent = next((part for part in list(table.all("tbody", "tfoot"))[::-1] if last in part.children), table)
        parent.children.append(Element("tr", {}, [Element("td") for _ in range(width)]))
    return page.string(), ".html"


def comments_inserted(page, _):
    return re.sub(r"(<tr[^>]*>|</td>)", r"\1<!-- not -->", page.string()), ".html"


def texts_wrapped(page, _):
    for cell in texts(page):
        if cell.children[0].strip():
            cell.children = [Element("span", {}, [Element("font", {"size": "2"}, cell.children)])]
    return page.string(), ".html"


def letters_as_entities(page, _):
    def escape(text):
        return "".join(f"&#{ord(letter)};" if ord(letter) > 126 or letter in "<>&" else letter for letter in text)
    return page.string(escape=escape), ".html"


def parts_wrapped(page, _):
    """`tbody` around rows that stand in none."""
    changed = False
    for table in page.all("table"):
        if not any(True for _ in table.all("tbody", "thead")):
            table.children, changed = [Element("tbody", {}, table.children)], True
    return (page.string(), ".html") if changed else None


def minus_signs(page, _):
    changed = False
    for cell in texts(page):
        if re.fullmatch(r"\s*-\d[\d.,]*\s*", cell.children[0]):
            cell.children[0], changed = cell.children[0].replace("-", "\u2212"), True
    return (page.string(), ".html") if changed else None


def table_within_elements(page, _):
    def wrap(element):
        for index, child in enumerate(element.children):
            if isinstance(child, Element):
                if child.name == "table":
                    element.children[index] = Element("div", {}, [Element("div", {}, [child])])
                elif child.name != "figure":
                    wrap(child)
    wrap(page)
    return page.string(), ".html"


CHANGES = [
    ("HTML as XHTML", as_xhtml), ("HTML as Markdown", as_markdown), ("joined headings written out", spans_written_out),
    ("captions as paragraphs before the table", captions_moved), ("blanks around texts", blanks_around),
    ("no-break blanks in labels", no_break_blanks), ("labels in capitals", labels_in_capitals),
    ("tags in capitals", tags_in_capitals), ("classes and scopes stripped", marks_stripped),
    ("row headings as cells", headings_as_cells), ("labels as row headings", labels_as_headings),
    ("another page's tables behind", joined), ("two rows exchanged", rows_swapped),
    ("two columns exchanged", columns_swapped), ("everything a thousandfold", thousandfold),
    ("an empty row behind the last", empty_row_added), ("comments between cells", comments_inserted),
    ("elements around texts", texts_wrapped), ("letters as entities", letters_as_entities),
    ("a part around the rows", parts_wrapped), ("minus signs", minus_signs),
    ("elements around tables", table_within_elements),
]


def check(program, paths):
    """Findings and relations, by path."""
    findings, relations = collections.defaultdict(list), collections.defaultdict(list)
    for start in range(0, len(paths), 50):
        result = subprocess.run([program, "check", "--format", "jsonl", "--show", "relations"]
                                + [str(path) for path in paths[start:start + 50]], capture_output=True, text=True)
        if result.returncode not in (0, 1):
            sys.exit(result.stderr)
        for line in map(json.loads, result.stdout.splitlines()):
            if "operator" in line:
                relations[line["document"]].append(line)
            elif "severity" in line:
                findings[line["document"]].append(line)
    return findings, relations


def said(findings, thousandth=False):
    """What errors and warnings say, with the findings under them, in any order."""
    def plain(text):
        text = re.sub(r"\s+", " ", (text or "").replace("\u2212", "-").replace("\u00a0", " ")).strip()
        return re.sub(r"\.000$", "", text) if thousandth else text

    told = []
    for finding in findings:
        if finding["severity"] != "note":
            told.append((finding["rule"], plain(finding.get("shown")), plain(finding.get("computed"))))
        told += said(finding.get("consequences", []), thousandth)
    return sorted(told)


def main():
    program = sys.argv[1]
    paths = []
    for argument in map(pathlib.Path, sys.argv[2:]):
        paths += sorted(argument.glob("*.html")) if argument.is_dir() else [argument]
    if not paths:
        print("no pages there; nothing compared")
        return
    findings, relations = check(program, paths)
    with tempfile.TemporaryDirectory() as work:
        made = {}
        for number, (name, change) in enumerate(CHANGES):
            for index, path in enumerate(paths):
                page = parsed(path.read_text())
                extra = relations[str(path)]
                if change is joined:
                    other = paths[index + 2] if index + 2 < len(paths) else None
                    small = other and max(path.stat().st_size, other.stat().st_size) < 100_000
                    same = other and path.name.split(".")[-2] == other.name.split(".")[-2]
                    extra = parsed(other.read_text()) if small and same else None
                result = change(page, extra)
                if result is None:
                    continue
                text, ending = result
                target = pathlib.Path(work) / f"{number:02}-{index:04}{ending}"
                target.write_text(text)
                made[str(target)] = (name, path, paths[index + 2] if change is joined else None)
        changed, _ = check(program, list(made))
        total, same = collections.Counter(), collections.Counter()
        others = collections.defaultdict(list)
        for target, (name, path, other) in made.items():
            thousandth = name == "everything a thousandfold"
            before = said(findings[str(path)], thousandth)
            if other:
                before = sorted(before + said(findings[str(other)]))
            after = said(changed[target], thousandth)
            if name == "labels in capitals":
                before, after = [sorted(tuple(map(capitals, told)) for told in side) for side in (before, after)]
            total[name] += 1
            if before == after:
                same[name] += 1
            else:
                lost = collections.Counter(before) - collections.Counter(after)
                new = collections.Counter(after) - collections.Counter(before)
                others[name].append(f"{path.name}: gone {dict(lost)}, new {dict(new)}")
    for name, _ in CHANGES:
        print(f"{name}: {same[name]} of {total[name]} the same")
        for line in others[name]:
            print(f"    {line}")
    share = 100 * sum(same.values()) / max(1, sum(total.values()))
    print(f"all: {sum(same.values())} of {sum(total.values())} the same ({share:.2f} %)")
    if share < 99:
        sys.exit(1)


if __name__ == "__main__":
    main()
