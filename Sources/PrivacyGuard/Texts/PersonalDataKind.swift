/// What kind of personal data a text holds.
public enum PersonalDataKind: Sendable, Hashable, CaseIterable {
  /// A telephone number.
  case phone
  /// The e-mail address of a person.
  case email
  /// The number of somebody's pension insurance (СНИЛС).
  case insuranceNumber
  /// Series and number of a passport.
  case passport
  /// The day or the year somebody was born.
  case birthDate
  /// A table of members as in Annex 3 of the regulation.
  case memberTable
  /// Somebody's name beside an age or years of work.
  case nameWithAge
  /// A pupil's name beside a class or a result.
  case nameWithResult
}
