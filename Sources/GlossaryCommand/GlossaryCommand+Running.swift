import ArgumentParser
import Platform
import Screen

/// Running as ArgumentParser's `main` does, but safe with whatever the arguments hold.
extension GlossaryCommand {
  /// Runs the command that the arguments name. Ends the program if it fails.
  static func run(_ arguments: [String]) {
    let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    do {
      var command = try parseAsRoot(BulkArguments.joined(arguments, commands: commands))
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program with what an error says, or with the help or version asked for.
  ///
  /// ArgumentParser repeats arguments in its messages, so nothing a terminal would act upon may get
  /// through. Help that cannot be written is an error too.
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
