import Testing

@testable import Preview

@Suite("The gate of the preview")
struct RequestGateTests {
  private let gate = RequestGate(port: 8080)

  private func target(
    _ path: String, query: String = "", method: String = "GET", host: String? = "localhost:8080"
  ) throws -> RequestTarget {
    try gate.target(of: PreviewRequest(method: method, path: path, query: query, host: host))
  }

  @Test(
    "lets in who asks this machine by its own name",
    arguments: ["localhost:8080", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080"])
  func ownNames(host: String) throws {
    #expect(try target("/news/", host: host) == .path("/news/"))
  }

  @Test(
    "refuses foreign names, which lead here when a foreign page tries to read the preview",
    arguments: [
      "example.org", "example.org:8080", "localhost", "localhost:80", "localhost:8080.example.org",
      "127.0.0.1:8081", "localhost:8080@example.org", "", nil,
    ])
  func foreignNames(host: String?) {
    #expect(throws: Refusal.foreignHost) { try target("/news/", host: host) }
  }

  @Test("needs no port in the name where it is the usual one")
  func usualPort() throws {
    let request = PreviewRequest(method: "GET", path: "/", query: "", host: "localhost")
    #expect(try RequestGate(port: 80).target(of: request) == .path("/"))
  }

  @Test(
    "refuses what would change something", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get"])
  func methods(method: String) {
    #expect(throws: Refusal.method) { try target("/", method: method) }
  }

  @Test("lets in a question for the head alone")
  func head() throws {
    #expect(try target("/", method: "HEAD") == .path("/"))
  }

  @Test(
    "refuses paths that leave the site, however they are written",
    arguments: [
      "/../etc/passwd", "/news/../../etc/passwd", "/..", "/./news/", "/%2e%2e/etc/passwd", "/%2E%2E/",
      "/.%2e/", "/news%2f..%2f..", "/%2Fetc", "/..\\etc", "/news%5c..", "/news%00.html", "/%", "/%2",
      "/%zz", "/%ff", "news/", "", "*", "http://localhost:8080/news/",
    ])
  func badPaths(path: String) {
    #expect(throws: Refusal.badPath) { try target(path) }
  }

  @Test("reads percent signs once")
  func percentSigns() throws {
    #expect(try target("/%D1%8F/%252e%252e/") == .path("/я/%2e%2e/"))
    #expect(try target("/a..b/...") == .path("/a..b/..."))
  }

  @Test("knows its own parts")
  func ownParts() throws {
    #expect(try target("/.mumo/preview.js", query: "s-1") == .script)
    #expect(try target("/.mumo/preview.css") == .style)
    #expect(try target("/.mumo/revision", query: "s-1") == .revision(after: "s-1"))
    #expect(try target("/.mumo/other") == .path("/.mumo/other"))
  }
}
