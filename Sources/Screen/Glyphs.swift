/// The glyphs of a text. Every text reaches the screen through this sequence.
///
/// - A line break, a tab and U+2028/2029 become a space.
/// - Other control characters become their Unicode control picture (`␛`), C1, interlinear
///   annotation and whatever libc does not know become `�`.
/// - Default-ignorable scalars are dropped: among them every bidirectional control, the joiners
///   (so an emoji sequence shows as its parts, each in cells of its own) and variation selectors.
/// - A skin tone that follows its emoji is dropped, since terminals disagree on its width.
/// - A mark without a base is put on a no-break space; marks beyond the fourth are dropped.
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  /// The scalar after the glyphs that `next` has returned; its width is 0 if it is a mark.
  private var following: (scalar: Unicode.Scalar, width: Int)?

  package init(_ text: some StringProtocol) {
    scalars = String(text).unicodeScalars.makeIterator()
    advance()
  }

  /// - Complexity: O(1) amortised.
  package mutating func next() -> Glyph? {
    guard let (scalar, width) = following else { return nil }
    advance()
    var glyph = Glyph(scalar, width: width)
    if width == 0 {
      glyph = Glyph("\u{A0}", width: 1)
      glyph.append(scalar)
    }
    while let (mark, columns) = following, columns == 0 || (mark.isSkinTone && width == 2) {
      if columns == 0 {
        glyph.append(mark)
      }
      advance()
    }
    return glyph
  }

  private mutating func advance() {
    repeat {
      guard let scalar = scalars.next() else {
        following = nil
        return
      }
      following = Glyphs.shown(scalar)
    } while following == nil
  }

  /// The scalar that is shown for a scalar of the text, nil if it is dropped.
  private static func shown(_ scalar: Unicode.Scalar) -> (scalar: Unicode.Scalar, width: Int)? {
    switch scalar.value {
    case 0x20..<0x7F:
      return (scalar, 1)
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
      return (" ", 1)
    case 0..<0x20:
      return (Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}", 1)
    case 0x7F:
      return ("\u{2421}", 1)
    case 0x80..<0xA0, 0xFFF9...0xFFFB:
      return ("\u{FFFD}", 1)
    default:
      if scalar.isIgnorable { return nil }
      guard let width = DisplayWidth.of(scalar) else { return ("\u{FFFD}", 1) }
      return (scalar, width)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is default-ignorable: it shows nothing by itself.
  fileprivate var isIgnorable: Bool {
    switch value {
    // Spares most text the property look-up, which costs more than everything else here.
    case 0xAE..<0x34F, 0x370..<0x61C, 0x61D..<0x115F, 0x2010..<0x202A, 0x2070..<0x3164,
      0x3165..<0xFE00:
      false
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate var isSkinTone: Bool { (0x1F3FB...0x1F3FF).contains(value) }
}
