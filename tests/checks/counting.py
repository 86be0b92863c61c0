#!/usr/bin/env python3
# counting.py: "N passed, N failed" counts what really ran.
# SPDX-License-Identifier: MIT

import pathlib
import tempfile

import checklib as lib

COUNT = lib.TOP / "tests" / "count-results"
PROGRAM = ":test-result: {0}\n:global-test-result: {0}\n"
SUITE = "75%: Checks: 8, Failures: 1, Errors: 1\nx.c:1:F:a:b:0: wrong\n"
SCRIPT = (":test-result: PASS\n:test-result: {0}\n:test-result: SKIP\n"
          ":global-test-result: {0}\n")

# name, {file: (log, trs)}, the line, the exit status
CASES = [
    ("nothing", {}, "0 passed, 0 failed", 1),
    ("a suite that passes",
     {"a": ("100%: Checks: 5, Failures: 0, Errors: 0\n",
            PROGRAM.format("PASS"))},
     "5 passed, 0 failed", 0),
    ("a suite that fails in two", {"a": (SUITE, PROGRAM.format("FAIL"))},
     "6 passed, 2 failed", 1),
    ("a suite that died before its line",
     {"a": ("", PROGRAM.format("FAIL"))}, "0 passed, 1 failed", 1),
    ("a suite that died after its line",
     {"a": ("100%: Checks: 5, Failures: 0, Errors: 0\n",
            PROGRAM.format("FAIL"))},
     "5 passed, 1 failed", 1),
    ("a script", {"a": ("", SCRIPT.format("PASS"))},
     "2 passed, 0 failed", 0),
    ("a script that fails in one", {"a": ("", SCRIPT.format("FAIL"))},
     "1 passed, 1 failed", 1),
    ("a script without its plan",
     {"a": ("", ":test-result: PASS\n:test-result: ERROR\n"
            ":global-test-result: ERROR\n")},
     "1 passed, 1 failed", 1),
    ("a program that is skipped", {"a": ("", PROGRAM.format("SKIP"))},
     "0 passed, 0 failed", 1),
    ("a special build below",
     {"special-asan/a": (SUITE, PROGRAM.format("FAIL")),
      "b": ("", SCRIPT.format("PASS"))},
     "2 passed, 0 failed", 0),
    ("several", {"a": (SUITE, PROGRAM.format("FAIL")),
                 "b": ("", SCRIPT.format("PASS")),
                 "c": ("", PROGRAM.format("PASS"))},
     "9 passed, 2 failed", 1),
]


def problems(files, line, status):
    with tempfile.TemporaryDirectory() as folder:
        for name, (log, trs) in files.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.with_suffix(".log").write_text(log, "utf-8")
            path.with_suffix(".trs").write_text(trs, "utf-8")
        out = lib.run(["bash", str(COUNT), folder])
    if out.stdout.splitlines()[-1:] != [line]:
        yield f"said {out.stdout!r}, not {line!r}"
    if out.returncode != status:
        yield f"exit status {out.returncode}, not {status}"


def main():
    tap = lib.Tap()
    for name, files, line, status in CASES:
        tap.case(f"counting {name}", problems(files, line, status))
    tap.done()


main()
