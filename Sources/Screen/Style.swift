/// How a cell looks. Nothing is shown by colour alone: a terminal without colours shows only the
/// attributes.
package struct Style: Hashable, Sendable {
  /// Attributes that terminals show, or can ignore without harm.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Replaces the standard library's initialiser. Other modules call that one unspecialised: it
    /// allocates and looks up conformances, which delays the first frame.
    package init(arrayLiteral elements: Attributes...) {
      self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
    }

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let italic = Attributes(rawValue: 1 << 2)
    package static let underline = Attributes(rawValue: 1 << 3)
    package static let reverse = Attributes(rawValue: 1 << 4)
  }

  /// The meaning of a text, which decides its foreground colour. The terminal layer picks a shade that is
  /// readable on dark and on light backgrounds.
  package enum Role: UInt8, CaseIterable, Sendable {
    case standard, heading, link, accent, muted, warning
  }

  package var attributes: Attributes
  package var role: Role

  package init(_ attributes: Attributes = [], role: Role = .standard) {
    self.attributes = attributes
    self.role = role
  }

  /// The terminal's default colours, without attributes.
  package static let plain = Style()

  /// This style with additional attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(attributes.union(more), role: role)
  }
}
