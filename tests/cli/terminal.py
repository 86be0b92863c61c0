#!/usr/bin/env python3
# terminal.py: what is shown on a terminal: colour, the source line with its
# caret, progress; and that nothing of an input can play with the terminal.
# SPDX-License-Identifier: MIT

import os
import re
import subprocess
import time

from clilib import (GOOD, Failure, Tap, expect, expect_match, expect_true,
                    folder, run, run_on_terminal, write)

ESCAPE = re.compile(rb"\x1b\[[0-9;]*[mK]")


def plain_lines(result):
    """What stands on the terminal, without colour."""
    text = ESCAPE.sub(b"", result.err).replace(b"\r\n", b"\n")
    return text.decode("utf-8").replace("\r", "").split("\n")


def table(head):
    """A table whose last column is not known, so that a warning points to
    it."""
    return f"Stage,{head}\nDecision,x\n"


def caret_below(stage, columns=80):
    """(the quoted line, where in it the caret points): the value is wrong of
    the row of this stage."""
    with folder() as here:
        write(here / "t.csv", f"Stage,Emotion value\n{stage},9\n")
        result = run_on_terminal("check", "t.csv", cwd=here, columns=columns)
        lines = plain_lines(result.expect_status(1))
        at = next(i for i, line in enumerate(lines) if "error:" in line)
        quoted, caret = lines[at + 1:at + 3]
        expect_match(r"^ {4}2 \| ", quoted, "the quoted line")
        expect_match(r"^ {6}\| +\^$", caret, "the caret")
        return quoted[8:], caret.index("^") - 8


def shows_colour():
    with folder() as here:
        write(here / "bad.xml", GOOD.replace("0.5", "7"))
        result = run_on_terminal("check", "bad.xml", cwd=here).expect_status(1)
        expect_match("\x1b\\[1mbad.xml:\\d+:\\d+:\x1b\\[0m "
                     "\x1b\\[1;31merror:\x1b\\[0m ", result.err.decode(),
                     "the terminal")
        for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            shown = run_on_terminal("check", "bad.xml", cwd=here, env=env)
            expect_true(b"\x1b[1;31m" not in shown.err, f"colour with {env}")
            expect_match(r"bad\.xml:\d+:\d+: error: .*\n +\d+ \| .*\n +\| +\^",
                         shown.err.decode(), f"the terminal with {env}")
        shown = run_on_terminal("check", "bad.xml", cwd=here,
                                env={"NO_COLOR": ""})
        expect_true(b"\x1b[1;31m" in shown.err, "NO_COLOR is empty, no colour")
        piped = run("check", "bad.xml", cwd=here)
        expect_true(b"\x1b" not in piped.err, "colour off a terminal")
        expect(len(piped.message.splitlines()), 1, "lines off a terminal")


def points_by_width():
    """The caret stands below its character, whatever is before it."""
    for stage, column in (("A", 2), ("A\tB", 10), ("界界", 5),
                          ("e\u0301ta\u0301", 4), ("الوعي", 6),
                          ("الوَعْيُ", 6), ("A\u200fB", 3)):
        quoted, caret = caret_below(stage)
        expect(caret, column, f"the caret after {stage!r}")
        expect_true(quoted.endswith(",9"), f"{quoted!r} is not the line")


def cuts_long_lines():
    """Of a line that does not fit only the part around the caret is shown."""
    for stage in ("A" * 5000, "ع" * 5000, "界" * 5000):
        quoted, caret = caret_below(stage, 60)
        width = sum(2 if c == "界" else 1 for c in quoted)
        expect_true(30 < width <= 52, f"{width} columns")
        before = sum(2 if c == "界" else 1 for c in quoted[:-1])
        expect((quoted[-1], before), ("9", caret), "what is pointed at")


def quotes_standard_input():
    with folder() as here:
        with open(write(here / "in", table("Zzz")), "rb") as stdin:
            result = run_on_terminal("check", "-", "--from", "csv", cwd=here,
                                     stdin=stdin)
        expect_match(r"<stdin>:1:7: warning: .*\n +1 \| Stage,Zzz\n",
                     "\n".join(plain_lines(result)), "the terminal")


def is_harmless(text):
    expect_true(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e"
                              r"\u2066-\u2069]", text),
                f"a control character in {text!r}")


def disarms_controls():
    """Neither a source nor a name can send the terminal anything."""
    evil = "A\x1b[2J\x07\x9b31m\u202edrow\u2066"
    with folder() as here:
        write(here / "t.csv", table(evil))
        shown = "\n".join(plain_lines(run_on_terminal("check", "t.csv",
                                                      cwd=here)))
        is_harmless(shown)
        expect_true("␛[2J␇" in shown, f"nothing of it shown in {shown!r}")
        is_harmless(run("check", "t.csv", cwd=here).message)
        name = os.fsencode(here) + b"/a\x1b[31m\nb\xff.csv"
        result = run_on_terminal("check", name)
        shown = "\n".join(plain_lines(result.expect_status(3)))
        is_harmless(shown)
        expect_true("␛[31m␊b" in shown, f"no name in {shown!r}")
        is_harmless(run("check", name).message.rstrip("\n"))
        is_harmless(run("render", "t.csv", "-o", "a\x1b[31m\x07", cwd=here)
                    .message)
        is_harmless(run("dr\x1b[31maw").message)


def shows_progress_of_several():
    with folder() as here:
        for name in ("one", "two", "three"):
            write(here / f"{name}.xml", GOOD.replace("A cup", name))
        result = run_on_terminal("render", "one.xml", "two.xml", "three.xml",
                                 "-o", "maps/", cwd=here).expect_status(0)
        shown = result.err.decode()
        expect_match(r"\r\x1b\[K\[1/3\] reading one\.xml", shown, "progress")
        expect_match(r"\r\x1b\[K\[3/3\] drawing maps/three\.svg", shown,
                     "progress")
        expect_true("\n" not in shown, "the line is not rewritten")
        expect_true(shown.endswith("\r\x1b[K"), "the line is left there")
        piped = run("render", "one.xml", "two.xml", "-o", "maps/", cwd=here)
        expect(piped.expect_status(0).err, b"", "off a terminal")


def run_slowly(here, seconds):
    """Checks a pipe whose other end takes its time."""
    os.mkfifo(here / "slow.xml")
    with subprocess.Popen(["bash", "-c", f"exec 3>'{here}/slow.xml'; sleep "
                           f"{seconds}; cat '{here}/good.xml' >&3"]) as writer:
        try:
            return run_on_terminal("check", "slow.xml", cwd=here)
        finally:
            # It would wait for a reader without end if none came.
            writer.kill()


def shows_none_before(here):
    """Quick work shows nothing; a run that a busy machine held up for a second
    says nothing about it, so there are several."""
    for _ in range(10):
        started = time.monotonic()
        quick = run_on_terminal("check", "good.xml", cwd=here).expect_status(0)
        if time.monotonic() - started < 0.9:
            expect_true(b"reading" not in quick.err, "progress of quick work")
            return
    raise Failure("no run took less than a second")


def shows_progress_after_a_second():
    with folder() as here:
        write(here / "good.xml", GOOD)
        started = time.monotonic()
        shown = run_slowly(here, 1.6).expect_status(0).err.decode()
        expect_true(time.monotonic() - started >= 1.5, "it was not slow")
        expect_match(r"\r\x1b\[Kreading slow\.xml \(1 s\)", shown, "progress")
        shows_none_before(here)


def wipes_progress_before_messages():
    with folder() as here:
        write(here / "one.csv", table("Zzz"))
        write(here / "two.xml", GOOD)
        shown = run_on_terminal("check", "one.csv", "two.xml", cwd=here)
        expect_match(r"reading one\.csv\r\x1b\[K\x1b\[1mone\.csv:1:7:",
                     shown.err.decode(), "the terminal")


def keeps_progress_on_one_line():
    """However long the name and narrow the terminal."""
    with folder() as here:
        for name in ("رحلة" * 20, "界" * 40):
            write(here / f"{name}.xml", GOOD)
        result = run_on_terminal("check", *os.listdir(here), cwd=here,
                                 columns=30)
        for part in result.expect_status(0).err.decode().split("\r\x1b[K"):
            line = part.split("\n")[0]
            if line.startswith("["):
                width = sum(2 if c == "界" else 1 for c in line)
                expect_true(width < 30, f"{width} columns: {line!r}")


def names_file_on_terminal():
    """Without -o a map on a terminal becomes a file, and its name is told."""
    with folder() as here:
        write(here / "tea.en.xml", GOOD)
        result = run_on_terminal("render", "tea.en.xml", cwd=here,
                                 stdout="terminal").expect_status(0)
        expect(plain_lines(result), ["tea.en.svg", ""], "the terminal")
        expect_true((here / "tea.en.svg").read_bytes().startswith(b"<?xml"),
                    "no SVG")


def sums_up_check():
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "t.csv", table("Zzz"))
        shown = run_on_terminal("check", "good.xml", "t.csv", cwd=here)
        expect_match(r"2 checked: no errors, 1 warning\r\n",
                     shown.expect_status(0).err.decode(), "the terminal")


def main():
    tap = Tap()
    tap.case("colour, and when not", shows_colour)
    tap.case("the caret goes by width", points_by_width)
    tap.case("long lines are cut", cuts_long_lines)
    tap.case("standard input is quoted too", quotes_standard_input)
    tap.case("control characters are made harmless", disarms_controls)
    tap.case("progress of several", shows_progress_of_several)
    tap.case("progress after a second", shows_progress_after_a_second)
    tap.case("a message wipes progress", wipes_progress_before_messages)
    tap.case("progress stays on its line", keeps_progress_on_one_line)
    tap.case("a map on a terminal becomes a file", names_file_on_terminal)
    tap.case("check sums up on a terminal", sums_up_check)
    tap.done()


main()
