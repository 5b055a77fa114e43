import Foundation
import Testing

@testable import GlossaryModel

/// Compares the table with Foundation's decomposition and the Unicode properties, for every scalar.
///
/// `RECORD_TABLES=1` generates the table again.
@Suite struct FoldingTableTests {
  @Test func `every scalar folds as its decomposition and properties require`() throws {
    let folds = FoldingOracle.folds()
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] == "1" {
      try TableSource(folds: folds).text.write(
        to: TableSource.url,
        atomically: true,
        encoding: .utf8
      )
    }
    var wrong: [String] = []
    for scalar in FoldingOracle.scalars {
      let expected = folds[scalar] ?? String(scalar)
      var folding = KeyFolding()
      folding.appendKept(String(scalar).utf8.span)
      if folding.bytes != Array(expected.utf8) {
        wrong.append(
          "U+\(String(scalar.value, radix: 16, uppercase: true)) folds not to \(expected)"
        )
      }
    }
    #expect(wrong.count == 0, "\(wrong.prefix(20)); after a change of Unicode, RECORD_TABLES=1")
  }
}

/// A slow reference implementation of folding.
enum FoldingOracle {
  static var scalars: some Sequence<Unicode.Scalar> {
    (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
  }

  /// Letters with a stroke and similar ones, which have no decomposition.
  static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
    "ŧ": "t", "ƀ": "b", "ƶ": "z", "ȼ": "c", "ɇ": "e", "ǥ": "g", "ɨ": "i", "ɉ": "j", "ɍ": "r",
    "ɏ": "y", "ʉ": "u", "ⱥ": "a", "ᵽ": "p", "ȷ": "j",
  ]

  /// The folds of all scalars that do not fold to themselves.
  static func folds() -> [Unicode.Scalar: String] {
    var folds: [Unicode.Scalar: String] = [:]
    for scalar in scalars where isAssigned(scalar) {
      let folded = fold(String(scalar))
      if folded != String(scalar) || !folded.utf8.elementsEqual(String(scalar).utf8) {
        folds[scalar] = folded
      }
    }
    return folds
  }

  private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse: false
    case .unassigned: scalar.properties.isDefaultIgnorableCodePoint
    default: true
    }
  }

  /// Repeats the steps of folding until nothing changes.
  static func fold(_ text: String) -> String {
    var text = text
    while true {
      let decomposed = text.decomposedStringWithCompatibilityMapping
      var folded = ""
      for scalar in decomposed.unicodeScalars where !isDropped(scalar) {
        folded += mapped(scalar)
      }
      if folded.utf8.elementsEqual(text.utf8) { return text }
      text = folded
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.canonicalCombiningClass.rawValue {
    case 1, 10...36, 200...: return true
    default: break
    }
    switch scalar {
    case "'", "‘", "’", "‛", "′", "\u{2B9}"..."\u{2BF}", "\u{55A}", "\u{2212}": return true
    default: break
    }
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .dashPunctuation
  }

  private static func mapped(_ scalar: Unicode.Scalar) -> String {
    if let letters = letters[scalar] { return letters }
    let properties = scalar.properties
    if properties.numericType == .decimal, let value = properties.numericValue {
      return String(Int(value))
    }
    if let hiragana = Unicode.Scalar(scalar.value &- 0x60),
      (0x30A1...0x30F6).contains(scalar.value) || (0x30FD...0x30FE).contains(scalar.value)
    {
      return String(hiragana)
    }
    let lowercase = properties.uppercaseMapping.unicodeScalars.map(\.properties.lowercaseMapping)
    return lowercase.joined()
  }
}

/// The source file of the table.
private struct TableSource {
  static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/GlossaryModel/SearchKey/FoldingTable.swift")

  let text: String

  init(folds: [Unicode.Scalar: String]) {
    var pool = Data()
    var records: [UInt32] = []
    var blockStarts: [Int] = []
    let tabled = folds.keys.filter { scalar in
      !scalar.isASCII && !(0xAC00...0xD7A3).contains(scalar.value) && scalar.value < 0xE0000
    }
    let longestFirst = tabled.compactMap { folds[$0] }.sorted { left, right in
      (right.utf8.count, left) < (left.utf8.count, right)
    }
    for fold in longestFirst where pool.range(of: Data(fold.utf8)) == nil {
      pool += Data(fold.utf8)
    }
    for scalar in tabled.sorted() {
      while blockStarts.count <= Int(scalar.value >> 8) {
        blockStarts.append(records.count)
      }
      let fold = Data((folds[scalar] ?? "").utf8)
      let offset = fold.isEmpty ? 0 : pool.range(of: fold)?.lowerBound ?? 0
      precondition(fold.count < 1 << 5 && offset < 1 << 19)
      records.append((scalar.value & 0xFF) << 24 | UInt32(fold.count) << 19 | UInt32(offset))
    }
    blockStarts.append(records.count)
    let replacements = String(decoding: pool, as: UTF8.self)
    text = """
      // Written by FoldingTableTests with RECORD_TABLES=1.

      /// The replacements of scalars that a search key does not keep as they are.
      ///
      /// Derived from Unicode's compatibility decompositions, case mappings, combining classes and
      /// numeric values; FoldingTableTests has the exact rules. Hangul syllables, and the plane of tags
      /// and variation selectors, are computed instead. Literals of integers and text cost nothing at
      /// start-up.
      enum FoldingTable {
        /// For each block of 256 scalars, the index of its first record; the last element is the number
        /// of records.
        static let blockStarts: [UInt16] = [
      \(TableSource.lines(blockStarts.map { String($0) }))
        ]

        /// Sorted by scalar: 8 bits for the low byte of the scalar, 5 for the length of its replacement
        /// in bytes, 19 for the offset in `replacements`.
        static let records: [UInt32] = [
      \(TableSource.lines(records.map { "0x" + String($0, radix: 16) }))
        ]

        static let replacements = \"\"\"
      \(TableSource.textLines(replacements))
          \"\"\"
      }

      """
  }

  private static func lines(_ items: [String]) -> String {
    var lines: [String] = []
    var line = "   "
    for item in items {
      if line.count + item.count + 2 > 100 {
        lines.append(line)
        line = "   "
      }
      line += " \(item),"
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private static func textLines(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for scalar in text.unicodeScalars {
      let shown =
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.isASCII: String(scalar)
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
      if line.count + shown.count > 94 {
        lines.append("    \(line)\\")
        line = ""
      }
      line += shown
    }
    return (lines + ["    \(line)"]).joined(separator: "\n")
  }
}
