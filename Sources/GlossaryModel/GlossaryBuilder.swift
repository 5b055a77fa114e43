/// Collects entries and articles, and freezes them into a glossary.
package struct GlossaryBuilder: Sendable {
  /// What the glossary will say of itself.
  package var info: GlossaryInfo
  private var entries: [Entry] = []
  private var articles: [Article] = []

  /// A builder that has nothing yet.
  package init(info: GlossaryInfo = GlossaryInfo()) {
    self.info = info
  }

  /// Adds an entry. Entries with the same headword stay in the order in which they are added.
  package mutating func add(_ entry: Entry) {
    entries.append(entry)
  }

  /// Adds an article. Of several with one identifier, links lead to the first.
  package mutating func add(_ article: Article) {
    articles.append(article)
  }

  /// The glossary of what has been added.
  ///
  /// - Throws: `ImageError.tooLarge` for more than 4 GiB.
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of all texts).
  package func build() throws(ImageError) -> Glossary {
    let index = try SearchIndex(entries)
    var contents = RecordWriter()
    contents.append(info)
    contents.append(index.sections())
    // Definitions are most of the text; for the rest of an entry this is enough as a rule.
    var records = RecordWriter(
      capacity: entries.indices.reduce(0) { $0 + entries[$1].definition.utf8.count + 200 }
    )
    var entryOffsets = [UInt32(0)]
    entryOffsets.reserveCapacity(entries.count + 1)
    for place in index.order {
      // A span lends the entry, where the array would copy it with all that it refers to.
      records.append(entries.span[place])
      entryOffsets.append(UInt32(clamping: records.bytes.count))
    }
    var articleOffsets = [UInt32(clamping: records.bytes.count)]
    for article in articles {
      records.append(article)
      articleOffsets.append(UInt32(clamping: records.bytes.count))
    }
    func piece(_ part: ImageLayout.Part) -> ImagePiece {
      switch part {
      case .contents: .bytes(contents.bytes)
      case .entries: .words(entryOffsets)
      case .articles: .words(articleOffsets)
      case .records: .bytes(records.bytes)
      case .entryIdentifiers:
        .words(
          GlossaryBuilder.sorted(index.indices) { entries[$0].identifier }
        )
      case .articleIdentifiers:
        .words(
          GlossaryBuilder.sorted(Array(articles.indices)) { articles[$0].identifier }
        )
      case .keyBytes: .bytes(index.keyOrder.bytes)
      case .headwordKeys: .words(index.headwords.words)
      case .headwordNodes: .words(index.nodes(over: index.headwords))
      case .aliasKeys: .words(index.aliases.words)
      case .aliasNodes: .words(index.nodes(over: index.aliases))
      case .innerWordKeys: .words(index.innerWords.words)
      case .innerWordNodes: .words(index.nodes(over: index.innerWords))
      }
    }
    let storage = try ImageHeader.storage(of: ImageLayout.Part.allCases.map(piece))
    return Glossary(try Image(storage))
  }

  /// Indices in order of the bytes of identifiers. Empty ones and repetitions are left out.
  ///
  /// Both are given by place in the author's order.
  private static func sorted(_ indices: [Int], by identifier: (Int) -> String) -> [UInt32] {
    var bytes: [UInt8] = []
    var keys: [Key] = []
    for place in indices.indices {
      let start = bytes.count
      bytes += identifier(place).utf8
      guard bytes.count > start else { continue }
      keys.append(
        Key(
          offset: UInt32(clamping: start),
          length: UInt32(clamping: bytes.count - start),
          entry: UInt32(place),
          alias: 0,
          characters: 0
        )
      )
    }
    let order = KeyOrder(bytes: bytes)
    order.sort(&keys) { $0.entry < $1.entry }
    return keys.indices.compactMap { position in
      let isRepeated = position > 0 && order.areEqual(keys[position - 1], keys[position])
      return isRepeated ? nil : UInt32(indices[Int(keys[position].entry)])
    }
  }
}
