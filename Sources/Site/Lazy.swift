internal import Synchronization

/// A value that is made when somebody first asks for it, and once.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Once<Value>()
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value. Who asks while it is being made waits for it.
  var value: Value { made.value(orMaking: make) }
}

/// A place for a value that is made once, of what stands beside the place.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value. Who asks while it is being made waits for it, so making it must not ask.
  func value(orMaking make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
