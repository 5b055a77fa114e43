import Testing

@testable import Browser

struct LineEditorTests {
  @Test(arguments: [
    ("a b c", "abc|"), ("a b ←", "a|b"), ("a b ^A c", "c|ab"), ("a b ^A → c", "ac|b"),
    ("a b Backspace", "a|"), ("a b ^H", "a|"), ("a b ^B ^D", "a|"), ("a b Home Del", "|b"),
    ("a b c ← ^K", "ab|"), ("a b c ← ^U", "|c"), ("a Space b c ^W", "a |"),
    ("a - b c Alt-Backspace", "a-|"), ("a Space b ^A Alt-f", "a| b"), ("a Space b Alt-b", "a |b"),
    ("a Space b ^A Alt-d", "| b"), ("a Space b Space ^W", "a |"), ("^D ^H ^W ^K Alt-b ←", "|"),
    ("日 本 ← 語", "日語|本"),
  ])
  func `keys edit as in Emacs`(keys: String, result: String) throws {
    let editor = try #require(try Script("/ " + keys).browser.search?.editor)
    var text = editor.text
    text.insert("|", at: text.index(text.startIndex, offsetBy: editor.cursor))
    #expect(text == result)
  }

  @Test func `a mark that is typed joins the character before it`() {
    var editor = LineEditor()
    editor.insert("e")
    editor.insert("\u{301}")
    #expect(editor.text == "é")
    #expect(editor.cursor == 1)
  }

  @Test func `selected text is replaced by typing and kept by moving`() {
    var typed = LineEditor("old", isSelected: true)
    typed.insert("n")
    #expect(typed.text == "n")
    var moved = LineEditor("old", isSelected: true)
    moved.apply(.move(.previous))
    #expect(!moved.isSelected)
    moved.insert("n")
    #expect(moved.text == "olnd")
  }

  @Test func `a paste becomes one line of limited length`() {
    var editor = LineEditor()
    editor.insert("a\nb\r\nc")
    #expect(editor.text == "a b c")
    editor.insert(String(repeating: "x", count: 10_000))
    #expect(editor.characters.count == LineEditor.maximumLength)
  }
}
