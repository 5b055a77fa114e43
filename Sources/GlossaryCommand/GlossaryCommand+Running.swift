import ArgumentParser
import Platform
import Screen

/// Running like ArgumentParser's `main`, but safe whatever the arguments contain.
extension GlossaryCommand {
  /// Runs the command that the arguments name.
  static func run(_ arguments: [String]) throws {
    let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    var command = try parseAsRoot(BulkArguments.joined(arguments, commands: commands))
    try command.run()
  }

  /// Ends the program with an error's message, or with the requested help or version.
  ///
  /// ArgumentParser repeats arguments in its messages, so control characters are replaced. Help that
  /// cannot be written is an error.
  static func end(with error: any Error) -> Never {
    if let status = error as? ExitStatus { exit(withError: ExitCode(status.rawValue)) }
    let code = exitCode(for: error)
    let message = DisplayText.sanitized(fullMessage(for: error))
    guard !message.isEmpty else { exit(withError: code) }
    guard code.isSuccess else {
      try? StandardStreams.write(message + "\n", to: .error)
      exit(withError: code)
    }
    do {
      try Console.print(message + "\n")
      exit(withError: code)
    } catch {
      end(with: error)
    }
  }
}
