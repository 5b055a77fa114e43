package import GlossaryModel
package import Screen

/// The program without a terminal: what is shown, what a key does to it, and its picture.
///
/// `update` takes one event and returns what the event loop is to do; `frame` draws. All scrolling
/// is settled in `update`, since the size of the screen is part of the state.
package struct Browser: Sendable {
  package internal(set) var glossary: Glossary
  /// What the glossary is called on the screen.
  let title: String
  var size: Size

  var tabs: SectionTabs
  var list: EntryList
  /// The entry that is shown, set for the width of its pane.
  var page: RenderedEntry
  var definition = DefinitionPane()
  var seeAlso = RelatedList()
  var articles = RelatedList()

  package internal(set) var focus = Pane.list
  /// The link that has the focus; it stands in the pane that `focus` names.
  var link: Int?
  var isZoomed = false

  var search: SearchField?
  /// What of a search is still to be read.
  var pendingSearch: Search?
  /// The place that the search was begun at whose hits are listed.
  var searchOrigin: HistoryEntry?
  /// Accepted queries, the last first.
  var recentQueries: [String] = []
  /// The place in the text that `n` and `N` have gone to.
  var matchIndex: Int?
  var overlay: Overlay?
  var history = History()
  /// Stands in place of the hints until the next key.
  var message: String?
  /// `'` was typed: the next key names a letter.
  var isAwaitingLetter = false
  /// The entry that Enter goes to after a link was found to lead nowhere.
  var suggestion: Entry.ID?
  var random: SplitMix64

  /// What covers the panes.
  enum Overlay: Sendable {
    case article(ArticlePane)
    case help(HelpPane)
  }

  /// - Parameters:
  ///   - glossary: one with at least one entry.
  ///   - title: what the glossary is called on the screen.
  ///   - size: of the screen.
  ///   - start: the entry to open at; nil for the first that begins with a letter.
  ///   - notice: what the person should know first; it stands in the status line.
  ///   - seed: of the random terms.
  package init(
    _ glossary: Glossary,
    title: String,
    size: Size,
    start: Entry.ID? = nil,
    notice: String? = nil,
    seed: UInt64 = 0
  ) {
    self.glossary = glossary
    self.title = title
    self.size = size
    tabs = SectionTabs(glossary.sections)
    list = EntryList(entryCount: glossary.entryCount)
    let start = start ?? Browser.firstLetter(of: glossary)
    let layout = Layout(size: size, focus: .list, isZoomed: false)
    page = RenderedEntry(
      start,
      in: glossary,
      width: layout.textWidth,
      lineLimit: Browser.previewLineCount(on: size)
    )
    message = notice
    random = SplitMix64(seed: seed)
    list.center(on: start, visible: layout.list.rows)
    normalize()
  }

  private static func firstLetter(of glossary: Glossary) -> Entry.ID {
    let letters = glossary.sections.first {
      ![Section.symbols, Section.digits].contains($0.label)
    }
    return Entry.ID(letters?.entries.lowerBound ?? 0)
  }

  /// Takes what has happened; returns what is to be done.
  package mutating func update(_ event: BrowserEvent) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .terminal(.resized(let size)):
      self.size = size
    case .idle:
      continueSearch()
    case .terminal(.pasted(let text)):
      paste(text)
    case .terminal(.key(let key)):
      message = nil
      effects = press(key)
    case .reported(let text):
      message = text
    case .reloaded(let glossary, let notice):
      replace(with: glossary)
      message = notice ?? "The glossary was read again."
    }
    normalize()
    return effects
  }

  var layout: Layout {
    Layout(size: size, focus: focus, isZoomed: isZoomed)
  }

  var entryLayout: EntryLayout {
    EntryLayout(
      layout,
      wanted: .init(
        definition: page.lines.count,
        seeAlso: page.seeAlso.count,
        articles: page.articles.count * articleRows.count
      ),
      focus: focus
    )
  }

  /// Where the reader is, to come back to.
  var place: HistoryEntry {
    HistoryEntry(
      entry: page.id,
      scroll: definition.top,
      link: link,
      focus: focus,
      query: list.query?.typed ?? ""
    )
  }

  /// The item of a related list that has the focus, counted within the list.
  func selection(in pane: Pane) -> Int? {
    guard focus == pane, let link else { return nil }
    return link - page.links(in: pane).lowerBound
  }

  private var articleRows: RelatedList.ItemRows {
    layout.related.isEmpty ? .article : .wrappedArticle
  }

  /// What a related list holds.
  func content(of pane: Pane) -> RelatedList.Content {
    let isSeeAlso = pane == .seeAlso
    return RelatedList.Content(
      title: isSeeAlso ? "See also" : "Articles that talk about “\(page.entry.headword)”",
      items: isSeeAlso ? page.seeAlso : page.articles,
      itemRows: isSeeAlso ? .link : articleRows,
      firstNumber: isSeeAlso ? 1 : page.seeAlso.count + 1,
      selection: selection(in: pane)
    )
  }

  // MARK: Showing

  /// Shows an entry from its beginning.
  mutating func show(_ entry: Entry.ID) {
    if entry != page.id {
      definition = DefinitionPane()
      seeAlso = RelatedList()
      articles = RelatedList()
      link = nil
    } else if highlightQuery == page.highlightQuery {
      return
    }
    matchIndex = nil
    setPage(entry)
  }

  /// Sets an entry for the width of its pane, with the marks of the search whose hits are listed.
  private mutating func setPage(_ entry: Entry.ID) {
    page = RenderedEntry(
      entry,
      in: glossary,
      width: layout.textWidth,
      lineLimit: lineLimit,
      highlightQuery: highlightQuery
    )
  }

  /// How many lines of an entry are wanted.
  private var lineLimit: Int {
    focus == .list && link == nil && definition.top == 0 ? Browser.previewLineCount(on: size) : .max
  }

  /// Lines to lay out while an entry is only previewed: one screenful plus one, because entries can be
  /// very long.
  private static func previewLineCount(on size: Size) -> Int {
    size.rows + 1
  }

  /// Sets what was left out of the page. To be called before anything but its beginning is looked at.
  mutating func renderAll() {
    guard !page.isComplete else { return }
    page = RenderedEntry(
      page.id,
      in: glossary,
      width: page.width,
      highlightQuery: page.highlightQuery
    )
  }

  private var highlightQuery: SearchQuery? {
    list.query.flatMap { $0.includesDefinitions ? $0 : nil }
  }

  /// Lists all headwords, with an entry selected and shown.
  mutating func listAllEntries(selecting entry: Entry.ID) {
    pendingSearch = nil
    searchOrigin = nil
    list.show(.all(count: glossary.entryCount))
    list.center(on: entry, visible: layout.list.rows)
    show(entry)
  }

  /// Shows a place as it was left.
  mutating func show(_ place: HistoryEntry) {
    if place.query.isEmpty || !showHits(of: place.query, at: place.entry) {
      listAllEntries(selecting: place.entry)
    }
    focus = place.focus
    link = place.link
    definition.scroll(to: place.scroll)
  }

  /// Leaves for another entry: the place that is left can be come back to.
  mutating func go(to entry: Entry.ID) {
    history.push(place)
    listAllEntries(selecting: entry)
    link = nil
    if focus != .list { focus = .definition }
  }

  /// Makes widths and scroll positions agree with the state.
  private mutating func normalize() {
    let layout = layout
    if page.width != layout.textWidth || (!page.isComplete && page.lines.count < lineLimit) {
      setPage(page.id)
    }
    let entry = entryLayout
    list.normalize(visible: list.visibleRows(in: layout.list))
    definition.normalize(page: page, visible: entry.definition.rows)
    seeAlso.normalize(content(of: .seeAlso), in: entry.seeAlso)
    articles.normalize(content(of: .articles), in: entry.articles)
    scrollOverlay(.by(0))
  }

  /// Goes on in another reading of the glossary, at the same entry if it is still there.
  private mutating func replace(with new: Glossary) {
    let old = glossary
    func moved(_ entry: Entry.ID) -> Entry.ID? {
      new.entry(named: old.headword(of: entry))
    }
    let entry = moved(page.id) ?? Entry.ID(min(page.id.index, new.entryCount - 1))
    glossary = new
    tabs = SectionTabs(new.sections)
    history = history.mapped(moved)
    search = nil
    suggestion = nil
    let scroll = definition.top
    listAllEntries(selecting: entry)
    setPage(entry)
    definition.scroll(to: scroll)
    link = nil
    if focus != .list { focus = .definition }
  }
}

/// A small generator of random numbers whose whole state is a seed, so that the browser stays
/// a value: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
