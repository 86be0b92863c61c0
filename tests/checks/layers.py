#!/usr/bin/env python3
# layers.py: no folder includes from one further up.
# SPDX-License-Identifier: MIT
#
# cli > render > layout > report > formats > model > data; formats and report
# do not know each other; examples/ stands on the public headers only. A
# public header belongs to the folder that defines its functions, and one
# without functions to the model.

import re

import checklib as lib

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)


def included(path):
    return INCLUDE.findall(path.read_text("utf-8"))


def allowed(layer, other):
    if {layer, other} in lib.STRANGERS:
        return False
    return lib.LAYERS.index(other) <= lib.LAYERS.index(layer)


def definitions():
    """Function name -> the folder of lib/ whose files define it."""
    found = {}
    for layer in lib.LAYERS:
        for path in lib.sources(f"lib/{layer}", suffixes=(".c",)):
            for name in re.findall(r"^(rihla_\w+) \(",
                                   path.read_text("utf-8"), re.M):
                found[name] = layer
    return found


def public_layers():
    """Name of a public header -> its layer. rihla.h has the highest."""
    defined = definitions()
    layers = {}
    for header in lib.public_headers():
        homes = [defined[name] for name in lib.declared_functions(header)[0]
                 if name in defined]
        layers[header.name] = max(homes, key=lib.LAYERS.index,
                                  default="model")
    layers["rihla.h"] = lib.LAYERS[-1]
    return layers


def layer_of_include(path, kind, name, public):
    """The layer that an include reaches into; None for the system's."""
    if name.startswith("rihla/"):
        return public.get(name.split("/", 1)[1], "unknown")
    if kind == "<":
        return None
    parts = name.split("/")
    if parts[0] in lib.LAYERS:
        return parts[0]
    near = (path.parent / name).resolve()
    if near.is_relative_to(lib.TOP.resolve() / "lib"):
        return near.relative_to(lib.TOP.resolve() / "lib").parts[0]
    return None


def library_problems(layer, public):
    for path in lib.sources(f"lib/{layer}"):
        for kind, name in included(path):
            other = layer_of_include(path, kind, name, public)
            if other in lib.LAYERS and not allowed(layer, other):
                yield (f"{lib.relative(path)}: {layer} includes {name}, "
                       f"which is of {other}")


def header_problems(public):
    for header in lib.public_headers():
        for kind, name in included(header):
            other = layer_of_include(header, kind, name, public)
            if kind == '"' and not name.startswith("rihla"):
                yield f"{lib.relative(header)}: includes the internal {name}"
            elif (header.name != "rihla.h" and other in lib.LAYERS and
                  not allowed(public[header.name], other)):
                yield f"{lib.relative(header)}: includes {name} of {other}"


def example_problems():
    internal = {p.name for p in lib.sources("lib", suffixes=(".h",))}
    for path in lib.sources("examples"):
        for kind, name in included(path):
            if name.startswith("rihla/"):
                if name != "rihla/rihla.h":
                    yield f"{lib.relative(path)}: includes {name}, not rihla.h"
            elif name.split("/")[0] in lib.LAYERS or ".." in name:
                yield f"{lib.relative(path)}: includes the internal {name}"
            elif (kind == '"' and name in internal and
                  not (path.parent / name).exists()):
                yield f"{lib.relative(path)}: includes the internal {name}"


def main():
    tap = lib.Tap()
    public = public_layers()
    for layer in lib.LAYERS:
        tap.case(f"lib/{layer} includes nothing from above",
                 library_problems(layer, public))
    tap.case("the public headers keep to the layers", header_problems(public))
    tap.case("examples use the public interface only", example_problems())
    tap.done()


main()
