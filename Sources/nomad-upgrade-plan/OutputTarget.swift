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
    let exists = stat(path, &status) == 0
    let code: Int32
    if exists, status.st_mode & S_IFMT != S_IFREG {
      code = fill(path, O_WRONLY, with: text)
    } else {
      // The file a link leads to is replaced, not the link.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      code = Interruption.deferred { replace(target, with: text, mode: exists ? status.st_mode & 0o7777 : nil) }
    }
    guard code == 0 else { throw CommandFailure("cannot write \(path): \(String(cString: strerror(code)))") }
  }

  /// Writes beside a file and then takes its place; 0, or the system's number of what went wrong.
  private static func replace(_ target: String, with text: String, mode: mode_t?) -> Int32 {
    let beside = "\(target).\(getpid()).new"
    var code = fill(beside, O_WRONLY | O_CREAT | O_EXCL, with: text)
    if code == EEXIST { return code }
    if code == 0, let mode, chmod(beside, mode) != 0 { code = errno }
    if code == 0, rename(beside, target) != 0 { code = errno }
    if code != 0 { unlink(beside) }
    return code
  }

  private static func fill(_ path: String, _ flags: Int32, with text: String) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let code = Terminal.send(text, to: descriptor)
    let closing = close(descriptor) == 0 ? 0 : errno
    return code == 0 ? closing : code
  }

  /// The system's words for a failure, without the decoration that differs between platforms.
  static func reason(_ error: any Error) -> String {
    let top = error as NSError
    let below = top.userInfo[NSUnderlyingErrorKey] as? NSError ?? top
    if below.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(below.code))) }
    return top.localizedDescription
  }
}
