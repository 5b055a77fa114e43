internal import GlossaryModel

/// Finds every problem of a file at once.
///
/// Errors are what cannot be read or followed; warnings, what its author probably did not mean.
package struct GlossaryCheck {
  private let file: CheckedFile
  private let glossary: Glossary
  /// Entries by their place in the file.
  private let ids: [Entry.ID]
  private var findings: [Finding] = []

  /// The problems of glossary.json, version 1, in the order of their places.
  ///
  /// A syntax error ends the reading, so what is reported with it is what was found before.
  ///
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of the file).
  package static func problems(json bytes: Span<UInt8>) -> [Problem] {
    do throws(JSONError) {
      var reader = try JSONGlossaryReader(bytes, into: CheckedFile())
      do throws(JSONError) {
        try reader.read()
      } catch {
        return Problem.problems(of: reader.findings + [Finding(error)], in: bytes)
      }
      let check = try GlossaryCheck(reader.sink)
      return Problem.problems(of: reader.findings + check.allFindings(), in: bytes)
    } catch {
      return Problem.problems(of: [Finding(error)], in: bytes)
    }
  }

  private init(_ file: CheckedFile) throws(JSONError) {
    self.file = file
    do throws(ImageError) {
      glossary = try file.glossary()
    } catch {
      throw JSONError(.tooLarge, at: 0)
    }
    // Entries of one headword keep the order of the file.
    var numbers = Dictionary(
      grouping: file.entries.indices.reversed(),
      by: { file.entries[$0].entry.headword }
    )
    var ids = Array(repeating: Entry.ID(0), count: file.entries.count)
    for index in 0..<glossary.entryCount {
      let id = Entry.ID(index)
      if let number = numbers[glossary.headword(of: id)]?.popLast() { ids[number] = id }
    }
    self.ids = ids
  }

  private consuming func allFindings() -> [Finding] {
    var check = self
    check.checkNames()
    for number in check.file.entries.indices {
      check.checkLinks(of: number)
    }
    check.checkArticles()
    check.checkRedirectCycles()
    return check.findings
  }

  private mutating func report(_ severity: Problem.Severity, at offset: Int, _ text: String) {
    findings.append(Finding(severity: severity, offset: offset, text: text))
  }

  // MARK: Names

  private mutating func checkNames() {
    var identifiers: Set<String> = []
    var headwords: Set<String> = []
    for (entry, places) in file.entries {
      if !headwords.insert(entry.headword).inserted {
        report(
          .warning,
          at: places.headword,
          "duplicate headword \(quoted(entry.headword)): links lead to the first"
        )
      }
      if !entry.identifier.isEmpty, !identifiers.insert(entry.identifier).inserted {
        report(
          .error,
          at: places.identifier,
          "duplicate id \(quoted(entry.identifier)): links lead to the first; give each its own"
        )
      }
      for (alias, offset) in zip(entry.aliases, places.aliases) {
        checkAlias(alias, of: entry, at: offset)
      }
      if entry.definition.isBlank, entry.redirect.isEmpty {
        report(
          .warning,
          at: places.headword,
          "\(quoted(entry.headword)) has no definition; write one, or a `see`"
        )
      }
    }
  }

  private mutating func checkAlias(_ alias: Alias, of entry: Entry, at offset: Int) {
    guard let match = glossary.search(alias.name).first, match.tier <= .folded else { return }
    let other = glossary.headword(of: match.entry)
    if other != entry.headword {
      report(
        .warning,
        at: offset,
        "alias \(quoted(alias.name)) of \(quoted(entry.headword)) names another term, \(quoted(other))"
      )
    }
  }

  // MARK: Links

  private mutating func checkLinks(of number: Int) {
    let (entry, places) = file.entries[number]
    for (name, offset) in zip(entry.seeAlso, places.seeAlso) {
      checkLink(.error, "see-also", name, from: number, at: offset)
    }
    if !entry.redirect.isEmpty {
      // A term that leads to itself is reported as a cycle.
      checkResolves(.error, "`see`", entry.redirect, at: places.redirect)
    }
    for text in places.texts {
      for name in Definition(markdown: text.text).linkedNames {
        checkResolves(.warning, "link", name, at: text.offset)
      }
    }
  }

  private mutating func checkLink(
    _ severity: Problem.Severity,
    _ what: String,
    _ name: String,
    from number: Int,
    at offset: Int
  ) {
    if checkResolves(severity, what, name, at: offset) == ids[number] {
      report(.warning, at: offset, "\(what) \(quoted(name)) leads to the term itself; remove it")
    }
  }

  @discardableResult
  private mutating func checkResolves(
    _ severity: Problem.Severity,
    _ what: String,
    _ name: String,
    at offset: Int
  ) -> Entry.ID? {
    switch glossary.resolve(name) {
    case .entry(let id):
      return id
    case .unresolved(let nearest):
      let names = nearest.prefix(3).map { glossary.headword(of: $0) }
      report(
        severity,
        at: offset,
        "\(what) \(quoted(name)) is no term here" + GlossaryCheck.suggestion(names)
      )
      return nil
    }
  }

  private static func suggestion(_ names: [String]) -> String {
    guard !names.isEmpty else { return "; add the term, or remove the link" }
    return "; did you mean \(names.map(quoted).joined(separator: " or "))?"
  }

  private mutating func checkArticles() {
    let identifiers = Set(file.articles.map(\.article.identifier))
    var linked: Set<String> = []
    let nearby = try? file.articleNames()
    for (entry, places) in file.entries {
      for (name, offset) in zip(entry.articles, places.articles) {
        linked.insert(name)
        guard !identifiers.contains(name) else { continue }
        let nearest = nearby.map { names in
          names.nearest(to: name, limit: 3).map { names.headword(of: $0) }
        }
        report(
          .error,
          at: offset,
          "\(quoted(name)) is no article here" + GlossaryCheck.suggestion(nearest ?? [])
        )
      }
    }
    for (article, offset) in file.articles where !linked.contains(article.identifier) {
      report(
        .warning,
        at: offset,
        "no term links the article \(quoted(article.identifier)); link it, or remove it"
      )
    }
  }

  /// Reports each circle of redirects once, at the first of its terms in the file.
  private mutating func checkRedirectCycles() {
    var next: [Entry.ID: Entry.ID] = [:]
    for (number, (entry, _)) in file.entries.enumerated() where !entry.redirect.isEmpty {
      next[ids[number]] = glossary.entry(named: entry.redirect)
    }
    var isDone: Set<Entry.ID> = []
    for (number, (_, places)) in file.entries.enumerated() {
      var path: [Entry.ID] = []
      var id = ids[number]
      while isDone.insert(id).inserted, let target = next[id] {
        path.append(id)
        id = target
      }
      guard let start = path.firstIndex(of: id) else { continue }
      let names = (path[start...] + [id]).map { glossary.headword(of: $0) }
      // The walk may have come from outside the circle.
      let first = ids.firstIndex(of: id) ?? number
      report(
        .error,
        at: start == 0 ? places.redirect : file.entries[first].places.redirect,
        "these terms lead to one another and nowhere else: \(names.joined(separator: " → "))"
      )
    }
  }
}

/// What a file holds, with the places of its strings.
private struct CheckedFile: GlossarySink {
  static var needsPlaces: Bool { true }

  var info = GlossaryInfo()
  private(set) var entries: [(entry: Entry, places: EntryPlaces)] = []
  private(set) var articles: [(article: Article, offset: Int)] = []

  mutating func add(_ entry: Entry, at places: EntryPlaces) {
    entries.append((entry, places))
  }

  mutating func add(_ article: Article, at offset: Int) {
    articles.append((article, offset))
  }

  func glossary() throws(ImageError) -> Glossary {
    var builder = GlossaryBuilder(info: info)
    for (entry, _) in entries { builder.add(entry) }
    return try builder.build()
  }

  /// A glossary whose headwords are the identifiers of the articles, to find the nearest in.
  func articleNames() throws(ImageError) -> Glossary {
    var builder = GlossaryBuilder()
    for (article, _) in articles { builder.add(Entry(headword: article.identifier)) }
    return try builder.build()
  }
}

extension Finding {
  fileprivate init(_ error: JSONError) {
    self.init(severity: .error, offset: error.offset, text: error.reason.description)
  }
}

extension Definition {
  /// The names and identifiers of entries that the text links.
  fileprivate var linkedNames: [String] {
    blocks.flatMap(\.spans).compactMap { span in
      if case .entry(let name) = span.link { name } else { nil }
    }
  }
}

extension Definition.Block {
  fileprivate var spans: [Definition.Span] {
    switch self {
    case .paragraph(let spans), .heading(let spans): spans
    case .list(let list): list.items.joined().flatMap(\.spans)
    case .quote(let blocks): blocks.flatMap(\.spans)
    case .code: []
    }
  }
}
