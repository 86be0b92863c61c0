#!/usr/bin/env python3
# readme-snippets.py: runs what README.md and the guide tell people to type.
# SPDX-License-Identifier: MIT
#
# Each page is worked through from top to bottom in a folder of its own:
#
#   <!-- file: NAME -->   the block that follows is written to NAME
#   ```sh                 is run by bash -eu; a failure fails the test
#   <!-- output -->       the block that follows is what the last ```sh printed
#
# Other blocks (```console, ```text) are left alone. rihla, cc, pkg-config and
# python3 find the build that is tested, as if it were installed. At last the
# files that a page points to must be there. Speaks TAP.

import os
import re
import shutil
import subprocess
import sys
import tempfile

PAGES = [
    'README.md',
    'docs/README.md',
    'docs/guide/getting-started.md',
    'docs/guide/tables-to-maps.md',
    'docs/guide/samples.md',
]
FENCE = re.compile(r'(?:<!-- (file: (?P<file>[\w.-]+)|output) -->\n+)?'
                   r'^```(?P<kind>\w*)\n(?P<text>.*?)^```$', re.M | re.S)
LINK = re.compile(r'\]\((?!https?:|#)([^)#]+)')
SECONDS = 120


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, good, name, details=''):
        self.count += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.count} - {name}')
        for line in details.splitlines() if not good else []:
            print(f'# {line}')
        sys.stdout.flush()

    def skip(self, name, why):
        self.count += 1
        print(f'ok {self.count} - {name} # SKIP {why}')


def write_program(path, text):
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    os.chmod(path, 0o755)


def write_pkg_config(folder, source, build):
    """A rihla.pc that points into the build, as the installed one does."""
    with open(os.path.join(build, 'rihla.pc'), encoding='utf-8') as file:
        text = file.read()
    libs = f'Libs: -L{build}/lib/.libs -lrihla'
    cflags = f'Cflags: -I{source}/include -I{build}/include'
    text = re.sub(r'(?m)^Libs:.*$', lambda _: libs, text)
    text = re.sub(r'(?m)^Cflags:.*$', lambda _: cflags, text)
    with open(os.path.join(folder, 'rihla.pc'), 'w', encoding='utf-8') as file:
        file.write(text)


def find_typelib(build):
    for folder, _, files in os.walk(build):
        if any(name.endswith('.typelib') for name in files):
            return folder
    return None


def set_up(folder, source, build, typelib):
    """Makes the environment of a machine that has Rihla installed."""
    shims = os.path.join(folder, 'bin')
    os.mkdir(shims)
    write_program(os.path.join(shims, 'rihla'),
                  f'#!/bin/sh\nexec "{build}/examples/rihla" "$@"\n')
    write_program(os.path.join(shims, 'python3'),
                  f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    write_pkg_config(folder, source, build)
    paths = {'PATH': shims, 'PKG_CONFIG_PATH': folder,
             'LD_LIBRARY_PATH': os.path.join(build, 'lib', '.libs'),
             'GI_TYPELIB_PATH': typelib or ''}
    environment = dict(os.environ)
    for name, value in paths.items():
        old = os.environ.get(name)
        environment[name] = f'{value}:{old}' if old else value
    environment.update(LC_ALL='C.UTF-8', NO_COLOR='1')
    return environment


def name_block(page, text, start):
    return f'{page}:{text.count(chr(10), 0, start) + 1}'


def run_block(block, folder, environment):
    done = subprocess.run(['bash', '-eu', '-c', block], cwd=folder,
                          env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=SECONDS, encoding='utf-8')
    return done.returncode, done.stdout


def run_page(tap, page, text, folder, environment, has_bindings):
    output = ''
    for match in FENCE.finditer(text):
        name = name_block(page, text, match.start('kind'))
        body = match['text']
        if match['file']:
            with open(os.path.join(folder, match['file']), 'w',
                      encoding='utf-8') as file:
                file.write(body)
        elif match[1] == 'output':
            tap.report(output == body, f'{name} output', f'got:\n{output}')
        elif match['kind'] == 'sh':
            if 'python3 ' in body and not has_bindings:
                tap.skip(name, 'no bindings')
                continue
            status, output = run_block(body, folder, environment)
            tap.report(status == 0, name, f'{body}\nexit {status}\n{output}')


def check_links(tap, source, page, text):
    here = os.path.dirname(os.path.join(source, page))
    missing = [link for link in LINK.findall(text)
               if not os.path.exists(os.path.join(here, link.strip()))]
    tap.report(not missing, f'{page} links', ' '.join(missing))


def main():
    source = os.environ['top_srcdir']
    build = os.environ['top_builddir']
    typelib = find_typelib(build)
    tap = Tap()

    for page in PAGES:
        with open(os.path.join(source, page), encoding='utf-8') as file:
            text = file.read()
        folder = tempfile.mkdtemp(prefix='rihla-snippets-')
        work = os.path.join(folder, 'work')
        os.mkdir(work)
        try:
            environment = set_up(folder, source, build, typelib)
            environment['JOURNEYS'] = os.path.join(source, 'examples/journeys')
            run_page(tap, page, text, work, environment, typelib is not None)
            check_links(tap, source, page, text)
        finally:
            shutil.rmtree(folder)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


if __name__ == '__main__':
    sys.exit(main())
