import Platform

/// The queries of the search field, kept from one run to the next.
///
/// ```swift
/// var history = SearchHistory(isEnabled: !noHistory)
/// browser.queries = history.queries
/// history.add("kill fee")
/// ```
///
/// If nothing can be written, the queries of this run are kept in memory.
struct SearchHistory {
  /// Newest first, without repetitions.
  private(set) var queries: [String] = []
  /// Whether queries are read from and written to the disk.
  let isEnabled: Bool

  private let file: LineFile?
  /// Queries that could not be written yet, newest first.
  private var unwritten: [String] = []

  static let maximumCount = 100
  /// In bytes of UTF-8. Longer queries are not kept.
  static let maximumLength = 1_000

  /// Reads the queries of earlier runs.
  ///
  /// - Parameters:
  ///   - isEnabled: false with `--no-history`. `GLOSSARY_NO_HISTORY` switches it off as well.
  ///   - folder: where state is kept.
  init(isEnabled: Bool = true, folder: String? = StorageFolder.state.path) {
    let isSwitchedOff = Environment.value(of: "GLOSSARY_NO_HISTORY")?.isEmpty == false
    self.isEnabled = isEnabled && !isSwitchedOff && folder != nil
    file =
      self.isEnabled
      ? folder.map { LineFile(folder: $0, name: "history", format: "glossary-history", version: 1) }
      : nil
    // The newest line is the last.
    let lines = (try? file?.lines()) ?? []
    queries = SearchHistory.merged(lines.reversed(), [])
  }

  /// Adds a query as the newest and writes it.
  mutating func add(_ query: String) {
    guard SearchHistory.isKept(query), queries.first != query else { return }
    queries = SearchHistory.merged([query], queries)
    guard let file else { return }
    unwritten = SearchHistory.merged([query], unwritten)
    let added = unwritten
    let lines = try? file.update { lines in
      SearchHistory.merged(added, lines.reversed()).reversed()
    }
    if lines != nil { unwritten = [] }
  }

  /// The newer queries, then the older ones, without repetitions and queries that cannot be kept.
  private static func merged(_ newer: [String], _ older: [String]) -> [String] {
    var seen: Set<String> = []
    let kept = (newer + older).filter { isKept($0) && seen.insert($0).inserted }
    return Array(kept.prefix(maximumCount))
  }

  /// Whether a query can be kept. A line of the file may contain anything.
  private static func isKept(_ query: String) -> Bool {
    query.utf8.count <= maximumLength && query.contains { !$0.isWhitespace }
      && query.unicodeScalars.allSatisfy { scalar in
        let category = scalar.properties.generalCategory
        return ![.control, .lineSeparator, .paragraphSeparator].contains(category)
          && !scalar.properties.isBidiControl
      }
  }
}
