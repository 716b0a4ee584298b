"""An interrupted part of a ranking goes on where it was, and comes to the bytes of one that nobody interrupted.

    python3 scripts/what-if/resume.py PROGRAM
"""
import os
import signal
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
# Whoever started this may ignore it, and then the program would from its first moment on.
signal.signal(signal.SIGINT, signal.default_int_handler)

with tempfile.TemporaryDirectory() as folder:
    inventory, kept, part = (os.path.join(folder, name) for name in ("inventory.yaml", "kept.json", "part.json"))
    with open(inventory, "w", encoding="utf-8") as out:
        out.write("format: 1\nfederation: resumed\nedition: enterprise\nauthoritative: r0\ntarget: 1.8.21+ent\n"
                  "planning: {crews: 2}\nregions:\n")
        for index in range(8):
            out.write(f"  r{index}: {{servers: {{count: {3 + index % 3}, version: 1.7.10+ent}}, exposure: {index}}}\n")
    ask = [program, "what-if", inventory, "--all-orders", "--shard", "1/16"]
    whole = subprocess.run(ask, stdout=subprocess.PIPE, check=True).stdout
    delay, interrupted, status = 0.05, 0, None
    while status != 0 or not interrupted:
        if delay > 300:
            sys.exit("no run was interrupted between its first and its last order")
        run = subprocess.Popen(ask + ["--resume", kept, "--out", part], stderr=subprocess.DEVNULL)
        try:
            status = run.wait(delay)
        except subprocess.TimeoutExpired:
            run.send_signal(signal.SIGINT)
            status = run.wait()
        interrupted += os.path.exists(kept)
        # Each time longer: on every machine some run is interrupted in between, and one gets through.
        delay *= 1.4
    if os.path.exists(kept):
        sys.exit("what was kept is left behind")
    with open(part, "rb") as file:
        if file.read() != whole:
            sys.exit("an interrupted part comes to other bytes")
print(f"interrupted {interrupted} times, the same bytes")
