import Foundation
import Platform
import Synchronization
import Testing

/// Opening and reading files of every kind.
@Suite(.timeLimit(.minutes(1)))
struct FileTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func path(_ name: String, _ text: String) throws -> String {
    let path = folder.path + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  private func fifo() -> String {
    let path = folder.path + "/fifo"
    #expect(mkfifo(path, 0o600) == 0)
    return path
  }

  private func error(_ body: () throws -> Void) -> SystemError? {
    do { try body() } catch { return error as? SystemError }
    return nil
  }

  private func tryOpen(_ path: String, _ mode: File.Mode = .reading) throws {
    _ = try File(path, mode)
  }

  private func text(_ path: String, limit: Int = 1 << 20) throws -> String {
    let bytes = try File(path, .readingAnyKind).readAll(limit: limit)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `only regular files are opened, and nothing is waited for`() throws {
    let text = try path("text", "x")
    let link = folder.path + "/link"
    #expect(symlink(text, link) == 0)
    try tryOpen(text)
    try tryOpen(link)
    #expect(error { try tryOpen(link, .readingWithoutLinks) } != nil)
    #expect(error { try tryOpen(folder.path) } == .isFolder)
    #expect(error { try tryOpen("/dev/null") } == .notRegularFile)
    let fifo = fifo()
    #expect(error { try tryOpen(fifo) } == .notRegularFile)
    #expect(error { try tryOpen(fifo, .readingWithoutLinks) } == .notRegularFile)
    try tryOpen(fifo, .readingAnyKind)
  }

  @Test(arguments: ["", "some text", String(repeating: "long ", count: 100_000)])
  func `a file is read whole`(text: String) throws {
    let path = try path("text", text)
    #expect(try self.text(path) == text)
  }

  @Test func `a limit is looked at before memory is asked for`() throws {
    let path = try path("sparse", "")
    #expect(truncate(path, 10 << 40) == 0)
    #expect(error { _ = try text(path, limit: 1 << 32) } == .fileTooLarge)
    let five = try self.path("text", "12345")
    #expect(try text(five, limit: 5) == "12345")
    #expect(error { _ = try text(five, limit: 4) } == .fileTooLarge)
    #expect(error { _ = try text("/dev/zero", limit: 1 << 16) } == .fileTooLarge)
  }

  @Test func `a FIFO is read from whoever writes to it, however late`() throws {
    let path = fifo()
    let text = String(repeating: "through a pipe ", count: 20_000)
    onNewThread {
      Clock.sleep(milliseconds: 120)
      let writer = open(path, O_WRONLY)
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(writer, $0.baseAddress, min($0.count, 5_000)) }
        rest = rest.dropFirst(count)
        Clock.sleep(milliseconds: 1)
      }
      close(writer)
    }
    #expect(try self.text(path) == text)
  }

  @Test func `reading a FIFO that nobody writes to can be cancelled`() throws {
    let file = try File(fifo(), .readingAnyKind)
    let rounds = Atomic(0)
    let error = error {
      _ = try file.readAll(limit: 1 << 20) { rounds.add(1, ordering: .relaxed).newValue > 2 }
    }
    #expect(error == .cancelled)
  }

  @Test func `folders are made as deep as they are missing`() throws {
    let path = folder.path + "/one/two/three"
    try FileSystem.makeFolder(path)
    #expect(try FileStatus(ofFile: path).kind == .folder)
    try FileSystem.makeFolder(path)
    #expect(error { try FileSystem.makeFolder("/proc/nowhere/one") } != nil)
  }

  @Test func `a file replaced with the same size and date has another time of change`() throws {
    let path = try path("text", "one")
    let before = try FileStatus(ofFile: path)
    Clock.sleep(milliseconds: 20)
    try "two".write(toFile: path, atomically: false, encoding: .utf8)
    var times = [timespec](repeating: timespec(), count: 2)
    for index in times.indices {
      times[index].tv_sec = before.modificationTime / 1_000_000_000
      times[index].tv_nsec = before.modificationTime % 1_000_000_000
    }
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
    let after = try FileStatus(ofFile: path)
    #expect(after.modificationTime == before.modificationTime && after.size == before.size)
    #expect(after.changeTime > before.changeTime)
  }
}
