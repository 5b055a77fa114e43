import Platform

/// The program's folders for data, as the XDG Base Directory Specification defines them: https://specifications.freedesktop.org/basedir-spec/latest/.
enum StorageFolder {
  /// For what the program records by itself: `$XDG_STATE_HOME/glossary`, by default
  /// `~/.local/state/glossary`.
  case state
  /// For what the person has set: `$XDG_CONFIG_HOME/glossary`, by default `~/.config/glossary`.
  case settings

  /// Nil if the environment names no folder. It need not exist.
  var path: String? {
    let (variable, fallback) =
      switch self {
      case .state: ("XDG_STATE_HOME", "/.local/state")
      case .settings: ("XDG_CONFIG_HOME", "/.config")
      }
    let home = Environment.folder("HOME").map { $0 + fallback }
    return (Environment.folder(variable) ?? home).map { $0 + "/glossary" }
  }
}
