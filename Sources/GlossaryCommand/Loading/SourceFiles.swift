import CDefaultGlossary
import GlossaryFormats
import Platform

/// The files of one glossary or dictionary, with the format that reads them.
struct SourceFiles: Sendable {
  /// A file in its role.
  struct File: Sendable {
    let role: FileRole
    let path: String
  }

  let format: Format
  /// What messages call it: the path of the file that was named, or of the main one.
  let name: String
  /// What was read already, or is a part of the program; nil if it is to be read from `files`.
  private let contents: SourceContents?
  private let files: [File]
  /// In bytes of text, roughly.
  let length: Int

  init(_ format: Format, name: String, files: [File]) {
    self.format = format
    self.name = name
    self.files = files
    contents = nil
    length = files.reduce(0) { length, file in
      // What is compressed is some three times as long.
      length + (file.path.hasSuffix("z") ? 3 : 1) * FileReading.length(ofFile: file.path)
    }
  }

  /// A source that is one file in memory.
  init(_ format: Format, name: String, bytes: [UInt8]) {
    self.format = format
    self.name = name
    files = []
    contents = SourceContents([format.parts[0].role: bytes])
    length = bytes.count
  }

  private init(builtIn name: String) {
    format = .glossaryJSON
    self.name = name
    files = [File(role: .glossary, path: "/proc/self/exe")]
    contents = SourceContents { _ in
      Array(UnsafeBufferPointer(start: default_glossary(), count: default_glossary_size))
    }
    length = default_glossary_size
  }

  /// The glossary that is a part of the program.
  static let builtIn = SourceFiles(builtIn: GlossarySource.builtIn.name)

  /// The paths of all files that decide what is read. A compiled glossary is valid as long as they do
  /// not change; without any it cannot be kept.
  var paths: [String] { files.map(\.path) }

  /// The path of a file, for messages.
  func path(of role: FileRole?) -> String {
    switch role {
    case .included(let path): folder + path
    case let role: contents == nil ? files.first { $0.role == role }?.path ?? name : name
    }
  }

  /// What it is called if it does not say so itself: the file's name without what follows a dot.
  var title: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.split(separator: ".").first.map(String.init) ?? file
  }

  /// The folder of the main file, with a slash at the end; empty for the current one.
  private var folder: String {
    let main = files.first?.path ?? ""
    return String(main[..<(main.lastIndex(of: "/").map(main.index(after:)) ?? main.startIndex)])
  }
}

/// How the files are read.
extension SourceFiles {
  /// The files as their format reads them.
  var opened: SourceContents {
    contents
      ?? SourceContents { role throws(FormatError) in
        guard let path = readablePath(of: role) else { return nil }
        do throws(LoadingError) {
          return try FileReading.bytes(ofFile: path)
        } catch {
          guard error.status != .badData else { throw FormatError(CommonFault.tooLarge, in: role) }
          throw FormatError(
            CommonFault.unreadable(error.reason, isInputOutput: error.status == .inputOutput),
            in: role
          )
        }
      }
  }

  /// The path of a file; nil if there is none, or an included one is outside the folder.
  private func readablePath(of role: FileRole) -> String? {
    guard case .included(let path) = role else { return files.first { $0.role == role }?.path }
    let root = FileSystem.canonicalPath(folder.isEmpty ? "." : folder) + "/"
    let resolved = FileSystem.canonicalPath(folder + path)
    return resolved.hasPrefix(root) && FileSystem.exists(resolved) ? resolved : nil
  }
}
