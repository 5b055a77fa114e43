import Foundation
import Testing

@testable import GlossaryFormats

/// What the sources say of formats, held by reading them.
struct FormatSwitchTests {
  private static let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(component: "Sources")

  /// The static properties of `Format` that `Format.all` lists.
  private static func formatNames() throws -> [String] {
    let file = sources.appending(path: "GlossaryFormats/Format/Format+All.swift")
    let line = /^ +\.(\w+),$/.anchorsMatchLineEndings()
    return try String(contentsOf: file, encoding: .utf8).matches(of: line).map { String($0.1) }
  }

  @Test func `nothing outside the formats decides by format`() throws {
    let names = try FormatSwitchTests.formatNames()
    #expect(names.count == Format.all.count)
    let files = try #require(
      FileManager.default.enumerator(
        at: FormatSwitchTests.sources,
        includingPropertiesForKeys: nil
      )
    )
    var fileCount = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      guard !file.path.contains("/GlossaryFormats/") else { continue }
      fileCount += 1
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where line.contains("case") || line.contains("==") || line.contains("!=") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        let found = words.filter { word in names.contains { word.hasSuffix("." + $0) } }
        #expect(found.isEmpty, "\(file.lastPathComponent): \(line)")
      }
    }
    #expect(fileCount > 50)
  }
}
