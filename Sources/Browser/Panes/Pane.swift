import GlossaryModel
import Screen

/// A part of the screen that can have the focus.
package enum Pane: Hashable, Sendable {
  case list, entry
  /// A list of related links, by its number in `RenderedEntry.related`.
  case related(Int)
}

/// The interface of all panes. A pane is a value that holds its contents and scroll position; it
/// knows nothing of other panes.
protocol PaneView: Sendable {
  /// The links in the pane, in the order of the keys `)` and `(`.
  var links: [LinkTarget] { get }
  /// The link that has the focus, as an index into `links`.
  var link: Int? { get }

  /// Gives one of the links the focus, or none.
  mutating func focus(link: Int?)

  /// Moves the selection, or scrolls where nothing can be selected.
  mutating func move(_ move: Move, in rect: Rect)

  /// Keeps the selection visible and the window filled, whatever the size of the pane.
  mutating func normalize(in rect: Rect)

  /// Draws the pane and says which parts of it can be clicked.
  func draw(in rect: Rect, of frame: inout Frame, hasFocus: Bool)
}
