"""Answers that stay in a file, so that a machine solves an instance once and a measurement goes on where it was cut off."""
import hashlib
import json
import os
import sys


def digest(content):
    return hashlib.sha256(content).hexdigest()[:12]


def name(document):
    """The instance's name and what tells it from another of the same name."""
    return f"{document['name']} {digest(json.dumps(document, sort_keys=True).encode())}"


class Answers:
    """A line each: the key, the answer, and how it came about (the command, the load of the machine). A later line counts."""

    def __init__(self, path):
        self.path, self.known = path, {}
        self.command = " ".join(["Benchmarks/" + os.path.basename(sys.argv[0])] + sys.argv[1:])
        if path and os.path.exists(path):
            for line in open(path, encoding="utf-8"):
                key, answer, origin = json.loads(line)
                self.known[key] = {**answer, "origin": origin}

    def keep(self, key, answer):
        origin = {"command": self.command, "load": os.getloadavg()[0]}
        if self.path:
            with open(self.path, "a", encoding="utf-8") as out:
                print(json.dumps([key, answer, origin]), file=out)
        self.known[key] = {**answer, "origin": origin}
        return self.known[key]


class Own:
    """The answers of `schedule`, of this build of it."""

    def __init__(self, answers, solver):
        self.answers, self.solver = answers, solver
        self.build = digest(open(os.path.join(solver.BINARIES, "schedule"), "rb").read())

    def solve(self, document, seconds, may_run, again=False):
        key = f"schedule {self.build} {name(document)} {seconds:g} s"
        known = self.answers.known.get(key)
        if may_run and (known is None or again):
            answer = self.solver.schedule(document, seconds=seconds)
            # The search is the same each time: what it takes longer is other work on the machine.
            if known is None or answer.get("milliseconds", 1e9) < known.get("milliseconds", 1e9):
                self.answers.keep(key, answer)
        return self.answers.known.get(key)


class Others:
    """The answers of CP-SAT, which starts when it is first asked."""

    def __init__(self, answers, start):
        self.answers, self.start, self.process = answers, start, None

    def solve(self, document, seconds, goals, may_run):
        key = f"CP-SAT {name(document)} {goals} {seconds:g} s"
        if key not in self.answers.known and may_run:
            self.process = self.process or self.start()
            answer = self.process.solve(document, seconds=seconds, goals=goals)
            self.answers.keep(key, {**answer, "version": self.process.version})
        return self.answers.known.get(key)
