public import Diagnostics

extension Rule {
  static let attachmentTooLarge = Rule("attachment-too-large", summary: "Вложение занимает не больше 20 МиБ.")
  static let pictureTooLarge = Rule(
    "picture-too-large", summary: "В картинке не больше 40 миллионов точек.")
  static let unreadablePicture = Rule(
    "unreadable-picture", summary: "Картинка — целый файл JPEG, PNG или WebP.", quotesLine: false)
}

/// The rules of files and pictures, for the guide.
enum PictureRules {
  static let all: [Rule] = [.attachmentTooLarge, .pictureTooLarge, .unreadablePicture]
}

extension Diagnostic {
  static func attachmentTooLarge(_ path: String, size: Int, at location: Location) -> Diagnostic {
    let megabytes = Double(size) / 1_048_576
    let tenths = Int((megabytes * 10).rounded(.up))
    return Diagnostic(
      .attachmentTooLarge, at: location,
      "файл «\(path)» занимает \(tenths / 10),\(tenths % 10) МиБ, можно не больше 20",
      hint: "уменьшите его: пересохраните PDF со сжатием, разделите на части или дайте ссылку на видео")
  }

  static func pictureTooLarge(_ path: String, _ header: PictureHeader, at location: Location) -> Diagnostic {
    Diagnostic(
      .pictureTooLarge, at: location,
      "картинка «\(path)» слишком велика: \(header.width)×\(header.height) точек, можно не больше 40 миллионов",
      hint: "уменьшите её: на странице хватит 1600 точек в ширину")
  }

  /// A picture that is none, or that breaks off.
  public static func unreadablePicture(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unreadablePicture, at: location, "картинку «\(path)» не удалось прочесть",
      hint: "откройте её и сохраните заново как JPEG, PNG или WebP")
  }

  static func unsupportedPicture(_ path: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .unsupportedAttachment, at: location, "картинку «\(path)» нельзя показать на странице",
      hint: "сохраните её как JPEG, PNG или WebP: в SVG могут быть скрипты, GIF мигает")
  }
}
