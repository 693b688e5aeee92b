package org.copydesk.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.copydesk");

  @Test
  void noServiceKnowsAnother() {
    slices()
        .matching("org.copydesk.(ingest|enrich|publish|monitor|console)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void capabilitiesOfIngestDependOnEachOtherInOneDirection() {
    slices().matching("org.copydesk.ingest.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void arrowsPointFromDevstackToServicesToKitToSchemas() {
    noClasses()
        .that()
        .resideInAnyPackage("org.copydesk.schemas..", "org.copydesk.news..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.copydesk.service..",
            "org.copydesk.ingest..",
            "org.copydesk.enrich..",
            "org.copydesk.publish..",
            "org.copydesk.monitor..",
            "org.copydesk.trace..",
            "org.copydesk.deadletter..",
            "org.copydesk.console..",
            "org.copydesk.devstack..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.copydesk.service..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.copydesk.news..",
            "org.copydesk.ingest..",
            "org.copydesk.enrich..",
            "org.copydesk.publish..",
            "org.copydesk.monitor..",
            "org.copydesk.trace..",
            "org.copydesk.deadletter..",
            "org.copydesk.console..",
            "org.copydesk.devstack..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.copydesk.ingest..",
            "org.copydesk.enrich..",
            "org.copydesk.publish..",
            "org.copydesk.monitor..",
            "org.copydesk.trace..",
            "org.copydesk.deadletter..",
            "org.copydesk.console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.copydesk.devstack..")
        .check(CLASSES);
  }

  @Test
  void parsingAnnotatingGateAndViewsKnowNothingOfKafka() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.copydesk.ingest.document..",
            "org.copydesk.ingest.feed..",
            "org.copydesk.ingest.format..",
            "org.copydesk.ingest.html..",
            "org.copydesk.ingest.newsml..",
            "org.copydesk.ingest.ninjs..",
            "org.copydesk.ingest.nitf..",
            "org.copydesk.ingest.plaintext..",
            "org.copydesk.ingest.xml..",
            "org.copydesk.ingest.normalize..",
            "org.copydesk.ingest.gate..",
            "org.copydesk.enrich.annotation..",
            "org.copydesk.enrich.entity..",
            "org.copydesk.enrich.quote..",
            "org.copydesk.enrich.keyword..",
            "org.copydesk.enrich.language..",
            "org.copydesk.enrich.topic..",
            "org.copydesk.enrich.text..",
            "org.copydesk.publish.release..",
            "org.copydesk.publish.route..",
            "org.copydesk.publish.view..",
            "org.copydesk.monitor.ledger..",
            "org.copydesk.console.mark..",
            "org.copydesk.console.newsroom..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "io.confluent..", "io.helidon..")
        .check(CLASSES);
  }

  @Test
  void onlyMainsAndTheCommandLineEndTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.copydesk.service.run.Service")
        .and()
        .doNotHaveFullyQualifiedName("org.copydesk.devstack.Copydesk")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
    classes()
        .that()
        .haveSimpleNameEndingWith("Main")
        .should()
        .onlyBeAccessed()
        .byClassesThat()
        .haveSimpleNameEndingWith("Main")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
