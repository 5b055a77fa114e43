/// A name's search key, with a mapping from its bytes back to the characters of the name.
struct FoldedName {
  let key: [UInt8]
  /// The offsets in the key at which words begin, except the first word.
  let wordStarts: [Int]
  private let name: String
  /// For each byte of the key, the index of the character in the name that it comes from.
  private let origins: [String.Index]

  /// - Complexity: O(length of the name).
  init(_ name: String) {
    var folding = KeyFolding()
    folding.append(name.utf8.span)
    key = folding.bytes
    wordStarts = folding.wordStarts
    self.name = name

    // Folding moves no mark from one character to another, so a key is the keys of its characters.
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

  /// The characters that a range of the key comes from, including dropped ones between them; nil if
  /// the range is empty or out of bounds.
  func characters(of bytes: Range<Int>) -> Range<String.Index>? {
    guard !bytes.isEmpty, bytes.lowerBound >= 0, bytes.upperBound <= origins.count else {
      return nil
    }
    return origins[bytes.lowerBound]..<name.index(after: origins[bytes.upperBound - 1])
  }

  /// The ranges in the key of a query's words, each a prefix of a different word of the name; nil
  /// unless all of them are found.
  func ranges(ofWords query: [[UInt8]]) -> [Range<Int>]? {
    let starts = [0] + wordStarts.prefix(SearchIndexBuilder.maximumInnerWords)
    let ends = starts.dropFirst() + [key.count]
    var isFree = [Bool](repeating: true, count: starts.count)
    var ranges: [Range<Int>] = []
    // The longest first: if one word of the query is a prefix of another, a shorter one fits
    // wherever the longer does.
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
