internal import GlossaryModel

/// What an `.ifo` says: a line with its kind, then a key, `=` and a value on each line.
struct StarDictInfo {
  /// The types of the fields that each definition has; nil if each field begins with its letter.
  private(set) var fieldTypes: [UInt8]?
  /// Bytes of an offset into the bodies: 4 or 8.
  private(set) var offsetLength = 4
  /// The glossary's own description.
  private(set) var glossary = GlossaryInfo()
  private var numbers: [NumberKey: (value: Int, location: SourceLocation)] = [:]

  /// Numbers that can be counted in the other files.
  enum NumberKey: String {
    case wordCount = "wordcount"
    case synonymCount = "synwordcount"
    case indexLength = "idxfilesize"
  }

  /// What is unusual about it.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Throws: `FormatError` if it is of another kind or of a version to come.
  init(_ bytes: Span<UInt8>) throws(FormatError) {
    let start = SourceLocation(line: 1, column: 1)
    guard let kind = StarDictInfo.kind(of: bytes) else {
      throw FormatError(StarDictFault.notStarDict, in: .info, at: start)
    }
    guard kind == .dictionary else {
      throw FormatError(StarDictFault.otherKind(kind.rawValue), in: .info, at: start)
    }
    var hasVersion = false
    var lineStart = 0
    var line = 0
    while lineStart < bytes.count {
      let end = bytes.endOfLine(from: lineStart)
      line += 1
      if let equals = bytes.firstIndex(of: UInt8(ascii: "="), in: lineStart..<end) {
        let key = StarDictInfo.text(bytes.extracting(bytes.trimming(lineStart..<equals)))
        let value = bytes.trimming(equals + 1..<end)
        let location = SourceLocation(line: line, column: value.lowerBound - lineStart + 1)
        let text = StarDictInfo.text(bytes.extracting(value))
        if key.lowercased() == "version" {
          try checkVersion(text, at: location)
          hasVersion = true
        } else {
          try set(key.lowercased(), text, at: location)
        }
      }
      lineStart = end + 1
    }
    if !hasVersion {
      warn(at: nil, "the line `version=` is missing; this program reads 2.4.2 and 3.0.0")
    }
  }

  /// Warns of a version that the format's description does not have: some programs write them. Only a
  /// later one than it knows is refused.
  private mutating func checkVersion(
    _ version: String,
    at location: SourceLocation
  ) throws(FormatError) {
    if version == "2.4.2" || version == "3.0.0" { return }
    let fault = StarDictFault.unknownVersion(version)
    if let major = Int(version.prefix { $0 != "." }), major > 3 {
      throw FormatError(fault, in: .info, at: location)
    }
    warn(at: location, fault.description)
  }

  private mutating func warn(at location: SourceLocation?, _ text: String) {
    diagnostics.append(Diagnostic(.warning, in: .info, at: location, text))
  }

  private mutating func set(
    _ key: String,
    _ value: String,
    at location: SourceLocation
  ) throws(FormatError) {
    switch key {
    case "bookname": glossary.title = value
    case "description": glossary.description = StarDictInfo.lines(of: value)
    case "website": glossary.source = value
    case "date": glossary.version = value
    case "author": if !value.isEmpty { glossary.authors.insert(value, at: 0) }
    case "email": if !value.isEmpty { glossary.authors.append(value) }
    case "sametypesequence": if !value.isEmpty { fieldTypes = Array(value.utf8) }
    case "idxoffsetbits":
      guard value == "32" || value == "64" else {
        throw FormatError(StarDictFault.unknownOffsetLength(value), in: .info, at: location)
      }
      offsetLength = value == "64" ? 8 : 4
    default:
      if let key = NumberKey(rawValue: key), let number = Int(value) {
        numbers[key] = (number, location)
      }
    }
  }

  /// A warning if what the file says of another one is not so.
  func contradiction(of key: NumberKey, to actual: Int) -> Diagnostic? {
    guard let (value, location) = numbers[key], value != actual else { return nil }
    return Diagnostic(
      .warning,
      in: .info,
      at: location,
      "\(key.rawValue) is \(actual), not \(value)"
    )
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    TextEncoding.withUTF8(bytes) { String(copying: UTF8Span(unchecked: $0)) }
  }

  /// A text that has `<br>` in place of line breaks.
  private static func lines(of text: String) -> String {
    guard text.contains("<") else { return text }
    var rest = text[...]
    var lines = ""
    while let bracket = rest.firstIndex(of: "<") {
      lines += rest[..<bracket]
      rest = rest[bracket...]
      if let tag = ["<br>", "<br/>", "<br />"].first(where: rest.prefix(6).lowercased().hasPrefix) {
        lines += "\n"
        rest = rest.dropFirst(tag.count)
      } else {
        lines += "<"
        rest = rest.dropFirst()
      }
    }
    return lines + rest
  }
}

extension StarDictInfo {
  /// What a file describes, by its first line.
  enum Kind: String, CaseIterable {
    case dictionary = "dict"
    case tree = "treedict"
    case resources = "storage"
  }

  /// The kind that the first line says, after a byte order mark and blank lines; nil if it is another
  /// file.
  static func kind(of head: Span<UInt8>) -> Kind? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = head.count >= 3 && head.extracting(..<3).isEqual(to: mark.span)
    let start = head.skippingBlankLines(from: hasMark ? 3 : 0)
    let line = head.extracting(head.trimming(start..<head.endOfLine(from: start)))
    guard line.count < 40 else { return nil }
    let text = StarDictInfo.text(line).lowercased()
    return Kind.allCases.first { text == "stardict's \($0.rawValue) ifo file" }
  }
}
