import GlossaryFormats
import Testing

/// What makes a file no glossary at all.
struct FormatErrorTests {
  @Test(arguments: [
    (
      #"{"terms": [1]}"#,
      "1:1: error: no term of the file can be used; each needs a `term` with a name"
    ),
    (
      #"{"terms": []}"#,
      "1:1: error: no term of the file can be used; each needs a `term` with a name"
    ),
    (
      #"{"terms": {}}"#,
      "1:1: error: the glossary has no `terms`; write an array of objects, each with a `term`"
    ),
    (
      #" {"title": "x"}"#,
      "1:2: error: the glossary has no `terms`; write an array of objects, each with a `term`"
    ),
    ("[1]", "1:1: error: expected an object with `terms`, found an array"),
    ("\n\"\"", "2:1: error: expected an object with `terms`, found a string"),
    ("[1", "1:3: error: expected `,` or `]`, found the end of the file"),
    (
      #"{"format": "glossary/2", "terms": }"#,
      #"1:12: error: the format is “glossary/2”; this program reads "glossary/1""#
    ),
    (
      #"{"format": "package/1"}"#,
      #"1:12: error: the format is “package/1”; this program reads "glossary/1""#
    ),
    (
      #"{"format": "0123456789012345678901234567890123456789x"}"#,
      #"1:12: error: the format is “012345678901234567890123456789012345678…”; this program reads "glossary/1""#
    ),
    (
      #"{"terms": [{"term": "a"}]} x"#, "1:28: error: the file should end here; remove what follows"
    ),
    ("{} x", "1:4: error: the file should end here; remove what follows"),
    ("", "1:1: error: expected a value, found the end of the file"),
    (
      #"{"_note": [1, {"a": nul}], "terms": [{"term": "a"}]}"#,
      "1:21: error: expected `true`, `false` or `null`, found `n`"
    ),
  ])
  func `a file that is no glossary is refused, with the place and the cure`(
    text: String,
    message: String
  ) {
    let error = #expect(throws: FormatError.self) { try ReadText(text) }
    #expect(error?.message == "f:" + message)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], "1:1: error: byte 0xFF: this looks like UTF-16"),
      (Array(#"{"a": ""#.utf8) + [0xC3, 0x28], "1:8: error: byte 0xC3 is not valid UTF-8 here"),
    ] as [([UInt8], String)]
  )
  func `a file that is not UTF-8 is refused, with the byte and the cure`(
    bytes: [UInt8],
    message: String
  ) {
    let error = #expect(throws: FormatError.self) { try GlossaryImporter(json: bytes) }
    let expected = "f:\(message); save the file as UTF-8"
    #expect(error?.message == expected)
    #expect(GlossaryCheck.diagnostics(json: bytes.span).map(\.message) == [expected])
  }
}
