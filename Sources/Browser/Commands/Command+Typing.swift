/// The commands of a field. Every other character that is typed there is text.
extension Command {
  static let typing = [
    Command(
      .typing,
      "Enter",
      "accept: the hits stay in the list to walk through",
      in: .fields,
      effects: { browser, _ in browser.acceptField() }
    ),
    Command(.typing, "Esc ^G", "back to where you were", in: .fields) { $0.cancelField() },
    Command(.typing, "↓ ^N", "to the next hit", in: .searchField) { $0.move(.by(1)) },
    Command(
      .typing,
      "↑ ^P",
      "to the previous hit; in an empty field, to an earlier query",
      in: .searchField
    ) { $0.moveUpOrRecallQuery() },
    Command(.typing, "PgDn", "down a page of hits", in: .searchField) { $0.move(.pages(1)) },
    Command(.typing, "PgUp", "up a page of hits", in: .searchField) { $0.move(.pages(-1)) },
    Command(.typing, "^R", "to an earlier query", in: .searchField) { $0.recallQuery() },
    move("^A Home", "to the start", .start),
    move("^E End", "to the end", .end),
    move("^B ←", "a character back", .previous),
    move("^F →", "a character forward", .next),
    move("Alt-b Alt-← Ctrl-←", "a word back", .previousWord),
    move("Alt-f Alt-→ Ctrl-→", "a word forward", .nextWord),
    Command(
      .typing,
      "Backspace",
      "delete the character before the cursor; in an empty field, go back",
      in: .fields
    ) { $0.deleteBackward() },
    delete("^H", "delete the character before the cursor", .previous),
    delete("Del ^D", "delete the character at the cursor", .next),
    delete("^W", "delete back to a space", .previousSpace),
    delete("Alt-Backspace", "delete the word before the cursor", .previousWord),
    delete("Alt-d", "delete the word after the cursor", .nextWord),
    delete("^U", "delete to the start", .start),
    delete("^K", "delete to the end", .end),
  ]

  private static func move(_ keys: String, _ help: String, _ target: LineEditor.Target) -> Command {
    Command(.typing, keys, help, in: .fields) { $0.edit(.move(target)) }
  }

  private static func delete(
    _ keys: String,
    _ help: String,
    _ target: LineEditor.Target
  ) -> Command {
    Command(.typing, keys, help, in: .fields) { $0.edit(.delete(target)) }
  }
}
