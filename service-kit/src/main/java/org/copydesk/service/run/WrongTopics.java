package org.copydesk.service.run;

import java.util.List;

/// Topics on which a service must not run; a line each.
public final class WrongTopics extends RuntimeException {
  WrongTopics(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
