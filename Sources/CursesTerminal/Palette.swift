internal import CNcurses
internal import Screen

/// Maps styles to what a terminal can show, given its number of colours.
///
/// The terminal's background is unknown, so only shades are used that are readable on black and on
/// white alike. A role without a colour is distinguished by attributes.
struct Palette {
  /// The colours to choose from.
  enum Depth: CaseIterable {
    case none, eight, many
  }

  let depth: Depth

  /// - Parameter colors: the number of the terminal's colours, 0 to use none.
  init(colors: Int) {
    depth =
      switch colors {
      case 256...: .many
      case 8...: .eight
      default: .none
      }
  }

  /// The terminal's number for a role's colour; nil for the terminal's own foreground.
  func number(of role: Style.Role) -> Int16? {
    switch (depth, role) {
    case (.many, .heading): 30
    case (.many, .link): 32
    case (.many, .accent): 133
    case (.many, .muted): 244
    case (.many, .warning): 160
    // The only two of the eight that are readable on black and on white.
    case (.eight, .link): 5
    case (.eight, .warning): 1
    default: nil
    }
  }

  /// The attributes of a style, with those that replace a missing colour.
  func attributes(of style: Style) -> Style.Attributes {
    guard number(of: style.role) == nil else { return style.attributes }
    let substitute: Style.Attributes =
      switch style.role {
      case .standard: []
      case .heading, .accent, .warning: .bold
      case .link: .underline
      case .muted: .dim
      }
    return style.attributes.union(substitute)
  }
}

/// An ncurses cell for every style; only the characters have to be filled in.
struct CellTemplates {
  private let cells: [cchar_t]

  /// Creates the templates for the current screen, and its colour pairs.
  init(_ palette: Palette) {
    let roles = Style.Role.allCases
    for role in roles {
      if let number = palette.number(of: role) {
        init_pair(Int16(role.rawValue) + 1, number, -1)
      }
    }
    cells = roles.flatMap { role in
      (0..<CellTemplates.attributeSets).map { attributes in
        let style = Style(Style.Attributes(rawValue: attributes), role: role)
        let pair = palette.number(of: role) == nil ? 0 : Int16(role.rawValue) + 1
        var cell = cchar_t()
        setcchar(&cell, [0x20, 0], palette.attributes(of: style).cursesValue, pair, nil)
        return cell
      }
    }
  }

  subscript(style: Style) -> cchar_t {
    cells[
      Int(style.role.rawValue) * Int(CellTemplates.attributeSets)
        + Int(style.attributes.rawValue % CellTemplates.attributeSets)
    ]
  }

  /// The number of combinations of the five attributes.
  private static let attributeSets: UInt8 = 1 << 5
}

extension Style.Attributes {
  var cursesValue: attr_t {
    var value = curses_normal()
    if contains(.bold) { value |= curses_bold() }
    if contains(.dim) { value |= curses_dim() }
    if contains(.italic) { value |= curses_italic() }
    if contains(.underline) { value |= curses_underline() }
    if contains(.reverse) { value |= curses_reverse() }
    return value
  }
}
