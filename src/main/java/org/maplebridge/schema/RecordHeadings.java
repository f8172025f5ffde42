package org.maplebridge.schema;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the columns of a case table may be called and how their values are written: {@code
 * graph-schema/record-headings.yaml}. Immutable.
 */
public final class RecordHeadings {

  private static final String FILE = "graph-schema/record-headings.yaml";

  /**
   * What a column may hold.
   *
   * @param name stable, as {@code disputeType}
   * @param zh the heading of the template
   * @param kind {@code text}, {@code code}, {@code region}, {@code grid}, {@code date}, {@code
   *     parties}, {@code count}, {@code money}, {@code names}, {@code laws} or {@code secrecy}
   * @param vocabulary of a code, else empty
   * @param list whether several columns of it are joined
   * @param section whether it is a part of the narrative
   * @param also other headings
   */
  public record Field(
      String name,
      String zh,
      String kind,
      String vocabulary,
      boolean list,
      boolean section,
      List<String> also) {
    public Field {
      also = List.copyOf(also);
    }
  }

  private final int version;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Field> byHeading = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final List<String> secrets;

  private RecordHeadings(JsonNode root, Ontology ontology) {
    this.version = root.path("version").asInt();
    this.secrets = SchemaFiles.strings(root.path("secrets"));
    root.path("fields").properties().forEach(e -> add(field(e.getKey(), e.getValue())));
    root.path("fields")
        .properties()
        .forEach(e -> {
          values.put(e.getKey(), values(e.getValue(), ontology));
          String vocabulary = SchemaFiles.text(e.getValue(), "vocabulary");
          if (!vocabulary.isEmpty()) {
            examples.put(
                e.getKey(),
                ontology.getVocabulary(vocabulary).terms().stream().map(Term::zh).toList());
          }
        });
  }

  public static RecordHeadings load(Ontology ontology) {
    return new RecordHeadings(SchemaFiles.read(FILE), ontology);
  }

  private static Field field(String name, JsonNode node) {
    return new Field(
        name,
        SchemaFiles.text(node, "zh"),
        SchemaFiles.text(node, "kind"),
        SchemaFiles.text(node, "vocabulary"),
        node.path("list").asBoolean(false),
        node.path("section").asBoolean(false),
        SchemaFiles.strings(node.path("also")));
  }

  private void add(Field field) {
    fields.put(field.name(), field);
    List<String> words = new ArrayList<>(List.of(field.zh(), field.name()));
    words.addAll(field.also());
    for (String word : words) {
      Field other = byHeading.putIfAbsent(plain(word), field);
      if (other != null && other != field) {
        throw new IllegalArgumentException(
            "Heading " + word + " is of " + other.name() + " and " + field.name());
      }
    }
  }

  /** Words for codes: the codes, the labels of the vocabulary, and those of the file. */
  private static Map<String, String> values(JsonNode node, Ontology ontology) {
    Map<String, String> out = new LinkedHashMap<>();
    String vocabulary = SchemaFiles.text(node, "vocabulary");
    if (!vocabulary.isEmpty()) {
      for (Term term : ontology.getVocabulary(vocabulary).terms()) {
        out.put(plain(term.code()), term.code());
        out.put(plain(term.zh()), term.code());
        out.put(plain(term.en()), term.code());
        term.alt().forEach(a -> out.putIfAbsent(plain(a), term.code()));
      }
    }
    node.path("values")
        .properties()
        .forEach(
            e -> SchemaFiles.strings(e.getValue()).forEach(w -> out.put(plain(w), e.getKey())));
    node.path("values").properties().forEach(e -> out.put(plain(e.getKey()), e.getKey()));
    return out;
  }

  /** Another version may read other records from the same table. */
  public int version() {
    return version;
  }

  /** All fields, in the order of the template. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public Field get(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("No such field of a record: " + name);
    }
    return field;
  }

  /** By its own name (for mapping files). */
  public Optional<Field> findByName(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The field that a heading names. */
  public Optional<Field> find(String heading) {
    return Optional.ofNullable(byHeading.get(plain(heading)));
  }

  /** The code that a word stands for in a field. */
  public Optional<String> code(String field, String word) {
    Map<String, String> known = values.getOrDefault(field, Map.of());
    String plain = plain(word);
    String code = known.get(plain);
    if (code == null && plain.length() == 1 && Character.isDigit(plain.charAt(0))) {
      code = known.get("0" + plain); // spreadsheets drop the nought of 02
    }
    if (code == null && plain.endsWith("类")) {
      code = known.get(plain.substring(0, plain.length() - 1));
    }
    return Optional.ofNullable(code == null ? known.get(plain + "纠纷") : code);
  }

  /** A few words that a field takes, as people read them: the first of its vocabulary. */
  public List<String> examples(String field, int most) {
    return examples.getOrDefault(field, List.of()).stream().limit(most).toList();
  }

  /** Whether a mark of secrecy forbids to read on. */
  public boolean isSecret(String mark) {
    String lower = Normalizer.normalize(mark, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return !lower.matches("[非不无].*") && secrets.stream().anyMatch(lower::contains);
  }

  /** A heading or value as it is compared: without brackets, numbering, spaces and punctuation. */
  static String plain(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\([^()]*\\)|【|】|\\[|]", "")
            .replaceFirst("^(?:[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}[、.](?!\\d)|[*#※])\\s*", "");
    StringBuilder out = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
