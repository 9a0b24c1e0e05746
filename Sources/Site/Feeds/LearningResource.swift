import Diagnostics
import Portal
import SchoolCalendar

extension SiteLayout {
  /// An entry as search engines and repositories of lessons read it: `LearningResource` of schema.org.
  ///
  /// Authors stand in the credit as pages name them: a role is no `Person`.
  func learningResource(_ item: PracticeBank.Item) -> JSONValue {
    let practice = item.entry.fields
    let authors = practice.authors.map { portal.people.label(for: $0.value, role: "автор практики") }
    return .object([
      "@context": .string("https://schema.org"),
      "@type": .string("LearningResource"),
      "@id": .string(router.absoluteURL(router.route(item.entry.id))),
      "url": .string(router.absoluteURL(router.route(item.entry.id))),
      "name": .string(practice.title),
      "description": .string(practice.summary),
      "inLanguage": .string("ru"),
      "learningResourceType": .string(practice.form.rawValue),
      "about": practice.subjects.isEmpty ? nil : .strings(practice.subjects.map(\.title)),
      "educationalLevel": practice.audience.map(JSONValue.string),
      "audience": .object([
        "@type": .string("EducationalAudience"), "educationalRole": .string("teacher"),
      ]),
      "teaches": practice.deficits.isEmpty
        ? nil : .strings(practice.deficits.map { title(of: .deficit($0.value)) }),
      "isAccessibleForFree": .bool(true),
      "license": practice.license.url.map(JSONValue.string),
      "creditText": .string(Set(authors).sorted().joined(separator: ", ")),
      "publisher": .object([
        "@type": .string("Organization"),
        "name": .string(portal.settings.organization ?? portal.settings.title),
      ]),
      "creativeWorkStatus": practice.status == .archived ? .string("Archived") : nil,
      "dateCreated": .string(practice.created.iso),
      "dateModified": .string(practice.updated.value.iso),
      "expires": practice.review.map { .string($0.value.iso) },
    ])
  }
}
