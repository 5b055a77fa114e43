import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct NearestTests {
  /// The unrestricted Damerau–Levenshtein distance, computed with the whole matrix (Lowrance and
  /// Wagner).
  static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    let far = left.count + right.count
    var matrix = [[Int]](
      repeating: [Int](repeating: far, count: right.count + 2),
      count: left.count + 2
    )
    for row in 0...left.count { matrix[row + 1][1] = row }
    for column in 0...right.count { matrix[1][column + 1] = column }
    var lastRow: [UInt32: Int] = [:]
    for row in 1..<left.count + 1 {
      var lastColumn = 0
      for column in 1..<right.count + 1 {
        let otherRow = lastRow[right[column - 1]] ?? 0
        let otherColumn = lastColumn
        let isSame = left[row - 1] == right[column - 1]
        if isSame { lastColumn = column }
        matrix[row + 1][column + 1] = min(
          matrix[row][column] + (isSame ? 0 : 1),
          matrix[row + 1][column] + 1,
          matrix[row][column + 1] + 1,
          matrix[otherRow][otherColumn] + (row - otherRow - 1) + 1 + (column - otherColumn - 1)
        )
      }
      lastRow[left[row - 1]] = row
    }
    return matrix[left.count + 1][right.count + 1]
  }

  @Test func `the distance agrees with the whole matrix up to its maximum`() {
    var random = SeededGenerator(seed: 14)
    func word() -> [UInt32] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in .random(in: 1...3, using: &random) }
    }
    var counts: [UInt8?: Int] = [:]
    for _ in 0..<30_000 {
      let (name, text) = (word(), word())
      var distance = EditDistance()
      let expected = NearestTests.distance(name, text)
      let padded = PaddedName(name)
      for scalar in text {
        if distance.isBeyond(EditDistance.maximum) { #expect(expected > 2) }
        distance.read(scalar, name: padded)
      }
      #expect(distance.distance(to: padded) == (expected > 2 ? nil : UInt8(expected)))
      counts[distance.distance(to: padded), default: 0] += 1
    }
    #expect(counts.count == 4)
  }

  @Test(arguments: [
    ("invioce", ["Invoice"]), ("Bakc-End", ["Back-End"]), ("frot end", ["Front-End"]),
    ("ivnoic", ["Invoice"]), ("b2", ["B2B"]), ("zzz", []), ("", []), ("Agau", ["Água"]),
  ])
  func `a misspelt name finds its term`(name: String, nearest: [String]) throws {
    let glossary = try Samples.glossary(
      of: ["Invoice", "Back-End", "Front-End", "B2B", "Água"])
    #expect(glossary.nearest(to: name).map(glossary.headword(of:)) == nearest)
  }

  @Test func `the nearest entries agree with a scan of all names`() throws {
    let glossary = try Samples.glossary(seed: 15, count: 600)
    let names: [[[UInt32]]] = glossary.entries.map { entry in
      ([entry.headword] + entry.aliases.map(\.name)).map { name in
        SearchKey.fold(name).unicodeScalars.map(\.value)
      }
    }
    for query in Samples.names(seed: 16, count: 150) + ["a", "ab", "abcd", "bacde"] {
      let scalars = SearchKey.fold(query.trimmed).unicodeScalars.map(\.value)
      let limit = scalars.count <= 3 ? 1 : 2
      var ranked: [(distance: Int, difference: Int, entry: Int)] = []
      for (entry, names) in names.enumerated() where !scalars.isEmpty {
        let best = names.map { name in
          (NearestTests.distance(scalars, name), abs(name.count - scalars.count))
        }.min { $0 < $1 }
        if let best, best.0 <= limit { ranked.append((best.0, best.1, entry)) }
      }
      let expected = ranked.sorted { $0 < $1 }.prefix(5).map { Entry.ID($0.entry) }
      #expect(glossary.nearest(to: query) == expected, "\(query.debugDescription)")
    }
  }

  @Test func `no more entries are returned than the limit`() throws {
    let glossary = try Samples.glossary(of: (0..<50).map { "name \($0)" })
    #expect(glossary.nearest(to: "name 1x", limit: 3).count == 3)
    #expect(glossary.nearest(to: "name 1x", limit: 0).isEmpty)
  }
}
