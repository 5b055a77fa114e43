@testable import GlossaryModel

extension Trie {
  /// The bytes of the key at a position.
  func bytes(at position: Int) -> [UInt8] {
    let key = key(at: position)
    return (0..<Int(key.length)).map { byte(at: $0, of: key) }
  }

  /// The violated invariants of the trie, as messages.
  var violations: [String] {
    var violations: [String] = []
    let keys = (0..<keyCount).map(bytes(at:))
    for position in keys.indices.dropFirst()
    where keys[position].lexicographicallyPrecedes(keys[position - 1]) {
      violations.append("key \(position) comes after a greater one")
    }
    guard let root else { return keys.isEmpty ? violations : violations + ["no root"] }
    if root.keys != keys.indices { violations.append("the root does not own all keys") }
    var nodes = [root]
    while let node = nodes.popLast() {
      let label = keys[node.keys.lowerBound].prefix(node.depth)
      if label.count < node.depth { violations.append("\(node) is deeper than its first key") }
      if !keys[node.keys].allSatisfy({ $0.starts(with: label) }) {
        violations.append("\(node) owns a key that does not begin with its bytes")
      }
      let isLongest =
        keys[node.keys].contains { $0.count == node.depth }
        || Set(keys[node.keys].map { $0[node.depth] }).count > 1 || node == root
      if !isLongest { violations.append("\(node) could be merged with its child") }
      let children = node.children.compactMap { child($0, of: node) }
      if children.count != node.children.count {
        violations.append("\(node) has a child that cannot be read")
      }
      let ending = self.keys(endingAt: node)
      if !keys[ending].allSatisfy({ $0.count == node.depth }) {
        violations.append("\(node) ends keys that go on")
      }
      var next = ending.upperBound
      for child in children {
        if child.keys.lowerBound != next { violations.append("a gap before \(child)") }
        if child.depth <= node.depth { violations.append("\(child) adds nothing") }
        next = child.keys.upperBound
      }
      if next != node.keys.upperBound { violations.append("a gap at the end of \(node)") }
      nodes += children
    }
    return violations
  }
}
