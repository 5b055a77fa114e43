internal import Glibc

/// The environment variables of the process.
package enum Environment {
  /// The value of a variable; nil if it is not set.
  package static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The value of a variable that holds the absolute path of a folder; nil if it holds anything else.
  ///
  /// Relative paths must be ignored: XDG Base Directory Specification, "Basics".
  package static func folder(_ name: String) -> String? {
    value(of: name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
