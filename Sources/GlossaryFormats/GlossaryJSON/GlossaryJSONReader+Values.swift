internal import GlossaryModel

/// The known keys of an object that have been seen, by their numbers.
struct SeenKeys {
  private var bits: UInt32 = 0

  /// Whether the key had not been seen.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt32 = 1 << UInt32(number)
    defer { bits |= bit }
    return bits & bit == 0
  }
}

extension GlossaryJSONReader {
  /// Skips to the next key of the object that is known and is seen for the first time; nil when the
  /// object has ended.
  mutating func nextKey<Key>(
    of table: FieldTable<Key>,
    _ seen: inout SeenKeys
  ) throws(RawFault) -> Key? {
    while let token = try scanner.nextKey() {
      if let name = scanner.packedName(token), let (key, number) = table.key(named: name) {
        if seen.insert(number) { return key }
        reportRepeated(key.rawValue, at: token.quote)
      } else if sourceMap != nil {
        noteUnknown(token, insteadOf: table.names)
      }
      try scanner.skipValue()
    }
    return nil
  }

  /// Whether a value of the kind begins next. Another is skipped, and reported unless it is null.
  mutating func expect(_ kind: JSONKind, _ key: String) throws(RawFault) -> Bool {
    let found = try scanner.kind()
    if found == kind { return true }
    try skip(found, insteadOf: kind.rawValue, key)
    return false
  }

  /// Skips a value that cannot be used, and reports it unless it is null, which means nothing.
  mutating func skip(
    _ found: JSONKind,
    insteadOf expected: String,
    _ key: String
  ) throws(RawFault) {
    if found != .null {
      report(
        .warning,
        at: scanner.offset,
        "`\(key)`: \(found.rawValue) is left out; write \(expected) here"
      )
    }
    try scanner.skipValue()
  }

  /// Reads the string that begins here.
  mutating func readString() throws(RawFault) -> String {
    decode(try scanner.scanString())
  }

  /// Scans a value that should be a string; nil if it is not, or is a blank name.
  mutating func scanText(_ key: String, isName: Bool = false) throws(RawFault) -> StringToken? {
    guard try expect(.string, key) else { return nil }
    let token = try scanner.scanString()
    if isName, scanner.isBlank(token) {
      let text = "`\(key)`: a blank name is left out; write one or remove it"
      report(.warning, at: token.quote, text)
      return nil
    }
    note(token, of: key)
    return token
  }

  /// Reads a value that should be a string; empty if it is not.
  mutating func readText(_ key: String) throws(RawFault) -> String {
    try scanText(key).map { decode($0) } ?? ""
  }

  /// Reads a value that should be a string or an array of strings.
  mutating func readTexts(_ key: String) throws(RawFault) -> [String] {
    guard try scanner.kind() == .array else {
      return try scanText(key).map { [decode($0)] } ?? []
    }
    var texts: [String] = []
    try scanner.enter()
    while try scanner.nextElement() {
      if let text = try scanText(key) { texts.append(decode(text)) }
    }
    return texts
  }

  /// Appends a string to the entry that is being written.
  mutating func append(_ token: StringToken, as field: EntryField) {
    if token.hasEscapes {
      let text = takeDecoded(token)
      builder.append(field, text.span)
      decoded = text
    } else {
      builder.append(field, scanner.bytes.extracting(token.contents))
    }
  }

  /// Appends a string to the article that is being written.
  mutating func append(_ token: StringToken, as field: ArticleField) {
    if token.hasEscapes {
      let text = takeDecoded(token)
      builder.append(field, text.span)
      decoded = text
    } else {
      builder.append(field, scanner.bytes.extracting(token.contents))
    }
  }

  /// The text of a string with escapes. The caller puts it back into `decoded`, whose memory is used
  /// again.
  private mutating func takeDecoded(_ token: StringToken) -> [UInt8] {
    var text: [UInt8] = []
    swap(&text, &decoded)
    if scanner.decode(token, into: &text) { reportLoneSurrogate(token) }
    return text
  }

  /// The text of a string, with a warning if it names half of a surrogate pair.
  mutating func decode(_ token: StringToken) -> String {
    let string = scanner.decode(token)
    if string.hasLoneSurrogate { reportLoneSurrogate(token) }
    return string.text
  }

  private mutating func reportLoneSurrogate(_ token: StringToken) {
    report(
      .warning,
      at: token.quote,
      "half of a surrogate pair is shown as U+FFFD: write both halves, or the character itself"
    )
  }

  mutating func reportRepeated(_ key: String, at offset: Int) {
    report(.warning, at: offset, "duplicate key \(quoted(key)): the first one counts")
  }
}

extension JSONScanner {
  /// Whether a string holds nothing to be seen.
  func isBlank(_ token: StringToken) -> Bool {
    // Nearly every text begins with a letter of ASCII, and is not worth decoding.
    let first = token.contents.isEmpty ? 0 : bytes[token.contents.lowerBound]
    if (0x21..<0x7F).contains(first), first != UInt8(ascii: "\\") { return false }
    return decode(token).text.isBlank
  }
}

extension String {
  /// Whether it holds nothing to be seen.
  var isBlank: Bool {
    unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
