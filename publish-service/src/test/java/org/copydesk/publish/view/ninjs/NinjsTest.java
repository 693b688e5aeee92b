package org.copydesk.publish.view.ninjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.copydesk.news.AltId;
import org.copydesk.news.Article;
import org.copydesk.news.ArticleForm;
import org.copydesk.news.Author;
import org.copydesk.news.Block;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Change;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.copydesk.news.Keyword;
import org.copydesk.news.Link;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.copydesk.news.NinjsBody;
import org.copydesk.news.NinjsConcept;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsSubject;
import org.copydesk.news.ReadingStatistics;
import org.copydesk.news.Rights;
import org.copydesk.news.Subject;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.publish.Articles;
import org.copydesk.publish.release.Visible;
import org.junit.jupiter.api.Test;

class NinjsTest {
  private static final String HARBOUR = "http://www.wikidata.org/entity/Q999999902";

  private static Article.Builder article() {
    return Article.newBuilder(Articles.content(1, Change.CREATED, "Waves broke.").getArticle());
  }

  private static NinjsItem item(Article.Builder article, Enrichment.Builder enrichment) {
    return Ninjs.of(
        new Visible(3, Change.UPDATED, new EnrichedArticle(article.build(), enrichment.build())));
  }

  private static NinjsItem item(Article.Builder article) {
    return item(article, Enrichment.newBuilder());
  }

  @Test
  void storyStandsWithoutCaptionsAsPlainTextAndAsHtml() {
    NinjsItem item =
        item(
            article()
                .setText("🌊 Waves broke.\n\nPhoto of waves.\n\nAll is well.")
                .setBlocks(
                    List.of(
                        new Block(BlockKind.PARAGRAPH, 0, 14),
                        new Block(BlockKind.CAPTION, 16, 31),
                        new Block(BlockKind.PARAGRAPH, 33, 45))),
            Enrichment.newBuilder()
                .setReading(
                    ReadingStatistics.newBuilder()
                        .setWords(5)
                        .setSentences(2)
                        .setParagraphs(2)
                        .setSeconds(2)
                        .setAnnotator("reading")
                        .build()));

    assertThat(item.getBodies())
        .containsExactly(
            new NinjsBody("main", "text/plain", 28, 5, "🌊 Waves broke.\n\nAll is well."),
            new NinjsBody(
                "main", "text/html", 28, 5, "<p>🌊 Waves broke.</p>\n<p>All is well.</p>"));
  }

  @Test
  void veryLongStoryIsWrittenOnceOnly() {
    String text = "a".repeat(NinjsTexts.LONGEST_HTML + 1);
    NinjsItem item =
        item(
            article()
                .setText(text)
                .setBlocks(List.of(new Block(BlockKind.PARAGRAPH, 0, text.length()))));

    assertThat(item.getBodies())
        .singleElement()
        .satisfies(body -> assertThat(body.getContentType()).contains("text/plain"));
  }

  @Test
  void declaredAndFoundStandTogetherAndEachUriOnce() {
    NinjsItem item =
        item(
            article()
                .setSubjects(
                    List.of(
                        new Subject("person", "haugen", "Tor Haugen"),
                        new Subject("place", HARBOUR, "The harbour"),
                        new Subject("medtop", "17000000", "weather"),
                        new Subject("desk", "17", "the desk's own"),
                        new Subject("located", null, "Port Valdora"))),
            Enrichment.newBuilder()
                .setEntities(
                    List.of(
                        entity("urn:copydesk:entity:person:ada", "Ada", EntityType.PERSON).build(),
                        entity(HARBOUR, "Harbour", EntityType.PLACE).build(),
                        entity("https://sws.example.test/1", "Port Valdora", EntityType.PLACE)
                            .setCoordinates(new Coordinates(59.25, 10.5))
                            .setExternalIds(List.of(new ExternalId("geonames", "1")))
                            .build()))
                .setTopics(
                    List.of(topic("17000000", "weather", 0.99), topic("20000418", "water", 0.834)))
                .setKeywords(List.of(new Keyword("gale", 0.5, "keywords"))));

    assertThat(item.getPeople())
        .containsExactly(
            new NinjsConcept("Tor Haugen", null, null, "haugen"),
            new NinjsConcept("Ada", "mentions", "urn:copydesk:entity:person:ada", null));
    assertThat(item.getPlaces())
        .extracting(
            place -> place.getName().orElse(""),
            place -> place.getLiteral().orElse(""),
            place -> place.getGeoJSON().map(point -> point.getCoordinates()).orElse(List.of()))
        .containsExactly(
            tuple("The harbour", "", List.of()),
            tuple("Port Valdora", "geonames:1", List.of(10.5, 59.25)));
    assertThat(item.getLocated()).contains("Port Valdora");
    assertThat(item.getSubjects())
        .containsExactly(
            subject("weather").setUri("http://cv.iptc.org/newscodes/mediatopic/17000000").build(),
            subject("the desk's own").setLiteral("desk:17").build(),
            subject("water")
                .setUri("http://cv.iptc.org/newscodes/mediatopic/20000418")
                .setCreator("http://copydesk.org/annotator/topics")
                .setConfidence(83)
                .build(),
            subject("gale")
                .setRel("keyword")
                .setCreator("http://copydesk.org/annotator/keywords")
                .setRelevance(50)
                .build());
  }

  private static NinjsSubject.Builder subject(String name) {
    return NinjsSubject.newBuilder().setName(name);
  }

  private static Entity.Builder entity(String id, String name, EntityType type) {
    return Entity.newBuilder()
        .setId(id)
        .setName(name)
        .setType(type)
        .setRelevance(1)
        .setConfidence(1)
        .setMentions(List.of())
        .setAnnotator("entities");
  }

  private static TopicAnnotation topic(String code, String name, double confidence) {
    return TopicAnnotation.newBuilder()
        .setScheme("medtop")
        .setCode(code)
        .setName(name)
        .setConfidence(confidence)
        .setAnnotator("topics")
        .build();
  }

  @Test
  void authorsAreCreditedOneByOneAndInTheByline() {
    NinjsItem item =
        item(
            article()
                .setAuthors(
                    List.of(
                        Author.newBuilder()
                            .setName("Ana Duarte")
                            .setRole("editor")
                            .setEmail("ana@valdora-wire.test")
                            .build(),
                        Author.newBuilder().setName("Bo Li").build())));

    assertThat(item.getBy()).contains("Ana Duarte, Bo Li");
    assertThat(NinjsJson.of(item))
        .contains(
            """
            "infoSources":[{"name":"Ana Duarte","role":"author","contactInfo":[\
            {"type":"job title","value":"editor"},{"type":"email","value":"ana@valdora-wire.test"}]},\
            {"name":"Bo Li","role":"author"}]\
            """);
  }

  @Test
  void mediaAndLinksAreAssociationsAndTermsAtAnAddressALink() {
    NinjsItem item =
        item(
            article()
                .setMedia(
                    List.of(
                        new Media(
                            MediaKind.PICTURE,
                            "https://photos.test/w.jpg",
                            "Waves.",
                            "VW/Bo Li",
                            "image/jpeg",
                            1600,
                            900),
                        Media.newBuilder().setKind(MediaKind.AUDIO).build()))
                .setLinks(
                    List.of(
                        new Link("https://valdora.test/1", null, "Before"),
                        new Link("/relative", "related", "Nowhere"),
                        new Link("https://valdora.test/how", "trust-indicator", "How we work")))
                .setRights(new Rights(null, null, "https://valdora.test/terms"))
                .setAltIds(List.of(new AltId("guid", "4711")))
                .setForm(ArticleForm.STUB));

    assertThat(NinjsJson.of(item))
        .contains(
            """
            "representationType":"partial","profile":"stub","version":"3\"\
            """,
            """
            "associations":[{"name":"media-1","uri":"https://photos.test/w.jpg","type":"picture",\
            "by":"VW/Bo Li","descriptions":[{"role":"caption","contentType":"text/plain","value":"Waves."}],\
            "renditions":[{"name":"main","href":"https://photos.test/w.jpg","contentType":"image/jpeg",\
            "width":1600,"height":900}]},\
            {"name":"media-2","uri":"urn:copydesk:desk:bridge#media-2","type":"audio"},\
            {"name":"link-1","rel":"related","uri":"https://valdora.test/1",\
            "headlines":[{"role":"main","contentType":"text/plain","value":"Before"}]}],\
            "altIds":[{"role":"guid","value":"4711"}],\
            "trustIndicators":[{"title":"How we work","href":"https://valdora.test/how"}]\
            """,
            """
            "rightsInfo":{"linkedRights":"https://valdora.test/terms"}\
            """)
        .doesNotContain("usageTerms");
  }
}
