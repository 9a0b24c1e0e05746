/// The ways to a calendar feed.
struct SubscriptionView: View {
  /// What the calendar holds, as a link names it.
  let name: String
  /// The feed's address for people to copy: `https://host/calendar/all.ics`.
  let address: String
  /// The same for calendar programs: `webcal://host/calendar/all.ics`.
  let webcal: String
  /// The way to Google's calendar in a browser.
  let google: String

  static let fields: [ViewField<SubscriptionView>] = [
    .text("name") { $0.name },
    .text("address") { $0.address },
    .text("webcal") { $0.webcal },
    .text("google") { $0.google },
  ]
}

extension SubscriptionView {
  /// - Parameters:
  ///   - name: What the calendar holds.
  ///   - route: The route of its feed.
  ///   - router: Gives it its address.
  init(_ name: String, route: String, router: Router) {
    let address = router.absoluteURL(route)
    let rest = address.drop { $0 != ":" }
    self.init(
      name: name, address: address, webcal: "webcal\(rest)",
      google: "https://calendar.google.com/calendar/r?cid=webcal\(rest)")
  }
}
