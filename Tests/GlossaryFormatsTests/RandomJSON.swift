import SeededRandom

/// Writes random JSON in random spelling: white space anywhere, characters as themselves or escaped.
struct RandomJSON {
  private var random: SeededGenerator
  private(set) var text = ""

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    writeValue(depth: 0)
  }

  private mutating func writeValue(depth: Int) {
    writeSpace()
    switch Int.random(in: depth < 5 ? 0..<9 : 4..<9, using: &random) {
    case 0, 1: writeList("{", "}", depth: depth, keys: true)
    case 2, 3: writeList("[", "]", depth: depth, keys: false)
    case 4, 5: writeString(prefix: "")
    case 6: writeNumber()
    case 7: text += Bool.random(using: &random) ? "true" : "false"
    default: text += "null"
    }
    writeSpace()
  }

  private mutating func writeList(_ open: String, _ close: String, depth: Int, keys: Bool) {
    text += open
    writeSpace()
    for index in 0..<Int.random(in: 0..<5, using: &random) {
      if index > 0 {
        text += ","
        writeSpace()
      }
      if keys {
        // No key stands twice: JSON leaves open what that means.
        writeString(prefix: String(index))
        writeSpace()
        text += ":"
      }
      writeValue(depth: depth + 1)
    }
    text += close
  }

  private mutating func writeSpace() {
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      text.unicodeScalars.append([" ", "\t", "\n", "\r"].randomElement(using: &random) ?? " ")
    }
  }

  private mutating func writeNumber() {
    let sign = Bool.random(using: &random) ? "-" : ""
    let whole =
      Bool.random(using: &random) ? "0" : String(Int.random(in: 1..<99_999, using: &random))
    let fraction =
      Bool.random(using: &random) ? ".0\(Int.random(in: 0..<1_000, using: &random))" : ""
    let exponents = ["", "", "e5", "E-7", "e+12"]
    text += sign + whole + fraction + (exponents.randomElement(using: &random) ?? "")
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "b", " ", "/", "\"", "\\", "\n", "\t", "\r", "\u{8}", "\u{C}", "\u{0}", "\u{1B}", "\u{7F}",
    "é", "e\u{301}".unicodeScalars.last ?? "x", "日", "\u{2028}", "\u{202E}", "\u{FFFF}",
    "😀", "\u{10FFFF}",
  ]

  private mutating func writeString(prefix: String) {
    text += "\"" + prefix
    for _ in 0..<Int.random(in: 0..<20, using: &random) {
      guard let scalar = RandomJSON.scalars.randomElement(using: &random) else { continue }
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Int.random(in: 0..<8, using: &random) == 0 {
        writeEscape(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private mutating func writeEscape(_ scalar: Unicode.Scalar) {
    let short: [Unicode.Scalar: String] = [
      "\"": "\"", "\\": "\\", "/": "/", "\u{8}": "b", "\u{C}": "f", "\n": "n", "\r": "r", "\t": "t",
    ]
    if let letter = short[scalar], Bool.random(using: &random) {
      text += "\\" + letter
      return
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}
