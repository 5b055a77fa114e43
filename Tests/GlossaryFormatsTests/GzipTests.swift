import SeededRandom
import Testing

@testable import GlossaryFormats

/// gzip files, and files that are none.
struct GzipTests {
  @Test(arguments: ["", "\u{1F}", "dictionary\n", "\u{1F}x"])
  func `a file that is not compressed is its own contents`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try Gzip.contents(of: bytes) == bytes)
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `what other programs compressed is inflated`(sample: GzipSamples.Sample) throws {
    #expect(try Gzip.contents(of: sample.bytes) == sample.contents)
  }

  @Test func `members follow one another, and zeros may follow them`() throws {
    let first = Array("one ".utf8)
    let second = Array("two".utf8)
    let writer = GzipWriter()
    let file = writer.file(of: first) + writer.file(of: []) + writer.file(of: second) + [0, 0, 0]
    #expect(try Gzip.contents(of: file) == first + second)
  }

  @Test(arguments: [[1], [0, 0, 7], [0x1F], [0x1F, 0x8B, 8, 0]] as [[UInt8]])
  func `what follows a member and is none is damage`(bytes: [UInt8]) {
    let file = GzipSamples.gzip.bytes + bytes
    #expect(throws: GzipFault.damaged) {
      try Gzip.contents(of: file)
    }
  }

  @Test(arguments: [GzipSamples.gzip, GzipSamples.dictzip])
  func `every truncation of a file is an error`(sample: GzipSamples.Sample) {
    for end in 2..<sample.bytes.count {
      #expect(throws: GzipFault.damaged) { try Gzip.contents(of: Array(sample.bytes[..<end])) }
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
      do throws(GzipFault) {
        #expect(try Gzip.contents(of: bytes) == sample.contents)
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
    let contents = try Gzip.contents(of: sample.bytes, maximumLength: length)
    #expect(contents.count == length)
    #expect(throws: GzipFault.tooLong) {
      try Gzip.contents(of: sample.bytes, maximumLength: length - 1)
    }
  }

  @Test func `a length that is a lie reserves no memory and is refused`() {
    var bytes = GzipWriter().file(of: Array("short".utf8))
    bytes.replaceSubrange((bytes.count - 4)..., with: [0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: GzipFault.damaged) {
      try Gzip.contents(of: bytes, maximumLength: .max)
    }
  }
}
