package org.maplebridge.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maplebridge.bench.FusionFit.Asked;
import org.maplebridge.index.RankQuery;
import org.maplebridge.index.RankQuery.Profile;
import org.maplebridge.index.RankResult;
import org.maplebridge.index.embedding.BgeEmbedder;
import org.maplebridge.index.embedding.Chunks;
import org.maplebridge.index.embedding.Embedder;
import org.maplebridge.index.embedding.LazyEmbedder;
import org.maplebridge.index.embedding.QuestionAdapter;
import org.maplebridge.index.embedding.Sections;
import org.maplebridge.index.embedding.Vectors;
import org.maplebridge.index.lucene.LuceneSearchIndex;
import org.maplebridge.index.lucene.Meaning;
import org.maplebridge.model.Viewer;
import org.maplebridge.schema.RankingProfile;
import org.maplebridge.search.CollectionRanking;

/**
 * Fits what {@code index/ranking.yaml} and {@code index/question-adapter.bin} hold, and says by
 * cross-validation what it is worth: every figure of a query comes from weights that were fitted
 * without it. Nothing but numbers leaves this experiment.
 *
 * <p>Profile {@code law} is fitted on lay questions to articles of law, profile {@code search} on
 * questions to answers and on typed keywords to judgments; {@code similar} is only measured.
 *
 * <p>Arguments: the folder of the retrieval sets; a folder to keep vectors in; where to write the
 * adapter (optional). With {@code -Duntaught=true} the first is measured without an adapter as
 * well; {@code -Dlaw=true} and {@code -Dgeneral=true} do one half alone.
 */
public final class RankingExperiment {

  private static final int FOLDS = 5;

  /** With {@code -Dfolds=3} only the queries of the first three folds are asked. */
  private static final int TRIED = Integer.getInteger("folds", FOLDS);

  /** So many first hits of a query take part in a fit. */
  private static final int MOST = 150;

  private static final List<String> NAMES = List.of("bigrams", "words", "unigrams", "meaning");

  private static final double[] PLAIN = {1, 0, 0, 0};

  private static final double[] FIRST = {1};

  /** Sets that stand on the corpus of another. */
  private static final Map<String, String> SAME =
      Map.of("equals5k", "stard5k", "clcr-short", "clcr");

  private final Path sets;
  private final Path work;
  private final StoredVectors model;
  private final Taught embedder;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private RankingExperiment(Path sets, Path work, StoredVectors model) {
    this.sets = sets;
    this.work = work;
    this.model = model;
    this.embedder = new Taught(model);
  }

  public static void main(String[] args) throws Exception {
    Path work = Files.createDirectories(Path.of(args[1]));
    try (StoredVectors model =
        new StoredVectors(work.resolve("experiment.vec"), BgeEmbedder.load())) {
      RankingExperiment experiment = new RankingExperiment(Path.of(args[0]), work, model);
      if (!Boolean.getBoolean("general")) {
        experiment.law(args.length > 2 ? Path.of(args[2]) : null);
      }
      if (!Boolean.getBoolean("law")) {
        experiment.general();
      }
    }
  }

  /** The model with an adapter that changes from fold to fold. */
  private static final class Taught implements Embedder {

    private final Embedder plain;
    private QuestionAdapter adapter = QuestionAdapter.none();

    Taught(Embedder plain) {
      this.plain = plain;
    }

    @Override
    public int dimension() {
      return plain.dimension();
    }

    @Override
    public String fingerprint() {
      return plain.fingerprint();
    }

    @Override
    public float[] embed(String text) {
      return plain.embed(text);
    }

    @Override
    public float[] embedQuestion(String text) {
      return plain.embedQuestion(text);
    }

    @Override
    public float[] embedLegalQuestion(String text) {
      return adapter.apply(plain.embed(text));
    }
  }

  private static int fold(String query) {
    return Math.floorMod(query.hashCode() * 31 + 7, FOLDS);
  }

  private RankingSet set(String name) throws IOException {
    Path corpus = sets.resolve(SAME.getOrDefault(name, name)).resolve("corpus.jsonl.gz");
    return RankingSet.read(sets.resolve(name), corpus);
  }

  private interface Use {
    void of(LuceneSearchIndex index) throws IOException;
  }

  /** Indexes a corpus, uses it with the shipped profiles, then with plain ones. */
  private void indexed(RankingSet set, Use shipped, Use plain) throws IOException {
    Path folder = Files.createTempDirectory("ranking");
    try {
      Meaning meaning = Meaning.with(new LazyEmbedder(() -> embedder), Meaning.When.AT_ONCE);
      LuceneSearchIndex index = LuceneSearchIndex.open(folder, "x", meaning);
      try (CollectionRanking ranking = new CollectionRanking(index, Sections::ofDecision)) {
        ranking.load(
            set.corpus().stream()
                .map(i -> new CollectionRanking.Item(i.id(), i.title(), i.text()))
                .toList(),
            (done, all) -> {});
        shipped.of(index);
      }
      Meaning words = new Meaning(LazyEmbedder.none("plain"), Meaning.When.NEVER, plainProfiles());
      try (LuceneSearchIndex again = LuceneSearchIndex.open(folder, "x", words)) {
        plain.of(again);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Bigrams and BM25 as they come. */
  private static Map<Profile, RankingProfile> plainProfiles() {
    Map<Profile, RankingProfile> profiles = new HashMap<>();
    for (Profile p : Profile.values()) {
      profiles.put(
          p,
          new RankingProfile(
              1000,
              Long.MAX_VALUE,
              1000,
              1,
              Map.of("bigrams", new RankingProfile.Cut(1.2f, 0.75f, 1f, 1f, true)),
              Map.of("bigrams", 1f)));
    }
    return profiles;
  }

  private Asked asked(LuceneSearchIndex index, RankingSet set, String query, Profile profile) {
    RankResult result =
        index.rank(
            RankQuery.of(set.queries().getOrDefault(query, ""), profile, MOST), Viewer.LOCAL);
    Map<String, Integer> grades = set.grades().getOrDefault(query, Map.of());
    int n = result.hits().size();
    double[][] rows = new double[n][NAMES.size()];
    int[] own = new int[n];
    boolean[] judged = new boolean[n];
    for (int i = 0; i < n; i++) {
      String id = result.hits().get(i).entry().id();
      own[i] = grades.getOrDefault(id, 0);
      judged[i] = grades.containsKey(id);
      for (int k = 0; k < NAMES.size(); k++) {
        rows[i][k] = result.measures().get(i).getOrDefault(NAMES.get(k), 0f);
      }
    }
    return new Asked(query, set.name(), rows, own, grades.values(), judged);
  }

  private List<Asked> asked(LuceneSearchIndex index, RankingSet set, Profile profile, int fold) {
    return set.queries().keySet().stream()
        .filter(q -> fold < 0 ? fold(q) < TRIED : fold(q) == fold)
        .map(q -> asked(index, set, q, profile))
        .toList();
  }

  private List<Asked> asked(LuceneSearchIndex index, RankingSet set, Profile profile) {
    return set.queries().keySet().stream().map(q -> asked(index, set, q, profile)).toList();
  }

  /** Lay questions to articles of law, with adapters and weights fitted without their fold. */
  private void law(@Nullable Path adapterFile) throws IOException {
    List<RankingSet> sets = List.of(set("stard5k"), set("equals5k"));
    AdapterTraining training = new AdapterTraining(texts(sets.getFirst()));
    Map<Integer, QuestionAdapter> adapters = new HashMap<>();
    for (int f = 0; f < TRIED; f++) {
      adapters.put(f, adapter(training, sets, f));
    }
    if (adapterFile != null) {
      Files.write(adapterFile, adapter(training, sets, -1).bytes());
    }
    Map<String, List<Asked>> plain = new LinkedHashMap<>();
    List<Asked> asked = new ArrayList<>();
    List<Asked> untaught = new ArrayList<>();
    indexed(
        sets.getFirst(),
        index -> {
          for (int f = 0; f < TRIED; f++) {
            for (RankingSet s : sets) {
              if (Boolean.getBoolean("untaught")) {
                embedder.adapter = QuestionAdapter.none();
                untaught.addAll(asked(index, s, Profile.LAW, f));
              }
              embedder.adapter = adapters.getOrDefault(f, QuestionAdapter.none());
              asked.addAll(asked(index, s, Profile.LAW, f));
            }
          }
        },
        index -> sets.forEach(s -> plain.put(s.name(), asked(index, s, Profile.LAW, -1))));
    out.println("== law: plain bigrams, fused without the adapter (-Duntaught=true), with it");
    for (RankingSet s : sets) {
      out.printf(
          Locale.ROOT,
          "%s\t%.4f\t%.4f\t%.4f%n",
          s.name(),
          FusionFit.mean(plain.getOrDefault(s.name(), List.of()), PLAIN, false),
          untaught.isEmpty() ? Double.NaN : validated(untaught, s.name(), false),
          validated(asked, s.name(), false));
    }
    weights("law", asked);
  }

  /** Weights of a profile, and what those of the other sets are worth for each. */
  private void weights(String profile, List<Asked> asked) {
    out.println(
        "weights of profile " + profile + ": " + FusionFit.show(NAMES, FusionFit.fit(asked)));
    for (String name : asked.stream().map(Asked::set).distinct().toList()) {
      List<Asked> others = asked.stream().filter(a -> !a.set().equals(name)).toList();
      List<Asked> own = asked.stream().filter(a -> a.set().equals(name)).toList();
      if (!others.isEmpty()) {
        double[] foreign = FusionFit.fit(others);
        out.printf(
            Locale.ROOT,
            "%s with weights of the other sets: %.4f %s%n",
            name,
            FusionFit.mean(own, foreign, false),
            FusionFit.show(NAMES, foreign));
      }
    }
  }

  /** The adapter fitted without a fold, or with all; one that is there is not fitted again. */
  private QuestionAdapter adapter(AdapterTraining training, List<RankingSet> all, int without)
      throws IOException {
    Path file = work.resolve("adapter-without-" + without + ".bin");
    if (!Files.exists(file)) {
      Files.write(file, training.fit(pairs(all, without)).bytes());
      out.println("adapter fitted without fold " + without);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return QuestionAdapter.read(in);
    }
  }

  /** The same with one measure: the place that the shipped weights gave. */
  private static List<Asked> asRanked(List<Asked> asked) {
    return asked.stream()
        .map(a -> {
          int n = a.grades().length;
          double[][] places = new double[n][1];
          for (int i = 0; i < n; i++) {
            places[i][0] = n - i;
          }
          return new Asked(a.id(), a.set(), places, a.grades(), a.ideal(), a.judged());
        })
        .toList();
  }

  /** The mean of a set's queries, each with weights fitted without its fold. */
  private static double validated(List<Asked> asked, String set, boolean judgedOnly) {
    List<Double> figures = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      double[] weights = FusionFit.fit(asked.stream().filter(a -> fold(a.id()) != fold).toList());
      asked.stream()
          .filter(a -> fold(a.id()) == fold && a.set().equals(set))
          .mapToDouble(a -> a.ndcg(weights, judgedOnly))
          .filter(v -> !Double.isNaN(v))
          .forEach(figures::add);
    }
    return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private float[][] texts(RankingSet set) {
    return set.corpus().stream()
        .map(i -> {
          List<String> pieces = Sections.pieces(Map.of(), i.text(), 350, 3);
          return pieces.isEmpty()
              ? new float[model.dimension()]
              : model.embed(i.title() + "：" + pieces.getFirst());
        })
        .toArray(float[][]::new);
  }

  private List<AdapterTraining.Pair> pairs(List<RankingSet> all, int without) {
    List<AdapterTraining.Pair> out = new ArrayList<>();
    WordScores words = WordScores.of(all.getFirst());
    for (RankingSet s : all) {
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < s.corpus().size(); i++) {
        places.put(s.corpus().get(i).id(), i);
      }
      s.queries()
          .forEach((id, text) -> {
            int[] answers =
                s.grades().getOrDefault(id, Map.of()).entrySet().stream()
                    .filter(e -> e.getValue() > 0 && places.containsKey(e.getKey()))
                    .mapToInt(e -> places.getOrDefault(e.getKey(), 0))
                    .toArray();
            if (fold(id) != without && answers.length > 0) {
              out.add(new AdapterTraining.Pair(question(text), answers, words.of(text)));
            }
          });
    }
    return out;
  }

  private float[] question(String text) {
    float[] sum = new float[model.dimension()];
    for (String piece : Chunks.of(text, 350, 50, 4)) {
      float[] one = model.embed(piece);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return Vectors.unit(sum);
  }

  /** Questions to answers, typed keywords and narratives to judgments. */
  private void general() throws IOException {
    RankingSet answers = set("legalqa");
    RankingSet narratives = set("clcr");
    RankingSet keywords = set("clcr-short");
    List<Asked> plain = new ArrayList<>();
    List<Asked> questions = new ArrayList<>();
    List<Asked> accounts = new ArrayList<>();
    indexed(
        answers,
        index -> {
          questions.addAll(asked(index, answers, Profile.SEARCH));
          accounts.addAll(asked(index, answers, Profile.SIMILAR));
        },
        index -> plain.addAll(asked(index, answers, Profile.SEARCH)));
    indexed(
        narratives,
        index -> {
          accounts.addAll(asked(index, narratives, Profile.SIMILAR));
          questions.addAll(asked(index, keywords, Profile.SEARCH));
        },
        index -> {
          plain.addAll(asked(index, narratives, Profile.SIMILAR));
          plain.addAll(asked(index, keywords, Profile.SEARCH));
        });
    out.println("== plain bigrams, as shipped, weights fitted by folds (over judged texts alone)");
    for (List<Asked> group : List.of(questions, accounts)) {
      for (String name : group.stream().map(Asked::set).distinct().toList()) {
        figures(name, plain, group);
      }
    }
    weights("search", questions);
  }

  private void figures(String set, List<Asked> plain, List<Asked> group) {
    out.printf(
        Locale.ROOT,
        "%s\t%.4f (%.4f)\t%.4f (%.4f)\t%.4f (%.4f)%n",
        set,
        FusionFit.mean(of(set, plain), PLAIN, false),
        FusionFit.mean(of(set, plain), PLAIN, true),
        FusionFit.mean(asRanked(of(set, group)), FIRST, false),
        FusionFit.mean(asRanked(of(set, group)), FIRST, true),
        validated(group, set, false),
        validated(group, set, true));
    for (double share : new double[] {0.1, 0.2, 0.35, 0.5, 1, 2, 3}) {
      double[] fixed = {1, 0, 0, share};
      out.printf(
          Locale.ROOT,
          "  bigrams 1, meaning %.2f: %.4f (%.4f)%n",
          share,
          FusionFit.mean(of(set, group), fixed, false),
          FusionFit.mean(of(set, group), fixed, true));
    }
  }

  private static List<Asked> of(String set, List<Asked> asked) {
    return asked.stream().filter(a -> a.set().equals(set)).toList();
  }
}
