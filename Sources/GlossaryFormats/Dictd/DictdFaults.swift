/// The lines of an index that are left out, and why.
///
/// An index of half a million lines may have a fault in every one: they are told of one by one up to
/// a number, and counted from there.
struct DictdFaults {
  static let maximumCount = 100

  private var findings: [Finding] = []
  private var count = 0

  /// Notes that a line is left out.
  ///
  /// - Parameters:
  ///   - offset: where in the index the column begins that is wrong.
  ///   - text: what is wrong.
  mutating func report(at offset: Int, _ text: String) {
    count += 1
    guard count <= DictdFaults.maximumCount else { return }
    let text = "this line is left out: \(text)"
    findings.append(Finding(severity: .error, offset: offset, text: text))
  }

  /// The faults, in the order of their places.
  func problems(in index: Span<UInt8>) -> [Problem] {
    var problems = Problem.problems(of: findings, in: index)
    for number in problems.indices { problems[number].part = .index }
    if count > findings.count {
      let text = "\(count - findings.count) more lines are left out"
      problems.append(Problem(.error, in: .index, at: nil, text))
    }
    return problems
  }
}
