package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifRendererTest {

  private static Schema schema;

  @TempDir Path folder;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in = SarifRendererTest.class.getResourceAsStream("/sarif-2.1.0-rtm.5.json")) {
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
    }
  }

  static List<String> samples() throws IOException {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsValid(String sample) throws IOException {
    String sarif = Tool.report(sample, "sarif");

    assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(results(sarif)).hasSize(Samples.json(sample).get("findings").size());
  }

  @Test
  void hostileNamesAreValidToo() throws IOException {
    String sarif = Tool.report(Samples.hostile(), "sarif", folder);

    assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
  }

  @Test
  void schemaRefusesWhatIsNoSarif() {
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void rulesAreTheKinds() throws IOException {
    JsonNode run = Samples.JSON.readTree(Tool.report("two-lock", "sarif")).at("/runs/0");

    assertThat(texts(run.at("/tool/driver/rules"), "/id"))
        .containsExactlyInAnyOrder(
            "deadlock",
            "self-deadlock",
            "orphaned-lock",
            "lock-order-cycle",
            "hierarchy-violation");
    assertThat(texts(run.at("/tool/driver/rules"), "/relationships/0/target/id"))
        .containsOnly("833");
    assertThat(run.at("/taxonomies/0/name").asText()).isEqualTo("CWE");
    assertThat(run.at("/taxonomies/0/taxa/0/id").asText()).isEqualTo("833");
  }

  @Test
  void resultHasRuleFingerprintWeaknessAndBothSides() throws IOException {
    JsonNode finding = Samples.json("two-lock").at("/findings/0");
    JsonNode result = results(Tool.report("two-lock", "sarif")).get(0);

    assertThat(result.get("ruleId").asText()).isEqualTo("deadlock");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/partialFingerprints/gordianFinding~1v1").asText())
        .isEqualTo(finding.get("id").asText());
    assertThat(result.at("/taxa/0/id").asText()).isEqualTo("833");
    assertThat(texts(result.get("locations"), "/physicalLocation/artifactLocation/uri"))
        .containsExactly("dev/gordian/demo/TwoLock.java");
    assertThat(texts(result.get("locations"), "/physicalLocation/region/startLine"))
        .containsExactly("42");
    assertThat(texts(result.get("relatedLocations"), "/physicalLocation/region/startLine"))
        .containsExactly("29", "32", "39", "42");
  }

  @Test
  void scheduleIsACodeFlowWithAFlowForEachThread() throws IOException {
    JsonNode flows =
        results(Tool.report("ring-broken", "sarif")).get(0).at("/codeFlows/0/threadFlows");

    assertThat(flows).hasSize(3);
    List<String> order = new ArrayList<>();
    flows.forEach(flow -> order.addAll(texts(flow.get("locations"), "/executionOrder")));
    assertThat(order).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
  }

  @Test
  void potentialFindingIsAWarning() throws IOException {
    JsonNode result = results(Tool.report("two-lock-lucky", "sarif")).get(0);

    assertThat(result.get("level").asText()).isEqualTo("warning");
    assertThat(result.at("/properties/certainty").asText()).isEqualTo("potential");
  }

  @Test
  void suppressedFindingIsASuppressedResult() throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ObjectNode finding = (ObjectNode) report.withArray("findings").remove(0);
    finding.put("suppressedBy", "known.txt, line 3").put("because", "kept apart by a flag");
    report.withArray("suppressed").add(finding);
    String sarif = Tool.report(report, "sarif", folder);

    assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
    assertThat(results(sarif).get(0).at("/suppressions/0/justification").asText())
        .isEqualTo("known.txt, line 3: kept apart by a flag");
  }

  private static JsonNode results(String sarif) throws IOException {
    return Samples.JSON.readTree(sarif).at("/runs/0/results");
  }

  private static List<String> texts(JsonNode array, String pointer) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.at(pointer).asText()));
    return texts;
  }
}
