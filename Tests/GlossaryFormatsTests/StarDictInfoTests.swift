import GlossaryModel
import Testing

@testable import GlossaryFormats

/// What an `.ifo` says.
struct StarDictInfoTests {
  private static let magic = "StarDict's dict ifo file\n"

  private func read(_ info: String) throws -> ReadDictionary {
    var writer = StarDictWriter(types: "m")
    writer.add("roux", synonyms: ["base"], .init("m", "Flour."))
    var files = writer.files
    files.info = Array(info.utf8)
    return try ReadDictionary(files)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `it describes the glossary`(lineEnd: String) throws {
    let lines = [
      "\u{FEFF}StarDict's dict ifo file", "version=3.0.0", "bookname=Kitchen words", "wordcount=1",
      "author = A. Cook", "email=cook@example.org", "website=https://example.org/?a=b",
      "description=What cooks<br>say.<BR/>Free <b>.", "date=2025.03.14", "sametypesequence=m",
      "unknown=1", "no value",
    ]
    let info = try read(lines.joined(separator: lineEnd)).glossary.info
    #expect(info.title == "Kitchen words")
    #expect(info.authors == ["A. Cook", "cook@example.org"])
    #expect(info.source == "https://example.org/?a=b")
    #expect(info.description == "What cooks\nsay.\nFree <b>.")
    #expect(info.version == "2025.03.14")
  }

  @Test(arguments: [
    ("", "f:1:1: error: expected the line “StarDict's dict ifo file”"),
    ("Kitchen", "f:1:1: error: expected the line “StarDict's dict ifo file”"),
    (
      "StarDict's treedict ifo file\nversion=2.4.2\n",
      "f:1:1: error: this is StarDict's “treedict”, which this program does not read; it reads “dict”"
    ),
    (
      magic + "bookname=K\nversion= 4.0\n",
      "f:3:10: error: the version is “4.0”; this program reads 2.4.2 and 3.0.0"
    ),
    (
      magic + "version=3.0.0\nidxoffsetbits=16\n",
      "f:3:15: error: offsets have 32 or 64 bits, not “16”"
    ),
  ])
  func `another kind or version is an error at its place`(info: String, message: String) {
    let error = #expect(throws: FormatError.self) { try read(info) }
    #expect(error?.message == message)
    #expect(error?.role == .info)
  }

  @Test func `numbers that contradict the files are warnings, and do not matter`() throws {
    let info = StarDictInfoTests.magic + "version=2.4.2\nsametypesequence=m\n"
    let read = try read(info + "wordcount=7\nsynwordcount=2\nidxfilesize=1\n")
    #expect(read.entries.map(\.text) == ["Flour."])
    #expect(
      read.messages == [
        "f:4:11: warning: wordcount is 1, not 7",
        "f:5:14: warning: synwordcount is 1, not 2",
        "f:6:13: warning: idxfilesize is 13, not 1",
      ]
    )
  }

  @Test(arguments: [
    ("version=2.4.8", "f:2:9: warning: the version is “2.4.8”; this program reads 2.4.2 and 3.0.0"),
    ("version = 3.1", "f:2:11: warning: the version is “3.1”; this program reads 2.4.2 and 3.0.0"),
    ("version=x", "f:2:9: warning: the version is “x”; this program reads 2.4.2 and 3.0.0"),
    (
      "bookname=K", "f: warning: the line `version=` is missing; this program reads 2.4.2 and 3.0.0"
    ),
  ])
  func `a version that nobody described is read with a warning`(line: String, message: String)
    throws
  {
    let read = try read(StarDictInfoTests.magic + line + "\nsametypesequence=m\n")
    #expect(read.entries.map(\.text) == ["Flour."])
    #expect(read.messages == [message])
  }

  @Test(arguments: [
    "\n\n \t\r\n" + magic + "\nversion = 2.4.2\n\n sametypesequence\t=  m \n",
    "\u{FEFF}\n\(magic)version=2.4.2\nsametypesequence=m",
    "STARDICT'S DICT IFO FILE  \r\nVersion=2.4.2\r\nSameTypeSequence=m\r\n",
  ])
  func `blank lines, spaces and case do not matter`(info: String) throws {
    let read = try read(info)
    #expect(read.entries.map(\.text) == ["Flour."])
    #expect(read.messages == [])
  }

  @Test(arguments: [
    (magic, true), ("\n\n" + magic, true), ("StarDict's treedict ifo file", true),
    ("\u{FEFF}StarDict's dict ifo file\r\nv", true),
    ("StarDict's storage ifo file\n", true), ("", false), ("StarDict", false),
    ("version=2.4.2\n" + magic, false), ("StarDict's dict ifo files\n", false),
  ])
  func `it is known by its first line`(head: String, expected: Bool) {
    #expect((StarDictInfo.kind(of: Array(head.utf8).span) != nil) == expected)
  }
}
