import CNcurses
import Foundation
import Testing

@testable import Screen

struct DisplayWidthTests {
  @Test
  func `widths agree with libc over all scalars`() throws {
    // The locale of the process: all tests that need one need this one.
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] == "1" {
      try table().write(to: tableFile, atomically: true, encoding: .utf8)
      return
    }
    let differing = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
      .filter { DisplayWidth.of($0) != libcWidth($0) }
    #expect(differing.isEmpty, "Record the table anew with RECORD_TABLES=1")
  }

  private func libcWidth(_ scalar: Unicode.Scalar) -> Int? {
    // NUL, which ends strings, is of no columns in libc; here it is a control like the others.
    let width = scalar == "\0" ? -1 : wcwidth(wchar_t(scalar.value))
    return width < 0 ? nil : Int(width)
  }

  private var tableFile: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Screen/DisplayWidth+Table.swift").standardized
  }

  private func table() -> String {
    var ranges: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      let width = Unicode.Scalar(value).flatMap(libcWidth).map(UInt32.init) ?? DisplayWidth.unknown
      if ranges.last.map({ $0 & 3 }) != width {
        ranges.append(value << 2 | width)
      }
    }
    let rows = stride(from: 0, to: ranges.count, by: 9).map { start in
      ranges[start..<min(start + 9, ranges.count)]
        .map { String(format: "0x%06X,", $0) }.joined(separator: " ")
    }
    return """
      // Written by the test of `DisplayWidth`, from libc; record it anew with RECORD_TABLES=1.

      extension DisplayWidth {
        /// The ranges of scalars of one width, in order: the first value of each, shifted left by
        /// two, and the width in the low bits.
        static let ranges: [UInt32] = [
          \(rows.joined(separator: "\n    "))
        ]
      }

      """
  }
}
