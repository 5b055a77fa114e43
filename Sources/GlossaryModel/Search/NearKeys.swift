/// A walk over a trie that finds the keys which are a name misspelt, or begin with it misspelt.
///
/// Distances are Damerau–Levenshtein's over scalars; what is beyond a limit is not visited.
struct NearKeys {
  /// Keys that are equally near.
  struct Find {
    /// Their positions.
    let keys: Range<Int>
    let distance: UInt8
    /// Whether the whole of each key is that near, not only its beginning.
    let isWhole: Bool
    /// Scalars of a whole key.
    let length: Int
  }

  /// A place in the walk: the bytes down to `depth` have been read.
  private struct Place {
    var node: Trie.Node
    var depth: Int
    var distance = EditDistance()
    /// The least distance of any beginning of what has been read.
    var nearest = UInt8.max
    /// The scalar of which only some bytes have been read, and how many are missing.
    var partial: UInt32 = 0
    var missing = 0
  }

  private let name: MeasuredName
  private let limit: UInt8

  /// A walk for a name, with a limit of at most `EditDistance.maximum`.
  init(_ name: [UInt32], limit: UInt8) {
    self.name = MeasuredName(name)
    self.limit = limit
  }

  /// Visits the keys of a trie that begin with a prefix, which does not count.
  ///
  /// A key is told as a whole, by its beginning, or both.
  ///
  /// - Complexity: O(nodes of the trie that are reached with so few edits).
  func visit(_ trie: Trie, below prefix: [UInt8], _ found: (Find) -> Void) {
    guard let start = trie.cursor(at: prefix) else { return }
    var places = [Place(node: start.node, depth: prefix.count)]
    while var place = places.popLast() {
      let isNear = read(&place, in: trie)
      if isNear, place.missing == 0, let distance = place.distance.distance(to: name),
        distance <= limit
      {
        found(
          Find(
            keys: trie.keys(endingAt: place.node),
            distance: distance,
            isWhole: true,
            length: place.distance.length
          )
        )
      }
      if place.nearest <= limit {
        let keys = isNear ? trie.keys(endingAt: place.node) : place.node.keys
        found(Find(keys: keys, distance: place.nearest, isWhole: false, length: 0))
      }
      guard isNear else { continue }
      place.depth = place.node.depth
      for index in place.node.children {
        guard let child = trie.child(index, of: place.node) else { continue }
        var next = place
        next.node = child
        places.append(next)
      }
    }
  }

  /// Reads the rest of a place's label; false once nothing below can be near enough.
  private func read(_ place: inout Place, in trie: Trie) -> Bool {
    let start = trie.start(ofKeyAt: place.node.keys.lowerBound)
    for offset in place.depth..<place.node.depth {
      let byte = trie.keyBytes.byte(at: start + offset)
      switch byte {
      case 0x80..<0xC0 where place.missing > 0:
        place.partial = place.partial << 6 | UInt32(byte & 0x3F)
        place.missing -= 1
      case 0xC0..<0xE0: (place.partial, place.missing) = (UInt32(byte & 0x1F), 1)
      case 0xE0..<0xF0: (place.partial, place.missing) = (UInt32(byte & 0x0F), 2)
      case 0xF0...: (place.partial, place.missing) = (UInt32(byte & 0x07), 3)
      default: (place.partial, place.missing) = (UInt32(byte), 0)
      }
      guard place.missing == 0 else { continue }
      place.distance.read(place.partial, name: name)
      if let distance = place.distance.distance(to: name), distance < place.nearest {
        place.nearest = distance
      }
      if place.distance.isBeyond(limit) { return false }
    }
    return true
  }
}
