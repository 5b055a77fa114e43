import GlossaryModel
import Screen

extension Browser {
  /// Gives a key to whatever takes it: the field that is open, or the keymap.
  mutating func press(_ key: Key) -> [Effect] {
    let command = Keymap.standard.command(for: key)
    if layout.isTooSmall {
      return command == .quit || command == .close ? [.quit] : []
    }
    let isTyping = search != nil || helpIsTyping
    switch command {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: if isTyping { return type(key) }
    }
    if isAwaitingLetter {
      isAwaitingLetter = false
      goToSection(key)
      return []
    }
    let offer = suggestion
    suggestion = nil
    guard let command else { return [] }
    if let offer, command == .follow {
      go(to: offer)
      return []
    }
    return overlay == nil ? perform(command, key) : performInOverlay(command)
  }

  private var helpIsTyping: Bool {
    if case .help(let help) = overlay { help.editor != nil } else { false }
  }

  private mutating func type(_ key: Key) -> [Effect] {
    if case .help(var help) = overlay {
      help.type(key)
      overlay = .help(help)
    } else {
      pressInSearch(key)
    }
    return []
  }

  /// A paste is text to look for, whatever it holds.
  mutating func paste(_ text: String) {
    if case .help(var help) = overlay, help.editor != nil {
      help.paste(text)
      overlay = .help(help)
      return
    }
    overlay = nil
    if search == nil { beginSearch() }
    search?.editor.insert(text)
    runSearch()
  }

  private mutating func perform(_ command: Command, _ key: Key) -> [Effect] {
    if let move = command.move {
      perform(move)
      return []
    }
    switch command {
    case .previousSection: step(by: -1)
    case .nextSection: step(by: 1)
    case .goToSection:
      isAwaitingLetter = true
      message = "Go to: a letter, 0 digits, # symbols, ' back where you were"
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .rightPane: moveFocusRight()
    case .leftPane: moveFocusLeft()
    case .scrollDown: scrollDefinition(.by(1))
    case .scrollUp: scrollDefinition(.by(-1))
    case .nextLink: stepLink(by: 1)
    case .previousLink: stepLink(by: -1)
    case .follow: return followFocus()
    case .followNumber: return follow(number: key)
    case .goBack: goBack()
    case .goForward: goForward()
    case .search: beginSearch()
    case .searchTexts: beginSearch("|")
    case .nextMatch: stepMatch(by: 1)
    case .previousMatch: stepMatch(by: -1)
    case .openInBrowser: return openAddress()
    case .copyEntry: return [copyText()]
    case .copyAddress: return copyAddress()
    case .randomEntry: goToRandomEntry()
    case .zoom: toggleZoom()
    case .reload: return [.reload]
    case .help: overlay = .help(HelpPane())
    case .cancel: if link != nil { clearLinkFocus() } else { closeResults() }
    case .close: return close()
    default: break
    }
    return []
  }

  private mutating func performInOverlay(_ command: Command) -> [Effect] {
    switch (command, overlay) {
    case (.openInBrowser, .article): return openAddress()
    case (.copyEntry, .article): return [copyText()]
    case (.copyAddress, .article): return copyAddress()
    case (.search, .help(var help)):
      help.beginSearch()
      overlay = .help(help)
    case (.cancel, .help(var help)), (.close, .help(var help)):
      overlay = help.clearSearch() ? .help(help) : nil
    case (.cancel, _), (.close, _), (.goBack, _), (.follow, .article), (.help, .help):
      overlay = nil
    case (.help, _):
      overlay = .help(HelpPane())
    default:
      if let move = command.move { scrollOverlay(move) }
    }
    return []
  }

  mutating func scrollOverlay(_ move: Move) {
    switch overlay {
    case .article(var article):
      article.scroll(move, in: overlayRect)
      overlay = .article(article)
    case .help(var help):
      help.scroll(move, in: overlayRect)
      overlay = .help(help)
    case nil:
      break
    }
  }

  private mutating func close() -> [Effect] {
    guard layout.isNarrow, focus != .list else { return [.quit] }
    setFocus(.list)
    return []
  }
}
