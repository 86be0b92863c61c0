#!/usr/bin/env python3
# sizes.py: no file over 700 lines, no function over 60.
# SPDX-License-Identifier: MIT

import re

import checklib as lib

FILE_LINES = 700
FUNCTION_LINES = 60
FOLDERS = ["include", "lib", "examples", "tests"]


def functions(path):
    """(name, lines) of each function: from its name to its closing brace."""
    name, start = None, 0
    lines = lib.without_comments(path.read_text("utf-8")).split("\n")
    for number, line in enumerate(lines):
        match = re.match(r"(\w+) \(", line)
        if match:
            name, start = match.group(1), number
        elif line.startswith("}") and name:
            yield name, number - start + 1
            name = None


def long_functions(folder):
    for path in lib.sources(folder, suffixes=(".c",)):
        for name, length in functions(path):
            if length > FUNCTION_LINES:
                yield f"{lib.relative(path)}: {name} has {length} lines"


def long_files(folder):
    for path in lib.sources(folder, suffixes=(".c", ".h", ".py")):
        length = path.read_text("utf-8").count("\n")
        if length > FILE_LINES:
            yield f"{lib.relative(path)} has {length} lines"


def main():
    tap = lib.Tap()
    for folder in FOLDERS:
        tap.case(f"{folder}: no file over {FILE_LINES} lines",
                 long_files(folder))
        tap.case(f"{folder}: no function over {FUNCTION_LINES} lines",
                 long_functions(folder))
    tap.done()


main()
