/// A letter tab: the entries listed under one letter, a contiguous range in collation order.
package struct Section: Hashable, Sendable {
  /// `B`, `0–9`, `#`, or a letter of another script.
  package let label: String
  /// Indices of its entries.
  package let entries: Range<Int>

  package static let digits = "0–9"
  package static let symbols = "#"
}
