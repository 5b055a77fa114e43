/// TEMPORARY until merged.
struct QueryStorage {
  let isEnabled: Bool
  var queries: [String] { [] }
  func add(_ query: String) {}
}
