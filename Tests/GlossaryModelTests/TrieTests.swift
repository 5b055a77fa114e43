import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct TrieTests {
  /// Glossaries of ordinary and hostile names, with keys in every index.
  static let glossaries: [Glossary] = {
    let hostile = Samples.hostileNames + Samples.names(seed: 1, count: 600)
    let equal = [String](repeating: "Back-End", count: 10_000)
    return [[], [""], ["a"], hostile, equal].compactMap { try? Samples.glossary(of: $0) }
      + [try? Samples.glossary(seed: 2, count: 500)].compactMap(\.self)
  }()

  static let tries = glossaries.flatMap { glossary in
    [
      glossary.compiled.headwords, glossary.compiled.aliases, glossary.compiled.innerWords,
      glossary.compiled.aliasWords, glossary.compiled.initials,
    ]
  }

  @Test func `all samples can be built`() {
    #expect(TrieTests.glossaries.map(\.entryCount).count == 6)
  }

  @Test(arguments: tries.indices)
  func `every trie keeps its invariants`(index: Int) {
    #expect(TrieTests.tries[index].violations.isEmpty)
  }

  @Test(arguments: tries.indices)
  func `prefix and exact lookup agree with a linear scan`(index: Int) {
    let trie = TrieTests.tries[index]
    let keys = (0..<trie.keyCount).map(trie.bytes(at:))
    var random = SeededGenerator(seed: 3)
    for key in Set(keys).shuffled(using: &random).prefix(120) {
      for length in Set([0, 1, 2, key.count / 2, key.count - 1, key.count]) where length >= 0 {
        for prefix in [key.prefix(length), key.prefix(length) + [0x7A], key.prefix(length) + [0]] {
          let cursor = trie.cursor(at: prefix)
          let owned = keys.indices.filter { keys[$0].starts(with: prefix) }
          #expect(Array(cursor?.keys ?? 0..<0) == owned)
          #expect(
            Array(cursor?.exactKeys ?? 0..<0) == owned.filter { keys[$0].count == prefix.count }
          )
        }
      }
    }
  }

  @Test func `substring search agrees with a linear scan`() {
    for glossary in TrieTests.glossaries {
      let trie = glossary.compiled.headwords
      let keys = (0..<trie.keyCount).map(trie.bytes(at:))
      for needle in ["a", "b", "ab", "e", "aa", "backend", "zz", "\0", "é", "か"] {
        let bytes = SearchKey.bytes(of: needle)
        let holders = keys.indices.filter { position in
          keys[position].indices.contains { keys[position][$0...].starts(with: bytes) }
        }
        #expect(trie.positions(holding: bytes) == holders)
      }
    }
  }

  @Test func `inner words are the later words of headwords`() throws {
    let glossary = try Samples.glossary(of: [
      "Terms of Service", "Node.js (run-time)", "Don't", "x",
    ])
    let trie = glossary.compiled.innerWords
    let words = (0..<trie.keyCount).map { String(decoding: trie.bytes(at: $0), as: UTF8.self) }
    #expect(
      words == ["(runtime)", "js(runtime)", "ofservice", "runtime)", "service", "time)"]
    )
  }
}
