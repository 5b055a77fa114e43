import Foundation
import Glibc
import PseudoTerminal
import Testing

@testable import GlossaryCommand

/// The queries that are kept between runs.
struct SearchHistoryTests {
  private let home: TemporaryFolder
  private var folder: String { home.path + "/state/glossary" }
  private var path: String { folder + "/history" }

  init() throws {
    home = try TemporaryFolder()
  }

  private func history() -> SearchHistory { SearchHistory(folder: folder) }

  private var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  private func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test func `queries are there again, the newest first and none twice`() throws {
    var history = history()
    #expect(history.isEnabled && history.queries.isEmpty)
    for query in ["kill fee", "rate", "|net 30", "rate", "kill fee"] { history.add(query) }
    #expect(history.queries == ["kill fee", "rate", "|net 30"])
    #expect(self.history().queries == history.queries)
    #expect(text == "glossary-history 1\n|net 30\nrate\nkill fee\n")
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder) == 0o700)
  }

  @Test func `no more than a hundred are kept`() {
    var history = history()
    for number in 1...120 { history.add("query \(number)") }
    #expect(history.queries.count == 100 && history.queries.first == "query 120")
    #expect(self.history().queries == history.queries)
  }

  @Test func `two programs that write lose nothing of each other`() {
    var one = history()
    var two = history()
    one.add("from one")
    two.add("from two")
    one.add("from one again")
    #expect(history().queries == ["from one again", "from two", "from one"])
  }

  @Test func `many that write at once lose nothing`() async {
    let folder = folder
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          var history = SearchHistory(folder: folder)
          for number in 0..<10 { history.add("writer \(writer) query \(number)") }
        }
      }
    }
    let queries = history().queries
    #expect(queries.count == 80)
    #expect(Set(queries).count == 80)
  }

  @Test func `a program that is killed as it writes leaves the file whole`() throws {
    var history = history()
    history.add("before")
    // What a program leaves that is killed before it renames what it wrote.
    let partial = path + ".1234.partial"
    try "glossary-history 1\nhalf".write(toFile: partial, atomically: false, encoding: .utf8)
    #expect(self.history().queries == ["before"])
    history.add("after")
    #expect(self.history().queries == ["after", "before"])
    #expect(FileManager.default.fileExists(atPath: partial))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -4_000)],
      ofItemAtPath: partial
    )
    history.add("later")
    #expect(!FileManager.default.fileExists(atPath: partial))
  }

  @Test func `a query that cannot be written is remembered, and written with the next`() throws {
    try "a file in the way".write(toFile: home.path + "/state", atomically: true, encoding: .utf8)
    var history = history()
    history.add("one")
    #expect(history.queries == ["one"])
    #expect(self.history().queries.isEmpty)
    try FileManager.default.removeItem(atPath: home.path + "/state")
    history.add("two")
    #expect(self.history().queries == ["two", "one"])
  }

  @Test func `a full disk leaves the old file whole`() throws {
    let disk = try TemporaryFolder()
    // Only the superuser can mount one; elsewhere there is nothing to try.
    let mount = Program("mount", "-t", "tmpfs", "-o", "size=64k", "none", disk.path)
    guard try mount.run().status == .exited(0) else { return }
    defer { _ = try? Program("umount", disk.path).run() }
    let folder = disk.path + "/glossary"
    var history = SearchHistory(folder: folder)
    history.add("before")
    let filler = FileManager.default.createFile(atPath: disk.path + "/filler", contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: disk.path + "/filler"))
    #expect(filler)
    while (try? handle.write(contentsOf: Data(count: 4_096))) != nil {}
    history.add("after")
    #expect(history.queries == ["after", "before"])
    #expect(SearchHistory(folder: folder).queries == ["before"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["history"])
    try handle.close()
    try FileManager.default.removeItem(atPath: disk.path + "/filler")
    history.add("later")
    #expect(SearchHistory(folder: folder).queries == ["later", "after", "before"])
  }

  @Test func `where nothing can be written nothing is kept`() {
    for folder in ["/proc/nowhere/glossary", "/dev/full", "/dev/null/glossary"] {
      var history = SearchHistory(folder: folder)
      history.add("one")
      #expect(history.queries == ["one"])
      #expect(SearchHistory(folder: folder).queries.isEmpty)
    }
  }

  @Test func `with no history nothing is read or written`() throws {
    var history = history()
    history.add("one")
    for var none in [
      SearchHistory(isEnabled: false, folder: folder), SearchHistory(folder: nil),
    ] {
      #expect(!none.isEnabled && none.queries.isEmpty)
      none.add("two")
      #expect(none.queries == ["two"])
    }
    #expect(self.history().queries == ["one"])
  }

  @Test(arguments: [
    "", "\n", "\n\n\n", "glossary-history", "glossary-history 1", "something else\nx\n",
    "glossary-history 1x\nx\n", "\u{0}\u{0}\u{0}",
  ])
  func `a file of something else is no history, and makes way for one`(text: String) throws {
    try write(Array(text.utf8))
    var history = history()
    #expect(history.queries.isEmpty)
    history.add("one")
    #expect(self.history().queries == ["one"])
  }

  @Test func `a file of another version is neither read nor changed`() throws {
    let text = "glossary-history 2\nx\n"
    try write(Array(text.utf8))
    var history = history()
    #expect(history.queries.isEmpty)
    history.add("one")
    #expect(history.queries == ["one"])
    #expect(self.text == text)
  }

  @Test func `lines that are no queries are dropped`() throws {
    var bytes = Array("glossary-history 1\ngood\n".utf8)
    bytes += Array("\u{1B}[31mred\nnul\u{0}\nc1\u{9B}31m\nbidi\u{202E}x\n  \ntab\tx\n".utf8)
    bytes += [0xFF, 0xFE, 0x0A] + [UInt8](repeating: 0x61, count: 5_000)
    bytes += Array("\nbetter\nline\u{2028}x\nمی\u{200C}شود\ngood\n".utf8)
    try write(bytes)
    #expect(history().queries == ["good", "می\u{200C}شود", "better"])
  }

  @Test func `a file too large to be a history is none`() throws {
    try write(Array("glossary-history 1\n".utf8) + [UInt8](repeating: 0x0A, count: 2 << 20))
    #expect(history().queries.isEmpty)
  }

  @Test func `a FIFO in place of the file is not waited for`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(mkfifo(path, 0o600) == 0)
    var history = history()
    history.add("one")
    #expect(history.queries == ["one"])
  }

  @Test func `what is typed is kept only if a line can hold it`() {
    var history = history()
    for query in ["", "  ", "two\nlines", "\u{1B}", String(repeating: "x", count: 1_001)] {
      history.add(query)
    }
    #expect(history.queries.isEmpty && text == nil)
  }
}
