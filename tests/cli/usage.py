#!/usr/bin/env python3
# usage.py: help, version, and what is refused as wrong usage.
# SPDX-License-Identifier: MIT

import re

from clilib import (GOOD, TOP, VERBS, Tap, expect, expect_match,
                    expect_true, folder, run, run_shell, write)

# Each option of each verb, as the contract has them.
OPTIONS = {
    "render": ["output", "from", "to", "lanes", "hide", "rename", "theme",
               "page", "smallest-text", "dir", "lang", "digits", "scale",
               "no-callouts", "detail", "quiet", "help"],
    "check": ["format", "off", "severity", "strict", "from", "quiet", "help"],
    "measure": ["answers", "assume", "by", "format", "from", "lang", "quiet",
                "help"],
    "compare": ["output", "format", "from", "to", "lanes", "hide", "rename",
                "detail", "no-callouts", "theme", "page", "smallest-text",
                "dir", "lang", "digits", "scale", "exit-code", "quiet",
                "help"],
    "convert": ["output", "from", "to", "quiet", "help"],
    "new": ["output", "lang", "force", "help"],
    "formats": ["help"],
}

# Arguments after the verb, and what the message says.
WRONG = [
    (["render"], "name a journey"),
    (["check"], "name a journey"),
    (["measure"], "name a journey"),
    (["measure", "in.xml", "in.xml"], "name one journey"),
    (["measure", "in.xml", "--format", "xml"], "text, json, csv"),
    (["measure", "in.xml", "--assume", "p1.loss"],
     r"p1\.loss. is no assumption.*ID\.attribute=value"),
    (["measure", "in.xml", "--assume"], "Missing argument for --assume"),
    (["convert"], "name a journey"),
    (["render", ""], "is empty"),
    (["render", "in.xml", "-o", ""], "--to"),
    (["render", "in.xml", "--nonsense"], "Unknown option --nonsense"),
    (["render", "in.xml", "-Z"], "Unknown option -Z"),
    (["render", "in.xml", "-o"], "Missing argument for -o"),
    (["render", "in.xml", "-o", "out.gif"], r"out\.gif.*svg, pdf, png"),
    (["render", "in.xml", "-o", "out"], "out .*--to"),
    (["render", "in.xml", "--to", "gif", "-o", "o"], "svg, pdf, png"),
    (["render", "in.xml", "--to", "xml", "-o", "o"], "svg, pdf, png"),
    (["render", "in.xml", "--from", "doc", "-o", "o.svg"], "xml, json, md, csv"),
    (["render", "in.xml", "--dir", "up", "-o", "o.svg"], "ltr, rtl"),
    (["render", "in.xml", "--dir", "none", "-o", "o.svg"], "ltr, rtl"),
    (["render", "in.xml", "--digits", "roman", "-o", "o.svg"],
     "latin, arabic-indic, persian"),
    (["render", "in.xml", "--detail", "tiny", "-o", "o.svg"],
     "full, operational, executive"),
    (["render", "in.xml", "--lang", "!", "-o", "o.svg"], "tag of a language"),
    (["render", "in.xml", "--lang", "en\n", "-o", "o.svg"],
     "tag of a language"),
    (["render", "in.xml", "--theme", "nonesuch", "-o", "o.svg"],
     "no theme \"nonesuch\".*default"),
    (["render", "in.xml", "--lanes", "goals,nonesuch", "-o", "o.svg"],
     "nonesuch"),
    (["render", "in.xml", "--lanes", "", "-o", "o.svg"], "lane"),
    (["render", "in.xml", "--hide", "nonesuch", "-o", "o.svg"],
     "no lane is called"),
    (["render", "in.xml", "--rename", "goals", "-o", "o.svg"], "its title"),
    (["render", "in.xml", "--rename", "nonesuch=A", "-o", "o.svg"],
     "no lane is called"),
    (["render", "in.xml", "--lanes", "goals,,pains", "-o", "o.svg"], "lane"),
    (["render", "in.xml", "in.xml", "-o", "o.svg"], "need a folder"),
    (["render", "in.xml", "in.xml"], "need a folder"),
    (["render", "in.xml", "in.xml", "-o", "-"], "need a folder"),
    (["render", "-", "-", "-o", "maps/"], "only once"),
    (["render", "in.xml", "-o", "in.xml", "--to", "svg"], "over its journey"),
    (["convert", "in.xml", "in.xml", "-o", "o.xml"], "one journey"),
    (["convert", "in.xml", "-o", "out.doc"], "--to one of xml"),
    (["convert", "in.xml", "-o", "out.svg"], "render draws it"),
    (["convert", "in.xml", "--to", "svg"], "render draws it"),
    (["convert", "in.xml", "--to", "doc"], "one of xml"),
    (["new", "--lang", "tlh"], "ar, en"),
    (["new", "mine.xml"], "named with -o"),
    (["new", "-o", "in.xml"], "--force"),
    (["formats", "xml"], "no arguments"),
]
WRONG += [(["render", "in.xml", f"--scale={scale}", "-o", "o.png"], "--scale")
          for scale in ("0", "-1", "nan", "inf", "1e999", "two", "2x", "",
                        " ", "0x", "1,5")]
WRONG += [(["render", "in.xml", f"--page={page}", "-o", "o.svg"], "--page")
          for page in ("0x0mm", "-1x5mm", "1e9x1e9px", "A9000", "10x10",
                       "10mm", "nanx5cm", "", "x", "5x5mmm", "A4-sideways",
                       "phone:", "phone:430", "phone:100px", "phones")]


def refuses(arguments, pattern):
    with folder() as here:
        write(here / "in.xml", GOOD)
        result = run(*arguments, cwd=here, stdin=GOOD)
        result.expect_status(2).expect_message(pattern)
        result.expect_message(r"^rihla: error: ")
        result.expect_message(rf"Try 'rihla {arguments[0]} --help'")
        expect(result.out, b"", "standard output")
        expect(sorted(p.name for p in here.iterdir()), ["in.xml"], "files")
        expect((here / "in.xml").read_text("utf-8"), GOOD, "the input")


def lists_verbs():
    result = run("--help").expect_status(0)
    for verb in VERBS:
        expect_match(rf"^  {verb} +\S", result.text, "help")
    for option in ("--help", "--version"):
        expect_true(option in result.text, f"{option} is not in the help")
    expect(run("-h").text, result.text, "help by -h")


def prints_version():
    expect_match(r"^rihla \d+\.\d+\.\d+\n$",
                 run("--version").expect_status(0).text, "version")


def refuses_verb(arguments):
    result = run(*arguments).expect_status(2)
    result.expect_message(", ".join(VERBS))
    expect(result.out, b"", "standard output")


def helps(verb):
    result = run(verb, "--help").expect_status(0)
    expect(result.err, b"", "standard error")
    expect_match(rf"^  rihla {verb}\b", result.text, "help")
    found = re.findall(r"^  (?:-\w, )?--([\w-]+)\S* +\S", result.text, re.M)
    expect(sorted(found), sorted(OPTIONS[verb]), "options with a help text")
    expect(run(verb, "-h").text, result.text, "help by -h")


def describes(verb):
    """The manual page has a section for the verb with all of its options."""
    page = (TOP / "docs" / "rihla.1").read_text("utf-8")
    section = re.search(rf"^\.Ss {verb}\n(.*?)^\.S[sh] ", page, re.M | re.S)
    expect_true(section, f"{verb} has no section")
    found = re.findall(r"^\.It (?:Fl \w , )?Fl -([\w-]+)", section.group(1), re.M)
    expect(sorted([*found, "help"]), sorted(OPTIONS[verb]), "options")


def complete(*words):
    """What bash would offer for the last of the words."""
    script = TOP / "examples" / "cli" / "completion" / "rihla"
    quoted = " ".join(f"'{word}'" for word in words)
    result = run_shell(
        f"rihla () {{ \"$RIHLA\" \"$@\"; }}; source '{script}'; "
        f"COMP_WORDS=(rihla {quoted}); COMP_CWORD={len(words)}; _rihla; "
        "printf '%s\\n' \"${COMPREPLY[@]}\"")
    return [line for line in result.expect_status(0).text.split("\n") if line]


def completes():
    expect(sorted(complete("")),
           sorted([*VERBS, "-h", "--help", "--version"]), "verbs")
    for verb in VERBS:
        found = [word[2:] for word in complete(verb, "--")]
        expect(sorted(found), sorted(OPTIONS[verb]), f"options of {verb}")
    expect(complete("render", "--to", "p"), ["pdf", "png"], "pictures")
    expect(complete("measure", "--format", "j"), ["json"], "formats")
    expect_true("csv" in complete("check", "--from", ""), "no csv to read")
    expect(complete("render", "x.xml", "--dir", "r"), ["rtl"], "directions")


def main():
    tap = Tap()
    tap.case("the help lists the verbs", lists_verbs)
    tap.case("the version is told", prints_version)
    for words in ([], ["draw"], ["watch"], [""],
                  ["--verbose"], ["render.xml"]):
        tap.case(f"no such verb: {words}", refuses_verb, words)
    for verb in VERBS:
        tap.case(f"{verb}: the help names every option", helps, verb)
        tap.case(f"{verb}: so does the manual page", describes, verb)
    tap.case("bash completes verbs, options and values", completes)
    for arguments, pattern in WRONG:
        tap.case(f"refused: {arguments}", refuses, arguments, pattern)
    tap.done()


main()
