package dev.gordian.core.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTrieTest {

  /** An element that can die, with a hash that the test chooses. */
  private static final class Item {
    final String key;
    final int hash;
    volatile boolean isDead;

    Item(String key, int hash) {
      this.key = key;
      this.hash = hash;
    }
  }

  private static class Items extends HashTrie<Item> {
    /** Runs once, in the middle of whatever asks next whether an element is dead. */
    Runnable whenAsked;

    Items(int rootBits) {
      super(rootBits);
    }

    @Override
    protected int hashOf(Item element) {
      return element.hash;
    }

    @Override
    protected Object keyOf(Item element) {
      return element.isDead ? null : element.key;
    }

    @Override
    protected boolean matches(Item element, Object key) {
      return !element.isDead && element.key.equals(key);
    }

    @Override
    protected boolean isDead(Item element) {
      Runnable once = whenAsked;
      whenAsked = null;
      if (once != null) {
        once.run();
      }
      return element.isDead;
    }

    Item add(Item item) {
      return addIfAbsent(item, item.key);
    }

    Set<Item> all() {
      Set<Item> all = new HashSet<>();
      forEach(item -> assertThat(all.add(item)).as("%s comes once", item.key).isTrue());
      return all;
    }
  }

  /** Hashes from "all different" to "all equal" and such that differ in the highest bits only. */
  private static int hash(int key, int kind) {
    return switch (kind) {
      case 0 -> key * 0x9E3779B9;
      case 1 -> key & 3;
      case 2 -> key << 29;
      default -> 42;
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void doesWhatAHashMapDoes(int hashKind) {
    Random random = new Random(hashKind);
    Items trie = new Items(4);
    Map<String, Item> expected = new HashMap<>();
    for (int step = 0; step < 20_000; step++) {
      int number = random.nextInt(300);
      String key = "k" + number;
      int hash = hash(number, hashKind);
      Item known = expected.get(key);
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          Item mine = new Item(key, hash);
          assertThat(trie.add(mine)).isSameAs(known == null ? mine : known);
          expected.putIfAbsent(key, mine);
        }
        case 2 -> assertThat(trie.find(hash, key)).isSameAs(known);
        default -> {
          if (known != null) {
            known.isDead = true;
            expected.remove(key);
          }
        }
      }
      if (step % 1000 == 0) {
        assertThat(trie.sweep()).isEqualTo(expected.size());
      }
    }
    assertThat(trie.all()).containsExactlyInAnyOrderElementsOf(expected.values());
    expected.values().forEach(item -> item.isDead = true);
    assertThat(trie.sweep()).isZero();
    assertThat(trie.all()).isEmpty();
  }

  @Test
  void sweepingKeepsTheLivingOfABucket() {
    Items trie = new Items(4);
    Item first = trie.add(new Item("first", 7));
    Item second = trie.add(new Item("second", 7));
    Item third = trie.add(new Item("third", 7));
    second.isDead = true;
    assertThat(trie.sweep()).isEqualTo(2);
    assertThat(trie.all()).containsExactlyInAnyOrder(first, third);
    first.isDead = true;
    assertThat(trie.sweep()).isEqualTo(1);
    assertThat(trie.find(7, "third")).isSameAs(third);
  }

  /** All threads add the same keys at the same time, while one sweeps: one element wins for all. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void threadsAgreeOnOneElement(int hashKind) throws Exception {
    int threads = 4;
    int keys = hashKind == 0 ? 5000 : 200;
    Items trie = new Items(4);
    CyclicBarrier start = new CyclicBarrier(threads + 1);
    ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
    try {
      List<Future<List<Item>>> answers = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        answers.add(
            pool.submit(
                () -> {
                  List<Item> winners = new ArrayList<>();
                  start.await();
                  for (int k = 0; k < keys; k++) {
                    // Somebody else's garbage in the same slots, to be replaced.
                    trie.add(new Item("dead", hash(k, hashKind))).isDead = true;
                    winners.add(trie.add(new Item("k" + k, hash(k, hashKind))));
                  }
                  return winners;
                }));
      }
      Future<?> sweeper =
          pool.submit(
              () -> {
                start.await();
                for (int i = 0; i < 50; i++) {
                  trie.sweep();
                }
                return null;
              });
      List<Item> winners = answers.get(0).get();
      for (Future<List<Item>> answer : answers) {
        assertThat(answer.get())
            .usingElementComparator(HashTrieTest::byIdentity)
            .isEqualTo(winners);
      }
      sweeper.get();
      trie.sweep();
      assertThat(trie.all()).containsExactlyInAnyOrderElementsOf(winners);
      for (Item winner : winners) {
        assertThat(trie.find(winner.hash, winner.key)).isSameAs(winner);
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static int byIdentity(Item a, Item b) {
    return a == b ? 0 : 1;
  }

  @Test
  void whoAddsToAnArrayThatASweepTakesOutMeanwhileIsFound() {
    Items items = new Items(2);
    Item first = items.add(new Item("first", 0b0000));
    Item second = items.add(new Item("second", 0b0100));
    first.isDead = true;
    second.isDead = true;
    // The adder has found the array and the dead element when the sweep takes out both.
    items.whenAsked = items::sweep;

    Item third = items.add(new Item("third", 0b0000));

    assertThat(items.find(0b0000, "third")).isSameAs(third);
    assertThat(items.sweep()).isEqualTo(1);
  }

  /** Whoever adds to an array while a sweep takes it out is found in the end. */
  @Test
  void nothingIsLostWhileASweepTakesEmptyArraysOut() throws Exception {
    Items items = new Items(2);
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Future<?> sweeper =
          threads.submit(
              () -> {
                while (!isOver.get()) {
                  items.sweep();
                }
              });
      List<Future<List<Item>>> adders = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        String name = "thread " + t + " item ";
        adders.add(threads.submit(() -> addAndKillMost(items, name)));
      }
      List<Item> living = new ArrayList<>();
      for (Future<List<Item>> adder : adders) {
        living.addAll(adder.get());
      }
      isOver.set(true);
      sweeper.get();
      for (Item item : living) {
        assertThat(items.find(item.hash, item.key)).isSameAs(item);
      }
      assertThat(items.sweep()).isEqualTo(living.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Item> addAndKillMost(Items items, String name) {
    List<Item> living = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      Item item = new Item(name + i, (name + i).hashCode() * 0x9E3779B9);
      items.add(item);
      if (i % 100 == 0) {
        living.add(item);
      } else {
        item.isDead = true;
      }
    }
    return living;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatMakesRoomForANewcomerIsToldOf(int hash) {
    List<Item> told = new ArrayList<>();
    Items items =
        new Items(1) {
          @Override
          protected void swept(Item element) {
            told.add(element);
          }
        };
    Item old = items.add(new Item("old", 0));
    Item other = items.add(new Item("other", hash));
    old.isDead = true;
    items.add(new Item("new", 0));
    assertThat(told).containsExactly(old).doesNotContain(other);
  }
}
