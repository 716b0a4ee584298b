"""Runs the executable `schedule`, and says where it is."""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BINARY = os.path.join(HERE, ".build-release", "release", "schedule")


def build():
    """The release build; quick when nothing has changed."""
    subprocess.run(["swift", "build", "-c", "release", "--package-path", HERE,
                    "--scratch-path", os.path.dirname(os.path.dirname(BINARY))],
                   cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def schedule(document, states=None, seconds=120):
    """The answer, with `kB` (peak memory of the process); {"failed": why} where there is none."""
    command = [BINARY, "--memory"] + (["--states", str(states)] if states else [])
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
