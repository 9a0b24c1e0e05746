import ArgumentParser

/// The options of commands that may take long.
struct ProgressOptions: ParsableArguments {
  @Flag(help: "Говорить только об ошибках и предупреждениях.")
  var quiet = false

  @Flag(help: "Показать, сколько времени занял каждый этап.")
  var timings = false
}
