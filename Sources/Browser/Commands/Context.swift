/// The part of the program that receives keys; it decides which command a key has.
package struct Context: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  static let list = Context(rawValue: 1 << 0)
  /// The entry and its related links.
  static let entry = Context(rawValue: 1 << 1)
  static let article = Context(rawValue: 1 << 2)
  static let help = Context(rawValue: 1 << 3)
  static let searchField = Context(rawValue: 1 << 4)
  /// The field in which the help is searched.
  static let helpField = Context(rawValue: 1 << 5)
  /// The next key names a letter tab.
  static let letter = Context(rawValue: 1 << 6)
  /// The screen is too small for anything to be shown.
  static let tooSmall = Context(rawValue: 1 << 7)

  static let panes: Context = [.list, .entry]
  static let layers: Context = [.article, .help]
  /// Where characters are text.
  static let fields: Context = [.searchField, .helpField]
  static let everywhere: Context = [.panes, .layers, .fields, .letter]
}
