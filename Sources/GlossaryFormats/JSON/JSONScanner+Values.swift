extension JSONScanner {
  /// Skips the value that begins next, whatever it is, and checks it.
  mutating func skipValue() throws(RawFault) {
    switch try kind() {
    case .object:
      try enter()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try enter()
      while try nextElement() { try skipValue() }
    case .string: _ = try scanString()
    case .number: try skipNumber()
    case .boolean: try skipLiteral(bytes[offset] == UInt8(ascii: "t") ? "true" : "false")
    case .null: try skipLiteral("null")
    }
  }

  private mutating func skipLiteral(_ literal: String) throws(RawFault) {
    let start = offset
    for byte in literal.utf8 {
      guard offset < bytes.count, bytes[offset] == byte else {
        offset = start
        throw unexpected(.literal)
      }
      offset += 1
    }
  }

  private mutating func skipNumber() throws(RawFault) {
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    let start = offset
    try skipDigits()
    if offset > start + 1, bytes[start] == UInt8(ascii: "0") {
      throw RawFault(JSONFault.leadingZero, at: start)
    }
    if isNext(".") {
      offset += 1
      try skipDigits()
    }
    if isNext("e") || isNext("E") {
      offset += 1
      if isNext("+") || isNext("-") { offset += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(RawFault) {
    guard offset < bytes.count, bytes[offset].isDigit else { throw unexpected(.digit) }
    repeat { offset += 1 } while offset < bytes.count && bytes[offset].isDigit
  }

  private func isNext(_ character: Unicode.Scalar) -> Bool {
    offset < bytes.count && UInt32(bytes[offset]) == character.value
  }
}
