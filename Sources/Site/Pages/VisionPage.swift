/// The page where readers with poor sight set size, spacing and colours.
struct VisionView: PageView {
  static let template = "vision"

  let frame: PageFrame

  static let fields: [ViewField<VisionView>] = PageFrame.fields { $0.frame }
}

extension SiteLayout {
  func visionPage() -> Page {
    let title = "Версия для слабовидящих"
    @Sendable func view() -> VisionView {
      VisionView(frame: PageFrame(title: title, breadcrumbs: breadcrumbs(), isSample: false))
    }
    return Page(
      route: Routes.vision, title: title,
      description: "Размер шрифта, интервалы и цвета: настройки сохраняются для всех страниц.", view: view())
  }
}
