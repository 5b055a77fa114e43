internal import CNcurses
internal import Screen

/// An input of ncurses: a character, or a key that terminfo knows.
enum CursesInput: Hashable {
  case scalar(Unicode.Scalar)
  /// A key, with the code and the name that ncurses uses.
  case code(Int32, name: String)

  static let escape = CursesInput.scalar("\u{1B}")
}

/// The meaning of one or more inputs.
enum DecodedInput: Hashable {
  case key(Key)
  /// The terminal announces a pasted text.
  case pasteBegins
}

/// Turns the input of ncurses into keys.
///
/// ncurses decodes the sequences in terminfo and returns others character by character. Those are parsed
/// here by the grammar of ECMA-48, section 5.4, and dropped if unknown, so that an unknown key never
/// types its sequence as text.
enum KeyDecoder {
  /// The meaning of an input and of those that belong to it.
  ///
  /// - Parameters:
  ///   - first: the first input.
  ///   - next: returns the input that follows without a pause, nil if there is none. A person cannot
  ///     type so fast: what follows Escape without a pause belongs to it.
  /// - Returns: the keys, or the beginning of a paste; empty for an unknown sequence.
  static func decode(_ first: CursesInput, next: () -> CursesInput?) -> [DecodedInput] {
    guard first == .escape else {
      return key(for: first).map { [.key($0)] } ?? []
    }
    var escapes = 1
    var following = next()
    while following == .escape {
      escapes += 1
      following = next()
    }
    let escape = DecodedInput.key(Key(.escape))
    guard let following else {
      return Array(repeating: escape, count: escapes)
    }
    switch following {
    case .scalar(let introducer) where introducer == "[" || introducer == "O":
      // One Escape begins the sequence; another before it is Alt.
      let input = sequence(introducedBy: introducer, next: next)
        .map { escapes > 1 ? $0.adding(.alt) : $0 }
      return Array(repeating: escape, count: max(escapes - 2, 0)) + (input.map { [$0] } ?? [])
    case .scalar("]"), .scalar("P"), .scalar("X"), .scalar("^"), .scalar("_"):
      // If more follows, it is a report of the terminal, which was not requested.
      guard skipControlString(next: next) else { fallthrough }
      return []
    default:
      let input = key(for: following).map { DecodedInput.key($0.adding(.alt)) }
      return Array(repeating: escape, count: escapes - 1) + (input.map { [$0] } ?? [])
    }
  }

  /// The key of a single input; nil if it has no meaning here.
  private static func key(for input: CursesInput) -> Key? {
    switch input {
    case .code(let code, let name): key(code: code, name: name)
    case .scalar(let scalar): key(for: scalar)
    }
  }

  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x00: Key(.character(" "), .control)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    // Ctrl clears the two high bits of `A`…`_`.
    case 0x01..<0x20: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  /// Skips a control string up to its end.
  ///
  /// - Returns: false if nothing follows.
  private static func skipControlString(next: () -> CursesInput?) -> Bool {
    var isEmpty = true
    var previous: CursesInput?
    while let input = next() {
      isEmpty = false
      if input == .scalar("\u{07}") || (previous == .escape && input == .scalar("\\")) { break }
      previous = input
    }
    return !isEmpty
  }
}

extension DecodedInput {
  fileprivate func adding(_ modifiers: Key.Modifiers) -> DecodedInput {
    guard case .key(let key) = self else { return self }
    return .key(key.adding(modifiers))
  }
}

extension Key {
  fileprivate func adding(_ more: Modifiers) -> Key {
    Key(symbol, modifiers.union(more))
  }
}
