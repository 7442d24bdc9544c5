package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralTest {

  private final Object one = new Object();
  private final Object two = new Object();

  @Test
  void tasksAreFoundInArraysAndInListsOfTheJdk() {
    Object[] both = {one, two};
    assertThat(Several.in(both)).containsExactly(one, two);
    assertThat(Several.in(Arrays.asList(both))).containsExactly(one, two);
    assertThat(Several.in(new ArrayList<>(Arrays.asList(both)))).containsExactly(one, two);
    assertThat(Several.in(Collections.unmodifiableList(Arrays.asList(both)))).isNull();
  }

  @Test
  void whatIsNoCollectionIsOneTask() {
    assertThat(Several.in(one)).isNull();
    assertThat(Several.in(null)).isNull();
  }

  @Test
  void noCodeOfTheProgramIsRunAndNoLockIsTaken() {
    List<Object> own =
        new ArrayList<Object>() {
          @Override
          public Object[] toArray() {
            throw new AssertionError("called");
          }
        };
    assertThat(Several.in(own)).isNull();
    assertThat(Several.in(Collections.synchronizedList(new ArrayList<>()))).isNull();
  }
}
