package org.maplebridge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the floors of ARCHITECTURE.md: which package may use which, and where each library may
 * appear.
 */
class ArchitectureTest {

  private static final String ROOT = "org.maplebridge.";

  /**
   * What each package may use of ours, besides itself. A package stands for itself and all below it
   * unless what is below has a line of its own.
   */
  private static final Map<String, List<String>> ALLOWED = new TreeMap<>();

  static {
    ALLOWED.put("model", List.of());
    ALLOWED.put("home", List.of());
    ALLOWED.put("schema", List.of("model"));
    ALLOWED.put("text", List.of("model"));
    ALLOWED.put("source", List.of("model"));
    ALLOWED.put("graph", List.of("model", "schema"));
    ALLOWED.put("graph.neo4j", List.of("graph", "model", "schema"));
    ALLOWED.put("graph.neo4j.server", List.of("graph", "graph.neo4j", "model"));
    ALLOWED.put("index", List.of("model", "schema"));
    ALLOWED.put("index.analysis", List.of("model", "schema", "text"));
    ALLOWED.put("index.embedding", List.of());
    ALLOWED.put(
        "index.lucene",
        List.of("index", "index.analysis", "index.embedding", "model", "schema", "text"));
    ALLOWED.put("extract", List.of("model", "schema", "text"));
    ALLOWED.put("evaluate", List.of("model", "text", "extract"));
    ALLOWED.put("resolve", List.of("model", "schema", "text", "graph"));
    ALLOWED.put(
        "ingest",
        List.of("model", "schema", "text", "source", "extract", "resolve", "graph", "index"));
    ALLOWED.put("curate", List.of("model", "text", "graph", "ingest"));
    ALLOWED.put(
        "search",
        List.of("model", "schema", "text", "extract", "graph", "index", "index.analysis"));
    ALLOWED.put("explore", List.of("model", "schema", "text", "source", "graph", "index"));
    ALLOWED.put("export", List.of("model", "text", "graph", "explore"));
    ALLOWED.put(
        "web",
        List.of(
            "model",
            "schema",
            "text",
            "graph",
            "index",
            "search",
            "explore",
            "export",
            "ingest",
            "curate",
            "home",
            "source",
            "web.chart"));
    ALLOWED.put("web.chart", List.of());
    ALLOWED.put(
        "cli",
        List.of(
            "model",
            "schema",
            "text",
            "graph",
            "index",
            "search",
            "explore",
            "ingest",
            "home",
            "source",
            "extract",
            "evaluate"));
    ALLOWED.put("app", List.of("*"));
  }

  /** Where each library may appear. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "ai.onnxruntime..", List.of("index.embedding"),
          "org.apache.lucene..", List.of("index.lucene", "index.analysis"),
          "org.neo4j..", List.of("graph.neo4j"),
          "ac.simons.neo4j..", List.of("graph.neo4j"),
          "io.javalin..", List.of("web"),
          "gg.jte..", List.of("web"),
          "picocli..", List.of("cli"),
          "org.apache.poi..", List.of("source", "export"),
          "org.apache.pdfbox..", List.of("source"),
          "org.jsoup..", List.of("source"));

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maplebridge");
    assertThat(classes).hasSizeGreaterThan(50);
  }

  @TestFactory
  List<DynamicTest> eachPackageUsesOnlyWhatItsLineAllows() {
    List<DynamicTest> tests = new ArrayList<>();
    ALLOWED.forEach((name, allowed) -> {
      if (!allowed.contains("*")) {
        tests.add(
            DynamicTest.dynamicTest(
                name + " uses only " + allowed,
                () ->
                    noClasses()
                        .that(residesIn(name))
                        .should()
                        .dependOnClassesThat(oursOutside(name, allowed))
                        .allowEmptyShould(true)
                        .check(classes)));
      }
    });
    return tests;
  }

  @TestFactory
  List<DynamicTest> eachLibraryAppearsInItsSubtreeAlone() {
    List<DynamicTest> tests = new ArrayList<>();
    LIBRARIES.forEach((library, homes) ->
        tests.add(
            DynamicTest.dynamicTest(
                library + " only in " + homes,
                () ->
                    noClasses()
                        .that(
                            resideOutsideOfPackages(
                                homes.stream().map(h -> ROOT + h + "..").toArray(String[]::new)))
                        .should()
                        .dependOnClassesThat(resideInAPackage(library))
                        .check(classes))));
    return tests;
  }

  @Test
  void everyPackageHasALine() {
    classes()
        .should()
        .resideInAnyPackage(
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of("org.maplebridge"),
                    ALLOWED.keySet().stream().map(n -> ROOT + n + ".."))
                .toArray(String[]::new))
        .check(classes);
  }

  @Test
  void portsKnowNoAdapter() {
    noClasses()
        .that(resideInAnyPackage(ROOT + "graph", ROOT + "index"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + "graph.neo4j..", ROOT + "index.lucene.."))
        .check(classes);
  }

  /** A class belongs to the longest line that names its package. */
  private static String lineOf(JavaClass type) {
    String best = "";
    for (String name : ALLOWED.keySet()) {
      String full = ROOT + name;
      if ((type.getPackageName().equals(full) || type.getPackageName().startsWith(full + "."))
          && name.length() > best.length()) {
        best = name;
      }
    }
    return best;
  }

  private static DescribedPredicate<JavaClass> residesIn(String name) {
    return DescribedPredicate.describe("are in " + name, c -> lineOf(c).equals(name));
  }

  private static DescribedPredicate<JavaClass> oursOutside(String name, List<String> allowed) {
    return DescribedPredicate.describe(
        "are ours and not of " + allowed,
        c -> {
          if (!c.getPackageName().startsWith("org.maplebridge.")) {
            return false;
          }
          String line = lineOf(c);
          return !line.equals(name) && !allowed.contains(line);
        });
  }
}
