internal import GlossaryModel

/// What an `.ifo` says: a line that tells what it is, then a key, `=` and a value on each line.
struct StarDictInfo {
  /// The types of the fields that each body has; nil if the bodies say so themselves.
  private(set) var fieldTypes: [UInt8]?
  /// Bytes of an offset into the bodies: 4 or 8.
  private(set) var offsetLength = 4
  /// What the glossary will say of itself.
  private(set) var glossary = GlossaryInfo()
  private var numbers: [NumberKey: (value: Int, place: Place)] = [:]

  /// Numbers that only say what the other files show.
  enum NumberKey: String {
    case wordCount = "wordcount"
    case synonymCount = "synwordcount"
    case indexLength = "idxfilesize"
  }

  /// - Throws: `FormatError` if it is of another kind or version, or lacks either.
  init(_ bytes: Span<UInt8>) throws(FormatError) {
    guard let kind = StarDictInfo.kind(of: bytes) else {
      throw FormatError(.notStarDict, in: .info, at: Place(line: 1, column: 1))
    }
    guard kind == .dictionary else {
      throw FormatError(.otherStarDict(kind.rawValue), in: .info, at: Place(line: 1, column: 1))
    }
    var version: String?
    var start = 0
    var line = 0
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      line += 1
      if let equals = bytes.firstIndex(of: UInt8(ascii: "="), in: start..<end) {
        let key = StarDictInfo.text(bytes.extracting(bytes.trimming(start..<equals)))
        let value = bytes.trimming(equals + 1..<end)
        let place = Place(line: line, column: value.lowerBound - start + 1)
        let text = StarDictInfo.text(bytes.extracting(value))
        if key == "version" {
          guard text == "2.4.2" || text == "3.0.0" else {
            throw FormatError(.unknownVersion(text), in: .info, at: place)
          }
          version = text
        } else {
          try set(key, text, at: place)
        }
      }
      start = end + 1
    }
    guard version != nil else { throw FormatError(.missingVersion, in: .info) }
  }

  private mutating func set(_ key: String, _ value: String, at place: Place) throws(FormatError) {
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
        throw FormatError(.unknownOffsetLength(value), in: .info, at: place)
      }
      offsetLength = value == "64" ? 8 : 4
    default:
      if let key = NumberKey(rawValue: key), let number = Int(value) {
        numbers[key] = (number, place)
      }
    }
  }

  /// What the file says of another, if that is not so.
  func contradiction(of key: NumberKey, to actual: Int) -> Problem? {
    guard let (value, place) = numbers[key], value != actual else { return nil }
    return Problem(.warning, in: .info, at: place, "\(key.rawValue) is \(actual), not \(value)")
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

  static func kind(of head: Span<UInt8>) -> Kind? {
    var start = 0
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if head.count >= 3, head.extracting(..<3).isEqual(to: mark.span) { start = 3 }
    let line = head.extracting(head.trimming(start..<head.endOfLine(from: start)))
    return Kind.allCases.first { kind in
      line.isEqual(to: "StarDict's \(kind.rawValue) ifo file".utf8.span)
    }
  }
}
