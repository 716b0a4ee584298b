import Testing

@testable import UpgradePlanner

@Suite struct EscapingTests {
  @Test(arguments: PlanFixture.hostileTexts) func aTerminalShowsALineAndDoesNothing(_ text: String) {
    let line = TerminalEscaping.line(text)
    #expect(!line.unicodeScalars.contains(where: UnsafeScalar.isUnsafe))
  }

  @Test func whatWasHiddenIsShown() {
    #expect(TerminalEscaping.line("a\u{1b}[1m\nb\u{202e}") == "a\\u{1b}[1m\\nb\\u{202e}")
    #expect(TerminalEscaping.line("family 👨‍👩‍👧") == "family 👨‍👩‍👧")
  }

  @Test func markdownKeepsItsMarkupAndNothingElse() {
    #expect(MarkdownEscaping.text("a_b*c*") == "a\\_b\\*c\\*")
    #expect(MarkdownEscaping.text("<script>") == "\\<script\\>")
    #expect(MarkdownEscaping.text("a | b") == "a \\| b")
    #expect(MarkdownEscaping.text("[x](y)") == "\\[x\\](y)")
    #expect(MarkdownEscaping.text("one\ntwo") == "one\\\\ntwo")
    #expect(MarkdownEscaping.text("&lt;") == "\\&lt;")
  }

  @Test func aMentionNotifiesNobody() {
    #expect(!MarkdownEscaping.text("ask @everyone").contains("@everyone"))
  }

  @Test func nothingIsLookedUpOrDrawnByAHost() {
    #expect(MarkdownEscaping.text("see #12 # a") == "see \\#<!-- -->12 \\# a")
    #expect(MarkdownEscaping.text("eu:boom:1 a: b 1:2") == "eu:<!-- -->boom:1 a: b 1:2")
    #expect(MarkdownEscaping.text("$x$") == "<span>\\$</span>x<span>\\$</span>")
    #expect(MarkdownEscaping.text("50 % of %3^4") == "50 % of \\%3\\^4")
  }

  @Test func whatBeginsALineBeginsNoBlock() {
    #expect(
      ["- a", "+ a", "---", "==", "1. a", "12) a", "    a"].map(MarkdownEscaping.text) == [
        "\\- a", "\\+ a", "\\---", "\\==", "1\\. a", "12\\) a", "&#32;   a",
      ])
    #expect(MarkdownEscaping.text("1.7.10+ent (a. b)") == "1.7.10+ent (a. b)")
    #expect(MarkdownEscaping.prose("-json of `a` - b") == "-json of `a` - b")
  }

  @Test func aLinkIsMadeWhereBothHostsHaveItsAnchor() {
    let headings = MarkdownHeadings(["a b", "a -- b", "1", "c", "C", "c-1", "d "])
    #expect(headings.link("x", to: 0) == "[x](#a-b)")
    // a----b on GitHub, a-b-1 on GitLab.
    #expect(headings.link("x", to: 1) == "x")
    // 1 on GitHub, anchor-1 on GitLab.
    #expect(headings.link("x", to: 2) == "x")
    // The second c and the heading c-1 have one anchor.
    #expect(headings.link("x", to: 3) == "[x](#c)")
    #expect(headings.link("x", to: 4) == "x")
    #expect(headings.link("x", to: 5) == "x")
    #expect(headings.link("x", to: 6) == "[x](#d)")
  }

  @Test func codeSpansAndFencesAreLongerThanWhatTheyHold() {
    #expect(MarkdownEscaping.code("a") == "`a`")
    #expect(MarkdownEscaping.code("a`b") == "``a`b``")
    #expect(MarkdownEscaping.code("`a`") == "`` `a` ``")
    #expect(MarkdownEscaping.code("```") == "```` ``` ````")
    #expect(MarkdownEscaping.fence("x\n````\ny", language: "sh") == "`````sh\nx\n````\ny\n`````")
  }

  @Test func anchorsAreThoseOfGitHub() {
    #expect(
      MarkdownEscaping.anchor("Wave 1, region eu: 1.7.10+ent to 1.8.21+ent") == "wave-1-region-eu-1710ent-to-1821ent")
    #expect(MarkdownEscaping.anchor("Überblick & mehr") == "überblick--mehr")
  }

  @Test(arguments: PlanFixture.hostileTexts) func aMermaidNameCannotEndItsLine(_ text: String) {
    let name = MermaidEscaping.name(text)
    #expect(!name.contains { ":;#,\n%\"<>".contains($0) })
    #expect(name.count <= 61 && !name.isEmpty)
  }

  @Test(arguments: PlanFixture.hostileTexts) func nothingOfAHostileInventoryLeavesItsPlaceInADocument(_ text: String) {
    guard let document = PlanFixture.all.first(where: { $0.name == "hostile" })?.document else { return }
    let terminal = PlanText.render(document, color: false)
    #expect(!terminal.unicodeScalars.contains { UnsafeScalar.isUnsafe($0) && $0 != "\n" })
    let markdown = PlanMarkdown.render(document)
    #expect(!markdown.unicodeScalars.contains { UnsafeScalar.isUnsafe($0) && $0 != "\n" && $0 != "\t" })
    // Outside fences no raw tag, and no heading that the inventory made.
    var fence = ""
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = line.prefix { $0 == "`" }
      if fence.isEmpty, ticks.count >= 3 {
        fence = String(ticks)
      } else if !fence.isEmpty {
        if line == fence { fence = "" }
      } else {
        #expect(!line.hasPrefix("# heading"))
        if !line.contains("`") { #expect(!line.replacing("\\<", with: "").contains("<script")) }
      }
    }
    #expect(fence.isEmpty)
  }

  @Test("backquotes in pairs mark code, which nothing inside can leave; an odd one is shown")
  func prose() {
    #expect(MarkdownEscaping.prose("run `nomad status *` now_") == "run `nomad status *` now\\_")
    #expect(MarkdownEscaping.prose("a ` b") == "a \\` b")
    #expect(MarkdownEscaping.prose("`<b>` <b>") == "`<b>` \\<b\\>")
    #expect(MarkdownEscaping.prose("") == "")
  }
}
