package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LevelsTest {

  @Test
  void eachClassStandsAsHighAsItCan() {
    Levels levels = new Levels();
    levels.add("bank", "account");
    levels.add("account", "log");
    levels.add("audit", "log");
    levels.add("alone");
    assertThat(levels.levels())
        .containsExactly(List.of("alone", "audit", "bank"), List.of("account"), List.of("log"));
  }

  @Test
  void classesTakenInACircleShareALevel() {
    Levels levels = new Levels();
    levels.add("outer", "b");
    levels.add("a", "b");
    levels.add("b", "c");
    levels.add("c", "a");
    levels.add("c", "inner");
    assertThat(levels.levels())
        .containsExactly(List.of("outer"), List.of("a", "b", "c"), List.of("inner"));
    assertThat(levels.isCircular("a", "c")).isTrue();
    assertThat(levels.isCircular("c", "b")).isTrue();
    assertThat(levels.isCircular("outer", "a")).isFalse();
  }

  @Test
  void twoLocksOfOneClassAreNoCircleOfClasses() {
    Levels levels = new Levels();
    levels.add("account", "account");
    assertThat(levels.levels()).containsExactly(List.of("account"));
    assertThat(levels.isCircular("account", "account")).isFalse();
  }

  @Test
  void whatIsAddedLaterCounts() {
    Levels levels = new Levels();
    levels.add("a", "b");
    assertThat(levels.levels()).hasSize(2);
    levels.add("b", "a");
    assertThat(levels.levels()).containsExactly(List.of("a", "b"));
    assertThat(levels.isCircular("a", "b")).isTrue();
  }

  @RepeatedTest(100)
  void everyEdgeGoesDownUnlessItIsOnACircle(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int nodes = 2 + random.nextInt(10);
    Levels levels = new Levels();
    int[][] edges = new int[1 + random.nextInt(2 * nodes)][];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = new int[] {random.nextInt(nodes), random.nextInt(nodes)};
      levels.add("L" + edges[i][0], "L" + edges[i][1]);
    }
    Map<String, Integer> levelOf = new HashMap<>();
    List<List<String>> all = levels.levels();
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i)).isNotEmpty();
      for (String name : all.get(i)) {
        assertThat(levelOf.put(name, i)).as("%s stands in one level", name).isNull();
      }
    }
    for (int[] edge : edges) {
      String outer = "L" + edge[0];
      String inner = "L" + edge[1];
      if (outer.equals(inner) || levels.isCircular(outer, inner)) {
        assertThat(levelOf.get(outer)).isEqualTo(levelOf.get(inner));
      } else {
        assertThat(levelOf.get(outer)).isLessThan(levelOf.get(inner));
      }
    }
  }
}
