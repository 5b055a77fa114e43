import Foundation
import GlossaryModel
import Testing

@testable import GlossaryFormats

/// glossary.json at the top of the package, read once.
enum FreelanceFile {
  static let bytes: [UInt8] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "../../glossary.json").standardized
    return (try? Data(contentsOf: path)).map(Array.init) ?? []
  }()

  static let glossary: Glossary? = try? GlossaryImporter(json: bytes).builder.build()

  /// All entries, in the order of the list.
  static let entries: [Entry] =
    glossary.map { glossary in
      (0..<glossary.entryCount).map { glossary.entry(Entry.ID($0)) }
    } ?? []

  /// Definition and examples as they are read, by headword.
  static let texts: [(headword: String, text: String)] = entries.filter(\.redirect.isEmpty).map {
    ($0.headword, ($0.texts + $0.exampleTexts).joined(separator: "\n"))
  }

  static func problems() -> [Diagnostic] { GlossaryCheck.diagnostics(json: bytes.span) }

  static func headwordsInOrder() throws -> [String]? {
    var reader = GlossaryJSONReader(try JSONScanner(bytes.span), recordsLocations: true)
    try reader.read()
    return reader.sourceMap?.entries.map(\.headword)
  }
}

/// What glossary.json at the top of the package has promised its readers.
struct FreelanceGlossaryTests {
  let glossary: Glossary
  /// All entries, in the order of the list.
  let entries: [Entry]
  /// The entries that speak for themselves.
  let terms: [Entry]
  let articles: [Article]

  init() throws {
    let glossary = try #require(FreelanceFile.glossary)
    self.glossary = glossary
    entries = FreelanceFile.entries
    terms = entries.filter(\.redirect.isEmpty)
    articles = (0..<glossary.articleCount).map { glossary.article(Article.ID($0)) }
  }

  @Test func `it has 352 terms, 19 old names and 340 articles, and nothing to complain about`() {
    #expect(terms.count == 352)
    #expect(entries.count - terms.count == 19)
    #expect(articles.count == 340)
    #expect(FreelanceFile.problems().isEmpty)
  }

  @Test func `a definition has 60 to 220 words`() {
    for entry in terms {
      let words = entry.texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }
      #expect((60...220).contains(words.count), "\(entry.headword): \(words.count)")
    }
  }

  @Test func `the first sentence says what it is, in 25 words at most and without a semicolon`() {
    for entry in terms {
      let first = entry.sentences.first ?? ""
      let words = first.split(whereSeparator: \.isWhitespace)
      #expect((1...25).contains(words.count), "\(entry.headword): \(words.count)")
      #expect(!first.contains(";"), "\(entry.headword)")
    }
  }

  @Test func `history waits for the last paragraph`() {
    // Whose subject is the year that a work came out.
    let isHistory: Set = ["Public Domain"]
    for entry in terms where !isHistory.contains(entry.headword) {
      let years = entry.texts(withoutLastBlock: true).flatMap { $0.matches(of: .pastYear) }
      #expect(years.isEmpty, "\(entry.headword): \(years.map(\.output))")
    }
  }

  @Test(arguments: [
    #"\bmails?\b"#, #"\bmailed\b"#, "right address", #"\blives? from\b"#, "set in at", ", see ",
    "in place of", #"\bseldom\b"#, #"also (when|in full)\b"#, "remains owed", "costs a multiple",
    "something else (than|to each)", "have an eye on", "put right", "mere scenery", "in quiet",
    "with luggage", "ballast", "white ground", "is read for", "works softly", "plan may change",
    "see that otherwise", "pile lower", "on the route", "how still it", "cure for the long run",
    #"\bsober\b"#, "without any clause", "signs the invoice", #"\bwhilst\b"#, "by and by",
    #"(?i)this (entry|glossary|program)\b"#, #"among the articles"#, "the glossary",
  ])
  func `nothing sounds translated, and no entry talks of itself`(phrase: String) throws {
    let pattern = try Regex(phrase)
    for (headword, text) in FreelanceFile.texts {
      #expect(text.firstMatch(of: pattern) == nil, "\(headword)")
    }
  }

  @Test func `an entry says "may" once at most`() {
    for (headword, text) in FreelanceFile.texts {
      let count = text.matches(of: /\bmay\b/).count
      #expect(count <= 1, "\(headword): \(count)")
    }
  }

  @Test func `quotation marks are straight throughout`() {
    let text = String(decoding: FreelanceFile.bytes, as: UTF8.self)
    for mark in "“”‘’„" {
      #expect(!text.contains(mark), "\(mark)")
    }
    for (headword, text) in FreelanceFile.texts {
      #expect(!text.contains("—"), "\(headword)")
    }
  }

  @Test func `no sentence of ten words stands in two entries`() {
    var entryOfSentence: [String: String] = [:]
    for entry in terms {
      for sentence in Set((entry.sentences + entry.exampleSentences).map(\.withoutPunctuation))
      where sentence.split(separator: " ").count >= 10 {
        let other = entryOfSentence.updateValue(entry.headword, forKey: sentence)
        #expect(other == nil, "\(entry.headword), \(other ?? ""): \(sentence)")
      }
    }
    #expect(entryOfSentence.count > 1_000)
  }

  @Test func `every category is one of fifteen`() {
    #expect(
      Set(terms.map(\.category)) == [
        "Benefits & Insurance", "Business & Finance", "Clients & Projects", "Contracts & Legal",
        "Copyright & Licensing", "Design", "Finding Work", "Invoicing & Payments", "Marketing",
        "Pricing", "SEO & Analytics", "Taxes", "Ways of Working", "Web Development",
        "Writing & Editing",
      ]
    )
  }

  @Test func `a tag is one of seven, and keeps its word`() {
    #expect(Set(terms.flatMap(\.tags)) == ["ai", "ca", "eu", "template", "uk", "us", "yearly"])
    let rules = ["us": "In the US", "uk": "In the UK", "eu": "In the EU", "ca": "In Canada"]
    for entry in terms {
      for (tag, words) in rules where entry.texts.joined(separator: "\n").contains(words) {
        #expect(entry.tags.contains(tag), "\(entry.headword): \(words)")
      }
      #expect(!entry.tags.contains("template") || !entry.examples.isEmpty, "\(entry.headword)")
      #expect(!entry.tags.contains("yearly") || !entry.updated.isEmpty, "\(entry.headword)")
    }
  }

  @Test func `what names a year says when it was checked, within a year of the file`() throws {
    let version = try #require(Month(glossary.info.version), "\(glossary.info.version)")
    for entry in terms {
      let texts = entry.texts + entry.exampleTexts
      let hasYear = texts.contains { $0.contains(/\b20(2[4-9]|3\d)\b/) }
      #expect(!hasYear || !entry.updated.isEmpty, "\(entry.headword)")
      guard !entry.updated.isEmpty else { continue }
      let checked = try #require(Month(entry.updated), "\(entry.headword): \(entry.updated)")
      #expect((0...12).contains(version.count - checked.count), "\(entry.headword)")
    }
  }

  @Test func `identifiers are the headwords in small letters`() {
    for entry in entries {
      let words = entry.headword.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      #expect(entry.identifier == words.joined(separator: "-"))
    }
  }

  @Test func `terms stand in the file in the order of the list`() throws {
    #expect(try FreelanceFile.headwordsInOrder() == entries.map(\.headword))
  }

  @Test func `the letters that have terms in the trade have them here`() {
    let labels = Set(glossary.sections.map(\.label))
    #expect(labels.isSuperset(of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)))
    #expect(labels.contains(Section.digits))
  }
}

/// A month counted from the year 0, as `2026-11` and `2026-11-29` name it.
private struct Month {
  let count: Int

  init?(_ date: String) {
    guard let match = date.wholeMatch(of: /(\d{4})-(\d\d)(?:-\d\d)?/),
      let year = Int(match.1), let month = Int(match.2), (1...12).contains(month)
    else { return nil }
    count = year * 12 + month
  }
}

extension Entry {
  /// The paragraphs and items of the definition as they are read.
  var texts: [String] { texts(withoutLastBlock: false) }

  var exampleTexts: [String] { examples.flatMap { Definition(markdown: $0).texts } }

  fileprivate var sentences: [Substring] { texts.flatMap(\.sentences) }

  fileprivate var exampleSentences: [Substring] { exampleTexts.flatMap(\.sentences) }

  fileprivate func texts(withoutLastBlock: Bool) -> [String] {
    var definition = Definition(markdown: markdown)
    if withoutLastBlock { definition.blocks.removeLast() }
    return definition.texts
  }
}

extension String {
  fileprivate var sentences: [Substring] { split(separator: /[.!?]["')]?\s+|\n/) }
}

extension Substring {
  /// The words in small letters with a space between them.
  fileprivate var withoutPunctuation: String {
    lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}

extension RegexComponent where Self == Regex<Substring> {
  /// A year before 2010 that is no sum, no part of a longer number and no form such as 1120-S.
  fileprivate static var pastYear: Regex<Substring> {
    /\b(?:1[5-9]\d\d|200\d)\b(?![-,.]\w)/.asciiOnlyWordCharacters()
  }
}
