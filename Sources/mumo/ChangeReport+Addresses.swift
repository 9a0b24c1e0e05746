import Diagnostics
import FileSystem
import Site

// MARK: Addresses that stop working

extension ChangeReport {
  /// More would drown what else is said; who has to know all of them can compare two builds.
  private static let mostAddresses = 20

  /// Every address of the portal that stops working, pages of files before what comes with them; nothing where the
  /// settings have errors, for then the portal stands as it is.
  var lostAddresses: [String] {
    guard let remaining = after.addresses, let known = before.addresses else { return [] }
    let lost = known.subtracting(remaining)
    guard !lost.isEmpty else { return [] }
    let pages = before.pages.values.filter { lost.contains($0.url) }.sorted { $0.url < $1.url }
    let others = lost.subtracting(pages.map(\.url)).sorted()
    let lines = pages.map(line) + others.map { "<\($0)>" + (isRefused($0) ? "; в файле ошибка" : "") }
    let intro = "По этим адресам читатели увидят «Страница не найдена»: \(lost.count)."
    return ["### Перестанут работать адреса", "", intro, ""] + Self.items(lines, atMost: Self.mostAddresses)
  }

  private func line(_ page: ContentPage) -> String {
    "<\(page.url)> — «\(page.title.escaped)»; \(cause(page))"
  }

  /// Why a page is gone.
  private func cause(_ page: ContentPage) -> String {
    let path = String(page.path.dropFirst(before.root.count + 1))
    if let move = changes.moved.first(where: { $0.from == path }) {
      guard let new = after.page(of: move.to) else { return "файл перенесён, в нём ошибка" }
      return "файл перенесён, новый адрес: <\(new.url)>"
    }
    if changes.removed.contains(path) { return "файл удалён" }
    return hasErrors(path) ? "в файле ошибка" : "материал больше не публикуется"
  }

  private func hasErrors(_ path: String) -> Bool {
    diagnostics.contains { $0.severity == .error && $0.location.path == "\(after.root)/\(path)" }
  }

  /// Whether an address is that of a file beside the texts that is refused.
  private func isRefused(_ address: String) -> Bool {
    diagnostics.contains { diagnostic in
      diagnostic.severity == .error
        && address.hasSuffix(diagnostic.location.path.dropFirst(after.root.count))
    }
  }
}
