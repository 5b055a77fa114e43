extension Trie {
  /// A place in the trie, reached byte by byte; possibly within a node's label.
  struct Cursor: Sendable {
    private let trie: Trie
    /// The node that the place is in or at the end of.
    private(set) var node: Node
    /// How many bytes lead here.
    private(set) var depth = 0

    fileprivate init(_ trie: Trie, at root: Node) {
      self.trie = trie
      node = root
    }

    /// Positions of the keys that begin with the bytes that lead here.
    var keys: Range<Int> { node.keys }

    /// Positions of the keys that are these bytes and no more.
    var exactKeys: Range<Int> {
      depth == node.depth
        ? trie.keys(endingAt: node) : node.keys.lowerBound..<node.keys.lowerBound
    }

    /// Goes on by a byte; false, and no move, if no key does.
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

  /// The place that some bytes lead to; nil if no key begins with them.
  ///
  /// - Complexity: O(*m* log *b*) for *m* bytes, where a node has up to *b* children.
  func cursor(at bytes: some Sequence<UInt8>) -> Cursor? {
    guard var cursor else { return nil }
    for byte in bytes {
      guard cursor.descend(by: byte) else { return nil }
    }
    return cursor
  }
}
