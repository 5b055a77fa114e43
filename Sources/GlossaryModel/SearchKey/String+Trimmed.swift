extension String {
  /// The string without white space at its ends.
  var trimmed: String {
    String(trimmedSlice)
  }

  /// The same as `trimmed`, but as a slice that shares the string's indices.
  var trimmedSlice: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
