import SeededRandom
import Testing

@testable import GlossaryFormats

/// dictzip files: gzip files of many small blocks, with a table of them in the header.
struct DictzipTests {
  private static let chunkLength = 58_315

  private func decompressed(_ contents: [UInt8], chunkLength: Int) throws -> [UInt8] {
    try Gzip.contents(of: GzipWriter(chunkLength: chunkLength).file(of: contents))
  }

  @Test(arguments: [0, 1, 6, 7, 8, 13, 14, 15, 700])
  func `any number of chunks is put together`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let contents = generator.bytes(count)
    #expect(try decompressed(contents, chunkLength: 7) == contents)
  }

  @Test func `chunks of the usual length are put together`() throws {
    var generator = SeededGenerator(seed: 1)
    let contents = generator.bytes(3 << 20)
    #expect(try decompressed(contents, chunkLength: DictzipTests.chunkLength) == contents)
  }

  @Test func `contents that another checksum belongs to are refused`() {
    var file = GzipWriter(chunkLength: 7).file(of: Array("eighteen bytes now".utf8))
    file[file.count - 8] ^= 1
    #expect(throws: GzipFault.damaged) {
      try Gzip.contents(of: file)
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a damaged file is inflated or refused`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let contents = generator.bytes(Int.random(in: 0...60, using: &generator))
    var file = GzipWriter(chunkLength: 7).file(of: contents)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let index = Int.random(in: 2..<file.count, using: &generator)
      file[index] = UInt8.random(in: 0...255, using: &generator)
    }
    // Another member may be found, or none.
    if let decompressed = try? Gzip.contents(of: file, maximumLength: 1 << 20) {
      #expect(decompressed == contents)
    }
  }
}
