#!/usr/bin/env python3
# coverage.py: line coverage of lib/, from what gcov says.
# SPDX-License-Identifier: MIT
#
#   coverage.py BUILD [--lines]
#
# With --lines, also names the lines that were not run.

import collections
import json
import pathlib
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[1]


def read_counts(build):
    """{file: {line: times run}}, over all objects of the build."""
    counts = collections.defaultdict(dict)
    for data in sorted((build / "lib").rglob("*.gcda")):
        out = subprocess.run(["gcov", "--json-format", "--stdout", str(data)],
                             check=True, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, cwd=build)
        for document in out.stdout.splitlines():
            add_document(counts, json.loads(document), build)
    return counts


def add_document(counts, document, build):
    for file in document["files"]:
        path = pathlib.Path(document.get("current_working_directory", build),
                            file["file"]).resolve()
        if not path.is_relative_to(TOP / "lib"):
            continue
        lines = counts[str(path.relative_to(TOP))]
        for line in file["lines"]:
            number = line["line_number"]
            lines[number] = lines.get(number, 0) + line["count"]


def add_unread_files(counts, build):
    """Objects that were built and never run count as not run at all."""
    for notes in sorted((build / "lib").rglob("*.gcno")):
        if not notes.with_suffix(".gcda").exists():
            print(f"never run: {notes.relative_to(build)}")


def percent(run, total):
    return 100.0 * run / total if total else 0.0


def print_tables(counts, with_lines):
    folders = collections.defaultdict(lambda: [0, 0])
    for name, lines in sorted(counts.items()):
        missed = sorted(n for n, count in lines.items() if not count)
        total, run = len(lines), len(lines) - len(missed)
        for folder in (str(pathlib.Path(name).parent), "lib"):
            folders[folder][0] += run
            folders[folder][1] += total
        print(f"{percent(run, total):6.1f} %  {run:5} of {total:5}  {name}")
        if with_lines and missed:
            print("          " + " ".join(map(str, missed)))
    print()
    for folder, (run, total) in sorted(folders.items()):
        if folder != "lib":
            print(f"{percent(run, total):6.1f} %  {run:5} of {total:5}  "
                  f"{folder}")
    run, total = folders["lib"]
    print(f"line coverage of lib/: {percent(run, total):.1f} % "
          f"({run} of {total} lines)")


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    counts = read_counts(build)
    add_unread_files(counts, build)
    print_tables(counts, "--lines" in sys.argv)
    if not counts:
        sys.exit("no coverage data: was the build configured for it?")


main()
