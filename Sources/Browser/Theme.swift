import Screen

/// How each part of the picture looks. Selection is reversed and links are underlined, so that
/// everything can be distinguished without colour.
enum Theme {
  static let breadcrumb = Style(role: .muted)
  static let headword = Style(.bold, role: .heading)
  static let category = Style(role: .accent)
  static let muted = Style(role: .muted)
  static let rule = Style(role: .muted)
  static let heading = Style(role: .heading)
  static let focusedHeading = Style([.bold, .underline], role: .heading)
  static let link = Style(.underline, role: .link)
  static let unresolvedLink = Style(role: .muted)
  static let code = Style(role: .accent)
  static let emphasis = Style(.italic)
  static let strong = Style(.bold)
  static let currentSection = Style(.bold, role: .heading)
  static let match = Style([.bold, .underline], role: .accent)
  static let key = Style(.bold)
  static let message = Style(role: .warning)

  /// A match of a search.
  static func highlighted(_ style: Style) -> Style {
    Style(style.attributes.union([.bold, .underline]), role: match.role)
  }

  /// The selected row or link of the pane that has the focus.
  static func selected(_ style: Style) -> Style {
    Style(style.attributes.union(.reverse))
  }
}
