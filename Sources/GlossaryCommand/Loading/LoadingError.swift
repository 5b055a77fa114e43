import GlossaryFormats
import GlossaryModel
import Platform

/// Why a file, or a whole glossary, cannot be read.
struct LoadingError: Error, CustomStringConvertible {
  /// For the person: `file:line:column: error: text`.
  let description: String
  /// The text alone.
  let reason: String
  /// What the program ends with if it can do nothing else.
  let status: ExitStatus

  init(_ name: String, _ reason: String, _ status: ExitStatus) {
    description = "\(name): error: \(reason)"
    self.reason = reason
    self.status = status
  }

  /// A failed system call.
  init(_ name: String, _ error: SystemError) {
    switch error {
    case .isFolder: self.init(name, "this is a folder; name a file in it", .noInput)
    case .fileTooLarge: self.init(name, "larger than 4 GiB", .badData)
    case .inputOutput: self.init(name, error.description, .inputOutput)
    default: self.init(name, error.description, .noInput)
    }
  }

  init(_ error: FormatError, in source: SourceFiles) {
    self.init(error, in: source.path(of: error.role))
  }

  init(_ error: FormatError, in name: String) {
    description = error.message(file: name)
    reason = error.fault.description
    status =
      switch error.fault as? CommonFault {
      case .unreadable(_, isInputOutput: true): .inputOutput
      case .unreadable, .missingFile: .noInput
      default: .badData
      }
  }

  init(_ error: CompiledGlossaryError, in name: String) {
    self.init(name, error.description, .badData)
  }
}
