import Diagnostics
import FileSystem
import SchoolCalendar
import Testing

@testable import Portal

/// Files and pictures that are too large, or are no pictures.
struct PictureTests {
  private static func jpeg(_ width: Int, _ height: Int) -> [UInt8] {
    let size = [height, width].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8] + size + [1, 1, 0x11, 0]
  }

  private static func png(_ width: Int, _ height: Int) -> [UInt8] {
    let size = [width, height].flatMap { number in
      [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + size
  }

  private static func webp(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
    Array("RIFF\0\0\0\0WEBP\(kind)\0\0\0\0".utf8) + rest
  }

  @Test(arguments: [
    (jpeg(4000, 3000), PictureFormat.jpeg, 4000, 3000, PublishedFormat.jpeg),
    (png(70000, 2), .png, 70000, 2, .png),
    (webp("VP8X", [0, 0, 0, 0, 0x9F, 0x0F, 0, 0xB7, 0x0B, 0]), .webp, 4000, 3000, .jpeg),
    (webp("VP8X", [0x10, 0, 0, 0, 0x9F, 0x0F, 0, 0xB7, 0x0B, 0]), .webp, 4000, 3000, .png),
    (webp("VP8L", [0x2F, 0x9F, 0xCF, 0xED, 0x02]), .webp, 4000, 3000, .png),
    (webp("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0xA0, 0x0F, 0xB8, 0x0B]), .webp, 4000, 3000, .jpeg),
  ])
  func theHeaderTellsTheSize(
    bytes: [UInt8], format: PictureFormat, width: Int, height: Int, published: PublishedFormat
  ) {
    let header = PictureHeader(bytes)
    #expect(header?.format == format && header?.width == width && header?.height == height)
    #expect(header?.published == published)
    for end in 0..<bytes.count - 4 { _ = PictureHeader(Array(bytes[..<end])) }
    #expect(PictureHeader(Array(bytes.prefix(11))) == nil)
  }

  @Test(arguments: [
    ("![Урок](f.jpg)", "f.jpg", jpeg(8000, 6000), "picture-too-large", "8000×6000"),
    ("[Урок](f.png)", "f.png", png(40001, 1000), "picture-too-large", "40001×1000"),
    ("![Урок](f.jpg)", "f.jpg", Array("<html>".utf8), "unreadable-picture", "f.jpg"),
    (
      "[Запись](f.pdf)", "f.pdf", [UInt8](repeating: 0, count: 20 * 1024 * 1024 + 1), "attachment-too-large",
      "f.pdf» занимает 20,1 МиБ"
    ),
    ("![Урок](f.svg)", "f.svg", Array("<svg/>".utf8), "unsupported-attachment", "f.svg"),
    ("![Урок](f.gif)", "f.gif", Array("GIF89a".utf8), "unsupported-attachment", "f.gif"),
  ])
  func aFileOverTheLimitIsNamed(
    text: String, name: String, bytes: [UInt8], rule: String, words: String
  ) throws {
    let diagnostics = try problems(text, name, bytes)
    #expect(diagnostics.map(\.rule.name) == [rule])
    #expect(diagnostics.first?.location.path == "content/news/a/index.md")
    #expect(diagnostics.first?.location.position.line == 6)
    #expect(diagnostics.first?.message.contains(words) == true)
  }

  @Test func whatIsWithinTheLimitsIsRight() throws {
    #expect(try problems("![Урок](f.jpg)", "f.jpg", Self.jpeg(8000, 5000)).isEmpty)
    #expect(try problems("[Файл](f.pdf)", "f.pdf", [UInt8](repeating: 0, count: 20 * 1024 * 1024)).isEmpty)
  }

  private func problems(_ text: String, _ name: String, _ bytes: [UInt8]) throws -> [Diagnostic] {
    let today = try CalendarDate(parsing: "2025-10-01")
    let files = [
      "portal.yaml": Array("название: П\nмуниципалитет: О\nадрес: https://example.org/\n".utf8),
      "index.md": Array("Главная\n".utf8),
      "news/a/index.md": Array("---\nназвание: А\nдата: 01.09.2025\n---\n\n\(text)\n".utf8),
      "news/a/\(name)": bytes,
    ]
    let source = ContentSource(
      tree: SourceTree(files: files), root: "content", readPeople: { path throws(FileSystemError) in nil },
      clock: { ZoneClock(timeZone: $0, today: today) { _ in 10_800 } })
    return PortalLoading(source).diagnostics.filter { $0.severity != .note }
  }
}
