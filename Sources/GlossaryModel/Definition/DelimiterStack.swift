/// A run of `*` or `_` that may begin or end emphasis.
struct Delimiter {
  let scalar: Unicode.Scalar
  /// Delimiters of the run that are not used yet.
  var length: Int
  let originalLength: Int
  let canOpen: Bool
  let canClose: Bool
  /// The piece of text that the run is.
  let piece: Int

  /// CommonMark 6.2, left- and right-flanking delimiter runs.
  init(
    _ scalar: Unicode.Scalar,
    length: Int,
    between before: Unicode.Scalar,
    and after: Unicode.Scalar,
    piece: Int
  ) {
    let leftFlanking =
      !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let rightFlanking =
      !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    self.scalar = scalar
    self.length = length
    originalLength = length
    self.piece = piece
    // Underscores within a word are part of it.
    let isUnderscore = scalar == "_"
    canOpen = leftFlanking && (!isUnderscore || !rightFlanking || before.isPunctuation)
    canClose = rightFlanking && (!isUnderscore || !leftFlanking || after.isPunctuation)
  }
}

/// The delimiter runs whose meaning is open, and the matching of them: CommonMark, appendix “A
/// parsing strategy”, phase 2.
struct DelimiterStack {
  private var delimiters: [Delimiter] = []

  var count: Int { delimiters.count }

  mutating func push(_ delimiter: Delimiter) {
    delimiters.append(delimiter)
  }

  /// Matches the runs from an index on, and forgets them.
  ///
  /// - Complexity: O(runs): below the place up to which a kind of closer was once looked for in vain,
  ///   it is not looked for again.
  mutating func match(from bottom: Int, in pieces: inout SpanBuilder) {
    var openers: [Delimiter] = []
    var searchedBelow: [CloserKind: Int] = [:]
    for var closer in delimiters[bottom...] {
      let kind = CloserKind(closer)
      while closer.canClose, closer.length > 0,
        let index = openers[(searchedBelow[kind] ?? 0)...].lastIndex(where: { $0.opens(closer) })
      {
        openers.removeSubrange((index + 1)...)
        let isStrong = openers[index].length >= 2 && closer.length >= 2
        let used = isStrong ? 2 : 1
        openers[index].length -= used
        closer.length -= used
        pieces.shorten(openers[index].piece, by: used)
        pieces.shorten(closer.piece, by: used)
        pieces.style(
          (openers[index].piece + 1)..<closer.piece,
          isStrong ? .strong : .emphasis
        )
        if openers[index].length == 0 { openers.removeLast() }
        for (kind, below) in searchedBelow where below > openers.count {
          searchedBelow[kind] = openers.count
        }
      }
      if closer.canClose, closer.length > 0 { searchedBelow[kind] = openers.count }
      if closer.canOpen, closer.length > 0 { openers.append(closer) }
    }
    delimiters.removeSubrange(bottom...)
  }

  /// What decides which openers a closer can match.
  private struct CloserKind: Hashable {
    let scalar: Unicode.Scalar
    let canOpen: Bool
    let remainder: Int

    init(_ delimiter: Delimiter) {
      scalar = delimiter.scalar
      canOpen = delimiter.canOpen
      remainder = delimiter.originalLength % 3
    }
  }
}

extension Delimiter {
  fileprivate func opens(_ closer: Delimiter) -> Bool {
    guard scalar == closer.scalar else { return false }
    // The rule of three: `*foo**bar*` is emphasis round two asterisks.
    let mayBeBoth = canClose || closer.canOpen
    return !mayBeBoth || (originalLength + closer.originalLength) % 3 != 0
      || (originalLength % 3 == 0 && closer.originalLength % 3 == 0)
  }
}

/// What decides where emphasis may begin and end (CommonMark, 6.2).
extension Unicode.Scalar {
  package var isSpace: Bool { properties.isWhitespace }

  package var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default:
      false
    }
  }
}
