package org.maplebridge.explore.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maplebridge.explore.Caption;
import org.maplebridge.explore.EntityHead;
import org.maplebridge.explore.EntityService;
import org.maplebridge.explore.compare.Selection.Refusal;
import org.maplebridge.explore.compare.Selection.Why;
import org.maplebridge.model.Kind;
import org.maplebridge.model.Viewer;

/** Finds what is to be compared, and says in one sentence what stands in the way. */
final class Selector {

  /** No more than these are looked up: they wouldn't be compared anyway. */
  private static final int LOOKED_UP = 24;

  private static final int SHOWN_OF_AN_ID = 40;

  private final EntityService entities;

  Selector(EntityService entities) {
    this.entities = entities;
  }

  Selection select(List<String> ids, Viewer viewer) {
    List<String> asked = List.copyOf(new LinkedHashSet<>(ids));
    Map<String, EntityHead> found = new LinkedHashMap<>();
    List<Caption> notes = new ArrayList<>();
    for (String id : asked.stream().limit(LOOKED_UP).toList()) {
      Optional<EntityHead> head = entities.findHead(id, viewer);
      if (head.isEmpty()) {
        notes.add(unknown(id));
      } else {
        add(found, id, head.get(), notes);
      }
    }
    List<EntityHead> chosen = List.copyOf(found.values());
    return new Selection(chosen, notes, refusal(asked.size(), chosen));
  }

  private static void add(
      Map<String, EntityHead> found, String id, EntityHead head, List<Caption> notes) {
    if (head.kind() != Kind.PRACTICE && head.kind() != Kind.REGION) {
      notes.add(
          new Caption(
              "“" + head.name() + "”是" + head.kindCaption().zh() + "，已略去：这里比较的是做法或地区。",
              "“" + head.name() + "” was left out: only practices or regions are compared here."));
    } else if (found.putIfAbsent(head.id(), head) != null) {
      notes.add(
          new Caption(
              "给出的编号中有两个指的都是“" + head.name() + "”，只列一次。",
              "Two of the ids are of “" + head.name() + "”; it is shown once."));
    } else if (!head.id().equals(id)) {
      notes.add(
          new Caption(
              "编号 " + shortened(id) + " 现在并入“" + head.name() + "”，按它比较。",
              "The id " + shortened(id) + " now belongs to “" + head.name() + "”."));
    }
  }

  private static Caption unknown(String id) {
    return new Caption(
        "没有编号为 " + shortened(id) + " 的条目，已略去；它可能随来源一起撤下了。",
        "Nothing has the id " + shortened(id) + "; it was left out.");
  }

  private static String shortened(String id) {
    return id.codePointCount(0, id.length()) <= SHOWN_OF_AN_ID
        ? id
        : id.substring(0, id.offsetByCodePoints(0, SHOWN_OF_AN_ID)) + "…";
  }

  private static @Nullable Refusal refusal(int asked, List<EntityHead> chosen) {
    if (asked == 0) {
      return new Refusal(
          Why.NONE,
          new Caption(
              "先选出要比较的做法或地区：写下 2 到 6 个名称，或在搜索结果和条目页上点“加入比较”。",
              "Choose 2 to 6 practices or regions: write their names, or add them from search and"
                  + " entity pages."));
    }
    int size = Math.max(chosen.size(), asked > LOOKED_UP ? asked : 0);
    if (size > Selection.MOST) {
      return new Refusal(
          Why.TOO_MANY,
          new Caption(
              "一次最多并排比较 " + Selection.MOST + " 个，现在有 " + size + " 个：请去掉一些。",
              "At most "
                  + Selection.MOST
                  + " fit side by side, and there are "
                  + size
                  + ": take some away."));
    }
    if (chosen.isEmpty()) {
      return new Refusal(
          Why.UNKNOWN,
          new Caption("给出的编号都比较不了：请按名称重新选择。", "None of these can be compared: choose by name."));
    }
    if (chosen.stream().map(EntityHead::kind).distinct().count() > 1) {
      return new Refusal(
          Why.MIXED,
          new Caption(
              "做法和地区不能放在一起比较：请只留一类。", "Practices and regions can't be mixed: keep one kind."));
    }
    return chosen.size() >= Selection.LEAST
        ? null
        : new Refusal(
            Why.TOO_FEW,
            new Caption(
                "只选了“"
                    + chosen.getFirst().name()
                    + "”一个，至少要两个才能比较：再加一个"
                    + chosen.getFirst().kindCaption().zh()
                    + "。",
                "Only “" + chosen.getFirst().name() + "” is chosen; add another one."));
  }
}
