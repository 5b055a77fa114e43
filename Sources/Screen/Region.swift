/// A clickable part of a frame, with the meaning of a click.
///
/// Targets are numbers, so that neither frames nor terminals need to know what is numbered.
package struct Region: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A letter tab.
    case tab(Int)
    /// A row of the list.
    case row(Int)
    /// A link in the text.
    case link(Int)
    /// An item of one of the lists of related links.
    case item(Int, list: Int)
    /// A command, by its number in the table of commands.
    case command(Int)
    /// The layer that covers the panes.
    case layer
  }

  package let rect: Rect
  package let target: Target

  package init(rect: Rect, target: Target) {
    self.rect = rect
    self.target = target
  }
}
