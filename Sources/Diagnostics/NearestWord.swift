extension Collection<String> {
  /// The word that was most likely meant.
  ///
  /// The distance counts insertions, deletions, replacements and swaps of neighbours (optimal string
  /// alignment), case and ё/е aside.
  ///
  /// - Parameter word: A word that is not among these.
  /// - Returns: The nearest of these, or nil where none is near: more than a third of the longer word differs.
  public func nearest(to word: String) -> String? {
    let wanted = word.folded
    let candidates = map { (distance: editDistance(wanted, $0.folded), word: $0) }
    guard let best = candidates.min(by: { ($0.distance, $0.word) < ($1.distance, $1.word) }) else {
      return nil
    }
    let limit = Swift.max(1, Swift.max(word.count, best.word.count) / 3)
    return best.distance <= limit ? best.word : nil
  }
}

extension String {
  fileprivate var folded: [Character] {
    lowercased().map { $0 == "ё" ? "е" : $0 }
  }
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replacement = previous[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(previous[column + 1] + 1, current[column] + 1, replacement)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[right.count]
}
