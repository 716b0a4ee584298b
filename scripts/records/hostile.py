#!/usr/bin/env python3
"""Prints an inventory all of whose texts try to leave the place where they land.

    hostile.py planned|impossible|words|plain

`words` has texts that mean something at the beginning of a line of Markdown or Mermaid, or as a reference of GitHub or
GitLab; `plain` is its harmless twin, from which documents of the same shape have to come.
"""
import json
import sys

TEXTS = [
    "it's \"quoted\" <b>bold</b> & `tick` $(touch /tmp/owned)",
    "two\nlines | pipe, comma; {code}x{code} [link|http://x]",
    "=cmd|'/C calc'!A0",
    "-2+3 \u202egnp.exe \u200f",
    "@everyone \U0001f680 ]]> <!-- --> END:VEVENT\r\nBEGIN:VEVENT",
    "long " * 40,
]
WORDS = [
    "- [ ] item", "1. one", "# head", "> quote", "    code", "```sh", "~~~", "---", "| a | b |", "[x]: http://x",
    "[[_TOC_]]", ":boom: #1 !2 %3 &4 ~5 ^6 @7", "$x$ and $`y`$", "section one", "title two", "click three href x",
    "a -- b", "%%{init: {}}%%", "<details>", "&lt;b&gt;", "end\\", "dateFormat X", "[^1] {+x+} ==y==", "+ plus", "gantt",
    "todayMarker off", "weekend friday", "excludes monday", "vert", "accTitle: x", "1", "=", "crit, done",
]
if sys.argv[1] in ("words", "plain"):
    TEXTS = WORDS if sys.argv[1] == "words" else [f"name{number}" for number in range(len(WORDS))]


def region(text, number):
    return {
        "servers": [{"name": f"{text}{n}", "version": "1.7.7", "address": f"10.0.{number}.{n}"} for n in (1, 2, 3)],
        "clients": [{"pool": text, "count": 3, "version": "1.7.7", "method": "drain", "batch": 2, "batch-time": "15m"}],
        "access": {
            "url": "https://" + text.replace("\n", " ").replace("\r", " "),
            "vault": {"address": "https://v", "namespace": text, "mount": text, "role": text},
            "load-balancer": {"name": text, "remove": "rm {server}", "add": "add {server}", "show": "ls"},
        },
        "upgrade": {"method": "in-place"},
        "contact": text,
    }


inventory = {
    "format": 1,
    "federation": " ".join(TEXTS[:6]),
    "edition": "community",
    "authoritative": TEXTS[0],
    "target": "1.8.4",
    "features": {"acl": True, "federated-ui": True},
    "planning": {
        "not-before": "2026-12-01T00:00Z",
        "crews": 2,
        "freezes": [{"from": "2026-12-02T00:00Z", "to": "2026-12-03T00:00Z", "reason": TEXTS[1]}],
    },
    "regions": {text: region(text, number) for number, text in enumerate(TEXTS)},
    "accept": [{"rule": "REG-001", "where": TEXTS[2], "reason": text, "by": text} for text in TEXTS[:1]],
    "answers": [{"question": "NOTE-1.8.0-01", "answer": TEXTS[4]}],
}
if sys.argv[1] == "impossible":
    for text in TEXTS:
        inventory["regions"][text]["windows"] = [{"from": "2026-12-05T08:00Z", "to": "2026-12-05T08:30Z"}]
# Emoji stay as they are: YAML knows no surrogate pairs.
print(json.dumps(inventory, indent=1, ensure_ascii=False))
