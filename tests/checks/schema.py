#!/usr/bin/env python3
# schema.py: the table of elements = the RELAX NG schema = docs/format.md.
# SPDX-License-Identifier: MIT
#
# The table is what dump-attributes prints. The schema is asked in two ways:
# its patterns are walked for the names of attributes and elements, and it is
# applied to small journeys that are right or wrong in one attribute each.

import pathlib
import re
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import quoteattr

import checklib as lib

SCHEMA = lib.TOP / "lib" / "data" / "rihla-journey.rng"
DOCUMENT = lib.TOP / "docs" / "format.md"
RNG = "{http://relaxng.org/ns/structure/1.0}"
# Larger bounds are limits of the program, which a schema may leave out.
LARGEST_TOLD = 1000

# A journey with a place for each element; %s is where attributes go.
SKELETON = """<journey xmlns="urn:rihla:journey:1"{journey}>
<title>t</title>
<persona{persona}><name>n</name></persona>
<channel{channel}>c</channel>
<lane{lane}>l</lane>
<stage{stage}><title>s</title>
<touchpoint{touchpoint}><title>t</title>
<image{image}>i</image>
<emotion{emotion}>e</emotion>
<pain{pain}>p</pain>
<opportunity{opportunity}>o</opportunity>
<metric{metric}/>
<text{text}>x</text>
<note{note}>n</note>
</touchpoint></stage>
<annotation{annotation}>a</annotation></journey>
"""
DEFAULTS = {
    "journey": {"xml:lang": "en"},
    "persona": {"id": "persona-a"},
    "channel": {"id": "channel-a", "kind": "other"},
    "lane": {"id": "lane-a"},
    "stage": {"kind": "other"},
    "emotion": {"value": "1"},
    "pain": {"id": "pain-a"},
    "metric": {"kind": "other", "name": "m", "unit": "u", "value": "1"},
    "text": {"lane": "lane-a"},
    "annotation": {"ref": "pain-a"},
}
WORDS_OF_TYPE = {
    "id": (["a-1"], ["", "a b"]),
    "string": (["any text"], []),
    "language": (["ar", "en-GB"], []),
    "date": (["2025-10-21"], ["yesterday", "21/10/2025"]),
    "currency": (["SAR"], ["sar", "SARS"]),
    "boolean": (["yes", "no"], ["true", "1", ""]),
    "duration": (["PT0S", "PT1.5S", "P1DT2H3M4S"],
                 ["-PT1S", "P1Y", "P1M", "1h", ""]),
    "numbers": (["1 2.5 3"], ["one"]),
    "lanes": (["goals lane-a", ""], ["1"]),
    "review": (["R103=off R110=error", ""], ["R103", "R103=loud", "1=off"]),
}
COLOURS = (["yellow", "#ffcc00"], [])


def read_table():
    """({element: {attribute: [type, more...]}}, {element: {part: type}})"""
    out = lib.run([str(lib.BUILD / "tests" / "checks" / "dump-attributes")])
    if out.returncode:
        raise SystemExit(out.stdout)
    attributes, parts = {}, {}
    for line in out.stdout.splitlines():
        what, element, name, *more = line.split("\t")
        attributes.setdefault(element, {})
        parts.setdefault(element, {})
        (attributes if what == "attribute" else parts)[element][name] = (
            more if what == "attribute" else more[0])
    return attributes, parts


class Schema:
    """What the patterns of the schema name."""

    def __init__(self):
        self.root = ET.parse(SCHEMA).getroot()
        self.defines = {}
        for define in self.root.iter(RNG + "define"):
            self.defines.setdefault(define.get("name"), []).append(define)
        self.attributes, self.parts = {}, {}
        for element in self.root.iter(RNG + "element"):
            name = element.get("name")
            if name:
                attributes = self.attributes.setdefault(name, set())
                parts = self.parts.setdefault(name, set())
                self.walk(element, attributes, parts, set())

    def walk(self, pattern, attributes, parts, seen):
        """Collects what stands in a pattern itself, through references."""
        for child in pattern:
            if child.tag == RNG + "attribute" and child.get("name"):
                attributes.add(child.get("name"))
            elif child.tag == RNG + "element":
                if child.get("name"):
                    parts.add(child.get("name"))
            elif child.tag == RNG + "ref" and child.get("name") not in seen:
                seen.add(child.get("name"))
                for define in self.defines.get(child.get("name"), []):
                    self.walk(define, attributes, parts, seen)
            elif child.tag != RNG + "attribute":
                self.walk(child, attributes, parts, seen)


def number_words(kind, low, high):
    low, high = float(low), float(high)
    right = [f"{bound:.17g}" for bound in (low, high)
             if abs(bound) <= LARGEST_TOLD]
    wrong = ["many", ""]
    if abs(low) <= LARGEST_TOLD:
        wrong.append(f"{low - 1:.17g}")
    if abs(high) <= LARGEST_TOLD:
        wrong.append(f"{high + 1:.17g}")
    if kind == "count":
        wrong.append("1.5")
    else:
        right.append("0.5")
    return right, wrong


def words(element, name, kind, more):
    """Values that an attribute takes, and values that it does not."""
    if kind == "enum":
        return more, ["nonesuch", ""]
    if kind in ("count", "number"):
        return number_words(kind, *more)
    if kind in ("reference", "references"):
        return [f"{more[0].replace('any', 'stage')}-a"], ["1"]
    if (element, name) == ("note", "colour"):
        return COLOURS
    return WORDS_OF_TYPE[kind]


def document(element, name, value):
    filled = {}
    for place in re.findall(r"\{(\w+)\}", SKELETON):
        values = dict(DEFAULTS.get(place, {}))
        if place == element:
            values[name] = value
        filled[place] = "".join(f" {key}={quoteattr(text)}"
                                for key, text in values.items())
    return SKELETON.format(**filled)


def validate(documents):
    """Which of the documents the schema takes, in one run of xmllint."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(documents):
            path = pathlib.Path(folder) / f"{number}.xml"
            path.write_text(text, "utf-8")
            paths.append(str(path))
        out = lib.run(["xmllint", "--noout", "--relaxng", str(SCHEMA), *paths])
    taken = set(re.findall(r"^(\S+) validates$", out.stdout, re.M))
    if not re.search(r"validate", out.stdout):
        raise SystemExit(out.stdout)
    return [path in taken for path in paths]


def value_problems(element, attributes):
    cases = []
    for name, (kind, *more) in attributes.items():
        right, wrong = words(element, name, kind, more)
        cases += [(name, value, True) for value in right]
        cases += [(name, value, False) for value in wrong]
    cases.append(("nonesuch", "1", False))
    taken = validate([document(element, name, value)
                      for name, value, _ in cases])
    for (name, value, wanted), got in zip(cases, taken):
        if wanted != got:
            yield (f"{element}/@{name}=\"{value}\": the schema "
                   f"{'takes' if got else 'refuses'} it")


def name_problems(element, table, schema, where):
    for name in sorted(table - schema):
        yield f"{element}: {name} is in the table, not in {where}"
    for name in sorted(schema - table):
        yield f"{element}: {name} is in {where}, not in the table"


def document_problems(element, attributes, parts):
    """Each name stands as code in the section that is headed by `element`,
    with the nicks of an enumeration, and no attribute stands there alone."""
    if not DOCUMENT.exists():
        yield "there is no docs/format.md"
        return
    text = DOCUMENT.read_text("utf-8")
    sections = re.split(r"^#+ ", text, flags=re.M)
    section = next((part for part in sections
                    if re.match(rf"`?<?{element}>?`?\s*$",
                                part.split("\n", 1)[0])), None)
    if section is None:
        yield f"docs/format.md has no section headed `{element}`"
        return
    code = set(re.findall(r"`([^`\n]+)`", section))
    rows = set(re.findall(r"^\| *`@?([\w:-]+)`", section, re.M))
    for name, (kind, *more) in attributes.items():
        if name not in rows and f"@{name}" not in rows:
            yield f"{element}/@{name} has no row in docs/format.md"
        for nick in more if kind == "enum" else []:
            if nick not in code:
                yield f"{element}/@{name}: docs/format.md leaves out {nick}"
    for part in parts:
        if part and part not in code and f"<{part}>" not in code:
            yield f"{element}: docs/format.md leaves out the element {part}"
    for row in sorted(rows - set(attributes) - set(parts)):
        yield f"{element}: {row} is in docs/format.md, not in the table"


def main():
    tap = lib.Tap()
    attributes, parts = read_table()
    schema = Schema()
    tap.case("the schema takes the journey that the cases are made from",
             [] if validate([document("", "", "")]) == [True] else
             ["it refuses it"])
    for element, table in attributes.items():
        tap.case(f"{element}: attributes of table and schema",
                 name_problems(element, set(table),
                               schema.attributes.get(element, set()),
                               "the schema"))
        tap.case(f"{element}: parts of table and schema",
                 name_problems(element, set(parts[element]) - {""},
                               schema.parts.get(element, set()),
                               "the schema"))
        tap.case(f"{element}: values that the schema takes and refuses",
                 value_problems(element, table))
        tap.case(f"{element}: docs/format.md tells of all of them",
                 document_problems(element, table, parts[element]))
    tap.done()


if __name__ == "__main__":
    main()
