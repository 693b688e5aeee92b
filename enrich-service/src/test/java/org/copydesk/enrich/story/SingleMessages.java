package org.copydesk.enrich.story;

import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.jspecify.annotations.Nullable;

/// The outbox of a step that sends messages one by one and nothing else.
abstract class SingleMessages implements Outbox {
  @Override
  public final int sendTogether(List<String> keys, Function<List<String>, SpecificRecord> message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void showMember(String uri, long number, @Nullable StoryMember member) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final void showStory(String id, long number, @Nullable Story story) {
    throw new UnsupportedOperationException();
  }
}
