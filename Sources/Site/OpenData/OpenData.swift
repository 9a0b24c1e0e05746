import Diagnostics
import FileSystem
import Portal

extension Routes {
  /// The page of the open data, and the folder of its files.
  static let openData = "data/"
  static let dataPackage = "data/datapackage.json"
}

/// Everything that the portal publishes for machines to gather: tables of what the pages show, never people.
struct OpenData: Sendable {
  let sets: [OpenDataSet]
  let package: DataPackage
}

extension SiteLayout {
  /// The tables, in the order in which the page and the package list them.
  func openData() -> OpenData {
    let sets = [
      associationData(), planData(), meetingData(), decisionData(), eventData(), practiceData(),
      documentData(),
    ]
    let package = DataPackage(
      settings: portal.settings, home: router.absoluteURL(""), today: portal.today, sets: sets)
    return OpenData(sets: sets, package: package)
  }
}

extension OpenData {
  /// The files below the page.
  var files: [OutputFile] {
    let tables = sets.flatMap { set in
      OpenDataFormat.allCases.map { format in
        OutputFile(
          path: Routes.openData + format.file(of: set.name),
          content: .bytes { Array(set.text(format).utf8) })
      }
    }
    let package = package
    return tables + [
      OutputFile(path: Routes.dataPackage, content: .bytes { Array((package.json.text + "\n").utf8) })
    ]
  }
}
