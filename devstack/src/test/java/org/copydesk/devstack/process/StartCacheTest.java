package org.copydesk.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir private Path folder = Path.of("");
  private Path jar = Path.of("");

  @BeforeEach
  void jar() throws IOException {
    jar = Files.writeString(folder.resolve("service.jar"), "classes");
  }

  private StartCache cache() {
    return StartCache.of(folder, "enrich-service", List.of(jar));
  }

  private static void make(StartCache cache) throws IOException {
    Files.writeString(Path.of(cache.making().getFirst().split("=", 2)[1]), "learned");
    cache.finish();
  }

  @Test
  void serviceStartsWithItsCacheFromTheNextTimeOn() throws IOException {
    assertThat(cache().options()).isEmpty();

    make(cache());

    assertThat(cache().options()).containsExactly("-XX:AOTCache=" + cache().file());
  }

  @Test
  void cacheThatIsStillBeingMadeIsNotUsed() throws IOException {
    Files.writeString(Path.of(cache().making().getFirst().split("=", 2)[1]), "half");

    assertThat(cache().options()).isEmpty();
  }

  @Test
  void lessonThatTaughtNothingLeavesNothing() throws IOException {
    cache().finish();

    assertThat(cache().isThere()).isFalse();
  }

  @Test
  void cacheOfOtherJarsIsNotUsed() throws IOException {
    make(cache());

    Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
    assertThat(cache().isThere()).as("written at another time").isFalse();

    Files.writeString(jar, "more classes");
    assertThat(cache().isThere()).as("of another length").isFalse();
  }

  @Test
  void newCacheTakesThePlaceOfTheOldOneAndOfNoOtherServices() throws IOException {
    StartCache other = StartCache.of(folder, "ingest-service", List.of(jar));
    make(other);
    StartCache old = cache();
    make(old);

    Files.writeString(jar, "more classes");
    make(cache());

    assertThat(cache().isThere()).isTrue();
    assertThat(old.isThere()).isFalse();
    assertThat(other.isThere()).isTrue();
  }
}
