/// A key and the modifiers that were held with it.
package struct Key: Hashable, Sendable {
  package enum Symbol: Hashable, Sendable {
    case character(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case insert, delete, backspace
    case enter, tab, escape
    case function(Int)
  }

  /// Shift changes the character itself, so only Shift-Tab has this modifier.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Replaces the standard library's initialiser. Other modules call that one unspecialised: it
    /// allocates and looks up conformances, which delays the first frame.
    package init(arrayLiteral elements: Modifiers...) {
      self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
    }

    package static let control = Modifiers(rawValue: 1 << 0)
    package static let alt = Modifiers(rawValue: 1 << 1)
    package static let shift = Modifiers(rawValue: 1 << 2)
  }

  package let symbol: Symbol
  package let modifiers: Modifiers

  package init(_ symbol: Symbol, _ modifiers: Modifiers = []) {
    self.symbol = symbol
    self.modifiers = modifiers
  }

  package static func character(_ character: Character) -> Key {
    Key(.character(character))
  }

  /// A letter typed with Ctrl, always in lower case.
  package static func control(_ letter: Character) -> Key {
    Key(.character(Character(letter.lowercased())), .control)
  }
}

extension Key: CustomStringConvertible {
  private static let names: [(symbol: Symbol, name: String)] = [
    (.up, "↑"), (.down, "↓"), (.left, "←"), (.right, "→"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.insert, "Ins"), (.delete, "Del"), (.backspace, "Backspace"),
    (.enter, "Enter"), (.tab, "Tab"), (.escape, "Esc"), (.character(" "), "Space"),
  ]

  /// The key's name in help texts: `j`, `^N`, `Alt-←`, `Ctrl-PgUp`, `Shift-Tab`, `F5`.
  package var description: String {
    var prefix = ""
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    if let name = Key.names.first(where: { $0.symbol == symbol })?.name {
      return prefix + (modifiers.contains(.control) ? "Ctrl-" : "") + name
    }
    switch symbol {
    case .function(let number):
      return prefix + (modifiers.contains(.control) ? "Ctrl-" : "") + "F\(number)"
    case .character(let character) where modifiers.contains(.control):
      return prefix + "^" + character.uppercased()
    case .character(let character):
      return prefix + String(character)
    default:
      return prefix
    }
  }

  /// The key with a name, nil if there is no such key. The inverse of `description`.
  package init?(_ name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    for (prefix, modifier) in [
      ("Alt-", Modifiers.alt), ("Shift-", .shift), ("Ctrl-", .control),
    ] where rest.hasPrefix(prefix) && rest.count > prefix.count {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    if rest.count == 2, rest.first == "^", let letter = rest.last {
      self.init(
        .character(Character(letter.lowercased())),
        modifiers.union(.control)
      )
    } else if let symbol = Key.names.first(where: { $0.name == rest })?.symbol {
      self.init(symbol, modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else {
      return nil
    }
  }
}
