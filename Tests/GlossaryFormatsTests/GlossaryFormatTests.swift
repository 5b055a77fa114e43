import GlossaryFormats
import Testing

/// What is taken for a glossary unasked.
struct GlossaryFormatTests {
  @Test(arguments: [
    (#"{"terms": []}"#, true), (#"{"terms": []"#, true),
    (#"{"a": {"terms": 1}, "terms": [x"#, true), (#"{"a": [{}], "terms": [}"#, true),
    (#"{"format": "glossary/9"}"#, true), (#"{"format": "glossary/9" oops"#, true),
    ("\u{FEFF} {\"terms\":[", true), (#"{"t\u0065rms": ["#, true),
    (#"{"format": "other/1", "terms": ["#, true), (#"{"terms": {}}"#, false),
    (#"{"format": "package/1"}"#, false), (#"{"name": "p"}"#, false), ("[]", false), ("", false),
    (#"["terms"]"#, false), (#"{"a": ], "terms": []}"#, false), (#"{"terms": "#, false),
    ("glossary", false),
  ])
  func `a file looks like a glossary if it has terms or says so`(text: String, expected: Bool) {
    #expect(GlossaryFormat.looksLikeGlossary(Array(text.utf8).span) == expected)
  }
}
