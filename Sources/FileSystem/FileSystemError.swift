internal import Glibc

/// What the machine refused to do with a file or a folder.
public struct FileSystemError: Error, Sendable, Hashable {
  /// What was tried.
  public let operation: Operation
  /// The path as the user of the machine knows it.
  public let path: String
  /// The system's number of the reason (`errno`).
  public let code: Int32

  /// What can be tried with a file or a folder.
  public enum Operation: Sendable, Hashable {
    /// Listing what a folder holds.
    case list
    /// Reading a file.
    case read
    /// Writing a file.
    case write
    /// Making a folder.
    case createDirectory
    /// Giving a file a second name.
    case link
    /// Giving a file or a folder another name.
    case rename
    /// Removing a file or a folder.
    case remove
    /// Keeping other builds away from a folder.
    case lock
  }

  /// A refusal.
  ///
  /// - Parameters:
  ///   - operation: What was tried.
  ///   - path: The path as the user of the machine knows it.
  ///   - code: The system's number of the reason (`errno`).
  public init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}

extension FileSystemError: CustomStringConvertible {
  /// «не удалось записать «public/index.html»: нет места на диске».
  public var description: String {
    "не удалось \(operation.title) «\(path)»: \(reason)"
  }

  private var reason: String {
    switch code {
    case ENOSPC: "нет места на диске"
    case EDQUOT: "исчерпана квота на диске"
    case EACCES, EPERM: "нет прав"
    case ENOENT: operation == .list ? "нет такой папки" : "нет такого файла"
    case ENOTDIR: "часть пути — не папка"
    case EISDIR: "это папка, а не файл"
    case EINVAL where operation == .read: "это не обычный файл"
    case EXDEV where operation == .read: "ссылка ведёт за пределы папки"
    case EEXIST, ENOTEMPTY: "такое имя уже занято"
    case ELOOP: "символическая ссылка там, где ожидался файл или папка, или ссылки ведут по кругу"
    case EROFS: "диск доступен только для чтения"
    case EMFILE, ENFILE: "открыто слишком много файлов"
    case ENAMETOOLONG: "слишком длинное имя"
    case EFBIG: "файл слишком велик"
    case EBUSY: "занято системой (точка монтирования)"
    case EIO: "ошибка чтения или записи на диске"
    default: "системная ошибка \(code)"
    }
  }
}

extension FileSystemError.Operation {
  fileprivate var title: String {
    switch self {
    case .list: "прочитать папку"
    case .read: "прочитать файл"
    case .write: "записать файл"
    case .createDirectory: "создать папку"
    case .link: "перенести файл"
    case .rename: "переименовать"
    case .remove: "удалить"
    case .lock: "занять папку"
    }
  }
}

extension FileSystemError {
  /// Runs system calls and puts a failure into the words of the user: what was tried, with which path.
  static func during<Value: ~Copyable>(
    _ operation: Operation,
    _ path: @autoclosure () -> String,
    _ body: () throws(Errno) -> Value
  ) throws(FileSystemError) -> Value {
    do throws(Errno) {
      return try body()
    } catch {
      throw FileSystemError(operation, path: path(), code: error.code)
    }
  }
}
