import GlossaryModel
import Screen

/// Moves within a pane, between panes and between letters.
extension Browser {
  mutating func perform(_ move: Move) {
    switch focus {
    case .list:
      list.move(move, visible: list.visibleRows(in: layout.list))
      showSelected()
    case .definition:
      scrollDefinition(move)
    case .seeAlso, .articles:
      let links = page.links(in: focus)
      let rect = focus == .seeAlso ? entryLayout.seeAlso : entryLayout.articles
      let visible = RelatedList.visibleItems(content(of: focus).itemRows, in: rect)
      let target = move.target(
        from: selection(in: focus) ?? 0,
        count: links.count,
        visible: visible
      )
      link = links.lowerBound + min(max(target, 0), links.count - 1)
    }
  }

  /// Shows what is selected in the list; of a definition that was searched for, the first place.
  mutating func showSelected() {
    guard let entry = list.selected else { return }
    show(entry)
    guard list.selectedMatch?.tier == .definition else { return }
    if page.matchLines.isEmpty { renderAll() }
    if let line = page.matchLines.first { scrollDefinition(to: line) }
  }

  /// Scrolls to a line that is out of sight, with what stands before it.
  mutating func scrollDefinition(to line: Int) {
    let visible = entryLayout.definition.rows
    guard !(definition.top..<definition.top + visible).contains(line) else { return }
    renderAll()
    definition.scroll(to: line - visible / 3)
    definition.normalize(page: page, visible: visible)
  }

  mutating func scrollDefinition(_ move: Move) {
    renderAll()
    definition.scroll(move, page: page, visible: entryLayout.definition.rows)
  }

  // MARK: Letters

  mutating func step(by step: Int) {
    if let section = tabs.section(after: tabs.current(page.id), by: step) {
      jump(to: section)
    }
  }

  /// Goes to the section that a key names, or back to the place before the last jump.
  mutating func goToSection(_ key: Key) {
    guard case .character(let character) = key.symbol, key.modifiers.isEmpty else { return }
    if character == "'" {
      guard let previous = history.previous else {
        message = "There is no place to go back to yet."
        return
      }
      history.previous = place
      show(previous)
      return
    }
    let label = Section.label(ofName: String(character))
    if let section = tabs.tabs.first(where: { $0.label == label })?.section {
      jump(to: section)
    } else {
      message = "No entry under \(label)."
    }
  }

  private mutating func jump(to section: Section) {
    let entry = Entry.ID(section.entries.lowerBound)
    history.previous = place
    listAllEntries(selecting: entry)
    if focus != .list { setFocus(.definition) }
  }

  mutating func goToRandomEntry() {
    guard glossary.entryCount > 1 else { return }
    let other = Int.random(in: 0..<glossary.entryCount - 1, using: &random)
    go(to: Entry.ID(other < page.id.index ? other : other + 1))
  }

  // MARK: Panes

  /// The panes that there are now, in the order of Tab.
  private var panes: [Pane] {
    Pane.allCases.filter { pane in
      switch pane {
      case .list: !isZoomed || layout.isNarrow
      case .definition: true
      case .seeAlso, .articles: !page.links(in: pane).isEmpty
      }
    }
  }

  mutating func cyclePane(by step: Int) {
    let panes = panes
    let current = panes.firstIndex(of: focus) ?? 0
    setFocus(panes[(current + step + panes.count) % panes.count])
  }

  mutating func moveFocusRight() {
    if focus == .list {
      setFocus(.definition)
    } else if focus == .definition, !layout.related.isEmpty {
      setFocus(panes.first { $0 == .seeAlso || $0 == .articles } ?? .definition)
    }
  }

  mutating func moveFocusLeft() {
    let isInRelatedColumn = !layout.related.isEmpty && (focus == .seeAlso || focus == .articles)
    if isInRelatedColumn {
      setFocus(.definition)
    } else {
      isZoomed = false
      setFocus(.list)
    }
  }

  /// Gives a pane the focus; a list of links selects the first link that is visible.
  mutating func setFocus(_ pane: Pane) {
    if pane != .list { renderAll() }
    focus = pane
    switch pane {
    case .list, .definition: link = nil
    case .seeAlso: link = page.links(in: pane).lowerBound + seeAlso.top
    case .articles: link = page.links(in: pane).lowerBound + articles.top
    }
  }

  mutating func toggleZoom() {
    guard !layout.isNarrow else {
      message = "The screen shows one pane at a time already."
      return
    }
    isZoomed.toggle()
    if isZoomed, focus == .list { setFocus(.definition) }
  }
}
