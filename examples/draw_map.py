#!/usr/bin/env python3
# draw_map.py: a book of maps, a page a journey, through the bindings.
# SPDX-License-Identifier: MIT
#
#   draw_map.py OUT.pdf JOURNEY...
#
# The program owns the PDF surface and its context. Each page takes the size of
# its map and a strip below it, where the program writes the page number.

import sys

import cairo
import gi

gi.require_foreign('cairo')
gi.require_version('Rihla', '0.1')
from gi.repository import GLib, Rihla  # noqa: E402

STRIP = 36  # points


def lay_out(path):
    journey = Rihla.Journey.read_file(path, None, None)
    journey.seal(None)
    return Rihla.Layout.new(journey, None, None)


def draw_page(surface, layout, number, total):
    width, height = layout.get_width(), layout.get_height()
    text = f'{number} / {total}'

    surface.set_size(width, height + STRIP)
    context = cairo.Context(surface)
    layout.draw(context)
    context.set_source_rgb(0.42, 0.45, 0.50)
    context.set_font_size(12)
    context.move_to((width - context.text_extents(text).width) / 2,
                    height + STRIP / 2)
    context.show_text(text)
    context.show_page()


def main(arguments):
    if len(arguments) < 3:
        print(f'usage: {arguments[0]} OUT.pdf JOURNEY...', file=sys.stderr)
        return 2
    try:
        layouts = [lay_out(path) for path in arguments[2:]]
    except GLib.Error as error:
        print(error.message, file=sys.stderr)
        return 1
    with cairo.PDFSurface(arguments[1], 1, 1) as surface:
        for number, layout in enumerate(layouts, 1):
            draw_page(surface, layout, number, len(layouts))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
