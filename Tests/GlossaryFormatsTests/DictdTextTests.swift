import GlossaryModel
import Testing

@testable import GlossaryFormats

/// Texts, and what a dictionary writes in them in a way of its own.
struct DictdTextTests {
  private func dialect(_ definitionData: [String]) -> DictdDialect {
    var writer = DictdWriter()
    for (number, body) in definitionData.enumerated() { writer.add("name\(number)", body: body) }
    let files = writer.files
    let index = DictdIndex(files.index.span, dataLength: files.definitionData.count)
    return DictdDialect(of: index.lines, in: files.definitionData.span, GCIDECharacters())
  }

  @Test(arguments: [
    (["no braces"], false), (["see {roux}"], true), (["{roux}", "{slurry}", "{fat}"], true),
    (Array(repeating: "Haus {n}, Hund {m}, Katze {f}", count: 5) + ["see {Haus}"], false),
    (Array(repeating: "see {roux}", count: 4), true),
    (["{broken", "broken}", "}{"], false),
  ])
  func `braces are links unless most are a few grammar codes`(
    definitionData: [String],
    areLinks: Bool
  ) {
    #expect(dialect(definitionData).hasLinks == areLinks)
  }

  @Test func `short names in braces are links where they are many`() {
    let definitionData = (0..<200).map { "see {a\($0)}" }
    #expect(dialect(definitionData).hasLinks)
  }

  @Test func `text without links may hold braces all the same`() throws {
    let read = try ReadDictionary("haus", body: "Haus\n  house {n}\n")
    #expect(read.entry.text == "  house {n}")
  }

  @Test(
    arguments: [
      ("   <cooking> Text.", "cooking", [], "   Text."),
      ("   <cooking, sauce, basic>\n   Text.", "cooking", ["sauce", "basic"], "   Text."),
      (
        "   <cooking,\n   sauce> Text\n   of two rows.", "cooking", ["sauce"],
        "   Text\n   of two rows."
      ),
      ("   <cooking>\n\n   Text.", "cooking", [], "   Text."), ("   <cooking>", "cooking", [], ""),
      ("   <c@example.org> Text.", "", [], "   <c@example.org> Text."),
      ("   <> Text.", "", [], "   <> Text."), ("   <a>b Text.", "", [], "   <a>b Text."),
      ("   <open Text.", "", [], "   <open Text."), ("   Text.", "", [], "   Text."),
    ] as [(String, String, [String], String)]
  )
  func `a category stands before the text where most texts have one`(
    text: String,
    category: String,
    tags: [String],
    left: String
  ) throws {
    var writer = DictdWriter()
    writer.add("aa", "also", body: "AA\nAlso\n\n\(text)\n")
    for name in ["bb", "cc"] { writer.add(name, body: "\(name)\n\n   <kitchen> Words.\n") }
    let entry = try ReadDictionary(writer.files).entry
    #expect(entry.category == category)
    #expect(entry.tags == tags)
    #expect(entry.text == left)
  }

  @Test func `angle brackets are text where few texts begin with them`() throws {
    var writer = DictdWriter()
    writer.add("aa", body: "AA\n\n   <kitchen> Words.\n")
    for name in ["bb", "cc"] { writer.add(name, body: "\(name)\n\n   Words.\n") }
    let entry = try ReadDictionary(writer.files).entry
    #expect(entry.category == "")
    #expect(entry.text == "   <kitchen> Words.")
  }

  @Test(arguments: [
    ("k[a^]t", "kăt"), ("[=oo] [oo^]", "o͞o o͝o"), ("l['e]gat", "légat"), ("k[\"o]ttr", "köttr"),
    ("[ae] [AE] [oe]", "æ Æ œ"), ("[eth] [thorn]", "ð þ"), ("90[deg]", "90°"), ("[`a]", "à"),
    ("[,c] [~n] [^e]", "ç ñ ê"), ("[root]2", "√2"), ("[[Upsilon]]", "[Υ]"), ("[a^", "[a^"),
    ("[1913 Webster]", "[1913 Webster]"), ("[Obs.]", "[Obs.]"), ("[]", "[]"), ("[th]", "[th]"),
    ("[a^]]", "ă]"), ("[", "["), ("[thorn", "[thorn"), ("[123456789]", "[123456789]"),
  ])
  func `codes of GCIDE are the characters they stand for`(text: String, shown: String) {
    let bytes = Array(text.utf8)
    var replaced: [UInt8] = []
    let count = GCIDECharacters().replaceCodes(in: bytes.span, into: &replaced)
    #expect((count > 0) == (text != shown))
    #expect(String(decoding: count > 0 ? replaced : bytes, as: UTF8.self) == shown)
  }

  @Test func `codes are replaced where there are many`() throws {
    var writer = DictdWriter()
    writer.add("abb'e", body: "Abb'e \\Ab\"b['e]\\ ([a^]b\"b[asl]), n.\n   A priest. [Obs.]\n")
    let entry = try ReadDictionary(writer.files).entry
    #expect(entry.headword == "Abb'e")
    #expect(entry.text == "Abb'e \\Ab\"bé\\ (ăb\"bā̍), n.\n   A priest. [Obs.]")
    for number in 0..<40 { writer.add("name\(number)", body: "Name\(number) \\Name\\, n.\n") }
    let few = try ReadDictionary(writer.files)
    #expect(few.entry.text.contains("[a^]"))
  }
}
