/// What somebody searches for, understood.
///
/// A leading `|` asks for definitions and articles only. A part in double quotes is literal: its
/// words stand in that order, whole, and are not taken for misspelt.
package struct SearchQuery: Hashable, Sendable {
  /// As it came.
  package let typed: String
  /// Whether names are left out.
  package let isOfTexts: Bool
  /// Without the mark, the quotes, and white space at the ends.
  package let text: String
  /// Whether a part is in quotes.
  let isLiteral: Bool
  /// The text folded.
  let key: [UInt8]
  /// The folded words, as names have them: those that hyphens join are apart.
  let nameWords: [[UInt8]]
  /// What a text has to hold, each somewhere.
  let phrases: [TextPattern]

  package init(_ typed: String) {
    self.typed = typed
    var query = typed.trimmedSlice
    isOfTexts = query.first == "|"
    if isOfTexts { query = query.dropFirst() }
    let parts = query.split(separator: "\"", omittingEmptySubsequences: false)
    isLiteral = parts.count > 1
    text = parts.joined(separator: isLiteral ? " " : "").trimmed
    var folding = KeyFolding()
    folding.append(text.utf8.span)
    key = text.isEmpty ? [] : folding.bytes
    let starts = [0] + folding.wordStarts + [folding.bytes.count]
    nameWords = zip(starts, starts.dropFirst()).map { Array(folding.bytes[$0..<$1]) }
    var phrases: [TextPattern] = []
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        phrases += part.split(whereSeparator: \.isWhitespace).map {
          TextPattern(words: [SearchKey.bytes(of: String($0))], isWhole: false)
        }
      } else {
        // Between the words of a phrase anything may stand that is no letter, so symbols do not count.
        let words = part.split(whereSeparator: \.isWhitespace).map { word in
          word.drop { !$0.isLetter && !$0.isNumber }
        }
        let keys = words.filter { !$0.isEmpty }.map { SearchKey.bytes(of: String($0)) }
        if !keys.isEmpty { phrases.append(TextPattern(words: keys, isWhole: true)) }
      }
    }
    self.phrases = phrases
  }

  /// Whether there is nothing to search for.
  package var isEmpty: Bool { key.isEmpty }

  /// Whether texts are searched too: a shorter query would be in most of them.
  package var includesTexts: Bool {
    let length = phrases.reduce(0) { length, phrase in
      phrase.words.reduce(length) { $0 + $1.count }
    }
    return !isEmpty && (isOfTexts || length >= SearchQuery.shortestForTexts)
  }

  /// In bytes, so that an ideograph alone is enough.
  private static let shortestForTexts = 3
}
