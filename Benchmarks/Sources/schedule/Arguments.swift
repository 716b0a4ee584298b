import UpgradePlanner

/// What the command line asks for.
struct Arguments {
  static let usage = """
    usage: schedule [--states N] [--without RULE] [--exchanges] [--memory] [FILE]

    Reads one instance of a wave (JSON; standard input without FILE or with -) and prints the best schedule, whether it
    is proved, and its bounds, as one line of JSON. {"waves": [instance, ...]} is several waves that follow each other as
    one problem; "soakBefore" of a wave keeps it that many minutes from the end of the one before.

      --states N       explore at most N states instead of \(standardStates)
      --without RULE   leave one rule of the search out: \(SearchRule.allCases.map(\.rawValue).joined(separator: ", "));
                       an instance of one wave
      --exchanges      also solve the wave with each job before the one that starts before it, as explanations do, and
                       print how many of these were proved and the milliseconds they took
      --memory         print the peak memory of the process to standard error, in kB

    """
  static let standardStates = 2_000_000

  var states = standardStates
  var showsMemory = false
  var wantsExchanges = false
  var rule: SearchRule?
  var wantsHelp = false
  /// nil: standard input.
  var file: String?

  init(_ words: [String]) throws(InputProblem) {
    var rest = words[...]
    var isNamed = false
    while let word = rest.popFirst() {
      switch word {
      case "-h", "--help": wantsHelp = true
      case "--memory": showsMemory = true
      case "--exchanges": wantsExchanges = true
      case "--states":
        guard let text = rest.popFirst(), let count = Int(text), count > 0 else {
          throw InputProblem("--states needs a number of at least 1")
        }
        states = count
      case "--without":
        guard let text = rest.popFirst(), let rule = SearchRule(rawValue: text) else {
          throw InputProblem("--without needs one of \(SearchRule.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        self.rule = rule
      default:
        guard word == "-" || !word.hasPrefix("-") else { throw InputProblem("unknown option \(word)\n\n\(Self.usage)") }
        guard !isNamed else { throw InputProblem("more than one file: \(word)") }
        isNamed = true
        file = word == "-" ? nil : word
      }
    }
  }
}
