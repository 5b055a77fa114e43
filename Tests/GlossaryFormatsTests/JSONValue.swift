import Foundation

@testable import GlossaryFormats

/// A JSON value as a tree, so that what the scanner reads can be compared with what Foundation does.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// The value of a whole text, read by the scanner.
  init(scanning bytes: [UInt8]) throws(RawFault) {
    var scanner = try JSONScanner(bytes.span)
    self = try JSONValue.next(&scanner)
    try scanner.finish()
  }

  private static func next(_ scanner: inout JSONScanner) throws(RawFault) -> JSONValue {
    let kind = try scanner.kind()
    switch kind {
    case .object:
      var members: [String: JSONValue] = [:]
      try scanner.enter()
      while let key = try scanner.nextKey() {
        members[scanner.decode(key).text] = try next(&scanner)
      }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      try scanner.enter()
      while try scanner.nextElement() { elements.append(try next(&scanner)) }
      return .array(elements)
    case .string: return .string(scanner.decode(try scanner.scanString()).text)
    case .number, .boolean, .null:
      let start = scanner.offset
      try scanner.skipValue()
      let text = String(
        decoding: (start..<scanner.offset).map { scanner.bytes[$0] },
        as: UTF8.self
      )
      if kind == .null { return .null }
      return kind == .boolean ? .boolean(text == "true") : .number(Double(text) ?? .nan)
    }
  }
}

extension JSONValue {
  /// The value of a whole text as Foundation reads it: the oracle.
  init(foundation text: String) throws {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8),
      options: .fragmentsAllowed
    )
    self.init(value)
  }

  private init(_ value: Any) {
    switch value {
    case let members as [String: Any]: self = .object(members.mapValues { JSONValue($0) })
    case let elements as [Any]: self = .array(elements.map { JSONValue($0) })
    case let string as String: self = .string(string)
    case let number as NSNumber:
      // A boolean is a number too, of the type `char`.
      let isBoolean = String(cString: number.objCType) == "c"
      self = isBoolean ? .boolean(number.boolValue) : .number(number.doubleValue)
    default: self = .null
    }
  }
}
