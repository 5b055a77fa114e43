/// Something wrong in a file that can be read all the same.
///
/// Text of the file that a problem quotes is data: whoever prints it makes control characters
/// visible.
package struct Problem: Hashable, Sendable {
  /// How bad a problem is. Its raw value is the word for it.
  package enum Severity: String, Sendable {
    /// A part of the file cannot be used.
    case error
    /// A part of the file is probably not what its author meant.
    case warning
  }

  package var severity: Severity
  /// In which file, if the dictionary consists of several.
  package var part: DictionaryPart?
  /// Where the string or value begins that is wrong; nil if the file has no lines.
  package var place: Place?
  /// What is wrong, and what to do about it.
  package var text: String

  /// A problem at a place.
  package init(
    _ severity: Severity,
    in part: DictionaryPart? = nil,
    at place: Place?,
    _ text: String
  ) {
    self.severity = severity
    self.part = part
    self.place = place
    self.text = text
  }
}

/// A problem while its place is still an offset.
struct Finding {
  let severity: Problem.Severity
  let offset: Int
  let text: String
}

extension Problem {
  /// The findings as problems, in the order of their places.
  ///
  /// - Complexity: O(*n* log *n*) for *n* findings, and O(length of the file) if there are any.
  static func problems(of findings: [Finding], in bytes: Span<UInt8>) -> [Problem] {
    var finder = PlaceFinder(bytes)
    // Sorting is stable, so that two findings of one place stay in the order they were made.
    return findings.sorted { $0.offset < $1.offset }.map { finding in
      Problem(finding.severity, at: finder.place(of: finding.offset), finding.text)
    }
  }
}
