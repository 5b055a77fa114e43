extension Format {
  /// All formats. Of those that are equally sure of a file, the first reads it.
  package static let all: [Format] = [
    .glossaryJSON,
    .dictd,
    .starDict,
  ]
}
