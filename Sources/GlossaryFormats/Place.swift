/// A place in a file, as compilers name it.
package struct Place: Hashable, Comparable, Sendable {
  /// Counted from 1; a line ends with a line feed.
  package var line: Int
  /// Counted from 1, in bytes.
  package var column: Int

  /// The place at a line and a column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Turns byte offsets into places in one pass, if they come in ascending order.
///
/// Reading counts no lines: only what has something to report pays for them.
struct PlaceFinder: ~Escapable {
  private let bytes: Span<UInt8>
  private var place = Place(line: 1, column: 1)
  private var offset = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// The place of a byte, or of the end of the file; not before the last one asked for.
  ///
  /// - Complexity: O(bytes since the last one).
  mutating func place(of target: Int) -> Place {
    while offset < min(target, bytes.count) {
      if bytes[offset] == UInt8(ascii: "\n") {
        place = Place(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
      offset += 1
    }
    return place
  }
}
