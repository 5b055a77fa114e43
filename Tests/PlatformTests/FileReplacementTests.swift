import Foundation
import Platform
import Testing

/// Replacing files as a whole.
struct FileReplacementTests {
  private let folder: TestFolder
  private var path: String { folder.path + "/text" }

  init() throws {
    folder = try TestFolder()
  }

  private var contents: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  private func replace(_ text: String, isUnnamed: Bool) throws {
    _ = try FileReplacement.replace(path, isUnnamed: isUnnamed) { file in
      try file.write(Array(text.utf8))
    }
  }

  @Test(arguments: [true, false])
  func `a file is replaced whole, for its owner alone`(isUnnamed: Bool) throws {
    try replace("one", isUnnamed: isUnnamed)
    try replace("two", isUnnamed: isUnnamed)
    #expect(contents == "two")
    #expect(folder.names == ["text"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: [true, false])
  func `the old file stays if the new one cannot be written`(isUnnamed: Bool) throws {
    struct Refusal: Error {}
    try replace("one", isUnnamed: isUnnamed)
    #expect(throws: Refusal.self) {
      _ = try FileReplacement.replace(path, isUnnamed: isUnnamed) { file in
        try file.write([0x74])
        throw Refusal()
      }
    }
    #expect(contents == "one")
    #expect(folder.names == ["text"])
  }

  @Test func `a file in a folder that is missing cannot be written`() {
    #expect(throws: SystemError.notFound) {
      _ = try FileReplacement.replace(folder.path + "/none/text") { _ in }
    }
  }

  @Test func `what a killed program left is removed once it is old`() throws {
    for name in ["a.1.partial", "b.2.partial", "c.partial.text"] {
      #expect(FileManager.default.createFile(atPath: "\(folder.path)/\(name)", contents: nil))
    }
    #expect(mkfifo(folder.path + "/d.partial", 0o600) == 0)
    let old = Date(timeIntervalSinceNow: -3_700)
    for name in ["a.1.partial", "c.partial.text"] {
      try FileManager.default.setAttributes(
        [.modificationDate: old],
        ofItemAtPath: "\(folder.path)/\(name)"
      )
    }
    FileReplacement.removeAbandoned(inFolder: folder.path)
    #expect(folder.names == ["b.2.partial", "c.partial.text", "d.partial"])
  }
}
