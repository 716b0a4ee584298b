/// A release series (`1.10`): all patch releases of one major and minor number.
///
/// Series follow one another … 0.12, 1.0 … 1.11, 2.0, 2.1: Nomad 2.0 is the release after 1.11 (vendor's support chart;
/// gates written for 1.12.0 in the source of 1.11.2 became 2.0.0).
public struct ReleaseSeries: Hashable, Sendable {
  public let major: Int
  public let minor: Int

  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Every series whose place in the order is known, oldest first; 2.1 is announced.
  public static let known: [ReleaseSeries] =
    (1...12).map { ReleaseSeries(major: 0, minor: $0) }
    + (0...11).map { ReleaseSeries(major: 1, minor: $0) }
    + (0...1).map { ReleaseSeries(major: 2, minor: $0) }

  /// The number of steps in series order to `other`: 1 from 1.11 to 2.0, negative backwards, nil if one is not known.
  public func steps(to other: ReleaseSeries) -> Int? {
    guard let here = place, let there = other.place else { return nil }
    return there - here
  }

  /// The series that follows, nil for the last one known and for one that is not.
  public var next: ReleaseSeries? {
    guard let place, place + 1 < Self.known.count else { return nil }
    return Self.known[place + 1]
  }

  /// The series before, nil for the first one known and for one that is not.
  public var previous: ReleaseSeries? {
    guard let place, place > 0 else { return nil }
    return Self.known[place - 1]
  }

  private var place: Int? {
    switch major {
    case 0 where (1...12).contains(minor): minor - 1
    case 1 where (0...11).contains(minor): 12 + minor
    case 2 where (0...1).contains(minor): 24 + minor
    default: nil
    }
  }

  /// Reads a series such as `1.10`.
  public init(parsing text: String) throws(VersionParseError) {
    let (numbers, prerelease, metadata) = try VersionText.split(text)
    guard numbers.count == 2, prerelease.isEmpty, metadata.isEmpty else {
      throw VersionParseError(
        text: text, part: .whole, problem: "'\(text)' is no release series", hint: "a series has two numbers, as 1.10")
    }
    self.init(major: numbers[0], minor: numbers[1])
  }
}

extension ReleaseSeries: Comparable, CustomStringConvertible {
  public static func < (left: ReleaseSeries, right: ReleaseSeries) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  public var description: String { "\(major).\(minor)" }
}
