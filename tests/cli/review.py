#!/usr/bin/env python3
# review.py: the findings of `rihla check`: levels, formats, exit statuses.
# SPDX-License-Identifier: MIT

import json
import os
import re
import urllib.parse

from clilib import (GOOD, NAMESPACE, TABLE, Tap, expect, expect_match,
                    expect_true, folder, run, write)

# A journey with a warning (R110) and an info (R117).
FAX = f"""<journey xmlns="{NAMESPACE}" id="j"%s>
  <channel id="fax">Fax</channel>
</journey>
"""
WARNING = (r'j\.xml:2:3: warning: no touchpoint uses channel "Fax"; [^\n]* '
           r"\[R110\]\n")
INFO = r"j\.xml:1:1: info: the journey has no persona; [^\n]* \[R117\]\n"
LEVELS = {"note", "warning", "error", "none"}


def check(here, *arguments, attributes=""):
    write(here / "j.xml", FAX % attributes)
    return run("check", *arguments, "j.xml", cwd=here)


def tells_findings():
    with folder() as here:
        result = check(here).expect_status(0)
        result.expect_message(rf"\A{INFO}{WARNING}\Z")
        expect(result.out, b"", "standard output")
        check(here, "--strict").expect_status(1)
        quiet = check(here, "--strict", "--quiet").expect_status(1)
        expect(quiet.err, b"", "standard error")


def minds_levels():
    """Of the command line, --off wins over --severity, and both over the
    file."""
    off = ' review="R110=off"'
    with folder() as here:
        for arguments, attributes, status, wanted in (
                (["--off", "R110"], "", 0, INFO),
                (["--off=R110,R117"], "", 0, ""),
                (["--off", "R110", "--off", "R117"], "", 0, ""),
                (["--off", " R110 , R117 "], "", 0, ""),
                ([], off, 0, INFO),
                (["--severity", "R110=warning"], off, 1, INFO + WARNING),
                (["--severity", "R110=info,R117=off"], "", 0,
                 WARNING.replace("warning", "info")),
                (["--severity", "R110=error", "--off", "R110"], "", 0, INFO)):
            result = check(here, "--strict", *arguments, attributes=attributes)
            expect_match(rf"\A{wanted}\Z", result.message, f"{arguments}")
            expect(result.status, status, f"the status of {arguments}")
        result = check(here, "--severity", "R117=error").expect_status(1)
        result.expect_message(r"^j\.xml:1:1: error: .* \[R117\]$")
        result = check(here, attributes=' review="R117=error"')
        expect(result.status, 1, "a level of the file")


def refuses_levels():
    with folder() as here:
        for arguments, wanted in (
                (["--off", "R199"], 'there is no finding "R199"'),
                (["--off", "R001"], 'there is no finding "R001"'),
                (["--off", ""], 'there is no finding ""'),
                (["--severity", "R110"], "such as R103=error"),
                (["--severity", ""], "such as R103=error"),
                (["--severity", "R110=loud"],
                 "one of off, info, warning, error"),
                (["--severity", "R110="], "one of off, info, warning, error"),
                (["--severity", "R1=off"], 'there is no finding "R1"'),
                (["--format", "xml"], "one of text, json, sarif")):
            result = check(here, *arguments).expect_status(2)
            expect_match(re.escape(wanted), result.message, f"{arguments}")
            expect(result.out, b"", "standard output")
        result = check(here, attributes=' review="R199=off"')
        result.expect_status(1).expect_message(
            r'\Aj\.xml:1:\d+: error: review "R199=off": there is no finding '
            r"of this number \[R002\]\n\Z")


def prints_json():
    with folder() as here:
        write(here / "good.xml", GOOD)
        expect(run("check", "--format", "json", "good.xml", cwd=here).text,
               "[]\n", "nothing found")
        write(here / "bad.xml", "<journey")
        result = check(here, "--format", "json", "bad.xml", "good.xml")
        expect(result.expect_status(1).err, b"", "standard error")
        found = json.loads(result.text)
        expect([(one["file"], one["code"], one["severity"]) for one in found],
               [("bad.xml", "R001", "error"), ("j.xml", "R117", "info"),
                ("j.xml", "R110", "warning")], "the findings")
        expect((found[2]["id"], found[2]["line"], found[2]["column"]),
               ("fax", 2, 3), "a place")
        expect(set(found[2]), {"file", "code", "severity", "id", "line",
                               "column", "message"}, "members")
        measured = run("measure", "--format", "json", "j.xml", cwd=here)
        expect([one["code"] for one in json.loads(measured.text)["findings"]],
               ["R117", "R110"], "the findings of measure")
        result = run("check", "--format", "json", "none.xml", "j.xml",
                     cwd=here).expect_status(3)
        expect_match(r"\Anone\.xml: error: cannot be read", result.message)
        expect(len(json.loads(result.text)), 2, "findings beside")


def check_rule(rule):
    expect_match(r"\AR\d\d\d\Z", rule["id"], "id")
    for name in ("shortDescription", "fullDescription"):
        expect_true(len(rule[name]["text"]) > 10, f"{name} of {rule['id']}")
    parts = urllib.parse.urlsplit(rule["helpUri"])
    expect((parts.scheme, parts.fragment), ("file", rule["id"].lower()),
           "helpUri")
    expect_true(parts.path.endswith(("/findings.md", "/diagnostics.md")),
                rule["helpUri"])
    expect_true(rule["defaultConfiguration"]["level"] in LEVELS, "level")


def check_result(result, rules):
    """The keys that SARIF 2.1.0 asks for, and those that viewers need."""
    expect(rules[result["ruleIndex"]]["id"], result["ruleId"], "ruleIndex")
    expect_true(result["level"] in LEVELS, f"level {result['level']}")
    expect_true(result["message"]["text"], "no message")
    place = result["locations"][0]["physicalLocation"]
    uri = place["artifactLocation"]["uri"]
    expect_match(r"\A(?:[A-Za-z0-9._~/!$&'()*+,;=@-]|%[0-9A-F]{2}"
                 r"|file:///)+\Z", uri, "uri")
    for name in ("startLine", "startColumn"):
        if "region" in place:
            expect_true(place["region"].get(name, 1) >= 1, name)
    return uri


def check_log(text):
    log = json.loads(text)
    expect(log["version"], "2.1.0", "version")
    expect_true(log["$schema"].endswith("sarif-schema-2.1.0.json"), "$schema")
    expect(len(log["runs"]), 1, "runs")
    sarif = log["runs"][0]
    driver = sarif["tool"]["driver"]
    expect(driver["name"], "Rihla", "the tool")
    expect_match(r"\A\d+\.\d+\.\d+\Z", driver["semanticVersion"], "version")
    expect(sarif["columnKind"], "unicodeCodePoints", "columnKind")
    ids = [rule["id"] for rule in driver["rules"]]
    expect(ids, sorted(set(ids)), "rules")
    for rule in driver["rules"]:
        check_rule(rule)
    return [(result, check_result(result, driver["rules"]))
            for result in sarif["results"]]


def prints_sarif():
    name = "رحلة 1#a:b%.xml"
    with folder() as here:
        (here / "sub").mkdir()
        write(here / "sub" / name, FAX % "")
        write(here / "t.csv", TABLE.replace("Touchpoint", "Weather"))
        write(here / "cut.xml", "<journey")
        result = run("check", "--format", "sarif", f"./sub/{name}",
                     os.path.join(here, "t.csv"), "cut.xml", cwd=here)
        expect(result.expect_status(1).err, b"", "standard error")
        found = check_log(result.text)
        encoded = "sub/" + urllib.parse.quote(name)
        expect([(one["ruleId"], uri) for one, uri in found
                if one["ruleId"] in ("R001", "R110", "R202")],
               [("R110", encoded), ("R202", "t.csv"), ("R001", "cut.xml")],
               "results")
        fax = next(one for one, _ in found if one["ruleId"] == "R110")
        place = fax["locations"][0]
        expect(place["physicalLocation"]["region"],
               {"startLine": 2, "startColumn": 3}, "region")
        expect(place["logicalLocations"], [{"name": "fax", "kind": "element"}],
               "logicalLocations")
        expect(place["physicalLocation"]["artifactLocation"]["uriBaseId"],
               "%SRCROOT%", "uriBaseId")
        expect(fax["level"], "warning", "level")


def names_files_elsewhere():
    """A file outside the folder has an absolute name, and standard input a
    name too."""
    with folder() as here:
        (here / "in").mkdir()
        write(here / "j.xml", FAX % "")
        result = run("check", "--format", "sarif", "../j.xml", cwd=here / "in")
        uris = {uri for _, uri in check_log(result.text)}
        expect_true(len(uris) == 1 and uris.pop().startswith("file:///"),
                    "the file has no absolute name")
        result = run("check", "--format", "sarif", "-", stdin=FAX % "")
        expect({uri for _, uri in check_log(result.expect_status(0).text)},
               {"%3Cstdin%3E"}, "standard input")


def is_empty_log():
    result = run("check", "--format", "sarif", "-", stdin=GOOD)
    expect(check_log(result.expect_status(0).text), [], "results")


def main():
    tap = Tap()
    tap.case("findings are told, and fail with --strict", tells_findings)
    tap.case("levels by option and in the file", minds_levels)
    tap.case("levels that are none are refused", refuses_levels)
    tap.case("findings as JSON", prints_json)
    tap.case("findings as SARIF", prints_sarif)
    tap.case("SARIF names files elsewhere", names_files_elsewhere)
    tap.case("SARIF without results", is_empty_log)
    tap.done()


main()
