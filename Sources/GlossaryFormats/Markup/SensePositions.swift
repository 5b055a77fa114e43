/// The senses of a text among one another: they are numbered only if there are several.
struct SensePositions {
  enum Position {
    /// The only one within what it is in.
    case only
    case first, middle, last
  }

  /// Whether the text is in the logical form of XDXF, in which line breaks mean nothing.
  private(set) var isLogical = false
  /// In the order in which the senses begin.
  private var positions: [Position] = []
  private var next = 0
  private var open: [Position] = []

  /// Finds the senses of a text.
  ///
  /// - Complexity: O(length of the text).
  init(in text: Span<UInt8>, _ language: MarkupLanguage) {
    guard language == .xdxf else { return }
    var tags = TagScanner(text)
    // For the text, and for each sense in it, the last sense within.
    var lastWithin: [Int?] = [nil]
    var open = [0]
    let definitionText = PackedName("deftext")
    func isSense(_ name: PackedName?) -> Bool { name.flatMap(language.meaning) == .sense }
    while let token = tags.next() {
      if case .opening(let tag) = token, isSense(tag.name) {
        let number = positions.count
        let parent = open.last ?? 0
        if let previous = lastWithin[parent] {
          positions[previous] = positions[previous] == .only ? .first : .middle
          positions.append(.last)
        } else {
          positions.append(.only)
        }
        lastWithin[parent] = number
        lastWithin.append(nil)
        if !tag.isEmpty { open.append(number + 1) }
      } else if case .opening(let tag) = token, tag.name == definitionText {
        isLogical = true
      } else if case .closing(let name) = token, isSense(name), open.count > 1 {
        open.removeLast()
      }
    }
  }

  /// Begins the next sense.
  mutating func begin() -> Position {
    let position = next < positions.count ? positions[next] : .only
    next += 1
    open.append(position)
    return position
  }

  /// Ends the sense that was begun last.
  mutating func end() -> Position {
    open.popLast() ?? .only
  }
}
