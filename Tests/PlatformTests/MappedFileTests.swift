import Foundation
import Platform
import Testing

/// Mapped files that are cut short while they are open.
@Suite(.serialized)
struct MappedFileTests {
  private static let length = 64 * 1_024
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.path + "/image"
    try Data(repeating: 7, count: MappedFileTests.length).write(to: URL(filePath: path))
  }

  private func map() throws -> MappedFile {
    try MappedFile(File(path), length: MappedFileTests.length)
  }

  private func isMapped() throws -> Bool {
    try MappedFile.isMapped(File(path))
  }

  @Test func `what is missing reads as zero, and is known to be damaged`() throws {
    let mapping = try map()
    let other = try map()
    #expect(mapping.bytes.allSatisfy { $0 == 7 })
    #expect(truncate(path, 5_000) == 0)
    // The page in which the file ends is still there.
    #expect(mapping.bytes[4_999] == 7 && mapping.bytes[5_000] == 0)
    #expect(!mapping.isDamaged)
    #expect(mapping.bytes.dropFirst(5_000).allSatisfy { $0 == 0 })
    #expect(mapping.isDamaged)
    #expect(!other.isDamaged)
  }

  @Test func `a released page that is gone reads as zero`() throws {
    let mapping = try map()
    #expect(mapping.bytes.last == 7)
    #expect(truncate(path, 0) == 0)
    MappedFile.release(mapping.bytes)
    #expect(mapping.bytes.allSatisfy { $0 == 0 })
    #expect(mapping.isDamaged)
    MappedFile.release(mapping.bytes)
    #expect(mapping.bytes.allSatisfy { $0 == 0 })
  }

  @Test func `several threads may find the same page missing`() throws {
    let mapping = try map()
    #expect(truncate(path, 0) == 0)
    onThreads(4) {
      #expect(mapping.bytes.allSatisfy { $0 == 0 })
    }
    #expect(mapping.isDamaged)
  }

  @Test func `more files than the table holds cannot be mapped, until one is released`() throws {
    var mappings: [MappedFile] = []
    #expect(throws: SystemError.outOfMemory) {
      while mappings.count < 1_000 { mappings.append(try map()) }
    }
    #expect(mappings.count > 10)
    mappings.removeLast()
    mappings.append(try map())
    #expect(mappings.last?.bytes.first == 7)
  }

  @Test func `a mapped file is known to be open, by whatever path`() throws {
    #expect(try !isMapped())
    var mapping: MappedFile? = try map()
    #expect(try mapping != nil && isMapped())
    mapping = nil
    #expect(try !isMapped())
  }
}
