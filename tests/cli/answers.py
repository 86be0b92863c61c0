#!/usr/bin/env python3
# answers.py: survey answers on the command line.
# SPDX-License-Identifier: MIT

import json
import os
import subprocess

from clilib import (GOOD, TOP, Tap, expect, expect_match, expect_true,
                    folder, run, run_measured, run_on_terminal, write)

ANSWERS = """Touchpoint,Kind,Score,Date,Segment
order,nps,10,2025-01-05,new
order,nps,9,2025-01-06,old
Orders,nps,0,2025-02-05,new
decision,csat,4,2025-02-07,old
nowhere,nps,5,2025-02-07,old
"""
SAMPLES = {"clinic.en": 600, "telecom-complaint.ar": 450}
MOST_MEMORY = 1.2


def measure(*arguments, stdin=b"", answers=ANSWERS):
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "a.csv", answers)
        return run("measure", *arguments, cwd=here, stdin=stdin)


def feeds_the_report():
    result = measure("good.xml", "--answers", "a.csv", "--format", "json")
    found = json.loads(result.expect_status(0).text)["metrics"]
    expect([(metric["id"], metric["of"], metric["kind"], metric["n"])
            for metric in found],
           [("order-nps", "order", "nps", 3),
            ("decision-csat", "decision", "csat", 1)], "metrics")
    result.expect_message(r'a\.csv:6:1: warning: 1 row names no stage or '
                          r'touchpoint .*"nowhere" on line 6 \[R210\]')


def reads_standard_input():
    named = measure("good.xml", "--answers", "a.csv", "--format", "csv")
    piped = measure("good.xml", "--answers", "-", "--format", "csv",
                    stdin=ANSWERS)
    expect(piped.expect_status(0).out, named.out, "by standard input")
    piped.expect_message(r"<stdin>:6:1: warning: ")
    journey = measure("-", "--answers", "a.csv", "--format", "csv", stdin=GOOD)
    expect(journey.expect_status(0).out, named.out, "journey by standard input")


def tells_months():
    found = measure("good.xml", "--answers", "a.csv", "--by", "month",
                    "--format", "json")
    metrics = json.loads(found.expect_status(0).text)["metrics"]
    expect([month["month"] for month in metrics[0]["months"]],
           ["2025-01", "2025-02"], "months")
    expect(metrics[0]["change"], {"from": "2025-01", "to": "2025-02",
                                  "value": -200, "clear": False}, "change")
    text = measure("good.xml", "--answers", "a.csv", "--by", "month")
    expect_match(r"January 2025: \+100, n = 2", text.expect_status(0).text)
    arabic = measure("good.xml", "--answers", "a.csv", "--by", "month",
                     "--lang", "ar")
    expect_match("يناير 2025", arabic.expect_status(0).text)


def tells_segments():
    found = measure("good.xml", "--answers", "a.csv", "--by", "segment",
                    "--format", "csv")
    lines = found.expect_status(0).text.split("\n")
    expect(lines[0], "id,of,kind,segment,value,low,high,n,median,change,clear",
           "head")
    expect([line.split(",")[3] for line in lines[1:3]], ["new", "old"],
           "segments")


def refuses_wrong_usage():
    for words, pattern in (
            (["good.xml", "--by", "month"], "--by needs --answers"),
            (["good.xml", "--answers", "a.csv", "--by", "week"],
             '--by takes one of segment, month, not "week"'),
            (["-", "--answers", "-"], "standard input .* only once"),
            (["good.xml", "--answers", ""], "the name of the answers"),
            (["good.xml", "--answers", "a.csv", "--assume",
              "order.reach=0.5"], "--answers and --assume do not go")):
        result = measure(*words)
        expect(result.expect_status(2).out, b"", "standard output")
        result.expect_message(pattern)


def refuses_wrong_answers():
    missing = measure("good.xml", "--answers", "none.csv")
    missing.expect_status(3).expect_message(r"^none\.csv: error: cannot be "
                                            r"read: No such file")
    wrong = measure("good.xml", "--answers", "a.csv", answers="a,b\n1,2\n")
    expect(wrong.expect_status(1).out, b"", "standard output")
    wrong.expect_message(r"^a\.csv:1:1: error: the answers have no column of "
                         r"places; .*\[R001\]")
    undated = measure("good.xml", "--answers", "a.csv", "--by", "month",
                      answers="Touchpoint,NPS\norder,9\n")
    undated.expect_status(1).expect_message("no answer has a date")
    empty = measure("good.xml", "--answers", "a.csv", "--by", "segment",
                    answers="Touchpoint,NPS,Segment\n")
    empty.expect_status(1).expect_message("there are no answers in it")
    folders = measure("good.xml", "--answers", ".")
    folders.expect_status(3).expect_message(r"\.: error: cannot be read: ")


def reads_the_samples():
    for name, rows in SAMPLES.items():
        journey = TOP / "examples" / "journeys" / f"{name}.xml"
        answers = TOP / "examples" / "answers" / f"{name}.csv"
        result = run("measure", str(journey), "--answers", str(answers), "--by",
                     "segment", "--format", "json")
        found = json.loads(result.expect_status(0).text)["metrics"]
        expect(result.err, b"", f"what is told of {name}")
        expect(sum(metric["n"] for metric in found), rows, "answers")
        expect(sum(group["n"] for metric in found
                   for group in metric["segments"]), rows, "in segments")


def takes_little_memory():
    """However many rows there are, of which as many do not fit. The tools that
    look for faults of memory hold on to what is freed."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        for name, count in (("few.csv", 1000), ("many.csv", 300000)):
            with open(here / name, "w", encoding="utf-8") as out:
                out.write("Touchpoint,NPS,Comment\n")
                for row in range(count):
                    out.write(f"order,{row % 11},\"so,\nso {row}\"\n"
                              f"x{row},{row},\n")
        few, many = (run_measured("measure", "good.xml", "--answers", name,
                                  "--format", "csv", cwd=here)
                     for name in ("few.csv", "many.csv"))
        expect_match(r"order-nps,.*,300000$", many.expect_status(0).text)
        if not {"RIHLA_VALGRIND", "ASAN_OPTIONS"} & set(os.environ):
            expect_true(many.peak <= few.expect_status(0).peak * MOST_MEMORY,
                        f"{many.peak} KiB against {few.peak}")


def shows_progress():
    """Answers that come slowly."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        with subprocess.Popen(["bash", "-c", "echo Touchpoint,NPS; sleep 1.6; "
                               "echo order,9"],
                              stdout=subprocess.PIPE) as slow:
            result = run_on_terminal("measure", "good.xml", "--answers", "-",
                                     cwd=here, stdin=slow.stdout)
    shown = result.expect_status(0).err.decode("utf-8")
    expect_match(r"\r\x1b\[Kreading <stdin> \(1 s\)", shown, "progress")
    expect_true(shown.endswith("\r\x1b[K"), "the line is left")


def main():
    tap = Tap()
    tap.case("answers feed the report", feeds_the_report)
    tap.case("answers from standard input", reads_standard_input)
    tap.case("answers by month", tells_months)
    tap.case("answers by segment", tells_segments)
    tap.case("wrong usage is refused", refuses_wrong_usage)
    tap.case("wrong answers are refused", refuses_wrong_answers)
    tap.case("the samples are read", reads_the_samples)
    tap.case("rows take no memory", takes_little_memory)
    tap.case("progress is shown", shows_progress)
    tap.done()


main()
