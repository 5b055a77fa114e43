extension Trie {
  /// A position in the trie, reached byte by byte; it may lie within a node's label.
  struct Cursor: Sendable {
    private let trie: Trie
    /// The node whose label contains the position or ends at it.
    private(set) var node: Node
    /// The number of bytes from the root to the position.
    private(set) var depth = 0

    fileprivate init(_ trie: Trie, at root: Node) {
      self.trie = trie
      node = root
    }

    /// The positions of the keys that begin with the bytes from the root to the cursor.
    var keys: Range<Int> { node.keys }

    /// The positions of the keys that equal these bytes.
    var exactKeys: Range<Int> {
      depth == node.depth
        ? trie.keys(endingAt: node) : node.keys.lowerBound..<node.keys.lowerBound
    }

    /// Moves down by a byte. Returns false, without moving, if no key continues with it.
    mutating func descend(by byte: UInt8) -> Bool {
      if depth < node.depth {
        guard trie.byte(at: depth, of: trie.key(at: node.keys.lowerBound)) == byte else {
          return false
        }
      } else {
        guard let child = trie.child(of: node, by: byte) else { return false }
        node = child
      }
      depth += 1
      return true
    }
  }

  /// A cursor at the root; nil if there are no keys.
  var cursor: Cursor? {
    root.map { Cursor(self, at: $0) }
  }

  /// The cursor that some bytes lead to; nil if no key begins with them.
  ///
  /// - Complexity: O(*m* log *b*) for *m* bytes and at most *b* children per node.
  func cursor(at bytes: some Sequence<UInt8>) -> Cursor? {
    guard var cursor else { return nil }
    for byte in bytes {
      guard cursor.descend(by: byte) else { return nil }
    }
    return cursor
  }
}
