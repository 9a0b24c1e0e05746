import Foundation
import TestSupport

/// What the fuzzer starts from: the content's own files, each where a target expects it, and their words.
struct Seeds {
  /// The inputs of each target.
  private var inputs: [String: [[UInt8]]] = [:]
  private var words: Set<String> = []

  /// - Parameter content: The content folder.
  init(content: String) throws {
    let paths = FileManager.default.enumerator(atPath: content)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      guard let data = FileManager.default.contents(atPath: "\(content)/\(path)") else { continue }
      let text = String(decoding: data, as: UTF8.self)
      add(text, at: path)
      collectWords(of: text)
    }
    for (text, target) in Self.written { inputs[target, default: []].append(Array(text.utf8)) }
    let members = MadeUpMembers(seed: 1, sizes: ["fizika": 3], pairs: 0, needs: [], years: 0)
    inputs["members", default: []].append(Array(members.csv.utf8))
    for picture in Self.pictures.enumerated() {
      inputs["pictures", default: []].append([UInt8(picture.offset)] + picture.element)
    }
  }

  /// Writes a folder of inputs for each target and a dictionary.
  func write(to folder: String) throws {
    for (target, inputs) in inputs {
      let target = URL(filePath: "\(folder)/\(target)", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for (index, bytes) in inputs.enumerated() {
        try Data(bytes).write(to: target.appending(path: "seed-\(index)"))
      }
    }
    let lines = words.sorted().map { word in
      "\"" + word.utf8.map { "\\x" + ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
    }
    try Data(lines.joined().utf8).write(to: URL(filePath: "\(folder)/words.dict"))
  }
}

extension Seeds {
  private mutating func add(_ text: String, at path: String) {
    let bytes = Array(text.utf8)
    func add(_ target: String, _ choice: UInt8? = nil) {
      inputs[target, default: []].append((choice.map { [$0] } ?? []) + bytes)
    }
    let kinds = ["", "pages/", "associations/", "", "practices/", "events/", "documents/", "news/"]
    let name = path.split(separator: "/").last ?? ""
    switch name {
    case "portal.yaml": add("settings", 0)
    case "people.yaml": add("settings", 1)
    case "deficits.yaml": add("settings", 2)
    case "plan.md":
      add("plans")
      // The cells are where people write dates.
      let cells = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      inputs["dates", default: []] += Set(cells).sorted().prefix(40).map { Array($0.utf8.prefix(120)) }
    case "report.md":
      add("entries", 3)
      add("reports")
    case _ where name.hasPrefix("meeting-"): add("protocols")
    case _ where path.hasPrefix("statistics/"):
      inputs["snapshots", default: []].append(
        Array(text.split(separator: "\n").prefix(12).joined(separator: "\n").utf8))
    default:
      let kind = kinds.indices.dropFirst().first { !kinds[$0].isEmpty && path.hasPrefix(kinds[$0]) } ?? 0
      add("entries", UInt8(kind))
    }
    add("markdown")
    add("front-matter")
    if bytes.count < 3000 { inputs["portal", default: []].append(Array("-- \(path) --\n\(text)".utf8)) }
  }

  /// Keys of fields, words of tables and headings: what a mutation of bytes would never find.
  private mutating func collectWords(of text: String) {
    for word in text.split(whereSeparator: { " \n|\t,".contains($0) }) where words.count < 1500 {
      if word.utf8.count <= 40 { words.insert(String(word)) }
    }
  }

  private static let written: KeyValuePairs = [
    "16 октября, 14:30": "dates",
    "Август–сентябрь, в течение учебного года": "dates",
    "до 25 числа каждого месяца": "dates",
    "вторая декада ноября 2025 г.": "dates",
    "каждый второй четверг, с 10 до 12 часов": "dates",
    "I четверть, осенние каникулы": "dates",
    "31.12.2025-01.01.2026": "dates",
    "2025-2026": "dates",
    "---\nобновлено: 01.10.2025\n---\n\n## План\n\n<!-- собрано: план 9f86d081884c7d65 -->\nа\n<!-- конец -->\n":
      "reports",
    "{\"version\":1,\"attributes\":{\"age\":{\"releases\":[{\"domain\":\"fizika\",\"date\":\"2025-09-01\",\"base\":4,\"total\":8,\"counts\":[4,4]}],\"current\":{\"a\":[0]},\"departed\":[{\"releases\":[0],\"count\":1}]}}}":
      "members",
    "| a | b |\n|:-:|-|\n| `c\\|d` | <br>e[^1] |\n\n[^1]: f\n\n3.1. g\n\n- [x] h\n  1. i\n\n![j](k \"l\") ~~m~~ <b>n</b> www.o.p q@r.s\n":
      "markdown",
  ]

  /// The beginnings of a PNG, a JPEG and a WebP.
  private static let pictures: [[UInt8]] = [
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 8, 0, 0,
      0, 8, 8, 0,
    ],
    [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8,
      1, 1,
      0, 0, 63, 0, 0xFF, 0xD9,
    ],
    [
      0x52, 0x49, 0x46, 0x46, 26, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4C, 13, 0, 0, 0, 0x2F,
      7, 0, 1, 0, 0,
    ],
  ]
}
