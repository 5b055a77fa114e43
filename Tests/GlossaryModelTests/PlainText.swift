import SeededRandom

@testable import GlossaryModel

/// A reference implementation of phrase search, which reads a text character by character.
struct PlainText {
  private let characters: [Character]
  /// Per character: the bytes that it adds to the key of a word; nil if a word ends before it.
  private let keys: [[UInt8]?]
  /// The UTF-8 offset of each character, and of the end.
  private let offsets: [Int]

  init(_ text: String) {
    characters = Array(text)
    keys = characters.map { character in
      if "-'’\u{2010}\u{2011}–—".contains(character) { return [] }
      return character.isWhitespace ? nil : SearchKey.bytes(of: String(character))
    }
    offsets = characters.reduce(into: [0]) { offsets, character in
      offsets.append(offsets[offsets.count - 1] + character.utf8.count)
    }
  }

  private typealias WordMatch = (end: Int, isWhole: Bool)

  func first(_ pattern: PhrasePattern, fromByte start: Int) -> PhrasePattern.Occurrence? {
    characters.indices.lazy.filter { offsets[$0] >= start }.compactMap { index in
      occurrence(of: pattern, at: index)
    }.first
  }

  func all(_ pattern: PhrasePattern) -> [PhrasePattern.Occurrence] {
    var occurrences: [PhrasePattern.Occurrence] = []
    while let occurrence = first(pattern, fromByte: occurrences.last?.bytes.upperBound ?? 0) {
      occurrences.append(occurrence)
    }
    return occurrences
  }

  private func occurrence(of pattern: PhrasePattern, at start: Int) -> PhrasePattern.Occurrence? {
    guard begins(at: start) else { return nil }
    var match: WordMatch = (start, true)
    for (number, word) in pattern.words.enumerated() {
      if number > 0 {
        // A gap of at least one character; a symbol ends it if the word begins with it.
        let gap = characters[match.end...].indices.prefix { !isOfWord($0) }
        let next = gap.map { $0 + 1 }.first { self.match(of: word, at: $0) != nil }
        guard match.isWhole, let next else { return nil }
        match.end = next
      }
      guard let end = self.match(of: word, at: match.end) else { return nil }
      match = end
    }
    guard match.isWhole || !pattern.isWhole else { return nil }
    return PhrasePattern.Occurrence(
      bytes: offsets[start]..<offsets[match.end],
      isWhole: match.isWhole
    )
  }

  /// The end of the characters that fold to a word or to something longer; nil if they do not.
  private func match(of word: [UInt8], at start: Int) -> WordMatch? {
    var key: [UInt8] = []
    for index in characters.indices[start...] {
      guard let folded = keys[index], index > start || !folded.isEmpty else { return nil }
      key += folded
      if key.starts(with: word) { return (index + 1, key == word && ends(at: index + 1)) }
      guard word.starts(with: key) else { return nil }
    }
    return nil
  }

  private func isOfWord(_ index: Int) -> Bool {
    characters[index].isLetter || characters[index].isNumber
  }

  /// Whether a word may begin at a character: at a symbol, or at a letter that does not follow one.
  private func begins(at index: Int) -> Bool {
    !isOfWord(index) || ends(at: index)
      || index == 0 || !isOfWord(index - 1)
  }

  /// Whether a word ends before a character: before a symbol, or between scripts if one of them is
  /// written without spaces.
  private func ends(at index: Int) -> Bool {
    guard index < characters.count, isOfWord(index) else { return true }
    return isUnspaced(index) || (index > 0 && isUnspaced(index - 1))
  }

  private func isUnspaced(_ index: Int) -> Bool {
    switch characters[index].unicodeScalars.first?.value ?? 0 {
    case 0x0E00...0x0E7F, 0x3041...0x30FF, 0x4E00...0x9FFF: true
    default: false
    }
  }

  static let words =
    Samples.words + [
      "pay", "mile", "stone", "fi", "fl", "ﬂ", "ss", "ß", "Æ", "ae", "A", "x", "2", "½", "e\u{301}",
      "か", "が", "c++", "node.js", ".net", "字", "naïve",
    ]

  /// Random words with random symbols or nothing between them.
  static func random(_ random: inout SeededGenerator) -> String {
    let gaps = [
      "", "", " ", " ", "\n", "\r\n", "-", "--", " - ", "–", "’", "'", "‐", ", ", ".", "/", " (",
      "👩‍👩‍👧", "✔\u{FE0F}", "…", "_", "\t", "\u{A0}",
    ]
    return (0..<Int.random(in: 1...7, using: &random)).map { _ in
      (words.randomElement(using: &random) ?? "") + (gaps.randomElement(using: &random) ?? "")
    }.joined()
  }
}
