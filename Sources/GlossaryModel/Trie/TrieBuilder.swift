/// Builds the nodes of a trie over sorted keys, from left to right in one pass.
///
/// The nodes on the path from the root to the last key are open. The next key leaves this path
/// after the common prefix of the two keys: all open nodes below can get no more children and are
/// closed, and closing a node appends its children to the output, next to each other.
struct TrieBuilder {
  /// A node on the path from the root to the last key.
  private struct OpenNode {
    var firstKey: UInt32
    /// The number of bytes from the root to the node's end.
    var depth: Int
    /// The index in `pending` of its first child.
    var firstPending: Int
  }

  private var output: [UInt32] = []
  private var open = [OpenNode(firstKey: 0, depth: 0, firstPending: 0)]
  /// The closed nodes whose parent is still open, as four words each.
  private var pending: [UInt32] = []

  /// The nodes over sorted keys, in the form they have in a compiled glossary.
  ///
  /// - Complexity: O(number of keys + total length of the prefixes that neighbours have in common).
  static func nodes(over keys: [IndexKey], in order: KeySorter) -> [UInt32] {
    guard !keys.isEmpty else { return [] }
    var builder = TrieBuilder()
    builder.output.reserveCapacity(keys.count * 2 * Trie.wordsOfNode)
    var previous = IndexKey(offset: 0, length: 0, entry: 0, alias: 0, characters: 0)
    for (position, key) in keys.enumerated() {
      let common = order.commonPrefix(previous, key)
      if common < key.length {
        builder.close(to: common, of: previous, in: order)
        builder.open.append(
          OpenNode(
            firstKey: UInt32(position),
            depth: Int(key.length),
            firstPending: builder.pending.count
          )
        )
      }
      previous = key
    }
    builder.close(to: 0, of: previous, in: order)
    builder.closeRoot()
    return builder.output
  }

  /// Closes all open nodes that end below a depth, and keeps one open that ends at it.
  private mutating func close(to depth: Int, of key: IndexKey, in order: KeySorter) {
    while let node = open.last, node.depth > depth {
      open.removeLast()
      let parentDepth = max(open.last?.depth ?? 0, depth)
      let children = moveChildren(of: node)
      if parentDepth > open.last?.depth ?? 0 {
        open.append(
          OpenNode(
            firstKey: node.firstKey,
            depth: parentDepth,
            firstPending: node.firstPending
          )
        )
      }
      let byte = order.bytes[Int(key.offset) + parentDepth]
      TrieBuilder.append(node, children: children, byte: byte, to: &pending)
    }
  }

  private mutating func closeRoot() {
    let root = open[0]
    TrieBuilder.append(root, children: moveChildren(of: root), byte: 0, to: &output)
  }

  /// Moves the pending children of a node to the output.
  ///
  /// - Returns: their indices in the output.
  private mutating func moveChildren(of node: OpenNode) -> Range<Int> {
    let first = output.count / Trie.wordsOfNode
    output += pending[node.firstPending...]
    pending.removeLast(pending.count - node.firstPending)
    return first..<output.count / Trie.wordsOfNode
  }

  private static func append(
    _ node: OpenNode,
    children: Range<Int>,
    byte: UInt8,
    to words: inout [UInt32]
  ) {
    words.append(node.firstKey)
    words.append(UInt32(node.depth))
    words.append(UInt32(children.lowerBound))
    words.append(UInt32(children.count) << 8 | UInt32(byte))
  }
}
