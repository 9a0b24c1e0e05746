import ArgumentParser
import Foundation

/// Where the program begins: reads the arguments, runs the command, and puts what stops it into Russian.
@main
enum EntryPoint {
  static func main() async {
    // A reader of the messages that goes away, as `head` does, must not end a build half-way.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      await run(try Mumo.parseAsRoot(arguments))
    } catch {
      end(ParserReport(error, of: Mumo.self, arguments: arguments))
    }
  }

  private static func run(_ command: any ParsableCommand) async {
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch let failure as CommandFailure {
      if let message = failure.message { Terminal.standard.printError("mumo: \(message)") }
      exit(failure.status.rawValue)
    } catch {
      end(ParserReport(error, of: Mumo.self, in: type(of: command)))
    }
  }

  private static func end(_ report: ParserReport) -> Never {
    report.isRequested ? Terminal.standard.print(report.text) : Terminal.standard.printError(report.text)
    exit(report.isRequested ? ExitStatus.done.rawValue : ExitStatus.wrongUsage.rawValue)
  }
}

/// The command line as a whole.
struct Mumo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mumo",
    abstract: "Собирает портал муниципального учебно-методического объединения из файлов Markdown.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ChangesCommand.self, CheckCommand.self, NewCommand.self, ReportCommand.self,
      SchemaCommand.self, ServeCommand.self, StatisticsCommand.self, VerifyCommand.self,
    ])
}
