import Screen

/// A line of text with a cursor, edited as in Emacs and readline.
struct LineEditor: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// Characters before the cursor.
  private(set) var cursor = 0
  /// The whole text is selected: what is typed next replaces it.
  private(set) var isSelected = false

  /// Longer input is cut.
  static let maximumLength = 256

  init(_ text: String = "", isSelected: Bool = false) {
    characters = Array(text.prefix(LineEditor.maximumLength))
    cursor = characters.count
    self.isSelected = isSelected && !text.isEmpty
  }

  var text: String { String(characters) }

  /// Puts text in at the cursor; a line break becomes a space.
  mutating func insert(_ text: String) {
    if isSelected { clear() }
    let line = text.map { $0.isNewline ? " " : $0 }
    // Typed marks may join the character before them, so the text is split into characters anew.
    let before = String(characters[..<cursor]) + String(line)
    let after = characters[cursor...]
    let joined = before.prefix(LineEditor.maximumLength - after.count)
    cursor = joined.count
    characters = Array(joined) + after
  }

  /// Edits by a key.
  ///
  /// - Returns: false if the key edits nothing here.
  mutating func edit(_ key: Key) -> Bool {
    if case .character(let character) = key.symbol, key.modifiers.isEmpty {
      insert(String(character))
      return true
    }
    let removes = LineEditor.removals[key]
    guard let target = LineEditor.motions[key] ?? removes else { return false }
    let end = position(of: target)
    if removes != nil {
      characters.removeSubrange(min(cursor, end)..<max(cursor, end))
      cursor = min(cursor, end)
    } else {
      cursor = end
    }
    isSelected = false
    return true
  }

  private mutating func clear() {
    self = LineEditor()
  }

  private enum Target {
    case start, end, previous, next, previousWord, nextWord, previousSpace
  }

  private static let motions: [Key: Target] = [
    .control("a"): .start, Key(.home): .start,
    .control("e"): .end, Key(.end): .end,
    .control("b"): .previous, Key(.left): .previous,
    .control("f"): .next, Key(.right): .next,
    Key(.character("b"), .alt): .previousWord, Key(.left, .alt): .previousWord,
    Key(.left, .control): .previousWord,
    Key(.character("f"), .alt): .nextWord, Key(.right, .alt): .nextWord,
    Key(.right, .control): .nextWord,
  ]

  /// What is removed lies between the cursor and the target.
  private static let removals: [Key: Target] = [
    Key(.backspace): .previous, .control("h"): .previous,
    Key(.delete): .next, .control("d"): .next,
    .control("u"): .start, .control("k"): .end, .control("w"): .previousSpace,
    Key(.backspace, .alt): .previousWord, Key(.character("d"), .alt): .nextWord,
  ]

  private func position(of target: Target) -> Int {
    switch target {
    case .start: 0
    case .end: characters.count
    case .previous: max(cursor - 1, 0)
    case .next: min(cursor + 1, characters.count)
    case .previousWord: wordStart { $0.isLetter || $0.isNumber }
    case .previousSpace: wordStart { !$0.isWhitespace }
    case .nextWord:
      characters[cursor...].drop { !($0.isLetter || $0.isNumber) }
        .drop { $0.isLetter || $0.isNumber }.startIndex
    }
  }

  /// Where the word at or before the cursor begins.
  private func wordStart(_ isWord: (Character) -> Bool) -> Int {
    let word = characters[..<cursor].lastIndex(where: isWord).map { $0 + 1 } ?? 0
    return characters[..<word].lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0
  }
}
