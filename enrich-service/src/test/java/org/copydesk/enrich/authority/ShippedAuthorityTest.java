package org.copydesk.enrich.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.copydesk.news.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedAuthorityTest {
  private static final ShippedAuthority AUTHORITY = ShippedAuthority.load();

  private static Entry first(String name) {
    return AUTHORITY.named(name).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "Paris, Q90",
    "Georgia, Q230",
    "Jordan, Q810",
    "Washington, Q61",
    "New York, Q60",
    "Birmingham, Q2256",
    "Valencia, Q8818",
    "St. Petersburg, Q656",
    "Tripoli, Q3579",
    "Granada, Q8810",
    "Congo, Q974",
    "U.S., Q30",
    "Deutschland, Q183",
    "Россия, Q159",
    "中国, Q148",
    "KYIV, Q1899",
    "Sao Paulo, Q174",
    "SÃO PAULO, Q174",
    "N’Djamena, Q3659",
    "Mount Everest, Q513",
    "Emmanuel Macron, Q3052772",
    "NATO, Q7184",
    "Trump, Q22686",
    "Fallujah, Q191170",
    "FALLUJAH, Q191170",
    "Deir al-Zor, Q239097",
    "Kramatorsk, Q33613",
    "Middle East, Q7204",
  })
  void bestKnownBearerComesFirst(String name, String wikidata) {
    assertThat(first(name).id()).isEqualTo("http://www.wikidata.org/entity/" + wikidata);
  }

  @Test
  void ambiguousNamesHaveAllTheirBearers() {
    assertThat(AUTHORITY.named("Georgia"))
        .extracting(Entry::kind, entry -> entry.country().orElse(""))
        .contains(tuple("country", "GE"), tuple("region", "US"));
    assertThat(AUTHORITY.named("Paris"))
        .extracting(entry -> entry.country().orElse(""))
        .startsWith("FR")
        .contains("US", "CA");
    assertThat(AUTHORITY.named("Washington"))
        .extracting(Entry::kind)
        .startsWith("capital", "region");
    assertThat(AUTHORITY.named("Springfield")).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paris", "turkey", "nice", "reading", "us", "china", "mobile", "chad", "the", "of"
      })
  void ordinaryWordsNameNothing(String word) {
    assertThat(AUTHORITY.named(word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Vellbruk", "Xqzzt Brånnheim", "Parisx", "\ud800", "\u0000", "'"})
  void unknownNamesNameNothing(String name) {
    assertThat(AUTHORITY.named(name)).isEmpty();
    assertThat(AUTHORITY.mayStart("xqzztbrann")).isFalse();
  }

  @Test
  void endlessNamesCostNothing() {
    String endless = "A".repeat(5_000_000);

    assertThat(AUTHORITY.named(endless)).isEmpty();
  }

  @Test
  void contextOfADoubtfulNameIsKept() {
    assertThat(AUTHORITY.bearers("Nice").getFirst().context()).isEqualTo(Context.IN);
    assertThat(AUTHORITY.bearers("Jackson")).extracting(Bearer::context).containsOnly(Context.IN);
    assertThat(AUTHORITY.bearers("Lagos").getFirst().context()).isEqualTo(Context.ANYWHERE);
    assertThat(AUTHORITY.bearers("Guardian").getFirst().context()).isEqualTo(Context.THE);
    assertThat(AUTHORITY.bearers("Chelsea"))
        .extracting(Bearer::context)
        .contains(Context.SPORT, Context.IN);
  }

  @Test
  void placesHaveAllThatIsKnownOfThem() {
    Entry paris = first("Paris");

    assertThat(paris.type()).isEqualTo(EntityType.PLACE);
    assertThat(paris.kind()).isEqualTo("capital");
    assertThat(paris.country()).contains("FR");
    assertThat(paris.population()).isGreaterThan(2_000_000);
    assertThat(paris.externalIds())
        .extracting(id -> id.getScheme() + " " + id.getId())
        .containsExactly("wikidata Q90", "geonames 2988507");
    assertThat(paris.coordinates().orElseThrow().getLatitude())
        .isCloseTo(48.853, Offset.offset(0.01));
    assertThat(AUTHORITY.byId("https://sws.geonames.org/2988507/")).contains(paris);
    assertThat(first("France").externalIds())
        .extracting(id -> id.getScheme() + " " + id.getId())
        .contains("iso3166-1 FR");
  }

  @Test
  void citiesLieInRegions() {
    List<String> regions =
        AUTHORITY.named("Springfield").stream()
            .map(AUTHORITY::regionOf)
            .flatMap(Optional::stream)
            .map(Entry::name)
            .toList();

    assertThat(regions).contains("Illinois", "Massachusetts", "Missouri");
    assertThat(AUTHORITY.regionOf(first("Munich")).map(Entry::name)).contains("Bavaria");
  }

  @ParameterizedTest
  @CsvSource({
    "Gambian, GM",
    "Gambians, GM",
    "Scots, GB",
    "French, FR",
    "South Korean, KR",
    "Burkinabè, BF",
    "Filipina, PH",
  })
  void demonymsPointToTheirCountries(String word, String country) {
    assertThat(AUTHORITY.countryOfDemonym(word).orElseThrow().country()).contains(country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kurds", "Kurdish", "European", "African", "Gambia", "gambian", "Texan", ""})
  void peoplesWithoutACountryOfTheirOwnPointNowhere(String word) {
    assertThat(AUTHORITY.countryOfDemonym(word)).isEmpty();
  }

  @Test
  void demonymsAreNoPlaces() {
    for (String word : List.of("Gambian", "Gambians", "French", "Israelis", "Scottish", "Dutch")) {
      assertThat(AUTHORITY.named(word)).as(word).noneMatch(entry -> entry.kind().equals("country"));
    }
  }

  @Test
  void everyNameStartsWithAWordThatMayStartOne() {
    for (String word :
        List.of("Paris", "PARIS", "São", "Sao", "N'Djamena", "U.S", "St", "Cote", "adidas")) {
      assertThat(AUTHORITY.mayStart(word)).as(word).isTrue();
    }
    for (String word : List.of("yesterday", "said", "through", "")) {
      assertThat(AUTHORITY.mayStart(word)).as(word).isFalse();
    }
  }
}
