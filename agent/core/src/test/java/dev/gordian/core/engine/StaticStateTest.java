package dev.gordian.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gordian.core.recording.Faults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which classes have their static state made early. */
class StaticStateTest {

  private static final String[] OF_HOOKS = {
    "dev.gordian.core.graph",
    "dev.gordian.core.recording",
    "dev.gordian.core.threads",
    "dev.gordian.core.util"
  };

  @Test
  void allThatHooksLeadInto() {
    List<String> owners = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages(OF_HOOKS)) {
      if (type.getStaticInitializer().isPresent()) {
        owners.add(type.getName());
      }
    }

    assertThat(StaticState.OWNERS)
        .as("all with a static initializer stand in StaticState.OWNERS")
        .extracting(owner -> StaticState.ROOT + owner)
        .containsExactlyInAnyOrderElementsOf(owners);
  }

  @Test
  void canBeMade() {
    Faults faults = new Faults();
    StaticState.initialize(faults);

    assertThat(faults.count()).isZero();
  }
}
