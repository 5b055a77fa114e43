/// The contents of one screen cell: a scalar that advances the cursor, with its combining marks.
///
/// Only `Glyphs` makes glyphs, and it lets no control sequence through, so whatever a frame holds is
/// safe to send to a terminal. A glyph holds no reference, so filling, copying and comparing frames
/// needs no reference counting.
package struct Glyph: Hashable, Sendable {
  /// Values of the combining scalars on the base in order, 0 after the last.
  package private(set) var marks: SIMD4<UInt32>
  /// The scalar that advances the cursor.
  package let base: Unicode.Scalar
  private let columns: UInt8

  /// ncurses stores a base and four marks per cell.
  package static let maximumMarks = 4

  package static let space = Glyph(" ", width: 1)

  /// Columns: 1 or 2.
  package var width: Int { Int(columns) }

  /// Whether the glyph is blank.
  var isSpace: Bool { base == " " && marks[0] == 0 }

  /// The base and its marks.
  package var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  init(_ base: Unicode.Scalar, width: Int) {
    self.base = base
    marks = SIMD4()
    columns = UInt8(width)
  }

  /// Appends the base and its marks to UTF-8 text, four times as fast as appending to a `String`.
  func write(to bytes: inout [UInt8]) {
    if base.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: base.value))
    } else {
      bytes.append(contentsOf: base.utf8)
    }
    guard marks[0] != 0 else { return }
    for mark in marks.values.compactMap(Unicode.Scalar.init) {
      bytes.append(contentsOf: mark.utf8)
    }
  }

  /// Adds a mark; one beyond `maximumMarks` is dropped.
  mutating func append(_ mark: Unicode.Scalar) {
    let count = marks.values.count
    if count < Glyph.maximumMarks {
      marks[count] = mark.value
    }
  }
}

extension SIMD4<UInt32> {
  fileprivate var values: some Collection<UInt32> {
    indices.lazy.map { self[$0] }.prefix { $0 != 0 }
  }
}
