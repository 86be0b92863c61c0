#!/usr/bin/env python3
# samples.py: the sample journeys are what the guide says of them.
# SPDX-License-Identifier: MIT
#
# Each is valid, and the review finds no gap in it, of a size that people draw, with a funnel
# that does not grow, and its pictures are there; samples in two languages are
# one journey; between them the samples use every element and attribute of the
# format, and no picture lies about unused. What is listed is what there is.

import json
import os
import re
import sys
import xml.etree.ElementTree as tree

import checklib as lib

RIHLA = os.environ["RIHLA"]
JOURNEYS = lib.TOP / "examples" / "journeys"
NAMESPACE = "{urn:rihla:journey:1}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
LARGEST_PICTURE = 16384
TOUCHPOINTS = range(8, 26)
# What a sample need not say: the language tells it.
UNUSED = {"dir"}
# What the review may find: true maps show services that are not yet good, and
# quick tables have no place for some things.
SHOWN = {"R109", "R111", "R112", "R113", "R114", "R115", "R121"}
NOT_IN_TABLES = {"R105", "R107", "R117"}
# A way out that was dropped is what this one is about; a moment of truth that
# is measured by its stage.
KNOWN = {"telecom-complaint.ar.xml": {"R106"},
         "subscription.ar.xml": {"R108"}, "subscription.en.xml": {"R108"},
         "subscription-future.ar.xml": {"R108"},
         "subscription-future.en.xml": {"R108"}}
# What differs between the languages, apart from the texts.
SPOKEN = {"owner", "author", LANGUAGE}


def run(*command):
    return lib.run([str(word) for word in command], timeout=60)


def remarks(path):
    done = run(RIHLA, "check", "--format", "json", path)
    if done.returncode != 0:
        yield f"exit {done.returncode}: {done.stdout}"
        return
    allowed = SHOWN | KNOWN.get(path.name, set())
    if path.suffix != ".xml":
        allowed |= NOT_IN_TABLES
    for finding in json.loads(done.stdout):
        if finding["code"] not in allowed:
            yield str(finding)


def read(path):
    """The journey as its canonical file has it, whatever the format."""
    done = run(RIHLA, "convert", "--quiet", "--to", "xml", path, "-o", "-")
    return tree.fromstring(done.stdout)


def size_problems(journey):
    count = len(list(journey.iter(f"{NAMESPACE}touchpoint")))
    if count not in TOUCHPOINTS:
        yield f"{count} touchpoints"


def funnel_problems(journey):
    entered = [int(stage.get("entered"))
               for stage in journey.iter(f"{NAMESPACE}stage")
               if stage.get("entered")]
    if entered != sorted(entered, reverse=True):
        yield f"the funnel grows: {entered}"


def skeleton(journey):
    for element in journey.iter():
        attributes = sorted((name, value) for name, value
                            in element.attrib.items() if name not in SPOKEN)
        yield element.tag.removeprefix(NAMESPACE), attributes


def twin_problems(one, other):
    for ours, theirs in zip(skeleton(one), skeleton(other)):
        if ours != theirs:
            yield f"{ours} is not {theirs}"
            return
    if len(list(one.iter())) != len(list(other.iter())):
        yield "one has more elements"


def known_names(pattern):
    """The names that the table of elements gives, each in quotes."""
    text = (lib.TOP / "lib" / "model" / "attributes.c").read_text("utf-8")
    return set(re.findall(pattern, text))


def unused_problems(journeys):
    elements = [element for journey in journeys for element in journey.iter()]
    used = {element.tag.removeprefix(NAMESPACE) for element in elements}
    known = known_names(r'\{ "([a-z]+)",\s+RIHLA_PART_')
    if len(known) < 22:
        yield f"only {len(known)} elements are known"
    for name in sorted(known - used):
        yield f"no sample has a {name}"
    used = {name.replace(LANGUAGE, "xml:lang")
            for element in elements for name in element.attrib}
    for name in sorted(known_names(r'\.name = "([a-z:-]+)"') - used - UNUSED):
        yield f"no sample has the attribute {name}"


def pictures(journey):
    """The files that a journey names."""
    for element in journey.iter():
        for name in ("href", "picture"):
            if element.get(name):
                yield element.get(name)


def picture_problems(journey):
    for name in pictures(journey):
        path = JOURNEYS / name
        if not path.is_file():
            yield f"there is no {name}"
        elif path.stat().st_size > LARGEST_PICTURE:
            yield f"{name} has {path.stat().st_size} bytes"


def list_problems(journeys):
    there = {str(path.relative_to(lib.TOP)) for path in JOURNEYS.rglob("*")
             if path.is_file()}
    listed = set(re.findall(r"^\t(examples/journeys/\S+)",
                            (lib.TOP / "examples" / "files.am").read_text(),
                            re.M))
    told = set(re.findall(r"\]\(\.\./\.\./(examples/journeys/\S+)\)",
                          (lib.TOP / "docs" / "guide" / "samples.md")
                          .read_text("utf-8")))
    named = {f"examples/journeys/{name}" for journey in journeys.values()
             for name in pictures(journey)}
    samples = {f"examples/journeys/{name}" for name in journeys}
    for name in sorted(there ^ listed):
        yield f"{name}: there and listed are two things"
    for name in sorted(samples ^ told):
        yield f"{name}: there and told of in the guide are two things"
    for name in sorted(there - samples - named):
        yield f"{name} is shown nowhere"


def main():
    tap = lib.Tap()
    journeys = {}
    for path in sorted(path for path in JOURNEYS.iterdir() if path.is_file()):
        tap.case(f"{path.name} is valid, without a gap", remarks(path))
        journey = journeys[path.name] = read(path)
        tap.case(f"{path.name} is of a usual size", size_problems(journey))
        tap.case(f"{path.name} has a funnel", funnel_problems(journey))
        tap.case(f"{path.name} has its pictures", picture_problems(journey))
    for name in ("subscription", "car-service"):
        tap.case(f"the two {name} are one journey", twin_problems(
            journeys[f"{name}.ar.xml"], journeys[f"{name}.en.xml"]))
    tap.case("every element and attribute is used",
             unused_problems(journeys.values()))
    tap.case("what is there is listed", list_problems(journeys))
    tap.done()


sys.exit(main())
