/// Collects entries and articles, and freezes them into a glossary.
package struct GlossaryBuilder: Sendable {
  /// What the glossary will say of itself.
  package var info: GlossaryInfo
  /// What the index is made of; the rest of an entry is in its record.
  private var names: [EntryNames] = []
  private var articleIdentifiers: [String] = []
  /// Entries and articles as they were added. Text is copied here at once, so that the strings it
  /// came in are let go before the next are made.
  private var records = RecordWriter()
  private var entryRecords: [Range<Int>] = []
  private var articleRecords: [Range<Int>] = []

  /// A builder that has nothing yet.
  ///
  /// - Parameters:
  ///   - info: what the glossary will say of itself.
  ///   - textLength: bytes of text that are to be expected, since to make room later is to copy.
  package init(info: GlossaryInfo = GlossaryInfo(), textLength: Int = 0) {
    self.info = info
    records = RecordWriter(capacity: textLength)
  }

  /// Adds an entry. Entries with the same headword stay in the order in which they are added.
  package mutating func add(_ entry: Entry) {
    let start = records.bytes.count
    records.append(entry)
    entryRecords.append(start..<records.bytes.count)
    names.append(EntryNames(entry))
  }

  /// Adds an article. Of several with one identifier, links lead to the first.
  package mutating func add(_ article: Article) {
    let start = records.bytes.count
    records.append(article)
    articleRecords.append(start..<records.bytes.count)
    articleIdentifiers.append(article.identifier)
  }

  /// The glossary of what has been added.
  ///
  /// - Throws: `ImageError.tooLarge` for more than 4 GiB.
  /// - Complexity: O(*n* log *n*) for *n* names, and O(length of all texts).
  package func build() throws(ImageError) -> Glossary {
    let index = try SearchIndex(names)
    var contents = RecordWriter()
    contents.append(info)
    contents.append(index.sections())
    func piece(_ part: ImageLayout.Part) -> ImagePiece {
      switch part {
      case .contents: .bytes(contents.bytes)
      case .entries: .words(GlossaryBuilder.words(of: index.order.lazy.map { entryRecords[$0] }))
      case .articles: .words(GlossaryBuilder.words(of: articleRecords))
      case .records: .bytes(records.bytes)
      case .entryIdentifiers:
        .words(
          GlossaryBuilder.sorted(index.indices) { names[$0].identifier }
        )
      case .articleIdentifiers:
        .words(
          GlossaryBuilder.sorted(Array(articleIdentifiers.indices)) { articleIdentifiers[$0] }
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

  /// Where records begin and end.
  private static func words(of records: some Collection<Range<Int>>) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(2 * records.count)
    for record in records {
      words.append(UInt32(clamping: record.lowerBound))
      words.append(UInt32(clamping: record.upperBound))
    }
    return words
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

/// What an entry is found by.
struct EntryNames {
  let headword: String
  let aliases: [Alias]
  let identifier: String

  init(_ entry: Entry) {
    headword = entry.headword
    aliases = entry.aliases
    identifier = entry.identifier
  }
}
