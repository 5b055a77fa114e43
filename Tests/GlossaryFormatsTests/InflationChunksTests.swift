import SeededRandom
import Testing

@testable import GlossaryFormats

/// dictzip files: chunks that are inflated side by side.
struct InflationChunksTests {
  private static let chunkLength = 58_315

  /// The contents, by chunks and, since the extra field has a name that nobody knows, as a whole.
  private func inflations(of contents: [UInt8], chunkLength: Int) throws -> [[UInt8]] {
    try ["RA", "RB"].map { name in
      let writer = GzipWriter(chunkLength: chunkLength, fieldName: name)
      return try Inflation.contents(of: writer.file(of: contents), part: .bodies)
    }
  }

  @Test(arguments: [0, 1, 6, 7, 8, 13, 14, 15, 700])
  func `any number of chunks is put together`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let contents = generator.bytes(count)
    #expect(try inflations(of: contents, chunkLength: 7) == [contents, contents])
  }

  @Test func `what several threads inflate is put together`() throws {
    var generator = SeededGenerator(seed: 1)
    let contents = generator.bytes(3 << 20)
    let inflated = try inflations(of: contents, chunkLength: InflationChunksTests.chunkLength)
    #expect(inflated == [contents, contents])
  }

  /// Places of the table: version, chunk length, number of chunks, then their compressed lengths.
  @Test(arguments: [
    (0, 2), (1, 0), (1, 6), (1, 8), (1, 0xFFFF), (2, 0), (2, 1), (2, 4), (2, 0xFFFF), (3, 0),
    (3, 11), (3, 13), (4, 0xFFFF), (5, 0xFFFF),
  ])
  func `a table that does not add up is refused`(place: Int, number: Int) {
    let writer = GzipWriter(chunkLength: 7, changingTable: { $0[place] = number })
    let file = writer.file(of: Array("eighteen bytes now".utf8))
    let error = #expect(throws: FormatError.self) {
      try Inflation.contents(of: file, part: .bodies)
    }
    #expect(error == FormatError(.contradictoryChunks, in: .bodies))
  }

  @Test func `a table that claims more than deflate can hold is refused before memory is reserved`()
  {
    let writer = GzipWriter(
      chunkLength: 7,
      changingTable: { $0 = [1, 0xFFFF, 3, 1, 1, 1] }
    )
    var file = writer.file(of: Array("eighteen bytes now".utf8))
    file.replaceSubrange((file.count - 4)..., with: [0, 0, 3, 0])
    #expect(throws: FormatError(.contradictoryChunks, in: .bodies)) {
      try Inflation.contents(of: file, part: .bodies)
    }
  }

  @Test func `contents that another checksum belongs to are refused`() {
    var file = GzipWriter(chunkLength: 7).file(of: Array("eighteen bytes now".utf8))
    file[file.count - 8] ^= 1
    #expect(throws: FormatError(.damagedCompression, in: .bodies)) {
      try Inflation.contents(of: file, part: .bodies)
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
    do throws(FormatError) {
      // The flags may now say that there are no chunks, or another member may be found.
      let inflated = try Inflation.contents(of: file, part: .bodies, maximumLength: 1 << 20)
      #expect(inflated == contents)
    } catch {
      #expect(error.part == .bodies)
    }
  }
}
