/// A string of the file and the offset of its opening quote.
struct LocatedText {
  let text: String
  let offset: Int
}

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
  mutating func expect(
    _ kind: JSONKind,
    _ key: some RawRepresentable<String>
  ) throws(JSONError) -> Bool {
    let found = try scanner.kind()
    if found == kind { return true }
    try skip(found, insteadOf: kind.rawValue, key)
    return false
  }

  /// Passes a value that cannot be used, and reports it unless it is null, which stands for nothing.
  mutating func skip(
    _ found: JSONKind,
    insteadOf expected: String,
    _ key: some RawRepresentable<String>
  ) throws(JSONError) {
    if found != .null {
      report(
        .warning,
        at: scanner.offset,
        "`\(key.rawValue)`: \(found.rawValue) is left out; write \(expected) here"
      )
    }
    try scanner.skipValue()
  }

  /// Reads the string that begins here.
  mutating func readString() throws(JSONError) -> LocatedText {
    let token = try scanner.scanString()
    return LocatedText(text: decode(token), offset: token.quote)
  }

  /// Reads a value that is to be a string; nil if it is none.
  mutating func readString(
    _ key: some RawRepresentable<String>
  ) throws(JSONError) -> LocatedText? {
    try expect(.string, key) ? try readString() : nil
  }

  /// Reads a value that is to be a string; empty if it is none.
  mutating func readText(_ key: some RawRepresentable<String>) throws(JSONError) -> String {
    try readString(key)?.text ?? ""
  }

  /// Reads a value that is to be a string, and records its place.
  mutating func readText(
    _ key: some RawRepresentable<String>,
    _ offset: inout Int
  ) throws(JSONError) -> String {
    guard let string = try readString(key) else { return "" }
    offset = string.offset
    return string.text
  }

  /// Reads a value that is to be a string or an array of strings.
  mutating func readTexts(_ key: some RawRepresentable<String>) throws(JSONError) -> [String] {
    var offsets: [Int] = []
    return try readTexts(key, &offsets)
  }

  /// Reads a value that is to be a string or an array of strings, and records their places. Blank
  /// ones are left out if they are to be names.
  mutating func readTexts(
    _ key: some RawRepresentable<String>,
    _ offsets: inout [Int],
    areNames: Bool = false
  ) throws(JSONError) -> [String] {
    var texts: [String] = []
    let kind = try scanner.kind()
    switch kind {
    case .string: try readElement(of: key, into: &texts, &offsets, isName: areNames)
    case .array:
      try scanner.enter()
      while try scanner.nextElement() {
        try readElement(of: key, into: &texts, &offsets, isName: areNames)
      }
    default: try skip(kind, insteadOf: "a string or an array of strings", key)
    }
    return texts
  }

  private mutating func readElement(
    of key: some RawRepresentable<String>,
    into texts: inout [String],
    _ offsets: inout [Int],
    isName: Bool
  ) throws(JSONError) {
    guard let string = try readString(key) else { return }
    if isName, string.text.isBlank {
      reportBlank(key, at: string.offset)
    } else {
      texts.append(string.text)
      record(string.offset, in: &offsets)
    }
  }

  /// Notes the place of a string if the sink wants it.
  func record(_ offset: Int, in offsets: inout [Int]) {
    if Sink.needsPlaces { offsets.append(offset) }
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

  mutating func reportBlank(_ key: some RawRepresentable<String>, at offset: Int) {
    report(
      .warning,
      at: offset,
      "`\(key.rawValue)`: a blank name is left out; write one or remove it"
    )
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
