package org.copydesk.ingest.receive;

/// Answers one kind of request.
interface Endpoint {
  /// Answers.
  ///
  /// @throws Refused where the request is not taken; the problem is the answer then
  void answer(Exchange exchange) throws Refused;
}
