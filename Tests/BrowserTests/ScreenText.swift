import Screen

/// A frame as text: what a `.screen` file holds.
struct ScreenText {
  let rows: [String]
  /// A letter a cell for its style, explained by `legend`; `.` is plain.
  let styleRows: [String]
  let legend: [String]
  let cursor: String

  init(_ frame: Frame) {
    var letters: [Style: Character] = [.plain: "."]
    var legend: [String] = []
    var rows: [String] = []
    var styleRows: [String] = []
    for row in 0..<frame.size.rows {
      rows.append(frame.row(row).compactMap(\.glyph?.text).joined().trimmedEnd(" "))
      var line = ""
      for cell in frame.row(row) {
        if letters[cell.style] == nil {
          let letter = Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(legend.count)))
          letters[cell.style] = letter
          legend.append("\(letter) = \(ScreenText.name(of: cell.style))")
        }
        line.append(letters[cell.style] ?? "?")
      }
      styleRows.append(line.trimmedEnd("."))
    }
    self.rows = rows
    self.styleRows = styleRows
    self.legend = legend
    cursor =
      "cursor: \(frame.cursor.column),\(frame.cursor.row)" + (frame.showsCursor ? " shown" : "")
  }

  var file: String {
    (rows + ["--- styles"] + styleRows + ["--- legend"] + legend + [cursor])
      .joined(separator: "\n") + "\n"
  }

  private static func name(of style: Style) -> String {
    let names: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    let attributes = names.filter { style.attributes.contains($0.0) }.map(\.1)
    let role = style.role == .standard ? [] : ["\(style.role)"]
    return (attributes + role).joined(separator: " ")
  }
}

extension String {
  fileprivate func trimmedEnd(_ character: Character) -> String {
    String(reversed().drop { $0 == character }.reversed())
  }
}
