package import Screen

/// Which command a key stands for, outside the search field.
package struct Keymap: Sendable {
  private let commands: [Key: Command]

  /// The keys of `Command`'s table.
  package static let standard = Keymap()

  private init() {
    var commands: [Key: Command] = [:]
    for command in Command.allCases {
      for name in command.description.keys {
        if let key = Key(name) { commands[key] = command }
      }
    }
    self.commands = commands
  }

  package func command(for key: Key) -> Command? {
    commands[key]
  }
}
