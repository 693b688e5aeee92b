package org.copydesk.schemas;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.copydesk.news.GateState;
import org.copydesk.news.PlaceList;
import org.copydesk.news.PublishState;
import org.copydesk.news.SketchList;
import org.copydesk.news.SketchState;
import org.copydesk.news.StoryArticleState;
import org.copydesk.news.StoryState;
import org.copydesk.news.WithdrawalState;

/// The schemas that this version of Copydesk writes, by record name: those of the topics and of the
/// stores. Every one must be FULL_TRANSITIVE compatible with all that were ever released.
public final class ReleasedSchemas {
  private ReleasedSchemas() {}

  /// All schemas of this version.
  public static Map<String, Schema> current() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    Topics.all().stream()
        .flatMap(topic -> topic.valueSchema().stream())
        .forEach(schema -> schemas.put(schema.getName(), schema));
    schemas.put(GateState.class.getSimpleName(), GateState.getClassSchema());
    schemas.put(WithdrawalState.class.getSimpleName(), WithdrawalState.getClassSchema());
    schemas.put(PublishState.class.getSimpleName(), PublishState.getClassSchema());
    schemas.put(StoryArticleState.class.getSimpleName(), StoryArticleState.getClassSchema());
    schemas.put(SketchState.class.getSimpleName(), SketchState.getClassSchema());
    schemas.put(PlaceList.class.getSimpleName(), PlaceList.getClassSchema());
    schemas.put(SketchList.class.getSimpleName(), SketchList.getClassSchema());
    schemas.put(StoryState.class.getSimpleName(), StoryState.getClassSchema());
    return schemas;
  }
}
