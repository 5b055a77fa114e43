internal import GlossaryModel

/// What attributes say.
extension MarkupReader {
  /// Where a link leads; nil if that is nowhere one can go.
  func target(of tag: TagScanner.Tag) -> MarkdownLine.Target? {
    if let reference = tags.value(of: "href", in: tag) {
      return MarkdownLine.Target(reference: decoded(reference))
    }
    guard language == .xdxf else { return nil }
    if let name = tags.value(of: "k", in: tag) { return .entry(decoded(name)) }
    return .words
  }

  /// The styles that attributes ask for, by Pango's words for them or by those of CSS.
  func fontStyles(of tag: TagScanner.Tag) -> [MarkdownLine.Style] {
    var styles: Set<MarkdownLine.Style> = []
    for name in ["style", "weight", "font_style", "font_weight", "font_desc", "font"] {
      guard let range = tags.value(of: name, in: tag) else { continue }
      let value = tags.bytes.extracting(range).text.lowercased()
      if value.contains("bold") || value.contains("heavy") { styles.insert(.strong) }
      if value.contains("italic") || value.contains("oblique") { styles.insert(.emphasis) }
    }
    return Array(styles)
  }
}

extension MarkdownLine.Target {
  /// What the schemes of links to entries begin with, in small letters.
  private static let entrySchemes = ["bword://", "bword:", "entry://", "entry:"]

  /// Where an address of dictionaries leads; nil if it is of no kind that can be followed.
  init?(reference: String) {
    let bytes = reference.utf8.span
    let range = bytes.trimming(0..<bytes.count)
    if let scheme = MarkdownLine.Target.entrySchemes.first(where: { scheme in
      bytes.begins(with: scheme, at: range.lowerBound)
    }) {
      let start = range.lowerBound + scheme.utf8.count
      guard start < range.upperBound else { return nil }
      self = .entry(bytes.extracting(start..<range.upperBound).text.withoutPercentSigns)
    } else if case .address(let address) = Definition.Link(
      destination: bytes.extracting(range).text
    ) {
      self = .address(address)
    } else {
      return nil
    }
  }
}

extension String {
  /// The text with bytes in place of `%` and two digits (RFC 3986, 2.1); as it is if they are no UTF-8.
  fileprivate var withoutPercentSigns: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let number = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(number)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
