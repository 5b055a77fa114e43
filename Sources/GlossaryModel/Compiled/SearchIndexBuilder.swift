internal import Platform

/// The search keys of entries, sorted. Headwords, aliases and inner words have separate indices, so
/// that the hits of a tier are a slice of one.
struct SearchIndexBuilder {
  /// The positions of entries in the order in which they were added, sorted in collation order.
  let order: [Int]
  /// The inverse of `order`: for each position, the index of the entry in collation order.
  let indices: [Int]
  /// Holds the bytes of all keys: first the collation keys, in order, then the keys of aliases,
  /// then initials.
  let keyOrder: KeySorter
  /// The position of a key is the index of its entry.
  let headwords: KeyIndex
  let aliases: KeyIndex
  /// From the start of each later word to the end of the headword, so that `of serv` finds
  /// `terms of service`. Their bytes are shared with the collation keys.
  let innerWords: KeyIndex
  /// The same for aliases.
  let aliasWords: KeyIndex
  /// The initials of a headword's words, if it has three or more: two are too ambiguous.
  let initials: KeyIndex

  /// The maximum number of inner words per headword. Sorting thousands of equal words in one
  /// headword would take quadratic time; words that are left out are still found as substrings of
  /// the headword.
  static let maximumInnerWords = 32

  /// Folds and sorts the names of entries.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge` if the keys take more than 4 GiB.
  /// - Complexity: O(*n* log *n*) for *n* names.
  init(_ entries: EntryNames) throws(CompiledGlossaryError) {
    var folded = try FoldedHeadwords(entries)
    folded.sort(entries)

    var collated = KeyFolding()
    collated.bytes.reserveCapacity(2 * folded.bytes.count)
    var headwords: [IndexKey] = []
    var innerWords: [IndexKey] = []
    headwords.reserveCapacity(entries.count)
    innerWords.reserveCapacity(folded.wordStarts.count)
    var order: [Int] = []
    order.reserveCapacity(entries.count)
    var indices = [Int](repeating: 0, count: entries.count)
    var initials: [IndexKey] = []
    var initialBytes: [UInt8] = []
    for var key in folded.keys {
      order.append(Int(key.entry))
      indices[Int(key.entry)] = headwords.count
      let wordStarts = folded.wordStarts(of: key)
      let offset = collated.bytes.count
      collated.bytes += folded.bytes[key.bytes]
      let moved = UInt32(offset) &- key.offset
      key.entry = UInt32(headwords.count)
      key.offset = UInt32(offset)
      headwords.append(key)
      for start in wordStarts.prefix(SearchIndexBuilder.maximumInnerWords) {
        innerWords.append(key.from(UInt32(start) &+ moved))
      }
      if (2..<SearchIndexBuilder.maximumInnerWords).contains(wordStarts.count) {
        let start = initialBytes.count
        // The first word begins after the byte of the collation group.
        for start in [key.offset + 1] + wordStarts.map({ UInt32($0) &+ moved }) {
          let scalar = CollationGroup.firstScalar(in: collated.bytes[Int(start)...])
          if let scalar { initialBytes.append(contentsOf: scalar.utf8) }
        }
        var initial = key
        initial.offset = UInt32(start)
        initial.length = UInt32(initialBytes.count - start)
        initials.append(initial)
      }
    }
    var aliases: [IndexKey] = []
    var aliasWords: [IndexKey] = []
    for position in indices.indices {
      try entries.forEachAlias(of: position) { number, name throws(CompiledGlossaryError) in
        let offset = collated.bytes.count
        let firstStart = collated.wordStarts.count
        collated.append(name.span)
        let key = try IndexKey(
          offset..<collated.bytes.count,
          entry: indices[position],
          alias: UInt32(number),
          characters: name.span.characterCount
        )
        aliases.append(key)
        for start in collated.wordStarts[firstStart...].prefix(SearchIndexBuilder.maximumInnerWords)
        {
          aliasWords.append(key.from(UInt32(start)))
        }
      }
    }
    for index in initials.indices { initials[index].offset += UInt32(collated.bytes.count) }
    collated.bytes += initialBytes
    guard collated.bytes.count <= UInt32.max else { throw .tooLarge }
    let keyOrder = KeySorter(bytes: collated.bytes)
    let sets = [innerWords, headwords, aliases, aliasWords, initials].map { keys in
      { @Sendable in KeyIndex(keys, in: keyOrder) }
    }
    let results = concurrently(sets, onThreads: SearchIndexBuilder.threadCount(entries.count))
    self.keyOrder = keyOrder
    self.order = order
    self.indices = indices
    self.innerWords = results[0]
    self.headwords = results[1]
    self.aliases = results[2]
    self.aliasWords = results[3]
    self.initials = results[4]
  }

  /// The number of threads that are worth starting for a number of entries.
  fileprivate static func threadCount(_ entryCount: Int) -> Int {
    entryCount < 8_192 ? 1 : coreCount
  }

  /// The letter tabs: ranges of headwords that have the same label.
  func sections() -> [Section] {
    var sections: [Section] = []
    var first: Unicode.Scalar?
    var label = ""
    var start = 0
    for (index, key) in headwords.keys.enumerated() {
      let scalar = CollationGroup.firstScalar(in: keyOrder.bytes[key.bytes.dropFirst()])
      if index > 0, scalar == first { continue }
      first = scalar
      let next = Section.label(of: scalar)
      if next != label, index > 0 {
        sections.append(Section(label: label, entries: start..<index))
        start = index
      }
      label = next
    }
    if !headwords.keys.isEmpty {
      sections.append(Section(label: label, entries: start..<headwords.keys.count))
    }
    return sections
  }
}

/// The sorted keys of one index, with a trie over them.
struct KeyIndex: Sendable {
  let keys: [IndexKey]
  /// The keys in the form they have in a compiled glossary.
  let words: [UInt32]
  /// The nodes of the trie in the form they have in a compiled glossary.
  let nodes: [UInt32]

  /// Sorts keys by their bytes, then by entry, alias and offset, and builds the trie.
  ///
  /// - Complexity: O(*n* log *n*); O(*n*) if they are sorted already.
  init(_ keys: [IndexKey], in order: KeySorter) {
    var keys = keys
    order.sort(&keys) {
      ($0.entry, $0.alias, $0.offset) < ($1.entry, $1.alias, $1.offset)
    }
    self.keys = keys
    words = keys.words
    nodes = TrieBuilder.nodes(over: keys, in: order)
  }
}

/// The collation keys of headwords, in the order in which the entries were added.
private struct FoldedHeadwords: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var wordStarts: [Int] = []
  /// The `entry` of a key is the position of the entry in the order in which it was added.
  private(set) var keys: [IndexKey] = []
  /// For each entry, the end of its word starts in `wordStarts`.
  private var wordStartEnds: [Int] = []

  /// Folds all headwords, on several threads if there are many.
  init(_ entries: EntryNames) throws(CompiledGlossaryError) {
    let threadCount = SearchIndexBuilder.threadCount(entries.count)
    let ranges = (0..<threadCount).map { number in
      entries.count * number / threadCount..<entries.count * (number + 1) / threadCount
    }
    let parts = concurrently(
      ranges.map { range in { @Sendable in FoldedHeadwords(entries, range) } },
      onThreads: threadCount
    )
    guard parts.reduce(0, { $0 + $1.bytes.count }) <= UInt32.max else { throw .tooLarge }
    self = parts[0]
    for part in parts.dropFirst() { append(part) }
  }

  private init(_ entries: EntryNames, _ range: Range<Int>) {
    var folding = KeyFolding()
    folding.bytes.reserveCapacity(16 * range.count)
    keys.reserveCapacity(range.count)
    wordStartEnds.reserveCapacity(range.count)
    for position in range {
      let headword = entries.headword(position)
      let offset = folding.bytes.count
      folding.bytes.append(0)
      folding.append(headword.span)
      let first = CollationGroup.firstScalar(in: folding.bytes[(offset + 1)...])
      folding.bytes[offset] = CollationGroup(first).rawValue
      keys.append(
        IndexKey(
          offset: UInt32(truncatingIfNeeded: offset),
          length: UInt32(folding.bytes.count - offset),
          entry: UInt32(position),
          alias: IndexKey.headword,
          characters: UInt32(headword.span.characterCount)
        )
      )
      wordStartEnds.append(folding.wordStarts.count)
    }
    bytes = folding.bytes
    wordStarts = folding.wordStarts
  }

  /// Appends the keys of the entries that follow.
  private mutating func append(_ part: FoldedHeadwords) {
    let offset = bytes.count
    let wordStartCount = wordStarts.count
    bytes += part.bytes
    wordStarts += part.wordStarts.lazy.map { $0 + offset }
    wordStartEnds += part.wordStartEnds.lazy.map { $0 + wordStartCount }
    for var key in part.keys {
      key.offset += UInt32(offset)
      keys.append(key)
    }
  }

  /// Sorts the keys in collation order.
  mutating func sort(_ entries: EntryNames) {
    KeySorter(bytes: bytes).sort(&keys) { left, right in
      let first = entries.headword(Int(left.entry))
      let second = entries.headword(Int(right.entry))
      return first.elementsEqual(second)
        ? left.entry < right.entry : first.lexicographicallyPrecedes(second)
    }
  }

  func wordStarts(of key: IndexKey) -> ArraySlice<Int> {
    let position = Int(key.entry)
    return wordStarts[(position == 0 ? 0 : wordStartEnds[position - 1])..<wordStartEnds[position]]
  }
}

extension IndexKey {
  /// The suffix of the key that begins at an offset of the key bytes.
  fileprivate func from(_ start: UInt32) -> IndexKey {
    var key = self
    key.offset = start
    key.length = length - (start - offset)
    return key
  }

  /// Creates the key whose bytes are in a range.
  ///
  /// - Throws: `CompiledGlossaryError.tooLarge` if the range ends beyond 4 GiB.
  fileprivate init(
    _ bytes: Range<Int>,
    entry: Int,
    alias: UInt32,
    characters: Int
  ) throws(CompiledGlossaryError) {
    guard bytes.upperBound <= UInt32.max else { throw .tooLarge }
    self.init(
      offset: UInt32(bytes.lowerBound),
      length: UInt32(bytes.count),
      entry: UInt32(entry),
      alias: alias,
      characters: UInt32(characters)
    )
  }
}
