import Screen

/// Every command with its keys, by topic. It can be searched.
struct HelpLayer: Layer {
  /// First visible line.
  private var top = 0
  /// The line that is typed after `/`; nil while none is.
  private var editor: LineEditor?
  /// Only commands that match this are listed; empty for all.
  private var filter = ""

  var context: Context { editor == nil ? .help : .helpField }

  // MARK: Moves

  mutating func move(_ move: Move, in layout: Layout) {
    let rect = layout.overPanes
    let count = lines(width: rect.columns - 2).count
    let visible = rect.rows - 1
    top = move.target(from: top, count: count, visible: visible)
    top = max(min(top, count - visible), 0)
  }

  mutating func beginTyping() {
    editor = LineEditor()
    filter = ""
    top = 0
  }

  mutating func edit(_ edit: LineEditor.Edit) {
    editor?.apply(edit)
    filter = editor?.text ?? filter
    top = 0
  }

  mutating func endTyping(isAccepted: Bool) {
    editor = nil
    if !isAccepted { filter = "" }
    top = 0
  }

  mutating func cancel() -> Bool {
    defer { filter = "" }
    return !filter.isEmpty
  }

  // MARK: Drawing

  func draw(in layout: Layout, of frame: inout Frame) {
    let rect = layout.overPanes
    frame.beginLayer(in: rect)
    let title = filter.isEmpty ? "Help" : "Help on “\(filter)”"
    let end = frame.draw(title, from: rect.column + 1, in: rect, style: Theme.focusedHeading)
    frame.draw("  / search  q close", from: end, in: rect, style: Theme.muted)
    let rows = rect.inset(top: 1)
    frame.drawScrolled(lines(width: rect.columns - 2), from: top, in: rows)
    frame.cursor = Point(column: rows.column, row: rows.row)
    if let editor {
      frame.clear(layout.status)
      editor.draw(prompt: "/", in: layout.status, of: &frame)
    }
  }

  private func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for topic in Command.Topic.allCases {
      if filter.isEmpty, let summary = topic.summary {
        lines.append(StyledLine())
        lines += LineWrap.lines(of: [TextRun(summary, Theme.muted)], width: width)
        continue
      }
      let rows = Command.all.filter { $0.topic == topic && matches($0) }
      guard !rows.isEmpty else { continue }
      lines += [StyledLine(), StyledLine(topic.rawValue, Theme.heading)]
      for row in rows { lines += HelpLayer.lines(of: row, width: width) }
    }
    return lines.isEmpty ? [StyledLine("No key like that.", Theme.message)] : lines
  }

  private func matches(_ row: Command) -> Bool {
    guard !filter.isEmpty else { return true }
    let wanted = filter.lowercased()
    return row.help.lowercased().contains(wanted) || row.keyNames.contains { $0 == filter }
      || row.topic.rawValue.lowercased().contains(wanted)
  }

  /// The keys of a command in a column of their own, the help beside it, or below where it is too
  /// narrow.
  private static func lines(of row: Command, width: Int) -> [StyledLine] {
    let names = row.keyNames
    let isDigits = names.count > 4 && names.allSatisfy { Int($0) != nil }
    let keys = isDigits ? "1 … 9" : names.joined(separator: "  ")
    let column = width < 50 ? 12 : 24
    let gap = column - DisplayText.width(of: keys)
    let indent = TextRun(String(repeating: " ", count: column))
    let label = TextRun(keys + String(repeating: " ", count: max(gap, 0)), Theme.key)
    let lines = LineWrap.lines(
      of: [TextRun(row.help)],
      width: width,
      firstIndent: gap > 0 ? label : indent,
      indent: indent
    )
    return gap > 0 ? lines : [StyledLine([label])] + lines
  }
}
