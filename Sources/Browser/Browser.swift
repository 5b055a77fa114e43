package import GlossaryModel
package import Screen

/// A glossary that is being browsed, without a terminal: the state, how events change it, and its
/// picture.
///
/// `update` takes an event and returns what the event loop has to do; `frame` draws. The size of the
/// screen is part of the state, so `update` does all scrolling.
package struct Browser: Sendable {
  package internal(set) var glossary: Glossary
  var size: Size

  var tabs: SectionTabs
  var list: EntryList
  var entryPane: EntryPane
  var related: [RelatedList] = []
  package internal(set) var focus = Pane.list
  var isZoomed = false
  /// The layer that covers the panes.
  var layer: (any Layer)?

  var search: SearchField?
  /// A search that has not read all definitions and articles yet.
  var pendingSearch: Search?
  /// Where the search was begun whose hits are listed.
  var searchOrigin: HistoryEntry?
  var recentQueries: RecentQueries
  var history = History()
  /// Replaces the hints until the next key.
  var message: String?
  /// Whether the next key names a letter tab.
  var isAwaitingLetter = false
  /// The entry that Enter goes to after a link turned out to be broken.
  var suggestion: Entry.ID?
  var random: SplitMix64

  /// Opens a glossary.
  ///
  /// - Parameters:
  ///   - glossary: one with at least one entry.
  ///   - size: of the screen.
  ///   - start: the entry to open at; nil for the first that begins with a letter.
  ///   - warning: shown in the status line at first.
  ///   - recentQueries: queries of earlier runs, the latest first.
  ///   - seed: of the random terms.
  package init(
    _ glossary: Glossary,
    size: Size,
    start: Entry.ID? = nil,
    warning: String? = nil,
    recentQueries: [String] = [],
    seed: UInt64 = 0
  ) {
    self.glossary = glossary
    self.size = size
    tabs = SectionTabs(glossary.sections)
    list = EntryList(glossary)
    let start = start ?? Browser.firstLetter(of: glossary)
    let layout = Layout(size: size, focus: .list, isZoomed: false)
    entryPane = EntryPane(
      RenderedEntry(
        start,
        in: glossary,
        width: layout.textWidth,
        lineLimit: Browser.previewLineCount(on: size)
      )
    )
    message = warning
    self.recentQueries = RecentQueries(recentQueries)
    random = SplitMix64(seed: seed)
    list.center(on: start, in: layout.list)
    listRelatedLinks()
    normalize()
  }

  private static func firstLetter(of glossary: Glossary) -> Entry.ID {
    let letters = glossary.sections.first {
      ![Section.symbols, Section.digits].contains($0.label)
    }
    return Entry.ID(letters?.entries.lowerBound ?? 0)
  }

  /// Changes the state after an event.
  ///
  /// - Returns: what the event loop has to do.
  package mutating func update(_ event: BrowserEvent) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .terminal(.resized(let size)):
      self.size = size
    case .terminal(.pasted(let text)):
      paste(text)
    case .terminal(.key(let key)):
      message = nil
      effects = press(key)
    case .idle:
      continueSearch()
    case .reported(let text):
      message = text
    case .reloaded(let glossary, let warning):
      replace(with: glossary)
      message = warning ?? "The glossary was read again."
    }
    normalize()
    return effects
  }

  /// The entry that is shown.
  package var rendered: RenderedEntry { entryPane.rendered }

  var layout: Layout {
    Layout(size: size, focus: focus, isZoomed: isZoomed)
  }

  var entryLayout: EntryLayout {
    EntryLayout(
      layout,
      lineCount: rendered.lines.count,
      related: related.map { .init($0.group.style, itemCount: $0.group.items.count) },
      focus: focus
    )
  }

  /// Makes widths and scroll positions agree with the state.
  private mutating func normalize() {
    let layout = layout
    if rendered.width != layout.textWidth
      || (!rendered.isComplete && !(isPreviewEnough && rendered.lines.count > size.rows))
    {
      renderAgain()
    }
    for index in related.indices { related[index].hasOwnColumn = !layout.related.isEmpty }
    let entry = entryLayout
    list.normalize(in: layout.list)
    entryPane.normalize(in: entry.text)
    for index in related.indices { related[index].normalize(in: entry.related[index]) }
    layer?.normalize(in: layout)
  }
}
