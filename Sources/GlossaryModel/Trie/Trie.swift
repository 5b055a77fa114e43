/// A radix trie over sorted keys, read from a compiled glossary.
///
/// A node represents the keys that begin with the bytes on the path to it. As keys are sorted,
/// these are one range, so a prefix search is a descent, and its result a slice. A node does not
/// store its label: the bytes are those of its first key.
///
/// ```swift
/// let keys = compiled.aliases.cursor(at: SearchKey.bytes(of: "back"))?.keys ?? 0..<0
/// let entries = keys.map { compiled.aliases.key(at: $0).entryID }
/// ```
///
/// In the compiled glossary a node is four words: the position of its first key; its depth, which
/// is the number of bytes from the root to its end; the index of its first child; and the first
/// byte of its label together with the number of its children. Siblings are adjacent and sorted by
/// that byte. Children come before their parent, so the root is the last node, and no damage can
/// make a walk loop.
struct Trie: Sendable {
  /// The number of words that a node occupies in a compiled glossary.
  static let wordsOfNode = 4

  let keyCount: Int
  private let keys: CompiledSection
  let keyBytes: CompiledSection
  private let nodes: CompiledSection

  init(keys: CompiledSection, keyBytes: CompiledSection, nodes: CompiledSection) {
    self.keys = keys
    self.keyBytes = keyBytes
    self.nodes = nodes
    keyCount = keys.byteCount / (4 * IndexKey.wordCount)
  }

  /// A decoded node.
  struct Node: Hashable, Sendable {
    /// The positions of the keys that begin with the bytes on the path to the node.
    let keys: Range<Int>
    /// The number of bytes on that path.
    let depth: Int
    /// The indices of the children.
    let children: Range<Int>
  }

  /// The node of all keys; nil if there are no keys.
  var root: Node? {
    let last = nodes.byteCount / (4 * Trie.wordsOfNode) - 1
    return last < 0 ? nil : node(last, keys: 0..<keyCount, below: -1)
  }

  /// The key at a position in key order.
  func key(at position: Int) -> IndexKey {
    let first = position * IndexKey.wordCount
    return IndexKey(
      offset: keys.word(at: first),
      length: keys.word(at: first + 1),
      entry: keys.word(at: first + 2),
      alias: keys.word(at: first + 3),
      characters: keys.word(at: first + 4)
    )
  }

  /// The length, in characters, of the name whose key is at a position.
  func characters(ofKeyAt position: Int) -> UInt32 {
    keys.word(at: position * IndexKey.wordCount + 4)
  }

  /// The offset in `keyBytes` of the key at a position.
  func start(ofKeyAt position: Int) -> Int {
    Int(keys.word(at: position * IndexKey.wordCount))
  }

  /// A byte of a key; zero past its end.
  func byte(at offset: Int, of key: IndexKey) -> UInt8 {
    offset < key.length ? keyBytes.byte(at: Int(key.offset) + offset) : 0
  }

  /// A node's child by its index; nil if the compiled glossary is damaged there.
  func child(_ index: Int, of parent: Node) -> Node? {
    let start = firstKey(ofNode: index)
    let end =
      index + 1 < parent.children.upperBound
      ? firstKey(ofNode: index + 1) : parent.keys.upperBound
    guard start >= parent.keys.lowerBound, start < end, end <= parent.keys.upperBound else {
      return nil
    }
    return node(index, keys: start..<end, below: parent.depth)
  }

  /// The child of a node whose label begins with a byte.
  ///
  /// - Complexity: O(log of the number of children).
  func child(of parent: Node, by byte: UInt8) -> Node? {
    var low = parent.children.lowerBound
    var high = parent.children.upperBound
    while low < high {
      let middle = (low + high) / 2
      let first = UInt8(truncatingIfNeeded: word(3, ofNode: middle))
      if first == byte { return child(middle, of: parent) }
      if first < byte {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return nil
  }

  /// The positions of the keys that equal the bytes on the path to a node.
  func keys(endingAt node: Node) -> Range<Int> {
    guard !node.children.isEmpty else { return node.keys }
    let end = firstKey(ofNode: node.children.lowerBound)
    return node.keys.lowerBound..<min(max(end, node.keys.lowerBound), node.keys.upperBound)
  }

  private func node(_ index: Int, keys: Range<Int>, below depth: Int) -> Node? {
    let nodeDepth = Int(word(1, ofNode: index))
    let firstChild = Int(word(2, ofNode: index))
    let children = firstChild..<firstChild + Int(word(3, ofNode: index) >> 8)
    guard nodeDepth > depth, children.upperBound <= index || children.isEmpty else { return nil }
    return Node(keys: keys, depth: nodeDepth, children: children)
  }

  private func firstKey(ofNode index: Int) -> Int {
    Int(word(0, ofNode: index))
  }

  private func word(_ word: Int, ofNode index: Int) -> UInt32 {
    nodes.word(at: index * Trie.wordsOfNode + word)
  }
}
