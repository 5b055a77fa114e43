/// A parsed query.
///
/// A leading `|` restricts the search to definitions and articles. A part in double quotes is
/// literal: its words have to occur in that order and whole, and are not matched fuzzily.
package struct SearchQuery: Hashable, Sendable {
  /// The query as the user typed it.
  package let typed: String
  /// Whether names are not searched.
  package let isDefinitionsOnly: Bool
  /// The query without the leading `|`, the quotes, and white space at the ends.
  package let text: String
  /// Whether a part is in quotes.
  let isLiteral: Bool
  /// `text`, folded.
  let key: [UInt8]
  /// The folded words, split as in names: at hyphens too.
  let nameWords: [[UInt8]]
  /// The phrases that a definition has to contain, in any order.
  let phrases: [PhrasePattern]

  package init(_ typed: String) {
    self.typed = typed
    var query = typed.trimmedSlice
    isDefinitionsOnly = query.first == "|"
    if isDefinitionsOnly { query = query.dropFirst() }
    let parts = query.split(separator: "\"", omittingEmptySubsequences: false)
    isLiteral = parts.count > 1
    text = parts.joined(separator: isLiteral ? " " : "").trimmed
    var folding = KeyFolding()
    folding.append(text.utf8.span)
    key = text.isEmpty ? [] : folding.bytes
    let starts = [0] + folding.wordStarts + [folding.bytes.count]
    nameWords = zip(starts, starts.dropFirst()).map { Array(folding.bytes[$0..<$1]) }
    var phrases: [PhrasePattern] = []
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        phrases += part.split(whereSeparator: \.isWhitespace).map {
          PhrasePattern(words: [SearchKey.bytes(of: String($0))], isWhole: false)
        }
      } else {
        // Between the words of a phrase the text may have any symbols, so those of the query are
        // ignored.
        let words = part.split(whereSeparator: \.isWhitespace).map { word in
          word.drop { !$0.isLetter && !$0.isNumber }
        }
        let keys = words.filter { !$0.isEmpty }.map { SearchKey.bytes(of: String($0)) }
        if !keys.isEmpty { phrases.append(PhrasePattern(words: keys, isWhole: true)) }
      }
    }
    self.phrases = phrases
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { key.isEmpty }

  /// Whether definitions are searched: queries under 3 bytes match nearly all of them, so these need
  /// a leading `|`.
  package var includesDefinitions: Bool {
    let length = phrases.reduce(0) { length, phrase in
      phrase.words.reduce(length) { $0 + $1.count }
    }
    return !isEmpty && (isDefinitionsOnly || length >= SearchQuery.minimumDefinitionQueryLength)
  }

  /// In bytes, so that a single ideograph is long enough.
  private static let minimumDefinitionQueryLength = 3
}
