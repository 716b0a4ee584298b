/// What stands at the head of every page of this program: its policy, its style, nothing from anywhere else.
struct PageHead {
  let title: HTML
  let style: String
  /// Nil: the page has no script.
  let script: String?
  /// Which program made it; nil where the page says so elsewhere.
  let generator: HTML?

  var html: HTML {
    let scripts = script.map { "script-src '\(ContentHash.sha256($0))'; " } ?? ""
    let policy =
      "default-src 'none'; style-src '\(ContentHash.sha256(style))'; \(scripts)img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    let generator: HTML = self.generator.map { "<meta name=generator content=\"\($0)\">\n" } ?? .nothing
    return """
      <head>
      <meta charset=utf-8>
      <meta http-equiv=Content-Security-Policy content="\(policy)">
      <meta name=viewport content="width=device-width, initial-scale=1">
      <meta name=color-scheme content="light dark">
      <meta name=referrer content=no-referrer>
      \(generator)<link rel=icon href="data:,">
      <title>\(title)</title>
      <style>\(.code(style))</style>
      </head>
      """
  }
}
