/// What each key of a written sequence sends, as an xterm sends it.
func typedKeys(_ text: String) -> [String] {
  text.matches(of: /<([A-Za-z]+|C-.)>|./.dotMatchesNewlines()).map { match in
    guard let name = match.output.1 else { return String(match.output.0) }
    return named[String(name)] ?? control(String(name)) ?? String(match.output.0)
  }
}

private let named = [
  "Enter": "\r", "Esc": "\u{1B}", "Tab": "\t", "BS": "\u{7F}", "Space": " ", "lt": "<",
  "Up": "\u{1B}OA", "Down": "\u{1B}OB", "Right": "\u{1B}OC", "Left": "\u{1B}OD",
]

/// The control character that a name such as `C-n` stands for.
private func control(_ name: String) -> String? {
  guard name.hasPrefix("C-"), let letter = name.last?.asciiValue else { return nil }
  return String(Unicode.Scalar(letter & 0x1F))
}
