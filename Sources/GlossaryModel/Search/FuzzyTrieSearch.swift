/// A walk over a trie that finds the keys which are a name misspelt, or begin with it misspelt.
///
/// Distances are Damerau–Levenshtein's over scalars; what is beyond a limit is not visited.
struct FuzzyTrieSearch {
  /// Keys that are equally near.
  struct Hit {
    /// Their positions.
    let keys: Range<Int>
    let distance: UInt8
    /// Whether the whole of each key is that near, not only its beginning.
    let isWhole: Bool
    /// Scalars of a whole key.
    let length: Int
  }

  /// A point in the walk: the bytes down to `depth` have been read.
  private struct WalkState {
    var node: Trie.Node
    var depth: Int
    var distance = EditDistance()
    /// The least distance of any beginning of what has been read.
    var nearest = UInt8.max
    /// The scalar of which only some bytes have been read, and how many are missing.
    var partial: UInt32 = 0
    var missing = 0
  }

  private let name: PaddedName
  private let limit: UInt8

  /// A walk for a name, with a limit of at most `EditDistance.maximum`.
  init(_ name: [UInt32], limit: UInt8) {
    self.name = PaddedName(name)
    self.limit = limit
  }

  /// Visits the keys of a trie that begin with a prefix, which does not count.
  ///
  /// A key is reported as a whole match, as a prefix match, or as both.
  ///
  /// - Complexity: O(nodes of the trie that are reached with so few edits).
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

  /// Reads the rest of a state's label; false once nothing below it can be near enough.
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
