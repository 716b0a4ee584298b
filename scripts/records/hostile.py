#!/usr/bin/env python3
"""Prints an inventory all of whose texts try to leave the place where they land: hostile.py planned|impossible"""
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
    "federation": " ".join(TEXTS),
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
