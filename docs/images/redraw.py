#!/usr/bin/env python3
# redraw.py: draws the pictures of the README anew, few in bytes.
# SPDX-License-Identifier: MIT
#
#   docs/images/redraw.py RIHLA
#
# RIHLA is the command, build/examples/rihla. A map has few colours: the most
# frequent ones are kept as they are, the others (soft edges, the gradient) are
# brought down to 256 in all by median cut. A picture takes a third of the bytes.

import collections
import heapq
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

import cairo

HERE = pathlib.Path(__file__).resolve().parent
JOURNEYS = HERE.parents[1] / "examples" / "journeys"
NAMES = ("subscription.ar", "subscription.en")
COLOURS = 256
KEPT = 140


def read_rows(path):
    """The pixels, row by row, as (red, green, blue)."""
    surface = cairo.ImageSurface.create_from_png(str(path))
    width, stride = surface.get_width(), surface.get_stride()
    data = bytes(surface.get_data())
    for top in range(0, surface.get_height() * stride, stride):
        row = data[top:top + 4 * width]
        yield list(zip(row[2::4], row[1::4], row[0::4]))


def find_spread(box, counts):
    """How far a box of colours reaches, and along which of the three."""
    weight = sum(counts[colour] for colour in box) ** 0.35
    return max(((max(c[k] for c in box) - min(c[k] for c in box)) * weight, k)
               for k in range(3))


def split_box(box, counts):
    _, axis = find_spread(box, counts)
    box = sorted(box, key=lambda colour: colour[axis])
    half = sum(counts[colour] ** 0.5 for colour in box) / 2
    seen = 0
    for i, colour in enumerate(box[:-1], 1):
        seen += counts[colour] ** 0.5
        if seen >= half:
            break
    return box[:i], box[i:]


def cut(colours, counts, wanted):
    """Boxes of colours that are near each other, at most as many as wanted."""
    boxes = [(-find_spread(colours, counts)[0], 0, colours)]
    number = 1
    while len(boxes) < wanted and boxes[0][0] < 0:
        for part in split_box(heapq.heappop(boxes)[2], counts):
            heapq.heappush(boxes,
                           (-find_spread(part, counts)[0], number, part))
            number += 1
    return [box for _, _, box in boxes]


def mix(box, counts):
    weight = sum(counts[colour] for colour in box)
    return tuple(round(sum(c[k] * counts[c] for c in box) / weight)
                 for k in range(3))


def choose_palette(counts):
    """The palette, and the place in it of every colour."""
    palette = [colour for colour, _ in counts.most_common(KEPT)]
    places = {colour: i for i, colour in enumerate(palette)}
    rest = [colour for colour in counts if colour not in places]
    for box in cut(rest, counts, COLOURS - KEPT) if rest else []:
        places.update((colour, len(palette)) for colour in box)
        palette.append(mix(box, counts))
    return palette, places


def chunk(name, data):
    return (struct.pack(">I", len(data)) + name + data +
            struct.pack(">I", zlib.crc32(name + data)))


def write_png(path, rows, palette, places):
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 3, 0, 0, 0)
    lines = b"".join(b"\0" + bytes(places[pixel] for pixel in row)
                     for row in rows)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) +
                     chunk(b"PLTE", b"".join(map(bytes, palette))) +
                     chunk(b"IDAT", zlib.compress(lines, 9)) +
                     chunk(b"IEND", b""))


def reduce(drawn, path):
    """Writes a picture anew with few colours."""
    rows = list(read_rows(drawn))
    counts = collections.Counter(pixel for row in rows for pixel in row)
    write_png(path, rows, *choose_palette(counts))


def redraw(rihla, name, folder):
    drawn = folder / "drawn.png"
    subprocess.run([rihla, "render", JOURNEYS / f"{name}.xml", "-o", drawn],
                   check=True)
    reduce(drawn, HERE / f"{name}.png")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(f"usage: {arguments[0]} RIHLA")
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            redraw(arguments[1], name, pathlib.Path(folder))


if __name__ == "__main__":
    main(sys.argv)
