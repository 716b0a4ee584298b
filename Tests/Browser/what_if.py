"""The comparison page of what-if in headless Chromium.

    python3 Tests/Browser/what_if.py PAGE [PAGE ...]

Nothing is asked of the network, the console stays empty, no element comes from a hostile name, nothing is cut at the side of a
phone or a desk, every scenario with a plan has its lane and its point, and all of it is there on paper.
"""
import base64
import json
import pathlib
import subprocess
import sys
import tempfile

from selenium import webdriver

results = []


def expect(holds, text):
    results.append((bool(holds), text))


def start():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for word in "headless=new no-sandbox disable-gpu disable-dev-shm-usage".split():
        options.add_argument("--" + word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))


def look(driver, path):
    page, name = path.as_uri(), path.name
    driver.get(page)
    expect(not driver.get_log("browser"), f"{name}: the console is empty")
    events = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    asked = {e["params"]["request"]["url"].split("#")[0] for e in events if e["method"] == "Network.requestWillBeSent"}
    expect(asked <= {page, "data:,"}, f"{name}: nothing is asked of the network: {sorted(asked)}")
    found = driver.execute_script("""
      const all = [...document.querySelectorAll('*')];
      return {
        scripts: document.scripts.length,
        foreign: document.querySelectorAll('img, iframe, object, embed, form, base, video, audio, image, foreignObject').length,
        handlers: all.filter(e => [...e.attributes].some(a => /^on|^style$|^src/.test(a.name))).length,
        away: [...document.links].filter(a => !a.getAttribute('href').startsWith('#')).length,
        broken: [...document.links].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length,
        headings: [...document.querySelectorAll('h1, h2, h3')].map(h => +h.tagName[1]),
        lanes: document.querySelectorAll('svg.line text > title').length,
        drawings: [...document.querySelectorAll('svg.line')].filter(s => !s.getAttribute('aria-labelledby')
          .split(' ').every(id => document.getElementById(id).textContent.trim())).length,
        rows: document.querySelectorAll('#scenarios tbody tr').length,
        planned: [...document.querySelectorAll('#scenarios tbody tr')].filter(r => r.cells[1].textContent.startsWith('planned')).length,
        points: document.querySelectorAll('#front circle').length,
        outside: [...document.querySelectorAll('svg.line rect')].filter(r => +r.getAttribute('x') < 0
          || +r.getAttribute('x') + +r.getAttribute('width') > 1000).length,
      };""")
    for key in ("scripts", "foreign", "handlers", "away", "broken", "drawings", "outside"):
        expect(found[key] == 0, f"{name}: {key} is {found[key]}")
    levels = found["headings"]
    expect(levels.count(1) == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"{name}: headings {levels}")
    if found["rows"]:
        expect(found["lanes"] == found["rows"], f"{name}: {found['lanes']} lanes for {found['rows']} scenarios")
        expect(found["points"] == (found["planned"] if found["planned"] > 1 else 0), f"{name}: points {found['points']}")
    else:
        expect(found["points"] > 0, f"{name}: the chart has points")
    for width in (390, 1280):
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                               {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        expect(wide <= width, f"{name}: {wide} wide on a screen of {width}")
    with tempfile.TemporaryDirectory() as folder:
        sheet = pathlib.Path(folder) / "page.pdf"
        sheet.write_bytes(base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]))
        text = subprocess.run(["pdftotext", "-layout", str(sheet), "-"], check=True, capture_output=True, text=True).stdout
        expect("What each gives up" in text or found["planned"] == 1, f"{name}: the chart is printed")


driver = start()
try:
    for argument in sys.argv[1:]:
        look(driver, pathlib.Path(argument).resolve())
finally:
    driver.quit()
wrong = [text for holds, text in results if not holds]
for text in wrong:
    print(f"failed: {text}", file=sys.stderr)
print(f"{len(results) - len(wrong)} passed, {len(wrong)} failed")
sys.exit(1 if wrong or not results else 0)
