/// Something wrong in a file that can be read all the same.
///
/// Text that it quotes from the file may contain anything: whoever prints it makes control characters
/// visible.
package struct Diagnostic: Hashable, Sendable {
  /// How bad it is. The raw value is the word for it.
  package enum Severity: String, Sendable {
    /// A part of the file cannot be used.
    case error
    /// A part of the file is probably not what its author meant.
    case warning
  }

  package var severity: Severity
  /// The file that it is in, if the source has several.
  package var role: FileRole?
  /// Where the string or value begins that is wrong; nil if the file has no lines.
  package var location: SourceLocation?
  /// What is wrong, and what to do about it.
  package var text: String

  package init(
    _ severity: Severity,
    in role: FileRole? = nil,
    at location: SourceLocation?,
    _ text: String
  ) {
    self.severity = severity
    self.role = role
    self.location = location
    self.text = text
  }

  /// The diagnostic as a compiler would print it: `file:line:column: error: text`, or `warning`.
  package func message(file: String) -> String {
    let position = location.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(file)\(position): \(severity.rawValue): \(text)"
  }
}

/// A diagnostic whose location is still an offset.
struct RawDiagnostic {
  let severity: Diagnostic.Severity
  let offset: Int
  let text: String
}

extension RawDiagnostic {
  init(_ fault: RawFault) {
    self.init(severity: .error, offset: fault.offset, text: fault.fault.description)
  }
}

extension [RawDiagnostic] {
  /// The diagnostics with their locations, in the order of the file.
  ///
  /// - Complexity: O(*n* log *n*) for *n* diagnostics, and O(length of the file) if there are any.
  func located(in bytes: Span<UInt8>, of role: FileRole? = nil) -> [Diagnostic] {
    var converter = SourceLocationConverter(bytes)
    // Sorting is stable: two diagnostics of one location stay in the order in which they were made.
    return sorted { $0.offset < $1.offset }.map { raw in
      Diagnostic(raw.severity, in: role, at: converter.location(of: raw.offset), raw.text)
    }
  }
}
