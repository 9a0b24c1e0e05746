/// Why a site was not published; the site that stood before still stands.
public enum PublishingError: Error, Sendable, Hashable {
  /// A file's path leaves the site or names nothing.
  case badPath(String)
  /// Two files have one path.
  case duplicatePath(String)
  /// A path is a file's and a folder's at once.
  case fileIsFolder(String)
  /// The folder holds something and was not made by mumo.
  case foreignFolder(String)
  /// A file stands where the site should.
  case notAFolder(String)
  /// A symbolic link stands where the site should.
  case symbolicLink(String)
  /// Replacing the folder would take another folder with it, or the site would lie among its own sources.
  case overlapsSources(directory: String, source: String)
  /// Another build publishes to the folder.
  case busy(String)
  /// A source file has changed since the build began.
  case sourceChanged(String)
  /// The machine refused.
  case fileSystem(FileSystemError)
}

extension PublishingError: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .badPath(let path):
      "недопустимый путь в сайте «\(path)»: нужен относительный, без «.», «..» и пустых частей"
    case .duplicatePath(let path):
      "два файла сайта получили один путь «\(path)»: переименуйте один из них"
    case .fileIsFolder(let path):
      "путь «\(path)» занят и файлом, и папкой сайта: переименуйте один из исходных файлов"
    case .foreignFolder(let path):
      "папка «\(path)» не пуста и создана не mumo, она не тронута: укажите другую или освободите эту"
    case .notAFolder(let path):
      "«\(path)» — файл, а не папка: удалите его или укажите для сайта другую папку"
    case .symbolicLink(let path):
      "«\(path)» — символическая ссылка: укажите для сайта саму папку, на которую она ведёт"
    case .overlapsSources(let directory, let source):
      "сайт заменяется целиком, а его папка «\(directory)» пересекается с «\(source)»: укажите отдельную"
    case .busy(let path):
      "в папку «\(path)» уже публикует другая сборка: дождитесь её окончания и повторите"
    case .sourceChanged(let path):
      "файл «\(path)» изменился во время сборки; прежний сайт не тронут, повторите сборку"
    case .fileSystem(let error):
      "\(error); прежний сайт не тронут, устраните причину и повторите сборку"
    }
  }
}

extension PublishingError {
  /// Runs system calls and puts a failure into the words of the user: what was tried, with which path.
  static func during<Value: ~Copyable>(
    _ operation: FileSystemError.Operation,
    _ path: String,
    _ body: () throws(Errno) -> Value
  ) throws(PublishingError) -> Value {
    do throws(Errno) {
      return try body()
    } catch {
      throw .fileSystem(FileSystemError(operation, path: path, code: error.code))
    }
  }
}
