package org.copydesk.e2e.watch;

import java.util.List;

/// All dashboards: what operators look at.
final class Dashboards {
  private Dashboards() {}

  static List<Dashboard> all() {
    return List.of(
        PipelineDashboard.pipeline(),
        ServiceDashboard.service("ingest", OwnPanels.ingest()),
        ServiceDashboard.service("enrich", OwnPanels.enrich()),
        ServiceDashboard.service("publish", OwnPanels.publish()),
        ServiceDashboard.service("monitor", OwnPanels.monitor()),
        ServiceDashboard.service("console", OwnPanels.console()),
        NewsroomDashboard.newsroom());
  }
}
