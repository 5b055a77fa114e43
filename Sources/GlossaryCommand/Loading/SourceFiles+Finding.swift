import GlossaryFormats
import Platform

/// The sources that some paths lead to, and those that cannot be opened.
struct FoundSources: Sendable {
  var sources: [SourceFiles] = []
  /// Why others cannot be opened. If there are no sources, there is at least one.
  var failures: [LoadingError] = []

  /// - Throws: the first failure if there are no sources.
  func requireSources() throws(LoadingError) -> [SourceFiles] {
    if sources.isEmpty, let failure = failures.first { throw failure }
    return sources
  }

  init(_ sources: [SourceFiles]) {
    self.sources = sources
  }

  /// The source in standard input, which is read to its end.
  ///
  /// - Parameter name: what messages call it.
  init(standardInput name: String) {
    do throws(LoadingError) {
      let bytes = try FileReading.bytes(of: File(borrowing: File.standardInput), name: name)
      sources = [try SourceFiles(bytes: bytes, name: name)]
    } catch {
      failures = [error]
    }
  }

  /// The sources at several paths. What cannot be opened at one does not matter to the others.
  ///
  /// - Parameters:
  ///   - paths: of files and folders.
  ///   - waits: whether to read a FIFO, which takes until its writer ends, and can be done once.
  init(at paths: [String], waits: Bool = true) {
    for path in paths {
      do throws(LoadingError) {
        let found = try FoundSources(at: path, waits: waits)
        sources += found.sources
        failures += found.failures
      } catch {
        failures.append(error)
      }
    }
  }

  /// The source that a file belongs to, or those that a folder holds.
  ///
  /// - Throws: `LoadingError` if there is nothing of a known format.
  private init(at path: String, waits: Bool) throws(LoadingError) {
    switch try FileReading.status(ofFile: path).kind {
    case .regular:
      let head = try FileReading.head(ofFile: path)
      guard let candidate = Candidate.best(forFile: path, head: head.span) else {
        throw LoadingError(path, CommonFault.unknownFormat.description, .badData)
      }
      sources = [try candidate.files()]
    // What can be read only once is read now.
    case .special:
      let bytes = try FileReading.bytes(ofFile: path, waits ? .readingAnyKind : .reading)
      sources = [try SourceFiles(bytes: bytes, name: path)]
    case .folder:
      add(inFolder: path)
      if sources.isEmpty {
        for name in try FileReading.names(inFolder: path) { add(inFolder: path + "/" + name) }
      }
      guard sources.isEmpty, failures.isEmpty else { return }
      let endings = Format.all.compactMap { $0.parts.first?.endings.first }.joined(separator: ", ")
      throw LoadingError(
        path,
        "no glossary in this folder; a file with one of these endings could be one: \(endings)",
        .noInput
      )
    }
  }

  /// Adds the sources whose main file is in a folder itself. A folder that cannot be read has none.
  private mutating func add(inFolder folder: String) {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in (try? FileSystem.names(inFolder: folder)) ?? []
    where Format.all.contains(where: { $0.parts[0].endings.contains(where: name.hasSuffix) }) {
      guard let candidate = Candidate.likely(forFile: prefix + name) else { continue }
      do throws(LoadingError) {
        sources.append(try candidate.files())
      } catch {
        failures.append(error)
      }
    }
  }
}

extension SourceFiles {
  /// The source in bytes that are not a file's.
  ///
  /// - Throws: `LoadingError` if no format knows them, or theirs has other files.
  init(bytes: [UInt8], name: String) throws(LoadingError) {
    guard let (format, _) = Format.best(forFileNamed: name, head: bytes.span) else {
      throw LoadingError(name, CommonFault.unknownFormat.description, .badData)
    }
    let others = format.parts.dropFirst().filter(\.isRequired).compactMap(\.endings.first)
    guard others.isEmpty else {
      let endings = others.joined(separator: ", ")
      throw LoadingError(
        name,
        "this is one file of several of a \(format.name) dictionary; name it where it is beside the "
          + "others (\(endings))",
        .noInput
      )
    }
    self.init(format, name: name, bytes: bytes)
  }

  /// Whether a file seems meant as a glossary, by its content.
  static func isGlossary(_ path: String) throws(LoadingError) -> Bool {
    func isLikely(_ bytes: [UInt8]) -> Bool {
      Format.best(forFileNamed: "", head: bytes.span)?.confidence ?? .none >= .likely
    }
    // The beginning mostly says it; else it may be anywhere.
    if isLikely(try FileReading.head(ofFile: path)) { return true }
    return isLikely(try FileReading.bytes(ofFile: path))
  }
}

/// A format that may read a file, with the other files that would belong to it.
private struct Candidate {
  private let format: Format
  private let path: String
  private let confidence: Confidence
  private var found: [SourceFiles.File] = []
  /// For each required file that is missing, the paths that it could have.
  private var missing: [[String]] = []

  private init(_ format: Format, _ path: String, _ confidence: Confidence) {
    self.format = format
    self.path = path
    self.confidence = confidence
    let named = format.part(ofFileNamed: path) ?? format.parts[0]
    let ending = named.endings.first(where: path.hasSuffix) ?? ""
    let base = String(path.dropLast(ending.count))
    for part in format.parts {
      let paths = part.role == named.role ? [path] : part.endings.map { base + $0 }
      if let path = paths.first(where: FileSystem.exists) {
        found.append(SourceFiles.File(role: part.role, path: path))
      } else if part.isRequired {
        missing.append(paths)
      }
    }
  }

  /// What speaks for the format. Others of its files beside this one outweigh what it looks like: an
  /// index may begin with a bracket, and a name that many formats have means little alone.
  private var evidence: Int { confidence.rawValue + (found.count > 1 ? 2 : 0) }

  /// All that may read a file, in the order of `Format.all`.
  private static func all(forFile path: String, head: Span<UInt8>) -> [Candidate] {
    var candidates: [Candidate] = []
    for format in Format.all {
      let confidence = format.match(name: path, head: head)
      if confidence > .none { candidates.append(Candidate(format, path, confidence)) }
      // Others need not look at the bytes too.
      if confidence == .certain { break }
    }
    return candidates
  }

  /// The best for a file that was named. If files are missing, it says what others miss that are as
  /// sure of it, too.
  static func best(forFile path: String, head: Span<UInt8>) -> Candidate? {
    let candidates = all(forFile: path, head: head)
    guard let evidence = candidates.map(\.evidence).max(),
      var best = candidates.first(where: { $0.evidence == evidence })
    else { return nil }
    if !best.missing.isEmpty {
      let alike = candidates.filter { $0.confidence == best.confidence }
      best.missing = [alike.compactMap(\.missing.first).flatMap { $0 }]
    }
    return best
  }

  /// The best for a file that was found; nil if its name alone speaks for it.
  static func likely(forFile path: String) -> Candidate? {
    func likely(_ bytes: [UInt8]) -> Candidate? {
      best(forFile: path, head: bytes.span).flatMap { best in
        best.evidence >= Confidence.likely.rawValue ? best : nil
      }
    }
    return (try? FileReading.head(ofFile: path)).flatMap(likely)
      ?? (try? FileReading.bytes(ofFile: path)).flatMap(likely)
  }

  /// The files, the main one first.
  ///
  /// - Throws: `LoadingError` if one is missing.
  func files() throws(LoadingError) -> SourceFiles {
    guard let missing = missing.first else {
      return SourceFiles(format, name: found[0].path, files: found)
    }
    throw LoadingError(
      path,
      "a part of the dictionary is missing: " + missing.joined(separator: " or "),
      .noInput
    )
  }
}
