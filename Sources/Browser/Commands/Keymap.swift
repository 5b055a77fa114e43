package import Screen

/// Finds the command of a key.
package struct Keymap: Sendable {
  /// For each key the commands that have it, which apply in different contexts.
  private let commands: [Key: [Command]]

  /// The keys of the table of commands. It is built when the first key is pressed, not for the first
  /// frame.
  package static let standard = Keymap(Command.all)

  private init(_ table: [Command]) {
    var commands: [Key: [Command]] = [:]
    for command in table {
      for key in command.keyNames.compactMap(Key.init) {
        commands[key, default: []].append(command)
      }
    }
    self.commands = commands
  }

  package func command(for key: Key, in context: Context) -> Command? {
    commands[key]?.first { $0.contexts.contains(context) }
  }
}
