internal import Screen

// The sequences of xterm, rxvt and the Linux console, as "PC-Style Function Keys" in
// https://invisible-island.net/xterm/ctlseqs/ctlseqs.html and rxvt's manual list them.
extension KeyDecoder {
  /// No key has longer parameters; further bytes are discarded.
  private static let maximumParametersLength = 16

  /// Reads the rest of a control sequence (introduced by `[`) or of a single shift (`O`).
  ///
  /// - Returns: its meaning; nil if it has none.
  static func sequence(
    introducedBy introducer: Unicode.Scalar,
    next: () -> CursesInput?
  ) -> DecodedInput? {
    var parameters = ""
    while true {
      switch next() {
      case .scalar(let scalar) where (" "..."?").contains(scalar):
        if parameters.utf8.count <= maximumParametersLength {
          parameters.unicodeScalars.append(scalar)
        }
      case .scalar("[") where introducer == "[":
        return consoleFunctionKey(next())
      case .scalar(let final):
        return meaning(introducer: introducer, parameters: parameters, final: final)
      case .code, nil:
        // Nothing follows: it was typed with Alt.
        return parameters.isEmpty ? .key(Key(.character(Character(introducer)), .alt)) : nil
      }
    }
  }

  private static func meaning(
    introducer: Unicode.Scalar,
    parameters: String,
    final: Unicode.Scalar
  ) -> DecodedInput? {
    guard parameters.utf8.count <= maximumParametersLength,
      parameters.allSatisfy({ ("0"..."9").contains($0) || $0 == ";" })
    else { return nil }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let modifiers = modifiers(xterm: numbers.count > 1 ? numbers[1] ?? 1 : 1)
    switch final {
    case "~":
      if parameters == "200" { return .pasteBegins }
      return symbol(number: numbers.first ?? nil).map { .key(Key($0, modifiers)) }
    case "^":
      return symbol(number: numbers.first ?? nil).map { .key(Key($0, .control)) }
    case "Z":
      return .key(Key(.tab, .shift))
    case "a"..."d" where introducer == "O":
      return symbol(final: Unicode.Scalar(final.value - 0x20) ?? final).map {
        .key(Key($0, .control))
      }
    default:
      return symbol(final: final).map { .key(Key($0, modifiers)) }
    }
  }

  /// F1 to F5 of the Linux console: a second `[`, then `A` to `E`.
  private static func consoleFunctionKey(_ input: CursesInput?) -> DecodedInput? {
    guard case .scalar(let scalar)? = input, ("A"..."E").contains(scalar) else { return nil }
    return .key(Key(.function(Int(scalar.value) - 0x40)))
  }

  private static func symbol(final: Unicode.Scalar) -> Key.Symbol? {
    switch final {
    case "A", "a": .up
    case "B", "b": .down
    case "C", "c": .right
    case "D", "d": .left
    case "F": .end
    case "H": .home
    case "M": .enter
    case "P"..."S": .function(Int(final.value) - 0x4F)
    default: nil
    }
  }

  private static func symbol(number: Int?) -> Key.Symbol? {
    switch number {
    case 1?, 7?: .home
    case 2?: .insert
    case 3?: .delete
    case 4?, 8?: .end
    case 5?: .pageUp
    case 6?: .pageDown
    case let number? where (11...15).contains(number): .function(number - 10)
    case let number? where (17...21).contains(number): .function(number - 11)
    case let number? where (23...24).contains(number): .function(number - 12)
    default: nil
    }
  }

  /// The modifiers of xterm's number: one more than the sum of Shift 1, Alt 2, Ctrl 4, Meta 8.
  /// Shift is ignored: keys that are not characters do the same with it.
  static func modifiers(xterm number: Int) -> Key.Modifiers {
    guard (1...16).contains(number) else { return [] }
    let bits = number - 1
    var modifiers: Key.Modifiers = []
    if bits & 4 != 0 { modifiers.insert(.control) }
    if bits & 10 != 0 { modifiers.insert(.alt) }
    return modifiers
  }
}
