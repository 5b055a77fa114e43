import Screen

/// A line of text with a cursor, edited as in Emacs and readline.
struct LineEditor: Hashable, Sendable {
  enum Edit: Sendable {
    case insert(String)
    case move(Target)
    /// Deletes what is between the cursor and the target.
    case delete(Target)
  }

  /// Where the cursor can go.
  enum Target: Sendable {
    case start, end, previous, next, previousWord, nextWord
    /// The start of the word before the cursor, where only spaces separate words.
    case previousSpace
  }

  private(set) var characters: [Character] = []
  /// Characters before the cursor.
  private(set) var cursor = 0
  /// Whether the whole text is selected, so that typing replaces it.
  private(set) var isSelected = false

  /// Characters; longer input is cut.
  static let maximumLength = 256

  init(_ text: String = "", isSelected: Bool = false) {
    characters = Array(text.prefix(LineEditor.maximumLength))
    cursor = characters.count
    self.isSelected = isSelected && !text.isEmpty
  }

  var text: String { String(characters) }

  /// Inserts text at the cursor. A line break becomes a space.
  mutating func insert(_ text: String) {
    if isSelected { clear() }
    let line = text.prefix(LineEditor.maximumLength).map { $0.isNewline ? " " : $0 }
    // A typed mark may join the character before it, so the text is split into characters again.
    let before = String(characters[..<cursor]) + String(line)
    let after = characters[cursor...]
    let joined = before.prefix(LineEditor.maximumLength - after.count)
    cursor = joined.count
    characters = Array(joined) + after
  }

  mutating func apply(_ edit: Edit) {
    switch edit {
    case .insert(let text):
      insert(text)
      return
    case .move(let target):
      cursor = position(of: target)
    case .delete(let target):
      let end = position(of: target)
      characters.removeSubrange(min(cursor, end)..<max(cursor, end))
      cursor = min(cursor, end)
    }
    isSelected = false
  }

  private mutating func clear() {
    self = LineEditor()
  }

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

extension LineEditor {
  /// Draws the line after a prompt, scrolled so that the cursor is visible, and puts the terminal's
  /// cursor there.
  func draw(prompt: String, in rect: Rect, of frame: inout Frame) {
    guard !rect.isEmpty else { return }
    let column = frame.draw(prompt, from: rect.column + 1, in: rect, style: Theme.key)
    let room = max(rect.endColumn - column - 1, 1)
    let widths = characters.map { DisplayText.width(of: String($0)) }
    var first = 0
    var before = widths[..<cursor].reduce(0, +)
    while before > room, first < cursor {
      before -= widths[first]
      first += 1
    }
    let style = isSelected ? Theme.selected(.plain) : Style.plain
    let cursorColumn = min(column + before, rect.endColumn - 1)
    frame.draw(String(characters[first...]), from: column, in: rect, style: style)
    frame.cursor = Point(column: cursorColumn, row: rect.row)
    frame.showsCursor = true
  }
}
