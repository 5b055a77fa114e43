internal import CNcurses
internal import Screen

extension KeyDecoder {
  /// The key of an ncurses code; nil if it has no meaning here.
  static func key(code: Int32, name: String) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: Key(.up)
    case KEY_DOWN, KEY_SF: Key(.down)
    case KEY_LEFT, KEY_SLEFT: Key(.left)
    case KEY_RIGHT, KEY_SRIGHT: Key(.right)
    case KEY_HOME, KEY_FIND, KEY_SHOME, KEY_A1: Key(.home)
    case KEY_END, KEY_SELECT, KEY_SEND, KEY_C1: Key(.end)
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: Key(.pageUp)
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: Key(.pageDown)
    case KEY_IC, KEY_SIC: Key(.insert)
    case KEY_DC, KEY_SDC: Key(.delete)
    case KEY_BACKSPACE: Key(.backspace)
    case KEY_ENTER: Key(.enter)
    case KEY_BTAB: Key(.tab, .shift)
    case KEY_F0 + 1...KEY_F0 + 24: Key(.function(Int(code - KEY_F0)))
    default: key(extendedName: name)
    }
  }

  /// The key of one of xterm's extended capabilities, whose codes are assigned at run time: a name, then
  /// xterm's number of the modifiers (`kLFT5` is Ctrl-←).
  private static func key(extendedName name: String) -> Key? {
    guard let number = name.last?.wholeNumberValue else { return nil }
    let symbol: Key.Symbol? =
      switch name.dropLast() {
      case "kUP": .up
      case "kDN": .down
      case "kLFT": .left
      case "kRIT": .right
      case "kHOM": .home
      case "kEND": .end
      case "kPRV": .pageUp
      case "kNXT": .pageDown
      case "kIC": .insert
      case "kDC": .delete
      default: nil
      }
    return symbol.map { Key($0, modifiers(xterm: number)) }
  }
}
