/// Writes text as JSON (RFC 8259).
enum JSONText {
  /// A string in quotes. Control characters are escaped, also C1 and bidirectional overrides, so that
  /// the text can be shown on a terminal.
  static func string(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case _ where [.control, .format].contains(scalar.properties.generalCategory):
        for unit in UTF16.encode(scalar) ?? .init() { written += escape(unit) }
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
