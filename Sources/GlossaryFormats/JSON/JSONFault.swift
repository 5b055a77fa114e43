/// Why bytes are not JSON (RFC 8259).
package enum JSONFault: Fault {
  /// What was found is nil at the end of the file.
  case unexpected(UInt8?, expected: Token)
  case controlCharacter(UInt8)
  case unterminatedString
  case unknownEscape(UInt8)
  case malformedUnicodeEscape
  case leadingZero
  case trailingComma
  case trailingText
  case tooDeep

  /// What the grammar of JSON asks for at some place.
  package enum Token: String, Sendable {
    case value = "a value"
    case key = "a key in double quotes or `}`"
    case nextKey = "a key in double quotes"
    case colon = "`:` after the key"
    case commaInObject = "`,` or `}`"
    case commaInArray = "`,` or `]`"
    case digit = "a digit"
    case literal = "`true`, `false` or `null`"
  }

  package var description: String {
    switch self {
    case .unexpected(let found, let expected):
      "expected \(expected.rawValue), found \(JSONFault.name(of: found))"
    case .controlCharacter(let byte):
      "control character 0x\(byte.hexadecimal) in a string; write it as an escape such as \\n"
    case .unterminatedString:
      "the string that begins here has no closing quote"
    case .unknownEscape(let byte):
      "unknown escape \\\(JSONFault.character(byte)); JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX"
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
    }
  }

  private static func name(of byte: UInt8?) -> String {
    guard let byte else { return "the end of the file" }
    return (0x21..<0x7F).contains(byte) ? "`\(character(byte))`" : "byte 0x\(byte.hexadecimal)"
  }

  private static func character(_ byte: UInt8) -> String {
    (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "0x" + byte.hexadecimal
  }
}

/// The kinds of JSON values.
package enum JSONKind: String, Sendable {
  case object = "an object"
  case array = "an array"
  case string = "a string"
  case number = "a number"
  case boolean = "a boolean"
  case null = "null"
}
