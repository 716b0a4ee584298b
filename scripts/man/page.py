#!/usr/bin/env python3
"""Prints the manual page, of what the program says about itself on standard input (--experimental-dump-help): page.py DATE VERSION"""
import json
import re
import sys

KNOWN = "Plans the upgrade of a Nomad federation, proves the plan, and writes its runbook."

ENVIRONMENT = [
    ("NO_COLOR", "Where it is not empty, nothing is coloured."),
    ("NOMAD_CLI_NO_COLOR", "Where it is set, nothing is coloured."),
    ("TERM", "Where it is dumb, nothing is coloured and no progress is shown."),
    ("SOURCE_DATE_EPOCH", "When documents say they were made, in seconds since 1970, where --created does not say it."),
]
STATUS = [
    ("0", "Done."),
    ("1", "Error: bad input, or a file that cannot be read or written."),
    ("2", "With --detailed-exitcode: there is something to upgrade."),
    ("3", "Impossible; or with --strict: a warning that is not accepted, or an open question."),
    ("4", "Gave up: the search ended with neither a plan nor a proof that there is none."),
    ("64", "Usage."),
    ("130", "Interrupted by SIGINT, as shells count it; nothing was half written."),
]
EXAMPLES = [
    ("An inventory of what runs today, and what is wrong with it:", [
        "nomad server members -json > members.json",
        "nomad-upgrade-plan init --from members.json > inventory.yaml",
        "nomad-upgrade-plan check inventory.yaml",
    ]),
    ("The plan in every form, in a folder:", ["nomad-upgrade-plan plan inventory.yaml --out upgrade/"]),
    ("The report page again, from the saved plan:", [
        "nomad-upgrade-plan show upgrade/plan.json --format html --out report.html",
    ]),
    ("What the last lines of a log mean:", ["journalctl -u nomad -n 100 | nomad-upgrade-plan diagnose"]),
]


def text(words):
    """Text of a line of roff; no line begins with a control character."""
    words = re.sub(r"\s+", " ", words.strip()).replace("\\", "\\e").replace("-", "\\-")
    words = words.replace("…", "...").replace("`", "\\(ga").replace("'", "\\(aq").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + words if words.startswith((".", "'")) else words


def lines(words):
    """A sentence on lines of at most 80 bytes."""
    line = ""
    for word in words.split():
        if line and len(text(f"{line} {word}").encode()) > 80:
            yield text(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield text(line)


def paragraphs(words):
    for number, part in enumerate(re.split(r"\n\s*\n", words or "")):
        if part.strip():
            if number:
                yield ".Pp"
            # A sentence ends its line, as the language wants it.
            for sentence in re.split(r"(?<=[.:]) (?=[A-Z-])", re.sub(r"\s+", " ", part.strip())):
                yield from lines(sentence)


def name(argument):
    return ("-" if argument["kind"] == "short" else "--") + argument["name"]


def shown(arguments):
    return [a for a in arguments if a.get("shouldDisplay", True)]


def synopsis(words, command):
    yield ".Nm"
    yield ".Cm " + " ".join(text(word) for word in words)
    options = [a for a in shown(command.get("arguments", [])) if a["kind"] != "positional" and own(a)]
    if options:
        yield ".Op Ar options"
    for argument in shown(command.get("arguments", [])):
        if argument["kind"] == "positional":
            value = text(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
            yield f".Op Ar {value}" if argument["isOptional"] else f".Ar {value}"


def own(argument):
    """What every command has is told once."""
    return argument["valueName"] not in ("help", "version")


def described(arguments):
    yield ".Bl -tag -width Ds"
    for argument in arguments:
        value = text(argument["valueName"])
        if argument["kind"] == "positional":
            yield f".It Ar {value}"
        else:
            names = " , ".join(f"Fl {text(name(n)[1:])}" for n in argument["names"])
            yield f".It {names}" + (f" Ar {value}" if argument["kind"] == "option" else "")
        yield from paragraphs(argument.get("abstract", ""))
        values = argument.get("allValues") or []
        if values and not all(value in argument.get("abstract", "") for value in values):
            yield from lines(f"One of {', '.join(values)}.")
        if argument.get("defaultValue") not in (None, ""):
            yield text(f"The default is {argument['defaultValue']}.")
    yield ".El"


def commands(command, words=()):
    for one in command.get("subcommands", []):
        if one["commandName"] == "help":
            continue
        path = (*words, one["commandName"])
        if one.get("subcommands"):
            yield from commands(one, path)
        else:
            yield path, one


def page(tree, date, version):
    root = tree["command"]
    if root["abstract"] != KNOWN:
        sys.exit(f"page.py: the program now says of itself: {root['abstract']}")
    year, month, day = date.split("-")
    months = "January February March April May June July August September October November December".split()
    yield f".Dd {months[int(month) - 1]} {int(day)}, {year}"
    yield ".Dt NOMAD-UPGRADE-PLAN 1"
    yield f".Os nomad-upgrade-plan {version}"
    yield ".Sh NAME"
    yield ".Nm nomad-upgrade-plan"
    yield ".Nd plan the upgrade of a Nomad federation, prove the plan, and write its runbook"
    yield ".Sh SYNOPSIS"
    for path, command in commands(root):
        yield from synopsis(path, command)
    yield ".Sh DESCRIPTION"
    yield from paragraphs(root["discussion"].split("Exit codes:")[0])
    yield ".Pp"
    yield from lines("Data goes to standard output, everything else to standard error; nothing ever prompts.")
    yield "While it works for long it says so on standard error, if that is a terminal."
    yield ".Sh COMMANDS"
    for path, command in commands(root):
        yield f".Ss {' '.join(text(word) for word in path)}"
        yield from paragraphs(command["abstract"])
        if command.get("discussion"):
            yield ".Pp"
            yield from paragraphs(command["discussion"])
        sections = {}
        for argument in shown(command.get("arguments", [])):
            if own(argument):
                sections.setdefault(argument.get("sectionTitle"), []).append(argument)
        for title, arguments in sections.items():
            if title:
                yield ".Pp"
                yield text(title) + ":"
            yield from described(arguments)
    yield ".Ss Every command"
    yield from described([a for a in shown(next(commands(root))[1]["arguments"]) if not own(a)])
    yield ".Sh ENVIRONMENT"
    yield ".Bl -tag -width Ds"
    for variable, words in ENVIRONMENT:
        yield f".It Ev {text(variable)}"
        yield from paragraphs(words)
    yield ".El"
    yield ".Sh EXIT STATUS"
    yield "The first that applies of 64, 1, 4, 3, 2, 0:"
    yield ".Bl -tag -width Ds"
    for code, words in STATUS:
        yield f".It {code}"
        yield from paragraphs(words)
    yield ".El"
    yield ".Sh EXAMPLES"
    for number, (words, typed) in enumerate(EXAMPLES):
        if number:
            yield ".Pp"
        yield text(words)
        yield ".Bd -literal -offset indent"
        yield from (text(line) for line in typed)
        yield ".Ed"
    yield ".Sh SEE ALSO"
    yield ".Xr nomad 1 ,"
    yield ".Xr vault 1"


tree = json.load(sys.stdin)
print("\n".join(page(tree, *sys.argv[1:3])))
