/// Folds names into search keys, which are collected in one array.
struct KeyFolding {
  /// The UTF-8 of all keys.
  var bytes: [UInt8] = []
  /// The offsets in `bytes` at which words of names begin, except the first word of each name.
  private(set) var wordStarts: [Int] = []

  /// The offset in `bytes` of the key of the name that is being folded.
  private var start = 0
  private var previous = Kind.gap
  private var hasMarks = false

  /// The role of a character in finding the starts of words.
  private enum Kind {
    /// A letter or digit.
    case word
    /// Any other character that is kept in the key.
    case symbol
    /// A space, hyphen or dash.
    case gap
  }

  /// Appends the key of a name. If folding drops all of its characters, the key is the name itself,
  /// trimmed.
  ///
  /// - Parameter name: the name in UTF-8.
  /// - Complexity: O(length of the name).
  mutating func append(_ name: Span<UInt8>) {
    appendKept(name)
    if bytes.count == start {
      bytes.append(contentsOf: String(name).trimmedSlice.utf8)
    }
  }

  /// Appends what folding keeps of a name, which may be nothing.
  mutating func appendKept(_ name: Span<UInt8>) {
    start = bytes.count
    previous = .gap
    hasMarks = false
    var position = 0
    while position < name.count, name[position] < 0x80 {
      append(ascii: name[position])
      position += 1
    }
    if position < name.count {
      for scalar in String(name.extracting(position...)).unicodeScalars {
        if scalar.isASCII {
          append(ascii: UInt8(truncatingIfNeeded: scalar.value))
        } else {
          append(scalar)
        }
      }
    }
    if hasMarks { orderMarks() }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      begin(.word)
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      begin(.word)
      bytes.append(byte | 0x20)
    case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: "-"):
      previous = .gap
    case UInt8(ascii: "'"):
      break
    default:
      begin(.symbol)
      bytes.append(byte)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    let replacement = FoldingTable.replacement(for: scalar)
    if let replacement, replacement.isEmpty {
      if properties.isWhitespace || properties.generalCategory == .dashPunctuation {
        previous = .gap
      }
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: hasMarks = true
    case _ where properties.isAlphabetic || properties.numericType != nil: begin(.word)
    default: begin(.symbol)
    }
    if let replacement {
      FoldingTable.append(replacement, to: &bytes)
    } else {
      bytes.append(contentsOf: scalar.utf8)
    }
  }

  /// Records the start of a word: any kept character after a gap, or a letter or digit after a
  /// symbol.
  private mutating func begin(_ kind: Kind) {
    if previous == .gap || (previous == .symbol && kind == .word), bytes.count > start {
      wordStarts.append(bytes.count)
    }
    previous = kind
  }

  /// Puts the marks of each base character in canonical order (Unicode Standard Annex 15), since
  /// decomposing scalar by scalar may not.
  private mutating func orderMarks() {
    typealias Mark = (combiningClass: UInt8, scalar: Unicode.Scalar)
    var marks: [Mark] = []
    var ordered = ""
    func flush(_ marks: inout [Mark], to ordered: inout String) {
      let stable = marks.enumerated().sorted { left, right in
        (left.element.combiningClass, left.offset) < (right.element.combiningClass, right.offset)
      }
      ordered.unicodeScalars.append(contentsOf: stable.map(\.element.scalar))
      marks = []
    }
    for scalar in String(decoding: bytes[start...], as: UTF8.self).unicodeScalars {
      let combiningClass = scalar.properties.canonicalCombiningClass.rawValue
      if combiningClass == 0 {
        flush(&marks, to: &ordered)
        ordered.unicodeScalars.append(scalar)
      } else {
        marks.append((combiningClass, scalar))
      }
    }
    flush(&marks, to: &ordered)
    bytes.replaceSubrange(start..., with: ordered.utf8)
  }
}

extension String {
  /// Decodes UTF-8, with U+FFFD for invalid bytes.
  fileprivate init(_ utf8: Span<UInt8>) {
    self = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension Span<UInt8> {
  /// The number of characters in the UTF-8 text.
  var characterCount: Int {
    // In ASCII every byte is a character, except in CR LF.
    for index in indices where self[index] >= 0x80 || self[index] == UInt8(ascii: "\r") {
      return String(self).count
    }
    return count
  }
}
