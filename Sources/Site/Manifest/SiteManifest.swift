internal import Diagnostics
public import FileSystem

/// `build.json`: what a published site consists of, so that anybody can hold a copy of the site against it.
public struct SiteManifest: Sendable, Equatable {
  /// The version of the program that made the site.
  public let version: String
  /// How many of the files are pages.
  public let pages: Int
  /// The digest of all the digests, as `sha256sum` prints them, sorted by the bytes of the paths: two sites with the
  /// same one are the same.
  public let content: String
  /// The digest of each file but this one, hexadecimal, by its path in the site.
  public let files: [String: String]

  /// Where it stands in the site.
  public static let path = Routes.manifest
}

extension SiteManifest {
  /// The file that lists a site.
  ///
  /// - Parameters:
  ///   - version: The version of the program.
  ///   - pages: How many of the files are pages.
  public static func file(version: String, pages: Int) -> ManifestFile {
    ManifestFile(path: path) { files in text(of: files, version: version, pages: pages) }
  }

  /// Whether `content` is what the list of files gives.
  ///
  /// - Parameter files: The files that the manifest names.
  public func agrees(with files: [PublishedFile]) -> Bool {
    Self.content(of: files.sortedByPath).text == content
  }

  /// JSON with sorted keys, a file on each line. A site has up to a million, so the bytes are written at once.
  private static func text(of files: [PublishedFile], version: String, pages: Int) -> [UInt8] {
    let files = files.sortedByPath
    var bytes = Array("{\n\"content\": \"".utf8)
    bytes.reserveCapacity(files.count * 128)
    content(of: files).append(to: &bytes)
    bytes += "\",\n\"files\": {\n".utf8
    for (index, file) in files.enumerated() {
      bytes += file.path.jsonLiteral.utf8
      bytes += ": \"".utf8
      file.digest.append(to: &bytes)
      bytes += (index == files.count - 1 ? "\"\n" : "\",\n").utf8
    }
    bytes += "},\n\"pages\": \(pages),\n\"version\": \(version.jsonLiteral)\n}\n".utf8
    return bytes
  }

  private static func content(of files: [PublishedFile]) -> Digest {
    let builder = DigestBuilder()
    var line: [UInt8] = []
    for file in files {
      line.removeAll(keepingCapacity: true)
      file.digest.append(to: &line)
      line += "  \(file.path)\n".utf8
      builder.append(line)
    }
    return builder.finish()
  }
}

extension SiteManifest: Decodable {}

extension [PublishedFile] {
  fileprivate var sortedByPath: [PublishedFile] { sorted { $0.path.precedesByBytes($1.path) } }
}
