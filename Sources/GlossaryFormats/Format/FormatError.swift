/// A reason why files cannot be read.
///
/// Each format has an enum of its own; what many share is in `CommonFault` and `GzipFault`. The
/// description says what is wrong, what was expected, and what to do. It may quote the file: whoever
/// prints it makes control characters visible.
package protocol Fault: Hashable, Sendable, CustomStringConvertible {}

/// Why a source cannot be read, and where the fault is.
package struct FormatError: Error, Sendable {
  package let fault: any Fault
  /// The file that it is in, if the source has several.
  package let role: FileRole?
  /// Where in the file. A fault of the whole file is where its value begins; nil if the file has no
  /// lines.
  package let location: SourceLocation?

  package init(_ fault: any Fault, in role: FileRole? = nil, at location: SourceLocation? = nil) {
    self.fault = fault
    self.role = role
    self.location = location
  }

  /// The error as a diagnostic.
  package var diagnostic: Diagnostic {
    Diagnostic(.error, in: role, at: location, fault.description)
  }

  /// The error as a compiler would print it: `file:line:column: error: text`.
  package func message(file: String) -> String {
    diagnostic.message(file: file)
  }

  /// Whether somebody asked the reader to stop.
  package var isStopped: Bool { fault as? CommonFault == .stopped }
}

extension FormatError: Equatable {
  package static func == (left: FormatError, right: FormatError) -> Bool {
    AnyHashable(left.fault) == AnyHashable(right.fault) && left.role == right.role
      && left.location == right.location
  }
}

/// A fault whose location is still an offset, as scanners throw it: only what is reported needs lines.
struct RawFault: Error {
  let fault: any Fault
  let offset: Int

  init(_ fault: any Fault, at offset: Int) {
    self.fault = fault
    self.offset = offset
  }

  /// - Complexity: O(offset).
  func error(in bytes: Span<UInt8>) -> FormatError {
    var converter = SourceLocationConverter(bytes)
    return FormatError(fault, at: converter.location(of: offset))
  }
}
