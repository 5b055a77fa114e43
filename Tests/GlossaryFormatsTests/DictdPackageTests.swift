import Foundation
import GlossaryModel
import Testing

@testable import GlossaryFormats

/// Dictionaries that Debian has, whole, against the simplest reading of their files that there is.
struct DictdPackageTests {
  @Test(arguments: InstalledDictionary.all)
  func `every body is an entry, but for those that describe the dictionary`(
    dictionary: InstalledDictionary
  ) throws {
    let (read, lines, _) = try dictionary.load()
    let definitionData = Set(lines.filter { !$0.isHeader }.map(\.body))
    #expect(read.messages == [])
    #expect(read.glossary.entryCount == definitionData.count)
    #expect(definitionData.count > dictionary.leastEntryCount)
    #expect(read.glossary.info.title.contains(dictionary.title))
  }

  @Test(arguments: InstalledDictionary.all)
  func `every headword of the index is a name of the entry with its body`(
    dictionary: InstalledDictionary
  ) throws {
    let (read, lines, definitionData) = try dictionary.load()
    var entries: [String: [Entry]] = [:]
    for entry in read.entries {
      for name in Set(([entry.headword] + entry.aliases.map(\.name)).map(letters)) {
        entries[name, default: []].append(entry)
      }
    }
    for line in dictionary.sample(lines.filter { !$0.isHeader }) {
      #expect(read.glossary.entry(named: line.name) != nil, "\(line.name)")
      let words = words(of: String(decoding: definitionData[line.body], as: UTF8.self))
      // Only from its start may words be taken.
      let hasBody = entries[letters(of: line.name), default: []].contains { entry in
        let text = self.words(of: entry.text)
        return !text.isEmpty && text.elementsEqual(words.suffix(text.count))
      }
      #expect(hasBody, "\(line.name)")
    }
  }

  @Test(arguments: InstalledDictionary.all)
  func `the first and the last entry of every section are reached`(
    dictionary: InstalledDictionary
  ) throws {
    let glossary = try dictionary.load().read.glossary
    #expect(glossary.sections.count > 10)
    for section in glossary.sections {
      for index in [section.entries.lowerBound, section.entries.upperBound - 1] {
        let headword = glossary.headword(of: Entry.ID(index))
        let found = try #require(glossary.entry(named: headword))
        #expect(SearchKey.fold(glossary.headword(of: found)) == SearchKey.fold(headword))
        #expect(glossary.section(of: found)?.label == section.label)
      }
    }
  }

  @Test(arguments: [(InstalledDictionary.foldoc, 0.85), (.wordNet, 1), (.jargon, 0.85)])
  func `links in braces lead to entries`(
    dictionary: InstalledDictionary,
    leastShare: Double
  ) throws {
    let (read, lines, definitionData) = try dictionary.load()
    var links = 0
    var unresolved: [String] = []
    for body in dictionary.sample(Array(Set(lines.map(\.body))).sorted { $0.start < $1.start }) {
      for match in String(decoding: definitionData[body], as: UTF8.self).matches(
        of: /\{([^{}()]+)(?:\((?:a|p|ip)\))?\}/
      ) {
        // A hyphen at a row's end may join what it parts.
        let name = match.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .replacing("- ", with: "-")
        links += 1
        if read.glossary.entry(named: name) == nil { unresolved.append(name) }
      }
    }
    #expect(links > 500)
    let share = 1 - Double(unresolved.count) / Double(links)
    #expect(share >= leastShare, "\(unresolved.prefix(20))")
  }

  @Test func `names are as their authors wrote them`() throws {
    let foldoc = try InstalledDictionary.foldoc.load().read.glossary
    for name in ["Unix", "C++", "Java", "Application Program Interface"] {
      let id = try #require(foldoc.entry(named: name.lowercased()))
      #expect(foldoc.headword(of: id) == name)
    }
    let interface = try #require(foldoc.entry(named: "api"))
    #expect(foldoc.entry(interface).aliases.first == Alias("API"))
    let java = try #require(foldoc.entry(named: "java"))
    #expect(foldoc.entry(java).category == "programming")
    #expect(foldoc.entry(java).tags == ["language"])
  }

  @Test func `pronunciation is told from the text`() throws {
    let afrikaans = try InstalledDictionary.afrikaans.load().read.glossary
    let aloe = afrikaans.entry(try #require(afrikaans.entry(named: "aalwyn")))
    #expect(aloe.headword == "aalwyn")
    #expect(aloe.pronunciation == "/ˈɑːlvɛɪn/")
    #expect(aloe.text == "Aloe")
  }

  /// What no reading may change: letters and digits in lower case.
  private func letters(of name: String) -> String {
    String(SearchKey.fold(name).unicodeScalars.filter(\.properties.isAlphabetic))
  }

  private func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
