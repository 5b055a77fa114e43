/// How a cell looks. Colour is never the only sign of anything: a terminal without it shows the
/// attributes alone.
package struct Style: Hashable, Sendable {
  /// What any terminal can show, or leaves out without harm.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Replaces the standard library's, which other modules call unspecialised: it allocates, and
    /// looks up conformances while the first frame is waited for.
    package init(arrayLiteral elements: Attributes...) {
      self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
    }

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let italic = Attributes(rawValue: 1 << 2)
    package static let underline = Attributes(rawValue: 1 << 3)
    package static let reverse = Attributes(rawValue: 1 << 4)
  }

  /// A foreground colour by what it is for, on the terminal's own background; the terminal layer
  /// picks a shade that is readable on dark and on light.
  package enum Role: UInt8, CaseIterable, Sendable {
    case standard, heading, link, accent, muted, warning
  }

  package var attributes: Attributes
  package var role: Role

  package init(_ attributes: Attributes = [], role: Role = .standard) {
    self.attributes = attributes
    self.role = role
  }

  /// The terminal's own colours, with no attribute.
  package static let plain = Style()

  /// This style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(attributes.union(more), role: role)
  }
}
