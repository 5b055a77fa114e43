import SeededRandom

@testable import GlossaryModel

/// Names and glossaries for tests, both ordinary and hostile.
enum Samples {
  /// A name of few letters, so that names share prefixes, repeat and differ by a few edits.
  static func plainName(_ random: inout SeededGenerator) -> String {
    let letters = Array("aabbcde  -'’–éÉ(/")
    return String(
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      }
    )
  }

  /// A name of scalars from all planes of Unicode.
  static func wildName(_ random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x20...0x7E, 0x80...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x900...0x97F,
      0x1100...0x11FF, 0x3040...0x30FF, 0x4E00...0x4E20, 0xAC00...0xAC50, 0xF900...0xFFFD,
      0x1F300...0x1F64F, 0x20000...0x20010, 0x2F800...0x2FA1D, 0xE0100...0xE01EF,
      0x10FFF0...0x10FFFF,
    ]
    var name = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let range = ranges[Int.random(in: ranges.indices, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }

  static func names(seed: UInt64, count: Int) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      index.isMultiple(of: 3) ? wildName(&random) : plainName(&random)
    }
  }

  static let hostileNames: [String] = [
    "", " ", "-", "--", "'", "\u{301}", "\u{345}", "\0", "\0\0", "a\0", "a\0b", "a", "A", "á",
    "a\u{301}", "\u{10FFFF}", "\u{FFFD}", "\r\n", "👩‍👩‍👧", "😀", "가", "각", "가", "か", "が", "カ", "ﾊﾟ",
    "漢字", "〇", "々", "क्षि", "क़", "ก็", "Ⅷ", "½", "٣", "ﷺ", ".NET", "@mention", "C++", "C#", "(re)start",
    String(repeating: "a", count: 500), String(repeating: "a", count: 500) + "b",
    String(repeating: "é-", count: 100),
  ]

  static func glossary(of names: [String], aliases: [String: [String]] = [:]) throws -> Glossary {
    var builder = GlossaryBuilder()
    for name in names {
      var entry = Entry(headword: name)
      entry.aliases = (aliases[name] ?? []).map { Alias($0) }
      builder.add(entry)
    }
    return try builder.build()
  }

  /// A glossary in which every third entry has an alias or two.
  static func glossary(seed: UInt64, count: Int) throws -> Glossary {
    try glossary(of: entries(seed: seed, count: count))
  }

  static func glossary(of entries: [Entry], articles: [Article] = []) throws -> Glossary {
    var builder = GlossaryBuilder()
    for entry in entries { builder.add(entry) }
    for article in articles { builder.add(article) }
    return try builder.build()
  }

  static func entries(seed: UInt64, count: Int) -> [Entry] {
    var random = SeededGenerator(seed: seed &+ 1)
    return names(seed: seed, count: count).enumerated().map { index, name in
      var entry = Entry(headword: name)
      if index.isMultiple(of: 3) {
        entry.aliases = (0...Int.random(in: 0...1, using: &random)).map { _ in
          Alias(
            plainName(&random),
            kind: Alias.Kind.allCases.randomElement(using: &random) ?? .hidden
          )
        }
      }
      return entry
    }
  }
}

// MARK: Definitions

extension Samples {
  /// Words that share prefixes or are spelt in several ways.
  static let words: [String] = [
    "pay", "pays", "Payment", "pay-ment", "PAYMENTS", "milestone", "mile-stone", "miles", "a", "an",
    "café", "cafe\u{301}", "cafés", "ﬁne", "fine", "straße", "strass", "don't", "don’t", "dont",
    "πλάνο", "ΠΛΑΝΑ", "план", "планы", "漢字", "漢", "かな", "ガス", "カ\u{3099}ス", "ไทย", "x2", "x²",
  ]

  /// Random words with spaces, line breaks or punctuation between them, but no markup.
  static func text(_ random: inout SeededGenerator, count: Int) -> String {
    let gaps = [" ", " ", " ", " ", "\n", "\n\n", ", ", ". ", "-", "/", "’"]
    var text = words.randomElement(using: &random) ?? ""
    for _ in 1..<max(count, 1) {
      text += gaps.randomElement(using: &random) ?? ""
      text += words.randomElement(using: &random) ?? ""
    }
    return text
  }

  /// A query of one or two words or prefixes, some of them misspelt or in quotes.
  static func fullTextQuery(_ random: inout SeededGenerator) -> String {
    let parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      let word = words.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return String(word.prefix(Int.random(in: 1...4, using: &random)))
      case 1: return String(word.dropLast())
      case 2: return "\"\(word)\""
      case 3: return String(word.shuffled(using: &random))
      default: return word
      }
    }
    return (Int.random(in: 0..<5, using: &random) == 0 ? "|" : "") + parts.joined(separator: " ")
  }

  /// A glossary whose entries have definitions and examples, and of which some link to articles.
  static func glossary(withDefinitions seed: UInt64, count: Int) throws -> Glossary {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<count).map { _ in
      var entry = Entry(headword: text(&random, count: Int.random(in: 1...3, using: &random)))
      let words = Int.random(in: 1...12, using: &random)
      entry.definition = [DefinitionText(text(&random, count: words))]
      entry.examples = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        text(&random, count: 3)
      }
      entry.articles = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        "article \(Int.random(in: 0...9, using: &random))"
      }
      return entry
    }
    let articles = (0..<8).map { number in
      var article = Article(identifier: "article \(number)", title: text(&random, count: 2))
      article.excerpt = text(&random, count: 4)
      return article
    }
    return try glossary(of: entries, articles: articles)
  }
}

extension Glossary {
  var entries: [Entry] {
    (0..<entryCount).map { entry(Entry.ID($0)) }
  }

  var compiledBytes: [UInt8] {
    compiled.storage.bytes(in: 0..<compiled.storage.byteCount)
  }
}
