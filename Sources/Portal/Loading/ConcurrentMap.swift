import Dispatch

extension Array where Element: Sendable {
  /// Transforms the elements on all cores.
  ///
  /// - Parameter transform: Called once for each element, in no order.
  /// - Returns: The results in the order of the elements.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    // Chunks, because a page takes microseconds; enough of them that no core waits long for another.
    let chunk = Swift.max(1, Swift.min(64, count / 16))
    let results = [Result?](unsafeUninitializedCapacity: count) { buffer, initialized in
      buffer.initialize(repeating: nil)
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { index in
        for element in (index * chunk)..<Swift.min(count, (index + 1) * chunk) {
          slots[element] = transform(self[element])
        }
      }
      initialized = count
    }
    return results.compactMap(\.self)
  }
}
