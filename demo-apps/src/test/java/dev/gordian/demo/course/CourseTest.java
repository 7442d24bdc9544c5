package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {

  @Test
  void namesAreUnique() {
    assertThat(Course.DEMOS).extracting(Demo::word).doesNotHaveDuplicates();
  }

  @Test
  void pageAloneStandsForItsFirstVariant() throws BadUse {
    assertThat(Course.find(List.of("transfer")).name()).isEqualTo("transfer broken");
  }

  @Test
  void lessonsAreNumberedInTheOrderOfTheCourse() throws BadUse {
    assertThat(Course.lessonFile(Course.find(List.of("race")))).isEqualTo("01-race.md");
    assertThat(Course.lessonFile(Course.find(List.of("gate", "partial")))).isEqualTo("16-gate.md");
  }
}
