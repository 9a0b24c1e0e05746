/// A text that leads to a page, where there is one.
struct LinkedText: View {
  let title: String
  let url: String?

  static let fields: [ViewField<LinkedText>] = [
    .text("title") { $0.title },
    .optional("url") { $0.url },
  ]
}
