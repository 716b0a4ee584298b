"""Whether `schedule` and CP-SAT say the same of an instance, in the words of one line."""
import solver
import waves


def cases(seeds):
    """(document, is several waves): all families and capacities 1 to 4, then two and three waves of the solvable families."""
    for family in waves.FAMILIES:
        for capacity in (1, 2, 3, 4):
            for seed in seeds:
                most = 9 if capacity == 1 else 7
                yield waves.instance(family, 3 + seed % (most - 2), seed, capacity), False
    for family in waves.SOLVABLE:
        for count in (2, 3):
            for seed in seeds:
                n = 2 + seed % (3 if count == 2 else 2)
                yield waves.sequence(family, n, seed, 1 + (seed + count) % 2, count), True


def values(document, starts, several):
    if starts is None:
        return None
    return waves.sums(document, starts) if several else waves.measures(document, starts)


def kept(document, conflict):
    """The instance with the constraints of a conflict and no others."""
    jobs, n = document["jobs"], len(document["jobs"])
    windows = {e["job"] for e in conflict if "calendar" in e}
    teams = {e["team"] for e in conflict if "team" in e}
    links = [e["precedence"] for e in conflict if "precedence" in e]
    room = sum(job["minutes"] for job in jobs) + sum(lag for _, _, lag in document["precedence"])
    horizon = document["horizon"] + (0 if any("horizon" in e for e in conflict) else 2 * room)
    return {**document, "horizon": horizon, "calendars": {**document["calendars"], "any time": [[0, horizon]]},
            "jobs": [{**job, "calendar": job["calendar"] if job["id"] in windows else "any time"} for job in jobs],
            "capacity": document["capacity"] if any("capacity" in e for e in conflict) else n,
            "teams": {name: most if name in teams else n for name, most in document["teams"].items()},
            "precedence": [link for link in document["precedence"] if link in links]}


def reducible(document, conflict, opponent, seconds):
    """Why the set is no irreducible conflict in CP-SAT's eyes; "" if it is one."""
    if opponent.solve(kept(document, conflict), seconds=seconds, goals="M")["status"] != "infeasible":
        return f"CP-SAT finds no conflict in {conflict}"
    for element in conflict:
        rest = [other for other in conflict if other is not element]
        if opponent.solve(kept(document, rest), seconds=seconds, goals="M")["status"] == "infeasible":
            return f"the conflict does not need {element}"
    return ""


def compare(document, several, own, other):
    """("agrees" | "infeasible" | "own open" | "cp-sat open" | "DIFFERS", why)."""
    if "failed" in own:
        return "DIFFERS", f"schedule: {own['failed']}"
    ours = tuple(own[key] for key in "MIC") if "M" in own else None
    if ours and values(document, own["starts"], several) != ours:
        return "DIFFERS", "the starts of schedule do not cost what it prints"
    starts = other.get("starts")
    theirs = values(document, starts if several or not starts else starts[0], several)
    if starts and theirs is None:
        return "DIFFERS", "CP-SAT's starts break a constraint"
    if own.get("infeasible") and other["status"] == "infeasible":
        return "infeasible", ""
    if own.get("infeasible") and theirs:
        return "DIFFERS", f"infeasible, but CP-SAT has {theirs}"
    if other["status"] == "infeasible" and not own.get("gaveUp"):
        return "DIFFERS", f"{ours}, but CP-SAT says infeasible"
    if ours and own["proved"] and tuple(own["bound"][key] for key in "MIC") != ours:
        return "DIFFERS", "proved, but the bounds do not meet"
    if other["status"] == "optimal":
        if tuple(other["bound"][key] for key in "MIC") != theirs:
            return "DIFFERS", f"CP-SAT's bounds {other['bound']} are not its values {theirs}"
        if ours and own["proved"]:
            return ("agrees", "") if ours == theirs else ("DIFFERS", f"proved {ours}, CP-SAT proved {theirs}")
    elif other["status"] not in ("limit", "infeasible"):
        return "cp-sat open", other["status"] + other.get("reason", "")
    # One of the two has no proof: nothing may be better than what the other has proved.
    if ours and theirs and own["proved"] and theirs < ours:
        return "DIFFERS", f"proved {ours}, CP-SAT has {theirs}"
    wrong = contradiction(own.get("bound"), theirs) or contradiction(other["bound"], ours)
    if wrong:
        return "DIFFERS", wrong
    if other["status"] == "optimal" and ours and ours < theirs:
        return "DIFFERS", f"{ours}, CP-SAT proved {theirs}"
    if own.get("proved"):
        return "cp-sat open", f"schedule proved {ours}, CP-SAT {theirs}, bounds {other['bound']}"
    return "own open", f"schedule {ours}, bounds {own.get('bound')}, CP-SAT {other['status']} {theirs}"


def contradiction(bound, found):
    """A bound above a found schedule; the bound of I only holds for schedules with the least M, that of C with the least I."""
    for key, value in zip("MIC", found or ()):
        if not bound or key not in bound:
            return None
        if bound[key] > value:
            return f"a schedule with {found} is below the bounds {bound}"
        if bound[key] < value:
            return None
    return None


def run(seeds, seconds):
    """Compares all cases; returns whether nothing differs."""
    import cpsat
    opponent = cpsat.Solver()
    print(f"CP-SAT {opponent.version}, at most {seconds:g} s for each instance; seeds {seeds[0]} to {seeds[-1]}", flush=True)
    table, smallest = {}, None
    for document, several in cases(seeds):
        own = solver.schedule(document)
        other = opponent.solve(document, seconds=seconds)
        verdict, why = compare(document, several, own, other)
        if verdict == "infeasible" and not several:
            why = reducible(document, own["conflict"], opponent, seconds)
            verdict = "DIFFERS" if why else verdict
        first = document["waves"][0] if several else document
        row = (f"{len(document['waves'])} waves" if several else "1 wave", first["capacity"])
        table.setdefault(row, {}).setdefault(verdict, 0)
        table[row][verdict] += 1
        if why:
            print(f"{verdict} {document['name']}: {why}", flush=True)
        if verdict == "DIFFERS" and (smallest is None or len(str(document)) < len(str(smallest))):
            smallest = document
    opponent.close()
    verdicts = ("agrees", "infeasible", "own open", "cp-sat open", "DIFFERS")
    print("\n| instances | capacity | same M, I and C | both infeasible, conflict irreducible | schedule open | CP-SAT open | differ |")
    print("|---|---|---|---|---|---|---|")
    for (name, capacity), counts in table.items():
        print(f"| {name} | {capacity} | " + " | ".join(str(counts.get(v, 0)) for v in verdicts) + " |")
    totals = [sum(counts.get(v, 0) for counts in table.values()) for v in verdicts]
    print("| all | | " + " | ".join(map(str, totals)) + " |")
    if smallest:
        import json
        print("smallest:", json.dumps(smallest))
    return smallest is None
