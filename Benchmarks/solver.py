"""Runs the executable `schedule`, and says where it is.

Where `swift` is not on PATH it is built and run in the root of `.ci/toolchain`: this file is then also the server there, which
takes one request a line and answers with one line.
"""
import atexit
import json
import os
import platform
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TOOLCHAIN = os.path.join(ROOT, ".ci", "toolchain")
# What is measured is a release build; SCHEDULE_CONFIGURATION=debug is for checks, where building would take longer than running.
CONFIGURATION = os.environ.get("SCHEDULE_CONFIGURATION", "release")
SCRATCH = os.path.join(HERE, f".build-{CONFIGURATION}")
BINARIES = os.path.join(SCRATCH, CONFIGURATION)
IS_HERE = shutil.which("swift") is not None
server = None


def build(product="schedule"):
    """Builds it; quick when nothing has changed."""
    subprocess.run(([] if IS_HERE else [TOOLCHAIN]) + [
        "swift", "build", "-c", CONFIGURATION, "--package-path", HERE, "--scratch-path", SCRATCH, "--product", product],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def schedule(document, states=None, seconds=120, without=None, exchanges=False):
    """The answer, with `kB` (peak memory of the process); {"failed": why} where there is none."""
    if not IS_HERE:
        return remote({"document": document, "states": states, "seconds": seconds, "without": without,
                       "exchanges": exchanges})
    command = [os.path.join(BINARIES, "schedule"), "--memory"] + (["--states", str(states)] if states else []) \
        + (["--without", without] if without else []) + (["--exchanges"] if exchanges else [])
    try:
        done = subprocess.run(command, input=json.dumps(document), capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return {"failed": f"no answer in {seconds} s"}
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        return {"failed": f"exit {done.returncode}: {last}"}
    answer = json.loads(done.stdout)
    answer["kB"] = int((done.stderr.split() or ["0"])[-1])
    return answer


def remote(request):
    global server
    if server is None:
        server = subprocess.Popen([TOOLCHAIN, "env", f"SCHEDULE_CONFIGURATION={CONFIGURATION}", "python3",
                                   os.path.abspath(__file__)], cwd=ROOT, text=True, bufsize=1,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        atexit.register(server.stdin.close)
    server.stdin.write(json.dumps(request) + "\n")
    server.stdin.flush()
    line = server.stdout.readline()
    if not line:
        sys.exit("the toolchain's schedule ended")
    return json.loads(line)


def machine():
    """Processor, cores and system."""
    model = "unknown processor"
    try:
        for line in open("/proc/cpuinfo", encoding="utf-8"):
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def commit():
    """The last commit that changed what is built, whatever came after it."""
    done = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%h", "--", "Sources", "Benchmarks/Sources"], capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(schedule(**json.loads(line))), flush=True)
