/// The commands outside of fields. Every row has its keys, its help and its action.
extension Command {
  /// All commands, in the order of the help and of README.
  package static let all = moving + reading + searching + copyAndOpen + program + typing

  /// The numbers of the commands that may have a hint.
  static let hinted = all.indices.filter { all[$0].hint != nil }

  private static let moving = [
    Command(.moving, "j ↓ ^N", "down a row", in: .scrolling) { $0.move(.by(1)) },
    Command(.moving, "k ↑ ^P", "up a row", in: .scrolling) { $0.move(.by(-1)) },
    Command(.moving, "g Home", "to the first row", in: .scrolling) { $0.move(.first) },
    Command(.moving, "G End", "to the last row", in: .scrolling) { $0.move(.last) },
    Command(.moving, "^D", "down half a page", in: .scrolling) { $0.move(.halfPages(1)) },
    Command(.moving, "^U", "up half a page", in: .scrolling) { $0.move(.halfPages(-1)) },
    Command(.moving, "Space PgDn", "down a page", in: .scrolling) { $0.move(.pages(1)) },
    Command(.moving, "b PgUp", "up a page", in: .scrolling) { $0.move(.pages(-1)) },
    Command(.moving, "[ Ctrl-PgUp", "to the previous letter", in: .panes) { $0.stepTab(by: -1) },
    Command(.moving, "] Ctrl-PgDn", "to the next letter", in: .panes) { $0.stepTab(by: 1) },
    Command(
      .moving,
      "'",
      "then a letter: to it; 0 digits, # symbols, ' back where you were",
      in: .panes
    ) { $0.awaitLetter() },
    Command(
      .moving,
      "Tab",
      "to the next pane",
      in: .panes,
      hint: { $0.layer == nil ? Hint("⇥", "pane", rank: 5) : nil }
    ) { $0.cyclePane(by: 1) },
    Command(.moving, "Shift-Tab", "to the previous pane", in: .panes) { $0.cyclePane(by: -1) },
    Command(.moving, "l →", "to the pane on the right", in: .panes) { $0.focusPaneOnRight() },
    Command(.moving, "h ←", "to the pane on the left", in: .entry) { $0.focusPaneOnLeft() },
  ]

  private static let reading = [
    Command(.reading, "J ^E", "scroll the definition down", in: .panes) { $0.scrollText(.by(1)) },
    Command(.reading, "K ^Y", "scroll the definition up", in: .panes) { $0.scrollText(.by(-1)) },
    Command(
      .reading,
      ")",
      "to the next link",
      in: .panes,
      hint: { $0.showsHits || $0.layer != nil ? nil : Hint(")", "link", rank: 6) }
    ) { $0.stepLink(by: 1) },
    Command(.reading, "(", "to the previous link", in: .panes) { $0.stepLink(by: -1) },
    Command(
      .reading,
      "Enter",
      "read the entry, follow the link, show the article",
      in: [.panes, .article],
      hint: { browser in
        guard browser.layer == nil else { return nil }
        return Hint("⏎", browser.focus == .list ? "read" : "follow", rank: 4)
      },
      effects: { $0.followFocus(suggestion: $1.suggestion) }
    ),
    Command(
      .reading,
      "1 2 3 4 5 6 7 8 9",
      "follow the related link of that number",
      in: .panes,
      effects: { $0.followRelatedLink(of: $1.key) }
    ),
    Command(
      .reading,
      "Backspace H ^O Alt-←",
      "back to where you came from",
      in: [.panes, .layers],
      hint: { browser in
        guard browser.layer == nil, !browser.showsHits else { return nil }
        return Hint("⌫", "back", rank: 7)
      }
    ) { $0.goBack() },
    Command(.reading, "L Alt-→", "forward again", in: .panes) { $0.goForward() },
  ]

  private static let searching = [
    Command(
      .searching,
      "/",
      "search while you type: names, then definitions",
      in: [.panes, .help],
      hint: { $0.layer?.article == nil ? Hint("/", "search", rank: $0.layer == nil ? 1 : 9) : nil }
    ) { $0.beginTyping() },
    Command(.searching, "s", "search definitions and articles only", in: .panes) {
      $0.beginSearch("|")
    },
    Command(
      .searching,
      "n",
      "to the next place found in the definition",
      in: .panes,
      hint: { $0.showsHits && $0.layer == nil ? Hint("n", "found", rank: 2) : nil }
    ) { $0.stepMatch(by: 1) },
    Command(.searching, "N", "to the place before it", in: .panes) { $0.stepMatch(by: -1) },
  ]

  private static let copyAndOpen = [
    Command(
      .copyAndOpen,
      "o",
      "open the article or address in the browser",
      in: [.panes, .article],
      hint: { $0.layer?.article == nil ? nil : Hint("o", "open", rank: 1) },
      effects: { browser, _ in browser.openAddress() }
    ),
    Command(
      .copyAndOpen,
      "y",
      "copy term and definition, or the article",
      in: [.panes, .article],
      hint: { $0.layer?.article == nil ? nil : Hint("y", "copy", rank: 2) },
      effects: { browser, _ in browser.copyText() }
    ),
    Command(
      .copyAndOpen,
      "Y",
      "copy the address",
      in: [.panes, .article],
      effects: { browser, _ in browser.copyAddress() }
    ),
  ]

  private static let program = [
    Command(.program, "r", "show a random term", in: .panes) { $0.goToRandomEntry() },
    Command(.program, "z", "give the entry the whole width, and back", in: .panes) {
      $0.toggleZoom()
    },
    Command(.program, "F5", "read the glossary again", in: .panes, effect: .reload),
    Command(.program, "^L", "draw the screen again", in: .everywhere, effect: .redraw),
    Command(.program, "^Z", "suspend; fg resumes", in: .everywhere, effect: .suspend),
    Command(
      .program,
      "? F1",
      "this help; / searches in it",
      in: [.panes, .layers],
      hint: { $0.isHelpOpen ? nil : Hint("?", "help", rank: 0) }
    ) { $0.toggleHelp() },
    Command(
      .program,
      "Esc",
      "close a popup, let go of the link, then leave the hits",
      in: [.panes, .layers],
      hint: { browser in
        guard browser.layer == nil, browser.showsHits else { return nil }
        return Hint("Esc", "all", rank: 3)
      }
    ) { $0.cancel() },
    Command(
      .program,
      "q",
      "close what is open, or quit",
      in: [.panes, .layers, .tooSmall],
      hint: { Hint("q", $0.closeHint, rank: 8) },
      effects: { browser, _ in browser.close() }
    ),
    Command(.program, "Q ^C", "quit now", in: [.everywhere, .tooSmall], effect: .quit),
  ]
}

extension Context {
  /// Where rows or lines can be moved through.
  fileprivate static let scrolling: Context = [.panes, .layers]
}
