/// Input from the terminal.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that arrived as a bracketed paste.
  case pasted(String)
  case resized(Size)
}
