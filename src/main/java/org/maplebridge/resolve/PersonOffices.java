package org.maplebridge.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.model.Item;
import org.maplebridge.model.Region;
import org.maplebridge.text.gazetteer.Gazetteer;

/**
 * The offices that tell one bearer of a name from another: a person is the same in two documents
 * when name, place and post are, never by the name alone. Somebody without an office, such as a
 * party or a villager, is known within the article only.
 */
final class PersonOffices {

  private static final Pattern BETWEEN = Pattern.compile("[、,，;；/ 　]|兼任?(?=\\p{IsHan}{2})");
  private static final Pattern FORMER = Pattern.compile("^(?:时任|现任|原任|历任|前任|原|前)(?=\\p{IsHan}{2})");

  /** What is left of a place's name in front of a post: the 市 of 市副市长, but not that of 市长. */
  private static final Pattern LEVEL =
      Pattern.compile("^(?:自治[区州县旗]|[省市县区州盟旗乡镇]|街道)(?!委|长|政府|人大|政协|人民|纪委|监委|直|办|党工委)");

  private static final Pattern NATIONAL = Pattern.compile("^(?:中共中央|中央|国家|国务院|全国|最高人民)");
  private static final Set<String> ROLES_WITHOUT_OFFICE = Set.of("party", "suspect", "author");
  private static final int SHORTEST = 2;

  private final Gazetteer gazetteer;

  PersonOffices(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The scopes in which this person's name stands for this person: one for each post, in the order
   * in which they are written; empty when only the article tells.
   */
  List<String> scopesOf(Item person) {
    if (ROLES_WITHOUT_OFFICE.contains(person.text("role"))
        || Boolean.parseBoolean(person.text("pseudonym"))) {
      return List.of();
    }
    String regionId = person.text("regionId");
    Set<String> scopes = new LinkedHashSet<>();
    for (String written : BETWEEN.split(person.text("post"))) {
      String post = bare(written, regionId);
      if (post.length() < SHORTEST) {
        continue;
      }
      if (!regionId.isEmpty()) {
        scopes.add(regionId + "/" + post);
      } else if (NATIONAL.matcher(post).find()) {
        scopes.add(org.maplebridge.model.ScopedName.NATION + "/" + post);
      }
    }
    return new ArrayList<>(scopes);
  }

  /** A post without the place that it is held in: 汉阴县政法委书记 as 政法委书记. */
  private String bare(String written, String regionId) {
    String post = FORMER.matcher(written.strip()).replaceFirst("");
    if (!regionId.isEmpty() && gazetteer.find(regionId).isPresent()) {
      for (Region region : gazetteer.path(regionId)) {
        post = withoutPlace(post, region);
      }
    }
    return LEVEL.matcher(post).replaceFirst("");
  }

  private static String withoutPlace(String post, Region region) {
    if (post.startsWith(region.name())) {
      // 安康市委: the last character begins the body's name
      return post.substring(region.name().length() - 1);
    }
    return region.shortNames().stream()
        .filter(s -> s.length() >= SHORTEST && post.startsWith(s))
        .findFirst()
        .map(s -> post.substring(s.length()))
        .orElse(post);
  }
}
