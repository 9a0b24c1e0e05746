import FlyingFox
import FlyingSocks
import Foundation

/// The preview's face to browsers, on this machine only.
struct PreviewServer: Sendable {
  private let server: HTTPServer
  private let board: PreviewBoard

  /// How long a page waits for news before it asks anew. Longer than readers stay on pages that they have left, for
  /// a connection is noticed to be closed only when its wait is over.
  private static let patience = Duration.seconds(20)
  /// How long an answer may take in all, in seconds; the first build may have many pictures to make.
  private static let timeout: Double = 300

  /// - Parameters:
  ///   - port: The port to listen to; 0 for any that is free.
  ///   - board: What to show.
  init(port: UInt16, board: PreviewBoard) {
    self.board = board
    var address = sockaddr_in.inet(port: port)
    // 127.0.0.1
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    server = HTTPServer(address: address, timeout: Self.timeout, logger: .disabled)
  }
}

extension PreviewServer {
  /// Serves until it is cancelled.
  ///
  /// - Parameter whenListening: Called once with the port that is listened to; the server ends with it.
  /// - Throws: A failure where the port cannot be listened to.
  func run(whenListening: @escaping @Sendable (UInt16) async -> Void) async throws(PreviewFailure) {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        defer { group.cancelAll() }
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          guard case .ip4(_, let port) = await server.listeningAddress else { return }
          let gate = RequestGate(port: port)
          await server.appendRoute("*") { [board] request in
            await Self.answer(request, gate: gate, board: board)
          }
          await whenListening(port)
        }
        try await group.next()
      }
    } catch {
      // Cancelled, a server has its own words for that it can serve no longer.
      guard !Task.isCancelled else { return }
      guard case SocketError.failed(_, let code, let message) = error else { throw .other("\(error)") }
      throw PreviewFailure(code: code, message: message)
    }
  }

  private static func answer(_ request: HTTPRequest, gate: RequestGate, board: PreviewBoard) async
    -> HTTPResponse
  {
    let asked = PreviewRequest(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      host: request.headers[.host])
    let response = await answer(asked, gate: gate, board: board)
    return HTTPResponse(response, isHead: request.method == .HEAD)
  }

  private static func answer(
    _ request: PreviewRequest, gate: RequestGate, board: PreviewBoard
  ) async -> PreviewResponse {
    do throws(Refusal) {
      switch try gate.target(of: request) {
      case .script: return PreviewResponse(.ok, type: ContentType.script, OwnAssets.script)
      case .style: return PreviewResponse(.ok, type: ContentType.style, OwnAssets.style)
      case .revision(let known):
        return PreviewResponse(.ok, await board.revision(after: known, patience: patience))
      case .path(let path):
        return await board.state()?.response(to: path)
          ?? PreviewResponse(.unavailable, "Предпросмотр закрыт.\n")
      }
    } catch {
      return PreviewResponse(refusing: error)
    }
  }
}

extension HTTPResponse {
  fileprivate init(_ response: PreviewResponse, isHead: Bool) {
    var headers: HTTPHeaders = [
      .contentType: response.type, .contentLength: String(response.body.count), .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      // What is being written is for nobody's pages but its own.
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    if let location = response.location { headers[.location] = location }
    if response.status == .methodNotAllowed { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    let body = isHead ? Data() : Data(response.body)
    self.init(
      statusCode: HTTPStatusCode(response.status), headers: headers,
      body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 16))
  }
}

extension HTTPStatusCode {
  fileprivate init(_ status: PreviewResponse.Status) {
    self =
      switch status {
      case .ok: .ok
      case .found: .found
      case .badRequest: .badRequest
      case .forbidden: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .unavailable: .serviceUnavailable
      }
  }
}
