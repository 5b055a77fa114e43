/// How long it takes to read sources.
enum LoadCost {
  /// Less than to look whether they were compiled before.
  case trivial
  /// A few thousandths of a second.
  case moderate
  /// So long that a person would wait.
  case heavy

  /// In bytes of text.
  private static let moderateLength = 1 << 16
  private static let heavyLength = 1 << 20

  init(of sources: [SourceFiles]) {
    self =
      switch sources.reduce(0, { $0 + $1.length }) {
      case ..<LoadCost.moderateLength: .trivial
      case ..<LoadCost.heavyLength: .moderate
      default: .heavy
      }
  }
}
