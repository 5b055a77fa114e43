package import Platform

/// The reason why a glossary cannot be compiled, or a compiled one cannot be opened.
package enum CompiledGlossaryError: Error, Hashable, Sendable {
  /// It does not begin with the signature of a compiled glossary.
  case notCompiled
  /// It was compiled by a version of the program with another file layout.
  case unsupportedVersion(UInt32)
  /// Its header contradicts its contents or its length.
  case damaged
  /// It was compiled from other source files, or from an earlier state of them.
  case outdated
  /// The file could not be read or written.
  case inputOutput(SystemError)
  /// The glossary does not fit into the maximum of 4 GiB.
  case tooLarge
}

extension CompiledGlossaryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notCompiled: "not a compiled glossary"
    case .unsupportedVersion(let version):
      "a compiled glossary of version \(version), not \(CompiledLayout.version); compile it again"
    case .damaged: "a damaged compiled glossary; compile it again"
    case .outdated: "a compiled glossary of other files"
    case .inputOutput(let error): error.description
    case .tooLarge: "a glossary of more than 4 GiB"
    }
  }
}
