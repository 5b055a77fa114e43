/// The entries of terminfo that can serve a terminal type.
enum TerminalType {
  /// Terminals that control xterm's way, by names under which ncurses may not know them.
  private static let likeXterm: Set = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole",
    "mintty", "mlterm", "rio", "st", "stterm", "vte", "wezterm",
  ]

  /// The names of entries to look for if there is none of the type itself: what it most likely extends.
  /// `xterm-foo` extends `xterm`, `screen.xterm-256color` extends `screen-256color`.
  static func substitutes(for type: String) -> [String] {
    var stems: [String] = []
    var rest = type[...]
    while let end = rest.lastIndex(where: { "-+.".contains($0) }) {
      rest = rest[..<end]
      stems.append(String(rest))
    }
    let stem = String(rest)
    if stem == "tmux" { stems.append("screen") }
    if likeXterm.contains(stem) { stems.append("xterm") }
    if stem.hasPrefix("vt"), stem.dropFirst(2).first?.isNumber == true { stems.append("vt100") }
    let hasManyColors = type.contains("256color") || type.contains("direct")
    let names = stems.flatMap { hasManyColors ? [$0 + "-256color", $0] : [$0] }
    return names.filter { $0 != type && $0.first?.isLetter == true }
  }
}
