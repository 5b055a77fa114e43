/// A name's search key, with the characters of the name that its bytes come from.
struct FoldedName {
  let key: [UInt8]
  /// Where in the key the words begin, other than the first.
  let wordStarts: [Int]
  private let name: String
  /// For each byte of the key, the index of its character in the name.
  private let origins: [String.Index]

  /// - Complexity: O(length of the name).
  init(_ name: String) {
    var folding = KeyFolding()
    folding.append(name.utf8.span)
    key = folding.bytes
    wordStarts = folding.wordStarts
    self.name = name

    // No mark moves from one character to another, so that a key is the keys of its characters.
    var origins: [String.Index] = []
    for index in name.indices {
      var character = KeyFolding()
      character.appendKept(String(name[index]).utf8.span)
      origins += repeatElement(index, count: character.bytes.count)
    }
    if origins.isEmpty {
      origins = name.trimmedSlice.indices.flatMap { index in
        repeatElement(index, count: name[index].utf8.count)
      }
    }
    self.origins = origins
  }

  /// The characters that some bytes of the key come from, and those between them.
  func characters(of bytes: Range<Int>) -> Range<String.Index>? {
    guard !bytes.isEmpty, bytes.lowerBound >= 0, bytes.upperBound <= origins.count else {
      return nil
    }
    return origins[bytes.lowerBound]..<name.index(after: origins[bytes.upperBound - 1])
  }

  /// Where in the key the words of a query stand, each the beginning of a word of its own; nil if
  /// they do not.
  func ranges(ofWords query: [[UInt8]]) -> [Range<Int>]? {
    let starts = [0] + wordStarts.prefix(SearchIndexBuilder.maximumInnerWords)
    let ends = starts.dropFirst() + [key.count]
    var isFree = [Bool](repeating: true, count: starts.count)
    var ranges: [Range<Int>] = []
    // The longest first: where one word begins with another, the shorter fits wherever it does.
    for word in query.sorted(by: { $0.count > $1.count }) {
      let index = starts.indices.first { index in
        isFree[index] && key[starts[index]..<ends[ends.startIndex + index]].starts(with: word)
      }
      guard let index else { return nil }
      isFree[index] = false
      ranges.append(starts[index]..<starts[index] + word.count)
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
