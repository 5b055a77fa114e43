/// What of a file is left out, and why.
///
/// An index of half a million lines may have a fault in every one: they are told of one by one up to
/// a number, and counted from there.
struct Omissions {
  static let maximumCount = 100

  private let part: DictionaryPart
  /// What the file consists of, in the plural.
  private let unit: String
  private var findings: [Finding] = []
  private var count = 0

  /// - Parameters:
  ///   - part: the file.
  ///   - unit: what it consists of, in the plural: `lines`.
  init(from part: DictionaryPart, of unit: String) {
    self.part = part
    self.unit = unit
  }

  /// Notes that something is left out.
  ///
  /// - Parameters:
  ///   - offset: where in the file it is wrong.
  ///   - text: what is left out, and why.
  mutating func report(at offset: Int, _ text: @autoclosure () -> String) {
    count += 1
    guard count <= Omissions.maximumCount else { return }
    findings.append(Finding(severity: .error, offset: offset, text: text()))
  }

  /// The omissions from a file of lines, in the order of their places.
  func problems(in lines: Span<UInt8>) -> [Problem] {
    var problems = Problem.problems(of: findings, in: lines)
    for number in problems.indices { problems[number].part = part }
    return problems + uncounted
  }

  /// The omissions from a file without lines, in the order in which they were noted.
  var problems: [Problem] {
    findings.map { Problem($0.severity, in: part, at: nil, $0.text) } + uncounted
  }

  private var uncounted: [Problem] {
    let rest = count - findings.count
    return rest == 0
      ? [] : [Problem(.error, in: part, at: nil, "\(rest) more \(unit) are left out")]
  }
}

extension Omissions {
  /// Notes that a line is left out.
  ///
  /// - Parameters:
  ///   - offset: where in the file the column begins that is wrong.
  ///   - text: what is wrong.
  mutating func report(atLine offset: Int, _ text: String) {
    report(at: offset, "this line is left out: \(text)")
  }
}
