internal import GlossaryModel

extension MarkdownLine {
  /// Appends the line, which has ended, as Markdown. Nothing of its text is taken for markup.
  ///
  /// - Parameters:
  ///   - output: what there is of a block.
  ///   - headword: that of the entry, to which no link of its own leads.
  /// - Complexity: O(length of the line), and O(*n* log *n*) for *n* styles and links.
  func write(to output: inout [UInt8], headword: [UInt8]) {
    guard !styles.isEmpty || !links.isEmpty else {
      MarkdownEscaping.append(text.span, to: &output)
      return
    }
    let spans = MarkdownSpans(self)
    var open: [StyledRange] = []
    var nextStyle = 0
    var nextAtom = 0
    var position = 0
    while true {
      while let last = open.last, last.range.upperBound == position {
        output += last.style.delimiter
        open.removeLast()
      }
      guard position < text.count else { break }
      while nextStyle < spans.styles.count, spans.styles[nextStyle].range.lowerBound == position {
        output += spans.styles[nextStyle].style.delimiter
        open.append(spans.styles[nextStyle])
        nextStyle += 1
      }
      if nextAtom < spans.atoms.count, spans.atoms[nextAtom].range.lowerBound == position {
        write(spans.atoms[nextAtom], to: &output, headword: headword)
        position = spans.atoms[nextAtom].range.upperBound
        nextAtom += 1
        continue
      }
      var end = open.last?.range.upperBound ?? text.count
      if nextStyle < spans.styles.count { end = min(end, spans.styles[nextStyle].range.lowerBound) }
      if nextAtom < spans.atoms.count { end = min(end, spans.atoms[nextAtom].range.lowerBound) }
      MarkdownEscaping.append(text.span, in: position..<end, to: &output)
      position = end
    }
  }

  private func write(_ atom: MarkdownSpans.Atom, to output: inout [UInt8], headword: [UInt8]) {
    let words = String(decoding: text[atom.range], as: UTF8.self)
    let target: Target
    switch atom.target {
    case .words: target = Target(reference: words) ?? .entry(words)
    case .some(let other): target = other
    case nil:
      output += [UInt8(ascii: "`")] + text[atom.range] + [UInt8(ascii: "`")]
      return
    }
    if case .entry(let name) = target, name.utf8.elementsEqual(headword) {
      MarkdownEscaping.append(text.span, in: atom.range, to: &output)
    } else if case .entry(let name) = target, MarkdownEscaping.canStandInDoubleBrackets(name, words)
    {
      output += (name == words ? "[[\(name)]]" : "[[\(name)|\(words)]]").utf8
    } else if let destination = MarkdownEscaping.destination(of: target) {
      output.append(UInt8(ascii: "["))
      MarkdownEscaping.append(text.span, in: atom.range, to: &output)
      output += "](\(destination))".utf8
    } else {
      MarkdownEscaping.append(text.span, in: atom.range, to: &output)
    }
  }
}

extension MarkdownLine.Style {
  fileprivate var delimiter: [UInt8] {
    let asterisk = UInt8(ascii: "*")
    return switch self {
    case .emphasis: [asterisk]
    case .strong: [asterisk, asterisk]
    case .code: [UInt8(ascii: "`")]
    }
  }
}
