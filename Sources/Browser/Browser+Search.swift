import GlossaryModel
import Screen

/// Searching: each key narrows the list, and the best hit is shown at once.
extension Browser {
  /// Opens the search field with some text, or with the query that led here, selected.
  mutating func beginSearch(_ beginning: String? = nil) {
    let editor =
      beginning.map { LineEditor($0) } ?? LineEditor(here.query, isSelected: true)
    search = SearchField(editor, origin: here, list: list)
    // The hits of the same query are listed already, with one of them selected.
    let isSame = editor.text == here.query && list.query != nil
    setFocus(.list)
    if !isSame { runSearch() }
  }

  /// Moves up in the hits, or from an empty field to an earlier query.
  mutating func moveUpOrRecallQuery() {
    if search?.query.isEmpty == true {
      recallQuery()
    } else {
      move(.by(-1))
    }
  }

  mutating func recallQuery() {
    search?.recall(recentQueries.queries)
    runSearch()
  }

  /// Searches for the query in the field and shows the best hit. Names are searched at once,
  /// definitions and articles while the keyboard is idle.
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
  /// - Returns: false if the entry is not among them; then nothing changes.
  mutating func showHits(of typed: String, at entry: Entry.ID) -> Bool {
    var found = Search(SearchQuery(typed), in: glossary, limit: max(layout.list.rows, 1))
    found.finish()
    guard let row = found.matches.firstIndex(where: { $0.entry == entry }) else { return false }
    pendingSearch = nil
    list.show(.hits(found.matches, found.query))
    list.move(.by(row), in: layout.list)
    show(entry)
    return true
  }

  /// Searches the names; definitions and articles are left to `continueSearch`.
  private mutating func start(_ query: SearchQuery) -> Search {
    var found = Search(query, in: glossary, limit: max(layout.list.rows, 1))
    // Otherwise the list might say that there is nothing, and be proved wrong at once.
    if found.matches.isEmpty { found.advance(by: Browser.firstStep) }
    pendingSearch = found.isFinished ? nil : found
    return found
  }

  /// Bytes of text that are searched between two looks at the keyboard, in a fraction of a
  /// millisecond.
  private static let searchStep = 1 << 16
  /// Bytes of text that are searched before the list says that no name matches.
  private static let firstStep = 1 << 20

  /// Whether there is work to do when nothing else happens.
  ///
  /// While the query is being typed, hits that are not visible yet can wait: most likely the next key
  /// makes them useless.
  package var isWorking: Bool {
    guard let pendingSearch else { return false }
    let reach = list.cursor.selection + 2 * max(layout.list.rows, 1)
    return search == nil || pendingSearch.matches.count < reach
  }

  /// Searches some more text. Its hits are listed below those that are listed already.
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

  /// Keeps the hits in the list. If no name was found and definitions were not searched, it searches
  /// them instead.
  mutating func acceptSearch() -> [Effect] {
    guard let field = search else { return [] }
    let query = SearchQuery(field.query)
    if case .nearest = list.content, !query.includesDefinitions {
      search?.replace(with: "|" + query.text)
      runSearch()
      return []
    }
    guard list.selected != nil, !query.isEmpty else {
      cancelSearch()
      return []
    }
    search = nil
    recentQueries.add(field.query)
    if rendered.id != field.origin.entry { history.push(field.origin) }
    if case .nearest = list.content {
      listAllEntries(selecting: rendered.id)
    } else {
      searchOrigin = field.origin
    }
    return [.remember(query: field.query)]
  }

  /// Closes the field and shows the screen as it was before.
  mutating func cancelSearch() {
    guard let field = search else { return }
    search = nil
    let origin = searchOrigin
    show(field.origin)
    guard field.list.query != nil else { return }
    list = field.list
    searchOrigin = origin
  }

  // MARK: Hits

  /// Whether the hits of a search are listed.
  var showsHits: Bool { list.query != nil }

  /// Closes the list of hits and returns to where the search began.
  mutating func closeResults() {
    guard showsHits else { return }
    if let searchOrigin, history.past.last == searchOrigin {
      goBack()
    } else {
      listAllEntries(selecting: rendered.id)
    }
  }

  /// Goes to the next or previous match in the text, around its ends.
  mutating func stepMatch(by step: Int) {
    entryPane.renderAll()
    let count = rendered.matchLines.count
    guard count > 0 else {
      message = "No place is marked here; / searches."
      return
    }
    let next = entryPane.matchIndex.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    if !(0..<count).contains(next) {
      message = next < 0 ? "On from the last place." : "On from the first place."
    }
    if layout.isNarrow, focus == .list { setFocus(.entry) }
    entryPane.show(match: (next + count) % count, in: entryLayout.text)
  }
}
