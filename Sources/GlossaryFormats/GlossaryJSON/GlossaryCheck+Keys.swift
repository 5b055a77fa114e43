internal import GlossaryModel

extension GlossaryCheck {
  /// Reports keys that the format does not know, with the nearest that it does: each once, where it is
  /// first.
  mutating func checkKeys() {
    let kinds = Dictionary(grouping: sourceMap.unknownKeys) { [$0.key.text] + $0.known }
    for keys in kinds.values {
      guard let first = keys.first else { continue }
      let count = keys.count > 1 ? " (in \(keys.count) places)" : ""
      let text = "unknown key \(quoted(first.key.text))\(count)"
      let cure =
        GlossaryCheck.nearest(to: first.key.text, among: first.known).map {
          "did you mean `\($0)`?"
        }
        ?? "it is ignored; begin it with `_` if it is a comment"
      report(.warning, at: first.key.offset, "\(text): \(cure)")
    }
  }

  private static func nearest(to key: String, among known: [String]) -> String? {
    let folded = key.lowercased()
    if let other = known.first(where: { $0.lowercased() == folded }) { return other }
    var builder = GlossaryBuilder()
    for name in known { builder.add(Entry(headword: name)) }
    guard let glossary = try? builder.build() else { return nil }
    return glossary.nearest(to: key).first.map { glossary.headword(of: $0) }
  }
}
