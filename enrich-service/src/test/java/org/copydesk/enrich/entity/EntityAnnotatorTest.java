package org.copydesk.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.authority.ShippedAuthority;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Demonym;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.junit.jupiter.api.Test;

/// How names become entities, whatever the recogniser: here it finds what the text marks, `[P Ana
/// Ruiz]`, and takes it for what the letter says.
class EntityAnnotatorTest {
  private static final ShippedAuthority AUTHORITY = ShippedAuthority.load();

  private static Annotations annotated(String section, String... paragraphs) {
    return annotatedIn("en", section, paragraphs);
  }

  private static Annotations annotatedIn(String language, String section, String... paragraphs) {
    MarkedNames names = MarkedNames.in(String.join("\n\n", paragraphs));
    Article article =
        Article.newBuilder()
            .setUri("urn:copydesk:desk:1")
            .setVersion(1)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setSource("desk")
            .setItemId("1")
            .setContentHash("")
            .setSection(List.of(section))
            .setText(names.text())
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build();
    return new EntityAnnotator(names, AUTHORITY, AUTHORITY::countryOfDemonym)
        .annotate(
            Story.of(article, ConceptLookup.none()),
            Annotations.none().withLanguage(new LanguageAnnotation(language, 1.0, "test")));
  }

  private static List<String> mentions(Annotations found, String name) {
    return found.entities().stream()
        .filter(entity -> entity.getName().equals(name))
        .flatMap(entity -> entity.getMentions().stream())
        .map(EntityMention::getSurface)
        .toList();
  }

  private static Entity only(Annotations found) {
    assertThat(found.entities()).hasSize(1);
    return found.entities().getFirst();
  }

  @Test
  void surnameFirstNameAndFullNameAreOnePersonWithoutTitles() {
    Annotations found =
        annotated(
            "World",
            "[P Quispel] resigned. The mayor, [P Mayor Tove Quispel], had led the town. \"We did"
                + " what we could,\" [P Tove]'s deputy said of [P Ms. Quispel].");

    assertThat(mentions(found, "Tove Quispel"))
        .containsExactly("Quispel", "Tove Quispel", "Tove", "Quispel");
  }

  @Test
  void titleTellsTwoPeopleOfOneSurnameApart() {
    Annotations found =
        annotated(
            "World",
            "[P John Varga] met [P Mary Varga] in court. [P Mr. Varga] wept. [P Mrs. Varga] did"
                + " not.");

    assertThat(mentions(found, "John Varga")).containsExactly("John Varga", "Varga");
    assertThat(mentions(found, "Mary Varga")).containsExactly("Mary Varga", "Varga");
  }

  @Test
  void familyIsNobody() {
    Annotations found =
        annotated("World", "[P Ana Ortegal] sold the house. The [P Ortegals] had built it.");

    assertThat(mentions(found, "Ana Ortegal")).containsExactly("Ana Ortegal");
    assertThat(found.entities()).hasSize(1);
  }

  @Test
  void acronymThatTheTextDefinesJoinsItsName() {
    Annotations found =
        annotated(
            "World",
            "The [O World Turnip Union] (WTU) met on Monday. Growers left the WTU in anger, the"
                + " [O WTU] said.");

    assertThat(mentions(found, "World Turnip Union"))
        .containsExactly("World Turnip Union", "WTU", "WTU", "WTU");
  }

  @Test
  void aliasThatTheTextStatesJoinsItsBearer() {
    Annotations found =
        annotated(
            "World", "[P Ramón Zubizar], better known as [L Zubi], was held. [P Zubi] smiled.");

    assertThat(mentions(found, "Ramón Zubizar")).containsExactly("Ramón Zubizar", "Zubi", "Zubi");
  }

  @Test
  void typeIsDecidedOnceByAllThatTheStorySays() {
    Annotations found =
        annotated(
            "World",
            "The newspaper [P Kelterblatt] said so. [O Kelterblatt] was founded in 1891. Nobody at"
                + " [L Kelterblatt] answered.");

    assertThat(only(found).getType()).isEqualTo(EntityType.ORGANISATION);
    assertThat(only(found).getMentions()).hasSize(3);
  }

  @Test
  void spellingsOfACountryAreOneAndItsPeopleAreDemonymsOnly() {
    Annotations found =
        annotated(
            "World",
            "The [L U.S.] and the [L United States] are one; so is the [L US]. [O Gambian] fishers"
                + " and Finns agreed.");

    assertThat(only(found).getExternalIds()).anyMatch(id -> id.getId().equals("Q30"));
    assertThat(only(found).getMentions()).hasSize(3);
    assertThat(found.demonyms()).extracting(Demonym::getCountry).containsExactly("GM", "FI");
  }

  @Test
  void cityIsTheOneOfTheStateThatIsNamedWithIt() {
    Annotations found = annotated("US", "They live in [L Portland, Maine], near the harbour.");

    assertThat(found.entities())
        .filteredOn(entity -> entity.getName().equals("Portland"))
        .singleElement()
        .satisfies(city ->
            assertThat(city.getCoordinates().orElseThrow().getLongitude()).isBetween(-71.0, -69.0));
    assertThat(mentions(found, "Maine")).containsExactly("Maine");
  }

  @Test
  void bakerDoesNotBecomeThePresidentWhoseNameHeBears() {
    Annotations found =
        annotated(
            "Local",
            "[P Vladimir Pootin], a baker in [L Leeds], sold 400 pies. [P Keith Starmer], a plumber"
                + " from [L Hull], ate two.");

    assertThat(found.entities())
        .filteredOn(entity -> entity.getType() == EntityType.PERSON)
        .allMatch(entity -> entity.getLinkConfidence().isEmpty());
  }

  @Test
  void thoseWhoMadeTheStoryAreNotInIt() {
    Annotations found =
        annotated(
            "World",
            "By [P Ana Ruiz]",
            "[L LAGOS], [L Nigeria] ([O Reuters]) - The port shut on Monday.",
            "(Reporting by [P Tom Hollis] in [L Abuja]; Editing by [P Ann Frew])");

    assertThat(found.entities()).extracting(Entity::getName).containsOnly("Lagos", "Nigeria");
  }

  @Test
  void clubIsAnOrganisationAndItsCityAPlaceInASportsReport() {
    Annotations found =
        annotated(
            "Football",
            "[L Leeds] beat [L Chelsea] 2-1 thanks to a late goal. It rained in [L Leeds].");

    assertThat(found.entities())
        .filteredOn(entity -> entity.getType() == EntityType.ORGANISATION)
        .hasSize(2);
    assertThat(found.entities())
        .filteredOn(entity -> entity.getType() == EntityType.PLACE)
        .singleElement()
        .satisfies(city -> assertThat(city.getMentions()).hasSize(1));
  }

  @Test
  void textInALanguageWithoutModelHasKnownNamesOnlyAndSaysSo() {
    Annotations found =
        annotatedIn("de", "Welt", "[P Annegret Solms] reiste von Berlin nach Frankreich.");

    assertThat(found.entities()).noneMatch(entity -> entity.getType() == EntityType.PERSON);
    assertThat(found.entities()).extracting(Entity::getName).contains("Berlin");
    assertThat(found.warnings()).singleElement().asString().contains("de");
  }

  private static List<String> names(Annotations found) {
    return found.entities().stream().map(Entity::getName).toList();
  }

  @Test
  void passageInCapitalsIsReadAsRunningText() {
    Annotations found =
        annotated(
            "World",
            "THE RIVER ROSE OVERNIGHT, [P TOVE QUISPEL] SAID ON MONDAY. [P QUISPEL] ASKED THE WORLD"
                + " BANK FOR HELP.");

    assertThat(mentions(found, "Tove Quispel")).containsExactly("TOVE QUISPEL", "QUISPEL");
    assertThat(mentions(found, "World Bank")).containsExactly("WORLD BANK");
  }

  @Test
  void lineUpNamesThePlayers() {
    Annotations found =
        annotated(
            "Sport",
            "Chelsea: Quispel; Ramos, Tindvik, Oyewumi; Brandvold, Neto; Achterberg. Subs: Ilunga,"
                + " Przybyl.");

    assertThat(found.entities())
        .filteredOn(entity -> entity.getType() == EntityType.PERSON)
        .extracting(Entity::getName)
        .containsExactlyInAnyOrder(
            "Quispel",
            "Ramos",
            "Tindvik",
            "Oyewumi",
            "Brandvold",
            "Neto",
            "Achterberg",
            "Ilunga",
            "Przybyl");
  }

  @Test
  void cityIsItsClubInSportsReportUnlessSomethingSaysWhere() {
    Annotations found =
        annotated("Sport", "The winger joined from [L Brighton]. He was seen in [L Liverpool].");

    assertThat(found.entities())
        .extracting(Entity::getType)
        .containsExactlyInAnyOrder(EntityType.ORGANISATION, EntityType.PLACE);
    assertThat(names(found)).contains("Brighton & Hove Albion", "Liverpool");
  }

  @Test
  void twoBodiesNamedTogetherAreTwo() {
    Annotations found =
        annotated("Business", "The loan came from [O Tindvik Bank and Quispel Holdings] in May.");

    assertThat(names(found)).containsExactlyInAnyOrder("Tindvik Bank", "Quispel Holdings");
  }

  @Test
  void personAfterPlaceWithoutCommaIsApart() {
    Annotations found = annotated("World", "In [L London Tove Quispel] said it was late.");

    assertThat(names(found)).containsExactlyInAnyOrder("London", "Tove Quispel");
  }

  @Test
  void sheriffsOfficeIsWhole() {
    Annotations found =
        annotated("US", "Two men were held, the [L Quispel County] Sheriff's Office said.");

    assertThat(names(found)).containsExactly("Quispel County Sheriff's Office");
    assertThat(only(found).getType()).isEqualTo(EntityType.ORGANISATION);
  }

  @Test
  void unknownWordWithInnerCapitalIsOrganisationButNoSurnameIs() {
    Annotations found =
        annotated("Business", "Trains of TindRail were late. So was old McQuispel.");

    assertThat(names(found)).containsExactly("TindRail");
  }

  @Test
  void acronymOfKnownBodyIsNoShortFormOfLongerName() {
    Annotations found =
        annotated("World", "The [O UN Mission] will close. The [O UN] gave no reason.");

    assertThat(mentions(found, "United Nations")).containsExactly("UN");
  }

  @Test
  void arabicSurnameMayLeaveItsArticleOut() {
    Annotations found =
        annotated("World", "[P Samir al-Quispel] landed at noon. [P Quispel] went home.");

    assertThat(mentions(found, "Samir al-Quispel")).containsExactly("Samir al-Quispel", "Quispel");
  }

  @Test
  void partyIsKnownByItsMembersAndTreasuryByItsArticle() {
    Annotations found = annotated("Politics", "In a vote the Tories lost and the Treasury won.");

    assertThat(names(found)).contains("Conservative Party", "HM Treasury");
  }
}
