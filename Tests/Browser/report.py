"""The report page in headless Chromium.

    python3 Tests/Browser/report.py PAGE HOSTILE-PAGE [OTHER-PAGE ...]

Console and network stay silent, the policy holds against hostile names, every step says everything where scripts run and
links to what it leaves out where not, boxes, times and notes survive a reload and are exported, copying works, page one
prints on at most two sheets up to ten regions, names and contrast are what people need; AXE names the file of axe-core,
which looks for anything else that keeps people out.
"""
import base64, json, os, pathlib, re, subprocess, sys, tempfile, time

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

failures, checks = [], 0


def check(holds, text):
    global checks
    checks += 1
    if not holds:
        failures.append(text)


def browser(downloads, scripts=True):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    preferences = {"download.default_directory": downloads, "profile.default_content_setting_values.automatic_downloads": 1}
    if not scripts:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


CONTRAST = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const rgba = text => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data]; };
const light = color => { const [r, g, b] = color.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * r + .7152 * g + .0722 * b; };
const behind = element => { for (let e = element; e; e = e.parentElement) {
  const color = rgba(getComputedStyle(e).backgroundColor); if (color[3] === 255) return color; }
  return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 255] : [255, 255, 255, 255]; };
const bad = new Set(); let seen = 0;
for (const element of document.body.querySelectorAll('*')) {
  if (element.closest('svg, script')) continue;
  if (![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  const style = getComputedStyle(element);
  const a = light(rgba(style.color)), b = light(behind(element));
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05); seen++;
  if (ratio < 4.5) bad.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
}
return {seen, bad: [...bad]};
"""


def scheme(driver, name):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})


def silent(driver, page, what):
    check(driver.get_log("browser") == [], f"{what}: the console is empty")
    asked = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
    urls = [m["params"]["request"]["url"] for m in asked if m["method"] == "Network.requestWillBeSent"]
    outside = [u for u in urls if u.split("#")[0] != page and not u.startswith(("data:", "blob:"))]
    check(outside == [], f"{what}: no request leaves the page: {outside}")


def names(driver, what):
    tree = driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    roles = {"button", "checkbox", "link", "textbox", "image", "table", "group", "navigation", "DisclosureTriangle"}
    nameless = [
        n["role"]["value"] for n in tree
        if not n.get("ignored") and n.get("role", {}).get("value") in roles - {"group", "table"}
        and not n.get("name", {}).get("value", "").strip()]
    check(nameless == [], f"{what}: everything to use has a name: {nameless[:5]}")
    found = {n.get("role", {}).get("value") for n in tree if not n.get("ignored")}
    check({"main", "navigation", "heading"} <= found, f"{what}: landmarks and headings")
    levels = driver.execute_script("return [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    check(levels.count(1) == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"{what}: headings skip no level")


def engine(driver, what):
    driver.set_script_timeout(600)
    driver.execute_script(pathlib.Path(os.environ["AXE"]).read_text())
    passes, violations = driver.execute_async_script("""const done = arguments[0];
      axe.run(document, {resultTypes: ['violations']}).then(
        found => done([found.passes.length, found.violations.map(
          one => one.id + ', ' + one.help + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 200)).join(' '))]),
        error => done([0, [String(error)]]));""")
    check(passes > 20 and violations == [], f"{what}: axe-core finds nothing: {violations} ({passes} rules hold)")


def ordinary(path, downloads):
    page = path.as_uri()
    driver = browser(downloads)
    try:
        driver.get(page)
        silent(driver, page, "page")
        names(driver, "page")
        engine(driver, "page")
        for kind in ("light", "dark"):
            scheme(driver, kind)
            found = driver.execute_script(CONTRAST)
            check(found["seen"] > 100 and found["bad"] == [], f"contrast, {kind}: {found}")
        scheme(driver, "light")
        fits(driver, "page")
        keyboard(driver)

        whole(driver, path)

        step = driver.execute_script("return document.querySelector('.steps>li').dataset.step")
        driver.execute_script("""
          const step = document.querySelector('.steps>li');
          step.querySelector('.begin').click();
          const note = step.querySelector('textarea'); note.value = 'seen\\n# <b>not</b> a heading';
          note.dispatchEvent(new Event('input')); step.querySelector('input').click();""")
        driver.refresh()
        kept = driver.execute_script("""const step = document.querySelector('.steps>li');
          return [step.querySelector('input').checked, step.querySelector('textarea').value,
                  step.querySelector('[name=started]').value, step.querySelector('[name=ended]').value,
                  document.querySelector('.part .count').textContent];""")
        check(kept[0] and kept[1].startswith("seen\n#"), f"box and note survive a reload: {kept}")
        check(kept[2].endswith("Z") and kept[3].endswith("Z"), f"times survive a reload: {kept}")
        check(kept[4].startswith("1 of "), f"progress is counted: {kept[4]}")

        driver.execute_script("document.querySelectorAll('#tools button')[0].click();"
                              "document.querySelectorAll('#tools button')[1].click()")
        files, deadline = {}, time.time() + 20
        while time.time() < deadline and len(files) < 2:
            time.sleep(0.1)
            made = [p for p in pathlib.Path(downloads).glob("record-*") if p.suffix in (".json", ".md")]
            files = {p.suffix: p.read_text() for p in made}
        exported = json.loads(files.get(".json", "{}"))
        digest = driver.execute_script("return document.documentElement.dataset.plan")
        check(exported.get("plan_digest") == digest and exported["steps"][0]["step"] == step
              and exported["steps"][0]["done"] is True, f"the record is exported: {exported}")
        check("\n      # <b>not</b> a heading" in files.get(".md", ""), "notes are code in the Markdown record")

        # Two windows with the same page keep what the other one recorded, and show it.
        tick = "document.querySelectorAll('.steps>li')[arguments[0]].querySelector('input').click()"
        first = driver.current_window_handle
        driver.switch_to.new_window("tab")
        driver.get(page)
        driver.execute_script(tick, 1)
        driver.switch_to.window(first)
        time.sleep(0.5)
        shown = driver.execute_script("return document.querySelectorAll('.steps>li')[1].querySelector('input').checked")
        driver.execute_script(tick, 2)
        driver.refresh()
        ticked = driver.execute_script(
            "return [...document.querySelectorAll('.steps>li')].slice(0, 3).map(step => step.querySelector('input').checked)")
        check(shown and ticked == [True, True, True], f"two windows share one record: {shown}, {ticked}")
        driver.switch_to.window([each for each in driver.window_handles if each != first][0])
        driver.close()
        driver.switch_to.window(first)

        # What one person exported, another one's browser takes; what belongs to another plan it does not.
        driver.execute_script("localStorage.clear()")
        driver.refresh()
        for change, ticked in ((lambda record: record | {"plan_digest": "sha256:other"}, False), (lambda record: record, True)):
            handed = pathlib.Path(downloads) / "handed-over.json"
            handed.write_text(json.dumps(change(exported)))
            bring(driver, handed)
            state = driver.execute_script("""const step = document.querySelector('.steps>li'), note = step.querySelector('textarea');
              return [step.querySelector('input').checked, note ? note.value : '', document.getElementById('say').textContent];""")
            check(state[0] is ticked and bool(state[1]) is ticked, f"an imported record is shown, a foreign one is not: {state}")
        # A colleague who has only begun the step takes nothing away from it.
        handed.write_text(json.dumps({"plan_digest": digest, "steps": [None, {"step": step, "done": False, "note": "me too"}]}))
        bring(driver, handed)
        state = driver.execute_script("""const step = document.querySelector('.steps>li');
          return [step.querySelector('input').checked, step.querySelector('textarea').value,
                  step.querySelector('[name=ended]').value];""")
        check(state[0] and state[1].startswith("seen\n#") and state[1].endswith("\nme too") and state[2].endswith("Z"),
              f"an import adds and takes nothing away: {state}")

        driver.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
        copied = driver.execute_async_script("""const done = arguments[0], box = document.querySelector('.command');
          box.querySelector('button').click();
          setTimeout(() => navigator.clipboard.readText().then(
            text => done(text === box.querySelector('pre').textContent), error => done(String(error))), 300);""")
        check(copied is True, f"a command is copied as it stands: {copied}")
        silent(driver, page, "page after use")

        driver.execute_script("document.querySelectorAll('.part').forEach(part => { part.open = false; })")
        text = printed(driver, downloads)
        sheets = text.split("\f")
        first_sheets(sheets, "page")
        check("Otherwise" in text and "Fallback sheets" in text, "closed sections are printed")
    finally:
        driver.quit()


def bring(driver, file):
    """Imports a record; the input that the button makes is caught before it would open a dialogue."""
    driver.execute_script("""
      const click = HTMLInputElement.prototype.click;
      HTMLInputElement.prototype.click = function () { this.id = 'given'; document.body.append(this); };
      [...document.querySelectorAll('#tools button')].find(b => b.textContent.startsWith('Import')).click();
      HTMLInputElement.prototype.click = click;""")
    driver.find_element(By.ID, "given").send_keys(str(file))
    time.sleep(0.5)
    driver.execute_script("document.getElementById('given').remove()")


def first_sheets(sheets, what):
    # Up to ten regions take two sheets at most; the table of more takes one more.
    most = 3 if "large-24" in what else 2
    check("Upgrade to" in sheets[0] and "Order and windows" in sheets[0], f"{what}: the first sheet is the approvers' page")
    line = next((i for i, sheet in enumerate(sheets) if "\nTime line\n" in "\n" + sheet), None)
    check(line is not None and line <= most, f"{what}: page one takes at most {most} sheets: the time line is on sheet {line}")
    check(line is not None and any("Approvals of plan" in sheet for sheet in sheets[:line]),
          f"{what}: approvals stand before the time line")


def fits(driver, what):
    for width in (390, 1280):
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                               {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        check(wide <= width, f"{what}, {width} wide: nothing is cut at the side ({wide})")
        lost = driver.execute_script("""return [...document.querySelectorAll('.scroll, .stages')]
          .filter(box => box.scrollWidth > box.clientWidth && box.tabIndex !== 0).length""")
        check(lost == 0, f"{what}, {width} wide: what scrolls is reached by the keyboard ({lost} are not)")


def keyboard(driver):
    keys = webdriver.ActionChains(driver)
    driver.execute_script("document.activeElement.blur(); scrollTo(0, 0)")
    keys.send_keys(Keys.TAB).send_keys(Keys.ENTER).perform()
    check(driver.execute_script("return document.activeElement.id") == "main", "the first Tab skips to the content")
    box = "document.querySelector('.steps>li input')"
    driver.execute_script(f"{box}.focus()")
    webdriver.ActionChains(driver).send_keys(Keys.SPACE).perform()
    check(driver.execute_script(f"return {box}.checked"), "Space ticks a box")
    webdriver.ActionChains(driver).send_keys(Keys.SPACE).perform()
    ring = driver.execute_script(f"return [getComputedStyle({box}).outlineStyle, getComputedStyle({box}).outlineWidth]")
    check(ring == ["solid", "3px"], f"the focus is seen: {ring}")


def printed(driver, folder):
    pdf = pathlib.Path(folder) / "page.pdf"
    made = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    pdf.write_bytes(base64.b64decode(made))
    return subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True).stdout


def hostile(path, downloads):
    page = path.as_uri()
    driver = browser(downloads)
    try:
        driver.get(page)
        silent(driver, page, "hostile")
        names(driver, "hostile")
        foreign = driver.execute_script("""
          const known = new Set(['SCRIPT', 'STYLE']);
          return [document.scripts.length, document.querySelectorAll('style').length,
            [...document.querySelectorAll('img, iframe, object, embed, form, base, video, audio, image, foreignObject')].length,
            [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on|^style$|^src/.test(a.name))).length,
            [...document.links].filter(a => !a.getAttribute('href').startsWith('#')).length];""")
        check(foreign == [1, 1, 0, 0, 0], f"hostile names made no element, handler or link: {foreign}")
        # The policy itself: even markup that got in would do nothing.
        blocked = driver.execute_async_script("""const done = arguments[0]; let seen = [];
          addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective));
          const script = document.createElement('script'); script.textContent = 'window.owned = 1'; document.body.append(script);
          const box = document.createElement('div'); box.setAttribute('onclick', 'window.owned = 1'); document.body.append(box); box.click();
          const image = new Image(); image.src = 'https://example.invalid/x.png'; document.body.append(image);
          setTimeout(() => done([window.owned === undefined, seen.sort()]), 500);""")
        check(blocked[0] and {"script-src-elem", "script-src-attr", "img-src"} <= set(blocked[1]), f"the policy holds: {blocked}")
    finally:
        driver.quit()


PARTS = {"small": r"<small>", "expect": r"<p><b>Expect", "otherwise": r"<p><i>", "why": r"<p>(?!<[bi]>)"}


def entries(html):
    """Steps of a page as it is written: id → (its markup without commands, the id of the step that says more)."""
    found = {}
    for part in re.findall(r"<ol class=steps>\n(.*?)\n</ol>", html, re.DOTALL):
        for entry in re.split(r"\n(?=<li id=)", part):
            name = re.match(r'<li id=(?:"([^"]*)"|([^ >]*))', entry)
            rest = re.search(r'</b><a href=(?:"#([^"]*)"|#([^ >]*))>More at [^<]*</a>', entry)
            words = re.sub(r"<pre>.*?</pre>", "", entry, flags=re.DOTALL)
            found[name[1] or name[2]] = (words, rest and (rest[1] or rest[2]))
    return found


def whole(driver, path):
    """Where scripts run, every step says everything itself, each part once and in its place."""
    written = entries(path.read_text())
    expected = []
    for words, rest in written.values():
        other = written[rest][0] if rest else ""
        expected.append([bool(re.search(part, words) or re.search(part, other)) for part in PARTS.values()])
    shown = driver.execute_script("""return [...document.querySelectorAll('.steps>li')].map(step => {
      const parts = [...step.children].filter(e => e.matches('p, small')).map(e => e.matches('small') ? 'small'
        : e.firstElementChild && e.firstElementChild.matches('b') ? 'expect'
        : e.firstElementChild && e.firstElementChild.matches('i') ? 'otherwise' : 'why');
      return parts.concat([...step.children].some(e => e.matches('a')) ? ['link'] : []);})""")
    order = ["small", "why", "expect", "otherwise"]
    check(len(shown) == len(expected) and any(rest for _, rest in written.values()), "steps share words")
    wanted = [sorted((name for name, is_there in zip(PARTS, each) if is_there), key=order.index) for each in expected]
    wrong = [(step, parts, wants) for step, parts, wants in zip(written, shown, wanted) if parts != wants]
    check(wrong == [], f"every step says everything where scripts run: {wrong[:3]}")


def without_scripts(path, downloads):
    driver = browser(downloads, scripts=False)
    try:
        driver.get(path.as_uri())
        text = printed(driver, downloads)
        check("Order and windows" in text and "Expect" in text and "nomad operator api" in text, "readable without scripts")
        html = path.read_text()
        written = entries(html)
        lost = [rest for _, rest in written.values() if rest and (rest not in written or written[rest][1])]
        check(any(rest for _, rest in written.values()) and lost == [], f"links lead to steps that say all: {lost[:3]}")
        link = driver.find_element(By.CSS_SELECTOR, ".steps>li>a")
        link.click()
        target = driver.find_element(By.CSS_SELECTOR, ":target")
        check(target.get_attribute("id") == link.get_attribute("href").split("#")[1] and target.rect["height"] > 0,
              "a link leads to the step that it names")
        box = driver.find_element(By.CSS_SELECTOR, ".steps>li>b")
        check("<input" not in html and len(driver.find_elements(By.CSS_SELECTOR, ".steps input")) == 0 and box.text.startswith("1. "),
              "a box that would forget is none; one is drawn for the pen")
        check("<button" not in html and "<div class=tools id=tools hidden>" in html, "no dead buttons without scripts")
    finally:
        driver.quit()


def other(path, downloads):
    page, what = path.as_uri(), path.stem
    driver = browser(downloads)
    try:
        driver.get(page)
        silent(driver, page, what)
        names(driver, what)
        if "impossible" in what:
            engine(driver, what)
        for kind in ("light", "dark"):
            scheme(driver, kind)
            found = driver.execute_script(CONTRAST)
            check(found["seen"] > 30 and found["bad"] == [], f"{what}, contrast, {kind}: {found}")
        fits(driver, what)
        sheets = printed(driver, downloads).split("\f")
        if driver.execute_script("return Boolean(document.getElementById('timeline'))"):
            first_sheets(sheets, what)
        else:
            check("Upgrade to" in sheets[0] and "What would help" in sheets[0], f"{what}: the first sheet says what would help")
    finally:
        driver.quit()


runs = [(ordinary, sys.argv[1]), (hostile, sys.argv[2]), (without_scripts, sys.argv[1])]
for run, path in runs + [(other, page) for page in sys.argv[3:]]:
    with tempfile.TemporaryDirectory() as downloads:
        run(pathlib.Path(path).resolve(), downloads)
for failure in failures:
    print(f"failed: {failure}", file=sys.stderr)
print(f"{checks - len(failures)} passed, {len(failures)} failed")
sys.exit(1 if failures or not checks else 0)
