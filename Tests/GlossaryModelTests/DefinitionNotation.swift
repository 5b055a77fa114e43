@testable import GlossaryModel

/// A short notation of definitions for use in expectations: `p['a ' em'b']` for `a *b*`.
extension Definition {
  var notation: String {
    blocks.map(\.notation).joined(separator: " ")
  }

  /// The text without markup.
  var plainText: String {
    blocks.map(\.plainText).joined(separator: "\n")
  }
}

extension Definition.Block {
  var notation: String {
    switch self {
    case .paragraph(let spans): "p[\(notation(of: spans))]"
    case .heading(let spans): "h[\(notation(of: spans))]"
    case .quote(let blocks): "q[\(notation(of: blocks))]"
    case .code(let text): "code[\(text.replacing("\n", with: "⏎"))]"
    case .lines(let lines): lines.map(\.notation).joined(separator: "\n")
    case .list(let list):
      (list.start.map { "ol\($0)" } ?? "ul")
        + "[\(list.items.map { "(\(notation(of: $0)))" }.joined(separator: " "))]"
    }
  }

  private func notation(of blocks: [Definition.Block]) -> String {
    blocks.map(\.notation).joined(separator: " ")
  }

  private func notation(of spans: [Definition.Span]) -> String {
    spans.map(\.notation).joined(separator: " ")
  }

  fileprivate var plainText: String {
    switch self {
    case .paragraph(let spans), .heading(let spans): spans.map(\.text).joined()
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .code(let text): text
    case .lines(let lines): lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    case .list(let list): list.items.joined().map(\.plainText).joined(separator: "\n")
    }
  }
}

extension Definition.Line {
  /// Its indent, hanging indent and spans: `0/3 'a word'`.
  fileprivate var notation: String {
    "\(indent)/\(hangingIndent) \(spans.map(\.notation).joined(separator: " "))"
  }
}

extension Definition.Span {
  fileprivate var notation: String {
    var labels: [String] = []
    if style.contains(.strong) { labels.append("strong") }
    if style.contains(.emphasis) { labels.append("em") }
    if style.contains(.code) { labels.append("tt") }
    switch link {
    case .entry(let name): labels.append("→\(name)")
    case .address(let address): labels.append("⇒\(address)")
    case nil: break
    }
    return labels.joined(separator: "+") + "'\(text.replacing("\n", with: "⏎"))'"
  }
}
