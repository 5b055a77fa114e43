import GlossaryModel
import Screen

/// A command of the user: one row of the table from which the keymap, the help, the hints and
/// README's tables of keys are made.
package struct Command: Sendable {
  /// The heading of the help page that a command is listed under.
  package enum Topic: String, CaseIterable, Sendable {
    case moving = "Moving"
    case reading = "Reading and following"
    case searching = "Searching"
    case copyAndOpen = "Copy and open"
    case program = "The program"
    case typing = "In the search field"

    /// Replaces the commands of the topic in the help, until they are searched for.
    var summary: String? {
      guard self == .typing else { return nil }
      return "In the search field: ↑ ↓ move through the hits, Enter accepts, Esc goes back; "
        + "^A ^E ^B ^F ^W ^U ^K edit as in Emacs. A paste goes into the field."
    }
  }

  /// A key and its effect at the moment, for the status line.
  struct Hint: Sendable {
    /// A short sign for the key.
    let sign: String
    let text: String
    /// Hints are shown in the order of their ranks, as many as fit.
    let rank: Int

    init(_ sign: String, _ text: String, rank: Int) {
      self.sign = sign
      self.text = text
      self.rank = rank
    }
  }

  /// A key that was pressed, with the suggestion that it may accept.
  struct Press: Sendable {
    let key: Key
    /// The entry that was suggested just before.
    let suggestion: Entry.ID?
  }

  package let topic: Topic
  /// Names of keys, separated by spaces.
  private let keys: String
  package let help: String
  /// Where the command applies.
  package let contexts: Context
  /// The hint for the status line; nil if there is none at the moment.
  let hint: (@Sendable (Browser) -> Hint?)?
  /// Performs the command.
  let action: @Sendable (inout Browser, Press) -> [Effect]

  /// The names of the command's keys, as `Key` describes them.
  package var keyNames: [String] {
    keys.split(separator: " ").map(String.init)
  }

  /// A command that asks the event loop for something.
  init(
    _ topic: Topic,
    _ keys: String,
    _ help: String,
    in contexts: Context,
    hint: (@Sendable (Browser) -> Hint?)? = nil,
    effects action: @escaping @Sendable (inout Browser, Press) -> [Effect]
  ) {
    self.topic = topic
    self.keys = keys
    self.help = help
    self.contexts = contexts
    self.hint = hint
    self.action = action
  }

  /// A command that always asks for the same.
  init(_ topic: Topic, _ keys: String, _ help: String, in contexts: Context, effect: Effect) {
    self.init(topic, keys, help, in: contexts, effects: { _, _ in [effect] })
  }

  /// A command that only changes the browser.
  init(
    _ topic: Topic,
    _ keys: String,
    _ help: String,
    in contexts: Context,
    hint: (@Sendable (Browser) -> Hint?)? = nil,
    change: @escaping @Sendable (inout Browser) -> Void
  ) {
    self.init(topic, keys, help, in: contexts, hint: hint) { browser, _ in
      change(&browser)
      return []
    }
  }
}
