import GlossaryModel
import Screen

/// Turns blocks into lines.
extension EntryRenderer {
  /// Lays out blocks with a blank line between them, indented.
  mutating func add(
    _ blocks: [Definition.Block],
    indent: String,
    base: Style = .plain,
    marker: String? = nil
  ) {
    var marker = marker
    let isItem = marker != nil
    for (index, block) in blocks.enumerated() {
      guard wantsMore() else { return }
      // The first block of an item, and a list within it, follow without a gap.
      if !isItem || (index > 0 && !block.isList) { addGap() }
      add(block, indent: indent, base: base, marker: marker)
      marker = nil
    }
  }

  private mutating func add(
    _ block: Definition.Block,
    indent: String,
    base: Style,
    marker: String?
  ) {
    let first = TextRun(marker ?? indent, base)
    let rest = TextRun(indent, base)
    switch block {
    case .paragraph(let spans):
      let runs = runs(of: spans, base: base)
      lines += LineWrap.lines(of: runs, width: width, firstIndent: first, indent: rest)
    case .heading(let spans):
      let runs = runs(of: spans, base: base.adding(.bold))
      lines += LineWrap.lines(of: runs, width: width, firstIndent: first, indent: rest)
    case .code(let text):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      let runs = highlighted([TextRun(text, Theme.code)])
      let indent = TextRun(indent + "  ", base)
      lines += LineWrap.lines(of: runs, width: width, firstIndent: indent, indent: indent)
    case .quote(let blocks):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      let bar = indent + "▏ "
      add(blocks, indent: bar, base: base.adding(.italic), marker: bar)
    case .list(let list):
      if let marker, marker != indent { lines.append(StyledLine(marker)) }
      add(list, indent: indent, base: base)
    case .lines(let lines):
      for line in lines where wantsMore() { add(line, indent: indent, base: base) }
    }
  }

  private mutating func add(_ line: Definition.Line, indent: String, base: Style) {
    // Most of a narrow pane is kept for words.
    let deepest = width / 4
    func indentRun(_ columns: Int) -> TextRun {
      TextRun(indent + String(repeating: " ", count: min(columns, deepest)), base)
    }
    lines += LineWrap.lines(
      of: runs(of: line.spans, base: base),
      width: width,
      firstIndent: indentRun(line.indent),
      indent: indentRun(line.hangingIndent)
    )
  }

  private mutating func add(_ list: Definition.List, indent: String, base: Style) {
    let lastNumber = (list.start ?? 0) + list.items.count - 1
    let markerWidth = list.start == nil ? 2 : String(lastNumber).count + 2
    for (index, item) in list.items.enumerated() {
      guard wantsMore() else { return }
      let label = list.start.map { "\($0 + index). " } ?? "• "
      let padding = String(repeating: " ", count: max(markerWidth - label.count, 0))
      // Deeply nested lists keep some columns for their words.
      let deeper = DisplayText.width(of: indent) + markerWidth > width / 2
      let itemIndent = deeper ? indent : indent + String(repeating: " ", count: markerWidth)
      add(item, indent: itemIndent, base: base, marker: indent + padding + label)
      if item.isEmpty { lines.append(StyledLine(indent + padding + label)) }
    }
  }
}

extension Definition.Block {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
