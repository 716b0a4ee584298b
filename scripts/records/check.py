#!/usr/bin/env python3
"""Reads each change record below a folder by a parser of its format, and compares it with the plan it came from."""
import csv
import hashlib
import io
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime, timedelta, timezone

import icalendar
import jsonschema
from markdown_it import MarkdownIt

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
here = os.path.dirname(os.path.abspath(__file__))
wrong = 0
counts = {}


def check(name, holds, text):
    global wrong
    counts[name.rsplit("/", 1)[-1]] = counts.get(name.rsplit("/", 1)[-1], 0) + 1
    if not holds:
        wrong += 1
        print(f"{name}: {text}", file=sys.stderr)


def read(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def shown(text):
    return UNSAFE.sub(lambda m: "\\n" if m[0] == "\n" else "\\u{%x}" % ord(m[0]), text)


def servicenow(name, text, plan, limits):
    record = json.loads(text)
    check(name, record["plan_digest"] == plan["plan_digest"] and record["digest"] == plan["digest"], "not this plan's digests")
    request, tasks = record["change_request"], record["change_task"]
    hops = [hop for wave in plan.get("waves", []) for hop in wave["hops"]]
    if not hops:
        check(name, request is None and tasks == [] and record["reason"], "a change without a plan")
        return
    implementation = [t for t in tasks if t["change_task_type"] == "implementation"]
    testing = [t for t in tasks if t["change_task_type"] == "testing"]
    check(name, len(implementation) == len(hops) + len(plan["clients"]), "not one implementation task for each hop and roll-out")
    check(name, len(testing) == len(hops), "not one testing task for the gates of each hop")
    check(name, len([t for t in tasks if t["change_task_type"] == "review"]) == 1, "not one review task")
    form = "%Y-%m-%d %H:%M:%S"
    if "origin" in plan:
        start, end = (datetime.strptime(request[k], form) for k in ("start_date", "end_date"))
        for task in tasks:
            if "planned_start_date" in task:
                a, b = (datetime.strptime(task[k], form) for k in ("planned_start_date", "planned_end_date"))
                check(name, start <= a <= b <= end, f"a task outside the change: {task['short_description'][:80]}")
            else:
                check(name, task["change_task_type"] == "planning", "a task without dates")
        for task, hop in zip(implementation, hops):
            check(name, task["planned_start_date"].replace(" ", "T") + "Z" == hop["start"], "a task at another time than its hop")
    full = {a["file_name"]: a for a in record["attachments"]}
    for attachment in full.values():
        digest = "sha256:" + hashlib.sha256(attachment["text"].encode()).hexdigest()
        check(name, digest == attachment["digest"], "an attachment with another digest")
    for place, row in [("change_request", request)] + [(f"change_task[{i}]", t) for i, t in enumerate(tasks)]:
        for field, value in row.items():
            check(name, not UNSAFE.search(value.replace("\n", "")), f"{place} {field} holds a control")
            limit = limits.get(field)
            check(name, limit is None or units(value) <= limit, f"{place} {field} is too long: {units(value)}")
    for entry in record["overflow"]:
        check(name, entry["heading"] in full[entry["attachment"]]["text"].split("\n"), "a full text that is missing")


def comment(name, text, plan):
    check(name, len(text.encode()) <= 60_000, "longer than 60 kB")
    check(name, plan["plan_digest"] in text and plan["digest"] in text, "not this plan's digests")
    allowed = re.compile(r"^(<!-- nomad-upgrade-plan:[0-9a-f]{16} -->|<details><summary>[A-Za-z ]+ \([0-9]+\)</summary>|</details>|<!-- -->|</?span>)$")
    tables = 0
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        for one in [token] + (token.children or []):
            if one.type in ("html_block", "html_inline"):
                check(name, allowed.match(one.content.strip()), f"raw HTML: {one.content[:100]!r}")
            check(name, one.type not in ("link_open", "image", "fence", "code_block"), f"markup of a name: {one.type}")
        tables += token.type == "tr_open"
    rows = sum(len(w["hops"]) for w in plan.get("waves", [])) + len(plan.get("impairments", []))
    if "are not shown here" not in text and rows:
        heads = bool(plan.get("waves")) + bool(plan.get("impairments"))
        check(name, tables == rows + heads, f"{tables} rows of tables for {rows} rows of the plan")


def calendar(name, text, plan):
    raw = text.encode()
    check(name, raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r"), "line ends that are not CRLF")
    check(name, all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line longer than 75 octets")
    made = icalendar.Calendar.from_ical(raw)
    check(name, not made.errors, f"errors: {made.errors}")
    hops = [hop for wave in plan.get("waves", []) for hop in wave["hops"]]
    events = made.walk("VEVENT")
    work = [event for event in events if "UPGRADE" in event["CATEGORIES"].cats]
    sections = plan.get("runbook", {}).get("sections", [])
    told = [s for section in sections if section["id"] == "announcements" for s in section["steps"]] if hops else []
    check(name, len(work) == len(hops) and len(events) == len(hops) + len(told), "not one event for each hop and announcement")
    check(name, len({str(e["UID"]) for e in events}) == len(events), "identifiers that repeat")
    times = sorted((h["start"], h["end"]) for h in hops)
    form = "%Y-%m-%dT%H:%M:%SZ"
    check(
        name,
        sorted((e.decoded("DTSTART").strftime(form), e.decoded("DTEND").strftime(form)) for e in work) == times,
        "events at other times than the hops",
    )
    for part in events + made.walk("VJOURNAL"):
        check(name, not part.errors, f"errors: {part.errors}")
        check(name, str(part["X-PLAN-DIGEST"]) == plan["plan_digest"], "not this plan's digest")
        check(name, part.decoded("DTSTAMP").utcoffset() == timedelta(0), "a stamp that is not UTC")
        for key in ("SUMMARY", "DESCRIPTION"):
            check(name, not UNSAFE.search(str(part[key]).replace("\n", "")), f"{key} holds a control")
    # Unescaped here, left to right: the parser takes an escaped backslash before an n for a line end.
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")
    # The parser does not look at what an END ends.
    open_parts = []
    for line in lines:
        if line.startswith("BEGIN:"):
            open_parts.append(line[6:])
        elif line.startswith("END:"):
            check(name, open_parts and open_parts.pop() == line[4:], f"{line} ends nothing")
    check(name, not open_parts, f"{open_parts} without an end")
    summaries = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], "\n".join(l for l in lines if l.startswith("SUMMARY:")))
    check(name, all(shown(h["region"]) in summaries for h in hops), "a region whose name is not shown")
    check(name, {c.name for c in made.walk()} <= {"VCALENDAR", "VEVENT", "VALARM", "VJOURNAL"}, "a component of a name")


def table(name, text, plan):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    check(name, len({len(row) for row in rows}) == 1, "records of different lengths")
    hops = [hop for wave in plan.get("waves", []) for hop in wave["hops"]]
    found = [row for row in rows if row[0] == "hop"]
    check(name, [row[2].removeprefix("'") for row in found] == [shown(h["region"]) for h in hops], "other hops than the plan's")
    for row in rows[1:]:
        check(name, plan["plan_digest"] in row and plan["digest"] in row, "a record without the digests")
        for field in row:
            check(name, not re.match(r"\s*[=+\-@|%\t\r]", field), f"a spreadsheet computes {field[:60]!r}")
            check(name, not UNSAFE.search(field), "a field holds a control")


def junit(name, text, plan):
    root = ElementTree.fromstring(text)
    check(name, root.tag == "testsuites", "no test suites")
    shape = {
        "testsuites": ({"name", "tests", "failures", "errors", "skipped"}, {"testsuite"}),
        "testsuite": ({"name", "tests", "failures", "errors", "skipped", "timestamp", "time"}, {"properties", "testcase"}),
        "properties": (set(), {"property"}),
        "property": ({"name", "value"}, set()),
        "testcase": ({"classname", "name", "time"}, {"failure", "error", "skipped", "system-out"}),
        "failure": ({"type", "message"}, set()),
        "error": ({"type", "message"}, set()),
        "skipped": ({"message"}, set()),
        "system-out": (set(), set()),
    }
    for element in root.iter():
        attributes, children = shape.get(element.tag, (set(), set()))
        check(name, element.tag in shape and set(element.attrib) <= attributes, f"{element.tag} {sorted(element.attrib)}")
        check(name, {child.tag for child in element} <= children, f"children of {element.tag}")
    for suite in [root] + root.findall("testsuite"):
        for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            check(name, int(suite.get(key)) == len(list(suite.iter(tag))), f"{key} is counted wrongly")
    cases = len(list(root.iter("testcase")))
    check(name, cases == 1 + len(plan["findings"]) + len(plan["questions"]), "not one case for each finding and question")
    names = {case.get("name") for case in root.iter("testcase")}
    for f in plan["findings"]:
        check(name, shown(f"{f['where']}: {f['message']}") in names, "a finding whose words are not shown")
    check(name, plan["plan_digest"] in {p.get("value") for p in root.iter("property")}, "not this plan's digest")


SARIF = jsonschema.Draft7Validator(json.loads(read(os.path.join(here, "sarif.json"))))


def sarif(name, text, plan):
    tree = json.loads(text)
    for error in list(SARIF.iter_errors(tree))[:3]:
        check(name, False, f"{error.json_path}: {error.message[:200]}")
    run = tree["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    check(name, len({rule["id"] for rule in rules}) == len(rules), "a rule twice")
    for result in run["results"]:
        check(name, rules[result["ruleIndex"]]["id"] == result["ruleId"], "a result with another rule's index")
        check(name, not UNSAFE.search(result["message"]["text"]), "a message holds a control")
    expected = len(plan["findings"]) + len(plan["questions"]) + len(plan.get("conflict", []))
    check(name, len(run["results"]) == expected, f"{len(run['results'])} results for {expected}")
    check(name, run["properties"]["plan_digest"] == plan["plan_digest"], "not this plan's digest")


NODES = {
    "doc": {"heading", "paragraph", "bulletList", "table"}, "heading": {"text"}, "paragraph": {"text"},
    "bulletList": {"listItem"}, "listItem": {"paragraph"}, "table": {"tableRow"},
    "tableRow": {"tableHeader", "tableCell"}, "tableHeader": {"paragraph"}, "tableCell": {"paragraph"}, "text": set(),
}


def adf(name, text, plan):
    issue = json.loads(text)

    def walk(node):
        allowed = {"type", "text"} if node["type"] == "text" else {"type", "content", "attrs", "version"}
        check(name, set(node) <= allowed and node["type"] in NODES, f"a node {sorted(node)}")
        if node["type"] == "text":
            check(name, node["text"] and not UNSAFE.search(node["text"]), "an empty text, or one with a control")
        for child in node.get("content", []):
            check(name, child["type"] in NODES[node["type"]], f"{child['type']} in {node['type']}")
            walk(child)

    for key, value in issue["fields"].items():
        if isinstance(value, dict):
            walk(value)
            size = units(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
            check(name, size <= 32_767, f"{key} is too long: {size}")
        else:
            check(name, units(value) <= 255 and not UNSAFE.search(value), f"{key} is no line of Jira")
    check(name, issue["properties"][0]["value"]["plan_digest"] == plan["plan_digest"], "not this plan's digest")


def wiki(name, text, plan):
    check(name, units(text) <= 32_767, "longer than a field")
    check(name, plan["plan_digest"] in text, "not this plan's digest")
    for line in text.split("\n"):
        # What this program writes itself: headings, bullets, borders of cells; the rest is text and entities.
        rest = re.sub(r"^(h[12]\. |\* )", "", line)
        if rest.startswith("|"):
            rest = rest.replace("|", " ")
        rest = re.sub(r"&#[0-9]+;", "", rest)
        check(name, not re.search(r"[\\{}\[\]|*_^~!#?&<>@`()]", rest), f"markup of a name: {rest[:100]!r}")
        check(name, not UNSAFE.search(rest), "a line holds a control")


NORMAL = {"short_description": 160} | dict.fromkeys(
    ["description", "justification", "implementation_plan", "risk_impact_analysis", "backout_plan", "test_plan"], 4000
)
FORMATS = {
    "servicenow.json": lambda n, t, p: servicenow(n, t, p, NORMAL),
    "servicenow-standard.json": lambda n, t, p: servicenow(n, t, p, NORMAL | {"short_description": 60, "description": 400}),
    "comment.md": comment, "plan.ics": calendar, "schedule.csv": table, "findings.xml": junit, "findings.sarif": sarif,
    "jira-adf.json": adf, "jira-wiki.txt": wiki,
}
folders = sorted(entry.path for entry in os.scandir(sys.argv[1]) if entry.is_dir())
for folder in folders:
    plan = json.loads(read(folder + "/plan.json"))
    for file, reader in FORMATS.items():
        path = folder + "/" + file
        if not os.path.exists(path):
            expected = file == "servicenow-standard.json" or (file == "plan.ics" and "origin" not in plan)
            check(path, expected, "is missing")
            continue
        reader(os.path.basename(folder) + "/" + file, read(path), plan)
outcomes = sorted({json.loads(read(f + "/plan.json"))["outcome"] for f in folders})
check("folders", outcomes == ["impossible", "planned"], f"only these outcomes were looked at: {outcomes}")
print(f"{len(folders)} plans: " + ", ".join(f"{name} {counts[name]} checks" for name in FORMATS))
sys.exit(1 if wrong else 0)
