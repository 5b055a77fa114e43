/// A search of definitions and articles, read piece by piece.
struct FullTextSearch: Sendable {
  private let query: SearchQuery
  private let glossary: Glossary
  /// Entries that are hits already.
  private let isMatched: EntrySet

  private var tally: PhraseCounter
  private var nextArticle = 0
  /// In the order they were added.
  private var nextEntry = 0
  /// Articles that hold the words, by their identifiers.
  private var articles: [String: ArticleHit] = [:]
  private var definitionHits: [DefinitionHit] = []
  private var articleHits: [(entry: Int, hit: ArticleHit)] = []

  private struct ArticleHit {
    let article: Article.ID
    /// Whether the title alone holds all words.
    let isTitle: Bool
  }

  private struct DefinitionHit {
    let entry: Int
    let characters: UInt32
    let score: RelevanceScore
  }

  init(_ query: SearchQuery, in glossary: Glossary, besides isMatched: EntrySet) {
    self.query = query
    self.glossary = glossary
    self.isMatched = isMatched
    tally = PhraseCounter(query.phrases)
  }

  /// Reads on, roughly so many bytes.
  mutating func advance(by byteCount: Int) {
    var left = byteCount
    while left > 0, nextArticle < glossary.articleCount {
      left -= readArticle(Article.ID(nextArticle))
      nextArticle += 1
    }
    while left > 0, nextEntry < glossary.entryCount {
      left -= readEntry(glossary.compiled.entry(addedAfter: nextEntry))
      nextEntry += 1
    }
  }

  /// The hits, best first; nil while there is more to read.
  ///
  /// Definitions stand first: those that hold the words whole, then the more of them and the
  /// earlier, then the entry with the shorter name. Then come articles, titles first.
  var matches: [Match]? {
    guard nextEntry == glossary.entryCount, nextArticle == glossary.articleCount else { return nil }
    let definitions = definitionHits.sorted { left, right in
      left.score != right.score
        ? left.score < right.score
        : (left.characters, left.entry) < (right.characters, right.entry)
    }
    let articles = articleHits.sorted { left, right in
      left.hit.isTitle != right.hit.isTitle ? left.hit.isTitle : left.entry < right.entry
    }
    return definitions.map { Match(entry: Entry.ID($0.entry), tier: .definition) }
      + articles.map { Match(entry: Entry.ID($0.entry), article: $0.hit.article) }
  }

  /// - Returns: how many bytes were read.
  private mutating func readArticle(_ id: Article.ID) -> Int {
    let article = glossary.article(id)
    // Links lead to the first of several with one identifier, and to none without.
    guard glossary.article(named: article.identifier) == id else { return 1 }
    func holdsAll(_ texts: String...) -> Bool {
      query.phrases.allSatisfy { phrase in
        texts.contains { phrase.first(in: $0.utf8.span, from: 0) != nil }
      }
    }
    let isTitle = holdsAll(article.title)
    if isTitle || holdsAll(article.title, article.excerpt) {
      articles[article.identifier] = ArticleHit(article: id, isTitle: isTitle)
    }
    return article.title.utf8.count + article.excerpt.utf8.count
  }

  /// - Returns: how many bytes were read.
  private mutating func readEntry(_ entry: Int) -> Int {
    guard entry < isMatched.count, !isMatched[entry] else { return 1 }
    glossary.compiled.withEntryRecord(entry) { tally.read($0) }
    if let score = tally.score {
      let characters = glossary.compiled.headwords.key(at: entry).characters
      definitionHits.append(DefinitionHit(entry: entry, characters: characters, score: score))
    } else if !articles.isEmpty {
      let hits = links(of: entry).compactMap { articles[$0] }
      if let hit = hits.first(where: \.isTitle) ?? hits.first { articleHits.append((entry, hit)) }
    }
    return tally.length + 1
  }
}

extension FullTextSearch {
  /// The identifiers of the articles that an entry links.
  private func links(of entry: Int) -> [String] {
    var record = glossary.compiled.entryRecord(entry)
    var links: [String] = []
    while let field = record.nextField() {
      if field.kind == EntryField.article.rawValue { links.append(record.text(in: field.text)) }
    }
    return links
  }
}

/// How well a definition fits a query.
struct RelevanceScore: Comparable {
  /// Whether each phrase stands somewhere as whole words.
  let isWhole: Bool
  let count: Int
  /// Bytes before the first place.
  let offset: Int

  /// Whether it fits better.
  static func < (left: RelevanceScore, right: RelevanceScore) -> Bool {
    if left.isWhole != right.isWhole { return left.isWhole }
    return left.count != right.count ? left.count > right.count : left.offset < right.offset
  }
}

/// Counts a query's phrases in the texts of one entry after another.
struct PhraseCounter: Sendable {
  /// The rarest first, which are probably the longest.
  private var phrases: [Phrase]
  private var offset = Int.max
  /// Bytes of the entry's record.
  private(set) var length = 0

  private struct Phrase: Sendable {
    let pattern: PhrasePattern
    var count = 0
    var isWhole = false
  }

  init(_ phrases: [PhrasePattern]) {
    func length(_ pattern: PhrasePattern) -> Int { pattern.words.reduce(0) { $0 + $1.count } }
    self.phrases = phrases.sorted { length($0) > length($1) }.map { Phrase(pattern: $0) }
  }

  /// Reads the definition and the examples in an entry's record.
  mutating func read(_ record: Span<UInt8>) {
    offset = .max
    length = record.count
    for index in phrases.indices {
      phrases[index].count = 0
      phrases[index].isWhole = false
    }
    for index in phrases.indices {
      RecordReader.forEachField(of: record) { kind, range in
        if let notation = EntryField(rawValue: kind)?.notation {
          let text = record.extracting(range)
          count(index, in: text, isMarkdown: notation == .markdown, at: range.lowerBound)
        }
      }
      if phrases[index].count == 0 { return }
    }
  }

  private mutating func count(
    _ index: Int,
    in text: Span<UInt8>,
    isMarkdown: Bool,
    at start: Int
  ) {
    var end = 0
    while let occurrence = phrases[index].pattern.first(in: text, from: end) {
      end = max(occurrence.bytes.upperBound, end + 1)
      if isMarkdown, HiddenMarkup.holds(occurrence.bytes.lowerBound, in: text) { continue }
      phrases[index].count += 1
      if occurrence.isWhole { phrases[index].isWhole = true }
      offset = min(offset, start + occurrence.bytes.lowerBound)
    }
  }

  /// Nil unless each phrase has been found.
  var score: RelevanceScore? {
    guard !phrases.isEmpty, phrases.allSatisfy({ $0.count > 0 }) else { return nil }
    return RelevanceScore(
      isWhole: phrases.allSatisfy(\.isWhole),
      count: phrases.reduce(0) { $0 + $1.count },
      offset: offset
    )
  }
}
