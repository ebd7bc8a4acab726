#!/usr/bin/env python3
"""Whether the program's work grows in proportion to what it reads.

    python3 Tests/Growth/growth.py .build/release/faaliyet [part of a series' name …]

Each series of `generators.py` is run at n, 2n and 4n. Work is counted in instructions (valgrind), which no load of the
machine changes; what the program needs for its start is taken off. Memory is that of a run at the size of the report
of the attack and twice that. A series fails where twice the size takes more than 2.5 times the work, or more than
500 MB.
"""
import os, re, shutil, subprocess, sys, tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import generators

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.abspath(sys.argv[1])
MOST_GROWTH = 2.5
MOST_MEMORY = 500
# Below this much work, in millions of instructions, chance and the rounding of tables decide.
LEAST_WORK = 3
ENVIRONMENT = {"PATH": os.environ["PATH"], "SWIFT_DETERMINISTIC_HASHING": "1"}


def command(made, folder, kind):
    return [PROGRAM, kind.split("-")[0], *generators.write(made, folder)]


def within_folder(work):
    folder = tempfile.mkdtemp(prefix="faaliyet-growth-")
    try:
        return work(folder)
    finally:
        shutil.rmtree(folder)


def instructions(arguments):
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *arguments], cwd=ROOT,
                          env=ENVIRONMENT, capture_output=True, timeout=600)
    assert done.returncode in (0, 1, 2), f"exit status {done.returncode}"
    return int(re.search(rb"Collected : (\d+)", done.stderr).group(1)) / 1e6


def memory(arguments):
    """Megabytes at the most, and the exit status."""
    with subprocess.Popen(arguments, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 1, 2), f"exit status {process.returncode}"
    return usage.ru_maxrss / 1024


def measure(make, kind, size):
    start = within_folder(lambda folder: instructions(command(make(2), folder, kind)))
    works = [within_folder(lambda folder: instructions(command(make(n), folder, kind))) - start
             for n in (size // 8, size // 4, size // 2)]
    peaks = [within_folder(lambda folder: memory(command(make(n), folder, kind))) for n in (size, 2 * size)]
    growths = [later / max(earlier, LEAST_WORK) for earlier, later in zip(works, works[1:])]
    return works, growths, peaks


def main():
    passed = failed = 0
    for name, (make, kind, size) in generators.SERIES.items():
        if sys.argv[2:] and not any(part in name for part in sys.argv[2:]):
            continue
        words = ""
        try:
            works, growths, peaks = measure(make, kind, size)
            words = (f"{' '.join(f'{work:.1f}' for work in works)} million instructions, growth "
                     f"{' '.join(f'{growth:.2f}' for growth in growths)}, {max(peaks):.0f} MB")
            holds = max(growths) <= MOST_GROWTH and max(peaks) <= MOST_MEMORY
        except (AssertionError, subprocess.TimeoutExpired, AttributeError) as error:
            holds, words = False, f"{type(error).__name__} {error}"
        passed, failed = passed + holds, failed + (not holds)
        print(f"{'passed' if holds else 'failed'}: {name} ({size // 8} …): {words}", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
