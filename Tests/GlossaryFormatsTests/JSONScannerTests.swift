import Testing

@testable import GlossaryFormats

struct JSONScannerTests {
  private static func scan(_ text: String) throws(RawFault) -> JSONValue {
    try JSONValue(scanning: Array(text.utf8))
  }

  /// The message of the error that a text gives when its value is read; nil if it gives none.
  private static func message(_ bytes: [UInt8]) -> String? {
    do throws(RawFault) {
      _ = try JSONValue(scanning: bytes)
      return nil
    } catch {
      return error.error(in: bytes.span).message
    }
  }

  /// The message of the error that a text gives when its value is passed over; nil if it gives none.
  private static func messageOfSkipping(_ bytes: [UInt8]) -> String? {
    do throws(RawFault) {
      var scanner = try JSONScanner(bytes.span)
      try scanner.skipValue()
      try scanner.finish()
      return nil
    } catch {
      return error.error(in: bytes.span).message
    }
  }

  @Test(arguments: [
    "null", "true", "false", " \t\r\n null \n", "[]", "{}", "[ ]", "{ }", "[[]]", "[{}]", #""""#,
    "0", "-0", "1", "-1", "10", "0.0", "1.50", "-0.1", "1e1", "1E1", "1e+1", "1e-1", "0e0",
    "-1.5E-07",
    "123456789012345678901234567890", "1e308", "[1,2]", "[1 , 2]", "[null,true,false]",
    #"{"a":1}"#, #"{ "a" : 1 , "b" : [ ] }"#, #"{"":0}"#, #"{"a":{"a":{"a":[]}}}"#,
    #""\"\\\/\b\f\n\r\t""#, #""\u0041\u00e9\u65E5""#, #""\ud83d\ude00""#, #""\uD83D\uDE00x""#,
    #""\u0000""#, #""\u001b[31m""#, "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", "\"é日😀\"",
    #""a\u0062c""#, #""1234567\n""#, #""12345678\n""#, #""\n1234567\n12345678\n""#, "\"/\"",
    #""eight ch""#, #""sixteen charact.""#, #""\\""#, #""\\\"""#,
  ])
  func `JSON is read as Foundation reads it`(text: String) throws {
    #expect(try JSONScannerTests.scan(text) == JSONValue(foundation: text))
  }

  @Test(arguments: UInt64(0)..<400)
  func `random JSON is read as Foundation reads it`(seed: UInt64) throws {
    let text = RandomJSON(seed: seed).text
    #expect(try JSONScannerTests.scan(text) == JSONValue(foundation: text))
  }

  @Test func `a byte order mark is passed`() throws {
    #expect(try JSONScannerTests.scan("\u{FEFF}[1]") == .array([.number(1)]))
    #expect(JSONScannerTests.message(Array("\u{FEFF}\u{FEFF}[1]".utf8)) != nil)
  }

  @Test(arguments: [
    ("", "1:1: error: expected a value, found the end of the file"),
    (" \n ", "2:2: error: expected a value, found the end of the file"),
    ("nul", "1:1: error: expected `true`, `false` or `null`, found `n`"),
    ("truE", "1:1: error: expected `true`, `false` or `null`, found `t`"),
    ("True", "1:1: error: expected a value, found `T`"),
    ("NaN", "1:1: error: expected a value, found `N`"),
    ("'a'", "1:1: error: expected a value, found `'`"),
    ("\u{C}1", "1:1: error: expected a value, found byte 0x0C"),
    ("é", "1:1: error: expected a value, found byte 0xC3"),
    ("// a\n1", "1:1: error: expected a value, found `/`"),
    ("1 2", "1:3: error: the file should end here; remove what follows"),
    ("{}}", "1:3: error: the file should end here; remove what follows"),
    ("nullx", "1:5: error: the file should end here; remove what follows"),
    ("[", "1:2: error: expected a value, found the end of the file"),
    ("[1", "1:3: error: expected `,` or `]`, found the end of the file"),
    ("[1,", "1:4: error: expected a value, found the end of the file"),
    ("[1,]", "1:3: error: remove the comma: nothing follows it"),
    ("[1 2]", "1:4: error: expected `,` or `]`, found `2`"),
    ("[,1]", "1:2: error: expected a value, found `,`"),
    ("[1,,2]", "1:4: error: expected a value, found `,`"),
    ("[1}", "1:3: error: expected `,` or `]`, found `}`"),
    ("[\"a\"\n\"b\"]", "2:1: error: expected `,` or `]`, found `\"`"),
    ("]", "1:1: error: expected a value, found `]`"),
    ("{", "1:2: error: expected a key in double quotes or `}`, found the end of the file"),
    ("{1:2}", "1:2: error: expected a key in double quotes or `}`, found `1`"),
    ("{a:2}", "1:2: error: expected a key in double quotes or `}`, found `a`"),
    ("{,}", "1:2: error: expected a key in double quotes or `}`, found `,`"),
    (#"{"a"}"#, "1:5: error: expected `:` after the key, found `}`"),
    (#"{"a" 1}"#, "1:6: error: expected `:` after the key, found `1`"),
    (#"{"a":}"#, "1:6: error: expected a value, found `}`"),
    (#"{"a"::1}"#, "1:6: error: expected a value, found `:`"),
    (#"{"a":1"#, "1:7: error: expected `,` or `}`, found the end of the file"),
    (#"{"a":1,}"#, "1:7: error: remove the comma: nothing follows it"),
    (#"{"a":1,,}"#, "1:8: error: expected a key in double quotes, found `,`"),
    (#"{"a":1 "b":2}"#, "1:8: error: expected `,` or `}`, found `\"`"),
    (#"{"a":1]"#, "1:7: error: expected `,` or `}`, found `]`"),
    (#"{"a":[1}"#, "1:8: error: expected `,` or `]`, found `}`"),
    ("-", "1:2: error: expected a digit, found the end of the file"),
    ("-a", "1:2: error: expected a digit, found `a`"),
    ("+1", "1:1: error: expected a value, found `+`"),
    (".5", "1:1: error: expected a value, found `.`"),
    ("1.", "1:3: error: expected a digit, found the end of the file"),
    ("1.e1", "1:3: error: expected a digit, found `e`"),
    ("1e", "1:3: error: expected a digit, found the end of the file"),
    ("1e+", "1:4: error: expected a digit, found the end of the file"),
    ("[1e,2]", "1:4: error: expected a digit, found `,`"),
    ("01", "1:1: error: a number has no zeros before it; remove them, or write it as a string"),
    ("-012", "1:2: error: a number has no zeros before it; remove them, or write it as a string"),
    ("00", "1:1: error: a number has no zeros before it; remove them, or write it as a string"),
    ("0x10", "1:2: error: the file should end here; remove what follows"),
    ("1_000", "1:2: error: the file should end here; remove what follows"),
    ("\"", "1:1: error: the string that begins here has no closing quote"),
    ("[\"abc", "1:2: error: the string that begins here has no closing quote"),
    (#"["abc\"#, "1:2: error: the string that begins here has no closing quote"),
    (#"["abc\u00"#, "1:2: error: the string that begins here has no closing quote"),
    (#"["abc\"]"#, "1:2: error: the string that begins here has no closing quote"),
    (
      "\"a\nb\"",
      #"1:3: error: control character 0x0A in a string; write it as an escape such as \n"#
    ),
    (
      "\"12345678\u{0}\"",
      #"1:10: error: control character 0x00 in a string; write it as an escape such as \n"#
    ),
    (
      #""a\x""#,
      #"1:3: error: unknown escape \x; JSON knows \" \\ \/ \b \f \n \r \t and \uXXXX"#
    ),
    (
      "\"\\\u{1}\"",
      #"1:2: error: unknown escape \0x01; JSON knows \" \\ \/ \b \f \n \r \t and \uXXXX"#
    ),
    (#""\u12""#, #"1:2: error: \u needs four hexadecimal digits"#),
    (#""\u12G4""#, #"1:2: error: \u needs four hexadecimal digits"#),
    (#""\uD83D\u""#, #"1:8: error: \u needs four hexadecimal digits"#),
    ("[\n  \"a\",\r\n  b]", "3:3: error: expected a value, found `b`"),
    ("[\"é\", x]", "1:8: error: expected a value, found `x`"),
  ])
  func `what is not JSON is refused, read or passed over, with the place and the cure`(
    text: String,
    message: String
  ) {
    #expect(JSONScannerTests.message(Array(text.utf8)) == "f:" + message)
    #expect(JSONScannerTests.messageOfSkipping(Array(text.utf8)) == "f:" + message)
  }

  @Test(
    arguments: [
      // A lone continuation, a lead without one, overlong forms, a surrogate, beyond U+10FFFF, Latin-1.
      ([0x80], 0x80), ([0xC3], 0xC3), ([0xC3, 0x28], 0xC3), ([0xC0, 0xAF], 0xC0),
      ([0xE0, 0x80, 0xAF], 0xE0), ([0xED, 0xA0, 0x80], 0xED), ([0xF4, 0x90, 0x80, 0x80], 0xF4),
      ([0xF0, 0x9F, 0x98], 0xF0), ([0xFF], 0xFF), ([0xE9, 0x74, 0xE9], 0xE9),
    ] as [([UInt8], UInt8)]
  )
  func `a byte that is not UTF-8 is named`(sequence: [UInt8], byte: UInt8) {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    let error = "error: byte \(name) is not valid UTF-8 here; save the file as UTF-8"
    // In a value, in a key, behind an escape, before another fault of the same string.
    for (before, after) in [
      ("[\n\"", "\"]"), ("{\n\"", "\": 1}"), ("[\n\"", "\\n123456789\"]"), ("[\n\"", "\u{1}\"]"),
      ("[\n\"", "\\x\"]"), ("[\n\"", ""),
    ] {
      let bytes = Array(before.utf8) + sequence + Array(after.utf8)
      #expect(JSONScannerTests.message(bytes) == "f:2:2: " + error)
      #expect(JSONScannerTests.messageOfSkipping(bytes) == "f:2:2: " + error)
    }
    let late = Array("[\"é234567\\n".utf8) + sequence + Array("\"]".utf8)
    #expect(JSONScannerTests.message(late) == "f:1:13: " + error)
  }

  @Test(
    arguments: [
      ([0xFE, 0xFF, 0x00, 0x7B], "1:1: error: byte 0xFE"),
      ([0xFF, 0xFE, 0x7B, 0], "1:1: error: byte 0xFF"),
      ([0x00, 0x7B, 0x00, 0x7D], "1:1: error: byte 0x00"),
      ([0x7B, 0, 0x7D, 0], "1:2: error: byte 0x00"),
      ([0, 0, 0xFE, 0xFF], "1:1: error: byte 0x00"),
    ] as [([UInt8], String)]
  )
  func `UTF-16 is named, with or without its mark`(bytes: [UInt8], place: String) {
    #expect(
      JSONScannerTests.message(bytes)
        == "f:\(place): this looks like UTF-16; save the file as UTF-8"
    )
  }

  @Test(arguments: [
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude00""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"), (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ud83d\\ude00""#, "\u{FFFD}\\ude00"),
  ])
  func `half of a surrogate pair is replaced, and noticed`(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    var scanner = try JSONScanner(bytes.span)
    #expect(try scanner.kind() == .string)
    let string = scanner.decode(try scanner.scanString())
    #expect(string.text == expected)
    #expect(string.hasLoneSurrogate)
  }

  @Test func `a byte order mark in a string is a character`() throws {
    // Foundation drops it.
    #expect(try JSONScannerTests.scan("\"\u{FEFF}\"") == .string("\u{FEFF}"))
  }

  @Test func `a replacement character that was meant is none`() throws {
    let bytes = Array(#""\ufffd\ud83d\ude00""#.utf8)
    var scanner = try JSONScanner(bytes.span)
    _ = try scanner.kind()
    #expect(!scanner.decode(try scanner.scanString()).hasLoneSurrogate)
  }

  @Test(arguments: ["[", #"{"a":"#], [511, 512, 513, 100_000])
  func `nesting is bounded at 512`(open: String, depth: Int) {
    let close = open == "[" ? "]" : "}"
    let text =
      String(repeating: open, count: depth) + (open == "[" ? "" : "1")
      + String(repeating: close, count: depth)
    let column = 512 * open.count + 1
    let expected = "f:1:\(column): error: nested deeper than 512 objects and arrays"
    #expect(JSONScannerTests.message(Array(text.utf8)) == (depth <= 512 ? nil : expected))
    #expect(JSONScannerTests.messageOfSkipping(Array(text.utf8)) == (depth <= 512 ? nil : expected))
  }

  @Test func `depth counts what stands in one another, not side by side`() {
    let text = "[" + Array(repeating: "[[],{}]", count: 2_000).joined(separator: ",") + "]"
    #expect(JSONScannerTests.message(Array(text.utf8)) == nil)
  }
}
