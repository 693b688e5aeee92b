package org.copydesk.publish;

import java.util.Set;

/// Which routes' topics there are. A record for a topic that is missing would stop the line, so a
/// route is held back until its topic is there.
public interface RouteTopics {
  /// Says which routes there are, so that their topics are made. Returns at once.
  void want(Set<String> routes);

  /// Whether a route's topic is there.
  boolean exists(String route);

  /// No topic of any route: all are held back.
  static RouteTopics none() {
    return new RouteTopics() {
      @Override
      public void want(Set<String> routes) {}

      @Override
      public boolean exists(String route) {
        return false;
      }
    };
  }
}
