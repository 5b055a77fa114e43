import GlossaryModel
import Screen

/// An article or the help, which covers the panes until it is closed.
protocol Layer: Sendable {
  /// Which commands apply while the layer is open.
  var context: Context { get }
  /// The article that opening and copying refer to, if there is one.
  var article: Article? { get }

  /// Scrolls.
  mutating func move(_ move: Move, in layout: Layout)

  /// Undoes the last step within the layer.
  ///
  /// - Returns: false if there was nothing to undo, so that the layer itself is closed.
  mutating func cancel() -> Bool

  /// Draws the layer, and makes it one region.
  func draw(in layout: Layout, of frame: inout Frame)

  // A layer in which text can be typed has these three.

  mutating func beginTyping()
  mutating func edit(_ edit: LineEditor.Edit)
  mutating func endTyping(isAccepted: Bool)
}

extension Layer {
  var article: Article? { nil }
  mutating func cancel() -> Bool { false }
  mutating func beginTyping() {}
  mutating func edit(_ edit: LineEditor.Edit) {}
  mutating func endTyping(isAccepted: Bool) {}

  /// Keeps the window filled after a change of the screen's size.
  mutating func normalize(in layout: Layout) {
    move(.by(0), in: layout)
  }
}

extension Frame {
  /// Blanks the area of a layer.
  mutating func beginLayer(in rect: Rect) {
    clear(rect)
    addRegion(rect, .layer)
  }
}
