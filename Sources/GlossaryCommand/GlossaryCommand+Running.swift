import ArgumentParser
import Platform
import Screen

/// Running like ArgumentParser's `main`, but safe whatever the arguments contain.
extension GlossaryCommand {
  /// Runs the command that the arguments select. Ends the program if it fails.
  static func run(_ arguments: [String]) {
    let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    do {
      var command = try parseAsRoot(BulkArguments.joined(arguments, commands: commands))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program with an error's message, or with the requested help or version.
  ///
  /// ArgumentParser repeats arguments in its messages, so control characters are replaced. Help that
  /// cannot be written is an error.
  static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    guard !message.isEmpty else { exit(withError: code) }
    let text = DisplayText.printable(message) + "\n"
    guard code.isSuccess else {
      try? StandardStreams.write(text, to: .error)
      exit(withError: code)
    }
    do throws(SystemError) {
      try StandardStreams.write(text, to: .output)
    } catch {
      try? StandardStreams.write("glossary: standard output: \(error)\n", to: .error)
      exit(withError: ExitStatus.inputOutput)
    }
    exit(withError: code)
  }
}
