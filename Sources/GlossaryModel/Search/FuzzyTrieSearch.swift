/// Finds the keys of a trie that equal a name or begin with it, up to a number of edits.
///
/// Distances are Damerau–Levenshtein distances over scalars. Branches that are beyond the limit are
/// not visited.
struct FuzzyTrieSearch {
  /// A range of keys at the same distance from the name.
  struct Hit {
    /// The positions of the keys in the trie.
    let keys: Range<Int>
    let distance: UInt8
    /// Whether the distance is that of the whole keys; if not, it is that of a prefix of each.
    let isWhole: Bool
    /// The length of the keys in scalars, if they match as a whole; otherwise 0.
    let length: Int
  }

  /// A position in the walk: the label has been read down to `depth`, in bytes.
  private struct WalkState {
    var node: Trie.Node
    var depth: Int
    var distance = EditDistance()
    /// The smallest distance of any prefix of the bytes read so far.
    var nearest = UInt8.max
    /// The bits of the scalar that has been read in part, and the number of bytes that are missing.
    var partial: UInt32 = 0
    var missing = 0
  }

  private let name: PaddedName
  private let limit: UInt8

  /// Creates a search for a name, given in scalars. The limit may be at most
  /// `EditDistance.maximum`.
  init(_ name: [UInt32], limit: UInt8) {
    self.name = PaddedName(name)
    self.limit = limit
  }

  /// Reports the keys of a trie that begin with a prefix and, after it, match the name.
  ///
  /// A key is reported as a whole match, as a prefix match, or as both.
  ///
  /// - Complexity: O(number of nodes within the limit).
  func visit(_ trie: Trie, below prefix: [UInt8], _ found: (Hit) -> Void) {
    guard let start = trie.cursor(at: prefix) else { return }
    var states = [WalkState(node: start.node, depth: prefix.count)]
    while var state = states.popLast() {
      let isNear = read(&state, in: trie)
      if isNear, state.missing == 0, let distance = state.distance.distance(to: name),
        distance <= limit
      {
        found(
          Hit(
            keys: trie.keys(endingAt: state.node),
            distance: distance,
            isWhole: true,
            length: state.distance.length
          )
        )
      }
      if state.nearest <= limit {
        let keys = isNear ? trie.keys(endingAt: state.node) : state.node.keys
        found(Hit(keys: keys, distance: state.nearest, isWhole: false, length: 0))
      }
      guard isNear else { continue }
      state.depth = state.node.depth
      for index in state.node.children {
        guard let child = trie.child(index, of: state.node) else { continue }
        var next = state
        next.node = child
        states.append(next)
      }
    }
  }

  /// Reads the rest of a state's label; false as soon as nothing below can be within the limit.
  private func read(_ state: inout WalkState, in trie: Trie) -> Bool {
    let start = trie.start(ofKeyAt: state.node.keys.lowerBound)
    for offset in state.depth..<state.node.depth {
      let byte = trie.keyBytes.byte(at: start + offset)
      switch byte {
      case 0x80..<0xC0 where state.missing > 0:
        state.partial = state.partial << 6 | UInt32(byte & 0x3F)
        state.missing -= 1
      case 0xC0..<0xE0: (state.partial, state.missing) = (UInt32(byte & 0x1F), 1)
      case 0xE0..<0xF0: (state.partial, state.missing) = (UInt32(byte & 0x0F), 2)
      case 0xF0...: (state.partial, state.missing) = (UInt32(byte & 0x07), 3)
      default: (state.partial, state.missing) = (UInt32(byte), 0)
      }
      guard state.missing == 0 else { continue }
      state.distance.read(state.partial, name: name)
      if let distance = state.distance.distance(to: name), distance < state.nearest {
        state.nearest = distance
      }
      if state.distance.isBeyond(limit) { return false }
    }
    return true
  }
}
