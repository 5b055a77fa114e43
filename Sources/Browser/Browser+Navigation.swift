import GlossaryModel
import Screen

/// Moves within a pane, between panes and between letters.
extension Browser {
  /// Moves in the layer or pane that has the focus.
  mutating func move(_ move: Move) {
    let layout = layout
    guard layer == nil else {
      layer?.move(move, in: layout)
      return
    }
    switch focus {
    case .list:
      list.move(move, in: layout.list)
      showSelected()
    case .entry:
      scrollText(move)
    case .related(let index):
      related[index].move(move, in: entryLayout.related[index])
    }
  }

  mutating func scrollText(_ move: Move) {
    entryPane.move(move, in: entryLayout.text)
  }

  /// Shows the entry that is selected in the list; if its text was found, from the first match.
  mutating func showSelected() {
    guard let entry = list.selected else { return }
    show(entry)
    if list.selectedMatch?.tier == .definition {
      entryPane.showFirstMatch(in: entryLayout.text)
    }
  }

  // MARK: Letters

  mutating func stepTab(by step: Int) {
    guard let tab = tabs.tab(after: tabs.current(rendered.id), by: step) else { return }
    if let section = tabs.tabs[tab].section { jump(to: section) }
  }

  mutating func awaitLetter() {
    isAwaitingLetter = true
    message = "Go to: a letter, 0 digits, # symbols, ' back where you were"
  }

  /// Goes to the letter tab of a name, or back to where the last jump began.
  mutating func goToTab(named name: Character) {
    isAwaitingLetter = false
    guard name != "'" else {
      goToPrevious()
      return
    }
    let label = Section.label(ofName: String(name))
    if let section = tabs.tabs.first(where: { $0.label == label })?.section {
      jump(to: section)
    } else {
      message = "No entry under \(label)."
    }
  }

  private mutating func goToPrevious() {
    guard let previous = history.previous else {
      message = "There is no place to go back to yet."
      return
    }
    history.previous = here
    show(previous)
  }

  private mutating func jump(to section: Section) {
    history.previous = here
    listAllEntries(selecting: Entry.ID(section.entries.lowerBound))
    if focus != .list { setFocus(.entry) }
  }

  mutating func goToRandomEntry() {
    guard glossary.entryCount > 1 else { return }
    let other = Int.random(in: 0..<glossary.entryCount - 1, using: &random)
    go(to: Entry.ID(other < rendered.id.index ? other : other + 1))
  }

  // MARK: Panes

  /// A pane through the interface that all panes have.
  func view(of pane: Pane) -> any PaneView {
    switch pane {
    case .list: list
    case .entry: entryPane
    case .related(let index): related[index]
    }
  }

  /// The panes that there are now, in the order of Tab.
  private var panes: [Pane] {
    (isZoomed && !layout.isNarrow ? [.entry] : [.list, .entry]) + related.indices.map(Pane.related)
  }

  mutating func cyclePane(by step: Int) {
    let panes = panes
    let current = panes.firstIndex(of: focus) ?? 0
    setFocus(panes[(current + step + panes.count) % panes.count])
  }

  mutating func focusPaneOnRight() {
    if focus == .list {
      setFocus(.entry)
    } else if focus == .entry, !layout.related.isEmpty {
      setFocus(.related(0))
    }
  }

  mutating func focusPaneOnLeft() {
    if case .related = focus, !layout.related.isEmpty {
      setFocus(.entry)
    } else {
      isZoomed = false
      setFocus(.list)
    }
  }

  /// Gives a pane the focus, and in it a link; in a list of links, without one, the first that is
  /// visible. A related list that is not there leaves the focus to the entry.
  mutating func setFocus(_ pane: Pane, link: Int? = nil) {
    if pane != .list { entryPane.renderAll() }
    entryPane.focus(link: nil)
    for index in related.indices { related[index].focus(link: nil) }
    switch pane {
    case .list:
      focus = .list
    case .related(let index) where related.indices.contains(index):
      focus = pane
      related[index].focus(link: link ?? related[index].top)
    case .related:
      focus = .entry
    case .entry:
      focus = .entry
      entryPane.focus(link: link)
    }
  }

  mutating func toggleZoom() {
    guard !layout.isNarrow else {
      message = "The screen shows one pane at a time already."
      return
    }
    isZoomed.toggle()
    if isZoomed, focus == .list { setFocus(.entry) }
  }

  // MARK: Layers

  var isHelpOpen: Bool {
    layer.map { [.help, .helpField].contains($0.context) } ?? false
  }

  mutating func toggleHelp() {
    layer = isHelpOpen ? nil : HelpLayer()
  }

  /// Closes the layer, lets go of the link, or leaves the hits.
  mutating func cancel() {
    if layer != nil {
      closeLayer()
    } else if focusedLink != nil {
      clearLinkFocus()
    } else {
      closeResults()
    }
  }

  /// Closes the layer, leaves the entry of a narrow screen for the list, or quits.
  mutating func close() -> [Effect] {
    if layout.isTooSmall { return [.quit] }
    if layer != nil {
      closeLayer()
    } else if layout.isNarrow, focus != .list {
      setFocus(.list)
    } else {
      return [.quit]
    }
    return []
  }

  /// What `close` does now.
  var closeHint: String {
    layer != nil ? "close" : layout.isNarrow && focus != .list ? "list" : "quit"
  }

  private mutating func closeLayer() {
    if layer?.cancel() != true { layer = nil }
  }
}
