/// A position in a file, as compilers name it.
package struct SourceLocation: Hashable, Comparable, Sendable {
  /// Counted from 1; a line ends with a line feed.
  package var line: Int
  /// Counted from 1, in bytes.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Converts byte offsets in ascending order to lines and columns, in one pass.
///
/// Reading counts no lines: only what is reported pays for them.
struct SourceLocationConverter: ~Escapable {
  private let bytes: Span<UInt8>
  private var location = SourceLocation(line: 1, column: 1)
  private var offset = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  /// The location of a byte, or of the end of the file. An offset less than the one before gives the
  /// same location again.
  ///
  /// - Complexity: O(bytes since the last one).
  mutating func location(of target: Int) -> SourceLocation {
    while offset < min(target, bytes.count) {
      if bytes[offset] == UInt8(ascii: "\n") {
        location = SourceLocation(line: location.line + 1, column: 1)
      } else {
        location.column += 1
      }
      offset += 1
    }
    return location
  }
}
