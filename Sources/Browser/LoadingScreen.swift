package import Screen

/// The screen while a large glossary is read for the first time: a progress bar and counts.
package struct LoadingScreen: Sendable {
  /// The name of the glossary.
  let name: String
  package var size: Size
  package var progress = Progress()

  /// How much has been read.
  package struct Progress: Hashable, Sendable {
    package var entryCount = 0
    /// Bytes of text that have been read, of `totalByteCount`.
    package var byteCount = 0
    package var totalByteCount = 0

    package init() {}

    /// From 0 to 1.
    var fraction: Double {
      totalByteCount == 0 ? 0 : min(Double(byteCount) / Double(totalByteCount), 1)
    }

    /// The number of entries, and how much of the text they are.
    package var description: String {
      let entries = "\(entryCount.grouped) \(entryCount == 1 ? "entry" : "entries")"
      if totalByteCount > 0, byteCount >= totalByteCount { return "Sorting \(entries)" }
      return "\(entries), \(byteCount.megabytes) of \(totalByteCount.megabytes) MB"
    }

    package var percent: Int { Int(fraction * 100) }
  }

  package init(name: String, size: Size) {
    self.name = name
    self.size = size
  }

  /// Whether a key asks to stop reading. A `q` does only if it is the first key: after others it may
  /// be part of a word that is going to be looked up.
  package static func isCancel(_ event: TerminalEvent, isFirst: Bool) -> Bool {
    guard case .key(let key) = event else { return false }
    return switch key {
    case Key(.escape), .control("c"): true
    case .character("q"), .character("Q"): isFirst
    default: false
    }
  }

  /// The picture.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    let margin = size.columns > 20 ? 2 : 0
    let end = size.columns - margin
    let barWidth = max(end - margin - 6, 0)
    let filled = Int(progress.fraction * Double(barWidth))
    let bar = String(repeating: "━", count: filled)
    let rest = String(repeating: "─", count: barWidth - filled)
    let rows: [[TextRun]] = [
      [TextRun(name, Theme.headword)],
      [TextRun("Read for the first time; the next time it opens at once.", Theme.muted)],
      [],
      [TextRun(bar, Theme.heading), TextRun(rest, Theme.muted), TextRun(" \(progress.percent) %")],
      [TextRun(progress.description)],
      [],
      [TextRun("Esc", Theme.key), TextRun(" stops")],
    ]
    // On a low screen the bar and the counts matter most.
    let visible = size.rows >= rows.count ? rows[...] : rows[3...4].prefix(size.rows)
    let top = (size.rows - visible.count) / 3
    for (offset, runs) in visible.enumerated() {
      var column = margin
      for run in runs {
        column = frame.draw(
          DisplayText.sanitized(run.text),
          column: column,
          row: top + offset,
          end: end,
          style: run.style
        )
      }
    }
    return frame
  }
}

extension Int {
  /// With a comma between groups of three digits.
  fileprivate var grouped: String {
    var text = ""
    for (offset, digit) in String(self).reversed().enumerated() {
      if offset > 0, offset.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }

  fileprivate var megabytes: String { String(self / 1_000_000) }
}
