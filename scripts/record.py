#!/usr/bin/env python3
"""Records what a program does on everything in the repository, so that two programs can be compared.

    scripts/record.py PROGRAM FOLDER [MORE...]

For every command, format, language, fixture and real report FOLDER then holds a file with the
standard output, the standard error, the exit status and every file that was written. MORE are
further documents, or folders of them, that are checked, listed and compared as well. Two such
folders are compared with `diff -r`: one of the program before a change, one of the program after it
(`make record RECORD=folder`).
"""

import concurrent.futures
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FINDING_FORMATS = ["text", "json", "jsonl", "csv", "sarif", "junit", "github", "markdown"]
CHANGE_FORMATS = ["text", "html", "markdown", "json", "jsonl"]
LANGUAGES = ["tr", "en"]
ROOT = pathlib.Path(__file__).resolve().parent.parent


def documents(root):
    """The reports and fixtures of the repository, as paths in it; folders are inputs."""
    folders = sorted(p.parent for tree in ("Input", "Tests") for p in root.glob(f"{tree}/**/rapor.yaml"))
    pages = [p for p in sorted(root.glob("Output/*/*")) if p.suffix in (".html", ".xhtml", ".md")]
    pages += [p for p in sorted(root.glob("Tests/**/*")) if p.suffix in (".html", ".xhtml", ".pdf")]
    return [p.relative_to(root) for p in folders], [p.relative_to(root) for p in pages]


def pairs(inputs, pages):
    """What is compared with what: years, formats, fixtures and a document with itself."""
    output = {p.as_posix(): p for p in pages}
    chosen = [("Output/2022/rapor.html", "Output/2023/rapor.html"), ("Output/2023/rapor.html", "Output/2022/rapor.html"),
              ("Output/2019/rapor.html", "Output/2023/rapor.md"), ("Output/2023/rapor.md", "Output/2023/rapor.xhtml"),
              ("Output/2023/rapor.html", "Output/2023/rapor.html")]
    result = [(output[a], output[b]) for a, b in chosen if a in output and b in output]
    years = [p for p in inputs if p.as_posix() in ("Input/2022", "Input/2023")]
    fixtures = [p for p in pages if p.parts[:1] == ("Tests",) and p.suffix == ".html"]
    return result + ([tuple(years)] if len(years) == 2 else []) + list(zip(fixtures, fixtures[1:]))


def calls(inputs, pages, more):
    """Every call: a name for its record, and its arguments; `@` stands for a new folder."""
    for path in inputs + pages:
        name = path.as_posix().replace("/", "_")
        for language in LANGUAGES:
            for form in FINDING_FORMATS:
                yield f"{name}.check.{form}.{language}", ["check", path, "--format", form, "--lang", language]
            yield f"{name}.show.{language}", ["check", path, "--show", "unchecked", "--show", "untied", "--lang", language]
            yield f"{name}.proof.{language}", ["check", path, "--proof", "@/tutanak.html", "--lang", language]
        yield f"{name}.facts", ["facts", path]
        yield f"{name}.warnings", ["check", path, "--fail-on", "note"]
    for path in inputs:
        name = path.as_posix().replace("/", "_")
        for language in LANGUAGES:
            yield f"{name}.render.{language}", ["render", path, "--output", "@/cikti", "--lang", language]
    yield "continuity", ["check", "Output/2023/rapor.html", "--previous", "Output/2022/rapor.html"]
    yield "continuity.json", ["check", "Input/2023", "--previous", "Input/2022", "--format", "json"]
    yield "programme", ["check", "Output/2023/rapor.html", "--programme", "Output/2019/rapor.html"]
    for language in LANGUAGES:
        for form in CHANGE_FORMATS:
            for old, new in pairs(inputs, pages):
                name = f"{old}_{new}".replace("/", "_")
                yield f"{name}.diff.{form}.{language}", ["diff", old, new, "--format", form, "--lang", language]
        for form in ("text", "markdown"):
            yield f"rules.{form}.{language}", ["rules", "--format", form, "--lang", language]
        for code in RULES:
            yield f"explain.{code}.{language}", ["explain", code, "--lang", language]
    for path in more:
        name = "more_" + path.as_posix().strip("/").replace("/", "_")
        yield f"{name}.check", ["check", path, "--format", "json"]
        yield f"{name}.facts", ["facts", path]
        yield f"{name}.self", ["diff", path, path, "--format", "json"]
    for old, new in zip(more, more[1:]):
        yield f"more_{old.name}_{new.name}.diff", ["diff", old, new, "--format", "json"]


RULES = sorted(set(re.findall(r"^## ([A-Z]{3}\d{3})", (ROOT / "docs/rules.md").read_text(), re.M)))


def record(program, tree, folder, name, arguments):
    """Runs one call in the tree and writes down all that came of it."""
    with tempfile.TemporaryDirectory() as place:
        call = [str(a).replace("@", place) for a in arguments]
        run = subprocess.run([program, *call], cwd=tree, capture_output=True)
        parts = [run.stdout, b"\n== stderr\n", run.stderr, f"\n== status {run.returncode}\n".encode()]
        for path in sorted(p for p in pathlib.Path(place).rglob("*") if p.is_file()):
            parts += [f"\n== {path.relative_to(place)}\n".encode(), path.read_bytes()]
        (folder / name).write_bytes(b"".join(parts).replace(place.encode(), b"@"))


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    more = [pathlib.Path(a).resolve() for a in sys.argv[3:]]
    more = [q for p in more for q in (sorted(p.rglob("*.htm*")) + sorted(p.rglob("*.md")) if p.is_dir() else [p])]
    with tempfile.TemporaryDirectory() as tree:
        tree = pathlib.Path(tree)
        for part in ("Input", "Output", "Tests", "Templates"):
            shutil.copytree(ROOT / part, tree / part)
        inputs, pages = documents(tree)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            work = [pool.submit(record, program, tree, folder, n, a) for n, a in calls(inputs, pages, more)]
            for item in work:
                item.result()
        print(f"{len(work)} calls recorded in {folder}")


if __name__ == "__main__":
    main()
