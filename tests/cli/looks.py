#!/usr/bin/env python3
# looks.py: themes and pictures from the command line.
# SPDX-License-Identifier: MIT

import base64

from clilib import (NAMESPACE, TOP, Tap, expect, expect_match, expect_true,
                    folder, run, write)

THEMES = ("colour-safe", "dark", "default", "high-contrast", "print")
SAMPLE = TOP / "examples" / "journeys" / "subscription.ar.xml"
BRAND = TOP / "examples" / "themes" / "brand.theme"
FACE = ('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
        '<circle id="face" r="5" fill="#123456"/><script>x()</script></svg>')


def journey(picture):
    return (f'<journey xmlns="{NAMESPACE}" xml:lang="en"><title>T</title>'
            f'<persona picture="{picture}"><name>Sam</name></persona>'
            f'<stage kind="decision"><title>S</title></stage></journey>')


def draws_in_each_theme():
    """Each differs from the others, and comes out the same each time."""
    drawn = {}
    for theme in THEMES:
        maps = [run("render", SAMPLE, "--to", "svg", "--theme", theme)
                .expect_status(0) for _ in range(2)]
        expect(maps[0].err, b"", f"what {theme} says")
        expect(maps[0].out, maps[1].out, f"the second map in {theme}")
        drawn[theme] = maps[0].out
    expect(len(set(drawn.values())), len(THEMES), "different maps")


def names_the_themes():
    text = run("render", "--help").expect_status(0).text
    for theme in THEMES:
        expect_match(theme, text, "the help")
    result = run("render", SAMPLE, "--theme", "nonesuch").expect_status(2)
    for theme in THEMES:
        expect_match(theme, result.message, "the message")


def draws_a_brand():
    result = run("render", SAMPLE, "--to", "svg", "--theme", BRAND)
    expect(result.expect_status(0).err, b"", "what it says")
    logo = base64.b64encode((BRAND.parent / "brand-logo.svg").read_bytes())
    expect_true(logo in result.out, "the logo is not in the map")


def shows_a_picture():
    """It is in the map as a file, and nothing of it in the page."""
    with folder() as here:
        (here / "in").mkdir()
        write(here / "in" / "face.svg", FACE)
        write(here / "in" / "j.xml", journey("face.svg"))
        result = run("render", "in/j.xml", "--to", "svg", cwd=here)
        expect(result.expect_status(0).err, b"", "what it says")
        expect_true(base64.b64encode(FACE.encode()) in result.out, "no face")
        expect_true(b"<script" not in result.out, "a script is in the page")
        expect_true(b'"face"' not in result.out, "an id is in the page")


def refuses(picture, message):
    """The map is drawn all the same, with the sign for a person."""
    with folder() as here:
        (here / "in").mkdir()
        write(here / "face.svg", FACE)
        (here / "in" / "link.svg").symlink_to(here / "face.svg")
        write(here / "in" / "bad.svg", FACE[:40])
        write(here / "in" / "j.xml", journey(picture))
        result = run("render", "in/j.xml", "-o", "map.svg", cwd=here)
        expect_match(r"in/j\.xml:1:\d+: warning: the picture .*" + message +
                     r".*R406", result.expect_status(0).message, "the message")
        expect_true(b"<ellipse" in (here / "map.svg").read_bytes(), "no sign")


def looks_in_no_folder():
    with folder() as here:
        write(here / "face.svg", FACE)
        result = run("render", "-", "--to", "svg", cwd=here,
                     stdin=journey("face.svg").encode())
        expect_match("there is no folder to look in",
                     result.expect_status(0).message, "the message")
        expect_true(b"data:image" not in result.out, "a picture was read")


def main():
    tap = Tap()
    tap.case("each theme draws", draws_in_each_theme)
    tap.case("help and errors name the themes", names_the_themes)
    tap.case("a brand has its logo", draws_a_brand)
    tap.case("a picture is shown", shows_a_picture)
    for picture, message in (("../face.svg", "outside the folder"),
                             ("/etc/hostname", "outside the folder"),
                             ("http://localhost:9/a.png", "is an address"),
                             ("file:///etc/hostname", "is an address"),
                             ("link.svg", "leads out of the folder"),
                             ("none.png", "cannot be read"),
                             ("bad.svg", "is a damaged SVG file")):
        tap.case(f"{picture} is refused", refuses, picture, message)
    tap.case("standard input has no folder", looks_in_no_folder)
    tap.done()


main()
