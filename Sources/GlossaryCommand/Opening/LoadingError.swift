import ArgumentParser
import GlossaryFormats
import GlossaryModel

/// Why no glossary could be read; its text is made for the person.
struct LoadingError: Error, CustomStringConvertible {
  let description: String
  let exitCode: ExitCode

  init(_ error: FileError) {
    description = error.description
    exitCode = error.exitCode
  }

  init(_ error: FormatError, in source: SourceFiles) {
    self.init(error, in: source.path(of: error.role))
  }

  init(_ error: FormatError, in name: String) {
    description = error.message(file: name)
    exitCode =
      switch error.fault as? CommonFault {
      case .unreadable(_, isInputOutput: true): ExitStatus.inputOutput
      case .unreadable, .missingFile: ExitStatus.noInput
      default: ExitStatus.badData
      }
  }

  init(_ error: CompiledGlossaryError, in name: String) {
    description = "\(name): error: \(error)"
    exitCode = ExitStatus.badData
  }
}
