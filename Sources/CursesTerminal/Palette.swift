internal import CNcurses
internal import Screen

/// What a style becomes on a terminal of so many colours.
///
/// The terminal's background is unknown, so only shades are used that are readable on black and on
/// white alike. Where there is none for a role, attributes tell it apart.
struct Palette {
  /// Which colours there are to choose from.
  enum Depth: CaseIterable {
    case none, eight, many
  }

  let depth: Depth

  /// - Parameter colors: how many the terminal has, 0 if none are to be used.
  init(colors: Int) {
    depth =
      switch colors {
      case 256...: .many
      case 8...: .eight
      default: .none
      }
  }

  /// The number of a role's colour on the terminal, nil for the terminal's own foreground.
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

  /// The attributes of a style, and those that stand in for a colour that there is not.
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

/// A cell of ncurses for every style, of which only the characters are still to be filled in.
struct CellTemplates {
  private let cells: [cchar_t]

  /// The templates for the current screen, whose colour pairs are set up too.
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

  /// How many sets of the five attributes there are.
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
