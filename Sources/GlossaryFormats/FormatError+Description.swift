extension FormatError {
  /// The error as a compiler would print it: `file:line:column: error: text`.
  ///
  /// It may quote the file: whoever prints it makes control characters visible.
  package func message(file: String) -> String {
    "\(file)\(FormatError.suffix(place)): error: \(reason.description)"
  }

  fileprivate static func suffix(_ place: Place?) -> String {
    place.map { ":\($0.line):\($0.column)" } ?? ""
  }
}

extension Problem {
  /// The problem as a compiler would print it: `file:line:column: error: text`, or `warning`.
  package func message(file: String) -> String {
    "\(file)\(FormatError.suffix(place)): \(severity.rawValue): \(text)"
  }
}

extension FormatError.Reason: CustomStringConvertible {
  /// What is wrong, what was expected, and what to do.
  package var description: String {
    switch self {
    case .utf16(let byte):
      "byte 0x\(byte.hexadecimal): this looks like UTF-16; save the file as UTF-8"
    case .invalidUTF8(let byte):
      "byte 0x\(byte.hexadecimal) is not valid UTF-8 here; save the file as UTF-8"
    case .unexpected(let found, let expected):
      "expected \(expected.rawValue), found \(FormatError.name(of: found))"
    case .controlCharacter(let byte):
      "control character 0x\(byte.hexadecimal) in a string; write it as an escape such as \\n"
    case .unterminatedString:
      "the string that begins here has no closing quote"
    case .unknownEscape(let byte):
      "unknown escape \\\(FormatError.character(byte)); JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
    case .malformedUnicodeEscape:
      "\\u needs four hexadecimal digits"
    case .leadingZero:
      "a number has no zeros before it; remove them, or write it as a string"
    case .trailingComma:
      "remove the comma: nothing follows it"
    case .trailingText:
      "the file should end here; remove what follows"
    case .tooDeep:
      "nested deeper than \(JSONScanner.maximumDepth) objects and arrays"
    case .notAnObject(let kind):
      "expected an object with `terms`, found \(kind.rawValue)"
    case .unknownFormat(let format):
      "the format is \(quoted(format)); this program reads \"glossary/1\""
    case .noTerms:
      "the glossary has no `terms`; write an array of objects, each with a `term`"
    case .noUsableTerm:
      "no term of the file can be used; each needs a `term` with a name"
    case .tooLarge:
      "larger than 4 GiB"
    case .damagedCompression:
      "the compressed data is damaged; copy the file again"
    case .inflatesTooFar:
      "inflates to more than \(Gzip.maximumLength >> 30) GiB"
    case .noUsableLine:
      "no line of the index can be used; each needs a headword, a tab, an offset, a tab and a length"
    case .bodiesOverlap:
      "the index claims more text than there is; take the one that belongs to the bodies"
    case .notStarDict:
      "expected the line “StarDict's dict ifo file”"
    case .otherStarDict(let kind):
      "this is StarDict's \(quoted(kind)), which this program does not read; it reads “dict”"
    case .missingVersion:
      "the line `version=` is missing; this program reads 2.4.2 and 3.0.0"
    case .unknownVersion(let version):
      "the version is \(quoted(version)); this program reads 2.4.2 and 3.0.0"
    case .unknownOffsetLength(let bits):
      "offsets have 32 or 64 bits, not \(quoted(bits))"
    case .noUsableRecord:
      "no record of the index can be used; take the index that belongs to the bodies"
    case .stopped:
      "stopped"
    }
  }
}

extension FormatError {
  private static func name(of byte: UInt8?) -> String {
    guard let byte else { return "the end of the file" }
    return (0x21..<0x7F).contains(byte) ? "`\(character(byte))`" : "byte 0x\(byte.hexadecimal)"
  }

  private static func character(_ byte: UInt8) -> String {
    (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "0x" + byte.hexadecimal
  }
}
