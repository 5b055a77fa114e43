import Foundation
import GlossaryFormats
import GlossaryModel
import Testing

@testable import GlossaryCommand

/// Loading, at once and in the background; also under the thread sanitizer.
struct GlossaryLoaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A glossary so large that it is read in the background.
  private func large() throws -> String {
    let terms = (0..<12_000).map { number in
      #"{"term": "word \#(number)", "definition": "\#(String(repeating: "so on ", count: 16))"}"#
    }
    return try folder.write(#"{"terms": [\#(terms.joined(separator: ","))]}"#, to: "large.json")
  }

  private func outcome(of task: LoadTask) throws -> LoadedGlossary {
    let end = Date.now + 60
    while Date.now < end {
      // Read while the other thread writes it.
      #expect(task.progress.entryCount <= 12_000)
      if let loaded = try task.finished() { return loaded }
      usleep(1_000)
    }
    throw CancellationError()
  }

  @Test func `a small glossary is there at once, titled by its file's name`() throws {
    let file = try folder.write(#"{"terms": [{"term": "Roux"}]}"#, to: "kitchen.json")
    let loaded = try #require(try GlossaryLoader(.files([file])).start().finished())
    #expect(loaded.glossary.info.title == "kitchen.json")
    #expect(loaded.warnings.isEmpty)
  }

  @Test func `a large one is read in the background, by several tasks at once`() throws {
    let file = try large()
    let loader = GlossaryLoader(.files([file]), .bypass)
    let tasks = try (0..<3).map { _ in try loader.start() }
    for task in tasks {
      #expect(try outcome(of: task).glossary.entryCount == 12_000)
    }
  }

  @Test func `a task that is cancelled ends with an error, and soon`() throws {
    let task = try GlossaryLoader(.files([try large()]), .bypass).start()
    task.cancel()
    #expect(throws: LoadingError.self) { try outcome(of: task) }
  }

  @Test func `a file that is broken at its end is an error with its line`() throws {
    let file = try large()
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("\n,".utf8))
    try handle.close()
    let task = try GlossaryLoader(.files([file]), .bypass).start()
    let error = #expect(throws: LoadingError.self) { try outcome(of: task) }
    #expect(
      error?.description.hasPrefix("\(file):2:1: error: ") == true,
      "\(error?.description ?? "")"
    )
    #expect(error?.status == .badData)
  }

  @Test func `one damaged file among several is left out, and the glossary says so`() throws {
    let good = try folder.write(#"{"terms": [{"term": "Roux"}]}"#, to: "good.json")
    let bad = try folder.write(#"{"terms": [{"term": "Roux"}"#, to: "bad.json")
    let loaded = try #require(try GlossaryLoader(.files([bad, good])).start().finished())
    #expect(loaded.glossary.entryCount == 1)
    #expect(loaded.warnings.count == 1)
    #expect(loaded.warnings.first?.hasPrefix("Left out: \(bad):1:") == true)
  }
}
