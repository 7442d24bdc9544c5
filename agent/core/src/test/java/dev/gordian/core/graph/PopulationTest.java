package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the locks of a class are worth being kept. */
class PopulationTest {

  private static final int VERY_MANY = 200_000;

  private final Population population = new Population();

  /** How many of that number are kept. */
  private int keptOf(int locks) {
    int kept = 0;
    for (int i = 0; i < locks; i++) {
      if (population.isToBeKept()) {
        kept++;
      }
    }
    return kept;
  }

  @Test
  void aHundredThousandAreKeptWhateverTheyDo() {
    assertThat(keptOf(100_000)).isEqualTo(100_000);
  }

  @Test
  void whereNoneIsMetAgainOnlySamplesAreKeptInTheEnd() {
    keptOf(VERY_MANY);
    assertThat(keptOf(VERY_MANY)).isBetween(1, VERY_MANY / 100);
  }

  @Test
  void whereSomeAreMetAgainAllAreKept() {
    for (int i = 0; i < 100; i++) {
      keptOf(VERY_MANY / 100);
      for (int k = 0; k < VERY_MANY / 2_000; k++) {
        population.metAgain();
      }
    }
    assertThat(keptOf(1_000)).isEqualTo(1_000);
  }

  @Test
  void thoseThatAreCollectedSoonAreKnownEarly() {
    assertThat(keptOf(4_000)).isEqualTo(4_000);
    for (int i = 0; i < 3_000; i++) {
      population.collected();
    }
    assertThat(keptOf(4_000)).isLessThan(40);
  }

  @Test
  void aFewThatAreCollectedProveNothing() {
    keptOf(500);
    for (int i = 0; i < 500; i++) {
      population.collected();
    }
    assertThat(keptOf(1_000)).isEqualTo(1_000);
  }

  @Test
  void samplesThatAreMetAgainMakeAllOfThemKept() {
    keptOf(4_000);
    for (int i = 0; i < 3_000; i++) {
      population.collected();
    }
    assertThat(keptOf(1_000)).isLessThan(10);
    for (int i = 0; i < 100; i++) {
      population.metAgain();
    }
    assertThat(keptOf(1_000)).isEqualTo(1_000);
  }
}
