/// A sum of unknown integers, each with a whole factor.
struct LinearForm: Sendable, Hashable {
  struct Term: Sendable, Hashable {
    let variable: Int
    let factor: Int
  }

  let terms: [Term]

  init(_ terms: [Term]) { self.terms = terms }

  /// The plain sum of some variables.
  init(sum variables: some Sequence<Int>) { terms = variables.map { Term(variable: $0, factor: 1) } }

  /// The form with all factors turned round.
  var negated: LinearForm { LinearForm(terms.map { Term(variable: $0.variable, factor: -$0.factor) }) }

  func value(at point: [Int]) -> Int { terms.reduce(0) { $0 + $1.factor * point[$1.variable] } }
}

/// A form whose value is known to lie between two bounds.
struct Constraint: Sendable, Hashable {
  let form: LinearForm
  let range: ClosedRange<Int>
}
