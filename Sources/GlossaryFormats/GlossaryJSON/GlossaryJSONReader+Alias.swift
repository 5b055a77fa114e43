internal import GlossaryModel

/// The keys of an alias that is an object.
private enum AliasKey: String, CaseIterable {
  case name, kind
}

extension GlossaryJSONReader {
  /// Reads the value of `aliases`: an alias or an array of them.
  mutating func readAliases() throws(RawFault) {
    guard try scanner.kind() == .array else { return try readAlias() }
    try scanner.enter()
    while try scanner.nextElement() { try readAlias() }
  }

  /// Reads a name, or an object with a name and a kind.
  private mutating func readAlias() throws(RawFault) {
    let key = TermKey.aliases.rawValue
    let kind = try scanner.kind()
    switch kind {
    case .string:
      if let name = try scanText(key, isName: true) { append(name, as: .synonym) }
    case .object: try readAliasObject()
    default: try skip(kind, insteadOf: "a name, or an object with `name` and `kind`,", key)
    }
  }

  private mutating func readAliasObject() throws(RawFault) {
    let start = scanner.offset
    var name: StringToken?
    var hasName = false
    var kind = Alias.Kind.synonym
    let keys = FieldTable<AliasKey>()
    var seen = SeenKeys()
    try scanner.enter()
    while let key = try nextKey(of: keys, &seen) {
      switch key {
      case .name:
        hasName = true
        name = try scanText(TermKey.aliases.rawValue, isName: true)
      case .kind: kind = try readAliasKind() ?? .synonym
      }
    }
    if !hasName { report(.warning, at: start, "this alias is left out: it has no `name`") }
    if let name { append(name, as: EntryField(kind)) }
  }

  private mutating func readAliasKind() throws(RawFault) -> Alias.Kind? {
    guard try expect(.string, AliasKey.kind.rawValue) else { return nil }
    let offset = scanner.offset
    let name = try readString()
    let kind = Alias.Kind(named: name)
    if kind == nil {
      report(
        .warning,
        at: offset,
        "no alias is \(quoted(name)): write synonym, abbreviation, variant, deprecated or hidden"
      )
    }
    return kind
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
