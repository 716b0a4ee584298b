import ArgumentParser
import UpgradePlanner

/// `diagnose`: which known problem a log line or an error message belongs to.
struct DiagnoseCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diagnose", abstract: "Tell which known problem log lines or an error message belong to.",
      discussion: """
        Reads lines, from a file or standard input, and explains each that is known: problem, cause, resolution, and \
        what to do meanwhile. Lines that are not known are passed over. Reads as it goes, so that a log of any size \
        or `nomad monitor` can be piped in.
        """)
  }

  @Argument(help: "A log or an error text; - or nothing is standard input.")
  var file: String = "-"

  /// Bytes of a line that are looked at.
  private static let longestLine = 64 * 1024

  func perform() throws(CommandFailure) -> ExitStatus {
    var lines = 0
    var known = 0
    var long = 0
    var told: Set<String> = []
    try InputFile.lines(of: file, longest: Self.longestLine) { line throws(CommandFailure) in
      lines += 1
      if line.utf8.count >= Self.longestLine { long += 1 }
      let symptoms = Diagnosis.match(line)
      guard !symptoms.isEmpty else { return true }
      known += 1
      let text = DiagnosisText.render(line: line, number: lines, symptoms: symptoms, told: told)
      told.formUnion(symptoms.map(\.id))
      // A log that is followed would be read for ever for nobody.
      return try Terminal.print(text)
    }
    Terminal.note(DiagnosisText.summary(lines: lines, known: known))
    if long > 0 {
      Terminal.note("of \(long) longer than \(Self.longestLine / 1024) KiB only the beginning was looked at")
    }
    return .done
  }
}
