package org.maplebridge.explore.compare;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maplebridge.explore.Caption;
import org.maplebridge.model.Fact;
import org.maplebridge.model.Kind;

/**
 * A row of a comparison that is no figure, with the types of facts that answer it; {@code <TYPE} is
 * incoming.
 */
enum Question {
  NAMES("名称", "Names", Fact.NAMED),
  FORM("形式", "Form", "form"),
  TIER("层级", "Tier", "tier"),
  DOMAIN("领域", "Domain", "domain"),
  PARTS("组成", "Parts", "<PART_OF"),
  PART_OF("属于", "Part of", "PART_OF"),
  ORIGIN("发源", "Origin", "ORIGINATED_IN"),
  CONCEPT("由来与发展", "Comes from, became", "INSTANCE_OF", "EVOLVED_INTO", "<EVOLVED_INTO"),
  ADOPTERS("采用地区", "Adopted by", "PRACTISED_IN", "PROMOTED_TO"),
  BEGAN_HERE("首创做法", "Practices begun here", "<ORIGINATED_IN"),
  ADOPTED_HERE("采用的做法", "Practices adopted", "<PRACTISED_IN", "<PROMOTED_TO"),
  HONOURS("荣誉", "Honours", "AWARDED"),
  POLICIES("文件", "Policies", "GOVERNED_BY", "ISSUED", "<APPLIES_TO", "<ABOUT"),
  PEOPLE("任职", "People in office", "<HOLDS_POST"),
  CASES("案例", "Cases", "<EXEMPLIFIES", "<RESOLVED_BY", "<OCCURRED_IN"),
  MEDIA("报道", "Reported by", "REPORTED_BY");

  private static final Set<Question> OF_PRACTICES =
      EnumSet.of(
          NAMES, FORM, TIER, DOMAIN, PARTS, PART_OF, ORIGIN, CONCEPT, ADOPTERS, HONOURS, POLICIES,
          CASES, MEDIA);

  private static final Set<Question> OF_REGIONS =
      EnumSet.of(NAMES, BEGAN_HERE, ADOPTED_HERE, HONOURS, POLICIES, PEOPLE, CASES);

  /** Shown although nobody answers: that nobody does is worth knowing. */
  private static final Set<Question> ALWAYS =
      EnumSet.of(NAMES, FORM, PARTS, ORIGIN, ADOPTERS, HONOURS, POLICIES, BEGAN_HERE, ADOPTED_HERE);

  private final Caption caption;
  private final List<String> types;

  Question(String zh, String en, String... types) {
    this.caption = new Caption(zh, en);
    this.types = List.of(types);
  }

  static Set<Question> of(Kind kind) {
    return kind == Kind.REGION ? OF_REGIONS : OF_PRACTICES;
  }

  /** The types of facts that answer any question of a kind. */
  static Set<String> types(Kind kind) {
    Set<String> types = new LinkedHashSet<>();
    of(kind).forEach(q -> types.addAll(q.types));
    // a region's names are those of the data set; what happened in a big one is a list of its own
    if (kind == Kind.REGION) {
      types.removeAll(List.of(Fact.NAMED, "<EXEMPLIFIES", "<RESOLVED_BY", "<ABOUT"));
    }
    return types;
  }

  Caption caption() {
    return caption;
  }

  List<String> types() {
    return types;
  }

  boolean isAlwaysShown() {
    return ALWAYS.contains(this);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
