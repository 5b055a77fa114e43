internal import GlossaryModel

/// The keys of an alias that is an object.
enum AliasKey: String, CaseIterable {
  case name, kind
}

extension JSONGlossaryReader {
  /// Reads the value of `aliases`: an alias or an array of them.
  mutating func readAliases(_ offsets: inout [Int]) throws(JSONError) -> [Alias] {
    var aliases: [Alias] = []
    guard try scanner.kind() == .array else {
      try readAlias(into: &aliases, &offsets)
      return aliases
    }
    try scanner.enter()
    while try scanner.nextElement() { try readAlias(into: &aliases, &offsets) }
    return aliases
  }

  /// Reads a name, or an object with a name and a kind.
  private mutating func readAlias(
    into aliases: inout [Alias],
    _ offsets: inout [Int]
  ) throws(JSONError) {
    let kind = try scanner.kind()
    var alias = Alias("")
    var offset = scanner.offset
    switch kind {
    case .string: alias.name = try readString().text
    case .object: try readAliasObject(&alias, &offset)
    default:
      try skip(kind, insteadOf: "a name, or an object with `name` and `kind`,", TermKey.aliases)
      return
    }
    guard !alias.name.isBlank else {
      reportBlank(TermKey.aliases, at: offset)
      return
    }
    aliases.append(alias)
    if Sink.needsPlaces { offsets.append(offset) }
  }

  private mutating func readAliasObject(
    _ alias: inout Alias,
    _ offset: inout Int
  ) throws(JSONError) {
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: aliasKeys, &seen) {
      guard let value = try readString(key) else { continue }
      switch key {
      case .name:
        alias.name = value.text
        offset = value.offset
      case .kind:
        if let kind = Alias.Kind(named: value.text) {
          alias.kind = kind
        } else {
          report(
            .warning,
            at: value.offset,
            "no alias is \(quoted(value.text)): write synonym, abbreviation, variant, deprecated"
              + " or hidden"
          )
        }
      }
    }
  }
}

extension Alias.Kind {
  fileprivate init?(named name: String) {
    switch name {
    case "synonym": self = .synonym
    case "abbreviation": self = .abbreviation
    case "variant": self = .variant
    case "deprecated": self = .deprecated
    case "hidden": self = .hidden
    default: return nil
    }
  }
}
