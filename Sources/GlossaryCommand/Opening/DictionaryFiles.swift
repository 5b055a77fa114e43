import Glibc
import GlossaryFormats

/// The files that one dictionary consists of.
enum DictionaryFiles: Equatable, Sendable {
  /// The glossary that is a part of the program.
  case builtIn
  case json(String)
  case dictd(index: String, bodies: String)

  /// The one that names the others.
  var name: String {
    switch self {
    case .builtIn: GlossarySource.builtIn.name
    case .json(let path): path
    case .dictd(let index, _): index
    }
  }

  var paths: [String] {
    switch self {
    case .builtIn: ["/proc/self/exe"]
    case .json(let path): [path]
    case .dictd(let index, let bodies): [index, bodies]
    }
  }

  /// Which of the files a part is.
  func path(of part: DictionaryPart?) -> String {
    if case .dictd(_, let bodies) = self, part == .bodies { bodies } else { name }
  }

  /// What it is called if it does not say so itself: the file's name without what follows a dot.
  var title: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}

/// How large they are.
extension DictionaryFiles {
  /// What it takes to read dictionaries.
  enum Effort {
    /// Less than to look whether they were compiled before.
    case none
    /// A few thousandths of a second.
    case little
    /// So much that a person would wait.
    case much
  }

  /// In bytes of text.
  private static let littleLength = 1 << 16
  private static let muchLength = 1 << 20

  static func effort(of dictionaries: [DictionaryFiles]) -> Effort {
    if dictionaries == [.builtIn] { return .little }
    let lengths = dictionaries.flatMap(\.paths).map { path in
      // What is compressed is some three times as long.
      (path.hasSuffix("z") ? 3 : 1) * FileReading.length(ofFile: path)
    }
    return switch lengths.reduce(0, +) {
    case ..<littleLength: .none
    case ..<muchLength: .little
    default: .much
    }
  }
}

/// Finding the files of a dictionary that one of them is named of.
extension DictionaryFiles {
  /// The dictionaries that a file belongs to, or that a folder holds.
  ///
  /// What a file is, its content says; where the others are, its name does.
  ///
  /// - Throws: `FileError` if there is none.
  static func find(at path: String) throws(FileError) -> [DictionaryFiles] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path, error: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFREG:
      let files = try find(file: path)
      return [files]
    // What can be read only once cannot be looked at before.
    default: return [.json(path)]
    }
    var found = dictionaries(inFolder: path)
    if found.isEmpty {
      for name in try FileReading.names(inFolder: path) {
        found += dictionaries(inFolder: path + "/" + name)
      }
    }
    guard !found.isEmpty else {
      throw FileError(
        path,
        "no glossary in this folder; a .json, or an .index with a .dict.dz, would be one",
        ExitStatus.noInput
      )
    }
    return found
  }

  /// The dictionaries that lie in a folder itself. What cannot be opened there is none.
  private static func dictionaries(inFolder folder: String) -> [DictionaryFiles] {
    let names = (try? FileReading.names(inFolder: folder)) ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [DictionaryFiles] = []
    // Of each dictionary the file that it is named by; others would find it a second time.
    for name in names where isMainName(name) {
      guard let files = try? find(file: prefix + name) else { continue }
      if case .json(let path) = files {
        guard let isGlossary = try? isGlossary(path), isGlossary else { continue }
      }
      found.append(files)
    }
    return found
  }

  private static func isMainName(_ name: String) -> Bool {
    name.hasSuffix(".json") || name.hasSuffix(".index")
  }

  /// Whether a file of JSON seems meant as a glossary.
  static func isGlossary(_ path: String) throws(FileError) -> Bool {
    // The beginning mostly says it; else it may stand anywhere.
    let head = try FileReading.head(ofFile: path)
    if GlossaryFormat.looksLikeGlossary(head.span) { return true }
    let bytes = try FileReading.bytes(ofFile: path)
    return GlossaryFormat.looksLikeGlossary(bytes.span)
  }

  private static func find(file path: String) throws(FileError) -> DictionaryFiles {
    let head = try FileReading.head(ofFile: path)
    switch GlossaryFormat(head: head.span) {
    case .dictdIndex:
      let base = path.without([".index"]) ?? path
      return try dictd(base, index: path)
    case .json:
      return .json(path)
    case nil:
      break
    }
    // An index may be broken from its beginning, and bodies do not say themselves whose they are.
    if let base = path.without([".index"]), let files = try? dictd(base, index: path) {
      return files
    }
    if let base = path.without([".dict", ".dict.dz"]) {
      let index = base + ".index"
      guard FileReading.exists(index) else {
        throw FileError(
          path,
          "a part of the dictionary is missing: \(index)",
          ExitStatus.noInput
        )
      }
      return try dictd(base, index: index)
    }
    return .json(path)
  }

  private static func dictd(_ base: String, index: String) throws(FileError) -> DictionaryFiles {
    let candidates = [base + ".dict.dz", base + ".dict"]
    guard let bodies = candidates.first(where: FileReading.exists) else {
      let names = candidates.joined(separator: " or ")
      throw FileError(index, "a part of the dictionary is missing: \(names)", ExitStatus.noInput)
    }
    return .dictd(index: index, bodies: bodies)
  }
}

extension String {
  /// The string less the first of some endings that it has.
  fileprivate func without(_ endings: [String]) -> String? {
    endings.first(where: hasSuffix).map { String(dropLast($0.count)) }
  }
}
