import Screen

/// Every command with its keys, by topic; it can be searched.
struct HelpPane: Sendable {
  /// First visible line.
  private var top = 0
  /// What is being typed after `/`; nil while nothing is.
  private(set) var editor: LineEditor?
  private var filter = ""

  init() {}

  // MARK: Moves

  mutating func scroll(_ move: Move, in rect: Rect) {
    let count = lines(width: rect.columns - 2).count
    let visible = rect.rows - 1
    top = move.target(from: top, count: count, visible: visible)
    top = max(min(top, count - visible), 0)
  }

  mutating func beginSearch() {
    editor = LineEditor()
    filter = ""
    top = 0
  }

  /// Takes a key while a search is typed. Enter keeps what was found, Escape shows all again.
  mutating func type(_ key: Key) {
    switch key {
    case Key(.enter):
      editor = nil
    case Key(.escape), .control("g"):
      editor = nil
      filter = ""
    default:
      _ = editor?.edit(key)
      filter = editor?.text ?? ""
    }
    top = 0
  }

  mutating func paste(_ text: String) {
    editor?.insert(text)
    filter = editor?.text ?? filter
  }

  /// Shows all again after a search.
  ///
  /// - Returns: false if all was shown already.
  mutating func clearSearch() -> Bool {
    defer { filter = "" }
    return !filter.isEmpty
  }

  // MARK: Drawing

  func draw(in rect: Rect, status: Rect, of frame: inout Frame) {
    frame.clear(rect)
    let title = filter.isEmpty ? "Help" : "Help on “\(filter)”"
    let end = frame.draw(
      title,
      column: rect.column + 1,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.focusedHeading
    )
    frame.draw(
      "  / search  q close",
      column: end,
      row: rect.row,
      end: rect.endColumn,
      style: Theme.muted
    )
    let rows = rect.inset(top: 1)
    let lines = lines(width: rect.columns - 2)
    frame.drawScrolled(lines, from: top, in: rows)
    frame.cursor = Point(column: rows.column, row: rows.row)
    if let editor {
      frame.clear(status)
      editor.draw(prompt: "/", in: status, of: &frame)
    }
  }

  private func lines(width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for topic in Command.Topic.allCases {
      let rows = Command.allCases.map(\.description).filter { row in
        row.topic == topic && matches(row)
      }
      guard !rows.isEmpty else { continue }
      lines += [StyledLine(), StyledLine(topic.rawValue, Theme.heading)]
      for row in rows {
        lines += HelpPane.lines(of: row, width: width)
      }
    }
    let note = "In the search field: ↑ ↓ move through the hits, Enter accepts, Esc goes back;"
    let editing = "^A ^E ^B ^F ^W ^U ^K edit as in Emacs. A paste goes into the field."
    if filter.isEmpty {
      lines.append(StyledLine())
      lines += LineWrap.lines(of: [TextRun(note + " " + editing, Theme.muted)], width: width)
    }
    return lines.isEmpty ? [StyledLine("No key like that.", Theme.message)] : lines
  }

  private func matches(_ row: Command.Description) -> Bool {
    guard !filter.isEmpty else { return true }
    let wanted = filter.lowercased()
    return row.help.lowercased().contains(wanted) || row.keys.contains { $0 == filter }
      || row.topic.rawValue.lowercased().contains(wanted)
  }

  /// A command's keys in a column of their own, its help beside, or below where that is too narrow.
  private static func lines(of row: Command.Description, width: Int) -> [StyledLine] {
    let isDigits = row.keys.count > 4 && row.keys.allSatisfy { Int($0) != nil }
    let keys = isDigits ? "1 … 9" : row.keys.joined(separator: "  ")
    let column = width < 50 ? 12 : 24
    let hanging = TextRun(String(repeating: " ", count: column))
    let gap = column - DisplayText.width(of: keys)
    guard gap > 0 else {
      return [StyledLine(keys, Theme.key)]
        + LineWrap.lines(
          of: [TextRun(row.help)],
          width: width,
          firstIndent: hanging,
          indent: hanging
        )
    }
    let label = TextRun(keys + String(repeating: " ", count: gap), Theme.key)
    return LineWrap.lines(
      of: [TextRun(row.help)],
      width: width,
      firstIndent: label,
      indent: hanging
    )
  }
}
