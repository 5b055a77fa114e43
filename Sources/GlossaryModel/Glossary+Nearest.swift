extension Glossary {
  /// The entries whose headword or alias is spelt most like a name.
  ///
  /// At most two edits away by the Damerau–Levenshtein distance over folded names, in scalars; at
  /// most one for names of up to three. In order of distance, then of the difference in length,
  /// then of collation.
  ///
  /// - Complexity: O(nodes of the trie that are reached with so few edits).
  package func nearest(to name: String, limit: Int = 5) -> [Entry.ID] {
    let scalars = SearchKey.fold(name.trimmed).unicodeScalars.map(\.value)
    guard !scalars.isEmpty else { return [] }
    var walk = NearNames(name: scalars)
    for group in CollationGroup.allCases {
      walk.visit(image.headwords, below: [group.rawValue])
    }
    walk.visit(image.aliases, below: [])
    var nearest: [Entry.ID] = []
    for candidate in walk.candidates.sorted() where nearest.count < limit {
      let id = Entry.ID(Int(candidate.entry))
      if id.index < entryCount, !nearest.contains(id) { nearest.append(id) }
    }
    return nearest
  }
}

/// A walk over tries that gathers the keys near a name.
private struct NearNames {
  /// A key that is near.
  struct Candidate: Comparable {
    let distance: UInt8
    let lengthDifference: Int
    let entry: UInt32

    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.distance, left.lengthDifference, left.entry)
        < (right.distance, right.lengthDifference, right.entry)
    }
  }

  /// A place in the walk: the bytes down to `depth` have been read.
  private struct Place {
    var node: Trie.Node
    var depth: Int
    var distance = EditDistance()
    /// The scalar of which only some bytes have been read, and how many are missing.
    var partial: UInt32 = 0
    var missing = 0
  }

  private let name: [UInt32]
  private let limit: UInt8
  private(set) var candidates: [Candidate] = []

  init(name: [UInt32]) {
    self.name = name
    limit = name.count <= 3 ? 1 : EditDistance.maximum
  }

  /// Visits the keys of a trie that begin with a prefix, which does not count.
  mutating func visit(_ trie: Trie, below prefix: [UInt8]) {
    guard let start = trie.cursor(at: prefix) else { return }
    var places = [Place(node: start.node, depth: prefix.count)]
    while var place = places.popLast() {
      guard read(&place, in: trie) else { continue }
      if place.missing == 0, let distance = place.distance.distance(to: name), distance <= limit {
        for position in trie.keys(endingAt: place.node) {
          candidates.append(
            Candidate(
              distance: distance,
              lengthDifference: abs(place.distance.length - name.count),
              entry: trie.key(at: position).entry
            )
          )
        }
      }
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
    let key = trie.key(at: place.node.keys.lowerBound)
    for offset in place.depth..<place.node.depth {
      let byte = trie.byte(at: offset, of: key)
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
      if place.distance.isBeyond(limit) { return false }
    }
    return true
  }
}
