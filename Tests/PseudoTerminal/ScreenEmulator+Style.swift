extension ScreenEmulator {
  /// How a character is drawn (SGR, ECMA-48 8.3.117).
  package struct Style: Hashable, Sendable {
    package var attributes: Set<Attribute> = []
    package var foreground = Color.standard
    package var background = Color.standard

    package init(
      _ attributes: Set<Attribute> = [],
      foreground: Color = .standard,
      background: Color = .standard
    ) {
      self.attributes = attributes
      self.foreground = foreground
      self.background = background
    }
  }

  /// What a character can be besides coloured; the raw value is the parameter that sets it.
  package enum Attribute: Int, Hashable, Sendable {
    case bold = 1
    case dim
    case italic
    case underline
    case blink
    case reverse = 7
    case invisible
    case struckThrough
  }

  package enum Color: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// One of the palette's 256.
    case indexed(Int)
    case rgb(Int, Int, Int)
  }
}

extension ScreenEmulator.Style {
  /// Applies the parameters of a `CSI … m`.
  mutating func apply(_ parameters: [Int]) {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case 0: self = .init()
      case 22: attributes.subtract([.bold, .dim])
      case 23...29: attribute(parameter - 20).map { _ = attributes.remove($0) }
      case 30...37: foreground = .indexed(parameter - 30)
      case 38: foreground = Self.color(from: &rest)
      case 39: foreground = .standard
      case 40...47: background = .indexed(parameter - 40)
      case 48: background = Self.color(from: &rest)
      case 49: background = .standard
      case 90...97: foreground = .indexed(parameter - 90 + 8)
      case 100...107: background = .indexed(parameter - 100 + 8)
      default: attribute(parameter).map { _ = attributes.insert($0) }
      }
    }
  }

  private func attribute(_ parameter: Int) -> ScreenEmulator.Attribute? {
    ScreenEmulator.Attribute(rawValue: parameter)
  }

  /// The colour that follows a 38 or 48: `5;n` or `2;r;g;b`.
  private static func color(from parameters: inout ArraySlice<Int>) -> ScreenEmulator.Color {
    let kind = parameters.popFirst()
    let values = parameters.prefix(kind == 2 ? 3 : 1)
    parameters = parameters.dropFirst(values.count)
    return values.count == 3
      ? .rgb(
        values[values.startIndex],
        values[values.startIndex + 1],
        values[values.startIndex + 2]
      )
      : values.first.map { .indexed($0) } ?? .standard
  }
}
