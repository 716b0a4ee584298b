#!/usr/bin/env python3
"""The program on terminals, pipes and full disks: check.py PROGRAM

A terminal is a pseudo terminal here; what the program sends to it is read as a terminal would read it.
"""
import errno
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
PLANNED = "plans/vendor-mid-flight/inventory.yaml"
IMPOSSIBLE = "plans/impossible-windows/inventory.yaml"
failures, checks = [], 0

# Where this was started in the background, interrupts are ignored, and would be in everything it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
# No wait lasts for ever: the alarm ends this with the name of what it waited for.
MINUTES = 10


def overdue(*_):
    raise TimeoutError(f"not done after {MINUTES} minutes")


signal.signal(signal.SIGALRM, overdue)
signal.alarm(60 * MINUTES)


def check(holds, text):
    global checks
    checks += 1
    if not holds:
        failures.append(text)


class Terminal:
    """A terminal and what has been sent to it; the program's output or errors or both lead there."""

    def __init__(self, columns=80):
        import fcntl, struct, termios

        self.near, self.far = pty.openpty()
        fcntl.ioctl(self.far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.sent = b""

    def read(self, seconds, until=None):
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (until and until in self.sent):
            if select.select([self.near], [], [], 0.05)[0]:
                try:
                    data = os.read(self.near, 65536)
                except OSError as error:
                    if error.errno == errno.EIO:
                        break
                    raise
                if not data:
                    break
                self.sent += data
        return self.sent

    def screen(self):
        """The lines that a person sees at the end: a return goes back, `ESC [ K` erases, colours are nothing."""
        lines, line, at = [], [], 0
        for part in re.findall(r"\x1b\[[0-9;]*[a-zA-Z]|.", self.sent.decode(), re.S):
            if part == "\r":
                at = 0
            elif part == "\n":
                lines.append("".join(line).rstrip())
                line, at = [], 0
            elif part == "\x1b[K":
                del line[at:]
            elif not part.startswith("\x1b"):
                line[at : at + 1] = [part]
                at += 1
        return lines + ["".join(line).rstrip()]


def environment(**changes):
    base = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TERM": "xterm"}
    return {k: v for k, v in (base | changes).items() if v is not None}


def start(arguments, **options):
    options.setdefault("env", environment())
    return subprocess.Popen([program, *arguments], **options)


def colour():
    for changes, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True),
                              ({"NOMAD_CLI_NO_COLOR": ""}, False), ({"TERM": "dumb"}, False)):
        terminal = Terminal()
        run = start(["plan", PLANNED], stdout=terminal.far, stderr=subprocess.DEVNULL, env=environment(**changes))
        os.close(terminal.far)
        terminal.read(60)
        check(run.wait() == 0, f"a plan on a terminal with {changes}")
        check((b"\x1b[" in terminal.sent) is coloured, f"colour on standard output with {changes}: {coloured}")
        check("Upgrade of acme to 1.8.21+ent" in terminal.screen()[0], f"the plan is read with {changes}")
        terminal = Terminal()
        run = start(["plan", "none.yaml"], stdout=subprocess.DEVNULL, stderr=terminal.far, env=environment(**changes))
        os.close(terminal.far)
        terminal.read(60)
        check(run.wait() == 1, "a missing file is an error")
        check((b"\x1b[" in terminal.sent) is coloured, f"colour on standard error with {changes}: {coloured}")
        check(terminal.screen()[0] == "error: cannot read none.yaml: No such file or directory", f"{terminal.screen()}")


def progress():
    inventory = pathlib.Path(PLANNED).read_bytes()

    def slowly(changes, columns=80):
        """A pipe that gives the inventory late, with standard error on a terminal."""
        terminal = Terminal(columns)
        run = start(["plan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=terminal.far,
                    env=environment(**changes))
        os.close(terminal.far)
        terminal.read(2.6)
        run.stdin.write(inventory)
        run.stdin.close()
        output = run.stdout.read()
        terminal.read(60)
        check(run.wait() == 0 and output.startswith(b"Upgrade of acme"), f"a late inventory is planned with {changes}")
        return terminal

    terminal = slowly({})
    check(b"\rwaiting for <stdin>, 1 s" in terminal.sent and b"\rwaiting for <stdin>, 2 s" in terminal.sent,
          f"the wait is shown second by second: {terminal.sent}")
    check(terminal.screen() == [""] and b"\n" not in terminal.sent, f"nothing of it stays: {terminal.screen()}")
    check(slowly({"NO_COLOR": "1"}).sent.startswith(b"\rwaiting"), "progress is no colour")
    check(slowly({"TERM": "dumb"}).sent == b"", "a terminal that cannot erase shows no progress")
    check(slowly({"TERM": None}).sent == b"", "nor does one that is not known")
    narrow = slowly({}, columns=16).sent.decode()
    parts = re.split(r"[\r]|\x1b\[K", narrow)
    check(max(map(len, parts)) < 16 and "waiting..., 1 s" in narrow, f"a narrow terminal gets a line that fits: {parts}")

    run = start(["plan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1.5)
    _, errors = run.communicate(inventory)
    check(errors == b"", f"a pipe gets no progress: {errors}")

    # Interrupted, the line is erased and the program ends as if by the signal.
    terminal = Terminal()
    run = start(["plan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=terminal.far)
    os.close(terminal.far)
    terminal.read(10, until=b"waiting for <stdin>, 1 s")
    run.send_signal(signal.SIGINT)
    terminal.read(5)
    check(run.wait() == -signal.SIGINT, "an interrupt ends the program as its signal")
    check(terminal.screen() == [""], f"the line is gone then: {terminal.screen()}")
    check(run.stdout.read() == b"", "no half of a plan")


def keyboard():
    terminal = Terminal()
    run = start(["plan", "-"], stdin=terminal.far, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    os.close(terminal.far)
    told = run.stderr.readline()
    check(b"reading standard input, which is this terminal; Ctrl-D" in told, f"who waits is told for what: {told}")
    check(run.poll() is None, "and it waits")
    os.write(terminal.near, b"format: 1\n\x04")
    _, errors = run.communicate(timeout=60)
    check(run.returncode == 1 and b"problems in <stdin>" in errors, f"what was typed is read: {errors}")


def pipes():
    for arguments, code in ((["plan", PLANNED], 0), (["plan", IMPOSSIBLE], 3),
                            (["plan", "--detailed-exitcode", PLANNED], 2), (["show", "plans/vendor-before/plan.json"], 0),
                            (["plan", PLANNED, "--format", "html"], 0), (["schema"], 0), (["rules", "list"], 0)):
        read, write = os.pipe()
        run = start(arguments, stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        os.read(read, 1)
        os.close(read)
        errors = run.stderr.read()
        check(run.wait() == code and errors == b"", f"{arguments}: a reader that goes away: {run.returncode} {errors}")
    # Before the first byte, and for messages.
    read, write = os.pipe()
    os.close(read)
    run = start(["plan", PLANNED], stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    errors = run.stderr.read()
    check(run.wait() == 0 and errors == b"", f"no reader at all: {run.returncode} {errors}")
    read, write = os.pipe()
    os.close(read)
    run = start(["plan", "none.yaml"], stdout=subprocess.DEVNULL, stderr=write)
    os.close(write)
    check(run.wait() == 1, f"nobody reads the error: {run.returncode}")
    run = subprocess.run(["bash", "-c", '"$0" plan none.yaml 2>&-', program], env=environment())
    check(run.returncode == 1, f"standard error is closed: {run.returncode}")
    # A log that is followed is not followed for nobody.
    run = start(["diagnose"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.close()
    run.stdin.write(b"rpc: can't find method Job.Statuses\n" * 2)
    run.stdin.flush()
    try:
        check(run.wait(timeout=20) == 0, f"diagnose without a reader ends with {run.returncode}")
    except subprocess.TimeoutExpired:
        run.kill()
        check(False, "diagnose reads on for nobody")


def disks():
    with open("/dev/full", "wb") as full:
        run = start(["plan", PLANNED], stdout=full, stderr=subprocess.PIPE)
        errors = run.stderr.read()
    check(run.wait() == 1 and errors == b"error: cannot write to standard output: No space left on device\n", f"full: {errors}")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "a").write_text("file")
        (folder / "d" / "plan.json").mkdir(parents=True)
        for out, words in ((f"{folder}/a/plan.txt", "Not a directory"), (f"{folder}/none/plan.txt", "No such file or directory"),
                           (f"{folder}/a/", "folder"), (f"{folder}/d/", "it is a folder"), ("/proc/plan.txt", "")):
            run = subprocess.run([program, "plan", PLANNED, "--out", out], capture_output=True, env=environment())
            check(run.returncode == 1 and run.stdout == b"" and words in run.stderr.decode() and out.rstrip("/") in run.stderr.decode(),
                  f"--out {out}: {run.returncode} {run.stderr}")
        check((folder / "a").read_text() == "file" and list((folder / "d").iterdir()) == [folder / "d" / "plan.json"],
              "what stood there stays, and nothing is left beside it")


def interrupts():
    # At whatever moment an interrupt comes: all documents of a set are there, or none, and nothing else.
    whole = None
    for delay in (None, 0.3, 0.2, 0.1, 0.05, 0.25, 0.15):
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "set"
            begun = time.monotonic()
            run = start(["plan", PLANNED, "--out", f"{out}/"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if delay is not None:
                time.sleep(delay * last)
                run.send_signal(signal.SIGINT)
            code = run.wait()
            found = sorted(p.name for p in out.iterdir()) if out.exists() else []
            if delay is None:
                whole, last = found, (time.monotonic() - begun) / 0.3
                check(code == 0 and "plan.json" in found, f"a whole set: {found}")
            else:
                check(found in ([], whole), f"interrupted after {delay}: {found}")
                check(code in (0, -signal.SIGINT), f"interrupted after {delay}: {code}")
    # One that is ignored, as in the background of a shell without job control, stays so.
    run = start(["plan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    time.sleep(0.3)
    run.send_signal(signal.SIGINT)
    output, _ = run.communicate(pathlib.Path(PLANNED).read_bytes())
    check(run.returncode == 0 and output, "an interrupt that is ignored stays so")
    # Ranking orders ends with what was tried so far.
    terminal = Terminal()
    run = start(["what-if", "plans/lts-six-regions/inventory.yaml", "--all-orders"], stdout=subprocess.PIPE, stderr=terminal.far)
    os.close(terminal.far)
    terminal.read(30, until=b" of 720 orders")
    run.send_signal(signal.SIGINT)
    output = run.stdout.read()
    terminal.read(30)
    if run.wait() == 1:
        check(any("interrupted:" in line for line in terminal.screen()) and b"(interrupted)" in output,
              f"an interrupted ranking says so: {terminal.screen()}")
    else:
        check(run.returncode == 0 and b"all 720 orders" in output, f"a ranking that was faster is whole: {run.returncode}")


for part in (colour, progress, keyboard, pipes, disks, interrupts):
    part()
for failure in failures:
    print(f"failed: {failure}", file=sys.stderr)
print(f"{checks - len(failures)} passed, {len(failures)} failed")
sys.exit(1 if failures or not checks else 0)
