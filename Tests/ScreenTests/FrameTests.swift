import Screen
import SeededRandom
import Testing

struct FrameTests {
  private func text(of frame: Frame, row: Int = 0) -> String {
    frame.row(row).map { $0.glyph?.text ?? "" }.joined()
  }

  private func drawn(_ text: String, column: Int = 0, end: Int = 6, on before: String = "") -> Frame
  {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.draw(before, column: 0, row: 0, end: 6)
    frame.draw(text, column: column, row: 0, end: end)
    return frame
  }

  @Test(arguments: [
    ("abc", 0, 6, "abc   "), ("abcdefgh", 0, 6, "abcdef"), ("abc", 1, 3, " ab   "),
    ("日本", 0, 6, "日本  "), ("日本", 0, 3, "日    "), ("日本", 3, 6, "   日 "),
    ("abc", 6, 6, "      "), ("abc", 9, 20, "      "), ("abc", -1, 6, "      "),
    ("abc", 2, 1, "      "), ("e\u{301}x", 0, 1, "e\u{301}     "),
  ])
  func `text is cut at its end`(text: String, column: Int, end: Int, row: String) {
    #expect(self.text(of: drawn(text, column: column, end: end)) == row)
  }

  @Test(arguments: [
    // Over the second half, over the first half, and over both with another offset.
    ("x", 1, "日本  ", " x本  "), ("x", 0, "日本  ", "x 本  "), ("語", 1, "日本  ", " 語   "),
    ("xy", 1, "日本  ", " xy   "),
  ])
  func `what cuts a wide glyph leaves a blank for its other half`(
    text: String,
    column: Int,
    before: String,
    row: String
  ) {
    #expect(self.text(of: drawn(text, column: column, on: before)) == row)
  }

  @Test(arguments: UInt64(0)..<100)
  func `halves of wide glyphs are never alone`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var frame = Frame(size: Size(columns: 12, rows: 2))
    for _ in 0..<40 {
      let column = Int.random(in: -1...13, using: &generator)
      let row = Int.random(in: -1...2, using: &generator)
      if Bool.random(using: &generator) {
        frame.draw(
          generator.text(length: 5),
          column: column,
          row: row,
          end: Int.random(in: 0...14, using: &generator)
        )
      } else {
        let columns = Int.random(in: 0...5, using: &generator)
        frame.clear(Rect(column: column, row: row, columns: columns, rows: 1))
      }
      for row in 0..<2 {
        var isSecondHalf = false
        for cell in frame.row(row) {
          #expect((cell.glyph == nil) == isSecondHalf)
          isSecondHalf = cell.glyph?.width == 2
        }
        #expect(!isSecondHalf)
      }
    }
  }

  @Test
  func `drawing answers the column after the text`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    #expect(frame.draw("日x", column: 1, row: 0, end: 6) == 4)
    #expect(frame.draw("日本", column: 3, row: 0, end: 6) == 6)
    #expect(frame.draw(StyledLine([TextRun("a"), TextRun("b")]), column: 0, row: 0, end: 6) == 2)
  }

  @Test
  func `a style is put on the cells of a rectangle, and on no others`() {
    var frame = Frame(size: Size(columns: 3, rows: 3))
    frame.restyle(Rect(column: 1, row: 1, columns: 9, rows: 1)) { $0.adding(.reverse) }
    let reversed = (0..<3).flatMap { row in
      (0..<3).filter { frame[$0, row].style.attributes == .reverse }.map { [$0, row] }
    }
    #expect(reversed == [[1, 1], [2, 1]])
  }

  @Test(arguments: [
    Size(columns: 0, rows: 0), Size(columns: 1, rows: 1), Size(columns: -1, rows: 5),
  ])
  func `the smallest frames take any drawing`(size: Size) {
    var frame = Frame(size: size)
    frame.draw("日本", column: 0, row: 0, end: 9)
    frame.restyle(Rect(column: -3, row: -3, columns: 9, rows: 9)) { $0.adding(.bold) }
    frame.clear(Rect(column: -3, row: -3, columns: 9, rows: 9))
    #expect(frame.cells.count == max(size.columns, 0) * max(size.rows, 0))
  }

  @Test
  func `a region is a row of its rectangle, until something is drawn over it`() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    frame.addRegion(Rect(column: 4, row: 1, columns: 9, rows: 9), .row(1))
    frame.addRegion(Rect(column: 0, row: 0, columns: 0, rows: 1), .row(2))
    frame.addRegion(Rect(column: 7, row: 0, columns: 1, rows: 1), .row(3))
    #expect(
      frame.regions
        == [1, 2].map { row in
          Region(rect: Rect(column: 4, row: row, columns: 2, rows: 1), target: .row(1))
        }
    )
    frame.clear(Rect(column: 0, row: 2, columns: 5, rows: 1))
    #expect(frame.regions.map(\.rect.row) == [1])
  }
}
