/// An address that may be handed to another program: `http`, `https` or `mailto`, of printable ASCII
/// or letters beyond it, without spaces (RFC 3986, RFC 6068).
package struct WebAddress: Hashable, Sendable {
  package let text: String

  package init?(_ text: String) {
    let lowercased = text.prefix(8).lowercased()
    let schemes = ["http://", "https://", "mailto:"]
    guard let scheme = schemes.first(where: { lowercased.hasPrefix($0) }),
      text.count > scheme.count,
      text.unicodeScalars.allSatisfy({ scalar in
        scalar.value > 0x20 && !(0x7F..<0xA0).contains(scalar.value)
          && !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      })
    else { return nil }
    self.text = text
  }
}
