import Foundation
import Synchronization
import Testing

@testable import GlossaryFormats

/// A dictionary of a Debian package.
struct InstalledDictionary: Sendable, CustomTestStringConvertible {
  let name: String
  /// What its title holds.
  let title: String
  let leastEntryCount: Int
  /// Which of its lines and bodies are looked at: every one, every tenth and so on.
  let step: Int

  static let jargon = InstalledDictionary(
    name: "jargon",
    title: "Jargon File",
    leastEntryCount: 2000,
    step: 1
  )
  static let foldoc = InstalledDictionary(
    name: "foldoc",
    title: "Dictionary of Computing",
    leastEntryCount: 10_000,
    step: 1
  )
  static let wordNet = InstalledDictionary(
    name: "wn",
    title: "WordNet",
    leastEntryCount: 140_000,
    step: 80
  )
  static let afrikaans = InstalledDictionary(
    name: "freedict-afr-deu",
    title: "Afrikaans",
    leastEntryCount: 3000,
    step: 1
  )
  static let all = [jargon, foldoc, wordNet, afrikaans]

  var testDescription: String { name }

  struct Body: Hashable {
    let start: Int
    let count: Int
  }

  struct Line {
    let name: String
    let body: Body
    var isHeader: Bool { name.hasPrefix("00-database") || name.hasPrefix("00database") }
  }

  /// Reads the dictionary, and its index line by line; each is read once for all tests.
  func load() throws -> (read: ReadDictionary, lines: [Line], definitionData: [UInt8]) {
    try InstalledDictionary.loaded.withLock { loaded in
      if let dictionary = loaded[name] { return dictionary }
      let dictionary = try read()
      loaded[name] = dictionary
      return dictionary
    }
  }

  private static let loaded = Mutex<[String: (ReadDictionary, [Line], [UInt8])]>([:])

  private func read() throws -> (ReadDictionary, [Line], [UInt8]) {
    let index = try file("index")
    let compressed = try file("dict.dz")
    let definitionData = try Gzip.contents(of: compressed)
    let lines = try index.split(separator: UInt8(ascii: "\n")).map { line in
      let columns = String(decoding: line, as: UTF8.self).split(
        separator: "\t",
        omittingEmptySubsequences: false
      )
      try #require(columns.count == 3)
      let body = Body(
        start: InstalledDictionary.number(columns[1]),
        count: InstalledDictionary.number(columns[2])
      )
      return Line(name: String(columns[0]), body: body)
    }
    let read = try ReadDictionary(DictdFiles(index: index, definitionData: compressed))
    return (read, lines, definitionData)
  }

  private func file(_ ending: String) throws -> [UInt8] {
    let path = "/usr/share/dictd/\(name).\(ending)"
    let data = FileManager.default.contents(atPath: path)
    return Array(try #require(data, "\(path) is missing: install the package dict-\(name)"))
  }

  private static func number(_ digits: Substring) -> Int {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    return digits.reduce(0) { $0 * 64 + (alphabet.firstIndex(of: $1) ?? 0) }
  }

  /// Every so many elements, as many as `step`.
  func sample<Element>(_ elements: [Element]) -> [Element] {
    stride(from: 0, to: elements.count, by: step).map { elements[$0] }
  }
}

extension [UInt8] {
  subscript(body: InstalledDictionary.Body) -> ArraySlice<UInt8> {
    self[body.start..<body.start + body.count]
  }
}
