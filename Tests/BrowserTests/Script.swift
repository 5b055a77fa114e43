import Browser
import GlossaryModel
import Screen

/// A browser, of the sample glossary if no other is given, driven by key names.
struct Script {
  private(set) var browser: Browser
  /// The effects, but for those in `rememberedQueries`.
  private(set) var effects: [Effect] = []
  private(set) var rememberedQueries: [String] = []

  init(
    _ keys: String = "",
    size: Size = Size(columns: 80, rows: 24),
    glossary: Glossary? = nil
  ) throws {
    browser = Browser(try glossary ?? SampleGlossary.make(), size: size, seed: 1)
    try press(keys)
  }

  /// Presses keys by their names, separated by spaces; `«text»` types text, `⇤text⇥` pastes it, and
  /// `80x24` resizes.
  mutating func press(_ keys: String) throws {
    for word in keys.split(separator: " ") {
      for event in try Script.events(String(word)) {
        send(.terminal(event))
        finishSearching()
      }
    }
  }

  /// Types text faster than a search can continue.
  mutating func type(_ text: String) {
    for character in text { send(.terminal(.key(.character(character)))) }
  }

  /// Lets pending searches finish.
  mutating func finishSearching() {
    while browser.isWorking { send(.idle) }
  }

  mutating func send(_ event: BrowserEvent) {
    for effect in browser.update(event) {
      if case .remember(let query) = effect {
        rememberedQueries.append(query)
      } else {
        effects.append(effect)
      }
    }
  }

  private static func events(_ word: String) throws -> [TerminalEvent] {
    let inner = String(word.dropFirst().dropLast()).replacing("_", with: " ")
    if word.hasPrefix("«") { return inner.map { .key(.character($0)) } }
    if word.hasPrefix("⇤") { return [.pasted(inner)] }
    let numbers = word.split(separator: "x").compactMap { Int($0) }
    if numbers.count == 2 { return [.resized(Size(columns: numbers[0], rows: numbers[1]))] }
    guard let key = Key(word) else { throw UnknownKey(name: word) }
    return [.key(key)]
  }

  struct UnknownKey: Error {
    let name: String
  }

  /// The rows of the screen, without blanks at their ends.
  var rows: [String] { ScreenText(browser.frame()).rows }
  var text: String { rows.joined(separator: "\n") }
  var status: String { rows.last ?? "" }
}
