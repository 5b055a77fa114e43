import Foundation
import Testing

/// Rules of the code that the compiler cannot hold.
struct SourceRulesTests {
  private struct SourceFile {
    /// From the checkout on.
    let path: String
    let text: String

    /// The lines that are code, without comments.
    var code: [Substring] {
      text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    }
  }

  private let files: [SourceFile]

  init() throws {
    let sources = Glossary.checkout.appending(component: "Sources")
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let paths = try #require(found).compactMap { ($0 as? URL)?.path }
    files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(
        path: String(path.dropFirst(Glossary.checkout.path.count + 1)),
        text: try String(contentsOfFile: path, encoding: .utf8)
      )
    }
    #expect(files.count > 150)
  }

  private func files(outside targets: String...) -> [SourceFile] {
    files.filter { file in !targets.contains { file.path.hasPrefix("Sources/\($0)/") } }
  }

  @Test func `libc is imported in Platform and CursesTerminal alone`() {
    for file in files(outside: "Platform", "CursesTerminal") {
      #expect(!file.code.contains { $0.hasSuffix("import Glibc") }, "\(file.path)")
    }
  }

  @Test func `no switch over commands or effects has a default that does nothing`() {
    for file in files where file.path.hasPrefix("Sources/Browser/") {
      #expect(!file.text.contains("default: break"), "\(file.path)")
      #expect(!file.text.contains("default:\n      break"), "\(file.path)")
    }
    let loop = files.filter { $0.path.contains("EventLoop") }
    #expect(!loop.isEmpty)
    for file in loop { #expect(!file.text.contains("default:"), "\(file.path)") }
  }

  @Test func `no effect of the browser is dropped`() {
    for file in files {
      #expect(!file.text.contains("_ = browser.update"), "\(file.path)")
      #expect(!file.text.contains("_ = app.update"), "\(file.path)")
    }
  }

  @Test func `a file has at most 300 lines, and half of them fewer than 100`() {
    let lengths = files.filter { !$0.path.contains("Table.swift") }.map { file in
      let count = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(count <= 301, "\(file.path)")
      return count
    }
    #expect(lengths.sorted()[lengths.count / 2] < 100)
  }
}
