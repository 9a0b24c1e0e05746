import Diagnostics
import FileSystem
import Foundation
import Portal
import Site

/// Has libvips make the pictures of a site: upright, in sRGB, in the sizes that screens need, and without anything that
/// cameras and programs write beside the picture.
///
/// A picture is made once: its folder on the site is named after the bytes of the original, so what stands in the
/// published site is taken over unseen.
struct PictureMaker {
  /// The program; nil where there is none.
  private let program: Program?

  /// The widths in pixels. The widest that a page shows is 38 rem, which a dense screen has twice and more of.
  private static let widths = [480, 960, 1600]
  /// To be raised when pictures are to be made anew.
  private static let recipe = 1

  /// - Parameter environment: The variables of the process; `PATH` says where to look.
  init(environment: [String: String]) {
    program = Program("vips", environment: environment)
  }

  /// Makes the pictures, the new ones in a folder of their own that goes when they are published.
  ///
  /// - Parameters:
  ///   - sources: The originals.
  ///   - root: The content folder.
  ///   - output: The folder that the site will be published to, where the last one may stand.
  /// - Throws: A failure where there are pictures and no program: they are never published as they are.
  func make(
    _ sources: [PictureSource], in root: String, published output: String
  ) throws(CommandFailure) -> MadePictures {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mumo-pictures-\(UUID().uuidString)")
    let (made, isNew) = try make(sources, in: root, standing: [output], to: folder)
    return MadePictures(made, root: root, temporary: isNew ? folder : nil)
  }

  /// Makes the pictures that stand in none of some folders.
  ///
  /// - Parameters:
  ///   - sources: The originals.
  ///   - root: The content folder.
  ///   - folders: Where pictures may stand.
  ///   - folder: Where to make the others.
  /// - Returns: What each original has become, and whether any was made.
  /// - Throws: A failure where there are pictures to make and no program.
  func make(
    _ sources: [PictureSource], in root: String, standing folders: [String], to folder: URL
  ) throws(CommandFailure) -> (made: [(source: PictureSource, picture: SitePictures.Picture?)], isNew: Bool) {
    let standing = sources.map { source in
      folders.lazy.map { Self.renditions(of: source, in: "\($0)/\(Self.folder(of: source))") }
        .first { !$0.isEmpty } ?? []
    }
    let missing = zip(sources, standing).filter { $1.isEmpty }.map(\.0)
    if !missing.isEmpty, program == nil {
      throw CommandFailure(
        .machineFailed, "картинки не подготовлены: нет программы vips (пакет libvips-tools)")
    }
    // Two originals may be the same picture.
    let unique = Dictionary(missing.map { ($0.fingerprint, $0) }) { first, _ in first }
    _ = unique.values.sorted { $0.path < $1.path }.concurrentMap { make($0, in: root, to: folder) }
    let made = zip(sources, standing).map { source, standing in
      let made =
        standing.isEmpty
        ? Self.renditions(of: source, in: folder.appending(path: Self.folder(of: source)).path) : standing
      return (source: source, picture: SitePictures.Picture(made))
    }
    return (made, !missing.isEmpty)
  }
}

// MARK: Renditions

extension PictureMaker {
  /// The folder of a picture on the site.
  private static func folder(of source: PictureSource) -> String {
    "\(SitePictures.folder)/\(source.fingerprint)-\(recipe)"
  }

  /// The sizes of a picture that stand in a folder, each under the name `640x480.jpg`.
  private static func renditions(of source: PictureSource, in folder: String) -> [SitePictures.Rendition] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let parts = name.split(separator: ".")
      let size = parts.first?.split(separator: "x").compactMap { Int($0) } ?? []
      guard parts.count == 2, parts[1] == source.header.published.rawValue, size.count == 2 else {
        return nil
      }
      let file = "\(folder)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return SitePictures.Rendition(
        path: "\(Self.folder(of: source))/\(name)", file: file, width: size[0], height: size[1],
        size: attributes?[.size] as? Int ?? 0)
    }
  }

  /// Makes all sizes of a picture, or none where one fails.
  private func make(_ source: PictureSource, in root: String, to folder: URL) {
    let own = folder.appending(path: Self.folder(of: source))
    do {
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      for width in Self.widths {
        let file = own.appending(path: "\(width).\(source.header.published.rawValue)")
        try make(source, width: width, from: "\(root)/\(source.path)", to: file)
        let bytes = [UInt8](try Data(contentsOf: file))
        guard let header = PictureHeader(bytes), !PictureHeader.hasMetadata(bytes) else {
          throw CocoaError(.fileReadCorruptFile)
        }
        let sized = own.appending(path: "\(header.width)x\(header.height).\(header.published.rawValue)")
        guard !FileManager.default.fileExists(atPath: sized.path) else {
          // The size before was the whole picture already.
          try FileManager.default.removeItem(at: file)
          return
        }
        try FileManager.default.moveItem(at: file, to: sized)
        if header.width < width { return }
      }
    } catch {
      try? FileManager.default.removeItem(at: own)
    }
  }
}

// MARK: Running

extension PictureMaker {
  /// Higher than any picture: the width alone is what limits a size.
  private static let unlimited = "10000000"

  private func make(_ source: PictureSource, width: Int, from original: String, to file: URL) throws {
    try run([
      "thumbnail", original, file.path + Self.options(source.header.published), String(width),
      "--height", Self.unlimited, "--size", "down", "--export-profile", "srgb", "--fail-on", "truncated",
    ])
  }

  private func run(_ arguments: [String]) throws {
    guard let program else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = program.url
    process.arguments = arguments
    // Pictures are made side by side already.
    process.environment = ProcessInfo.processInfo.environment.merging(["VIPS_CONCURRENCY": "1"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
  }

  /// How libvips writes a format; `strip` leaves out Exif, XMP, IPTC, comments and colour profiles.
  private static func options(_ format: PublishedFormat) -> String {
    switch format {
    case .jpeg: "[Q=80,optimize_coding,interlace,strip]"
    case .png: "[compression=9,strip]"
    }
  }
}
