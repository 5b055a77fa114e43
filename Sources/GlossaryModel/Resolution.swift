/// The result of following a link.
package enum Resolution: Hashable, Sendable {
  case entry(Entry.ID)
  /// No entry has the name. The entries with the most similar names, best first, can be offered
  /// instead.
  case unresolved(nearest: [Entry.ID])
}
