package org.maplebridge.extract.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.dispute.CueBook.Match;
import org.maplebridge.schema.Ontology;
import org.maplebridge.schema.Term;
import org.maplebridge.schema.Vocabulary;

/** Reads the elements of a dispute from its account. Immutable, safe to share. */
public final class DisputeReader {

  /** Another version may read other elements from the same words. */
  public static final String VERSION = "dispute/1";

  static final String OTHER = "99";

  /** A type is told when its words weigh at least so much. */
  private static final double LEAST_TYPE = 2;

  /** A narrower type is told when it has this share of its wider one's weight. */
  private static final double NARROWER_SHARE = 0.3;

  private static final double NARROWER_LEAST = 3;

  /** A title says what a dispute is about; so do, less so, the first words of an account. */
  private static final Map<String, Double> SECTION_WEIGHTS = Map.of("title", 3.0);

  private static final double FIRST_SENTENCE = 2;

  private static final Pattern DENIED_TYPE = Pattern.compile("(?:并非|不是|不属于|不构成|与)$");
  private static final Pattern DENIED =
      Pattern.compile("(?:未|没|没有|并未|并无|无|不|不再|未再|不会|从未|尚未|拒绝|不愿|不肯|无法|未能|不同意)$");

  /** Elements of which several may hold, with how many are kept and the least weight. */
  private static final List<Kept> TOPICS =
      List.of(
          new Kept("relation", 1, 2),
          new Kept("trigger", 3, 3),
          new Kept("subject", 3, 3),
          new Kept("setting", 1, 2),
          new Kept("risk", 5, 3),
          new Kept("measure", 8, 3));

  /** Elements of which the last told holds: what came of it. */
  private static final List<String> OUTCOMES = List.of("agreement", "performance", "status");

  private record Kept(String name, int most, double least) {}

  private final CueBook cues = CueBook.load();
  private final Map<String, String> broader = new HashMap<>();
  private final QuantityReader quantities = new QuantityReader();

  private DisputeReader(Vocabulary types) {
    for (Term term : types.terms()) {
      broader.put(term.code(), Optional.ofNullable(term.broader()).orElse(term.code()));
    }
  }

  public static DisputeReader load(Ontology ontology) {
    return new DisputeReader(ontology.getVocabulary("dispute-types"));
  }

  /** The code of {@code amount-bands.yaml} for a sum in yuan. */
  public static String amountBand(double yuan) {
    return QuantityReader.band(yuan);
  }

  /** The elements of a text without sections, as it was typed or pasted. */
  public DisputeElements read(String text) {
    return read(Map.of("", text));
  }

  /**
   * The elements of an account.
   *
   * @param sections by name, in order: {@code title}, {@code facts}, {@code process}, {@code
   *     outcome}, {@code comment}; a text without sections has the empty name
   */
  public DisputeElements read(Map<String, String> sections) {
    List<Account> accounts = new ArrayList<>();
    sections.forEach((name, text) -> accounts.add(new Account(name, text)));
    List<Element> all = new ArrayList<>();
    List<Weighing> types = types(accounts);
    types.stream().findFirst().ifPresent(t -> all.add(t.element("disputeType")));
    for (Kept kept : TOPICS) {
      all.addAll(topic(kept, accounts));
    }
    for (String name : OUTCOMES) {
      outcome(name, accounts).ifPresent(all::add);
    }
    all.addAll(quantities.read(accounts));
    return new DisputeElements(
        all, types.stream().skip(1).limit(2).map(t -> t.element("disputeType")).toList());
  }

  /** Types by what speaks for them; each a narrower one where that is told. */
  private List<Weighing> types(List<Account> accounts) {
    Map<String, Weighing> own = weigh("type", accounts, DENIED_TYPE, SECTION_WEIGHTS);
    Map<String, Weighing> wide = new LinkedHashMap<>();
    own.values()
        .forEach(
            w -> wide.merge(broader.getOrDefault(w.code(), w.code()), w.copy(), Weighing::plus));
    List<Weighing> ranked = new ArrayList<>();
    wide.forEach((code, whole) -> {
      Weighing best =
          own.values().stream()
              .filter(w -> code.equals(broader.get(w.code())) && !w.code().equals(code))
              .max(Comparator.comparingDouble(Weighing::score))
              .orElse(null);
      boolean narrower =
          best != null
              && best.score() >= NARROWER_LEAST
              && best.score() >= NARROWER_SHARE * whole.score();
      ranked.add(whole.as(narrower && best != null ? best.code() : code));
    });
    ranked.removeIf(w -> w.score() < LEAST_TYPE);
    ranked.sort(
        Comparator.comparingDouble(Weighing::score).reversed().thenComparing(Weighing::code));
    return ranked;
  }

  private List<Element> topic(Kept kept, List<Account> accounts) {
    boolean denied = kept.name().equals("risk") || kept.name().equals("measure");
    return weigh(kept.name(), accounts, denied ? DENIED : DENIED_TYPE, Map.of()).values().stream()
        .filter(w -> w.score() >= kept.least())
        .sorted(
            Comparator.comparingDouble(Weighing::score).reversed().thenComparing(Weighing::code))
        .limit(kept.most())
        .map(w -> w.element(kept.name()))
        .toList();
  }

  private Map<String, Weighing> weigh(
      String element, List<Account> accounts, Pattern denial, Map<String, Double> sectionWeights) {
    Map<String, Weighing> out = new LinkedHashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Account account : accounts) {
      double section = sectionWeights.getOrDefault(account.section(), 1.0);
      int first = element.equals("type") ? account.firstSentence() : 0;
      for (Match match : cues.scan(element, account.folded())) {
        if (isDenied(account, match, denial)) {
          continue;
        }
        double weight = section * (match.start() < first ? FIRST_SENTENCE : 1);
        int before = seen.merge(match.cue().word(), 1, Integer::sum) - 1;
        match
            .cue()
            .weights()
            .forEach((code, w) -> {
              if (w > 0) {
                out.computeIfAbsent(code, Weighing::new)
                    .add(account, match, w * weight / (1 + before));
              }
            });
      }
    }
    return out;
  }

  private static boolean isDenied(Account account, Match match, Pattern denial) {
    int from = Math.max(0, match.start() - 3);
    return denial.matcher(account.folded().substring(from, match.start())).find();
  }

  /** The last that is told, in the section where results stand if there is one. */
  private Optional<Element> outcome(String element, List<Account> accounts) {
    Element last = null;
    for (Account account : accounts) {
      if (account.section().equals("comment") || account.section().equals("title")) {
        continue;
      }
      for (Match match : cues.scan(element, account.folded())) {
        @Nullable String code = heaviest(match);
        if (code != null && !isDenied(account, match, DENIED)) {
          Weighing weighing = new Weighing(code);
          weighing.add(account, match, match.cue().weights().getOrDefault(code, 0.0));
          boolean stays = last != null && last.value().equals("confirmed");
          last = stays ? last : weighing.element(element);
        }
      }
    }
    return Optional.ofNullable(last);
  }

  private static @Nullable String heaviest(Match match) {
    return match.cue().weights().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
