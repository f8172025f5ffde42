package org.maplebridge.extract.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maplebridge.extract.ArticleText.How;
import org.maplebridge.extract.ArticleText.RegionMention;
import org.maplebridge.extract.FindingsBuilder;
import org.maplebridge.extract.RegionNaming;
import org.maplebridge.model.Reading;
import org.maplebridge.model.Region;
import org.maplebridge.model.Region.Level;
import org.maplebridge.text.MappedText;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * Everything about places in an article: for which it speaks, which it names, what 我市 and XX mean
 * in it.
 */
final class RegionReader {

  static final String DEIXIS_RULE = "region.deixis";
  static final String MASK_RULE = "region.mask";

  private final NamedRegions named;
  private final Speaker speaker;
  private final Deixis deixis;
  private final RegionNaming naming;

  RegionReader(Gazetteer gazetteer) {
    named = new NamedRegions(gazetteer);
    speaker = new Speaker(gazetteer);
    naming = new RegionNaming(gazetteer);
    deixis = new Deixis(naming);
  }

  /** What an article says of places. */
  record Result(@Nullable Region region, List<RegionMention> mentions) {}

  Result read(int article, String title, MappedText body, FindingsBuilder findings) {
    String text = body.text();
    List<RegionMention> names = named.read(text);
    List<int[]> masks = masks(text);
    boolean masked = masks.stream().filter(m -> m[2] == 1).count() >= 3;
    Speaker.Result speaks = speaker.read(title, text, names, masked, chained(text, masks, names));
    List<RegionMention> mentions = new ArrayList<>(names);
    readMasks(article, body, masks, speaks, names, mentions, findings);
    mentions.sort(Comparator.comparingInt(RegionMention::start));
    List<RegionMention> pointers = readDeixis(article, body, speaks.region(), mentions, findings);
    mentions.addAll(pointers);
    mentions.sort(Comparator.comparingInt(RegionMention::start));
    return new Result(speaks.region(), mentions);
  }

  /** Start, end, and 1 for a place or 0 for a word. */
  private static List<int[]> masks(String text) {
    List<int[]> masks = new ArrayList<>();
    Matcher m = Masks.MASK.matcher(text);
    while (m.find()) {
      if (Masks.isEmphasis(text, m)) {
        continue;
      }
      masks.add(new int[] {m.start(), m.end(), Masks.isPlace(text, m) ? 1 : 0});
    }
    return masks;
  }

  /** Regions named right behind a mask of a place above them: XX市|昭阳区. */
  private static List<Region> chained(String text, List<int[]> masks, List<RegionMention> names) {
    List<Region> chained = new ArrayList<>();
    int next = 0;
    for (int[] mask : masks) {
      while (next < names.size() && names.get(next).start() < mask[1]) {
        next++;
      }
      String after = text.substring(mask[1], Math.min(text.length(), mask[1] + 6));
      if (next < names.size()
          && Masks.level(after) != null
          && names.get(next).start() == mask[1] + 1) {
        chained.add(names.get(next).region());
      }
    }
    return chained;
  }

  private void readMasks(
      int article,
      MappedText body,
      List<int[]> masks,
      Speaker.Result speaks,
      List<RegionMention> names,
      List<RegionMention> mentions,
      FindingsBuilder findings) {
    String reason = reason(speaks, names);
    for (int[] m : masks) {
      boolean place = m[2] == 1;
      String after = body.text().substring(m[1], Math.min(body.length(), m[1] + 6));
      Region meant = place ? meant(after, speaks.region()) : null;
      findings.add(
          new Reading.MaskReading(
              article,
              place,
              meant == null ? null : meant.id(),
              place ? meant == null ? "文中没有足够的地名可以推断" : reason : "此处应为普通词语",
              body.evidence(m[0], m[1], MASK_RULE)));
      if (meant != null) {
        mentions.add(new RegionMention(m[0], m[1], meant, How.MASK));
      }
    }
  }

  /**
   * A mask means the article's region, or the one above it of the level that the word after the
   * mask names.
   */
  private @Nullable Region meant(String after, @Nullable Region speaks) {
    Level level = Masks.level(after);
    if (speaks == null || level == null || level == speaks.level()) {
      return speaks;
    }
    if (level == Level.PREFECTURE && after.startsWith("市") && RegionNaming.isCity(speaks)) {
      return speaks;
    }
    return naming.atLevel(speaks, level);
  }

  private String reason(Speaker.Result speaks, List<RegionMention> names) {
    Region region = speaks.region();
    if (region == null) {
      return "";
    }
    String places =
        names.stream()
            .map(RegionMention::region)
            .filter(r -> !r.equals(region) && naming.atLevel(r, region.level()) == region)
            .map(Region::name)
            .distinct()
            .limit(5)
            .collect(Collectors.joining("、"));
    return places.isEmpty() ? "文章代表" + region.name() : "文中点名的" + places + "属于" + region.name();
  }

  private List<RegionMention> readDeixis(
      int article,
      MappedText body,
      @Nullable Region speaks,
      List<RegionMention> mentions,
      FindingsBuilder findings) {
    String text = body.text();
    Region province = sharedProvince(mentions);
    List<RegionMention> pointers = new ArrayList<>();
    Matcher m = Deixis.EXPRESSION.matcher(text);
    int next = 0;
    int paragraph = 0;
    int paragraphEnd = text.indexOf('\n');
    List<RegionMention> before = new ArrayList<>();
    while (m.find()) {
      while (next < mentions.size() && mentions.get(next).start() < m.start()) {
        before.add(mentions.get(next++));
      }
      if (!before.isEmpty() && before.getLast().end() > m.start()
          || next < mentions.size() && mentions.get(next).start() < m.end()) {
        continue;
      }
      boolean moved = false;
      while (paragraphEnd >= 0 && paragraphEnd < m.start()) {
        paragraph = paragraphEnd + 1;
        paragraphEnd = text.indexOf('\n', paragraph);
        moved = true;
      }
      if (moved) {
        int starts = paragraph;
        before.removeIf(b -> b.start() < starts);
      }
      Region meant = deixis.resolve(m.group(), speaks, before, mentions.subList(0, next), province);
      findings.add(
          new Reading.DeixisReading(
              article,
              m.group(),
              meant == null ? null : meant.id(),
              body.evidence(m.start(), m.end(), DEIXIS_RULE)));
      if (meant != null) {
        RegionMention pointer = new RegionMention(m.start(), m.end(), meant, How.DEIXIS);
        pointers.add(pointer);
      }
    }
    return pointers;
  }

  /** The province that nearly all places lie in, or null. */
  private @Nullable Region sharedProvince(List<RegionMention> mentions) {
    List<Region> provinces =
        mentions.stream()
            .map(m -> naming.atLevel(m.region(), Level.PROVINCE))
            .filter(java.util.Objects::nonNull)
            .distinct()
            .toList();
    return provinces.size() == 1 ? provinces.getFirst() : null;
  }
}
