package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {

  /** Nodes are numbers; an edge may be there twice. */
  private static class Numbers implements StrongComponents.Graph<Integer> {
    final List<List<Integer>> next = new ArrayList<>();

    Numbers(int nodes) {
      for (int i = 0; i < nodes; i++) {
        next.add(new ArrayList<>());
      }
    }

    @Override
    public void forEachNode(Consumer<Integer> consumer) {
      IntStream.range(0, next.size()).boxed().forEach(consumer);
    }

    @Override
    public Iterator<Integer> next(Integer node) {
      return next.get(node).iterator();
    }

    /** Which nodes can be reached from which, by trying all ways. */
    boolean[][] reachable() {
      int n = next.size();
      boolean[][] reach = new boolean[n][n];
      for (int i = 0; i < n; i++) {
        reach[i][i] = true;
        for (int k : next.get(i)) {
          reach[i][k] = true;
        }
      }
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            reach[i][j] |= reach[i][k] && reach[k][j];
          }
        }
      }
      return reach;
    }
  }

  @RepeatedTest(300)
  void areTheClassesOfMutualReachability(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int nodes = 1 + random.nextInt(14);
    Numbers graph = new Numbers(nodes);
    for (int edges = random.nextInt(2 * nodes + 1); edges > 0; edges--) {
      graph.next.get(random.nextInt(nodes)).add(random.nextInt(nodes));
    }
    List<List<Integer>> components = StrongComponents.of(graph);

    boolean[][] reach = graph.reachable();
    Map<Integer, Integer> componentOf = new HashMap<>();
    for (int c = 0; c < components.size(); c++) {
      for (int node : components.get(c)) {
        assertThat(componentOf.put(node, c)).as("node %d is in one component", node).isNull();
      }
    }
    assertThat(componentOf).hasSize(nodes);
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < nodes; b++) {
        boolean together = componentOf.get(a).equals(componentOf.get(b));
        assertThat(together).as("%d and %d", a, b).isEqualTo(reach[a][b] && reach[b][a]);
        if (reach[a][b]) {
          assertThat(componentOf.get(b)).as("inner first").isLessThanOrEqualTo(componentOf.get(a));
        }
      }
    }
  }

  @Test
  void aChainOfAnyLengthNeedsNoStack() {
    int nodes = 200_000;
    Numbers graph = new Numbers(nodes);
    for (int i = 0; i + 1 < nodes; i++) {
      graph.next.get(i).add(i + 1);
    }
    assertThat(StrongComponents.of(graph)).hasSize(nodes);
    graph.next.get(nodes - 1).add(0);
    List<List<Integer>> ring = StrongComponents.of(graph);
    assertThat(ring).hasSize(1);
    Set<Integer> all = new HashSet<>(ring.get(0));
    assertThat(all).hasSize(nodes);
  }

  /**
   * A search that failed, for want of memory say, leaves marks of nodes that it had not done with.
   */
  @Test
  void marksOfASearchThatFailedDoNoHarm() {
    AtomicBoolean isToFail = new AtomicBoolean(true);
    Numbers graph =
        new Numbers(4) {
          @Override
          public Iterator<Integer> next(Integer node) {
            if (node == 3 && isToFail.get()) {
              throw new IllegalStateException("as it is to be");
            }
            return super.next(node);
          }
        };
    // 0 and 1 are one component; the others lie below it.
    graph.next.get(0).addAll(List.of(1, 2));
    graph.next.get(1).add(0);
    graph.next.get(2).add(3);
    StrongComponents.Marks<Integer> marks = new StrongComponents.MarksInAMap<>();
    assertThatThrownBy(() -> StrongComponents.of(graph, marks, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThat(marks.mark(0)).as("a mark is left").isNotNull();
    isToFail.set(false);
    List<List<Integer>> components = StrongComponents.of(graph, marks, 1);
    assertThat(components).hasSize(3);
    assertThat(components).anySatisfy(c -> assertThat(c).containsExactlyInAnyOrder(0, 1));
    assertThat(StrongComponents.of(graph, marks, 2)).hasSize(1);
  }
}
