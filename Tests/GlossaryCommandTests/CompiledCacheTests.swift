import Foundation
import Glibc
import GlossaryModel
import Platform
import Testing

@testable import GlossaryCommand

/// What is stored of compiled glossaries, and for how long.
struct CompiledCacheTests {
  private let home: TemporaryFolder
  private var cache: CompiledCache

  init() throws {
    home = try TemporaryFolder()
    cache = CompiledCache(folder: home.path + "/caches/missing/glossary/")
  }

  private func source(_ name: String) throws -> [SourceFiles] {
    FoundSources(at: [try home.write(#"{"terms": [{"term": "\#(name)"}]}"#, to: name + ".json")])
      .sources
  }

  private func contents() throws -> CompiledContents {
    var builder = GlossaryBuilder()
    for number in 0..<300 {
      var entry = Entry(headword: "word \(number)")
      entry.definition = [DefinitionText("Something or other about the word \(number).")]
      builder.add(entry)
    }
    return try builder.contents()
  }

  @discardableResult
  private func store(_ name: String, daysAgo: Int = 0) throws -> GlossaryModel.Glossary {
    let source = try source(name)
    let fingerprint = try #require(CompiledCache.fingerprint(of: source))
    let glossary = try cache.store(contents(), of: source, fingerprint: fingerprint)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -86_400 * Double(daysAgo))],
      ofItemAtPath: cache.path(of: source)
    )
    return glossary
  }

  private func isStored(_ name: String) throws -> Bool {
    FileManager.default.fileExists(atPath: cache.path(of: try source(name)))
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache.folder)) ?? []
  }

  @Test func `folders that are missing are made`() throws {
    try store("a")
    #expect(names.count == 1)
  }

  @Test func `what nobody opened for long is removed`() throws {
    try store("old", daysAgo: 91)
    try store("newer", daysAgo: 89)
    try store("new")
    #expect(try !isStored("old"))
    #expect(try isStored("newer") && isStored("new"))
  }

  @Test func `of too much, what was not opened for longest is removed`() throws {
    for day in 1...4 { try store("day \(day)", daysAgo: day) }
    let size = try #require(cache.items.first).size
    var cache = cache
    cache.limits.size = 3 * size + size / 2
    let newest = try source("new")
    let fingerprint = try #require(CompiledCache.fingerprint(of: newest))
    _ = try cache.store(contents(), of: newest, fingerprint: fingerprint)
    #expect(try isStored("new") && isStored("day 1") && isStored("day 2"))
    #expect(try !isStored("day 3") && !isStored("day 4"))
  }

  @Test func `what was just stored stays, however large`() throws {
    var cache = cache
    cache.limits.size = 1
    let source = try source("large")
    let fingerprint = try #require(CompiledCache.fingerprint(of: source))
    _ = try cache.store(contents(), of: source, fingerprint: fingerprint)
    #expect(try isStored("large"))
  }

  @Test func `what is open stays, whatever room is wanted`() throws {
    let open = try store("open", daysAgo: 200)
    try store("closed", daysAgo: 200)
    try store("new")
    #expect(try isStored("open") && !isStored("closed"))
    #expect(open.entryCount == 300)
  }

  @Test func `to open one makes it new`() throws {
    let source = try source("a")
    let fingerprint = try #require(CompiledCache.fingerprint(of: source))
    _ = try cache.store(contents(), of: source, fingerprint: fingerprint)
    let path = cache.path(of: source)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7_000_000)],
      ofItemAtPath: path
    )
    #expect(cache.glossary(of: source) != nil)
    let age = Clock.now - (try FileStatus(ofFile: path).modificationTime) / 1_000_000_000
    #expect(age < 1_000)
  }

  @Test func `writing can be cancelled, and leaves nothing`() throws {
    let source = try source("a")
    let fingerprint = try #require(CompiledCache.fingerprint(of: source))
    #expect(throws: CompiledGlossaryError.inputOutput(.cancelled)) {
      _ = try cache.store(contents(), of: source, fingerprint: fingerprint) { true }
    }
    #expect(names.isEmpty)
  }

  @Test func `another user's file or folder is neither used nor changed`() throws {
    // Only the superuser can give a file away.
    guard geteuid() == 0 else { return }
    let source = try source("a")
    let fingerprint = try #require(CompiledCache.fingerprint(of: source))
    _ = try cache.store(contents(), of: source, fingerprint: fingerprint)
    #expect(cache.glossary(of: source) != nil)
    let path = cache.path(of: source)
    #expect(chown(path, 12_345, 12_345) == 0)
    #expect(cache.glossary(of: source) == nil)
    #expect(throws: CompiledGlossaryError.inputOutput(.notPermitted)) {
      _ = try cache.store(contents(), of: source, fingerprint: fingerprint)
    }
    #expect(cache.items.isEmpty && cache.clear().count == 0)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(unlink(path) == 0 && chown(cache.folder, 12_345, 12_345) == 0)
    #expect(throws: CompiledGlossaryError.inputOutput(.notPermitted)) {
      _ = try cache.store(contents(), of: source, fingerprint: fingerprint)
    }
    #expect(names.isEmpty)
  }

  @Test func `only where there would have been room is it news that nothing was stored`() {
    for number in [ENOSPC, EFBIG, EDQUOT, EIO] {
      #expect(CompiledCache.notice(of: .inputOutput(SystemError(number))) != nil)
    }
    for number in [EACCES, EROFS, ENOENT, EPERM, ECANCELED] {
      #expect(CompiledCache.notice(of: .inputOutput(SystemError(number))) == nil)
    }
  }
}
