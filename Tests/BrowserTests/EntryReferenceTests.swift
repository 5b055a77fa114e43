import GlossaryModel
import Testing

@testable import Browser

struct EntryReferenceTests {
  private func glossary(_ entries: [(headword: String, identifier: String)]) throws -> Glossary {
    var builder = GlossaryBuilder()
    for (headword, identifier) in entries {
      var entry = Entry(headword: headword)
      entry.identifier = identifier
      builder.add(entry)
    }
    return try builder.build()
  }

  @Test func `a reference leads back to its entry, also among homographs`() throws {
    let glossary = try glossary([
      ("bank", ""), ("Bank", ""), ("bank", ""), ("bank", "b3"), ("a", ""), ("z", "z"),
    ])
    for index in 0..<glossary.entryCount {
      let id = Entry.ID(index)
      #expect(glossary.entry(for: glossary.reference(to: id)) == id)
    }
  }

  @Test func `an entry that moved, or that got another headword, is found again`() throws {
    let old = try glossary([("bank", ""), ("bank", ""), ("Quay", "quay")])
    let new = try glossary([("aa", ""), ("bank", ""), ("bank", ""), ("Wharf", "quay")])
    let moved = (0..<3).map { new.entry(for: old.reference(to: Entry.ID($0))) }
    #expect(moved == [Entry.ID(1), Entry.ID(2), Entry.ID(3)])
    #expect(try glossary([("x", "")]).entry(for: old.reference(to: Entry.ID(0))) == nil)
  }

  @Test func `of fewer homographs it is the last`() throws {
    let old = try glossary([("bank", ""), ("bank", ""), ("bank", "")])
    let new = try glossary([("bank", ""), ("bank", ""), ("c", "")])
    #expect(new.entry(for: old.reference(to: Entry.ID(2))) == Entry.ID(1))
  }
}
