#!/usr/bin/env python3
"""Prints an inventory of many regions in ten countries, some behind a canary: large.py REGIONS"""
import json
import sys

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "America/Los_Angeles", "Europe/London",
         "Australia/Sydney", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Singapore", "Europe/Paris"]


def region(number):
    zone = ZONES[number % len(ZONES)]
    name = f"{zone.split('/')[1].lower().replace('_', '-')}-{number // len(ZONES) + 1}"
    return name, {
        "servers": {"count": 5 if number % 4 == 0 else 3, "version": "1.8.20+ent"},
        "exposure": 1 + number % 5,
        "windows": [{"from": "20:00", "to": "06:00", "zone": zone}],
        "access": {
            "url": f"https://nomad.{name}.example",
            "vault": {"address": f"https://vault.{name}.example", "namespace": f"platform/{name}", "mount": "nomad",
                      "role": "upgrade-operator"},
        },
        "contact": f"#sre-{zone.split('/')[0].lower()}",
    }


regions = dict(region(number) for number in range(int(sys.argv[1])))
names = list(regions)
# Many regions and several crews take the whole budget of the search, which is minutes in a debug build.
for name in names[1:6]:
    regions[name]["after"] = [names[0]]
print(json.dumps({
    "format": 1, "federation": "large", "edition": "enterprise", "authoritative": names[0], "target": "1.10.15+ent",
    "features": {"acl": True, "federated-ui": True, "multiregion-jobs": False, "sso": True, "vault": "workload-identity",
                 "consul": "none", "csi": False},
    "planning": {"not-before": "2026-12-07T00:00Z", "crews": 4 if len(names) <= 10 else 1},
    "defaults": {"server-time": "8m..10m..20m", "region-time": "20m", "upgrade": {"method": "in-place"}},
    "regions": regions,
}, indent=1))
