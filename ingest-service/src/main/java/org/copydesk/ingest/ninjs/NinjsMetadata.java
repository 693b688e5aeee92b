package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.story.PublishingStatus;
import org.copydesk.news.AltId;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.Rights;
import tools.jackson.databind.JsonNode;

/// Who wrote an item, what it is called, when it was made, whether and by whom it may be used.
final class NinjsMetadata {
  private NinjsMetadata() {}

  static void read(Draft draft, NinjsItem item) {
    draft
        .fields()
        .setSlugline(item.text("slugline").orElse(null))
        .setLanguage(item.text("language").orElse(null))
        .setEdNote(item.text("ednote").orElse(null));
    item.number("urgency").filter(urgency -> urgency <= 9).ifPresent(draft.fields()::setUrgency);
    NinjsAuthors.read(draft, item);
    form(draft, item);
    dates(draft, item);
    identity(draft, item);
    rights(draft, item);
    status(draft, item);
  }

  /// A profile is the provider's own word; those that Copydesk writes are read back.
  private static void form(Draft draft, NinjsItem item) {
    item.text("profile")
        .map(profile -> profile.toUpperCase(Locale.ROOT).replace('-', '_'))
        .flatMap(profile ->
            EnumSet.complementOf(EnumSet.of(ArticleForm.UNKNOWN)).stream()
                .filter(form -> form.name().equals(profile))
                .findFirst())
        .ifPresent(draft.fields()::setForm);
  }

  private static void dates(Draft draft, NinjsItem item) {
    draft.date(DateRole.CONTENT_CREATED, item.text("contentcreated").orElse(null));
    draft.date(DateRole.FIRST_CREATED, item.text("firstcreated").orElse(null));
    draft.date(DateRole.VERSION_CREATED, item.text("versioncreated").orElse(null));
    draft.date(DateRole.EMBARGOED_UNTIL, item.text("embargoeduntil", "embargoed").orElse(null));
    draft.date(DateRole.EXPIRES, item.text("expires").orElse(null));
  }

  private static void identity(Draft draft, NinjsItem item) {
    item.text("uri", "guid").ifPresent(draft::providerUri);
    item.text("version").ifPresent(draft::itemVersion);
    JsonNode stated = item.members().get("altids");
    List<AltId> ids = new ArrayList<>();
    if (stated != null && stated.isObject()) {
      stated
          .properties()
          .forEach(member -> {
            if (member.getValue().isString() || member.getValue().isNumber()) {
              ids.add(new AltId(member.getKey(), member.getValue().asString()));
            }
          });
    } else {
      item.list("altids")
          .forEach(id ->
              id.text("value")
                  .ifPresent(value -> ids.add(new AltId(id.text("role").orElse("id"), value))));
    }
    draft.fields().setAltIds(ids);
  }

  private static void rights(Draft draft, NinjsItem item) {
    Optional<String> holder = item.text("copyrightholder");
    Optional<String> notice = item.text("copyrightnotice");
    Optional<String> linked =
        item.list("rightsinfo").stream()
            .flatMap(info -> info.list("linkedrights", "linkedright").stream())
            .flatMap(rights -> rights.text("href", "value", "uri").stream())
            .findFirst();
    Optional<String> terms = item.text("usageterms").or(() -> linked);
    if (holder.or(() -> notice).or(() -> terms).isPresent()) {
      draft
          .fields()
          .setRights(new Rights(holder.orElse(null), notice.orElse(null), terms.orElse(null)));
    }
  }

  private static void status(Draft draft, NinjsItem item) {
    item.text("pubstatus")
        .ifPresent(status -> PublishingStatus.declare(draft, status, "pubStatus"));
    for (NinjsItem signal : item.list("signals", "signal")) {
      signal(draft, signal);
    }
    JsonNode embargoed = item.members().get("embargoed");
    if (embargoed != null && embargoed.isBoolean() && embargoed.asBoolean()) {
      PublishingStatus.withholdWithoutEnd(draft, "embargoed");
    }
  }

  private static void signal(Draft draft, NinjsItem signal) {
    String words =
        Stream.of("uri", "code", "qcode", "literal", "value", "name")
            .flatMap(member -> signal.text(member).stream())
            .map(text -> text.replaceFirst("^.*[/#:]", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    if (words.contains("correct")) {
      draft.declaredCorrection("signal");
    } else if (words.matches("(?:.*\\s)?(?:kill|cancel|canceled)(?:\\s.*)?")) {
      PublishingStatus.declare(draft, "canceled", "signal");
    } else if (words.matches("(?:.*\\s)?(?:withhold|withheld)(?:\\s.*)?")) {
      PublishingStatus.declare(draft, "withheld", "signal");
    }
  }
}
