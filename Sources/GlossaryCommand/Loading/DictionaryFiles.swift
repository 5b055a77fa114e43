import GlossaryFormats

/// The files that one dictionary consists of.
enum DictionaryFiles: Equatable, Sendable {
  /// The glossary that is a part of the program.
  case builtIn
  case json(String)
  case dictd(index: String, bodies: String)
  case starDict(info: String, index: String, bodies: String, synonyms: String?)

  /// The one that names the others.
  var name: String {
    switch self {
    case .builtIn: GlossarySource.builtIn.name
    case .json(let path): path
    case .dictd(let index, _): index
    case .starDict(let info, _, _, _): info
    }
  }

  var paths: [String] {
    switch self {
    case .builtIn: ["/proc/self/exe"]
    case .json(let path): [path]
    case .dictd(let index, let bodies): [index, bodies]
    case .starDict(let info, let index, let bodies, let synonyms):
      [info, index, bodies] + (synonyms.map { [$0] } ?? [])
    }
  }

  /// Which of the files a part is.
  func path(of part: DictionaryPart?) -> String {
    switch (self, part) {
    case (.dictd(_, let bodies), .bodies), (.starDict(_, _, let bodies, _), .bodies): bodies
    case (.starDict(_, let index, _, _), .index): index
    case (.starDict(_, _, _, let synonyms?), .synonyms): synonyms
    default: name
    }
  }

  /// Whether several entries with one headword are homographs. In a glossary.json its author wanted
  /// them apart.
  var hasHomographs: Bool {
    switch self {
    case .builtIn, .json: false
    case .dictd, .starDict: true
    }
  }

  /// What it is called if it does not say so itself: the file's name without what follows a dot.
  var title: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}

/// How large they are.
extension DictionaryFiles {
  /// How long it takes to read dictionaries.
  enum LoadCost {
    /// Less than to look whether they were compiled before.
    case trivial
    /// A few thousandths of a second.
    case moderate
    /// So long that a person would wait.
    case heavy
  }

  /// In bytes of text.
  private static let moderateLength = 1 << 16
  private static let heavyLength = 1 << 20

  static func cost(of dictionaries: [DictionaryFiles]) -> LoadCost {
    if dictionaries == [.builtIn] { return .moderate }
    let lengths = dictionaries.flatMap(\.paths).map { path in
      // What is compressed is some three times as long.
      (path.hasSuffix("z") ? 3 : 1) * FileReading.length(ofFile: path)
    }
    return switch lengths.reduce(0, +) {
    case ..<moderateLength: .trivial
    case ..<heavyLength: .moderate
    default: .heavy
    }
  }
}
