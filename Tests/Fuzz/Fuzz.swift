import Foundation

// Feeds the parsers with inputs that nobody would write. libFuzzer brings the `main` of this program and looks for
// two functions by their names (https://llvm.org/docs/LibFuzzer.html).

/// Takes the words before libFuzzer's own: `Fuzz dates -runs=1000000 corpus`, or `Fuzz seeds CONTENT FOLDER`, which
/// makes what the targets start from.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let words = CommandLine.arguments
  if words.count == 4, words[1] == "seeds" {
    do {
      try Seeds(content: words[2]).write(to: words[3])
    } catch {
      print(error)
      exit(1)
    }
    exit(0)
  }
  guard words.count > 1, FuzzTarget.selected != nil else {
    print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
    exit(64)
  }
  arguments.pointee[1] = arguments.pointee[0]
  arguments.pointee += 1
  count.pointee -= 1
  return 0
}

/// Reads one input.
///
/// One that takes longer than a second of the processor is a failure as a crash is; time of the clock would blame it
/// for what else the machine does.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let target = FuzzTarget.selected else { return 0 }
  let start = clock()
  target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
  if seconds > 1 { fatalError("\(target.name): \(seconds) seconds for \(count) bytes") }
  return 0
}
