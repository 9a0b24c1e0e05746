internal import Glibc

extension String {
  /// The absolute path, without symbolic links, of what stands under a path.
  ///
  /// Fails with `EILSEQ` where it is no UTF-8.
  init(realPathOf path: String) throws(Errno) {
    guard let real = realpath(path, nil) else { throw Errno(code: errno) }
    defer { free(real) }
    guard let text = String(validatingCString: real) else { throw Errno(code: EILSEQ) }
    self = text
  }

  /// This absolute path relative to a folder; nil where it lies elsewhere or is the folder itself.
  func path(inside folder: String) -> String? {
    let prefix = folder == "/" ? folder : folder + "/"
    guard utf8.starts(with: prefix.utf8), utf8.count > prefix.utf8.count else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
