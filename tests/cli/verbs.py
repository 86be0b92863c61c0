#!/usr/bin/env python3
# verbs.py: what each verb does when all is well.
# SPDX-License-Identifier: MIT

import json
import os
import re
import xml.etree.ElementTree

from clilib import (GOOD, NAMESPACE, TABLE, TOP, Tap, expect, expect_match,
                    expect_true, folder, run, run_shell, write)

SIGNATURES = {"svg": b"<svg", "pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n",
              "text": b"Touchpoint 1.1: ", "layout": b"touchpoint"}
SUFFIXES = {"text": "txt"}
STARTERS = TOP / "examples" / "cli" / "starters"
LOCALES = ("C", "en_US.UTF-8", "ar_SA.UTF-8", "tr_TR.ISO-8859-9", "nonesuch")


def expect_picture(kind, data):
    expect_true(SIGNATURES[kind] in data, f"{data[:80]!r} is no {kind}")


def draws(kind):
    suffix = SUFFIXES.get(kind, kind)
    with folder() as here:
        write(here / "good.xml", GOOD)
        result = run("render", "good.xml", "-o", f"out.{suffix}", cwd=here)
        expect((result.expect_status(0).out, result.err), (b"", b""),
               "what is printed")
        data = (here / f"out.{suffix}").read_bytes()
        expect_picture(kind, data)
        capital = f"out.{suffix.upper()}"
        run("render", "good.xml", "-o", capital, cwd=here).expect_status(0)
        expect((here / capital).read_bytes(), data, capital)
        run("render", "good.xml", "--to", kind, "-o", "plain",
            cwd=here).expect_status(0)
        expect((here / "plain").read_bytes(), data, "by --to")
        for arguments in (["good.xml", "--to", kind], ["-", "--to", kind],
                          ["good.xml", "--to", kind, "-o", "-"],
                          ["good.xml", "--to", kind, "-o", "/dev/stdout"]):
            result = run("render", *arguments, cwd=here, stdin=GOOD)
            expect(result.expect_status(0).err, b"", "standard error")
            expect(result.out, data, f"standard output of {arguments}")


def draws_svg_to_anywhere():
    """Where nothing names a format it is SVG."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        expect_picture("svg", run("render", "good.xml", cwd=here).out)
        run("render", "good.xml", "-o", "/dev/null", cwd=here).expect_status(0)
        expect_true(not os.path.isfile("/dev/null"), "/dev/null was replaced")


def draws_into_folder():
    """Names after the inputs; the folder is made, but not its parents."""
    with folder() as here:
        (here / "in").mkdir()
        write(here / "in" / "tea.en.xml", GOOD)
        write(here / "coffee.csv", TABLE)
        inputs = ["in/tea.en.xml", "coffee.csv"]
        for arguments, where, names in (
                ([*inputs, "-o", "maps"], "maps", ["coffee.svg",
                                                   "tea.en.svg"]),
                ([*inputs, "--to", "png", "-o", "png/"], "png",
                 ["coffee.png", "tea.en.png"]),
                (["coffee.csv", "-o", "one/"], "one", ["coffee.svg"]),
                (["coffee.csv", "-o", "in"], "in",
                 ["coffee.svg", "tea.en.xml"]),
                (["-", "--from", "csv", "-o", "in2/"], "in2", ["stdin.svg"])):
            result = run("render", *arguments, cwd=here, stdin=TABLE)
            expect(result.expect_status(0).err, b"", "standard error")
            expect(sorted(p.name for p in (here / where).iterdir()), names,
                   where)
        result = run("render", *inputs, "-o", "no/such/", cwd=here)
        result.expect_status(3).expect_message(r"\Ano/such/: error: cannot be "
                                               "made: No such file")
        expect_true(not (here / "no").exists(), "a parent was made")


def refuses_same_names():
    with folder() as here:
        (here / "in").mkdir()
        for name in ("tea.xml", "in/tea.xml", "tea.csv"):
            write(here / name, GOOD if name.endswith("xml") else TABLE)
        for inputs in (["tea.xml", "in/tea.xml"], ["tea.xml", "tea.csv"],
                       ["tea.xml", "tea.xml"]):
            result = run("render", *inputs, "-o", "maps/", cwd=here)
            result.expect_status(2).expect_message(
                rf"{inputs[0]} and {inputs[1]} would both .*maps/tea\.svg")
            expect_true(not (here / "maps").exists(), "something was drawn")


def is_the_same_twice():
    with folder() as here:
        write(here / "good.xml", GOOD)
        for kind in SIGNATURES:
            first = run("render", "good.xml", "--to", kind, cwd=here).out
            for locale in LOCALES:
                again = run("render", "good.xml", "--to", kind, cwd=here,
                            env={"LC_ALL": locale})
                expect(again.expect_status(0).out, first,
                       f"{kind} in the locale {locale}")


def layout_of(here, *options):
    result = run("render", "good.xml", "--to", "layout", *options, cwd=here)
    return result.expect_status(0).text


def minds_options():
    """Each option changes the map; how is for the tests of the layout."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "my.theme", "[theme]\nbase=dark\n")
        usual = layout_of(here)
        for options in (["--dir", "rtl"], ["--lang", "ar"],
                        ["--page", "A4"], ["--page=1920x1080px"],
                        ["--page", "phone"], ["--page=phone:430px"],
                        ["--lanes", "touchpoints,goals"],
                        ["--detail", "executive"],
                        ["--lanes", " goals , touchpoints "],
                        ["--digits", "arabic-indic", "--lang", "ar"]):
            expect_true(layout_of(here, *options) != usual,
                        f"{options} changes nothing")
        expect(layout_of(here, "--dir", "ltr"), usual, "with --dir ltr")
        expect(layout_of(here, "--detail", "full"), usual, "--detail full")
        expect(layout_of(here, "--theme", "default"), usual, "default theme")
        expect(layout_of(here, "--scale", "2"), usual, "a layout has no px")
        png = [run("render", "good.xml", "--to", "png", "--scale", scale,
                   cwd=here).expect_status(0).out for scale in ("1", "2")]
        width = [int.from_bytes(data[16:20], "big") for data in png]
        expect_true(abs(width[1] - 2 * width[0]) <= 2, f"widths {width}")


def reads_odd_names():
    """Names with spaces, dashes, bytes that are no UTF-8, and no suffix."""
    with folder() as here:
        for name in (b"a b.xml", b"-o.xml", b"--to.xml", b"caf\xe9.xml",
                     "رحلة.xml".encode(), b"no-suffix", b"line\nbreak.xml"):
            (here / os.fsdecode(name)).write_text(GOOD, "utf-8")
            arguments = ["--", name] if name.startswith(b"-") else [name]
            run("check", *arguments, cwd=here).expect_status(0)
            out = name + b".svg"
            run("render", "-o", out, *arguments, cwd=here).expect_status(0)
            expect_picture("svg", (here / os.fsdecode(out)).read_bytes())
        run("render", "--", *[p.name for p in here.glob("*.xml")], "-o",
            "maps/", cwd=here).expect_status(2)
        names = [os.fsencode(p.name) for p in here.glob("*.xml")]
        run("render", "-o", "maps/", "--", *names, cwd=here).expect_status(0)
        expect_true((here / os.fsdecode(b"maps/caf\xe9.svg")).exists(),
                    "the bytes of a name were changed")


def reads_pipes():
    with folder() as here:
        write(here / "good.xml", GOOD)
        result = run_shell('"$RIHLA" render <(cat good.xml) -o out.svg && '
                           'cat good.xml | "$RIHLA" check - && '
                           'cat good.xml | "$RIHLA" check /dev/stdin && '
                           '"$RIHLA" render good.xml -o >(cat >copy.svg); '
                           'wait; sleep 0.2', cwd=here)
        expect(result.expect_status(0).err, b"", "standard error")
        expect_picture("svg", (here / "out.svg").read_bytes())


def sniffs():
    """Without a suffix the content tells."""
    markdown = "| Stage | Touchpoint |\n|---|---|\n| Decision | Orders |\n"
    for text in (GOOD, markdown, TABLE, TABLE.replace(",", "\t")):
        result = run("convert", "-", "--to", "xml", stdin=text)
        expect_match("Orders", result.expect_status(0).text, "the journey")
        expect_match(re.escape(NAMESPACE), result.text, "the journey")


def overrides_suffix():
    with folder() as here:
        write(here / "really-csv.xml", TABLE)
        run("check", "really-csv.xml", cwd=here).expect_status(1)
        run("check", "really-csv.xml", "--from", "csv",
            cwd=here).expect_status(0)
        run("check", "really-csv.xml", "--from", "CSV",
            cwd=here).expect_status(0)


def converts():
    with folder() as here:
        write(here / "table.csv", TABLE)
        run("convert", "table.csv", "-o", "a.xml", cwd=here).expect_status(0)
        run("convert", "a.xml", "-o", "b.xml", cwd=here).expect_status(0)
        first = (here / "a.xml").read_bytes()
        expect((here / "b.xml").read_bytes(), first, "the second time")
        expect(run("convert", "a.xml", cwd=here).expect_status(0).out, first,
               "standard output")
        run("convert", "a.xml", "-o", "a.xml", cwd=here).expect_status(0)
        expect((here / "a.xml").read_bytes(), first, "over itself")
        run("convert", "--to", "xml", "a.xml", "-o", "plain",
            cwd=here).expect_status(0)
        expect((here / "plain").read_bytes(), first, "by --to")


def writes_each_format():
    """What `formats` says can be written can, and can be read again."""
    rows = re.findall(r"^  (\w+) +(read, write|write|read) +\.(\w+)",
                      run("formats").text.split("Pictures:")[0], re.M)
    expect_true({row[0] for row in rows} >= {"xml", "md", "csv", "tsv"},
                f"formats: {rows}")
    with folder() as here:
        write(here / "in.xml", GOOD)
        for name, access, suffix in rows:
            result = run("convert", "in.xml", "-o", f"out.{suffix}", cwd=here)
            if "write" not in access:
                expect(result.status, 2, f"writing {name}")
                continue
            result.expect_status(0)
            run("check", f"out.{suffix}", cwd=here).expect_status(0)


def lists_pictures():
    pictures = run("formats").expect_status(0).text.split("Pictures:")[1]
    rows = re.findall(r"^  (\w+) +write +\.(\w+) +(\w+/[\w+.-]+) ", pictures,
                      re.M)
    expect([row[0] for row in rows], list(SIGNATURES), "pictures")


def starts(language):
    """The starter is valid, says everything, and stays as it is."""
    result = run("new", "--lang", language).expect_status(0)
    expect(result.err, b"", "standard error")
    expect(result.out, (STARTERS / f"journey.{language}.xml").read_bytes(),
           "the starter")
    expect(run("convert", "-", stdin=result.out).expect_status(0).out,
           result.out, "read and written again")
    checked = run("check", "--strict", "-", stdin=result.out)
    expect((checked.status, checked.err), (0, b""), "check --strict")
    root = xml.etree.ElementTree.fromstring(result.out)
    space = {"r": NAMESPACE}
    expect([stage.get("kind") for stage in root.findall("r:stage", space)],
           ["awareness", "consideration", "decision", "retention", "advocacy"],
           "kinds of stages")
    for stage in root.findall("r:stage", space):
        expect_true(len(stage.findall("r:touchpoint", space)) >= 2,
                    f"few touchpoints in {stage.get('id')}")
    expect_true(result.text.count("<!--") >= 8, "few comments explain")
    with folder() as here:
        run("new", "--lang", language, "-o", "my.xml",
            cwd=here).expect_status(0)
        expect((here / "my.xml").read_bytes(), result.out, "the file")
        run("render", "my.xml", "-o", "my.svg", cwd=here).expect_status(0)
        expect_picture("svg", (here / "my.svg").read_bytes())


def starts_in_language_of_user():
    for env, language in (({}, "en"), ({"LANG": "ar_SA.UTF-8"}, "ar"),
                          ({"LC_ALL": "C"}, "en"),
                          ({"LANG": "de_DE.UTF-8"}, "en"),
                          ({"LANGUAGE": "fr:ar", "LANG": "fr_FR"}, "ar")):
        expect_match(f'xml:lang="{language}"', run("new", env=env).text,
                     f"with {env}")
    expect(run("new", "--lang", "ar-EG").out, run("new", "-l", "ar").out,
           "with a region")


def starts_as_table():
    with folder() as here:
        for suffix in ("csv", "tsv", "md"):
            result = run("new", "-l", "ar", "-o", f"my.{suffix}", cwd=here)
            expect(result.expect_status(0).err, b"", "standard error")
            checked = run("check", "--strict", f"my.{suffix}", cwd=here)
            for line in checked.expect_status(0).message.splitlines():
                expect_match(": info: .* [[]R1..[]]$", line, "check --strict")
            expect_match("الوعي", (here / f"my.{suffix}").read_text("utf-8"),
                         "the table")


def does_not_start_over():
    """A journey that somebody filled in is not lost to a new one."""
    with folder() as here:
        write(here / "my.xml", GOOD)
        run("new", "-o", "my.xml", cwd=here).expect_status(2)
        expect((here / "my.xml").read_text("utf-8"), GOOD, "the file")
        write(here / "empty.xml", "")
        run("new", "-o", "empty.xml", cwd=here).expect_status(0)
        run("new", "--force", "-o", "my.xml", cwd=here).expect_status(0)
        expect((here / "my.xml").read_bytes(), run("new").out, "by force")


OTHER = GOOD.replace(">Orders<", ">Orders by phone<")


def compares():
    with folder() as here:
        write(here / "old.xml", GOOD)
        write(here / "new.xml", OTHER)
        result = run("compare", "old.xml", "new.xml", cwd=here)
        expect_true("Reworded: 1\n" in result.expect_status(0).text,
                    f"it says {result.text}")
        run("compare", "old.xml", "new.xml", "--exit-code",
            cwd=here).expect_status(1)
        same = run("compare", "old.xml", "old.xml", "--exit-code", cwd=here)
        expect_true("Nothing has changed." in same.expect_status(0).text,
                    f"it says {same.text}")
        run("compare", "old.xml", "new.xml", "-o", "out.json",
            cwd=here).expect_status(0)
        told = json.loads((here / "out.json").read_text("utf-8"))
        expect([change["kind"] for change in told["changes"]], ["reworded"],
               "the changes")
        arabic = run("compare", "old.xml", "new.xml", "--lang", "ar", cwd=here)
        expect_true("أُعيدت صياغته: 1" in arabic.expect_status(0).text,
                    f"it says {arabic.text}")


def draws_comparisons():
    with folder() as here:
        write(here / "old.xml", GOOD)
        write(here / "new.xml", OTHER)
        for name, start in (("out.svg", b"<?xml"), ("out.pdf", b"%PDF"),
                            ("out.png", b"\x89PNG")):
            run("compare", "old.xml", "new.xml", "-o", name, "--theme", "dark",
                "--page", "A4", cwd=here).expect_status(0)
            drawn = (here / name).read_bytes()
            expect(drawn[:len(start)], start, f"how {name} begins")
        told = run("compare", "old.xml", "new.xml", "--to", "layout", cwd=here)
        expect_true("path reworded " in told.expect_status(0).text,
                    f"it says {told.text}")
        for wrong in (["--to", "gif"], ["--to", "svg", "--scale", "0"],
                      ["--to", "svg", "--lanes", "none"],
                      ["--to", "svg", "-o", "old.xml"]):
            run("compare", "old.xml", "new.xml", *wrong,
                cwd=here).expect_status(2)
        expect((here / "old.xml").read_text("utf-8"), GOOD, "the journey")


def compares_nothing_wrong():
    with folder() as here:
        write(here / "old.xml", GOOD)
        write(here / "bad.xml", GOOD[:100])
        run("compare", "old.xml", "bad.xml", cwd=here).expect_status(1)
        run("compare", "old.xml", "none.xml", cwd=here).expect_status(3)
        for arguments in (["old.xml"], ["old.xml", "old.xml", "old.xml"],
                          ["old.xml", "old.xml", "--format", "csv"],
                          ["old.xml", "old.xml", "-o", "old.xml"]):
            run("compare", *arguments, cwd=here).expect_status(2)
        expect((here / "old.xml").read_text("utf-8"), GOOD, "the journey")


def checks_samples():
    samples = sorted(path for path in
                     (TOP / "examples" / "journeys").iterdir()
                     if path.is_file())
    expect_true(len(samples) >= 5, f"only {len(samples)} samples")
    result = run("check", *map(str, samples))
    expect(result.expect_status(0).out, b"", "standard output")
    expect_true(": error: " not in result.message, "an error")


def measures(form):
    """The figures of a journey on standard output, whatever it comes from."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        result = run("measure", "good.xml", "--format", form, cwd=here)
        expect(result.expect_status(0).err, b"", "standard error")
        piped = run("measure", "-", "--format", form, cwd=here, stdin=GOOD)
        expect(piped.expect_status(0).out, result.out, "by standard input")
        return result.text


def measures_json():
    found = json.loads(measures("json"))
    expect(found["journey"]["id"], "tea", "id")
    expect(found["emotion"]["lowest"], {"id": "order", "value": 0.5}, "lowest")
    expect_true("funnel" not in found, "what is absent is told")


def measures_csv():
    lines = measures("csv").split("\n")
    expect(lines[0], "measure,id,value,unit,low,high,n", "head")
    expect_true("emotion.lowest,order,0.5,points,,," in lines, "no lowest")


def measures_text():
    text = measures("text")
    expect_match(r"0\.5", text, "text")
    with folder() as here:
        write(here / "good.xml", GOOD)
        plain = run("measure", "good.xml", cwd=here).expect_status(0)
        expect(plain.text, text, "without --format")


ECONOMY = GOOD.replace("</journey>", """<persona lifetime-value="100"/>
<stage id="buy" entered="1000"><title>Buying</title>
<pain id="p1" frequency="0.5" loss="0.2">No cups</pain>
<opportunity id="o1" resolves="p1" effect="0.5" cost="500">Cups</opportunity>
</stage></journey>""")


def assumes(*arguments):
    result = run("measure", "-", *arguments, stdin=ECONOMY)
    expect(result.expect_status(0).err, b"", "standard error")
    return result.text


def assumes_what_is_done():
    """Before, after and the difference, in each format."""
    done = ("--assume", "o1.status=done")
    found = json.loads(assumes(*done, "--format", "json"))
    risk = [change for change in found["changes"]
            if change["measure"] == "value.at_risk"]
    expect(risk, [{"measure": "value.at_risk", "before": 10000,
                   "after": 5000, "change": -5000, "better": True}], "risk")
    lines = assumes(*done, "--format", "csv").split("\n")
    expect(lines[0], "measure,id,before,after,change,unit", "head")
    expect_true("value.at_risk,,10000,5000,-5000,money" in lines, "no risk")
    expect_true("value.opportunities.return,o1,9,,,number" in lines, "return")
    expect_match(r"Revenue at risk: 10,000 before, 5,000 after "
                 r"\(difference −5,000\)", assumes(*done), "text")
    expect_match(r"من 10,000 إلى 5,000", assumes(*done, "--lang", "ar"),
                 "Arabic")


def assumes_several():
    text = assumes("--assume", "p1.loss*=0.5", "--assume", "buy.entered=2000",
                   "--format", "csv")
    expect_true("value.at_risk" not in text, "what evens out is told")
    expect_true("funnel.stages.entered,buy,1000,2000,1000,number" in text,
                "the second is not told")
    expect(assumes("--assume", "buy.entered=1000", "--format", "csv"),
           "measure,id,before,after,change,unit\n", "nothing changes")


def assumes_nothing_wrong():
    """What the journey does not take is wrong input, and what it takes is
    said."""
    for assumption, message in [
            ("p2.loss=0.1", 'nothing of the id "p2"; did you mean "p1"'),
            ("p1.lost=0.1", "there are: severity, frequency, loss"),
            ("p1.loss=2", 'loss "2" is outside 0 to 1'),
            ("o1.status=finished", "proposed, planned, started, done")]:
        result = run("measure", "-", "--assume", assumption, stdin=ECONOMY)
        expect(result.expect_status(1).out, b"", "standard output")
        expect_match(message, result.err.decode(), "message")


def measures_nothing_wrong():
    with folder() as here:
        write(here / "bad.xml", GOOD.replace("shop\">", "none\">"))
        result = run("measure", "bad.xml", "--format", "json", cwd=here)
        expect(result.expect_status(1).out, b"", "standard output")
        run("measure", "none.xml", cwd=here).expect_status(3)


def main():
    tap = Tap()
    for kind in SIGNATURES:
        tap.case(f"render draws {kind}", draws, kind)
    tap.case("render draws SVG where nothing says", draws_svg_to_anywhere)
    tap.case("render draws into a folder", draws_into_folder)
    tap.case("render refuses maps of one name", refuses_same_names)
    tap.case("render gives the same bytes in any locale", is_the_same_twice)
    tap.case("render minds its options", minds_options)
    tap.case("odd names", reads_odd_names)
    tap.case("pipes", reads_pipes)
    tap.case("content tells the format", sniffs)
    tap.case("--from overrides the suffix", overrides_suffix)
    tap.case("convert", converts)
    tap.case("convert writes what formats lists", writes_each_format)
    tap.case("formats lists pictures", lists_pictures)
    for language in ("ar", "en"):
        tap.case(f"new --lang {language}", starts, language)
    tap.case("new goes by the locale", starts_in_language_of_user)
    tap.case("new writes tables", starts_as_table)
    tap.case("new does not write over work", does_not_start_over)
    tap.case("measure prints JSON", measures_json)
    tap.case("measure prints CSV", measures_csv)
    tap.case("measure prints text", measures_text)
    tap.case("measure refuses what is wrong", measures_nothing_wrong)
    tap.case("measure --assume tells what changes", assumes_what_is_done)
    tap.case("measure --assume can be given again", assumes_several)
    tap.case("measure --assume refuses what is wrong", assumes_nothing_wrong)
    tap.case("compare tells what changed", compares)
    tap.case("compare draws a map", draws_comparisons)
    tap.case("compare refuses what is wrong", compares_nothing_wrong)
    tap.case("check finds the samples right", checks_samples)
    tap.done()


main()
