import Foundation

/// Where `--out` leads: one file, or a folder that takes a set of files under fixed names.
enum OutputTarget: Hashable {
  case file(String)
  case folder(String)

  /// An existing folder or a trailing `/` means the set, anything else one file.
  init(_ path: String) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self = path.hasSuffix("/") || (exists && isFolder.boolValue) ? .folder(path) : .file(path)
  }

  /// Writes a file so that nobody ever sees half of it; a device or a pipe is written to as it is.
  static func write(_ text: String, toFile path: String) throws(CommandFailure) {
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    do {
      if isSpecial {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } else {
        // The file a link leads to is replaced, not the link.
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        try Data(text.utf8).write(to: target, options: .atomic)
      }
    } catch {
      throw CommandFailure("cannot write \(path): \(reason(error))")
    }
  }

  /// The system's words for a failure, without the decoration that differs between platforms.
  static func reason(_ error: any Error) -> String {
    let top = error as NSError
    let below = top.userInfo[NSUnderlyingErrorKey] as? NSError ?? top
    if below.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(below.code))) }
    return top.localizedDescription
  }
}
