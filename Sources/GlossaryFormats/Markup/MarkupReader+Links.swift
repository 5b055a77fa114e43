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

  /// What the first number of a list is.
  func listStart(of tag: TagScanner.Tag) -> Int {
    let number = tags.value(of: "start", in: tag).flatMap { Int(tags.bytes.extracting($0).text) }
    return number.map { min(max($0, 0), 999_999) } ?? 1
  }

  /// The styles that attributes ask for, by Pango's words for them or by those of CSS.
  func fontStyles(of tag: TagScanner.Tag) -> [MarkdownLine.Style] {
    var styles: Set<MarkdownLine.Style> = []
    for name in ["style", "weight", "font_style", "font_weight", "font_desc", "font"] {
      guard let range = tags.value(of: name, in: tag) else { continue }
      let value = tags.bytes.extracting(range).text.lowercased()
      let isStrong = ["bold", "heavy", "weight:700", "weight: 700", "weight:600", "weight: 600"]
        .contains(where: value.contains)
      if isStrong { styles.insert(.strong) }
      if name.hasSuffix("weight"), Int(value) ?? 0 >= 600 { styles.insert(.strong) }
      if value.contains("italic") || value.contains("oblique") { styles.insert(.emphasis) }
    }
    return Array(styles)
  }
}

extension MarkdownLine.Target {
  /// What the schemes of links to entries begin with, in small letters.
  private static let entrySchemes = [
    "bword://", "bword:", "entry://", "entry:", "x-dictionary:d:", "gdlookup://localhost/",
  ]

  /// Where an address of dictionaries leads; nil if it is of no kind that can be followed.
  init?(reference: String) {
    let bytes = reference.utf8.span
    let range = bytes.trimming(0..<bytes.count)
    if let scheme = MarkdownLine.Target.entrySchemes.first(where: { scheme in
      bytes.begins(with: scheme, at: range.lowerBound)
    }) {
      var name = range.lowerBound + scheme.utf8.count..<range.upperBound
      // Some write it as they would the host of an address.
      if let last = name.last, scheme.utf8.last == UInt8(ascii: "/"),
        bytes[last] == UInt8(ascii: "/"), name.count > 1
      {
        name = name.lowerBound..<last
      }
      guard !name.isEmpty else { return nil }
      self = .entry(bytes.extracting(name).text.withoutPercentSigns)
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
