import FileSystem
import Glibc
import Testing

@Suite("Messages")
struct MessageTests {
  @Test(
    "say what the machine refused",
    arguments: [
      (.write, ENOSPC, "не удалось записать файл «a»: нет места на диске"),
      (.write, EDQUOT, "не удалось записать файл «a»: исчерпана квота на диске"),
      (.createDirectory, EACCES, "не удалось создать папку «a»: нет прав"),
      (.rename, EPERM, "не удалось переименовать «a»: нет прав"),
      (.read, ENOENT, "не удалось прочитать файл «a»: нет такого файла"),
      (.list, ENOENT, "не удалось прочитать папку «a»: нет такой папки"),
      (.read, EXDEV, "не удалось прочитать файл «a»: ссылка ведёт за пределы папки"),
      (.remove, EROFS, "не удалось удалить «a»: диск доступен только для чтения"),
      (.lock, 4095, "не удалось занять папку «a»: системная ошибка 4095"),
    ] as [(FileSystemError.Operation, Int32, String)]
  )
  func fileSystem(operation: FileSystemError.Operation, code: Int32, text: String) {
    #expect(FileSystemError(operation, path: "a", code: code).description == text)
  }

  @Test("say why nothing was published and what to do")
  func publishing() {
    #expect(
      PublishingError.foreignFolder("public").description
        == "папка «public» не пуста и создана не mumo, она не тронута: укажите другую или освободите эту"
    )
    #expect(
      PublishingError.fileSystem(.init(.write, path: "public/index.html", code: ENOSPC)).description
        == "не удалось записать файл «public/index.html»: нет места на диске; прежний сайт не тронут, "
        + "устраните причину и повторите сборку"
    )
  }
}
