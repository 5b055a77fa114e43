extension String {
  /// The text without the white space at its ends.
  var trimmed: String {
    String(trimmedSlice)
  }

  /// As `trimmed`, sharing the text's indices.
  var trimmedSlice: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
