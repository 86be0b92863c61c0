#!/usr/bin/env python3
# draw.py: draws the gallery, and the page that shows it, from the samples.
# SPDX-License-Identifier: MIT
#
#   docs/gallery/draw.py RIHLA [NAME...]
#
# RIHLA is the command, build/examples/rihla. With names, only those pictures
# are drawn. make gallery runs this. The table below is the gallery: a name, what
# it shows, the sample, and the options of rihla render. Two samples are those of
# rihla compare. Pictures of one map have the suffix .png; a map of several pages
# gives one picture a page.

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "docs" / "images"))

import redraw  # noqa: E402

GROUPS = (
    ("Arabic and English", (
        ("subscription-ar", "A journey in Arabic", "subscription.ar.xml", ""),
        ("subscription-en", "The same in English", "subscription.en.xml", ""),
    )),
    ("What a map can show", (
        ("blueprint-ar", "A service blueprint, with a storyboard, owners and "
         "handoffs, in Arabic", "car-service.ar.xml", ""),
        ("blueprint-en", "The same in English", "car-service.en.xml", ""),
        ("personas", "Several personas, in Arabic", "airport.ar.xml", ""),
        ("states", "As it is against as it is to be, with intervals",
         "returns.en.xml", ""),
        ("everything", "Every lane, notes and annotations, in Arabic",
         "telecom-complaint.ar.xml", ""),
        ("table", "What comes of a table", "grocery-delivery.ar.md", ""),
    )),
    ("Levels of detail", (
        ("executive-ar", "At one look, in Arabic", "telecom-complaint.ar.xml",
         "--detail executive --page A4"),
        ("executive-en", "At one look", "returns.en.xml",
         "--detail executive --page A4"),
        ("operational", "What a team works with", "clinic.en.xml",
         "--detail operational"),
    )),
    ("Themes", (
        ("print-ar", "Little ink", "subscription.ar.xml", "--theme print"),
        ("high-contrast-en", "High contrast", "subscription.en.xml",
         "--theme high-contrast"),
        ("dark-ar", "Dark", "subscription.ar.xml", "--theme dark"),
        ("colour-safe-en", "For eyes that tell fewer colours apart",
         "subscription.en.xml", "--theme colour-safe"),
        ("brand-ar", "A brand in ten lines, with its logo",
         "subscription.ar.xml", "--theme examples/themes/brand.theme"),
    )),
    ("Pages", (
        ("a4-ar", "A4, in Arabic", "car-service.ar.xml", "--page A4"),
        ("a4-portrait-en", "A4 upright", "subscription.en.xml",
         "--page A4-portrait --smallest-text 6pt"),
        ("a3-en", "A3", "clinic.en.xml", "--page A3"),
        ("letter-en", "Letter", "subscription.en.xml", "--page Letter"),
        ("a5-ar", "A5, in Arabic", "subscription.ar.xml", "--page A5"),
    )),
    ("Two journeys as one", (
        ("comparison-ar", "What changes, in Arabic",
         "subscription.ar.xml subscription-future.ar.xml", ""),
        ("comparison-en", "What changes",
         "subscription.en.xml subscription-future.en.xml", ""),
    )),
    ("Phones", (
        ("phone-ar", "For a phone, in Arabic", "subscription.ar.xml",
         "--page phone"),
        ("phone-en", "For a phone", "subscription.en.xml", "--page phone"),
    )),
    ("Languages", (
        ("french", "With French labels", "subscription.en.xml", "--lang fr"),
        ("persian", "With Persian labels and calendar", "subscription.ar.xml",
         "--lang fa"),
        ("indic-digits", "With Arabic-Indic digits", "public-service.ar.xml",
         "--digits arabic-indic"),
    )),
)


def pictures_of(name):
    return sorted(HERE.glob(f"{name}.png")) + \
        sorted(HERE.glob(f"{name}-[0-9]*.png"),
               key=lambda path: int(path.stem.rsplit("-", 1)[1]))


def name_call(sample):
    """The verb and the files, as from the top of the tree."""
    names = sample.split()
    verb = "render" if len(names) == 1 else "compare"
    return [verb] + [f"examples/journeys/{name}" for name in names]


def draw(rihla, name, sample, options):
    """Draws the pictures of one entry in place of those that are there."""
    for old in pictures_of(name):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        wanted = pathlib.Path(folder) / f"{name}.png"
        subprocess.run([rihla, *name_call(sample), *options.split(), "-o",
                        wanted], check=True, cwd=ROOT)
        for drawn in pathlib.Path(folder).glob("*.png"):
            redraw.reduce(drawn, HERE / drawn.name)


def describe(name, title, sample, options):
    command = " ".join(["rihla", *name_call(sample), *options.split(), "-o",
                        f"{name}.png"])
    shown = "\n".join(f"![{title}]({path.name})" for path in pictures_of(name))
    return f"### {title}\n\n    {command}\n\n{shown}\n"


def write_page():
    lines = ["# Gallery\n",
             "Drawn by `make gallery` from the samples in "
             "[examples/journeys](../../examples/journeys).\n"]
    for heading, entries in GROUPS:
        lines.append(f"## {heading}\n")
        lines += [describe(*entry) for entry in entries]
    (HERE / "README.md").write_text("\n".join(lines), encoding="utf-8")


def main(arguments):
    if len(arguments) < 2:
        sys.exit(f"usage: {arguments[0]} RIHLA [NAME...]")
    rihla = pathlib.Path(arguments[1]).resolve()
    names = arguments[2:]
    known = [entry[0] for _, entries in GROUPS for entry in entries]
    for name in names:
        if name not in known:
            sys.exit(f"no picture is called {name}")
    for _, entries in GROUPS:
        for name, _, sample, options in entries:
            if not names or name in names:
                draw(rihla, name, sample, options)
    write_page()


if __name__ == "__main__":
    main(sys.argv)
