package org.copydesk.e2e.compose;

import java.util.Map;
import org.copydesk.e2e.PipelineScenarios;
import org.copydesk.e2e.RunningSystem;
import org.junit.jupiter.api.Assumptions;

/// The scenarios on the images of docker-compose.yml, where a Docker engine holds them; elsewhere
/// skipped, with the reason printed. No image is pulled or built from here.
class ContainersE2E extends PipelineScenarios {
  @Override
  protected RunningSystem start(Map<String, String> settings) {
    ComposeSystem.obstacle()
        .ifPresent(obstacle -> {
          System.out.println("ContainersE2E is skipped: " + obstacle);
          Assumptions.abort(obstacle);
        });
    return ComposeSystem.start(settings);
  }
}
