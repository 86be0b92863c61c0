#!/usr/bin/env python3
# headers.py: each public header compiles alone, as C11 and as C++.
# SPDX-License-Identifier: MIT

import pathlib
import tempfile

import checklib as lib

WARNINGS = ["-Wall", "-Wextra", "-Werror", "-fsyntax-only"]


def compile_header(compiler, standard, suffix, header, folder):
    source = pathlib.Path(folder) / f"alone{suffix}"
    source.write_text(f"#include <rihla/{header.name}>\n", "utf-8")
    out = lib.run([*compiler, f"-std={standard}", *WARNINGS,
                   f"-I{lib.TOP / 'include'}", f"-I{lib.BUILD / 'include'}",
                   *lib.environment_words("PUBLIC_CFLAGS"), str(source)])
    return [out.stdout] if out.returncode else []


def main():
    tap = lib.Tap()
    languages = [("C11", lib.environment_words("CC", "cc"), "c11", ".c"),
                 ("C++", lib.environment_words("CXX", "c++"), "c++17", ".cc")]
    with tempfile.TemporaryDirectory() as folder:
        for name, compiler, standard, suffix in languages:
            for header in lib.public_headers():
                tap.case(f"{header.name} alone as {name}",
                         compile_header(compiler, standard, suffix, header,
                                        folder))
    tap.case("there are public headers",
             [] if lib.public_headers() else ["none in include/rihla"])
    tap.done()


main()
