package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RotationsTest {

  @Test
  void everyRotationHasTheSameBeginning() {
    List<String> circle = List.of("b", "a", "c", "a", "b");
    for (int i = 0; i < circle.size(); i++) {
      List<String> rotated = new ArrayList<>(circle);
      Collections.rotate(rotated, i);
      assertThat(Rotations.smallest(rotated)).containsExactly("a", "b", "b", "a", "c");
    }
  }

  @Test
  void directionStays() {
    assertThat(Rotations.smallest(List.of("c", "b", "a"))).containsExactly("a", "c", "b");
    assertThat(Rotations.toSmallest(List.of("c", "b", "a"))).isEqualTo(2);
    assertThat(Rotations.toSmallest(List.of("a"))).isZero();
  }
}
