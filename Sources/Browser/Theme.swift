import Screen

/// How each part of the picture looks. Selection is reversed and links are underlined, so that
/// everything can be told apart without colour.
enum Theme {
  static let breadcrumb = Style(color: .muted)
  static let headword = Style(.bold, color: .heading)
  static let category = Style(color: .accent)
  static let muted = Style(color: .muted)
  static let rule = Style(color: .muted)
  static let heading = Style(color: .heading)
  static let focusedHeading = Style([.bold, .underline], color: .heading)
  static let link = Style(.underline, color: .link)
  static let unresolvedLink = Style(color: .muted)
  static let code = Style(color: .accent)
  static let emphasis = Style(.italic)
  static let strong = Style(.bold)
  static let currentSection = Style(.bold, color: .heading)
  static let match = Style([.bold, .underline], color: .accent)
  static let key = Style(.bold)
  static let message = Style(color: .warning)

  /// A place in a text that was searched for.
  static func marked(_ style: Style) -> Style {
    Style(style.attributes.union([.bold, .underline]), color: match.color)
  }

  /// The selected row or link of the pane that has the focus.
  static func selected(_ style: Style) -> Style {
    Style(style.attributes.union(.reverse))
  }
}
