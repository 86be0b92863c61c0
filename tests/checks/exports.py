#!/usr/bin/env python3
# exports.py: exported symbols = symbol map = marked declarations.
# SPDX-License-Identifier: MIT
#
# With --update, writes the symbol map from the headers instead.

import sys

import checklib as lib

MAP = lib.TOP / "lib" / "rihla.sym"


def read_map():
    return MAP.read_text("utf-8").split()


def exported():
    library = lib.BUILD / "lib" / ".libs" / "librihla.so"
    out = lib.run([*lib.environment_words("NM", "nm"), "-D",
                   "--defined-only", str(library)])
    if out.returncode:
        raise SystemExit(out.stdout)
    return {line.split()[-1] for line in out.stdout.splitlines()}


def differences(left, right, left_name, right_name):
    for name in sorted(left - right):
        yield f"{name}: in {left_name}, not in {right_name}"
    for name in sorted(right - left):
        yield f"{name}: in {right_name}, not in {left_name}"


def update():
    MAP.write_text("".join(f"{n}\n" for n in sorted(lib.marked_functions())),
                   "utf-8")


def check():
    tap = lib.Tap()
    listed, marked = read_map(), lib.marked_functions()
    tap.case("the symbol map is sorted and holds no name twice",
             [] if listed == sorted(set(listed)) else
             ["run: make update-symbols"])
    tap.case("there are marked declarations",
             [] if marked else ["no RIHLA_API in include/rihla"])
    tap.case("the symbol map holds the marked declarations",
             differences(set(listed), marked, "lib/rihla.sym", "the headers"))
    tap.case("the library exports the symbol map",
             differences(exported(), set(listed), "librihla.so",
                         "lib/rihla.sym"))
    tap.case("every public declaration is marked RIHLA_API",
             [f"{lib.relative(header)}: {name}"
              for header in lib.public_headers()
              for name in lib.declared_functions(header)[1]])
    tap.done()


if __name__ == "__main__":
    update() if sys.argv[1:] == ["--update"] else check()
