import GlossaryFormats
import Platform

/// Finding the files of a dictionary that one of them is named of.
extension DictionaryFiles {
  /// The dictionaries of several files and folders.
  static func find(at paths: [String]) throws(LoadingError) -> [DictionaryFiles] {
    var dictionaries: [DictionaryFiles] = []
    do throws(FileError) {
      for path in paths { dictionaries += try find(at: path) }
    } catch {
      throw LoadingError(error)
    }
    return dictionaries
  }

  /// The dictionaries that a file belongs to, or that a folder holds.
  ///
  /// What a file is, its content says; where the others are, its name does.
  ///
  /// - Throws: `FileError` if there is none.
  static func find(at path: String) throws(FileError) -> [DictionaryFiles] {
    switch try FileReading.status(ofFile: path).kind {
    case .folder: break
    case .regular:
      let files = try find(file: path)
      return [files]
    // What can be read only once cannot be looked at before.
    case .special: return [.json(path)]
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
        "no glossary in this folder; a .json, or an .index or .ifo with a .dict.dz, would be one",
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
    [".json", ".index", ".ifo"].contains(where: name.hasSuffix)
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
    let format = GlossaryFormat(head: head.span)
    switch format {
    case .dictdIndex: return try dictd(path.without([".index"]) ?? path, index: path)
    case .starDictInfo: return try starDict(path.without([".ifo"]) ?? path, info: path)
    case .json, nil: break
    }
    if let files = try neighbors(of: path, isKnown: format != nil) { return files }
    return .json(path)
  }

  /// The dictionary that a file is a part of by its name: an index may be broken from its beginning,
  /// and others do not say themselves whose they are. Nil if it may be a glossary by itself.
  private static func neighbors(
    of path: String,
    isKnown: Bool
  ) throws(FileError) -> DictionaryFiles? {
    if let base = path.without([".index"]), let files = try? dictd(base, index: path) {
      return files
    }
    guard let base = path.without(bodyEndings + indexEndings + synonymEndings) else { return nil }
    let isBodies = path.without(bodyEndings) != nil
    if isBodies, FileSystem.exists(base + ".index") {
      return try dictd(base, index: base + ".index")
    }
    if FileSystem.exists(base + ".ifo") { return try starDict(base, info: base + ".ifo") }
    guard !isKnown else { return nil }
    throw missing(isBodies ? [base + ".index", base + ".ifo"] : [base + ".ifo"], for: path)
  }

  private static let bodyEndings = [".dict.dz", ".dict"]
  private static let indexEndings = [".idx", ".idx.gz"]
  private static let synonymEndings = [".syn", ".syn.dz", ".syn.gz"]

  private static func dictd(_ base: String, index: String) throws(FileError) -> DictionaryFiles {
    .dictd(index: index, bodies: try part(base, bodyEndings, of: index))
  }

  private static func starDict(_ base: String, info: String) throws(FileError) -> DictionaryFiles {
    .starDict(
      info: info,
      index: try part(base, indexEndings, of: info),
      bodies: try part(base, bodyEndings, of: info),
      synonyms: synonymEndings.map { base + $0 }.first(where: FileSystem.exists)
    )
  }

  /// A part of a dictionary: the first that there is of the names that it may have.
  private static func part(
    _ base: String,
    _ endings: [String],
    of path: String
  ) throws(FileError) -> String {
    let candidates = endings.map { base + $0 }
    guard let part = candidates.first(where: FileSystem.exists) else {
      throw missing(candidates, for: path)
    }
    return part
  }

  private static func missing(_ names: [String], for path: String) -> FileError {
    let names = names.joined(separator: " or ")
    return FileError(path, "a part of the dictionary is missing: \(names)", ExitStatus.noInput)
  }
}

extension String {
  /// The string less the first of some endings that it has.
  fileprivate func without(_ endings: [String]) -> String? {
    endings.first(where: hasSuffix).map { String(dropLast($0.count)) }
  }
}
