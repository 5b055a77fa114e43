/// Where a link leads.
package enum Resolution: Hashable, Sendable {
  case entry(Entry.ID)
  /// No entry has the name; the nearest by spelling, best first, are offered instead.
  case unresolved(nearest: [Entry.ID])
}
