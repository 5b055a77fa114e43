import GlossaryModel
import Screen

/// Keys: a character where text is typed, else a command.
extension Browser {
  /// Where keys are pressed at the moment.
  var context: Context {
    if layout.isTooSmall { return .tooSmall }
    if search != nil { return .searchField }
    if let layer { return layer.context }
    if isAwaitingLetter { return .letter }
    return focus == .list ? .list : .entry
  }

  mutating func press(_ key: Key) -> [Effect] {
    let context = context
    // Any key answers a suggestion: Enter by accepting it, others by letting it go.
    let press = Command.Press(key: key, suggestion: suggestion)
    suggestion = nil
    if case .character(let character) = key.symbol, key.modifiers.isEmpty {
      if context == .letter {
        goToTab(named: character)
        return []
      }
      if Context.fields.contains(context) {
        edit(.insert(String(character)))
        return []
      }
    }
    guard let command = Keymap.standard.command(for: key, in: context) else {
      isAwaitingLetter = false
      return []
    }
    return command.action(&self, press)
  }

  // MARK: Fields

  /// Opens the field of the help if that is open, else the search field.
  mutating func beginTyping() {
    if layer != nil {
      layer?.beginTyping()
    } else {
      beginSearch()
    }
  }

  /// Edits the field that is open.
  mutating func edit(_ edit: LineEditor.Edit) {
    guard let before = search?.query else {
      layer?.edit(edit)
      return
    }
    search?.edit(edit)
    if search?.query != before { runSearch() }
  }

  mutating func deleteBackward() {
    if search?.query.isEmpty == true {
      cancelSearch()
    } else {
      edit(.delete(.previous))
    }
  }

  mutating func acceptField() -> [Effect] {
    guard search != nil else {
      layer?.endTyping(isAccepted: true)
      return []
    }
    return acceptSearch()
  }

  mutating func cancelField() {
    if search != nil {
      cancelSearch()
    } else {
      layer?.endTyping(isAccepted: false)
    }
  }

  /// Searches for pasted text, whatever it contains.
  mutating func paste(_ text: String) {
    guard layer?.context != .helpField else {
      layer?.edit(.insert(text))
      return
    }
    layer = nil
    isAwaitingLetter = false
    if search == nil { beginSearch() }
    search?.edit(.insert(text))
    runSearch()
  }
}
