import GlossaryModel

/// A position of the reader: enough to show the same screen again.
struct HistoryEntry: Hashable, Sendable {
  var entry: Entry.ID
  /// First visible line of the text.
  var scroll: Int
  var focus: Pane
  /// The link that had the focus, counted within the pane.
  var link: Int?
  /// The query whose hits were listed; empty if all entries were.
  var query: String
}

/// The positions that the reader left by following links and searching, and by going back.
struct History: Hashable, Sendable {
  private(set) var past: [HistoryEntry] = []
  private(set) var future: [HistoryEntry] = []
  /// The one before the last jump of any kind.
  var previous: HistoryEntry?

  /// Older entries of `past` are forgotten.
  static let maximumLength = 1_000

  /// Remembers a position that is left by a link or a search.
  mutating func push(_ entry: HistoryEntry) {
    past.append(entry)
    if past.count > History.maximumLength { past.removeFirst() }
    future = []
    previous = entry
  }

  /// Goes back; the current one becomes the next to go forward to.
  mutating func back(from current: HistoryEntry) -> HistoryEntry? {
    guard let earlier = past.popLast() else { return nil }
    future.append(current)
    previous = current
    return earlier
  }

  mutating func forward(from current: HistoryEntry) -> HistoryEntry? {
    guard let later = future.popLast() else { return nil }
    past.append(current)
    previous = current
    return later
  }

  /// Renumbers entries after the glossary was read again. Entries that are gone are dropped.
  func mapped(_ newID: (Entry.ID) -> Entry.ID?) -> History {
    func moved(_ old: HistoryEntry) -> HistoryEntry? {
      newID(old.entry).map { id in
        var new = old
        new.entry = id
        return new
      }
    }
    var history = History()
    history.past = past.compactMap(moved)
    history.future = future.compactMap(moved)
    history.previous = previous.flatMap(moved)
    return history
  }
}
