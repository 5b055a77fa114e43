import GlossaryModel
import Testing

@testable import GlossaryFormats

/// Files that were cut, changed or filled with anything.
struct DamagedFileTests {
  @Test func `every truncation of a file is an error`() {
    let bytes = Array(SampleGlossary.text.utf8)
    for end in bytes.indices {
      let start = Array(bytes[..<end])
      #expect(throws: FormatError.self) { try GlossaryImporter(json: start) }
    }
  }

  @Test func `a file with one byte changed is read or refused, and checked alike`() throws {
    let sample = Array(SampleGlossary.text.utf8)
    var refused = 0
    for index in sample.indices {
      for change: UInt8 in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF] {
        var bytes = sample
        bytes[index] ^= change
        let diagnostics = Set(GlossaryCheck.diagnostics(json: bytes.span))
        do throws(FormatError) {
          var importer = GlossaryImporter()
          // What reading finds, the check finds too.
          #expect(Set(try importer.read(json: bytes)).isSubset(of: diagnostics))
        } catch {
          refused += 1
          let diagnostic = Diagnostic(.error, at: error.location, error.fault.description)
          #expect(diagnostics.contains(diagnostic))
        }
      }
    }
    #expect(refused > sample.count)
  }

  @Test(arguments: UInt64(0)..<200)
  func `random JSON in any place of a glossary is read without a trap`(seed: UInt64) throws {
    let value = RandomJSON(seed: seed).text
    for key in TermKey.allCases.map(\.rawValue) where key != "term" {
      let text = #"{"terms": [{"term": "T", "\#(key)": \#(value)}], "articles": {"a": \#(value)}}"#
      #expect(try ReadText(text).glossary.entryCount == 1)
    }
  }
}
