import GlossaryModel
import Testing

@testable import GlossaryFormats

extension MarkupLanguage {
  /// A text of the entry “roux” as Markdown.
  func markdown(_ text: String) -> String {
    var writer = MarkdownWriter()
    let headword = "roux"
    writer.begin(headword: headword.utf8.span)
    read(text.utf8.span, headword: headword.utf8.span, into: &writer)
    writer.end()
    return String(decoding: writer.text, as: UTF8.self)
  }
}

/// What marked-up texts are read as. Lines of Markdown are set apart by `¶`.
struct MarkupTests {
  private func check(_ markdown: String, _ expected: String) {
    #expect(markdown.replacing("\n", with: "¶") == expected)
  }

  @Test(arguments: [
    ("a  b\n\tc ", "a b c"), ("a<br>b<BR/>c", "a\\¶b\\¶c"), ("a<br><br/>b", "a¶¶b"),
    ("<p>a</p>\n<p>b", "a¶¶b"), ("<div>a</div><div>b</div>", "a\\¶b"),
    ("<div><div>a</div></div>b", "a\\¶b"), ("a<hr>b", "a\\¶b"), ("<br><br>a<br><br>", "a"),
    ("<h3>a<br>b</h3>c", "### a¶¶### b¶¶c"),
    ("a<blockquote>b<p>c</blockquote>d", "a¶> ¶> b¶> ¶> c¶¶d"),
    ("<table><tr><th></th><th>a<th>b</tr><tr><th>c<td>d<td>e</tr></table>", "· a · b\\¶c · d · e"),
    ("X<center>a</center>b", "X\\¶a\\¶b"), ("<b>roux</b><br>", "roux"), ("roux", "roux"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>e", "a · b\\¶c · d¶¶e"),
    ("<dl><dt>a</dt><dd>b</dd></dl>", "a\\¶b"), ("", ""), (" \n ", ""),
  ])
  func `HTML has lines and paragraphs`(html: String, expected: String) {
    check(MarkupLanguage.html.markdown(html), expected)
  }

  @Test(arguments: [
    ("<ul><li>a</li><li>b</li></ul>", "- a¶- b"), ("<ul><li>a<li>b</ul>c", "- a¶- b¶¶c"),
    ("<ol><li>a<li>b</ol>", "1. a¶2. b"), ("a<ul><li>b</ul>", "a¶¶- b"),
    ("<ol><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>", "1. a¶   ¶   + b¶   + c¶2. d"),
    ("<ul><li>a<p>b</li></ul>", "- a¶  ¶  b"), ("<ul><li><ul><li>a</ul></ul>", "- + a"),
    ("<ol><li>a</ol><ol><li>b</ol>", "1. a¶¶1) b"), ("<li>a<li>b", "- a¶- b"),
    ("<ul><li></li><li>a</ul>", "- a"), ("<ul><li>a<br>b</ul>", "- a\\¶  b"),
    ("</ul></li>a</ul>", "a"), ("<ul><li><blockquote>a</blockquote>b</ul>", "- > a¶  ¶  b"),
    ("<ul><li>a</ul></div>b", "- a¶¶b"), ("<ol start=3><li>a<li>b</ol>", "3. a¶4. b"),
    ("<ol><li>a</li><ol><li>b</li></ol><li>c</li></ol>", "1. a¶   ¶   1) b¶2. c"),
    ("<ol start='x'><li>a</ol>", "1. a"),
  ])
  func `HTML has lists within one another, closed or not`(html: String, expected: String) {
    check(MarkupLanguage.html.markdown(html), expected)
  }

  @Test(arguments: [
    ("<b>a</b> <i>b</i>", "**a** *b*"), ("<b>a <i>b</i></b>", "**a *b***"),
    ("<i><b>a</b></i>", "***a***"), ("<b>a </b>b", "**a** b"), ("a<i>n.</i>b", "a*n*.b"),
    ("<b>(a)</b>b", "**(a**)b"), ("<b>a<i>b</b>c</i>", "**a*b***c"), ("<b>a</b><i>b</i>", "**a**b"),
    ("<b> </b>a", "a"), ("<b>a<br>b</b>", "**a**\\¶**b**"), ("<b>a", "**a**"), ("a</b>b", "ab"),
    ("<b><b>a</b>b</b>", "**ab**"), ("<code>a*b</code>", "`a*b`"), ("<code>a`b</code>", "a\\`b"),
    ("<code>a</code>b<code> c </code>", "`a`b `c`"), ("<b>a<code>b</code></b>", "**a`b`**"),
    ("<span style='font-weight: bold'>a</span>b", "**a**b"),
    ("<span><span style=\"font-style:italic\">a</span>b</span>c", "*a*bc"),
    ("x<sup>2</sup> H<sub>2</sub>O 5<sup>th</sup>", "x² H₂O 5th"),
    (
      "2<sup>1/2</sup> x<sup> 2 </sup> 10<sup>&minus;3</sup> a<sub>n+1</sub>",
      "2^(1/2) x² 10⁻³ a\\_(n+1)"
    ),
    ("<b>a</b><b>b</b>", "**ab**"), ("<font style='font-weight:700'>a</font>", "**a**"),
    ("a <b>", "a"), ("a <b><p>b</b>", "a¶¶**b**"), ("<q>a</q> 漢<rp>(</rp><rt>b</rt>", "“a” 漢(b)"),
    ("<b>x<sup/>2</b> y<sub>2</b></sub>", "**x2** y2"), ("<pre/>a<script/>b", "ab"),
    ("<pre>a\n  <b>b</b> &lt;</pre>c", "```¶a¶  b <¶```¶¶c"), ("<pre>```</pre>", "````¶```¶````"),
    ("<ul><li><pre>a\nb</pre></ul>", "- ```¶  a¶  b¶  ```"),
  ])
  func `HTML has styles, where Markdown can say them`(html: String, expected: String) {
    check(MarkupLanguage.html.markdown(html), expected)
  }

  @Test(arguments: [
    ("<a href=\"bword://fat\">fat</a>", "[[fat]]"), ("<a href='bword:fat'>it</a>", "[[fat|it]]"),
    ("<a href=entry://fat>it</a>", "[[fat|it]]"), ("<a href=\"BWORD://a%20b\">a b</a>", "[[a b]]"),
    ("<a href=\"bword://caf%C3%A9\">c</a>", "[[café|c]]"),
    ("<a href='bword://%FF'>c</a>", "[[%FF|c]]"),
    ("<a href='bword://a&amp;b'>a&amp;b</a>", "[[a&b]]"),
    ("<a href='bword://a|b'>c</a>", "[c](#a|b)"),
    ("<a href='bword://a] b'>c</a>", "c"), ("<a href='bword://roux'>it</a>", "it"),
    ("<a href='bword://a'>[1]</a>", "[\\[1\\]](#a)"), ("<a href='bword://'>c</a>", "c"),
    ("<a href='https://e.org/a(b) c'>it</a>", "[it](https://e.org/a%28b%29%20c)"),
    ("<a href='mailto:a@e.org'>*</a>", "[\\*](mailto:a@e.org)"), ("<a name='a'>b</a>", "b"),
    ("<a href='bword://a/'>b</a> <a href='x-dictionary:d:a'>b</a>", "[[a|b]] [[a|b]]"),
    ("<a href=http://e.org/>b</a>", "[b](http://e.org/)"),
    ("<a href='javascript:alert(1)'>b</a>", "b"), ("<a href='sound://a.mp3'>b</a>", "b"),
    ("<a href='#top'>b</a>", "b"), ("<a href='bword://a'><b>a</b></a>", "**[[a]]**"),
    ("<a href='bword://a'>a <b>c</b></a>d", "[[a|a c]]d"), ("<a href='bword://a'></a>b", "b"),
    ("<a href='bword://a'>a<a href='bword://b'>b</a>", "[[a]][[b]]"),
    ("<a href='bword://a'>a", "[[a]]"),
    ("<a href='bword://a'> a </a>b", "[[a]] b"),
    ("<img src='https://e.org/a.png' alt='A flag'>", "A flag"),
    ("<audio src=a>play</audio>a<script>b</script><style>c</style>", "a"), ("<style>a", "a"),
    ("<style>a<script>b</script>", "a"),
  ])
  func `HTML has links, to entries and to addresses, and nothing else`(
    html: String,
    expected: String
  ) {
    check(MarkupLanguage.html.markdown(html), expected)
  }

  @Test(arguments: [
    ("&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &alpha;", "\\<b> \\&amp; ééé α"),
    ("a&nbsp;&nbsp;b", "a b"), ("&nope; & &; &#; &#x110000;", "\\&nope; & &; \\&#; \\&#x110000;"),
    ("a < b <3 <", "a < b <3 <"), ("a<!-- <b> -->b<!DOCTYPE x><?xml?>c", "abc"),
    ("a<!-- b>c", "ac"),
    ("a<b title=\"x>y\">b</b>", "a**b**"), ("a<b title=\"x>b</b>", "a**b**"), ("a<b", "a\\<b"),
    ("1. a", "1\\. a"), ("# a", "\\# a"), ("- a", "\\- a"), ("+a", "\\+a"), ("===", "\\==="),
    ("*a* _b_ c_d [e] `f`", "\\*a\\* \\_b\\_ c_d \\[e\\] \\`f\\`"), ("a\\b", "a\\\\b"),
    ("<x:y>a</x:y>", "a"), ("<B>a</b>", "**a**"),
  ])
  func `HTML has references, comments and mistakes; text stays text`(html: String, expected: String)
  {
    check(MarkupLanguage.html.markdown(html), expected)
  }

  @Test(arguments: [
    ("a\nb\n\nc", "a\\¶b¶¶c"), ("<span weight='bold' foreground='red'>a</span>", "**a**"),
    ("<span font_desc=\"Sans Italic 12\">a</span><tt>b</tt>", "*a*`b`"), ("<big>a</big>", "a"),
    ("<u>a</u> <s>b</s> c<sup>2</sup>", "a b c²"),
  ])
  func `Pango's markup has lines and fonts`(pango: String, expected: String) {
    check(MarkupLanguage.pango.markdown(pango), expected)
  }

  @Test(arguments: [
    ("<k>roux</k>\na\nb", "a\\¶b"), ("<k>other</k>\na", "**other**\\¶a"),
    ("<kref>fat</kref>, <kref k=\"fat\">it</kref>", "[[fat]], [[fat|it]]"),
    (
      "<iref href='https://e.org'>it</iref> <iref>https://e.org</iref>",
      "[it](https://e.org) [https://e.org](https://e.org)"
    ),
    ("<abr>n.</abr> <c c='red'>a</c> <tr>ruː</tr>", "*n.* a \\[ruː\\]"),
    ("<rref>a.wav</rref>b", "b"),
    ("<tr>[ruː]</tr> <tr>/ruː/</tr>", "\\[ruː\\] /ruː/"),
    ("<kref>a</kref><kref>b</kref> <kref>c</kref>", "[[a]], [[b]] [[c]]"),
    ("1) a; <ex>b</ex>; 2)", "1\\) a; *b*; 2)"),
    (
      "<gr>n</gr><tr>w</tr><deftext>a\n b</deftext><co>c</co><ex>d</ex>",
      "*n* \\[w\\] a b *c*\\¶*d*"
    ),
    ("<def>a</def>", "a"), ("<def>a</def>\n<def>b</def>", "1. a¶2. b"),
    ("<def><gr>n</gr>\n<def>a<ex>b</ex></def>\n<def>c</def></def>", "*n*¶¶1. a\\¶   *b*¶2. c"),
    ("<def><def>a</def><def>b</def></def><def>c</def>", "1. 1) a¶   2) b¶2. c"),
    ("<dtrn>a</dtrn>\n<ex><ex_orig>b</ex_orig><ex_tran>c</ex_tran></ex>", "a\\¶*b*\\¶*c*"),
  ])
  func `XDXF has senses, examples and links`(xdxf: String, expected: String) {
    check(MarkupLanguage.xdxf.markdown(xdxf), expected)
  }

  @Test func `WordNet's tags are a line of synonyms and one of what they mean`() {
    let text = """
      <wordnet><type>n</type><wordgroup><word>fat</word><word>roux</word><word>oil</word></wordgroup>
      <gloss>It is "fluid".</gloss></wordnet>
      """
    check(MarkupLanguage.wordNet.markdown(text), "*n* [[fat]], roux, [[oil]]\\¶It is \"fluid\".")
  }

  @Test(arguments: [
    "<", "<a ", "<ul>", "&", "<!--", "<b><i>", "<a href='bword://a'>a", "<def>", "<sup>",
  ])
  func `thousands of a tag are read`(part: String) {
    let text = String(repeating: part, count: 20_000)
    for language in [MarkupLanguage.html, .pango, .xdxf, .wordNet] {
      let markdown = language.markdown(text + "end")
      #expect(Definition(markdown: markdown).texts.last?.hasSuffix("end") == true)
    }
  }
}
