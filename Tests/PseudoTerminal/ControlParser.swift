/// Bytes written to a terminal, cut into what each piece says.
///
/// After ECMA-48 and the state machine of DEC's terminals, as far as programs use them today.
struct ControlParser: Sendable {
  enum Token: Hashable {
    case text(Unicode.Scalar)
    /// A C0 or C1 control character.
    case control(Unicode.Scalar)
    /// `ESC`, intermediate characters and a final one, less the `ESC`.
    case escape(String)
    case sequence(ControlSequence)
    /// An operating system command, `ESC ]`, and what it holds.
    case systemCommand(String)
    /// A device control string or the like: `ESC P`, `ESC X`, `ESC ^`, `ESC _`.
    case string(introducer: Character, String)
  }

  private enum State {
    case ground
    case escape
    case sequence
    case string(introducer: Character)
    /// An `ESC` inside a string: its end if a backslash follows, else one of the string's own.
    case stringEscape(introducer: Character)
  }

  private var state = State.ground
  /// What has come of an unfinished sequence, string or UTF-8 character.
  private var pending: [UInt8] = []

  mutating func tokens(in bytes: some Sequence<UInt8>) -> [Token] {
    var tokens: [Token] = []
    for byte in bytes {
      take(byte, into: &tokens)
    }
    return tokens
  }

  private mutating func take(_ byte: UInt8, into tokens: inout [Token]) {
    switch (state, byte) {
    case (.ground, 0x80...):
      takeCharacter(byte, into: &tokens)
    case (.ground, 0x1B), (.escape, 0x1B), (.sequence, 0x1B):
      abandonCharacter(into: &tokens)
      state = .escape
      pending = []
    case (.ground, 0x00..<0x20), (.ground, 0x7F), (.escape, 0x00..<0x20),
      (.sequence, 0x00..<0x20):
      if case .ground = state { abandonCharacter(into: &tokens) }
      tokens.append(.control(Unicode.Scalar(byte)))
    case (.ground, _):
      abandonCharacter(into: &tokens)
      tokens.append(.text(Unicode.Scalar(byte)))

    case (.escape, UInt8(ascii: "[")) where pending.isEmpty:
      state = .sequence
    case (.escape, _) where pending.isEmpty && "]PX^_".utf8.contains(byte):
      state = .string(introducer: Character(Unicode.Scalar(byte)))
    case (.escape, _):
      pending.append(byte)
      if byte >= 0x30 { finish(.escape(text)) { tokens.append($0) } }

    case (.sequence, _):
      pending.append(byte)
      if byte >= 0x40 { finish(.sequence(ControlSequence(text))) { tokens.append($0) } }

    case (.string(let introducer), 0x07) where introducer == "]":
      finish(.systemCommand(text)) { tokens.append($0) }
    case (.string(let introducer), 0x1B):
      state = .stringEscape(introducer: introducer)
    case (.string(let introducer), UInt8(ascii: "R")) where introducer == "]" && pending.isEmpty:
      // The Linux console's reset of its palette, which is a command without an end.
      finish(.systemCommand("R")) { tokens.append($0) }
    case (.stringEscape(let introducer), UInt8(ascii: "\\")):
      let token: Token =
        introducer == "]" ? .systemCommand(text) : .string(introducer: introducer, text)
      finish(token) { tokens.append($0) }
    case (.stringEscape(let introducer), _):
      // tmux's passthrough doubles every escape of what it wraps.
      pending.append(0x1B)
      if byte != 0x1B { pending.append(byte) }
      state = .string(introducer: introducer)
    case (.string, _):
      pending.append(byte)
    }
  }

  private var text: String { String(decoding: pending, as: UTF8.self) }

  private mutating func finish(_ token: Token, emit: (Token) -> Void) {
    emit(token)
    pending = []
    state = .ground
  }

  /// One more byte of a character beyond ASCII.
  private mutating func takeCharacter(_ byte: UInt8, into tokens: inout [Token]) {
    if byte & 0xC0 != 0x80 { abandonCharacter(into: &tokens) }
    pending.append(byte)
    guard let lead = pending.first else { return }
    let length = (~lead).leadingZeroBitCount
    guard (2...4).contains(length) else { return abandonCharacter(into: &tokens) }
    guard pending.count == length else { return }
    for scalar in text.unicodeScalars {
      tokens.append((0x80..<0xA0).contains(scalar.value) ? .control(scalar) : .text(scalar))
    }
    pending = []
  }

  /// What cannot become a character any more is shown as a replacement character.
  private mutating func abandonCharacter(into tokens: inout [Token]) {
    if !pending.isEmpty { tokens.append(.text("\u{FFFD}")) }
    pending = []
  }
}

/// A control sequence: `CSI`, parameters, a final character.
struct ControlSequence: Hashable {
  /// All of it after the `CSI`.
  let text: String
  /// What it asks for: private marker, intermediate characters and final character, such as
  /// `m` or `?h`.
  let function: String
  /// The numbers; 0 where one is left out.
  let parameters: [Int]

  init(_ text: String) {
    self.text = text
    function = String(text.filter { !"0123456789;:".contains($0) })
    parameters =
      text
      .filter { "0123456789;:".contains($0) }
      .split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
      .map { Int($0) ?? 0 }
  }

  /// A parameter that says which one; 0 if it is left out.
  func value(_ index: Int = 0) -> Int {
    index < parameters.count ? parameters[index] : 0
  }

  /// A parameter that says how many, or counts from 1; 1 if it is left out.
  func count(_ index: Int = 0) -> Int {
    max(value(index), 1)
  }
}
