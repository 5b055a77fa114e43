import SeededRandom

@testable import GlossaryModel

/// Names to try: plain ones, and ones that nobody should have thought of.
enum Samples {
  /// From few letters, so that names share prefixes, repeat and lie a few edits apart.
  static func plainName(_ random: inout SeededGenerator) -> String {
    let letters = Array("aabbcde  -'’–éÉ(/")
    return String(
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        letters[Int.random(in: letters.indices, using: &random)]
      }
    )
  }

  /// From all planes of Unicode.
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
    var builder = GlossaryBuilder()
    for entry in entries(seed: seed, count: count) {
      builder.add(entry)
    }
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

extension Glossary {
  var entries: [Entry] {
    (0..<entryCount).map { entry(Entry.ID($0)) }
  }

  var imageBytes: [UInt8] {
    image.storage.bytes(in: 0..<image.storage.byteCount)
  }
}
