import SeededRandom

@testable import GlossaryModel

/// A text as a reader sees it: characters, of which runs of letters and digits are words.
struct PlainText {
  private let characters: [Character]
  /// What a character adds to the key of a word; nil if no word goes on behind it.
  private let keys: [[UInt8]?]
  /// Where in UTF-8 a character begins, and where the last one ends.
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

  private typealias Place = (end: Int, isWhole: Bool)

  func first(_ pattern: PhrasePattern, fromByte start: Int) -> PhrasePattern.Occurrence? {
    characters.indices.lazy.filter { offsets[$0] >= start }.compactMap { index in
      occurrence(of: pattern, at: index)
    }.first
  }

  func all(_ pattern: PhrasePattern) -> [PhrasePattern.Occurrence] {
    var places: [PhrasePattern.Occurrence] = []
    while let place = first(pattern, fromByte: places.last?.bytes.upperBound ?? 0) {
      places.append(place)
    }
    return places
  }

  private func occurrence(of pattern: PhrasePattern, at start: Int) -> PhrasePattern.Occurrence? {
    guard begins(at: start) else { return nil }
    var place: Place = (start, true)
    for (number, word) in pattern.words.enumerated() {
      if number > 0 {
        // A gap of at least one character; a symbol ends it if the word begins with it.
        let gap = characters[place.end...].indices.prefix { !isOfWord($0) }
        let next = gap.map { $0 + 1 }.first { self.place(of: word, at: $0) != nil }
        guard place.isWhole, let next else { return nil }
        place.end = next
      }
      guard let end = self.place(of: word, at: place.end) else { return nil }
      place = end
    }
    guard place.isWhole || !pattern.isWhole else { return nil }
    return PhrasePattern.Occurrence(
      bytes: offsets[start]..<offsets[place.end],
      isWhole: place.isWhole
    )
  }

  /// Where the characters end that fold to a word, or to more.
  private func place(of word: [UInt8], at start: Int) -> Place? {
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

  /// Whether a word may begin: behind what is of no word, and at what is of none.
  private func begins(at index: Int) -> Bool {
    !isOfWord(index) || ends(at: index)
      || index == 0 || !isOfWord(index - 1)
  }

  /// Whether no word goes on: at what is of none, and where one side is written without spaces.
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

  /// Words with anything between them, or nothing.
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
