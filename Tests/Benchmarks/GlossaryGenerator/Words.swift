import SeededRandom

/// Made-up words that can be pronounced, from a seed.
struct Words {
  private var random: SeededGenerator
  /// The words that sentences are made of.
  private var vocabulary: [String] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    vocabulary = ["the", "of", "a", "and", "or", "to", "in", "that", "with", "for"]
    vocabulary += (0..<4000).map { _ in word(1...3) }
  }

  /// Headwords of which no two are equal, whatever their case.
  mutating func distinctHeadwords(_ count: Int) -> [String] {
    var headwords: [String] = []
    var seen: Set<String> = []
    while headwords.count < count {
      let headword = headword()
      if seen.insert(headword.lowercased()).inserted { headwords.append(headword) }
    }
    return headwords
  }

  /// One to three words; some begin with a capital, and some carry an accent.
  mutating func headword() -> String {
    let length = oneOf([1, 1, 1, 2, 2, 3])
    let words = (0..<length).map { _ in word(length == 1 ? 2...3 : 1...2) }
    let headword = words.joined(separator: oneOf([" ", " ", " ", "-"]))
    let accented = chance(0.03) ? headword.replacing("e", with: "é") : headword
    return chance(0.15) ? accented.prefix(1).uppercased() + accented.dropFirst() : accented
  }

  mutating func sentence(_ length: ClosedRange<Int>) -> String {
    let words = (0..<Int.random(in: length, using: &random)).map { _ in
      chance(0.4) ? vocabulary[Int.random(in: 0..<10, using: &random)] : oneOf(vocabulary)
    }
    return words.joined(separator: " ")
  }

  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < probability
  }

  mutating func oneOf<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  private mutating func word(_ syllables: ClosedRange<Int>) -> String {
    (0..<Int.random(in: syllables, using: &random)).map { _ in
      oneOf(Self.onsets) + oneOf(Self.vowels) + oneOf(Self.codas)
    }.joined()
  }

  private static let onsets = [
    "b", "br", "c", "ch", "d", "f", "fl", "g", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r",
    "s", "st", "t", "tr", "v", "w", "y", "z", "",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
  private static let codas = ["", "", "", "n", "r", "s", "t", "l", "m", "ck", "nd"]
}
