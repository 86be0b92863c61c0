# clilib.py: what the tests of the command share: TAP, running it, journeys.
# SPDX-License-Identifier: MIT

import contextlib
import errno
import fcntl
import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import traceback

TOP = pathlib.Path(os.environ.get("top_srcdir") or
                   pathlib.Path(__file__).resolve().parents[2])
RIHLA = os.environ.get("RIHLA") or str(TOP / "build" / "examples" / "rihla")
VERBS = ["render", "check", "measure", "compare", "convert", "new", "formats"]
NOBODY = 65534

NAMESPACE = "urn:rihla:journey:1"
GOOD = f"""<?xml version="1.0" encoding="UTF-8"?>
<journey xmlns="{NAMESPACE}" xml:lang="en" id="tea">
  <title>A cup of tea</title>
  <persona id="guest"><name>Guest</name></persona>
  <channel id="shop" kind="person">Shop</channel>
  <stage id="decision" kind="decision">
    <title>Decision</title>
    <goal>A cup of tea</goal>
    <touchpoint id="order" owner="Bar" channel="shop">
      <title>Orders</title>
      <emotion value="0.5">glad</emotion>
    </touchpoint>
  </stage>
</journey>
"""
TABLE = "Stage,Touchpoint,Emotion\nDecision,Orders,happy\n"


class Failure(Exception):
    """What a case found wrong."""


def expect(found, wanted, what="value"):
    if found != wanted:
        raise Failure(f"{what}: found {found!r}, wanted {wanted!r}")


def expect_true(holds, what):
    if not holds:
        raise Failure(what)


def expect_match(pattern, text, what="text"):
    if not re.search(pattern, text, re.M | re.S):
        raise Failure(f"{what}: {text!r} has nothing like {pattern!r}")


# What a build that measures coverage says where it has no right to write its
# counts: no message of the command.
NO_COUNTS = re.compile(rb"^profiling:.*\n", re.M)


class Result:
    """How a run ended."""

    def __init__(self, status, out, err, peak=0, seconds=0):
        self.status, self.out = status, out
        self.err = NO_COUNTS.sub(b"", err)
        self.peak, self.seconds = peak, seconds

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def message(self):
        return self.err.decode("utf-8")

    def expect_status(self, status):
        if self.status != status:
            raise Failure(f"exit status {self.status}, wanted {status}; "
                          f"standard error: {self.err!r}")
        return self

    def expect_message(self, pattern):
        expect_match(pattern, self.message, "standard error")
        return self


def environment(**changes):
    found = {name: value for name, value in os.environ.items()
             if name not in ("NO_COLOR", "LANGUAGE", "LC_ALL", "LC_MESSAGES",
                             "LANG")}
    found["TERM"] = "xterm"
    found.update(changes)
    return found


def run(*arguments, stdin=b"", cwd=None, **more):
    """Runs the command to its end; bytes or text may be given to it."""
    if isinstance(stdin, str):
        stdin = stdin.encode("utf-8")
    env = environment(**more.pop("env", {}))
    done = subprocess.run([RIHLA, *arguments], input=stdin, cwd=cwd, env=env,
                          stdout=more.pop("stdout", subprocess.PIPE),
                          stderr=subprocess.PIPE, timeout=120, check=False,
                          **more)
    return Result(done.returncode, done.stdout, done.stderr)


def run_shell(line, cwd=None):
    """Runs a line of bash; $RIHLA is the command."""
    done = subprocess.run(["bash", "-c", line], cwd=cwd, check=False,
                          env=environment(RIHLA=RIHLA),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=120)
    return Result(done.returncode, done.stdout, done.stderr)


def run_measured(*arguments, cwd=None):
    """Runs the command and measures its peak of memory, in KiB, and the time
    of the processor, which says more than the clock on a busy machine."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([RIHLA, *arguments], cwd=cwd, stdout=out,
                                 stderr=err, stdin=subprocess.DEVNULL,
                                 env=environment())
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Result(child.returncode, out.read(), err.read(),
                      usage.ru_maxrss, usage.ru_utime + usage.ru_stime)


def read_terminal(master, child):
    """What the command wrote to the terminal until it closed it."""
    text = b""
    while True:
        ready, _, _ = select.select([master], [], [], 60)
        if not ready:
            child.kill()
            raise Failure(f"the command hangs; so far: {text!r}")
        try:
            part = os.read(master, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            part = b""
        if not part:
            return text
        text += part


def run_on_terminal(*arguments, cwd=None, columns=80, env=None, stdin=None,
                    stdout=subprocess.PIPE):
    """Runs the command with standard error, and whatever else is given as
    "terminal", on a terminal. What it showed there is in err."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ,
                struct.pack("HHHH", 24, columns, 0, 0))
    with tempfile.TemporaryFile() as out:
        target = slave if stdout == "terminal" else out
        child = subprocess.Popen([RIHLA, *arguments], cwd=cwd, stderr=slave,
                                 stdout=target,
                                 stdin=stdin or subprocess.DEVNULL,
                                 env=environment(**(env or {})))
        os.close(slave)
        shown = read_terminal(master, child)
        os.close(master)
        child.wait(60)
        out.seek(0)
        return Result(child.returncode, out.read(), shown)


def can_drop_rights():
    """Whether the command can be run as somebody without rights."""
    if os.geteuid() != 0:
        return True
    try:
        done = subprocess.run([RIHLA, "--version"], user=NOBODY,
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False)
    except OSError:
        return False
    return done.returncode == 0


def without_rights():
    """Arguments for run() so that permissions are in force for root too."""
    return {"user": NOBODY, "group": NOBODY} if os.geteuid() == 0 else {}


@contextlib.contextmanager
def folder():
    """A folder that anybody may use, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="rihla-test-") as name:
        os.chmod(name, 0o777)
        yield pathlib.Path(name)


def write(path, content):
    if isinstance(content, str):
        content = content.encode("utf-8")
    path.write_bytes(content)
    return path


def large_journey(touchpoints, stages=20):
    """A journey file that takes a while."""
    parts = [f'<journey xmlns="{NAMESPACE}" xml:lang="ar" id="large">'
             '<title>رحلة طويلة</title>']
    for stage in range(stages):
        parts.append(f'<stage id="s{stage}"><title>مرحلة {stage}</title>')
        for number in range(touchpoints // stages):
            parts.append('<touchpoint><title>يسأل عن طلبه رقم '
                         f'{number}</title><emotion value="0.{number % 10}">'
                         'قلق</emotion></touchpoint>')
        parts.append('</stage>')
    parts.append('</journey>')
    return "\n".join(parts)


class Tap:
    """Runs cases and prints their results in the Test Anything Protocol."""

    def __init__(self):
        self.count = 0

    def case(self, name, function, *arguments):
        """One case; it passes if the function raises nothing."""
        self.count += 1
        try:
            function(*arguments)
            print(f"ok {self.count} - {name}", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            print(f"not ok {self.count} - {name}")
            text = (str(error) if isinstance(error, Failure)
                    else traceback.format_exc())
            for line in text.splitlines():
                print(f"#   {line}")
            sys.stdout.flush()

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}", flush=True)

    def done(self):
        print(f"1..{self.count}")
