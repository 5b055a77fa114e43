/// Text of a file between quotation marks, shortened if it is long.
func quoted(_ text: String) -> String {
  let longest = 40
  guard text.count > longest else { return "“\(text)”" }
  return "“\(text.prefix(longest - 1))…”"
}
