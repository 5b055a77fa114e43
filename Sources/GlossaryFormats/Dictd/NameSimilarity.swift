internal import GlossaryModel

/// How similar two spellings of a name are.
///
/// dictfmt(1) writes headwords in lower case and, mostly, without anything but letters, digits and
/// spaces: `… fertig, aus!` is ` fertig aus` in the index.
enum NameSimilarity {
  /// They have one search key: only case, spaces, hyphens and apostrophes differ.
  case equal
  /// They have the same letters and digits.
  case equivalent
  case different

  /// - Parameters:
  ///   - left: a name. Bytes that are not UTF-8 are read as Latin-1.
  ///   - right: another.
  /// - Complexity: O(length of the shorter one).
  init(_ left: Span<UInt8>, _ right: Span<UInt8>) {
    guard NameSimilarity.haveSimilarLengths(left, right) else {
      self = .different
      return
    }
    // Most names are equal, or nearly, and of ASCII.
    var prefix = 0
    let shortest = min(left.count, right.count)
    while prefix < shortest, left[prefix] == right[prefix], left[prefix] < 0x80 { prefix += 1 }
    if prefix == left.count, prefix == right.count {
      self = .equal
      return
    }
    var left = NameScanner(left, from: prefix)
    var right = NameScanner(right, from: prefix)
    var isSame = true
    while true {
      while let character = left.character, character == right.character {
        left.advance()
        right.advance()
      }
      isSame = !left.skipSymbols() && isSame
      isSame = !right.skipSymbols() && isSame
      guard let one = left.character, let other = right.character else {
        let haveEnded = left.character == right.character
        self = haveEnded ? (isSame ? .equal : .equivalent) : .different
        return
      }
      guard NameScanner.areEqual(one, other) else {
        self = .different
        return
      }
      left.advance()
      right.advance()
    }
  }

  /// Whether two names can be similar by their lengths.
  ///
  /// A file could have one long name for many short ones: without this, comparing them would take
  /// quadratic time.
  static func haveSimilarLengths(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    max(left.count, right.count) <= 4 * min(left.count, right.count) + 64
  }
}

/// Goes through the characters of a name.
private struct NameScanner: ~Escapable {
  private let bytes: Span<UInt8>
  private var offset: Int
  /// The next character; nil at the end.
  private(set) var character: Unicode.Scalar?

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from offset: Int) {
    self.bytes = bytes
    self.offset = offset
    advance()
  }

  /// Goes to the next character.
  mutating func advance() {
    guard offset < bytes.count else {
      character = nil
      return
    }
    let decoded = bytes.decodeScalar(at: offset)
    character = decoded?.scalar ?? Unicode.Scalar(bytes[offset])
    offset += decoded?.length ?? 1
  }

  /// Skips what is not a letter or digit.
  ///
  /// - Returns: whether there was anything that a search key keeps.
  mutating func skipSymbols() -> Bool {
    var isKept = false
    while let symbol = character, !NameScanner.isLetter(symbol) {
      switch symbol {
      case " ", "\t", "-", "'": break
      default: isKept = true
      }
      advance()
    }
    return isKept
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case _ where scalar.isASCII: return false
    default:
      let category = scalar.properties.generalCategory
      // Modifier letters include signs of stress, which are in headwords by mistake.
      return category == .decimalNumber
        || (scalar.properties.isAlphabetic && category != .modifierLetter)
    }
  }

  /// Whether two letters differ in case at most.
  static func areEqual(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == right { return true }
    if left.isASCII, right.isASCII {
      return left.value | 0x20 == right.value | 0x20
    }
    return left.properties.lowercaseMapping == right.properties.lowercaseMapping
  }
}
