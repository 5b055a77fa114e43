import GlossaryModel
import SeededRandom
import Testing

/// Scalars decoded from bytes, beside the standard library's.
struct UTF8DecodingTests {
  @Test func `every scalar is decoded`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      guard let decoded = bytes.span.decodeScalar(at: 0), decoded == (scalar, bytes.count) else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `random bytes are decoded where they are UTF-8`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let common: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xED, 0xEF, 0xF0,
      0xF4,
      0xF5, 0xFF,
    ]
    let bytes = (0..<40).map { _ in common.randomElement(using: &generator) ?? 0 }
    for offset in bytes.indices {
      let length = bytes[offset].utf8ScalarLength
      let text = String(validating: bytes[offset...].prefix(length), as: UTF8.self)
      #expect(bytes.span.decodeScalar(at: offset)?.scalar == text?.unicodeScalars.first)
    }
  }
}
