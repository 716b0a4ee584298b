import CYaml
import UpgradePlanner

/// Everything that keeps a text from being one YAML document.
struct YAMLProblems: Error, Hashable {
  let problems: [InventoryProblem]
  init(_ problems: [InventoryProblem]) { self.problems = problems }
}

/// Turns YAML (and so JSON) into the library's tree: raw scalars, positions, repeated keys kept for the reader.
///
/// The parser's events are read directly, because composed nodes lose repeated keys (newer Yams stops at the first) and
/// are built by recursion, which a deeply nested text could use to overflow the stack.
enum YAMLSource {
  /// Bytes that are read at most: 10 MB.
  static let largestFile = 10 * 1024 * 1024
  /// Levels of nesting; an inventory needs eight.
  static let deepest = 64
  /// Nodes of the tree with every alias written out.
  static let mostNodes = 2_000_000

  /// The one document that the bytes hold; an empty text is an empty scalar.
  static func tree(_ file: [UInt8]) throws(YAMLProblems) -> SourceNode {
    let bytes = file.starts(with: UTF8Text.byteOrderMark) ? Array(file.dropFirst(3)) : file
    guard bytes.count <= largestFile else {
      throw YAMLProblems([
        InventoryProblem(
          position: nil, path: "", message: "the file is larger than 10 MB, the most that is read")
      ])
    }
    if let offset = UTF8Text.firstInvalid(bytes) {
      throw YAMLProblems([
        InventoryProblem(
          position: UTF8Text.position(of: offset, in: bytes), path: "",
          message: "the byte 0x\(hexadecimal(bytes[offset])) is not valid UTF-8", hint: "save the file as UTF-8")
      ])
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<SourceNode, YAMLProblems> in
      var composer = Composer(bytes: buffer)
      return Result { () throws(YAMLProblems) in try composer.document() }
    }
    return try result.get()
  }

  fileprivate static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
}

/// Builds the tree from parser events without recursion.
private struct Composer {
  /// A collection that is not complete yet.
  private struct Open {
    let isMapping: Bool
    let position: SourcePosition
    let anchor: String?
    var items: [SourceNode] = []
    /// Nodes inside, aliases written out.
    var size = 1
    /// Levels below.
    var height = 0
  }
  private struct Anchored {
    let node: SourceNode
    let size: Int
    let height: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var open: [Open] = []
  private var anchors: [String: Anchored] = [:]
  private var total = 0
  private var root: SourceNode?

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(YAMLProblems) -> SourceNode {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw problem("no memory to read the file", at: nil) }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw failure(of: parser) }
      defer { yaml_event_delete(&event) }
      let position = SourcePosition(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return root ?? SourceNode(.scalar("", isPlain: true), at: SourcePosition(line: 1, column: 1))
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else {
          throw problem("a second document begins here", at: position, hint: "keep one document in the file")
        }
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let node = SourceNode(.scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), at: position)
        try add(node, size: 1, height: 0, anchor: name(scalar.anchor), at: position)
      case YAML_SEQUENCE_START_EVENT:
        try begin(isMapping: false, anchor: name(event.data.sequence_start.anchor), at: position)
      case YAML_MAPPING_START_EVENT:
        try begin(isMapping: true, anchor: name(event.data.mapping_start.anchor), at: position)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        try end()
      case YAML_ALIAS_EVENT:
        try addAlias(name(event.data.alias.anchor) ?? "", at: position)
      default: break
      }
    }
  }

  private func name(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private mutating func begin(isMapping: Bool, anchor: String?, at position: SourcePosition) throws(YAMLProblems) {
    guard open.count < YAMLSource.deepest else {
      throw problem("more than \(YAMLSource.deepest) levels of nesting", at: position)
    }
    open.append(Open(isMapping: isMapping, position: position, anchor: anchor))
  }

  private mutating func end() throws(YAMLProblems) {
    guard let done = open.popLast() else { return }
    var entries: [SourceNode.Entry] = []
    if done.isMapping {
      entries.reserveCapacity(done.items.count / 2)
      for index in stride(from: 0, to: done.items.count - 1, by: 2) {
        entries.append(SourceNode.Entry(key: done.items[index], value: done.items[index + 1]))
      }
    }
    let node = SourceNode(done.isMapping ? .mapping(entries) : .sequence(done.items), at: done.position)
    try add(node, size: done.size, height: done.height + 1, anchor: done.anchor, at: done.position, isCounted: true)
  }

  private mutating func addAlias(_ name: String, at position: SourcePosition) throws(YAMLProblems) {
    guard let anchored = anchors[name] else {
      let isOpen = open.contains { $0.anchor == name }
      throw problem(
        isOpen ? "the alias `*\(name)` stands inside what it repeats" : "the alias `*\(name)` repeats nothing",
        at: position, hint: isOpen ? nil : "quote the text if it only begins with `*`, or define `&\(name)` before it")
    }
    guard open.count + anchored.height <= YAMLSource.deepest else {
      throw problem("more than \(YAMLSource.deepest) levels of nesting, aliases written out", at: position)
    }
    try add(anchored.node, size: anchored.size, height: anchored.height, anchor: nil, at: position)
  }

  /// Adds a finished node to the collection it stands in.
  ///
  /// - Parameter isCounted: whether its parts were counted as they were added, as those of a collection were.
  private mutating func add(
    _ node: SourceNode, size: Int, height: Int, anchor: String?, at position: SourcePosition, isCounted: Bool = false
  ) throws(YAMLProblems) {
    total += isCounted ? 1 : size
    guard total <= YAMLSource.mostNodes else {
      throw problem("more than \(YAMLSource.mostNodes) values, aliases written out", at: position)
    }
    if let anchor { anchors[anchor] = Anchored(node: node, size: size, height: height) }
    guard !open.isEmpty else {
      root = node
      return
    }
    open[open.count - 1].items.append(node)
    open[open.count - 1].size += size
    open[open.count - 1].height = max(open[open.count - 1].height, height)
  }

  private func problem(_ message: String, at position: SourcePosition?, hint: String? = nil) -> YAMLProblems {
    YAMLProblems([InventoryProblem(position: position, path: "", message: message, hint: hint)])
  }

  /// The parser's own error, with the one thing people most often have to do about it.
  private func failure(of parser: yaml_parser_t) -> YAMLProblems {
    let text = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    if parser.error == YAML_READER_ERROR {
      return problem(
        "not YAML: \(text)", at: UTF8Text.position(of: min(Int(parser.problem_offset), bytes.count), in: bytes),
        hint: "remove the character; in quoted text write it as an escape such as \"\\x07\"")
    }
    let position = SourcePosition(line: Int(parser.problem_mark.line) + 1, column: Int(parser.problem_mark.column) + 1)
    let context = parser.context.map { " " + String(cString: $0) } ?? ""
    let from =
      parser.context_mark.line == parser.problem_mark.line ? "" : " that begins on line \(parser.context_mark.line + 1)"
    return problem(
      "not YAML: \(text)" + (context.isEmpty ? "" : context + from), at: position,
      hint: hint(at: Int(parser.problem_mark.index), text: text))
  }

  /// - Parameter index: in characters from the start of the text.
  private func hint(at index: Int, text: String) -> String? {
    switch UTF8Text.byte(atCharacter: index, in: bytes) {
    case UInt8(ascii: "\t"): return "a tab stands here; indent with spaces"
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"): return "quote the text"
    default: break
    }
    if text.contains("mapping values are not allowed") {
      return "quote text that holds `: `, and check the indentation"
    }
    if text.contains("could not find expected ':'") { return "is a `:` missing after the key?" }
    if text.contains("did not find expected key") || text.contains("block end") {
      return "check the indentation and the quotes of this line and the one before it"
    }
    return nil
  }
}
