import GlossaryModel
import Screen

/// Searching: each key narrows the list, the best hit is shown at once.
extension Browser {
  /// Opens the field: with a beginning, or with the query that led here, selected.
  mutating func beginSearch(_ beginning: String? = nil) {
    let editor =
      beginning.map { LineEditor($0) } ?? LineEditor(place.query, isSelected: true)
    search = SearchField(editor, origin: place, list: list)
    // Going on with the hits that are listed begins where one is.
    let isSame = editor.text == place.query && list.query != nil
    setFocus(.list)
    if !isSame { runSearch() }
  }

  mutating func pressInSearch(_ key: Key) {
    guard var field = search else { return }
    let isEmpty = field.query.isEmpty
    switch key {
    case Key(.enter): acceptSearch()
    case Key(.escape), .control("g"): cancelSearch()
    case Key(.backspace) where isEmpty: cancelSearch()
    case _ where key == .control("r") || (isEmpty && SearchField.moves[key] == .by(-1)):
      field.recall(recentQueries)
      search = field
      runSearch()
    default:
      if let move = SearchField.moves[key] {
        perform(move)
        return
      }
      guard field.editor.edit(key) else { return }
      let isChanged = field.query != search?.query
      search = field
      if isChanged { runSearch() }
    }
  }

  /// Finds what the field says and shows the best hit. Names are searched at once, texts while there
  /// is time.
  mutating func runSearch() {
    guard let field = search else { return }
    let query = SearchQuery(field.query)
    guard !query.isEmpty else {
      listAllEntries(selecting: field.origin.entry)
      return
    }
    let found = start(query)
    list.show(
      found.matches.isEmpty
        ? .nearest(glossary.nearest(to: query.text), to: query) : .hits(found.matches, query)
    )
    showSelected()
  }

  /// Lists the hits of a query again, with an entry selected and shown.
  ///
  /// - Returns: false, and nothing changes, if the entry is none of them.
  mutating func showHits(of typed: String, at entry: Entry.ID) -> Bool {
    var found = Search(SearchQuery(typed), in: glossary, limit: max(layout.list.rows, 1))
    found.finish()
    guard let row = found.matches.firstIndex(where: { $0.entry == entry }) else { return false }
    pendingSearch = nil
    list.show(.hits(found.matches, found.query))
    list.move(.by(row), visible: layout.list.rows)
    show(entry)
    return true
  }

  /// Searches the names, and leaves the texts to be gone on with.
  private mutating func start(_ query: SearchQuery) -> Search {
    var found = Search(query, in: glossary, limit: max(layout.list.rows, 1))
    // Rather than to say that there is nothing, and to take it back at once.
    if found.matches.isEmpty { found.advance(by: Browser.firstStep) }
    pendingSearch = found.isFinished ? nil : found
    return found
  }

  /// Bytes of text that are read between two looks at the keyboard: a fraction of a millisecond's
  /// work.
  private static let searchStep = 1 << 16
  /// Bytes of text that are read before it is said that no name fits.
  private static let firstStep = 1 << 20

  /// Whether there is something to go on with when nothing else happens.
  ///
  /// While the query is being typed, hits that nobody can see yet can wait: most likely the next key
  /// makes them void.
  package var isWorking: Bool {
    guard let pendingSearch else { return false }
    let reach = list.cursor.selection + 2 * max(layout.list.rows, 1)
    return search == nil || pendingSearch.matches.count < reach
  }

  /// Reads on in the texts; what they hold comes below what is listed.
  mutating func continueSearch() {
    guard var found = pendingSearch else { return }
    pendingSearch = nil
    let count = found.matches.count
    found.advance(by: Browser.searchStep)
    if !found.isFinished { pendingSearch = found }
    guard found.matches.count > count else { return }
    let isFirst = list.cursor.selection == 0
    switch list.content {
    case .hits: list.extend(to: found.matches)
    case .nearest where isFirst:
      list.show(.hits(found.matches, found.query))
      showSelected()
    case .nearest, .all: break
    }
  }

  private mutating func acceptSearch() {
    guard let field = search else { return }
    let query = SearchQuery(field.query)
    if case .nearest = list.content, !query.includesDefinitions {
      search?.editor = LineEditor("|" + query.text)
      runSearch()
      return
    }
    guard list.selected != nil, !query.isEmpty else {
      cancelSearch()
      return
    }
    search = nil
    recentQueries.removeAll { $0 == field.query }
    recentQueries.insert(field.query, at: 0)
    if page.id != field.origin.entry { history.push(field.origin) }
    if case .nearest = list.content {
      listAllEntries(selecting: page.id)
    } else {
      searchOrigin = field.origin
    }
  }

  private mutating func cancelSearch() {
    guard let field = search else { return }
    search = nil
    let origin = searchOrigin
    show(field.origin)
    guard field.list.query != nil else { return }
    list = field.list
    searchOrigin = origin
  }

  /// Leaves the hits that a search has left in the list, for the place where it was begun.
  mutating func closeResults() {
    guard list.query != nil else { return }
    if let searchOrigin, history.past.last == searchOrigin {
      goBack()
    } else {
      listAllEntries(selecting: page.id)
    }
  }

  /// Goes to another of the places in the text that were searched for.
  mutating func stepMatch(by step: Int) {
    renderAll()
    let count = page.matchLines.count
    guard count > 0 else {
      message = "No place is marked here; / searches."
      return
    }
    let next = matchIndex.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    if !(0..<count).contains(next) {
      message = next < 0 ? "On from the last place." : "On from the first place."
    }
    matchIndex = (next + count) % count
    if layout.isNarrow, focus == .list { setFocus(.definition) }
    scrollDefinition(to: page.matchLines[matchIndex ?? 0])
  }
}

extension SearchField {
  /// Keys that move through the hits while typing.
  static let moves: [Key: Move] = [
    Key(.up): .by(-1), .control("p"): .by(-1), Key(.down): .by(1), .control("n"): .by(1),
    Key(.pageUp): .pages(-1), Key(.pageDown): .pages(1),
  ]
}
