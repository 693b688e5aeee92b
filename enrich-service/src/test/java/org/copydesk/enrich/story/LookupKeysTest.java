package org.copydesk.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.copydesk.news.OthersFound;
import org.copydesk.news.PlaceLeft;
import org.copydesk.news.PlaceList;
import org.copydesk.news.PlaceTaken;
import org.copydesk.service.state.SingleObjectSerde;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupKeysTest {
  private static final Instant BORN = Instant.parse("2026-11-02T09:00:00Z");
  private static final int MOST = 16;

  private final WindowStore<String, PlaceList> store =
      Stores.windowStoreBuilder(
              Stores.inMemoryWindowStore(
                  "keys", Lookup.WINDOW.multipliedBy(2), Lookup.WINDOW, false),
              Serdes.String(),
              SingleObjectSerde.of(PlaceList.class))
          .withLoggingDisabled()
          .build();
  private final Told told = new Told();
  private final LookupKeys keys = new LookupKeys(store, told);

  @BeforeEach
  void openStore() {
    store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
  }

  @Test
  void newestAreNamedFirstAndNoMoreThanAFew() {
    for (int i = 0; i < MOST + 4; i++) {
      take("older-" + i, BORN.plusMillis(i));
    }

    assertThat(take("asking", BORN.plusSeconds(1)))
        .containsExactlyElementsOf(newestFirst("older-", MOST + 3, 4));
  }

  @Test
  void articleThatTakesItsPlaceAgainStandsThereOnceAndIsNotNamedToItself() {
    take("first", BORN);
    take("second", BORN);

    assertThat(take("first", BORN)).containsExactly("second");
    assertThat(take("asking", BORN.plusMillis(1))).containsExactly("first", "second");
  }

  @Test
  void thoseBornTogetherStayTogetherHoweverManyAreNewer() {
    take("first", BORN);
    take("second", BORN);
    for (int i = 0; i < MOST; i++) {
      take("newer-" + i, BORN.plusMillis(1 + i));
    }
    assertThat(take("first", BORN)).containsExactlyElementsOf(newestFirst("newer-", MOST - 1, 0));
    take("third", BORN);
    for (int i = 0; i < MOST; i++) {
      leave("newer-" + i, BORN.plusMillis(1 + i));
    }

    assertThat(take("asking", BORN.plusMillis(1))).containsExactly("first", "second", "third");
  }

  @Test
  void articleThatLeftIsNamedNoLonger() {
    take("first", BORN);
    take("second", BORN);
    leave("first", BORN);
    leave("never there", BORN);

    assertThat(take("asking", BORN.plusMillis(1))).containsExactly("second");
    leave("second", BORN);
    assertThat(take("another", BORN)).containsExactly("asking");
  }

  @Test
  void thoseBornTooFarApartAreNotNamed() {
    take("first", BORN);

    assertThat(take("last in time", BORN.plus(Lookup.WINDOW))).containsExactly("first");
    assertThat(take("too late", BORN.plus(Lookup.WINDOW).plus(Duration.ofMillis(1))))
        .containsExactly("last in time");
  }

  private static List<String> newestFirst(String prefix, int from, int to) {
    return IntStream.rangeClosed(to, from)
        .map(i -> from + to - i)
        .mapToObj(i -> prefix + i)
        .toList();
  }

  private List<String> take(String uri, Instant born) {
    told.others.clear();
    keys.on("key", new PlaceTaken(uri, 1L, born, List.of()));
    return List.copyOf(told.others);
  }

  private void leave(String uri, Instant born) {
    keys.on("key", new PlaceLeft(uri, born, List.of()));
  }

  private static final class Told extends SingleMessages {
    private final List<String> others = new ArrayList<>();

    @Override
    public void send(String key, SpecificRecord message) {
      others.addAll(((OthersFound) message).getUris());
    }
  }
}
