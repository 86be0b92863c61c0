#!/usr/bin/env python3
# outputs.py: where writing fails or is killed: the exit status, and the old
# file as it was.
# SPDX-License-Identifier: MIT

import os
import pathlib
import re
import signal
import stat
import subprocess
import time

from clilib import (GOOD, NOBODY, RIHLA, Tap, can_drop_rights, environment,
                    expect, expect_match, expect_true, folder, large_journey,
                    run, run_shell, without_rights, write)

OLD = b"the old file\n"

# The verbs that write, each with the name of what it writes.
WRITERS = {
    "render svg": (["render", "good.xml"], "out.svg"),
    "render pdf": (["render", "good.xml"], "out.pdf"),
    "render png": (["render", "good.xml"], "out.png"),
    "render layout": (["render", "good.xml"], "out.layout"),
    "convert": (["convert", "good.xml"], "out.xml"),
    "new": (["new", "--lang", "ar", "--force"], "out.xml"),
}


def names(here):
    return sorted(p.name for p in here.iterdir())


def cannot_write_folder(arguments, name):
    """A folder that may not be written to."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        closed = here / "closed"
        closed.mkdir()
        write(closed / name, OLD)
        os.chmod(closed / name, 0o666)
        os.chmod(closed, 0o555)
        cache = here / "cache"  # that of the fonts, which others cannot write
        cache.mkdir()
        os.chmod(cache, 0o777)
        result = run(*arguments, "-o", f"closed/{name}", cwd=here,
                     env={"XDG_CACHE_HOME": str(cache)}, **without_rights())
        os.chmod(closed, 0o755)
        result.expect_status(3).expect_message(
            rf"^closed/{name}: error: cannot be written: Permission denied")
        expect((closed / name).read_bytes(), OLD, "the old file")
        expect(names(closed), [name], "files")


def has_no_folder(arguments, name):
    with folder() as here:
        write(here / "good.xml", GOOD)
        result = run(*arguments, "-o", f"missing/{name}", cwd=here)
        result.expect_status(3).expect_message(
            rf"\Amissing/{name}: error: cannot be written: No such file")
        result = run(*arguments, "-o", f"good.xml/{name}", cwd=here)
        result.expect_status(3).expect_message(rf"\Agood\.xml/{name}: error: ")
        expect(names(here), ["good.xml"], "files")


def fills_device(arguments, name):
    to = [] if arguments[0] == "new" else ["--to", name.split(".")[1]]
    with folder() as here:
        write(here / "good.xml", GOOD)
        result = run(*arguments, *to, "-o", "/dev/full", cwd=here)
        result.expect_status(3).expect_message(
            r"\A/dev/full: error: .*No space left")
        expect_true(stat.S_ISCHR(os.stat("/dev/full").st_mode),
                    "/dev/full was replaced")
        with open("/dev/full", "wb") as full:
            result = run(*arguments, *to, "-o", "-", cwd=here, stdout=full)
        result.expect_status(3).expect_message(
            r"\A<stdout>: error: .*No space left")
        expect(len(result.message.splitlines()), 1, "lines of messages")


def mount_small(here):
    """A disk of 16 KiB in a folder; False where that is not allowed."""
    try:
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k",
                               "tmpfs", str(here)], check=False,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return done.returncode == 0


def fills_disk(arguments, name, here):
    for left in here.iterdir():
        left.unlink()
    write(here / name, OLD)
    result = run(*arguments, "-o", name, cwd=here)
    result.expect_status(3).expect_message(
        rf"\A{name}: error: cannot be written: No space left")
    expect((here / name).read_bytes(), OLD, "the old file")
    expect(names(here), [name], "files")


def check_small_disk(tap):
    with folder() as outside:
        disk = outside / "disk"
        disk.mkdir()
        is_mounted = mount_small(disk)
        journey = write(outside / "large.xml", large_journey(400))
        try:
            for verb in ("render svg", "render pdf", "render png", "convert"):
                name = f"a disk that gets full: {verb}"
                if not is_mounted:
                    tap.skip(name, "no file system can be mounted here")
                    continue
                arguments, output = WRITERS[verb]
                more = ["--scale", "0.5"] if output == "out.png" else []
                tap.case(name, fills_disk,
                         [arguments[0], str(journey), *more], output, disk)
        finally:
            if is_mounted:
                subprocess.run(["umount", str(disk)], check=False)


def kill_after(arguments, here, seconds):
    """Starts the command and kills it. Returns whether it was still at it."""
    child = subprocess.Popen([RIHLA, *arguments], cwd=here,
                             stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env=environment())
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    return child.wait(60) == -signal.SIGKILL


def survives_kill(suffix):
    """Whenever it is killed, the output is the old one or the new one."""
    with folder() as here:
        write(here / "large.xml", large_journey(1500))
        arguments = ["render", "large.xml", "--scale", "0.1", "-o",
                     f"out.{suffix}"]
        started = time.monotonic()
        run(*arguments, cwd=here).expect_status(0)
        whole = time.monotonic() - started
        new = (here / f"out.{suffix}").read_bytes()
        n_killed = 0
        # The first two also find it at work on a machine that was busy when
        # the whole was measured.
        for seconds in (0.03, 0.1, *(whole * tenth / 10
                                     for tenth in (3, 5, 7, 8, 9))):
            write(here / f"out.{suffix}", OLD)
            if kill_after(arguments, here, seconds):
                n_killed += 1
            found = (here / f"out.{suffix}").read_bytes()
            expect_true(found in (OLD, new), "half a file, or none")
            expect(names(here), ["large.xml", f"out.{suffix}"], "files")
        expect_true(n_killed >= 2, f"only {n_killed} runs were killed half way")


def replaces_whole(arguments, name):
    """The new file takes the place of the old one: link and mode stay."""
    with folder() as here:
        write(here / "good.xml", GOOD)
        (here / "real").mkdir()
        target = write(here / "real" / name, OLD)
        os.chmod(target, 0o640)
        os.symlink(f"real/{name}", here / name)
        run(*arguments, "-o", name, cwd=here).expect_status(0)
        expect_true((here / name).is_symlink(), "the link was replaced")
        expect_true(target.read_bytes() != OLD, "nothing was written")
        expect(stat.S_IMODE(target.stat().st_mode), 0o640, "mode")
        expect(names(here / "real"), [name], "files")


def keeps_old_file_on_wrong_input():
    with folder() as here:
        write(here / "bad.xml", "<journey")
        for name in ("out.svg", "out.pdf", "out.png"):
            write(here / name, OLD)
            run("render", "bad.xml", "-o", name, cwd=here).expect_status(1)
            expect((here / name).read_bytes(), OLD, name)
        write(here / "out.xml", OLD)
        run("convert", "bad.xml", "-o", "out.xml", cwd=here).expect_status(1)
        expect((here / "out.xml").read_bytes(), OLD, "out.xml")


def names_way_out_of_large_png():
    with folder() as here:
        write(here / "good.xml", GOOD)
        write(here / "out.png", OLD)
        result = run("render", "good.xml", "--scale", "1e9", "-o", "out.png",
                     cwd=here).expect_status(1)
        result.expect_message(r"error: .*scale")
        expect((here / "out.png").read_bytes(), OLD, "the old file")


def minds_closed_output():
    """A reader that goes away is told of once; so is a closed output."""
    with folder() as here:
        write(here / "large.xml", large_journey(200))
        result = run_shell('"$RIHLA" render large.xml | :; '
                           'exit "${PIPESTATUS[0]}"', cwd=here)
        result.expect_status(3).expect_message(
            r"\A<stdout>: error: [^\n]*Broken pipe\n\Z")
        for verb in ("render large.xml", "convert large.xml", "new",
                     "formats", "--help", "render --help"):
            result = run_shell(f'"$RIHLA" {verb} >&-', cwd=here)
            result.expect_status(3).expect_message(
                r"\A<stdout>: error: [^\n]*Bad file descriptor\n\Z")


def keeps_messages_out_of_files():
    """With standard files closed, no file that is opened takes their place."""
    with folder() as here:
        write(here / "t.csv", "Stage,Weather\nDecision,rain\n")
        run_shell('"$RIHLA" render t.csv -o out.svg <&- >&- 2>&-',
                  cwd=here).expect_status(0)
        found = (here / "out.svg").read_bytes()
        expect_true(b"warning" not in found, "a message in the picture")
        run("render", "t.csv", "-o", "again.svg", cwd=here).expect_status(0)
        expect(found, (here / "again.svg").read_bytes(), "the picture")


def writes_pages():
    """Several pages become numbered files, or one PDF."""
    with folder() as here:
        write(here / "long.xml", large_journey(60, 30))
        pages = ["render", "long.xml", "--page", "A5"]
        for suffix in ("svg", "png"):
            result = run(*pages, "-o", f"map.{suffix}", cwd=here)
            found = re.search(rf"(\d+) pages: map-1\.{suffix} to "
                              rf"map-(\d+)\.{suffix}\n",
                              result.expect_status(0).message)
            expect_true(found is not None, f"told: {result.message}")
            expect(found[1], found[2], "the last page")
            expect(names(here), sorted(
                ["long.xml", *(f"map-{i + 1}.{suffix}"
                               for i in range(int(found[1])))]), "files")
            for path in here.glob("map-*"):
                path.unlink()
        run(*pages, "-o", "map.pdf", "-q", cwd=here).expect_status(0)
        expect(names(here), ["long.xml", "map.pdf"], "files")
        done = subprocess.run(["pdfinfo", "map.pdf"], cwd=here, check=True,
                              capture_output=True, text=True)
        expect_match(rf"(?m)^Pages: +{found[1]}$", done.stdout, "pdfinfo")
        run(*pages, "--smallest-text", "0", "-o", "one.svg",
            cwd=here).expect_status(0)
        expect_true((here / "one.svg").exists(), "one page is one file")


def refuses_pages_on_stdout():
    with folder() as here:
        write(here / "long.xml", large_journey(60, 30))
        for kind in ("svg", "png"):
            result = run("render", "long.xml", "--page", "A5", "--to", kind,
                         "-o", "-", cwd=here)
            result.expect_message(
                rf"long\.xml: error: the map has \d+ pages, and "
                rf"{kind.upper()} holds one")
            expect(result.out, b"", "output")


def writes_pages_all_or_none():
    with folder() as here:
        write(here / "long.xml", large_journey(60, 30))
        write(here / "map-1.svg", OLD)
        (here / "map-2.svg").mkdir()
        pages = ["render", "long.xml", "--page", "A5", "-o"]
        result = run(*pages, "map.svg", cwd=here)
        result.expect_status(3).expect_message(r"map-2\.svg: cannot be written")
        expect((here / "map-1.svg").read_bytes(), OLD, "the old file")
        expect(names(here), ["long.xml", "map-1.svg", "map-2.svg"], "files")
        write(here / "page-1.svg", large_journey(60, 30))
        result = run("render", "page-1.svg", "--from", "xml", "--page", "A5",
                     "-o", "page.svg", cwd=here)
        result.expect_status(2).expect_message("over its journey")


def main():
    tap = Tap()
    tap.case("several pages become files", writes_pages)
    tap.case("several pages are refused on standard output",
             refuses_pages_on_stdout)
    tap.case("pages are written all or none", writes_pages_all_or_none)
    is_able = can_drop_rights()
    for verb, (arguments, name) in WRITERS.items():
        title = f"{verb}: a folder that may not be written to"
        if is_able:
            tap.case(title, cannot_write_folder, arguments, name)
        else:
            tap.skip(title, f"root, and user {NOBODY} cannot run the command")
        tap.case(f"{verb}: a folder that is missing", has_no_folder, arguments,
                 name)
        if pathlib.Path("/dev/full").exists():
            tap.case(f"{verb}: a full device", fills_device, arguments, name)
        else:
            tap.skip(f"{verb}: a full device", "there is no /dev/full")
        tap.case(f"{verb}: the old file is replaced", replaces_whole,
                 arguments, name)
    check_small_disk(tap)
    for suffix in ("svg", "png"):
        tap.case(f"killed while it draws {suffix}", survives_kill, suffix)
    tap.case("a wrong input leaves the old file",
             keeps_old_file_on_wrong_input)
    tap.case("a PNG that is too large", names_way_out_of_large_png)
    tap.case("standard output that is closed", minds_closed_output)
    tap.case("standard files that are closed", keeps_messages_out_of_files)
    tap.done()


main()
