package import Platform

/// Why a compiled glossary cannot be made or opened.
package enum CompiledGlossaryError: Error, Hashable, Sendable {
  /// It does not begin as a compiled glossary does.
  case notCompiled
  /// It was made by a version of the program that lays images out in another way.
  case unsupportedVersion(UInt32)
  /// Its header contradicts its contents or its length.
  case damaged
  /// It was made from other files than those that are asked for, or from an earlier state of them.
  case outdated
  /// It could not be read or written.
  case inputOutput(SystemError)
  /// The glossary does not fit into the 4 GiB that a compiled glossary may have.
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
