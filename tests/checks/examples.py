#!/usr/bin/env python3
# examples.py: the example programs do what they say.
# SPDX-License-Identifier: MIT
#
# draw-map leaves room for its own drawing around the map; build-journey makes
# by calls what reading its file makes; draw_map.py makes a page a journey; and
# all of them say so when they cannot.

import os
import pathlib
import struct
import sys
import tempfile

import checklib as lib

RIHLA = os.environ["RIHLA"]
PROGRAMS = lib.BUILD / "examples"
JOURNEYS = lib.TOP / "examples" / "journeys"
ARABIC = JOURNEYS / "subscription.ar.xml"
ENGLISH = JOURNEYS / "clinic.en.xml"
SECONDS = 120

# draw-map draws two pixels a point; its margin and band, in points.
PIXELS_A_POINT = 2
MARGIN, BAND = 24, 72


def run(*command):
    return lib.run([str(word) for word in command], timeout=SECONDS)


def run_problems(*command):
    done = run(*command)
    return [] if done.returncode == 0 else [
        f"exit {done.returncode}: {done.stdout}"]


def error_problems(done, words, lost):
    if done.returncode != 1:
        yield f"exit {done.returncode}, not 1"
    if words not in done.stdout:
        yield f"the message does not name {words}: {done.stdout}"
    if lost.exists():
        yield f"{lost.name} was written"


def png_size(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def room_problems(folder, journey):
    """The sheet is the map and what the program keeps for itself."""
    bare = folder / "bare.png"
    yield from run_problems(RIHLA, "render", "--scale",
                            PIXELS_A_POINT * 72 / 96, journey, "-o", bare)
    room = [ours - theirs for ours, theirs
            in zip(png_size(folder / "sheet.png"), png_size(bare))]
    wanted = [2 * MARGIN * PIXELS_A_POINT,
              (2 * MARGIN + BAND) * PIXELS_A_POINT]
    if any(abs(a - b) > 1 for a, b in zip(room, wanted)):
        yield f"room of {room} pixels, not {wanted}"


def check_draw_map(tap, folder):
    program = PROGRAMS / "draw-map"

    for journey in (ARABIC, ENGLISH):
        tap.case(f"draw-map draws {journey.name}",
                 run_problems(program, journey, folder / "sheet.png"))
        tap.case(f"draw-map keeps room beside {journey.name}",
                 room_problems(folder, journey))
    lost = folder / "lost.png"
    tap.case("draw-map names a missing file", error_problems(
        run(program, folder / "nothing.xml", lost), "nothing.xml", lost))


def same_problems(made, wanted):
    if made.read_bytes() != wanted.read_bytes():
        yield f"{made.name} is not {wanted.name}"


def check_build_journey(tap, folder):
    program = PROGRAMS / "build-journey"
    built, drawn = folder / "built.xml", folder / "built.svg"
    again, redrawn = folder / "again.xml", folder / "again.svg"

    tap.case("build-journey builds", run_problems(program, built, drawn))
    tap.case("what it builds is valid", run_problems(RIHLA, "check", built))
    tap.case("what it builds is in canonical form", [
        *run_problems(RIHLA, "convert", built, "-o", again),
        *same_problems(again, built)])
    tap.case("what it builds is drawn as what is read", [
        *run_problems(RIHLA, "render", built, "-o", redrawn),
        *same_problems(redrawn, drawn)])
    lost = folder / "no" / "where.xml"
    tap.case("build-journey names a missing folder", error_problems(
        run(program, lost, folder / "lost.svg"), "where.xml", lost))


def page_problems(book, wanted):
    words = run("pdfinfo", book).stdout.split()
    pages = words[words.index("Pages:") + 1] if "Pages:" in words else "no"
    if pages != str(wanted):
        yield f"{pages} pages, not {wanted}"


def check_draw_map_py(tap, folder):
    program = lib.TOP / "examples" / "draw_map.py"
    book, lost = folder / "book.pdf", folder / "lost.pdf"

    if os.environ.get("HAVE_INTROSPECTION") != "yes":
        tap.skip("draw_map.py", "configured without introspection")
        return
    tap.case("draw_map.py draws", run_problems(sys.executable, program, book,
                                               ARABIC, ENGLISH))
    tap.case("draw_map.py makes a page a journey", page_problems(book, 2))
    tap.case("draw_map.py names a missing file", error_problems(
        run(sys.executable, program, lost, folder / "nothing.xml"),
        "nothing.xml", lost))


def main():
    tap = lib.Tap()
    with tempfile.TemporaryDirectory(prefix="rihla-examples-") as name:
        folder = pathlib.Path(name)
        check_draw_map(tap, folder)
        check_build_journey(tap, folder)
        check_draw_map_py(tap, folder)
    tap.done()


sys.exit(main())
