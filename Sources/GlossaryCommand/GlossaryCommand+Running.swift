import ArgumentParser
import Platform
import Screen

/// Running as ArgumentParser's `main` does, but safe with whatever the arguments hold.
extension GlossaryCommand {
  /// Runs the command that the arguments name.
  static func run(_ arguments: [String]) throws {
    let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    var command = try parseAsRoot(BulkArguments.joined(arguments, commands: commands))
    try command.run()
  }

  /// Ends the program with what an error says, or with the help or version asked for.
  ///
  /// ArgumentParser repeats arguments in its messages, so nothing a terminal would act upon may get
  /// through. Help that cannot be written is an error too.
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
