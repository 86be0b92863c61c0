#!/usr/bin/env python3
# readme-snippets.py: runs what README.md and the guide tell people to type.
# SPDX-License-Identifier: MIT
#
# Each page is worked through from top to bottom in an empty folder:
#
#   <!-- file: NAME -->   the block that follows is written to NAME
#   ```sh                 is run by bash -eu; a failure fails the test
#   <!-- output -->       the block that follows is what the last ```sh printed
#
# Other blocks (```console, ```text) are left alone. rihla, cc, pkg-config and
# python3 find the build that is tested, as if it were installed. What a page
# links to must be there.

import os
import pathlib
import re
import sys
import tempfile

import checklib as lib

PAGES = [
    "README.md",
    "docs/README.md",
    "docs/guide/compare.md",
    "docs/guide/getting-started.md",
    "docs/guide/samples.md",
    "docs/guide/survey-answers.md",
    "docs/guide/tables-to-maps.md",
]
FENCE = re.compile(r"(?:<!-- (file: (?P<file>[\w.-]+)|output) -->\n+)?"
                   r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
SECONDS = 120


def write_program(path, command):
    path.write_text(f'#!/bin/sh\nexec {command} "$@"\n', "utf-8")
    path.chmod(0o755)


def write_pkg_config(folder):
    """A rihla.pc that points into the build, as the installed one would."""
    text = (lib.BUILD / "rihla.pc").read_text("utf-8")
    libs = f"Libs: -L{lib.BUILD}/lib/.libs -lrihla"
    cflags = f"Cflags: -I{lib.TOP}/include -I{lib.BUILD}/include"
    text = re.sub(r"(?m)^Libs:.*$", lambda _: libs, text)
    text = re.sub(r"(?m)^Cflags:.*$", lambda _: cflags, text)
    (folder / "rihla.pc").write_text(text, "utf-8")


def set_up(folder):
    """The environment of a machine that has Rihla installed."""
    environment = dict(os.environ, NO_COLOR="1")

    write_program(folder / "rihla", f'"{os.environ["RIHLA"]}"')
    write_program(folder / "python3", f'"{sys.executable}"')
    write_program(folder / "cc", os.environ.get("CC", "cc"))
    write_pkg_config(folder)
    for name in ("PATH", "PKG_CONFIG_PATH"):
        old = os.environ.get(name)
        environment[name] = f"{folder}:{old}" if old else str(folder)
    return environment


def output_problems(output, wanted):
    if output != wanted:
        yield f"it printed:\n{output}"


class Page:
    def __init__(self, tap, name, folder, environment):
        self.tap = tap
        self.name = name
        self.text = (lib.TOP / name).read_text("utf-8")
        self.folder = folder
        self.environment = environment
        self.output = ""

    def run_block(self, name, text):
        if "python3 " in text and \
                os.environ.get("HAVE_INTROSPECTION") != "yes":
            self.tap.skip(name, "configured without introspection")
            return
        done = lib.run(["bash", "-eu", "-c", text], cwd=self.folder,
                       env=self.environment, timeout=SECONDS)
        self.output = done.stdout
        self.tap.case(name, [] if done.returncode == 0 else [
            text, f"exit {done.returncode}", done.stdout])

    def take_block(self, match):
        line = self.text.count("\n", 0, match.start("kind")) + 1
        name = f"{self.name}:{line}"

        if match["file"]:
            (self.folder / match["file"]).write_text(match["text"], "utf-8")
        elif match[1] == "output":
            self.tap.case(f"{name} output",
                          output_problems(self.output, match["text"]))
        elif match["kind"] == "sh":
            self.run_block(name, match["text"])

    def run(self):
        for match in FENCE.finditer(self.text):
            self.take_block(match)

    def check_links(self):
        here = (lib.TOP / self.name).parent
        self.tap.case(f"{self.name} links", [
            f"{link} is not there" for link in LINK.findall(self.text)
            if not (here / link.strip()).exists()])


def main():
    tap = lib.Tap()
    for name in PAGES:
        with tempfile.TemporaryDirectory(prefix="rihla-page-") as folder:
            work = pathlib.Path(folder) / "work"
            work.mkdir()
            page = Page(tap, name, work, set_up(pathlib.Path(folder)))
            page.run()
            page.check_links()
    tap.done()


sys.exit(main())
