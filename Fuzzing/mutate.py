#!/usr/bin/env python3
"""Runs the built program on inputs that are changed at random, as long as it is told.

    python3 Fuzzing/mutate.py .build/release/faaliyet 20000 [seed]

The inputs of `Corpus` are changed by bytes, words, lines, numbers, cells, attributes and encodings, spliced with each
other, and given to every command in every format. A run fails on any exit status beside 0, 1 and 2, on more than two
seconds below 100 kB, on more than a gigabyte, and on an exit status without a word. What failed is kept beside this
script as `failed-…`.
"""
import os, random, re, resource, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv[1])
RUNS = int(sys.argv[2])
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
MOST_BYTES = 100_000
NUMBERS = ["0", "-1", "1.2.3", "9.223.372.036.854.775.807", "-9223372036854775808", "9" * 40, "0,000001", "%174", "2.600*",
           "-", "(3.000)", "12,", "1e9", "½", "２６００", "\u202e31", "1\u00a0000"]
WORDS = ["<tr hidden>", "<form>", 'class="veri duzey-7"', 'data-fy-row=""', "rowspan=99999", "colspan=1000", "<br>",
         "Toplam", "GENEL TOPLAM", "Tablo 9999.", "%", "{tablo:t}", "{değer:t/a/s'e}", "{{#t}}", "{{/t}}", "{{>a}}", "| ",
         "|\n", "- ", "> ", "= ", "== ", "&#xE000;", "&nbsp;", "<!--", "]]>", "\x00", "\x1b[31m", "\u202e", "\t", "::error::",
         "[a](javascript:x)", "<script>", "</table>", "<table>", '"', "'", "http://a.b/<img>", "2023", "yıl: ", "# ", "\r", "\ufeff"]
FORMATS = {"check": ["text", "json", "jsonl", "csv", "sarif", "junit", "github", "markdown"],
           "diff": ["text", "html", "markdown", "json", "jsonl"]}
KINDS = {b"0": ".html", b"1": ".xhtml", b"2": ".md", b"3": ".html", b"4": "/", b"5": "/", b"6": "/", b"7": ".md"}


def seeds():
    folder = os.path.join(HERE, "Corpus")
    return [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]


def changed(data, chance, all_seeds):
    for _ in range(chance.choice([1, 1, 1, 2, 3, 5, 8])):
        at = chance.randrange(len(data) + 1)
        kind = chance.randrange(9)
        if kind == 0 and data:
            data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1:]
        elif kind == 1:
            data = data[:at] + chance.choice(WORDS).encode() + data[at:]
        elif kind == 2:
            data = data[:at] + data[min(len(data), at + chance.randrange(1, 60)):]
        elif kind == 3:
            lines = data.split(b"\n")
            chance.choice([lambda: lines.insert(chance.randrange(len(lines)), chance.choice(lines)),
                           lambda: lines.pop(chance.randrange(len(lines))), lambda: chance.shuffle(lines)])()
            data = b"\n".join(lines)
        elif kind == 4:
            found = list(re.finditer(rb"[0-9][0-9.,]*", data))
            if found:
                match = chance.choice(found)
                data = data[:match.start()] + chance.choice(NUMBERS).encode() + data[match.end():]
        elif kind == 5:
            found = list(re.finditer(rb"<(t[rdh]|p|h[1-6])[^>]*>", data))
            if found:
                match = chance.choice(found)
                data = data[:match.end() - 1] + b" " + chance.choice(WORDS[:6]).encode() + data[match.end() - 1:]
        elif kind == 6:
            other = chance.choice(all_seeds)
            data = data[:at] + other[chance.randrange(1, len(other)):]
        elif kind == 7:
            data = data[:at] + data[max(0, at - chance.randrange(1, 200)):at] * chance.choice([2, 3, 50]) + data[at:]
        else:
            data = chance.choice([lambda text: text.decode("utf-8", "replace").encode("utf-16"),
                                  lambda text: text.decode("utf-8", "replace").encode("cp1254", "replace"),
                                  lambda text: b"\xef\xbb\xbf" + text])(data)
    return data[:MOST_BYTES]


def written(kind, data, folder, name):
    """The path of an input: a page, or a folder of five files."""
    ending = KINDS.get(kind, ".html")
    path = os.path.join(folder, name)
    if ending != "/":
        with open(path + ending, "wb") as file:
            file.write(data)
        return path + ending
    for sub in ["veri", "metin"]:
        os.makedirs(os.path.join(path, sub), exist_ok=True)
    for part, file_name in zip(data.split(b"\0", 4), ["rapor.yaml", "veri/t.yaml", "veri/g.yaml", "metin/m.md",
                                                      "kabul.yaml"]):
        with open(os.path.join(path, file_name), "wb") as file:
            file.write(part)
    return path


def one_run(chance, all_seeds, folder):
    def made(name):
        seed = chance.choice(all_seeds)
        return seed[:1], changed(seed[1:], chance, all_seeds), name
    first = written(*made("a"), folder)
    command = chance.choice(["check", "check", "diff", "facts", "render"])
    arguments = [command, first, "--lang", chance.choice(["tr", "en"])]
    if command == "diff":
        arguments.insert(2, written(*made("b"), folder))
    if command in FORMATS:
        arguments += ["--format", chance.choice(FORMATS[command])]
    if command == "check" and chance.random() < 0.1:
        arguments += ["--proof", os.path.join(folder, "tutanak.html")]
    if command == "check" and chance.random() < 0.1:
        other = os.path.join(folder, "baska")
        with open(other, "wb") as file:
            file.write(made("x")[1])
        arguments += [chance.choice(["--accepted", "--baseline", "--previous", "--programme"]), other]
    if command == "render":
        arguments += ["--output", os.path.join(folder, "cikti")]
        if chance.random() < 0.4:
            shutil.copytree(os.path.join(HERE, "..", "Templates"), os.path.join(folder, "sablon"))
            template = os.path.join(folder, "sablon", "html", chance.choice(["page", "table", "cell", "block"])
                                    + ".mustache")
            with open(template, "rb+") as file:
                text = changed(file.read(), chance, all_seeds)
                file.seek(0)
                file.truncate()
                file.write(text)
            arguments += ["--templates", os.path.join(folder, "sablon")]
    return arguments


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


def complaint(arguments, folder):
    """What is wrong with a run; nothing where nothing is."""
    with open(os.path.join(folder, "sonuc"), "wb") as result, open(os.path.join(folder, "hata"), "wb") as errors:
        process = subprocess.Popen([PROGRAM, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=result,
                                   stderr=errors, preexec_fn=limits)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 2):
        return f"exit status {process.returncode}"
    if usage.ru_utime + usage.ru_stime > 2:
        return f"{usage.ru_utime + usage.ru_stime:.1f} s"
    if usage.ru_maxrss > 1 << 20:
        return f"{usage.ru_maxrss >> 10} MB"
    words = open(os.path.join(folder, "hata"), "rb").read()
    if process.returncode == 2 and not words:
        return "exit status 2 without a word"
    output = open(os.path.join(folder, "sonuc"), "rb").read() + words
    if b"\x1b" in output or b"\xe2\x80\xae" in output and "html" not in arguments:
        return "a control character in what is printed"
    return ""


def main():
    all_seeds = seeds()
    statuses = failures = 0
    for number in range(RUNS):
        chance = random.Random(f"{SEED}/{number}")
        folder = tempfile.mkdtemp(prefix="faaliyet-mutate-")
        try:
            arguments = one_run(chance, all_seeds, folder)
            words = complaint(arguments, folder)
            if words:
                failures += 1
                kept = os.path.join(HERE, f"failed-{SEED}-{number}")
                shutil.copytree(folder, kept, dirs_exist_ok=True)
                print(f"failed: {number}: {words}: faaliyet {' '.join(arguments).replace(folder, kept)}", flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{RUNS - failures} passed, {failures} failed")
    sys.exit(1 if failures else 0)


main()
