/// Finds links in a line of plain text: names in braces, and addresses.
enum PlainTextSpans {
  /// Names in braces are no longer, in characters.
  private static let maximumNameLength = 120
  /// What WordNet puts behind adjectives that stand only before, after or right behind a noun.
  private static let markers = ["(a)", "(p)", "(ip)"]

  /// The line in spans.
  ///
  /// - Complexity: O(length of the line).
  static func spans(of line: String, hasLinks: Bool) -> [Definition.Span] {
    var spans: [Definition.Span] = []
    var start = line.startIndex
    var position = start
    func add(_ text: some StringProtocol, _ link: Definition.Link? = nil) {
      if !text.isEmpty {
        spans.append(Definition.Span(text: String(text), style: [], link: link))
      }
    }
    while position < line.endIndex {
      let rest = line[position...]
      if hasLinks, rest.first == "{", let end = braceEnd(in: rest) {
        add(line[start..<position])
        let (words, link, marker) = target(of: rest[..<end].dropFirst())
        add(words, link)
        add(marker)
        position = line.index(after: end)
        start = position
      } else if rest.first == "h", let end = addressEnd(in: rest) {
        add(line[start..<position])
        add(rest[..<end], .address(String(rest[..<end])))
        position = end
        start = position
      } else {
        position = line.index(after: position)
      }
    }
    add(line[start...])
    return spans
  }

  /// Where the brace closes that opens a text; nil if it does not, or another opens before.
  private static func braceEnd(in text: Substring) -> Substring.Index? {
    let end = text.dropFirst().prefix(maximumNameLength).firstIndex { $0 == "}" || $0 == "{" }
    guard let end, text[end] == "}", text.index(after: text.startIndex) < end else { return nil }
    return end
  }

  /// What the contents of braces show and where they lead: `label (http://…)` to the address.
  private static func target(
    of contents: Substring
  ) -> (words: Substring, link: Definition.Link, marker: Substring) {
    if contents.last == ")", let open = contents.lastIndex(of: "(") {
      let address = contents[contents.index(after: open)...].dropLast()
      let words = contents[..<open].trimmed
      if addressEnd(in: address) == address.endIndex, !words.isEmpty {
        return (Substring(words), .address(String(address)), "")
      }
      let marker = contents[open...]
      if markers.contains(String(marker)) {
        return (contents[..<open], .entry(String(contents[..<open])), marker)
      }
    }
    if addressEnd(in: contents) == contents.endIndex {
      return (contents, .address(String(contents)), "")
    }
    return (contents, .entry(String(contents)), "")
  }

  /// Where the address ends that a text begins with; nil if it begins with none.
  private static func addressEnd(in text: Substring) -> Substring.Index? {
    guard let scheme = ["http://", "https://"].first(where: text.hasPrefix) else { return nil }
    var address = text.prefix { !$0.isWhitespace && !"<>\"{}".contains($0) }
    while let last = address.last, ".,;:!?)]'".contains(last) { address = address.dropLast() }
    return address.utf8.count > scheme.utf8.count ? address.endIndex : nil
  }
}
