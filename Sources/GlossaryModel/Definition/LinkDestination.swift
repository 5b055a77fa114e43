/// The `(destination "title")` behind a link's words.
struct LinkDestination {
  /// Nil if the destination is of no kind that can be followed.
  let link: Definition.Link?
  /// The place after the closing parenthesis.
  let end: Int

  /// A longer one is text, so that unclosed parentheses are not read to the end again and again.
  private static let maximumLength = 2_048

  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    let rest = scalars[start...].prefix(LinkDestination.maximumLength)
    guard rest.first == "(" else { return nil }
    var depth = 0
    var closing: Int?
    var isQuoted = false
    for place in rest.indices {
      let scalar = rest[place]
      if scalar == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 {
        closing = place
        break
      }
    }
    guard let closing else { return nil }
    let content = scalars[(start + 1)..<closing].drop { $0.properties.isWhitespace }
    var destination = content.prefix { !$0.properties.isWhitespace }
    if destination.first == "<", destination.last == ">" {
      destination = destination.dropFirst().dropLast()
    }
    link = Definition.Link(destination: String(scalars: destination))
    end = closing + 1
  }
}

extension Definition.Link {
  /// `#id` leads to an entry; `http`, `https` and `mailto` lead out of the glossary; nothing else is
  /// a link.
  package init?(destination: String) {
    let scheme = destination.prefix { $0 != ":" }.lowercased()
    if destination.hasPrefix("#"), destination.count > 1 {
      self = .entry(String(destination.dropFirst()))
    } else if ["http", "https", "mailto"].contains(scheme), destination.count > scheme.count + 1 {
      self = .address(destination)
    } else {
      return nil
    }
  }
}
