import Glibc
import Platform
import SeededRandom
import Testing

@testable import GlossaryModel

/// Compiled glossaries in files, which are mapped into memory.
@Suite struct CompiledFileTests {
  private static let fingerprint = "1 2 3 /a glossary\n"

  /// An unlinked temporary file, closed with its owner.
  private final class ScratchFile {
    let descriptor: Int32

    init(_ bytes: [UInt8] = []) {
      var template = Array("/tmp/glossary-compiled-XXXXXX".utf8CString)
      descriptor = mkstemp(&template)
      unlink(template)
      _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    var open: File { File(borrowing: descriptor) }

    deinit {
      close(descriptor)
    }

    var bytes: [UInt8] {
      var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)))
      _ = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
      return bytes
    }
  }

  private func builder(entryCount: Int) -> GlossaryBuilder {
    var random = SeededGenerator(seed: 5)
    var builder = GlossaryBuilder()
    builder.info.title = "Compiled"
    for _ in 0..<entryCount {
      var entry = Entry(headword: Samples.text(&random, count: 2))
      entry.aliases = [Alias(Samples.text(&random, count: 1))]
      entry.definition = [DefinitionText(Samples.text(&random, count: 30))]
      builder.add(entry)
    }
    return builder
  }

  private func compiled(_ builder: GlossaryBuilder) throws -> ScratchFile {
    let file = ScratchFile()
    try builder.contents().write(to: file.open, fingerprint: CompiledFileTests.fingerprint)
    return file
  }

  /// It has more blocks than are kept in memory, so that some are released and read again.
  @Test func `a glossary in a file gives the same entries and hits as one in memory`() throws {
    let builder = builder(entryCount: 6_000)
    let expected = try builder.build()
    let file = try compiled(builder)
    let glossary = try Glossary(compiled: file.open, fingerprint: CompiledFileTests.fingerprint)
    #expect(file.bytes.count > 1 << 20)
    #expect(glossary.info == expected.info)
    #expect(glossary.sections == expected.sections)
    for round in 0..<2 {
      for index in 0..<expected.entryCount {
        let id = Entry.ID(round == 0 ? index : expected.entryCount - 1 - index)
        try #require(glossary.entry(id) == expected.entry(id))
      }
    }
    for query in ["a", "er", "zz", "tion", "s", "x y"] {
      var search = Search(SearchQuery(query), in: glossary, limit: 20)
      var expectedSearch = Search(SearchQuery(query), in: expected, limit: 20)
      search.finish()
      expectedSearch.finish()
      #expect(search.matches == expectedSearch.matches)
    }
    #expect(!glossary.hasDamage)
  }

  @Test func `a glossary compiled from other files is not opened`() throws {
    let file = try compiled(builder(entryCount: 3))
    #expect(throws: CompiledGlossaryError.outdated) {
      _ = try Glossary(compiled: file.open, fingerprint: "another")
    }
    #expect(Glossary.fingerprint(ofCompiled: file.open) == CompiledFileTests.fingerprint)
    #expect(Glossary.fingerprint(ofCompiled: ScratchFile(Array("no glossary".utf8)).open) == nil)
  }

  @Test func `a compiled glossary that is cut short is not opened`() throws {
    let bytes = try compiled(builder(entryCount: 40)).bytes
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let file = ScratchFile(Array(bytes.prefix(count)))
      #expect(throws: CompiledGlossaryError.self) {
        _ = try Glossary(compiled: file.open, fingerprint: CompiledFileTests.fingerprint)
      }
    }
  }

  @Test func `no flipped bit changes an entry without being noticed`() throws {
    let builder = builder(entryCount: 60)
    let expected = try builder.build()
    let entries = (0..<expected.entryCount).map { expected.entry(Entry.ID($0)) }
    let bytes = try compiled(builder).bytes
    var random = SeededGenerator(seed: 11)
    var noticedCount = 0
    for _ in 0..<600 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      let file = ScratchFile(damaged)
      guard
        let glossary = try? Glossary(
          compiled: file.open,
          fingerprint: CompiledFileTests.fingerprint
        )
      else {
        noticedCount += 1
        continue
      }
      let read = (0..<glossary.entryCount).map { glossary.entry(Entry.ID($0)) }
      let isSame = read == entries && glossary.info == expected.info
      #expect(isSame || glossary.hasDamage)
      if glossary.hasDamage { noticedCount += 1 }
    }
    // The others are in padding between the parts of the file.
    #expect(noticedCount > 100)
  }
}
