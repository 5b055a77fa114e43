/// What a terminal tells the program.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that arrived as a bracketed paste, and so was not typed.
  case pasted(String)
  case resized(Size)
}
