import FileSystem

extension Array where Element: Sendable {
  /// Transforms the elements on all cores.
  ///
  /// - Parameter transform: Called once for each element, in no order.
  /// - Returns: The results in the order of the elements.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    concurrently(count) { transform(self[$0]) }
  }
}
