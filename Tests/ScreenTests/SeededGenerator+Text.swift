import SeededRandom

extension SeededGenerator {
  /// Text of words, spaces, ideographs, marks and what is hostile to a terminal.
  mutating func text(length: Int) -> String {
    let pieces = [
      "a", "b", "word", " ", " ", " ", "  ", "-", "—", "/", "é", "e\u{301}", "日", "本", "、", "「",
      "」", "ー", "カ", "\u{200D}", "👩", "\u{1F3FD}", "🇫", "\u{1B}", "\t", "\u{9B}", "\u{202E}",
      "\u{A0}", "\u{300}", "ก", "ำ", "각", "ᄀ", "ᅡ", "…", ".", "longerwordthanmost", "(", ")",
    ]
    return (0..<length).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
