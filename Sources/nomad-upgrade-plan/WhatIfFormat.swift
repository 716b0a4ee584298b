import ArgumentParser
import UpgradePlanner

/// The form a comparison is printed in.
enum WhatIfFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html, csv, json

  /// How files of this form end.
  var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html, .csv, .json: rawValue
    }
  }

  func render(_ comparison: WhatIfComparison) -> String {
    switch self {
    case .text: WhatIfText.render(comparison)
    case .markdown: WhatIfMarkdown.render(comparison)
    case .html: WhatIfPage.render(comparison)
    case .csv: WhatIfCSV.render(comparison)
    case .json: WhatIfJSON.encode(comparison)
    }
  }

  func render(_ ranking: WhatIfRanking) -> String {
    switch self {
    case .text: WhatIfText.render(ranking)
    case .markdown: WhatIfMarkdown.render(ranking)
    case .html: WhatIfPage.render(ranking)
    case .csv: WhatIfCSV.render(ranking)
    case .json: WhatIfJSON.encode(ranking)
    }
  }
}
