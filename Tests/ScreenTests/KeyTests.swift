import Screen
import Testing

struct KeyTests {
  static let symbols: [Key.Symbol] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace,
      .enter, .tab, .escape,
    ] + "aZ[]'?-^é日 ".map { .character($0) } + (1...24).map { .function($0) }

  @Test(arguments: symbols, 0..<UInt8(8))
  func `a name leads back to its key`(symbol: Key.Symbol, modifiers: UInt8) {
    let modifiers = Key.Modifiers(rawValue: modifiers)
    // A letter with Ctrl is always the small one.
    guard symbol != .character("Z") || !modifiers.contains(.control) else { return }
    let key = Key(symbol, modifiers)
    #expect(Key(key.description) == key)
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("^N", .control("n")), ("Alt-←", Key(.left, .alt)),
    ("Ctrl-PgUp", Key(.pageUp, .control)), ("Shift-Tab", Key(.tab, .shift)),
    ("F5", Key(.function(5))),
    ("Space", .character(" ")), ("Esc", Key(.escape)), ("^", .character("^")),
    ("-", .character("-")),
    ("F", .character("F")),
  ])
  func `keys have the names of help texts`(name: String, key: Key) {
    #expect(Key(name) == key)
    #expect(key.description == name)
  }

  @Test(arguments: ["", "F0", "F25", "Foo", "Alt-", "^ab", "Hyper-x"])
  func `what names no key is none`(name: String) {
    #expect(Key(name) == nil)
  }
}
