/// A site on its way into a folder that was claimed for it.
public struct Publication: ~Copyable {
  private let work: WorkFolder
  private let standing: Standing
  private let exchange: Exchange

  /// - Parameters:
  ///   - work: The claimed work folder.
  ///   - standing: What stands in the site's place.
  ///   - exchange: Exchanges two names in one step.
  init(in work: consuming WorkFolder, replacing standing: Standing, exchange: @escaping Exchange) {
    self.work = work
    self.standing = standing
    self.exchange = exchange
  }
}

extension Publication {
  /// Makes the folder hold these files and no others; where it does already, nothing is touched.
  ///
  /// - Parameters:
  ///   - files: The whole site, in any order.
  ///   - manifest: Lists the files; nil where the site has no such file.
  ///   - sources: What the files were made from; nothing is published where it has changed meanwhile.
  ///   - note: What to tell the next publication while the site stands as this one leaves it.
  public consuming func publish(
    _ files: [OutputFile], manifest: ManifestFile? = nil, from sources: [SourceTree] = [],
    noting note: [UInt8]? = nil
  ) throws(PublishingError) -> PublishingSummary {
    let own =
      [OutputFile.marker] + (manifest.map { [OutputFile(path: $0.path, content: .bytes { [] })] } ?? [])
    try (files + own).checkPaths()
    // Where nothing changes, what was compared must be what the note tells of.
    let before = note == nil ? nil : try? work.siteState()
    let comparison = try compose(files, manifest, as: work.newSite(replacing: standing))
    for source in sources {
      if let path = source.changedFile() { throw .sourceChanged(path) }
    }
    if !comparison.isSame {
      try work.install(replacing: standing, exchange: exchange)
    }
    if let note { work.leaveNote(note, of: comparison.isSame ? before : nil) }
    return comparison.summary
  }

  /// What the last publication has told; nil where the site does not stand any more as that one left it.
  public borrowing func standingNote() -> [UInt8]? {
    switch standing {
    case .nothing: nil
    case .site: work.standingNote()
    }
  }

  /// Puts the new site together, unless the old one has the same files.
  private borrowing func compose(
    _ files: [OutputFile], _ manifest: ManifestFile?, as site: consuming NewSite
  ) throws(PublishingError) -> SiteComparison {
    do throws(FileSystemError) {
      var files = files
      var composed = try site.writeChanges(files, digesting: manifest != nil)
      var own = [OutputFile.marker]
      if let manifest {
        let published = zip(files, composed).compactMap { file, composed in
          composed.digest.map { PublishedFile(path: file.path, digest: $0) }
        }
        let bytes = manifest.bytes(published)
        own.append(OutputFile(path: manifest.path, content: .bytes { bytes }))
      }
      files += own
      composed += try site.writeChanges(own, digesting: false)
      let origins = composed.map(\.origin)
      let comparison = SiteComparison(
        origins: origins, ownCount: own.count, oldCount: try site.countOldFiles())
      if !comparison.isSame {
        try site.carryOver(zip(files, origins).filter { $0.1 == .unchanged }.map(\.0.path))
      }
      return comparison
    } catch {
      throw .fileSystem(error)
    }
  }
}
