import Foundation
import Testing

@testable import CursesTerminal

struct ClipboardTests {
  private func clipboard(_ environment: [String: String] = [:]) -> Clipboard {
    Clipboard { environment[$0] }
  }

  @Test(arguments: 0..<70)
  func `base64 agrees with Foundation`(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 250) }
    #expect(
      String(decoding: Clipboard.base64(bytes), as: UTF8.self) == Data(bytes).base64EncodedString()
    )
  }

  @Test
  func `a text is sent as OSC 52`() throws {
    let sequence = try clipboard().sequence(copying: "hello")
    #expect(String(decoding: sequence, as: UTF8.self) == "\u{1B}]52;c;aGVsbG8=\u{7}")
  }

  @Test
  func `tmux gets the sequence to pass on`() throws {
    let sequence = try clipboard(["TMUX": "/tmp/tmux-0/default,1,0"]).sequence(copying: "hello")
    #expect(
      String(decoding: sequence, as: UTF8.self)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGVsbG8=\u{7}\u{1B}\\"
    )
  }

  @Test(arguments: [0, 5, 1000, 100_000])
  func `screen gets the sequence in strings that are short enough`(length: Int) throws {
    let text = String(repeating: "x", count: length)
    let sequence = String(
      decoding: try clipboard(["STY": "1.pts"]).sequence(copying: text),
      as: UTF8.self
    )
    let strings = sequence.components(separatedBy: "\u{1B}\\")
    #expect(strings.last == "")
    #expect(strings.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 768 })
    let plain = String(decoding: try clipboard().sequence(copying: text), as: UTF8.self)
    #expect(strings.dropLast().map { $0.dropFirst(2) }.joined() == plain)
  }

  @Test
  func `what is too long is refused`() throws {
    let longest = String(repeating: "é", count: Clipboard.maximumLength / 2)
    #expect(try clipboard().sequence(copying: longest).count > Clipboard.maximumLength)
    #expect(throws: ClipboardError.tooLong(bytes: Clipboard.maximumLength + 1)) {
      try clipboard().sequence(copying: longest + "x")
    }
  }
}
