"""Random instances of a wave, by family; the same family, size, seed and capacity give the same instance everywhere.

    python3 waves.py FAMILY N SEED [CAPACITY [WAVES]]      prints one instance

The document is what `schedule` reads. Times are whole minutes from the plan's start:

    capacity     jobs that may run at once
    horizon      nothing ends later
    mixed        the federation runs several versions already at minute 0
    calendars    {name: [[start, end], ...]}; a job lies inside one interval of its calendar
    jobs         [{id, minutes, calendar, broken, team?}]; broken: weight of each minute from 0 to the job's end
    teams        {name: jobs of the team that may run at once}
    precedence   [[a, b, lag], ...]: b starts at least lag minutes after a has ended
    exposure     weight of each minute from any other job's start to this job's end
    extra        [[a, b, weight], ...]: the same for one pair, on top
"""
import json
import random
import sys

DAY = 24 * 60
LENGTHS = (40, 60, 75, 90, 120, 150, 180)
ZONES = (0, 360, 540, 900, 1320)
SOLVABLE = ("open", "nightly", "weekly", "mixed", "freeze", "teams", "canary", "tiers", "already", "identical", "tight",
            "general", "minutes")
INFEASIBLE = ("toolong", "cycle", "horizon")
FAMILIES = SOLVABLE + INFEASIBLE


class Wave:
    """Collects one instance; every random choice comes from one seeded generator."""

    def __init__(self, family, n, seed, capacity):
        self.random = random.Random(f"wave {family} {n} {seed} {capacity}")
        self.family, self.n, self.seed, self.capacity = family, n, seed, capacity
        self.weeks = max(4, (n * 330 + 7 * DAY - 1) // (7 * DAY))
        self.horizon = self.weeks * 7 * DAY
        self.calendars = {}
        self.minutes = self.choices(LENGTHS)
        self.exposure = self.choices((1, 1, 2, 3, 5, 8))
        self.broken = [0] * n
        self.teams, self.team = {}, [None] * n
        self.precedence, self.mixed = [], False
        self.extra = None

    def choices(self, values):
        return [self.random.choice(values) for _ in range(self.n)]

    def named(self, name, windows):
        self.calendars.setdefault(name, windows)
        return name

    def open(self):
        return self.named("open", [[0, self.horizon]])

    def night(self):
        """Six hours every night of one of five time zones."""
        at = self.random.choice(ZONES)
        return self.named(f"night{at}", [[t, t + 360] for t in range(at, self.horizon, DAY)])

    def twice_a_week(self, offsets, length):
        days = sorted(self.random.sample(range(7), 2))
        at = self.random.choice(offsets)
        starts = [7 * DAY * week + DAY * day + at for week in range(self.weeks) for day in days]
        return self.named(f"days{days[0]}{days[1]}at{at}for{length}", [[s, s + length] for s in starts])

    def evening(self):
        return self.twice_a_week((0, 360, 540, 900, 1080), 360)

    def document(self):
        if self.extra is None:  # The first job is the hub that everybody looks through.
            self.extra = [[0, b, 3 * self.exposure[b]] for b in range(1, self.n)]
        jobs = []
        for j in range(self.n):
            job = {"id": f"r{j:03}", "minutes": self.minutes[j], "calendar": self.names[j], "broken": self.broken[j]}
            if self.team[j] is not None:
                job["team"] = self.team[j]
            jobs.append(job)
        return {"name": f"{self.family}-n{self.n}-k{self.capacity}-s{self.seed}", "family": self.family,
                "capacity": self.capacity, "horizon": self.horizon, "mixed": self.mixed,
                "calendars": {name: self.calendars[name] for name in sorted(set(self.names))},
                "jobs": jobs, "teams": self.teams, "precedence": self.precedence,
                "exposure": self.exposure, "extra": self.extra}


def cut(windows, start, end):
    """What a freeze from start to end leaves of the windows."""
    left = []
    for a, b in windows:
        left += [[a, min(b, start)]] if a < start else []
        left += [[max(a, end), b]] if b > end else []
    return left


def instance(family, n, seed, capacity=1):
    w = Wave(family, n, seed, capacity)
    if family in ("open", "general", "cycle"):
        w.names = [w.open() for _ in range(n)]
    elif family == "weekly":
        w.names = [w.evening() for _ in range(n)]
    elif family == "mixed":
        w.names = [w.random.choice((w.open, w.evening))() for _ in range(n)]
    elif family == "tight":
        w.minutes = w.choices((120, 150, 165, 180))
        w.names = [w.twice_a_week((0, 60, 120, 180), 195) for _ in range(n)]
    elif family == "identical":
        kinds = [(w.random.choice(LENGTHS), w.random.choice((1, 2, 5)), w.night()) for _ in range(3)]
        w.minutes, w.exposure, w.names = ([kinds[j % 3][part] for j in range(n)] for part in range(3))
    elif family in FAMILIES:
        w.names = [w.night() for _ in range(n)]
    else:
        raise SystemExit(f"no family {family}; known: {' '.join(FAMILIES)}")

    if family == "freeze":  # Thirty hours without any hop, and every fourth region has a freeze of its own.
        end = 600 + DAY + w.random.choice((0, 240, 480))
        w.calendars = {name: cut(windows, 600, end) for name, windows in w.calendars.items()}
        for j in range(0, n, 4):
            w.names[j] = w.named(f"{w.names[j]}late{j}", cut(w.calendars[w.names[j]], 0, 3 * DAY + 300))
    elif family == "minutes":
        w.minutes = [w.random.randint(31, 187) for _ in range(n)]
    elif family == "teams":
        w.teams = {"east": 1, "south": 1, "west": 1}
        w.team = w.choices(sorted(w.teams))
    elif family == "canary":
        w.precedence = [[0, b, DAY] for b in range(1, n)]
    elif family == "tiers":
        tier = [3 * j // n for j in range(n)]
        w.precedence = [[a, b, 120] for a in range(n) for b in range(n) if tier[b] == tier[a] + 1]
    elif family == "already":
        w.mixed = True
        w.broken = w.choices((0, 0, 1, 3, 6))
    elif family == "general":
        w.exposure = [0] * n
        weights = [[a, b, w.random.choice((0, 0, 1, 2, 4, 9))] for a in range(n) for b in range(n) if a != b]
        w.extra = [entry for entry in weights if entry[2]]
    elif family == "toolong":
        w.minutes[n // 2] = 375
    elif family == "cycle":
        w.precedence = [[0, 1, 0], [1, 2, 0], [2, 0, 0]]
    elif family == "horizon":
        w.horizon = sum(w.minutes) - 60
        w.calendars = {name: [x for x in windows if x[1] <= w.horizon] for name, windows in w.calendars.items()}
    return w.document()


def sequence(family, n, seed, capacity, count):
    """Several waves of the same regions as one problem, with other hops and weights in each: {"waves": [instance, ...]}.

    `soakBefore` of a wave: nothing starts for so many minutes after the end of the wave before. Each wave's `broken` counts
    from there; only the first may begin mixed. Every other seed has a horizon that leaves little room.
    """
    r = random.Random(f"sequence {family} {n} {seed} {capacity} {count}")
    base = instance(family, n, seed, capacity)
    waves = []
    for index in range(count):
        wave = json.loads(json.dumps(base))
        wave["name"] += f"-w{index + 1}"
        if index > 0:
            other = instance(family, n, 1000 * seed + index, capacity)
            wave["exposure"], wave["extra"], wave["mixed"] = other["exposure"], other["extra"], False
            for job, drawn in zip(wave["jobs"], other["jobs"]):
                job["broken"] = 0
                if family not in INFEASIBLE:
                    job["minutes"] = drawn["minutes"]
            wave["soakBefore"] = r.choice((0, 0, 60, DAY))
        waves.append(wave)
    if seed % 2 and family not in INFEASIBLE:
        load = sum(job["minutes"] for wave in waves for job in wave["jobs"])
        apart = max((lag for _, _, lag in base["precedence"]), default=0) + DAY
        most = load // capacity * r.choice((2, 4, 8)) + count * apart * r.choice((0, 1, 3, 6))
        most = (most + 29) // 30 * 30
    else:
        most = count * 7 * DAY
    if family not in INFEASIBLE:
        most = min(base["horizon"], most)
        for wave in waves:
            wave["horizon"] = most
            wave["calendars"] = {name: cut(windows, most, base["horizon"]) for name, windows in wave["calendars"].items()}
    return {"name": f"{base['name']}-waves{count}", "waves": waves}


def sums(document, starts):
    """(ΣM, ΣI, C of the last wave) of the start vectors of several waves; None where one breaks a constraint."""
    origin = mixed = impairment = 0
    for index, (wave, chosen) in enumerate(zip(document["waves"], starts)):
        soak = wave.get("soakBefore", 0) if index else 0
        if min(chosen) < origin + soak:
            return None
        cost = measures(wave, chosen, origin)
        if cost is None:
            return None
        mixed, impairment, origin = mixed + cost[0], impairment + cost[1], cost[2]
    return mixed, impairment, origin


def measures(document, starts, origin=0):
    """(M, I, C) of a start vector by the definitions, counted from the origin; None where it breaks a constraint."""
    jobs, n = document["jobs"], len(document["jobs"])
    ends = [s + job["minutes"] for s, job in zip(starts, jobs)]
    for job, s, e in zip(jobs, starts, ends):
        inside = any(a <= s and e <= b for a, b in document["calendars"][job["calendar"]])
        if not inside or e > document["horizon"]:
            return None
    for s in starts:
        running = [j for j in range(n) if starts[j] <= s < ends[j]]
        if len(running) > document["capacity"]:
            return None
        for team, most in document["teams"].items():
            if sum(jobs[j].get("team") == team for j in running) > most:
                return None
    if any(starts[b] - ends[a] < lag for a, b, lag in document["precedence"]):
        return None
    impairment = sum(job["broken"] * (e - origin) for job, e in zip(jobs, ends))
    total = sum(document["exposure"])
    if total:
        for a in range(n):
            for b in range(n):
                if a != b and ends[b] > starts[a]:
                    impairment += document["exposure"][b] * (ends[b] - starts[a])
    for a, b, weight in document["extra"]:
        impairment += weight * max(0, ends[b] - starts[a])
    return max(ends) - (origin if document["mixed"] else min(starts)), impairment, max(ends)


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5, 6):
        raise SystemExit("usage: waves.py FAMILY N SEED [CAPACITY [WAVES]]")
    print(json.dumps((sequence if len(sys.argv) == 6 else instance)(sys.argv[1], *map(int, sys.argv[2:]))))
