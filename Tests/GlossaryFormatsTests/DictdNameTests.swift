import GlossaryModel
import Testing

@testable import GlossaryFormats

/// The names of entries: which are shown, which only found.
struct DictdNameTests {
  @Test(arguments: [
    ("back-end", "Back End", NameSimilarity.equal), ("c++", "C++", .equal), ("a", "a", .equal),
    ("don't", "dont", .equal), ("É", "é", .equal), ("", "", .equal), ("- '", "", .equal),
    ("fertig aus", "… fertig, aus!", .equivalent), ("c", "C++", .equivalent),
    ("psi test", "Psi² test", .equivalent),
    ("", "?", .equivalent), ("sinsurger", "sˈinsurger", .equivalent),
    ("cat", "cats", .different), ("cats", "cat", .different), ("e", "é", .different),
    ("a", "", .different), ("Ã", "Ä", .different), ("१", "२", .different), ("a1", "a2", .different),
  ])
  func `names are alike in their letters and digits`(
    left: String,
    right: String,
    similarity: NameSimilarity
  ) {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    #expect(NameSimilarity(left.span, right.span) == similarity)
    #expect(NameSimilarity(right.span, left.span) == similarity)
  }

  @Test func `names of one search key are the same, of one key but for symbols near`() {
    let names = ["Ab", "a b", "A-B", "a.b", "ab!", "abc", "Äb", "äB", "", ".", "a+b", "A+b"]
    for left in names {
      for right in names {
        let similarity = NameSimilarity(Array(left.utf8).span, Array(right.utf8).span)
        let keys = [left, right].map(SearchKey.fold)
        let letters = [left, right].map { $0.lowercased().filter(\.isLetter) }
        switch similarity {
        case .equal: #expect(keys[0] == keys[1], "\(left) \(right)")
        case .equivalent:
          #expect(keys[0] != keys[1] && letters[0] == letters[1], "\(left) \(right)")
        case .different: #expect(letters[0] != letters[1], "\(left) \(right)")
        }
      }
    }
  }

  /// Index headword (and fourth column), first line of the body, what is shown, what is left of the
  /// line.
  @Test(arguments: [
    ("roux", "Roux", "Roux", ""), ("roux", "  Roux  ", "Roux", ""), ("roux", "roux\r", "roux", ""),
    ("roux", "A sauce.", "roux", "A sauce."), ("roux", "Roux: a sauce.", "roux", "Roux: a sauce."),
    ("fertig aus", "… fertig, aus!", "… fertig, aus!", ""),
    ("cafe\tCafé", "cafe", "Café", "cafe"), ("cafe\tCafé", "café", "Café", ""),
    ("cafe\tCafé", "A drink.", "Café", "A drink."),
    ("cat", "Cat \\Cat\\ (kat), n.", "Cat", "Cat \\Cat\\ (kat), n."),
    ("cat", "dog \\dog\\, n.", "cat", "dog \\dog\\, n."),
    ("", "?", "?", ""), ("", "A sauce of flour.", "A sauce of flour.", "A sauce of flour."),
    (" ", "Flour", "Flour", "Flour"),
  ])
  func `the name that is shown is its author's`(
    name: String,
    line: String,
    shown: String,
    left: String
  ) throws {
    let entry = try ReadDictionary(name, body: "\(line)\n   Text.\n").entry
    #expect(entry.headword == shown)
    #expect(entry.text == (left.isEmpty ? "   Text." : "\(left)\n   Text."))
  }

  @Test func `a name for want of one is the first words of the body`() throws {
    let words = "Something with a great many words of which not all can be a name, not by far"
    let read = try ReadDictionary("", body: "\n \(words)\n")
    #expect(read.entry.headword == "Something with a great many words of which not all can be a")
    #expect(read.entry.text == " \(words)")
  }

  @Test func `one word that is too long is cut between characters`() throws {
    let word = String(repeating: "ä", count: 50)
    let letters = try ReadDictionary("", body: "x\(word)\n").entry.headword
    #expect(letters == "x" + word.prefix(29))
  }

  /// First line, pronunciation, part of speech, what is left of the line.
  @Test(arguments: [
    ("house /haʊs/ <n>", "/haʊs/", "n", ""), ("house /haʊs/", "/haʊs/", "", ""),
    ("House <neut, n, sg>", "", "neut, n, sg", ""), ("house <>", "", "", ""),
    ("house /haʊs/ (´) <n>", "/haʊs/", "n", "(´)"), ("house /haʊs", "", "", "/haʊs"),
    ("house // <n>", "", "n", "//"), ("house /a /b/ <n", "/a /b/", "", "<n"),
  ])
  func `pronunciation and part of speech stand behind the name`(
    line: String,
    pronunciation: String,
    partOfSpeech: String,
    left: String
  ) throws {
    let entry = try ReadDictionary("house", body: "\(line)\nHaus\n").entry
    #expect(entry.headword.lowercased() == "house")
    #expect(entry.pronunciation == pronunciation)
    #expect(entry.partOfSpeech == partOfSpeech)
    #expect(entry.text == (left.isEmpty ? "Haus" : "\(left)\nHaus"))
  }

  @Test func `a name may hold a slash`() throws {
    let body = "basta / und damit /ˈbasta/\nthat's it\n"
    let entry = try ReadDictionary("basta  und damit", body: body).entry
    #expect(entry.headword == "basta / und damit")
    #expect(entry.pronunciation == "/ˈbasta/")
    #expect(entry.aliases == [Alias("basta  und damit", kind: .hidden)])
  }

  @Test func `names of one body are one entry`() throws {
    let read = try ReadDictionary(
      "api",
      "application program interface",
      "application programming interface",
      body: "Application Program Interface\nAPI\n\n   What programs call.\n"
    )
    #expect(read.glossary.entryCount == 1)
    #expect(read.entry.headword == "Application Program Interface")
    #expect(
      read.entry.aliases == [Alias("API"), Alias("application programming interface")]
    )
    #expect(read.entry.text == "   What programs call.")
  }

  @Test func `names that fold alike are variants, and what the index made of one is hidden`() throws
  {
    let read = try ReadDictionary(
      "c",
      "c++",
      "resume\tRésumé",
      "résumé",
      "see plus plus",
      body: "C++\nC\n   Text.\n"
    )
    #expect(read.entry.headword == "C++")
    #expect(
      read.entry.aliases == [
        Alias("C", kind: .variant), Alias("Résumé"), Alias("résumé"), Alias("see plus plus"),
      ]
    )
    let accents = try ReadDictionary("resume", "résumé", body: "Résumé\n  Text.\n")
    #expect(accents.entry.headword == "Résumé")
    #expect(accents.entry.aliases == [Alias("resume", kind: .variant)])
  }

  @Test func `names that stand within a text are found, not shown`() throws {
    let read = try ReadDictionary(
      "a",
      "cat",
      "cat nap",
      body: "Cat \\Cat\\, n.\n   1. An animal.\n   {Cat nap}, a short sleep.\n"
    )
    #expect(read.entry.headword == "Cat")
    #expect(
      read.entry.aliases == [Alias("a", kind: .hidden), Alias("cat nap", kind: .hidden)]
    )
  }

  @Test func `a name that the index repeats is one alias`() throws {
    let read = try ReadDictionary("roux", "thickener", "thickener", body: "Roux\n  Flour.\n")
    #expect(read.entry.aliases == [Alias("thickener")])
  }
}
