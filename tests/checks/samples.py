#!/usr/bin/env python3
# samples.py: the sample journeys are what the guide says of them.
# SPDX-License-Identifier: MIT
#
# Each is valid without a remark, of a size that people draw, with a funnel
# that does not grow; the two subscriptions are one journey in two languages;
# between them the samples use every element of the format.

import os
import re
import sys
import xml.etree.ElementTree as tree

import checklib as lib

RIHLA = os.environ["RIHLA"]
JOURNEYS = lib.TOP / "examples" / "journeys"
NAMESPACE = "{urn:rihla:journey:1}"
TOUCHPOINTS = range(8, 26)
# What differs between the languages, apart from the texts.
SPOKEN = {"owner", "{http://www.w3.org/XML/1998/namespace}lang"}


def run(*command):
    return lib.run([str(word) for word in command], timeout=60)


def remarks(path):
    done = run(RIHLA, "check", "--strict", path)
    if done.returncode != 0 or done.stdout:
        yield f"exit {done.returncode}: {done.stdout}"


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


def known_elements():
    """The names that the table of elements gives, each in quotes."""
    text = (lib.TOP / "lib" / "model" / "attributes.c").read_text("utf-8")
    return set(re.findall(r'\{ "([a-z]+)",\s+RIHLA_PART_', text))


def unused_problems(journeys):
    used = {element.tag.removeprefix(NAMESPACE)
            for journey in journeys for element in journey.iter()}
    known = known_elements()
    if len(known) < 15:
        yield f"only {len(known)} elements are known"
    for name in sorted(known - used):
        yield f"no sample has a {name}"


def main():
    tap = lib.Tap()
    journeys = {}
    for path in sorted(JOURNEYS.iterdir()):
        tap.case(f"{path.name} is valid, without a remark", remarks(path))
        journey = journeys[path.name] = read(path)
        tap.case(f"{path.name} is of a usual size", size_problems(journey))
        tap.case(f"{path.name} has a funnel", funnel_problems(journey))
    tap.case("the subscriptions are one journey", twin_problems(
        journeys["subscription.ar.xml"], journeys["subscription.en.xml"]))
    tap.case("every element is used", unused_problems(journeys.values()))
    tap.done()


sys.exit(main())
