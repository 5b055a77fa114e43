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

extension JSONGlossaryReader {
  /// Passes the keys of the object that was entered up to the next one that is known and seen for
  /// the first time; nil when the object has ended.
  mutating func nextKey<Key>(
    of table: KeyTable<Key>,
    _ seen: inout SeenKeys
  ) throws(JSONError) -> Key? {
    while let token = try scanner.nextKey() {
      if let name = scanner.keyName(token), let (key, number) = table.key(named: name) {
        if seen.insert(number) { return key }
        reportRepeated(key.rawValue, at: token.quote)
      }
      try scanner.skipValue()
    }
    return nil
  }

  /// Whether a value of the kind begins next. Another is passed, and reported unless it is null.
  mutating func expect(_ kind: JSONKind, _ key: String) throws(JSONError) -> Bool {
    let found = try scanner.kind()
    if found == kind { return true }
    try skip(found, insteadOf: kind.rawValue, key)
    return false
  }

  /// Passes a value that cannot be used, and reports it unless it is null, which stands for nothing.
  mutating func skip(
    _ found: JSONKind,
    insteadOf expected: String,
    _ key: String
  ) throws(JSONError) {
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
  mutating func readString() throws(JSONError) -> String {
    decode(try scanner.scanString())
  }

  /// Reads a value that is to be a string; nil if it is none, or is to be a name and blank.
  mutating func readString(_ key: String, isName: Bool = false) throws(JSONError) -> String? {
    guard try expect(.string, key) else { return nil }
    let offset = scanner.offset
    let text = try readString()
    if isName, text.isBlank {
      report(.warning, at: offset, "`\(key)`: a blank name is left out; write one or remove it")
      return nil
    }
    record(text, of: key, at: offset)
    return text
  }

  /// Reads as `readString` does; empty for nil.
  mutating func readText(_ key: String, isName: Bool = false) throws(JSONError) -> String {
    try readString(key, isName: isName) ?? ""
  }

  /// Reads a value that is to be a string or an array of strings. Blank ones are left out if they
  /// are to be names.
  mutating func readTexts(_ key: String, areNames: Bool = false) throws(JSONError) -> [String] {
    var texts: [String] = []
    let kind = try scanner.kind()
    switch kind {
    case .string:
      if let text = try readString(key, isName: areNames) { texts.append(text) }
    case .array:
      try scanner.enter()
      while try scanner.nextElement() {
        if let text = try readString(key, isName: areNames) { texts.append(text) }
      }
    default: try skip(kind, insteadOf: "a string or an array of strings", key)
    }
    return texts
  }

  /// The text of a string, with a warning if it names half of a surrogate pair.
  mutating func decode(_ token: StringToken) -> String {
    let string = scanner.decode(token)
    if string.hasLoneSurrogate {
      report(
        .warning,
        at: token.quote,
        "half of a surrogate pair is shown as U+FFFD: write both halves, or the character itself"
      )
    }
    return string.text
  }

  mutating func reportRepeated(_ key: String, at offset: Int) {
    report(.warning, at: offset, "duplicate key \(quoted(key)): the first one counts")
  }
}

extension String {
  /// Whether it holds nothing to be seen.
  var isBlank: Bool {
    // Nearly every text begins with a letter of ASCII, and is not worth looking up in a table.
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
