/// A piece of text in one style, with the link and the search match it belongs to, if any.
package struct TextRun: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// The number of the link, as counted by the renderer.
  package var link: Int?
  /// The number of the search match, as counted by the renderer.
  package var matchIndex: Int?

  package init(_ text: String, _ style: Style = .plain, link: Int? = nil, matchIndex: Int? = nil) {
    self.text = text
    self.style = style
    self.link = link
    self.matchIndex = matchIndex
  }

  /// Another text with the same style, link and match.
  package func with(_ text: some StringProtocol) -> TextRun {
    TextRun(String(text), style, link: link, matchIndex: matchIndex)
  }
}

/// Runs that share one row of the screen.
package struct StyledLine: Hashable, Sendable {
  package var runs: [TextRun]

  package init(_ runs: [TextRun] = []) {
    self.runs = runs
  }

  package init(_ text: String, _ style: Style = .plain) {
    runs = [TextRun(text, style)]
  }

  package var text: String { runs.reduce(into: "") { $0 += $1.text } }

  /// The width of the line in columns.
  package var width: Int { runs.reduce(0) { $0 + DisplayText.width(of: $1.text) } }

  /// The line cut to a width, ending in `…` if anything was cut.
  ///
  /// - Complexity: O(length of the line).
  package func truncated(to columns: Int) -> StyledLine {
    guard width > columns else { return self }
    var kept = StyledLine()
    var left = columns
    for run in runs {
      let width = DisplayText.width(of: run.text)
      guard width >= left else {
        kept.runs.append(run)
        left -= width
        continue
      }
      // More text follows, so a run that just fits is cut as well.
      let cut = DisplayText.truncated(run.text + " ", to: left)
      kept.runs.append(run.with(cut))
      break
    }
    return kept
  }
}
