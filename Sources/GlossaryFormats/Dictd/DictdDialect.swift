/// How a dictionary writes its definitions, found from a sample of them: no dictionary says it, and one
/// definition does not show it.
struct DictdDialect {
  /// Whether braces are links. Where a few short ones, as `{f}` and `{m}`, are the majority, they are
  /// grammar codes.
  private(set) var hasLinks = false
  /// Whether texts begin with their category, as `<programming, language>`.
  private(set) var hasCategories = false
  /// Whether characters beyond ASCII are written in GCIDE's codes.
  private(set) var hasGCIDECharacters = false

  private static let sampleCount = 2000
  private static let sampleLength = 4096

  private var bodyCount = 0
  private var categoryCount = 0
  private var codeCount = 0
  private var braceCount = 0
  /// How often each short text occurs in braces, by its bytes as a number.
  private var shortBraces: [UInt64: Int] = [:]

  /// - Complexity: O(length of the sample), which is limited.
  init(of lines: [DictdLine], in definitionData: Span<UInt8>, _ characters: GCIDECharacters) {
    var replaced: [UInt8] = []
    for article in DictdArticles(lines, step: max(1, lines.count / DictdDialect.sampleCount)) {
      let body = definitionData.extracting(article.body.prefix(DictdDialect.sampleLength))
      bodyCount += 1
      countBraces(in: body)
      if DictdDialect.hasCategory(body) { categoryCount += 1 }
      codeCount += characters.replaceCodes(in: body, into: &replaced)
    }
    hasLinks = braceCount > 0 && !areGrammarCodes
    hasCategories = categoryCount * 2 > bodyCount
    hasGCIDECharacters = codeCount * 8 > bodyCount
  }

  /// Whether the texts in braces are mostly a few codes.
  private var areGrammarCodes: Bool {
    let codes = shortBraces.values.filter { $0 >= 5 && $0 * 50 >= braceCount }
    return codes.reduce(0, +) * 2 > braceCount
  }

  private mutating func countBraces(in body: Span<UInt8>) {
    var start: Int?
    for index in body.indices {
      if body[index] == UInt8(ascii: "{") {
        start = index + 1
      } else if body[index] == UInt8(ascii: "}"), let first = start {
        braceCount += 1
        start = nil
        guard index - first <= 4 else { continue }
        var key: UInt64 = 0
        for place in first..<index { key = key << 8 | UInt64(body[place]) }
        shortBraces[key, default: 0] += 1
      }
    }
  }

  /// Whether the first paragraph that is set in begins with a category.
  private static func hasCategory(_ body: Span<UInt8>) -> Bool {
    var start = 0
    while start < body.count {
      if body[start].isSpace, body[start] != UInt8(ascii: "\n") {
        return DictdCategory(of: body, from: start) != nil
      }
      start = body.endOfLine(from: start) + 1
    }
    return false
  }
}
