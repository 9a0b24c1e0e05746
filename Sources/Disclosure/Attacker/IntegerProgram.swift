import CGLPK

/// Bounds of forms over the integer points of a system of constraints, by GLPK's simplex and branch and bound.
///
/// What GLPK reckons in floating point is rounded and checked in integers before it is called a point of the system. Its
/// relaxations are quick, as the basis is kept from one form to the next; its branching takes a second and more on a
/// municipality, so callers turn to it last. Cbc branches faster, but its C interface starts each solution from nothing, keeps
/// its state in globals and prints; HiGHS is not in Debian 12.
///
/// Belongs to the thread that made it, as GLPK's memory does.
final class IntegerProgram {
  /// Why a form could not be bounded.
  enum Failure: Error {
    /// The search was ended after `nodeLimit` nodes; the same system gives the same end everywhere.
    case undecided
    /// The solver's floating point led nowhere.
    case numerical
  }

  private static let nodeLimit: Int32 = 5_000
  /// How far the solver's numbers lie from whole ones that they stand for, at most.
  private static let tolerance = 1e-6

  private let ranges: [ClosedRange<Int>]
  private let constraints: [Constraint]
  private let problem: OpaquePointer

  /// A system over the variables 0, 1, 2, …
  ///
  /// - Parameters:
  ///   - ranges: The range of each variable.
  ///   - constraints: Over those variables.
  init(ranges: [ClosedRange<Int>], constraints: [Constraint]) {
    self.ranges = ranges
    self.constraints = constraints
    glp_term_out(GLP_OFF)
    problem = glp_create_prob()
    addVariables()
    addConstraints()
  }

  deinit { glp_delete_prob(problem) }

  private func addVariables() {
    guard !ranges.isEmpty else { return }
    glp_add_cols(problem, Int32(ranges.count))
    for (column, range) in zip(Int32(1)..., ranges) {
      glp_set_col_kind(problem, column, GLP_IV)
      glp_set_col_bnds(
        problem, column, Self.kind(of: range), Double(range.lowerBound), Double(range.upperBound))
    }
  }

  private func addConstraints() {
    guard !constraints.isEmpty else { return }
    glp_add_rows(problem, Int32(constraints.count))
    for (row, constraint) in zip(Int32(1)..., constraints) {
      let range = constraint.range
      glp_set_row_bnds(
        problem, row, Self.kind(of: range), Double(range.lowerBound), Double(range.upperBound))
      // GLPK counts from 1 and leaves the first element of each array alone.
      let columns = [0] + constraint.form.terms.map { Int32($0.variable + 1) }
      let factors = [0] + constraint.form.terms.map { Double($0.factor) }
      glp_set_mat_row(problem, row, Int32(constraint.form.terms.count), columns, factors)
    }
  }

  private static func kind(of range: ClosedRange<Int>) -> Int32 {
    range.lowerBound == range.upperBound ? GLP_FX : GLP_DB
  }
}

extension IntegerProgram {
  /// A point where a form is smallest; nil where the system has no point at all.
  func pointOfMinimum(of form: LinearForm) throws(Failure) -> [Int]? { try point(of: form, GLP_MIN) }

  /// A point where a form is largest; nil where the system has no point at all.
  func pointOfMaximum(of form: LinearForm) throws(Failure) -> [Int]? { try point(of: form, GLP_MAX) }

  /// The smallest and the largest value of a form; nil where the system has no point.
  func interval(of form: LinearForm) throws(Failure) -> FeasibilityInterval? {
    guard let lowest = try pointOfMinimum(of: form), let highest = try pointOfMaximum(of: form) else {
      return nil
    }
    return FeasibilityInterval(form.value(at: lowest), form.value(at: highest))
  }

  /// A value below which a form falls in no point, by the relaxation; it need not reach it. Nil where the relaxation
  /// has no point.
  func lowerBound(of form: LinearForm) throws(Failure) -> Int? {
    try relaxedValue(of: form, GLP_MIN).map { Int(($0 - Self.tolerance).rounded(.up)) }
  }

  /// A value above which a form rises in no point, by the relaxation; it need not reach it. Nil where the relaxation
  /// has no point.
  func upperBound(of form: LinearForm) throws(Failure) -> Int? {
    try relaxedValue(of: form, GLP_MAX).map { Int(($0 + Self.tolerance).rounded(.down)) }
  }

  private func relaxedValue(of form: LinearForm, _ direction: Int32) throws(Failure) -> Double? {
    try withObjective(form, direction) { () throws(Failure) in
      try solveRelaxation() ? glp_get_obj_val(problem) : nil
    }
  }

  private func point(of form: LinearForm, _ direction: Int32) throws(Failure) -> [Int]? {
    try withObjective(form, direction) { () throws(Failure) in
      guard try solveRelaxation() else { return nil }
      if let point = wholePoint(glp_get_col_prim) { return point }
      return try branch()
    }
  }

  private func withObjective<Result>(
    _ form: LinearForm, _ direction: Int32, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    glp_set_obj_dir(problem, direction)
    for term in form.terms { glp_set_obj_coef(problem, Int32(term.variable + 1), Double(term.factor)) }
    defer { for term in form.terms { glp_set_obj_coef(problem, Int32(term.variable + 1), 0) } }
    return try body()
  }

  /// Solves the system over real numbers; false where even that has no point.
  private func solveRelaxation() throws(Failure) -> Bool {
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    // The last basis still satisfies the constraints: the primal method goes on from there.
    parameters.meth = GLP_PRIMAL
    if glp_simplex(problem, &parameters) != 0 {
      glp_std_basis(problem)
      guard glp_simplex(problem, &parameters) == 0 else { throw .numerical }
    }
    switch glp_get_status(problem) {
    case GLP_OPT: return true
    case GLP_NOFEAS: return false
    default: throw .numerical
    }
  }

  private func branch() throws(Failure) -> [Int]? {
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    // Of all ways to go back this one is the fastest by far on a municipality.
    parameters.bt_tech = GLP_BT_BPH
    parameters.cb_func = { tree, _ in
      var nodes: Int32 = 0
      glp_ios_tree_size(tree, nil, nil, &nodes)
      if nodes > IntegerProgram.nodeLimit { glp_ios_terminate(tree) }
    }
    let result = glp_intopt(problem, &parameters)
    guard result != GLP_ESTOP else { throw .undecided }
    guard result == 0 else { throw .numerical }
    switch glp_mip_status(problem) {
    case GLP_OPT:
      guard let point = wholePoint(glp_mip_col_val) else { throw .numerical }
      return point
    case GLP_NOFEAS: return nil
    default: throw .undecided
    }
  }

  /// The solver's point, where it is a point of the system in integers.
  private func wholePoint(_ value: (OpaquePointer?, Int32) -> Double) -> [Int]? {
    var point: [Int] = []
    point.reserveCapacity(ranges.count)
    for (column, range) in zip(Int32(1)..., ranges) {
      let real = value(problem, column)
      guard abs(real - real.rounded()) < Self.tolerance, range.contains(Int(real.rounded())) else {
        return nil
      }
      point.append(Int(real.rounded()))
    }
    return constraints.allSatisfy { $0.range.contains($0.form.value(at: point)) } ? point : nil
  }
}
