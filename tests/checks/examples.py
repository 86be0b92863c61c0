#!/usr/bin/env python3
# examples.py: the example programs do what they say.
# SPDX-License-Identifier: MIT
#
# draw-map leaves room for its own drawing around the map; build-journey makes
# by calls what reading its file makes; draw_map.py makes a page a journey; and
# all of them say so when they cannot. Speaks TAP.

import os
import struct
import subprocess
import sys
import tempfile

SOURCE = os.environ['top_srcdir']
BUILD = os.environ['top_builddir']
RIHLA = os.environ['RIHLA']
JOURNEYS = os.path.join(SOURCE, 'examples', 'journeys')
ARABIC = os.path.join(JOURNEYS, 'subscription.ar.xml')
ENGLISH = os.path.join(JOURNEYS, 'clinic.en.xml')
SECONDS = 120

# draw-map draws two pixels a point; its margin and band, in points.
PIXELS_A_POINT = 2
MARGIN, BAND = 24, 72

results = []


def report(good, name, details=''):
    results.append(good)
    print(f'{"ok" if good else "not ok"} {len(results)} - {name}')
    for line in str(details).splitlines() if not good else []:
        print(f'# {line}')


def run(*command):
    environment = dict(os.environ)
    for name, folder in (('LD_LIBRARY_PATH', f'{BUILD}/lib/.libs'),
                         ('GI_TYPELIB_PATH', find_typelib() or '')):
        old = os.environ.get(name)
        environment[name] = f'{folder}:{old}' if old else folder
    return subprocess.run(command, env=environment, timeout=SECONDS,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding='utf-8')


def find_typelib():
    for folder, _, files in os.walk(BUILD):
        if any(name.endswith('.typelib') for name in files):
            return folder
    return None


def read_size(path):
    with open(path, 'rb') as file:
        head = file.read(24)
    return struct.unpack('>II', head[16:24])


def read_bytes(path):
    with open(path, 'rb') as file:
        return file.read()


def test_draw_map(folder):
    program = os.path.join(BUILD, 'examples', 'draw-map')
    sheet, bare = f'{folder}/sheet.png', f'{folder}/bare.png'

    for journey in (ARABIC, ENGLISH):
        name = f'draw-map {os.path.basename(journey)}'
        done = run(program, journey, sheet)
        report(done.returncode == 0, name, done.stdout)
        run(RIHLA, 'render', '--scale', str(PIXELS_A_POINT * 72 / 96),
            journey, '-o', bare)
        width, height = read_size(sheet)
        map_width, map_height = read_size(bare)
        extra = (width - map_width, height - map_height)
        wanted = (2 * MARGIN * PIXELS_A_POINT,
                  (2 * MARGIN + BAND) * PIXELS_A_POINT)
        report(all(abs(a - b) <= 1 for a, b in zip(extra, wanted)),
               f'{name}: room around the map', f'{extra}, not {wanted}')
    lost = f'{folder}/lost.png'
    done = run(program, f'{folder}/nothing.xml', lost)
    report(done.returncode == 1 and 'nothing.xml' in done.stdout and
           not os.path.exists(lost), 'draw-map: a missing file', done.stdout)


def test_build_journey(folder):
    program = os.path.join(BUILD, 'examples', 'build-journey')
    built, drawn = f'{folder}/built.xml', f'{folder}/built.svg'
    again, redrawn = f'{folder}/again.xml', f'{folder}/again.svg'

    done = run(program, built, drawn)
    report(done.returncode == 0, 'build-journey', done.stdout)
    done = run(RIHLA, 'check', built)
    report(done.returncode == 0, 'build-journey: a valid file', done.stdout)
    run(RIHLA, 'convert', built, '-o', again)
    report(read_bytes(built) == read_bytes(again),
           'build-journey: the file is in canonical form')
    run(RIHLA, 'render', built, '-o', redrawn)
    report(read_bytes(drawn) == read_bytes(redrawn),
           'build-journey: built and read are drawn the same')
    done = run(program, f'{folder}/no/where.xml', drawn)
    report(done.returncode == 1 and done.stdout != '',
           'build-journey: a missing folder', done.stdout)


def test_draw_map_py(folder):
    program = os.path.join(SOURCE, 'examples', 'draw_map.py')
    book = f'{folder}/book.pdf'

    done = run(sys.executable, program, book, ARABIC, ENGLISH)
    report(done.returncode == 0, 'draw_map.py', done.stdout)
    pages = run('pdfinfo', book).stdout
    report('Pages:' in pages and pages.split('Pages:')[1].split()[0] == '2',
           'draw_map.py: a page a journey', pages)
    lost = f'{folder}/lost.pdf'
    done = run(sys.executable, program, lost, f'{folder}/nothing.xml')
    report(done.returncode == 1 and 'nothing.xml' in done.stdout and
           not os.path.exists(lost), 'draw_map.py: a missing file',
           done.stdout)


def main():
    with tempfile.TemporaryDirectory(prefix='rihla-examples-') as folder:
        test_draw_map(folder)
        test_build_journey(folder)
        if find_typelib():
            test_draw_map_py(folder)
        else:
            results.append(True)
            print(f'ok {len(results)} - draw_map.py # SKIP no bindings')
    print(f'1..{len(results)}')
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main())
