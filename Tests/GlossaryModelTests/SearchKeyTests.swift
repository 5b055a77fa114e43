import Foundation
import Testing

@testable import GlossaryModel

@Suite struct SearchKeyTests {
  @Test(arguments: [
    (
      "backend",
      ["back end", "Back-End", "BACK–END", "BACK—END", "  back\u{A0}end ", "back\u{AD}end"]
    ),
    ("agua", ["Água", "A\u{301}gua", "ÁGUA"]),
    ("dont", ["don't", "don’t", "donʼt", "DON‘T"]),
    ("fine", ["ﬁne", "ｆｉｎｅ", "𝐟𝐢𝐧𝐞"]),
    ("m2", ["m²", "M₂", "m٢"]),
    ("strasse", ["Straße", "STRASSE", "STRAẞE"]),
    ("aether", ["Æther", "ǽther"]),
    ("oeuvre", ["œuvre", "ŒUVRE"]),
    ("lodz", ["Łódź", "łódź"]),
    ("thordhur", ["Þorðhur"]),
    ("istanbul", ["İstanbul", "ıstanbul", "ISTANBUL"]),
    ("smorrebrod", ["Smørrebrød"]),
    ("οδοσ", ["ὁδός", "ΟΔΟΣ", "οδος"]),
    ("かめら", ["カメラ", "ｶﾒﾗ"]),
    ("שלום", ["שָׁלוֹם"]),
    ("-", ["-"]),
    (".net", [".NET"]),
  ])
  func `all spellings of a name have the same key`(key: String, names: [String]) {
    for name in names {
      #expect(SearchKey.fold(name).unicodeScalars.elementsEqual(key.unicodeScalars))
    }
  }

  @Test(arguments: [("か", "が"), ("は", "ぱ"), ("क", "क़"), ("कष", "क्ष"), ("C", "C++"), ("C#", "C++")])
  func `different words have different keys`(one: String, other: String) {
    #expect(SearchKey.fold(one) != SearchKey.fold(other))
  }

  @Test func `folding agrees with its definition, is idempotent and ignores normalization`() {
    let names =
      Samples.hostileNames.filter { $0.count < 100 } + Samples.names(seed: 5, count: 4_000)
    for name in names {
      let key = SearchKey.fold(name)
      let expected = FoldingOracle.fold(name)
      guard !expected.isEmpty else {
        #expect(key.utf8.elementsEqual(name.trimmed.utf8))
        continue
      }
      #expect(key.utf8.elementsEqual(expected.utf8), "\(name.debugDescription)")
      #expect(SearchKey.fold(key).utf8.elementsEqual(key.utf8))
      #expect(
        SearchKey.bytes(of: name.precomposedStringWithCanonicalMapping) == Array(key.utf8),
        "\(name.unicodeScalars.map { String($0.value, radix: 16) })"
      )
      #expect(SearchKey.bytes(of: name.decomposedStringWithCanonicalMapping) == Array(key.utf8))
    }
  }

  @Test func `combining marks are put into canonical order`() {
    #expect(SearchKey.fold("क\u{94D}\u{93C}") == SearchKey.fold("क\u{93C}\u{94D}"))
    #expect(SearchKey.fold("\u{F74}\u{F73}").unicodeScalars.map(\.value) == [0xF71, 0xF72, 0xF74])
  }

  @Test func `every byte of a key comes from a character that folds to it`() {
    for name in Samples.hostileNames + Samples.names(seed: 6, count: 2_000) {
      let folded = FoldedName(name)
      #expect(folded.key == SearchKey.bytes(of: name))
      for position in folded.key.indices {
        guard let characters = folded.characters(of: position..<position + 1) else {
          Issue.record("no character for byte \(position) of \(name.debugDescription)")
          continue
        }
        #expect(name[characters].count == 1)
        let isKept = FoldingOracle.fold(name).isEmpty
        let character = String(name[characters])
        let bytes = isKept ? Array(character.utf8) : SearchKey.bytes(of: character)
        #expect(bytes.contains(folded.key[position]))
      }
      #expect(folded.characters(of: 0..<folded.key.count + 1) == nil)
    }
  }
}
