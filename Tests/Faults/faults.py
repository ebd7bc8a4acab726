#!/usr/bin/env python3
"""What the program does when the machine fails it: full disks, refused calls, kills, odd nodes, races.

    python3 Tests/Faults/faults.py .build/release/faaliyet

Each fault is made for real: /dev/full, a limit on file sizes, system calls refused or interrupted by strace,
SIGKILL at each exchange. What must hold every time: old files are whole or new ones are, the exit status is 0, 1 or
2, there is a message, no draft stays, nothing waits for ever.
"""
import os, re, shutil, signal, socket, stat, subprocess, sys, tempfile, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(sys.argv[1])
NAMES = ["rapor.html", "rapor.md", "rapor.xhtml"]
SMALL = os.path.join(ROOT, "Input/2022")
PAGE = os.path.join(ROOT, "Output/2022/rapor.html")
BIG = os.path.join(ROOT, "Output/2023/rapor.html")
faults = []


class Skipped(Exception):
    pass


def fault(function):
    faults.append(function)
    return function


def run(*arguments, cwd=None, wrap=(), shell=None, timeout=60, stdout=subprocess.PIPE, **more):
    command = [*wrap, PROGRAM, *arguments]
    if shell:
        command = ["bash", "-c", shell, "bash", *command]
    done = subprocess.run(command, cwd=cwd or ROOT, stdin=subprocess.DEVNULL, stdout=stdout,
                          stderr=subprocess.PIPE, timeout=timeout, **more)
    assert done.returncode in (0, 1, 2), f"exit status {done.returncode} of {arguments}: {done.stderr[-300:]}"
    return done


def render(folder, **more):
    return run("render", SMALL, "--output", folder, "--no-check", **more)


def contents(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))}


def old_output(folder, extra=True):
    """An output folder of an earlier year: files that differ from what is rendered, and one of somebody else's."""
    assert render(folder).returncode == 0
    for name in NAMES:
        with open(os.path.join(folder, name), "ab") as file:
            file.write(b"<!-- eski -->\n")
    if extra:
        open(os.path.join(folder, "benim.txt"), "w").write("benim")
    return contents(folder)


def traced(*options):
    """The program under strace, which refuses or interrupts calls."""
    if not shutil.which("strace"):
        raise Skipped("no strace here")
    probe = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True)
    if probe.returncode != 0:
        raise Skipped("strace may not trace here")
    return ["strace", "-f", "-qq", "-o", "/dev/null", *options]


def drafts(folder):
    return [name for name in os.listdir(folder) if name.startswith(".")]


# Standard output


def formats(command):
    """The formats of a command, as its help gives them."""
    help_text = " ".join(run(command, "--help").stdout.decode().split())
    return re.search(r"--format <format>.*?values: ([^;]+);", help_text).group(1).split(", ")


@fault
def standard_output_that_is_full(folder):
    commands = [["facts", BIG], ["rules"], ["rules", "--format", "markdown"], ["explain", "TOP001"], ["--help"],
                ["check", "--help"], ["--version"]]
    for form in formats("check"):
        commands.append(["check", BIG, "--format", form])
    for form in formats("diff"):
        commands.append(["diff", PAGE, BIG, "--format", form])
    for command in commands:
        with open("/dev/full", "wb") as full:
            done = run(*command, stdout=full)
        assert done.returncode == 2, f"{command}: exit {done.returncode}"
        assert "standart çıktıya yazılamadı" in done.stderr.decode(), f"{command}: {done.stderr}"
    done = run("facts", BIG, "--lang", "en", stdout=open("/dev/full", "wb"))
    assert b"standard output could not be written" in done.stderr


@fault
def standard_output_that_fills_up_on_the_way(folder):
    done = run("facts", BIG, shell=f'ulimit -f 8; exec "$@" > {folder}/facts',
               preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
    assert done.returncode == 2 and "standart çıktıya" in done.stderr.decode(), done.stderr


@fault
def a_pipe_that_is_closed_or_slow(folder):
    reader, writer = os.pipe()
    os.close(reader)
    done = run("facts", BIG, stdout=writer)
    os.close(writer)
    assert done.returncode == 2 and "standart çıktıya" in done.stderr.decode(), done.stderr
    # A full pipe that must not be waited in: it is waited for.
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    process = subprocess.Popen([PROGRAM, "facts", BIG], cwd=ROOT, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    time.sleep(0.3)
    with open(reader, "rb") as pipe:
        got = pipe.read()
    assert process.wait() == 0 and got == run("facts", BIG).stdout
    assert run("rules", shell='exec "$@" >&-').returncode == 2


# Refused and killed exchanges


def renames_refused(when):
    """A file system that exchanges nothing, and on which some renames fail."""
    return traced("-e", "inject=renameat2:error=EINVAL", "-e", f"inject=rename:error=EBUSY:when={when}")


@fault
def exchange_refused_and_each_rename_refused(folder):
    for number in range(1, 5):
        target = f"{folder}/{number}"
        old = old_output(target)
        done = render(target, wrap=renames_refused(number))
        if number <= 3:
            assert done.returncode == 2 and "eski dosyalar yerinde" in done.stderr.decode(), done.stderr
            assert contents(target) == old, f"rename {number} refused: {os.listdir(target)}"
        else:
            assert done.returncode == 0, done.stderr
        assert not drafts(target)


@fault
def exchange_refused_and_no_rename_works_from_one_on(folder):
    for number in range(1, 4):
        target = f"{folder}/{number}"
        old = old_output(target)
        done = render(target, wrap=renames_refused(f"{number}+"))
        words = done.stderr.decode()
        assert done.returncode == 2
        if number == 1:
            assert contents(target) == old and "eski dosyalar yerinde" in words
            continue
        # What could not be put back is said, and stands where it is said to.
        assert "yerinde" not in words and "eski içerikleri şurada" in words, words
        for pair in words.split("şurada: ")[1].strip().split(", "):
            path, kept = pair.split(" ← ")
            assert open(kept, "rb").read() == old[os.path.basename(path)]
        # Nobody clears it away.
        assert render(target).returncode == 0 and os.path.exists(kept)


@fault
def second_names_refused_too(folder):
    old = old_output(folder)
    done = render(folder, wrap=traced("-e", "inject=renameat2:error=EINVAL", "-e", "inject=link:error=EPERM", "-e",
                                      "inject=rename:error=EBUSY:when=3"))
    assert done.returncode == 2 and contents(folder) == old
    assert render(folder, wrap=traced("-e", "inject=renameat2:error=ENOSYS", "-e", "inject=link:error=EPERM")
                  ).returncode == 0
    assert not drafts(folder)


@fault
def killed_at_each_exchange(folder):
    new = f"{folder}/new"
    render(new)
    fresh = contents(new)
    for exchange in ["renameat2", "rename"]:
        for number in range(1, 4):
            for extra in [True, False]:
                target = f"{folder}/{exchange}{number}{extra}/out"
                os.makedirs(os.path.dirname(target))
                old = old_output(target, extra=extra)
                options = ["-e", f"inject={exchange}:signal=SIGKILL:when={number}"]
                if exchange == "rename":
                    options += ["-e", "inject=renameat2:error=EINVAL"]
                subprocess.run([*traced(*options), PROGRAM, "render", SMALL, "--output", target, "--no-check"],
                               cwd=ROOT, capture_output=True, timeout=60)
                found = contents_without_drafts(target)
                assert set(found) == set(old), f"{exchange} {number}: {sorted(found)}"
                for name in NAMES:
                    assert found[name] in (old[name], fresh[name]), f"{exchange} {number}: {name} is torn"
                assert render(target).returncode == 0
                assert not drafts(target) and not drafts(os.path.dirname(target)), "drafts stay"
                assert {name: contents(target)[name] for name in NAMES} == fresh


def contents_without_drafts(folder):
    return {name: open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))
            if not name.startswith(".")}


@fault
def killed_at_random_moments(folder):
    target = f"{folder}/out"
    old = old_output(target)
    fresh = None
    for number in range(60):
        process = subprocess.Popen([PROGRAM, "render", SMALL, "--output", target, "--no-check"], cwd=ROOT,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.0003 * number)
        process.kill()
        process.wait()
        found = contents_without_drafts(target)
        assert set(found) == set(old)
        assert all(found[name].rstrip().endswith((b"</html>", b"-->")) for name in ["rapor.html", "rapor.xhtml"])
    assert render(target).returncode == 0 and not drafts(target) and not drafts(folder)


@fault
def drafts_of_living_writers_and_of_others_stay(folder):
    target = f"{folder}/out"
    old_output(target)
    import fcntl
    name = ".faaliyet-" + "a" * 24
    for place in [folder, target]:
        os.mkdir(f"{place}/{name}")
        open(f"{place}/{name}/rapor.html", "w").write("taslak")
    held = os.open(f"{target}/{name}", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    os.mkdir(f"{target}/.faaliyet-benim")
    assert render(target).returncode == 0
    assert os.path.exists(f"{target}/{name}/rapor.html"), "a living writer's draft was taken away"
    assert os.path.exists(f"{target}/.faaliyet-benim") and not os.path.exists(f"{folder}/{name}")
    os.close(held)
    assert render(target).returncode == 0 and not os.path.exists(f"{target}/{name}")


# Full disks, limits, interrupted calls


@fault
def a_limit_on_the_size_of_files(folder):
    for extra in [True, False]:
        target = f"{folder}/{extra}/out"
        os.makedirs(os.path.dirname(target))
        old = old_output(target, extra=extra)
        done = render(target, shell='ulimit -f 1; exec "$@"',
                      preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))
        assert done.returncode == 2 and "eski dosyalar yerinde" in done.stderr.decode(), done.stderr
        assert contents(target) == old and not drafts(os.path.dirname(target))


@fault
def a_file_system_that_is_full(folder):
    mount = f"{folder}/dolu"
    os.mkdir(mount)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount], capture_output=True).returncode:
        raise Skipped("nothing may be mounted here")
    try:
        target = f"{mount}/out"
        old = old_output(target)
        filler = os.open(f"{mount}/dolgu", os.O_WRONLY | os.O_CREAT)
        try:
            while os.write(filler, b"x" * 4096):
                pass
        except OSError:
            pass
        os.close(filler)
        done = render(target)
        assert done.returncode == 2 and "eski dosyalar yerinde" in done.stderr.decode(), done.stderr
        assert contents(target) == old
    finally:
        subprocess.run(["umount", mount], check=True)


@fault
def a_failing_disk(folder):
    for call in ["write:error=EIO:when=2", "fsync:error=EIO:when=2", "openat:error=EMFILE:when=30+"]:
        target = f"{folder}/{call}"
        old = old_output(target)
        done = render(target, wrap=traced("-e", f"inject={call}"))
        assert done.returncode == 2, f"{call}: {done.stderr}"
        assert contents_without_drafts(target) == old, call


@fault
def interrupted_calls_are_made_again(folder):
    for call in ["write:error=EINTR:when=1+2", "read:error=EINTR:when=1+2", "write:error=EAGAIN:when=2"]:
        target = f"{folder}/{call}"
        done = render(target, wrap=traced("-e", f"inject={call}"))
        assert done.returncode == 0, f"{call}: {done.stderr}"
    done = run("facts", PAGE, wrap=traced("-e", "inject=write:error=EINTR:when=1"))
    assert done.returncode == 0 and done.stdout == run("facts", PAGE).stdout


@fault
def on_the_disk_before_the_exchange(folder):
    target = f"{folder}/out"
    old_output(target)
    log = f"{folder}/log"
    traced()
    subprocess.run(["strace", "-f", "-qq", "-e", "trace=fsync,renameat2,rename", "-o", log, PROGRAM, "render", SMALL,
                    "--output", target, "--no-check"], cwd=ROOT, capture_output=True, check=True)
    calls = [line.split()[1].split("(")[0] for line in open(log) if "(" in line]
    first = calls.index("renameat2")
    assert calls[:first].count("fsync") >= 4, calls
    assert calls[-1] == "fsync", calls


# Odd nodes


def odd_nodes(folder):
    os.mkfifo(f"{folder}/boru")
    server = socket.socket(socket.AF_UNIX)
    server.bind(f"{folder}/soket")
    return [f"{folder}/boru", f"{folder}/soket", "/dev/zero", "/dev/urandom"]


@fault
def odd_nodes_as_paths(folder):
    for node in odd_nodes(folder):
        for command in [["check", node], ["facts", node], ["diff", node, PAGE], ["diff", PAGE, node],
                        ["check", PAGE, "--accepted", node], ["check", PAGE, "--baseline", node],
                        ["check", PAGE, "--previous", node], ["render", node]]:
            started = time.time()
            done = run(*command, timeout=10)
            assert done.returncode == 2 and done.stderr, f"{command}: {done.returncode} {done.stderr}"
            assert time.time() - started < 2
    # What a shell hands over has no name and has an end.
    done = run(shell=f'"$1" facts <(cat {PAGE}) ')
    assert done.returncode == 0 and done.stdout.count(b"\n") > 50, done.stderr
    loop = f"{folder}/halka"
    os.symlink(loop, loop)
    assert run("check", loop).returncode == 2


@fault
def odd_nodes_in_an_input_folder(folder):
    for name in ["veri/x.yaml", "metin/x.md", "kabul.yaml", "rapor.yaml"]:
        for kind in ["fifo", "device", "link"]:
            copy = f"{folder}/{name.replace('/', '-')}-{kind}"
            shutil.copytree(SMALL, copy)
            path = f"{copy}/{name}"
            if os.path.exists(path):
                os.remove(path)
            if kind == "fifo":
                os.mkfifo(path)
            else:
                os.symlink("/dev/zero" if kind == "device" else "/etc/passwd", path)
            for command in [["check", copy], ["render", copy, "--output", f"{folder}/out"]]:
                done = run(*command, timeout=10)
                assert done.returncode == 2, f"{command}: {done.returncode} {done.stderr}"
                assert b"root:" not in done.stderr + done.stdout and not os.path.exists(f"{folder}/out")
            if kind == "link":
                assert "dışına çıkan" in done.stderr.decode(), done.stderr
    # A link that stays in the folder is followed, and the folder may be reached through one.
    copy = f"{folder}/icerde"
    shutil.copytree(SMALL, copy)
    first = sorted(os.listdir(f"{copy}/metin"))[0]
    os.rename(f"{copy}/metin/{first}", f"{copy}/{first}.asil")
    os.symlink(f"../{first}.asil", f"{copy}/metin/{first}")
    os.symlink("icerde", f"{folder}/baglanti")
    assert run("check", f"{folder}/baglanti").returncode == run("check", SMALL).returncode


@fault
def odd_nodes_among_templates(folder):
    copy = f"{folder}/sablon"
    shutil.copytree(f"{ROOT}/Templates", copy)
    os.remove(f"{copy}/html/table.mustache")
    os.mkfifo(f"{copy}/html/table.mustache")
    done = run("render", SMALL, "--output", f"{folder}/out", "--templates", copy, timeout=10)
    assert done.returncode == 2 and "FIFO" in done.stderr.decode(), done.stderr


@fault
def sizes_over_the_limit(folder):
    for name, size in [("x.html", 513), ("x.md", 17), ("x.yaml", 65), ("x.json", 65)]:
        with open(f"{folder}/{name}", "wb") as file:
            file.truncate(size << 20)
    for command in [["check", f"{folder}/x.html"], ["check", f"{folder}/x.md"], ["facts", f"{folder}/x.md"],
                    ["check", PAGE, "--accepted", f"{folder}/x.yaml"],
                    ["check", PAGE, "--baseline", f"{folder}/x.json"]]:
        done = run(*command, timeout=10)
        assert done.returncode == 2 and "MB" in done.stderr.decode(), f"{command}: {done.stderr}"
    os.makedirs(f"{folder}/girdi/veri")
    shutil.copy(f"{SMALL}/rapor.yaml", f"{folder}/girdi")
    os.rename(f"{folder}/x.yaml", f"{folder}/girdi/veri/x.yaml")
    done = run("check", f"{folder}/girdi", timeout=10)
    assert done.returncode == 2 and "MB" in done.stderr.decode(), done.stderr


@fault
def standard_input_without_an_end(folder):
    process = subprocess.run([PROGRAM, "check", "-"], stdin=open("/dev/zero", "rb"), capture_output=True, cwd=ROOT,
                             timeout=60)
    assert process.returncode == 2 and "MB" in process.stderr.decode(), process.stderr


# What is written over


@fault
def a_proof_sheet_over_other_things(folder):
    device = f"{folder}/aygit"
    os.mkfifo(f"{folder}/boru")
    for node in ["/dev/null", f"{folder}/boru", folder]:
        before = os.stat(node)
        done = run("check", PAGE, "--proof", node, timeout=10)
        assert done.returncode == 2, f"{node}: {done.returncode}"
        after = os.stat(node)
        assert (before.st_ino, before.st_mode) == (after.st_ino, after.st_mode), f"{node} was replaced"
    page = f"{folder}/rapor.html"
    shutil.copy(PAGE, page)
    os.link(page, f"{folder}/ikinci.html")
    for other in [page, f"{folder}/ikinci.html"]:
        done = run("check", page, "--proof", other)
        assert done.returncode == 2 and open(page, "rb").read() == open(PAGE, "rb").read()
    copy = f"{folder}/girdi"
    shutil.copytree(SMALL, copy)
    done = run("check", copy, "--proof", f"{copy}/rapor.yaml")
    assert done.returncode == 2 and open(f"{copy}/rapor.yaml", "rb").read() == open(f"{SMALL}/rapor.yaml", "rb").read()
    sheet = f"{folder}/tutanak.html"
    open(sheet, "w").close()
    os.chmod(sheet, 0o600)
    os.symlink("tutanak.html", f"{folder}/baglanti.html")
    assert run("check", PAGE, "--proof", f"{folder}/baglanti.html").returncode in (0, 1)
    assert os.path.islink(f"{folder}/baglanti.html") and os.path.getsize(sheet) > 1000
    assert stat.S_IMODE(os.stat(sheet).st_mode) == 0o600


@fault
def links_and_nodes_in_the_output_folder(folder):
    target = f"{folder}/out"
    old_output(target)
    elsewhere = f"{folder}/baska"
    os.mkdir(elsewhere)
    os.rename(f"{target}/rapor.html", f"{elsewhere}/sayfa.html")
    os.symlink(f"{elsewhere}/sayfa.html", f"{target}/rapor.html")
    os.link(f"{target}/rapor.md", f"{elsewhere}/ikinci.md")
    second = open(f"{elsewhere}/ikinci.md", "rb").read()
    done = render(target)
    assert done.returncode == 0 and os.path.islink(f"{target}/rapor.html")
    assert b"eski" not in open(f"{elsewhere}/sayfa.html", "rb").read()
    assert open(f"{elsewhere}/ikinci.md", "rb").read() == second and "sabit bağlantı" in done.stderr.decode()
    assert "rapor.html bir bağlantı" in done.stderr.decode(), done.stderr
    assert not drafts(target) and not drafts(elsewhere)
    os.remove(f"{target}/rapor.xhtml")
    os.mkfifo(f"{target}/rapor.xhtml")
    before = open(f"{elsewhere}/sayfa.html", "rb").read()
    done = render(target, timeout=10)
    assert done.returncode == 2 and "FIFO" in done.stderr.decode(), done.stderr
    assert stat.S_ISFIFO(os.stat(f"{target}/rapor.xhtml").st_mode)
    assert open(f"{elsewhere}/sayfa.html", "rb").read() == before


@fault
def nothing_takes_the_place_of_what_it_is_made_from(folder):
    copy = f"{folder}/girdi"
    shutil.copytree(SMALL, copy)
    templates = f"{folder}/sablon"
    shutil.copytree(f"{ROOT}/Templates", templates)
    before = {path: open(path, "rb").read() for path in all_files(folder)}
    out = f"{folder}/out"
    os.mkdir(out)
    os.symlink(f"{copy}/rapor.yaml", f"{out}/rapor.html")
    os.makedirs(f"{folder}/out2")
    os.symlink(f"{templates}/html/page.mustache", f"{folder}/out2/rapor.html")
    for command in [["render", copy, "--output", out], ["render", copy, "--output", f"{folder}/out2",
                                                        "--templates", templates],
                    ["check", copy, "--proof", f"{copy}/veri/yeni.yaml"],
                    ["check", copy, "--proof", f"{copy}/kabul.yaml"],
                    ["check", PAGE, "--templates", templates, "--proof", f"{templates}/yeni.mustache"],
                    ["check", PAGE, "--templates", templates, "--proof", f"{templates}/html/page.mustache"]]:
        done = run(*command)
        assert done.returncode == 2 and "yerine yazılmaz" in done.stderr.decode(), f"{command}: {done.stderr}"
        assert {path: open(path, "rb").read() for path in all_files(folder)
                if not os.path.islink(path)} == before, command
    assert run("check", f"{folder}/yok", "--proof", f"{folder}/tutanak.html").returncode == 2
    assert not os.path.exists(f"{folder}/tutanak.html"), "a proof sheet of nothing"


def all_files(folder):
    return [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]


@fault
def a_file_put_in_meanwhile_stays(folder):
    target = f"{folder}/out"
    old_output(target, extra=False)
    process = subprocess.Popen([*traced("-e", "inject=renameat2:delay_enter=1000000:when=1"), PROGRAM, "render", SMALL,
                                "--output", target, "--no-check"], cwd=ROOT, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    # Its drafts are written by now, and the exchange is held up.
    for _ in range(200):
        if any(name.startswith(".faaliyet") for name in os.listdir(folder) + os.listdir(target)):
            break
        time.sleep(0.01)
    time.sleep(0.4)
    open(f"{target}/yeni.txt", "w").write("yeni")
    os.mkdir(f"{target}/klasor")
    open(f"{target}/klasor/derin.txt", "w").write("derin")
    words = process.communicate(timeout=30)[1].decode()
    assert process.returncode in (0, 2), words
    assert open(f"{target}/yeni.txt").read() == "yeni" and open(f"{target}/klasor/derin.txt").read() == "derin"
    assert all(os.path.getsize(f"{target}/{name}") > 1000 for name in NAMES)
    assert render(target).returncode == 0 and not drafts(target) and not drafts(folder)


@fault
def a_folder_that_cannot_be_put_back_is_told(folder):
    target = f"{folder}/out"
    old = old_output(target, extra=False)
    process = subprocess.Popen([*traced("-e", "inject=fsync:delay_enter=1000000:when=1", "-e",
                                        "inject=renameat2:error=EIO:when=2"), PROGRAM, "render", SMALL, "--output",
                                target, "--no-check"], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(0.6)
    open(f"{target}/yeni.txt", "w").write("yeni")
    words = process.communicate(timeout=30)[1].decode()
    assert process.returncode == 2 and "yerinde duruyor" not in words, words
    kept = words.strip().split("şurada: ")[1].split(" ← ")[1]
    assert contents(kept)["yeni.txt"] == b"yeni" and all(contents(kept)[name] == old[name] for name in NAMES)
    render(target)
    assert os.path.exists(f"{kept}/yeni.txt"), "what was to be kept was cleared away"


@fault
def links_laid_for_drafts(folder):
    victim = f"{folder}/kurban"
    open(victim, "w").write("kurban")
    target = f"{folder}/out"
    old_output(target)
    process = subprocess.Popen(["true"])
    process.wait()
    for number in range(process.pid, process.pid + 300):
        for name in NAMES:
            os.symlink(victim, f"{target}/.{name}.faaliyet-{number}")
    assert render(target).returncode == 0
    assert open(victim).read() == "kurban" and not os.path.islink(f"{target}/rapor.html")
    if os.geteuid() == 0:
        os.chmod(target, 0o1777)
        os.remove(f"{target}/rapor.html")
        os.symlink(victim, f"{target}/rapor.html")
        os.chown(f"{target}/rapor.html", 12345, 12345, follow_symlinks=False)
        done = render(target)
        assert done.returncode == 2 and "başkasının" in done.stderr.decode(), done.stderr
        assert open(victim).read() == "kurban"


@fault
def rights_and_owners_stay(folder):
    target = f"{folder}/out"
    old_output(target)
    os.chmod(f"{target}/rapor.html", 0o640)
    if os.geteuid() == 0:
        os.chown(f"{target}/rapor.html", 12345, 12345)
    before = os.stat(f"{target}/rapor.html")
    assert render(target).returncode == 0
    after = os.stat(f"{target}/rapor.html")
    assert (before.st_mode, before.st_uid, before.st_gid) == (after.st_mode, after.st_uid, after.st_gid)


# Folders and races


@fault
def a_parent_that_may_not_be_written_to(folder):
    target = f"{folder}/bagli/out"
    os.makedirs(os.path.dirname(target))
    old_output(target, extra=False)
    user = 12345
    if os.geteuid() != 0:
        os.chmod(os.path.dirname(target), 0o555)
        done = render(target)
        os.chmod(os.path.dirname(target), 0o755)
    else:
        os.chmod(folder, 0o755)
        for name in ["", *[f"/{name}" for name in NAMES]]:
            os.chown(target + name, user, user)
        if subprocess.run([PROGRAM, "--version"], user=user, group=user, extra_groups=[], capture_output=True
                          ).returncode != 0:
            raise Skipped("another user may not run the program where it lies")
        done = render(target, user=user, group=user, extra_groups=[])
    assert done.returncode == 0, done.stderr
    assert not drafts(target)


@fault
def many_renders_at_once(folder):
    render(f"{folder}/new")
    fresh = contents(f"{folder}/new")
    for count, rounds in [(4, 25), (2, 25)]:
        for number in range(rounds):
            target = f"{folder}/{count}-{number}/out"
            os.makedirs(os.path.dirname(target))
            if number % 5 == 4:
                old_output(target)
            processes = [subprocess.Popen([PROGRAM, "render", SMALL, "--output", target, "--no-check"], cwd=ROOT,
                                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(count)]
            for process in processes:
                words = process.communicate(timeout=60)[1]
                assert process.returncode == 0, words.decode()
            assert {name: contents_without_drafts(target)[name] for name in NAMES} == fresh
            assert not drafts(target) and not drafts(os.path.dirname(target))


@fault
def two_inputs_into_one_folder(folder):
    inputs = [SMALL, os.path.join(ROOT, "Input/2023")]
    for path, name in zip(inputs, ["a", "b"]):
        assert run("render", path, "--output", f"{folder}/{name}", "--no-check").returncode == 0
    sets = [contents(f"{folder}/{name}") for name in ["a", "b"]]
    for number in range(20):
        target = f"{folder}/{number}/out"
        os.makedirs(os.path.dirname(target))
        if number % 2:
            old_output(target)
        processes = [subprocess.Popen([PROGRAM, "render", path, "--output", target, "--no-check"], cwd=ROOT,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for path in inputs]
        for process in processes:
            words = process.communicate(timeout=60)[1]
            assert process.returncode == 0, words.decode()
        found = {name: contents_without_drafts(target)[name] for name in NAMES}
        assert found in sets, "files of two reports stand beside each other"


@fault
def without_proc(folder):
    """In a root folder without /proc Swift's own runtime does not start: it says so, and nothing is taken for a result."""
    if os.geteuid() != 0:
        raise Skipped("only the superuser may change the root folder")
    shutil.copy(PROGRAM, f"{folder}/faaliyet")
    shutil.copy(PAGE, f"{folder}/rapor.html")
    done = subprocess.run(["chroot", folder, "/faaliyet", "check", "/rapor.html"], capture_output=True)
    assert done.returncode != 0 and done.stderr and not done.stdout, (done.returncode, done.stderr, done.stdout)


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    only = sys.argv[2:]
    for function in faults:
        if only and function.__name__ not in only:
            continue
        folder = tempfile.mkdtemp(prefix="faaliyet-fault-")
        os.chmod(folder, 0o755)
        outcome, words = "passed", ""
        try:
            function(folder)
        except Skipped as reason:
            outcome, words = "skipped", str(reason)
        except (AssertionError, subprocess.TimeoutExpired, OSError, IndexError, KeyError, ValueError) as error:
            outcome, words = "failed", f"{type(error).__name__} {error}"
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        counts[outcome] += 1
        print(f"{outcome}: {function.__name__.replace('_', ' ')}" + (f": {words}" if words else ""), flush=True)
    print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    sys.exit(1 if counts["failed"] else 0)


main()
