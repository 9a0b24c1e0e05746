internal import Dispatch
internal import Synchronization

/// Does a number of like things on all cores.
///
/// - Parameters:
///   - count: How many.
///   - work: Does the thing of an index; must not depend on the order.
/// - Returns: The results in the order of the indices.
/// - Throws: The failure of the lowest index.
package func concurrently<Value: Sendable, Failure: Error>(
  _ count: Int,
  _ work: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  let shareSize = max(1, min(32, count / 64))
  let shareCount = (count + shareSize - 1) / shareSize
  let shares = Mutex([Result<[Value], Failure>](repeating: .success([]), count: shareCount))
  DispatchQueue.concurrentPerform(iterations: shareCount) { share in
    let indices = share * shareSize..<min(count, (share + 1) * shareSize)
    let result = Result { () throws(Failure) in try indices.map(work) }
    shares.withLock { $0[share] = result }
  }
  var values: [Value] = []
  values.reserveCapacity(count)
  for share in shares.withLock(\.self) {
    values += try share.get()
  }
  return values
}
