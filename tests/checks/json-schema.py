#!/usr/bin/env python3
# json-schema.py: the table of elements = the JSON Schema = docs/format.md, and
# the schema, the reader and the writer agree.
# SPDX-License-Identifier: MIT
#
#   json-schema.py           checks
#   json-schema.py --update  writes the schema
#
# The schema is made from the table, which dump-attributes prints, and from
# what docs/format.md says of each name. It is applied by a validator of the
# few keywords that it uses, below, to what the reader is given too: to the
# cases of tests/json, to small journeys that are right or wrong in one value
# each, and to all samples as the writer puts them.

import json
import os
import pathlib
import re
import sys
import tempfile

import checklib as lib
import schema as relaxng

SCHEMA = lib.TOP / "lib" / "data" / "rihla-journey.schema.json"
CASES = lib.TOP / "tests" / "json"
SAMPLES = lib.TOP / "examples" / "journeys"
RIHLA = os.environ.get("RIHLA", str(lib.BUILD / "examples" / "rihla"))
FORMAT = "urn:rihla:journey:1"
# Of the review: a finding and its level.
LEVEL = "^R1[0-9]{2}=(off|info|warning|error)$"

# As rihla_id_is_valid has it: of ASCII exactly, of other scripts more.
ID = r"^[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f][^\x00-\x2c\x2f\x3a-\x40" \
     r"\x5b-\x5e\x60\x7b-\x7f]*$"
PATTERNS = {
    "id": ID,
    "reference": ID,
    "language": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
    "date": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "currency": "^[A-Z]{3}$",
    "duration": r"^P(?=.)([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?"
                r"([0-9]+(\.[0-9]+)?S)?)?$",
}
# What an element needs beside the value that a case is about, so that it is a
# journey in all else. The ids are those that relaxng.words() refers to.
NEEDED = {
    "persona": {"id": "persona-a"},
    "channel": {"id": "channel-a"},
    "pain": {"id": "pain-a"},
    "text": {"lane": "lane-a"},
    "annotation": {"ref": "stage-a"},
}
# What the reader refuses for what stands beside it, of which a schema cannot
# tell: the ends of an interval stand together.
IN_COMPANY = {("emotion", "low"), ("emotion", "high")}


# --- The schema from the table -----------------------------------------------


def whole(number):
    number = float(number)
    return int(number) if number == int(number) else number


def sections():
    """{element: its section in docs/format.md}"""
    text = relaxng.DOCUMENT.read_text("utf-8")
    return {match.group(1): match.group(2) for match in re.finditer(
        r"^## `(\w+)`\n(.*?)(?=^## |\Z)", text, re.M | re.S)}


def plain(markdown):
    return " ".join(re.sub(r"[`*]", "", markdown).split())


def meanings(section):
    """{name: what the last column of its row says}"""
    rows = re.findall(r"^\| `([\w:-]+)` \|[^|]*\|(.*)\|$", section, re.M)
    return {name: plain(meaning) for name, meaning in rows}


def text_meaning(section):
    match = re.search(r"\bText: (.*?)\.(?:\s|$)", section, re.S)
    return plain(match.group(1)) if match else ""


def value_schema(kind, more):
    if kind == "enum":
        return {"enum": more}
    if kind == "boolean":
        return {"type": "boolean"}
    if kind in ("count", "number"):
        return {"type": "integer" if kind == "count" else "number",
                "minimum": whole(more[0]), "maximum": whole(more[1])}
    if kind == "numbers":
        return {"type": "array", "items": {"type": "number"}}
    if kind in ("references", "lanes"):
        return {"type": "array", "items": {"type": "string", "pattern": ID}}
    if kind == "review":
        return {"type": "array", "items": {"type": "string", "pattern": LEVEL}}
    found = {"type": "string"}
    if kind in PATTERNS:
        found["pattern"] = PATTERNS[kind]
    return found


def part_schema(kind, child):
    if kind == "texts":
        return {"type": "array", "items": {"type": "string"}}
    if kind == "children":
        return {"type": "array",
                "items": {"$ref": f"#/definitions/{child}"}}
    return {"type": "string"}


def described(found, meaning):
    return {"description": meaning, **found} if meaning else found


def element_schema(element, attributes, parts, section):
    told = meanings(section)
    properties, required = {}, []
    if element == "journey":
        properties["$schema"] = {
            "description": "for editors; not kept", "type": "string"}
        properties["format"] = {"const": FORMAT}
        required.append("format")
    for name, (kind, *more) in attributes.items():
        key = name.removeprefix("xml:")
        properties[key] = described(value_schema(kind, more), told.get(name))
        if more[1:] == ["needed"]:
            required.append(key)
    for name, (kind, *child) in parts.items():
        key = name or "text"
        assert key not in properties, f"two of {key} in {element}"
        meaning = told.get(name) if name else text_meaning(section)
        properties[key] = described(part_schema(kind, *(child or [None])),
                                    meaning)
    made = {"type": "object", "properties": properties}
    if required:
        made["required"] = required
    made["additionalProperties"] = False
    return made


def read_table():
    """Attributes as relaxng has them; parts with the element of children."""
    attributes, _ = relaxng.read_table()
    parts = {element: {} for element in attributes}
    out = lib.run([str(lib.BUILD / "tests" / "checks" / "dump-attributes")])
    for line in out.stdout.splitlines():
        what, element, name, *more = line.split("\t")
        if what == "part":
            parts[element][name] = more
    return attributes, parts


def make_schema():
    attributes, parts = read_table()
    told = sections()
    made = {element: element_schema(element, table, parts[element],
                                    told[element])
            for element, table in attributes.items()}
    return {"$schema": "http://json-schema.org/draft-07/schema#",
            "$id": f"{FORMAT}:schema",
            "title": "Rihla journey file as JSON",
            **made.pop("journey"),
            "definitions": made}


def print_schema():
    return json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n"


# --- A validator of what the schema uses -------------------------------------

TYPES = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, (int, float)) and
    not isinstance(value, bool),
    "integer": lambda value: isinstance(value, (int, float)) and
    not isinstance(value, bool) and value == int(value),
}
# Keywords that say nothing of validity, or stand only at the root.
NOTES = {"$schema", "$id", "title", "description", "definitions"}


class Validator:
    """JSON Schema, draft 7, as far as the schema of journeys uses it."""

    def __init__(self, root):
        self.root = root

    def problems(self, value, schema=None, path="journey"):
        schema = self.root if schema is None else schema
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/definitions/")
            yield from self.problems(value, self.root["definitions"][name],
                                     path)
            return
        for keyword, wanted in schema.items():
            if keyword not in NOTES:
                check = getattr(self, f"check_{keyword}")
                yield from check(value, wanted, schema, path)

    def check_type(self, value, wanted, _, path):
        if not TYPES[wanted](value):
            yield f"{path}: {value!r} is no {wanted}"

    def check_const(self, value, wanted, _, path):
        if value != wanted:
            yield f"{path}: {value!r} is not {wanted!r}"

    def check_enum(self, value, wanted, _, path):
        if value not in wanted:
            yield f"{path}: {value!r} is none of {wanted}"

    def check_pattern(self, value, wanted, _, path):
        if isinstance(value, str) and not re.search(wanted, value):
            yield f"{path}: {value!r} is not like {wanted}"

    def check_minimum(self, value, wanted, _, path):
        if TYPES["number"](value) and value < wanted:
            yield f"{path}: {value} is less than {wanted}"

    def check_maximum(self, value, wanted, _, path):
        if TYPES["number"](value) and value > wanted:
            yield f"{path}: {value} is more than {wanted}"

    def check_items(self, value, wanted, _, path):
        for index, item in enumerate(value if isinstance(value, list) else []):
            yield from self.problems(item, wanted, f"{path}[{index}]")

    def check_properties(self, value, wanted, _, path):
        for key, member in value.items() if isinstance(value, dict) else ():
            if key in wanted:
                yield from self.problems(member, wanted[key], f"{path}.{key}")

    def check_required(self, value, wanted, _, path):
        for key in wanted if isinstance(value, dict) else ():
            if key not in value:
                yield f"{path}: there is no {key}"

    def check_additionalProperties(self, value, wanted, schema, path):
        for key in value if isinstance(value, dict) and not wanted else ():
            if key not in schema["properties"]:
                yield f"{path}: {key} is not known"


# --- What it is applied to ----------------------------------------------------


def journey_with(element, key, value):
    """A journey with a place for each element, and a value in one of them."""
    def make(name, **more):
        own = {key: value} if name == element else {}
        return {**NEEDED.get(name, {}), **more, **own}

    touchpoint = make("touchpoint", **{
        name: [make(name)] for name in ("image", "emotion", "pain",
                                        "opportunity", "metric", "text",
                                        "note")})
    return make("journey", format=FORMAT, persona=[make("persona")],
                channel=[make("channel")],
                lane=[{"id": "lane-a"}, make("lane")],
                stage=[{"id": "stage-a"},
                       make("stage", touchpoint=[touchpoint])],
                annotation=[make("annotation")])


def as_number(word):
    try:
        return whole(word)
    except ValueError:
        return word


def as_json(kind, word):
    """The word of an attribute as a value of its type, or as a string."""
    if kind in ("count", "number"):
        return as_number(word)
    if kind == "boolean":
        return {"yes": True, "no": False}.get(word, word)
    if kind == "numbers":
        return [as_number(part) for part in word.split()]
    if kind in ("references", "lanes", "review"):
        return word.split() if word != "a b" else [word]
    return word


def of_wrong_type(value):
    return 1 if isinstance(value, (str, bool, list)) else "1"


def cases(element, attributes, parts):
    """(key, value, whether it is right) for an element."""
    for name, (kind, *more) in attributes.items():
        key = name.removeprefix("xml:")
        right, wrong = relaxng.words(element, name, kind, more)
        for word in right:
            yield key, as_json(kind, word), True
        for word in wrong:
            yield key, as_json(kind, word), False
        yield key, of_wrong_type(as_json(kind, right[0])), False
        yield key, None, False
    for name, (kind, *_) in parts.items():
        plain_text = kind in ("content", "text")
        if kind != "children":  # the journey around has them
            yield name or "text", "a" if plain_text else ["a"], True
        yield name or "text", 1, False
        yield name or "text", ["a", 1] if plain_text else [1], False
    yield "nonesuch", 1, False


def refused(documents):
    """Which of the documents the reader refuses, in one run."""
    with tempfile.TemporaryDirectory(prefix="rihla-json-") as folder:
        paths = []
        for number, document in enumerate(documents):
            path = pathlib.Path(folder) / f"{number}.json"
            path.write_text(json.dumps(document), "utf-8")
            paths.append(str(path))
        out = lib.run([RIHLA, "check", *paths], timeout=120).stdout
    # A finding of the review that was made an error is none of the reader's.
    wrong = set(re.findall(r"^(\S+?):[\d:]* error: .*\[R00\d\]$", out, re.M))
    return [path in wrong for path in paths]


def case_problems(validator, element, attributes, parts):
    listed = list(cases(element, attributes, parts))
    documents = [journey_with(element, key, value)
                 for key, value, _ in listed]
    for (key, value, right), document, wrong in zip(
            listed, documents, refused(documents)):
        told = f"{element}.{key} = {json.dumps(value)}"
        if right != (not list(validator.problems(document))):
            yield f"{told}: the schema {'refuses' if right else 'takes'} it"
        if right == wrong and (element, key) not in IN_COMPANY:
            yield f"{told}: the reader {'refuses' if right else 'takes'} it"


def load(path):
    return json.loads(path.read_text("utf-8-sig"))


def good_problems(validator):
    for path in sorted((CASES / "good").glob("*.json")):
        for problem in validator.problems(load(path)):
            yield f"{path.name}: {problem}"


def sample_problems(validator, path):
    done = lib.run([RIHLA, "convert", "--quiet", "--to", "json", str(path),
                    "-o", "-"])
    try:
        yield from validator.problems(json.loads(done.stdout))
    except ValueError as error:
        yield f"{error}: {done.stdout[:200]}"


def check():
    tap = lib.Tap()
    text = SCHEMA.read_text("utf-8") if SCHEMA.exists() else ""
    tap.case("the schema is what table and docs/format.md make it",
             [] if text == print_schema() else ["run: make update-schema"])
    validator = Validator(json.loads(text))
    attributes, parts = read_table()
    for element, table in attributes.items():
        tap.case(f"{element}: schema and reader agree",
                 case_problems(validator, element, table, parts[element]))
    tap.case("the schema takes what the tests take", good_problems(validator))
    for path in sorted(path for path in SAMPLES.iterdir() if path.is_file()):
        tap.case(f"{path.name} in JSON is as the schema says",
                 sample_problems(validator, path))
    tap.done()


def update():
    SCHEMA.write_text(print_schema(), "utf-8")


if __name__ == "__main__":
    update() if sys.argv[1:] == ["--update"] else check()
