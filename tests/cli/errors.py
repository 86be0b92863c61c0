#!/usr/bin/env python3
# errors.py: inputs that are wrong: the message, its place, the exit status,
# and no output.
# SPDX-License-Identifier: MIT

import os
import re

from clilib import (GOOD, NAMESPACE, NOBODY, TABLE, Tap, can_drop_rights,
                    expect, expect_match, expect_true, folder, run,
                    run_measured, without_rights, write)

HEAD = f'<journey xmlns="{NAMESPACE}" xml:lang="en">\n'
TAIL = "</journey>\n"

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE journey [
<!ENTITY a "ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha ha">
""" + "".join(f'<!ENTITY {b} "{("&" + a + ";") * 20}">\n'
              for a, b in zip("abcdefghij", "bcdefghijk")) + f"""]>
<journey xmlns="{NAMESPACE}"><title>&k;</title></journey>
"""
QUADRATIC = ('<!DOCTYPE journey [<!ENTITY a "' + "a" * 100_000 + '">]>\n' +
             f'<journey xmlns="{NAMESPACE}"><title>' + "&a;" * 20_000 +
             "</title></journey>\n")
EXTERNAL = f"""<!DOCTYPE journey [<!ENTITY secret SYSTEM "secret.txt">]>
<journey xmlns="{NAMESPACE}"><title>&secret;</title></journey>
"""
PARAMETER = f"""<!DOCTYPE journey [<!ENTITY % more SYSTEM "secret.txt"> %more;]>
<journey xmlns="{NAMESPACE}"><title>x</title></journey>
"""

# Name of the file, content, line, column, what the message says. A column of
# None: any.
WRONG = [
    ("not-xml.xml", "This is no XML.\n", 1, 1, "XML|[Ss]tart"),
    ("empty.xml", "", 1, 1, "empty|[Nn]o "),
    ("spaces.xml", " \n \n", None, None, ""),
    ("namespace.xml", '<journey xmlns="urn:other:1"/>\n', 1, None,
     "namespace|urn:other:1"),
    ("no-namespace.xml", "<journey/>\n", 1, None,
     "namespace|" + NAMESPACE),
    ("other-root.xml", f'<map xmlns="{NAMESPACE}"/>\n', 1, None, "map"),
    ("element.xml", HEAD + "  <title>A</title>\n  <wish>B</wish>\n" + TAIL,
     3, 3, "wish"),
    ("attribute.xml", HEAD + '  <stage colour="red"/>\n' + TAIL, 2, None,
     "colour"),
    ("value.xml", HEAD + '  <stage>\n    <emotion value="3"/>\n  </stage>\n' +
     TAIL, 3, None, r"3.*-2.*2|value"),
    ("number.xml", HEAD + '  <stage>\n    <pain severity="much"/>\n'
     "  </stage>\n" + TAIL, 3, None, "severity.*much|much.*severity"),
    ("reference.xml", HEAD + '  <stage>\n    <touchpoint channel="app"/>\n'
     "  </stage>\n" + TAIL, 3, None, "app"),
    ("duplicate.xml", HEAD + '  <stage id="a"/>\n  <stage id="a"/>\n' + TAIL,
     3, None, '"?a"?'),
    ("bad-utf8.xml", HEAD.encode() + b"  <title>caf\xe9 \xff</title>\n" +
     TAIL.encode(), 2, None, "UTF-8|encod|bytes"),
    ("truncated.xml", GOOD[:GOOD.index("</touchpoint>")], None, None, ""),
    ("cut-tag.xml", HEAD + "  <stage><tit", 2, None, ""),
    ("mismatch.xml", HEAD + "  <stage></title>\n" + TAIL, 2, None,
     "stage|title"),
    ("empty.csv", "", None, None, "empty|no "),
    ("blank.csv", "\n\n\n", None, None, "empty|no "),
    ("head-only.csv", "Stage,Touchpoint\n", None, None, "no row|empty|row"),
    ("no-stage.csv", "Touchpoint,Emotion\nOrders,happy\n", 1, 1, "stage"),
    ("long-row.csv", TABLE + "Decision,Pays,sad,and,more\n", 3, None,
     "cells|columns|long"),
    ("bad-value.csv", "Stage,Touchpoint,Emotion value\nA,B,0.5\nC,D,9\n", 3, 5,
     "9"),
    ("open-quote.csv", 'Stage,Touchpoint\nA,"B\nC,D\n', None, None, "quot"),
    ("empty.md", "", None, None, "table|empty"),
    ("no-table.md", "# A title\n\nSome words.\n", None, None, "table"),
    ("no-stage.md", "| Who | What |\n|---|---|\n| a | b |\n", 1, 3, "stage"),
    ("empty.tsv", "", None, None, "empty|no "),
    ("no-stage.tsv", "Touchpoint\tEmotion\nOrders\thappy\n", 1, 1, "stage"),
]


def check_message(result, name, line, column, pattern):
    """One line of an error with its place, and nothing before it is one."""
    place = re.escape(name)
    if line is not None:
        place += rf":{line}"
        place += r":\d+" if column is None else f":{column}"
    lines = result.message.splitlines()
    errors = [text for text in lines if ": error: " in text]
    expect(len(errors), 1, f"errors in {lines}")
    expect_match(rf"^{place}(:\d+)*: error: .+ \[R\d\d\d\]$", errors[0],
                 "the error")
    expect_match(pattern, errors[0].split(": error: ", 1)[1], "the error")


def refuses(name, content, line, column, pattern):
    with folder() as here:
        write(here / name, content)
        for suffix in ("svg", "pdf", "png", "layout"):
            result = run("render", name, "-o", f"out.{suffix}", cwd=here)
            check_message(result.expect_status(1), name, line, column, pattern)
            expect(result.out, b"", "standard output")
        for arguments in (["check", name], ["convert", name, "-o", "out.xml"]):
            result = run(*arguments, cwd=here).expect_status(1)
            check_message(result, name, line, column, pattern)
        expect([p.name for p in here.iterdir()], [name], "files")


def refuses_on_stdin(name, content, line, column, pattern):
    with folder() as here:
        data = content.encode() if isinstance(content, str) else content
        kind = name.rsplit(".", 1)[1]
        result = run("render", "-", "--from", kind, "-o", "out.svg", cwd=here,
                     stdin=data)
        check_message(result.expect_status(1), "<stdin>", line, column,
                      pattern)
        expect(list(here.iterdir()), [], "files")


def refuses_entities(content):
    """At once, in little memory, and nothing of another file shows."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "bomb.xml", content)
        write(here / "secret.txt", "the secret")
        usual = run_measured("check", "good.xml", cwd=here).expect_status(0)
        for arguments in (["check", "bomb.xml"],
                          ["render", "bomb.xml", "-o", "out.svg"],
                          ["convert", "bomb.xml", "-o", "out.xml"]):
            result = run_measured(*arguments, cwd=here).expect_status(1)
            result.expect_message(r"^bomb\.xml:\d+:\d+: error: .*[Ee]ntit")
            expect_true(b"the secret" not in result.err, "it was read")
            # A build with sanitizers takes more to begin with.
            most = max(50 * 1024, usual.peak + 20 * 1024)
            expect_true(result.peak < most, f"{result.peak} KiB of memory")
            expect_true(result.seconds < usual.seconds + 1,
                        f"{result.seconds:.1f} seconds")
        expect_true(not (here / "out.svg").exists() and
                    not (here / "out.xml").exists(), "there is an output")


def tells_empty_input():
    """Nothing tells the format then, but that is not what is wrong."""
    with folder() as here:
        write(here / "empty", "")
        run("check", "empty", cwd=here).expect_status(1).expect_message(
            r"\Aempty: error: the input is empty \[R001\]\n\Z")
        run("check", "-").expect_status(1).expect_message(
            r"\A<stdin>: error: the input is empty \[R001\]\n\Z")
        run("check", "/dev/null").expect_status(1).expect_message("is empty")


def has_no_access(arguments, pattern, **more):
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "secret.xml", GOOD)
        os.chmod(here / "secret.xml", 0)
        os.mkdir(here / "folder.xml")
        before = sorted(p.name for p in here.iterdir())
        result = run(*arguments, cwd=here, **more).expect_status(3)
        result.expect_message(pattern)
        expect(len(result.message.splitlines()), 1, "lines of messages")
        expect(sorted(p.name for p in here.iterdir()), before, "files")


def tells_all_wrong_inputs():
    """Every wrong input is told of, and the good one is not drawn either."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "bad.xml", "<journey")
        result = run("render", "bad.xml", "missing.xml", "good.xml", "-o",
                     "maps/", cwd=here)
        result.expect_status(3).expect_message(r"^bad\.xml:1:\d+: error: ")
        result.expect_message(r"^missing\.xml: error: cannot be read: No such")
        expect(sorted(p.name for p in here.iterdir()),
               ["bad.xml", "good.xml"], "files")
        expect(run("check", "bad.xml", "good.xml", cwd=here).status, 1,
               "the status of check")


def minds_warnings():
    """Only --strict makes a failure of a warning."""
    with folder() as here:
        write(here / "t.csv", "Stage,Weather\nDecision,rain\n")
        wanted = (r"\At\.csv:1:7: warning: .*Weather.* \[R202\]\n"
                  r"(t\.csv:[^\n]* info: [^\n]* \[R1..\]\n)+\Z")
        run("check", "t.csv", cwd=here).expect_status(0).expect_message(wanted)
        result = run("check", "--strict", "t.csv", cwd=here)
        result.expect_status(1).expect_message(wanted)
        quiet = run("check", "--strict", "--quiet", "t.csv", cwd=here)
        expect(quiet.expect_status(1).err, b"", "standard error")
        write(here / "good.xml", GOOD)
        good = run("check", "--strict", "good.xml", cwd=here).expect_status(0)
        expect((good.out, good.err), (b"", b""), "what is printed")


def main():
    tap = Tap()
    for case in WRONG:
        tap.case(f"wrong input: {case[0]}", refuses, *case)
        tap.case(f"the same on standard input: {case[0]}", refuses_on_stdin,
                 *case)
    for name, content in (("a billion laughs", LAUGHS),
                          ("one long entity, often", QUADRATIC),
                          ("an external file", EXTERNAL),
                          ("an external file as a part", PARAMETER)):
        tap.case(f"refused at once: {name}", refuses_entities, content)
    for verb in ("render", "check", "convert"):
        more = [] if verb == "check" else ["-o", "out.xml", "--to"]
        more += {"render": ["svg"], "convert": ["xml"]}.get(verb, [])
        tap.case(f"{verb}: a missing file", has_no_access,
                 [verb, "missing.xml", *more],
                 r"\Amissing\.xml: error: cannot be read: No such file")
        tap.case(f"{verb}: a folder", has_no_access,
                 [verb, "folder.xml", *more],
                 r"\Afolder\.xml: error: cannot be read: Is a directory")
        name = f"{verb}: a file that may not be read"
        if can_drop_rights():
            tap.case(name, lambda verb=verb, more=more: has_no_access(
                [verb, "secret.xml", *more],
                r"\Asecret\.xml: error: cannot be read: Permission denied",
                **without_rights()))
        else:
            tap.skip(name, f"root, and user {NOBODY} cannot run the command")
    tap.case("a theme file that is missing", has_no_access,
             ["render", "good.xml", "--theme", "my.theme", "-o", "o.svg"],
             r"\Amy\.theme: error: ")
    tap.case("an input that is empty", tells_empty_input)
    tap.case("every wrong input is told of", tells_all_wrong_inputs)
    tap.case("warnings fail only when they are to", minds_warnings)
    tap.done()


main()
