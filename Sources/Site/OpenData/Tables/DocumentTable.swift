import Portal

extension SiteLayout {
  /// The documents by their names in addresses.
  func documentData() -> OpenDataSet {
    let table = OpenDataTable<Entry<Document>>(
      name: "documents", title: "Документы", description: "Положения, приказы, законы, письма, формы.",
      key: ["id"],
      columns: [
        .code("id", "Код", "Часть адреса страницы.") { $0.id.slug },
        .code("kind", "Вид", "Что это за документ.") { $0.kind.rawValue },
        .text("title", "Название", "Название без номера и даты.") { $0.title },
        .text("number", "Номер", "Номер документа.") { $0.number },
        .date("date", "Дата", "Дата документа.") { $0.date },
        .text("issuer", "Орган", "Кто издал документ.") { $0.issuer },
        .code("status", "Статус", "Действует ли документ.") { $0.status.rawValue },
        .link("file", "Файл", "Адрес файла с подлинником.") { [self] in original(of: $0) },
        .sample { $0.isSample },
        .page { [self] in absoluteURL($0.id) },
      ])
    return OpenDataSet(table, portal.documents, without: portal.people)
  }

  private func original(of document: Entry<Document>) -> String? {
    document.attachmentTargets.first.flatMap(url).map { router.address.origin + $0 }
  }
}
