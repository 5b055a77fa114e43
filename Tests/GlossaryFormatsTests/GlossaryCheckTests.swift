import GlossaryFormats
import Testing

struct GlossaryCheckTests {
  private func problems(_ text: String) -> [String] {
    GlossaryCheck.problems(json: Array(text.utf8).span).map { problem in
      "\(problem.place.line):\(problem.place.column) \(problem.severity.rawValue)"
    }
  }

  @Test(arguments: [
    (#"{"terms": [{"term": "A", "definition": "x", "seeAlso": ["B"]}]}"#, ["1:57 error"]),
    (#"{"terms": [{"term": "A", "definition": "x", "seeAlso": ["a"]}]}"#, ["1:57 warning"]),
    (#"{"terms": [{"term": "A"}]}"#, ["1:21 warning"]),
    (#"{"terms": [{"term": 1}, {"term": "A", "see": "A"}]}"#, ["1:21 error", "1:46 error"]),
    (#"{"terms": [{"term": "A", "see": "B"}, {"term": "B", "see": "A"}]}"#, ["1:33 error"]),
    (
      #"{"terms": [{"term": "A", "id": "i", "see": "C"}, {"term": "B", "id": "i", "see": "C"},"#
        + #" {"term": "C", "definition": "c"}]}"#, ["1:70 error"]
    ),
    (#"{"terms": [{"term": "A", "definition": "x", "articles": ["z"]}]}"#, ["1:58 error"]),
    (
      #"{"terms": [{"term": "A", "definition": "x"}], "articles": {"z": {"title": "t"}}}"#,
      ["1:60 warning"]
    ),
    (#"{"terms": [{"term": "A", "definition": "[[Z]]"}]}"#, ["1:40 warning"]),
    (#"{"terms": [{"term": "A", "term": "B", "definition": "x"}]}"#, ["1:26 warning"]),
    (
      #"{"terms": [{"term": "A", "definition": "x"}, {"term": "B", "aliases": ["a"],"#
        + #" "definition": "y"}]}"#, ["1:72 warning"]
    ),
    (
      #"{"terms": [{"term": "A", "definition": "x"}, {"term": "A", "definition": "y"}]}"#,
      ["1:55 warning"]
    ),
    (#"{"terms": [{"term": "A", "aliases": ["a"], "definition": "x"}]}"#, []),
    (#"{"terms": [{"term": 1}, }"#, ["1:21 error", "1:25 error"]),
  ])
  func `each problem is told once, with its place`(text: String, found: [String]) {
    #expect(problems(text) == found)
  }

  @Test func `a link to nothing comes with what may have been meant`() {
    let text = #"{"terms": [{"term": "Slurry", "definition": "x", "seeAlso": ["Slury"]}]}"#
    let messages = GlossaryCheck.problems(json: Array(text.utf8).span).map { $0.message(file: "f") }
    #expect(messages == ["f:1:62: error: see-also “Slury” is no term here; did you mean “Slurry”?"])
  }
}
