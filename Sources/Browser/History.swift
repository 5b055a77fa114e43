import GlossaryModel

/// Where a person was: enough to show the same screen again.
struct HistoryEntry: Hashable, Sendable {
  var entry: Entry.ID
  /// First visible line of the definition.
  var scroll: Int
  var link: Int?
  var focus: Pane
  /// The query whose hits were listed; empty if all entries were.
  var query: String
}

/// The places one came from by following links and searching, and those one came back from.
struct History: Hashable, Sendable {
  private(set) var past: [HistoryEntry] = []
  private(set) var future: [HistoryEntry] = []
  /// The place before the last jump of any kind.
  var previous: HistoryEntry?

  /// Older places are forgotten beyond so many.
  static let maximumLength = 1_000

  /// Remembers the place that is being left by a link or a search.
  mutating func push(_ place: HistoryEntry) {
    past.append(place)
    if past.count > History.maximumLength { past.removeFirst() }
    future = []
    previous = place
  }

  /// The place to go back to; the current one becomes the next to go forward to.
  mutating func back(from place: HistoryEntry) -> HistoryEntry? {
    guard let earlier = past.popLast() else { return nil }
    future.append(place)
    previous = place
    return earlier
  }

  mutating func forward(from place: HistoryEntry) -> HistoryEntry? {
    guard let later = future.popLast() else { return nil }
    past.append(place)
    previous = place
    return later
  }

  /// The history in another reading of the glossary: places whose entry is gone are dropped.
  func mapped(_ entry: (Entry.ID) -> Entry.ID?) -> History {
    func moved(_ place: HistoryEntry) -> HistoryEntry? {
      entry(place.entry).map { id in
        var place = place
        place.entry = id
        return place
      }
    }
    var history = History()
    history.past = past.compactMap(moved)
    history.future = future.compactMap(moved)
    history.previous = previous.flatMap(moved)
    return history
  }
}
