import GlossaryFormats
import GlossaryModel

/// Why no glossary could be read; its text is made for the person.
struct LoadingError: Error, CustomStringConvertible {
  let description: String
  let status: ExitStatus

  init(_ error: FileError) {
    description = error.description
    status = error.status
  }

  init(_ error: FormatError, in name: String) {
    description = error.message(file: name)
    status = .badData
  }

  init(_ error: CompiledGlossaryError, in name: String) {
    description = "\(name): error: \(error)"
    status = .badData
  }
}
