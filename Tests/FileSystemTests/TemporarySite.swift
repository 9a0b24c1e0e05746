import FileSystem

/// The publisher's marker, which stands in every site.
let marker = ".mumo-site"

extension [String: String] {
  /// Texts by path as the files of a site.
  var outputFiles: [OutputFile] {
    sorted { $0.key < $1.key }.map { path, text in
      OutputFile(path: path, content: .bytes { Array(text.utf8) })
    }
  }
}

extension TemporaryFolder {
  @discardableResult
  func publish(_ texts: [String: String], to directory: String = "public") throws -> PublishingSummary {
    try Publisher(directory: path(directory), protecting: []).publish(texts.outputFiles)
  }

  /// The texts of a published site without its marker.
  func site(_ directory: String = "public") throws -> [String: String] {
    try tree(directory).filter { $0.key != marker }
  }
}
