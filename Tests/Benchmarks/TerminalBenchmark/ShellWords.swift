import Glibc

/// A command cut into words as a shell does; none if it cannot be.
func shellWords(_ command: String) -> [String] {
  var expansion = wordexp_t()
  guard wordexp(command, &expansion, Int32(WRDE_NOCMD)) == 0 else { return [] }
  defer { wordfree(&expansion) }
  return (0..<expansion.we_wordc).compactMap { index in
    expansion.we_wordv[index].map { String(cString: $0) }
  }
}
