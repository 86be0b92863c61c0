# checklib.py: what the checks of the tree share: TAP, the tree, the headers.
# SPDX-License-Identifier: MIT

import os
import pathlib
import re
import shlex
import subprocess

TOP = pathlib.Path(os.environ.get("top_srcdir") or
                   pathlib.Path(__file__).resolve().parents[2])
BUILD = pathlib.Path(os.environ.get("top_builddir") or TOP / "build")

# From the bottom up: a folder may include from itself and from those before
# it, except where two of them do not know each other.
LAYERS = ["data", "model", "formats", "report", "layout", "render"]
STRANGERS = [{"formats", "report"}]


class Tap:
    """Counts cases and prints them in the Test Anything Protocol."""

    def __init__(self):
        self.count = 0

    def case(self, name, problems=()):
        """One case; it passes where there is no problem to name."""
        problems = list(problems)
        self.count += 1
        print(f"{'not ok' if problems else 'ok'} {self.count} - {name}")
        for problem in problems:
            for line in str(problem).splitlines():
                print(f"#   {line}")

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}")

    def done(self):
        print(f"1..{self.count}")


def environment_words(name, default=""):
    return shlex.split(os.environ.get(name, default))


def run(command, **more):
    return subprocess.run(command, stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, **more)


def sources(*folders, suffixes=(".c", ".h")):
    """The source files under folders of the tree, generated ones left out."""
    generated = {"resources.c", "resources.h", "config.h", "enum-types.c"}
    found = []
    for folder in folders:
        for path in sorted((TOP / folder).rglob("*")):
            if path.suffix in suffixes and path.name not in generated:
                found.append(path)
    return found


def relative(path):
    return str(path.relative_to(TOP if path.is_relative_to(TOP) else BUILD))


def without_comments(text):
    """C with comments and the text of strings blanked, lines kept."""
    pattern = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.S)

    def blank(match):
        found = match.group(0)
        if found.startswith('"'):
            return '""'
        return "\n" * found.count("\n") or " "

    return pattern.sub(blank, text)


def without_directives(text):
    text = re.sub(r"\\\n", " ", text)
    return re.sub(r"^[ \t]*#[^\n]*", "", text, flags=re.M)


def public_headers():
    """The installed headers; that of the enumerations is generated."""
    return [*sorted((TOP / "include" / "rihla").glob("*.h")),
            *sorted((BUILD / "include" / "rihla").glob("rihla-enum-*.h"))]


def declared_functions(header):
    """(marked, unmarked) names of the functions that a header declares."""
    text = without_directives(without_comments(header.read_text("utf-8")))
    marked, unmarked = [], []
    for statement in re.split(r"[;{}]", text):
        match = re.search(r"\b(rihla_\w+)\s*\(", statement)
        if not match or re.search(r"\btypedef\b", statement):
            continue
        marks = "RIHLA_API" in statement[:match.start()]
        (marked if marks else unmarked).append(match.group(1))
    return marked, unmarked


def marked_functions():
    names = set()
    for header in public_headers():
        names.update(declared_functions(header)[0])
    return names
