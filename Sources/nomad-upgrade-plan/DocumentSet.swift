import UpgradePlanner

/// All documents of one plan, under the fixed names of a folder.
enum DocumentSet {
  /// The documents this plan has; one that it cannot have, such as a calendar without dates, is told and left out.
  static func members(of document: PlanDocument, settings: DocumentSettings = .standard) -> [OutputFolder.Member] {
    var documents: [OutputFolder.Member] = []
    var formats: [Format] = []
    let all = [Format.json, .markdown] + Format.allCases.filter { $0 != .json && $0 != .markdown }
    for (format, outcome) in zip(all, DocumentRendering.run(all, of: document, settings: settings)) {
      switch outcome {
      case .success(let text):
        documents.append(OutputFolder.Member(name: format.fileName, text: text))
        formats.append(format)
      case .failure(let problem): Terminal.note("\(format.fileName) is left out: \(problem.message)")
      }
    }
    let index = DocumentIndex.render(document, formats: formats)
    return documents + [OutputFolder.Member(name: SetCheck.indexName, text: index)]
  }

  /// Reads documents to be checked: the files of a folder, or the files that are named.
  static func check(_ paths: [String]) throws(CommandFailure) -> SetCheck {
    if paths.count == 1, case .folder(let path) = OutputTarget(paths[0]) {
      let folder = OutputFolder(path)
      var found: [SetCheck.Document] = []
      for name in try folder.files() { found.append(try read(folder.place(of: name), as: name)) }
      return SetCheck(found, isWhole: true, toolVersion: ToolVersion.text)
    }
    var found: [SetCheck.Document] = []
    for path in paths {
      found.append(try read(path, as: path.split(separator: "/").last.map(String.init) ?? path))
    }
    return SetCheck(found, isWhole: false, toolVersion: ToolVersion.text)
  }

  private static func read(_ path: String, as name: String) throws(CommandFailure) -> SetCheck.Document {
    SetCheck.Document(name: name, bytes: try InputFile.read(path, limit: SavedPlan.largest).bytes)
  }
}
