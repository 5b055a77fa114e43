internal import GlossaryModel

extension GlossaryCheck {
  /// Reports each circle of redirects once, at the first of its terms in the file.
  mutating func checkRedirects() {
    let numbers = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    let next = sourceMap.entries.map { entry -> Int? in
      guard let redirect = entry.text(of: .redirect) else { return nil }
      return glossary.entry(named: redirect.text).flatMap { numbers[$0] }
    }
    var isDone = Array(repeating: false, count: next.count)
    for start in next.indices {
      var path: [Int] = []
      var number = start
      while !isDone[number], let target = next[number] {
        isDone[number] = true
        path.append(number)
        number = target
      }
      // Where the walk meets itself, a circle is closed; else it met an earlier walk, or ended.
      guard let closing = path.firstIndex(of: number) else { continue }
      reportCircle(Array(path[closing...]))
    }
  }

  private mutating func reportCircle(_ circle: [Int]) {
    guard let first = circle.min(), let turn = circle.firstIndex(of: first) else { return }
    let names = (circle[turn...] + circle[..<turn] + [first]).map { number in
      sourceMap.entries[number].headword
    }
    report(
      .error,
      at: sourceMap.entries[first].text(of: .redirect)?.offset ?? 0,
      "these terms lead to one another and nowhere else: \(names.joined(separator: " → "))"
    )
  }
}
