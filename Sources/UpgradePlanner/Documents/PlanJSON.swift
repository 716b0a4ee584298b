/// The plan for programs, and the file that `show` renders again.
public enum PlanJSON {
  /// Minor versions only add keys.
  public static let formatVersion = "1.0"

  /// A plan that was read, and whether it is as it was written.
  public struct Reading: Hashable, Sendable {
    public let document: PlanDocument
    public let integrity: Integrity
    public init(document: PlanDocument, integrity: Integrity) {
      self.document = document
      self.integrity = integrity
    }
  }

  /// Whether a plan's own digest fits what stands in it.
  public enum Integrity: Hashable, Sendable {
    case intact
    /// Somebody changed the file: the digest it names, and the one of what it holds.
    case changed(named: String, actual: String)
  }

  /// The document as JSON, with its `plan_digest`.
  public static func encode(_ document: PlanDocument) -> String {
    tree(document).replacing("plan_digest", with: .string(document.planDigest)).pretty
  }

  /// The `plan_digest` of a document: SHA-256 of its JSON with this field empty.
  ///
  /// It encodes the whole plan: ``PlanDocument/planDigest`` has it once for all documents.
  static func digest(of document: PlanDocument) -> String { tree(document).prettyDigest }

  /// Reads what ``encode(_:)`` wrote; a file that was changed is read too, and says so.
  public static func decode(_ text: String) -> Result<Reading, PlanJSONProblem> {
    do throws(JSONProblem) {
      return decode(try JSONValue.parse(text))
    } catch {
      return .failure(PlanJSONProblem(place: "\(error.line):\(error.column)", message: error.message))
    }
  }

  /// As ``decode(_:)-(String)``, for a file's bytes.
  public static func decode(_ bytes: [UInt8]) -> Result<Reading, PlanJSONProblem> {
    do throws(JSONProblem) {
      return decode(try JSONValue.parse(bytes))
    } catch {
      return .failure(PlanJSONProblem(place: "\(error.line):\(error.column)", message: error.message))
    }
  }

  private static func decode(_ tree: JSONValue) -> Result<Reading, PlanJSONProblem> {
    do throws(PlanJSONProblem) {
      let root = try PlanTreeReader(value: tree, place: "").object()
      let version = try root.string("format_version")
      guard version.hasPrefix("1.") else {
        throw PlanJSONProblem(
          place: "format_version", message: "'\(version)' is not a format this tool reads (it reads 1.x)")
      }
      let document = try root.document()
      let named = try root.string("plan_digest")
      let actual = tree.replacing("plan_digest", with: .string("")).prettyDigest
      return .success(
        Reading(
          document: document, integrity: named == actual ? .intact : .changed(named: named, actual: actual)))
    } catch {
      return .failure(error)
    }
  }
}

/// Why a text is no plan.
public struct PlanJSONProblem: Hashable, Sendable, Error, CustomStringConvertible {
  /// Line and column, or the path of the value: `waves[0].hops[2].to`.
  public let place: String
  public let message: String
  public init(place: String, message: String) {
    self.place = place
    self.message = message
  }
  public var description: String { place.isEmpty ? message : "\(place): \(message)" }
}
