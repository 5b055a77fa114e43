/// The lines or records of a file that are skipped, and why.
///
/// An index of half a million lines may have a fault in every one: the first hundred are reported, the
/// rest counted.
struct SkippedItems {
  static let maximumCount = 100

  private let role: FileRole
  private let unit: String
  private var reported: [RawDiagnostic] = []
  private var count = 0

  /// - Parameters:
  ///   - role: the file.
  ///   - unit: what it consists of, in the plural: `lines`.
  init(from role: FileRole, of unit: String) {
    self.role = role
    self.unit = unit
  }

  /// Notes that something is skipped.
  ///
  /// - Parameters:
  ///   - offset: where in the file it is wrong.
  ///   - text: what is left out, and why.
  mutating func report(at offset: Int, _ text: @autoclosure () -> String) {
    count += 1
    guard count <= SkippedItems.maximumCount else { return }
    reported.append(RawDiagnostic(severity: .error, offset: offset, text: text()))
  }

  /// Notes that a line is skipped.
  ///
  /// - Parameters:
  ///   - offset: where in the file the column begins that is wrong.
  ///   - text: what is wrong.
  mutating func report(atLine offset: Int, _ text: String) {
    report(at: offset, "this line is left out: \(text)")
  }

  /// Diagnostics for a file of lines, in its order.
  func diagnostics(in lines: Span<UInt8>) -> [Diagnostic] {
    reported.located(in: lines, of: role) + summary
  }

  /// Diagnostics for a file without lines, in the order in which they were noted.
  var diagnostics: [Diagnostic] {
    reported.map { Diagnostic($0.severity, in: role, at: nil, $0.text) } + summary
  }

  private var summary: [Diagnostic] {
    let rest = count - reported.count
    return rest == 0
      ? [] : [Diagnostic(.error, in: role, at: nil, "\(rest) more \(unit) are left out")]
  }
}
