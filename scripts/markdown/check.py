#!/usr/bin/env python3
"""Reads Markdown by a CommonMark parser with tables and says what GitHub or GitLab would show in another way than meant.

    check.py MERMAID-FOLDER FILE [FILE ...] [--twins HOSTILE PLAIN]

For each document: no HTML but what this program writes, headings with anchors of their own that both hosts make alike, links
that lead somewhere, as many cells in a row as in its head, closed fences, nothing that one host takes for markup and the
other for text. For each Mermaid block: each mermaid*.js of the folder parses it and finds the tasks that stand in it.
`--twins`: two documents whose names differ, and whose shape must not. At last it damages a document in every one of these
ways and must notice each.
"""
import os
import pathlib
import re
import sys
from urllib.parse import unquote

from markdown_it import MarkdownIt
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# `<!-- -->` shows nothing and ends what looks like a mention or a reference.
OWN_HTML = re.compile(
    r"<!-- -->|<br>|</?sub>|</?span>|<!-- nomad-upgrade-plan:[0-9a-f]{16} -->|<details><summary>[A-Za-z ]+ \([0-9]+\)</summary>|</details>"
)
# Languages that neither host draws, checks or computes, and the one that both draw.
LANGUAGES = {"", "sh", "text", "yaml", "json", "hcl", "mermaid"}
# GitHub looks for these in what the parser gave, where no backslash is left; code and markup part it.
REFERENCES = {
    "a mention": r"(?<![\w/`])@\w",
    "an issue": r"(?<![\w&])#[0-9]",
    "a shortcode of an emoji": r":[a-z0-9_+-]*[a-z][a-z0-9_+-]*:",
    "mathematics": r"\$[^$\n]*\$",
}
# These end at a backslash on both hosts.
MARKUP = {
    "a reference of GitLab": r"(?<![\w&])[!&~^%][0-9]|%\"",
    "an inline difference": r"\{\+.*\+\}|\[-.*-\]",
    "a table of contents": r"\[\[_TOC_\]\]|\[TOC\]",
    "a footnote": r"\[\^[^\]]+\]",
    "mathematics in code": r"\$`|`\$",
}


class Document:
    def __init__(self, name, text, folder=None):
        self.name, self.text, self.folder = name, text, folder
        self.lines = text.split("\n")
        self.tokens = PARSER.parse(text)
        self.wrong = []

    def say(self, what, line=None):
        self.wrong.append(f"{self.name}{f':{line + 1}' if line is not None else ''}: {what}")

    def check(self):
        self.html()
        self.headings()
        self.tables()
        self.fences()
        self.hosts()
        return self.wrong

    def inline(self):
        for token in self.tokens:
            if token.type == "inline":
                yield token

    def html(self):
        for token in self.tokens:
            for one in [token] + (token.children or []):
                if one.type in ("html_block", "html_inline"):
                    for part in one.content.strip().split("\n"):
                        if part and not OWN_HTML.fullmatch(part):
                            self.say(f"HTML: {part[:80]!r}", token.map and token.map[0])
                if one.type == "image":
                    self.say("an image", token.map and token.map[0])

    def headings(self):
        hubs, labs, taken, portable, level = {}, {}, set(), set(), 0
        for token, content in zip(self.tokens, self.tokens[1:]):
            if token.type != "heading_open":
                continue
            depth = int(token.tag[1])
            # A comment stands below headings of its host.
            if depth > level + 1 and not self.name.endswith("comment.md"):
                self.say("a heading that skips a level", token.map[0])
            level = depth
            shown = "".join(c.content for c in content.children if c.type in ("text", "code_inline"))
            if not shown.strip():
                self.say("an empty heading", token.map[0])
            hub, lab = (one(shown, seen) for one, seen in ((github, hubs), (gitlab, labs)))
            if hub in taken:
                self.say(f"the anchor {hub} twice", token.map[0])
            taken.add(hub)
            if hub == lab:
                portable.add(hub)
        for token in self.inline():
            for child in token.children:
                if child.type != "link_open":
                    continue
                target = unquote(child.attrs["href"])
                if target.startswith("#"):
                    if target[1:] not in portable:
                        self.say(f"{target} leads nowhere, or not on both hosts", token.map[0])
                elif not target.startswith(("https://", "http://")):
                    path = target.split("#")[0]
                    if self.folder and not os.path.exists(os.path.join(self.folder, path)):
                        self.say(f"{target} does not exist", token.map[0])

    def tables(self):
        width = 0
        for token in self.tokens:
            if token.type == "table_open":
                width = 0
            if token.type == "tr_open":
                # The parser fills and cuts rows, so the cells are counted in the line, each behind its bar.
                cells = len(re.findall(r"\|(?=.)", re.sub(r"\\.", "", self.lines[token.map[0]].strip())))
                width = width or cells
                if cells != width:
                    self.say(f"{cells} cells in a table of {width}", token.map[0])
        # A row that is cut off from its head is text.
        for token in self.inline():
            if token.content.startswith("|") and token.content.rstrip().endswith("|") and token.level < 3:
                self.say("a row of a table without a head", token.map and token.map[0])

    def fences(self):
        for token in self.tokens:
            if token.type == "code_block":
                self.say("code made by indentation", token.map[0])
            if token.type != "fence":
                continue
            last = self.lines[token.map[1] - 1].strip()
            if token.map[1] - token.map[0] < 2 or set(last) != {token.markup[0]} or len(last) < len(token.markup):
                self.say("a fence that is not closed", token.map[0])
            if token.info.split(" ")[0] not in LANGUAGES:
                self.say(f"a fence in the language {token.info[:40]!r}", token.map[0])

    def hosts(self):
        if self.lines[0].strip() in ("---", "+++", ";;;"):
            self.say("front matter", 0)
        for token in self.inline():
            # Text between the other things of a line; `<!-- -->` and code part it for both hosts.
            parts = [""]
            for child in token.children:
                if child.type == "text":
                    parts[-1] += child.content
                elif child.type in ("softbreak", "hardbreak", "html_inline", "code_inline"):
                    parts.append("")
                if child.type == "softbreak" and self.name.endswith("comment.md"):
                    self.say("a line end that a comment shows and a file does not", token.map[0])
            for what, pattern in REFERENCES.items():
                for part in parts:
                    if found := re.search(pattern, part):
                        self.say(f"{what}: {found[0][:60]!r}", token.map and token.map[0])
            bare = re.sub(r"\\[!-/:-@[-`{-~]", "\0", token.content)
            for what, pattern in MARKUP.items():
                if found := re.search(pattern, re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "``", bare)):
                    self.say(f"{what}: {found[0][:60]!r}", token.map and token.map[0])
            if re.match(r"\[!\w+\]", token.content):
                self.say("an alert", token.map[0])

    def shape(self):
        """The blocks, without what names say; links are left out where hosts differ on an anchor, and backquotes make code."""
        return [
            (token.type, token.tag, token.info, token.markup if token.type != "fence" else "", token.level,
             tuple(c.type for c in token.children or [] if c.type not in ("text", "code_inline", "link_open", "link_close") and c.content not in ("<!-- -->", "<span>", "</span>")))
            for token in self.tokens
        ]

    def diagrams(self):
        return [(token.map[0], token.content) for token in self.tokens if token.type == "fence" and token.info == "mermaid"]


def github(text, seen):
    return numbered(re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-"), seen)


def gitlab(text, seen):
    anchor = re.sub(r"-+", "-", re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-"))
    return numbered(f"anchor-{anchor}" if anchor.isdigit() else anchor, seen)


def numbered(anchor, seen):
    count = seen[anchor] = seen.get(anchor, -1) + 1
    return f"{anchor}-{count}" if count else anchor


class Mermaid:
    """Each version of Mermaid in a page of its own."""

    def __init__(self, folder):
        self.pages = []
        for path in sorted(pathlib.Path(folder).glob("mermaid*.js")):
            options = Options()
            options.binary_location = "/usr/bin/chromium"
            for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
                options.add_argument(argument)
            driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
            driver.set_script_timeout(600)
            driver.get("data:text/html,<!doctype html><title>mermaid</title><body>")
            # As a script of the page, since what it declares has to be global.
            driver.execute_script("""const script = document.createElement('script');
              script.textContent = arguments[0]; document.head.append(script);
              mermaid.initialize({startOnLoad: false, suppressErrorRendering: true});""", path.read_text())
            self.pages.append((path.stem, driver))

    def close(self):
        for _, driver in self.pages:
            driver.quit()

    def check(self, document):
        for line, text in document.diagrams():
            expected = text.count(" :") if text.startswith("gantt") else None
            for version, driver in self.pages:
                found = driver.execute_async_script("""
                  const [text, done] = arguments;
                  (async () => {
                    await mermaid.parse(text);
                    const made = await mermaid.render('made', text);
                    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
                    const tasks = diagram.db.getTasks ? diagram.db.getTasks() : [];
                    return [tasks.length, tasks.filter(task => !(task.startTime < task.endTime)).length,
                            new DOMParser().parseFromString(made.svg, 'text/html').querySelectorAll('script, a, [onclick]').length];
                  })().then(done, error => done(String(error && error.message || error)));""", text)
                if isinstance(found, str):
                    document.say(f"{version} cannot read the diagram: {found[:300]}", line)
                elif expected is None or found != [expected, 0, 0]:
                    document.say(f"{version} finds [tasks, tasks without a time, links] {found} where {expected} tasks stand", line)


def damaged(text):
    """Each way of damage, with a document that has it."""
    yield "raw HTML", text + "\n<b>name</b>\n"
    yield "inline HTML", text + "\na <img src=x> name\n"
    yield "a link without an end", text + "\n[away](#no-such-heading)\n"
    yield "an anchor that differs", text + "\n## a -- b\n\n[away](#a----b)\n"
    yield "a file that is missing", text + "\n[away](none/none.md)\n"
    yield "a row that is too short", text + "\n| a | b |\n| --- | --- |\n| c |\n"
    yield "a row that is too long", text + "\n| a | b |\n| --- | --- |\n| c | d | e |\n"
    yield "a row without a head", text + "\n| a | b |\n"
    yield "an open fence", text + "\n```sh\nnomad\n"
    yield "a drawn language", text + "\n```math\nx\n```\n"
    yield "indented code", text + "\n    nomad\n"
    yield "a mention", text + "\nsaid by @everyone\n"
    yield "an issue", text + "\nsee \\#1\n"
    yield "a footnote", text + "\nname[^1]\n"
    yield "an inline difference", text + "\na {+name+}\n"
    yield "a reference of GitLab", text + "\na !1\n"
    yield "one anchor twice", text + "\n## a\n\n## a\n\n## a 1\n"
    yield "an emoji", text + "\nregion a:boom:b\n"
    yield "mathematics", text + "\ncosts $1 and $2\n"
    yield "mathematics in code", text + "\n$`x`$\n"
    yield "front matter", "---\n" + text
    yield "an image", text + "\n![x](x.png)\n"
    yield "an alert", text + "\n> [!NOTE]\n> x\n"
    yield "a skipped level", text + "\n##### deep\n"
    yield "a diagram that does not parse", text + "\n```mermaid\ngantt\n  section\n  a :x, y, z, 1\n  click (\n```\n"
    yield "a task taken for a word", text + "\n```mermaid\ngantt\n  dateFormat YYYY-MM-DD HH:mm\n  title two :2026-12-01 00:00, 2026-12-01 01:00\n```\n"


def main():
    arguments = sys.argv[1:]
    folder = arguments.pop(0)
    twins = []
    if "--twins" in arguments:
        at = arguments.index("--twins")
        twins = arguments[at + 1 : at + 3]
        arguments = arguments[:at]
    documents = []
    for path in arguments + twins:
        with open(path, encoding="utf-8", newline="") as file:
            documents.append(Document(path, file.read(), os.path.dirname(path) or "."))
    mermaid = Mermaid(folder)
    try:
        if not mermaid.pages:
            sys.exit(f"{folder} holds no mermaid*.js")
        wrong = []
        for document in documents:
            document.check()
            mermaid.check(document)
            wrong += document.wrong
        if twins:
            one, two = (document.shape() for document in documents[-2:])
            for a, b in zip(one, two):
                if a != b:
                    wrong.append(f"{twins[0]}: names change the shape: {a} where {twins[1]} has {b}")
                    break
            if len(one) != len(two):
                wrong.append(f"{twins[0]}: names change the number of blocks: {len(one)} and {len(two)}")
        ways = 0
        for way, text in damaged("# A document\n\nwith a line\n"):
            ways += 1
            document = Document(way, text, ".")
            document.check()
            mermaid.check(document)
            if not document.wrong:
                wrong.append(f"damage that was not noticed: {way}")
        sound = Document("sound", "# A document\n\nwith [a link](#a-document)\n")
        if sound.check():
            wrong.append(f"a sound document is refused: {sound.wrong}")
    finally:
        mermaid.close()
    for line in wrong[:60]:
        print(line, file=sys.stderr)
    if len(wrong) > 60:
        print(f"and {len(wrong) - 60} more", file=sys.stderr)
    diagrams = sum(len(document.diagrams()) for document in documents)
    print(
        f"{len(documents)} documents, {diagrams} diagrams in {', '.join(version for version, _ in mermaid.pages)}; "
        f"{ways} ways of damage; {len(wrong)} wrong"
    )
    sys.exit(1 if wrong else 0)


main()
