/// What a person can ask for. One table: the keymap, the help page and the README's list of keys
/// are all read from it or checked against it.
package enum Command: CaseIterable, Sendable {
  case moveDown, moveUp, moveToFirst, moveToLast
  case halfPageDown, halfPageUp, pageDown, pageUp
  case previousSection, nextSection, goToSection
  case nextPane, previousPane, rightPane, leftPane
  case scrollDown, scrollUp
  case nextLink, previousLink, follow, followNumber
  case goBack, goForward
  case search, searchTexts, nextMatch, previousMatch
  case openInBrowser, copyEntry, copyAddress
  case randomEntry, zoom, reload, redraw, suspend
  case help, cancel, close, quit

  /// Under which heading of the help page a command stands.
  package enum Topic: String, CaseIterable, Sendable {
    case moving = "Moving"
    case reading = "Reading and following"
    case searching = "Searching"
    case copyAndOpen = "Taking along"
    case program = "The program"
  }

  /// A command's line in the table: where it stands, the keys it is bound to, and what it does.
  package struct Description: Sendable {
    package let topic: Topic
    /// Names of keys, as `Key` describes them.
    package let keys: [String]
    package let help: String

    init(_ topic: Topic, _ keys: String, _ help: String) {
      self.topic = topic
      self.keys = keys.split(separator: " ").map(String.init)
      self.help = help
    }
  }

  package var description: Description {
    switch self {
    case .moveDown: Description(.moving, "j ↓ ^N", "down a row")
    case .moveUp: Description(.moving, "k ↑ ^P", "up a row")
    case .moveToFirst: Description(.moving, "g Home", "to the first row")
    case .moveToLast: Description(.moving, "G End", "to the last row")
    case .halfPageDown: Description(.moving, "^D", "down half a page")
    case .halfPageUp: Description(.moving, "^U", "up half a page")
    case .pageDown: Description(.moving, "Space PgDn", "down a page")
    case .pageUp: Description(.moving, "b PgUp", "up a page")
    case .previousSection: Description(.moving, "[ Ctrl-PgUp", "to the previous letter")
    case .nextSection: Description(.moving, "] Ctrl-PgDn", "to the next letter")
    case .goToSection:
      Description(.moving, "'", "then a letter: to it; 0 digits, # symbols, ' back where you were")
    case .nextPane: Description(.moving, "Tab", "to the next pane")
    case .previousPane: Description(.moving, "Shift-Tab", "to the previous pane")
    case .rightPane: Description(.moving, "l →", "to the pane on the right")
    case .leftPane: Description(.moving, "h ←", "to the pane on the left")

    case .scrollDown: Description(.reading, "J ^E", "scroll the definition down")
    case .scrollUp: Description(.reading, "K ^Y", "scroll the definition up")
    case .nextLink: Description(.reading, ")", "to the next link")
    case .previousLink: Description(.reading, "(", "to the previous link")
    case .follow:
      Description(.reading, "Enter", "read the entry, follow the link, show the article")
    case .followNumber:
      Description(.reading, "1 2 3 4 5 6 7 8 9", "follow the related link of that number")
    case .goBack: Description(.reading, "Backspace H ^O Alt-←", "back to where you came from")
    case .goForward: Description(.reading, "L Alt-→", "forward again")

    case .search: Description(.searching, "/", "search while you type: names, then definitions")
    case .searchTexts: Description(.searching, "s", "search definitions and articles only")
    case .nextMatch: Description(.searching, "n", "to the next place found in the definition")
    case .previousMatch: Description(.searching, "N", "to the place before it")

    case .openInBrowser:
      Description(.copyAndOpen, "o", "open the article or address in the browser")
    case .copyEntry: Description(.copyAndOpen, "y", "copy term and definition, or the article")
    case .copyAddress: Description(.copyAndOpen, "Y", "copy the address")

    case .randomEntry: Description(.program, "r", "show a random term")
    case .zoom: Description(.program, "z", "give the entry the whole width, and back")
    case .reload: Description(.program, "F5", "read the glossary again")
    case .redraw: Description(.program, "^L", "draw the screen again")
    case .suspend: Description(.program, "^Z", "suspend; fg resumes")
    case .help: Description(.program, "? F1", "this help; / searches in it")
    case .cancel:
      Description(.program, "Esc", "close a popup, let go of the link, then leave the hits")
    case .close: Description(.program, "q", "close what is open, or quit")
    case .quit: Description(.program, "Q ^C", "quit now")
    }
  }
}
