/// Names one state of the preview: a page that knows it can tell when there is another.
struct Revision: Sendable, Hashable {
  /// Tells one run of the server from the next.
  let session: String
  let number: Int

  var text: String { "\(session)-\(number)" }

  var next: Revision { Revision(session: session, number: number + 1) }
}

/// What the preview shows after a number of builds.
struct PreviewState: Sendable {
  let revision: Revision
  let view: View

  /// What there is to show.
  enum View: Sendable {
    case sound(ServedSite)
    /// There are problems. What could be built is shown below them; where it has no page, that of the last sound build.
    case broken([PreviewProblem], below: ServedSite?, lastSound: ServedSite?)
  }
}

extension PreviewState {
  /// The state that the first build leads to.
  init(_ build: PreviewBuild, session: String) {
    self.init(revision: Revision(session: session, number: 1), view: View(build, lastSound: nil))
  }

  /// The state that another build leads to.
  func after(_ build: PreviewBuild) -> PreviewState {
    PreviewState(revision: revision.next, view: View(build, lastSound: lastSound))
  }

  /// What is shown, perhaps below problems; nil where nothing could ever be built.
  var site: ServedSite? {
    switch view {
    case .sound(let site): site
    case .broken(_, let below, _): below
    }
  }

  var problems: [PreviewProblem] {
    if case .broken(let problems, _, _) = view { problems } else { [] }
  }

  private var lastSound: ServedSite? {
    switch view {
    case .sound(let site): site
    case .broken(_, _, let lastSound): lastSound
    }
  }
}

extension PreviewState.View {
  fileprivate init(_ build: PreviewBuild, lastSound: ServedSite?) {
    switch (build.site, build.problems.isEmpty) {
    case (let site?, true): self = .sound(site)
    case (let site?, false):
      self = .broken(build.problems, below: site.filled(from: lastSound), lastSound: lastSound)
    case (nil, _): self = .broken(build.problems, below: lastSound, lastSound: lastSound)
    }
  }
}
