import GlossaryModel
import Screen

/// Searching: each key narrows the list, the best hit is shown at once.
extension Browser {
  mutating func beginSearch() {
    search = SearchField(origin: place)
    let found = page.id
    setFocus(.list)
    runSearch()
    // Going on with the query that led here begins at its hit.
    if case .hits(let matches, _) = list.content,
      let row = matches.firstIndex(where: { $0.entry == found })
    {
      list.move(.by(row), visible: list.visibleRows(in: layout.list))
      showSelected()
    }
  }

  mutating func pressInSearch(_ key: Key) {
    switch key {
    case Key(.enter): acceptSearch()
    case Key(.escape), .control("g"): giveUpSearch()
    case Key(.backspace) where search?.query.isEmpty ?? true: giveUpSearch()
    default:
      if let move = SearchField.moves[key] {
        perform(move)
        return
      }
      guard var field = search, field.editor.edit(key) else { return }
      let isChanged = field.query != search?.query
      search = field
      if isChanged { runSearch() }
    }
  }

  /// Finds what the field says and shows the best hit.
  mutating func runSearch() {
    guard let field = search else { return }
    guard field.query.contains(where: { !$0.isWhitespace }) else {
      list.show(.all(count: glossary.entryCount))
      list.jump(to: field.origin.entry, visible: layout.list.rows)
      show(field.origin.entry)
      return
    }
    let matches = glossary.search(field.query)
    list.show(
      matches.isEmpty
        ? .nearest(glossary.nearest(to: field.query)) : .hits(matches, query: field.query)
    )
    showSelected()
  }

  private mutating func acceptSearch() {
    guard let field = search else { return }
    guard list.selected != nil, field.query.contains(where: { !$0.isWhitespace }) else {
      giveUpSearch()
      return
    }
    search = nil
    if page.id != field.origin.entry { history.push(field.origin) }
    query = field.query
    list.show(.all(count: glossary.entryCount))
    list.jump(to: page.id, visible: layout.list.rows)
  }

  private mutating func giveUpSearch() {
    guard let field = search else { return }
    search = nil
    show(field.origin)
  }
}

extension SearchField {
  /// Keys that move through the hits while typing.
  static let moves: [Key: Move] = [
    Key(.up): .by(-1), .control("p"): .by(-1), Key(.down): .by(1), .control("n"): .by(1),
    Key(.pageUp): .pages(-1), Key(.pageDown): .pages(1),
  ]
}
