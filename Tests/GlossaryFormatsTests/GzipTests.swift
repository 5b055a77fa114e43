import SeededRandom
import Testing

@testable import GlossaryFormats

/// gzip files, and files that are none.
struct GzipTests {
  @Test(arguments: ["", "\u{1F}", "dictionary\n", "\u{1F}x"])
  func `a file that is not compressed is its own contents`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try Gzip.contents(of: bytes, part: .bodies) == bytes)
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `what other programs compressed is inflated`(sample: GzipSamples.Sample) throws {
    #expect(try Gzip.contents(of: sample.bytes, part: .bodies) == sample.contents)
  }

  @Test func `members follow one another, and zeros may follow them`() throws {
    let first = Array("one ".utf8)
    let second = Array("two".utf8)
    let writer = GzipWriter()
    let file = writer.file(of: first) + writer.file(of: []) + writer.file(of: second) + [0, 0, 0]
    #expect(try Gzip.contents(of: file, part: .bodies) == first + second)
  }

  @Test(arguments: [[1], [0, 0, 7], [0x1F], [0x1F, 0x8B, 8, 0]] as [[UInt8]])
  func `what follows a member and is none is damage`(bytes: [UInt8]) {
    let file = GzipSamples.gzip.bytes + bytes
    #expect(throws: FormatError(.damagedCompression, in: .bodies)) {
      try Gzip.contents(of: file, part: .bodies)
    }
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `every truncation of a file is an error`(sample: GzipSamples.Sample) {
    for end in 2..<sample.bytes.count {
      let error = #expect(throws: FormatError.self) {
        try Gzip.contents(of: Array(sample.bytes[..<end]), part: .index)
      }
      #expect(error?.part == .index)
    }
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `a file with a byte changed has its contents or is refused`(
    sample: GzipSamples.Sample
  ) throws {
    var refused = 0
    for index in sample.bytes.indices.dropFirst(2) {
      var bytes = sample.bytes
      bytes[index] ^= 1 << UInt8(index % 8)
      do throws(FormatError) {
        #expect(try Gzip.contents(of: bytes, part: .bodies) == sample.contents)
      } catch {
        refused += 1
      }
    }
    // What may change is the header's: time, system, name.
    #expect(refused > sample.bytes.count - 50)
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `a file inflates to no more than is allowed`(sample: GzipSamples.Sample) throws {
    let length = sample.contents.count
    let contents = try Gzip.contents(of: sample.bytes, part: .bodies, maximumLength: length)
    #expect(contents.count == length)
    #expect(throws: FormatError(.inflatesTooFar, in: .bodies)) {
      try Gzip.contents(of: sample.bytes, part: .bodies, maximumLength: length - 1)
    }
  }

  @Test func `a length that is a lie reserves no memory and is refused`() {
    var bytes = GzipWriter().file(of: Array("short".utf8))
    bytes.replaceSubrange((bytes.count - 4)..., with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: FormatError(.damagedCompression, in: .bodies)) {
      try Gzip.contents(of: bytes, part: .bodies, maximumLength: .max)
    }
  }
}
