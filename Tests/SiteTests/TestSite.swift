import Diagnostics
import FileSystem
import Portal
import SchoolCalendar
import Site
import TestSupport
import Testing

/// A theme that prints just enough to see what pages give.
let plainTheme = """
  -- templates/layout.mustache --
  <head>{{head}}</head>
  {{#navigation}}<a href="{{url}}"{{#isPage}} page{{/isPage}}{{#isSection}} section{{/isSection}}>{{title}}</a>{{/navigation}}
  <main>{{content}}</main>
  {{#footerNavigation}}<a href="{{url}}">{{title}}</a>{{/footerNavigation}}
  -- templates/head.mustache --
  {{title}}|{{canonical}}{{#noIndex}}|noindex{{/noIndex}}
  -- templates/home.mustache --
  {{title}}{{#associations}}[{{number}} {{title}} {{url}}]{{/associations}}{{#bank}}{{#subjects}}<{{title}} {{url}} {{count}}>{{/subjects}}{{/bank}}{{body}}
  -- templates/page.mustache --
  {{>partials/title}}{{#contents}}{{#items}}[{{title}} #{{anchor}}{{#isNested}} nested{{/isNested}}]{{/items}}{{/contents}}{{body}}
  -- templates/associations.mustache --
  {{#groups}}{{title}}: {{#associations}}{{title}};{{/associations}}{{/groups}}
  -- templates/association.mustache --
  {{>partials/title}}{{#leader}}{{name}}{{/leader}}{{#year}}{{>partials/school-year}}{{/year}}{{>partials/statistics-block}}{{#practices}}|{{title}}{{/practices}}{{#allPractices}}|{{title}} {{url}}{{/allPractices}}{{body}}
  -- templates/documents.mustache --
  {{#groups}}{{title}}: {{#documents}}{{title}} {{number}} {{isoDate}};{{/documents}}{{/groups}}
  -- templates/document.mustache --
  {{>partials/title}}{{#attachment}}[{{title}} {{url}}]{{/attachment}}{{body}}
  -- templates/news-list.mustache --
  {{#items}}{{title}};{{/items}}{{#pagination}}{{#previous}}<{{url}}{{/previous}}{{#pages}} {{number}}{{#isCurrent}}*{{/isCurrent}}{{/pages}}{{#next}} >{{url}}{{/next}}{{/pagination}}
  -- templates/news-item.mustache --
  {{>partials/title}}{{date}} {{isoDate}}{{#summary}} {{.}}{{/summary}}{{body}}
  -- templates/plan.mustache --
  {{>partials/title}}|{{municipalityGenitive}}|{{subject}}|{{years}}|{{approved}}|{{intro}}{{#sections}}
  # {{title}}{{#rows}}
  {{number}} #{{anchor}} [{{activity}}] {{written}} = {{understood}} | {{#result}}{{html}}{{#span}} x{{.}}{{/span}}{{/result}} | {{state}}{{#mark}} ({{.}}){{/mark}}{{#events}} <{{title}} {{url}}>{{/events}}{{#deficits}} !{{title}} {{url}}{{/deficits}}{{/rows}}{{/sections}}
  {{notes}}{{#subscription}}{{address}}{{/subscription}}
  -- templates/plan-missing.mustache --
  {{>partials/title}}|{{deadline}}|{{file}}{{#sample}}|{{url}}{{/sample}}
  -- templates/meeting.mustache --
  {{>partials/title}}{{#form}}|{{number}} {{isoDate}}|{{subject}}|{{chair}}; {{deputy}}; {{secretary}}; {{members}}{{/form}}|{{hours}}|{{place}}|{{state}}{{#plan}}|{{title}} {{url}}{{/plan}}{{#file}}|{{.}}{{/file}}|{{intro}}{{#agenda}}
  ?{{>partials/protocol-section}}{{/agenda}}{{#heard}}
  !{{>partials/protocol-section}}{{/heard}}{{#resolved}}{{>partials/protocol-section}}{{/resolved}}{{footnotes}}{{notes}}{{#neighbours}}
  ~ {{title}} {{url}}{{/neighbours}}
  -- templates/partials/protocol-section.mustache --
  {{#pieces}}{{text}}{{#items}} [{{html}}]{{/items}}{{#start}}(from {{.}}){{/start}}{{#decisions}}
  #{{anchor}} [{{html}}] {{responsible}} | {{deadline}} = {{understood}} | {{state}}{{#acts}} <{{label}} {{title}} {{url}}>{{/acts}}{{#history}} ({{label}} {{title}} {{url}}){{/history}}{{/decisions}}{{/pieces}}
  -- templates/decisions.mustache --
  {{>partials/title}}|{{summary}}{{#items}}
  {{#meeting}}{{title}} {{url}}{{/meeting}} {{association}} {{#decision}}{{html}} {{state}}{{/decision}}{{/items}}{{^items}}{{emptyText}}{{/items}}{{#pagination}}{{#pages}} {{number}}{{/pages}}{{/pagination}}
  -- templates/association-year.mustache --
  {{>partials/title}}|{{subject}}{{#year}}{{>partials/school-year}}{{/year}}{{>partials/statistics-block}}
  -- templates/partials/school-year.mustache --
  |{{#plan}}{{title}} {{url}}{{/plan}}|{{held}}{{#nextMeeting}}|next {{title}} {{date}}{{/nextMeeting}}{{#meetings}}|{{title}} {{url}} {{state}}{{/meetings}}|{{openDecisions}}|{{#report}}{{url}}{{/report}} {{reportState}}{{#otherYears}}|{{title}} {{url}}{{/otherYears}}
  -- templates/year-table.mustache --
  {{>partials/title}}{{#rows}}
  {{title}}: {{planState}}; {{held}};{{#protocols}} {{title}}{{/protocols}}; {{next}}; {{reportState}}{{/rows}}
  -- templates/report.mustache --
  {{>partials/title}}|{{submitted}}|{{deadline}}|{{body}}
  -- templates/events.mustache --
  {{>partials/title}}{{#filters}} [{{title}} {{count}}{{#isCurrent}}*{{/isCurrent}}]{{/filters}}{{#items}}
  {{when}} {{title}} {{state}}{{/items}}{{^items}}{{emptyText}}{{/items}}
  -- templates/event.mustache --
  {{>partials/title}}{{#dates}}|{{text}} {{start}} {{end}}{{/dates}}|{{schemaStatus}}{{#stages}}|{{title}} {{when}}{{/stages}}{{#materials}}|{{title}} {{url}}{{/materials}}{{#plan}}|{{title}} {{url}}{{/plan}}{{#deficits}}|{{title}} {{url}}{{/deficits}}{{#file}}|{{.}}{{/file}}{{body}}
  -- templates/calendar.mustache --
  {{>partials/title}}{{#strip}}{{#months}}{{#url}} {{title}}{{#count}}={{.}}{{/count}}{{/url}}{{/months}}{{/strip}}{{#months}}
  ## {{title}}{{#days}}
  {{date}}, {{weekday}}:{{#entries}} <{{time}} {{title}} {{url}} {{state}} {{audience}}>{{/entries}}{{/days}}{{#undated}}
  ?: <{{time}} {{title}}>{{/undated}}{{/months}}{{#wholeYear}}
  year: {{title}}{{/wholeYear}}{{#undecided}}
  undecided: {{title}}{{/undecided}}{{#lanes}}
  lane: {{title}} {{wholeYear}} {{undecided}}{{/lanes}}
  -- templates/statistics.mustache --
  {{>partials/title}}|{{subject}}{{#legend}}|{{base}} {{error}} {{isoDate}}{{/legend}}{{#tables}}
  # {{title}} {{total}} {{isoDate}}:{{>partials/rows}}{{/tables}}{{#needs}}
  ? {{title}} {{total}}:{{>partials/rows}}{{/needs}}{{#comparisons}}
  ~ {{title}}:{{#dates}} {{text}}{{/dates}}{{#rows}}; {{title}}:{{#numbers}} {{text}},{{/numbers}}{{/rows}}{{/comparisons}}{{#groups}}
  > {{title}} {{url}}{{/groups}}{{#downloads}}
  < {{url}}{{/downloads}}
  -- templates/partials/rows.mustache --
  {{#rows}} {{title}} {{url}} = {{number}} ({{range}}) {{percent}} |{{width}} {{rowDate}};{{/rows}}
  -- templates/partials/statistics-block.mustache --
  {{#statistics}}{{#table}}|{{title}}:{{>partials/rows}}{{/table}}|{{statisticsTitle}} {{statisticsURL}}{{#isSampleTable}} (образец){{/isSampleTable}}{{/statistics}}
  -- templates/search.mustache --
  {{title}}|{{index}}{{#kinds}}|{{value}}{{/kinds}}{{#associations}}|{{value}}{{/associations}}{{#years}}|{{value}}{{/years}}{{#words}}{{#words}}={{value}}{{/words}}{{/words}}
  -- templates/practices.mustache --
  {{>partials/title}}{{#filter}}|{{query}}{{#index}} {{.}}{{/index}}{{/filter}}{{#orders}} [{{title}} {{count}}{{#isCurrent}}*{{/isCurrent}}]{{/orders}}{{#narrower}} <{{title}} {{url}} {{count}}>{{/narrower}}
  {{>partials/practices}}{{#groups}}
  # {{title}}:{{#links}} <{{title}} {{url}} {{count}}>{{/links}}{{/groups}}
  -- templates/practice.mustache --
  {{>partials/title}}{{#isArchived}} (архив){{/isArchived}}|{{#evidence}}{{level}} {{title}}{{#steps}}|{{number}} {{proof}}{{#isMet}} +{{/isMet}}{{/steps}}|{{raise}}{{#recognition}}|{{.}}{{/recognition}}{{/evidence}}
  {{#facts}}{{title}}:{{#values}} <{{title}} {{url}}>{{/values}}; {{/facts}}{{#origin}}{{title}}:{{#values}} <{{title}} {{url}}>{{/values}}; {{/origin}}
  {{#uses}}{{isoDate}} {{actor}}, {{place}}: {{outcome}}{{/uses}}{{#presentations}}|{{title}} {{url}}{{/presentations}}{{#files}}|{{title}} {{url}} {{details}}{{/files}}
  {{#similar}}~{{title}}{{/similar}}{{body}}
  <script>{{data}}</script>
  -- templates/deficits.mustache --
  {{>partials/title}}|{{summary}}{{#blocks}}
  # {{title}}{{#needs}}
  {{title}} {{url}} = {{practices}}{{^practices}}пробел{{/practices}} {{events}}{{/needs}}{{/blocks}}
  -- templates/deficit.mustache --
  {{>partials/title}}|{{block}}|{{synonyms}}{{#isGap}}|пробел{{#guide}} {{url}}{{/guide}}{{/isGap}}
  {{>partials/practices}}{{#events}}
  event: {{title}}{{/events}}{{#rows}}
  row: {{title}} {{url}}{{/rows}}
  -- templates/partials/practices.mustache --
  {{#list}}{{#items}}
  {{title}} {{url}} {{level}} {{facts}}{{#isSample}} (образец){{/isSample}}{{/items}}{{^items}}{{emptyText}}{{/items}}{{#pagination}}
  {{#pages}} {{number}}{{#isCurrent}}*{{/isCurrent}}{{/pages}}{{/pagination}}{{/list}}
  -- templates/data.mustache --
  {{>partials/title}}|{{isoDate}}|{{package}}|{{#license}}{{title}} {{url}}{{/license}}{{#tables}}
  {{name}}|{{title}}|{{csv}}|{{excel}}|{{json}}|{{count}}{{#columns}}|{{name}} {{type}}{{/columns}}{{/tables}}
  -- templates/vision.mustache --
  {{title}}
  -- templates/not-found.mustache --
  {{title}}
  -- templates/partials/title.mustache --
  {{#breadcrumbs}}{{title}} {{url}} › {{/breadcrumbs}}{{title}}{{#isSample}} (образец){{/isSample}}
  -- assets/site.css --
  body {}
  """

/// Lays out a portal written as one text, in the plain theme.
struct TestSite {
  let files: [String: String]
  let diagnostics: [Diagnostic]

  init(
    _ archive: String, title: String = "Портал", address: String = "https://example.org/",
    theme: String = plainTheme,
    today: String = "2025-10-01", people: String? = nil
  ) throws {
    var texts = FileArchive(archive).texts
    texts["portal.yaml", default: ""] += "название: \(title)\nмуниципалитет: Округ\nадрес: \(address)\n"
    if texts["index.md"] == nil { texts["index.md"] = "Главная\n" }
    let today = try CalendarDate(parsing: today)
    let source = ContentSource(
      tree: SourceTree(texts: texts), root: "content",
      readPeople: { path throws(FileSystemError) in people.map { Array($0.utf8) } },
      clock: { ZoneClock(timeZone: $0, today: today) { _ in 10_800 } })
    let loading = PortalLoading(source)
    let plan = try #require(SitePlan(loading))
    let themeLoading = ThemeLoading(SourceTree(texts: FileArchive(theme).texts), root: "theme")
    let site = plan.site(theme: try #require(themeLoading.theme), contentFolder: "content")
    files = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) })
    diagnostics = (loading.diagnostics + themeLoading.diagnostics + plan.diagnostics).report()
  }

  /// What a page prints between `<main>` and `</main>`.
  func main(_ path: String) throws -> String {
    let page = try #require(files[path])
    let start = try #require(page.firstRange(of: "<main>")).upperBound
    let end = try #require(page.firstRange(of: "</main>")).lowerBound
    return page[start..<end].split(separator: "\n").joined(separator: "\n")
  }
}

extension OutputFile {
  fileprivate var text: String {
    switch content {
    case .bytes(let bytes): String(decoding: bytes(), as: UTF8.self)
    case .copy(let path): "copy of \(path)"
    }
  }
}
