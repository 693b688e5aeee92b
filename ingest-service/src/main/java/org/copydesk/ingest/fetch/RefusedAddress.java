package org.copydesk.ingest.fetch;

import java.net.UnknownHostException;

/// An address that is never asked for. The message says why, for people.
public final class RefusedAddress extends UnknownHostException {
  RefusedAddress(String message) {
    super(message);
  }
}
