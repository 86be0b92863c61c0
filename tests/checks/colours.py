#!/usr/bin/env python3
# colours.py: no colour stands in the code: all are the theme's.
# SPDX-License-Identifier: MIT
#
# A colour in a lane or a painter would stay as it is on a dark map. White and
# black, which colours are mixed with, stand in colour.c.

import re
import sys

import checklib as lib

FOLDERS = ("lib/layout", "lib/render")
HOME = "lib/layout/colour.c"
COLOURS = (
    # { 1, 1, 1, 1 } and { 0.5f, 0, 0, 1 } as a value of the type
    re.compile(r"RihlaColour(?: \w+| \*?const \w+)?(?:\[\w*\])?\)?"
               r"\s*(?:=\s*)?\{\s*[0-9][0-9.fF]*\s*,\s*[0-9]"),
    re.compile(r'"#(?:[0-9a-fA-F]{3}){1,2}"'),
    re.compile(r"cairo_set_source_rgba? \(\s*\w+,\s*[0-9]"),
    re.compile(r"\.(?:fill|stroke) = \{\s*[0-9]"),
)
NONE = re.compile(r"#define RIHLA_COLOUR_NONE .*")


def problems(path):
    text = NONE.sub("", path.read_text("utf-8"))
    for pattern in COLOURS:
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path.name}:{line}: {match.group()}"


def main():
    tap = lib.Tap()
    home = lib.TOP / HOME
    tap.case("colours are found where they are",
             [] if list(problems(home)) else ["none in colour.c"])
    for folder in FOLDERS:
        found = [problem for path in lib.sources(folder)
                 if path != home for problem in problems(path)]
        tap.case(f"{folder} takes all colours from the theme", found)
    tap.done()


sys.exit(main())
