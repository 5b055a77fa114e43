import ArgumentParser
import Glibc
import Screen

/// `glossary cache`: the compiled glossaries that are kept.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "List the compiled glossaries that are kept.",
    discussion: """
      A large glossary is compiled when it is opened first, and kept in $XDG_CACHE_HOME/glossary, by \
      default ~/.cache/glossary. Prints the size in MB, the day of the last use and the files of each.
      """
  )

  @Flag(help: "Remove them all; they are compiled again when they are needed.")
  var clear = false

  func run() throws {
    guard let cache = CompiledCache() else {
      Loading.report("there is no folder for caches: neither XDG_CACHE_HOME nor HOME is set.")
      throw ExitStatus.inputOutput
    }
    if clear {
      let (count, size) = cache.clear()
      write("Removed \(count) of \(CacheCommand.megabytes(size)) MB.\n")
      return
    }
    for item in cache.items {
      let sources = item.sources.isEmpty ? "(\(item.file))" : item.sources.joined(separator: ", ")
      write("\(CacheCommand.megabytes(item.size))\t\(CacheCommand.day(item.lastUse))\t\(sources)\n")
    }
  }

  private func write(_ text: String) {
    StandardStreams.write(DisplayText.printable(text))
  }

  /// Rounded up.
  private static func megabytes(_ size: Int) -> Int { (size + 999_999) / 1_000_000 }

  /// A time in seconds since 1970 as `2026-11-23`.
  private static func day(_ seconds: Int) -> String {
    var seconds = time_t(seconds)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
