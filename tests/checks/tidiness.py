#!/usr/bin/env python3
# tidiness.py: how a file opens, where it is listed, what the library never
# does.
# SPDX-License-Identifier: MIT

import re

import checklib as lib

# The library never prints and never exits, and leaves the locale alone.
FORBIDDEN = re.compile(
    r"\b(printf|fprintf|puts|fputs|putchar|perror|exit|_exit|abort|"
    r"setlocale|g_print|g_printerr|g_error|g_assert|sprintf|strcpy|strcat|"
    r"strtod|atof|atoi|gets)\s*\(")
MARKS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def opening_problems(*folders):
    for path in lib.sources(*folders):
        text = path.read_text("utf-8")
        head = "\n".join(text.split("\n")[:6])
        if not text.startswith(f"/* {path.name}: "):
            yield f"{lib.relative(path)}: does not open with '/* {path.name}: '"
        if "SPDX-License-Identifier: MIT" not in head:
            yield f"{lib.relative(path)}: no licence tag on top"


def forbidden_problems():
    for path in lib.sources("lib"):
        text = lib.without_comments(path.read_text("utf-8"))
        for number, line in enumerate(text.split("\n"), 1):
            match = FORBIDDEN.search(line)
            if match:
                yield f"{lib.relative(path)}:{number}: calls {match.group(1)}"


def mark_problems():
    for path in lib.sources("include", "lib", "examples", "tests"):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            if MARKS.search(line):
                yield f"{lib.relative(path)}:{number}: {line.strip()}"


def text_problems():
    for path in lib.sources("include", "lib", "examples", "tests",
                            suffixes=(".c", ".h", ".py", ".sh")):
        data = path.read_bytes()
        if b"\t" in data or b"\r" in data:
            yield f"{lib.relative(path)}: a tab or a carriage return"
        if data and not data.endswith(b"\n"):
            yield f"{lib.relative(path)}: no line end at its end"


def fragments():
    """The words of all makefile fragments."""
    words = set()
    for fragment in lib.TOP.rglob("*.am"):
        if not any(part.startswith(("build", ".")) for part in
                   fragment.relative_to(lib.TOP).parts[:-1]):
            words.update(fragment.read_text("utf-8").split())
    return words


def unlisted_problems():
    """A source that no fragment names is not in the tarball. A program of
    tests and examples finds its one source by its own name."""
    named = fragments()
    for path in lib.sources("include", "lib", "examples", "tests",
                            suffixes=(".c", ".h", ".py", ".sh")):
        name = lib.relative(path)
        if name not in named and name.rsplit(".", 1)[0] not in named:
            yield f"{name}: no files.am names it"


def unlisted_data_problems():
    manifest = lib.TOP / "lib" / "data" / "rihla.gresource.xml"
    built_in = set(re.findall(r"<file[^>]*>([^<]+)</file>",
                              manifest.read_text("utf-8")))
    for path in lib.sources("lib/data", suffixes=(".ini", ".rng", ".theme")):
        name = str(path.relative_to(lib.TOP / "lib" / "data"))
        if name not in built_in:
            yield f"lib/data/{name}: not in rihla.gresource.xml"


def main():
    tap = lib.Tap()
    tap.case("files of the library open with name, line and licence",
             opening_problems("include", "lib"))
    tap.case("files of examples and tests open so too",
             opening_problems("examples", "tests"))
    tap.case("the library does not print, exit or set the locale",
             forbidden_problems())
    tap.case("no marks of unfinished work", mark_problems())
    tap.case("no tabs, carriage returns or open last lines", text_problems())
    tap.case("every source is named in a makefile fragment",
             unlisted_problems())
    tap.case("every file of lib/data is built in", unlisted_data_problems())
    tap.done()


main()
