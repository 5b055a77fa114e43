import SeededRandom
import Testing

@testable import GlossaryModel

@Suite struct FullTextSearchTests {
  // MARK: Patterns

  @Test(arguments: 90..<98 as Range<UInt64>)
  func `phrases are found where a search by characters finds them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<250 {
      let text = PlainText.random(&random)
      let bytes = text.utf8
      let plain = PlainText(text)
      for pattern in FullTextSearchTests.patterns(from: text, &random) {
        let occurrences = plain.all(pattern)
        let ranges = pattern.all(in: bytes.span)
        #expect(
          ranges == occurrences.map(\.bytes),
          "\(pattern.notation) in \(text.debugDescription)"
        )
        for start in 0...bytes.count + 1 {
          let first = pattern.first(in: bytes.span, from: start)
          let expected = plain.first(pattern, fromByte: start)
          #expect(
            first?.bytes == expected?.bytes,
            "\(pattern.notation) in \(text.debugDescription)"
          )
          #expect(first?.isWhole == expected?.isWhole)
        }
        count += occurrences.count
      }
    }
    #expect(count > 500)
  }

  /// Patterns of typical queries: words, prefixes of words and phrases, mostly from a text.
  static func patterns(from text: String, _ random: inout SeededGenerator) -> [PhrasePattern] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      // A dash alone is a symbol, which other tests cover.
      !word.allSatisfy { "-'’‐–".contains($0) }
    }
    func word() -> String {
      let isOfText = Int.random(in: 0..<4, using: &random) > 0 && !words.isEmpty
      return (isOfText ? words : PlainText.words).randomElement(using: &random) ?? ""
    }
    let start = Int.random(in: 0...max(0, words.count - 2), using: &random)
    let typed = [
      word(), word().lowercased(), "\"\(word())\"", "\"\(word()) \(word())\"",
      "\"\(words.dropFirst(start).prefix(2).joined(separator: " "))\"",
      String(word().prefix(Int.random(in: 1...5, using: &random)).drop { "-'’‐–".contains($0) }),
      String(word().shuffled(using: &random)),
    ]
    return typed.flatMap { SearchQuery($0).phrases }
  }

  @Test(arguments: 100..<104 as Range<UInt64>)
  func `hostile bytes are searched without a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_500 {
      let bytes = FullTextSearchTests.bytes(&random)
      let text = String(decoding: bytes, as: UTF8.self)
      for pattern in FullTextSearchTests.patterns(from: text, &random) {
        let ranges = pattern.all(in: bytes.span)
        #expect(ranges.allSatisfy { !$0.isEmpty && (0...bytes.count).contains($0.upperBound) })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        for start in [0, 1, bytes.count, bytes.count + 9, .random(in: 0..<99, using: &random)] {
          if let first = pattern.first(in: bytes.span, from: start) {
            #expect(first.bytes.lowerBound >= start && first.bytes.upperBound <= bytes.count)
          }
        }
        // The bytes are not a valid record of an entry either.
        var counter = PhraseCounter([pattern])
        counter.read(bytes.span)
        #expect(counter.length == bytes.count)
      }
    }
  }

  /// Random bytes, or a text with some of its bytes removed or changed.
  private static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    if Bool.random(using: &random) {
      return (0..<Int.random(in: 0...40, using: &random)).map { _ in
        .random(in: Bool.random(using: &random) ? 0x61...0x63 : 0...0xFF, using: &random)
      }
    }
    var bytes = Array((PlainText.random(&random) + "](").utf8)
    for _ in 0..<4 {
      let offset = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where bytes.count > 1: bytes.remove(at: offset)
      case 1: bytes[offset] = .random(in: 0x80...0xFF, using: &random)
      default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...3, using: &random)))
      }
    }
    return bytes
  }

  @Test(arguments: [
    // Whole words and prefixes, regardless of case and accents.
    ("pay", "Pay, pays, payment; repay", "[Pay], [pay]s, [pay]ment; repay"),
    ("\"pay\"", "Pay, pays, pay.", "[Pay], pays, [pay]."),
    ("cafe", "Café, cafe\u{301}s, ＣＡＦＥ", "[Café], [cafe\u{301}]s, [ＣＡＦＥ]"),
    ("café", "a cafe", "a [cafe]"), ("fin", "ﬁne", "[ﬁn]e"), ("f", "ﬁne", "[ﬁ]ne"),
    ("strasse", "die Straße", "die [Straße]"), ("πλανο", "Πλάνο", "[Πλάνο]"),
    // Hyphens and apostrophes within a word.
    ("freelance", "free-lance free‐lance free - lance", "[free-lance] [free‐lance] free - lance"),
    ("free-lance", "freelance", "[freelance]"), ("lance", "free-lance", "free-[lance]"),
    ("dont", "don't don’t", "[don't] [don’t]"),
    // A phrase matches across anything between its words.
    ("\"milestone payments\"", "Milestone\nPayments", "[Milestone\nPayments]"),
    ("\"milestone payments\"", "milestone-payments", "[milestone-payments]"),
    ("\"milestone payments\"", "milestone – “payments”", "[milestone – “payments]”"),
    ("\"milestone payments\"", "milestonepayments", "milestonepayments"),
    ("\"milestone pay\"", "milestone payments", "milestone payments"),
    ("\"stone payments\"", "milestone payments", "milestone payments"),
    ("milestone pay", "payment by milestone", "[pay]ment by [milestone]"),
    // Symbols match themselves; some scripts have no spaces.
    (".net", "ASP.NET", "ASP[.NET]"), ("c++", "C and C++.", "C and [C++]."),
    ("漢", "新漢字", "新[漢]字"), ("ガス", "都市ガス", "都市[ガス]"),
    ("\"漢字\"", "新漢字か", "新[漢字]か"),
  ])
  func `matches are highlighted`(typed: String, text: String, highlighted: String) {
    #expect(SearchQuery(typed).highlighting(text) == highlighted)
  }

  @Test func `a symbol beyond ASCII matches itself too`() {
    #expect(SearchQuery("€50").highlighting("costs €50") == "costs [€50]")
    #expect(SearchQuery("→").highlighting("a → b") == "a [→] b")
  }

  @Test(arguments: [
    ("\"research & development\"", "research & development"), ("\"costs $50\"", "costs $50"),
    ("\"the .NET way\"", "the .NET way"), ("\"2019 – 2020\"", "2019 – 2020"),
    ("\"pay - as\"", "pay - as"),
  ])
  func `a phrase with symbols is found`(typed: String, text: String) {
    #expect(SearchQuery(typed).highlighting(text) == "[\(text)]")
  }

  @Test func `a combining mark belongs to the character before it`() {
    #expect(SearchQuery("pay").highlighting("✔\u{FE0F}pay") == "✔\u{FE0F}[pay]")
    #expect(SearchQuery("\"pay now\"").highlighting("pay ✔\u{FE0F} now") == "[pay ✔\u{FE0F} now]")
  }

  @Test(arguments: [
    ("\"mas\"", "Maß"), ("\"f\"", "ﬁ"), ("\"か\"", "が"), ("\"가\"", "각"), ("\"1\"", "½"),
  ])
  func `a word that ends within a character is not whole`(typed: String, text: String) {
    #expect(SearchQuery(typed).highlighting(text) == text)
    let phrase = SearchQuery(typed.filter { $0 != "\"" }).phrases.first
    #expect(phrase?.first(in: text.utf8.span, from: 0)?.isWhole == false)
  }

  @Test(arguments: ["2019–2020", "milestone—based"])
  func `a query with a dash finds the text it was copied from`(text: String) {
    #expect(SearchQuery(text).highlighting("in \(text) and") != "in \(text) and")
  }

  @Test(arguments: [
    ("テーマ", "WordPressテーマ", "WordPress[テーマ]"), ("\"日本語\"", "日本語API", "[日本語]API"),
    ("\"ガス\"", "ガス2", "[ガス]2"),
  ])
  func `a word in a script without spaces ends where another script begins`(
    typed: String,
    text: String,
    highlighted: String
  ) {
    #expect(SearchQuery(typed).highlighting(text) == highlighted)
  }

  // MARK: Hits

  static func entry(_ headword: String, _ definition: String, articles: [String] = []) -> Entry {
    var entry = Entry(headword: headword)
    entry.definition = [DefinitionText(definition)]
    entry.articles = articles
    return entry
  }

  static func hits(_ typed: String, in glossary: Glossary) -> [String] {
    var search = Search(SearchQuery(typed), in: glossary, limit: 0)
    search.finish()
    return search.matches.map { match in
      let article = match.article.map { " [\(glossary.article($0).title)]" } ?? ""
      return "\(match.tier): \(glossary.headword(of: match.entry))\(article)"
    }
  }

  @Test func `whole words come first, then more of them, then earlier ones, then shorter names`()
    throws
  {
    let glossary = try Samples.glossary(of: [
      FullTextSearchTests.entry("Prefixes", "deposits deposits deposits deposits"),
      FullTextSearchTests.entry("Once, late", "here is a deposit"),
      FullTextSearchTests.entry("Once, early", "a deposit"),
      FullTextSearchTests.entry("Once", "a deposit"),
      FullTextSearchTests.entry("Also", "a deposit"),
      FullTextSearchTests.entry("Often", "here is what a deposit is: a deposit"),
      FullTextSearchTests.entry("Mixed", "and also there is some other deposit, and deposits"),
      FullTextSearchTests.entry("None", "a redeposit"),
      FullTextSearchTests.entry("Deposit", "money"),
    ])
    #expect(
      FullTextSearchTests.hits("deposit", in: glossary) == [
        "folded: Deposit", "definition: Often", "definition: Mixed", "definition: Also",
        "definition: Once", "definition: Once, early", "definition: Once, late",
        "definition: Prefixes",
      ]
    )
  }

  @Test func `every word has to occur in the definition or the examples`() throws {
    var entry = FullTextSearchTests.entry("Escrow", "Money is held.\n\nUntil work is done.")
    entry.examples = ["Paid on **delivery**."]
    let glossary = try Samples.glossary(of: [entry])
    let found = ["definition: Escrow"]
    for typed in ["money work", "deliv money", "until", "\"work is\" paid"] {
      #expect(FullTextSearchTests.hits(typed, in: glossary) == found, "\(typed)")
    }
    for typed in ["money none", "\"work money\"", "\"is work\"", "\"del\"", "is", "i", "\"is\""] {
      #expect(FullTextSearchTests.hits(typed, in: glossary) == [], "\(typed)")
    }
    #expect(FullTextSearchTests.hits("|is", in: glossary) == found)
  }

  @Test func `a leading bar searches definitions only`() throws {
    let glossary = try Samples.glossary(of: [
      FullTextSearchTests.entry("Pay", "to pay"), FullTextSearchTests.entry("Payment", "money"),
      FullTextSearchTests.entry("Zero", "no pay"),
    ])
    #expect(
      FullTextSearchTests.hits("|pay", in: glossary) == ["definition: Pay", "definition: Zero"]
    )
    #expect(
      FullTextSearchTests.hits(" | pay ", in: glossary)
        == FullTextSearchTests.hits("|pay", in: glossary)
    )
    #expect(
      FullTextSearchTests.hits("pay", in: glossary)
        == ["folded: Pay", "headwordPrefix: Payment", "definition: Zero"]
    )
    #expect(FullTextSearchTests.hits("|", in: glossary) == [])
  }

  @Test(arguments: [
    ("see [words](#milestone-payments) now", "words", true),
    ("see [words](#milestone-payments) now", "now", true),
    ("see [words](#milestone-payments) now", "milestone", false),
    ("see [words](#milestone-payments) now", "payments", false),
    ("[words](#milestone) milestone", "milestone", true),
    ("[words](https://example.org/milestone?a=pay)", "milestone", false),
    ("(milestone)", "milestone", true), ("[x] (milestone)", "milestone", true),
    ("[[Milestone Payments]]", "payments", true),
  ])
  func `link targets are not searched`(definition: String, typed: String, isHit: Bool) throws {
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    #expect(FullTextSearchTests.hits("|" + typed, in: glossary).isEmpty == !isHit)
  }

  @Test(arguments: [
    // Text that is not shown is not found.
    ("[[milestone|words]]", "milestone", false),
    ("[words](https://example.org/a_(b)_milestone)", "milestone", false),
    ("[words](#a \"milestone\")", "milestone", false),
    // A phrase may span markup, but not the end of a block.
    ("a [milestone](#stone) payment", "\"milestone payment\"", true),
    ("a milestone.\n\nPayment is due", "\"milestone payment\"", false),
    ("a milestone\n*payment*", "\"milestone payment\"", true),
    ("a milestone\n- payment", "\"milestone payment\"", false),
  ])
  func `the text that is shown is searched`(definition: String, typed: String, isHit: Bool) throws {
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    let shown = Definition(markdown: definition).texts
    #expect(shown.contains { !SearchQuery(typed).matchRanges(in: $0).isEmpty } == isHit)
    #expect(FullTextSearchTests.hits("|" + typed, in: glossary).isEmpty == !isHit)
  }

  static func article(_ identifier: String, _ title: String, _ excerpt: String = "") -> Article {
    var article = Article(identifier: identifier, title: title)
    article.excerpt = excerpt
    return article
  }

  @Test func `articles come last, titles first, as hits of the entries that link to them`() throws {
    let glossary = try Samples.glossary(
      of: [
        FullTextSearchTests.entry("Alpha", "", articles: ["excerpt"]),
        FullTextSearchTests.entry(
          "Beta",
          "",
          articles: ["none", "excerpt", "title", "other title"]
        ),
        FullTextSearchTests.entry("Gamma", "rates", articles: ["title"]),
        FullTextSearchTests.entry("Delta", "", articles: ["none", "missing"]),
        FullTextSearchTests.entry("Rates", "", articles: ["title"]),
        FullTextSearchTests.entry("Zeta", "", articles: ["title"]),
      ],
      articles: [
        FullTextSearchTests.article("none", "Nothing", "at all"),
        FullTextSearchTests.article("excerpt", "Hourly", "How rates are set"),
        FullTextSearchTests.article("title", "Rates, hourly"),
        FullTextSearchTests.article("other title", "Hourly rates"),
        FullTextSearchTests.article("unlinked", "Rates"),
      ]
    )
    #expect(
      FullTextSearchTests.hits("rates", in: glossary) == [
        "folded: Rates", "definition: Gamma", "article: Beta [Rates, hourly]",
        "article: Zeta [Rates, hourly]", "article: Alpha [Hourly]",
      ]
    )
    // One word is in the title, the other in the excerpt.
    #expect(
      FullTextSearchTests.hits("|set hourly", in: glossary) == [
        "article: Alpha [Hourly]", "article: Beta [Hourly]",
      ]
    )
  }

  @Test func `an article that no link leads to is not found`() throws {
    let glossary = try Samples.glossary(
      of: [FullTextSearchTests.entry("Alpha", "", articles: ["same", ""])],
      articles: [
        FullTextSearchTests.article("same", "First"), FullTextSearchTests.article("same", "Second"),
        FullTextSearchTests.article("", "Nameless"),
      ]
    )
    #expect(FullTextSearchTests.hits("first", in: glossary) == ["article: Alpha [First]"])
    #expect(FullTextSearchTests.hits("second", in: glossary) == [])
    #expect(FullTextSearchTests.hits("nameless", in: glossary) == [])
  }

  @Test(arguments: 110..<116 as Range<UInt64>)
  func `hits in definitions agree with a scan of the text that is shown`(seed: UInt64) throws {
    let glossary = try Samples.glossary(withDefinitions: seed, count: 120)
    let definitions = glossary.entries.map { entry in
      (entry.definition.map(\.text) + entry.examples).flatMap { Definition(markdown: $0).texts }
        .map(PlainText.init)
    }
    var random = SeededGenerator(seed: seed + 1_000)
    var count = 0
    for _ in 0..<50 {
      let query = SearchQuery(Samples.fullTextQuery(&random))
      guard query.includesDefinitions else { continue }
      var search = Search(query, in: glossary, limit: 0)
      search.finish()
      let named = Set(search.matches.filter { $0.tier < .definition }.map(\.entry))
      let expected = definitions.indices.filter { index in
        query.phrases.allSatisfy { phrase in
          definitions[index].contains { $0.first(phrase, fromByte: 0) != nil }
        } && !named.contains(Entry.ID(index))
      }
      let hits = search.matches.filter { $0.tier == .definition }
      #expect(hits.map(\.entry.index).sorted() == expected, "\(query.typed.debugDescription)")
      count += hits.count
    }
    #expect(count > 50)
  }

  // MARK: Snippets

  @Test(arguments: [
    ("pay", 0, "…[pay]ments are due"), ("pay", 3, "…[pay]ments are due"),
    ("pay", 9, "…[pay]ments are due"), ("pay", 10, "…milestone [pay]ments are due"),
    ("pay", 12, "…milestone [pay]ments are due"), ("pay", 13, "…at milestone [pay]ments are due"),
    ("pay", 99, "Those at milestone [pay]ments are due"),
    ("those", 0, "[Those] at milestone payments are due"),
    ("due pay", 8, "…[pay]ments are [due]"),
    ("\"milestone payments\"", 3, "…at [milestone payments] are due"),
  ])
  func `a snippet begins at a word before the first match`(
    typed: String,
    context: Int,
    expected: String
  ) throws {
    let definition = "Nothing here.\n\nThose at *milestone*\n[payments](#pay) are due"
    let glossary = try Samples.glossary(of: [FullTextSearchTests.entry("Sample", definition)])
    let query = SearchQuery(typed)
    var search = Search(query, in: glossary, limit: 0)
    search.finish()
    let match = try #require(search.matches.first)
    let snippet = try #require(glossary.snippet(of: match, query: query, context: context))
    #expect(snippet.notation == expected)
  }

  @Test func `a snippet of an article is one line, and a name has none`() throws {
    let glossary = try Samples.glossary(
      of: [FullTextSearchTests.entry("Rates", "", articles: ["a"])],
      articles: [FullTextSearchTests.article("a", "Hourly", "How\r\nthey\u{2028}are\nset")]
    )
    func snippet(_ typed: String) -> String? {
      var search = Search(SearchQuery(typed), in: glossary, limit: 0)
      search.finish()
      return search.matches.first.flatMap {
        glossary.snippet(of: $0, query: search.query, context: 99)?.notation
      }
    }
    #expect(snippet("hour") == "[Hour]ly")
    #expect(snippet("set") == "How they are [set]")
    #expect(snippet("set hourly") == "[Hourly]")
    #expect(snippet("rates") == nil)
  }

  @Test(arguments: 120..<124 as Range<UInt64>)
  func `snippets show a match of the query`(seed: UInt64) throws {
    let glossary = try Samples.glossary(withDefinitions: seed, count: 120)
    var random = SeededGenerator(seed: seed + 1_000)
    var count = 0
    for _ in 0..<50 {
      let query = SearchQuery(Samples.fullTextQuery(&random))
      var search = Search(query, in: glossary, limit: 0)
      search.finish()
      for match in search.matches {
        let context = Int.random(in: 0...30, using: &random)
        let snippet = glossary.snippet(of: match, query: query, context: context)
        #expect((snippet != nil) == (match.tier >= .definition))
        guard let snippet else { continue }
        #expect(snippet.text.allSatisfy { !$0.isNewline })
        #expect(snippet.isHighlighted(for: query), "\(query.typed.debugDescription) \(snippet)")
        let first = snippet.matches.first.map {
          snippet.text.distance(from: snippet.text.startIndex, to: $0.lowerBound)
        }
        #expect((0...context + 1).contains(first ?? -1))
        let lines = FullTextSearchTests.paragraphs(of: match, in: glossary).map { text in
          String(text.map { $0.isNewline ? " " : $0 })
        }
        let isCut = snippet.text.hasPrefix("…")
        let shown = snippet.text.dropFirst(isCut ? 1 : 0)
        #expect(
          lines.contains { line in
            isCut ? line.dropFirst().contains(shown) : line.hasPrefix(shown)
          }
        )
        count += 1
      }
    }
    #expect(count > 100)
  }

  private static func paragraphs(of match: Match, in glossary: Glossary) -> [String] {
    if let article = match.article.map(glossary.article) {
      return [article.title, article.excerpt]
    }
    let entry = glossary.entry(match.entry)
    return (entry.definition.map(\.text) + entry.examples).flatMap {
      Definition(markdown: $0).texts
    }
  }

  @Test(arguments: 130..<134 as Range<UInt64>)
  func `match ranges are whole characters, in order, without overlap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let text =
        Bool.random(using: &random)
        ? PlainText.random(&random)
        : (0..<6).map { _ in Samples.wildName(&random) }.joined()
      let typed = Bool.random(using: &random) ? Samples.wildName(&random) : "a ab \"b\" か が 漢"
      let query = SearchQuery(typed)
      let matched = MatchedText(text: text, matches: query.matchRanges(in: text))
      #expect(
        matched.matches.isEmpty || matched.isHighlighted(for: query),
        "\(typed.debugDescription) in \(text.debugDescription)"
      )
    }
  }
}

// MARK: - Highlighted texts

extension SearchQuery {
  fileprivate func highlighting(_ text: String) -> String {
    MatchedText(text: text, matches: matchRanges(in: text)).notation
  }
}

extension PhrasePattern {
  fileprivate var notation: String {
    let words = words.map { String(decoding: $0, as: UTF8.self) }
    return "\(words)\(isWhole ? " whole" : "")"
  }
}

extension MatchedText {
  /// The text with its matches in brackets.
  fileprivate var notation: String {
    var notation = ""
    var end = text.startIndex
    for match in matches {
      notation += "\(text[end..<match.lowerBound])[\(text[match])]"
      end = match.upperBound
    }
    return notation + text[end...]
  }

  /// Whether the matches are whole characters, in order, and begin with the first word of a phrase.
  fileprivate func isHighlighted(for query: SearchQuery) -> Bool {
    let bounds = Array(text.indices) + [text.endIndex]
    let words = query.phrases.compactMap(\.words.first)
    return !matches.isEmpty
      && zip(matches, matches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
      && matches.allSatisfy { match in
        let key = SearchKey.bytes(of: String(text[match]))
        return !match.isEmpty && bounds.contains(match.lowerBound)
          && bounds.contains(match.upperBound)
          && words.contains { key.starts(with: $0) }
      }
  }
}
