package org.copydesk.devstack.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.copydesk.news.Concept;
import org.copydesk.news.Coordinates;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every file here is made up; their forms are those of the public files.
class PublicFileTest {
  @TempDir Path folder;
  private final List<Concept> taken = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private Concept only(PublicFile kind, String... lines) throws IOException {
    read(kind, file("file.txt", lines));
    assertThat(refused).isEmpty();
    return taken.getFirst();
  }

  private void read(PublicFile kind, Path... files) throws IOException {
    Import reading =
        new Import(kind, false, taken::add, new PrintStream(OutputStream.nullOutputStream()));
    reading.read(List.of(files));
    refused.addAll(reading.report().subList(0, reading.refused()));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines), UTF_8);
  }

  private static String geoName(String id, String name, String names, String code, String people) {
    return String.join(
        "\t",
        id,
        name,
        name,
        names,
        "-37.5",
        "144.25",
        code.substring(0, 1),
        code.substring(1),
        "AU",
        "",
        "07",
        "",
        "",
        "",
        people,
        "",
        "12",
        "Australia/Melbourne",
        "2024-01-01");
  }

  @Test
  void geoNamesGiveTheirPlacesWithTheRegionTheyLieIn() throws IOException {
    read(
        PublicFile.GEONAMES,
        file("regions.txt", "AU.07\tOverland\tOverland\t900"),
        file(
            "cities.txt",
            geoName("17", "Kelvin Bay", "KVB,Kelvin-Bucht,kelvinio", "PPPLA2", "41000")));

    Concept city = taken.getFirst();
    assertThat(city.getId()).isEqualTo("https://sws.geonames.org/17/");
    assertThat(city.getName()).isEqualTo("Kelvin Bay");
    assertThat(city.getAliases()).containsExactly("Kelvin-Bucht");
    assertThat(city.getExternalIds()).containsExactly(new ExternalId("geonames", "17"));
    assertThat(city.getCoordinates()).contains(new Coordinates(-37.5, 144.25));
    assertThat(city.getPopulation()).contains(41_000L);
    assertThat(city.getBroader()).containsExactly("https://sws.geonames.org/900/");
    assertThat(city.getOrigin()).contains("geonames");
    assertThat(refused).isEmpty();
  }

  @Test
  void geoNamesOfNoConsequenceAreLeftOut() throws IOException {
    read(
        PublicFile.GEONAMES,
        file(
            "all.txt",
            geoName("1", "Old Mill", "", "SML", "0"),
            geoName("2", "Kelvin Bay North", "", "PPPLX", "900"),
            geoName(
                "3",
                "Mount Kelvin",
                "Kelvin-Berg,Monte Kelvin,Kelvin-hegy,Mont Kelvin",
                "TMT",
                "0"),
            "only\ttwo"));

    assertThat(taken).extracting(Concept::getName).containsExactly("Mount Kelvin");
    assertThat(refused.getFirst())
        .endsWith("all.txt line 4: it has 2 columns, not the 19 of GeoNames' dumps");
  }

  @Test
  void wikidataGivesPeopleWithTheirNamesAndHowWellKnownTheyAre() throws IOException {
    String item =
        """
        {"id":"Q990000001","labels":{"en":{"value":"Ada Lindqvist"},"de":{"value":"Ada Lindquist"}},\
        "aliases":{"en":[{"value":"A. Lindqvist"},{"value":"minister"}]},\
        "descriptions":{"en":{"value":"Finnish politician"}},\
        "claims":{"P31":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],\
        "P213":[{"rank":"normal","mainsnak":{"datavalue":{"value":"0000 0001"}}}]},\
        "sitelinks":{"enwiki":{},"dewiki":{},"fiwiki":{},"svwiki":{}}},\
        """;
    read(PublicFile.WIKIDATA, file("dump.json", "[", item, "]"));

    Concept person = taken.getFirst();
    assertThat(person.getId()).isEqualTo("http://www.wikidata.org/entity/Q990000001");
    assertThat(person.getType()).isEqualTo(EntityType.PERSON);
    assertThat(person.getAliases()).containsExactly("Ada Lindquist", "A. Lindqvist");
    assertThat(person.getDefinition()).contains("Finnish politician");
    assertThat(person.getExternalIds()).contains(new ExternalId("isni", "00000001"));
    assertThat(person.getProminence().orElseThrow()).isBetween(0.2, 0.4);
  }

  @Test
  void wikidataGivesNoItemsThatAreNothingOfThatKindOrHardlyKnown() throws IOException {
    read(
        PublicFile.WIKIDATA,
        file(
            "dump.json",
            """
            {"id":"Q1","labels":{"en":{"value":"Blue"}},"claims":{},"sitelinks":{"a":{},"b":{},"c":{}}}\
            """,
            """
            {"id":"Q2","labels":{"en":{"value":"Someone"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]},"sitelinks":{}}\
            """,
            "{broken"));

    assertThat(taken).isEmpty();
    assertThat(refused.getFirst()).contains("dump.json line 3: it is no JSON");
  }

  @Test
  void rorGivesOrganisationsFromBothOfItsSchemas() throws IOException {
    Concept first =
        only(
            PublicFile.ROR,
            """
            [{"id":"https://ror.org/00abc","name":"Kelvin Institute","types":["Education"],"status":"active",\
            "aliases":["Institute of Kelvin"],"acronyms":["KI"],"labels":[{"label":"Kelvin-Institut","iso639":"de"}],\
            "addresses":[{"lat":1.5,"lng":2.5}],"country":{"country_code":"AU"},\
            "external_ids":{"Wikidata":{"preferred":null,"all":["Q990000002"]}}}]\
            """);
    assertThat(first.getId()).isEqualTo("http://www.wikidata.org/entity/Q990000002");
    assertThat(first.getAliases()).containsExactly("Institute of Kelvin", "KI", "Kelvin-Institut");
    assertThat(first.getCountry()).contains("AU");

    read(
        PublicFile.ROR,
        file(
            "v2.json",
            """
            [{"id":"https://ror.org/00abd","status":"active","types":["company"],\
            "names":[{"value":"KW","types":["acronym"]},{"value":"Kelvin Works","types":["label","ror_display"]}],\
            "locations":[{"geonames_details":{"country_code":"NZ","lat":-41.0,"lng":174.0}}],\
            "external_ids":[{"type":"wikidata","preferred":null,"all":[]}]},
             {"id":"https://example.org/9"}]\
            """));
    Concept second = taken.get(1);
    assertThat(second.getId()).isEqualTo("https://ror.org/00abd");
    assertThat(second.getName()).isEqualTo("Kelvin Works");
    assertThat(second.getCoordinates()).contains(new Coordinates(-41.0, 174.0));
    assertThat(refused.getFirst()).endsWith("v2.json row 2: it has no id of ROR");
  }

  @Test
  void newsCodesGiveTheirTopicsInEnglishWithTheirOtherNames() throws IOException {
    read(
        PublicFile.NEWSCODES,
        file(
            "cptall.json",
            """
            {"uri":"http://cv.iptc.org/newscodes/mediatopic/","conceptSet":[
              {"uri":"http://cv.iptc.org/newscodes/mediatopic/29999999","qcode":"medtop:29999999",
               "prefLabel":{"de":"Fährverkehr","en-GB":"ferries"},"definition":{"en-GB":"Ships that cross"},
               "broader":["http://cv.iptc.org/newscodes/mediatopic/20000337"]},
              {"uri":"http://cv.iptc.org/newscodes/mediatopic/29999998","qcode":"medtop:29999998",
               "retired":"2020-01-01","prefLabel":{"en-GB":"canals"}}]}\
            """));

    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().getType()).isEqualTo(EntityType.TOPIC);
    assertThat(taken.getFirst().getName()).isEqualTo("ferries");
    assertThat(taken.getFirst().getAliases()).containsExactly("Fährverkehr");
    assertThat(taken.getFirst().getExternalIds())
        .containsExactly(new ExternalId("medtop", "29999999"));
  }

  @Test
  void rowsOfATableAreReadByTheirColumnsNames() throws IOException {
    read(
        PublicFile.CSV,
        file(
            "table.csv",
            "type,name,aliases,country,latitude,longitude",
            "place,\"Kelvin, Bay\",KB Town|The Bay,au,-37,144",
            "thing,Odd,,,,",
            "person,Ada Lindqvist,,,north,"));

    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().getId()).isEqualTo("urn:copydesk:authority:Kelvin, Bay");
    assertThat(taken.getFirst().getAliases()).containsExactly("KB Town", "The Bay");
    assertThat(taken.getFirst().getCountry()).contains("AU");
    assertThat(refused).hasSize(2);
    assertThat(refused.getFirst()).contains("row 3: its type is \"thing\"");
  }

  @Test
  void rowsThatShareAnIdAreJoinedUnderTheNameOfTheLarger() throws IOException {
    read(
        PublicFile.COPYDESK,
        file(
            "places.jsonl",
            """
            {"id":"Q9","qid":"Q9","name":"Kelvin State","type":"admin1","aliases":["Kelvinland"],"iso2":"AU"}\
            """,
            """
            {"id":"Q8","qid":"Q8","name":"Overland","type":"country","iso2":"AU","pop":5}\
            """,
            """
            {"id":"Q9","qid":"Q9","name":"Kelvin","type":"city","gn":5,"pop":100,"lat":1,"lon":2}\
            """));

    assertThat(taken).extracting(Concept::getName).containsExactlyInAnyOrder("Overland", "Kelvin");
    Concept city =
        taken.stream()
            .filter(concept -> concept.getName().equals("Kelvin"))
            .findFirst()
            .orElseThrow();
    assertThat(city.getAliases()).containsExactly("Kelvin State", "Kelvinland");
    assertThat(city.getExternalIds()).contains(new ExternalId("geonames", "5"));
  }

  @Test
  void filesMayBePacked() throws IOException {
    Path gzip = folder.resolve("cities.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(geoName("1", "Kelvin Bay", "", "PPPL", "5").getBytes(UTF_8));
    }
    Path zip = folder.resolve("cities.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.putNextEntry(new ZipEntry("cities500.txt"));
      out.write(geoName("2", "Overland", "", "PPPL", "5").getBytes(UTF_8));
      out.closeEntry();
    }
    read(PublicFile.GEONAMES, gzip, zip);

    assertThat(taken).extracting(Concept::getName).containsExactly("Kelvin Bay", "Overland");
  }
}
