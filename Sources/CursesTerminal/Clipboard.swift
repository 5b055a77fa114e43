/// The reason why a text was not sent to the clipboard.
package enum ClipboardError: Error, Hashable {
  case tooLong(bytes: Int)
  /// The terminal does not understand the control sequence.
  case unsupported
  /// The terminal could not be written to.
  case notWritten
}

extension ClipboardError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong(let bytes):
      "too long to copy: \(bytes) bytes, and a terminal takes \(Clipboard.maximumLength)"
    case .unsupported: "this terminal has no clipboard"
    case .notWritten: "the terminal could not be written to"
    }
  }
}

/// The control sequence that copies a text to the terminal's clipboard: OSC 52 of xterm,
/// https://invisible-island.net/xterm/ctlseqs/ctlseqs.html.
struct Clipboard {
  /// A program between this one and the terminal that forwards only wrapped sequences.
  enum Multiplexer {
    case tmux, screen
  }

  /// In bytes. Some terminals cut or ignore longer texts.
  static let maximumLength = 100_000

  let multiplexer: Multiplexer?

  init(environment: (String) -> String?) {
    if environment("TMUX")?.isEmpty == false {
      multiplexer = .tmux
    } else if environment("STY")?.isEmpty == false {
      multiplexer = .screen
    } else {
      multiplexer = nil
    }
  }

  /// The sequence for a text.
  ///
  /// - Throws: `ClipboardError.tooLong` beyond `maximumLength`.
  func sequence(copying text: String) throws(ClipboardError) -> [UInt8] {
    let length = text.utf8.count
    guard length <= Clipboard.maximumLength else { throw .tooLong(bytes: length) }
    let sequence = Array("\u{1B}]52;c;".utf8) + Clipboard.base64(text.utf8) + [0x07]
    return
      switch multiplexer
    {
    case nil: sequence
    case .tmux: Clipboard.wrappedForTmux(sequence)
    case .screen: Clipboard.wrappedForScreen(sequence)
    }
  }

  /// tmux forwards the contents of its own device control string, in which each Escape is doubled.
  private static func wrappedForTmux(_ sequence: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;".utf8) + sequence.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      + Array("\u{1B}\\".utf8)
  }

  /// screen forwards device control strings of up to 768 bytes.
  private static func wrappedForScreen(_ sequence: [UInt8]) -> [UInt8] {
    stride(from: 0, to: sequence.count, by: 512).flatMap { start in
      Array("\u{1B}P".utf8) + sequence[start..<min(start + 512, sequence.count)]
        + Array("\u{1B}\\".utf8)
    }
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        encoded.append(alphabet[bits >> count & 0x3F])
      }
    }
    if count > 0 {
      encoded.append(alphabet[bits << (6 - count) & 0x3F])
    }
    while encoded.count % 4 != 0 {
      encoded.append(UInt8(ascii: "="))
    }
    return encoded
  }
}
