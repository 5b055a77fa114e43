/// Queries that were accepted, the latest first, none twice.
struct RecentQueries: Hashable, Sendable {
  private(set) var queries: [String] = []

  /// Older queries are forgotten.
  static let maximumCount = 100

  init(_ queries: [String] = []) {
    for query in queries.reversed() { add(query) }
  }

  mutating func add(_ query: String) {
    queries.removeAll { $0 == query }
    queries.insert(query, at: 0)
    if queries.count > RecentQueries.maximumCount { queries.removeLast() }
  }
}
