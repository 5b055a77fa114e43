import GlossaryModel
import Screen

/// Which entry is shown, how it is laid out, and how one comes back to it.
extension Browser {
  /// Shows an entry from its beginning.
  mutating func show(_ entry: Entry.ID) {
    if entry != rendered.id {
      if focus != .list { focus = .entry }
      entryPane = EntryPane(rendering(of: entry, isPreview: focus == .list))
      related = []
      listRelatedLinks()
    } else if highlightQuery != rendered.highlightQuery {
      renderAgain()
    }
  }

  /// Lays out the entry that is shown for the width of its pane and the current search.
  mutating func renderAgain() {
    entryPane.replace(with: rendering(of: rendered.id, isPreview: isPreviewEnough))
  }

  /// Whether nothing but the beginning of the entry is looked at.
  var isPreviewEnough: Bool { focus == .list && entryPane.top == 0 }

  private func rendering(of entry: Entry.ID, isPreview: Bool) -> RenderedEntry {
    RenderedEntry(
      entry,
      in: glossary,
      width: layout.textWidth,
      lineLimit: isPreview ? Browser.previewLineCount(on: size) : .max,
      highlightQuery: highlightQuery
    )
  }

  /// Lines to lay out while an entry is only previewed: one screenful plus one, because entries can
  /// be very long.
  static func previewLineCount(on size: Size) -> Int {
    size.rows + 1
  }

  private var highlightQuery: SearchQuery? {
    list.query.flatMap { $0.includesDefinitions ? $0 : nil }
  }

  /// Makes a list of each group of related links. One that was there before keeps its position.
  mutating func listRelatedLinks() {
    let old = related
    var number = 1
    related = rendered.related.enumerated().map { index, group in
      defer { number += group.items.count }
      return RelatedList(
        group,
        index: index,
        firstNumber: number,
        top: index < old.count ? old[index].top : 0,
        in: glossary
      )
    }
  }

  /// Lists all headwords, with an entry selected and shown.
  mutating func listAllEntries(selecting entry: Entry.ID) {
    pendingSearch = nil
    searchOrigin = nil
    list.show(.all)
    list.center(on: entry, in: layout.list)
    show(entry)
  }

  /// Leaves for another entry, so that one can come back.
  mutating func go(to entry: Entry.ID) {
    history.push(here)
    listAllEntries(selecting: entry)
    setFocus(focus == .list ? .list : .entry)
  }

  // MARK: History

  /// Where the reader is.
  var here: HistoryEntry {
    HistoryEntry(
      entry: rendered.id,
      scroll: entryPane.top,
      focus: focus,
      link: view(of: focus).link,
      query: list.query?.typed ?? ""
    )
  }

  /// Shows the screen as it was left.
  mutating func show(_ earlier: HistoryEntry) {
    if earlier.query.isEmpty || !showHits(of: earlier.query, at: earlier.entry) {
      listAllEntries(selecting: earlier.entry)
    }
    setFocus(earlier.focus, link: earlier.link)
    entryPane.scroll(to: earlier.scroll)
  }

  mutating func goBack() {
    guard layer == nil else {
      layer = nil
      return
    }
    guard let earlier = history.back(from: here) else {
      message = "This is where you began."
      return
    }
    show(earlier)
  }

  mutating func goForward() {
    guard let later = history.forward(from: here) else {
      message = "There is nothing to go forward to."
      return
    }
    show(later)
  }

  // MARK: Reload

  /// Continues in another reading of the glossary, at the same entry if it still exists.
  mutating func replace(with new: Glossary) {
    let old = glossary
    func newID(of id: Entry.ID) -> Entry.ID? {
      new.entry(for: old.reference(to: id))
    }
    let entry = newID(of: rendered.id) ?? Entry.ID(min(rendered.id.index, new.entryCount - 1))
    let scroll = entryPane.top
    glossary = new
    tabs = SectionTabs(new.sections)
    list = EntryList(new)
    history = history.mapped(newID)
    search = nil
    suggestion = nil
    listAllEntries(selecting: entry)
    renderAgain()
    listRelatedLinks()
    entryPane.scroll(to: scroll)
    setFocus(focus == .list ? .list : .entry)
  }
}
