/// A word, or a phrase of consecutive words, to be found in running text.
///
/// A word of the text is a run of letters and digits. Case, accents, and hyphens and apostrophes
/// within the word are ignored, as in search keys.
struct PhrasePattern: Hashable, Sendable {
  /// The words, folded.
  let words: [[UInt8]]
  /// Whether the last word has to match a whole word of the text, not just a prefix of one.
  let isWhole: Bool
  /// The first byte of the first word, which selects the offsets worth comparing.
  private let head: UInt8?

  init(words: [[UInt8]], isWhole: Bool) {
    self.words = words
    self.isWhole = isWhole
    head = words.first?.first
  }

  /// An occurrence in a text.
  struct Occurrence {
    let bytes: Range<Int>
    /// Whether the occurrence ends where a word of the text ends.
    let isWhole: Bool
  }

  /// The first occurrence that begins at or after an offset of a UTF-8 text.
  ///
  /// - Complexity: O(length of the text).
  func first(in text: Span<UInt8>, from start: Int) -> Occurrence? {
    guard let head, words.count == 1 || holdsLongest(text, from: start) else { return nil }
    var offset = start
    while let candidate = WordScanner.candidate(head, in: text, from: offset) {
      if let occurrence = occurrence(at: candidate, in: text) { return occurrence }
      offset = candidate + 1
    }
    return nil
  }

  /// Whether a text contains the longest word of the phrase. That is probably the rarest one, so
  /// most texts need no further check.
  private func holdsLongest(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard let longest = words.max(by: { $0.count < $1.count }) else { return false }
    return PhrasePattern(words: [longest], isWhole: true).first(in: text, from: start) != nil
  }

  /// All occurrences, in order and without overlap.
  func all(in text: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    while let occurrence = first(in: text, from: offset) {
      ranges.append(occurrence.bytes)
      offset = max(occurrence.bytes.upperBound, offset + 1)
    }
    return ranges
  }

  private func occurrence(at start: Int, in text: Span<UInt8>) -> Occurrence? {
    var end = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let next = WordScanner.endOfGap(at: end, in: text)
        guard next > end else { return nil }
        end = next
      }
      guard let match = WordScanner.match(of: word, at: end, in: text) else { return nil }
      end = match.end
      let isLast = index == words.count - 1
      let isAtEnd = !match.endsWithinCharacter && WordScanner.isWordEnd(end, in: text)
      if isLast, isWhole ? isAtEnd : true {
        return Occurrence(bytes: start..<end, isWhole: isAtEnd)
      }
      guard isAtEnd, !isLast else { return nil }
    }
    return nil
  }
}

/// Reads UTF-8 text as folded words, without copying it.
enum WordScanner {
  /// The first offset, at or after another, where a word may begin whose folded form begins with a
  /// byte: an offset of that byte in either case, or of a scalar beyond ASCII.
  static func candidate(_ head: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(head)
    let caseBits: UInt64 = isLetter ? ones &* 0x20 : 0
    let pattern = ones &* UInt64(head)
    var offset = start
    while offset &+ 8 <= text.count {
      let word = UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset,
          as: UInt64.self
        )
      )
      let difference = (word | caseBits) ^ pattern
      // The high bit of each byte that is zero, and no other bit.
      let zeros = ~(((difference & ~high) &+ ~high) | difference) & high
      var candidates = zeros | (word & high)
      while candidates != 0 {
        let start = offset &+ candidates.trailingZeroBitCount / 8
        if isWordStart(start, in: text) { return start }
        candidates &= candidates &- 1
      }
      offset &+= 8
    }
    while offset < text.count {
      let byte = text[offset]
      let isCandidate = byte >= 0x80 || byte | UInt8(truncatingIfNeeded: caseBits) == head
      if isCandidate, isWordStart(offset, in: text) { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether a word may begin at an offset: at a letter or digit that does not follow another one,
  /// or anywhere in a script that is written without spaces. A symbol counts as a word of its own.
  static func isWordStart(_ offset: Int, in text: Span<UInt8>) -> Bool {
    let byte = text[offset]
    if byte < 0x80 {
      guard isWordCharacter(byte), offset > 0 else { return true }
      // Fast path, since most text is ASCII.
      if text[offset - 1] < 0x80 { return !isWordCharacter(text[offset - 1]) }
    } else {
      guard !byte.isUTF8Continuation else { return false }
      if !isWordCharacter(at: offset, in: text) { return !isMark(scalar(at: offset, in: text)) }
    }
    guard let previous = base(before: offset, in: text) else { return true }
    return !isWordCharacter(at: previous, in: text) || isUnspaced(at: offset, in: text)
      || isUnspaced(at: previous, in: text)
  }

  /// Whether no word continues at an offset.
  static func isWordEnd(_ offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return true }
    if text[offset] >= 0x80, isMark(scalar(at: offset, in: text)) { return false }
    guard isWordCharacter(at: offset, in: text) else { return true }
    if text[offset] < 0x80, offset > 0, text[offset - 1] < 0x80 { return false }
    return isUnspaced(at: offset, in: text)
      || base(before: offset, in: text).map { isUnspaced(at: $0, in: text) } ?? true
  }

  /// The offset of the last scalar before an offset that is not a combining mark, since marks
  /// belong to the character before them.
  private static func base(before offset: Int, in text: Span<UInt8>) -> Int? {
    var start = offset
    while start > 0 {
      start -= 1
      while start > 0, text[start].isUTF8Continuation { start -= 1 }
      if text[start] < 0x80 || !isMark(scalar(at: start, in: text)) { return start }
    }
    return nil
  }

  /// The end of the gap between two words of a phrase that begins at an offset. A gap may contain
  /// anything except visible letters and digits and the end of a Markdown block.
  static func endOfGap(at start: Int, in text: Span<UInt8>) -> Int {
    var offset = start
    while offset < text.count, !isWordCharacter(at: offset, in: text) {
      switch text[offset] {
      case UInt8(ascii: "\n") where HiddenMarkup.endsBlock(at: offset, in: text): return start
      case UInt8(ascii: "]"):
        offset = HiddenMarkup.end(ofDestinationBehind: offset, in: text) ?? offset + 1
      default: offset += length(ofScalarAt: offset, in: text)
      }
    }
    return offset
  }

  /// The result of matching a word.
  struct WordMatch {
    let end: Int
    /// Whether the last character folds to more than the word contains, as `ß` of `Maß` does for
    /// `mas`.
    let endsWithinCharacter: Bool
  }

  /// Matches the characters from an offset on against a folded word; nil if they do not fold to it.
  static func match(of word: [UInt8], at start: Int, in text: Span<UInt8>) -> WordMatch? {
    var matched = 0
    var offset = start
    var rest = 0
    while matched < word.count {
      guard offset < text.count else { return nil }
      let byte = text[offset]
      if byte < 0x80 {
        offset += 1
        if fold(byte) == word[matched] {
          matched += 1
        } else if matched == 0 || !isJoiner(byte) {
          return nil
        }
      } else {
        let scalar = scalar(at: offset, in: text)
        offset += length(ofScalarAt: offset, in: text)
        let folded = fold(scalar)
        // White space folds to nothing too, but a word does not continue after it.
        if folded.isEmpty, matched == 0 || scalar.properties.isWhitespace { return nil }
        let common = min(folded.count, word.count - matched)
        guard folded.prefix(common).elementsEqual(word[matched..<matched + common]) else {
          return nil
        }
        matched += common
        rest = folded.count - common
      }
    }
    // Marks belong to the last character; one that is kept by folding makes it a different word.
    while offset < text.count, text[offset] >= 0x80 {
      let scalar = scalar(at: offset, in: text)
      guard isMark(scalar) else { break }
      rest += fold(scalar).count
      offset += length(ofScalarAt: offset, in: text)
    }
    return WordMatch(end: offset, endsWithinCharacter: rest > 0)
  }

  // MARK: Characters

  /// Whether an ASCII byte is a letter or digit.
  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    let letters: UInt64 = 0x07FF_FFFE_07FF_FFFE
    let digits: UInt64 = 0x03FF_0000_0000_0000
    return (byte < 64 ? digits : letters) >> UInt64(byte & 63) & 1 != 0
  }

  private static func isWordCharacter(at offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    if text[offset] < 0x80 { return isWordCharacter(text[offset]) }
    let scalar = scalar(at: offset, in: text)
    let properties = scalar.properties
    return (properties.isAlphabetic || properties.numericType != nil) && !isMark(scalar)
  }

  private static func fold(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    guard let replacement = FoldingTable.replacement(for: scalar) else { return Array(scalar.utf8) }
    var bytes: [UInt8] = []
    FoldingTable.append(replacement, to: &bytes)
    return bytes
  }

  /// Whether a character is dropped from the key when it occurs within a word.
  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
  }

  /// Whether the scalar at an offset belongs to a script that is written without spaces.
  private static func isUnspaced(at offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset < text.count, text[offset] >= 0xE0 else { return false }
    let scalar = scalar(at: offset, in: text)
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF: return true
    default: return scalar.properties.isIdeographic
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The length in bytes of the scalar that begins at an offset; 1 if the bytes are not UTF-8.
  private static func length(ofScalarAt offset: Int, in text: Span<UInt8>) -> Int {
    min(text[offset].utf8ScalarLength, text.count - offset)
  }

  /// The scalar that begins at an offset; U+FFFD if the bytes are not UTF-8.
  private static func scalar(at offset: Int, in text: Span<UInt8>) -> Unicode.Scalar {
    text.decodeScalar(at: offset)?.scalar ?? "\u{FFFD}"
  }
}
