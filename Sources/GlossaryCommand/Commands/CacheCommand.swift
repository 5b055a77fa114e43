import ArgumentParser
import Platform
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
      Console.report("there is no folder for caches: neither XDG_CACHE_HOME nor HOME is set.")
      throw ExitStatus.inputOutput
    }
    if clear {
      let (count, size) = cache.clear()
      try print("Removed \(count) of \(CacheCommand.megabytes(size)) MB.\n")
      return
    }
    for item in cache.items {
      let sources = item.sources.isEmpty ? "(\(item.file))" : item.sources.joined(separator: ", ")
      let day = Clock.day(of: item.lastUse)
      try print("\(CacheCommand.megabytes(item.size))\t\(day)\t\(sources)\n")
    }
  }

  private func print(_ text: String) throws {
    try Console.print(DisplayText.sanitized(text))
  }

  /// Rounded up.
  private static func megabytes(_ size: Int) -> Int { (size + 999_999) / 1_000_000 }
}
