package org.maplebridge.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maplebridge.explore.PathSearch.Route;
import org.maplebridge.graph.EntityRef;
import org.maplebridge.graph.Neighbourhood.Relationship;
import org.maplebridge.graph.Step;
import org.maplebridge.model.Kind;

class PathSearchTest {

  /** A graph in memory: each pair an undirected edge, named by its ends. */
  private static final class Small implements PathSearch.Surroundings {
    final Map<String, List<Step>> steps = new TreeMap<>();
    int asked;

    Small join(String... pairs) {
      for (String pair : pairs) {
        String[] ends = pair.split("-", -1);
        Relationship r =
            new Relationship("ABOUT", ends[0], ends[1], List.of("f" + pair), "", Map.of());
        add(ends[0], ends[1], r);
        add(ends[1], ends[0], r);
      }
      return this;
    }

    private void add(String from, String to, Relationship r) {
      steps.computeIfAbsent(from, f -> new ArrayList<>()).add(new Step(from, ref(to), r));
    }

    @Override
    public List<Step> steps(Collection<String> ids) {
      asked++;
      return ids.stream().flatMap(i -> steps.getOrDefault(i, List.of()).stream()).toList();
    }

    List<String> ways(String from, String to) {
      return written(new PathSearch(this, _ -> true).find(ref(from), ref(to)));
    }
  }

  private static EntityRef ref(String id) {
    return new EntityRef(id, Kind.PRACTICE, id, null);
  }

  private static List<String> written(List<Route> routes) {
    return routes.stream()
        .map(r -> String.join("", r.stations().stream().map(EntityRef::id).toList()))
        .sorted()
        .toList();
  }

  @Test
  void allShortestWaysAreFoundAndNoLongerOne() {
    Small graph = new Small().join("a-b", "b-z", "a-c", "c-z", "a-d", "d-e", "e-z");
    assertThat(graph.ways("a", "z")).containsExactly("abz", "acz");
  }

  @Test
  void neighboursAreOneStepApart() {
    assertThat(new Small().join("a-z", "a-b", "b-z").ways("a", "z")).containsExactly("az");
  }

  @Test
  void sixStepsAreFollowedAndSevenAreNot() {
    assertThat(new Small().join("a-b", "b-c", "c-d", "d-e", "e-f", "f-z").ways("a", "z"))
        .containsExactly("abcdefz");
    assertThat(new Small().join("a-b", "b-c", "c-d", "d-e", "e-f", "f-g", "g-z").ways("a", "z"))
        .isEmpty();
  }

  @Test
  void hubIsPassedThoughNothingIsToldOfItsOwnSteps() {
    Small graph = new Small().join("a-h", "h-z");
    graph.steps.remove("h");
    assertThat(graph.ways("a", "z")).containsExactly("ahz");
  }

  @Test
  void whatMayNotBePassedIsGoneAround() {
    Small graph = new Small().join("a-h", "h-z", "a-b", "b-c", "c-z");
    List<Route> found = new PathSearch(graph, r -> !r.id().equals("h")).find(ref("a"), ref("z"));
    assertThat(written(found)).containsExactly("abcz");
  }

  @Test
  void endMayBeWhatMayNotBePassed() {
    Small graph = new Small().join("a-b", "b-z");
    List<Route> found = new PathSearch(graph, r -> r.id().equals("b")).find(ref("a"), ref("z"));
    assertThat(written(found)).containsExactly("abz");
  }

  @Test
  void allThatJoinsTwoStationsIsOneHop() {
    Small graph = new Small().join("a-b", "b-z");
    Relationship second = new Relationship("PART_OF", "b", "a", List.of("f"), "", Map.of());
    graph.add("a", "b", second);
    graph.add("b", "a", second);
    List<Route> found = new PathSearch(graph, _ -> true).find(ref("a"), ref("z"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().hops().getFirst())
        .extracting(Relationship::type)
        .containsExactlyInAnyOrder("ABOUT", "PART_OF");
  }

  @Test
  void nothingIsAskedForever() {
    assertThat(new Small().join("a-b", "c-z").ways("a", "z")).isEmpty();
    assertThat(new Small().ways("a", "z")).isEmpty();
  }

  @Test
  void findsWhatPlainSearchFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Small graph = new Small();
      int size = 5 + random.nextInt(20);
      for (int i = 0; i < size + random.nextInt(size); i++) {
        int one = random.nextInt(size);
        int other = random.nextInt(size);
        if (one != other) {
          graph.join("n" + Math.min(one, other) + "-n" + Math.max(one, other));
        }
      }
      List<Route> found = new PathSearch(graph, _ -> true).find(ref("n0"), ref("n1"));
      int length = plain(graph, "n0", "n1");
      assertThat(found.isEmpty()).as("seed " + seed + " round " + round).isEqualTo(length < 0);
      assertThat(found)
          .as("seed " + seed + " round " + round)
          .allSatisfy(r -> {
            assertThat(r.hops()).hasSize(length);
            assertThat(r.stations()).doesNotHaveDuplicates();
          });
    }
  }

  /** The length of the shortest way of at most six steps, or -1. */
  private static int plain(Small graph, String from, String to) {
    Map<String, Integer> depth = new TreeMap<>(Map.of(from, 0));
    List<String> queue = new ArrayList<>(List.of(from));
    for (int i = 0; i < queue.size(); i++) {
      int here = depth.getOrDefault(queue.get(i), 0);
      for (Step s : graph.steps.getOrDefault(queue.get(i), List.of())) {
        if (depth.putIfAbsent(s.to().id(), here + 1) == null) {
          queue.add(s.to().id());
        }
      }
    }
    int found = depth.getOrDefault(to, -1);
    return found > PathSearch.LONGEST ? -1 : found;
  }
}
